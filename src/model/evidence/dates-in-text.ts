import type { ReadingLanguage } from '../../basics/reading.ts';

/** A date as a text gives it: only the parts that stand there, or that a relative word gives. */
export interface FoundDate {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Patterns {
  readonly dayMonth: RegExp;
  readonly monthDay: RegExp;
  readonly month: RegExp;
  readonly relative: RegExp;
}

const made = new WeakMap<ReadingLanguage, Patterns>();

/**
 * Every date in a text: `22 to 26 September 2025` gives both its days, `July 2023`, `21 de mayo de 2014`,
 * `09/26/2025`, `2023-07`, a bare year, and "next October" counted from `published` (`YYYY-MM-DD`).
 * A day and month without a year take the year that puts them nearest to `published`.
 */
export function findDates(text: string, language: ReadingLanguage, published?: string): FoundDate[] {
  const plain = foldKeepingLength(text);
  const finder = new Finder(text, plain, language, published);
  const patterns = made.get(language) ?? makePatterns(language);
  made.set(language, patterns);
  finder.digits();
  finder.each(patterns.dayMonth, (groups) => finder.days(groups, [groups['d1'], groups['d2']], groups['m'], groups['y']));
  finder.each(patterns.monthDay, (groups) => finder.days(groups, [groups['d1'], groups['d2']], groups['m'], groups['y']));
  finder.each(patterns.relative, (groups) => finder.relative(groups['before'] ?? groups['after'] ?? '', groups['m']));
  finder.each(patterns.month, (groups) => finder.days(groups, [], groups['m'], groups['y']));
  finder.years();
  return finder.found.sort((a, b) => a.start - b.start || (a.day ?? 0) - (b.day ?? 0));
}

/** Lower case without accents, every character in its place. */
export function foldKeepingLength(text: string): string {
  return [...text.normalize('NFC')].map((char) => (char.length > 1 ? char : (char.normalize('NFD')[0] ?? char).toLowerCase().slice(0, 1) || ' ')).join('');
}

function makePatterns(language: ReadingLanguage): Patterns {
  const words = (list: readonly string[]) => list.map((word) => foldKeepingLength(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const month = `(?<m>${words([...language.months.flat()].sort((a, b) => b.length - a.length))})(?![\\p{L}\\p{N}])\\.?`;
  const of = `(?:(?:${words(language.ofWords)})\\s+)*`;
  const day = (name: string) => `(?<${name}>\\d{1,2})(?:st|nd|rd|th|º|ª)?`;
  const range = `(?:\\s*(?:[-–&]|(?<!\\p{L})(?:${words(language.rangeWords)})(?!\\p{L}))\\s*${of}${day('d2')})?`;
  const year = `(?:,?\\s+${of}(?<y>\\d{4})(?!\\d))?`;
  const start = '(?<![\\p{L}\\p{N}])';
  return {
    dayMonth: new RegExp(`${start}${day('d1')}${range}\\s+${of}${month}${year}`, 'gu'),
    monthDay: new RegExp(`${start}${month}\\s+${of}${day('d1')}(?![\\d,.]*\\d)${range}${year}`, 'gu'),
    relative: new RegExp(`${start}(?:(?<before>${words([...language.ahead, ...language.past])})\\s+${month}|${month.replace('<m>', '<m2>')}\\s+(?<after>${words([...language.ahead, ...language.past])}))(?!\\p{L})`, 'gu'),
    month: new RegExp(`${start}${month}${year}`, 'gu'),
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

class Finder {
  readonly found: FoundDate[] = [];
  readonly #text: string;
  readonly #plain: string;
  readonly #language: ReadingLanguage;
  readonly #published: string | undefined;
  #start = 0;
  #end = 0;

  constructor(text: string, plain: string, language: ReadingLanguage, published: string | undefined) {
    this.#text = text;
    this.#plain = plain;
    this.#language = language;
    this.#published = published;
  }

  /** Calls `use` for every match that does not touch a date found before. */
  each(pattern: RegExp, use: (groups: Groups) => void): void {
    for (const match of this.#plain.matchAll(pattern)) {
      this.#start = match.index;
      this.#end = match.index + match[0].length;
      if (this.found.some(({ start, end }) => start < this.#end && this.#start < end)) continue;
      const groups: Groups = { ...match.groups, m: match.groups?.['m'] ?? match.groups?.['m2'] };
      if (this.#isMonthHere(match[0], groups['m'] ?? '')) use(groups);
    }
  }

  days(_groups: Groups, days: readonly (string | undefined)[], monthName: string | undefined, year: string | undefined): void {
    const month = this.#monthOf(monthName);
    const numbers = days.flatMap((day) => (day === undefined ? [] : [Number(day)])).filter((day) => day >= 1 && day <= 31);
    const given = year === undefined ? this.#nearestYear(month, numbers[0]) : Number(year);
    if (numbers.length === 0) this.#add(year === undefined ? undefined : given, month, undefined);
    for (const day of numbers) this.#add(given, month, day);
  }

  relative(word: string, monthName: string | undefined): void {
    const month = this.#monthOf(monthName);
    if (!this.#published || month === undefined) {
      this.#add(undefined, month, undefined);
      return;
    }
    const year = Number(this.#published.slice(0, 4));
    const now = Number(this.#published.slice(5, 7));
    const isAhead = this.#language.ahead.includes(word);
    this.#add(isAhead ? (month > now ? year : year + 1) : month < now ? year : year - 1, month, undefined);
  }

  digits(): void {
    this.each(/(?<![\d/])(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<y>\d{4})(?![\d/])/g, (groups) => {
      const [a, b] = [Number(groups['a']), Number(groups['b'])];
      const first = this.#language.monthFirst ? a <= 12 : b > 12;
      const [month, day] = first ? [a, b] : [b, a];
      if (month >= 1 && month <= 12 && day >= 1 && day <= 31) this.#add(Number(groups['y']), month, day);
    });
    this.each(/(?<!\d)(?<y>(?:19|20)\d{2})-(?<b>0[1-9]|1[0-2])(?:-(?<d>\d{2}))?(?!\d)/g, (groups) => {
      this.#add(Number(groups['y']), Number(groups['b']), groups['d'] === undefined ? undefined : Number(groups['d']));
    });
  }

  years(): void {
    this.each(/(?<![\p{L}\p{N}.,$€£])(?<y>(?:19|20)\d{2})(?![\p{L}\p{N}]|[.,]\d)/gu, (groups) => this.#add(Number(groups['y']), undefined, undefined));
  }

  #add(year: number | undefined, month: number | undefined, day: number | undefined): void {
    this.found.push({ year, month, day, text: this.#text.slice(this.#start, this.#end), start: this.#start, end: this.#end });
  }

  // "may" is a verb more often than a month.
  #isMonthHere(match: string, name: string): boolean {
    if (name === '' || !this.#language.monthsCapitalised) return true;
    const at = this.#start + match.indexOf(name);
    return /\p{Lu}/u.test(this.#text[at] ?? '');
  }

  #monthOf(name: string | undefined): number | undefined {
    const index = this.#language.months.findIndex((names) => names.some((known) => foldKeepingLength(known) === name));
    return index < 0 ? undefined : index + 1;
  }

  /** The year in which a month (and day) lies nearest to the day of publication. */
  #nearestYear(month: number | undefined, day: number | undefined): number | undefined {
    if (!this.#published || month === undefined || day === undefined) return undefined;
    const year = Number(this.#published.slice(0, 4));
    const at = Date.parse(this.#published);
    const distance = (candidate: number) => Math.abs(Date.UTC(candidate, month - 1, day) - at);
    return [year - 1, year, year + 1].reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best), year);
  }
}
