import { citeParagraphs, type Evidence } from '../../basics/evidence.ts';
import type { Checked } from '../../model/evidence/checked/checked.ts';
import { checkedText } from '../../model/evidence/checked/checked-words.ts';
import { Numbering, type NumberedNote } from '../../model/evidence/checked/numbering.ts';
import { namedId, whenWords } from '../../briefing/rules/writing.ts';
import { askedByKey } from '../../model/memo.ts';
import { recordOf, type Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { paragraphHref, recordHref, type Context } from '../context.ts';
import { linkToId, type Inline } from './text.ts';

/** The small number behind a sentence. */
export interface Mark {
  readonly number: number;
  readonly href: string;
  /** Set on the first mark of a note: where the note's way back leads. */
  readonly id?: string;
  /** What a screen reader says instead of a bare number. */
  readonly label: string;
  /**
   * On the first mark of a note in running text: what stands in the margin where there is room. A source named a few
   * notes above is not named again.
   */
  readonly side?: string;
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
  /** Its date, its language and whose account it is. */
  readonly date: string;
  /** Where its words can be read: at the desk, in the original, as quotes on its own page. */
  readonly words: readonly Inline[];
  /** The notes by what was done about them: "found by machine, not read yet". */
  readonly sets: readonly NoteSet[];
}

interface NoteSet {
  readonly standing: string;
  /** How to say aloud what rests on them, and whose word it is: `{words}, according to …`. */
  readonly say: string;
  readonly notes: readonly Note[];
}

/** Every paragraph that some claim of the site cites, as `gazette-2024#13`. */
const citedParagraphs = askedByKey('citedParagraphs', (site: Site) => {
  const read = site.citations.map(({ evidence }) => evidence).filter((part) => typeof part !== 'string');
  return read.flatMap(({ source, paragraphs }) =>
    paragraphs.map((paragraph) => [`${source}#${paragraph}`, true] as const),
  );
});

/** Within so many notes of the margin a source is named once. */
const farInMargin = 8;

/** The notes of one page: numbers what it cites, and leads from each mark to its note and back. */
export class NoteBook {
  readonly #context: Context;
  readonly #numbering: Numbering;
  readonly #marked = new Set<number>();
  readonly #beside = new Set<number>();
  #sourceAbove: string | undefined;
  /** By which note the margin named each source last, and how many it had shown by then. */
  readonly #named = new Map<string, { readonly number: number; readonly shown: number }>();

  constructor(context: Context, numbering = new Numbering(context.claims)) {
    this.#context = context;
    this.#numbering = numbering;
  }

  /** The marks for what rests on `evidence`; `claims` are the keys of the claims it is told from. */
  cite(evidence: Iterable<Evidence>, claims: readonly string[]): Mark[] {
    return this.marks(this.numbers(evidence, claims));
  }

  /** The numbers of the notes for what rests on `evidence`, whether or not a mark of each will be printed. */
  numbers(evidence: Iterable<Evidence>, claims: readonly string[]): number[] {
    return this.#numbering.cite(evidence, claims).map(({ number }) => number);
  }

  /** The marks for what rests on `evidence` and was checked as is said. */
  citeAs(evidence: Iterable<Evidence>, checked: Checked): Mark[] {
    return this.marks(this.#numbering.citeAs(evidence, checked).map(({ number }) => number));
  }

  /** The marks of notes that are numbered already. */
  marks(numbers: readonly number[]): Mark[] {
    return numbers.map((number) => {
      const first = !this.#marked.has(number);
      this.#marked.add(number);
      return {
        number,
        href: `#note_${number}`,
        label: this.#context.words.t('note.label', { number }),
        ...(first ? { id: `ref_${number}` } : {}),
      };
    });
  }

  /** Marks in running text, each note that the margin does not show yet with what it shows there. */
  beside(marks: readonly Mark[]): Mark[] {
    return marks.map((mark) => {
      if (this.#beside.has(mark.number)) return mark;
      this.#beside.add(mark.number);
      return { ...mark, side: this.#side(mark.number) };
    });
  }

  #side(number: number): string {
    const { site, words } = this.#context;
    const { source, paragraphs } = this.#numbering.note(number).evidence;
    const shown = this.#beside.size;
    const named = this.#named.get(source);
    const how = source === this.#sourceAbove ? 'not' : named && shown - named.shown < farInMargin ? 'number' : 'full';
    this.#sourceAbove = source;
    if (how === 'full') this.#named.set(source, { number, shown });
    return words.t('note.side', {
      number,
      how,
      source: recordOf(site, 'source', source)?.data.name ?? source,
      before: named?.number ?? number,
      paragraphs: citeParagraphs(paragraphs),
    });
  }

  /** The notes cited so far, by source, the source cited first coming first. */
  groups(): NoteGroup[] {
    const { site, words } = this.#context;
    return this.#numbering.groups().map(({ source: id, sets }) => {
      const source = recordOf(site, 'source', id);
      return {
        source: linkToId(this.#context, id),
        publisher: source?.data.publisher === undefined ? undefined : linkToId(this.#context, source.data.publisher),
        date: dateAndLanguage(this.#context, source),
        words: source ? whereItsWordsAre(this.#context, source) : [],
        sets: sets.map(({ checked, notes }) => ({
          standing: words.t('note.set', { standing: checkedText(words, checked) }),
          say: attribution(this.#context, id, checked),
          notes: notes.map((note) => this.#note(note)),
        })),
      };
    });
  }

  #note({ number, evidence }: NumberedNote): Note {
    const source = recordOf(this.#context.site, 'source', evidence.source);
    const address = source ? recordHref(this.#context, source) : '';
    // What was withdrawn may have rested on paragraphs that carry nothing any more: the source's page has no anchor for
    // them.
    const anchor = evidence.paragraphs.find((paragraph) =>
      citedParagraphs(this.#context.site).has(`${evidence.source}#${paragraph}`),
    );
    return {
      number,
      id: `note_${number}`,
      paragraphs: {
        text: `¶${citeParagraphs(evidence.paragraphs)}`,
        href: source && anchor !== undefined ? paragraphHref(this.#context, source, anchor) : address,
      },
      back: `#ref_${number}`,
    };
  }
}

/** Whose word a claim is: its source's, or the desk's where no source says it. `{words}` stands for the claim. */
function attribution({ site, words }: Context, source: string, { made }: Checked): string {
  const { name = source, publisher, published } = recordOf(site, 'source', source)?.data ?? {};
  const who = publisher === undefined ? words.t('note.title', { title: name }) : namedId(site, publisher, published);
  // The month says how old it is; a day is more than anyone says aloud.
  const told = { words: '{words}', who, ...whenWords(words, published?.replace(/^(\d{4}-\d{2})-\d{2}$/, '$1')) };
  return made === 'said'
    ? words.t('note.say', told)
    : words.t('note.say-made', { ...told, how: made, publisher: site.settings.publisher.name });
}

function dateAndLanguage({ words }: Context, source: SourceRecord<'source'> | undefined): string {
  const { published, language, account } = source?.data ?? {};
  const day = published === undefined ? words.t('note.undated') : words.date(published);
  const date =
    language === undefined ? day : words.t('note.in-language', { date: day, language: words.languageName(language) });
  return account === undefined ? date : words.t('note.of-account', { date, account: words.t(`account.${account}`) });
}

/** What a card says of a source's words. They stand on the source's own page alone, where its rights let them stand. */
function whereItsWordsAre(context: Context, source: SourceRecord<'source'>): Inline[] {
  const { t } = context.words;
  const { url } = source.data;
  return [
    ...(context.quoted.has(source.id)
      ? [{ text: t('note.quoted'), href: `${recordHref(context, source)}#section_resting` }]
      : [{ text: t('note.at-desk') }]),
    ...(url === undefined ? [] : [{ text: ' ' }, { text: t('note.original'), href: url }]),
  ];
}
