import { describe, expect, test } from 'vitest';
import { howOld, monthsBetween, oneSide, whoseAccount } from '../../../../../src/briefing/rules/points/sources.ts';
import type { SourceRecord } from '../../../../../src/schema/record.ts';
import { record } from '../../../../support/records.ts';
import { watched } from './desk.ts';

const sea = record('organisation', 'sea-union', { name: 'Sea Union', inText: 'the Sea Union', type: 'regional' });
const office = record('organisation', 'cable-office', {
  name: 'Cable Office',
  parent: 'sea-union',
  from: { parent: 'release#1' },
});
const paper = record('organisation', 'tide-news', { name: 'Tide News', type: 'media' });

const source = (id: string, data: Readonly<Record<string, unknown>> = {}) => record('source', id, data);
const release = (data: Readonly<Record<string, unknown>> = {}) =>
  source('release', { publisher: 'cable-office', published: '2024-09-26', account: 'own', ...data });

/** A cable with `count` purposes of each source. */
const cable = (cited: Readonly<Record<string, number>>, data: Readonly<Record<string, unknown>> = {}) =>
  record('programme', 'sea-cable', {
    name: 'Sea Cable',
    inText: 'the Sea Cable',
    statements: Object.entries(cited).flatMap(([id, count]) =>
      Array.from({ length: count }, (_, index) => ({
        id: `${id}-${String.fromCharCode(97 + index)}`,
        aspect: 'purpose',
        says: `The Sea Cable joins port ${index}.`,
        from: `${id}#${index + 1}`,
      })),
    ),
    ...data,
  });

describe('whose account a paper rests on', () => {
  const whose = (records: readonly SourceRecord[]) =>
    watched(whoseAccount, [sea, office, paper, ...records], 'sea-cable');

  test.each([
    [
      'of a body, named by its house',
      release(),
      'All of this rests on one source, the account of the Sea Union itself, of 26 September 2024.',
    ],
    [
      'of nobody named',
      release({ publisher: undefined, published: undefined }),
      'All of this rests on one source, the promoters’ own account, undated: how current it is cannot be told.',
    ],
    [
      'of a party',
      release({ account: 'party', published: '2024-09' }),
      'All of this rests on one source, the account of the Sea Union, a party to it, of September 2024.',
    ],
    [
      'of the press',
      release({ account: 'press', publisher: 'tide-news' }),
      'All of this rests on one source, a press article of Tide News, of 26 September 2024.',
    ],
    [
      'not classified',
      release({ account: undefined }),
      'All of this rests on one source, published by the Sea Union, of 26 September 2024.',
    ],
  ])('one source %s', (_, only, text) => {
    expect(whose([cable({ release: 2 }), only])).toEqual([text]);
  });

  test('one source, and another that is cited in passing', () => {
    expect(whose([cable({ release: 12, notice: 1 }), release(), source('notice')])).toEqual([
      'Nearly all of this rests on one source, the account of the Sea Union itself, of 26 September 2024.',
    ]);
  });

  test('a sum that another point brings in from elsewhere', () => {
    const value = { indicator: 'sum', number: 5, sense: 'exactly', asOf: '2024' };
    const whole = record('programme', 'gateway', {
      statements: [{ id: 'sum', aspect: 'figure', says: 'It is five.', value, from: 'notice#1' }],
    });
    const sum = record('indicator', 'sum', { unit: 'euros', currency: 'EUR', covers: 'gateway' });
    const part = cable({ release: 12 }, { parent: 'gateway', from: { parent: 'release#1' } });
    expect(whose([part, whole, sum, release(), source('notice')])[0]).toMatch(/^Nearly all of this rests/);
  });

  test('several, by whose they are', () => {
    const press = [source('one', { account: 'press' }), source('two', { account: 'press', published: '2024-05-02' })];
    expect(whose([cable({ release: 1, one: 1, two: 1 }), release(), ...press])).toEqual([
      'Of the three sources behind this, one is the account of the Sea Union itself and two are press articles; one bears no date.',
    ]);
    expect(whose([cable({ one: 1, two: 1 }), ...press])).toEqual([
      'All of this rests on two press articles; one bears no date.',
    ]);
  });

  test('several, and another that is cited in passing', () => {
    const press = [source('one', { account: 'press' }), source('two', { account: 'press' })];
    expect(whose([cable({ one: 9, two: 9, notice: 1 }), ...press, source('notice')])).toEqual([
      'Nearly all of this rests on two press articles; two bear no date.',
    ]);
  });

  test('nothing where one of several is not classified', () => {
    expect(whose([cable({ release: 1, one: 1 }), release(), source('one')])).toEqual([]);
  });

  test('nothing where the bottom line has said so', () => {
    const said = (cites: string, says: string) => ({ bottomLine: [{ says, cites: [cites] }] });
    expect(
      whose([cable({ release: 1 }, said('release-a', 'The Sea Union said so on 26 September 2024.')), release()]),
    ).toEqual([]);
    // That something is not known of it does not tell whose it is.
    const gap = { statements: [{ id: 'no-place', aspect: 'gap', says: 'No place is given.', from: 'release#1' }] };
    const unknown = cable({ release: 1 }, said('release.no-place', 'Of the release no place is known.'));
    expect(whose([unknown, release(gap)])).toHaveLength(1);
    // A day alone is not the date.
    expect(whose([cable({ release: 1 }, said('release-a', 'It joins 26 ports.')), release()])).toHaveLength(1);
  });
});

