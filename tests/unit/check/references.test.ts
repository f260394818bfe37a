import { describe, expect, test } from 'vitest';
import { kinds, folders, type Kind } from '../../../src/basics/kinds.ts';
import { schemas } from '../../../src/schema/records.ts';
import { baseContent, mdx, problemsOf } from '../../support/content.ts';
import { fieldsOf } from '../../support/fields.ts';

/** Front matter of the file `x.mdx` of each kind; a case's own lines begin at the line after it. */
const start: Readonly<Record<Kind, string>> = {
  programme: 'name: X\ntype: study',
  event: 'name: X\ntype: visit\noutcome: unknown',
  commitment: 'name: X',
  indicator: 'name: X\nunit: ships',
  organisation: 'name: X\ntype: agency',
  person: 'name: X',
  place: 'name: X\ntype: city',
  theme: 'name: X',
  source: 'name: X\ntype: report\nlanguage: en\nparagraphs: 1',
  briefing: 'name: X',
  page: 'name: X',
};

const observation =
  'statements: [{id: f, aspect: figure, says: 3 ships., from: gazette-2024#3, value: {indicator: ID, number: 3, sense: about, asOf: 2024}}]';
const told = 'statements: [{id: f, aspect: goal, says: So., from: gazette-2024#3, about: [ID]}]';
const asked = 'statements: [{id: f, aspect: gap, says: So., from: gazette-2024#3, question: What?, whom: [ID]}]';
const subjects = 'programme or theme or place or organisation';
const taker = '[{as: member, who: [ID], from: gazette-2024#3}]';
const delegation = '[{as: delegation, who: [northland], of: ID, from: gazette-2024#3}]';
const takers = 'organisation or person or place or programme';

