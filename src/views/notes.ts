import { citeParagraphs, type Evidence } from '../basics/evidence.ts';
import { recordOf } from '../model/site.ts';
import { recordHref, type Context } from './context.ts';
import { linkToId, type Inline } from './text.ts';

/** The small number behind a sentence. */
export interface Mark {
  readonly number: number;
  readonly href: string;
  /** Set on the first mark of a note: where the note's way back leads. */
  readonly id?: string;
  /** What a screen reader says instead of a bare number. */
  readonly label: string;
}

/** A note: the paragraphs on which the sentences that carry its number rest. */
export interface Note {
  readonly number: number;
  readonly id: string;
  /** The paragraphs, as a link to where the source's page lists what rests on them. */
  readonly paragraphs: Inline;
  readonly back: string;
}

/** The notes of one source, under its name, publisher and date. */
export interface NoteGroup {
  readonly source: Inline;
  readonly publisher: Inline | undefined;
  readonly date: string;
  /** By number. */
  readonly notes: readonly Note[];
}

/** Numbers the evidence of one page, in the order in which it is first cited. One note for the same paragraphs. */
export class NoteBook {
  readonly #context: Context;
  /** By source and paragraphs, in the order in which they were first cited. */
  readonly #notes = new Map<string, { note: Note; source: string }>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** The marks for a sentence that rests on `evidence`. */
  cite(evidence: Iterable<Evidence>): Mark[] {
    return [...evidence].map((part) => {
      const paragraphs = citeParagraphs(part.paragraphs);
      const key = `${part.source}#${paragraphs}`;
      const known = this.#notes.get(key);
      const note = known?.note ?? this.#add(key, part, paragraphs);
      const label = this.#context.words.t('note.label', { number: note.number });
      return { number: note.number, href: `#${note.id}`, label, ...(known ? {} : { id: note.back.slice(1) }) };
    });
  }

  /** The notes cited so far, by source, the source cited first coming first. */
  groups(): NoteGroup[] {
    const { site, words } = this.#context;
    return [...Map.groupBy(this.#notes.values(), ({ source }) => source)].map(([id, entries]) => {
      const source = recordOf(site, 'source', id);
      return {
        source: linkToId(this.#context, id),
        publisher: source?.data.publisher === undefined ? undefined : linkToId(this.#context, source.data.publisher),
        date: source?.data.published === undefined ? words.t('note.undated') : words.date(source.data.published),
        notes: entries.map(({ note }) => note),
      };
    });
  }

  #add(key: string, part: Evidence, paragraphs: string): Note {
    const source = recordOf(this.#context.site, 'source', part.source);
    const number = this.#notes.size + 1;
    const address = source ? recordHref(this.#context, source) : '';
    const note: Note = {
      number,
      id: `note_${number}`,
      paragraphs: { text: `¶${paragraphs}`, href: `${address}#p_${part.paragraphs[0] ?? 1}` },
      back: `#ref_${number}`,
    };
    this.#notes.set(key, { note, source: part.source });
    return note;
  }
}
