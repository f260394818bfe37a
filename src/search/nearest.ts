/**
 * The words of a document by how much each says of it: a vector of length 1, or of 0 where none says anything. Words
 * are numbers that rise, of all vectors the rarest the lowest; `weights` are theirs.
 */
export interface Vector {
  readonly words: Int32Array;
  readonly weights: Float64Array;
}

/** A document's number, and how like it is: the product of the two vectors, 0 to 1. */
export type Near = readonly [document: number, likeness: number];

/**
 * So many documents are met by a vector's words, each as often as it holds one; then no further word is followed,
 * unless too few were met. Of a word in more documents the first ones are met.
 */
const mostMet = 4000;
/** More than sums of the same numbers in another order differ by. */
const rounding = 1e-9;

/**
 * For each vector the `most` others that are most like it, the most like one first, then by number; fewer where fewer
 * share a word with it. Its words are followed from the rarest on, but never so far that a large site, where the common
 * words lead to nearly every document, would cost its square: those only add to what was met by the rarer ones.
 */
export function nearestOf(vectors: readonly Vector[], most: number): Near[][] {
  const holders = holdersOf(vectors);
  const ends = vectors.map((vector) => endOf(vector, holders));
  const comparison = new Comparison(vectors, holders, most);
  const nearest = vectors.map((): Near[] => []);
  // Those that stop early first: the comparison only goes forward.
  for (const own of [...vectors.keys()].sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0))) {
    comparison.goTo(ends[own] ?? 0);
    nearest[own] = comparison.nearestTo(own);
  }
  return nearest;
}

/** Compares one vector after the other with all that share a word with it. What it works in is made once for all. */
class Comparison {
  readonly #vectors: readonly Vector[];
  readonly #holders: Holders;
  readonly #most: number;
  /** The word from which on those of a vector need not be followed. */
  #end = 0;
  /** How long each vector is from there on. */
  readonly #left: Float64Array;
  /** The vectors that were met: the first `#count`; and how like each is as far as words were followed. */
  readonly #met: Int32Array;
  #count = 0;
  readonly #sums: Float64Array;
  /** By word what those weigh that were not followed. */
  readonly #unfollowed: Float64Array;

  constructor(vectors: readonly Vector[], holders: Holders, most: number) {
    this.#vectors = vectors;
    this.#holders = holders;
    this.#most = most;
    this.#left = new Float64Array(vectors.length).fill(1);
    this.#met = new Int32Array(vectors.length);
    this.#sums = new Float64Array(vectors.length);
    this.#unfollowed = new Float64Array(holders.starts.length);
  }

