/** A word, a run of digits or a vulgar fraction of a text. */
export interface Token {
  /** Lower case, without accents. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /**
   * Whether nothing but white space or a hyphen stands between this token and the one before. Digits that touch letters
   * before them are joined to nothing.
   */
  readonly joined: boolean;
}

const fractions = '¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞';

// Thousands may be set apart by a space, as the rules of the EU and of the Spanish academy want it.
const token = new RegExp(
  String.raw`[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d\p{L}])(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[${fractions}]|[\p{L}\p{M}]+`,
  'gu',
);

/** What may stand between two tokens that are joined. */
const joins = /^[\s\u00ad\u2010\u2011-]{0,8}$/;

/** Cuts a text up for the reader of numbers; signs between the tokens are left out. */
export function tokensOf(text: string): Token[] {
  let end = 0;
  // Nothing that a token begins with stands between two of them: each is where it is first found behind the last.
  return (text.match(token) ?? []).map((found) => {
    const start = text.indexOf(found, end);
    const between = text.slice(end, start);
    end = start + found.length;
    const joined = between === '' ? !/^\d/.test(found) : between === ' ' || joins.test(between);
    return { text: plainWord(found), start, end, joined };
  });
}

/** A word as it is looked up: lower case, without accents. */
export function plainWord(word: string): string {
  if (/^[\0-\x7f]*$/.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

/** The value of a vulgar fraction: `½`. */
export function vulgarFraction(sign: string): number | undefined {
  const parts = /^(\d+)\u2044(\d+)$/.exec(sign.length === 1 ? sign.normalize('NFKD') : '');
  return parts ? Number(parts[1]) / Number(parts[2]) : undefined;
}

/** Phrases by their first word, the longest first. */
export class Phrases<Value> {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly value: Value }[]>();

  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of phrases) {
      const words = tokensOf(phrase).map(({ text }) => text);
      const first = words[0];
      if (first === undefined) continue;
      const list = this.#byFirst.get(first) ?? [];
      list.push({ words, value });
      this.#byFirst.set(
        first,
        list.sort((a, b) => b.words.length - a.words.length),
      );
    }
  }

  /** The words that phrases begin with. */
  get firsts(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** The longest phrase that stands at `index`, and how many tokens it has. */
  at(tokens: readonly Token[], index: number): { readonly value: Value; readonly length: number } | undefined {
    const found = this.#byFirst.get(tokens[index]?.text ?? '')?.find(({ words }) =>
      words.every((word, offset) => {
        const there = tokens[index + offset];
        return there?.text === word && (offset === 0 || there.joined || isElided(tokens[index + offset - 1]));
      }),
    );
    return found && { value: found.value, length: found.words.length };
  }
}

/** "d'une": an apostrophe joins too. */
function isElided(before: Token | undefined): boolean {
  return before?.text.length === 1 || before?.text === 'qu';
}
