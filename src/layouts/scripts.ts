/**
 * Scripts as a page carries them: without what only their readers need, comments and the space before a line. None of
 * them holds a text of more than one line.
 */
export function inlined(...scripts: readonly string[]): string {
  return scripts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');
}
