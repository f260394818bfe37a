import { stemOf } from '../../../texts/stems.ts';
import type { ReadWord, SignedText } from './reading.ts';
import type { Dictionary, KnownWord, WordClass } from './synonyms.ts';

const longestAcronym = 6;

/** The words of a span by which words of a claim are borne out. */
export class WordSupport {
  readonly #code: string;
  readonly #dictionary: Dictionary;
  readonly #firstForms: (word: string) => readonly string[];
  readonly #verbal: RegExp;
  readonly #irregular: Readonly<Record<string, string>>;
  /** What stands there, and where. */
  readonly #stems = new Map<string, number[]>();
  /** What means the same, or less, as something that stands there. */
  readonly #kin = new Map<string, number[]>();
  readonly #broader = new Map<string, number[]>();
  readonly #joined = new Set<string>();

  constructor(span: SignedText, dictionary: Dictionary) {
    const { language, words } = span;
    this.#code = language.code;
    this.#dictionary = dictionary;
    this.#firstForms = language.signatures.firstForms;
    this.#verbal = language.signatures.verbal;
    this.#irregular = language.signatures.irregular;
    for (const [at, word] of words.entries()) {
      note(this.#stems, word.stem, at);
      const next = words[at + 1];
      if (next) this.#joined.add(`${word.folded}${next.folded}`);
      for (const known of this.#known(word.folded)) {
        for (const kin of known.kin) note(this.#kin, this.#stem(kin), at);
        for (const broader of known.broader) note(this.#broader, this.#stem(broader), at);
      }
    }
    // "LAC" is Latin America and the Caribbean.
    const telling = words.filter(({ folded }) => !language.common.includes(folded));
    for (let length = 2; length <= longestAcronym; length += 1)
      for (let at = 0; at + length <= telling.length; at += 1)
        this.#joined.add(
          telling
            .slice(at, at + length)
            .map(({ folded }) => folded.charAt(0))
            .join(''),
        );
  }

  /** Where in the span stands what bears a word out: itself, a form, a word of the same meaning or a narrower one. */
  placesOf(word: ReadWord): readonly number[] {
    const own = this.#stems.get(word.stem);
    if (own) return own;
    return [...this.alike(word), ...(this.#broader.get(word.stem) ?? [])];
  }

  /** The same, without what only falls under the word. */
  alike(word: ReadWord): readonly number[] {
    const own = this.#stems.get(word.stem);
    if (own) return own;
    const kin = this.#known(word.folded).flatMap((known) =>
      known.kin.flatMap((other) => this.#stems.get(this.#stem(other)) ?? []),
    );
    return [...(this.#kin.get(word.stem) ?? []), ...kin, ...this.#beginningAlike(word)];
  }

  has(word: ReadWord): boolean {
    return this.placesOf(word).length > 0 || this.#joined.has(word.folded);
  }

  /** Where the opposite of a word stands. */
  opposites(word: ReadWord): readonly number[] {
    return this.#known(word.folded).flatMap(({ opposites }) =>
      opposites.flatMap((other) => this.#stems.get(this.#stem(other)) ?? []),
    );
  }

  /** What sort of word it is most often; none where the dictionary does not have it. */
  classOf(word: ReadWord): WordClass | undefined {
    const used = new Map<WordClass, number>();
    for (const { classes } of this.#known(word.folded))
      for (const [name, count] of classes) used.set(name, Math.max(used.get(name) ?? 0, count));
    const first = [...used].sort((a, b) => b[1] - a[1])[0]?.[0];
    const isVerbal = this.#verbal.test(word.folded) || this.#irregular[word.folded] !== undefined;
    return isVerbal && first === 'noun' && used.has('verb') ? 'verb' : first;
  }

  /** Long words that begin alike are mostly of one family: "agricultural" and "agriculture". */
  #beginningAlike({ folded, isCapital }: ReadWord): number[] {
    const least = isCapital ? 4 : 6;
    if (folded.length < least + 1) return [];
    const start = folded.slice(0, least);
    return [...this.#stems].flatMap(([stem, places]) => (stem.startsWith(start) ? places : []));
  }

  #known(word: string): readonly KnownWord[] {
    return this.#firstForms(word).flatMap((form) => this.#dictionary(form) ?? []);
  }

  #stem(word: string): string {
    return stemOf(word, this.#code);
  }
}

function note(map: Map<string, number[]>, key: string, at: number): void {
  const known = map.get(key);
  if (known) known.push(at);
  else map.set(key, [at]);
}
