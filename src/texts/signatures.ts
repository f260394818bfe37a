import { plainWord } from './tokens.ts';

/** How firmly something is told. What bears no sign is a fact. */
export type Firmness = 'fact' | 'will' | 'plan' | 'aim' | 'possible';

/** What is said of how much or of how many of something. */
export type Quantity = 'all' | 'most' | 'some' | 'only' | 'first' | 'never' | 'new' | 'best' | 'already';

/** Acts that one does not take for one another: "discussed" is no "agreed". */
export type StrongVerb =
  | 'agree'
  | 'sign'
  | 'fund'
  | 'own'
  | 'decide'
  | 'launch'
  | 'host'
  | 'lead'
  | 'win'
  | 'approve'
  | 'pledge'
  | 'finish'
  | 'publish'
  | 'build'
  | 'end'
  | 'require'
  | 'confirm'
  | 'coordinate'
  | 'grow'
  | 'shrink'
  | 'extend'
  | 'replace'
  | 'reject';

/**
 * The words of a language by which two sentences that share all their nouns still say different things. Single words
 * and phrases, lower case, accents folded; a star at the end of a word stands for any ending: `agree*`. Before a verb
 * `~` marks what bears out others of its class and asks for nothing itself: where a meeting was `~held`, somebody
 * hosted it.
 */
export interface SignatureWords {
  readonly negation: readonly string[];
  /** Signs of what is no fact yet, before the verb they belong to. */
  readonly firmness: Readonly<Record<Exclude<Firmness, 'fact'>, readonly string[]>>;
  readonly quantities: Readonly<Record<Quantity, readonly string[]>>;
  readonly causes: readonly string[];
  readonly verbs: Readonly<Record<StrongVerb, readonly string[]>>;
  /** What makes of a sentence somebody's word: "says", "according to". */
  readonly attribution: readonly string[];
  /** What else tells a reader that it is somebody's word: "is presented as", "hopes". */
  readonly attributed: readonly string[];
  /** What is told as somebody's own words without quotation marks: "we", "our". */
  readonly ownWords: readonly string[];
  /** What stands before the one who acts in the passive: `by`. */
  readonly agents: readonly string[];
  /** Verbs behind which the first form of another stands: "*will* map". */
  readonly modals: readonly string[];
  /** What stands before a participle in the passive: "*was* led". */
  readonly passive: readonly string[];
  /** Words behind which no act stands but a thing: articles, prepositions. */
  readonly nominal: readonly string[];
  /** Verbs that say the same whoever is named first: "A meets B". */
  readonly mutual: readonly string[];
  /** Words that part clauses. */
  readonly clauses: readonly string[];
  /** Words that tell next to nothing: an editor may add them. */
  readonly light: readonly string[];
  /** Forms of words that no rule makes, each with its first form: `held` is `hold`. */
  readonly irregular: ReadonlyMap<string, string>;
  /** First forms of which a word may be a form, the likeliest first, itself among them. */
  readonly firstForms: (word: string) => readonly string[];
  /** Forms that are a verb's wherever they can be. */
  readonly verbal: RegExp;
  /** Forms of verbs that tell no act of their own: "learning". */
  readonly unfinished: RegExp;
  /** The word before a verb in its first form, where it is no fact yet: "*to* build". */
  readonly infinitive: readonly string[];
  /** How a verb ends behind such a word: "para *medir*", but "para todos". In lower case without accents. */
  readonly infinitiveForm: RegExp;
}

/** Phrases of a text in which `;` parts them. */
export function phrases(text: string): readonly string[] {
  return text.split(';').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}

/** A sign in a text, by the words it takes. */
export interface Sign<Value> {
  readonly value: Value;
  readonly at: number;
  readonly length: number;
}

interface Pattern<Value> {
  readonly value: Value;
  readonly words: readonly { readonly text: string; readonly open: boolean }[];
}

/** Finds words and phrases with open endings among the words of a text. */
export class SignFinder<Value> {
  readonly #byStart = new Map<string, Pattern<Value>[]>();

  constructor(signs: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of signs) {
      const words = phrase
        .split(' ')
        .map((word) => ({ text: plainWord(word.replace(/\*$/, '')), open: word.endsWith('*') }));
      const start = words[0]?.text.slice(0, 2) ?? '';
      this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), { value, words }]);
    }
    for (const list of this.#byStart.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** The signs among words, folded; of those that begin with the same word the longest. */
  find(words: readonly string[]): Sign<Value>[] {
    const found: Sign<Value>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const pattern = this.#byStart
        .get((words[at] ?? '').slice(0, 2))
        ?.find((one) => one.words.every(({ text, open }, index) => isForm(words[at + index], text, open)));
      if (!pattern) continue;
      found.push({ value: pattern.value, at, length: pattern.words.length });
      at += pattern.words.length - 1;
    }
    return found;
  }
}

function isForm(word: string | undefined, text: string, open: boolean): boolean {
  if (word === '') return false;
  return open ? word?.startsWith(text) === true : word === text;
}
