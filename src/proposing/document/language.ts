import { readableLanguages, readingOf } from '../../texts/languages/index.ts';

/**
 * The language of a text among those that can be read, by its commonest words; undefined where it has too few of any to
 * tell.
 */
export function languageOf(paragraphs: readonly string[]): string | undefined {
  const words = paragraphs
    .join('\n')
    .slice(0, 40_000)
    .split(/[^\p{L}]+/u)
    .map((word) => word.toLowerCase());
  const scores = readableLanguages.map((code) => {
    const reading = readingOf(code);
    const own = new Set([...(reading?.common ?? []), ...(reading?.names.linking ?? [])]);
    return { code, score: words.filter((word) => own.has(word)).length };
  });
  const [best, next] = scores.sort((a, b) => b.score - a.score);
  if (!best || best.score < 3 || best.score === next?.score) return undefined;
  return best.code;
}
