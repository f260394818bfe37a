import type { Problem } from '../basics/problem.ts';
import { keyAt } from '../records/places.ts';
import type { Reading } from '../records/read.ts';
import type { Context } from '../views/context.ts';
import type { Flaw, FlawsByKey } from '../views/page/flaws.ts';

/** The problems of records by what they are at. */
export function flawsOf({ words, base }: Context, reading: Reading, problems: readonly Problem[]): FlawsByKey {
  const whole = reading.records.map((record) => ({ record, lost: [] }));
  const records = new Map([...reading.partial, ...whole].map((one) => [one.record.file, one]));
  const flaws = new Map<string, Flaw[]>();
  for (const problem of problems) {
    const read = records.get(problem.file);
    const id = read?.record.id ?? /([^/]+)\.mdx$/.exec(problem.file)?.[1];
    if (id === undefined) continue;
    const key = read ? keyAt(read.record, problem, read.lost) : id;
    const flaw = flawOf(problem, base, words.t('live.says', problem));
    const before = flaws.get(key) ?? [];
    // Of a block told sentence by sentence the same may be wrong several times.
    if (!before.some(({ place, says }) => place === flaw.place && says === flaw.says))
      flaws.set(key, [...before, flaw]);
  }
  return flaws;
}

function flawOf({ code, severity, file, line, column }: Problem, base: string, says: string): Flaw {
  const place = `${file}:${line}:${column}`;
  return { code, severity, says, place, href: `${base.replace(/\/$/, '')}/desk/#${encodeURIComponent(place)}` };
}
