import { literally } from '../basics/patterns.ts';
import type { ReadingLanguage } from './language.ts';

/** The shapes of dates in one language, over lower case without accents. */
export interface DatePatterns {
  readonly digits: RegExp;
  readonly yearFirst: RegExp;
  readonly named: RegExp;
  readonly iso: RegExp;
  readonly era: RegExp;
  readonly dayMonth: RegExp;
  readonly monthDay: RegExp;
  readonly dayRelativeMonth: RegExp;
  readonly ordinalPart: RegExp;
  readonly part: RegExp;
  readonly letterPart: RegExp;
  readonly relativePart: RegExp;
  readonly season: RegExp;
  readonly decade: RegExp;
  readonly century: RegExp;
  readonly monthYear: RegExp;
  readonly relative: RegExp;
  readonly month: RegExp;
  readonly relativeDay: RegExp;
  readonly relativeWeek: RegExp;
  readonly weekday: RegExp;
  readonly dayAlone: RegExp;
  readonly ago: RegExp;
  readonly later: RegExp;
  readonly yearRange: RegExp;
  readonly relativeYear: RegExp;
  readonly relativeMonth: RegExp;
  readonly year: RegExp;
  readonly clock: RegExp;
  readonly clockWord: RegExp;
  /** What stands between two dates that belong together. */
  readonly between: RegExp;
  readonly sides: RegExp;
  readonly directed: RegExp;
  readonly weekOf: RegExp;
  readonly namedBefore: RegExp;
  readonly namedYear: RegExp;
  readonly namedAfter: RegExp;
  readonly publication: RegExp;
  readonly dateLabel: RegExp;
  readonly numbered: RegExp;
  /** After a number that is no year: a scale, or the year of a law. */
  readonly counted: RegExp;
  readonly documents: RegExp;
  /** Before a date, in its clause: what is published on it. */
  readonly publishedOn: RegExp;
  /** Before a date: what is said on it. */
  readonly saidOn: RegExp;
  /** Behind a date that begins a sentence: who says something on it. */
  readonly onWhichSaid: RegExp;
}

const made = new WeakMap<ReadingLanguage, DatePatterns>();

export function patternsOf(language: ReadingLanguage): DatePatterns {
  const patterns = made.get(language) ?? makePatterns(language);
  made.set(language, patterns);
  return patterns;
}

/** Lower case without accents, every character in its place. */
export function foldKeepingLength(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return [...text]
    .map((char) => (char.length > 1 ? char : (char.normalize('NFD')[0] ?? char).toLowerCase().slice(0, 1) || ' '))
    .join('');
}

/** Any of the words, the longest first; none at all where there are none. */
function oneOf(list: readonly string[]): string {
  if (list.length === 0) return '(?!)';
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => literally(foldKeepingLength(word)).replaceAll(' ', '\\s'))
    .join('|');
}

const start = '(?<![\\p{L}\\p{N}])';
const stop = '(?![\\p{L}\\p{N}])';
const gap = '\\s{1,3}';
/** A raised ending may have kept its tag: `21<sup>st</sup>`. */
const raised = (endings: string): string => `(?:<sup>)?(?:${endings})(?:</sup>)?`;

/** The parts from which the patterns of a language are made. */
class Pieces {
  readonly months: string;
  readonly of: string;
  readonly ofYear: string;
  readonly ofMonth: string;
  readonly weekdays: string;
  readonly weekday: string;
  readonly rangeWord: string;
  readonly relativeYear: string;
  readonly ordinals: string;
  readonly nouns: string;
  readonly #dayWords: string;
  readonly #year: (n: string) => string;
  readonly #that: string;

  constructor({ dates }: ReadingLanguage) {
    this.months = oneOf(dates.months.flat());
    const words = (list: readonly string[]) => `(?:(?:(?:${oneOf(list)})${gap}|[dl]['’])){0,4}`;
    this.of = words(dates.ofWords);
    this.ofYear = words([...dates.ofWords, ...dates.yearNouns]);
    this.ofMonth = words([...dates.ofWords, ...dates.dayNouns]);
    this.weekdays = oneOf(dates.weekdays.flat());
    this.weekday = `(?:(?:${this.weekdays})${stop}\\.?,?${gap}${this.ofMonth})`;
    this.rangeWord = `(?:[-–—&/]|(?<!\\p{L})(?:${oneOf(dates.rangeWords)})(?!\\p{L}))`;
    this.relativeYear = oneOf(Object.keys(dates.relativeYears));
    this.ordinals = oneOf(Object.keys(dates.ordinals));
    this.nouns = oneOf(Object.values(dates.partNouns).flat());
    this.#dayWords = oneOf(Object.keys(dates.dayWords));
    const numbers = oneOf([
      ...Object.keys(dates.dayWords),
      ...Object.keys(dates.decades),
      ...Object.keys(dates.counts),
    ]);
    const inWords = [
      `(?:${oneOf(dates.yearWords)})(?:[\\s-](?:(?:${oneOf(dates.andWords)})\\s)?`,
      `(?:${numbers})${stop}){0,3}`,
    ].join('');
    const era = oneOf(dates.beforeOurEra);
    this.#that = oneOf(Object.keys(dates.thatYear));
    this.#year = (n) =>
      [
        `(?:(?<y${n}>\\d{4})(?!\\d|\\s?(?:${era}))|(?<ry${n}>${this.relativeYear})`,
        `${stop}|(?<ty${n}>${this.#that})${stop}|(?<yw${n}>${inWords})`,
        `${stop})`,
      ].join('');
  }

