import { citeParagraphs, type Evidence } from '../basics/evidence.ts';
import type { Standing } from '../model/evidence/states.ts';
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
  /** The notes by how they stand to the archive: "verified against the archived text (since …)", "inferred". */
  readonly sets: readonly { readonly standing: string; readonly notes: readonly Note[] }[];
}

/** Numbers the evidence of one page, in the order in which it is first cited. One note for the same paragraphs. */
export class NoteBook {
  readonly #context: Context;
  /** By source, paragraphs and standing, in the order in which they were first cited. */
  readonly #notes = new Map<string, { note: Note; source: string; standing: string }>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** The marks for what rests on `evidence`; `claims` are the keys of the claims it is told from. */
  cite(evidence: Iterable<Evidence>, claims: readonly string[]): Mark[] {
    const standing = standingText(this.#context, this.#context.states.standing(claims));
    return [...evidence].map((part) => {
      const paragraphs = citeParagraphs(part.paragraphs);
      const key = `${part.source}#${paragraphs} ${standing}`;
      const known = this.#notes.get(key);
      const note = known?.note ?? this.#add(key, part, paragraphs, standing);
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
        sets: [...Map.groupBy(entries, ({ standing }) => standing)].map(([standing, set]) => ({ standing, notes: set.map(({ note }) => note) })),
      };
    });
  }

  #add(key: string, part: Evidence, paragraphs: string, standing: string): Note {
    const source = recordOf(this.#context.site, 'source', part.source);
    const number = this.#notes.size + 1;
    const address = source ? recordHref(this.#context, source) : '';
    const note: Note = {
      number,
      id: `note_${number}`,
      paragraphs: { text: `¶${paragraphs}`, href: `${address}#p_${part.paragraphs[0] ?? 1}` },
      back: `#ref_${number}`,
    };
    this.#notes.set(key, { note, source: part.source, standing });
    return note;
  }
}

/** "verified against the archived text (since 31 January 2026)" */
export function standingText(context: Context, { state, since }: Standing): string {
  const { t, date } = context.words;
  return t(`note.${state}`, { date: since === undefined ? '' : date(since) });
}
