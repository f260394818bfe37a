import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from '../../src/briefing/document/ledger.ts';
import { wordsFor, type Words } from '../../src/messages/words.ts';
import type { RecordsData } from '../../src/views/neighbours/data.ts';
import { filesOf } from '../lib/files/files.ts';

/** A built site as it lies on disk; inspections know nothing else of it. */
export interface BuiltSite {
  readonly folder: string;
  /** Below the folder, with `/`, in order. */
  readonly files: readonly string[];
  readonly papers: readonly BuiltPaper[];
  /** By id, as `data/records.json` tells them. */
  readonly records: ReadonlyMap<string, BuiltRecord>;
  /** The words of the site's language. */
  readonly words: Words;
}

/** A paper as it was built. */
export interface BuiltPaper {
  /** Where it lies below the folder: `programmes/bella/`. */
  readonly address: string;
  readonly ledger: Ledger;
}

/** A record as the data of a site tell it. */
export type BuiltRecord = RecordsData['records'][number];

/** What an inspection counted, which must be nothing, and where it found it. */
export interface Finding {
  readonly what: string;
  readonly found: readonly string[];
}

/** Reads what lies in a built folder. Rejects if there is none. */
export async function readBuilt(folder: string): Promise<BuiltSite> {
  const files = await filesOf(folder);
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  const papers = await Promise.all(
    files
      .filter((file) => file.endsWith('/ledger.json'))
      .map(async (file) => ({
        address: file.slice(0, -'ledger.json'.length),
        ledger: JSON.parse(await read(file)) as Ledger,
      })),
  );
  const { records } = JSON.parse(await read('data/records.json')) as RecordsData;
  const [, language = ''] = /<html lang="?([\w-]+)/.exec(await read('index.html')) ?? [];
  return {
    folder,
    files,
    papers,
    records: new Map(records.map((record) => [record.id, record])),
    words: wordsFor(language),
  };
}

/** The id of a paper, which its files bear. */
export function idOf({ address }: BuiltPaper): string {
  return address.split('/').at(-2) ?? '';
}

/** The words of a piece of HTML. */
export function withoutMarkup(html: string): string {
  return html.replace(/<[^>]+>/g, ' ');
}

/** The words of a piece of HTML as a reader sees them, without the numbers of notes. */
export function readAs(html: string): string {
  return html
    .replace(/<sup\b[^]*?<\/sup>|<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The text of a file of the site. */
export function textIn({ folder }: BuiltSite, file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8');
}
