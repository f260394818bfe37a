import { recordOfId } from '../../src/basics/ids.ts';
import type { LedgerSentence } from '../../src/briefing/document/ledger.ts';
import { isTelling, type Section, type SentenceRule, type TellingRule } from '../../src/briefing/sentence.ts';
import type { Statement } from '../../src/schema/statement.ts';
import type { BuiltRecord, BuiltSite, Finding } from './inspection.ts';

/**
 * Whether a section may take up what stands elsewhere: what is said first, set side by side, watched, asked or raised
 * is.
 */
const takesUp: Readonly<Record<Section, boolean>> = {
  'bottom-line': true,
  narrative: false,
  'side-by-side': true,
  'state-of-play': false,
  'who-takes-part': false,
  programmes: false,
  'what-was-promised': false,
  'what-happened': false,
  'key-figures': false,
  'points-to-watch': true,
  'do-not-say': true,
  'lines-to-take': true,
  'questions-to-raise': true,
  new: false,
  reworded: false,
  'state-changed': false,
  corrected: false,
  withdrawn: false,
  'not-said': true,
};

type Told = 'statement' | 'statements' | 'records' | 'itself';

/**
 * What a sentence of each rule tells of: one statement, whatever it was made from; what an editor cites of the same
 * record; records. What is told of fields, or computed from things told elsewhere, is a fact of its own.
 */
const tells: Readonly<Record<TellingRule, Told>> = {
  'bottom-line': 'statements',
  body: 'statements',
  statement: 'statement',
  inference: 'statement',
  figure: 'statement',
  gap: 'statement',
  question: 'statement',
  line: 'statement',
  status: 'itself',
  period: 'itself',
  'takes-part': 'itself',
  digest: 'statements',
  promise: 'statement',
  promises: 'records',
  event: 'records',
  parts: 'records',
  'not-to-confuse': 'statements',
  'do-not-say': 'statements',
  speaks: 'itself',
  comparison: 'itself',
  change: 'itself',
};

function toldBy(rule: SentenceRule): Told {
  return isTelling(rule) ? tells[rule] : 'itself';
}

/**
 * Facts that one paper tells twice, whatever the words: told of the same statement, of the same promise, event or part,
 * or made from the same things by the same rule; and sentences and anchors that it prints twice.
 */
export function toldTwice(site: BuiltSite): Finding {
  return {
    what: 'facts told twice in one paper',
    found: site.papers.flatMap(({ address, ledger: { sentences, onePage } }) => {
      const own = sentences.filter(({ section }) => !takesUp[section]);
      return [
        ...repeated(own.flatMap((sentence) => factsIn(site, sentence))).map((fact) => `${address}: ${fact}`),
        ...toldAgain(site, own).map(({ id, text }) => `${address}: #${id} "${text}" stands in the narrative`),
        ...datesAgain(site, own).map(({ id, text }) => `${address}: #${id} "${text}" tells the date again`),
        ...repeated(own.filter(({ rule }) => toldBy(rule) !== 'itself').map(({ text }) => text)).map(
          (text) => `${address}: "${text}"`,
        ),
        ...repeated(sentences.map(({ id }) => id)).map((id) => `${address}: #${id}`),
        ...repeated(onePage.map(({ id }) => id)).map((id) => `${address}, one page: #${id}`),
      ];
    }),
  };
}

/** What a sentence tells, by names that are the same wherever the same is told. */
function factsIn(site: BuiltSite, sentence: LedgerSentence): string[] {
  const { section, rule, inputs } = sentence;
  // The narrative may come back to a statement beside others: it is told as a whole.
  if (section === 'narrative')
    return leansOnAll(site, sentence) ? [] : [`the narrative of ${[...inputs].sort().join(' + ')}`];
  switch (toldBy(rule)) {
    case 'records':
      return [...new Set(inputs.map(recordOfId))];
    case 'statement':
    case 'statements':
      return statementsIn(sentence).map((input) => promiseOf(site, input) ?? input);
    case 'itself':
      return [`${rule} of ${inputs.join(' + ')}`];
  }
}

/** The statements that a sentence tells, and not only leans on. */
function statementsIn({ rule, inputs }: LedgerSentence): string[] {
  const [first] = inputs;
  if (first === undefined) return [];
  switch (toldBy(rule)) {
    case 'statement':
      return [first].filter(isStatement);
    case 'statements':
      return inputs.filter((input) => isStatement(input) && recordOfId(input) === recordOfId(first));
    case 'records':
    case 'itself':
      return [];
  }
}

/** Whether a sentence cites nothing: it rests on all that its record says, and tells none of it in particular. */
function leansOnAll({ records }: BuiltSite, { inputs }: LedgerSentence): boolean {
  const data = records.get(recordOfId(inputs[0] ?? ''))?.data;
  const all = data && 'statements' in data ? (data.statements ?? []) : [];
  return all.length > mostCited && inputs.length >= all.length;
}

/** More statements than this no sentence cites. */
const mostCited = 8;

/** The promise that a statement makes: whoever tells the one tells the other. */
function promiseOf(site: BuiltSite, input: string): string | undefined {
  return statementOf(site, input)?.aspect === 'promise' ? recordOfId(input) : undefined;
}

/** Sentences beside the narrative that tell what stands there; the board tells promises and not statements. */
function toldAgain(site: BuiltSite, own: readonly LedgerSentence[]): LedgerSentence[] {
  const narrative = own.filter((sentence) => sentence.section === 'narrative' && !leansOnAll(site, sentence));
  const narrated = new Set(narrative.flatMap(({ inputs }) => [...inputs]));
  return own.filter(
    (sentence) => sentence.section !== 'narrative' && statementsIn(sentence).some((input) => narrated.has(input)),
  );
}

/** Sentences that tell of an event on its date, which a statement of it tells in the same paper. */
function datesAgain(site: BuiltSite, own: readonly LedgerSentence[]): LedgerSentence[] {
  const telling = own.flatMap((sentence) => statementsIn(sentence));
  const dated = new Set(
    telling
      .filter((input) => tellsDate(site, site.records.get(recordOfId(input)), statementOf(site, input)))
      .map(recordOfId),
  );
  return own.filter(({ rule, inputs }) => rule === 'event' && dated.has(inputs[0] ?? ''));
}

function tellsDate({ words }: BuiltSite, record: BuiltRecord | undefined, statement: Statement | undefined): boolean {
  const when = record?.kind === 'event' && 'when' in record.data ? record.data.when : undefined;
  if (when === undefined || !statement) return false;
  const told = new Set(statement.says.split(/[^\p{L}\p{N}]+/u));
  return words.dateParts(when).every((part) => told.has(part));
}

function isStatement(input: string): boolean {
  return input !== recordOfId(input);
}

/** The statement that is called `key`, as the data of the site tell it. */
export function statementOf({ records }: BuiltSite, key: string): Statement | undefined {
  const data = records.get(recordOfId(key))?.data;
  const statements = data && 'statements' in data ? (data.statements ?? []) : [];
  return statements.find(({ id }) => key === `${recordOfId(key)}.${id}`);
}

/** Those of the items that stand there more than once. */
function repeated(items: readonly string[]): string[] {
  return [...Map.groupBy(items, (item) => item)].filter(([, same]) => same.length > 1).map(([item]) => item);
}
