import type { Counted } from './concepts.ts';
import type { BaseUnit } from './measures.ts';

/** How a language writes numbers. Words in lower case, composed (NFC); accents may be left out in texts. */
import type { BodyReading } from './names/bodies.ts';
import type { Endings } from './names/inflect.ts';
import type { Term } from './names/terms.ts';
import type { OpeningWords } from './openings.ts';
import type { SignatureWords } from './signatures.ts';
import type { TriggerReading } from './triggers.ts';

/** How a language writes numbers. Words in lower case, composed (NFC). */
export interface NumberWords {
  /** Words that are numbers themselves: `two`, `twenty`, `cien`, `quatre-vingt`. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words for one: a number only within a larger one ("twenty-*one*", "*one* million"), else too often an article. */
  readonly ones: readonly string[];
  /** Articles that stand for one before a scale: "*a* hundred". */
  readonly articles: readonly string[];
  /** Words that multiply what stands before them: `hundred`, `million`. */
  readonly scales: Readonly<Record<string, number>>;
  /** Scales that count only with a number before them, as the word alone means something else: "three *score*". */
  readonly countedScales: readonly string[];
  /** Short forms of scales beside a sign of money alone: `R$ 5 *mi*`, `1,5 *M*€`. */
  readonly moneyScales: Readonly<Record<string, number>>;
  /** Words that join the parts of one number: "two hundred *and* fifty", "treinta *y* uno". */
  readonly joiners: readonly string[];
  /** Other words before a smaller part of the same number: "3 millones *con* 400 mil". */
  readonly adding: readonly string[];
  /** Scales that stand alone for one of themselves, and that digits may follow: `mil`, "2 mil 500". */
  readonly bareScales: readonly string[];
  /** Tens on which more than nine are counted: `soixante-dix`, `quatre-vingt-dix`. */
  readonly longTens: readonly number[];
  /** The mark between thousands. */
  readonly thousands: ',' | '.';
  /** Whether texts of this language, of no region that is known, use either mark between thousands. */
  readonly mixedMarks: boolean;
  /** Scales whose number is about so many where one of them is told: `centenar`, `vingtaine`. */
  readonly roundScales: readonly string[];
  /** Letters that are a sign of money in the country of the text where they touch digits: `R750`. */
  readonly moneyLetters: readonly string[];
  /** Scales whose number may be about so many where one of them is told: "a *hundred*", "a *dozen*". */
  readonly looseScales: readonly string[];
  /** Phrases for small numbers that may be meant loosely: "a couple of". */
  readonly loose: Readonly<Record<string, number>>;
  /** Words for the two there are: `both`, `ambos`. */
  readonly pairs: readonly string[];
  /** Scales in the plural with no number before them: `hundreds`, `decenas`, `miles`. */
  readonly vague: Readonly<Record<string, number>>;
  /** Words before a scale that leave its number open: "*several* hundred". */
  readonly several: readonly string[];
  /** Words that place something in an order. */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Phrases with an ordinal in them that place nothing: "at first". */
  readonly noOrdinals: readonly string[];
  /** Words that make an interval of an ordinal before a time: "*every* second year". */
  readonly every: readonly string[];
  /** Phrases for every second of a time: "*every other* week". */
  readonly everyOther: readonly string[];
  /** What stands behind digits of an ordinal, as the source of a pattern: `11th`, `3.ª`. */
  readonly ordinalSigns: string;
  /** Words before digits that place something: "*la* 37 reunión", "*número* 12". */
  readonly ordinalArticles: readonly string[];
  /** Whether a single letter can be a Roman number before a name: "la *V* Cumbre". */
  readonly romanLetters: boolean;
  /** Denominators: `third` and `thirds` are 3. */
  readonly fractions: Readonly<Record<string, number>>;
  /** Words that make a fraction of an ordinal: "la tercera *parte*". */
  readonly parts: readonly string[];
  /** Words that halve what follows: "*half* a million", "*medio* siglo". */
  readonly half: readonly string[];
  /** Words for the half of something: `mitad`, "*half of* the members". */
  readonly halves: readonly string[];
  /** Words behind which `half` alone is the half of something: "nearly half". */
  readonly halfBehind: readonly string[];
  /** Words behind which a half is a part of a time or a place: "la *primera* mitad". */
  readonly noHalfBehind: readonly string[];
  /** What adds a half: "two *and a half*", "millón *y medio*". */
  readonly andAHalf: readonly string[];
  /** Things of which a half is told behind them or before them: "two *days* and a half", "half an *hour*". */
  readonly halved: readonly string[];
  /** Words between the two numbers of a share: "four *in* ten", "siete *de cada* diez". */
  readonly outOf: readonly string[];
  /** Words behind a share whose things stand before it: "one company in five *is*". */
  readonly sharedBefore: readonly string[];
  /** What words end in that are counted, as the source of a pattern; behind a share they are counted, not shared. */
  readonly pluralEnds: string;
  /** What a word ends in that may be a verb of one thing or count several: "one in five *invests*". */
  readonly singularEnds: RegExp;
  /** Words that are no part of what is shared, or are counted though they do not end so. */
  readonly notShared: readonly string[];
  /** Words between a part and its whole: "a third *of*". */
  readonly of: readonly string[];
  /** Phrases that multiply: `twice`, "el doble", "se duplicó". */
  readonly multiples: Readonly<Record<string, number>>;
  /** Words behind a number that multiply: "three *times*". */
  readonly times: readonly string[];
  /** Words behind a multiple that tell it from how often something was: "twice *as* many", but "met twice". */
  readonly comparing: readonly string[];
}

