import { describe, expect, test } from 'vitest';
import { aliasesOf, indexedKinds, namesOf, recordOf, recordsOf } from '../../../src/model/site.ts';
import { resolveStatement } from '../../../src/model/statements.ts';
import { evidenceIn, fieldEvidence } from '../../../src/model/field-evidence.ts';
import { isPublic, publicRecords } from '../../../src/model/public.ts';
import { record, siteOf } from '../../support/records.ts';

const from = 'gazette-2024#3';
const purpose = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  aspect: 'purpose',
  says: `Of ${id}.`,
  from,
  ...more,
});

describe('records', () => {
  const cable = record('programme', 'cable');
  const northland = record('place', 'northland');
  const site = siteOf([cable, northland]);

  test('are found by id and kind', () => {
    expect(recordOf(site, 'programme', 'cable')).toBe(cable);
    expect(recordOf(site, 'place', 'cable')).toBeUndefined();
    expect(recordOf(site, 'place', 'nowhere')).toBeUndefined();
    expect(recordsOf(site, 'place')).toEqual([northland]);
    expect(indexedKinds(site.all)).toEqual(['programme', 'place', 'briefing']);
  });

  test('of two with one id the first is found, and neither loses its statements', () => {
    const first = record('programme', 'cable', { statements: [purpose('a')] });
    const second = record('place', 'cable', { statements: [purpose('b')] });
    const site = siteOf([first, second]);
    expect(site.records.get('cable')).toBe(first);
    expect([...site.statements.keys()]).toEqual(['cable.a', 'cable.b']);
  });
});

test('the names of a record are its name, its aliases and its names at other times', () => {
  const board = record('organisation', 'salt-board', {
    name: 'Salt Board',
    aliases: ['SB', { name: 'Consejo de la Sal', lang: 'es' }],
    names: [{ name: 'Salt Office', when: '../2020', from }],
  });
  expect(aliasesOf(board)).toEqual(['SB', 'Consejo de la Sal']);
  expect(namesOf(board)).toEqual(['Salt Board', 'SB', 'Consejo de la Sal', 'Salt Office']);
});

describe('evidence', () => {
  test('is read from a text, a list or a map, merged, and what is none is left out', () => {
    expect(evidenceIn({ a: 'herald#2', b: ['gazette#4', 'gazette#1-2'], c: 'nonsense' })).toEqual([
      { source: 'gazette', paragraphs: [1, 2, 4] },
      { source: 'herald', paragraphs: [2] },
    ]);
    expect(evidenceIn(undefined)).toEqual([]);
  });

  test('of a field is all of it, or that of one item', () => {
    const cable = record('programme', 'cable', {
      status: 'running',
      places: ['northland', 'southland'],
      from: { status: 'herald#1', places: { northland: 'gazette#4', southland: 'gazette#5' } },
    });
    expect(fieldEvidence(cable, 'places')).toEqual([{ source: 'gazette', paragraphs: [4, 5] }]);
    expect(fieldEvidence(cable, 'places', 'southland')).toEqual([{ source: 'gazette', paragraphs: [5] }]);
    expect(fieldEvidence(cable, 'places', 'westland')).toEqual([]);
    expect(fieldEvidence(cable, 'status', 'any')).toEqual([{ source: 'herald', paragraphs: [1] }]);
    expect(fieldEvidence(cable, 'period')).toEqual([]);
    expect(fieldEvidence(record('theme', 'sea'), 'parent')).toEqual([]);
  });

  test('of an inference is that of all it rests on, through other inferences and records', () => {
    const cable = record('programme', 'cable', {
      statements: [
        purpose('route', { from: 'gazette#9' }),
        { id: 'why', aspect: 'purpose', says: 'So.', inferred: { why: 'Both.', inputs: ['route', 'port.depth'] } },
        { id: 'then', aspect: 'purpose', says: 'Then.', inferred: { why: 'So.', inputs: ['why'] } },
      ],
    });
    const port = record('place', 'port', { statements: [purpose('depth', { from: ['herald#2', 'gazette#1'] })] });
    const both = [
      { source: 'gazette', paragraphs: [1, 9] },
      { source: 'herald', paragraphs: [2] },
    ];
    const { statements } = siteOf([cable, port]);
    expect(statements.get('cable.why')?.evidence).toEqual(both);
    expect(statements.get('cable.then')?.evidence).toEqual(both);
    expect(statements.get('cable.route')?.evidence).toEqual([{ source: 'gazette', paragraphs: [9] }]);
  });

  test('of an inference that has some of its own is its own', () => {
    const inferred = { why: 'So.', inputs: ['route'] };
    const cable = record('programme', 'cable', {
      statements: [purpose('route', { from: 'gazette#9' }), purpose('why', { from: 'herald#1', inferred })],
    });
    expect(siteOf([cable]).statements.get('cable.why')?.evidence).toEqual([{ source: 'herald', paragraphs: [1] }]);
  });

  test('of inferences in a circle, or of none, is none', () => {
    const inference = (id: string, input: string) => ({
      id,
      aspect: 'purpose',
      says: 'So.',
      inferred: { why: 'So.', inputs: [input] },
    });
    const { statements } = siteOf([
      record('programme', 'cable', {
        statements: [inference('a', 'b'), inference('b', 'a'), inference('c', 'nowhere.x')],
      }),
    ]);
    expect([...statements.values()].map(({ evidence }) => evidence)).toEqual([[], [], []]);
  });
});