describe('how old the sources are on 31 January 2025', () => {
  const old = (records: readonly SourceRecord[]) => watched(howOld, [sea, office, paper, ...records], 'sea-cable');
  const introduced = { bottomLine: [{ says: 'The release is of 26 September 2024.', cites: ['release-a'] }] };
  const promise = (id: string, due: string) =>
    record('commitment', id, {
      due,
      by: ['sea-cable'],
      programmes: ['sea-cable'],
      from: { by: 'release#2', due: 'release#2' },
      statements: [{ id: 'promise', aspect: 'promise', says: 'A mast will be built.', from: 'release#2' }],
    });

  test('what fell due since the only source', () => {
    const records = [cable({ release: 2 }, introduced), release()];
    expect(old([...records, promise('mast', '2024-11'), promise('pier', '2025-06')])).toEqual([
      'The only source here is four months old; a promise has fallen due since.',
    ]);
    expect(old([...records, promise('mast', '2024-11'), promise('pier', '2024-12')])).toEqual([
      'The only source here is four months old; two promises have fallen due since.',
    ]);
    // What was due before it is no news of its age.
    expect(old([...records, promise('mast', '2024-08')])).toEqual([]);
    expect(old(records)).toEqual([]);
  });

  test.each([
    ['2024-11-01', []],
    ['2024-10-31', ['The newest source here is three months old.']],
    ['2024-10', []],
    ['2024-02-01', ['The newest source here is 11 months old.']],
    ['2024-01-31', ['Nothing here is newer than 31 January 2024: this is a baseline, not the state of today.']],
    ['2023', ['Nothing here is newer than 2023: this is a baseline, not the state of today.']],
  ])('the newest of two sources, of %s', (published, texts) => {
    const two = [release({ published }), source('older', { published: '2020', account: 'press' })];
    expect(old([cable({ release: 1, older: 1 }), ...two])).toEqual(texts);
  });

  test('a baseline, and something newer in passing', () => {
    const two = [release({ published: '2014-06-16' }), source('notice', { published: '2025-01-06' })];
    expect(old([cable({ release: 12, notice: 1 }), ...two])).toEqual([
      'Nearly nothing here is newer than 16 June 2014: this is a baseline, not the state of today.',
    ]);
  });

  test('sources without a date', () => {
    const undated = [source('one'), source('two')];
    expect(old([cable({ one: 1, two: 1 }), ...undated])).toEqual([
      'Neither of the two sources here bears a date: how current this is cannot be told.',
    ]);
    expect(old([cable({ one: 1, release: 1 }), source('one'), release()])).toEqual([]);
    // That of one alone stands in the sentence on whose account it is.
    expect(old([cable({ one: 1 }), source('one')])).toEqual([]);
  });

  test('nothing where the bottom line has said that they bear none', () => {
    const bare = (id: string) =>
      source(id, { statements: [{ id: 'no-date', aspect: 'gap', says: 'It bears no date.', from: `${id}#1` }] });
    const said = { bottomLine: [{ says: 'Neither source is dated.', cites: ['one.no-date', 'two.no-date'] }] };
    expect(old([cable({ one: 1, two: 1 }, said), bare('one'), bare('two')])).toEqual([]);
  });

  test('months are whole', () => {
    expect(monthsBetween('2025-09-26', '2026-01-31')).toBe(4);
    expect(monthsBetween('2025-09-26', '2026-01-25')).toBe(3);
    expect(monthsBetween('2025-12-31', '2026-01-01')).toBe(0);
  });
});

