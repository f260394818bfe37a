import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../../../src/check.ts';
import { claimFingerprint } from '../../../../../src/model/evidence/claims/claims.ts';
import { noLock, readLock, writeLock } from '../../../../../src/model/evidence/kept/lock.ts';
import { readReadings, saysIt, saysLess, writeReading } from '../../../../../src/model/evidence/kept/readings.ts';
import { writeRun } from '../../../../../src/model/evidence/claims/spans.ts';
import { verifySite } from '../../../../../src/model/evidence/verifying/verify.ts';
import { baseArchive, lockOf, refusals, verifyFiles } from '../../../../support/archive.ts';
import { baseContent, mdx, problemsOf, withContent, type Files } from '../../../../support/content.ts';
import { readAll } from '../../../../support/readings.ts';

const settings = `${baseContent['site.yaml'] ?? ''}
readers:
  - {id: mroe, name: Mara Roe, kind: person}
  - {id: sflow, name: Sam Flow, kind: person}
  - {id: gauge, name: The Gauge, kind: program}
`;
const southland = (says: string, from = 'gazette-2024#12', more = ''): Files => ({
  'site.yaml': settings,
  'places/southland.mdx': mdx(
    `name: Southland\ntype: country\n${more}statements: [{id: port, aspect: purpose, says: ${says}, from: ${from}}]`,
  ),
});
const archive = baseArchive({ 12: 'It has 9 ports. Ships call at them. In 2023 one was closed.' });

describe('what the machine does not find', () => {
  const files = southland('It has ten ports.');

  /** Whether the claim stands where `by` answered `verdict`, and what it is in the lock. */
  async function standsFor(...answers: readonly (readonly [by: string, verdict: string])[]): Promise<boolean> {
    const { site, verification } = await verifyFiles(files, archive);
    const refused = verification.refused.find(({ claim }) => claim.key === 'southland.port');
    if (!refused) throw new TypeError('it was to be refused');
    const { claim, span } = refused;
    const read = answers.map(([by, verdict]) =>
      writeReading({
        claim: claim.key,
        words: claimFingerprint(claim),
        at: span.runs.map(writeRun),
        span: span.text,
        by,
        on: '2025-01-31',
        verdict,
      }),
    );
    const again = verifySite(site, archive, { lock: noLock, readings: readReadings(read.join('')) });
    const lock = readLock(writeLock(again, noLock, '2025-01-31'));
    expect(lock.claims.get('southland.port')?.[0]?.found).toBe(
      lock.claims.has('southland.port') ? 'unfound' : undefined,
    );
    return lock.claims.has('southland.port');
  }

  test('stands when a person has read it, and for nobody else', async () => {
    expect(await standsFor(['mroe', saysIt])).toBe(true);
    expect(await standsFor(['mroe', 'counts the new one too'])).toBe(true);
    expect(await standsFor(['mroe', saysLess])).toBe(false);
    expect(await standsFor(['gauge', saysIt])).toBe(false);
    expect(await standsFor(['jdoe', saysIt])).toBe(false);
    expect(await standsFor(['mroe', saysLess], ['gauge', saysIt])).toBe(false);
  });
});

test('who wrote a record does not read it, where four eyes are asked for', async () => {
  const files = {
    ...southland('It has 9 ports.', 'gazette-2024#12', 'author: mroe\n'),
    'site.yaml': `${settings}readings: required\nfour-eyes: true\n`,
  };
  const lock = await lockOf(files, archive);
  const site = await withContent(files, async (folder) => (await checkFolder(folder)).site);
  if (!site) throw new TypeError('it cannot be read');
  const told = async (by: string): Promise<string[]> =>
    problemsOf({ ...files, 'evidence.lock.jsonl': lock, 'readings.jsonl': readAll(site, readLock(lock), by) });
  expect(await told('mroe')).toEqual([expect.stringContaining('not-read  Mara Roe wrote it and read it') as string]);
  expect(await told('sflow')).toEqual([]);
});

describe('evidence narrowed to a sentence', () => {
  test('is looked for there alone', async () => {
    expect(await refusals(southland('It has 9 ports.', 'gazette-2024#12.1'), archive)).toEqual([]);
    expect(await refusals(southland('It has 9 ports.', 'gazette-2024#12.2-3'), archive)).toHaveLength(1);
  });

  test('and told where the paragraph has no such sentence', async () => {
    expect(await refusals(southland('It has ships.', 'gazette-2024#12.4'), archive)).toEqual([
      "places/southland.mdx:4:48  paragraph-past-end  'gazette-2024#12.4' points past the end of the paragraph — it has 3 sentences; look the right one up",
    ]);
  });
});

test('a span is as few sentences as hold the facts', async () => {
  const { verification } = await verifyFiles(southland('It had 9 ports in 2023.'), archive);
  const { verification: one } = await verifyFiles(southland('It has 9 ports.'), archive);
  const runs = (found: typeof verification): string[] =>
    found.found.filter(({ claim }) => claim.key === 'southland.port').flatMap(({ span }) => span.runs.map(writeRun));
  expect(runs(verification)).toEqual(['gazette-2024#12:0-15', 'gazette-2024#12:36-59']);
  expect(runs(one)).toEqual(['gazette-2024#12:0-15']);
});

test('a record that cannot be read changes no line of the lock: neither its own nor of what cites it', async () => {
  const lock = await lockOf({});
  const broken = { 'programmes/sea-cable.mdx': '---\nname: [\n---\n' };
  const again = await withContent(broken, async (folder) => {
    const { site } = await checkFolder(folder);
    if (!site) throw new TypeError('it cannot be read');
    const before = readLock(lock);
    const verification = verifySite(site, baseArchive(), { lock: before, readings: readReadings('') });
    return writeLock(verification, before, '2026-01-31');
  });
  expect(again).toBe(lock);
});

test('of 100,000 readings of one claim each is read once', () => {
  const reading = {
    claim: 'a.b',
    words: 'x',
    at: ['s#1:0-5'],
    span: 'y',
    by: 'mroe',
    on: '2025-01-31',
    verdict: saysIt,
  };
  expect(readReadings(writeReading(reading).repeat(100_000)).byClaim.get('a.b')).toHaveLength(100_000);
});
