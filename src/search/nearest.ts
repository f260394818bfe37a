/** The words of a document by how much each says of it, as a vector of length 1, or of 0 where none says anything. */
export type Vector = ReadonlyMap<string, number>;

/** A document's number, and how like it is: the product of the two vectors, 0 to 1. */
export type Near = readonly [document: number, likeness: number];

/** A word, with the documents that hold it and how much it says of each. */
interface Holding {
  readonly documents: number[];
  readonly weights: number[];
  /** Its place among all words, the rarest first. */
  place: number;
  /** How long what is left of any vector from this word on is at most. */
  longest: number;
}

/** A word of a vector, and how long what is left of the vector from it on is. */
interface Step {
  readonly holding: Holding;
  readonly weight: number;
  readonly left: number;
}

/** The words of a vector, the rarest first. */
type Path = readonly Step[];

/**
 * So many documents are met along a path, each as often as it holds a word; then no further word is followed, unless
 * too few were met. Of a word in more documents the first ones are met.
 */
const mostMet = 4000;
/** More than sums of the same numbers in another order differ by. */
const rounding = 1e-9;

/**
 * For each vector the `most` others that are most like it, the most like one first, then by number; fewer where fewer
 * share a word with it. Its words are followed from the rarest on, until no other document can come in any more; and
 * never so far that a large site, where the common words lead to nearly every document, would cost its square.
 */
export function nearestOf(vectors: readonly Vector[], most: number): Near[][] {
  const paths = pathsOf(vectors);
  const sums = new Float64Array(vectors.length);
  return vectors.map((vector, own) => {
    const best = new Nearest(vector, vectors, most);

    // 1. Those that share its rarer words, and how like it they are by these.
    const met: number[] = [];
    let followed = 0;
    let next: Step | undefined;
    for (const step of paths[own] ?? []) {
      next = step;
      for (const other of highest(met, sums, most)) best.compare(other);
      followed += step.holding.documents.length;
      if (best.isBelow(step.left * step.holding.longest) || (followed > mostMet && met.length >= most)) break;
      next = undefined;
      meet(own, step, met, sums);
    }

    // 2. Those of them that the words that were not followed can bring in.
    for (const other of met) {
      const sum = sums[other] ?? 0;
      sums[other] = 0;
      if (next && best.isBelow(sum + next.left * next.holding.longest)) continue;
      if (best.isBelow(sum + (next ? next.left * leftFrom(paths[other] ?? [], next.holding.place) : 0))) continue;
      best.compare(other);
    }
    return best.all;
  });
}

/** The nearest to one vector that are known so far. */
class Nearest {
  readonly all: Near[] = [];
  readonly #compared = new Set<number>();
  readonly #vector: Vector;
  readonly #vectors: readonly Vector[];
  readonly #most: number;

  constructor(vector: Vector, vectors: readonly Vector[], most: number) {
    this.#vector = vector;
    this.#vectors = vectors;
    this.#most = most;
  }

  compare(other: number): void {
    if (this.#compared.has(other)) return;
    this.#compared.add(other);
    this.all.push([other, product(this.#vector, this.#vectors[other])]);
    this.all.sort(([a, x], [b, y]) => y - x || a - b).splice(this.#most);
  }

  /** Whether what is so like at most is surely none of them. */
  isBelow(likeness: number): boolean {
    const last = this.all[this.#most - 1];
    return last !== undefined && likeness + rounding < last[1];
  }
}

function pathsOf(vectors: readonly Vector[]): Path[] {
  const words = new Map<string, Holding>();
  vectors.forEach((vector, document) => {
    for (const [word, weight] of vector) {
      const holding = words.get(word) ?? { documents: [], weights: [], place: 0, longest: 0 };
      words.set(word, holding);
      holding.documents.push(document);
      holding.weights.push(weight);
    }
  });
  const byRarity = [...words.values()].sort((a, b) => a.documents.length - b.documents.length);
  byRarity.forEach((holding, place) => (holding.place = place));
  const paths = vectors.map((vector) => pathOf(vector, words));
  for (const path of paths) for (const { holding, left } of path) holding.longest = Math.max(holding.longest, left);
  let longest = 0;
  for (const holding of byRarity.reverse()) {
    longest = Math.max(longest, holding.longest);
    holding.longest = longest;
  }
  return paths;
}

function pathOf(vector: Vector, words: ReadonlyMap<string, Holding>): Path {
  let squares = 0;
  return [...vector]
    .flatMap(([word, weight]) => {
      const holding = words.get(word);
      return holding ? [{ holding, weight }] : [];
    })
    .sort((a, b) => b.holding.place - a.holding.place)
    .map(({ holding, weight }): Step => {
      squares += weight * weight;
      return { holding, weight, left: Math.sqrt(squares) };
    })
    .reverse();
}

/**
 * How long what is left of a vector is from the word at `place` on. It is asked millions of times, so the path is
 * halved again and again.
 */
function leftFrom(path: Path, place: number): number {
  let low = 0;
  let high = path.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((path[middle]?.holding.place ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return path[low]?.left ?? 0;
}

function meet(own: number, { holding, weight }: Step, met: number[], sums: Float64Array): void {
  const { documents, weights } = holding;
  for (let index = 0; index < documents.length && index < mostMet; index += 1) {
    const other = documents[index] ?? own;
    if (other === own) continue;
    const sum = sums[other] ?? 0;
    if (sum === 0) met.push(other);
    sums[other] = sum + weight * (weights[index] ?? 0);
  }
}

/** The `most` with the highest sums, in no order. */
function highest(documents: readonly number[], sums: Float64Array, most: number): readonly number[] {
  const found: number[] = [];
  let least = 0;
  for (const document of documents) {
    const sum = sums[document] ?? 0;
    if (found.length === most && sum <= least) continue;
    found.push(document);
    found.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0)).splice(most);
    least = sums[found.at(-1) ?? -1] ?? 0;
  }
  return found;
}

function product(one: Vector, other: Vector = new Map()): number {
  let sum = 0;
  for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0);
  return sum;
}
