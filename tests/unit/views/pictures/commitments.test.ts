import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import type { Picture } from '../../../../src/views/page/page.ts';
import { commitmentsPicture } from '../../../../src/views/pictures/commitments.ts';
import { attribute, drawingOf, drawn, letteringOf, measure } from '../../../support/drawings.ts';
import { contextOf, written } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const commitment = (
  id: string,
  data: Readonly<Record<string, unknown>>,
  ...steps: readonly Readonly<Record<string, unknown>>[]
) =>
  record('commitment', id, {
    from: { by: from, made: from, due: from },
    statements: [
      { id: 'promise', aspect: 'promise', says: 'So be it.', from },
      ...steps.map((step, index) => ({ id: `step-${index}`, aspect: 'step', says: 'So it is.', from, ...step })),
    ],
    ...data,
  });

/** The picture on 31 January 2025. */
function draw(...records: SourceRecord[]): Picture {
  const picture = commitmentsPicture(contextOf(records));
  if (!picture) throw new TypeError('there is no picture');
  return picture;
}

const rowsOf = ({ table }: Picture): string[] =>
  table.rows.map(({ cells }) => cells.map(({ text }) => written(text)).join(' '));
/** The parts of all bars without those of the key, whose places are in pixels. */
const partsOf = (picture: Picture) =>
  drawn(drawingOf(picture), '.state').filter((part) => attribute(part, 'x').endsWith('%'));
const stateOf = (part: ReturnType<typeof partsOf>[number]): string => attribute(part, 'className').split(',')[1] ?? '';

const pier = commitment('pier', { made: '2024-03-01', due: '2024-09-30' });
const lamp = commitment('lamp', { made: '2024-05', due: '2026' }, { when: '2024-12-24', state: 'delivered' });

describe('the days', () => {
  test('are those on which a state changed: promised, past due, a step, a source that could tell of it; and the report date', () => {
    const picture = draw(pier, lamp);
    expect(picture.table.columns).toEqual(['On', 'Done', 'Open', 'After our last source', 'All']);
    expect(rowsOf(picture)).toEqual([
      '1 March 2024 0 1 0 1',
      '1 May 2024 0 2 0 2',
      '1 October 2024 0 1 1 2',
      '24 December 2024 1 0 1 2',
      '31 January 2025 1 0 1 2',
    ]);
    const herald = record('source', 'herald', { published: '2024-11-15' });
    const harbour = record('programme', 'harbour', { from: { status: 'herald#4' } });
    const silent = draw(
      commitment('quay', { made: '2024-03-01', due: '2024-09-30', programmes: ['harbour'] }),
      harbour,
      herald,
    );
    expect(silent.table.columns).toEqual(['On', 'Open', 'After our last source', 'No word since', 'All']);
    expect(rowsOf(silent).slice(1, 3)).toEqual(['1 October 2024 0 1 0 1', '15 November 2024 0 0 1 1']);
  });

  test('never lie after the report date', () => {
    expect(
      rowsOf(draw(commitment('mole', { made: '2024-12-01', due: '2025-12-31' }))).map((row) =>
        row.split(' ').slice(0, 3).join(' '),
      ),
    ).toEqual(['1 December 2024', '31 January 2025']);
  });

  test('one on which the numbers stay as they were is left out', () => {
    const swapped = [
      commitment('dock', { made: '2024-01-01' }, { when: '2024-06-01', state: 'open' }),
      commitment('buoy', { made: '2024-01-01' }),
    ];
    expect(rowsOf(draw(...swapped))).toEqual(['1 January 2024 2 2', '31 January 2025 2 2']);
  });

  test('are eight at most, the first and the last among them', () => {
    const picture = draw(
      ...Array.from({ length: 30 }, (_, index) =>
        commitment(`c${index}`, { made: `2010-${10 + (index % 3)}-${String(1 + index).padStart(2, '0')}` }),
      ),
    );
    expect(picture.table.rows).toHaveLength(8);
    expect([rowsOf(picture)[0], rowsOf(picture)[7]]).toEqual(['1 October 2010 1 1', '31 January 2025 30 30']);
  });

  test('begin with the first promise that has a date; what has none counts on each, and that is said', () => {
    const picture = draw(pier, commitment('wish', { due: '2023-12-31' }));
    expect(rowsOf(picture)[0]).toBe('1 March 2024 1 1 2');
    expect(picture.says).toMatch(
      / Of one commitment the sources do not say when it was made; it counts on every day\.$/,
    );
  });
});

