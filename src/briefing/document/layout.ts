import { recordOfId } from '../../basics/ids.ts';
import { recordPath } from '../../basics/urls.ts';
import type { Words } from '../../messages/words.ts';
import { isEmptyBody } from '../../model/bodies.ts';
import { entriesOf } from '../../model/chronology.ts';
import { fallsDue, isSettled, standingsOf } from '../../model/commitments.ts';
import { changesBetween, countChanges } from '../../model/editions/changes.ts';
import { tallyText } from '../../model/evidence/checked-words.ts';
import { Numbering, type NumberedNote } from '../../model/evidence/numbering.ts';
import type { Checked, CheckedClaims } from '../../model/evidence/checked.ts';
import { observedValue } from '../../model/indicators.ts';
import { knownOn, latestSource } from '../../model/knowledge.ts';
import { resolveStatement, type Site } from '../../model/site.ts';
import type { Length } from '../one-page.ts';
import type { ComparedRow } from '../rules/comparison.ts';
import { select } from '../scope.ts';
import { changeSections, type Section, type Sentence, type SentenceRule } from '../sentence.ts';
import type { Briefing } from '../setting.ts';
import { checkedOf } from './checked.ts';
import type { BriefingDocument, DocumentCell, DocumentSection, DocumentSentence, DocumentTable } from './document.ts';
import { origin } from './origin.ts';
import { notesOf, sourceTable } from './references.ts';
import { spansOf } from './spans.ts';

/** What a paper is laid out with. */
export interface Press {
  readonly site: Site;
  readonly words: Words;
  readonly claims: CheckedClaims;
  /** The whole address of a page below the root. */
  readonly addressOf: (path: string) => string;
  /** Set where the build is not for everyone. */
  readonly stamp: string | undefined;
}

/** Lays a briefing out. `numbering` is filled along, for whoever cites more on the same paper. */
export function layOut(
  press: Press,
  briefing: Briefing,
  length: Length,
  numbering = new Numbering(press.claims),
): BriefingDocument {
  const { site, words } = press;
  const { t, date } = words;
  const table = new Layout(press, numbering);
  const [bottomLine, ...others] = briefing.sections;
  const sections = [
    ...(bottomLine ? [table.section(briefing, bottomLine)] : []),
    ...(length === 'full' ? table.editorsNote(briefing) : []),
    ...others.map((part) => table.section(briefing, part)),
  ];
  const latest = latestSource(knownOn(site, briefing.reportDate))?.data.published;
  const path = `${recordPath('briefing', briefing.id)}${length === 'full' ? '' : 'one-page/'}`;
  const { settings } = site;
  const checked = tallyText(words, tallied(press, briefing, length));
  const asOf = t('briefing.as-of', { date: date(briefing.reportDate) });
  return {
    id: briefing.id,
    length,
    language: settings.language,
    reportDate: briefing.reportDate,
    stamp: press.stamp,
    kicker: [
      t(length === 'full' ? 'kind.briefing.one' : 'briefing.one-page'),
      asOf,
      ...(latest === undefined ? [] : [t('briefing.latest-source', { date: date(latest) })]),
    ],
    asOf,
    title: briefing.title,
    publisher: settings.publisher.name,
    answers: answers(press, briefing),
    sections,
    sources: length === 'full' ? sourceTable(site, words, briefing.evidence) : undefined,
    notes: notesOf(site, words, numbering),
    citation: {
      title: t('section.cite'),
      text: t('cite.text', {
        publisher: settings.publisher.name,
        title: briefing.title,
        site: settings.title,
        date: date(briefing.reportDate),
        address: press.addressOf(path),
      }),
      terms: citationTerms(press, briefing.reportDate),
      ...(checked === undefined ? {} : { checked }),
    },
  };
}

