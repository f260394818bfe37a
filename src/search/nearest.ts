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
  const { starts, documents, weights: held, behind } = holders;
  const ends = vectors.map((vector) => endOf(vector, holders));
  const nearest = vectors.map((): Near[] => []);
  const sums = new Float64Array(vectors.length);
  const met = new Int32Array(vectors.length);
  const unfollowed = new Float64Array(starts.length);

  // Those that stop early first: so each step forward is made once, and tells how long all vectors are from there on.
  const left = new Float64Array(vectors.length).fill(1);
  let word = 0;
  for (const own of [...vectors.keys()].sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0))) {
    const { words, weights } = vectors[own] ?? none;
    for (; word < (ends[own] ?? 0); word += 1)
      for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at += 1)
        left[documents[at] ?? 0] = behind[at] ?? 0;

    // 1. Those that share its rarer words, and how like it they are by these.
    let count = 0;
    let followed = 0;
    for (; followed < words.length; followed += 1) {
      const next = words[followed] ?? 0;
      if (next >= word && count >= most) break;
      const weight = weights[followed] ?? 0;
      const start = starts[next] ?? 0;
      const end = Math.min(starts[next + 1] ?? 0, start + mostMet);
      for (let at = start; at < end; at += 1) {
        const other = documents[at] ?? own;
        if (other === own) continue;
        const sum = sums[other] ?? 0;
        if (sum === 0) met[count++] = other;
        sums[other] = sum + weight * (held[at] ?? 0);
      }
    }

    // 2. The nearest of them, by the other words too: by those they are no more alike than both are long.
    for (let at = followed; at < words.length; at += 1) unfollowed[words[at] ?? 0] = weights[at] ?? 0;
    const from = words[followed] ?? starts.length;
    const length = left[own] ?? 0;
    const best = nearest[own] ?? [];
    for (let at = 0; at < count; at += 1) {
      const other = met[at] ?? 0;
      const sum = sums[other] ?? 0;
      sums[other] = 0;
      if (sum + length * (left[other] ?? 0) + rounding < (best[most - 1]?.[1] ?? 0)) continue;
      const likeness = sum + productFrom(from, vectors[other] ?? none, unfollowed);
      if (best.length < most || isBefore(other, likeness, best[most - 1])) insert(best, [other, likeness], most);
    }
    for (let at = followed; at < words.length; at += 1) unfollowed[words[at] ?? 0] = 0;
  }
  return nearest;
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
