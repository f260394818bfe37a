import { beginsSentence, fold, isAcronym } from '../../../basics/names.ts';
import { perText } from '../../../basics/per-text.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import { startsCapital } from '../../../texts/names/finder.ts';
import { kinOf } from '../../../texts/names/inflect.ts';
import { termFinder } from '../../../texts/names/term-finder.ts';
import { titles, type Term } from '../../../texts/names/terms.ts';
import { perSite } from '../../memo.ts';
import { namesOf, type Site } from '../../site.ts';
import {
  faultOfField,
  faultOfOffice,
  faultOfParts,
  faultOfRecord,
  faultOfWords,
  type NameContext,
  type NameFault,
  type Support,
} from './name-faults.ts';
import { isNameIn, isNear, isOneName, mostBetween, standsAsWritten } from './names-near.ts';
import type { NamesIn, Naming, SiteNames } from './site-names.ts';

/** A place in a text, by its offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The parts of a text that a name can begin with, each a word or several. */
interface Unit {
  readonly at: number;
  readonly length: number;
  /** What it names; none for a word that no record and no table has. */
  readonly bearers?: ReadonlySet<string>;
  /** The office, body or field it is a word for, where it is one. */
  readonly terms: readonly Term[];
}

/** What begins at a word: a name, phrases of terms, or a word that is written like a name. */
interface Opening {
  readonly naming: Naming | undefined;
  readonly phrases: readonly { readonly length: number; readonly values: readonly Term[] }[];
  readonly isWritten: boolean;
}

/** A word or a phrase that was found, with the words before which it stands in each of the texts. */
interface Place {
  readonly unit: Unit;
  readonly places: readonly (readonly number[])[];
}

const noWords: ReadonlySet<string> = new Set();

/** The words of a language that stand within names. */
const joining = perSite(({ names }: ReadingLanguage) => ({
  particles: new Set(names.particles),
  linking: new Set(names.linking),
  conjunctions: new Set(names.conjunctions),
}));

/** The longest name that begins at each word of a text. */
const longestIn = perSite(({ namings }: NamesIn) => longestAt(namings));

/** Where a text may name something, whatever it is held against: by place, as far as it was asked. */
const opened = perSite<NamesIn, Map<number, Opening>>(() => new Map());

/** Holds names of the desk's own texts against what they rest on. */
export class NamesHeld {
  readonly #site: Site;
  readonly #base: ReadingLanguage;
  readonly #names: SiteNames;
  /** The names of a text in the site's own language: it is held against one sentence after the other, and read once. */
  readonly read = perText((text) => this.#names.read(text, this.#base.code));
  readonly #ownWords = perSite(
    (record: SourceRecord): ReadonlySet<string> =>
      new Set(namesOf(record).flatMap((name) => this.read(name).words.map(({ folded }) => folded))),
  );

  constructor(site: Site, base: ReadingLanguage, names: SiteNames) {
    this.#site = site;
    this.#base = base;
    this.#names = names;
  }

