import { dateOf, isAfter, isBefore, type DateSpan } from '../basics/dates.ts';
import type { Evidence } from '../basics/evidence.ts';
import type { Words } from '../messages/words.ts';
import type { ChronologyEntry } from '../model/chronology.ts';
import type { StandingCommitment } from '../model/commitments.ts';
import { evidenceIn, fieldEvidence, type LinkedStatement, type Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import { makeSentence, type Section, type Sentence } from './sentence.ts';

/** What every rule writes with. */
export interface Desk {
  readonly site: Site;
  readonly words: Words;
  /** The day the paper speaks from. */
  readonly reportDate: string;
}

/** A statement in its own words. */
export function statementSentence(section: Section, linked: LinkedStatement): Sentence {
  const rule = linked.statement.inferred ? 'inference' : linked.statement.aspect === 'gap' ? 'gap' : 'statement';
  return makeSentence(section, rule, linked.statement.says, inputsOf(linked), linked.evidence);
}

/** A figure in its own words, with the date it holds for unless the words give its year. */
export function figureSentence(desk: Desk, section: Section, linked: LinkedStatement): Sentence {
  const { says, value } = linked.statement;
  const { words } = desk;
  const day = value && dateOf(value.asOf).earliest;
  const told = value === undefined || (day !== undefined && says.includes(day.slice(0, 4)));
  const text = told ? says : words.t('sentence.figure', { claim: withoutStop(says), dated: day === undefined ? 'no' : 'yes', date: words.asOf(value.asOf) });
  return makeSentence(section, 'figure', text, inputsOf(linked), linked.evidence);
}

/** Where a programme stands, if its record says. */
export function statusSentences(desk: Desk, section: Section, record: SourceRecord<'programme'>): Sentence[] {
  const { words } = desk;
  const { status, period, name } = record.data;
  const sentences: Sentence[] = [];
  if (status !== undefined)
    sentences.push(makeSentence(section, 'status', words.t('sentence.status', { name, status }), [record.id], fieldEvidence(record, 'status')));
  if (period !== undefined) {
    const date = dateOf(period);
    const open = date.shape.type === 'range' && date.shape.end === undefined;
    const tense = liesAhead(desk, date) ? 'future' : open ? 'open' : isBefore(date, desk.reportDate) ? 'past' : 'present';
    const start = tense === 'future' ? words.date(period.split('/')[0] ?? period) : '';
    const text = words.t('sentence.period', { name, tense, start, ...whenWords(words, period) });
    sentences.push(makeSentence(section, 'period', text, [record.id], fieldEvidence(record, 'period')));
  }
  return sentences;
}

/** The parts of a programme, by name. */
export function partsSentence(desk: Desk, section: Section, record: SourceRecord, parts: readonly SourceRecord<'programme'>[]): Sentence[] {
  const children = parts.filter((part) => part.data.parent === record.id);
  if (children.length === 0) return [];
  const text = desk.words.t('sentence.parts', { name: record.data.name, parts: desk.words.list(children.map((part) => part.data.name)), count: children.length });
  return [makeSentence(section, 'part', text, children.map((part) => part.id), children.flatMap((part) => fieldEvidence(part, 'parent')))];
}

/** How many programmes, events and commitments a theme or place counts here. */
export function holdingsSentence(
  desk: Desk,
  section: Section,
  record: SourceRecord,
  holdings: { programmes: readonly SourceRecord[]; events: readonly SourceRecord[]; commitments: readonly SourceRecord[] },
): Sentence[] {
  const { words, site } = desk;
  const all = [...holdings.programmes, ...holdings.events, ...holdings.commitments];
  const evidence = all.flatMap((item) => recordEvidence(site, item));
  if (evidence.length === 0) return [];
  const text = words.t('sentence.holdings', {
    name: record.data.name,
    kind: record.kind === 'theme' ? 'theme' : 'other',
    programmes: holdings.programmes.length,
    events: holdings.events.length,
    commitments: holdings.commitments.length,
  });
  return [makeSentence(section, 'holdings', text, all.map((item) => item.id), evidence)];
}

/** What is known of an event on the report date. What was announced is never told as held. */
export function eventSentence(desk: Desk, section: Section, entry: ChronologyEntry): Sentence {
  const { words } = desk;
  const { record } = entry;
  const text = words.t('sentence.event', {
    name: record.data.name,
    standing: selector(entry.standing),
    ...whenWords(words, record.data.when),
    ...placeWords(desk, record.data.where),
  });
  return makeSentence(section, entry.standing === 'announced' ? 'next-event' : 'event', text, [record.id], eventEvidence(record));
}

/** That a place or an organisation took part in an event. */
export function participationSentences(desk: Desk, section: Section, party: SourceRecord, entry: ChronologyEntry): Sentence[] {
  const { words } = desk;
  const { record, standing } = entry;
  const parts = (record.data.participants ?? []).filter(({ who }) => who.includes(party.id));
  if (parts.length === 0) return [];
  const text = words.t('sentence.participation', {
    name: party.data.name,
    event: record.data.name,
    standing,
    parts: words.list([...new Set(parts.map(({ as }) => words.t(`part.${as}.phrase`)))]),
    ...whenWords(words, record.data.when),
  });
  return [makeSentence(section, 'participation', text, [party.id, record.id], parts.flatMap(({ from }) => evidenceIn(from)))];
}

/** What was promised, in the statement's own words. */
export function promiseSentences(section: Section, standing: StandingCommitment): Sentence[] {
  const { promise } = standing;
  return promise ? [makeSentence(section, 'promise', promise.statement.says, inputsOf(promise), promise.evidence)] : [];
}

/** How a commitment stands on the report date; a passed due date without a later step reads "no word since". */
export function commitmentStateSentence(desk: Desk, section: Section, standing: StandingCommitment): Sentence[] {
  const { words } = desk;
  const { record, state, steps } = standing;
  const last = steps.at(-1);
  const evidence = [...(last?.evidence ?? []), ...fieldEvidence(record, 'due'), ...(standing.promise?.evidence ?? [])];
  if (evidence.length === 0) return [];
  const text = words.t('sentence.commitment', {
    name: record.data.name,
    state: selector(state),
    dated: record.data.due === undefined ? 'no' : 'yes',
    // What was settled is told with the date of the step that settled it, anything else with its due date.
    ...whenWords(words, state === 'delivered' || state === 'dropped' ? last?.statement.when : record.data.due),
  });
  return [makeSentence(section, 'commitment-state', text, [record.id, ...(last ? [last.key] : [])], evidence)];
}

/** What falls due after the report date. */
export function nextDueSentence(desk: Desk, section: Section, standing: StandingCommitment): Sentence[] {
  const { words } = desk;
  const { record } = standing;
  if (record.data.due === undefined) return [];
  const text = words.t('sentence.next-due', { name: record.data.name, ...whenWords(words, record.data.due) });
  return [makeSentence(section, 'next-due', text, [record.id], fieldEvidence(record, 'due'))];
}

/** That nothing in scope is dated after the report date. Rests on all that was looked through. */
export function nothingDueSentence(desk: Desk, section: Section, looked: readonly SourceRecord[]): Sentence[] {
  const evidence = looked.flatMap((record) => recordEvidence(desk.site, record));
  if (evidence.length === 0) return [];
  const text = desk.words.t('sentence.nothing-due', { date: desk.words.date(desk.reportDate) });
  return [makeSentence(section, 'nothing-due', text, looked.map((record) => record.id), evidence)];
}

/** Whether the whole of a date lies after the report date. */
export function liesAhead(desk: Desk, date: DateSpan | undefined): boolean {
  return date !== undefined && isAfter(date, desk.reportDate);
}

/** The evidence of a record: its statements', or else its fields'. */
function recordEvidence(site: Site, record: SourceRecord): Evidence[] {
  const ofStatements = (site.statementsOf.get(record.id) ?? []).flatMap(({ evidence }) => [...evidence]);
  return ofStatements.length > 0 ? ofStatements : 'from' in record.data ? evidenceIn(record.data.from) : [];
}

function eventEvidence(record: SourceRecord<'event'>): Evidence[] {
  return ['when', 'where', 'outcome'].flatMap((field) => fieldEvidence(record, field));
}

function inputsOf({ key, record, statement }: LinkedStatement): string[] {
  const inputs = statement.inferred?.inputs ?? [];
  return [key, ...inputs.map((input) => (input.includes('.') ? input : `${record.id}.${input}`))];
}

/** A word as a message can select by it: ICU takes no hyphen there. */
function selector(word: string): string {
  return word.replaceAll('-', '_');
}

function whenWords(words: Words, edtf: string | undefined): { date: string; precision: string } {
  if (edtf === undefined) return { date: '', precision: 'none' };
  const { shape } = dateOf(edtf);
  const date = words.date(edtf);
  if (shape.type === 'point') return { date, precision: shape.at.approximate ? 'about' : shape.at.precision };
  if (!shape.start || !shape.end) return { date, precision: 'open' };
  return { date, precision: shape.start.precision === 'day' ? 'day' : 'span' };
}

function placeWords(desk: Desk, ids: readonly string[] | undefined): { where: string; placed: string } {
  const names = (ids ?? []).map((id) => desk.site.records.get(id)?.data.name ?? id);
  return { where: desk.words.list(names), placed: names.length > 0 ? 'yes' : 'no' };
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
