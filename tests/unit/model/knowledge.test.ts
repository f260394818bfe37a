import { describe, expect, test } from 'vitest';
import { isPlainlyKnown, knownOn, latestSource } from '../../../src/model/knowledge.ts';
import { record, siteOf } from '../../support/records.ts';

const early = record('source', 'early', { published: '2024-05-02' });
const late = record('source', 'late', { published: '2025-01-10' });
const undated = record('source', 'undated');

const statement = (id: string, from: string | string[]) => ({ id, aspect: 'purpose', says: 'So.', from });
const inference = (id: string, ...inputs: string[]) => ({
  id,
  aspect: 'purpose',
  says: 'So.',
  inferred: { why: 'So.', inputs },
});

describe('the latest source', () => {
  test('is the one published last; one without a date is none', () => {
    expect(latestSource(siteOf([early, late, undated]))?.id).toBe('late');
    expect(latestSource(siteOf([undated]))).toBeUndefined();
  });

  test('of two published on one day is the first by id', () => {
    expect(
      latestSource(
        siteOf([record('source', 'a', { published: '2024-05' }), record('source', 'b', { published: '2024-05-31' })]),
      )?.id,
    ).toBe('a');
  });
});

describe('what was known on a day', () => {
  const cable = record('programme', 'cable', {
    statements: [
      statement('old', 'early#1'),
      statement('new', 'late#1'),
      statement('both', ['early#2', 'late#2']),
      statement('dateless', 'undated#1'),
      inference('from-old', 'old'),
      inference('from-new', 'old', 'new'),
    ],
  });
  const rumour = record('event', 'rumour', { from: { outcome: 'late#3' } });
  const visit = record('event', 'visit', { from: { outcome: 'early#3' } });
  const role = record('person', 'jane-doe', { roles: [{ id: 'clerk', title: 'Clerk', when: '2025', from: 'late#4' }] });
  const guest = record('event', 'guest', { participants: [{ as: 'host', who: ['cable'], from: 'late#4' }] });
  const site = siteOf([cable, rumour, visit, guest, role, record('place', 'northland'), early, late, undated]);

  test('is without later sources, and without what rests on them alone', () => {
    const known = knownOn(site, '2024-12-31');
    expect(known.all.map(({ id }) => id)).toEqual(['cable', 'visit', 'northland', 'early', 'undated']);
    expect([...known.statements.keys()]).toEqual(['cable.old', 'cable.both', 'cable.dateless', 'cable.from-old']);
  });

  test('takes the day as report date', () => {
    expect(knownOn(site, '2024-12-31').settings.reportDate).toBe('2024-12-31');
    expect(knownOn(site, '2025-02-01').settings.reportDate).toBe('2025-02-01');
    expect(site.settings.reportDate).toBe('2025-01-31');
  });

  test('holds a source on the day it was published', () => {
    expect(knownOn(site, '2025-01-10').all).toHaveLength(site.all.length);
    expect(knownOn(site, '2025-01-09').all.map(({ id }) => id)).not.toContain('late');
  });

  test('is without a source that bears no date but tells of something held later', () => {
    const held = (outcome: string) =>
      siteOf([
        cable,
        undated,
        record('event', 'fair', { when: '2024-11', outcome, from: { when: 'undated#2', outcome: 'undated#2' } }),
      ]);
    expect([...knownOn(held('held'), '2024-10-31').statements.keys()]).not.toContain('cable.dateless');
    expect([...knownOn(held('held'), '2024-11-30').statements.keys()]).toContain('cable.dateless');
    expect([...knownOn(held('announced'), '2024-10-31').statements.keys()]).toContain('cable.dateless');
  });
});

test('what its own sources show was known is plainly known, but not what stands in a later source', () => {
  const site = siteOf([
    early,
    record('source', 'late', { published: '2025-01-10', statements: [statement('before', 'early#1')] }),
    record('programme', 'cable', {
      statements: [statement('old', ['early#1', 'late#1']), statement('new', 'late#1'), inference('from-old', 'old')],
    }),
  ]);
  const plainly = (day: string) =>
    [...site.statements.values()].filter((linked) => isPlainlyKnown(site, day, linked)).map(({ key }) => key);
  expect(plainly('2024-12-31')).toEqual(['cable.old']);
  expect(plainly('2025-01-10')).toEqual(['cable.old', 'cable.new', 'late.before']);
});

test('what nothing later speaks of stays as it is, and so does the site where no source is later', () => {
  const sites = siteOf([
    early,
    late,
    record('programme', 'cable', { statements: [statement('way', 'early#1')] }),
    record('programme', 'mill', { statements: [statement('way', ['early#1', 'late#1'])] }),
  ]);
  const known = knownOn(sites, '2024-12-31');
  expect(known.records.get('cable')).toBe(sites.records.get('cable'));
  expect(known.records.get('mill')).not.toBe(sites.records.get('mill'));
  expect(knownOn(sites, sites.settings.reportDate)).toBe(sites);
});