/** Every field that names a record: kind, path in the schema, front matter, place of the id, what may stand there. */
const cases: readonly (readonly [kind: Kind, path: string, lines: string, place: string, wanted: string])[] = [
  ['programme', 'parent', 'parent: ID', '4:9', 'programme'],
  ['programme', 'places.*', 'places: [ID]', '4:10', 'place'],
  ['programme', 'partners.*.who.*', `partners: ${taker}`, '4:31', takers],
  ['programme', 'partners.*.of', `partners: ${delegation}`, '4:51', 'organisation or place'],
  ['programme', 'themes.*', 'themes: [ID]', '4:10', 'theme'],
  ['programme', 'statements.*.value.indicator', observation, '4:95', 'indicator'],
  ['programme', 'statements.*.about.*', told, '4:77', subjects],
  ['programme', 'statements.*.whom.*', asked, '4:92', 'organisation or person or place'],
  ['event', 'where.*', 'where: [ID]', '5:9', 'place'],
  ['event', 'partOf', 'partOf: ID', '5:9', 'event'],
  ['event', 'participants.*.who.*', `participants: ${taker}`, '5:35', takers],
  ['event', 'participants.*.of', `participants: ${delegation}`, '5:55', 'organisation or place'],
  ['event', 'programmes.*', 'programmes: [ID]', '5:14', 'programme'],
  ['event', 'themes.*', 'themes: [ID]', '5:10', 'theme'],
  ['event', 'statements.*.value.indicator', observation, '5:95', 'indicator'],
  ['event', 'statements.*.about.*', told, '5:77', subjects],
  ['event', 'statements.*.whom.*', asked, '5:92', 'organisation or person or place'],
  ['commitment', 'by.*', 'by: [ID]', '3:6', takers],
  ['commitment', 'to.*', 'by: [northland]\nto: [ID]', '4:6', takers],
  ['commitment', 'lead.*', 'by: [northland]\nlead: [ID]', '4:8', 'organisation or person or place'],
  ['commitment', 'event', 'by: [northland]\nevent: ID', '4:8', 'event'],
  ['commitment', 'programmes.*', 'by: [northland]\nprogrammes: [ID]', '4:14', 'programme'],
  ['commitment', 'themes.*', 'by: [northland]\nthemes: [ID]', '4:10', 'theme'],
  ['commitment', 'statements.*.value.indicator', `by: [northland]\n${observation}`, '4:95', 'indicator'],
  ['commitment', 'statements.*.about.*', `by: [northland]\n${told}`, '4:77', subjects],
  ['commitment', 'statements.*.whom.*', `by: [northland]\n${asked}`, '4:92', 'organisation or person or place'],
  ['indicator', 'covers', 'covers: ID', '4:9', 'programme or event or place or organisation'],
  ['indicator', 'within', 'within: ID', '4:9', 'indicator'],
  ['indicator', 'programmes.*', 'programmes: [ID]', '4:14', 'programme'],
  ['indicator', 'themes.*', 'themes: [ID]', '4:10', 'theme'],
  ['indicator', 'statements.*.value.indicator', observation, '4:95', 'indicator'],
  ['indicator', 'statements.*.about.*', told, '4:77', subjects],
  ['indicator', 'statements.*.whom.*', asked, '4:92', 'organisation or person or place'],
  ['organisation', 'parent', 'parent: ID', '4:9', 'organisation'],
  ['organisation', 'place', 'place: ID', '4:8', 'place'],
  ['organisation', 'memberOf.*', 'memberOf: [ID]', '4:12', 'organisation or place'],
  ['organisation', 'statements.*.value.indicator', observation, '4:95', 'indicator'],
  ['organisation', 'statements.*.about.*', told, '4:77', subjects],
  ['organisation', 'statements.*.whom.*', asked, '4:92', 'organisation or person or place'],
  [
    'person',
    'roles.*.at',
    'roles: [{id: r, title: T, at: ID, when: 2024, from: gazette-2024#3}]',
    '3:31',
    'organisation or place or programme',
  ],
  ['person', 'statements.*.value.indicator', observation, '3:95', 'indicator'],
  ['person', 'statements.*.about.*', told, '3:77', subjects],
  ['person', 'statements.*.whom.*', asked, '3:92', 'organisation or person or place'],
  ['place', 'parent', 'parent: ID', '4:9', 'place'],
  ['place', 'memberOf.*', 'memberOf: [ID]', '4:12', 'organisation or place'],
  ['place', 'statements.*.value.indicator', observation, '4:95', 'indicator'],
  ['place', 'statements.*.about.*', told, '4:77', subjects],
  ['place', 'statements.*.whom.*', asked, '4:92', 'organisation or person or place'],
  ['theme', 'parent', 'parent: ID', '3:9', 'theme'],
  ['source', 'publisher', 'publisher: ID', '6:12', 'organisation'],
  ['source', 'themes.*', 'themes: [ID]', '6:10', 'theme'],
  ['source', 'statements.*.value.indicator', observation, '6:95', 'indicator'],
  ['source', 'statements.*.about.*', told, '6:77', subjects],
  ['source', 'statements.*.whom.*', asked, '6:92', 'organisation or person or place'],
  ['briefing', 'scope.programmes.*', 'scope: {programmes: [ID]}', '3:22', 'programme'],
  ['briefing', 'scope.themes.*', 'scope: {themes: [ID]}', '3:18', 'theme'],
  ['briefing', 'scope.places.*', 'scope: {places: [ID]}', '3:18', 'place'],
  ['briefing', 'scope.organisations.*', 'scope: {organisations: [ID]}', '3:25', 'organisation'],
  ['briefing', 'between.*', 'between: [ID, northland]', '3:11', 'place or organisation'],
  ['briefing', 'statements.*.value.indicator', `scope: {}\n${observation}`, '4:95', 'indicator'],
  ['briefing', 'statements.*.about.*', `scope: {}\n${told}`, '4:77', subjects],
  ['briefing', 'statements.*.whom.*', `scope: {}\n${asked}`, '4:92', 'organisation or person or place'],
];

/** What a check says of the case's field with `id` in it, and of nothing else. */
async function saysOf(kind: Kind, lines: string, id: string): Promise<string[]> {
  const problems = await problemsOf({ [`${folders[kind]}/x.mdx`]: mdx(`${start[kind]}\n${lines.replace('ID', id)}`) });
  return problems.filter((line) => / {2}(unknown-record|wrong-kind) {2}/.test(line));
}

test('the table below holds every field of the schema that names a record', () => {
  const inSchema = kinds.flatMap((kind) =>
    [...fieldsOf(schemas[kind])].filter(({ schema }) => schema.meta()?.refersTo).map(({ path }) => `${kind} ${path}`),
  );
  expect(cases.map(([kind, path]) => `${kind} ${path}`).sort()).toEqual(inSchema.sort());
});

describe.each(cases)('%s %s', (kind, _path, lines, place, wanted) => {
  const at = `${folders[kind]}/x.mdx:${place}`;
  const article = /^[aeiou]/.test(wanted) ? 'an' : 'a';

  test('names a record that does not exist', async () => {
    expect(await saysOf(kind, lines, 'atlantis-for-ever')).toEqual([
      `${at}  unknown-record  'atlantis-for-ever' is no ${wanted} — make it: npm run new -- ${wanted.split(' ')[0] ?? ''} "Atlantis For Ever" --id atlantis-for-ever, or name another ${wanted}`,
    ]);
  });

  test('names a record of the wrong kind', async () => {
    expect(await saysOf(kind, lines, 'about')).toEqual([
      `${at}  wrong-kind  'about' is a page, not ${article} ${wanted} — name ${article} ${wanted}`,
    ]);
  });
});

