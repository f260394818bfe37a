import type { Length } from '../length.ts';
import type { Section } from '../sentence.ts';

/**
 * A paper laid out: the one tree from which the page and every form are made. It holds every word they
 * print, and knows no format.
 */
export interface PaperDocument {
  readonly id: string;
  readonly length: Length;
  /** BCP 47. */
  readonly language: string;
  /** ISO day. */
  readonly reportDate: string;
  /** Printed on every page of a paper that is not for everyone. */
  readonly stamp: string | undefined;
  /** What stands above the title, to be joined by a middle dot: what it is, of when, how fresh. */
  readonly kicker: readonly string[];
  /** The second of them: of when it is. Stands at the foot of every sheet. */
  readonly asOf: string;
  readonly title: string;
  /** The publisher's name, as the author. */
  readonly publisher: string;
  /** The front block: each a label and its answer. */
  readonly answers: readonly {
    readonly label: string;
    readonly value: string;
    /** Numbers of notes, where it stands somewhere. */
    readonly notes?: readonly number[];
  }[];
  readonly sections: readonly DocumentSection[];
  /** What the short length leaves out and the full one tells, in a sentence. */
  readonly leftOut: string | undefined;
  /** The sources, newest first; undefined in the one-page length, whose notes are grouped by source. */
  readonly sources: DocumentTable | undefined;
  readonly notes: DocumentNotes;
  readonly citation: DocumentCitation;
}

export interface DocumentSection {
  readonly name: Section;
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  /**
   * Sentences in groups that run on: each group is a paragraph, or an item of a list. `gaps` is a list of what is
   * missing.
   */
  | {
      readonly type: 'sentences';
      readonly look: 'paragraphs' | 'list' | 'gaps';
      readonly groups: readonly (readonly DocumentSentence[])[];
    }
  | { readonly type: 'table'; readonly table: DocumentTable }
  /** The editor's narrative, in paragraphs; `children` are the parts of the body that they stand for. */
  | {
      readonly type: 'note';
      readonly children: readonly number[];
      readonly paragraphs: readonly NoteParagraph[];
    };

export interface DocumentSentence {
  /** The ledger's id. */
  readonly id: string;
  /** Its place in the paper, from 1. */
  readonly number: number;
  readonly text: string;
  /** How it came about where it is not simply in the source: "inferred". Printed behind it. */
  readonly tag?: string;
  /** The reason of an inference, or what a line of the desk rests on. */
  readonly why?: string;
  /** Numbers of notes; empty where the next sentence of its group rests on the same. */
  readonly notes: readonly number[];
}

export interface DocumentTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DocumentCell[])[];
}

/** A cell holds a sentence or plain words. */
export interface DocumentCell {
  readonly text: string;
  readonly sentence?: DocumentSentence;
  /** Numbers of notes behind plain words. */
  readonly notes?: readonly number[];
  /** The record it names. */
  readonly record?: string;
  /** Numbers stand to the right. */
  readonly number?: boolean;
}

/** A paragraph of the editor's narrative, one of its headings, or an item of a list. */
export interface NoteParagraph {
  readonly look: 'text' | 'heading' | 'item';
  readonly spans: readonly Span[];
}

/** A run of words in the editor's note. */
export interface Span {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** A web address; links to records are left to the page. */
  readonly href?: string;
  /** Numbers of the notes that stand behind it. */
  readonly notes?: readonly number[];
}

export interface DocumentNotes {
  readonly title: string;
  readonly list: readonly DocumentNote[];
  /** The same notes by source. */
  readonly groups: readonly DocumentNoteGroup[];
}

interface DocumentNote {
  readonly number: number;
  /**
   * The reference in one line: publisher, title, date, paragraphs, how it stands to the archive. A source that a note
   * before it has named is told by that note's number.
   */
  readonly text: string;
}

interface DocumentNoteGroup {
  /** Id of the source's record. */
  readonly source: string;
  /** Publisher, title, date. */
  readonly text: string;
  readonly sets: readonly {
    readonly standing: string;
    readonly notes: readonly { readonly number: number; readonly paragraphs: string; readonly first: number }[];
  }[];
}

interface DocumentCitation {
  readonly title: string;
  readonly text: string;
  readonly terms: string;
  /** How many of its sentences were checked in which way. */
  readonly checked?: string;
}
