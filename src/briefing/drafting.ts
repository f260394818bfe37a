import { recordOfId } from '../basics/ids.ts';
import { countWords } from '../basics/prose.ts';
import { fallsDue, hasLapsed, isSettled, standingsOf, type StandingCommitment } from '../model/commitments.ts';
import { textBlocks } from '../model/bodies.ts';
import { seriesOf } from '../model/indicators.ts';
import { withTrail, used, type Made } from '../model/asking.ts';
import { namedIn } from '../model/site.ts';
import { rawStatements, type LinkedStatement } from '../model/statements.ts';
import type { SourceRecord } from '../schema/record.ts';
import { oneByOne, type Draft } from './draft.ts';
import { happenings } from './happenings.ts';
import { lineSentences } from './lines.ts';
import { plan, type Plan } from './plan.ts';
import type { SubjectRequest } from './request.ts';
import { comparedRows, type ComparedRow } from './rules/comparison.ts';
import { points } from './rules/points/index.ts';
import { speakingSentences } from './rules/people.ts';
import { digestStanding, standingSentences, takesPartSentences } from './rules/programmes.ts';
import { boardRows, promisesDueSentences } from './rules/promises.ts';
import { gapSentence } from './rules/questions.ts';
import { digestSentence, doNotSay, editorsBottomLine } from './rules/sentences.ts';
import { growthSentences } from './rules/series.ts';
import { figureSentence, statementSentence } from './rules/statements.ts';
import type { Writing } from './rules/writing.ts';
import { scopeOfRecord, select } from './scope.ts';
import { Told } from './told.ts';
import { less, weights } from './weights.ts';
import { sectionOrder, type Sentence } from './sentence.ts';

/** At most so many sentences make a bottom line. */
const bottomLineLength = 4;

/** A paper on many asks no more than this: the papers on each ask the rest. */
const mostQuestions = 12;

/** What a paper can tell: sentences by section, and what is set side by side. */
interface Drafted {
  readonly drafts: readonly Draft[];
  readonly comparison: readonly ComparedRow[];
}

/** Everything a paper can tell, section by section, before anything is cut. Of one plan it is written once. */
export function draftPaper(writing: Writing, plan: Plan): Drafted {
  const known = drafted.get(plan) ?? withTrail(() => draftPlan(writing, plan));
  drafted.set(plan, known);
  return used(known);
}

const drafted = new WeakMap<Plan, Made<Drafted>>();

function draftPlan(writing: Writing, plan: Plan): Drafted {
  const comparison = compared(writing, plan);
  const drafts = [...inParts(writing, plan, comparison)].flat();
  const [lines = [], others = []] = [true, false].map((isLine) =>
    drafts.filter(({ section }) => (section === digestSection) === isLine),
  );
  const place = ({ section }: Draft): number => sectionOrder.indexOf(section);
  return { drafts: [...ranked(lines), ...others].sort((a, b) => place(a) - place(b)), comparison };
}

/**
 * How many words there are to be told, headings and notes aside; where there are `enough`, that many or more. It is
 * drafted part by part: most papers have enough before the last.
 */
export function wordsTold(writing: Writing, plan: Plan, enough = Number.POSITIVE_INFINITY): number {
  const known = drafted.get(plan);
  let count = 0;
  for (const part of known ? [used(known).drafts] : inParts(writing, plan, compared(writing, plan))) {
    for (const { sentences } of part) for (const { text } of sentences) count += countWords(text);
    if (count >= enough) break;
  }
  return count;
}

/** What a paper can tell, part by part: what one part has told, those behind it do not tell again. */
function* inParts(
  writing: Writing,
  plan: Plan,
  comparison: readonly ComparedRow[],
): Generator<readonly Draft[], undefined> {
  const first = bottomLine(writing, plan);
  const told = new Told(plan.narrated);
  // What it tells in its own words is not told again; a figure has its row all the same.
  for (const { rule, about } of first) if (rule === 'statement' || rule === 'inference') told.tell(about);
  // What is said first is no further item of a list, though a programme, an event or a promise keeps its own place.
  const said = new Set(first.flatMap(({ inputs }) => inputs));
  const left = (statements: readonly LinkedStatement[]) => told.fresh(statements.filter(({ key }) => !said.has(key)));
  yield oneByOne(weights['bottom-line'], first);
  yield narrative(plan);
  yield sideBySide(comparison);
  // A programme in a line comes first: what stands there the state of play does not say again.
  yield* digest(writing, plan, told);
  yield stateOfPlay(writing, plan, left(plan.play));
  yield whoTakesPart(writing, plan);
  yield board(writing, plan, told);
  yield happenings(writing, plan, told);
  yield keyFigures(writing, plan, told.fresh(plan.figures), said);
  yield falling(weights.point, less.point, leftUnsaid(writing, plan));
  yield oneByOne(weights.key, lineSentences(writing, plan.selection, plan.request.record));
  yield notSaid(writing, plan, left);
  // What takes longest and tells nothing that others might: mostly there are words enough before.
  yield falling(weights.point, less.point, points(writing, plan));
}

