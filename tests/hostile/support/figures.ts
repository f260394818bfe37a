import { plainTable } from '../../../scripts/bench/table.ts';

/** Prints what was done as a table, under a heading. */
export function printTable(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): void {
  console.log(`${heading}\n${plainTable(columns, rows)}\n`);
}
