import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { draftsToWrite, type DraftsToWrite } from '../../../src/proposing/drafts-to-write.ts';
import { proposalsOf } from '../../../src/proposing/proposals.ts';
import { mdx, withContent, type Files } from '../../support/content.ts';

const published = '2024-05-02';

async function toWrite(texts: readonly string[], files: Files = {}, language = 'en'): Promise<DraftsToWrite> {
  return withContent(files, async (folder) => {
    const { site } = await checkFolder(folder, { keep: false, drafts: 'seen' });
    const found = site && proposalsOf(site, { id: 'gazette-2024', language, published, paragraphs: texts });
    if (!found) throw new TypeError('nothing can be read');
    return draftsToWrite(site, { ...found, published }, texts);
  });
}

const ids = ({ drafts }: DraftsToWrite, kind: string): string[] =>
  drafts.filter((one) => one.kind === kind).map(({ id }) => id);
const leftOut = (one: DraftsToWrite): unknown => Object.fromEntries(one.leftOut);

describe('a body', () => {
  test.each([
    ['one common word', 'en', ['The Sub-Committee met Chile.']],
    ['one in another language', 'es', ['El Sub-Comité visitó Chile.']],
    ['a word in capitals out of a heading', 'en', ['TIDE SHEET: 2022 Tides Dialogue', 'Chile met Peru.']],
  ])('that is called by %s is not written', async (_, language, texts) => {
    const made = await toWrite(texts, {}, language);
    expect(ids(made, 'organisation')).toEqual([]);
    expect(leftOut(made)).toEqual({ 'nameless-body': 1 });
  });

  test.each([
    ['a common word and more', 'en', ['The Tides Committee met Chile.'], ['tides-committee']],
    ['an acronym', 'en', ['The OECD met Chile.'], ['oecd']],
    ['the word for the one that a country has', 'es', ['El Senado visitó Chile.'], ['senado']],
  ])('that is called by %s is written', async (_, language, texts, expected) => {
    expect(ids(await toWrite(texts, {}, language), 'organisation')).toEqual(expected);
  });
});

test.each([
  ['In July 2023 the second meeting took place.', []],
  ['The July meeting took place on 4 July 2023.', []],
  ['The Coral Forum took place on 4 July 2023.', ['2023-coral-forum']],
])('an event has a name: %s', async (text, expected) => {
  const made = await toWrite([text]);
  expect(ids(made, 'event')).toEqual(expected);
  expect(leftOut(made)).toEqual(expected.length > 0 ? {} : { 'nameless-event': 1 });
});

test('a promise is written where all who make it are on record or written with it', async () => {
  expect(ids(await toWrite(['Chile will build a pier.']), 'commitment')).toHaveLength(1);
  for (const text of ['The five ministers will build a pier.', 'Chile and the Sub-Committee will build a pier.']) {
    const made = await toWrite([text]);
    expect(ids(made, 'commitment'), text).toEqual([]);
    expect(leftOut(made), text).toMatchObject({ 'unknown-maker': 1 });
  }
});

describe('a figure', () => {
  const draft = mdx('name: Salt Relay\ndraft: true\ntype: infrastructure');

  test('goes into the first draft that its sentence names, new or on record, under an id of its own', async () => {
    const made = await toWrite(['The Salt Relay has 12 stations.', 'Chile has 40 stations, and 60 stations more.'], {
      'programmes/salt-relay.mdx': draft,
    });
    expect(made.drafts).toMatchObject([
      { kind: 'place', id: 'chile', figures: [{ id: 'stations', from: 'gazette-2024#2' }, { id: 'stations-2' }] },
      {
        kind: 'programme',
        id: 'salt-relay',
        figures: [{ id: 'stations', aspect: 'figure', draft: true, says: '…', from: 'gazette-2024#1' }],
      },
    ]);
    expect(made.drafts[1]).not.toHaveProperty('draft');
    expect(leftOut(made)).toEqual({});
  });

  test('is left out where its sentence names no record, or none that is a draft', async () => {
    const made = await toWrite(['There are 40 stations.', 'The Sea Cable has 14 stations.']);
    expect(made.drafts).toEqual([]);
    expect(leftOut(made)).toEqual({ 'figure-of-none': 1, 'figure-of-finished': 1 });
  });

  test.each([
    ['as of the source', 'The Salt Relay has 12 stations.', { asOf: '2024-05-02' }],
    ['as of the day it gives', 'In March 2023 the Salt Relay had 12 stations.', { asOf: '2023-03' }],
    ['none that nothing on record counts', 'The Salt Relay has 12 keepers.', undefined],
    ['none where two days are given', 'From 2021 to 2023 the Salt Relay had 12 stations.', undefined],
  ])('has a value %s', async (_, text, expected) => {
    const made = await toWrite([text], {
      'programmes/salt-relay.mdx': draft,
      'indicators/relays.mdx': mdx('name: Length of relays\nunit: stations'),
    });
    const value = expected && { indicator: 'relays', number: 12, sense: 'exactly', ...expected };
    expect(made.drafts.map(({ figures }) => figures.map((one) => one['value']))).toEqual([[value]]);
  });
});