describe('the side that no source is by', () => {
  const northland = record('place', 'northland', { name: 'Northland' });
  const southland = record('place', 'southland', { name: 'Southland' });
  const port = record('place', 'port', { parent: 'southland', from: { parent: 'release#1' } });
  const ministry = record('organisation', 'ministry', { place: 'northland', from: { place: 'release#1' } });
  const harbour = record('organisation', 'harbour', { place: 'port', from: { place: 'release#1' } });
  const world = [northland, southland, port, ministry, harbour, paper];
  const partners = (...who: string[]) => ({ partners: [{ as: 'member', who, from: 'release#1' }] });
  const silent = (records: readonly SourceRecord[], who = ['northland', 'southland']) =>
    watched(oneSide, [...world, cable({ release: 1, press: 1 }, partners(...who)), ...records], 'sea-cable');
  const press = source('press', { account: 'press', publisher: 'tide-news' });
  const by = (publisher: string | undefined, account = 'party') => release({ publisher, account });

  test('of a programme with partners of two sides', () => {
    expect(silent([by('ministry'), press])).toEqual(['No document of Southland itself is among the sources.']);
    expect(silent([by('harbour'), press])).toEqual(['No document of Northland itself is among the sources.']);
    // A side is as small as its partners are.
    expect(silent([by('ministry'), press], ['ministry', 'port'])).toEqual([
      'No document of port itself is among the sources.',
    ]);
  });

  test('a side is as wide as its partners are, and a body of no known home is of none', () => {
    const quay = record('place', 'quay', { parent: 'southland', from: { parent: 'release#1' } });
    expect(silent([by('ministry'), press, quay], ['northland', 'port', 'quay'])).toEqual([
      'No document of Southland itself is among the sources.',
    ]);
    expect(silent([by('ministry'), press], ['northland', 'southland', 'tide-news'])).toEqual([
      'No document of Southland itself is among the sources.',
    ]);
  });

  test('both, where the press alone speaks; the press of a country is not the country', () => {
    const news = record('organisation', 'tide-news', {
      name: 'Tide News',
      place: 'southland',
      from: { place: 'press#1' },
    });
    expect(silent([news, release({ publisher: 'tide-news', account: 'press' }), press])).toEqual([
      'Neither Northland nor Southland speaks here in a document of its own.',
    ]);
  });

  test.each([
    ['a source is by somebody whose side is not known', [by('sea-union'), sea, press], undefined],
    ['a source names no publisher', [by(undefined), press], undefined],
    ['both sides speak', [by('ministry'), source('press', { account: 'own', publisher: 'harbour' })], undefined],
    ['all partners are of one side', [by('ministry'), press], ['southland', 'harbour']],
    [
      'there are three sides',
      [by('ministry'), press, record('place', 'westland')],
      ['northland', 'southland', 'westland'],
    ],
  ])('nothing where %s', (_, records, who) => {
    expect(silent(records, who)).toEqual([]);
  });

  test('of two parties that meet', () => {
    const shared = record('programme', 'sea-cable', {
      ...partners('northland', 'southland'),
      statements: [{ id: 'what', aspect: 'purpose', says: 'The Sea Cable joins two lands.', from: 'release#1' }],
    });
    const pairs = { pairs: [['northland', 'southland']] as [string, string][] };
    expect(watched(oneSide, [...world, shared, by('ministry')], 'northland--southland', pairs)).toEqual([
      'No document of Southland itself is among the sources.',
    ]);
  });
});