  month(name: string): string {
    return `(?<${name}>${this.months})${stop}\\.?`;
  }

  day(name: string): string {
    return [
      `(?<${name}>\\d{1,2}(?:${raised('st|nd|rd|th|er|ro|\\.?[º°ª]')})?`,
      `(?![\\p{L}\\d<])|(?:${this.#dayWords})${stop})`,
    ].join('');
  }

  /** A year where one must stand; `n` tells its groups from those of another in one pattern. */
  year(n = ''): string {
    return `${this.ofYear}${this.#year(n)}`;
  }

  /** A year told by a word that counts from another; one in number words alone may be any number. */
  counted(): string {
    return `(?:(?<ry>${this.relativeYear})|(?<ty>${this.#that}))${stop}`;
  }

  /** A year that may follow. */
  maybeYear(): string {
    return `(?:,?${gap}${this.year()})?`;
  }
}

function makePatterns(language: ReadingLanguage): DatePatterns {
  const { dates } = language;
  const pieces = new Pieces(language);
  return {
    ...digitPatterns(pieces, language),
    ...dayPatterns(pieces, language),
    ...partPatterns(pieces, language),
    ...longPatterns(language),
    ...relativePatterns(pieces, language),
    ...clockPatterns(language),
    ...aroundPatterns(pieces, language),
    year: new RegExp(
      [
        `(?<![\\p{L}\\p{N}.,$€£]|[.,]\\d{0,9})(?<y>(?:19|20)\\d{2}|1[0-8]\\d{2}`,
        `(?=\\s{0,2}(?:[.,;:)\\]]|$)(?!\\d)))(?![\\p{L}\\p{N}]|[.,]\\d|\\s?`,
        `(?:${oneOf(dates.beforeOurEra)}))`,
      ].join(''),
      'gu',
    ),
  };
}

function digitPatterns(pieces: Pieces, { dates }: ReadingLanguage) {
  const short = '(?:\\d{4}|\\d{2})';
  return {
    digits: new RegExp(
      `(?<![\\d/.-])(?<a>\\d{1,2})(?<mark>[/.-])(?<b>\\d{1,2})\\k<mark>(?<y>${short})(?![\\d/]|[.-]\\d)`,
      'gu',
    ),
    yearFirst: /(?<![\d/.-])(?<y>(?:19|20)\d{2})(?<mark>[/.])(?<b>\d{1,2})\k<mark>(?<d>\d{1,2})(?![\d/]|[.-]\d)/gu,
    named: new RegExp(
      `${start}(?<d1>\\d{1,2})(?<mark>[-/.])(?<m>${pieces.months})\\.?[-/.](?<y>${short})(?![\\d/]|[.-]\\d)`,
      'gu',
    ),
    iso: /(?<!\d)(?<y>(?:19|20)\d{2})-(?<b>0[1-9]|1[0-2])(?:-(?<d>\d{2}))?(?!\d|-\d)/gu,
    era: new RegExp(`(?<![\\p{L}\\p{N}.,])(?<n>\\d{1,4})\\s?(?:${oneOf(dates.beforeOurEra)})${stop}`, 'gu'),
  };
}

