import { fold } from '../basics/names.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import type { NameFinding, Standing } from './document/findings.ts';

/**
 * The body that a bare word for what it is means, "the Ministry", "la Secretaría": the one of that name which the
 * document named before. None where it named several, or the words are a name of their own.
 */
export function bodyMeant(
  words: string,
  at: Pick<Standing, 'paragraph' | 'start'>,
  bodies: readonly NameFinding[],
  { dates }: ReadingLanguage,
): NameFinding | undefined {
  const [head, ...more] = fold(words)
    .split(' ')
    .filter((word, index) => index > 0 || !dates.articles.includes(word));
  if (head === undefined || head === '' || more.length > 0) return undefined;
  const meant = bodies.filter(({ name, paragraph, start }) => {
    const parts = fold(name).split(' ');
    const isBefore = paragraph < at.paragraph || (paragraph === at.paragraph && start < at.start);
    return isBefore && parts.length > 1 && (parts[0] === head || parts.at(-1) === head);
  });
  return meant.length === 1 ? meant[0] : undefined;
}
