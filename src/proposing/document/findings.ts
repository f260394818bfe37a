import type { Force } from '../../basics/claimed-words.ts';
import type { Data } from '../../schema/records.ts';
import type { ReadSense } from '../../texts/language.ts';

/** Where something stands in a document: a paragraph, counted from 1, and offsets in its settled text. */
export interface Standing {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** The words themselves. */
  readonly words: string;
}

/** A date that a paragraph gives. */
export interface DateFinding extends Standing {
  /** A year, a month, a day, or two of them with a stroke between: `2025`, `2025-09`, `2025-09-22/2025-09-26`. */
  readonly iso: string;
  /** Set where the text gives it by a word such as "tomorrow", counted from the day of publication. */
  readonly relative: boolean;
}

/** Somebody or something that is named, once for the whole document, where it is named first. */
export interface NameFinding extends Standing {
  readonly name: string;
  /** The acronym that the document gives beside the name. */
  readonly acronym?: string;
  /** Other ways in which the document writes it. */
  readonly others: readonly string[];
  /** All paragraphs in which it is named, in order. */
  readonly paragraphs: readonly number[];
}

export interface CountryFinding extends NameFinding {
  /** ISO 3166-1, two letters. */
  readonly code: string;
}

export interface PersonFinding extends NameFinding {
  /** The office that the text gives beside the name, as it is written. */
  readonly role?: string;
}

/** A programme that the document is about. */
export interface ProgrammeFinding extends NameFinding {
  /** What its word tells: an initiative, a project. */
  readonly type: Data<'programme'>['type'];
}

/** A number that says something, with its scale multiplied in. */
export interface FigureFinding extends Standing {
  readonly number: number;
  readonly sense: ReadSense;
  /** `%`, `‰`, the code of a currency, or the unit as it is written; none where it counts things. */
  readonly unit?: string;
  /** The words for what it counts or is spent on, as they stand behind it. */
  readonly counted?: string;
}

/** A sentence by which somebody binds themselves to do something. */
export interface PromiseFinding extends Standing {
  /** The words for whoever promises; none where the sentence does not begin with a name. */
  readonly maker?: string;
  readonly force: Force;
  /** The date by which, where the sentence gives one; as `iso` of a date. */
  readonly due?: string;
  /** Of an item of a list, the sentence above the list that tells who promises, and how firmly. */
  readonly lead?: Standing;
}

export interface QuotationFinding extends Standing {
  readonly speaker?: string;
}

/** A sort of event, as a record of one has it. */
export type EventType = Data<'event'>['type'];

/** A sentence about something that takes place on a day: a meeting, a launch. */
export interface EventFinding extends Standing {
  /** What it is called in the text. */
  readonly name: string;
  /** What its word tells: a summit, a forum; `meeting` where it tells no more. */
  readonly type: EventType;
  readonly when?: string;
  /** Where its date stands, if not beside its name. */
  readonly dated?: Standing;
  /** The sentence that tells what happened there, if it is another. */
  readonly outcome?: Standing;
  /** Whether the sentence speaks of what has been or of what is to come. */
  readonly told: 'past' | 'ahead' | 'unknown';
}

/** All that was read off a document. Lists are in reading order. */
export interface Findings {
  /** BCP 47, as given or as found. */
  readonly language: string;
  /** The day on which it was published, as given or as it says itself. */
  readonly published?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly dates: readonly DateFinding[];
  readonly programmes: readonly ProgrammeFinding[];
  readonly organisations: readonly NameFinding[];
  readonly people: readonly PersonFinding[];
  readonly countries: readonly CountryFinding[];
  readonly figures: readonly FigureFinding[];
  readonly promises: readonly PromiseFinding[];
  readonly events: readonly EventFinding[];
  readonly quotations: readonly QuotationFinding[];
}
