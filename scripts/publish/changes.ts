import type { Ledger } from '../../src/briefing/document/ledger.ts';
import type { RecordsData } from '../../src/views/data.ts';
import type { Copy } from './copy.ts';

/** Words that were otherwise. */
interface Reworded {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** What is otherwise for readers than it was in another copy; every list in order. */
export interface ChangesForReaders {
  readonly pages: { readonly added: readonly string[]; readonly gone: readonly string[] };
  readonly statements: {
    readonly added: readonly string[];
    readonly reworded: readonly Reworded[];
    readonly gone: readonly string[];
  };
  /** The papers of which a sentence is otherwise, a state or a count among them, by their addresses. */
  readonly papers: readonly { readonly address: string; readonly sentences: readonly Reworded[] }[];
  /** How many statements of papers nobody has read, then and now. */
  readonly unread: { readonly before: number; readonly after: number };
}

/** Compares two copies of a site by what they hand out as data: statements and the ledgers of papers. */
export async function changesForReaders(before: Copy, after: Copy): Promise<ChangesForReaders> {
  const [pagesThen, pagesNow] = [pagesOf(before), pagesOf(after)];
  const [then, now] = [await statementsOf(before), await statementsOf(after)];
  const [ledgersThen, ledgersNow] = [await ledgersOf(before), await ledgersOf(after)];
  return {
    pages: { added: missingIn(pagesNow, pagesThen), gone: missingIn(pagesThen, pagesNow) },
    statements: {
      added: missingIn([...now.keys()], [...then.keys()]),
      reworded: rewordedIn(then, now),
      gone: missingIn([...then.keys()], [...now.keys()]),
    },
    papers: [...ledgersNow]
      .map(([address, ledger]) => ({
        address,
        sentences: rewordedIn(sentencesOf(ledgersThen.get(address)), sentencesOf(ledger)),
      }))
      .filter(({ sentences }) => sentences.length > 0),
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

/** The words of every statement by its id. */
async function statementsOf(copy: Copy): Promise<ReadonlyMap<string, string>> {
  const { records } = (await jsonIn(copy, 'data/records.json')) as RecordsData;
  return new Map(
    records.flatMap(({ id, data }) =>
      ('statements' in data ? (data.statements ?? []) : []).map((one) => [`${id}.${one.id}`, one.says] as const),
    ),
  );
}

async function ledgersOf(copy: Copy): Promise<ReadonlyMap<string, Ledger>> {
  const found = new Map<string, Ledger>();
  for (const file of Object.keys(copy.manifest.files))
    if (file.endsWith('/ledger.json'))
      found.set(file.slice(0, -'ledger.json'.length), (await jsonIn(copy, file)) as Ledger);
  return found;
}

function sentencesOf(ledger: Ledger | undefined): ReadonlyMap<string, string> {
  return new Map((ledger?.sentences ?? []).map(({ id, text }) => [id, text]));
}

function unreadIn(ledgers: ReadonlyMap<string, Ledger>): number {
  const sentences = [...ledgers.values()].flatMap((ledger) => ledger.sentences);
  return sentences.filter(({ checked }) => checked.made === 'said' && checked.read === undefined).length;
}

async function jsonIn(copy: Copy, file: string): Promise<unknown> {
  return JSON.parse(Buffer.from((await copy.read(file)) ?? '{"records":[],"sentences":[]}').toString('utf8'));
}
