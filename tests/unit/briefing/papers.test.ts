import { expect, test } from 'vitest';
import { Papers } from '../../../src/briefing/papers.ts';
import { freeze } from '../../../src/model/editions/edition.ts';
import { words } from '../../support/briefings.ts';
import { world } from '../../support/cable-world.ts';
import { siteOf } from '../../support/records.ts';

const site = siteOf(world);
const editions = [freeze(site, 'autumn', '2024-10-31'), freeze(site, 'winter', '2025-01-31')];
const papers = new Papers(site, words, editions);

test('holds what records ask for and what changed between editions, by id', () => {
  const ids = papers.requests.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['sea-cable', 'what-changed-autumn-winter']));
  expect(ids).toEqual([...ids].sort());
});

test('writes each paper once, at either length', () => {
  const full = papers.written('sea-cable', 'full');
  expect(papers.written('sea-cable', 'full')).toBe(full);
  expect(papers.written('sea-cable', 'one-page')).not.toBe(full);
  expect(papers.written('what-changed-autumn-winter', 'full').between).toEqual({
    earlier: editions[0],
    later: editions[1],
  });
});

test('knows of no paper that nobody asks for', () => {
  expect(() => papers.written('sea', 'full')).toThrow("nobody asks for a paper 'sea'");
});
