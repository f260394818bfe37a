import { compareText } from '../basics/compare.ts';

/**
 * How words are led back to the part that their forms share: for an ending, how many letters leave and what takes their
 * place: `{ ies: '3y', s: '1' }`. The longest ending that a word has counts. They are learned from the words of the
 * site and a stemmer of their languages, so that the reader's device needs no stemmer, and index and query agree.
 */
export type Endings = Readonly<Record<string, string>>;

/** A word, cut, and what a stemmer makes of it. */
export type StemmedWord = readonly [word: string, stem: string];

/** A rule pays its bytes where it helps so many words more than the one it makes an exception of. */
const leastGain = 1;
const longestEnding = 6;
/** Shorter words have no ending, and what is left of a word is no shorter. */
const shortestStem = 3;
/** Stands before a word's first letter, so that an ending can be a whole word. */
const start = '^';

interface Node {
  /** How many words with this ending each rule fits. */
  readonly fits: Map<string, number>;
  readonly longer: Map<string, Node>;
}

/** The fewest rules by which (nearly) all of the words get the stem that they have. */
export function learnEndings(words: Iterable<StemmedWord>): Endings {
  const root: Node = { fits: new Map(), longer: new Map() };
  for (const [word, stem] of words) {
    if (!hasEnding(word)) continue;
    const rule = ruleOf(word, stem);
    const letters = start + word;
    let node = root;
    count(node, rule);
    for (let length = 1; length <= longestEnding && length <= letters.length; length += 1) {
      const letter = letters.charAt(letters.length - length);
      const next = node.longer.get(letter) ?? { fits: new Map(), longer: new Map() };
      node.longer.set(letter, next);
      node = next;
      count(node, rule);
    }
  }
  const endings: Record<string, string> = {};
  choose(root, '', '0', endings);
  return Object.fromEntries(Object.entries(endings).sort(([a], [b]) => compareText(a, b)));
}

function count(node: Node, rule: string): void {
  node.fits.set(rule, (node.fits.get(rule) ?? 0) + 1);
}

function choose(node: Node, ending: string, inherited: string, endings: Record<string, string>): void {
  const [best = inherited, most = 0] = [...node.fits].sort(([a, x], [b, y]) => y - x || compareText(a, b))[0] ?? [];
  const gains = most - (node.fits.get(inherited) ?? 0) >= leastGain;
  const rule = gains ? best : inherited;
  if (gains) endings[ending] = rule;
  for (const [letter, longer] of node.longer) choose(longer, letter + ending, rule, endings);
}

function ruleOf(word: string, stem: string): string {
  let shared = 0;
  while (shared < word.length && word[shared] === stem[shared]) shared += 1;
  return `${word.length - shared}${stem.slice(shared)}`;
}

/** Numbers and names with numbers have no endings. */
function hasEnding(word: string): boolean {
  return word.length > shortestStem && /^[a-z]+$/.test(word);
}

/** The part that a word, cut, shares with its other forms. */
export function stemBy(word: string, endings: Endings): string {
  if (!hasEnding(word)) return word;
  const letters = start + word;
  for (let length = Math.min(longestEnding, letters.length); length >= 0; length -= 1) {
    const rule = endings[letters.slice(letters.length - length)];
    if (rule === undefined) continue;
    const left = word.slice(0, word.length - Number.parseInt(rule, 10));
    return left.length < shortestStem ? word : left + rule.replace(/^\d+/, '');
  }
  return word;
}
