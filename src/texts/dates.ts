import { literally } from '../basics/patterns.ts';
import { patternsFor } from './date-keys.ts';
import { foldKeepingLength, patternsOf, type DatePatterns } from './date-patterns.ts';
import { DateRelations } from './date-relations.ts';
import { dayNumber, dayOf, weekdayOf } from './days.ts';
import { Publication, type Direction } from './publication.ts';
import type { DatePart, DateSide, PartNoun, ReadingLanguage } from './language.ts';

export { foldKeepingLength } from './date-patterns.ts';

/** A date as a text gives it: only the parts that stand there, or that a relative word gives. */
export interface FoundDate {
  /** Of a decade or a century its first. Before our era it is zero or less. */
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What it names if it is no day, month or year; of a week, `day` is its Monday. */
  readonly grain: 'decade' | 'century' | 'week' | undefined;
  /** The part of it that is meant: its third quarter, its beginning. */
  readonly part: DatePart | undefined;
  /** The day of the week that is named with it, Monday 0. */
  readonly weekday: number | undefined;
  /** Of a word such as "next year": the unit and how far it lies from the day of publication, as `year 1`. */
  readonly relative: string | undefined;
  /** Whether something lies before or after it, not in it. */
  readonly side: DateSide | undefined;
  /** `own`: of the text itself. `name`: a part of a name, as in "Agenda 2030". */
  readonly role: 'own' | 'name' | undefined;
  /** A capital stands right before or behind it: "Forum 2025" may be a name or a year. */
  readonly named: boolean;
  /** Other years it may mean, where the text gives it none. */
  readonly years: readonly number[];
  /** A time of day in minutes; then nothing else is given. */
  readonly minutes: number | undefined;
  /** A number in it counts something: "*two* years ago". */
  readonly counts: boolean;
}

/**
 * Every date in a text: `22 to 26 September 2025` gives both its days, `July 2023`, `21 de mayo de 2014`,
 * `09/26/2025`, `2023-07`, quarters, decades, a bare year, and "next October" or "last year" counted from `published`
 * (EDTF). A day and month without a year take the year of the other end of their range, or else the one that puts them
 * nearest to `published`. `text` is composed (NFC).
 */
export function findDates(text: string, language: ReadingLanguage, published?: string): FoundDate[] {
  return readDates(text, language, published).filter(
    ({ year, month, day }) => year !== undefined || month !== undefined || day !== undefined,
  );
}

/** As `findDates`, with times of day and with words such as "next year" whose day is not known. */
export function readDates(text: string, language: ReadingLanguage, published?: string): FoundDate[] {
  if (!mayHold(text, language)) return [];
  return new Finder(text, language, new Publication(published)).find();
}

/**
 * Whether the words around a date speak of a text, whose date it may be: "a release of 16 June 2014", "the ministry
 * said on 16 June 2014", "On 16 June 2014, the ministry announced …".
 */
export function isOfDocument(text: string, { start, end }: FoundDate, language: ReadingLanguage): boolean {
  const { documents, publishedOn, saidOn, onWhichSaid } = patternsOf(language);
  const clause = foldKeepingLength(text.slice(Math.max(0, start - 140), start));
  const before = clause.slice(-60);
  if (documents.test(before) || publishedOn.test(clause) || saidOn.test(before)) return true;
  return start <= 4 && onWhichSaid.test(foldKeepingLength(text.slice(end, end + 100)));
}

// Most sentences hold no date at all.
const words = new WeakMap<ReadingLanguage, RegExp>();

function mayHold(text: string, language: ReadingLanguage): boolean {
  if (/\d/.test(text)) return true;
  const known = words.get(language) ?? wordsOfTime(language);
  words.set(language, known);
  return known.test(foldKeepingLength(text));
}

function wordsOfTime({ dates }: ReadingLanguage): RegExp {
  const list = [
    ...[dates.months, dates.weekdays].flat(2),
    ...[dates.relativeDays, dates.relativeWeeks, dates.units, dates.clock.words, dates.decades].flatMap(Object.keys),
    ...Object.values(dates.partNouns).flat(),
    ...[dates.century.words, dates.beforeOurEra, dates.yearNouns, dates.yearWords].flat(),
  ].map((word) => literally(foldKeepingLength(word)));
  return new RegExp(`(?<!\\p{L})(?:${list.join('|')})(?!\\p{L})`, 'u');
}

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * A date before it is held against the others: `guessed` marks a year that the text does not give, `context` one that
 * is counted from the year named before.
 */
export interface Draft extends FoundDate {
  readonly guessed: boolean;
  readonly context: number | undefined;
}

type Parts = Partial<Omit<Draft, 'text' | 'start' | 'end'>>;

