import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/basics/limits.ts';
import { folders } from '../../../src/basics/kinds.ts';
import { notesThatSayMore } from '../../../src/briefing/document/notes.ts';
import { select } from '../../../src/briefing/scope.ts';
import { freeze } from '../../../src/model/editions/edition.ts';
import { ancestors, descendants } from '../../../src/model/hierarchy.ts';
import { knownOn } from '../../../src/model/knowledge.ts';
import { relatedProgrammes } from '../../../src/model/related.ts';
import { checkSite } from '../../../src/model/rules/index.ts';
import { recordOf, type Site } from '../../../src/model/site.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { words } from '../../support/briefings.ts';
import { plainRecord, siteOf } from '../../support/records.ts';

/** A desk has a few hundred; what is not linear takes minutes here, and vitest ends it after one. */
const many = 10_000;
/** The same for what took three times longer still. */
const some = 4_000;

const gazette = plainRecord('source', 'gazette', { published: '2024-05-02', from: { published: 'gazette#1' } });

function numbered<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/**
 * Records of statements made one after the other, as many in each as one may hold; `inputsOf` names what each rests on
 * by number.
 */
function statements(count: number, inputsOf: (index: number) => readonly number[]): SourceRecord[] {
  const key = (index: number): string => `p${Math.floor(index / limits.list)}.s${index}`;
  const all = numbered(count, (index) => {
    const inputs = inputsOf(index);
    return {
      id: `s${index}`,
      aspect: 'goal',
      says: `So it is ${index}.`,
      ...(inputs.length === 0
        ? { from: `gazette#${1 + (index % 30)}` }
        : { inferred: { why: 'So.', inputs: inputs.map(key) } }),
    };
  });
  return numbered(Math.ceil(count / limits.list), (place) =>
    plainRecord('programme', `p${place}`, { statements: all.slice(place * limits.list, (place + 1) * limits.list) }),
  );
}

/** All that is done with a site before anything is written. */
function walked(site: Site): string[] {
  knownOn(site, '2023-01-01');
  freeze(site, 'edition', '2025-01-31');
  return [...checkSite(site, words), ...notesThatSayMore(site, words)]
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}

function evidenceOf(site: Site, key: string): string[] {
  return (site.statements.get(key)?.evidence ?? []).map(
    ({ source, paragraphs }) => `${source}#${paragraphs.join(',')}`,
  );
}

describe('inferences', () => {
  test('an inference stands on all that its inputs stand on', () => {
    // Each pair rests on the pair before it: there are a million ways down, and two statements at their end.
    const site = siteOf([
      gazette,
      ...statements(2 * limits.levels, (index) =>
        index < 2 ? [] : [2 * Math.floor(index / 2) - 2, 2 * Math.floor(index / 2) - 1],
      ),
    ]);
    expect(evidenceOf(site, `p0.s${2 * limits.levels - 1}`)).toEqual(['gazette#1,2']);
    expect(walked(site)).toEqual([]);
  });

  test('is known on a day if all of them were', () => {
    const herald = plainRecord('source', 'herald', { published: '2024-11', from: { published: 'herald#1' } });
    const both = plainRecord('programme', 'both', {
      statements: [
        { id: 'old', aspect: 'goal', says: 'It was.', from: 'gazette#3' },
        { id: 'new', aspect: 'goal', says: 'It is.', from: 'herald#3' },
        { id: 'one', aspect: 'goal', says: 'So.', inferred: { why: 'So.', inputs: ['old'] } },
        {
          id: 'two',
          aspect: 'goal',
          says: 'So too.',
          inferred: { why: 'So.', inputs: ['one', 'new'] },
          from: 'gazette#3',
        },
        { id: 'three', aspect: 'goal', says: 'And so.', inferred: { why: 'So.', inputs: ['two'] } },
      ],
    });
    expect([...knownOn(siteOf([gazette, herald, both]), '2024-06-01').statements.keys()]).toEqual([
      'both.old',
      'both.one',
    ]);
  });

  test.each([
    ['in a chain', (index: number) => (index === 0 ? [] : [index - 1]), ['too-deep']],
    ['in a circle', (index: number) => [(index + 1) % some], ['statement-without-evidence']],
    ['from many', (index: number) => (index < 100 ? [] : numbered(20, (step) => (index + step) % 100)), []],
  ])('many of them %s', (_how, inputsOf, codes) => {
    expect(walked(siteOf([gazette, ...statements(some, inputsOf)]))).toEqual(codes);
  });
});

