import { counted } from '../../../basics/counted.ts';
import type { Problem } from '../../../basics/problem.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import { readingOf } from '../../../texts/languages/index.ts';
import { perSite } from '../../memo.ts';
import { problemAt, warningAt } from '../../rules/report.ts';
import { recordsOf, type Site } from '../../site.ts';
import { ArchivedSource, type Archive } from '../claims/archive.ts';
import type { Claim } from '../claims/claims.ts';
import { fits, type Lock } from '../kept/lock.ts';
import { SiteNames } from '../held/site-names.ts';

/** The archived texts of a site's sources. */
export interface OpenedSources {
  readonly sources: Map<string, ArchivedSource>;
  /** Ids of the sources whose text is missing, or another than their record says. */
  readonly unread: string[];
  readonly problems: Problem[];
}

/**
 * Opens the archived text of every source; tells the sources that have none, or one that is not what their record says.
 * `uses` tells by source what claims do with it.
 */
export function openSources(site: Site, archive: Archive, uses: ReadonlyMap<string, Use> = new Map()): OpenedSources {
  const sources = new Map<string, ArchivedSource>();
  const unread: string[] = [];
  const problems: Problem[] = [];
  const names = siteNames(site);
  const records = recordsOf(site, 'source');
  // A folder without any of the texts is another one.
  const isArchive = records.some(({ id }) => archive.has(id));
  for (const record of records) {
    const paragraphs = archive.get(record.id) ?? [];
    const language = readingOf(record.data.language);
    const fault = faultOf(record, archive.get(record.id), uses.get(record.id) ?? noUse);
    const problem = fault && !isArchive ? { ...fault, severity: 'error' as const } : fault;
    if (problem) problems.push(problem);
    if (problem || !language) unread.push(record.id);
    else sources.set(record.id, new ArchivedSource(record, paragraphs, { language, names }));
  }
  return { sources, unread, problems };
}
/** The names of a site, in whatever language they are read. */
export const siteNames = perSite((site: Site): SiteNames => new SiteNames(site, baseOf(site)));

/** How the site's own words are read. Throws a `RangeError` if nobody can. */
export function baseOf({ settings: { language } }: Site): ReadingLanguage {
  const base = readingOf(language);
  if (!base) throw new RangeError(`texts in '${language}' cannot be read; add src/texts/languages/${language}`);
  return base;
}

/** What the claims of a site do with a source. */
interface Use {
  /** How many of those that cite it the lock bears out in the words they have now. */
  standing: number;
  /** How many it does not, which so wait for its text. */
  waiting: number;
  readonly cited: Set<number>;
}

const noUse: Use = { standing: 0, waiting: 0, cited: new Set() };

export function usesOf(claims: readonly Claim[], lock: Lock): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const claim of claims) {
    const stands = fits(claim, lock);
    for (const { source, paragraphs } of claim.evidence) {
      const use = uses.get(source) ?? { standing: 0, waiting: 0, cited: new Set() };
      if (stands) use.standing += 1;
      else use.waiting += 1;
      for (const paragraph of paragraphs) use.cited.add(paragraph);
      uses.set(source, use);
    }
  }
  return uses;
}
/** Letters of a paragraph that is cited. A whole book in one line is no place to look something up in. */
const longestParagraph = 100_000;

type Paragraphs = readonly string[];
/** Why the text of a source cannot be held against anything. */
function faultOf(record: SourceRecord<'source'>, text: Paragraphs | undefined, use: Use): Problem | undefined {
  if (!text) return notArchived(record, use);
  const { language, paragraphs } = record.data;
  if (!readingOf(language)) {
    const todo = 'add the words of the language to src/texts/languages';
    return problemAt(record, ['language'], 'source-language', {
      what: `texts in '${language}' cannot be read yet`,
      todo,
    });
  }
  if (text.length !== paragraphs) {
    const what = `the archived text has ${counted(text.length, 'paragraph')}, not ${paragraphs}`;
    const todo = `write paragraphs: ${text.length}, and check the numbers that point into it`;
    return problemAt(record, ['paragraphs'], 'paragraph-count', { what, todo });
  }
  return tooLong(record, text, use.cited);
}

/** A text that nothing waits for may lie with somebody else: an editor has that of what she enters. */
function notArchived(record: SourceRecord<'source'>, { standing, waiting }: Use): Problem {
  const claims = standing === 1 ? 'its one claim stands as it was' : `its ${standing} claims stand as they were`;
  const what = `the text of '${record.id}' is not in the archive${standing === 0 ? '' : `; ${claims} verified before`}`;
  const at = standing > 0 && waiting === 0 ? warningAt : problemAt;
  return at(record, [], 'source-not-archived', { what, todo: `put it there as ${record.id}.txt` });
}

function tooLong(record: SourceRecord<'source'>, text: Paragraphs, cited: ReadonlySet<number>): Problem | undefined {
  const lengthOf = (paragraph: number): number => text[paragraph - 1]?.length ?? 0;
  const long = [...cited].filter((paragraph) => lengthOf(paragraph) > longestParagraph).sort((a, b) => a - b)[0];
  if (long === undefined) return undefined;
  const [letters, most] = [lengthOf(long), longestParagraph].map((number) => number.toLocaleString('en'));
  const what = `paragraph ${long} of the archived text has ${letters} letters; one that is cited has ${most} at most`;
  const todo = 'break its lines where the source does, and count its paragraphs anew';
  return problemAt(record, ['paragraphs'], 'paragraph-too-long', { what, todo });
}