/**
 * The senses in which a text can give a number; `less than` and `at least` can be read, though no value is entered in
 * them.
 */
export type ReadSense = 'exactly' | 'about' | 'nearly' | 'more than' | 'less than' | 'up to' | 'at least';

/** How a language tells that something changed. In lower case, accents folded. */
interface ChangeReading {
  /** Words for a change, as the source of a pattern: "*rose* by", "*pasó* de". */
  readonly words: string;
  /** Those that stand behind how far: "a 5 % *rise*". */
  readonly nouns: string;
  /** Before how far something changed: "*by* 5 %". */
  readonly by: readonly string[];
  /** Before what it changed to: "*to* 5 %". */
  readonly levels: readonly string[];
  /** Before what it changed from. */
  readonly from: readonly string[];
  /** Behind a share that tells how fast something changes, not to what: "a year". */
  readonly yearly: readonly string[];
  /** Articles that may stand before a number: "rose to *the* 40". */
  readonly articles: readonly string[];
}

/** How numbers are read in texts of one language. Phrases in lower case, accents folded. */
export interface NumberReading {
  readonly words: NumberWords;
  /** Phrases that stand before a number, by the sense they give it; one under two senses may mean either. */
  readonly senses: Readonly<Record<Exclude<ReadSense, 'exactly'>, readonly string[]>>;
  /** Phrases that stand after a number, by the sense they give it: "200 or more". */
  // eslint-disable-next-line no-restricted-syntax -- a language need not have a phrase for each sense
  readonly sensesAfter: Readonly<Partial<Record<ReadSense, readonly string[]>>>;
  /** Words that may stand between the sense and the number: "supera *las* 300". */
  readonly betweenSense: readonly string[];
  /** Words between a number and what it counts that tell nothing of it: "4 *additional ones*". */
  readonly beforeThings: readonly string[];
  /** Words that open a list within a sentence: "*including* A and B". */
  readonly listOpeners: readonly string[];
  /** Papers that bear a number, which counts nothing: "*Law* 1286 of 2009". */
  readonly numberedPapers: readonly string[];
  /** Words before a number of the things that were counted last: "45 projects, *of which* 12". */
  readonly partitives: readonly string[];
  readonly changes: ChangeReading;
  /** Words that tell a length of time alone, with what they tell: `bienio` is `2 year`. */
  readonly lengths: Readonly<Record<string, string>>;
  /** What makes degrees negative, before their number and behind them. */
  readonly belowZero: { readonly before: readonly string[]; readonly behind: readonly string[] };
  /** Names of units that prefixes are put before, by their id in `measures.ts`: "nano*metre*". In the singular. */
  readonly bases: Readonly<Record<BaseUnit, readonly string[]>>;
  /** Prefixes of units that are spelt otherwise than in English. */
  readonly prefixes: Readonly<Record<string, readonly string[]>>;
  /** Senses that are often none, but a place or a length of time: "*under* four pillars", "*over* three days". */
  readonly prepositions: readonly string[];
  /** What such a preposition governs. */
  readonly governed: readonly string[];
  /** How "%" is written out. */
  readonly percent: readonly string[];
  /** How "‰" is written out. */
  readonly permille: readonly string[];
  /** How the difference between two percentages is told. */
  readonly points: readonly string[];
  /** The tags of the language in which Intl names units and currencies. */
  readonly named: readonly string[];
  /** Names of units that Intl does not give, by the unit's id. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  /** Words before a number that tell its unit: "*aged* 18". */
  readonly unitsBefore: Readonly<Record<string, string>>;
  /** Lengths of time that are told in round days: "quince días" are two weeks. */
  readonly roundDays: Readonly<Record<number, number>>;
  /** Names of currencies that Intl does not give, by their code. */
  readonly currencies: Readonly<Record<string, readonly string[]>>;
  /** Names of currencies that mean something else more often: "three countries *won*". */
  readonly noCurrencies: readonly string[];
  /** Short forms of a scale and its currency in one: `mdp`. */
  readonly moneyWords: Readonly<Record<string, { readonly scale: number; readonly currency: string }>>;
}