test('a statement is named alone within its record, with its record elsewhere', () => {
  const cable = record('programme', 'cable');
  expect(resolveStatement(cable, 'route')).toBe('cable.route');
  expect(resolveStatement(cable, 'port.depth')).toBe('port.depth');
});

test('references are known from both ends', () => {
  const site = siteOf([
    record('programme', 'cable', { parent: 'gateway', places: ['northland'] }),
    record('place', 'northland'),
  ]);
  expect(site.referencesFrom.get('cable')?.map(({ path, to }) => [path.join('.'), to])).toEqual([
    ['parent', 'gateway'],
    ['places.0', 'northland'],
  ]);
  expect(site.referencesTo.get('northland')?.map(({ from, allowed }) => [from.id, allowed])).toEqual([
    ['cable', ['place']],
  ]);
  expect(site.referencesTo.get('cable')).toBeUndefined();
});

test('mentions are the statements of other records that name a record, each once, by key', () => {
  const site = siteOf([
    record('programme', 'cable', {
      name: 'Sea Cable',
      statements: [purpose('z', { says: 'The Sea Cable lands in Northland; Northland pays.' })],
    }),
    record('event', '2024-visit', { statements: [purpose('a', { says: "Northland's minister saw the SC." })] }),
    record('place', 'northland', { name: 'Northland', statements: [purpose('self', { says: 'Northland is cold.' })] }),
    record('place', 'north', { name: 'North' }),
  ]);
  expect(site.mentionsOf.get('northland')?.map(({ key }) => key)).toEqual(['2024-visit.a', 'cable.z']);
  expect([...site.mentionsOf.keys()]).toEqual(['northland']);
});

test('a line of the desk mentions nobody', () => {
  const line = { id: 'ask', aspect: 'line', says: 'Ask Northland.', inferred: { why: 'So.', inputs: ['route'] } };
  expect(
    siteOf([
      record('programme', 'cable', { statements: [purpose('route'), line] }),
      record('place', 'northland', { name: 'Northland' }),
    ]).mentionsOf.size,
  ).toBe(0);
});

describe('what everyone may read', () => {
  test('leaves out internal records and internal statements', () => {
    const open = record('programme', 'open', { statements: [purpose('a'), purpose('b', { audience: 'internal' })] });
    const shown = publicRecords([
      open,
      record('programme', 'secret', { audience: 'internal' }),
      record('place', 'said', { audience: 'public' }),
    ]);
    expect(shown.map(({ id }) => id)).toEqual(['open', 'said']);
    expect([...siteOf(shown).statements.keys()]).toEqual(['open.a']);
  });

  test('does not tell that there were internal statements where no other is left', () => {
    expect(
      JSON.stringify(
        publicRecords([record('programme', 'open', { statements: [purpose('b', { audience: 'internal' })] })])[0]?.data,
      ),
    ).toBe('{"name":"open","type":"programme"}');
  });

  test('a record without internal statements stays the very same', () => {
    const open = record('programme', 'open', { statements: [purpose('a')] });
    expect(publicRecords([open])[0]).toBe(open);
  });

  test("a line to take is the desk's own unless it says otherwise", () => {
    const line = (id: string, more: object) => ({
      id,
      aspect: 'line',
      says: 'Ask.',
      inferred: { why: 'So.', inputs: ['a'] },
      ...more,
    });
    const { statements } = siteOf([
      record('programme', 'cable', { statements: [purpose('a'), line('b', {}), line('c', { audience: 'public' })] }),
    ]);
    expect([...statements.values()].filter(({ statement }) => isPublic(statement)).map(({ key }) => key)).toEqual([
      'cable.a',
      'cable.c',
    ]);
  });
});
