import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/basics/problem.ts';
import { checkFolder } from '../../../src/check.ts';
import { splitFile } from '../../../src/records/front-matter.ts';
import { letterFaults } from '../../../src/model/rules/letters.ts';
import { parseBody } from '../../../src/records/markdown.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { baseContent, withContent } from '../../support/content.ts';
import { draws } from '../../support/draws.ts';
import { hostileTexts, mutated, mutationsOf } from '../../support/hostile-values.ts';
import { plainRecord, settings } from '../../support/records.ts';
import { wholeSite } from '../../support/whole-site.ts';

/** What a value looks like that nobody meant to print. */
const slips = /\bNaN\b|\bInfinity\b|\bundefined\b|\[object |Invalid Date/;

/** What a build would make of `records`, checked or not, as dev shows them. */
function printed(records: readonly SourceRecord[]): Promise<Map<string, string>> {
  return wholeSite({ settings, records, lock: undefined, readings: undefined, quotes: undefined, editions: new Map() });
}

describe('whatever passes the check prints', () => {
  const files = Object.keys(baseContent).filter((file) => file.endsWith('.mdx'));

  /** The base content with `text` in place of one file: its problems, or what is printed of it. */
  async function tried(
    file: string,
    text: string,
  ): Promise<{ readonly problems: readonly string[]; readonly pages: ReadonlyMap<string, string> }> {
    return await withContent({ [file]: text }, async (folder) => {
      const { problems, reading } = await checkFolder(folder);
      const passed = !problems.some(({ severity }) => severity === 'error');
      const { settings: own } = reading;
      return {
        problems: problems.map(formatProblem),
        pages: passed && own ? await wholeSite({ ...reading, settings: own }) : new Map(),
      };
    });
  }

  test('of any field with a hostile value', async () => {
    const cases = fc.constantFrom(...files).chain((file) => {
      const parts = splitFile(baseContent[file] ?? '');
      const data: unknown = parse(parts?.yaml ?? '');
      return mutationsOf(data).map((mutation) => ({
        file,
        text: `---\n${stringify(mutated(data, mutation), { lineWidth: 0 })}---\n${parts?.body ?? ''}`,
        mutation,
      }));
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ file, text }) => {
        const { problems, pages } = await tried(file, text);
        expect(problems.every((problem) => problem.length < 1_000)).toBe(true);
        for (const [name, page] of pages) expect(page, name).not.toMatch(slips);
      }),
      { numRuns: draws(60) },
    );
  });

  test('of a body of hostile words', async () => {
    // What has no face, or turns the direction of writing, is refused by rules of their own.
    const isRefused = (words: string): boolean =>
      letterFaults(words).length > 0 || /[\u202a-\u202e\u2066-\u2069]/.test(words);
    const readable = hostileTexts
      .map((words) => words.toWellFormed())
      .filter((words) => parseBody(words).faults.length === 0);
    const paragraphs = readable.filter((words) => !isRefused(words));
    expect(paragraphs.length).toBeGreaterThan(40);
    const { problems, pages } = await tried('pages/about.mdx', `---\nname: About\n---\n\n${paragraphs.join('\n\n')}\n`);
    expect(problems).toEqual([]);
    for (const [name, page] of pages) expect(page, name).not.toMatch(slips);
  });
});

test('what goes in circles is shown all the same, as dev does while its problem is told', async () => {
  const part = (kind: 'programme' | 'organisation' | 'place', id: string, parent: string, more = {}) =>
    plainRecord(kind, id, {
      name: `The ${id} of it`,
      parent,
      from: { parent: 'gazette#1' },
      statements: [{ id: 's', aspect: 'goal', says: `The ${id} of it is in the ${parent} of it.`, from: 'gazette#2' }],
      ...more,
    }) as SourceRecord;
  const ring = (kind: 'programme' | 'organisation' | 'place', more = {}) =>
    ['a', 'b', 'c'].map((letter, index, all) =>
      part(kind, `${kind}-${letter}`, `${kind}-${all[(index + 1) % 3] ?? ''}`, more),
    );
  const records: SourceRecord[] = [
    plainRecord('source', 'gazette', {
      published: '2024-05-02',
      publisher: 'organisation-a',
      from: { published: 'gazette#1', publisher: 'gazette#1' },
    }),
    ...ring('programme', {
      themes: ['theme-a'],
      places: ['place-a'],
      partners: [{ as: 'lead', who: ['organisation-a', 'programme-a'], from: 'gazette#1' }],
      from: { parent: 'gazette#1', places: 'gazette#1' },
    }),
    ...ring('organisation', { place: 'place-b', from: { parent: 'gazette#1', place: 'gazette#1' } }),
    ...ring('place', { at: [10, 20] }),
    ...['a', 'b'].map(
      (letter) =>
        plainRecord('theme', `theme-${letter}`, { parent: letter === 'a' ? 'theme-b' : 'theme-a' }) as SourceRecord,
    ),
    ...['a', 'b'].map(
      (letter) =>
        plainRecord('event', `event-${letter}`, {
          when: '2024-06',
          where: ['place-a'],
          partOf: letter === 'a' ? 'event-b' : 'event-a',
          programmes: ['programme-a'],
          themes: ['theme-a'],
          participants: [{ as: 'host', who: ['place-c'], from: 'gazette#1' }],
          from: { outcome: 'gazette#1', when: 'gazette#1', where: 'gazette#1', partOf: 'gazette#1' },
        }) as SourceRecord,
    ),
    plainRecord('programme', 'sure', {
      statements: [
        { id: 'one', aspect: 'goal', says: 'One.', inferred: { why: 'So.', inputs: ['two'] } },
        { id: 'two', aspect: 'goal', says: 'Two.', inferred: { why: 'So.', inputs: ['one'] }, from: 'gazette#4' },
        { id: 'self', aspect: 'goal', says: 'Three.', inferred: { why: 'So.', inputs: ['self', 'two'] } },
      ],
    }),
    plainRecord('programme', 'own', { name: 'Its own', parent: 'own', from: { parent: 'gazette#1' } }),
    plainRecord('briefing', 'talks', {
      comparison: true,
      scope: {
        programmes: ['programme-a', 'programme-b', 'own'],
        themes: ['theme-b'],
        places: ['place-c'],
        organisations: ['organisation-b'],
      },
    }),
  ];
  const pages = await printed(records);
  for (const id of ['programmes/', 'themes/', 'places/', 'organisations/', 'events/', 'chronology/'])
    expect([...pages.keys()]).toContain(id);
  for (const [folder, id] of [
    ['programmes/', 'programme-a'],
    ['themes/', 'theme-b'],
    ['places/', 'place-c'],
    ['organisations/', 'organisation-b'],
    ['events/', 'event-a'],
    ['programmes/', 'own'],
    ['programmes/', 'sure'],
  ] as const)
    expect(pages.get(folder)).toContain(`"id":"${id}"`);
  for (const [name, page] of pages) expect(page, name).not.toMatch(slips);
});