test('a reference near an existing record', async () => {
  expect(await problemsOf({ 'themes/sea.mdx': mdx('name: Sea\nparent: conectivity') })).toEqual([
    "themes/sea.mdx:3:9  unknown-record  'conectivity' is no theme — did you mean 'connectivity'?",
  ]);
});

test('a reference to an event, which takes another article', async () => {
  expect(await problemsOf({ 'themes/sea.mdx': mdx('name: Sea\nparent: 2024-tide-week') })).toEqual([
    "themes/sea.mdx:3:9  wrong-kind  '2024-tide-week' is an event, not a theme — name a theme",
  ]);
});

test('a cycle of parents is told once', async () => {
  const problems = await problemsOf({
    'themes/sea.mdx': mdx('name: Sea\nparent: tides'),
    'themes/tides.mdx': mdx('name: Tides\nparent: waves'),
    'themes/waves.mdx': mdx('name: Waves\nparent: sea'),
  });
  expect(problems).toEqual([
    "themes/sea.mdx:3:9  parent-cycle  'sea' is its own ancestor: sea → tides → waves → sea — take parent out of one of them",
  ]);
});

test('a record that is its own parent, and one below it', async () => {
  const problems = await problemsOf({
    'themes/sea.mdx': mdx('name: Sea\nparent: sea'),
    'themes/tides.mdx': mdx('name: Tides\nparent: sea'),
  });
  expect(problems).toEqual([
    "themes/sea.mdx:3:9  parent-cycle  'sea' is its own ancestor: sea → sea — take parent out of one of them",
  ]);
});

test('events that are part of each other', async () => {
  const part = (name: string, of: string) =>
    mdx(
      `name: ${name}\ntype: visit\noutcome: unknown\npartOf: ${of}\nfrom: {outcome: gazette-2024#3, partOf: gazette-2024#3}`,
    );
  expect(
    await problemsOf({ 'events/2024-a.mdx': part('A', '2024-b'), 'events/2024-b.mdx': part('B', '2024-a') }),
  ).toEqual([
    "events/2024-a.mdx:5:9  parent-cycle  '2024-a' is its own ancestor: 2024-a → 2024-b → 2024-a — take partOf out of one of them",
  ]);
});

test('an inference that rests on no statement, on one of another record, and on itself', async () => {
  const text = mdx(`
    name: Southland
    type: country
    statements:
      - {id: port, aspect: purpose, says: It has a port., from: gazette-2024#3}
      - {id: ships, aspect: purpose, says: Ships call., inferred: {why: It has a port., inputs: [prot, sea-cable.rout, ships, nowhere.at]}}
  `);
  expect(await problemsOf({ 'places/southland.mdx': text })).toEqual([
    "places/southland.mdx:6:94  unknown-statement  'prot' is no statement — did you mean 'port'?",
    "places/southland.mdx:6:100  unknown-statement  'sea-cable.rout' is no statement — did you mean 'sea-cable.route'?",
    "places/southland.mdx:6:116  unknown-statement  'ships' is this statement itself — name the statements it rests on",
    "places/southland.mdx:6:123  unknown-statement  'nowhere.at' is no statement — name a statement as record.statement",
  ]);
});

describe('a body', () => {
  const programme = (body: string) => ({
    'programmes/sea-cable.mdx': `${baseContent['programmes/sea-cable.mdx'] ?? ''}\n${body}\n`,
  });

  test('cites a statement that does not exist', async () => {
    expect(await problemsOf(programme('It is long. <Cite to="lenght" />'))).toEqual([
      "programmes/sea-cable.mdx:18:13  unknown-statement  'lenght' is no statement — did you mean 'length'?",
    ]);
  });

  test('cites a statement of another record that does not exist', async () => {
    expect(await problemsOf(programme('It will be longer. <Cite to="longer-cable.promiss" />'))).toEqual([
      "programmes/sea-cable.mdx:18:20  unknown-statement  'longer-cable.promiss' is no statement — did you mean 'longer-cable.promise'?",
    ]);
  });

  test('cites nothing', async () => {
    expect(await problemsOf(programme('It is long. <Cite />'))).toEqual([
      'programmes/sea-cable.mdx:18:13  unknown-statement  <Cite> names no statement — write <Cite to="a-statement" />',
    ]);
  });

  test('links to a record that does not exist', async () => {
    expect(await problemsOf(programme('It was shown at [the week](2024-tide-weak).'))).toEqual([
      "programmes/sea-cable.mdx:18:17  unknown-record  the link leads to '2024-tide-weak', which is no record — did you mean '2024-tide-week'?",
    ]);
  });

  test('may link to a record and the web', async () => {
    expect(await problemsOf(programme('See [the week](2024-tide-week) and [the web](https://example.org/).'))).toEqual(
      [],
    );
  });
});

