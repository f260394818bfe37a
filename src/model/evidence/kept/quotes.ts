import { compareText } from '../../../basics/compare.ts';
import { recordOfClaim } from '../../../basics/ids.ts';
import type { Problem } from '../../../basics/problem.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import { perSite } from '../../memo.ts';
import { linkSite, recordOf, recordsOf, type Site } from '../../site.ts';
import { publicRecords } from '../../public.ts';
import { fitting } from './changes.ts';
import { claimsOf, cutClaims, type Claim } from '../claims/claims.ts';
import { fingerprintOf } from '../claims/fingerprint.ts';
import { repairCommand, type Lock } from './lock.ts';
import { writeRun, type Run } from '../claims/spans.ts';
import type { Verification } from '../verifying/verify.ts';

/** The file of the quotes, in the content folder: the only one that holds words of sources. */
export const quotesFile = 'quotes.jsonl';

/** Words of a source that a claim rests on, where its rights let them be quoted. */
export interface Quote extends Run {
  /** The claim's key. */
  readonly claim: string;
  readonly words: string;
}

/** All quotes as they were read. */
export interface Quotes {
  readonly lines: readonly (Quote & { readonly line: number })[];
  /** Lines that are no quotes, or were changed by hand. */
  readonly problems: readonly Problem[];
}

/** No quotes at all. */
export const noQuotes: Quotes = { lines: [], problems: [] };

/** Reads the quotes, and tells every line that is none. */
export function readQuotes(text: string): Quotes {
  const lines: (Quote & { readonly line: number })[] = [];
  const problems: Problem[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (raw.trim() === '') continue;
    const line = index + 1;
    const quote = parseQuote(raw);
    if (quote) lines.push({ ...quote, line });
    else problems.push(quoteProblem(line, 'quote-broken', 'the line does not fit its own check'));
  }
  return { lines, problems };
}

function parseQuote(raw: string): Quote | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    if (typeof value !== 'object' || value === null) return undefined;
    const { claim, source, paragraph, start, end, words, check } = value as Record<string, unknown>;
    if (typeof claim !== 'string' || typeof source !== 'string' || typeof words !== 'string') return undefined;
    if (typeof paragraph !== 'number' || typeof start !== 'number' || typeof end !== 'number') return undefined;
    const quote = { claim, source, paragraph, start, end, words };
    return check === checkOf(quote) ? quote : undefined;
  } catch {
    return undefined;
  }
}

/** The text of the quotes' file; empty where there is none. */
export function writeQuotes(quotes: readonly Quote[]): string {
  return [...quotes]
    .sort(inOrder)
    .map(({ claim, source, paragraph, start, end, words }) => {
      const quote = { claim, source, paragraph, start, end, words };
      return `${JSON.stringify({ ...quote, check: checkOf(quote) })}\n`;
    })
    .join('');
}

/** Guards a line against careless edits. */
function checkOf(quote: Quote): string {
  return fingerprintOf(quote).slice(0, 8);
}

/** As they stand in the sources; of the same words by claim. */
function inOrder(a: Quote, b: Quote): number {
  return (
    compareText(a.source, b.source) ||
    a.paragraph - b.paragraph ||
    a.start - b.start ||
    a.end - b.end ||
    compareText(a.claim, b.claim)
  );
}

/** How many words of a source may be quoted in all. What is internal is quoted nowhere. */
function quotableWords(source: SourceRecord<'source'> | undefined): number {
  const quote = source?.data.audience === 'internal' ? undefined : source?.data.rights?.quote;
  if (quote === undefined || quote === 'none') return 0;
  return quote === 'full' ? Number.POSITIVE_INFINITY : quote.words;
}

/**
 * What may be quoted of the words that claims rest on: whole runs in the order of the source, each that fits into what
 * its rights still leave. What could not be held against its text keeps the quotes it had. Nothing is quoted for a
 * claim that is not for everyone.
 */
export function quotesFor(site: Site, verification: Verification, before: Quotes): Quote[] {
  const { found, unheld, cut, sources, leftOut } = verification;
  const kept = new Set([...unheld, ...cut].map(({ key }) => key));
  const candidates = [
    ...found.flatMap(({ claim, span }) =>
      span.runs.flatMap((run) => {
        if (quotableWords(recordOf(site, 'source', run.source)) === 0 || !isForEveryone(site, claim, run)) return [];
        const words = sources.get(run.source)?.wordsAt(run.paragraph, run.start, run.end);
        return words === undefined ? [] : [{ ...run, claim: claim.key, words }];
      }),
    ),
    ...before.lines.filter(({ claim }) => kept.has(claim) || leftOut.has(recordOfClaim(claim))),
  ];
  return [...Map.groupBy(candidates, ({ source }) => source)].flatMap(([id, own]) =>
    withinRights([...own].sort(inOrder), quotableWords(recordOf(site, 'source', id))),
  );
}

