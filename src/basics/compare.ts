/** Order by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  // eslint-disable-next-line no-restricted-syntax -- this is the one place
  return a < b ? -1 : a > b ? 1 : 0;
}
