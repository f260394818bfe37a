import { describe, expect, test } from 'vitest';
import { internalWords } from '../../../src/model/audience.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { record } from '../../support/records.ts';

const from = 'gazette-2024#3';
const said = (id: string, says: string, more: object = {}) => ({ id, aspect: 'purpose', says, from, ...more });
const line = (id: string, says: string, more: object = {}) => ({
  id,
  aspect: 'line',
  says,
  inferred: { why: 'Sprattle.', inputs: ['route'] },
  ...more,
});
const words = (...records: SourceRecord[]): string[] =>
  internalWords([
    record('programme', 'cable', { name: 'Sea Cable', statements: [said('route', 'The Sea Cable joins two shores.')] }),
    ...records,
  ]);

describe('the words of the desk', () => {
  test('are none where nothing is internal', () => {
    expect(words()).toEqual([]);
  });

  test('are the ids, names and words of an internal record, and what stands in its body', () => {
    const data = {
      name: 'Murk Haven',
      aliases: ['MKHV', { name: 'Puerto Turbio', lang: 'es' }],
      audience: 'internal',
      from: { parent: 'fogmemo#3' },
    };
    const body =
      'It has a *snorgle*. <Cite to="cable.route" /> ![A brindlefish](brindle.png) [More](https://glimmer.example/)\n\n`codswallop`';
    expect(words(record('place', 'murk-haven', data, body))).toEqual([
      'brindle',
      'brindlefish',
      'codswallop',
      'fogmemo',
      'glimmer',
      'haven',
      'mkhv',
      'murk',
      'murk haven',
      'murk-haven',
      'puerto',
      'puerto turbio',
      'snorgle',
      'turbio',
    ]);
  });

  test('are the ids, sentences and reasons of internal statements in a record for everyone, lines among them', () => {
    const statements = [
      said('snib', 'The Sea Cable leaks.', { audience: 'internal' }),
      line('grue', 'Ask for grue.'),
      line('public', 'Ask two shores.', { audience: 'public', inferred: { why: 'So.', inputs: ['route'] } }),
    ];
    expect(words(record('programme', 'pier', { name: 'Pier', statements }))).toEqual([
      'ask for grue.',
      'grue',
      'leaks',
      'snib',
      'sprattle',
      'the sea cable leaks.',
    ]);
  });
});

describe('no word of the desk alone is', () => {
  const secret = (says: string) =>
    record('programme', 'pier', { name: 'Pier', statements: [said('route', says, { audience: 'internal' })] });
  const single = (says: string) => words(secret(says)).filter((word) => !word.includes(' '));

  test('one that everyone may read in another record', () => {
    expect(single('The Sea Cable joins a wurzel.')).toEqual(['wurzel']);
  });

  test('one that the site prints of its own: in its interface, its manual, its dates', () => {
    expect(single('Publication of what falls due in November; write the evidence of it.')).toEqual([]);
  });

  test('too short to be told from chance, or a number', () => {
    expect(single('The ox eats 1789 yams, 40.000 figs.')).toEqual(['eats', 'figs', 'yams']);
  });
});
