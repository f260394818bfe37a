import { compareDates, dateOf, isAfter, isBefore } from '../../src/basics/dates.ts';
import { compareText } from '../../src/basics/compare.ts';
import { recordOfId } from '../../src/basics/ids.ts';
import type { Kind } from '../../src/basics/kinds.ts';
import { commitmentStates, stateEntry } from '../../src/basics/commitment-states.ts';
import { capitalised } from '../../src/basics/prose.ts';
import type { LedgerSentence } from '../../src/briefing/document/ledger.ts';
import type { Section } from '../../src/briefing/sentence.ts';
import type { Observation } from '../../src/schema/statement.ts';
import type { Data } from '../../src/schema/records.ts';
import { readAs, textIn, type BuiltPaper, type BuiltRecord, type BuiltSite, type Finding } from './inspection.ts';
import { statementOf } from './told-twice.ts';

/** The strip of a page: each label with its answer, without the numbers of notes. */
function stripIn(html: string): ReadonlyMap<string, string> {
  const strip = /<dl class="answers">([^]*?)<\/dl>/.exec(html)?.[1] ?? '';
  return new Map(
    [...strip.matchAll(/<dt>([^]*?)<\/dt>\s*<dd>([^]*?)<\/dd>/g)].map(([, label = '', value = '']) => [
      readAs(label),
      readAs(value),
    ]),
  );
}

/** Papers whose strip bears the date of a source that they do not cite. */
export async function datesOfOthers(site: BuiltSite): Promise<Finding> {
  const found: string[] = [];
  for (const page of await pagesOf(site)) {
    const said = page.strip.get(site.words.t('answer.newest-source'));
    if (said === undefined) continue;
    const cited = sourcesOf(page.sentences).map((source) => publishedIn(site, source));
    if (!cited.some((date) => sameDate(site, said, date))) found.push(`${page.file}: ${said}`);
  }
  return { what: 'papers bearing a date of a source they do not cite', found };
}

/** Values of strips that are not those which follow from what the paper tells. */
export async function stripsThatDiffer(site: BuiltSite): Promise<Finding> {
  const found: string[] = [];
  for (const page of await pagesOf(site)) {
    if (page.sentences.every(({ rule }) => rule === 'change')) continue;
    const told = { site, page };
    for (const [label, isSo] of [
      ['answer.newest-source', isNewest],
      ['answer.who', isCounted],
      ['answer.last-held', isLast],
      ['answer.next-due', isNext],
    ] as const) {
      const said = page.strip.get(site.words.t(label));
      // One page leaves out what its bottom line says.
      if (said === undefined && page.isShort) continue;
      const should = isSo(told, said);
      if (should !== true)
        found.push(`${page.file}: ${site.words.t(label)} is "${said ?? ''}", and the paper tells ${should}`);
    }
  }
  return { what: 'values of the strip that differ from those of the paper', found };
}

/** A page of a paper, and the sentences of the whole paper or of its one page. */
interface StripPage {
  readonly file: string;
  /** Whether it is the one page. */
  readonly isShort: boolean;
  readonly paper: BuiltPaper;
  readonly strip: ReadonlyMap<string, string>;
  /** Those that stand on it. */
  readonly sentences: readonly LedgerSentence[];
}

interface Told {
  readonly site: BuiltSite;
  readonly page: StripPage;
}

async function pagesOf(site: BuiltSite): Promise<StripPage[]> {
  const pages = site.papers.flatMap((paper) => {
    const { address, ledger } = paper;
    const short = new Set(ledger.onePage.map(({ id }) => id));
    return [
      { file: `${address}index.html`, isShort: false, paper, sentences: ledger.sentences },
      {
        file: `${address}one-page/index.html`,
        isShort: true,
        paper,
        sentences: ledger.sentences.filter(({ id }) => short.has(id)),
      },
    ];
  });
  return Promise.all(
    pages
      .filter(({ file }) => site.files.includes(file))
      .map(async (page) => ({ ...page, strip: stripIn(await textIn(site, page.file)) })),
  );
}

/** What follows from the paper in words, where the strip says otherwise; `true` where it says so. */
type Verdict = true | string;

function isNewest({ site, page }: Told, said: string | undefined): Verdict {
  const sources = sourcesOf(page.sentences);
  const dates = sources.flatMap((source) => publishedIn(site, source) ?? []);
  const newest = dates.sort((a, b) => compareDates(dateOf(a), dateOf(b))).at(-1);
  if (newest === undefined && (sources.length === 0 || said === site.words.t('note.undated'))) return true;
  return said !== undefined && sameDate(site, said, newest) ? true : (newest ?? 'no date');
}

