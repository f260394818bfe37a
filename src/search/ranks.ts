import { allTokensOf, tokensOf, type SearchDocument } from './document.ts';
import { nearestOf, type Vector } from './nearest.ts';
import { pack, unpack } from './packed.ts';
import { stemOf, type Reading } from './reading.ts';

/** What must be known of each document beside where a word stands in the index: a small file. */
export interface RanksFile {
  /** How many tokens each has. Packed. */
  readonly tokens: string;
  /** How many tokens of each are names, its title among them: those come first. Packed. */
  readonly named: string;
  /** How long each is, in steps of a twelfth more. Packed. */
  readonly lengths: string;
}

/** The same, unpacked: a number for each document, in the order of the documents. */
export interface Ranks {
  /** Where its tokens begin in the index, which has one document behind the other. */
  readonly starts: readonly number[];
  readonly named: readonly number[];
  readonly lengths: readonly number[];
}

/** How much more a word says of a document in its title or another name than in its text. */
export const nameWeight = 3;

const lengthStep = 1.08;

export function makeRanks(documents: readonly SearchDocument[]): RanksFile {
  const all = documents.map(tokensOf);
  return {
    tokens: pack(all.map(({ title, names, text }) => title.length + names.length + text.length)),
    named: pack(all.map(({ title, names }) => title.length + names.length)),
    // Other names make nothing longer: a country with many is no long subject.
    lengths: pack(
      all.map(({ title, text }) =>
        Math.round(Math.log1p(nameWeight * title.length + text.length) / Math.log(lengthStep)),
      ),
    ),
  };
}

export function readRanks({ tokens, named, lengths }: RanksFile): Ranks {
  let next = 0;
  return {
    starts: unpack(tokens).map((count) => (next += count) - count),
    named: unpack(named),
    lengths: unpack(lengths).map((step) => lengthStep ** step - 1),
  };
}

/** How many neighbours of a document are kept. */
const kept = 4;
/** A word in more of the documents than this makes no two of them alike. */
const mostDocuments = 0.5;
/** In so many steps likeness is kept. */
const steps = 30;

/**
 * The pairs of documents of which one is among the `kept` most like the other, each once: how like they are is the same
 * for both. They stand in the order of the lower number, then of the higher. All packed.
 */
export interface NeighboursFile {
  /** Of how many pairs each document is the lower number. */
  readonly pairs: string;
  /** By how much the higher number of each pair is higher. */
  readonly ahead: string;
  /** How like they are: 1 to `steps`. */
  readonly likeness: string;
  /** Which of the two is near to the other: a `Side`. */
  readonly sides: string;
}

/** Each of two documents is near to the other, or only the higher number to the lower, or the lower to the higher. */
const sides = { both: 0, higher: 1, lower: 2 } as const;
type Side = (typeof sides)[keyof typeof sides];

/** Of each document those that are like it, or that it is like, and how much: 0 to 1. */
export type Neighbours = readonly ReadonlyMap<number, number>[];

/**
 * Which documents are most like each other, by the rarer words that they share: what answers a question stands near
 * other answers, so that they bear each other out.
 */
export function makeNeighbours(documents: readonly SearchDocument[], reading: Reading): NeighboursFile {
  const vectors = vectorsOf(documents, reading);
  const pairs = documents.map(() => new Map<number, { readonly like: number; readonly side: Side }>());
  for (const [document, others] of nearestOf(vectors, kept).entries())
    for (const [other, likeness] of others) {
      const like = Math.round(likeness * steps);
      const own = pairs[Math.min(document, other)];
      const higher = Math.max(document, other);
      // The product of two vectors may be rounded in two ways.
      const before = own?.get(higher);
      if (before) own?.set(higher, { like: before.like, side: sides.both });
      else if (like > 0) own?.set(higher, { like, side: other === higher ? sides.higher : sides.lower });
    }
  const sorted = pairs.map((own) => [...own].sort(([a], [b]) => a - b));
  return {
    pairs: pack(sorted.map((own) => own.length)),
    ahead: pack(sorted.flatMap((own, document) => own.map(([other]) => other - document))),
    likeness: pack(sorted.flatMap((own) => own.map(([, { like }]) => like))),
    sides: pack(sorted.flatMap((own) => own.map(([, { side }]) => side))),
  };
}

/**
 * The words of each document by how often it and how few others have them; left out is what stands in one alone, or in
 * too many.
 */
function vectorsOf(documents: readonly SearchDocument[], reading: Reading): Vector[] {
  // 1. The stems of each document, by number, and how many documents have each. Tokens are many, and few differ.
  const numbers = new Map<string, number>();
  const byToken = new Map<string, number>();
  const holding: number[] = [];
  const last: number[] = [];
  const numberOf = (token: string): number => {
    const stem = stemOf(token, reading);
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    byToken.set(token, number);
    return number;
  };
  const texts = documents.map((document, at) => {
    const tokens = allTokensOf(document);
    const own = new Int32Array(tokens.length);
    tokens.forEach((token, index) => {
      const number = byToken.get(token) ?? numberOf(token);
      own[index] = number;
      if (last[number] === at) return;
      last[number] = at;
      holding[number] = (holding[number] ?? 0) + 1;
    });
    return own;
  });

  // 2. Those that tell, the rarest first, and how much each tells.
  const most = Math.max(2, documents.length * mostDocuments);
  const telling = [...holding.entries()].filter(([, held]) => held >= 2 && held <= most).sort(([, a], [, b]) => a - b);
  const places = new Int32Array(numbers.size).fill(-1);
  telling.forEach(([number], place) => (places[number] = place));
  const rarity = telling.map(([, held]) => Math.log(documents.length / held));

  // 3. Each document as a vector of length 1.
  const times = new Int32Array(telling.length);
  const met = new Int32Array(telling.length);
  return texts.map((text) => {
    let count = 0;
    for (const number of text) {
      const place = places[number] ?? -1;
      if (place < 0) continue;
      if (times[place] === 0) met[count++] = place;
      times[place] = (times[place] ?? 0) + 1;
    }
    const words = met.slice(0, count).sort();
    const weights = new Float64Array(count);
    let squares = 0;
    words.forEach((word, index) => {
      const weight = (1 + Math.log(times[word] ?? 1)) * (rarity[word] ?? 0);
      times[word] = 0;
      weights[index] = weight;
      squares += weight * weight;
    });
    const length = Math.sqrt(squares) || 1;
    return { words, weights: weights.map((weight) => weight / length) };
  });
}

/** What being near to somebody counts who is not near oneself. */
const oneSided = 0.5;

export function readNeighbours(file: NeighboursFile): Neighbours {
  const [ahead, likeness, near] = [unpack(file.ahead), unpack(file.likeness), unpack(file.sides)];
  const pairs = unpack(file.pairs);
  const neighbours = pairs.map(() => new Map<number, number>());
  let at = 0;
  pairs.forEach((count, document) => {
    for (const end = at + count; at < end; at += 1) {
      const other = document + (ahead[at] ?? 0);
      const like = (likeness[at] ?? 0) / steps;
      neighbours[document]?.set(other, near[at] === sides.lower ? like * oneSided : like);
      neighbours[other]?.set(document, near[at] === sides.higher ? like * oneSided : like);
    }
  });
  return neighbours;
}
