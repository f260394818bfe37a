/**
 * A text without what a form may set otherwise: white space, hyphens at the ends of lines, note marks, and in Markdown
 * its escapes, emphasis and links.
 */
export function squeezed(text: string, isMarkdown = false): string {
  const plain = isMarkdown
    ? text
        .replace(/(?<!\\)[*_]+/g, '')
        .replace(/(?<!\\)\[([^\]\n]*)\]\(<?https?:[^)\s]*\)/g, '$1')
        .replace(/\\(?=[\p{P}\p{S}])/gu, '')
        .replace(/\[\^\d+\]/g, '')
    : text;
  return plain.replace(/[\s\u00ad\u200b\u2011-]+/g, '');
}

/**
 * The first of `sentences` that does not follow its forerunner in `text`, which is squeezed already; undefined where
 * all do.
 */
export function firstMissing(text: string, sentences: readonly string[]): string | undefined {
  let from = 0;
  return sentences.find((sentence) => {
    const wanted = squeezed(sentence);
    const at = text.indexOf(wanted, from);
    from = at < 0 ? from : at + wanted.length;
    return at < 0;
  });
}