const nothing: Omit<Draft, 'text' | 'start' | 'end'> = {
  year: undefined,
  month: undefined,
  day: undefined,
  grain: undefined,
  part: undefined,
  weekday: undefined,
  relative: undefined,
  side: undefined,
  role: undefined,
  named: false,
  years: [],
  minutes: undefined,
  counts: false,
  guessed: false,
  context: undefined,
};

class Finder {
  readonly #found: Draft[] = [];
  readonly #text: string;
  readonly #plain: string;
  readonly #language: ReadingLanguage;
  readonly #patterns: DatePatterns;
  /** Most patterns need a word that most texts do not hold. */
  readonly #fitting: ReadonlySet<RegExp>;
  readonly #published: Publication;
  /** Which characters belong to a date already. */
  readonly #taken: Uint8Array;
  #start = 0;
  #end = 0;

  constructor(text: string, language: ReadingLanguage, published: Publication) {
    this.#text = text;
    // Marks of emphasis are no part of a date.
    this.#plain = foldKeepingLength(text).replace(/[*_]/g, ' ');
    this.#language = language;
    this.#patterns = patternsOf(language);
    this.#fitting = patternsFor(this.#plain, language);
    this.#published = published;
    this.#taken = new Uint8Array(this.#plain.length);
  }

  find(): FoundDate[] {
    this.#clocks();
    if (/\d/.test(this.#plain)) this.#digits();
    this.#days();
    this.#parts();
    this.#months();
    this.#nearDays();
    this.#years();
    return new DateRelations(this.#text, this.#plain, this.#language, this.#published.today).settle(this.#found);
  }

  /** Calls `use` for every match that does not touch a date found before. */
  #each(pattern: RegExp, use: (groups: Groups) => void): void {
    if (!this.#fitting.has(pattern)) return;
    for (const match of this.#plain.matchAll(pattern)) {
      this.#start = match.index;
      this.#end = match.index + match[0].length;
      if (this.#taken.subarray(this.#start, this.#end).includes(1)) continue;
      const groups: Groups = { ...match.groups, m: match.groups?.['m'] ?? match.groups?.['m2'] };
      if (!this.#isMonthHere(match[0], groups)) continue;
      // "Calle 1 de Mayo" is taken, so that no part of it is read as another date.
      if (this.#isNamed(groups)) this.#taken.fill(1, this.#start, this.#end);
      else use(groups);
    }
  }

  #add(parts: Parts): void {
    this.#taken.fill(1, this.#start, this.#end);
    this.#found.push({
      ...nothing,
      ...parts,
      text: this.#text.slice(this.#start, this.#end),
      start: this.#start,
      end: this.#end,
    });
  }

  #digits(): void {
    const patterns = this.#patterns;
    this.#each(patterns.digits, ({ a: first, b: second, y }) => {
      const [a, b] = [Number(first), Number(second)];
      const monthFirst = this.#language.dates.monthFirst ? a <= 12 : b > 12;
      const [month, day] = monthFirst ? [a, b] : [b, a];
      if (month >= 1 && month <= 12 && day >= 1 && day <= 31) this.#add({ year: fullYear(y), month, day });
    });
    this.#each(patterns.yearFirst, ({ y, b, d }) => {
      const [month, day] = [Number(b), Number(d)];
      if (month >= 1 && month <= 12 && day >= 1 && day <= 31) this.#add({ year: Number(y), month, day });
    });
    this.#each(patterns.named, ({ d1, m, y }) => {
      if (Number(d1) <= 31) this.#add({ year: fullYear(y), month: this.#monthOf(m), day: Number(d1) });
    });
    this.#each(patterns.iso, ({ y, b, d }) => {
      this.#add({ year: Number(y), month: Number(b), day: d === undefined ? undefined : Number(d) });
    });
    this.#each(patterns.era, ({ n }) => this.#add({ year: 1 - Number(n) }));
  }

  #days(): void {
    this.#each(this.#patterns.dayMonth, (groups) => this.#monthDays(groups));
    this.#each(this.#patterns.monthDay, (groups) => this.#monthDays(groups));
    this.#each(this.#patterns.dayRelativeMonth, ({ w, d1, rm }) => {
      const day = this.#dayOf(d1);
      const month = this.#published.monthFromNow(this.#language.dates.relativeMonths[spaced(rm)] ?? 0);
      if (day !== undefined && month) this.#add({ ...month, day, weekday: this.#weekdayOf(w) });
    });
  }

  #monthDays(groups: Groups): void {
    const month = this.#monthOf(groups['m']);
    const listed = groups['list']?.match(/\d+/g) ?? [];
    const written = [groups['d1'], ...listed, groups['d2']];
    // "3, 4 and 5 May" lists before its first day, "May 3, 4 and 5" after it: the order is the same.
    const days = written
      .map((day) => this.#dayOf(day))
      .filter((day) => day !== undefined)
      .sort((a, b) => (groups['list'] ? a - b : 0));
    const year = this.#yearOf(groups);
    if (days.length === 0) return;
    const weekday = days.length === 1 || groups['d2'] !== undefined ? this.#weekdayOf(groups['w']) : undefined;
    const sides = days.length === 2 ? this.#sidesOf(groups['rw']) : [];
    const known = year.year !== undefined || year.context !== undefined;
    for (const [index, day] of days.entries())
      this.#add({
        ...year,
        year: year.year ?? (known ? undefined : this.#nearestYear(month, days[0])),
        guessed: !known,
        month,
        ...(this.#isWeek(days) && year.year !== undefined && month !== undefined
          ? { ...mondayOf(dayNumber(year.year, month, day)), grain: 'week' }
          : { day }),
        weekday: index === 0 ? weekday : undefined,
        side: sides[index],
      });
  }

  #isWeek(days: readonly number[]): boolean {
    return days.length === 1 && this.#patterns.weekOf.test(this.#before(40));
  }

  /** "From 3 to 5 May": the range begins with one and ends with the other; "3 and 5 May" is no range. */
  #sidesOf(word: string | undefined): DateSide[] {
    const { andWords } = this.#language.dates;
    return word === undefined || andWords.includes(word.replace(/[,\s]/g, '')) ? [] : ['since', 'until'];
  }

  #parts(): void {
    const patterns = this.#patterns;
    this.#each(patterns.ordinalPart, (groups) => {
      const noun = this.#nounOf(groups['noun']);
      const number = this.#ordinalOf(groups, noun);
      const whole = this.#wholeOf(groups);
      if (!noun || number === undefined) return;
      if (!whole && (this.#language.dates.vagueNouns.includes(groups['noun'] ?? '') || groups['o'] === 'last')) return;
      const first = this.#language.dates.ordinals[groups['o0'] ?? ''];
      if (first !== undefined) this.#addPart(noun, first, whole);
      this.#addPart(noun, number, whole);
    });
    this.#each(patterns.part, (groups) => {
      const part = this.#language.dates.parts[spaced(groups['part'])];
      const whole = this.#wholeOf(groups);
      if (part && whole) this.#add({ ...whole, part });
    });
    this.#each(patterns.letterPart, (groups) => {
      const letter = groups['l'] ?? groups['l2'] ?? groups['l3'] ?? groups['l4'] ?? '';
      const number = Number(groups['n'] ?? groups['n2'] ?? groups['n3'] ?? groups['n4']);
      const noun = this.#language.dates.partLetters[letter];
      const at = this.#text.slice(this.#start, this.#end);
      // "Q1,200" are quetzales.
      if (/^[.,]\d/.test(this.#text.slice(this.#end))) return;
      if (!noun || !/\p{Lu}/u.test(at) || (noun === 'half' && number > 2)) return;
      const year = groups['y'] ?? groups['y2'];
      // "T1" alone is a terminal, "Q3" a quarter.
      if (year === undefined && groups['ry'] === undefined && letter !== 'q') return;
      this.#addPart(noun, number, year === undefined ? this.#yearOf(groups) : { year: fullYear(year) });
    });
    this.#each(patterns.season, (groups) => {
      this.#add({ ...this.#yearOf(groups), part: this.#language.dates.seasons[groups['season'] ?? ''] });
    });
    this.#each(patterns.decade, (groups) => {
      const year = this.#decadeOf(groups);
      if (year !== undefined) this.#add({ year, grain: 'decade' });
    });
    this.#each(patterns.century, ({ c = '' }) => {
      const number = /^\d/.test(c)
        ? Number.parseInt(c, 10)
        : (this.#language.dates.centuries[spaced(c)] ?? romanOf(c.replace(/(?<=[ivx])(?:eme|e)$/, '')));
      if (number >= 1 && number <= 30)
        this.#add({ year: (number - 1) * 100 + 1, grain: 'century', part: this.#partBefore() });
    });
  }

  /** "*Finales del* siglo XIX", "the *second half of the* nineteenth century": what stands before belongs to it. */
  #partBefore(): DatePart | undefined {
    const { ofWords, articles, parts, ordinals, partNouns } = this.#language.dates;
    const before = this.#plain.slice(Math.max(0, this.#start - 40), this.#start);
    const links = [...ofWords, ...articles].join('|');
    const bare = before
      .replace(new RegExp(`(?:(?:^|(?<=[\\s-]))(?:${links})[\\s-]+|(?<=[\\s-])[dl]['’])*$`, 'u'), '')
      .trimEnd();
    const word = bare.replace(/-$/, '');
    const ends = (phrase: string): boolean =>
      word.endsWith(phrase) && !/[\p{L}\p{N}]$/u.test(word.slice(0, -phrase.length));
    const halves = [1, 2, -1].flatMap((number) =>
      Object.keys(ordinals)
        .filter((ordinal) => ordinals[ordinal] === number)
        .flatMap((ordinal) =>
          partNouns.half.map((noun): [string, DatePart] => [`${ordinal} ${noun}`, number === 1 ? 'h1' : 'h2']),
        ),
    );
    const [phrase, part] =
      [...halves, ...Object.entries(parts)]
        .filter(([each]) => ends(each))
        .sort(([one], [other]) => other.length - one.length)[0] ?? [];
    if (phrase === undefined || part === undefined || !/^(?:early|mid|late|h\d)$/.test(part)) return undefined;
    this.#start -= before.length - word.length + phrase.length;
    return part;
  }

  #addPart(noun: PartNoun, number: number, whole: Parts | undefined): void {
    const most = { quarter: 4, half: 2, third: 3, week: 4 }[noun];
    const letter = { quarter: 'q', half: 'h', third: 't', week: 'w' } as const;
    const which = number === -1 ? most : number;
    if (which < 1 || which > most || (noun === 'week' && number === -1)) {
      if (number === -1) this.#add({ ...whole, part: 'late' });
      return;
    }
    const part = `${letter[noun]}${which}` as DatePart;
    const year = whole ?? { year: this.#published.year, guessed: true };
    this.#add({ ...year, part });
  }

  /** What a part is a part of: a month, a decade or a year; undefined where nothing stands there. */
  #wholeOf(groups: Groups): Parts | undefined {
    if (groups['m'] !== undefined) {
      const month = this.#monthOf(groups['m']);
      const year = this.#yearOf(groups);
      return {
        ...year,
        month,
        years: year.year === undefined ? this.#published.nearYears(month, () => this.#tense()) : [],
      };
    }
    if (groups['rm'] !== undefined) {
      const months = this.#language.dates.relativeMonths[spaced(groups['rm'])] ?? 0;
      return this.#published.monthFromNow(months) ?? { relative: `month ${months}` };
    }
    const decade = this.#decadeOf({ dn: groups['ds'], dw: groups['dw'] });
    if (decade !== undefined) return { year: decade, grain: 'decade' };
    const year = { y: groups['y_'], ry: groups['ry_'], ty: groups['ty_'], yw: groups['yw_'] };
    return Object.values(year).some((part) => part !== undefined) ? this.#yearOf(year) : undefined;
  }

  #decadeOf(groups: Groups): number | undefined {
    const word = groups['dw'] ?? groups['dw2'];
    if (word !== undefined) return this.#language.dates.decades[spaced(word)];
    const digits = groups['dn'] ?? groups['d4'] ?? groups['d2'] ?? groups['d3'];
    if (!digits?.endsWith('0')) return undefined;
    if (digits.length === 4) return Number(digits);
    if (digits.length === 3) return undefined;
    return Number(digits) + (Number(digits) < 20 ? 2000 : 1900);
  }

  #ordinalOf(groups: Groups, noun: PartNoun | undefined): number | undefined {
    const { o, roman } = groups;
    if (roman !== undefined) return noun === 'week' ? undefined : romanOf(roman);
    return this.#language.dates.ordinals[spaced(o)] ?? (/^\d/.test(o ?? '') ? Number.parseInt(o ?? '', 10) : undefined);
  }

  #nounOf(word: string | undefined): PartNoun | undefined {
    const nouns = this.#language.dates.partNouns;
    return (['quarter', 'half', 'third', 'week'] as const).find((noun) => nouns[noun].includes(spaced(word)));
  }

  #months(): void {
    const patterns = this.#patterns;
    this.#each(patterns.monthYear, (groups) =>
      this.#add({ ...this.#yearOf(groups), month: this.#monthOf(groups['m']) }),
    );
    this.#each(patterns.relative, (groups) => {
      const month = this.#monthOf(groups['m']);
      const word = groups['before'] ?? groups['after'] ?? '';
      this.#add({ year: month === undefined ? undefined : this.#relativeYear(word, month), month });
    });
    this.#each(patterns.month, (groups) => {
      const month = this.#monthOf(groups['m']);
      this.#add({ month, years: this.#published.nearYears(month, () => this.#tense()) });
    });
  }

  #nearDays(): void {
    const { dates } = this.#language;
    this.#each(this.#patterns.relativeDay, ({ rd, p1, p2 }) => {
      const days = dates.relativeDays[spaced(rd)] ?? Number.NaN;
      if (Number.isNaN(days)) this.#taken.fill(1, this.#start, this.#end);
      else this.#addNear(days, p1 === undefined ? undefined : { day: Number(p1), month: p2 });
    });
    this.#each(this.#patterns.weekday, (groups) => this.#weekday(groups));
    this.#each(this.#patterns.relativeWeek, ({ rk }) => {
      const weeks = dates.relativeWeeks[spaced(rk)] ?? 0;
      const today = this.#published.today;
      const monday = today === undefined ? {} : { ...mondayOf(today + weeks * 7), grain: 'week' as const };
      this.#add({ ...monday, relative: `week ${weeks}` });
    });
    this.#each(this.#patterns.ago, (groups) => this.#ago(groups));
    this.#each(this.#patterns.later, ({ n, u }) => {
      const count = this.#countOf(n);
      if (count !== undefined && dates.units[u ?? ''] === 'year') this.#add({ context: count, counts: true });
    });
    this.#each(this.#patterns.dayAlone, ({ d1 }) => {
      const day = Number(d1);
      const today = this.#published.today;
      const near = today === undefined ? undefined : this.#published.dayNear(day, today, this.#tense());
      if (near !== undefined) this.#add(dayOf(near));
    });
  }

  /** A day so many from that of publication; a number in brackets that is another day of a month is what counts. */
  #addNear(days: number, told?: { day: number; month: string | undefined }): void {
    const today = this.#published.today;
    const relative = `day ${days}`;
    if (today === undefined) {
      const given = told?.month === undefined ? {} : { day: told.day, month: Number(told.month) };
      this.#add({ ...given, relative });
      return;
    }
    const near =
      told && dayOf(today + days).day !== told.day
        ? this.#published.dayNear(told.day, today, Math.sign(days))
        : undefined;
    this.#add({ ...dayOf(near ?? today + days), relative: near === undefined ? relative : undefined });
  }

  #weekday(groups: Groups): void {
    const weekday = this.#weekdayOf(groups['w']);
    const today = this.#published.today;
    if (weekday === undefined || today === undefined || !this.#isWeekdayHere(groups)) return;
    const direction = this.#directionOf(groups['before'] ?? groups['after']);
    const told = groups['p1'] ?? groups['p3'];
    if (told !== undefined) {
      const month = groups['p2'] === undefined ? undefined : Number(groups['p2']);
      const near = this.#published.dayOfWeekNear(Number(told), weekday, today, month);
      if (near !== undefined) this.#add({ ...dayOf(near), weekday });
      return;
    }
    const days = (weekday - weekdayOf(today) + 7) % 7;
    const tense = direction ?? this.#tense();
    const ahead = direction === 1 && days === 0 ? 7 : days;
    const back = days === 0 ? (direction === -1 ? -7 : 0) : days - 7;
    const isThis = this.#language.dates.now.includes(groups['before'] ?? '');
    const nearest = isThis && ahead <= -back ? ahead : back;
    this.#add({ ...dayOf(today + (tense === 1 ? ahead : tense === -1 ? back : nearest)), weekday });
  }

  /** 1 for what is to come, -1 for what has passed; undefined where no word says so. */
  #directionOf(word: string | undefined): Direction | undefined {
    if (word === undefined) return undefined;
    if (this.#language.dates.ahead.includes(word)) return 1;
    return this.#language.dates.past.includes(word) ? -1 : undefined;
  }

  /** "Segunda" is second and "sat" a verb: such words need a number. No part of a name is a day: Santo Domingo. */
  #isWeekdayHere(groups: Groups): boolean {
    const word = groups['w'] ?? '';
    const at = this.#plain.indexOf(word, this.#start);
    const capital = /\p{Lu}/u.test(this.#text[at] ?? '');
    const before = this.#text.slice(Math.max(0, at - 30), at);
    if (this.#language.dates.monthsCapitalised ? !capital : capital && !/(?:^|[.:;!?¿¡(“"]\s?)$/u.test(before))
      return false;
    if (groups['p1'] !== undefined || groups['p3'] !== undefined) return true;
    if (/\p{Lu}\p{L}*\s$/u.test(before) && !this.#isPlainBefore(before)) return false;
    const full = this.#language.dates.weekdays.some(([first, ...others]) =>
      [first, ...others.filter((other) => other.includes(' '))].some((name) => name === word),
    );
    const led = groups['before'] !== undefined || groups['after'] !== undefined;
    return full || (led && word.length > 4 && /^\s{0,3}(?:[.,;:)]|$)/.test(this.#plain.slice(this.#end)));
  }

  #ago(groups: Groups): void {
    const count = this.#countOf(groups['n'] ?? groups['n2'] ?? groups['n3']);
    const unit = this.#language.dates.units[groups['u'] ?? groups['u2'] ?? groups['u3'] ?? ''];
    if (count === undefined || unit === undefined) return;
    const ahead = groups['ahead'];
    // "In two years" can tell how long something took.
    if (ahead !== undefined && ahead.length < 3 && this.#tense() !== 1) return;
    const offset = ahead === undefined ? -count : count;
    const relative = `${unit} ${offset}`;
    this.#add({ ...this.#fromNow(unit, offset), relative, counts: true });
  }

  #fromNow(unit: 'day' | 'week' | 'month' | 'year', offset: number): Parts {
    const today = this.#published.today;
    const year = this.#published.year;
    if (unit === 'year') return year === undefined ? {} : { year: year + offset };
    if (unit === 'month') return this.#published.monthFromNow(offset) ?? {};
    if (today === undefined) return {};
    return dayOf(today + (unit === 'day' ? offset : offset * 7));
  }

  #countOf(word: string | undefined): number | undefined {
    return word !== undefined && /^\d/.test(word) ? Number(word) : this.#language.dates.counts[word ?? ''];
  }

  #years(): void {
    const patterns = this.#patterns;
    this.#each(patterns.yearRange, ({ y, z }) => {
      const [first, short] = [Number(y), Number(z)];
      const last = first - (first % 100) + short;
      if (last <= first || last > first + 60) return;
      this.#add({ year: first, side: 'since' });
      this.#add({ year: last, side: 'until' });
    });
    this.#each(patterns.relativePart, (groups) => this.#relativePart(groups));
    this.#each(patterns.relativeYear, (groups) => this.#add(this.#yearOf(groups)));
    this.#each(patterns.relativeMonth, ({ rm }) => {
      const months = this.#language.dates.relativeMonths[spaced(rm)] ?? 0;
      this.#add({ ...this.#published.monthFromNow(months), relative: `month ${months}` });
    });
    this.#each(patterns.year, ({ y }) => {
      if (this.#isCount()) return;
      const named = this.#isBesideName();
      this.#add({ year: Number(y), named, role: named && this.#isNoTime(Number(y)) ? 'name' : undefined });
    });
  }

  /** "2030 people", "2024 million", "Resolution 2030", "Law 2013 of 1998": a number that looks like a year. */
  #isCount(): boolean {
    const before = this.#before(40);
    const behind = this.#plain.slice(this.#end, this.#end + 30);
    if (this.#patterns.numbered.test(before) || this.#patterns.counted.test(behind)) return true;
    const next = /^\s{1,2}(\p{Ll}{3,})/u.exec(this.#text.slice(this.#end, this.#end + 30))?.[1];
    const last = /([\p{L}’'-]+)\s{1,2}$/u.exec(this.#text.slice(Math.max(0, this.#start - 40), this.#start));
    if (next === undefined || !last?.[1] || this.#isCommon(foldKeepingLength(next))) return false;
    const opens = last.index === 0 || /[.!?]\s$/.test(this.#text.slice(0, this.#start).slice(-40, -last[0].length));
    return (opens || /^\p{Ll}/u.test(last[1])) && !this.#isCommon(foldKeepingLength(last[1]));
  }

  /** A word that tells nothing of what is counted, or that leads to a date. */
  #isCommon(word: string): boolean {
    const { dates, common } = this.#language;
    if (common.includes(word) || dates.ofWords.includes(word) || dates.rangeWords.includes(word)) return true;
    if (dates.yearNouns.includes(word) || dates.andWords.includes(word) || word === dates.between) return true;
    return [
      ...Object.values(dates.sides).flat(),
      ...Object.keys(dates.parts),
      ...dates.articles,
      ...dates.leading,
    ].some((phrase) => phrase === word || phrase.endsWith(` ${word}`) || phrase.startsWith(`${word} `));
  }

  /** "Forum 2025", "the 2030 Agenda" */
  #isBesideName(): boolean {
    const before = this.#text.slice(Math.max(0, this.#start - 60), this.#start);
    const behind = this.#text.slice(this.#end, this.#end + 6);
    const phrase = this.#patterns.namedYear.exec(this.#before(60))?.[0];
    if (phrase !== undefined) return /^\p{Lu}/u.test(before.slice(before.length - phrase.length));
    return /^\s\p{Lu}/u.test(behind) || (/\p{Lu}[\p{L}’'-]*\s$/u.test(before) && !this.#isPlainBefore(before));
  }

  /** Whether a name holds the year without telling when: "Agenda 2030", or one far ahead of the day of publication. */
  #isNoTime(year: number): boolean {
    const now = this.#published.year;
    if (now !== undefined && year > now + 3) return true;
    const behind = this.#plain.slice(this.#end, this.#end + 30);
    return this.#patterns.namedYear.test(this.#before(60)) || this.#patterns.namedAfter.test(behind);
  }

  /** "Last quarter", "el próximo trimestre", counted from the day of publication. */
  #relativePart(groups: Groups): void {
    const noun = this.#nounOf(groups['noun'] ?? groups['noun2']);
    const offset = this.#directionOf(groups['before'] ?? groups['after']) ?? 0;
    if (!noun || noun === 'week' || this.#language.dates.vagueNouns.includes(groups['noun'] ?? groups['noun2'] ?? ''))
      return;
    const many = { quarter: 4, half: 2, third: 3 }[noun];
    const months = this.#published.months;
    const relative = `${noun} ${offset}`;
    if (months === undefined) {
      this.#add({ relative });
      return;
    }
    const count = Math.floor((months * many) / 12) + offset;
    const letter = { quarter: 'q', half: 'h', third: 't' }[noun];
    this.#add({ year: Math.floor(count / many), part: `${letter}${(count % many) + 1}` as DatePart, relative });
  }

  #clocks(): void {
    const { words: clockWords } = this.#language.dates.clock;
    this.#each(this.#patterns.clock, (groups) => {
      const hour = Number(groups['h'] ?? groups['h2'] ?? groups['h3'] ?? groups['h4']);
      const minute = Number(groups['min'] ?? groups['min2'] ?? 0);
      const past = [groups['pm'], groups['pm2'], groups['pm3']].some((half) => half !== undefined);
      const before = [groups['am'], groups['am2'], groups['am3']].some((half) => half !== undefined);
      const shifted = past && hour < 12 ? hour + 12 : before && hour === 12 ? 0 : hour;
      this.#add({ minutes: shifted * 60 + minute });
    });
    this.#each(this.#patterns.clockWord, ({ cw }) => this.#add({ minutes: clockWords[cw ?? ''] }));
  }

  /** The year of the coming, present or past month that `word` names, seen from the day of publication. */
  #relativeYear(word: string, month: number): number | undefined {
    if (this.#language.dates.now.includes(word)) return this.#published.year;
    const months = this.#published.months;
    if (months === undefined) return undefined;
    const [year, now] = [Math.floor(months / 12), (months % 12) + 1];
    if (this.#language.dates.ahead.includes(word)) return month > now ? year : year + 1;
    return month < now ? year : year - 1;
  }

  #yearOf(groups: Groups): Parts {
    if (groups['y'] !== undefined) return { year: Number(groups['y']) };
    if (groups['yw'] !== undefined) return { year: this.#yearInWords(groups['yw']) };
    if (groups['ty'] !== undefined) return { context: this.#language.dates.thatYear[spaced(groups['ty'])] };
    const years = this.#language.dates.relativeYears[spaced(groups['ry'])];
    if (years === undefined) return {};
    const now = this.#published.year;
    return { year: now === undefined ? undefined : now + years, relative: `year ${years}` };
  }

  /** "dos mil veinticuatro", "mil novecientos noventa y cuatro" */
  #yearInWords(written: string): number | undefined {
    const { dates } = this.#language;
    const text = spaced(written);
    const head = dates.yearWords.find((words) => text.startsWith(words)) ?? '';
    const base = dates.yearWords.indexOf(head) % 2 === 0 ? 2000 : 1900;
    const rest = text
      .slice(head.length)
      .split(/[\s-]+/)
      .filter((word) => word !== '' && !dates.andWords.includes(word));
    const values = { ...dates.decades, ...dates.counts, ...dates.dayWords };
    const sum = rest.reduce((total, word) => {
      const value = dates.decades[word] ?? values[word] ?? 0;
      return total + (value > 1900 ? value - 1900 : value);
    }, 0);
    return sum < 100 ? base + sum : undefined;
  }

  /** The year in which a day lies nearest to that of publication, or the one that a word beside it asks for. */
  #nearestYear(month: number | undefined, day: number | undefined): number | undefined {
    if (month === undefined || day === undefined) return undefined;
    const directed = this.#patterns.directed.exec(this.#before(30))?.groups;
    const after = this.#plain.slice(this.#end, this.#end + 20).match(/^\s(\p{L}+)/u)?.[1];
    const direction = directed?.['ahead'] ? 1 : directed?.['past'] ? -1 : this.#directionOf(after);
    return this.#published.nearestYear({ month, day }, direction, () => this.#tense());
  }

  /** 1 where the sentence speaks of what is to come, -1 of what has been, 0 where it does not say. */
  #tense(): Direction | 0 {
    const from = Math.max(0, this.#start - 90);
    const before = this.#text.slice(from, this.#start).replace(/^.*[.!?]\s(?=\p{Lu})/su, '');
    const after = this.#text.slice(this.#end, this.#end + 60).replace(/[.!?](?:\s\p{Lu}.*)?$/su, '');
    const { future, perfect } = this.#language.dates;
    if (future.test(before)) return 1;
    if (perfect.test(before)) return -1;
    return future.test(after) ? 1 : perfect.test(after) ? -1 : 0;
  }

  // --- words ---

  #before(many: number): string {
    return this.#plain.slice(Math.max(0, this.#start - many), this.#start);
  }

  #dayOf(written: string | undefined): number | undefined {
    if (written === undefined) return undefined;
    const day = /^\d/.test(written) ? Number.parseInt(written, 10) : this.#language.dates.dayWords[spaced(written)];
    return day !== undefined && day >= 1 && day <= 31 ? day : undefined;
  }

  #monthOf(name: string | undefined): number | undefined {
    const index = this.#language.dates.months.findIndex((names) =>
      names.some((known) => foldKeepingLength(known) === name),
    );
    return index < 0 ? undefined : index + 1;
  }

  #weekdayOf(written: string | undefined): number | undefined {
    if (written === undefined) return undefined;
    const index = this.#language.dates.weekdays.findIndex((names) =>
      names.some((name) => written.startsWith(name) && !/^[\p{L}-]/u.test(written.slice(name.length))),
    );
    return index < 0 ? undefined : index;
  }

  /** "may" is a verb more often than a month, "marco" a framework, "Jan" a name and "set" a number of things. */
  #isMonthHere(match: string, groups: Groups): boolean {
    const name = groups['m'];
    if (name === undefined) return true;
    const at = this.#start + match.lastIndexOf(name);
    if (this.#language.dates.monthsCapitalised && !/\p{Lu}/u.test(this.#text[at] ?? '')) return false;
    const beside = ['y', 'ry', 'ty', 'yw', 'd1', 'before', 'after', 'part', 'o'];
    if (beside.some((part) => groups[part] !== undefined)) return true;
    if (this.#language.dates.monthsCapitalised && this.#isPersonsName(at, at + name.length)) return false;
    const written = this.#text.slice(at, at + name.length).toLowerCase();
    return this.#language.dates.months.some(
      ([first, ...others]) => first === written || others.some((other) => other === written && other.length > 4),
    );
  }

  /** "Theresa May", "May Johnson": a capital on either side, and no word that leads to a date. */
  #isPersonsName(start: number, end: number): boolean {
    const before = this.#text.slice(Math.max(0, start - 30), start);
    if (/\p{Lu}[\p{L}.’'-]*\s$/u.test(before)) return !this.#isPlainBefore(before);
    const led = /\p{Ll}\s$|[-–]$/u.test(before);
    return !led && /^\s\p{Lu}\p{Ll}/u.test(this.#text.slice(end, end + 5));
  }

  /** Whether the capital before a month begins a sentence or belongs to a day of the week: "In May", "Friday May 3". */
  #isPlainBefore(before: string): boolean {
    const word = /([\p{L}.’'-]+)\s$/u.exec(before)?.[1] ?? '';
    const folded = foldKeepingLength(word);
    const { dates, common } = this.#language;
    const known = [
      dates.ahead,
      dates.past,
      dates.now,
      dates.ofWords,
      dates.rangeWords,
      common,
      ...dates.weekdays,
    ].flat();
    const phrases = [
      ...Object.keys(dates.parts),
      ...Object.values(dates.sides).flat(),
      dates.between,
      'every',
      'each',
      'during',
    ];
    return known.includes(folded) || phrases.includes(folded);
  }

  /** "Calle 1 de Mayo", "Long March 3", "Minister May 12 times": the name of something that looks like a date. */
  #isNamed(groups: Groups): boolean {
    if (groups['m'] === undefined || groups['y'] !== undefined || groups['ry'] !== undefined) return false;
    if (this.#patterns.namedBefore.test(this.#before(40))) return true;
    const before = this.#text.slice(Math.max(0, this.#start - 30), this.#start);
    if (!/(?<=\p{L}[\p{L}.’'-]*\s)\p{Lu}\p{Ll}[\p{L}’'-]*\s$|^\p{Lu}\p{Ll}+\s$/u.test(before)) return false;
    if (this.#isPlainBefore(before)) return false;
    const at = this.#start + this.#plain.slice(this.#start, this.#end).lastIndexOf(groups['m']);
    // Where months have no capital, one shows a name; where they have, only a month before its number can be one.
    return this.#language.dates.monthsCapitalised
      ? at === this.#start && groups['d1'] !== undefined
      : /\p{Lu}/u.test(this.#text[at] ?? '') && groups['d1'] !== undefined;
  }
}

/** A year in two digits is one of the last seventy or the next thirty. */
function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  return digits?.length === 2 ? year + (year < 70 ? 2000 : 1900) : year;
}

function mondayOf(day: number): { year: number; month: number; day: number } {
  return dayOf(day - weekdayOf(day));
}

/** A phrase of several words as the tables hold it. */
function spaced(phrase: string | undefined): string {
  return phrase?.replace(/\s+/g, ' ') ?? '';
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanOf(letters: string): number {
  return [...letters].reduce((sum, letter, index) => {
    const [value, next] = [romans[letter] ?? 0, romans[letters[index + 1] ?? ''] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);
}
