import { describe, expect, test } from 'vitest';
import { reworded } from '../../../scripts/bench/edit.ts';
import { growth, quantile, ratio, stepsIn } from '../../../scripts/bench/figures.ts';
import { flightOf } from '../../../scripts/bench/flight.ts';
import { foldersAbove, markdownOf } from '../../../scripts/bench/peer/markdown.ts';
import { costTable, peerTable, stepTable, type Bench } from '../../../scripts/bench/report.ts';
import type { Measured } from '../../../scripts/bench/measure.ts';
import { inTree, parentIn, sharedOut } from '../../../scripts/bench/process-tree.ts';

test('the steps of a build, by whatever names it prints them', () => {
  const output = '12 records, 0 errors\nchecked (0.5 s)\nset again (12 s)\n3 pages in /out (here)\nindexed (0.0 s)\n';
  expect(stepsIn(output)).toEqual([
    { name: 'checked', seconds: 0.5 },
    { name: 'set again', seconds: 12 },
    { name: 'indexed', seconds: 0 },
  ]);
});

test.each([
  ['twice the time of twice the records', 100, 200, 3, 6, 1],
  ['four times the time', 100, 200, 3, 12, 2],
  ['the same time', 100, 1000, 3, 3, 0],
  ['as many records', 100, 100, 3, 6, undefined],
  ['a time that is not known', 100, 200, undefined, 6, undefined],
])('growth: %s', (_, few, many, less, more, exponent) => {
  const grown = growth({ records: few, seconds: less }, { records: many, seconds: more });
  expect(grown === undefined ? grown : Number(grown.toFixed(6))).toBe(exponent);
});

test('a ratio is of two known numbers', () => {
  expect([ratio(6, 2), ratio(6, 0), ratio(undefined, 2), ratio(6, undefined)]).toEqual([
    3,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a part of what is sorted, to its end', () => {
  const numbers = [1, 2, 3, 4];
  expect([quantile(numbers, 0.5), quantile(numbers, 1), quantile([], 0.5)]).toEqual([3, 4, undefined]);
});

describe('an edit', () => {
  test('changes a statement and what the body makes of it, each time in other words', () => {
    const first = reworded('says: A leads B together with C.\n---\nLed together with C.', 1);
    expect(first).toEqual({
      text: 'says: A leads B side by side with C.\n---\nLed side by side with C.',
      words: 'side by side with',
    });
    expect(reworded(first.text, 2).text).toBe('says: A leads B at one with C.\n---\nLed at one with C.');
  });

  test('needs something that can be said in other ways', () => {
    expect(() => reworded('says: A leads B.', 0)).toThrow('nothing here can be said in other words');
  });
});

describe('the memory of a tree of processes', () => {
  test('whose child a process is, whatever its name', () => {
    expect([parentIn('12 (a) (b) S 7 12 12'), parentIn('')]).toEqual([{ pid: 12, parent: 7 }, undefined]);
  });

  test('the children of children belong to it', () => {
    const all = [
      { pid: 4, parent: 3 },
      { pid: 3, parent: 2 },
      { pid: 2, parent: 1 },
      { pid: 9, parent: 1 },
    ];
    expect(inTree(2, all)).toEqual([2, 3, 4]);
  });

  test('what is shared is counted in parts', () => {
    expect([sharedOut('Rss:  900 kB\nPss:  120 kB\nPss_Anon: 80 kB\n'), sharedOut('')]).toEqual([120, undefined]);
  });
});

describe('a built page as Markdown', () => {
  const above = foldersAbove(['index.html', 'places/index.html', 'places/north/index.html', '404.html']);

  test.each([
    ['index.html', '_index.md'],
    ['places/index.html', 'places/_index.md'],
    ['places/north/index.html', 'places/north.md'],
    ['404.html', '404.md'],
  ])('%s lies at %s', (path, place) => {
    expect(markdownOf(path, '<main></main>', above)?.path).toBe(place);
  });

  test('says what its main says, under its title', () => {
    const html =
      '<title>Site</title><nav><p>Menu</p></nav><main><h1>The: North</h1><h2>Who</h2><p>All <a href="/x">of\n us</a>.</p><ul><li>One<sup>1</sup></li></ul><script>no()</script></main>';
    expect(markdownOf('a.html', html, above)?.text).toBe(
      '---\ntitle: "The: North"\n---\n\n## Who\n\nAll of us.\n\n- One1\n',
    );
  });

  test('one that only leads elsewhere is none', () => {
    expect(markdownOf('a.html', '<meta http-equiv="refresh" content="0;url=/b/"><main><p>b</p></main>', above)).toBe(
      undefined,
    );
  });
});

describe('the first flight', () => {
  const section = '<section class="bottom-line"><p>It is so.</p></section>';
  // Nothing here can be said in fewer bytes.
  const long = Array.from({ length: 40_000 }, (_, index) => ((index * 48_271) % 65_521).toString(36)).join('');

  test('a bottom line that comes first is there soon, one that comes last is not', () => {
    const [soon, late] = [flightOf(`<main>${section}${long}`), flightOf(`<main>${long}${section}`)];
    expect(soon.brotli).toBeGreaterThan(14_000);
    expect(soon.toBottomLine).toBeLessThan(soon.brotli / 2);
    expect(late.toBottomLine).toBeGreaterThan(late.brotli / 2);
  });

  test('a page without one has nothing to wait for', () => {
    expect(flightOf('<main><p>a</p></main>').toBottomLine).toBe(undefined);
  });
});

describe('the tables', () => {
  const took = (cpuSeconds: number): Measured => ({
    code: 0,
    output: '',
    wallSeconds: cpuSeconds / 2,
    cpuSeconds,
    peakMegabytes: cpuSeconds * 10,
  });
  const bench = (records: number, seconds: number, peer: Bench['peer']): Bench => ({
    run: {
      name: String(records),
      content: '',
      out: '',
      records,
      pages: records * 2,
      check: took(1),
      cold: took(seconds),
      steps: [{ name: 'printed', seconds: 3 }],
      warm: took(seconds / 10),
      edited: took(seconds / 5),
      pagesAlone: took(seconds / 2),
    },
    peer,
    waited: undefined,
  });
  const cost = { wallSeconds: 1, cpuSeconds: 2 };
  const benches = [bench(100, 20, { pages: 100, cold: cost, edited: cost }), bench(1000, 200, undefined)];
  const rowOf = (table: string, name: string): string[] =>
    table
      .split('\n')
      .filter((line) => line.startsWith(`${name} `))
      .flatMap((line) => line.slice(name.length).trim().split(/\s+/));

  test('a column a site, with what is not known left open', () => {
    const table = costTable(benches);
    expect(
      [
        'cold, CPU s',
        'nothing changed, s',
        'most memory, MB',
        'growth, cold',
        'growth, check',
        'an edit shows in dev, s',
      ].map((name) => rowOf(table, name)),
    ).toEqual([
      ['20.0', '200.0'],
      ['1.0', '10.0'],
      ['200', '2000'],
      ['–', '1.00'],
      ['–', '0.00'],
      ['–', '–'],
    ]);
  });

  test('ours are held against the peer on the same pages', () => {
    const table = peerTable(benches);
    expect(rowOf(table, 'ours, cold, times')).toEqual(['10.0', '–']);
    expect(rowOf(table, 'ours, pages and search alone, times')).toEqual(['5.0', '–']);
    expect(rowOf(table, 'ours, one edit, times')).toEqual(['2.0', '–']);
  });

  test('steps are told by the names that the build gives them', () => {
    expect(rowOf(stepTable(benches), 'printed')).toEqual(['3.0', '3.0']);
  });
});