/** What was done about each sentence of a paper, those of the editor's note too. */
function tallied({ claims }: Press, { sections, record }: Briefing, length: Length): Checked[] {
  const note = length === 'full' && record?.kind === 'briefing' ? claims.ofBody(record.id) : [];
  return [
    ...sections.flatMap(({ sentences }) => sentences.map((sentence) => checkedOf(claims, sentence))),
    ...note.map((key) => claims.of([key])),
  ];
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

/** The numbers of the front block; each is counted from the scope, none is a sentence. */
function answers({ site, words }: Press, briefing: Briefing): BriefingDocument['answers'] {
  const { t, date, number } = words;
  if (briefing.between) return changeAnswers(words, briefing.between);
  const known = knownOn(site, briefing.reportDate);
  const { events, commitments } = select(known, briefing.scope);
  const standing = standingsOf(
    known,
    briefing.reportDate,
    commitments.map(({ id }) => id),
  );
  const held = entriesOf(
    known,
    briefing.reportDate,
    events.map(({ id }) => id),
  ).filter(({ standing: state }) => state === 'held');
  const last = held.findLast(({ date: when }) => when !== undefined)?.record.data.when;
  const next = standing.find(fallsDue)?.record.data.due;
  const waiting = standing.filter((one) => !isSettled(one)).length;
  return [
    { label: t('answer.report-date'), value: date(briefing.reportDate) },
    ...(last === undefined ? [] : [{ label: t('answer.last-held'), value: date(last) }]),
    { label: t('answer.next-due'), value: next === undefined ? t('answer.none-dated') : date(next) },
    ...(standing.length === 0
      ? []
      : [
          {
            label: t('answer.promised'),
            value: t('answer.promised.open', { open: number(waiting), all: number(standing.length) }),
          },
        ]),
  ];
}

/** The two days, and how much changed between them. */
function changeAnswers(
  { t, date, number }: Words,
  { earlier, later }: NonNullable<Briefing['between']>,
): BriefingDocument['answers'] {
  const counts = countChanges(changesBetween(earlier, later));
  return [
    { label: t('answer.report-date'), value: date(later.reportDate) },
    { label: t('answer.compared-with'), value: date(earlier.reportDate) },
    ...changeSections
      .filter((section) => counts[section] > 0)
      .map((section) => ({ label: t(`section.${section}`), value: number(counts[section]) })),
  ];
}

interface SectionLook {
  readonly look: 'paragraphs' | 'gaps' | 'list';
  /**
   * Neighbours told of one record run on together; the bottom line is one paragraph, and what the desk would say, or
   * what is set against its older self, is said one by one.
   */
  readonly runs: 'by-record' | 'as-one' | 'one-by-one';
}

const sectionLooks: Readonly<Record<Section, SectionLook>> = {
  'bottom-line': { look: 'paragraphs', runs: 'as-one' },
  'side-by-side': { look: 'list', runs: 'by-record' },
  'state-of-play': { look: 'paragraphs', runs: 'by-record' },
  'key-figures': { look: 'list', runs: 'by-record' },
  'what-happened': { look: 'list', runs: 'by-record' },
  'what-was-promised': { look: 'list', runs: 'by-record' },
  'what-comes-next': { look: 'list', runs: 'by-record' },
  'lines-to-take': { look: 'list', runs: 'one-by-one' },
  'questions-to-raise': { look: 'list', runs: 'one-by-one' },
  new: { look: 'list', runs: 'by-record' },
  reworded: { look: 'list', runs: 'one-by-one' },
  'state-changed': { look: 'list', runs: 'one-by-one' },
  corrected: { look: 'list', runs: 'one-by-one' },
  withdrawn: { look: 'list', runs: 'one-by-one' },
  'what-the-sources-do-not-say': { look: 'gaps', runs: 'by-record' },
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

  section({ comparison }: Briefing, { section: name, sentences }: Briefing['sections'][number]): DocumentSection {
    const title = this.#press.words.t(`section.${name}`);
    if (name === 'side-by-side')
      return { name, title, blocks: [{ type: 'table', table: this.#compared(title, comparison) }] };
    const told = sentences.map((sentence) => this.#told(sentence));
    if (name !== 'key-figures')
      return {
        name,
        title,
        blocks: [{ type: 'sentences', look: sectionLooks[name].look, groups: grouped(name, sentences, told) }],
      };
    // Figures stand in a table; what is said about several of them runs on below it.
    const isFigure = (index: number): boolean => sentences[index]?.rule === 'figure';
    const figures = sentences.filter((_, index) => isFigure(index));
    const others = told.filter((_, index) => !isFigure(index));
    return {
      name,
      title,
      blocks: [
        ...(figures.length > 0
          ? [
              {
                type: 'table' as const,
                table: this.#figures(
                  title,
                  figures,
                  told.filter((_, index) => isFigure(index)),
                ),
              },
            ]
          : []),
        ...(others.length > 0 ? [{ type: 'sentences' as const, look: 'paragraphs' as const, groups: [others] }] : []),
      ],
    };
  }

  editorsNote({ record, reportDate }: Briefing): DocumentSection[] {
    if (record?.kind !== 'briefing' || isEmptyBody(record.body.tree)) return [];
    const known = knownOn(this.#press.site, reportDate);
    const cite = (to: string): readonly number[] => {
      const statement = known.statements.get(resolveStatement(record, to));
      return statement ? numbers(this.#numbering.cite(statement.evidence, [statement.key])) : [];
    };
    return [
      {
        name: 'note',
        title: this.#press.words.t('section.editors-note'),
        blocks: [{ type: 'note', paragraphs: spansOf(record.body.tree, cite) }],
      },
    ];
  }

  #told(sentence: Sentence): DocumentSentence {
    const { claims, site } = this.#press;
    const behind =
      sentence.bygone || sentence.counts ? [] : sentence.inputs.flatMap((input) => site.statements.get(input) ?? []);
    // What is made of several statements is an inference as soon as one of them is.
    const statement =
      behind.find((input) => input.statement.inferred) ?? behind.find((input) => input.key === sentence.about);
    this.#sentences += 1;
    return {
      id: sentence.id,
      number: this.#sentences,
      text: sentence.text,
      ...(statement ? origin(this.#press, statement) : {}),
      notes: numbers(this.#numbering.citeAs(sentence.evidence, checkedOf(claims, sentence))),
    };
  }

  #figures(caption: string, sentences: readonly Sentence[], told: readonly DocumentSentence[]): DocumentTable {
    const { site, words } = this.#press;
    const rows = told.map((sentence, index): DocumentCell[] => {
      const value = site.statements.get(sentences[index]?.about ?? '')?.statement.value;
      return [
        { text: sentence.text, sentence },
        { text: value ? observedValue(site, words, value) : '', number: true },
        { text: value ? words.asOf(value.asOf) : '' },
      ];
    });
    return { caption, columns: [words.t('column.figure'), words.t('column.value'), words.t('column.as-of')], rows };
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

function numbers(notes: readonly NumberedNote[]): number[] {
  return notes.map(({ number }) => number);
}

/** Whether a rule tells of several records at once, so that its sentence belongs to none of them. */
const tellsOfMany: Readonly<Record<SentenceRule, boolean>> = {
  statement: false,
  inference: false,
  figure: false,
  gap: false,
  status: false,
  period: false,
  part: true,
  partners: false,
  holdings: false,
  growth: true,
  disagreement: true,
  event: false,
  participation: false,
  'latest-event': false,
  'events-per-year': true,
  'most-present': true,
  silence: true,
  promise: false,
  'commitment-state': false,
  'commitments-by-state': true,
  'next-event': false,
  'next-due': false,
  'nothing-due': false,
  comparison: false,
  shared: true,
  line: false,
  change: false,
};

/** What is said together. */
function grouped(
  name: Section,
  sentences: readonly Sentence[],
  told: readonly DocumentSentence[],
): DocumentSentence[][] {
  const { runs } = sectionLooks[name];
  if (runs === 'as-one') return [[...told]];
  if (runs === 'one-by-one') return told.map((sentence) => [sentence]);
  const groups: { readonly subject: string; readonly members: DocumentSentence[] }[] = [];
  for (const [index, sentence] of told.entries()) {
    const { id, rule, about } = sentences[index] ?? { id: '', rule: undefined, about: '' };
    const subject = rule !== undefined && tellsOfMany[rule] ? id : recordOfId(about);
    const last = groups.at(-1);
    if (last?.subject === subject) last.members.push(sentence);
    else groups.push({ subject, members: [sentence] });
  }
  return groups.map(({ members }) => members);
}
