import { oneLine } from '../../src/basics/characters.ts';
import { typedEvidence } from '../../src/basics/evidence.ts';
import type { Problem } from '../../src/basics/problem.ts';
import type { Archive } from '../../src/model/evidence/claims/archive.ts';
import {
  lookUpOpen,
  openProblem,
  openText,
  type OpenEvidence,
} from '../../src/model/evidence/verifying/open-evidence.ts';
import { linkSite } from '../../src/model/site.ts';
import { filledIn } from '../../src/records/fill-in.ts';
import { FolderReader } from '../../src/records/read.ts';
import { OwnFiles } from '../lib/files/own-files.ts';

/** A number that was written into a record. */
export interface WrittenNumber {
  readonly file: string;
  readonly line: number;
  /** What stands there now: `gazette-2024#13`. */
  readonly evidence: readonly string[];
  /** The words of the source that it rests on. */
  readonly words: string;
}

/** What came of looking up the open evidence of a folder. */
interface LookedUpFolder {
  readonly written: readonly WrittenNumber[];
  /** What is still open, and what an editor has to choose from; for check's own word at the same place. */
  readonly open: readonly Problem[];
}

export const nothingLookedUp: LookedUpFolder = { written: [], open: [] };

/**
 * Finds the paragraph of all evidence in the folder `content` that leaves it open, drafts' too, and writes what is sure
 * into the records: each file whole or not at all. Throws a `PlainError` where a file may not be written, a
 * `ChangedError` where somebody changed it meanwhile.
 */
export async function lookUpFolder(content: string, archive: Archive): Promise<LookedUpFolder> {
  const reader = new FolderReader(content);
  const files = new OwnFiles({ content, archive: content });
  const written: WrittenNumber[] = [];
  // What was written moves what stands behind it: the rest is looked up where it stands then.
  for (;;) {
    const { settings, records, unread } = await reader.read();
    const all = settings ? lookUpOpen(linkSite(settings, records, { unread }), archive) : [];
    const sure = Map.groupBy(
      all.filter(({ answer }) => answer.type === 'found'),
      ({ record }) => record,
    );
    const before = written.length;
    for (const found of sure.values()) if (await write(files, found)) written.push(...found.map(numberOf));
    if (written.length === before) return { written, open: all.map((one) => openProblem(one, archive)) };
  }
}

/** Writes the numbers that were found for a record; false where the file has them in words that cannot be changed. */
async function write(files: OwnFiles, found: readonly OpenEvidence[]): Promise<boolean> {
  const [first] = found;
  if (!first) return true;
  const { text, mark } = await files.read(first.record);
  const filled = filledIn(
    text,
    found.map((one) => ({
      position: one.record.positionOf(one.path),
      text: openText(one.source),
      evidence: numberOf(one).evidence,
      isItem: typeof one.path.at(-1) === 'number',
    })),
  );
  if (filled === undefined) return false;
  await files.write(first.record, mark, filled);
  return true;
}

function numberOf({ record, path, source, answer }: OpenEvidence): WrittenNumber {
  const [paragraphs, words] = answer.type === 'found' ? [answer.paragraphs, answer.words] : [[], ''];
  return { file: record.file, line: record.positionOf(path).line, evidence: typedEvidence(source, paragraphs), words };
}

/** Tells a number that was written, and the words that it rests on. */
export function tellWritten({ file, line, evidence, words }: WrittenNumber): string {
  return `${oneLine(file)}:${line}  written  ${evidence.join(', ')}  "${oneLine(words)}"`;
}
