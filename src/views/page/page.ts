import type { Flaw } from './flaws.ts';
import type { Mark, NoteGroup } from './notes.ts';
import type { Inline } from './text.ts';

/** A sentence as a page prints it. */
export interface Told {
  /** Its anchor. */
  readonly id?: string;
  /** The anchors of the record's own statements that it tells. */
  readonly statements?: readonly string[];
  readonly text: readonly Inline[];
  readonly marks: readonly Mark[];
  /** A word in a frame behind it: "inference", "derived". */
  readonly tag?: string;
  /** The reason of an inference. */
  readonly why?: string;
  /** What is wrong with it; only the live site knows. */
  readonly flaws?: readonly Flaw[];
}

/** How a state or a standing looks: the word says it, the tone only repeats it. */
export type Tone = 'plain' | 'good' | 'warn' | 'quiet';

export interface Tag {
  readonly text: string;
  readonly tone: Tone;
}

/** A fact on the first screen: a label and what stands behind it. */
export interface PageAnswer {
  readonly label: string;
  readonly value: readonly Inline[];
  readonly marks: readonly Mark[];
}

/** A fact without evidence of its own: it repeats what the page says with it. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface TimelineEntry {
  readonly id: string;
  readonly date: string;
  /** The earliest day, for machines. */
  readonly datetime: string | undefined;
  readonly title: Inline;
  readonly where: readonly Inline[];
  readonly tag: Tag;
  readonly marks: readonly Mark[];
  /** What it is filed under, for the page's filters: `kind-visit theme-cables`. */
  readonly filed?: string;
}

export interface Cell {
  readonly text: readonly Inline[];
  readonly marks?: readonly Mark[];
  readonly tag?: Tag;
  /** The anchor of a sentence that the cell holds, and those of the record's own statements that it tells. */
  readonly id?: string;
  readonly statements?: readonly string[];
  /** Numbers stand in figures of one width and never break. */
  readonly number?: boolean;
  /** A date: never broken over two lines. */
  readonly whole?: boolean;
  /** What is wrong with its sentence; only the live site knows. */
  readonly flaws?: readonly Flaw[];
}

/** A table; the first cell of each row heads it. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id?: string; readonly filed?: string; readonly cells: readonly Cell[] }[];
}

/** A picture made at build. It says nothing that its table does not. */
export interface Picture {
  /**
   * An SVG element, or several in one element around them, drawn with classes alone (no style attribute or element,
   * which the policy forbids), so that it follows the page's colours in light, dark and print. It is named by `title`,
   * and `role="img"` unless it holds links, which an image would hide from screen readers: then it is `role="group"`.
   */
  readonly svg: string;
  /** What it is a picture of. */
  readonly title: string;
  /** One or two sentences: what a reader sees in it. */
  readonly says: string;
  /** All that is drawn, with its evidence. */
  readonly table: Table;
  /** The page prints the table in full right below: none is folded away under the picture. */
  readonly tableFollows?: true;
  /** It draws numbers, not each of what the page lists: filters of the list leave it as it is. */
  readonly counts?: true;
  /** Said while a choice of the page's filters stands: in place of `says` where each is drawn, else behind it. */
  readonly filtered?: string;
}

/** A list of links under a heading of its own, folded where it is long. */
export interface LinkGroup {
  readonly label: string;
  /** A long list that few readers want: shown on demand. */
  readonly folded?: boolean;
  /** The links lead to statements, in their words. */
  readonly statements?: true;
  readonly links: readonly (Inline & { readonly note?: string })[];
}

/** What a section is made of. Components print each; none of them knows a record. */
export type Block =
  | { readonly type: 'html'; readonly html: string }
  /** `filed`: it leads to the list right behind it, under what all of that is filed. */
  | { readonly type: 'text'; readonly text: readonly Inline[]; readonly filed?: string }
  /** Sentences in groups that run on: each a paragraph or an item of a list. */
  | {
      readonly type: 'told';
      readonly groups: readonly (readonly Told[])[];
      readonly look: 'paragraphs' | 'list' | 'gaps';
    }
  | { readonly type: 'timeline'; readonly entries: readonly TimelineEntry[] }
  | { readonly type: 'table'; readonly table: Table }
  | { readonly type: 'picture'; readonly picture: Picture }
  /** `level`: the headings of the groups, 2 where the section has none of its own. */
  | { readonly type: 'links'; readonly groups: readonly LinkGroup[]; readonly level?: 2 | 3 }
  /** `full`: each with a heading and all that it says first; else a line for each. */
  | { readonly type: 'leads'; readonly leads: readonly Lead[]; readonly look: 'full' | 'lines' }
  /** The parts of a long page, or what the label names: pages of one sort. */
  | { readonly type: 'contents'; readonly links: readonly Inline[]; readonly label?: string }
  /** `level`: that of their headings, right below the heading they stand under. */
  | { readonly type: 'entries'; readonly entries: readonly Entry[]; readonly level: 2 | 3 }
  | { readonly type: 'claims'; readonly paragraphs: readonly ClaimedParagraph[] }
  | { readonly type: 'fields'; readonly fields: readonly FieldHelp[] }
  | { readonly type: 'problems'; readonly problems: readonly ProblemEntry[] }
  | { readonly type: 'search'; readonly search: SearchForm }
  /** What keeps the site on the reader's device. */
  | { readonly type: 'keeping'; readonly keeping: KeepingForm }
  | { readonly type: 'filters'; readonly filters: FilterForm }
  /** A body that needs Astro components; the route renders it with @astrojs/mdx. */
  | { readonly type: 'mdx'; readonly id: string };