/**
 * A part of a year, a month or a decade: quarters, halves, thirds, weeks, what is "early", "mid" and "late", seasons.
 */
export type DatePart =
  | 'q1'
  | 'q2'
  | 'q3'
  | 'q4'
  | 'h1'
  | 'h2'
  | 't1'
  | 't2'
  | 't3'
  | 'w1'
  | 'w2'
  | 'w3'
  | 'w4'
  | 'early'
  | 'mid'
  | 'late'
  | Season;

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** What an ordinal counts in a year or a month: "third *quarter*", "first *half*", "second *week*". */
export type PartNoun = 'quarter' | 'half' | 'third' | 'week';

/** On which side of a date something lies: "before 2030", "since 2010". */
export type DateSide = 'before' | 'after' | 'since' | 'until';

/** How the hours of a day are told. */
interface ClockReading {
  /** After an hour before noon: `am`, "de la mañana". */
  readonly morning: readonly string[];
  /** After an hour past noon: `pm`, "de la tarde". */
  readonly afternoon: readonly string[];
  /** After an hour: `h`, `horas`. */
  readonly hours: readonly string[];
  /** What stands before an hour, and tells "a las 18 horas" from a length of time. */
  readonly at: readonly string[];
  /** Words for a time of day by its minutes. */
  readonly words: Readonly<Record<string, number>>;
}

/** How dates are read in texts of one language. Everything in lower case, accents folded. */
export interface DateReading {
  /**
   * The twelve months, January first: each by its name, then by others and short forms, which count only beside a day
   * or a year.
   */
  readonly months: readonly (readonly string[])[];
  /**
   * The names and short forms of the seven days, Monday first: the first is enough alone, the others stand beside a
   * number.
   */
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
  /** Phrases for a week counted from that of publication. */
  readonly relativeWeeks: Readonly<Record<string, number>>;
  /** Phrases for a day counted from that of publication; NaN for one that only looks so: "hoy en día". */
  readonly relativeDays: Readonly<Record<string, number>>;
  /** Phrases for a year counted from the one that was named before: "that year" is 0, "the following year" 1. */
  readonly thatYear: Readonly<Record<string, number>>;
  /** Words between the parts of a date: "21 *de* mayo *de* 2014", "the 9th *of* May". */
  readonly ofWords: readonly string[];
  /** Nouns between a date and its year: "del *año* 2014". */
  readonly yearNouns: readonly string[];
  /** Nouns between a day and its month: "tres *días* del *mes* de mayo". */
  readonly dayNouns: readonly string[];
  /** Words before a day that stands alone: "el *día* 3", "no *dia* 17". */
  readonly dayAlone: readonly string[];
  /** Words between the days of a range: "22 *to* 26 September". */
  readonly rangeWords: readonly string[];
  /** Those that only add: "22 *and* 23 July". */
  readonly andWords: readonly string[];
  /** The word that makes a range of "and": "*between* 2021 and 2027". */
  readonly between: string;
  /** Days of a month in words. */
  readonly dayWords: Readonly<Record<string, number>>;
  /** How a year in words begins: "dos mil", "mil novecientos". */
  readonly yearWords: readonly string[];
  /** Whether a date in digits puts the month first: 09/26/2025. */
  readonly monthFirst: boolean;
  /** First to fourth, as words and in short, and what is last (-1). */
  readonly ordinals: Readonly<Record<string, number>>;
  /** What an ordinal can count. */
  readonly partNouns: Readonly<Record<PartNoun, readonly string[]>>;
  /** Those of them that mean no time where no year stands beside them: "the first *half*". */
  readonly vagueNouns: readonly string[];
  /** Letters for a part: `q` in Q3. */
  readonly partLetters: Readonly<Record<string, PartNoun>>;
  /** Phrases before a year, a month or a decade. */
  readonly parts: Readonly<Record<string, DatePart>>;
  readonly seasons: Readonly<Record<string, Season>>;
  /** What stands before a decade: "*los años* noventa", "the *1990s*" has none. */
  readonly decadeNouns: readonly string[];
  /** Decades in words by their first year. */
  readonly decades: Readonly<Record<string, number>>;
  /** Words for a century, and whether they stand before its number. */
  readonly century: { readonly words: readonly string[]; readonly before: boolean };
  /** Centuries in words: "nineteenth". */
  readonly centuries: Readonly<Record<string, number>>;
  /** After a year before our era. */
  readonly beforeOurEra: readonly string[];
  /** Units of time that are counted: "two *years* ago". */
  readonly units: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>>;
  /** Numbers in words that count them. */
  readonly counts: Readonly<Record<string, number>>;
  /** Before a count of units that have passed: "*hace* dos años". */
  readonly agoBefore: readonly string[];
  /** After it: "two years *ago*". */
  readonly agoAfter: readonly string[];
  /** Before a count of units to come: "*dentro de* tres meses". */
  readonly inBefore: readonly string[];
  /** After a count of years that have passed since the year named before: "two years *later*". */
  readonly laterAfter: readonly string[];
  /** Phrases before a date that say on which side of it something lies. */
  readonly sides: Readonly<Record<DateSide, readonly string[]>>;
  /** Articles that may stand between them and the date. */
  readonly articles: readonly string[];
  /** Other words that lead to a year: "*during* 2020". */
  readonly leading: readonly string[];
  /** What stands before the day that names a week: "the *week of* 29 May". */
  readonly weekOf: readonly string[];
  /** Words of a sentence about what is to come, and about what has been; in the text as it is written. */
  readonly future: RegExp;
  readonly perfect: RegExp;
  /** What a line begins with that gives the day of publication. */
  readonly publication: readonly string[];
  /** What may stand before it on a line that holds nothing else: "Date:". */
  readonly dateLabels: readonly string[];
  /** Words of a sentence that speaks of a text, whose date may be that of publication. */
  readonly documents: readonly string[];
  /** Verbs of publishing: a date behind them in the same clause may be that of the text that is published. */
  readonly publishing: readonly string[];
  /** Verbs of saying: the date right behind them may be that of the text in which it is said. */
  readonly sayings: readonly string[];
  /** What stands before a date that is the name of something: "*calle* 1 de Mayo". */
  readonly namedBefore: readonly string[];
  /** What stands before a number that looks like a year: "Resolution 2030". */
  readonly numbered: readonly string[];
  /** Names that hold a year which says nothing of when: "Agenda 2030". */
  readonly namedYears: readonly string[];
  readonly clock: ClockReading;
}

