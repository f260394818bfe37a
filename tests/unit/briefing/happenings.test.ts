import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { requested, textsOf } from '../../support/briefings.ts';
import { from, said } from '../../support/cable-world.ts';
import { record, siteOf } from '../../support/records.ts';

const event = (id: string, data: Readonly<Record<string, unknown>> = {}) =>
  record('event', id, {
    name: `Fair ${id}`,
    when: '2024-05',
    programmes: ['cable'],
    from: { when: from, outcome: from, partOf: from },
    ...data,
  });
/** What happened, as the paper on the cable tells it; `body` is its narrative. */
function happened(records: readonly SourceRecord[], body = ''): string[] | undefined {
  const cable = record('programme', 'cable', { statements: [said('what', 'purpose', 'It joins.')] }, body);
  return textsOf(requested(siteOf([cable, ...records]), 'cable'))['what-happened'];
}

describe('what happened', () => {
  test('is told oldest first, parts within their whole', () => {
    const records = [
      event('b', { when: '2024-06' }),
      event('whole', { when: '2024-05-01/2024-05-03' }),
      event('p', { partOf: 'whole', when: '2024-05-02', statements: [said('o', 'outcome', 'A pact was signed.')] }),
      event('q', { partOf: 'whole', when: '2024-05-03' }),
      event('a', { when: '2023' }),
    ];
    expect(happened(records)).toEqual([
      'Fair a took place in 2023.',
      'Fair whole took place on 1–3 May 2024.',
      'Fair whole included Fair p and Fair q.',
      'A pact was signed.',
      'Fair b took place in June 2024.',
    ]);
  });

  test('has a part by itself where its whole is not in the paper', () => {
    expect(happened([event('p', { partOf: 'whole' }), event('whole', { programmes: [] })])).toEqual([
      'Fair p took place in May 2024.',
    ]);
  });

  test('is told by the statement that tells its date, where it took place', () => {
    const own = (outcome: string) =>
      event('x', {
        outcome,
        statements: [said('met', 'outcome', 'Ten ships met in May 2024.'), said('o', 'outcome', 'A pact was signed.')],
      });
    expect(happened([own('held')])).toEqual(['Ten ships met in May 2024.', 'A pact was signed.']);
    expect(happened([own('unknown')])?.[0]).toBe('Of Fair x in May 2024 the sources do not say whether it took place.');
  });

  test('tells what came of an event and what is key of it, and nothing else', () => {
    const statements = [
      said('aim', 'goal', 'It shall rain.'),
      said('top', 'goal', 'It shall snow.', { key: true }),
      said('o', 'outcome', 'It rained.'),
      said('g', 'gap', 'Nobody says how long.'),
      said('f', 'figure', 'It rained 3 days.'),
    ];
    expect(happened([event('x', { statements })])).toEqual([
      'Fair x took place in May 2024.',
      'It shall snow.',
      'It rained.',
    ]);
  });

  test('is not told again where the narrative tells it', () => {
    const own = event('x', { statements: [said('met', 'outcome', 'Ten ships met in May 2024.')] });
    expect(happened([own], 'Ten ships met in May 2024. <Cite to="x.met" />')).toBeUndefined();
    const planned = event('x', {
      when: '2025-06',
      outcome: 'announced',
      statements: [said('plan', 'purpose', 'Ten ships will meet in June 2025.')],
    });
    expect(happened([planned], 'Ten ships will meet in June 2025. <Cite to="x.plan" />')).toBeUndefined();
  });

  test('tells what was announced as announced', () => {
    expect(happened([event('x', { outcome: 'announced', when: '2025-06' })])).toEqual([
      'For June 2025, the sources announce Fair x.',
    ]);
  });
});
