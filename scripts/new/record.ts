import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nearestId } from '../../src/basics/ids.ts';
import { folders, type Kind } from '../../src/basics/kinds.ts';
import { checkFolder } from '../../src/check.ts';
import { fileOf } from '../../src/proposing/drafts.ts';
import { newRecord } from '../../src/desk/templates.ts';
import type { Reading } from '../../src/records/read.ts';
import type { FlagsOf } from '../lib/flags/flags.ts';
import { makeFolder } from '../lib/files/make-folder.ts';
import { codeOf, PlainError } from '../lib/system-errors.ts';

/** Tells where the record is that has an id, whether or not it can be read. */
export function recordWith(id: string, { records, unread }: Pick<Reading, 'records' | 'unread'>): string {
  const kind = unread.get(id);
  const file = records.find((one) => one.id === id)?.file ?? (kind && fileOf({ kind, id }));
  return `there is a record '${id}' already${file === undefined ? '' : `, ${file}`}`;
}

/** Writes a new draft of a kind under an id that nobody has. */
export async function beginRecord(
  kind: Kind,
  name: string,
  { content, id: wanted, json }: FlagsOf<'new'>,
): Promise<boolean> {
  const { reading } = await checkFolder(content, { keep: false, drafts: 'seen' });
  const taken = new Set([...reading.records.map(({ id }) => id), ...reading.unread.keys()]);
  if (wanted !== undefined && taken.has(wanted))
    throw new PlainError(`${recordWith(wanted, reading)}: name another with --id`);
  const base = wanted ?? nearestId(name);
  if (base === '') throw new PlainError(`no id can be made of '${name}': name one with --id`);
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  const file = fileOf({ kind, id });
  await makeFolder(join(content, folders[kind]));
  try {
    await writeFile(join(content, file), newRecord({ kind, name }), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new PlainError(`${file} is there already: name another with --id`, error);
    throw error;
  }
  if (json) console.log(JSON.stringify({ kind, id, file, path: join(content, file) }, null, 2));
  else console.log(`${join(content, file)}\nIt is a draft: fill in what it needs, then take draft: true away.`);
  return true;
}
