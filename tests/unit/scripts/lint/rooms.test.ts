import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../../scripts/lib/root.ts';
import { doors, rooms } from '../../../../scripts/lint/rooms.mjs';

const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split('## The way of one statement')[0] ?? '';

/** What stands in src/, as the table names it: a folder with its slash. */
const inSource = readdirSync(join(root, 'src'), { withFileTypes: true }).map((entry) =>
  entry.isDirectory() ? `${entry.name}/` : entry.name,
);

/** Rooms and doors of the plan by their names, each with those whom it may know. */
const plan = new Map(
  Object.entries<{ readonly may: readonly string[] }>({ ...rooms, ...doors }).map(([name, { may }]) => [name, may]),
);

test('the table of rooms names what stands in src/, each once', () => {
  const cells = [...text.matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell);
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  expect(named.sort()).toEqual(inSource.sort());
});

test('the lint knows every room and door, and none besides', () => {
  // What editors write is no code.
  const known = inSource.filter((name) => name !== 'content/').map((name) => name.replace(/\/$|\.ts$/, ''));
  expect([...plan.keys()].sort()).toEqual(known.sort());
});

test('whoever stands on the right of an arrow may know who stands on its left', () => {
  const [, drawn = ''] = /```\n([\s\S]*?)```/.exec(text) ?? [];
  const steps = drawn
    .trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split(' <- ').map((name) => name.replace(/\.ts$/, ''));
      return names.slice(1).map((name, at) => [names[at] ?? '', name] as const);
    });
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter(([known, who]) => plan.get(who)?.includes(known) !== true)).toEqual([]);
});
