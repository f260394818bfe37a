import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { citationMeta, linkedData, mostBytes } from '../../../../src/views/neighbours/linked-data.ts';
import { emptyPage, type Page } from '../../../../src/views/page/page.ts';
import { contextOf } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const origin = 'https://tides.example';
const told = (records: readonly SourceRecord[], page: Page): unknown => {
  const text = linkedData(contextOf(records, { origin }), page);
  return text === undefined ? undefined : JSON.parse(text);
};

describe('what a page is of, in the words of schema.org', () => {
  test('an event with its first and last day, and where it was', () => {
    const records = [
      record('event', 'summit', { name: 'Summit', when: '2025-09', where: ['northland'] }),
      record('place', 'northland', { name: 'Northland' }),
    ];
    expect(told(records, emptyPage('events/summit/', 'Summit'))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Summit',
      url: 'https://tides.example/events/summit/',
      startDate: '2025-09-01',
      endDate: '2025-09-30',
      location: [{ '@type': 'Place', name: 'Northland' }],
    });
  });

  test.each([
    ['organisation', 'organisations/x/', 'Organization'],
    ['person', 'people/x/', 'Person'],
    ['place', 'places/x/', 'Place'],
    ['source', 'sources/x/', 'CreativeWork'],
  ] as const)('a record of the kind %s', (kind, path, type) => {
    expect(told([record(kind, 'x')], emptyPage(path, 'x'))).toMatchObject({ '@type': type, name: 'x' });
  });

  test('a paper is a report, whatever it is on', () => {
    const paper = { ...emptyPage('places/x/', 'X'), lengths: [{ label: 'full', links: [] }] };
    expect(told([record('place', 'x')], paper)).toMatchObject({
      '@type': 'Report',
      publisher: { name: 'Desk of Tides' },
      datePublished: '2025-01-31',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  test('the page of the data is a dataset; a room is nothing', () => {
    expect(told([], emptyPage('data/', 'Data'))).toMatchObject({ '@type': 'Dataset' });
    expect(told([], emptyPage('manual/', 'Manual'))).toBeUndefined();
  });

  test('never takes more than its bytes, and leaves out the least important first', () => {
    const aliases = Array.from({ length: 90 }, (_, index) => `Señora número ${index}`);
    const text = linkedData(contextOf([record('person', 'x', { aliases })], { origin }), emptyPage('people/x/', 'x'));
    expect(Buffer.byteLength(text ?? '')).toBeLessThanOrEqual(mostBytes);
    expect(JSON.parse(text ?? '')).not.toHaveProperty('alternateName');
    const longest = 'ñ'.repeat(300);
    expect(linkedData(contextOf([record('person', 'x')], { origin }), emptyPage('people/x/', longest))).toBeDefined();
  });

  test('closes no element of the page', () => {
    const text = linkedData(contextOf([record('person', 'x', { name: '</script>' })]), emptyPage('people/x/', 'x'));
    expect(text).not.toContain('<');
    expect(JSON.parse(text ?? '')).toMatchObject({ name: '</script>' });
  });
});

describe('what programs that cite read', () => {
  test('on the page of a source: the source', () => {
    const source = record('source', 'gazette', { name: 'Gazette', published: '2024-05-02' });
    expect(citationMeta(contextOf([source]), emptyPage('sources/gazette/', 'Gazette'))).toEqual([
      { name: 'citation_title', content: 'Gazette' },
      { name: 'citation_publication_date', content: '2024/05/02' },
      { name: 'citation_language', content: 'en' },
    ]);
  });

  test('of a paper: the paper, on its full length alone', () => {
    const paper = { ...emptyPage('places/x/', 'X'), lengths: [{ label: 'full', links: [] }] };
    const context = contextOf([record('place', 'x')]);
    expect(citationMeta(context, paper).map(({ content }) => content)).toEqual([
      'X',
      '2025/01/31',
      'Desk of Tides',
      'en',
    ]);
    expect(citationMeta(context, { ...paper, onePage: true })).toEqual([]);
  });
});
