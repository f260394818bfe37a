import { describe, expect, test } from 'vitest';
import {
  citeParagraphs,
  mergeEvidence,
  parseEvidence,
  typedEvidence,
  writeEvidence,
} from '../../../src/basics/evidence.ts';

describe('reading', () => {
  test('a paragraph, and a range of them', () => {
    expect(parseEvidence('gazette-2024#13')).toEqual({ source: 'gazette-2024', paragraphs: [13] });
    expect(parseEvidence('gazette-2024#27-30')).toEqual({ source: 'gazette-2024', paragraphs: [27, 28, 29, 30] });
    expect(parseEvidence('gazette-2024#7-7')).toEqual({ source: 'gazette-2024', paragraphs: [7] });
  });

  test.each(['#3', '', 'Gazette 2024#3', 'gazette_2024#3', '13'.concat(' #3')])('%j names no source', (text) => {
    expect(parseEvidence(text)).toBe('no-source');
  });

  test.each([
    'gazette-2024',
    'gazette-2024#',
    'gazette-2024#0',
    'gazette-2024#03',
    'gazette-2024#3#4',
    'gazette-2024#3,4',
    'gazette-2024#x',
    'gazette-2024#1-9999',
  ])('%j names no paragraph', (text) => {
    expect(parseEvidence(text)).toBe('no-paragraph');
  });

  test('a paragraph that has still to be found', () => {
    const open = { source: 'gazette-2024', paragraphs: [] };
    expect(parseEvidence('gazette-2024#?')).toEqual(open);
    expect(writeEvidence(open)).toBe('gazette-2024#?');
    expect(mergeEvidence([open, { source: 'gazette-2024', paragraphs: [3] }])).toEqual([
      { source: 'gazette-2024', paragraphs: [3] },
    ]);
    for (const text of ['gazette-2024#??', 'gazette-2024#?-3', 'gazette-2024#3?', 'gazette-2024#?#?'])
      expect(parseEvidence(text), text).toBe('no-paragraph');
  });

  test('a range backwards', () => {
    expect(parseEvidence('gazette-2024#9-7')).toBe('backwards');
  });
});

test('merging orders sources and paragraphs and keeps each once', () => {
  const merged = mergeEvidence([
    { source: 'herald', paragraphs: [10, 9] },
    { source: 'gazette', paragraphs: [3] },
    { source: 'herald', paragraphs: [2, 9] },
  ]);
  expect(merged).toEqual([
    { source: 'gazette', paragraphs: [3] },
    { source: 'herald', paragraphs: [2, 9, 10] },
  ]);
  expect(mergeEvidence([])).toEqual([]);
  const narrowed = parseEvidence('herald#9.2-3');
  expect(mergeEvidence(typeof narrowed === 'object' ? [narrowed] : [])).toEqual([narrowed]);
});

test('paragraphs are cited in runs', () => {
  expect(citeParagraphs([13])).toBe('13');
  expect(citeParagraphs([27, 28, 29, 30])).toBe('27–30');
  expect(citeParagraphs([5, 8, 9, 12])).toBe('5, 8–9, 12');
  expect(citeParagraphs([])).toBe('?');
});

test('whole paragraphs are typed as they are read, a text for each run', () => {
  expect(typedEvidence('gazette-2024', [3, 27, 28, 30])).toEqual([
    'gazette-2024#3',
    'gazette-2024#27-28',
    'gazette-2024#30',
  ]);
});
