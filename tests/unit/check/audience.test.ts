import { describe, expect, test } from 'vitest';
import { mdx, problemsOf } from '../../support/content.ts';

const secret = {
  'places/secret-port.mdx': mdx(
    'name: Secret Port\ntype: city\naudience: internal\nstatements: [{id: depth, aspect: purpose, says: It is deep., from: gazette-2024#3}]',
  ),
};
const place = (statement: string, body = '') => mdx(`name: Southland\ntype: country\nstatements: [${statement}]`, body);
const leans = (what: string) =>
  `internal-reference  '${what}' is internal, and what leans on it here is public — make both internal, or take the reference out`;
const cites = (what: string) =>
  `internal-reference  '${what}' is internal, and this body is public — take the sentence out, or make the record internal`;
const names =
  "internal-reference  'Secret Port' names an internal record, and these words are public — say it without the name, or make it internal too";

describe('a line for everyone', () => {
  const line = (input: string) =>
    `{id: ask, aspect: line, says: How deep is it?, inferred: {why: So., inputs: [${input}]}, audience: public}`;

  test('rests on an internal statement', async () => {
    expect(await problemsOf({ ...secret, 'places/southland.mdx': place(line('secret-port.depth')) })).toEqual([
      `places/southland.mdx:4:91  ${leans('secret-port.depth')}`,
    ]);
  });

  test('rests on another line, which is for the desk', async () => {
    const both = place(
      `${line('sea-cable.route')}, {id: tell, aspect: line, says: Tell them., inferred: {why: So., inputs: [ask]}}, {id: more, aspect: line, says: Say more., inferred: {why: So., inputs: [tell]}, audience: public}`,
    );
    expect(await problemsOf({ 'places/southland.mdx': both })).toEqual([
      `places/southland.mdx:4:282  ${leans('tell')}`,
    ]);
  });

  test('rests on what everyone may read', async () => {
    expect(await problemsOf({ 'places/southland.mdx': place(line('sea-cable.route')) })).toEqual([]);
  });
});

describe('a briefing for everyone', () => {
  const briefing = (yaml: string, body = '') => ({ ...secret, 'briefings/talks.mdx': mdx(yaml, body) });
  const line =
    'statements: [{id: depth, aspect: line, says: How deep is it?, inferred: {why: So., inputs: [sea-cable.route]}}]';

  test('has an internal record in its scope', async () => {
    expect(await problemsOf(briefing('name: Talks\nscope: {places: [secret-port]}'))).toEqual([
      `briefings/talks.mdx:3:18  ${leans('secret-port')}`,
    ]);
  });

  test('cites its own line in its note', async () => {
    expect(
      await problemsOf(
        briefing(`name: Talks\nscope: {programmes: [sea-cable]}\n${line}`, 'It is. <Cite to="depth" />'),
      ),
    ).toEqual([`briefings/talks.mdx:7:8  ${cites('depth')}`]);
  });

  test('may have lines that rest on anything, and so may an internal one', async () => {
    expect(
      await problemsOf(
        briefing(
          `name: Talks\nscope: {programmes: [sea-cable]}\n${line.replace('sea-cable.route', 'secret-port.depth')}`,
        ),
      ),
    ).toEqual([]);
    expect(
      await problemsOf(
        briefing(
          `name: Talks\naudience: internal\nscope: {places: [secret-port]}\n${line}`,
          'It is. <Cite to="depth" />',
        ),
      ),
    ).toEqual([]);
  });
});

describe('a body for everyone links', () => {
  test('to a statement of an internal record, in either way that Markdown knows', async () => {
    expect(
      await problemsOf({
        ...secret,
        'pages/about.mdx': mdx('name: About', 'See [there](secret-port#depth), or [there][1].\n\n[1]: secret-port'),
      }),
    ).toEqual([`pages/about.mdx:5:5  ${cites('secret-port#depth')}`, `pages/about.mdx:7:1  ${cites('secret-port')}`]);
  });

  test('to an internal statement of a record that everyone may read', async () => {
    const southland = place(
      '{id: port, aspect: purpose, says: It has a port., from: gazette-2024#3, audience: internal}',
    );
    expect(
      await problemsOf({
        'places/southland.mdx': southland,
        'pages/about.mdx': mdx('name: About', 'See [there](southland#port) and [there](southland).'),
      }),
    ).toEqual([`pages/about.mdx:5:5  ${cites('southland#port')}`]);
  });
});