  /** The names in `text` that `support` does not have; `read` are its numbers and dates, which are held elsewhere. */
  hold(text: string, read: readonly Stretch[], record: SourceRecord, support: Support): NameFault[] {
    return new Holding(this.#context(record, support), this.read(text), read).faults();
  }

  /** The words of a title of office, or of a name of another time, that `support` does not have. */
  holdTitle(title: string, record: SourceRecord, support: Support): NameFault[] {
    return new Holding(this.#context(record, support), this.read(title), []).titleFaults();
  }

  /** A record that a field names, and none of the texts does. */
  missingRecord(id: string, support: Support): NameFault {
    const name = this.#site.records.get(id)?.data.name ?? id;
    return faultOfField(name, id, this.#context(undefined, support));
  }

  #context(record: SourceRecord | undefined, support: Support): NameContext {
    const own = record ? this.#ownWords(record) : noWords;
    return { site: this.#site, base: this.#base, names: this.#names, record, own, support };
  }
}

/** One text that is held against its sources. */
class Holding {
  readonly #context: NameContext;
  readonly #text: NamesIn;
  readonly #read: readonly Stretch[];
  readonly #own: ReadonlySet<string>;
  readonly #particles: ReadonlySet<string>;
  readonly #linking: ReadonlySet<string>;
  readonly #conjunctions: ReadonlySet<string>;
  /** The longest name that begins at each word of the text. */
  readonly #named: ReadonlyMap<number, Naming>;

  constructor(context: NameContext, text: NamesIn, read: readonly Stretch[]) {
    this.#context = context;
    this.#text = text;
    this.#read = read;
    this.#own = context.own;
    const { particles, linking, conjunctions } = joining(context.base);
    this.#particles = particles;
    this.#linking = linking;
    this.#conjunctions = conjunctions;
    this.#named = longestIn(text);
  }

  faults(): NameFault[] {
    const units = this.#units();
    const found: Place[] = [];
    const missing: Unit[] = [];
    const faults: NameFault[] = [];
    for (const unit of units) {
      if (unit.bearers) {
        const isThere = this.#isNamed(unit, unit.bearers) || (unit.terms.length > 0 && this.#isThere(unit));
        if (!isThere) faults.push(this.#unnamed(unit, unit.bearers));
        continue;
      }
      const place = this.#placeOf(unit);
      if (place) found.push(place);
      else missing.push(unit);
    }
    return distinct([...faults, ...this.#missing(missing), ...this.#apart(found), ...this.#designations()]);
  }

  /** The words of a title that are written with a capital or in digits, and that no source has. */
  titleFaults(): NameFault[] {
    const { words, text, namings } = this.#text;
    const { record, support, base } = this.#context;
    const isForeign = support.names.some(({ language }) => language.code !== base.code);
    const isNamed = (at: number): boolean =>
      namings.some(
        (naming) =>
          naming.at <= at &&
          at < naming.at + naming.length &&
          [...naming.bearers].some((id) => id !== record?.id && support.names.some(({ bearers }) => bearers.has(id))),
      );
    const missing = words.filter(({ start, folded }, at) => {
      if (!startsCapital(text.slice(start)) || isNamed(at)) return false;
      const terms =
        termFinder(base)
          .at(text, words, at)
          .find(({ length }) => length === 1)?.values ?? [];
      // Common words that are no terms cannot be looked for in another language.
      if (isForeign && terms.length === 0 && (base.names.isCommon?.(folded) ?? true)) return false;
      return !this.#isThere({ at, length: 1, terms });
    });
    if (missing.length === 0) return [];
    const name = missing.map(({ start, end }) => text.slice(start, end)).join(' ');
    return [{ name, found: '', todo: 'write it as the source does' }];
  }

  /** The names of the text and the words that are written like names, in reading order, none inside another. */
  #units(): Unit[] {
    const units: Unit[] = [];
    for (let at = 0; at < this.#text.words.length;) {
      const { naming, phrases, isWritten } = this.#openingAt(at);
      const phrase = phrases.at(-1);
      const unit: Unit | undefined = naming
        ? { ...naming, terms: naming.length === phrase?.length ? phrase.values : [] }
        : isWritten
          ? this.#termUnit(at, phrases)
          : undefined;
      if (unit && !this.#isRead(unit)) units.push(unit);
      at += unit?.length ?? 1;
    }
    return units;
  }

  #openingAt(at: number): Opening {
    const known = opened(this.#text);
    const opening = known.get(at) ?? this.#open(at);
    known.set(at, opening);
    return opening;
  }

  #open(at: number): Opening {
    const { words, text, language } = this.#text;
    const named = this.#named.get(at);
    const phrases = termFinder(language).at(text, words, at);
    const length = phrases.at(-1)?.length;
    const naming = named && named.length >= (length ?? 0) ? named : undefined;
    return { naming, phrases, isWritten: !naming && this.#isWrittenLikeName(at, length ?? 1) };
  }

  /** A phrase that the sources have as a whole, or else its first word. */
  #termUnit(at: number, phrases: readonly { length: number; values: readonly Term[] }[]): Unit {
    const fitting = phrases
      .map(({ length, values }): Unit => ({ at, length, terms: values }))
      .findLast((unit) => unit.length === 1 || this.#placeOf(unit) !== undefined);
    return fitting ?? { at, length: 1, terms: [] };
  }

  /** Whether it is part of a number or a date: the US of "US$3 million", but not a name that begins with a number. */
  #isRead({ at, length }: Unit): boolean {
    const { words } = this.#text;
    const [start, end] = [words[at]?.start ?? 0, words[at + length - 1]?.end ?? 0];
    return this.#read.some((part) => part.start <= start && end <= part.end);
  }

  /** Whether a word is to be looked for: it has a capital, and at the beginning of a sentence it is no common word. */
  #isWrittenLikeName(at: number, length: number): boolean {
    const { words, text } = this.#text;
    const word = words[at];
    if (!word) return false;
    const written = text.slice(word.start, word.end);
    const isOffice = this.#isOfficeBefore(at, length);
    // "5G", "3D".
    if (/^\p{N}+\p{Lu}/u.test(written)) return true;
    if (!/^\p{Lu}/u.test(written)) return isOffice;
    const { isCommon, honorifics } = this.#context.base.names;
    if (honorifics.includes(word.folded)) return false;
    // "Law No. 12", and the initials of a name.
    if (/^(?:no|nr)$/.test(word.folded) && /^\.?\s?\d/.test(text.slice(word.end, word.end + 3))) return false;
    if (written.length === 1 && text[word.end] === '.') return false;
    if (isOffice || isAcronym(text.slice(word.start, words[at + length - 1]?.end))) return true;
    if (word.folded === 'i' || !beginsSentence(text, word.start)) return word.folded !== 'i';
    if (this.#isTermBeforeTerm(at, length)) return true;
    return isCommon !== undefined && !isCommon(word.folded) && !this.#isWeekday(word.folded);
  }

  /** "Health Minister", "World Bank": what begins a sentence and a name of several words is part of the name. */
  #isTermBeforeTerm(at: number, length: number): boolean {
    const { words, text, language } = this.#text;
    const [last, next] = [words[at + length - 1], words[at + length]];
    if (!last || !next || !/^\s+$/.test(text.slice(last.end, next.start)) || !startsCapital(text.slice(next.start)))
      return false;
    const finder = termFinder(language);
    return finder.at(text, words, at).length > 0 && finder.at(text, words, at + length).length > 0;
  }

  /** "President Doe", "ambassador Doe": whoever stands behind it has that office. */
  #isOfficeBefore(at: number, length: number): boolean {
    const { words, text, language } = this.#text;
    const [last, next] = [words[at + length - 1], words[at + length]];
    if (!last || !next || !/^\s+$/.test(text.slice(last.end, next.start))) return false;
    if (!startsCapital(text.slice(next.start)) || /^\p{N}/u.test(text.slice(next.start))) return false;
    const naming = this.#named.get(at + length);
    const isPerson = !naming || [...naming.bearers].some((id) => this.#context.site.records.get(id)?.kind === 'person');
    return (
      isPerson &&
      termFinder(language)
        .at(text, words, at)
        .some((found) => found.length === length && found.values.some((term) => titles.has(term)))
    );
  }

  /** Whether one of those that a name stands for is named in the sources, by any of its names there. */
  #isNamed(unit: Unit, bearers: ReadonlySet<string>): boolean {
    const { support, record, site } = this.#context;
    if (record && bearers.has(record.id)) return true;
    const { names } = support;
    if ([...bearers].some((id) => names.some((text) => text.bearers.has(id)))) return true;
    const words = this.#wordsOf(unit);
    const kinds = [...bearers].map((id) => site.records.get(id)?.kind);
    if (kinds.includes('person')) return words.length > 1 && names.some((text) => isOneName(text, words));
    if (kinds.every((kind) => kind === undefined))
      return names.some((text) => standsAsWritten(text, words, startsCapital(this.#written(unit))));
    return words.length > 1 && this.#isTranslated(unit);
  }

  /**
   * A name of several words of which each stands in a source of another language, near each other, in its own words.
   */
  #isTranslated({ at, length }: Unit): boolean {
    const { names } = this.#context.support;
    const finder = termFinder(this.#text.language);
    const parts: Place[] = [];
    const named = longestAt(this.#text.namings.filter((naming) => naming.at > at || naming.length < length));
    for (let inner = at; inner < at + length;) {
      const phrase = finder.at(this.#text.text, this.#text.words, inner).at(-1);
      const naming = named.get(inner);
      const word = this.#text.words[inner]?.folded ?? '';
      const step = Math.max(1, naming?.length ?? phrase?.length ?? 1);
      if (naming) {
        if (![...naming.bearers].some((id) => names.some((text) => text.bearers.has(id)))) return false;
      } else if (!this.#linking.has(word) && !this.#conjunctions.has(word)) {
        const place = this.#placeOf({ at: inner, length: step, terms: phrase?.values ?? [] });
        if (!place) return false;
        parts.push(place);
      }
      inner += step;
    }
    const isForeign = names.some(({ language }) => language.code !== this.#context.base.code);
    return isForeign && parts.length > 0 && this.#standTogether(parts);
  }

  /** Where a word or phrase stands in each of the sources, in its own form or in theirs; undefined where in none. */
  #placeOf(unit: Unit): Place | undefined {
    const { names } = this.#context.support;
    const word = this.#folded(unit);
    const places = names.map((text) => this.#placesIn(text, unit));
    if (places.some((own) => own.length > 0)) return { unit, places };
    if (unit.length > 1) return undefined;
    const isKnown = this.#own.has(word) || this.#isDayThere(word) || this.#isSaidOfName(unit, word);
    return isKnown ? { unit, places: [] } : undefined;
  }

  #isThere(unit: Unit): boolean {
    return this.#context.support.names.some((text) => this.#placesIn(text, unit).length > 0);
  }

  #placesIn(text: NamesIn, unit: Unit): number[] {
    const forms = unit.length === 1 ? this.#formsOf(this.#folded(unit), text) : [];
    return [
      ...forms.flatMap((form) => text.places.get(form) ?? []),
      ...unit.terms.flatMap((term) => text.terms.get(term) ?? []),
    ];
  }

  /**
   * The forms in which a word may stand in a source: as it is, and in a text of the same language in the other number.
   */
  #formsOf(word: string, { language }: NamesIn): string[] {
    const written = word.includes('.') ? [word, word.replaceAll('.', '')] : [word];
    if (language.code !== this.#context.base.code) return written;
    const { inflect } = this.#context.base.names;
    return [
      ...new Set([
        ...written,
        ...inflect(word).map(fold),
        ...singulars(word).filter((one) => inflect(one).map(fold).includes(word)),
      ]),
    ];
  }

  /**
   * "A Zubrovian clerk" where the source has a clerk of Zubrovia, or the other way round; never part of a longer name.
   */
  #isSaidOfName({ at }: Unit, word: string): boolean {
    const { madeOfNames } = this.#context.base.names;
    if (!madeOfNames || this.#isCapital(at - 1) || this.#isCapital(at + 1)) return false;
    const kin = kinOf(word, madeOfNames);
    return this.#context.support.names.some((text) => kin.some((other) => isNameIn(text, other)));
  }

  #isCapital(at: number): boolean {
    const { words, text } = this.#text;
    const word = words[at];
    if (!word || !/^\p{Lu}/u.test(text.slice(word.start))) return false;
    return !(beginsSentence(text, word.start) && this.#context.base.names.isCommon?.(word.folded) === true);
  }

  #isWeekday(word: string): boolean {
    return this.#context.base.dates.weekdays.some((names) => names.includes(word));
  }

  /** A day of the week may stand there in short or in another language. */
  #isDayThere(word: string): boolean {
    const day = this.#context.base.dates.weekdays.findIndex((names) => names.includes(word));
    return (
      day >= 0 &&
      this.#context.support.names.some(({ language, places }) =>
        language.dates.weekdays[day]?.some((name) =>
          fold(name)
            .split(' ')
            .every((part) => places.has(part)),
        ),
      )
    );
  }

  /** "CBERS-3": what a number makes one of a series is looked for with its number. */
  #designations(): NameFault[] {
    const { words, text } = this.#text;
    return words.flatMap((word, at) => {
      const next = words[at + 1];
      if (!next || !isSeries(text, word, next)) return [];
      const naming = this.#named.get(at);
      if (naming && naming.length > 1) return [];
      const glued = `${word.folded}${next.folded}`;
      const isThere = this.#context.support.names.some(
        (source) =>
          source.places.has(glued) ||
          (source.places.get(word.folded) ?? []).some((place) => source.words[place + 1]?.folded === next.folded),
      );
      return isThere ? [] : [faultOfWords(text.slice(word.start, next.end), this.#context)];
    });
  }

  /** What is missing, words that stand side by side as one name. */
  #missing(units: readonly Unit[]): NameFault[] {
    const groups: Unit[][] = [];
    for (const unit of units) {
      const group = groups.at(-1);
      const before = group?.at(-1);
      if (group && before && this.#isJoined(before.at + before.length - 1, unit.at, this.#linking)) group.push(unit);
      else groups.push([unit]);
    }
    return groups.map((group) => {
      const isOffice = group.every(({ terms }) => terms.some((term) => titles.has(term)));
      const name = this.#writtenAll(group);
      return isOffice ? faultOfOffice(name, this.#context) : faultOfWords(name, this.#context);
    });
  }

  /** Whether only words of `between`, and no mark, part two words. */
  #isJoined(one: number, two: number, between: ReadonlySet<string>): boolean {
    const { words, text } = this.#text;
    if (two - one > mostBetween) return false;
    for (let at = one + 1; at < two; at += 1) if (!between.has(words[at]?.folded ?? '')) return false;
    const gap = text.slice(words[one]?.end ?? 0, words[two]?.start ?? 0);
    return !/[,;:()"“”!?]|\.\s/.test(gap);
  }

  /** Names whose words stand in the sources, but not as one name. */
  #apart(found: readonly Place[]): NameFault[] {
    const faults: NameFault[] = [];
    for (const run of this.#runs(found, this.#particles)) {
      for (const name of peopleIn(run, (place) => this.#isOwnName(place))) {
        const words = name.map(({ unit }) => this.#folded(unit));
        const isThere = this.#context.support.names.some((text) => isOneName(text, words));
        if (!isThere) faults.push(faultOfParts(this.#writtenAll(name.map(({ unit }) => unit)), this.#context));
      }
    }
    for (const run of this.#runs(found, this.#linking, this.#conjunctions)) {
      const placed = run.filter(({ places }) => places.length > 0);
      if (placed.length < 2 || !placed.some((place) => !this.#isOwnName(place))) continue;
      if (!this.#standTogether(placed) && !this.#standInTwo(placed))
        faults.push(faultOfParts(this.#writtenAll(run.map(({ unit }) => unit)), this.#context));
    }
    return faults;
  }

  /** Words in a row that are joined by nothing, by words of `between`, or by a single one of `alone`. */
  #runs(found: readonly Place[], between: ReadonlySet<string>, alone: ReadonlySet<string> = new Set()): Place[][] {
    const runs: Place[][] = [];
    for (const place of found) {
      const run = runs.at(-1);
      const before = run?.at(-1)?.unit;
      const last = before ? before.at + before.length - 1 : 0;
      const isAlone = place.unit.at === last + 2 && this.#isJoined(last, place.unit.at, alone);
      if (run && before && (isAlone || this.#isJoined(last, place.unit.at, between))) run.push(place);
      else runs.push([place]);
    }
    return runs.filter((run) => run.length > 1);
  }

  /** Whether a word is a name of its own: no common word, and no term. */
  #isOwnName({ unit, places }: Place): boolean {
    if (unit.terms.length > 0 || places.length === 0) return false;
    const word = this.#folded(unit);
    return /^\p{L}/u.test(word) && !this.#context.base.names.isCommon?.(word);
  }

  /** Whether all stand close to each other in one of the sources. */
  #standTogether(places: readonly Place[]): boolean {
    return this.#context.support.names.some((text, index) =>
      isNear(
        text,
        places.map((place) => place.places[index] ?? []),
      ),
    );
  }

  /** "Colleges and Universities and Serving Institutions": two names of several words each, joined by a word. */
  #standInTwo(places: readonly Place[]): boolean {
    const { words } = this.#text;
    return places.some(({ unit }, index) => {
      if (index < 2 || index > places.length - 2) return false;
      if (!this.#conjunctions.has(words[unit.at - 1]?.folded ?? '')) return false;
      return this.#standTogether(places.slice(0, index)) && this.#standTogether(places.slice(index));
    });
  }

  #folded({ at, length }: Unit): string {
    return length === 1 ? (this.#text.words[at]?.folded ?? '') : '';
  }

  #wordsOf({ at, length }: Unit): string[] {
    return this.#text.words.slice(at, at + length).map(({ folded }) => folded);
  }

  #written({ at, length }: Unit): string {
    const { words, text } = this.#text;
    return text.slice(words[at]?.start ?? 0, words[at + length - 1]?.end ?? 0);
  }

  #writtenAll(run: readonly Unit[]): string {
    const [first, last] = [run[0], run.at(-1)];
    return first && last ? this.#written({ at: first.at, length: last.at + last.length - first.at, terms: [] }) : '';
  }

  #unnamed(unit: Unit, bearers: ReadonlySet<string>): NameFault {
    const ids = [...bearers];
    const id = ids.find((one) => this.#context.site.records.has(one)) ?? ids[0] ?? '';
    return faultOfRecord(this.#written(unit), id, this.#context);
  }
}

/** Whether a hyphen joins a word with a capital and a number: "CBERS-3". */
function isSeries(text: string, one: Stretch, two: Stretch): boolean {
  if (!/^[-\u2010\u2011]$/.test(text.slice(one.end, two.start))) return false;
  return /^\p{Lu}/u.test(text.slice(one.start)) && /^\p{N}+\p{L}?$/u.test(text.slice(two.start, two.end));
}

/** The longest name that begins at each word. */
function longestAt(namings: readonly Naming[]): Map<number, Naming> {
  const longest = new Map<number, Naming>();
  for (const naming of namings)
    if ((longest.get(naming.at)?.length ?? 0) < naming.length) longest.set(naming.at, naming);
  return longest;
}

/** Within a run, the words side by side that are names of their own: at least two. */
function peopleIn(run: readonly Place[], isOwnName: (place: Place) => boolean): Place[][] {
  const groups: Place[][] = [[]];
  for (const place of run)
    if (isOwnName(place)) groups.at(-1)?.push(place);
    else groups.push([]);
  return groups.filter((group) => group.length > 1);
}

function singulars(word: string): string[] {
  return [word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')].filter((one) => one !== word);
}

function distinct(faults: readonly NameFault[]): NameFault[] {
  const first = new Map(faults.map((fault) => [fault.name, fault] as const).reverse());
  return faults.filter((fault) => first.get(fault.name) === fault);
}
