import { describe, expect, test, vi } from 'vitest';
import { folders, kindOfFolder, type Kind } from '../../src/basics/kinds.ts';
import { select } from '../../src/briefing/scope.ts';
import { wordsFor } from '../../src/messages/words.ts';
import { claimFingerprint, claimsOf } from '../../src/model/evidence/claims/claims.ts';
import { verifySite } from '../../src/model/evidence/verifying/verify.ts';
import { knownOn } from '../../src/model/knowledge.ts';
import { roomPaths } from '../../src/model/rooms.ts';
import { internalNames, internalReferences } from '../../src/model/rules/audience.ts';
import { evidenceWithoutField, fieldsWithoutEvidence } from '../../src/model/rules/evidence.ts';
import { brokenReferences } from '../../src/model/rules/references.ts';
import type { SourceRecord } from '../../src/schema/record.ts';
import type * as KindTableModule from '../../src/basics/kind-table.ts';
import type * as SchemaModule from '../../src/schema/records.ts';
import type * as VocabularyModule from '../../src/messages/en/vocabulary.ts';
import { sorts, type Sort } from '../../src/schema/sorts.ts';
import { recordsData, recordsJsonSchema } from '../../src/views/neighbours/data.ts';
import { frameOf } from '../../src/views/page/frame.ts';
import { emptyPage } from '../../src/views/page/page.ts';
import { pointing } from '../../src/views/records/pointers.ts';
import { kindViews } from '../../src/views/records/kind-views.ts';
import { indexes, indexFolders } from '../../src/views/rooms/folders.ts';
import { manualParts } from '../../src/views/rooms/manual.ts';
import { filtersOf } from '../../src/views/search/filters.ts';
import { inventedData, inventedSchema, said, trueParagraph, underNames } from '../support/invented-kind.ts';
import { blockOf, contextOf, sectionOf, written } from '../support/papers.ts';
import { papersOf, recordPage } from '../support/record-pages.ts';
import { record, siteOf } from '../support/records.ts';
import { folderPage, namesPage } from '../support/lists.ts';

// The tables with one kind more, in memory.
vi.mock('../../src/basics/kind-table.ts', async (original) => {
  const { kindTable } = await original<typeof KindTableModule>();
  const { inventedEntry } = await import('../support/invented-kind.ts');
  return { kindTable: { ...kindTable, call: inventedEntry } };
});
vi.mock('../../src/schema/records.ts', async (original) => {
  const all = await original<typeof SchemaModule>();
  const { inventedSchema: call } = await import('../support/invented-kind.ts');
  return { ...all, schemas: { ...all.schemas, call } };
});
vi.mock('../../src/messages/en/vocabulary.ts', async (original) => {
  const { vocabulary } = await original<typeof VocabularyModule>();
  return {
    vocabulary: { ...vocabulary, 'kind.call.one': 'Call', 'kind.call.many': 'Calls', 'kind.call.index': 'Calls' },
  };
});
// The compiler asks for these three.
Object.assign(kindViews, { call: { answers: {} } });
Object.assign(indexes, { call: {} });
Object.assign(pointing, { call: {} });

const call: Kind = kindOfFolder('calls') ?? 'page';
/** Evidence for each of its fields. */
const later = Object.fromEntries(sorts.map((sort) => [said(sort), 'gazette-2024#3']));
const looked = ['date', 'record', 'number', 'amount', 'name', 'text'] as const satisfies readonly Sort[];

/** A call that says everything, from the third paragraph of a source. */
function deepCall(changed: Readonly<Record<string, unknown>> = {}): SourceRecord {
  return record(call, 'deep-call', {
    name: 'Deep Call',
    ...underNames(inventedData),
    grants: [{ sum: inventedData.amount, to: 'ministry', from: 'gazette-2024#3' }],
    themes: ['tides'],
    from: later,
    ...changed,
  });
}

const others: readonly SourceRecord[] = [
  record('programme', 'sea-cable', { name: 'Sea Cable' }),
  record('organisation', 'ministry', { name: 'Ministry of Tides' }),
  record('place', 'northland', { name: 'Northland' }),
  record('theme', 'tides', { name: 'Tides' }),
  record('source', 'gazette-2024', { paragraphs: 4, published: '2024-05-02' }),
];
const site = siteOf([deepCall(), ...others]);
const context = contextOf([deepCall(), ...others]);
const found = site.records.get('deep-call');

/** The keys of all that it claims. */
const keys = [...sorts.map(said), 'grants'].map((name) => `deep-call:${name}`);

