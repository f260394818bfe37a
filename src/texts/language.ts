/** How a language writes numbers. Words in lower case, composed (NFC). */
export interface NumberWords {
  /** Words that are numbers themselves: `two`, `twenty`, `cien`. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words for one: a number only within a larger one ("twenty-*one*", "*one* million"), else too often an article. */
  readonly ones: readonly string[];
  /** Articles that stand for one before a scale: "*a* hundred". */
  readonly articles: readonly string[];
  /** Words that multiply what stands before them: `hundred`, `million`. */
  readonly scales: Readonly<Record<string, number>>;
  /** Words that join the parts of one number: "two hundred *and* fifty", "treinta *y* uno". */
  readonly joiners: readonly string[];
  /** Scales that stand alone for one of themselves, and that digits may follow: `mil`, "2 mil 500". */
  readonly bareScales: readonly string[];
  /** The mark between thousands. */
  readonly thousands: ',' | '.';
}

/** The senses in which a text can give a number; `less than` and `at least` can be read, though no value is entered in them. */
export type ReadSense = 'exactly' | 'about' | 'nearly' | 'more than' | 'less than' | 'up to' | 'at least';

/** Currencies that are told apart. Dollars of different countries are not. */
export type Currency = 'euro' | 'dollar' | 'pound' | 'peso' | 'real';

/** How numbers are read in texts of one language. Phrases in lower case, accents folded. */
export interface NumberReading {
  readonly words: NumberWords;
  /** Phrases that stand before a number, by the sense they give it. */
  readonly senses: Readonly<Record<Exclude<ReadSense, 'exactly'>, readonly string[]>>;
  /** Phrases that stand after a number, by the sense they give it: "200 or more". */
  // eslint-disable-next-line no-restricted-syntax -- a language need not have a phrase for each sense
  readonly sensesAfter: Readonly<Partial<Record<ReadSense, readonly string[]>>>;
  /** How "%" is written out. */
  readonly percent: readonly string[];
  /** The words and codes of currencies, the same names in every language. */
  readonly currencies: Readonly<Record<Currency, readonly string[]>>;
}

/** How dates are read in texts of one language. Everything in lower case, accents folded. */
export interface DateReading {
  /** The twelve months, January first: each by its name, then by others and short forms, which count only beside a day or a year. */
  readonly months: readonly (readonly string[])[];
  /** The names and short forms of the seven days, Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  /** Whether months are written with a capital, which tells May from "may". */
  readonly monthsCapitalised: boolean;
  /** Words before a month, or after it, that mean the coming one. */
  readonly ahead: readonly string[];
  /** Words before a month, or after it, that mean the one that has passed. */
  readonly past: readonly string[];
  /** Words before a month that mean the one of the year of publication. */
  readonly now: readonly string[];
  /** Words that may stand between a relative word and its month: "el pasado *mes de* junio". */
  readonly monthWords: readonly string[];
  /** Phrases for a year counted from that of publication: "next year" is 1. */
  readonly relativeYears: Readonly<Record<string, number>>;
  /** Phrases for a month counted from that of publication. */
  readonly relativeMonths: Readonly<Record<string, number>>;
  /** Words between the parts of a date: "21 *de* mayo *de* 2014", "the 9th *of* May". */
  readonly ofWords: readonly string[];
  /** Words between the days of a range: "22 *to* 26 September". */
  readonly rangeWords: readonly string[];
  /** Whether a date in digits puts the month first: 09/26/2025. */
  readonly monthFirst: boolean;
}

/** What it takes to read numbers, dates and names in texts of one language. Everything in lower case, accents folded. */
export interface ReadingLanguage {
  /** Its BCP 47 code without a region: the same for all the ways of writing one language. */
  readonly code: string;
  readonly numbers: NumberReading;
  readonly dates: DateReading;
  /** Words too common to tell what a number counts. */
  readonly common: readonly string[];
  /** Words with a point that ends no sentence: `mr`, `art`, `ee.uu`. Lower case, without the point. */
  readonly abbreviations: readonly string[];
}
