import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { smallFolder } from '../support/mutations/bases.ts';
import { writeFolder } from '../support/mutations/folder.ts';
import type { Row } from './disks-child.ts';
import { printTable } from './support/figures.ts';
import { ownMounts } from './support/linux.ts';
import { makeWorld } from './support/project.ts';
import { otherFolder } from './support/sites.ts';

const program = fileURLToPath(new URL('disks-child.ts', import.meta.url));

test('a disk that is full, small, read-only or another one: it works, or the old site stands and one line says why', async () => {
  if (!ownMounts) {
    console.log('skipped: disks that are full, small, read-only or others; this system does not let us mount any');
    return;
  }
  const world = await makeWorld(smallFolder);
  try {
    await writeFolder(smallFolder, join(world.folder, 'small'));
    await writeFolder(otherFolder, join(world.folder, 'other'));
    const [command, ...args] = [...ownMounts, process.execPath, program, world.folder];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const rows: Row[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      const row = JSON.parse(line) as Row;
      rows.push(row);
      for (const fault of row.faults) console.log(`${row.name}: ${fault}`);
    }
    printTable(
      'Disks',
      ['disk', 'code', 'faults', 'what it said'],
      rows.map(({ name, code, said, faults }) => [name, String(code), String(faults.length), said]),
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
  } finally {
    await world.end();
  }
});