function dayPatterns(pieces: Pieces, { dates }: ReadingLanguage) {
  const listed = '(?<list>(?:\\d{1,2}(?:st|nd|rd|th)?,\\s?){0,8})';
  const range = [
    `(?:\\s{0,3}(?<rw>,?\\s?${pieces.rangeWord})\\s{0,3}${pieces.of}`,
    `${pieces.weekday}?${pieces.day('d2')})?`,
  ].join('');
  const months = oneOf(Object.keys(dates.relativeMonths));
  return {
    dayMonth: new RegExp(
      [
        `${start}(?<w>${pieces.weekday})?${listed}${pieces.day('d1')}${range}[\\s]{1,3}`,
        `${pieces.ofMonth}${pieces.month('m')}${pieces.maybeYear()}`,
      ].join(''),
      'gu',
    ),
    monthDay: new RegExp(
      [
        `${start}(?<w>${pieces.weekday})?${pieces.month('m')}${gap}${pieces.of}`,
        `${pieces.day('d1')}(?![\\d,.]{0,12}\\d)(?<list>(?:,\\s?\\d{1,2}`,
        `(?:st|nd|rd|th)?(?![\\d\\p{L}])){0,8})${range}${pieces.maybeYear()}`,
      ].join(''),
      'gu',
    ),
    dayRelativeMonth: new RegExp(
      `${start}(?<w>${pieces.weekday})?${pieces.day('d1')}${gap}${pieces.of}(?<rm>${months})${stop}`,
      'gu',
    ),
    monthYear: new RegExp(`${start}${pieces.month('m')},?(?:${gap}|[-/](?=\\d{4}))${pieces.year()}`, 'gu'),
    month: new RegExp(`${start}${pieces.month('m')}`, 'gu'),
  };
}

/** What a part can be a part of: a month of a year, a month alone, a relative month, a decade, a year. */
function whole(pieces: Pieces, { dates }: ReadingLanguage): string {
  const month = [
    `${pieces.ofMonth}(?:${pieces.month('m')}${pieces.maybeYear()}|`,
    `(?<rm>${oneOf(Object.keys(dates.relativeMonths))})${stop})`,
  ].join('');
  const nouns = `(?:(?:${oneOf([...dates.decadeNouns, 'los', 'the'])})${gap}){0,2}`;
  const decade = [
    `${pieces.of}${nouns}(?:['’]?(?<ds>\\d{2,4})['’]?s|(?<dw>${oneOf(Object.keys(dates.decades))}))`,
    stop,
  ].join('');
  // A year has its own alternative: a month may have one too.
  return `(?:${month}|${decade}|${pieces.year('_')})`;
}

function partPatterns(pieces: Pieces, language: ReadingLanguage) {
  const { dates } = language;
  const whole_ = whole(pieces, language);
  const roman = '(?<roman>iv|i{1,3})';
  const ordinal = `(?:(?<o>${pieces.ordinals}|\\d(?:st|nd|rd|th|er|o|a|e|eme|\\.?[º°ª]))|${roman})`;
  const first = `(?:(?<o0>${pieces.ordinals})\\s{1,3}${pieces.rangeWord}\\s{1,3}${pieces.of})?`;
  const letters = oneOf(Object.keys(dates.partLetters));
  return {
    ordinalPart: new RegExp(
      `${start}${first}${ordinal}${gap}(?<noun>${pieces.nouns})${stop}(?:,?${gap}${whole_})?`,
      'gu',
    ),
    part: new RegExp(`${start}(?<part>${oneOf(Object.keys(dates.parts))})(?:${gap}|-)${whole_}`, 'gu'),
    letterPart: new RegExp(
      [
        `${start}(?:(?<y>\\d{4})[\\s-](?:(?<l>${letters})(?<n>[1-4])|(?<n2>[1-4])`,
        `(?<l2>${letters}))${stop}|(?:(?<l3>${letters})(?<n3>[1-4])|(?<n4>[1-4])`,
        `(?<l4>${letters}))(?:(?:[\\s-]{0,2}|['’]|${gap}${pieces.ofYear})`,
        `(?<y2>\\d{4}|\\d{2})(?!\\d)|${gap}${pieces.ofYear}(?<ry>${pieces.relativeYear})|`,
        `(?![\\p{L}\\p{N}])))`,
      ].join(''),
      'gu',
    ),
    relativePart: new RegExp(
      [
        `${start}(?:(?<before>${oneOf([...dates.ahead, ...dates.past, ...dates.now])})`,
        `${gap}(?<noun>${pieces.nouns})|(?<noun2>${pieces.nouns})${gap}`,
        `(?<after>${oneOf([...dates.ahead, ...dates.past])}))${stop}`,
      ].join(''),
      'gu',
    ),
    season: new RegExp(`${start}(?<season>${oneOf(Object.keys(dates.seasons))}),?${gap}${pieces.year()}`, 'gu'),
  };
}