/** How names are read in texts of one language. Single words in lower case. */
export interface NameReading {
  /** All forms of an adjective or a noun that is given in its first one; more than there are do no harm. */
  readonly inflect: (word: string) => readonly string[];
  /**
   * Endings that make an adjective of a name, each with those that the name has instead; left out where nobody listed
   * them.
   */
  readonly madeOfNames?: Endings;
  /**
   * Whether a word, folded, is one that is written without a capital within a sentence; left out where nobody listed
   * them.
   */
  readonly isCommon?: (word: string) => boolean;
  /** Whether adjectives of countries and words for their people are written with a capital: "the Germans". */
  readonly adjectivesCapitalised: boolean;
  /** What stands before a word, with an apostrophe in place of its last letter: "*l*’Allemagne". Folded. */
  readonly elided: readonly string[];
  /** Words within the name of a person: "Luiz Inácio Lula *da* Silva". Folded. */
  readonly particles: readonly string[];
  /** Words that join the parts of other names: "Ministry *of* Health". Folded. */
  readonly linking: readonly string[];
  /** Words for "and", which may stand within a name, "Ministry of Science *and* Technology", or between two. Folded. */
  readonly conjunctions: readonly string[];
  /** Nouns by which several who were named are named again together: "the three *leaders*". Folded. */
  readonly groups: readonly string[];
  /** What is said before a name and belongs to none: "Mr", "Dra". Composed. */
  readonly honorifics: readonly string[];
  /** What tells a name of a body from one of something else. */
  readonly bodies: BodyReading;
  /** Offices, bodies and fields in its words; forms are parted by `;`, each in its first form. */
  readonly terms: Readonly<Record<Term, string>>;
}

/**
 * What it takes to read numbers, dates and names in texts of one language. Everything in lower case, accents folded.
 */
export interface ReadingLanguage {
  /** Its BCP 47 code without a region: the same for all the ways of writing one language. */
  readonly code: string;
  readonly numbers: NumberReading;
  readonly dates: DateReading;
  /** Words of questions that tell nothing of what is asked for. */
  readonly asking: readonly string[];
  /** Words too common to tell what a number counts. */
  readonly common: readonly string[];
  /** Words with a point that ends no sentence: `mr`, `art`, `ee.uu`. Lower case, without the point. */
  readonly abbreviations: readonly string[];
  /** How sentences open that lean on others. */
  readonly openings: OpeningWords;
  /** What is counted, by concepts that all languages share. */
  readonly counted: Counted;
  /** The region of the texts (ISO 3166), where their tag names one: it has marks and a currency of its own. */
  readonly region: string | undefined;
  readonly names: NameReading;
  /** Words by which sentences say different things of the same subjects. */
  readonly signatures: SignatureWords;
  /** How texts say what a closed word claims: that something runs, was held, is only aimed at. */
  readonly triggers: TriggerReading;
}
