import { localeFault } from './basics/languages.ts';
import { kindIs, kindsThat } from './basics/kinds.ts';
import { compareProblems, type Problem } from './basics/problem.ts';
import { didYouMean } from './basics/suggest.ts';
import { notesThatSayMore } from './briefing/document/notes.ts';
import { askedInVain, lacksOf, toldLack } from './briefing/lacks.ts';
import { scopesThatLeaveOut } from './briefing/left-out.ts';
import { wordsFor, knownLanguages, type Words } from './messages/words.ts';
import { areTrailsLeft, leaveTrails } from './model/asking.ts';
import { editionProblems } from './model/editions/problems.ts';
import { lockCodes, noLock, readLock, type Lock } from './model/evidence/kept/lock.ts';
import { noQuotes, readQuotes, staleQuotes } from './model/evidence/kept/quotes.ts';
import { noReadings, readReadings, type Readings } from './model/evidence/kept/readings.ts';
import { standingProblems } from './model/evidence/kept/standing.ts';
import { checkSite } from './model/rules/index.ts';
import { aKind, problemAt } from './model/rules/report.ts';
import { settingsWithoutFace } from './model/rules/letters.ts';
import { publicFilesInTheWay } from './model/rules/public-files.ts';
import { linkSite, sourceNamed, type Site } from './model/site.ts';
import { Sound } from './model/sound.ts';
import { withoutDrafts } from './records/drafts.ts';
import { KeptSound } from './records/kept-sound.ts';
import { FolderReader, type Reading } from './records/read.ts';
import type { Settings } from './schema/settings.ts';

export interface Checked {
  readonly reading: Reading;
  /** Undefined where `site.yaml` can't be read. */
  readonly site: Site | undefined;
  /**
   * What was verified; undefined where the lock cannot be read, or there is none and the settings do not require one.
   */
  readonly lock: Lock | undefined;
  /** Who read what. */
  readonly readings: Readings;
  /** All that is wrong, warnings too, in order of file and place. */
  readonly problems: readonly Problem[];
  /** Whether trails were left while the site was joined and asked; see `leaveTrails`. */
  readonly leftTrails: boolean;
}

/** How a folder is checked. */
export interface CheckOptions {
  /** Where false, nothing is written, not even what would make the next reading faster. */
  readonly keep?: boolean;
  /** Drafts are left out, each with a warning, unless they are to be seen, as the dev server and the desk see them. */
  readonly drafts?: 'left out' | 'seen';
  /** Changes whenever the code does. Where it is told, what is found sound is kept under it for the next command. */
  readonly code?: string;
}

/**
 * Reads the content folder `folder` and tells all that is wrong with it. The checker, the build and the dev server
 * all call this, so they say the same. Rules run on what could be read, even when some files could not.
 */
export async function checkFolder(folder: string, options: CheckOptions = {}): Promise<Checked> {
  return new Checker(folder, options).check();
}

/**
 * Checks a folder again and again: what it says is what a first check would say, and only what has changed since, or
 * asks for something that has, is looked at again. Where nothing has changed it is the very same result.
 */
export class Checker {
  readonly #reader: FolderReader;
  readonly #drafts: 'left out' | 'seen';
  readonly #sound: KeptSound | undefined;
  readonly #lock = new Last(readLock);
  readonly #readings = new Last(readReadings);
  readonly #quotes = new Last(readQuotes);
  #last: { readonly reading: Reading; readonly checked: Checked } | undefined;

  constructor(folder: string, { keep = true, drafts = 'left out', code }: CheckOptions = {}) {
    this.#reader = new FolderReader(folder, { keep });
    this.#drafts = drafts;
    this.#sound = keep && code !== undefined ? new KeptSound(folder, code) : undefined;
  }

  /** All that is to be said of the folder as it is now. */
  async check(): Promise<Checked> {
    const reading = await this.#reader.read();
    if (this.#last?.reading === reading) return this.#last.checked;
    const checked = this.#checkReading(reading);
    this.#last = { reading, checked };
    return checked;
  }

  #checkReading(read: Reading): Checked {
    const left =
      this.#drafts === 'seen' ? { reading: read, problems: [], ids: new Set<string>() } : withoutDrafts(read);
    const { reading } = left;
    const { settings } = reading;
    if (!settings) return { ...nothing, reading, problems: [...reading.problems].sort(compareProblems) };
    if (!knownLanguages.includes(settings.language))
      return {
        ...nothing,
        reading,
        problems: [...reading.problems, unknownLanguage(reading, settings.language)].sort(compareProblems),
      };
    const leftTrails = areTrailsLeft();
    const site = linkSite(settings, reading.records, {
      unread: reading.unread,
      files: new Set(reading.publicFiles),
      before: this.#last?.checked.site,
    });
    const words = wordsFor(settings.language, settings.locale);
    const missing = settings.lock === 'required' && !reading.lockUnread ? noLock : undefined;
    const lock = reading.lock === undefined ? missing : this.#lock.of(reading.lock);
    const readings = reading.readings === undefined ? noReadings : this.#readings.of(reading.readings);
    const quotes = reading.quotes === undefined ? noQuotes : this.#quotes.of(reading.quotes);
    const problems = [
      ...reading.problems,
      ...left.problems,
      ...draftsNamed(site, left.ids),
      ...foreignLocale(reading, settings),
      ...this.#checkSite(site, words),
      ...settingsWithoutFace(settings, reading.settingsPosition),
      ...notesThatSayMore(site, words),
      ...scopesThatLeaveOut(site),
      ...strangePairs(reading, site),
      ...(lock ? standingProblems(site, lock, readings) : readings.problems),
      ...(lock ? staleQuotes(site, lock, quotes) : quotes.problems),
      ...editionProblems(site, reading.editions),
      ...publicFilesInTheWay(site, reading.publicFiles),
    ];
    if (canBeWritten(problems)) problems.push(...askedInVain(site, words, reading.settingsPosition));
    return { reading, site, lock, readings, problems: problems.sort(compareProblems), leftTrails };
  }