/** A record with little to say, told on the page of its kind. */
export interface Entry {
  /** Its anchor: the record's id. */
  readonly id: string;
  readonly title: string;
  readonly names: readonly Name[];
  /** What its fields claim. */
  readonly facts: readonly PageAnswer[];
  readonly told: readonly Told[];
  /** A few of the records that point to it. */
  readonly pointers: readonly Inline[];
  /** What is wrong with it; only the live site knows. */
  readonly flaws?: readonly Flaw[];
}

/** Another name, its language, and what there is to say of it. */
export interface Name {
  readonly text: string;
  readonly lang?: string;
  readonly note?: string;
}

/** What a list tells of a page: its name, what it says first, where it stands, and its other forms. */
export interface Lead {
  readonly title: Inline;
  readonly told: readonly Told[];
  readonly note?: string;
  readonly links: readonly Inline[];
}

/** A paragraph of a source with what rests on it: statements in their words, and fields of records. */
export interface ClaimedParagraph {
  readonly id: string;
  readonly label: string;
  /** Its own words that claims rest on, where its rights let them be quoted, and their language. */
  readonly quotes: readonly string[];
  readonly language: string;
  readonly statements: readonly Inline[];
  readonly fields: readonly Inline[];
}

export interface FieldHelp {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly claims: boolean;
  readonly type: string;
  readonly description: string;
  readonly example: string | undefined;
  readonly words: readonly string[];
}

export interface ProblemEntry {
  readonly code: string;
  readonly means: string;
  readonly bad: string;
  readonly good: string;
}

/** What a reader asks for who keeps the site, and what is said meanwhile; `{done}`, `{all}`, `{date}` are filled in. */
export interface KeepingForm {
  /** The report date, as readers write it. */
  readonly date: string;
  readonly keep: string;
  readonly update: string;
  readonly remove: string;
  readonly noScript: string;
  readonly says: Readonly<Record<'size' | 'busy' | 'kept' | 'newer' | 'failed' | 'removed' | 'unable', string>>;
}

export interface SearchForm {
  readonly action: string;
  /** Whether results show here; elsewhere the form leads to the search page. */
  readonly whole: boolean;
  readonly filters: readonly { readonly name: string; readonly label: string; readonly values: readonly string[] }[];
  /** Questions to try. */
  readonly examples: readonly string[];
  /** The way to the list of all names, which is all that a reader without scripts finds here; empty elsewhere. */
  readonly names: Inline;
  readonly alphabet: readonly LinkGroup[];
}

/**
 * Filters of what the page lists. Style rules leave out what does not fit; where a script runs, it counts what is left
 * and keeps the choices in the address.
 */
export interface FilterForm {
  readonly label: string;
  readonly filters: readonly {
    readonly name: string;
    readonly label: string;
    readonly values: readonly { readonly value: string; readonly text: string }[];
  }[];
  readonly reset: string;
  /** How much is shown; `{shown}` stands for the number. */
  readonly says: { readonly all: string; readonly some: string; readonly none: string };
  /** The style rules of every choice, for the page's one sheet. */
  readonly rules: string;
}

export interface Section {
  readonly id: string;
  /** Undefined for a section that needs no heading. */
  readonly title: string | undefined;
  readonly blocks: readonly Block[];
  /** Under what all that it lists is filed: it goes where a filter leaves nothing of it. */
  readonly filed?: string;
}

/** One page: everything its template prints. */
export interface Page {
  /** Below the root, with its closing slash: `programmes/bella/`. */
  readonly path: string;
  readonly title: string;
  /** One sentence for search engines and previews. */
  readonly description: string;
  /** The line above the title. */
  readonly kicker: readonly Inline[];
  readonly names: readonly Name[];
  readonly lede: Told | undefined;
  /** What a paper says first, set apart right below its title. */
  readonly bottomLine?: Section;
  readonly answers: readonly PageAnswer[];
  /** Links offered below the first screen: the ledger. */
  readonly forms: readonly Inline[];
  /** The lengths the paper comes in, each with the forms in which it can be taken along. */
  readonly lengths: readonly { readonly label: string; readonly links: readonly Inline[] }[];
  /** Links to the parts of a long page. */
  readonly contents?: readonly Inline[];
  readonly sections: readonly Section[];
  readonly notes: readonly NoteGroup[];
  /**
   * How its record stands on the report date, for the page's image; undefined where its kind stands nowhere, or nobody
   * says.
   */
  readonly standing?: readonly Fact[];
  /** The day it speaks from, where that is not the site's. */
  readonly reportDate?: string;
  /** Whether it is set so that it fits one printed page. */
  readonly onePage?: true;
  /** How to cite the page; undefined where nobody would. */
  readonly citation: string | undefined;
  /** Files to cite or to follow it with, below the citation. */
  readonly along?: readonly Inline[];
  /** What the short length leaves out, as a link to the full one. */
  readonly leftOut?: Inline;
  /** How many of a paper's sentences were checked in which way: its foot. */
  readonly checked?: string;
  /** What is wrong with its record that none of its sentences tells; only the live site knows. */
  readonly flaws?: readonly Flaw[];
}

/** A page with nothing on it but a title; views spread it and fill in what they have. */
export function emptyPage(path: string, title: string): Page {
  return {
    path,
    title,
    description: title,
    kicker: [],
    names: [],
    lede: undefined,
    answers: [],
    forms: [],
    lengths: [],
    sections: [],
    notes: [],
    citation: undefined,
  };
}

/** A section with an anchor that no statement's id can have. */
export function section(name: string, title: string | undefined, blocks: readonly Block[]): Section {
  return { id: `section_${name}`, title, blocks };
}