function longPatterns({ dates }: ReadingLanguage) {
  const nouns = oneOf(dates.decadeNouns);
  const decades = oneOf(Object.keys(dates.decades));
  const { words, before } = dates.century;
  const ordinal = [
    `(?<c>\\d{1,2}${raised('st|nd|rd|th|e|eme')}|${oneOf(Object.keys(dates.centuries))}|[ivx]{1,5}`,
    `(?:e|eme)?)`,
  ].join('');
  const number = `(?<c>[ivx]{1,5}|\\d{1,2}|${oneOf(Object.keys(dates.centuries))})`;
  return {
    decade: new RegExp(
      [
        `${start}(?:(?:${nouns})${gap}['’]?(?:(?<dn>\\d{4}|\\d{2})s?(?![\\d–-])`,
        `(?!\\s(?:${oneOf(dates.rangeWords)})\\s\\d{4})|(?<dw>${decades}))|`,
        `(?<d4>\\d{3}0)['’]?s|(?:the|los|les|os)${gap}(?:['’]?(?<d2>\\d0)['’]?s|`,
        `(?<dw2>${decades})(?=\\s{0,3}(?:[.,;:)]|$)))|['’](?<d3>\\d0)s)`,
        stop,
      ].join(''),
      'gu',
    ),
    century: new RegExp(
      `${start}${before ? `(?:${oneOf(words)})${gap}${number}` : `${ordinal}[\\s-](?:${oneOf(words)})`}${stop}`,
      'gu',
    ),
    yearRange:
      /(?<![\p{L}\p{N}.,$€£])(?<y>(?:1[5-9]|20)\d{2})\s?(?<rw>[-–—/])\s?(?<z>\d{2})(?![\p{L}\p{N}]|[.,/-]\d)/gu,
  };
}

function relativePatterns(pieces: Pieces, { dates }: ReadingLanguage) {
  const directions = oneOf([...dates.ahead, ...dates.past, ...dates.now]);
  const monthWords = `(?:(?:${oneOf(dates.monthWords)})\\s?)?`;
  const after = `${gap}(?<after>${oneOf([...dates.ahead, ...dates.past])})(?!\\p{L})`;
  const count = (n: string): string =>
    `(?<n${n}>\\d{1,3}|${oneOf(Object.keys(dates.counts))})${gap}(?<u${n}>${oneOf(Object.keys(dates.units))})`;
  const inside = [
    '(?:,?\\s{0,3}(?:\\((?:dia\\s)?(?<p1>\\d{1,2})(?:[/.](?<p2>\\d{1,2}))?[)/,]|',
    '(?<p3>\\d{1,2})(?![\\d\\p{L}%:]|[.,]\\d)))?',
  ].join('');
  return {
    relative: new RegExp(
      `${start}(?:(?<before>${directions})${gap}${monthWords}${pieces.month('m')}|${pieces.month('m2')}${after})`,
      'gu',
    ),
    relativeDay: new RegExp(
      [
        `${start}(?<rd>${oneOf(Object.keys(dates.relativeDays))})${stop}`,
        `(?:,?\\s{0,3}\\((?:dia\\s)?(?<p1>\\d{1,2})(?:[/.](?<p2>\\d{1,2}))?\\))?`,
      ].join(''),
      'gu',
    ),
    relativeWeek: new RegExp(`${start}(?<rk>${oneOf(Object.keys(dates.relativeWeeks))})${stop}`, 'gu'),
    weekday: new RegExp(
      [
        `${start}(?:(?<before>${directions})${gap})?(?<w>${pieces.weekdays})`,
        `${stop}\\.?(?:${gap}(?<after>${oneOf([...dates.ahead, ...dates.past])})`,
        `${stop})?${inside}`,
      ].join(''),
      'gu',
    ),
    dayAlone: new RegExp(
      `${start}(?:${oneOf(dates.dayAlone)})${gap}(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?=\\s{0,2}(?:[.,;:)]|$))(?![.,]\\d)`,
      'gu',
    ),
    ago: new RegExp(
      [
        `${start}(?:(?:${oneOf(dates.agoBefore)})${gap}${count('')}${stop}|`,
        `${count('2')}${gap}(?:${oneOf(dates.agoAfter)})${stop}|(?<ahead>`,
        `${oneOf(dates.inBefore)})${gap}${count('3')}${stop})`,
      ].join(''),
      'gu',
    ),
    later: new RegExp(`${start}${count('')}${gap}(?:${oneOf(dates.laterAfter)})${stop}`, 'gu'),
    relativeYear: new RegExp(`${start}${pieces.counted()}`, 'gu'),
    relativeMonth: new RegExp(`${start}(?<rm>${oneOf(Object.keys(dates.relativeMonths))})${stop}`, 'gu'),
  };
}

