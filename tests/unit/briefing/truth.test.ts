import { describe, expect, test } from 'vitest';
import { dateOf } from '../../../src/basics/dates.ts';
import type { Evidence } from '../../../src/basics/evidence.ts';
import { recordOfId } from '../../../src/basics/ids.ts';
import { checkFolder } from '../../../src/check.ts';
import { ledgerOf, type Ledger, type LedgerSentence } from '../../../src/briefing/document/ledger.ts';
import type { Length } from '../../../src/briefing/length.ts';
import { Papers } from '../../../src/briefing/papers.ts';
import { monthsBetween } from '../../../src/briefing/rules/points/sources.ts';
import { readEdition } from '../../../src/model/editions/file.ts';
import { CheckedClaims } from '../../../src/model/evidence/checked/checked.ts';
import { claimsOf, type Claim } from '../../../src/model/evidence/claims/claims.ts';
import { noLock } from '../../../src/model/evidence/kept/lock.ts';
import type { Edition } from '../../../src/model/editions/edition.ts';
import { knownOn } from '../../../src/model/knowledge.ts';
import { recordOf, type Site } from '../../../src/model/site.ts';
import { readFacts } from '../../../src/texts/facts.ts';
import { readingOf } from '../../../src/texts/languages/index.ts';
import { words } from '../../support/briefings.ts';

const english = readingOf('en');
if (!english) throw new RangeError('the site is written in English');
const reading = english;

const folders = ['src/content', 'tests/fixtures/site'];

interface Told {
  readonly site: Site;
  readonly editions: readonly Edition[];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly ledgers: readonly Ledger[];
}

async function tell(folder: string): Promise<Told> {
  const { site, lock = noLock, readings, reading: files } = await checkFolder(folder, { keep: false });
  if (!site) throw new RangeError(`${folder} cannot be read`);
  const editions = [...files.editions].flatMap(([name, text]) => readEdition(text, name).edition ?? []);
  const papers = new Papers(site, words, editions);
  const claims = new CheckedClaims(site, lock, readings);
  const written = (id: string, length: Length) => papers.written(id, length);
  return {
    site,
    editions,
    claims: new Map(claimsOf(site).map((claim) => [claim.key, claim])),
    // The words of the one page are others: both lengths are told in full.
    ledgers: papers.requests.flatMap(({ id }) =>
      (['full', 'one-page'] as const).map((length) => ledgerOf(claims, written(id, length), written(id, 'one-page'))),
    ),
  };
}

const sites = await Promise.all(folders.map(async (folder) => ({ folder, ...(await tell(folder)) })));

/** What a sentence may say: numbers and dates of the claims behind it, as a reader of the site sees them. */
interface Said {
  readonly numbers: ReadonlySet<number>;
  /** Days, months, years as `2025-11-09`, `2025-11`, `2025`. */
  readonly dates: ReadonlySet<string>;
}

function factsIn(text: string): { readonly numbers: readonly number[]; readonly dates: readonly string[] } {
  const { numbers, dates } = readFacts(text, reading);
  return {
    numbers: numbers.filter(({ kind }) => kind !== 'ordinal').map(({ value }) => value),
    dates: dates.flatMap(({ year, month, day }) =>
      year === undefined
        ? []
        : [
            [String(year).padStart(4, '0'), month, day]
              .filter((part) => part !== undefined)
              .map(twoDigits)
              .join('-'),
          ],
    ),
  };
}

function twoDigits(part: string | number): string {
  return String(part).padStart(2, '0');
}

function saidBy(texts: readonly string[], edtf: readonly string[]): Said {
  const all = [...texts, ...edtf.flatMap((date) => [words.date(date), words.dateInText(date), words.asOf(date)])];
  const facts = all.map(factsIn);
  // A day stands for its month and its year.
  const dates = [...facts.flatMap((one) => one.dates), ...edtf.flatMap(boundsOf)];
  return {
    numbers: new Set(facts.flatMap(({ numbers }) => numbers)),
    dates: new Set(dates.flatMap((date) => [date, date.slice(0, 7), date.slice(0, 4)])),
  };
}

function boundsOf(edtf: string): string[] {
  const { earliest, latest } = dateOf(edtf);
  return [earliest, latest].flatMap((day) => day ?? []);
}

/** Words and dates of a claim. */
function contentsOf({ content }: Claim): { readonly texts: readonly string[]; readonly dates: readonly string[] } {
  if (content.type === 'body') return { texts: [content.says], dates: [] };
  if (content.type === 'field')
    return { texts: [...content.texts, ...content.titles, ...content.numbers.map(String)], dates: content.dates };
  const { says, when, value, derived } = content.statement;
  const { inputs } = content;
  const number = value === undefined ? [] : [words.number(value.number), words.money(value.number, 'EUR')];
  return {
    texts: [says, ...inputs, ...number, ...(derived === undefined ? [] : [derived])],
    dates: [...(when === undefined ? [] : [when]), ...(value ? [value.asOf] : [])],
  };
}

