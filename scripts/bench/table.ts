/** Rows as aligned plain text: numbers to the right, words to the left. Undefined prints as a dash. */
export function plainTable(columns: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const cells = [columns, ...rows].map((row) => columns.map((_, index) => row[index] ?? '–'));
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  const isNumber = (index: number): boolean =>
    rows.every((row) => row[index] === undefined || /^[\d.,–-]+$/.test(row[index]));
  const pad = (cell: string, index: number): string =>
    isNumber(index) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0);
  return cells.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** A number with so many decimals, or a dash where there is none. */
export function fixed(value: number | undefined, decimals = 0): string | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : value.toFixed(decimals);
}
