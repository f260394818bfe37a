/**
 * The paragraphs of a text, as evidence counts them: its non-empty lines, the first at index 0. The one way of
 * numbering an archived text.
 */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
}