describe('what is part of something', () => {
  const kinds = {
    programme: 'parent',
    organisation: 'parent',
    place: 'parent',
    theme: 'parent',
    event: 'partOf',
  } as const;
  const part = (kind: keyof typeof kinds, index: number, above: number | undefined): SourceRecord =>
    plainRecord(kind, `r${index}`, {
      name: `Name ${index}x`,
      ...(above === undefined ? {} : { [kinds[kind]]: `r${above}` }),
      ...(kind === 'theme'
        ? {}
        : {
            from: {
              ...(above === undefined ? {} : { [kinds[kind]]: 'gazette#1' }),
              ...(kind === 'event' ? { outcome: 'gazette#1' } : {}),
            },
          }),
    });

  test.each([
    ['programme', 100],
    ['organisation', 100],
    ['place', 100],
    ['event', 100],
    ['theme', many],
  ] as const)('%ss in a chain, and in a circle, %d of them', (kind, count) => {
    expect(
      walked(siteOf([gazette, ...numbered(count, (index) => part(kind, index, index === 0 ? undefined : index - 1))])),
    ).toEqual(['too-deep']);
    expect(walked(siteOf([gazette, ...numbered(count, (index) => part(kind, index, (index + 1) % count))]))).toEqual([
      'parent-cycle',
    ]);
  });

  test('a way into a circle is no circle', () => {
    const site = siteOf([gazette, part('theme', 0, 1), part('theme', 1, 2), part('theme', 2, 1)]);
    expect(checkSite(site, words).flatMap(({ code, file }) => (code === 'parent-cycle' ? [file] : []))).toEqual([
      'themes/r1.mdx',
    ]);
  });

  test('every walk along a circle ends, each member met once', () => {
    const size = 1_000;
    const site = siteOf([
      gazette,
      ...numbered(size, (index) => part('programme', index, (index + 1) % size)),
      ...(['organisation', 'place', 'theme'] as const).flatMap((kind) =>
        numbered(
          size,
          (index) =>
            plainRecord(kind, `${kind}-${index}`, {
              name: `${kind} ${index}x`,
              parent: `${kind}-${(index + 1) % size}`,
              ...(kind === 'theme' ? {} : { from: { parent: 'gazette#1' } }),
            }) as SourceRecord,
        ),
      ),
    ]);
    expect(descendants(site, 'programme', ['r0']).size).toBe(size);
    for (const kind of ['organisation', 'place', 'theme'] as const)
      expect(descendants(site, kind, [`${kind}-0`]).size).toBe(size);
    const programme = recordOf(site, 'programme', 'r0');
    expect(programme && ancestors(site, programme)).toHaveLength(size - 1);
    expect(programme && relatedProgrammes(site, programme).parts.map(({ id }) => id)).toEqual([`r${size - 1}`]);
    for (const kind of ['programme', 'organisation', 'place', 'theme'] as const)
      expect(
        select(site, { scope: { [folders[kind]]: [kind === 'programme' ? 'r0' : `${kind}-0`] } }).roots,
      ).toHaveLength(1);
  });
});

describe('names', () => {
  test('what very many bear names nobody', () => {
    const hubs = (count: number) =>
      siteOf(
        numbered(count, (index) =>
          plainRecord('organisation', `hub-${index}`, { name: `Hub of Port ${index}x`, aliases: ['Hub'] }),
        ),
      );
    expect(hubs(limits.namesakes).names.find('The Hub met.')).toHaveLength(limits.namesakes);
    expect(hubs(limits.namesakes + 1).names.find('The Hub met.')).toEqual([]);
    expect(hubs(limits.namesakes + 1).names.find('The Hub of Port 3x met.')).toHaveLength(1);
  });

  test('many records name one another', () => {
    const site = siteOf([
      gazette,
      ...numbered(many, (index) =>
        plainRecord('organisation', `u${index}`, {
          name: `University of Port ${index}x`,
          aliases: ['Hub'],
          statements: [
            {
              id: 's',
              aspect: 'goal',
              says: `The Hub and the University of Port ${(index + 1) % many}x meet at the University of Port ${index}x.`,
              from: 'gazette#3',
            },
          ],
        }),
      ),
    ]);
    expect(site.mentionsOf.get('u1')?.map(({ key }) => key)).toEqual(['u0.s']);
    expect(walked(site)).toEqual(['name-of-many']);
  });

  test('many references lead nowhere, each with another slip', () => {
    const site = siteOf([
      gazette,
      ...numbered(2_000, (index) =>
        plainRecord('programme', `station-of-port-${index}`, {
          name: `Port ${index}x`,
          parent: `staton-of-prot-${index}`,
          from: { parent: 'gazette#1' },
        }),
      ),
    ]);
    const problems = checkSite(site, words).filter(({ code }) => code === 'unknown-record');
    expect(problems).toHaveLength(2_000);
    expect(problems.every(({ todo }) => todo.startsWith("did you mean 'station-of-port-"))).toBe(true);
  });
});

test('a body as long as a file may be is read once', () => {
  const long = (sign: string): SourceRecord => {
    const text = { type: 'text' as const, value: sign.repeat(300_000 / sign.length) };
    const body = {
      tree: { type: 'root' as const, children: [{ type: 'paragraph' as const, children: [text] }] },
      line: 1,
      components: [],
    };
    return {
      ...plainRecord('programme', 'cable', {
        name: 'Cable',
        statements: [{ id: 's', aspect: 'goal', says: 'It is.', from: 'gazette#3' }],
      }),
      body,
    };
  };
  for (const sign of ['A.', '.*', 'Cable ', '1 ', '1', ')', ' ', '“', 'x ', 'Cable’s ', ']', '”)', 'A‑'])
    expect(checkSite(siteOf([gazette, long(sign)]), words), sign).not.toEqual([]);
});