/** What is wrong with a call whose paragraph is `text`; if nothing, the keys of what it bears out. */
function refusals(text: string, changed: Readonly<Record<string, unknown>> = {}): string[] {
  const archive = new Map([['gazette-2024', ['One.', 'Two.', text, 'Four.']]]);
  const { problems, found: held } = verifySite(siteOf([deepCall(changed), ...others]), archive);
  expect(problems.map(({ what }) => what).join()).not.toContain('[object');
  return problems.length > 0 ? problems.map(({ what }) => what) : held.map(({ claim }) => claim.key);
}

describe('claims', () => {
  const claims = claimsOf(site).filter(({ record: own }) => own.id === 'deep-call');

  test('each field is one, and each entry that carries its own evidence', () => {
    expect(claims.map(({ key }) => key)).toEqual(keys);
  });

  test('none is printed as an object', () => {
    expect(JSON.stringify(claims.map(({ content }) => content))).not.toContain('[object');
  });

  test.each(looked)('%s: another value is another fingerprint', (sort) => {
    const other = {
      date: '2024-03-16',
      record: 'x',
      number: 18,
      amount: { number: 6, currency: 'EUR', sense: 'about' },
    };
    const changed = { ...other, name: 'Other', text: 'Other.' }[sort];
    const of = (data: Readonly<Record<string, unknown>>): string[] =>
      claimsOf(siteOf([deepCall(data), ...others]))
        .filter(({ key }) => key === `deep-call:${said(sort)}`)
        .map(claimFingerprint);
    expect(of({ [said(sort)]: changed })).not.toEqual(of({}));
  });

  test('all are borne out by a paragraph that says so', () => {
    expect(refusals(`${trueParagraph} The Ministry of Tides, too.`)).toEqual(keys);
  });

  test.each<[Sort | 'grants', string]>([
    ['date', '16 March 2024'],
    ['record', 'the Land Cable'],
    ['number', '18 seats'],
    ['amount', '€6,000,000'],
    ['name', 'Small Tide Medal'],
    ['text', '32 teams'],
  ])('%s: refused where the paragraph says %s', (sort, wrong) => {
    const right: Readonly<Record<string, string>> = {
      date: '15 March 2024',
      record: 'the Sea Cable',
      number: '17 seats',
      amount: '€5,000,000',
      name: 'Grand Tide Prize',
      text: '31 teams',
    };
    const told = `${trueParagraph} The Ministry of Tides, too.`.replace(right[sort] ?? '', wrong);
    expect(refusals(told).join('\n')).toMatch(/is not in gazette-2024 ¶3/);
  });

  test('a sum in another currency is refused', () => {
    expect(refusals(`${trueParagraph} The Ministry of Tides, too.`.replace('€', '$')).join()).toContain('EUR 5000000');
  });

  test('without evidence they are told, and so is evidence for what is no field', () => {
    const bare = siteOf([deepCall({ from: { nothing: 'gazette-2024#3' } }), ...others]);
    expect(fieldsWithoutEvidence(bare).filter(({ file }) => file.startsWith('calls/'))).toHaveLength(sorts.length);
    expect(evidenceWithoutField(bare).map(({ what }) => what)).toEqual(["'nothing' is no field that claims something"]);
  });

  test('what a later source alone says was not known', () => {
    const known = knownOn(site, '2024-01-31').records.get('deep-call');
    expect(known).toBeUndefined();
    const early = record('source', 'early', { published: '2024-01-01', paragraphs: 3 });
    const both = siteOf([deepCall({ from: { ...later, [said('date')]: 'early#1' } }), early, ...others]);
    expect(knownOn(both, '2024-01-31').records.get('deep-call')?.data).toEqual({
      name: 'Deep Call',
      dateSaid: '2024-03-15',
      themes: ['tides'],
      grants: [],
      from: { dateSaid: 'early#1' },
      statements: undefined,
    });
  });
});

test('references are resolved', () => {
  expect(site.referencesTo.get('sea-cable')?.map(({ from }) => from.id)).toEqual(['deep-call']);
  const broken = siteOf([deepCall({ [said('record')]: 'no-such' }), ...others]);
  expect(brokenReferences(broken).map(({ what }) => what)).toEqual(["'no-such' is no programme"]);
});

test('its names are names for the verifier', () => {
  expect(site.properNames.find('It was the Deep Call.').map(({ id }) => id)).toEqual(['deep-call']);
});

