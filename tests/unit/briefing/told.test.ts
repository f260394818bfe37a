import { describe, expect, test } from 'vitest';
import { makeSentence, ofSeveral } from '../../../src/briefing/sentence.ts';
import { Told } from '../../../src/briefing/told.ts';
import { record, siteOf } from '../../support/records.ts';

const from = 'gazette#3';
const site = siteOf([
  record('programme', 'cable', {
    statements: ['a', 'b', 'c'].map((id) => ({ id, aspect: 'goal', says: `So ${id}.`, from })),
  }),
]);
const statements = site.statementsOf.get('cable') ?? [];
const telling = (...inputs: string[]) =>
  makeSentence('programmes', 'digest', 'So.', ofSeveral(inputs, [{ source: 'gazette', paragraphs: [3] }]));

describe('a fact stands once', () => {
  test('what the narrative tells is not fresh, nor what was fresh before', () => {
    const told = new Told(new Set(['cable.b']));
    expect(told.fresh(statements).map(({ key }) => key)).toEqual(['cable.a', 'cable.c']);
    expect(told.fresh(statements)).toEqual([]);
    expect(told.has('cable.a')).toBe(true);
  });

  test('sentences are told once: all of them, or none where one tells what was told', () => {
    const told = new Told(new Set());
    const both = [telling('cable.a'), telling('cable.b', 'cable')];
    expect(told.once(both)).toEqual(both);
    expect(told.once([telling('cable.c'), telling('cable.b')])).toEqual([]);
    expect(told.has('cable.c')).toBe(false);
  });

  test('a record is no fact: it may be an input of many sentences', () => {
    const told = new Told(new Set());
    const one = [telling('cable', 'cable.a')];
    expect([told.once(one), told.once([telling('cable')])]).toEqual([one, [telling('cable')]]);
  });
});
