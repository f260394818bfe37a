import type { Ledger } from '../../src/briefing/document/ledger.ts';
import type { Checked } from '../../src/model/evidence/checked/checked.ts';
import type { RecordsData } from '../../src/views/neighbours/data.ts';
import type { Copy } from './copy.ts';

/** A statement, by the id of its record, a full stop and its own. */
interface Said {
  readonly id: string;
  readonly says: string;
}

/** Words that were otherwise. */
export interface Reworded {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** What is otherwise for readers than it was in another copy; every list in order. */
export interface ChangesForReaders {
  readonly pages: { readonly added: readonly string[]; readonly gone: readonly string[] };
  readonly statements: {
    readonly added: readonly Said[];
    readonly reworded: readonly Reworded[];
    readonly gone: readonly Said[];
    /** Of those that are new or reworded, the ones that no person has read. What a program compared is not read. */
    readonly unread: readonly Said[];
  };
  /** Events and promises that stand otherwise, by their ids, in the words of the data. */
  readonly states: readonly Reworded[];
  /** The papers of which a sentence is new, gone or otherwise, a state or a count among them, by their addresses. */
  readonly papers: readonly ChangedPaper[];
  /** How many sentences of papers no person has read, then and now. */
  readonly unread: { readonly before: number; readonly after: number };
}

interface ChangedPaper {
  readonly address: string;
  readonly added: readonly string[];
  readonly sentences: readonly Reworded[];
  readonly gone: readonly string[];
}

/** Compares two copies of a site by what they hand out as data: statements, tables and the ledgers of papers. */
export async function changesForReaders(before: Copy, after: Copy): Promise<ChangesForReaders> {
  const [pagesThen, pagesNow] = [pagesOf(before), pagesOf(after)];
  const [then, now] = [await statementsOf(before), await statementsOf(after)];
  const [ledgersThen, ledgersNow] = [await ledgersOf(before), await ledgersOf(after)];
  const [added, reworded] = [missingIn([...now.keys()], [...then.keys()]), rewordedIn(then, now)];
  const unread = await unreadClaims(after);
  return {
    pages: { added: missingIn(pagesNow, pagesThen), gone: missingIn(pagesThen, pagesNow) },
    statements: {
      added: saidIn(now, added),
      reworded,
      gone: saidIn(then, missingIn([...then.keys()], [...now.keys()])),
      unread: saidIn(
        now,
        [...added, ...reworded.map(({ id }) => id)].filter((id) => unread.has(id)),
      ),
    },
    states: rewordedIn(await standingsIn(before), await standingsIn(after)),
    papers: papersChanged(ledgersThen, ledgersNow),
    unread: { before: unreadIn(ledgersThen), after: unreadIn(ledgersNow) },
  };
}

/** The addresses of pages below the root, in order. */
export function pagesOf({ manifest }: Copy): string[] {
  return Object.keys(manifest.files)
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.slice(0, -'index.html'.length));
}

function missingIn(all: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return all.filter((one) => !known.has(one));
}

function rewordedIn(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Reworded[] {
  return [...after].flatMap(([id, words]) => {
    const old = before.get(id);
    return old === undefined || old === words ? [] : [{ id, before: old, after: words }];
  });
}

function saidIn(statements: ReadonlyMap<string, string>, ids: readonly string[]): Said[] {
  return ids.map((id) => ({ id, says: statements.get(id) ?? '' }));
}

/** The words of every statement by its id. */
async function statementsOf(copy: Copy): Promise<ReadonlyMap<string, string>> {
  const { records } = (await jsonIn(copy, 'data/records.json')) as RecordsData;
  return new Map(
    records.flatMap(({ id, data }) =>
      ('statements' in data ? (data.statements ?? []) : []).map((one) => [`${id}.${one.id}`, one.says] as const),
    ),
  );
}

/** How every event and promise stands, by its id. A copy of before this was told has none. */
async function standingsIn(copy: Copy): Promise<ReadonlyMap<string, string>> {
  const rows = await Promise.all(
    ['data/events.json', 'data/commitments.json'].map(
      async (file) =>
        (await jsonIn(copy, file, '[]')) as readonly { readonly id: string; readonly standing?: string }[],
    ),
  );
  return new Map(rows.flat().flatMap(({ id, standing }) => (standing === undefined ? [] : [[id, standing] as const])));
}

/** The statements of a copy that no person has read. */
async function unreadClaims(copy: Copy): Promise<ReadonlySet<string>> {
  const { statements } = (await jsonIn(copy, 'data/evidence.json', '{"statements":[]}')) as {
    readonly statements: readonly { readonly id: string; readonly checked: Pick<Checked, 'read'> }[];
  };
  return new Set(statements.filter(({ checked }) => !isRead(checked)).map(({ id }) => id));
}

function isRead({ read }: Pick<Checked, 'read'>): boolean {
  return read?.kind === 'person';
}

async function ledgersOf(copy: Copy): Promise<ReadonlyMap<string, Ledger>> {
  const found = new Map<string, Ledger>();
  for (const file of Object.keys(copy.manifest.files))
    if (file.endsWith('/ledger.json'))
      found.set(file.slice(0, -'ledger.json'.length), (await jsonIn(copy, file)) as Ledger);
  return found;
}

/** Papers that were there before and are there still; of one that is new its page says so. */
function papersChanged(before: ReadonlyMap<string, Ledger>, after: ReadonlyMap<string, Ledger>): ChangedPaper[] {
  return [...after].flatMap(([address, ledger]) => {
    const old = before.get(address);
    if (!old) return [];
    const [then, now] = [sentencesOf(old), sentencesOf(ledger)];
    const changed = {
      added: missingIn([...now.keys()], [...then.keys()]).map((id) => now.get(id) ?? ''),
      sentences: rewordedIn(then, now),
      gone: missingIn([...then.keys()], [...now.keys()]).map((id) => then.get(id) ?? ''),
    };
    return Object.values(changed).some(({ length }) => length > 0) ? [{ address, ...changed }] : [];
  });
}

function sentencesOf(ledger: Ledger): ReadonlyMap<string, string> {
  return new Map(ledger.sentences.map(({ id, text }) => [id, text]));
}

function unreadIn(ledgers: ReadonlyMap<string, Ledger>): number {
  const sentences = [...ledgers.values()].flatMap((ledger) => ledger.sentences);
  return sentences.filter(({ checked }) => checked.made === 'said' && !isRead(checked)).length;
}

async function jsonIn(copy: Copy, file: string, otherwise = '{"records":[],"sentences":[]}'): Promise<unknown> {
  return JSON.parse(Buffer.from((await copy.read(file)) ?? otherwise).toString('utf8'));
}
