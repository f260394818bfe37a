import type { Root } from 'mdast';
import type { Words } from '../../messages/words.ts';
import { tallyText } from '../../model/evidence/checked/checked-words.ts';
import { Numbering, type NumberedNote } from '../../model/evidence/checked/numbering.ts';
import type { CheckedClaims } from '../../model/evidence/checked/checked.ts';
import { observedValue } from '../../model/indicators.ts';
import { knownOn } from '../../model/knowledge.ts';
import { recordOf, type Site } from '../../model/site.ts';
import type { Draft } from '../draft.ts';
import { leftOutText } from '../frame.ts';
import { sentencesOf, type Paper, type BriefingSection, type Length } from '../length.ts';
import type { ComparedRow } from '../rules/comparison.ts';
import type { Section, Sentence } from '../sentence.ts';
import { stripOf } from '../strip.ts';
import { checkedOf } from './checked.ts';
import { groundOfPassage, notesInBody, withoutRepeats } from './cited.ts';
import type {
  PaperDocument,
  DocumentBlock,
  DocumentCell,
  DocumentSection,
  DocumentSentence,
  DocumentTable,
} from './document.ts';
import { originOfSentence } from './origin.ts';
import { notesOf, sourceTable } from './references.ts';
import { paragraphsOf } from './spans.ts';

/** What a paper is laid out with. */
export interface Press {
  readonly site: Site;
  readonly words: Words;
  readonly claims: CheckedClaims;
  /** Where the paper lies, below the root: `programmes/bella/`. */
  readonly path: string;
  /** The whole address of a page below the root; undefined where the host has no name yet. */
  readonly addressOf: (path: string) => string | undefined;
  /** Set where the build is not for everyone. */
  readonly stamp: string | undefined;
}

/** Lays a paper out. `numbering` is filled along, for whoever cites more on the same paper. */
export function layOut(
  press: Press,
  paper: Paper,
  length: Length,
  numbering = new Numbering(press.claims),
): PaperDocument {
  const { site, words } = press;
  const { t, date } = words;
  const table = new Layout(press, numbering);
  // What is said first is numbered first: it stands before the strip.
  const [first, ...others] = paper.sections;
  const opening = first?.section === 'bottom-line' ? [table.section(paper, first)] : [];
  const answers = stripOf(site, words, paper, length).map(({ label, value, ground }) => ({
    label,
    value,
    ...(ground && ground.evidence.length > 0
      ? { notes: numbers(numbering.cite(ground.evidence, press.claims.named(ground.claims))) }
      : {}),
  }));
  const sections = [
    ...opening,
    ...(opening.length > 0 ? others : paper.sections).map((part) => table.section(paper, part)),
  ];
  const { settings } = site;
  const checked = tallyText(
    words,
    sentencesOf(paper).map((sentence) => checkedOf(press.claims, sentence)),
  );
  const asOf = t('briefing.as-of', { date: date(paper.reportDate) });
  const address = press.addressOf(length === 'full' ? press.path : `${press.path}one-page/`);
  return {
    id: paper.id,
    length,
    language: settings.language,
    reportDate: paper.reportDate,
    stamp: press.stamp,
    kicker: [t(length === 'full' ? 'briefing.paper' : 'briefing.one-page'), asOf],
    asOf,
    title: paper.title,
    publisher: settings.publisher.name,
    answers,
    sections,
    leftOut: leftOutText(words, paper, length),
    sources: length === 'full' ? sourceTable(site, words, paper.evidence) : undefined,
    notes: notesOf(site, words, numbering),
    citation: {
      title: t('section.cite'),
      text: t('cite.text', {
        publisher: settings.publisher.name,
        title: paper.title,
        site: settings.title,
        date: date(paper.reportDate),
        address: address ?? '',
        published: address === undefined ? 'no' : 'yes',
      }),
      terms: citationTerms(press, paper.reportDate),
      ...(checked === undefined ? {} : { checked }),
    },
  };
}

