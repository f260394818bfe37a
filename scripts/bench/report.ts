import { fixed, plainTable } from './table.ts';
import type { Measured } from './measure.ts';
import type { Run } from './building.ts';
import { growth, ratio } from './figures.ts';
import type { PeerRun } from './peer/hugo.ts';
import type { Waited } from './serving.ts';

/** All that was measured of one site. */
export interface Bench {
  readonly run: Run;
  readonly peer: PeerRun | undefined;
  readonly waited: Waited | undefined;
}

type Cells = readonly (string | undefined)[];

/** What each run took, in processor seconds and by the clock, a column a site. */
export function costTable(benches: readonly Bench[]): string {
  return plainTable(
    ['', ...benches.map(({ run }) => run.name)],
    [
      ['records', ...benches.map(({ run }) => fixed(run.records))],
      ['pages', ...benches.map(({ run }) => fixed(run.pages))],
      ...builds.flatMap(([name, of]): Cells[] => [
        [`${name}, CPU s`, ...benches.map(({ run }) => fixed(of(run)?.cpuSeconds, 1))],
        [`${name}, s`, ...benches.map(({ run }) => fixed(of(run)?.wallSeconds, 1))],
      ]),
      ['cold, CPU ms a page', ...benches.map(({ run }) => fixed(ratio(milliseconds(run.cold), run.pages), 1))],
      ['most memory, MB', ...benches.map(({ run }) => fixed(mostMemory(run)))],
      ...builds.map(([name, of]): Cells => [
        `growth, ${name}`,
        ...benches.map((_, index) => grown(benches, index, of)),
      ]),
      ['npm start to the first answer, s', ...benches.map(({ waited }) => fixed(waited?.start, 1))],
      ['npm run dev to the first answer, s', ...benches.map(({ waited }) => fixed(waited?.dev, 1))],
      ['an edit shows in dev, s', ...benches.map(({ waited }) => fixed(waited?.shown, 2))],
      ['check --watch after an edit, s', ...benches.map(({ waited }) => fixed(waited?.watched, 2))],
    ],
  );
}

/** The same words built and indexed by another program, and how many times that ours take. */
export function peerTable(benches: readonly Bench[]): string {
  return plainTable(
    ['beside hugo and pagefind', ...benches.map(({ run }) => run.name)],
    [
      ['pages', ...benches.map(({ peer }) => fixed(peer?.pages))],
      ['cold, CPU s', ...benches.map(({ peer }) => fixed(peer?.cold.cpuSeconds, 1))],
      ['cold, s', ...benches.map(({ peer }) => fixed(peer?.cold.wallSeconds, 1))],
      ['one edit, CPU s', ...benches.map(({ peer }) => fixed(peer?.edited.cpuSeconds, 1))],
      ['one edit, s', ...benches.map(({ peer }) => fixed(peer?.edited.wallSeconds, 1))],
      ['ours, cold, times', ...times(benches, ({ cold }) => cold)],
      ['ours, pages and search alone, times', ...times(benches, ({ pagesAlone }) => pagesAlone)],
      [
        'ours, one edit, times',
        ...benches.map(({ run, peer }) => fixed(ratio(run.edited?.cpuSeconds, peer?.edited.cpuSeconds), 1)),
      ],
    ],
  );
}

/** What the cold build of each site printed of its steps, by the clock. */
export function stepTable(benches: readonly Bench[]): string {
  const names = [...new Set(benches.flatMap(({ run }) => run.steps.map(({ name }) => name)))];
  return plainTable(
    ['steps when cold, s', ...benches.map(({ run }) => run.name)],
    names.map((name) => [
      name,
      ...benches.map(({ run }) => fixed(run.steps.find((step) => step.name === name)?.seconds, 1)),
    ]),
  );
}

const builds: readonly (readonly [string, (run: Run) => Measured | undefined])[] = [
  ['check', ({ check }) => check],
  ['cold', ({ cold }) => cold],
  ['pages and search alone', ({ pagesAlone }) => pagesAlone],
  ['nothing changed', ({ warm }) => warm],
  ['one record edited', ({ edited }) => edited],
];

function times(benches: readonly Bench[], of: (run: Run) => Measured): Cells {
  return benches.map(({ run, peer }) => fixed(ratio(of(run).cpuSeconds, peer?.cold.cpuSeconds), 1));
}

function grown(benches: readonly Bench[], index: number, of: (run: Run) => Measured | undefined): string | undefined {
  const [before, after] = [benches[index - 1], benches[index]].map(
    (bench) => bench && { records: bench.run.records, seconds: of(bench.run)?.cpuSeconds },
  );
  return before && after && fixed(growth(before, after), 2);
}

function milliseconds({ cpuSeconds }: Measured): number | undefined {
  return cpuSeconds === undefined ? undefined : cpuSeconds * 1000;
}

function mostMemory({ cold, warm, edited, pagesAlone, check }: Run): number | undefined {
  const peaks = [cold, warm, edited, pagesAlone, check].flatMap((measured) => measured?.peakMegabytes ?? []);
  return peaks.length === 0 ? undefined : Math.max(...peaks);
}