/** A draft for each sentence, each weighing less than the one before. */
function falling(first: number, step: number, sentences: readonly Sentence[]): Draft[] {
  return sentences.map((sentence, index) => ({
    section: sentence.section,
    sentences: [sentence],
    weight: first - step * index,
  }));
}

/**
 * What is said first: the editor's words, or else the key statements and where it stands; and what fell due or is due,
 * where nobody has said that yet.
 */
function bottomLine(writing: Writing, { request, selection, play, figures, promises }: Plan): Sentence[] {
  const section = 'bottom-line';
  const record = request.record && writing.site.records.get(request.record.id);
  const edited = record ? editorsBottomLine(writing, record) : [];
  // What the desk asks for has no statements of its own to begin with: it begins with those that it is about.
  const isOnRecord = record !== undefined && record.kind !== 'briefing';
  const key = (
    isOnRecord ? [...play, ...figures].filter((linked) => linked.record.id === record.id) : selection.statements
  )
    .filter(({ statement }) => statement.key === true)
    .slice(0, bottomLineLength - 1);
  const made = key.map((linked) =>
    linked.statement.value === undefined && linked.statement.aspect !== 'figure'
      ? statementSentence(writing, section, linked)
      : asFirst(figureSentence(writing, section, linked)),
  );
  const said = edited.length > 0 ? edited : made;
  if (said.length === 0) return [];
  const speaksOfPromises = said.some(({ inputs }) =>
    promises.some(({ record: { id } }) => inputs.some((input) => recordOfId(input) === id)),
  );
  // The promises of a part are the part's to tell.
  const isOwn = ({ record: { data } }: StandingCommitment): boolean =>
    record?.kind !== 'programme' || (data.programmes ?? []).includes(record.id);
  const standing =
    edited.length === 0 && record?.kind === 'programme' ? standingSentences(writing, section, record) : [];
  return [
    ...said,
    ...standing.slice(0, 1),
    ...(speaksOfPromises ? [] : promisesDueSentences(writing, section, promises.filter(isOwn))),
  ].slice(0, Math.max(bottomLineLength, edited.length));
}

/** Whether a paper has a bottom line. Mostly its record shows it, and nothing is planned. */
export function hasBottomLine(writing: Writing, request: SubjectRequest): boolean {
  const record = request.record && writing.site.records.get(request.record.id);
  if (record && editorsBottomLine(writing, record).length > 0) return true;
  const isKey = record && rawStatements(record).some(({ key }) => key === true);
  // What the desk asks for can begin with what other records say.
  if (isKey === false && record?.kind !== 'briefing') return false;
  return bottomLine(writing, plan(writing, request)).length > 0;
}

/** A figure told first, apart from the row that it has in its table. */
function asFirst(sentence: Sentence): Sentence {
  return { ...sentence, id: `${sentence.section}-${sentence.id}` };
}

/** The editor's body, paragraph by paragraph. */
function narrative({ narrative: told, request: { record } }: Plan): Draft[] {
  const body = record?.body.tree.children ?? [];
  return [...Map.groupBy(told, ({ unit }) => unit)].map(([, own], index) => {
    const children = own[0]?.children ?? [];
    const blocks = textBlocks({ type: 'root', children: body.filter((_, place) => children.includes(place)) });
    return {
      section: 'narrative',
      sentences: own.map(({ sentence }) => sentence),
      weight: weights.narrative - less.paragraph * index,
      children,
      printed: blocks.map(({ text }) => text).join(' '),
    };
  });
}

function compared(writing: Writing, { request: { record }, selection }: Plan): ComparedRow[] {
  if (record?.kind !== 'briefing' || record.data.comparison !== true) return [];
  return comparedRows(writing, selection.roots, (root) => select(writing.site, { scope: scopeOfRecord(root) }));
}

/** The table stands whole or not at all. */
function sideBySide(comparison: readonly ComparedRow[]): Draft[] {
  const cells = comparison.flatMap((row) => row.cells.flatMap(({ sentence }) => sentence ?? []));
  return cells.length === 0 ? [] : [{ section: 'side-by-side', sentences: cells, weight: weights['side-by-side'] }];
}

/** What the narrative leaves out, as short items, the most important first. */
function stateOfPlay(writing: Writing, { digests, weightOf }: Plan, play: readonly LinkedStatement[]): Draft[] {
  return play.map((linked): Draft => ({
    section: 'state-of-play',
    sentences: [statementSentence(writing, 'state-of-play', linked)],
    weight: linked.statement.key !== true ? weights.statement + weightOf(linked) : digests ? weights.open : weights.key,
  }));
}