describe('the bars', () => {
  const picture = draw(
    pier,
    lamp,
    commitment('mole', { made: '2024-05', due: '2024-06-30' }, { when: '2024-12', state: 'open' }),
    commitment('bridge', { made: '2024-05' }, { when: '2024-12-24', state: 'dropped' }),
    commitment('dock', { made: '2024-12-24' }),
    commitment('quay', { made: '2024-12-24', due: '2025-03' }),
  );

  test('are as long as their numbers, all on one scale, part behind part without a gap', () => {
    const days = Map.groupBy(partsOf(picture), (part) => measure(part, 'y'));
    expect(days.size).toBe(picture.table.rows.length);
    for (const parts of days.values()) {
      let end = 0;
      for (const part of parts) {
        expect(measure(part, 'x')).toBeCloseTo(end, 0);
        end = measure(part, 'x') + measure(part, 'width');
      }
    }
    const widths = [...days.values()].map((parts) =>
      Math.round(parts.reduce((sum, part) => sum + measure(part, 'width'), 0)),
    );
    expect(widths).toEqual(
      picture.table.rows.map(({ cells }) => Math.round((Number(written(cells.at(-1)?.text ?? [])) / 6) * 100)),
    );
  });

  test('tell each state without colour: solid, empty, or a pattern of its own', () => {
    const last = [...Map.groupBy(partsOf(picture), (part) => measure(part, 'y')).values()].at(-1) ?? [];
    expect(last.map((part) => `${stateOf(part)} ${attribute(part, 'fill')}`)).toEqual([
      'solid ',
      'ruled url(#state_ruled)',
      'empty ',
      'dotted url(#state_dotted)',
    ]);
    expect(drawn(drawingOf(picture), 'pattern').map((pattern) => attribute(pattern, 'id'))).toEqual([
      'state_ruled',
      'state_dotted',
      'state_hatched',
    ]);
  });

  test('bear their numbers, and the key names the states that are there', () => {
    expect(letteringOf(drawingOf(draw(pier)))).toEqual([
      'open',
      'after our last source',
      '1 March 2024',
      '1 commitment',
      '1',
      '1 October 2024',
      '1 commitment',
      '1',
      '31 January 2025',
      '1 commitment',
      '1',
    ]);
  });

  test('a number that has no room on a phone is left to the table', () => {
    const crowd = Array.from({ length: 60 }, (_, index) => commitment(`c${index}`, { made: '2024-01-01' }));
    const texts = letteringOf(drawingOf(draw(...crowd, commitment('rare', { made: '2024-01-01', due: '2024' }))));
    expect(texts).toContain('60');
    expect(texts).not.toContain('1');
  });
});

test('the title says how they stand, the words how it began; it is an image without links', () => {
  const picture = draw(pier, lamp);
  expect(picture.title).toBe('On 31 January 2025: done 1 and after our last source 1.');
  expect(picture.says).toBe('On 1 March 2024: open 1.');
  expect([draw(commitment('wish', {})).title, draw(commitment('wish', {})).says]).toEqual([
    'On 31 January 2025: open 1.',
    '',
  ]);
  expect(picture.svg).toMatch(/^<svg class="flat measured" role="img" aria-label="On 31 January 2025: done 1/);
  expect(picture.svg).not.toMatch(/<a |style=/);
});

test('without a commitment there is no picture', () => {
  expect(commitmentsPicture(contextOf([]))).toBeUndefined();
  expect(commitmentsPicture(contextOf([commitment('later', { made: '2025-06-01' })]))).toBeUndefined();
});

test('the same records give the same bytes, in whatever order they are read', () => {
  expect(draw(lamp, pier).svg).toBe(draw(pier, lamp).svg);
});
