import type { ReadingLanguage } from './language.ts';

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
  readonly monthYear: RegExp;
  readonly relative: RegExp;
  readonly month: RegExp;
  readonly relativeYear: RegExp;
  readonly relativeMonth: RegExp;
  readonly range: RegExp;
}

const made = new WeakMap<ReadingLanguage, Patterns>();

/**
 * Every date in a text: `22 to 26 September 2025` gives both its days, `July 2023`, `21 de mayo de 2014`,
 * `09/26/2025`, `2023-07`, a bare year, and "next October" or "last year" counted from `published` (`YYYY-MM-DD`).
 * A day and month without a year take the year of the other end of their range, or else the one that puts them
 * nearest to `published`. `text` is composed (NFC).
 */
export function findDates(text: string, language: ReadingLanguage, published?: string): FoundDate[] {
  const patterns = made.get(language) ?? makePatterns(language);
  made.set(language, patterns);
  return new Finder(text, language, patterns, published).find();
}

/** Lower case without accents, every character in its place. */
export function foldKeepingLength(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return [...text]
    .map((char) => (char.length > 1 ? char : (char.normalize('NFD')[0] ?? char).toLowerCase().slice(0, 1) || ' '))
    .join('');
}

function makePatterns(language: ReadingLanguage): Patterns {
  const words = (list: readonly string[]) =>
    [...list]
      .sort((a, b) => b.length - a.length)
      .map((word) =>
        foldKeepingLength(word)
          .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replaceAll(' ', '\\s'),
      )
      .join('|');
  const month = (name: string) => `(?<${name}>${words(language.dates.months.flat())})(?![\\p{L}\\p{N}])\\.?`;
  const of = `(?:(?:${words(language.dates.ofWords)})\\s+){0,3}`;
  const day = (name: string) => `(?<${name}>\\d{1,2})(?:st|nd|rd|th|er|\\.?[º°ª])?`;
  const list = `(?<list>(?:\\d{1,2}(?:st|nd|rd|th)?,\\s?){0,6})`;
  const rangeWord = `(?:[-–—&]|(?<!\\p{L})(?:${words(language.dates.rangeWords)})(?!\\p{L}))`;
  const range = `(?:\\s*${rangeWord}\\s*${of}${day('d2')})?`;
  const relativeYear = (name: string) =>
    `(?<${name}>${words(Object.keys(language.dates.relativeYears))})(?![\\p{L}\\p{N}])`;
  const year = `(?:(?<y>\\d{4})(?!\\d)|${relativeYear('ry')})`;
  const maybeYear = `(?:,?\\s+${of}${year})?`;
  const start = '(?<![\\p{L}\\p{N}])';
  const before = `(?<before>${words([...language.dates.ahead, ...language.dates.past, ...language.dates.now])})\\s+(?:(?:${words(language.dates.monthWords)})\\s+)?`;
  const after = `\\s+(?<after>${words([...language.dates.ahead, ...language.dates.past])})(?!\\p{L})`;
  return {
    dayMonth: new RegExp(`${start}${list}${day('d1')}${range}\\s+${of}${month('m')}${maybeYear}`, 'gu'),
    monthDay: new RegExp(`${start}${month('m')}\\s+${of}${day('d1')}(?![\\d,.]{0,12}\\d)${range}${maybeYear}`, 'gu'),
    monthYear: new RegExp(`${start}${month('m')},?\\s+${of}${year}`, 'gu'),
    relative: new RegExp(`${start}(?:${before}${month('m')}|${month('m2')}${after})`, 'gu'),
    month: new RegExp(`${start}${month('m')}`, 'gu'),
    relativeYear: new RegExp(`${start}${relativeYear('ry')}`, 'gu'),
    relativeMonth: new RegExp(
      `${start}(?<rm>${words(Object.keys(language.dates.relativeMonths))})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    range: new RegExp(`^,?\\s*${rangeWord}?\\s*${of}$`, 'u'),
  };
}

type Groups = Readonly<Record<string, string | undefined>>;
/** `guessed` marks a year that the text does not give. */
type Candidate = FoundDate & { readonly guessed: boolean };

class Finder {
  readonly #found: Candidate[] = [];
  readonly #text: string;
  readonly #plain: string;
  readonly #language: ReadingLanguage;
  readonly #patterns: Patterns;
  readonly #published: { readonly year: number; readonly month: number; readonly time: number } | undefined;
  /** Which characters belong to a date already. */
  readonly #taken: Uint8Array;
  #start = 0;
  #end = 0;

  constructor(text: string, language: ReadingLanguage, patterns: Patterns, published: string | undefined) {
    this.#text = text;
    this.#plain = foldKeepingLength(text);
    this.#language = language;
    this.#patterns = patterns;
    this.#published =
      published === undefined
        ? undefined
        : { year: Number(published.slice(0, 4)), month: Number(published.slice(5, 7)), time: Date.parse(published) };
    this.#taken = new Uint8Array(this.#plain.length);
  }

  find(): FoundDate[] {
    const patterns = this.#patterns;
    this.#digits();
    this.#each(patterns.dayMonth, (groups) => this.#days(groups));
    this.#each(patterns.monthDay, (groups) => this.#days(groups));
    this.#each(patterns.monthYear, (groups) => this.#days(groups));
    this.#each(patterns.relative, (groups) => this.#relative(groups));
    this.#each(patterns.month, (groups) => this.#days(groups));
    this.#each(patterns.relativeYear, (groups) => this.#add(this.#yearOf(groups), undefined, undefined));
    this.#each(patterns.relativeMonth, ({ rm }) =>
      this.#monthFromNow(this.#language.dates.relativeMonths[rm ?? ''] ?? 0),
    );
    this.#each(/(?<![\p{L}\p{N}.,$€£])(?<y>(?:19|20)\d{2})(?![\p{L}\p{N}]|[.,]\d)/gu, (groups) =>
      this.#add(Number(groups['y']), undefined, undefined),
    );
    return this.#settle();
  }

  /** Calls `use` for every match that does not touch a date found before. */
  #each(pattern: RegExp, use: (groups: Groups) => void): void {
    for (const match of this.#plain.matchAll(pattern)) {
      this.#start = match.index;
      this.#end = match.index + match[0].length;
      if (this.#taken.subarray(this.#start, this.#end).includes(1)) continue;
      const groups: Groups = { ...match.groups, m: match.groups?.['m'] ?? match.groups?.['m2'] };
      if (this.#isMonthHere(match[0], groups)) use(groups);
    }
  }

  #digits(): void {
    this.#each(/(?<![\d/.])(?<a>\d{1,2})(?<mark>[/.])(?<b>\d{1,2})\k<mark>(?<y>\d{4})(?![\d/])/g, (groups) => {
      const [a, b] = [Number(groups['a']), Number(groups['b'])];
      const first = this.#language.dates.monthFirst ? a <= 12 : b > 12;
      const [month, day] = first ? [a, b] : [b, a];
      if (month >= 1 && month <= 12 && day >= 1 && day <= 31) this.#add(Number(groups['y']), month, day);
    });
    this.#each(/(?<!\d)(?<y>(?:19|20)\d{2})-(?<b>0[1-9]|1[0-2])(?:-(?<d>\d{2}))?(?!\d)/g, (groups) => {
      this.#add(Number(groups['y']), Number(groups['b']), groups['d'] === undefined ? undefined : Number(groups['d']));
    });
  }

  #days(groups: Groups): void {
    const month = this.#monthOf(groups['m']);
    const listed = groups['list']?.match(/\d+/g) ?? [];
    const days = [...listed, groups['d1'], groups['d2']]
      .flatMap((day) => (day === undefined ? [] : [Number(day)]))
      .filter((day) => day >= 1 && day <= 31);
    const year = this.#yearOf(groups);
    if (days.length === 0) this.#add(year, month, undefined);
    for (const day of days) this.#add(year ?? this.#nearestYear(month, days[0]), month, day, year === undefined);
  }

  #relative(groups: Groups): void {
    const month = this.#monthOf(groups['m']);
    const word = groups['before'] ?? groups['after'] ?? '';
    this.#add(month === undefined ? undefined : this.#relativeYear(word, month), month, undefined);
  }

  /** The year of the coming, present or past month that `word` names, seen from the day of publication. */
  #relativeYear(word: string, month: number): number | undefined {
    if (!this.#published) return undefined;
    const { year, month: now } = this.#published;
    if (this.#language.dates.now.includes(word)) return year;
    if (this.#language.dates.ahead.includes(word)) return month > now ? year : year + 1;
    return month < now ? year : year - 1;
  }

  #monthFromNow(months: number): void {
    if (!this.#published) return;
    const count = this.#published.year * 12 + this.#published.month - 1 + months;
    this.#add(Math.floor(count / 12), (count % 12) + 1, undefined);
  }

  #yearOf(groups: Groups): number | undefined {
    if (groups['y'] !== undefined) return Number(groups['y']);
    const years = this.#language.dates.relativeYears[groups['ry']?.replace(/\s/, ' ') ?? ''];
    return years === undefined || !this.#published ? undefined : this.#published.year + years;
  }

  #add(year: number | undefined, month: number | undefined, day: number | undefined, guessed = false): void {
    // "Last year" in a text of no date says nothing.
    if (year === undefined && month === undefined) return;
    this.#taken.fill(1, this.#start, this.#end);
    this.#found.push({
      year,
      month,
      day,
      guessed,
      text: this.#text.slice(this.#start, this.#end),
      start: this.#start,
      end: this.#end,
    });
  }

  /** In reading order, "30 September to 2 October 2019" with one year for both. */
  #settle(): FoundDate[] {
    const sorted = this.#found.sort((a, b) => a.start - b.start || (a.day ?? 0) - (b.day ?? 0));
    let next: FoundDate | undefined;
    return sorted
      .reverse()
      .map(({ guessed, ...date }) => {
        const follows =
          next?.year !== undefined &&
          next.month !== undefined &&
          next.start - date.end < 24 &&
          this.#patterns.range.test(this.#plain.slice(date.end, next.start));
        const lacks = guessed || (date.year === undefined && date.month !== undefined);
        const settled =
          next && follows && lacks
            ? { ...date, year: (next.year ?? 0) - ((date.month ?? 0) - (next.month ?? 0) > 6 ? 1 : 0) }
            : date;
        if (next?.start !== date.start) next = settled;
        return settled;
      })
      .reverse();
  }

  /** "may" is a verb more often than a month, "marco" a framework, "Jan" a name and "set" a number of things. */
  #isMonthHere(match: string, groups: Groups): boolean {
    const name = groups['m'];
    if (name === undefined) return true;
    const at = this.#start + match.indexOf(name);
    if (this.#language.dates.monthsCapitalised && !/\p{Lu}/u.test(this.#text[at] ?? '')) return false;
    if (['y', 'ry', 'd1', 'before', 'after'].some((part) => groups[part] !== undefined)) return true;
    const written = this.#text.slice(at, at + name.length).toLowerCase();
    return this.#language.dates.months.some(
      ([first, ...others]) => first === written || others.some((other) => other === written && other.length > 4),
    );
  }

  #monthOf(name: string | undefined): number | undefined {
    const index = this.#language.dates.months.findIndex((names) =>
      names.some((known) => foldKeepingLength(known) === name),
    );
    return index < 0 ? undefined : index + 1;
  }

  /** The year in which a month (and day) lies nearest to the day of publication. */
  #nearestYear(month: number | undefined, day: number | undefined): number | undefined {
    if (!this.#published || month === undefined || day === undefined) return undefined;
    const { year, time } = this.#published;
    const distance = (candidate: number) => Math.abs(Date.UTC(candidate, month - 1, day) - time);
    return [year - 1, year, year + 1].reduce(
      (best, candidate) => (distance(candidate) < distance(best) ? candidate : best),
      year,
    );
  }
}
