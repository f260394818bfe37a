import { countWords } from '../basics/prose.ts';
import type { Words } from '../messages/words.ts';
import type { Site } from '../model/site.ts';
import { originOfSentence } from './document/origin.ts';
import { sentencesOf, type Paper, type Length } from './length.ts';
import type { Section } from './sentence.ts';
import { factsOf, onOnePage, type StripFact } from './strip.ts';

/** The heads of the tables that a page may print. */
const tableHeads = {
  'what-was-promised': ['column.by-when', 'column.promise', 'column.state'],
  'key-figures': ['column.figure', 'column.value', 'column.as-of', 'column.covers'],
} as const satisfies Readonly<Record<Extract<Section, 'what-was-promised' | 'key-figures'>, readonly string[]>>;

/**
 * How many words one page prints beside its sentences: what it is, title and strip, headings, why something is
 * inferred, and what it leaves out. What the strip can say is the same whatever is chosen, and made once.
 */
export function frameOf(site: Site, words: Words): (paper: Paper) => number {
  let facts: readonly StripFact[] | undefined;
  return (paper) => {
    facts ??= factsOf(site, words, paper);
    const above = countWords(
      [
        paper.title,
        words.t('briefing.one-page'),
        words.t('briefing.as-of', { date: words.date(paper.reportDate) }),
        ...onOnePage(site, words, { facts, paper }).flatMap(({ label, value }) => [label, value]),
      ].join(' '),
    );
    const heads = paper.sections.flatMap(({ section }) => [
      words.t(`section.${section}`),
      ...(section === 'what-was-promised' || section === 'key-figures'
        ? tableHeads[section].map((head) => words.t(head))
        : []),
    ]);
    const origins = sentencesOf(paper).flatMap((sentence) => {
      const { tag, why } = sentence.section === 'narrative' ? {} : originOfSentence({ site, words }, sentence);
      return [tag ?? '', ...(why === undefined ? [] : [words.t('origin.why'), why])];
    });
    return above + countWords([...heads, ...origins, leftOutText(words, paper, 'one-page') ?? ''].join(' '));
  };
}

/** So many kinds of what is left out are named. */
const mostLeftOut = 3;

/**
 * What the short length leaves out and the full one tells, or what only lists tell; that of which most is left out
 * first.
 */
export function leftOutText({ t, list }: Words, { leftOut: parts }: Paper, length: Length): string | undefined {
  if (parts.length === 0) return undefined;
  const named = [...parts].sort((a, b) => b.count - a.count).slice(0, mostLeftOut);
  return t(length === 'full' ? 'briefing.digest' : 'briefing.left-out', {
    parts: list(named.map(({ section, count }) => t(`left-out.${section}`, { count }))),
  });
}
