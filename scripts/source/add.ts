import { createHash } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { oneLine } from '../../src/basics/characters.ts';
import { counted } from '../../src/basics/counted.ts';
import { folders } from '../../src/basics/kinds.ts';
import { checkFolder } from '../../src/check.ts';
import { fileOf, writeRecord } from '../../src/proposing/drafts.ts';
import { newSource } from '../../src/proposing/new-source.ts';
import { readArchive } from '../../src/records/archive.ts';
import { fetchWhole } from '../lib/fetch-whole.ts';
import type { FlagsOf } from '../lib/flags/flags.ts';
import { makeFolder } from '../lib/files/make-folder.ts';
import { recordWith } from '../new/record.ts';
import { PlainError } from '../lib/system-errors.ts';
import { writeWhole } from '../lib/files/write-whole.ts';
import { documentFrom, largestDocument, readDocumentFile, type ReadDocument } from './document.ts';

/** Archives a document and writes its record. Nothing that is there already is written over. */
export async function addSource(named: string, flags: FlagsOf<'source'>): Promise<boolean> {
  // 1. Read the document.
  const isAddress = /^https?:\/\//i.test(named);
  const document = isAddress ? await fetched(named) : await readDocumentFile(named);

  // 2. Propose its record.
  const { site, reading } = await checkFolder(flags.content, { keep: false, drafts: 'seen' });
  await mustBeNew(document, flags);
  if (!site) throw new PlainError(`${oneLine(flags.content)} cannot be read: npm run check tells why`);
  const made = newSource(site, {
    paragraphs: document.paragraphs,
    id: flags.id,
    title: flags.title ?? document.title,
    publisher: document.publisher,
    published: flags.published ?? document.published,
    language: flags.language ?? document.language,
    url: isAddress ? named : document.url,
  });
  if (!made) throw new PlainError(`the language of ${oneLine(named)} cannot be told: name it with --language TAG`);

  // 3. Write them, the text first: a record without its text is the worse half.
  const { source: draft, publisher } = made;
  const record = join(flags.content, fileOf(draft));
  const text = join(flags.archive, `${draft.id}.txt`);
  const house = publisher && join(flags.content, fileOf(publisher));
  for (const path of [record, text, ...(house === undefined ? [] : [house])]) await mustBeFree(path);
  if (site.records.has(draft.id)) throw new PlainError(`${recordWith(draft.id, reading)}: name another with --id`);
  await makeFolder(join(flags.content, folders.source));
  await mkdir(flags.archive, { recursive: true });
  await writeWhole(text, `${document.paragraphs.map((line) => line.trim()).join('\n\n')}\n`);
  if (publisher && house !== undefined) {
    await makeFolder(join(flags.content, folders.organisation));
    await writeWhole(house, writeRecord(publisher));
  }
  await writeWhole(record, writeRecord(draft));

  // 4. Say what is there, and what can be done with it.
  if (flags.json) {
    const beside = publisher ? { publisherFile: fileOf(publisher) } : {};
    console.log(JSON.stringify({ id: draft.id, file: fileOf(draft), text, ...beside, ...draft.data }, null, 2));
    return true;
  }
  console.log(`${fileOf(draft)}: ${counted(document.paragraphs.length, 'paragraph')}, archived as ${text}`);
  if (publisher)
    console.log(
      `${fileOf(publisher)}: the publisher, whom no record named; say what sort it is, and where its home is`,
    );
  for (const note of (draft.notes ?? []).slice(1)) console.log(`  ${oneLine(note)}`);
  const where = [
    flags.named.includes('content') ? ` --content ${flags.content}` : '',
    flags.named.includes('archive') ? ` --archive ${flags.archive}` : '',
  ].join('');
  console.log('Look at them, see what they hold, and take it as drafts:');
  console.log(`  npm run source -- show ${draft.id}${where}`);
  console.log(`  npm run propose -- ${draft.id}${where}`);
  console.log(`  npm run propose -- ${draft.id} --write${where}`);
  return true;
}

/** A text that is in the archive already, whatever its name, is not put there twice. */
async function mustBeNew({ paragraphs }: ReadDocument, { archive }: FlagsOf<'source'>): Promise<void> {
  const digest = digestOf(paragraphs);
  const texts = (await readArchive(archive))?.texts ?? new Map<string, readonly string[]>();
  for (const [id, known] of texts)
    if (digestOf(known) === digest)
      throw new PlainError(`this text is on record already as '${id}': npm run source -- show ${id}`);
}

function digestOf(paragraphs: readonly string[]): string {
  return createHash('sha256')
    .update(paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n'))
    .digest('hex');
}

async function mustBeFree(path: string): Promise<void> {
  if (await stat(path).catch(() => undefined))
    throw new PlainError(`${oneLine(path)} is there already: name another with --id`);
}

/** How long a page may take, in milliseconds. */
const patience = 30_000;

async function fetched(address: string): Promise<ReadDocument> {
  const todo = 'save the page in a browser, and add the file';
  const answer = await fetchWhole(address, { most: largestDocument, patience, todo });
  if (!answer.isOk) throw new PlainError(`${oneLine(address)} answers ${answer.status}: ${todo}`);
  return documentFrom(answer.bytes, sortOf(answer.type, answer.bytes), address);
}

function sortOf(type: string, bytes: Uint8Array): 'txt' | 'html' | 'pdf' | 'docx' {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (head === '%PDF-') return 'pdf';
  if (type.includes('wordprocessingml')) return 'docx';
  return type.includes('text/plain') ? 'txt' : 'html';
}