function clockPatterns({ dates: { clock } }: ReadingLanguage) {
  const half = (n: string): string =>
    `(?:\\s?(?:(?<am${n}>${oneOf(clock.morning)})|(?<pm${n}>${oneOf(clock.afternoon)}))(?!\\p{L}))`;
  const hours = `(?:${oneOf(clock.hours)})(?!\\p{L})`;
  return {
    clock: new RegExp(
      [
        `(?<![\\p{L}\\p{N}:.,])(?:(?<h>[01]?\\d|2[0-3])(?::|\\s?h\\s?)`,
        `(?<min>[0-5]\\d)(?!\\d|[:.]\\d)(?:\\s?${hours})?${half('')}?|`,
        `(?<h2>[01]?\\d|2[0-3])\\.(?<min2>[0-5]\\d)\\s?(?:${half('2')}|`,
        `${hours})|(?<h3>[01]?\\d|2[0-3])(?:\\s?${hours})?${half('3')}|`,
        `(?<=(?<!\\p{L})(?:${oneOf(clock.at)})\\s{1,3})(?<h4>[01]?\\d|2[0-3])\\s?`,
        `${hours})`,
      ].join(''),
      'gu',
    ),
    clockWord: new RegExp(`${start}(?<cw>${oneOf(Object.keys(clock.words))})${stop}`, 'gu'),
  };
}

function aroundPatterns(pieces: Pieces, { dates, numbers }: ReadingLanguage) {
  const scales = Object.keys(numbers.words.scales).filter((word) => word.length > 3);
  const { before, after, since, until } = dates.sides;
  const articles = `(?:(?:${oneOf(dates.articles)})\\s?)?(?:(?:${oneOf(dates.yearNouns)})\\s)?`;
  const side = (name: string, list: readonly string[]) => `(?<${name}>${oneOf(list)})`;
  return {
    between: new RegExp(`^,?\\s{0,3}${pieces.rangeWord}?\\s{0,3}${pieces.of}$`, 'u'),
    sides: new RegExp(
      [
        `(?<!\\p{L})(?:${side('before', before)}|${side('after', after)}|`,
        `${side('since', since)}|${side('until', until)})\\s{1,3}${articles}$`,
      ].join(''),
      'u',
    ),
    directed: new RegExp(
      [
        `(?<!\\p{L})(?:(?<ahead>${oneOf(dates.ahead)})|(?<past>${oneOf(dates.past)}))\\s{1,3}`,
        `(?:(?:${oneOf(dates.dayNouns)})\\s)?$`,
      ].join(''),
      'u',
    ),
    weekOf: new RegExp(`(?<!\\p{L})(?:${oneOf(dates.weekOf)})\\s{1,3}$`, 'u'),
    namedBefore: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${oneOf(dates.namedBefore)})\\s{1,3}(?:(?:${oneOf(dates.ofWords)})\\s)?$`,
      'u',
    ),
    namedYear: new RegExp(
      `(?<!\\p{L})(?:${oneOf(dates.namedYears)})\\s{1,3}(?:(?:${oneOf(['to', 'for', 'al', 'hacia', 'para'])})\\s)?$`,
      'u',
    ),
    namedAfter: new RegExp(`^\\s{1,3}(?:${oneOf(dates.namedYears)})${stop}`, 'u'),
    publication: new RegExp(`^\\s{0,3}(?:${oneOf(dates.publication)})\\s{0,3}[:|–—-]?\\s{0,3}${articles}$`, 'u'),
    dateLabel: new RegExp(`^\\s{0,3}(?:${oneOf(dates.dateLabels)})\\s{0,3}[:|–—-]\\s{0,3}${articles}$`, 'u'),
    numbered: new RegExp(`(?<![\\p{L}\\p{N}])(?:${oneOf(dates.numbered)})\\s{0,3}$`, 'u'),
    counted: new RegExp(
      `^\\s{1,3}(?:(?:${oneOf(scales)})${stop}|(?:${oneOf(dates.ofWords)})\\s{1,3}(?:19|20)\\d{2}(?!\\d))`,
      'u',
    ),
    documents: new RegExp(`(?<!\\p{L})(?:${oneOf(dates.documents)})(?!\\p{L})`, 'u'),
    publishedOn: new RegExp(`(?<!\\p{L})(?:${oneOf(dates.publishing)})(?!\\p{L})[^,;.:]*$`, 'u'),
    saidOn: new RegExp(`(?<!\\p{L})(?:${oneOf(dates.sayings)})(?:\\s\\p{L}{1,3}){0,2}\\s?$`, 'u'),
    onWhichSaid: new RegExp(`^,?(?:\\s[\\p{L}.'’&-]+){1,8}?\\s(?:${oneOf(dates.sayings)})(?!\\p{L})`, 'u'),
  };
}