  #checkSite(site: Site, words: Words): Problem[] {
    const { language, locale = '' } = site.settings;
    // What was checked in this run is known better.
    const kept = this.#last ? undefined : this.#sound;
    const sound = new Sound(kept?.read(`${language} ${locale}`));
    const problems = checkSite(site, words, kept && sound);
    if (!sound.isAsBefore) kept?.write(`${language} ${locale}`, sound.keys);
    return problems;
  }
}

/** Whatever checks folders for a whole process. */
type Checkers = Map<string, Pick<Checker, 'check'>>;

declare global {
  var aideMemoireCheckers: Checkers | undefined;
}

/**
 * The one checker of `folder` that all parts of the dev server share: its pages are loaded by Vite, its desk by Node,
 * each with modules of its own, and what one of them has read none should read again. It sees drafts.
 */
export function sharedChecker(folder: string): Pick<Checker, 'check'> {
  const checkers = (globalThis.aideMemoireCheckers ??= new Map<string, Pick<Checker, 'check'>>());
  // What it joins and asks, the live site goes on with.
  leaveTrails(() => undefined);
  const known = checkers.get(folder) ?? new Checker(folder, { drafts: 'seen' });
  checkers.set(folder, known);
  return known;
}

/** What is made from a text, made again when it is another one. */
class Last<Result> {
  readonly #make: (text: string) => Result;
  #known: { readonly text: string; readonly result: Result } | undefined;

  constructor(make: (text: string) => Result) {
    this.#make = make;
  }

  of(text: string): Result {
    if (this.#known?.text !== text) this.#known = { text, result: this.#make(text) };
    return this.#known.result;
  }
}

/** Whether papers can be written of what was read: nothing is wrong but that it was not held against its sources. */
function canBeWritten(problems: readonly Problem[]): boolean {
  return problems.every(({ code, severity }) => severity !== 'error' || lockCodes.includes(code));
}

/** A subject that has no paper, and why. */
interface WithoutPaper {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  /** What it lacks, and what to write. */
  readonly why: string;
}

/** The subjects on record that have no paper. */
export interface WithoutPapers {
  readonly count: number;
  /** The nearest to one first. */
  readonly nearest: readonly WithoutPaper[];
}

/**
 * The subjects on record that have no paper, the `most` nearest to one; undefined where nothing can be said before the
 * records are mended.
 */
export function withoutPaper({ site, problems }: Checked, most?: number): WithoutPapers | undefined {
  if (!site || !canBeWritten(problems)) return undefined;
  const { language, locale } = site.settings;
  const { count, nearest } = lacksOf(site, wordsFor(language, locale), most);
  return {
    count,
    nearest: nearest.map((lack) => {
      const { id, data, file } = lack.record;
      return { id, name: data.name, file, why: toldLack(lack) };
    }),
  };
}

const nothing = { site: undefined, lock: undefined, readings: noReadings, leftTrails: false } as const;

/** What is published cannot lead to what is not. */
function draftsNamed(site: Site, drafts: ReadonlySet<string>): Problem[] {
  if (drafts.size === 0) return [];
  const named = [
    ...site.references.map(({ from, path, to }) => ({ from, path, to })),
    ...site.citations.map((citation) => ({ from: citation.from, path: citation.path, to: sourceNamed(citation) })),
  ];
  return named
    .filter(({ to }) => drafts.has(to) && !site.records.has(to))
    .map(({ from, path, to }) =>
      problemAt(from, path, 'draft-named', {
        what: `'${to}' is a draft, and no build has it`,
        todo: 'finish it first, or leave this out',
      }),
    );
}

function unknownLanguage(reading: Reading, language: string): Problem {
  const [base = '', ...more] = language.split('-');
  const known = knownLanguages.includes(base) && more.length > 0;
  return {
    code: 'unknown-word',
    severity: 'error',
    file: 'site.yaml',
    ...reading.settingsPosition(['language']),
    what: `there are no messages for the language '${language}'`,
    todo: known ? `write '${base}', and locale: ${language}` : `write one of: ${knownLanguages.join(', ')}`,
  };
}

/** Parties that meet are two places or organisations on record. */
function strangePairs(reading: Reading, site: Site): Problem[] {
  const parties = kindsThat('party', true);
  const wanted = parties.join(' or ');
  const candidates = site.all.filter(({ kind }) => kindIs(kind, 'party', true)).map(({ id }) => id);
  return (site.settings.pairs ?? []).flatMap((pair, index) =>
    pair.flatMap((id, place): Problem[] => {
      const target = site.records.get(id);
      if (target ? kindIs(target.kind, 'party', true) : site.unread.has(id)) return [];
      return [
        {
          code: target ? 'wrong-kind' : 'unknown-record',
          severity: 'error',
          file: 'site.yaml',
          ...reading.settingsPosition(['pairs', index, place]),
          what: target ? `'${id}' is ${aKind(target.kind)}, not ${aKind(wanted)}` : `'${id}' is no ${wanted}`,
          todo: didYouMean(id, candidates, `name ${aKind(wanted)}`),
        },
      ];
    }),
  );
}

/** Dates and numbers stand in sentences: they are written as the site's own language writes them. */
function foreignLocale(reading: Reading, { language, locale = language }: Settings): Problem[] {
  const fault = localeFault(locale, language);
  return fault
    ? [{ code: 'wrong-value', severity: 'error', file: 'site.yaml', ...reading.settingsPosition(['locale']), ...fault }]
    : [];
}