test('what is internal does not leak through it, nor from it', () => {
  const secret = [record('programme', 'sea-cable', { name: 'Sea Cable', audience: 'internal' }), ...others.slice(1)];
  const open = siteOf([deepCall({ [said('text')]: 'It asks for the Sea Cable.' }), ...secret]);
  expect(internalReferences(open).map(({ what }) => what)).toEqual([
    "'sea-cable' is internal, and what leans on it here is public",
  ]);
  expect(internalNames(open).map(({ what }) => what)).toEqual([
    "'Sea Cable' names an internal record, and these words are public",
  ]);
  const hidden = siteOf([
    deepCall({ audience: 'internal' }),
    record('organisation', 'sea', {
      statements: [{ id: 'aim', aspect: 'goal', says: 'It asks in the Deep Call.', from: 'gazette-2024#3' }],
    }),
    ...others,
  ]);
  expect(internalNames(hidden)).toHaveLength(1);
});

describe('pages', () => {
  test('it has a room in navigation, among the indexes and for links of bodies', () => {
    expect(frameOf(context, emptyPage('', 'x')).navigation.map((link) => written([link]))).toContain(
      '[Calls](/calls/)',
    );
    expect(indexFolders(site)).toContain('calls');
    expect(roomPaths(site)).toContain('calls/');
  });

  test('its index lists it with its date', () => {
    const folder = indexFolders(site).find((one) => one === folders[call]) ?? 'pages';
    const page = folderPage(context, folder, papersOf(context));
    expect(blockOf(sectionOf(page, 'pages'), 'leads').leads).toEqual([
      {
        title: { text: 'Deep Call', href: '/calls/deep-call/', id: 'deep-call' },
        told: [],
        note: '15 March 2024',
        links: [],
      },
    ]);
  });

  test('its page tells every claim', () => {
    const { answers } = recordPage(context, 'deep-call');
    expect(answers.map(({ label, value }) => `${label}: ${written(value)}`)).toEqual([
      'dateSaid: 15 March 2024',
      'recordSaid: [Sea Cable](/programmes/sea-cable/)',
      'wordSaid: first',
      'numberSaid: 17',
      'amountSaid: €5 million',
      'nameSaid: Grand Tide Prize',
      'textSaid: It asks 31 teams of Northland.',
      'codeSaid: es',
      'addressSaid: [https://example.org/call](https://example.org/call)',
      'pointSaid: 10, 50',
      'switchSaid: yes',
      'pointerSaid: route',
      'grants: €5 million · [Ministry of Tides](/organisations/ministry/)',
    ]);
    for (const { marks } of answers) expect(marks).toHaveLength(1);
  });

  test('what it names points back to it', () => {
    const { groups } = blockOf(sectionOf(recordPage(context, 'sea-cable'), 'pointers'), 'links');
    expect(groups).toEqual([{ label: 'Calls', links: [{ text: 'Deep Call', href: '/calls/deep-call/' }] }]);
  });

  test('search finds and narrows it', () => {
    expect(found && filtersOf(context, found)).toEqual({
      kind: ['Call'],
      theme: ['Tides'],
      programme: [],
      party: [],
      year: ['2024'],
      state: [],
    });
    const names = blockOf(sectionOf(namesPage(context), 'a-z'), 'links').groups.flatMap(({ links }) => links);
    expect(names.map(({ href }) => href)).toContain('/calls/deep-call/');
  });
});

test('papers tell of it what concerns their scope', () => {
  const linked = deepCall({
    statements: [{ id: 'aim', aspect: 'goal', says: 'The Deep Call asks for ideas.', from: 'gazette-2024#3' }],
  });
  const told = (scope: Parameters<typeof select>[1]['scope']): string[] =>
    select(siteOf([linked, ...others]), { scope }).statements.map(({ key }) => key);
  expect(told({ themes: ['tides'] })).toEqual(['deep-call.aim']);
  expect(told({ programmes: ['sea-cable'] })).toEqual([]);
});

test('the manual and the JSON Schema speak of it', () => {
  const part = manualParts(wordsFor('en')).find(({ id }) => id === 'call');
  expect(part?.title).toBe('Call');
  expect(part?.fields.map(({ name }) => name)).toEqual(Object.keys(inventedSchema.shape));
  expect(part?.fields.filter(({ claims }) => claims).map(({ name }) => name)).toEqual([...sorts.map(said), 'grants']);
  expect(part?.fields.find(({ name }) => name === said('amount'))?.type).toBe('sum of money: number, currency, sense');
  const schema = JSON.stringify(recordsJsonSchema());
  for (const sort of sorts) expect(schema).toContain(`"sort":"${sort}"`);
  expect(schema).toContain('"const":"call"');
  expect(recordsData(context).records.map(({ url }) => url)).toContain('/calls/deep-call/');
});
