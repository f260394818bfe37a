import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWebAddress } from '../../../src/basics/addresses.ts';
import { meantRecord, readLink } from '../../../src/basics/links.ts';
import { at } from '../../../src/basics/urls.ts';

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

/** What addresses are made of, and what they are broken with. */
const pieces = [
  'http',
  'https',
  'HTTPS',
  'javascript',
  'data',
  'mailto',
  'tel',
  ':',
  '//',
  '/',
  '\\',
  '@',
  '.',
  '..',
  '#',
  '?',
  '%2f',
  '%2e',
  '%',
  '\t',
  '\n',
  ' ',
  '\u0000',
  '\u202E',
  'evil',
  'example.org',
  'me',
  '1',
  '&',
  ';',
  '[',
  ']',
  '"',
  '<',
  'a',
];
const beginnings = ['', '/', '//', 'https://', 'http://', 'HTTPS://', 'https:', 'javascript:', 'mailto:', 'tel:+1'];
const hosts = ['', 'example.org', 'evil', 'me@example.org', '[::1]:80', '112', 'chronology/'];
const addresses = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.constantFrom(...hosts),
    fc.array(fc.constantFrom(...pieces), { maxLength: 5 }),
  )
  .map(([beginning, host, rest]) => beginning + host + rest.join(''));

/** Runs `hold` on addresses of which it must find enough to hold on to: it says whether one was. */
function eachOf(hold: (address: string) => boolean): void {
  let held = 0;
  fc.assert(
    fc.property(addresses, (address) => void (held += hold(address) ? 1 : 0)),
    { numRuns: 20_000 },
  );
  expect(held).toBeGreaterThan(500);
}

test('wherever a link leads, a browser finds it there and nowhere else', () => {
  eachOf((text) => {
    const link = readLink(text);
    if (link.to === 'nowhere' || link.to === 'record') return false;
    const url = new URL(
      link.to === 'site' ? at('/papers', link.path) + link.query : link.url,
      'https://desk.example/papers/page/',
    );
    if (link.to === 'site')
      expect([url.origin, url.pathname.startsWith('/papers/')]).toEqual(['https://desk.example', true]);
    else expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(url.protocol);
    return true;
  });
});

test('whatever is a web address leads to a page of a host, as it is written', () => {
  eachOf((text) => {
    if (!isWebAddress(text)) return false;
    const { protocol, hostname, username, password } = new URL(text);
    expect([username, password]).toEqual(['', '']);
    expect(text.toLowerCase().startsWith(`${protocol}//${hostname}`)).toBe(true);
    return true;
  });
});
