import { describe, expect, test } from 'vitest';
import { expandAcronyms } from '../../../../src/briefing/prose/acronyms.ts';
import { makeSentence } from '../../../../src/briefing/sentence.ts';
import { prose } from '../../../../src/messages/en/prose.ts';
import { record, siteOf } from '../../../support/records.ts';

const site = siteOf([
  record('organisation', 'salt-board', { name: 'Estuary Salt Board', aliases: ['ESB'] }),
  record('organisation', 'pilots', { name: 'PBA', aliases: ['PB', 'Pilots, Boats and Anchors'] }),
  record('organisation', 'centre', {
    name: 'NCC4',
    aliases: ['NCC4, a centre for tides', 'Northland Centre for Tides'],
  }),
  record('organisation', 'ministry', {
    name: 'MT',
    aliases: [
      { name: 'Ministry of All Tides', outside: 'long form, not used by the sources' },
      { name: 'Ministerio de Mareas', lang: 'es' },
    ],
  }),
  record('place', 'northland', { name: 'NL', aliases: ['North Land'] }),
  record('programme', 'wind-plan', { name: 'Wind Plan', aliases: ['WP'] }),
  record('programme', 'water-plan', { name: 'Water Plan', aliases: ['WP'] }),
  record('programme', 'esb-plan', { name: 'ESB Plan' }),
  record('organisation', 'union', { name: 'Tidal Union', short: 'the TU', aliases: ['TU'] }),
  record('theme', 'tides', { name: 'Tides', aliases: ['TD'] }),
]);

/** The texts of a paper, its acronyms written out. */
function told(...texts: string[]): string[] {
  const sentences = texts.map((text, index) =>
    makeSentence('state-of-play', 'statement', text, {
      about: `cable.s-${index}`,
      evidence: [{ source: 'gazette-2024', paragraphs: [3] }],
    }),
  );
  return expandAcronyms(site, prose, sentences).map(({ text }) => text);
}

describe('an acronym is written out', () => {
  test('where it is used first, and only there', () => {
    expect(told('ESB sells salt.', 'ESB and PBA meet ESB.', 'PBA is old.')).toEqual([
      'ESB (Estuary Salt Board) sells salt.',
      'ESB and PBA (Pilots, Boats and Anchors) meet ESB.',
      'PBA is old.',
    ]);
  });

  test('behind its possessive', () => {
    expect(told('The ESB’s salt is dear.')).toEqual(['The ESB’s (Estuary Salt Board) salt is dear.']);
    expect(told("The ESB's salt is dear.")).toEqual(["The ESB's (Estuary Salt Board) salt is dear."]);
  });

  test('by the first long form that does not hold it again', () => {
    expect(told('NCC4 is open.')).toEqual(['NCC4 (Northland Centre for Tides) is open.']);
  });

  test('later, where it stood in brackets first', () => {
    expect(told('Salt is sold (by ESB among others).', 'ESB is old.')).toEqual([
      'Salt is sold (by ESB among others).',
      'ESB (Estuary Salt Board) is old.',
    ]);
  });
});

describe('an acronym is left as it is', () => {
  test.each([
    ['whose long form stands beside it', ['The Estuary Salt Board, or ESB, sells salt.', 'ESB is old.']],
    ['that is set in brackets behind what it stands for', ['The salt board (ESB) sells salt.', 'ESB is old.']],
    ['whose long form no source uses, or only in another language', ['MT rules.']],
    ['that two records share', ['WP is running.']],
    ['that is part of another word', ['The NL–SL forum met.', 'A pro-ESB rule and an ESB/PBA rule hold.']],
    ['within a longer name', ['ESB Plan is running.']],
    ['within a name of no record', ['The ESB Salt Programme is old.', 'A Joint ESB committee met.']],
    ['that is the short name of its record', ['The TU meets.']],
    ['that is none: a long form of one word', ['TD is a theme.']],
    ['written in small letters', ['The esb is none.']],
  ])('%s', (_name, texts) => {
    expect(told(...texts)).toEqual(texts);
  });

  test('part of another word does not count as its first use', () => {
    expect(told('The NL–SL forum met.', 'NL came.')[1]).toBe('NL (North Land) came.');
  });
});

test('a name that it is part of does not count as its first use', () => {
  expect(told('The ESB Salt Programme is old.', 'The ESB sells.')[1]).toBe('The ESB (Estuary Salt Board) sells.');
});

test('a sentence without any is the same', () => {
  const sentence = makeSentence('state-of-play', 'statement', 'It rains.', {
    about: 'cable.s-0',
    evidence: [{ source: 'gazette-2024', paragraphs: [3] }],
  });
  expect(expandAcronyms(site, prose, [sentence])[0]).toBe(sentence);
});