/** Under what terms a paper may be used. What is not for everyone bears its stamp in place of a licence. */
export function citationTerms(
  { site, words, stamp }: Pick<Press, 'site' | 'words'> & { readonly stamp?: string | undefined },
  reportDate: string,
): string {
  const date = words.date(reportDate);
  return stamp === undefined
    ? words.t('cite.terms', { licence: site.settings.licence.name, date })
    : words.t('cite.terms.stamped', { stamp, date });
}

type Look = 'paragraph' | 'list' | 'gaps' | 'table' | 'board' | 'digest' | 'side-by-side' | 'body';

const looks: Readonly<Record<Section, Look>> = {
  'bottom-line': 'paragraph',
  narrative: 'body',
  'side-by-side': 'side-by-side',
  'state-of-play': 'list',
  'who-takes-part': 'list',
  programmes: 'digest',
  'what-was-promised': 'board',
  'what-happened': 'list',
  'key-figures': 'table',
  'points-to-watch': 'list',
  'do-not-say': 'list',
  'lines-to-take': 'list',
  'questions-to-raise': 'list',
  new: 'list',
  reworded: 'list',
  'state-changed': 'list',
  corrected: 'list',
  withdrawn: 'list',
  'not-said': 'gaps',
};

/** Numbers sentences and notes in the order in which they are laid out. */
class Layout {
  readonly #press: Press;
  readonly #numbering: Numbering;
  #sentences = 0;

  constructor(press: Press, numbering: Numbering) {
    this.#press = press;
    this.#numbering = numbering;
  }