function whoTakesPart(writing: Writing, { request: { between }, selection, digests }: Plan): Draft[] {
  if (between)
    return oneByOne(weights.open, speakingSentences(writing, 'who-takes-part', between, selection)).map((draft) => ({
      ...draft,
      retells: draft.sentences.flatMap(({ about, inputs }) => inputs.filter((input) => input !== about)),
    }));
  const [root] = selection.roots;
  if (!root || digests) return [];
  return oneByOne(weights.list, takesPartSentences(writing, 'who-takes-part', root));
}

/** The section that tells programmes in a line each. */
const digestSection = 'programmes';

/**
 * Each programme in a line: what it is, where it stands, what is due. The lines come one by one, each with what it
 * weighs among them: `ranked` puts them in order.
 */
function* digest(writing: Writing, { programmes }: Plan, told: Told): Generator<readonly Draft[], undefined> {
  const section = digestSection;
  const { site, reportDate } = writing;
  for (const programme of programmes) {
    const record = programme as SourceRecord;
    const own = (site.statementsOf.get(record.id) ?? []).filter(
      ({ statement: { aspect } }) => aspect === 'purpose' || aspect === 'outcome',
    );
    const said = digestSentence(writing, section, record);
    const [first] = own;
    const what = said.length > 0 ? said : first ? [statementSentence(writing, section, first)] : [];
    const fresh = told.once(what);
    if (fresh.length === 0) continue;
    const promises = standingsOf(site, reportDate, namedIn(site, record.id, 'commitment', 'programmes'));
    const live = programme.data.status === 'running' ? 2 : 0;
    yield [
      {
        section,
        sentences: [...fresh, ...digestStanding(writing, section, programme, promises)],
        weight: promises.length + own.length / 4 + live + (said.length > 0 ? 2 : 0),
        head: record.data.name,
        record: record.id,
      },
    ];
  }
}

/** The lines of programmes, the weightiest first, each weighing less than the one before. */
function ranked(lines: readonly Draft[]): Draft[] {
  return [...lines]
    .sort((a, b) => b.weight - a.weight)
    .map((line, index) => ({ ...line, weight: Math.max(weights.figure, weights.digest - less.digest * index) }));
}

/** One board of promises, by date. */
function board(writing: Writing, { promises }: Plan, told: Told): Draft[] {
  const section = 'what-was-promised';
  const rows = boardRows(writing, section, promises, (key) => told.has(key));
  for (const { told: sentence } of rows) if (sentence.rule === 'promise') told.tell(sentence.about);
  return rows.map(({ promises: own, by, told: sentence, state }) => ({
    section,
    sentences: [sentence, state],
    retells: own.flatMap(({ promise }) => (promise ? [promise.key] : [])),
    weight: own.some(hasLapsed)
      ? weights.pressing
      : own.some(fallsDue)
        ? weights.ahead
        : own.some(isSettled)
          ? weights.settled
          : weights.open,
    head: by,
  }));
}

function keyFigures(
  writing: Writing,
  { figures, digests, weightOf }: Plan,
  fresh: readonly LinkedStatement[],
  said: ReadonlySet<string>,
): Draft[] {
  const section = 'key-figures';
  const { site } = writing;
  return [
    ...fresh.map((linked): Draft => ({
      section,
      sentences: [figureSentence(writing, section, linked)],
      // A short paper has said it first.
      weight: said.has(linked.key)
        ? weights.statement
        : linked.statement.key === true && !digests
          ? weights.key
          : weights.figure + weightOf(linked) / 2,
    })),
    ...seriesOf(site, figures).flatMap((one) => oneByOne(weights.figure, growthSentences(writing, section, one))),
  ];
}

/** What the editors of the records it is about would not say. */
function leftUnsaid(writing: Writing, { request: { record, between }, selection }: Plan): Draft['sentences'] {
  const asking = record && writing.site.records.get(record.id);
  // What is not to be said of a party need not belong to what runs between two.
  const about = new Set([...(asking ? [asking] : []), ...(between ? [] : selection.roots)]);
  return [...about].flatMap((one) => doNotSay(writing, one));
}

/** What is not said, the most useful question first; what asks nothing only where it is `left` to be told. */
function notSaid(
  writing: Writing,
  { gaps, digests }: Plan,
  left: (statements: readonly LinkedStatement[]) => readonly LinkedStatement[],
): Draft[] {
  const section = 'not-said';
  const questions = gaps.filter(({ statement }) => statement.question !== undefined);
  const asked = digests ? questions.slice(0, mostQuestions) : questions;
  const others = digests ? [] : left(gaps.filter((linked) => !questions.includes(linked)));
  return [
    ...falling(
      weights.question,
      less.question,
      asked.map((linked) => gapSentence(writing, section, linked)),
    ),
    ...others.map((linked): Draft => ({
      section,
      sentences: [gapSentence(writing, section, linked)],
      weight: weights.statement,
    })),
  ];
}