/** The numbers of members: the latest that the paper tells of the whole, and of each of its parts. */
function isCounted({ site, page: { paper } }: Told, said: string | undefined): Verdict {
  const { id, sentences } = paper.ledger;
  const figures = site.records.get(id)?.kind === 'programme' ? observedIn(site, sentences) : [];
  const wholes = figures.filter(({ indicator }) => indicator.covers === id && indicator.within === undefined);
  if (wholes.length === 0) return true;
  const parts = figures.filter(({ indicator }) => wholes.some(({ value }) => value.indicator === indicator.within));
  const latest = [...Map.groupBy([...wholes, ...parts], ({ value }) => value.indicator).values()].flatMap(
    (same) => same.at(-1)?.value.number ?? [],
  );
  const numbers =
    (said ?? '').match(/\d[\d.,\u00a0\u202f]*/g)?.map((number) => Number(number.replace(/\D/g, ''))) ?? [];
  const isSo = numbers.length === latest.length && latest.every((number) => numbers.includes(number));
  return isSo ? true : latest.join(', ');
}

/** The observations of members that sentences tell, by the date they hold for. */
function observedIn(
  site: BuiltSite,
  sentences: readonly LedgerSentence[],
): { readonly value: Observation; readonly indicator: Data<'indicator'> }[] {
  return [...new Set(sentences.flatMap(({ inputs }) => [...inputs]))]
    .flatMap((input) => {
      const value = statementOf(site, input)?.value;
      const indicator = value && dataOf(site, 'indicator', value.indicator);
      return value && indicator?.measures === 'members' ? [{ value, indicator }] : [];
    })
    .sort((a, b) => compareDates(dateOf(a.value.asOf), dateOf(b.value.asOf)));
}

/** The day of the last event that was held of those of which the paper tells. */
function isLast({ site, page: { paper } }: Told, said: string | undefined): Verdict {
  const { reportDate } = paper.ledger;
  const held = eventsIn(site, paper)
    .filter(({ outcome, when }) => outcome === 'held' && when !== undefined && !isAfter(dateOf(when), reportDate))
    .sort(byDate);
  const last = held.findLast(({ listed }) => listed) ?? held.at(-1);
  if (!last) return said === undefined ? true : 'of none that was held';
  return held.some((one) => !comesBefore(one, last) && tellsOf(site, said, one)) ? true : nameOf(last);
}

/** What comes first of what the paper says is promised or announced; else the latest promise that lapsed. */
function isNext({ site, page }: Told, said: string | undefined): Verdict {
  const { words } = site;
  const { paper } = page;
  const { reportDate } = paper.ledger;
  const rows = boardOf(site, paper);
  const open = rows.filter(({ state }) => stateEntry(state).outlook === 'ahead').flatMap(({ promises }) => promises);
  const ahead = [
    ...open.filter(({ when }) => when !== undefined && !isBefore(dateOf(when), reportDate)),
    ...eventsIn(site, paper).filter(
      ({ outcome, when }) =>
        when !== undefined &&
        ((outcome === 'announced' && !isBefore(dateOf(when), reportDate)) ||
          (outcome !== 'cancelled' && isAfter(dateOf(when), reportDate))),
    ),
  ].sort(byDate);
  const listed = ahead.filter((one) => one.listed);
  // What began already is not what comes next, if something does.
  const next = listed.find(({ when }) => isAfter(dateOf(when ?? ''), reportDate)) ?? listed[0];
  if (next) return ahead.some((one) => !comesBefore(next, one) && tellsOf(site, said, one)) ? true : nameOf(next);
  const lapsed = rows.filter(({ state, promises }) => stateEntry(state).outlook === 'passed' && promises.length > 0);
  if (said !== undefined && (lapsed.length > 0 || said !== words.t('answer.none-dated')))
    return 'of nothing dated ahead';
  const late = [...Map.groupBy(lapsed, ({ state }) => state)].flatMap(([state, same]) => {
    const label = words.t(`state.${state}.due`);
    const latest = same.flatMap(({ promises }) => promises).sort(byDate);
    return latest.some((one) => one.when === latest.at(-1)?.when && tellsOf(site, page.strip.get(label), one))
      ? []
      : [`${label}: ${latest.map(nameOf).join(', ')}`];
  });
  return late.length === 0 ? true : late.join('; ');
}

