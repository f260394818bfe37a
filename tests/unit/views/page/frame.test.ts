import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { frameOf, type Frame } from '../../../../src/views/page/frame.ts';
import { emptyPage, type Page } from '../../../../src/views/page/page.ts';
import { contextOf, written } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const world: readonly SourceRecord[] = [
  record('programme', 'sea-cable'),
  record('event', 'week'),
  record('place', 'northland'),
  record('source', 'gazette-2024', { published: '2024-05-02' }),
  record('page', 'about', { name: 'About', order: 2 }),
  record('page', 'method', { name: 'Method', order: 1 }),
  record('page', 'thanks', { name: 'Thanks' }),
];
const frame = (path: string, changed: Parameters<typeof contextOf>[1] = {}, records = world): Frame =>
  frameOf(contextOf(records, changed), emptyPage(path, 'Sea Cable'));
const footer = (of: Frame) =>
  of.footer.map(({ label, links }) => `${label}: ${links.map(({ text }) => text).join(', ')}`);

describe('navigation', () => {
  test('has the rooms of kinds with records, chronology with events, and briefings in any case', () => {
    expect(frame('').navigation.map((link) => written([link]))).toEqual([
      '[Countries](/places/)',
      '[Programmes](/programmes/)',
      '[Chronology](/chronology/)',
      '[Briefings](/briefings/)',
      '[Sources](/sources/)',
    ]);
    expect(frame('', {}, []).navigation.map(({ text }) => text)).toEqual(['Briefings']);
    expect(
      frame('', {}, [record('commitment', 'pier'), record('theme', 'sea'), record('event', 'week')]).navigation.map(
        ({ text }) => text,
      ),
    ).toEqual(['Topics', 'Commitments', 'Chronology', 'Briefings']);
  });

  test.each([
    ['programmes/', ['Programmes']],
    ['programmes/sea-cable/', ['Programmes']],
    ['chronology/2024/', ['Chronology']],
    ['places/northland/', ['Countries']],
    ['events/week/', []],
    ['', []],
  ])('at %s', (path, current) => {
    for (const base of ['/', '/papers', '/papers/'])
      expect(
        frame(path, { base })
          .navigation.filter((link) => link.current)
          .map(({ text }) => text),
        base,
      ).toEqual(current);
  });

  test('lies under the base path, like everything the frame leads to', () => {
    const { navigation, search, home, footer, client } = frame('', { base: '/papers' });
    const own = [...navigation, search, ...footer.flatMap(({ links }) => links)].map(({ href }) => href ?? '');
    expect([...own, home, client].filter((href) => !href.startsWith('/papers/'))).toEqual([]);
    expect([home, client]).toEqual(['/papers/', '/papers/search/client.js']);
  });
});

test('the footer has the other kinds with records, the pages in their order, and what is for use', () => {
  expect(footer(frame(''))).toEqual([
    'More records: Events',
    'About: Method, About, Thanks',
    'For use: Acronyms, How briefings are made, Evidence, Manual for authors, Data and feeds, Keep this site',
  ]);
  expect(footer(frame('', {}, []))).toHaveLength(1);
});

test('the title of the window', () => {
  expect(frame('programmes/sea-cable/').title).toBe('Sea Cable · Northland Papers');
  expect(frame('').title).toBe('Northland Papers');
  const titled = (title: string, more: Partial<Page> = {}) =>
    frameOf(contextOf(world), { ...emptyPage('x/', title), ...more }).title;
  expect(titled('Sea Cable', { onePage: true })).toBe('Sea Cable (one page) · Northland Papers');
  expect(titled('The cable that joins Northland and Southland under a sea for ever')).toBe(
    'The cable that joins Northland and Southland under a sea for ever',
  );
  expect(titled('The cable that joins Northland and Southland under the sea for ever and ever')).toBe(
    'The cable that joins Northland and Southland under the sea for…',
  );
});

describe('where only the desk may read', () => {
  const stamp = 'Internal – not for publication';

  test('the stamp is handed on, and stands in the title of the window', () => {
    expect(frame('', { stamp })).toMatchObject({ stamp, title: 'Northland Papers · Internal – not for publication' });
    expect(frame('programmes/sea-cable/', { stamp }).title).toBe(
      'Sea Cable · Northland Papers · Internal – not for publication',
    );
    expect(frame('').stamp).toBeUndefined();
  });

  test('nothing speaks of a licence', () => {
    const { licence, strings } = frame('', { stamp });
    expect([licence, strings.terms]).toEqual([
      undefined,
      'Internal – not for publication. Report date: 31 January 2025.',
    ]);
    expect(frame('').strings.terms).toBe('Licence: CC BY 4.0. Report date: 31 January 2025.');
  });
});

test('the canonical address needs a host, and the page for lost readers has none', () => {
  const origin = 'https://tides.example';
  expect(frame('search/').canonical).toBeUndefined();
  expect(frame('search/', { origin, base: '/papers' }).canonical).toBe('https://tides.example/papers/search/');
  expect(frame('404.html', { origin }).canonical).toBeUndefined();
  expect([frame('search/').printed, frame('404.html', { origin }).printed]).toEqual([undefined, undefined]);
  expect(frame('search/', { origin, base: '/papers' }).printed?.address).toEqual([
    'tides.example/',
    'papers/',
    'search/',
  ]);
});

test('freshness, publisher and licence', () => {
  expect(frame('')).toMatchObject({
    reportDate: '31 January 2025',
    latestSource: '2 May 2024',
    publisher: { text: 'Desk of Tides' },
    licence: { text: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
    mail: undefined,
  });
  expect(frame('', {}, []).latestSource).toBeUndefined();
});
