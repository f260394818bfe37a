import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/basics/limits.ts';
import { textForm } from '../../../src/briefing/forms/text.ts';
import { markdownForm } from '../../../src/briefing/forms/markdown.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { laidOut } from '../../../src/views/page/document.ts';
import { requested, sentencesOf } from '../../support/briefings.ts';
import { contextOf } from '../../support/papers.ts';
import { plainRecord, siteOf } from '../../support/records.ts';

const gazette = plainRecord('source', 'gazette', { published: '2024-05-02', from: { published: 'gazette#1' } });
const northland = plainRecord('place', 'northland', { name: 'Northland' });
const inNorthland = { places: ['northland'], from: { places: 'gazette#1' } };

function numbered<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function said(index: number, says: string, more = {}) {
  return { id: `s${index}`, aspect: 'purpose', says, from: `gazette#${1 + (index % 30)}`, ...more };
}

/** The paper on `id`, far larger than any desk's, in both its lengths: how many sentences each has. */
function sentencesIn(records: readonly SourceRecord[], id: string): readonly [full: number, onePage: number] {
  const site = siteOf([gazette, northland, ...records]);
  return [sentencesOf(requested(site, id)).length, sentencesOf(requested(site, id, 'one-page')).length];
}

describe('a paper of very much', () => {
  const many = 3_000;

  test.each([
    [
      'statements that open alike',
      'p0',
      [
        plainRecord('programme', 'p0', {
          name: 'Port 0x',
          statements: numbered(limits.list, (index) => said(index, `The cable of ${index}x goes on to 0y.`)),
        }),
      ],
    ],
    [
      'statements on one paragraph',
      'p0',
      [
        plainRecord('programme', 'p0', {
          name: 'Port 0x',
          statements: numbered(limits.list, (index) => ({
            ...said(index, `Ship ${index}x sails with crew 0y.`),
            from: 'gazette#1',
          })),
        }),
      ],
    ],
    [
      'short names',
      'northland',
      numbered(many, (index) =>
        plainRecord('programme', `p${index}`, {
          name: `The ${index}x Alliance of Towns`,
          short: `the ${index}x`,
          ...inNorthland,
          statements: [
            said(index, `The ${index}x Alliance of Towns grows.`),
            said(index + 1, `The ${index}x Alliance of Towns sings.`),
          ],
        }),
      ),
    ],
    [
      'acronyms',
      'northland',
      numbered(many, (index) =>
        plainRecord('programme', `p${index}`, {
          name: `Alliance of ${index}x`,
          short: `A${index}XY`,
          aliases: [`A${index}XY`],
          ...inNorthland,
          statements: [said(index, `The Alliance of ${index}x grows.`), said(index + 1, `Towns join A${index}XY.`)],
        }),
      ),
    ],
    [
      'events',
      'northland',
      numbered(many, (index) =>
        plainRecord('event', `e${index}`, {
          name: `Fair ${index}x`,
          when: `${1500 + (index % 520)}-0${1 + (index % 9)}`,
          where: ['northland'],
          from: { outcome: 'gazette#1', when: 'gazette#1', where: 'gazette#1' },
          participants: [{ as: 'host', who: ['northland'], from: 'gazette#1' }],
        }),
      ),
    ],
  ] as const)('%s', (_what, id, records) => {
    const [full, onePage] = sentencesIn(records, id);
    // A digest: the weightiest of each section, five of a list at least, however much room they take.
    expect(full).toBeGreaterThan(5);
    expect(full).toBeLessThan(200);
    expect(onePage).toBeGreaterThan(2);
    expect(onePage).toBeLessThan(100);
  });

  test('who takes part', () => {
    const ids = numbered(10_000, (index) => `o${index}`);
    const entries = numbered(10, (part) => ({
      as: 'member',
      who: ids.slice(part * limits.list, (part + 1) * limits.list),
      from: 'gazette#1',
    }));
    const events = numbered(4, (index) =>
      plainRecord('event', `e${index}`, {
        name: `Fair ${index}x`,
        when: `202${index}`,
        where: ['northland'],
        from: { outcome: 'gazette#1', when: 'gazette#1', where: 'gazette#1' },
        participants: entries,
      }),
    );
    const organisations = ids.map((id) => plainRecord('organisation', id, { name: `Office ${id}x` }));
    const programme = plainRecord('programme', 'p', { name: 'Port', ...inNorthland, partners: entries });
    const records = [...organisations, ...events, programme] as readonly SourceRecord[];
    // Each names a thousand, so a page has room for no more than the fewest.
    expect(sentencesIn(records, 'p')[0]).toBeGreaterThanOrEqual(5);
    expect(sentencesIn(records, 'northland')[0]).toBeGreaterThanOrEqual(events.length);
  });

  test('is laid out and written in every form that is text', () => {
    const records = [
      gazette,
      northland,
      plainRecord('programme', 'p0', {
        name: 'Port 0x',
        statements: numbered(limits.list, (index) => said(index, `Ship ${index}x sails to 0y.`)),
      }),
    ];
    const context = contextOf(records);
    const { document } = laidOut(context, requested(context.site, 'p0'), 'full');
    for (const written of [textForm(document), markdownForm(document)]) {
      expect(written).toContain('Ship 0x');
      expect(written).toContain(`Not told in this paper: ${limits.list - 15} statements.`);
    }
  });
});
