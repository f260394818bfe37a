import { describe, expect, test } from 'vitest';
import { meantRecord, readLink } from '../../../src/basics/links.ts';

describe('a link leads', () => {
  test('to a record, by its id, and to a statement of it', () => {
    expect(readLink('bella')).toEqual({ to: 'record', id: 'bella', statement: undefined });
    expect(readLink('bella#route')).toEqual({ to: 'record', id: 'bella', statement: 'route' });
  });

  test.each([
    ['/', '', ''],
    ['/chronology/', 'chronology/', ''],
    ['/search/?q=cable', 'search/', '?q=cable'],
    ['/annex%20of%202024.pdf', 'annex%20of%202024.pdf', ''],
  ])('to a place below the root of the site: %s', (url, path, query) => {
    expect(readLink(url)).toEqual({ to: 'site', path, query });
  });

  test.each(['https://example.org/', 'mailto:desk@example.org', 'tel:112'])('out of the site: %s', (url) => {
    expect(readLink(url)).toEqual({ to: 'outside', url });
  });

  test.each([
    '',
    '#top',
    '//evil',
    '///evil',
    '/\\evil',
    '\\\\evil',
    '/a/../b',
    '/%2e%2e/b',
    '/a//b',
    '/%2F%2Fevil',
    '/x#y',
    '/a b',
    '/a\tb',
    '../programmes/x.mdx',
    './x',
    'x.html',
    'programmes/x',
    'Bella',
    'bella#Route',
    'bella#a#b',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'http:evil',
    'https:\\\\evil',
    'https://me:secret@evil/',
  ])('nowhere: %j', (url) => {
    expect(readLink(url).to).toBe('nowhere');
  });
});

test.each([
  ['../programmes/bella.mdx', 'bella', ''],
  ['bella.html#route', 'bella', 'route'],
  ['/programmes/bella/', 'bella', ''],
  ['/programmes/bella/?x=y#route', 'bella', 'route'],
  ['programmes\\bella.md', 'bella', ''],
  ['Bella', 'bella', ''],
  ['#Route', '', 'route'],
  ['', '', ''],
])('what %j may mean', (url, record, statement) => {
  expect(meantRecord(url)).toEqual({ record, statement });
});
