/** What stands in one cell. */
export type CsvCell = string | number | boolean | undefined;

/**
 * Rows as CSV (RFC 4180), the first with the names of the columns. It begins with the mark by which spreadsheets know
 * UTF-8. Text that a spreadsheet would take for a formula has an apostrophe before it, which makes it text.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: CsvCell): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? harmless(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** With these signs a spreadsheet begins a formula; some look behind white space, some read their wide twins too. */
const formula = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

function harmless(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
