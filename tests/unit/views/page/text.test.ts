import { describe, expect, test } from 'vitest';
import { absolute, href, recordHref } from '../../../../src/views/context.ts';
import { joined, linkTo, linkToId, withLinks } from '../../../../src/views/page/text.ts';
import { contextOf, written } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const northland = record('place', 'northland', { name: 'Northland' });
const context = contextOf([
  record('programme', 'sea-cable', { name: 'Sea Cable', aliases: ['SC', 'Sea–Cable', 'Cable del Mar'] }),
  record('programme', 'sea-cable-spur', { name: 'Sea Cable Spur' }),
  northland,
  record('person', 'doe-elder', { name: 'Jane Doe' }),
  record('person', 'doe-younger', { name: 'Jane Doe' }),
]);
const linked = (text: string, ...rest: [self?: string | undefined, known?: Set<string>]) =>
  written(withLinks(context, text, ...rest));

describe('the records that a sentence names become links', () => {
  test('under any of their names, as the sentence has it', () => {
    expect(linked("The SC joins Northland's ports.")).toBe(
      "The [SC](/programmes/sea-cable/) joins [Northland](/places/northland/)'s ports.",
    );
    expect(linked('Cable del Mar')).toBe('[Cable del Mar](/programmes/sea-cable/)');
  });

  test('though two spellings of a record fold to one name', () => {
    expect(linked('The Sea Cable is long.')).toBe('The [Sea Cable](/programmes/sea-cable/) is long.');
  });

  test('the longest name first', () => {
    expect(linked('The Sea Cable Spur is short.')).toBe('The [Sea Cable Spur](/programmes/sea-cable-spur/) is short.');
  });

  test('never the page itself', () => {
    expect(linked('The Sea Cable joins Northland.', 'sea-cable')).toBe(
      'The Sea Cable joins [Northland](/places/northland/).',
    );
  });

  test('once', () => {
    expect(linked('Northland, cold Northland.')).toBe('[Northland](/places/northland/), cold Northland.');
  });

  test('once a page, where it keeps count', () => {
    const known = new Set<string>();
    expect(linked('In Northland.', undefined, known)).toBe('In [Northland](/places/northland/).');
    expect(linked('To Northland.', undefined, known)).toBe('To Northland.');
    expect([...known]).toEqual(['northland']);
  });

  test('not where a name could mean two of them', () => {
    expect(linked('Jane Doe came to Northland.')).toBe('Jane Doe came to [Northland](/places/northland/).');
  });

  test('and a sentence without names stays one run', () => {
    expect(withLinks(context, 'It rains.')).toEqual([{ text: 'It rains.' }]);
    expect(withLinks(context, '')).toEqual([]);
  });
});

test('links are joined in the way of the language, and what has no address stays text', () => {
  const [a, b, c] = [linkToId(context, 'northland'), linkToId(context, 'nowhere'), linkTo(context, northland)];
  expect(joined(context, [])).toEqual([]);
  expect(joined(context, [a])).toEqual([a]);
  expect(joined(context, [a, b, c])).toEqual([a, { text: ', ' }, { text: 'nowhere' }, { text: ' and ' }, c]);
  expect(joined(context, [b, a])).toEqual([{ text: 'nowhere' }, { text: ' and ' }, a]);
});

describe('addresses', () => {
  test('lie under the base path', () => {
    const below = { ...context, base: '/papers' };
    expect(href(below, 'search/')).toBe('/papers/search/');
    expect(recordHref(below, northland)).toBe('/papers/places/northland/');
    expect(written(withLinks(below, 'Northland'))).toBe('[Northland](/papers/places/northland/)');
  });

  test('are whole where the host is known', () => {
    expect(absolute(context, 'search/')).toBe('/search/');
    expect(absolute({ ...context, base: '/papers/', origin: 'https://tides.example' }, 'search/')).toBe(
      'https://tides.example/papers/search/',
    );
  });
});
