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
    ['a name that many have', 'en', ['The Working Group met Chile.']],
    ['one in another language', 'es', ['El Sub-Comité visitó Chile.']],
    ['a word in capitals out of a heading', 'en', ['TIDE SHEET: 2022 Tides Dialogue', 'Chile met Peru.']],
  ])('that is called by %s is not written', async (_, language, texts) => {
    const made = await toWrite(texts, {}, language);
    expect(ids(made, 'organisation')).toEqual([]);
    expect(leftOut(made)).toEqual({ 'nameless-body': 1 });
  });

  test.each([
    ['a common word and more', 'en', ['The Tides Committee met Chile.'], ['tides-committee']],
    [
      'a name that many have and more',
      'en',
      ['The Coral Tides Working Group met Chile.'],
      ['coral-tides-working-group'],
    ],
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

  const relays = mdx('name: Length of relays\nunit: stations');
  const counted = { indicator: 'relays', number: 12, sense: 'exactly', asOf: published };

  test.each([
    ['as of the source', 'The Salt Relay has 12 stations.', counted],
    ['as of the day it gives', 'In March 2023 the Salt Relay had 12 stations.', { ...counted, asOf: '2023-03' }],
    ['with an indicator to fill in', 'The Salt Relay has 12 keepers.', { ...counted, indicator: '…' }],
    ['none where two days are given', 'From 2021 to 2023 the Salt Relay had 12 stations.', undefined],
    ['none where it has too many digits', 'The Salt Relay has two thirds of all stations.', undefined],
  ])('has a value %s', async (_, text, value) => {
    const made = await toWrite([text], { 'programmes/salt-relay.mdx': draft, 'indicators/relays.mdx': relays });
    expect(made.drafts.map(({ figures }) => figures.map((one) => one['value']))).toEqual([[value]]);
  });

  test.each([
    [
      'things of a like word, where it is money',
      'The Salt Relay has a $30 million harbour maps facility.',
      'name: Harbour bodies\nunit: harbour bodies',
      '…',
    ],
    [
      'things of which it has not all words',
      'The Salt Relay has 12 harbour maps.',
      'name: Sea maps\nunit: sea maps',
      '…',
    ],
    ['things that are told more exactly', 'The Salt Relay has 12 harbour maps.', 'name: Maps\nunit: maps', 'counted'],
    [
      'money of its currency',
      'The Salt Relay has a €30 million harbour maps facility.',
      'name: Money for harbour maps\nunit: euros\ncurrency: EUR',
      'counted',
    ],
    [
      'money of another currency',
      'The Salt Relay has a €30 million harbour maps facility.',
      'name: Money for harbour maps\nunit: pesos\ncurrency: MXN',
      '…',
    ],
    [
      'shares, where it counts',
      'The Salt Relay has 30 harbour maps.',
      'name: Share of harbour maps\nunit: percent',
      '…',
    ],
    ['shares', 'The Salt Relay has 30% harbour maps.', 'name: Share of harbour maps\nunit: percent', 'counted'],
    ['another measure', 'The Salt Relay carries 30 Gbps harbour maps.', 'name: Length of harbour maps\nunit: km', '…'],
    [
      'its measure in another size',
      'The Salt Relay carries 30 Gbps harbour maps.',
      'name: Stream of harbour maps\nunit: Tbps',
      '…',
    ],
    [
      'its measure',
      'The Salt Relay carries 30 Gbps harbour maps.',
      'name: Stream of harbour maps\nunit: Gbps',
      'counted',
    ],
    ['what another record covers', 'The Salt Relay has 12 maps.', 'name: Maps\nunit: maps\ncovers: sea-cable', '…'],
    ['what it covers', 'The Salt Relay has 12 maps.', 'name: Maps\nunit: maps\ncovers: salt-relay', 'counted'],
    [
      'what another programme has',
      'The Salt Relay has 12 maps.',
      'name: Maps\nunit: maps\nprogrammes: [sea-cable]',
      '…',
    ],
    ['what another record is named for', 'The Salt Relay has 12 maps.', 'name: Maps of the Sea Cable\nunit: maps', '…'],
  ])('is held against an indicator of %s', async (_, text, indicator, expected) => {
    const made = await toWrite([text], {
      'programmes/salt-relay.mdx': draft,
      'indicators/counted.mdx': mdx(indicator),
    });
    expect(made.drafts.map(({ figures }) => figures.map((one) => one['value']))).toMatchObject([
      [{ indicator: expected }],
    ]);
  });
});