/** The words of a sentence without the names of records, which are quoted and claim nothing. */
function withoutNames(site: Site, text: string): string {
  const names = [...site.all]
    .flatMap(({ data }) => [
      data.name,
      data.inText ?? '',
      data.short ?? '',
      ...('names' in data ? (data.names ?? []).map(({ name }) => name) : []),
    ])
    .filter((name) => /\d/.test(name) && text.includes(name))
    .sort((a, b) => b.length - a.length);
  return names.reduce((rest, name) => rest.replaceAll(name, '…'), text);
}

function isCovered(part: Evidence, by: readonly Evidence[]): boolean {
  const own = by.find(({ source }) => source === part.source);
  return own !== undefined && part.paragraphs.every((paragraph) => own.paragraphs.includes(paragraph));
}

/** What is wrong with a sentence: what it says that nothing behind it says. */
function faultsOf({ site, editions, claims }: Told, reportDate: string, sentence: LedgerSentence): string[] {
  const { text, rule, inputs, counted, evidence, checked } = sentence;
  // What was published later is not known on the day from which the paper speaks.
  const known = knownOn(site, reportDate);
  const citedAll = (claim: Claim): boolean =>
    claim.evidence.every((part) => !known.records.has(part.source) || isCovered(part, evidence));
  const told = sentence.claims.flatMap((key) => claims.get(key) ?? []);
  // Of a record that was counted, what stands in the evidence that is cited.
  const behind = counted
    ? [...claims.values()].filter(
        (claim) => [claim.key, claim.record.id].some((id) => inputs.includes(id)) && citedAll(claim),
      )
    : told;
  const frozen = rule === 'change' ? editions.flatMap(({ statements, states }) => [...statements, ...states]) : [];
  const entries = frozen.filter(({ id }) => inputs.includes(id) || inputs.includes(recordOfId(id)));
  const contents = behind.map(contentsOf);
  const published = evidence.flatMap(({ source }) => recordOf(site, 'source', source)?.data.published ?? []);
  const days = [
    // What this site counts it counts from its sources' dates to the report date.
    ...(counted ? [reportDate, ...published] : []),
    ...(rule === 'change' ? editions.map(({ reportDate }) => reportDate) : []),
    ...entries
      .flatMap((entry) => [entry.when, 'value' in entry ? entry.value?.asOf : undefined])
      .flatMap((day) => day ?? []),
  ];
  const said = saidBy(
    [...contents.flatMap(({ texts }) => texts), ...entries.map((entry) => ('says' in entry ? entry.says : ''))],
    [...contents.flatMap(({ dates }) => dates), ...days],
  );
  // A question claims nothing.
  const facts = factsIn(rule === 'question' ? '' : withoutNames(site, text));
  const within = counted ? inputs.length : 0;
  const ages = rule === 'how-old' ? published.map((day) => monthsBetween(day, reportDate)) : [];
  return [
    ...facts.dates.filter((date) => !said.dates.has(date)).map((date) => `the date ${date}`),
    ...facts.numbers
      .filter((number) => !said.numbers.has(number) && !ages.includes(number))
      .filter((number) => !(Number.isInteger(number) && number <= within))
      .map((number) => `the number ${number}`),
    ...told
      .filter((claim) => !citedAll(claim))
      .map(({ key }) => `it tells ${key} and does not cite all of its evidence`),
    ...(counted ?? []).flatMap((one) =>
      one.evidence.every((part) => isCovered(part, evidence)) ? [] : [`what was counted of ${one.input} is not cited`],
    ),
    ...(counted && (checked.made !== 'counted' || checked.found !== 'none' || checked.read)
      ? ['counted, and it claims to be found or read']
      : []),
    ...(!counted && checked.made === 'counted' ? ['nothing was counted'] : []),
  ].map((what) => `${sentence.id}: ${what} — "${text}"`);
}

describe.each(sites)('every paper of $folder', (told) => {
  test('says no number and no date that the claims it tells or the records it counted do not hold', () => {
    const faults = told.ledgers.flatMap(({ sentences, reportDate }) =>
      sentences.flatMap((sentence) => faultsOf(told, reportDate, sentence)),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  test('names records and statements that are there', () => {
    const ids = new Set(
      told.editions.flatMap(({ statements, states }) => [...statements, ...states].map(({ id }) => id)),
    );
    const strange = told.ledgers.flatMap(({ sentences }) =>
      sentences.flatMap(({ inputs }) =>
        inputs.filter((id) => !told.site.records.has(id) && !told.site.statements.has(id) && !ids.has(id)),
      ),
    );
    expect(strange).toEqual([]);
  });
});
