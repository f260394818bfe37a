import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../../../src/check.ts';
import { wordsFor } from '../../../../src/messages/words.ts';
import { changesSince } from '../../../../src/model/evidence/kept/changes.ts';
import { claimsOf, type Claim } from '../../../../src/model/evidence/claims/claims.ts';
import { readLock, writeLock, type Lock } from '../../../../src/model/evidence/kept/lock.ts';
import { noReadings, readReadings, type Readings } from '../../../../src/model/evidence/kept/readings.ts';
import { standingProblems } from '../../../../src/model/evidence/kept/standing.ts';
import { verifySite } from '../../../../src/model/evidence/verifying/verify.ts';
import { checkSite } from '../../../../src/model/rules/index.ts';
import { linkSite, type Site } from '../../../../src/model/site.ts';
import { readArchive } from '../../../../src/records/archive.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { alterations } from '../../../support/alterations.ts';
import { readAll } from '../../../support/readings.ts';

const fixture = fileURLToPath(new URL('../../../fixtures/site', import.meta.url));
const archiveFolder = fileURLToPath(new URL('../../../fixtures/archive', import.meta.url));

// Readers of an invented world.
const readers = [
  { id: 'mroe', name: 'Mara Roe', kind: 'person' as const },
  { id: 'gauge', name: 'The Gauge', kind: 'program' as const },
];

const words = wordsFor('en', 'en-GB');

let site: Site;
let lock: Lock;
let readings: Readings;
/** `site` with other records, in which every claim must be read. */
let strict: (records: readonly SourceRecord[]) => Site;

beforeAll(async () => {
  const checked = await checkFolder(fixture);
  const archive = await readArchive(archiveFolder);
  if (!checked.site || !archive) throw new TypeError('the fixture cannot be read');
  const settings = { ...checked.site.settings, readers, readings: 'required' as const };
  strict = (records) => linkSite(settings, records);
  site = strict(checked.site.all);
  const verification = verifySite(site, archive.texts);
  lock = readLock(writeLock(verification, readLock(''), '2031-05-31'));
  readings = readReadings(readAll(site, lock, 'mroe'));
});

/** The record of a claim with its statement's words changed. */
function reworded(claim: Claim, says: string): SourceRecord[] {
  return site.all.map((record) => {
    if (record !== claim.record || claim.content.type !== 'statement') return record;
    const { statement } = claim.content;
    const statements = (record.data as { statements?: readonly { id: string }[] }).statements ?? [];
    const changed = statements.map((one) => (one.id === statement.id ? { ...one, says } : one));
    return { ...record, data: { ...record.data, statements: changed } } as SourceRecord;
  });
}

/** The codes told of the claim `key` in a site of other records. */
function codesOf(records: readonly SourceRecord[], key: string): string[] {
  const altered = strict(records);
  const claims = claimsOf(altered).filter(({ evidence }) => evidence.length > 0);
  return changesSince(claims, lock, readings)
    .filter(({ claim }) => claim.key === key)
    .map(({ code }) => code);
}

test('a site whose every claim was read has nothing to tell', () => {
  expect(standingProblems(site, lock, readings)).toEqual([]);
  const claims = claimsOf(site).filter(({ evidence }) => evidence.length > 0);
  expect(claims.length).toBeGreaterThan(100);
  const unread = standingProblems(site, lock, noReadings);
  expect(unread.every(({ code }) => code === 'not-read')).toBe(true);
  expect(unread).toHaveLength(claims.length);
});