  section(paper: Paper, { section: name, drafts }: BriefingSection): DocumentSection {
    const { t } = this.#press.words;
    const isTold = paper.sections.some(({ section }) => section === 'narrative');
    // What the narrative has told is not told again below.
    const title =
      isTold && name === 'state-of-play'
        ? t('section.more')
        : isTold && name === 'what-happened'
          ? t('section.what-else-happened')
          : name === 'who-takes-part' && paper.between
            ? t('section.who-speaks')
            : t(`section.${name}`);
    return { name, title, blocks: this.#blocks(paper, { name, title, drafts }) };
  }

  #blocks(paper: Paper, { name, title, drafts }: Named): DocumentBlock[] {
    const look = looks[name];
    switch (look) {
      case 'body':
        return this.#body(paper, drafts);
      case 'side-by-side':
        return [{ type: 'table', table: this.#compared(title, paper.comparison) }];
      case 'board':
        return [{ type: 'table', table: this.#rows(title, ['by-when', 'promise', 'state'], drafts) }];
      case 'digest':
        return [{ type: 'table', table: this.#rows(title, ['programme', 'what', 'state'], drafts) }];
      case 'table':
        return this.#figures(title, drafts);
      case 'paragraph':
        return [{ type: 'sentences', look: 'paragraphs', groups: [this.#group(drafts)] }];
      case 'list':
      case 'gaps':
        return [{ type: 'sentences', look, groups: this.#groups(drafts) }];
    }
  }

  /** The parts of the editor's body that the paper has room for. */
  #body({ record, reportDate }: Paper, drafts: readonly Draft[]): DocumentBlock[] {
    if (!record) return [];
    const known = knownOn(this.#press.site, reportDate);
    const kept = new Set(drafts.flatMap(({ children = [] }) => [...children]));
    const children = record.body.tree.children.filter((_, index) => kept.has(index));
    const tree: Root = { type: 'root', children };
    const notes = notesInBody(tree, (run) => numbers(this.#numbering.cite(...groundOfPassage(known, record, run))));
    return [{ type: 'note', children: [...kept], paragraphs: paragraphsOf(tree, notes) }];
  }

  #groups(drafts: readonly Draft[]): DocumentSentence[][] {
    const groups: { readonly name: string | undefined; readonly members: DocumentSentence[] }[] = [];
    for (const { sentences, group } of drafts) {
      const told = sentences.map((sentence) => this.#told(sentence));
      const last = groups.at(-1);
      if (last && group !== undefined && last.name === group) last.members.push(...told);
      else groups.push({ name: group, members: told });
    }
    return groups.map(({ members }) => withOneMark(members));
  }

  #group(drafts: readonly Draft[]): DocumentSentence[] {
    return withOneMark(drafts.flatMap(({ sentences }) => sentences.map((sentence) => this.#told(sentence))));
  }

  #told(sentence: Sentence): DocumentSentence {
    const { claims } = this.#press;
    this.#sentences += 1;
    return {
      id: sentence.id,
      number: this.#sentences,
      text: sentence.text,
      ...originOfSentence(this.#press, sentence),
      notes: numbers(this.#numbering.citeAs(sentence.evidence, checkedOf(claims, sentence))),
    };
  }

  /** A row for each draft: what heads it, what is told, and where it stands. */
  #rows(
    caption: string,
    columns: readonly ('by-when' | 'promise' | 'state' | 'programme' | 'what')[],
    drafts: readonly Draft[],
  ): DocumentTable {
    const cell = (sentence: Sentence | undefined): DocumentCell =>
      sentence ? { text: sentence.text, sentence: this.#told(sentence) } : { text: '' };
    // Where of none it is known how it stands, there is no column for it.
    const shown = drafts.some(({ sentences }) => sentences.length > 1) ? columns : columns.slice(0, -1);
    return {
      caption,
      columns: shown.map((column) => this.#press.words.t(`column.${column}`)),
      rows: drafts.map(({ head = '', record, sentences: [what, state] }) =>
        [{ text: head, ...(record === undefined ? {} : { record }) }, cell(what), cell(state)].slice(0, shown.length),
      ),
    };
  }

  /** Figures stand in a table; what is said about several of them runs on below it. */
  #figures(caption: string, drafts: readonly Draft[]): DocumentBlock[] {
    const { site, words } = this.#press;
    const sentences = drafts.flatMap((draft) => [...draft.sentences]);
    const figures = sentences.filter(({ rule }) => rule === 'figure');
    const others = sentences.filter(({ rule }) => rule !== 'figure');
    const rows = figures.map((sentence): DocumentCell[] => {
      const value = site.statements.get(sentence.about)?.statement.value;
      const covers = value && recordOf(site, 'indicator', value.indicator)?.data.covers;
      return [
        { text: sentence.text, sentence: this.#told(sentence) },
        { text: value ? observedValue(site, words, value) : '', number: true },
        { text: value ? words.asOf(value.asOf) : '' },
        ...(covers === undefined ? [{ text: '' }] : [{ text: site.records.get(covers)?.data.name ?? covers }]),
      ];
    });
    const covered = rows.some((row) => row[3]?.text !== '');
    const columns = [
      words.t('column.figure'),
      words.t('column.value'),
      words.t('column.as-of'),
      words.t('column.covers'),
    ];
    const shown = covered ? 4 : 3;
    return [
      ...(rows.length > 0
        ? [
            {
              type: 'table' as const,
              table: { caption, columns: columns.slice(0, shown), rows: rows.map((row) => row.slice(0, shown)) },
            },
          ]
        : []),
      ...(others.length > 0
        ? [
            {
              type: 'sentences' as const,
              look: 'paragraphs' as const,
              groups: [others.map((sentence) => this.#told(sentence))],
            },
          ]
        : []),
    ];
  }

  #compared(caption: string, rows: readonly ComparedRow[]): DocumentTable {
    const { words } = this.#press;
    return {
      caption,
      columns: [words.t('column.aspect'), ...(rows[0]?.cells ?? []).map(({ record }) => record.data.name)],
      rows: rows.map(({ aspect, cells }) => [
        { text: words.t(`comparison.${aspect}`) },
        ...cells.map(({ sentence, text }): DocumentCell =>
          sentence ? { text: sentence.text, sentence: this.#told(sentence) } : { text },
        ),
      ]),
    };
  }
}

interface Named {
  readonly name: Section;
  readonly title: string;
  readonly drafts: readonly Draft[];
}

/** Sentences that run on: neighbours that rest on the same notes have one mark, behind the last of them. */
function withOneMark(sentences: readonly DocumentSentence[]): DocumentSentence[] {
  const notes = withoutRepeats(sentences.map((sentence) => sentence.notes));
  return sentences.map((sentence, index) => ({ ...sentence, notes: notes[index] ?? [] }));
}

function numbers(notes: readonly NumberedNote[]): number[] {
  return notes.map(({ number }) => number).sort((a, b) => a - b);
}
