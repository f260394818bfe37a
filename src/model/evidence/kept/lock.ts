import { compareText } from '../../../basics/compare.ts';
import { recordOfClaim } from '../../../basics/ids.ts';
import type { ProblemCode } from '../../../basics/problem-codes.ts';
import type { Problem } from '../../../basics/problem.ts';
import { claimFingerprint, tellingOf, type Claim } from '../claims/claims.ts';
import { fingerprintOf } from '../claims/fingerprint.ts';
import { writeRun } from '../claims/spans.ts';
import type { Finding } from '../verifying/verifier.ts';
import type { Verification } from '../verifying/verify.ts';

/** The evidence lock's file, in the content folder. */
export const lockFile = 'evidence.lock.jsonl';

/** What to type when the lock does not fit the records. */
export const repairCommand = 'npm run verify';

/** The problems that writing the lock again mends. */
export const lockCodes: readonly ProblemCode[] = [
  'not-verified',
  'changed-since-found',
  'changed-since-read',
  'not-read',
  'read-as-less',
  'lock-line-left-over',
  'lock-line-broken',
  'quote-broken',
  'quote-stale',
];

/** What the lock knows of a claim. It holds the desk's own words and fingerprints, no text of a source. */
export interface LockedClaim {
  /** `bella.route` or `bella:parent`. */
  readonly id: string;
  /** What it said when it was found: `tellingOf`. */
  readonly words: string;
  /** Fingerprint of the words with their evidence. */
  readonly claim: string;
  /** Where the words lie that it rests on: `gazette-2024#3:0-143`. */
  readonly span: readonly string[];
  /** Fingerprint of the words of the span. */
  readonly text: string;
  readonly found: Finding;
  /** The report date at which the words or the span last changed. */
  readonly since: string;
  /** Guards the line against careless edits. */
  readonly check: string;
}

/** What the lock knows of an archived document: the fingerprint of its text. */
interface LockedDocument {
  readonly id: string;
  readonly document: string;
  readonly check: string;
}

/**
 * The lock as read. A claim can have several lines where git joined two branches; it holds if one of them fits.
 * Lines that can't be trusted are among `problems` and nowhere else.
 */
export interface Lock {
  readonly claims: ReadonlyMap<string, readonly (LockedClaim & { readonly line: number })[]>;
  readonly documents: ReadonlyMap<string, readonly (LockedDocument & { readonly line: number })[]>;
  readonly problems: readonly Problem[];
  /** The first line of a lock as earlier editions wrote it, without spans: nothing can be said by it. */
  readonly earlier: number | undefined;
}

/**
 * The lock's text for what was found. A line whose words and span are as `before` keeps its date. What could not be
 * held against its text, or could not be read, keeps its lines: what is missing takes nothing out of a lock.
 */
export function writeLock(verification: Verification, before: Lock, reportDate: string): string {
  const { found, unheld, cut, sources, unread, leftOut } = verification;
  const lines = found.map(({ claim, finding, span }) => {
    const now = { id: claim.key, words: tellingOf(claim), claim: claimFingerprint(claim) };
    const same = (before.claims.get(claim.key) ?? []).filter(
      (old) => old.claim === now.claim && old.text === span.text,
    );
    // Of two branches that found the same words, the earlier day counts.
    const since = same.map((old) => old.since).sort()[0] ?? reportDate;
    return { ...now, span: span.runs.map(writeRun), text: span.text, found: finding, since };
  });
  const documents = [...sources].map(([id, source]) => ({ id, document: fingerprintOf(source.paragraphs) }));
  const kept = [
    ...[...unheld, ...cut].flatMap(({ key }) => before.claims.get(key) ?? []),
    ...unread.flatMap((id) => before.documents.get(id) ?? []),
    ...[...before.claims.values(), ...before.documents.values()].flatMap(
      (own): readonly ((LockedClaim | LockedDocument) & { readonly line: number })[] =>
        own.filter(({ id }) => leftOut.has(recordOfClaim(id))),
    ),
  ];
  return [
    ...[...lines, ...documents].map((line) => ({ id: line.id, text: checked(line) })),
    ...kept.map((line) => ({ id: line.id, text: asItWas(line) })),
  ]
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ text }) => `${text}\n`)
    .join('');
}