  /** Goes forward to the word `end`: each step is made once, and tells how long all its holders are from there on. */
  goTo(end: number): void {
    const { starts, documents, behind } = this.#holders;
    const left = this.#left;
    for (; this.#end < end; this.#end += 1)
      for (let at = starts[this.#end] ?? 0; at < (starts[this.#end + 1] ?? 0); at += 1)
        left[documents[at] ?? 0] = behind[at] ?? 0;
  }

  /** The nearest of a vector whose words need not be followed from where the comparison stands. */
  nearestTo(own: number): Near[] {
    const vector = this.#vectors[own] ?? none;
    const followed = this.#meet(own, vector);
    return this.#nearestMet(own, vector, followed);
  }

  /** Meets those that share the rarer words of a vector, and sums how like it they are by these: how many words. */
  #meet(own: number, { words, weights }: Vector): number {
    const { starts, documents, weights: held } = this.#holders;
    const [sums, met] = [this.#sums, this.#met];
    let [count, followed] = [0, 0];
    for (; followed < words.length; followed += 1) {
      const word = words[followed] ?? 0;
      if (word >= this.#end && count >= this.#most) break;
      const weight = weights[followed] ?? 0;
      const start = starts[word] ?? 0;
      const end = Math.min(starts[word + 1] ?? 0, start + mostMet);
      for (let at = start; at < end; at += 1) {
        const other = documents[at] ?? own;
        if (other === own) continue;
        const sum = sums[other] ?? 0;
        if (sum === 0) met[count++] = other;
        sums[other] = sum + weight * (held[at] ?? 0);
      }
    }
    this.#count = count;
    return followed;
  }

  /**
   * The nearest of those met, by the words too that were not followed: by these they are no more alike than both are
   * long. Forgets whom it met.
   */
  #nearestMet(own: number, { words, weights }: Vector, followed: number): Near[] {
    const [sums, met, left, unfollowed, most] = [this.#sums, this.#met, this.#left, this.#unfollowed, this.#most];
    const best: Near[] = [];
    for (let at = followed; at < words.length; at += 1) unfollowed[words[at] ?? 0] = weights[at] ?? 0;
    const from = words[followed] ?? unfollowed.length;
    const length = left[own] ?? 0;
    for (let at = 0; at < this.#count; at += 1) {
      const other = met[at] ?? 0;
      const sum = sums[other] ?? 0;
      sums[other] = 0;
      if (sum + length * (left[other] ?? 0) + rounding < (best[most - 1]?.[1] ?? 0)) continue;
      const likeness = sum + productFrom(from, this.#vectors[other] ?? none, unfollowed);
      if (best.length < most || isBefore(other, likeness, best[most - 1])) insert(best, [other, likeness], most);
    }
    for (let at = followed; at < words.length; at += 1) unfollowed[words[at] ?? 0] = 0;
    return best;
  }
}

const none: Vector = { words: new Int32Array(), weights: new Float64Array() };

/** By word those that hold it, in their order: those of the word `w` from `starts[w]` to `starts[w + 1]`. */
interface Holders {
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  /** How much the word says of each. */
  readonly weights: Float64Array;
  /** How long what is behind the word is of each vector. */
  readonly behind: Float64Array;
}

function holdersOf(vectors: readonly Vector[]): Holders {
  const words = vectors.reduce((most, vector) => Math.max(most, (vector.words.at(-1) ?? -1) + 1), 0);
  // The number of holders of a word stands two behind it at first; then, one behind it, where its next holder goes.
  const starts = new Int32Array(words + 2);
  for (const vector of vectors) for (const word of vector.words) starts[word + 2] = (starts[word + 2] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const all = starts[words + 1] ?? 0;
  const [documents, weights, behind] = [new Int32Array(all), new Float64Array(all), new Float64Array(all)];
  vectors.forEach((vector, document) => {
    let squares = 0;
    for (let index = vector.words.length - 1; index >= 0; index -= 1) {
      const [word, weight] = [vector.words[index] ?? 0, vector.weights[index] ?? 0];
      const at = starts[word + 1] ?? 0;
      starts[word + 1] = at + 1;
      documents[at] = document;
      weights[at] = weight;
      behind[at] = Math.sqrt(squares);
      squares += weight * weight;
    }
  });
  return { starts, documents, weights, behind };
}

/** The word from which on those of a vector need not be followed. */
function endOf({ words }: Vector, { starts }: Holders): number {
  let met = 0;
  return words.find((word) => (met += (starts[word + 1] ?? 0) - (starts[word] ?? 0)) > mostMet) ?? starts.length - 2;
}

/** What the words of a vector from the number `from` on add, by their weights in another one. */
function productFrom(from: number, { words, weights }: Vector, others: Float64Array): number {
  let sum = 0;
  for (let at = words.length - 1; at >= 0 && (words[at] ?? 0) >= from; at -= 1)
    sum += (weights[at] ?? 0) * (others[words[at] ?? 0] ?? 0);
  return sum;
}

/** Puts one among the nearest, in their order, of which `most` are kept. */
function insert(nearest: Near[], near: Near, most: number): void {
  let at = nearest.length;
  while (at > 0 && isBefore(near[0], near[1], nearest[at - 1])) at -= 1;
  nearest.splice(at, 0, near);
  nearest.length = Math.min(nearest.length, most);
}

/** Whether a document is nearer than another one. */
function isBefore(document: number, likeness: number, other: Near | undefined): boolean {
  const its = other?.[1] ?? 0;
  return likeness === its ? document < (other?.[0] ?? 0) : likeness > its;
}