describe('words for everyone name an internal record', () => {
  test('in a statement, in its reason, in any field, in a body', async () => {
    const southland = place(
      '{id: a, aspect: purpose, says: Ships call at Secret Port., from: gazette-2024#3}, {id: b, aspect: goal, says: They call., inferred: {why: Secret Port is near., inputs: [a]}}',
      'They call. <Cite to="a" />',
    );
    expect(await problemsOf({ ...secret, 'places/southland.mdx': southland })).toEqual([
      `places/southland.mdx:4:45  ${names}`,
      `places/southland.mdx:4:152  ${names}`,
    ]);
    expect(
      await problemsOf({
        ...secret,
        'pages/about.mdx': mdx('name: About\nsummary: All on Secret Port.', 'We know of Secret Port.'),
      }),
    ).toEqual([
      `pages/about.mdx:3:10  ${names}`,
      "pages/about.mdx:6:1  internal-reference  'Secret Port' names an internal record, and this body is public — say it without the name, or make the record internal",
    ]);
  });

  test('by another of its names, or as a source', async () => {
    const port = secret['places/secret-port.mdx'].replace('type: city', 'type: city\naliases: [SPQT]');
    const memo = mdx('name: Drizzle memo\ntype: statement\naudience: internal\nlanguage: en\nparagraphs: 3');
    const about = mdx('name: About', 'We know of SPQT from the Drizzle memo.');
    expect(
      (await problemsOf({ 'places/secret-port.mdx': port, 'sources/memo.mdx': memo, 'pages/about.mdx': about })).filter(
        (problem) => !problem.includes('unused-source'),
      ),
    ).toEqual([
      "pages/about.mdx:5:1  internal-reference  'Drizzle memo' names an internal record, and this body is public — say it without the name, or make the record internal",
      "pages/about.mdx:5:1  internal-reference  'SPQT' names an internal record, and this body is public — say it without the name, or make the record internal",
    ]);
  });

  const port = { 'places/port.mdx': mdx('name: Port\ntype: city\naudience: internal') };
  const about = (body: string) => ({ 'pages/about.mdx': mdx('name: About', body) });

  test('unless another record bears the name, or a longer one is meant', async () => {
    expect(await problemsOf({ ...port, ...about('We know of Port.') })).toHaveLength(1);
    expect(
      await problemsOf({
        ...port,
        ...about('We know of Port.'),
        'organisations/old-port.mdx': mdx('name: Port\ntype: company'),
      }),
    ).toEqual([]);
    expect(
      await problemsOf({
        ...port,
        ...about('We know of Port Royal.'),
        'places/port-royal.mdx': mdx('name: Port Royal\ntype: city'),
      }),
    ).toEqual([]);
  });

  test('unless the name is an everyday word of the desk', async () => {
    const briefing = mdx('name: The tides\naudience: internal\nscope: {programmes: [sea-cable]}');
    expect(
      await problemsOf({
        ...secret,
        'briefings/tides.mdx': briefing,
        'themes/seas.mdx': mdx('name: The seas\naudience: internal'),
        ...about('The tides come and go. The seas stay.'),
      }),
    ).toEqual([]);
  });

  test('unless the words are for the desk alone', async () => {
    const line =
      '{id: ask, aspect: line, says: Ask about Secret Port., inferred: {why: Secret Port is deep., inputs: [secret-port.depth]}}';
    expect(await problemsOf({ ...secret, 'places/southland.mdx': place(line) })).toEqual([]);
  });
});
