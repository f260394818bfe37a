import { wordsOf } from '../../basics/names.ts';
import type { ProseRules } from '../../basics/prose.ts';
import type { Sentence, SentenceRule } from '../sentence.ts';

/** The share of a sentence's own words, from 0 to 1, at which it says again what stands before it. */
const sameWords = 0.8;

/** Sentences in the desk's own words; the others are told of by their inputs. */
const inOwnWords: readonly SentenceRule[] = ['statement', 'inference', 'gap', 'promise', 'figure'];

/**
 * The sentences without what was told before; what comes first stays. Told again is: the same words, the same rule on
 * the same inputs, the same statement by another rule, and a statement that rests on a paragraph of an earlier one and
 * says little more than it (four of five of its words, all its numbers and names). A promise is never left out for
 * another statement: how many were made is told of them.
 */
export function tellOnce(prose: ProseRules, sentences: readonly Sentence[]): Sentence[] {
  const told = new Set<string>();
  const byParagraph = new Map<string, Content[]>();
  return sentences.filter((sentence) => {
    // What two records have in common stands in the cells of both.
    if (sentence.rule === 'comparison') return true;
    const keys = [sentence.text, keyOf(sentence)];
    if (keys.some((key) => told.has(key))) return false;
    if (!inOwnWords.includes(sentence.rule)) {
      for (const key of keys) told.add(key);
      return true;
    }
    const content = contentOf(prose, sentence);
    const places = sentence.evidence.flatMap(({ source, paragraphs }) =>
      paragraphs.map((paragraph) => `${source}#${paragraph}`),
    );
    if (places.some((place) => byParagraph.get(place)?.some((earlier) => saysAgain(earlier, content)))) return false;
    for (const key of keys) told.add(key);
    for (const place of places) remember(byParagraph, place, content);
    return true;
  });
}

/** With the first few hundred statements on a paragraph a later one is compared, not with thousands. */
const remembered = 200;

function remember(byParagraph: Map<string, Content[]>, place: string, content: Content): void {
  const known = byParagraph.get(place);
  if (!known) byParagraph.set(place, [content]);
  else if (known.length < remembered) known.push(content);
}

function keyOf({ rule, inputs }: Sentence): string {
  return `${inOwnWords.includes(rule) ? 'statement' : rule}\n${inputs.join('\n')}`;
}

interface Content {
  /** The words that carry it, cut to their stems as far as a few letters tell. */
  readonly words: ReadonlySet<string>;
  /** Those among them that no other word can stand for: numbers, and what has a capital inside the sentence. */
  readonly names: ReadonlySet<string>;
  readonly negated: boolean;
  readonly rule: SentenceRule;
}

function contentOf(prose: ProseRules, { text, rule }: Sentence): Content {
  const all = wordsOf(text);
  const carrying = all.filter(({ folded }) => !prose.smallWords.has(folded));
  const stem = (word: string): string => (/\d/.test(word) ? word : word.slice(0, 6));
  const fixed = carrying.filter(
    ({ folded, start }) =>
      /\d/.test(folded) || prose.numberWords.has(folded) || (start > 0 && /^\p{Lu}/u.test(text.slice(start))),
  );
  return {
    words: new Set(carrying.map(({ folded }) => stem(folded))),
    names: new Set(fixed.map(({ folded }) => stem(folded))),
    negated: all.some(({ folded }) => prose.negations.has(folded)),
    rule,
  };
}

function saysAgain(earlier: Content, later: Content): boolean {
  // That something is not said is another thing than saying it, however alike the words.
  if (
    earlier.negated !== later.negated ||
    (earlier.rule === 'gap') !== (later.rule === 'gap') ||
    later.rule === 'promise' ||
    later.words.size < 3
  )
    return false;
  if (![...later.names].every((name) => earlier.words.has(name))) return false;
  return [...later.words].filter((word) => earlier.words.has(word)).length / later.words.size >= sameWords;
}
