import { noLock, type LockedClaim } from '../../src/model/evidence/kept/lock.ts';
import { CheckedClaims } from '../../src/model/evidence/checked/checked.ts';
import { claimFingerprint, claimsOf } from '../../src/model/evidence/claims/claims.ts';
import type { Site } from '../../src/model/site.ts';
import type { SourceRecord } from '../../src/schema/record.ts';
import type { Settings } from '../../src/schema/settings.ts';
import type { Context } from '../../src/views/context.ts';
import type { Block, Cell, Page, Section } from '../../src/views/page/page.ts';
import type { Inline } from '../../src/views/page/text.ts';
import { words } from './briefings.ts';
import { siteOf } from './records.ts';

/** What views of a site of `records` are made with; each record has a page, nothing is looked up. */
export function contextOf(
  records: readonly SourceRecord[],
  changed: Partial<Context> = {},
  settings: Partial<Settings> = {},
): Context {
  const site = siteOf(records, settings);
  return {
    site,
    words,
    base: '/',
    origin: undefined,
    pages: new Set(site.all.map(({ id }) => id)),
    pairs: new Map(),
    claims: new CheckedClaims(site, noLock),
    quoted: new Map(),
    ...changed,
  };
}

/** What was found of the claims of a site, by key; one that is not named was not looked up. */
export function foundOf(site: Site, findings: Readonly<Record<string, LockedClaim['found']>>): CheckedClaims {
  const lines = claimsOf(site).flatMap((claim) => {
    const found = findings[claim.key];
    if (found === undefined) return [];
    const line = { id: claim.key, words: '', claim: claimFingerprint(claim), span: [], text: '', since: '2025-01-31' };
    return [[claim.key, [{ ...line, found, check: '', line: 1 }]] as const];
  });
  return new CheckedClaims(site, { ...noLock, claims: new Map(lines) });
}

/** Text as a reader sees it, each link as `[text](address)`. */
export function written(text: readonly Inline[]): string {
  return text.map((run) => (run.href === undefined ? run.text : `[${run.text}](${run.href})`)).join('');
}

/** The section `name` of a page. */
export function sectionOf(page: Page, name: string): Section {
  const found = page.sections.find(({ id }) => id === `section_${name}`);
  if (!found) throw new RangeError(`no section '${name}' in ${page.sections.map(({ id }) => id).join(', ')}`);
  return found;
}

/** The first block of one type in a section. */
export function blockOf<Type extends Block['type']>(
  { id, blocks }: Section,
  type: Type,
): Extract<Block, { type: Type }> {
  const found = blocks.find((block): block is Extract<Block, { type: Type }> => block.type === type);
  if (!found) throw new RangeError(`no ${type} in ${id}`);
  return found;
}

/** The rows of a section's table as text: a cell's words, then its marks and tag. */
export function rowsOf(section: Section): string[][] {
  return blockOf(section, 'table').table.rows.map(({ cells }) => cells.map(cellText));
}

function cellText({ text, marks = [], tag }: Cell): string {
  return [written(text), ...marks.map(({ number }) => `^${number}`), ...(tag ? [`<${tag.text}>`] : [])]
    .filter(Boolean)
    .join(' ');
}

/** The front block as `label: value ^note`. */
export function answersOf(page: Page): string[] {
  return page.answers.map(({ label, value, marks }) =>
    [`${label}: ${written(value)}`, ...marks.map(({ number }) => `^${number}`)].join(' '),
  );
}
