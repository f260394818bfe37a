import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { bibTex, citedPaper, citedSource, cslJson, metaDate, ris } from '../../../../src/views/neighbours/citations.ts';
import { contextOf } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const source = record('source', 'gazette-2024', {
  name: 'Tides & {Ports} at 100%',
  type: 'report',
  publisher: 'ministry-of-tides',
  published: '2024-05-02',
  url: 'https://tides.example/a_b?c=d%20e',
  language: 'en',
  from: { publisher: 'gazette-2024#1', published: 'gazette-2024#1' },
});
const undated = record('source', 'herald', { name: 'Herald', type: 'web-page', published: '2023~' });
const ministry = record('organisation', 'ministry-of-tides', { name: 'Ministry of Tides' });
const context = contextOf([source, undated, ministry], { origin: 'https://papers.example' });
const works = [citedSource(context, source), citedSource(context, undated)];

interface Work {
  readonly title?: string;
  readonly URL?: string;
  readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
  readonly type?: string;
}

/** As another program understands it. */
function understood(text: string | object[]): Work[] {
  return new Cite(text).get({ format: 'real', type: 'json' }) as Work[];
}

describe('another program reads what one cites', () => {
  test.each([
    ['CSL-JSON', cslJson(works)],
    ['BibTeX', bibTex(works)],
    ['RIS', ris(works)],
  ])('%s', (_, text) => {
    const [first, second] = understood(text);
    expect(first?.title).toBe('Tides & {Ports} at 100%');
    expect(first?.URL).toBe('https://tides.example/a_b?c=d%20e');
    expect(first?.type).toBe('report');
    expect(first?.issued?.['date-parts']?.[0]?.slice(0, 2).map(Number)).toEqual([2024, 5]);
    expect(second?.title).toBe('Herald');
    expect(Number(second?.issued?.['date-parts']?.[0]?.[0])).toBe(2023);
  });
});

test('a date that is not certain says so', () => {
  expect(cslJson(works)[1]).toMatchObject({ issued: { 'date-parts': [[2023]], circa: true } });
});

test('a paper is a report of the site, at its own address', () => {
  const request = { id: 'cable', title: 'Sea Cable', scope: {}, reportDate: '2025-01-31', record: undefined };
  expect(citedPaper(context, request)).toMatchObject({
    type: 'paper',
    publisher: 'Desk of Tides',
    series: 'Northland Papers',
    url: 'https://papers.example/briefings/cable/',
  });
});

test('no value ends its field or its line', () => {
  const evil = { ...works[0], title: 'a} \\input{x}\r\nTY  - BOOK', id: 'x' } as (typeof works)[number];
  expect(bibTex([evil])).toContain('title = {{a\\} \\textbackslash{}input\\{x\\} TY - BOOK}}');
  expect(ris([evil]).match(/^TY/gm)).toHaveLength(1);
});

test.each([
  ['2024-05-02', '2024/05/02'],
  ['2024-05', '2024/05'],
  ['2024', '2024'],
])('meta tags write %s as %s', (edtf, written) => {
  expect(metaDate(edtf)).toBe(written);
});
