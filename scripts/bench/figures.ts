/** What a build took for one of its steps, which it prints as it goes. */
export interface Step {
  readonly name: string;
  readonly seconds: number;
}

/** The steps that a build printed: `printed (4.2 s)`, in its order. */
export function stepsIn(output: string): Step[] {
  return [...output.matchAll(/^(.+) \((\d+(?:\.\d+)?) s\)$/gm)].map(([, name = '', seconds]) => ({
    name,
    seconds: Number(seconds),
  }));
}

/** What was counted of one size: so many records, so many seconds. */
export interface Point {
  readonly records: number;
  readonly seconds: number | undefined;
}

/** 1 where twice the records take twice the time, 2 where they take four times it. */
export function growth(before: Point, after: Point): number | undefined {
  return before.seconds === undefined || after.seconds === undefined || before.records === after.records
    ? undefined
    : Math.log(after.seconds / before.seconds) / Math.log(after.records / before.records);
}

/** How many times `other` something is; undefined where either is not known. */
export function ratio(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined || other === 0 ? undefined : one / other;
}

/** Which part of `sorted`, in rising order, lies at `part` of it. */
export function quantile(sorted: readonly number[], part: number): number | undefined {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