describe('an alteration of meaning is told, and has been read by nobody', () => {
  test.each(Object.keys(alterations))('%s', (name) => {
    const alter = alterations[name];
    let tried = 0;
    for (const claim of claimsOf(site)) {
      if (claim.content.type !== 'statement' || claim.evidence.length === 0) continue;
      const says = alter?.(claim.content.statement.says);
      if (says === undefined) continue;
      tried += 1;
      expect(codesOf(reworded(claim, says), claim.key), says).toEqual(['changed-since-read']);
    }
    expect(tried).toBeGreaterThan(0);
  });

  test('any field, status, role, date or piece of evidence', () => {
    let tried = 0;
    for (const claim of claimsOf(site)) {
      if (claim.content.type !== 'field') continue;
      for (const [field, value] of Object.entries(claim.record.data)) {
        if (!claim.key.startsWith(`${claim.record.id}:${field}`)) continue;
        const other = altered(value);
        if (other === undefined) continue;
        const records = site.all.map((record) =>
          record === claim.record ? ({ ...record, data: { ...record.data, [field]: other } } as SourceRecord) : record,
        );
        tried += 1;
        // An item that is no longer there is told by the rules of evidence.
        const changed = strict(records);
        const told = [...standingProblems(changed, lock, readings), ...checkSite(changed, words)];
        expect(told.length, `${claim.key}: ${JSON.stringify(other)}`).toBeGreaterThan(0);
      }
    }
    expect(tried).toBeGreaterThan(20);
  });

  test('a sentence of a body', () => {
    let tried = 0;
    for (const record of site.all) {
      const sentences = claimsOf(site).filter(
        ({ record: owner, content }) => owner === record && content.type === 'body',
      );
      for (const claim of sentences) {
        if (claim.content.type !== 'body' || claim.evidence.length === 0) continue;
        const { says } = claim.content;
        // Any whole word of the sentence that lies in one piece of the tree.
        const own = says.match(/\p{L}{4,}/gu) ?? [];
        const tree = JSON.stringify(record.body.tree);
        const word = own.find((one) => tree.includes(`"value":"${one} `) || tree.includes(` ${one} `));
        if (word === undefined) continue;
        const changed = tree.replace(new RegExp(`(?<="value":"[^"]*)\\b${word}\\b`, 'gu'), 'never');
        const body = { ...record.body, tree: JSON.parse(changed) as SourceRecord['body']['tree'] };
        const records = site.all.map((one) => (one === record ? { ...one, body } : one));
        tried += 1;
        const codes = standingProblems(strict(records), lock, readings).map(({ code }) => code);
        expect(codes, says).toContain('changed-since-read');
      }
    }
    expect(tried).toBeGreaterThan(10);
  });
});

test('white space and the style of quotation marks let no reading lapse', () => {
  for (const claim of claimsOf(site)) {
    if (claim.content.type !== 'statement' || claim.evidence.length === 0) continue;
    const { says } = claim.content.statement;
    const records = reworded(claim, says.replace(' ', '  ').replaceAll('“', '"').replaceAll('’', "'"));
    expect(standingProblems(strict(records), lock, readings)).toEqual([]);
  }
});

test('what only a program compared is not read, and who wrote a record does not read it', () => {
  const compared = readReadings(readAll(site, lock, 'gauge'));
  const codes = standingProblems(site, lock, compared).map(({ code, what }) => `${code} ${what}`);
  expect(new Set(codes)).toEqual(new Set(['not-read a program compared it, no person has read it']));
  const stranger = readReadings(readAll(site, lock, 'nobody'));
  expect(standingProblems(site, lock, stranger).map(({ code }) => code)).toContain('unknown-reader');
});

/** Another value of the same shape. */
function altered(value: unknown): unknown {
  if (typeof value === 'string') return /^\d{4}/.test(value) ? value.replace(/^\d{4}/, '1987') : `${value}x`;
  if (Array.isArray(value)) {
    const [first, ...rest] = value as readonly unknown[];
    const other = altered(first);
    return other === undefined ? undefined : [other, ...rest];
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value).filter(([name]) => name !== 'from' && name !== 'id');
  const [name, own] = entries[0] ?? [];
  const other = altered(own);
  return name === undefined || other === undefined ? undefined : { ...value, [name]: other };
}
