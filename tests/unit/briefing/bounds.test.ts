import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/basics/limits.ts';
import { textForm } from '../../../src/briefing/forms/text.ts';
import { markdownForm } from '../../../src/briefing/forms/markdown.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import type { Scope } from '../../../src/schema/records.ts';
import { layOutFor } from '../../../src/views/briefing.ts';
import { briefingOn, sentencesOf } from '../../support/briefings.ts';
import { contextOf } from '../../support/papers.ts';
import { plainRecord, siteOf } from '../../support/records.ts';

const gazette = plainRecord('source', 'gazette', { published: '2024-05-02', from: { published: 'gazette#1' } });
const northland = plainRecord('place', 'northland', { name: 'Northland' });
const inNorthland = { places: ['northland'], from: { places: 'gazette#1' } };

function numbered<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function said(index: number, says: string, more = {}) {
  return { id: `s${index}`, aspect: 'goal', says, from: `gazette#${1 + (index % 30)}`, ...more };
}

/** A paper far larger than any desk's, in both its lengths: how many sentences each has. */
function sentencesIn(records: readonly SourceRecord[], scope: Scope): readonly [full: number, onePage: number] {
  const site = siteOf([gazette, northland, ...records]);
  return [
    sentencesOf(briefingOn(site, scope)).length,
    sentencesOf(briefingOn(site, scope, '2025-01-31', 'one-page')).length,
  ];
}

describe('a paper of very much', () => {
  const many = 3_000;
  const place = { places: ['northland'] };

  test.each([
    [
      'statements that open alike',
      numbered(6, (part) =>
        plainRecord('programme', `p${part}`, {
          name: `Port ${part}x`,
          ...inNorthland,
          statements: numbered(limits.list, (index) => said(index, `The cable of ${index}x goes on to ${part}y.`)),
        }),
      ),
    ],
    [
      'statements on one paragraph',
      numbered(6, (part) =>
        plainRecord('programme', `p${part}`, {
          name: `Port ${part}x`,
          ...inNorthland,
          statements: numbered(limits.list, (index) => ({
            ...said(index, `Ship ${index}x sails with crew ${part}y.`),
            from: 'gazette#1',
          })),
        }),
      ),
    ],
    [
      'short names',
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
  ] as const)('%s', (_what, records) => {
    const [full, onePage] = sentencesIn(records, place);
    expect(full).toBeGreaterThan(many);
    expect(onePage).toBeGreaterThan(2);
    expect(onePage).toBeLessThan(40);
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
    const [full] = sentencesIn([...organisations, ...events, programme] as readonly SourceRecord[], place);
    expect(full).toBeGreaterThan(5);
  });

  test('is laid out and written in every form that is text', () => {
    const records = [
      gazette,
      northland,
      ...numbered(2, (part) =>
        plainRecord('programme', `p${part}`, {
          name: `Port ${part}x`,
          ...inNorthland,
          statements: numbered(limits.list, (index) => said(index, `Ship ${index}x sails to ${part}y.`)),
        }),
      ),
    ];
    const context = contextOf(records);
    const document = layOutFor(context, briefingOn(context.site, place), 'full');
    for (const written of [textForm(document), markdownForm(document)])
      for (const ship of ['Ship 0x', 'Ship 999x']) expect(written).toContain(ship);
  });
});