/** Something with a date, as the data of a record have it. */
interface Dated {
  readonly record: BuiltRecord;
  readonly when: string | undefined;
  readonly outcome?: string;
  /** Whether it stands in a list of the paper; the narrative may speak of what the paper is not about too. */
  readonly listed: boolean;
}

/** The events that a paper tells of, in what happened or in its narrative, save the publication of reports. */
function eventsIn(site: BuiltSite, { ledger: { sentences } }: BuiltPaper): Dated[] {
  const idsIn = (section: Section): string[] =>
    sentences.filter((one) => one.section === section).flatMap(({ inputs }) => inputs.map(recordOfId));
  const listed = new Set(idsIn('what-happened'));
  return [...new Set([...listed, ...idsIn('narrative')])].flatMap((id): Dated[] => {
    const record = site.records.get(id);
    const data = dataOf(site, 'event', id);
    if (!record || !data || data.type === 'report') return [];
    return [{ record, when: data.when, outcome: data.outcome, listed: listed.has(id) }];
  });
}

interface Row {
  readonly state: (typeof commitmentStates)[number];
  readonly promises: readonly Dated[];
}

/** The rows of the board of a paper: how they stand, in the words that the board prints, and which promises. */
function boardOf(site: BuiltSite, { ledger: { sentences } }: BuiltPaper): Row[] {
  const { words } = site;
  return sentences
    .filter(({ rule, section }) => rule === 'commitment-state' && section === 'what-was-promised')
    .flatMap(({ text, inputs }) => {
      const state = commitmentStates.find((one) => text.startsWith(capitalised(words.t(`state.${one}`), words.locale)));
      const promises = [...new Set(inputs.map(recordOfId))].flatMap((id): Dated[] => {
        const record = site.records.get(id);
        const data = dataOf(site, 'commitment', id);
        // What somebody only aims to or proposes never falls due.
        const isPromised = data?.force !== 'aims' && data?.force !== 'proposes';
        return record && data ? [{ record, when: isPromised ? data.due : undefined, listed: true }] : [];
      });
      return state ? [{ state, promises }] : [];
    });
}

function byDate(a: Dated, b: Dated): number {
  return compareDates(dateOf(a.when ?? ''), dateOf(b.when ?? '')) || compareText(a.record.id, b.record.id);
}

function comesBefore(a: Dated, b: Dated): boolean {
  return compareDates(dateOf(a.when ?? ''), dateOf(b.when ?? '')) < 0;
}

/** Whether a value names something by its date and one of its names, or that of the event at which it falls due. */
function tellsOf(site: BuiltSite, said: string | undefined, { record, when }: Dated): boolean {
  const [date = ''] = said?.split(': ') ?? [];
  const at = site.records.get(dataOf(site, 'commitment', record.id)?.event ?? '');
  const names = [...namesIn(record), ...(at ? namesIn(at) : [])];
  return sameDate(site, date, when) && names.some((name) => said?.endsWith(name));
}

function nameOf({ record, when = '' }: Dated): string {
  return `${record.name} (${when})`;
}

function namesIn({ name, data }: BuiltRecord): string[] {
  const dated = 'names' in data ? (data.names ?? []).map((entry) => entry.name) : [];
  return [name, ...dated, ...(data.inText === undefined ? [] : [data.inText])];
}

/** The sources that sentences cite. */
function sourcesOf(sentences: readonly LedgerSentence[]): string[] {
  return [...new Set(sentences.flatMap(({ evidence }) => evidence.map(({ source }) => source)))];
}

function publishedIn(site: BuiltSite, source: string): string | undefined {
  return dataOf(site, 'source', source)?.published;
}

/** The data of the record `id`, if it is of `kind`. */
function dataOf<K extends Kind>(site: BuiltSite, kind: K, id: string): Data<K> | undefined {
  const record = site.records.get(id);
  // Each record's data are of its own kind.
  return record?.kind === kind ? (record.data as Data<K>) : undefined;
}

/** Whether words give the date `edtf`, in whatever order the place of the site writes its parts. */
function sameDate({ words }: BuiltSite, said: string, edtf: string | undefined): boolean {
  const partsOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
  return partsOf(said) === partsOf(edtf === undefined ? words.t('note.undated') : words.date(edtf));
}