describe('public content that leans on internal content', () => {
  const secret = {
    'places/secret-port.mdx': mdx(
      'name: Secret Port\ntype: city\naudience: internal\nstatements: [{id: depth, aspect: purpose, says: It is deep., from: gazette-2024#3}]',
    ),
  };

  test('in a field', async () => {
    const text = mdx(
      'name: Visit\ntype: visit\noutcome: unknown\nwhere: [secret-port]\nfrom: {outcome: gazette-2024#3, where: gazette-2024#3}',
    );
    expect(await problemsOf({ ...secret, 'events/2024-visit.mdx': text })).toEqual([
      "events/2024-visit.mdx:5:9  internal-reference  'secret-port' is internal, and what leans on it here is public — make both internal, or take the reference out",
    ]);
  });

  test('in evidence', async () => {
    const source = mdx('name: Secret memo\ntype: statement\naudience: internal\nlanguage: en\nparagraphs: 3');
    const text = mdx(
      'name: Southland\ntype: country\nstatements: [{id: port, aspect: purpose, says: It has a port., from: secret-memo#2}]',
    );
    expect(await problemsOf({ 'sources/secret-memo.mdx': source, 'places/southland.mdx': text })).toEqual([
      "places/southland.mdx:4:70  internal-reference  'secret-memo' is internal, and what leans on it here is public — make both internal, or take the reference out",
    ]);
  });

  test('in an inference', async () => {
    const text = mdx(
      'name: Southland\ntype: country\nstatements: [{id: port, aspect: purpose, says: Ships call., inferred: {why: Depth., inputs: [secret-port.depth]}}]',
    );
    expect(await problemsOf({ ...secret, 'places/southland.mdx': text })).toEqual([
      "places/southland.mdx:4:94  internal-reference  'secret-port.depth' is internal, and what leans on it here is public — make both internal, or take the reference out",
    ]);
  });

  test('in a body, by a citation and by a link', async () => {
    const text = mdx(
      'name: Southland\ntype: country',
      'Ships call. <Cite to="secret-port.depth" /> See [there](secret-port).',
    );
    expect(await problemsOf({ ...secret, 'places/southland.mdx': text })).toEqual([
      "places/southland.mdx:6:13  internal-reference  'secret-port.depth' is internal, and this body is public — take the sentence out, or make the record internal",
      "places/southland.mdx:6:49  internal-reference  'secret-port' is internal, and this body is public — take the sentence out, or make the record internal",
    ]);
  });

  test('an internal record, and an internal statement of a public record, may', async () => {
    const record = mdx(
      'name: Southland\ntype: country\naudience: internal\nstatements: [{id: port, aspect: purpose, says: Ships call., inferred: {why: Depth., inputs: [secret-port.depth]}}]',
      'Ships call. <Cite to="secret-port.depth" />',
    );
    const statement = mdx(
      'name: Westland\ntype: country\nstatements: [{id: port, aspect: line, says: Ask about ships., inferred: {why: Depth., inputs: [secret-port.depth]}}]',
    );
    expect(await problemsOf({ ...secret, 'places/southland.mdx': record, 'places/westland.mdx': statement })).toEqual(
      [],
    );
  });
});

test.each([
  [
    '[who]',
    '3:6  unknown-record  \'who\' stands where nobody is named yet — write the id of an organisation or person or place or programme on record, as in by: [ministry-of-tides]; for a new one: npm run new -- organisation "Name"',
  ],
  [
    '[The Guild of Lamps]',
    '3:6  unknown-record  \'The Guild of Lamps\' is no organisation or person or place or programme — write an id; for a new one: npm run new -- organisation "The Guild of Lamps", or name another organisation or person or place or programme',
  ],
  [
    'ministry-of-tides',
    "3:5  wrong-type  'by' holds the words 'ministry-of-tides' — write a list: by: [ministry-of-tides]",
  ],
])('a maker that is none: %s', async (by, line) => {
  const text = (baseContent['commitments/longer-cable.mdx'] ?? '').replace('[ministry-of-tides]', by);
  expect(await problemsOf({ 'commitments/longer-cable.mdx': text })).toEqual([`commitments/longer-cable.mdx:${line}`]);
});