/**
 * The lock's text with every line changed by `claim` or `document`, each with a check that fits it. Lines that cannot
 * be trusted are left out.
 */
export function changeLock(
  { claims, documents }: Lock,
  change: {
    readonly claim: (line: LockedClaim) => Omit<LockedClaim, 'check'>;
    readonly document: (id: string) => string;
  },
): string {
  const changed = [
    ...[...claims.values()].flat().map((entry) => {
      const { id, words, claim, span, text, found, since } = change.claim(entry);
      return { id, words, claim, span, text, found, since };
    }),
    ...[...documents.values()].flat().map(({ id, document }) => ({ id: change.document(id), document })),
  ];
  return changed
    .sort((a, b) => compareText(a.id, b.id))
    .map((line) => `${checked(line)}\n`)
    .join('');
}

function checked(line: Omit<LockedClaim, 'check'> | Omit<LockedDocument, 'check'>): string {
  return JSON.stringify({ ...line, check: checkOf(line) });
}

/** A line with all that it holds, what this version does not know too. */
function asItWas(entry: (LockedClaim | LockedDocument) & { readonly line: number }): string {
  return JSON.stringify(Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'line')));
}

/** Whether the lock bears out a claim in the words it has now. */
export function fits(claim: Claim, lock: Lock): boolean {
  const now = claimFingerprint(claim);
  return (lock.claims.get(claim.key) ?? []).some((line) => line.claim === now);
}

/** How many broken lines are told; if nothing before them is a line of a lock, nothing behind them is read. */
const mostBroken = 100;

/** Reads a lock, and tells every line that is no line of a lock or was changed by hand. */
export function readLock(text: string): Lock {
  const claims = new Map<string, (LockedClaim & { line: number })[]>();
  const documents = new Map<string, (LockedDocument & { line: number })[]>();
  const broken: number[] = [];
  let earlier: number | undefined;
  // Some editors put a mark before the first line.
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (raw.trim() === '') continue;
    const line = index + 1;
    const entry = parseLine(raw);
    if (!entry) broken.push(line);
    else if (!('document' in entry) && !('span' in entry)) earlier ??= line;
    else if ('document' in entry) add(documents, entry.id, { ...entry, line });
    else add(claims, entry.id, { ...entry, line });
    if (broken.length > mostBroken && claims.size + documents.size === 0) break;
  }
  return { claims, documents, problems: brokenLines(broken), earlier };
}

function brokenLines(lines: readonly number[]): Problem[] {
  const doesNotFit = 'the line does not fit its own check';
  const told = lines.slice(0, mostBroken);
  return told.map((line, index) => {
    const last = index === mostBroken - 1 && lines.length > mostBroken;
    return lockProblem(line, last ? `${doesNotFit}, and neither do more of those behind it` : doesNotFit);
  });
}

/** Puts a line behind the others of its key. */
export function add<Line>(lines: Map<string, Line[]>, key: string, line: Line): void {
  const known = lines.get(key);
  if (known) known.push(line);
  else lines.set(key, [line]);
}

/** An empty lock, for a folder that has none. */
export const noLock: Lock = { claims: new Map(), documents: new Map(), problems: [], earlier: undefined };

function lockProblem(line: number, what: string): Problem {
  return {
    code: 'lock-line-broken',
    severity: 'error',
    file: lockFile,
    line,
    column: 1,
    what,
    todo: `write the lock again: ${repairCommand}`,
  };
}

/** A line that fits its own check. What is nested too deep to be read is no line of ours. */
function parseLine(raw: string): LockedClaim | LockedDocument | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('check' in value) || !('id' in value) || typeof value.id !== 'string') return undefined;
    const { check, ...line } = value as LockedClaim | LockedDocument;
    return check === checkOf(line) ? { ...line, check } : undefined;
  } catch {
    return undefined;
  }
}

function checkOf(line: Omit<LockedClaim, 'check'> | Omit<LockedDocument, 'check'>): string {
  return fingerprintOf(line).slice(0, 8);
}
