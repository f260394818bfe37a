import type { ReadingLanguage } from '../../../texts/language.ts';
import { stemOf } from '../../../texts/stems.ts';
import type { ReadWord, SignedText } from './reading.ts';
import type { Dictionary, KnownWord, WordClass } from './synonyms.ts';

const longestAcronym = 6;

/** What a dictionary was asked for in texts of a language, word by word. */
const askedOf = ((): ((dictionary: Dictionary, language: ReadingLanguage) => Map<string, readonly KnownWord[]>) => {
  const all = new WeakMap<Dictionary, Map<string, Map<string, readonly KnownWord[]>>>();
  return (dictionary, { code }) => {
    const byLanguage = all.get(dictionary) ?? new Map<string, Map<string, readonly KnownWord[]>>();
    all.set(dictionary, byLanguage);
    const asked = byLanguage.get(code) ?? new Map<string, readonly KnownWord[]>();
    byLanguage.set(code, asked);
    return asked;
  };
})();

/** The words of a span by which words of a claim are borne out. */
export class WordSupport {
  readonly #code: string;
  readonly #dictionary: Dictionary;
  readonly #asked: Map<string, readonly KnownWord[]>;
  readonly #firstForms: (word: string) => readonly string[];
  readonly #verbal: RegExp;
  readonly #irregular: ReadonlyMap<string, string>;
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
    this.#asked = askedOf(dictionary, language);
    this.#firstForms = language.signatures.firstForms;
    this.#verbal = language.signatures.verbal;
    this.#irregular = language.signatures.irregular;
    for (const [at, word] of words.entries()) {
      note(this.#stems, word.stem, at);
      const next = words[at + 1];
      if (next) this.#joined.add(`${word.folded}${next.folded}`);
      for (const known of this.#known(word.folded)) {
        for (const kin of known.kin) note(this.#kin, kin, at);
        for (const broader of known.broader) note(this.#broader, broader, at);
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
    const kin = this.#known(word.folded).flatMap((known) => known.kin.flatMap((other) => this.#stems.get(other) ?? []));
    return [...(this.#kin.get(word.stem) ?? []), ...kin, ...this.#beginningAlike(word)];
  }

  has(word: ReadWord): boolean {
    return this.placesOf(word).length > 0 || this.#joined.has(word.folded);
  }

  /** Where the opposite of a word stands. */
  opposites(word: ReadWord): readonly number[] {
    return this.#known(word.folded).flatMap(({ opposites }) =>
      opposites.flatMap((other) => this.#stems.get(other) ?? []),
    );
  }

  /** What sort of word it is most often; none where the dictionary does not have it. */
  classOf(word: ReadWord): WordClass | undefined {
    const used = new Map<WordClass, number>();
    for (const { classes } of this.#known(word.folded))
      for (const [name, count] of classes) used.set(name, Math.max(used.get(name) ?? 0, count));
    const first = [...used].sort((a, b) => b[1] - a[1])[0]?.[0];
    const isVerbal = this.#verbal.test(word.folded) || this.#irregular.has(word.folded);
    return isVerbal && first === 'noun' && used.has('verb') ? 'verb' : first;
  }

  /** Long words that begin alike are mostly of one family: "agricultural" and "agriculture". */
  #beginningAlike({ folded, isCapital }: ReadWord): number[] {
    const least = isCapital ? 4 : 6;
    if (folded.length < least + 1) return [];
    const start = folded.slice(0, least);
    return [...this.#stems].flatMap(([stem, places]) => (stem.startsWith(start) ? places : []));
  }

  /** What the dictionary knows of a word in all its first forms, its relations by their stems. */
  #known(word: string): readonly KnownWord[] {
    const stems = (words: readonly string[]): string[] => words.map((one) => stemOf(one, this.#code));
    const known =
      this.#asked.get(word) ??
      this.#firstForms(word)
        .flatMap((form) => this.#dictionary(form) ?? [])
        .map(({ classes, kin, broader, opposites }) => ({
          classes,
          kin: stems(kin),
          broader: stems(broader),
          opposites: stems(opposites),
        }));
    this.#asked.set(word, known);
    return known;
  }
}

function note(map: Map<string, number[]>, key: string, at: number): void {
  const known = map.get(key);
  if (known) known.push(at);
  else map.set(key, [at]);
}