/** What everyone may read of a site, by the keys of its claims. */
const publicClaims = perSite((site: Site): ReadonlyMap<string, Claim> => {
  const open = linkSite(site.settings, publicRecords(site.all));
  return new Map(claimsOf(open).map((claim) => [claim.key, claim]));
});

/** Whether a claim is for everyone, and rests on these words without what is internal beside it. */
function isForEveryone(site: Site, { key }: Claim, { source, paragraph }: Run): boolean {
  const evidence = publicClaims(site).get(key)?.evidence ?? [];
  return evidence.some((part) => part.source === source && part.paragraphs.includes(paragraph));
}

/** Of quotes of one source those that fit into so many words; a word that several quote counts once. */
function withinRights(quotes: readonly Quote[], most: number): Quote[] {
  const quoted = new Set<string>();
  return quotes.filter((quote) => {
    const more = wordsIn(quote).filter((word) => !quoted.has(word));
    if (quoted.size + more.length > most) return false;
    for (const word of more) quoted.add(word);
    return true;
  });
}

/** Where each word of a quote stands in its source. */
function wordsIn({ paragraph, start, words }: Quote): string[] {
  return [...words.matchAll(/\S+/gu)].map(({ index }) => `${paragraph}:${start + index}`);
}

/** Quotes that the rights of their source do not allow, or that no claim rests on as it stands in the lock. */
export function staleQuotes(site: Site, lock: Lock, { lines, problems }: Quotes): Problem[] {
  if (lines.length + problems.length === 0) return [];
  const claims = new Map(claimsOf(site).map((claim) => [claim.key, claim]));
  const allowed = new Set<Quote>(
    recordsOf(site, 'source').flatMap((source) =>
      withinRights(
        lines.filter((quote) => quote.source === source.id),
        quotableWords(source),
      ),
    ),
  );
  const cut = new Set(cutClaims(site).map(({ key }) => key));
  // What cannot be read says neither what may be quoted nor what rests on it.
  const isKnown = ({ source, claim }: Quote): boolean =>
    !site.unread.has(source) && !site.unread.has(recordOfClaim(claim)) && !cut.has(claim);
  return [
    ...problems,
    ...lines.filter(isKnown).flatMap((quote) => {
      if (!allowed.has(quote))
        return [quoteProblem(quote.line, 'quote-stale', `the rights of '${quote.source}' do not let it be quoted`)];
      const claim = claims.get(quote.claim);
      const isOpen = claim !== undefined && isForEveryone(site, claim, quote);
      const line = isOpen ? fitting(claim, lock.claims.get(claim.key) ?? []) : undefined;
      if (line?.span.includes(writeRun(quote)) === true) return [];
      return [quoteProblem(quote.line, 'quote-stale', `'${quote.claim}' does not rest on these words`)];
    }),
  ];
}

function quoteProblem(line: number, code: 'quote-broken' | 'quote-stale', what: string): Problem {
  const todo = `write the quotes again: ${repairCommand}`;
  return { code, severity: 'error', file: quotesFile, line, column: 1, what, todo };
}

/** What is quoted of a source, by its paragraphs. */
export type Quoted = ReadonlyMap<number, readonly string[]>;

/**
 * What a site quotes of each source, by its id: only for claims that the site has, and only what rights allow. Quotes
 * that overlap are one.
 */
export function quotedOf(site: Site, { lines }: Quotes): ReadonlyMap<string, Quoted> {
  const known = new Set(claimsOf(site).map(({ key }) => key));
  const bySource = Map.groupBy(
    lines.filter(({ claim, source }) => known.has(claim) && quotableWords(recordOf(site, 'source', source)) > 0),
    ({ source }) => source,
  );
  return new Map(
    [...bySource].map(([id, own]) => [
      id,
      new Map(
        [...Map.groupBy([...own].sort(inOrder), ({ paragraph }) => paragraph)].map(([paragraph, quotes]) => [
          paragraph,
          joined(quotes),
        ]),
      ),
    ]),
  );
}

/** The words of one paragraph, those that overlap together. */
function joined(quotes: readonly Quote[]): string[] {
  const runs: { end: number; words: string }[] = [];
  for (const { start, end, words } of quotes) {
    const last = runs.at(-1);
    if (!last || start >= last.end) runs.push({ end, words });
    else if (end > last.end) {
      last.words += words.slice(last.end - start);
      last.end = end;
    }
  }
  return runs.map(({ words }) => words);
}
