import { expect, test } from 'vitest';
import { Papers } from '../../../src/briefing/papers.ts';
import { freeze } from '../../../src/model/editions/edition.ts';
import { words } from '../../support/briefings.ts';
import { scope, world } from '../../support/cable-world.ts';
import { record, siteOf } from '../../support/records.ts';

const paper = record('briefing', 'before-the-fair', {
  name: 'Before the fair',
  scope,
  bottomLine: [{ says: 'It joins Northland to the open sea.', cites: ['sea-cable.route'] }],
});
const site = siteOf([...world, paper]);
const editions = [freeze(site, 'autumn', '2024-10-31'), freeze(site, 'winter', '2025-01-31')];
const papers = new Papers(site, words, editions);

test('holds what has a bottom line and enough to say, and what changed between editions, by id', () => {
  expect(papers.requests.map(({ id }) => id)).toEqual(['before-the-fair', 'what-changed-autumn-winter']);
  expect([papers.has('before-the-fair'), papers.has('sea-cable')]).toEqual([true, false]);
});

test('writes each paper once, at either length', () => {
  const full = papers.written('before-the-fair', 'full');
  expect(papers.written('before-the-fair', 'full')).toBe(full);
  expect(papers.written('before-the-fair', 'one-page')).not.toBe(full);
  expect(papers.written('what-changed-autumn-winter', 'full').editions).toEqual({
    earlier: editions[0],
    later: editions[1],
  });
});

test('tells of a record whether or not it is a paper', () => {
  expect(papers.onRecord('before-the-fair')).toBe(papers.written('before-the-fair', 'full'));
  expect(papers.onRecord('sea-cable').sections.length).toBeGreaterThan(2);
  expect(papers.onRecord('sea-cable')).toBe(papers.onRecord('sea-cable'));
  expect(() => papers.onRecord('sea')).toThrow("there is no record 'sea'");
});

test('knows of no paper that nobody asks for', () => {
  expect(() => papers.written('sea-cable', 'full')).toThrow("nobody asks for a paper 'sea-cable'");
});
