/** Whether a text is three points: the place of words that somebody has still to write. */
export function isUnwritten(text: string): boolean {
  return /^[.…\s]+$/.test(text);
}
