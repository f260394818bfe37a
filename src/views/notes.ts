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

/** A note: where the sentences that carry its number stand. */
export interface Note {
  readonly number: number;
  readonly id: string;
  readonly source: Inline;
  readonly publisher: Inline | undefined;
  readonly date: string;
  /** Each paragraph as a link to the source's page. */
  readonly paragraphs: Inline;
  readonly back: string;
  /** Why an inference was made, for the note of an inference. */
}

/** Numbers the evidence of one page, in the order in which it is first cited. One note for the same paragraphs. */
export class NoteBook {
  readonly #context: Context;
  readonly #notes = new Map<string, Note>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** The marks for a sentence that rests on `evidence`. */
  cite(evidence: Iterable<Evidence>): Mark[] {
    return [...evidence].map((part) => {
      const paragraphs = citeParagraphs(part.paragraphs);
      const key = `${part.source}#${paragraphs}`;
      const known = this.#notes.get(key);
      const note = known ?? this.#add(key, part, paragraphs);
      const label = this.#context.words.t('note.label', { number: note.number });
      return { number: note.number, href: `#${note.id}`, label, ...(known ? {} : { id: note.back.slice(1) }) };
    });
  }

  /** The notes cited so far, by number. */
  notes(): Note[] {
    return [...this.#notes.values()];
  }

  #add(key: string, part: Evidence, paragraphs: string): Note {
    const context = this.#context;
    const source = recordOf(context.site, 'source', part.source);
    const number = this.#notes.size + 1;
    const address = source ? recordHref(context, source) : '';
    const first = part.paragraphs[0] ?? 1;
    const note: Note = {
      number,
      id: `note_${number}`,
      source: { text: source?.data.name ?? part.source, href: address },
      publisher: source?.data.publisher === undefined ? undefined : linkToId(context, source.data.publisher),
      date: source?.data.published === undefined ? context.words.t('note.undated') : context.words.date(source.data.published),
      paragraphs: { text: `¶${paragraphs}`, href: `${address}#p_${first}` },
      back: `#ref_${number}`,
    };
    this.#notes.set(key, note);
    return note;
  }
}
