import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../../src/model/evidence/verifying/verifier.ts';
import { baseArchive, refusals, verifyFiles, type Paragraphs } from '../../../../support/archive.ts';
import { mdx, type Files } from '../../../../support/content.ts';

/** A source of three paragraphs in another language. */
function foreign(language: string, lines = ''): Files {
  return {
    'sources/gaceta.mdx': mdx(
      `name: Gaceta\ntype: report\npublished: 2024-05-02\nlanguage: ${language}\nparagraphs: 3\n${lines}from: {published: gaceta#1}`,
    ),
  };
}

const dated: Readonly<Record<string, string>> = {
  es: '2 de mayo de 2024',
  pt: '2 de maio de 2024',
  'es-MX': '2 de mayo de 2024',
  en: '2 May 2024',
};

/**
 * The codes of what is refused of one statement that rests on `text`, the second paragraph of a source in `language`.
 */
async function refused(says: string, text: string, language = 'en', files: Files = {}, lines = ''): Promise<string[]> {
  const statement = mdx(
    `name: Southland\ntype: country\nstatements:\n  - {id: relay, aspect: purpose, says: ${JSON.stringify(says)}, from: gaceta#2}`,
  );
  const archive = baseArchive({}, { gaceta: [dated[language] ?? '', text, 'x'] });
  const problems = await refusals(
    { ...foreign(language, lines), 'places/southland.mdx': statement, ...files },
    archive,
  );
  return problems.map((problem) => `${problem.split(/ {2}/)[1]} ${/"([^"]*)"/.exec(problem)?.[1] ?? ''}`);
}

describe('a source in another language', () => {
  test.each<[says: string, text: string, language: string, ...problems: string[]]>([
    ['It cost €300 billion.', 'Costó 300.000 millones de euros.', 'es'],
    ['It cost €300 billion.', 'Costó 300.000 millones.', 'es', 'number-not-in-source €300 billion'],
    ['It cost €301 billion.', 'Costó 300.000 millones de euros.', 'es', 'number-not-in-source €301 billion'],
    ['It cost over 2.5 million euros.', 'Costó más de 2,5 millones de euros.', 'es'],
    [
      'It cost 2.5 million euros.',
      'Costó más de 2,5 millones de euros.',
      'es',
      'number-not-in-source 2.5 million euros',
    ],
    ['It has 1,500 quays.', 'Tiene 1,500 muelles.', 'es-MX'],
    ['It has 1,500 quays.', 'Tem mil e quinhentos cais.', 'pt'],
    ['Nearly 90 percent were there.', 'Quase 90 % estavam lá.', 'pt'],
    ['Nearly 90 were there.', 'Quase 90 % estavam lá.', 'pt', 'number-not-in-source Nearly 90'],
    ['It was founded on 21 May 2014.', 'Se fundó el 21 de mayo de 2014.', 'es'],
    ['It was founded on 21 March 2014.', 'Foi fundada em 21 de março de 2014.', 'pt'],
    ['It was founded on 22 May 2014.', 'Se fundó el 21 de mayo de 2014.', 'es', 'date-not-in-source 22 May 2014'],
    ['They met in October 2024.', 'Se reunirán el próximo octubre.', 'es'],
    ['They met in October 2023.', 'Se reunirán el próximo octubre.', 'es', 'date-not-in-source October 2023'],
    ['They met in June 2023.', 'Reuniram-se em junho do ano passado.', 'pt'],
    ['They met on a Tuesday, on the Tuesday of the fair.', 'Fue un martes.', 'es'],
    ['They met on the first Wednesday.', 'Fue un martes.', 'es', 'name-not-in-source Wednesday'],
  ])('%s: %s', async (says, text, language, ...problems) => {
    expect(await refused(says, text, language)).toEqual(problems);
  });

  test('names a record by an alias of its language', async () => {
    const eastland = {
      'organisations/east-board.mdx': mdx(
        'name: Eastern Board\ntype: agency\naliases: [{name: Junta del Oriente, lang: es}]',
      ),
    };
    expect(await refused('The Eastern Board pays.', 'Paga la Junta del Oriente.', 'es', eastland)).toEqual([]);
    expect(await refused('The Eastern Board pays.', 'Paga la Junta del Norte.', 'es', eastland)).toEqual([
      'name-not-in-source Eastern Board',
    ]);
  });
});

describe('names', () => {
  const board = (name: string, aliases = '[]') => ({
    'organisations/board.mdx': mdx(`name: ${name}\ntype: agency\naliases: ${aliases}`),
  });

  test.each<[name: string, says: string, text: string]>([
    ['Bielsko–Biała Board', 'The Bielsko–Biała Board pays.', 'The BIELSKO-BIALA BOARD pays.'],
    ['EU–LAC', 'The EU–LAC pays.', 'The EU-LAC pays.'],
    ["Côte d'Or Board", "The Côte d'Or Board pays.", 'The Cote d’Or Board pays.'],
    ['Salt Board', 'The Salt Board’s ships sail.', 'Ships of the Salt Board sail.'],
    ['Cafe\u0301 Board', 'The Café Board pays.', 'The Cafe\u0301 Board pays.'],
  ])('case, accents and hyphens do not matter: %s', async (name, says, text) => {
    expect(await refused(says, text, 'en', board(JSON.stringify(name)))).toEqual([]);
    expect(await refused(says, 'Nobody pays.', 'en', board(JSON.stringify(name)))).not.toEqual([]);
  });

  test('an acronym matters as written', async () => {
    expect(await refused('The CAN pays.', 'Whoever can pays.', 'en', board('CAN'))).toEqual(['name-not-in-source CAN']);
    expect(await refused('The CAN pays.', 'The CAN pays.', 'en', board('CAN'))).toEqual([]);
  });

  test('within a longer name of the source', async () => {
    expect(await refused('The Board pays.', 'The Salt Board pays.', 'en', board('Board'))).toEqual([]);
  });

  test('of people and places that are no records', async () => {
    expect(await refused('A clerk, Ivo Zubrow, pays.', 'Ivo Zubrow pays.')).toEqual([]);
    expect(await refused('A clerk, Ivo Zubrow, pays.', 'Ivo pays.')).toEqual(['name-not-in-source Zubrow']);
    expect(await refused('A Zubrovian clerk pays.', 'A clerk of Zubrovia pays.')).toEqual([]);
  });

  test('the record itself need not be named', async () => {
    expect(await refused('Southland pays.', 'It pays.')).toEqual([]);
  });
});

test('a correction gives the paragraph a second reading and takes none away', async () => {
  const corrections = 'corrections: [{paragraph: 2, prints: fleetof 80, reads: fleet of 90, why: The list has 90.}]\n';
  const text = 'A fleetof 80 ships sails.';
  for (const says of ['A fleet of 90 ships sails.', 'A fleet of 80 ships sails.'])
    expect(await refused(says, text, 'en', {}, corrections)).toEqual([]);
  expect(await refused('A fleet of 90 ships sails.', text)).toEqual(['number-not-in-source 90']);
  expect(await refused('A fleet of 70 ships sails.', text, 'en', {}, corrections)).toEqual(['number-not-in-source 70']);
});

test('a number in a range, and both ends of one', async () => {
  const text = 'From 22 to 26 September 2025 some 20–30 % of 2–3 million ships sailed.';
  expect(await refused('On 22 September 2025 20 to 30 % of ships sailed.', text)).toEqual([]);
  expect(await refused('Of at least 2 million ships up to 30 % sailed.', text)).toEqual([]);
  expect(await refused('Of 2 million ships up to 30 % sailed.', text)).toEqual(['number-not-in-source 2 million']);
  expect(await refused('Of up to 3 million ships 25 % sailed.', text)).toEqual(['number-not-in-source 25 %']);
  expect(await refused('From 23 to 26 September 2025 ships sailed.', text)).toEqual([
    'date-not-in-source 23 to 26 September 2025',
  ]);
  expect(await refused('On 22 and 22 September 2025 ships sailed.', text)).toEqual([
    'date-not-in-source 22 and 22 September 2025',
  ]);
});

describe('what is found', () => {
  /** The state in which `southland.relay` holds, or its problems. */
  async function stateOf(lines: string, paragraphs: Paragraphs): Promise<Finding | string[]> {
    const southland = mdx(
      `name: Southland\ntype: country\nstatements:\n  - id: relay\n    aspect: purpose\n${lines.replace(/^/gm, '    ')}\n  - {id: ships, aspect: purpose, says: In 2025 it had 40 ships., from: gazette-2024#13}`,
    );
    const { verification } = await verifyFiles(
      { 'places/southland.mdx': southland, 'indicators/relays.mdx': mdx('name: Relays of the coast\nunit: relays') },
      baseArchive({ 13: 'It had 40 ships in 2025.', ...paragraphs }),
    );
    const found = verification.found.find(({ claim }) => claim.key === 'southland.relay');
    return found?.finding ?? verification.problems.map(({ code, what }) => `${code} ${what}`);
  }

  test('found, or nothing to find', async () => {
    expect(await stateOf('says: It has 3 relays.\nfrom: gazette-2024#12', { 12: 'The relays are 3.' })).toBe('found');
    expect(await stateOf('says: It has relays.\nfrom: gazette-2024#12', { 12: 'The relays are 3.' })).toBe('nothing');
  });

  test('derived: the operands stand in the evidence', async () => {
    const lines =
      'says: It has 24 relays.\nvalue: {indicator: relays, number: 24, sense: exactly, asOf: 2024-05-02}\nderived: 20 + 4\nfrom: gazette-2024#12';
    expect(await stateOf(lines, { 12: 'Twenty relays, and four more.' })).toBe('found');
    expect(await stateOf(lines, { 12: 'Twenty relays, and five more.' })).toEqual([
      'number-not-in-source "4" of 20 + 4 is not in gazette-2024 ¶12',
    ]);
  });

  test('derived: each term is a number of its own', async () => {
    const lines = 'says: It has 4 relays.\nderived: 2 + 2\nfrom: gazette-2024#12';
    expect(await stateOf(lines, { 12: 'Both shores are lit by 2 relays.' })).toEqual([
      'number-not-in-source "2" of 2 + 2 is not in gazette-2024 ¶12',
    ]);
    expect(await stateOf(lines, { 12: 'One shore has 2 relays, the other 2 relays.' })).toBe('found');
  });

  test('inferred: what its reason says stands in the inputs or the evidence', async () => {
    const inferred = (why: string) => `says: It has had ships since 2023.\ninferred: {why: '${why}', inputs: [ships]}`;
    expect(await stateOf(inferred('They were there two years before: 2025 - 2 = 2023.'), {})).toEqual([
      'number-not-in-source "2" of 2025 - 2 = 2023 is not in gazette-2024 ¶13',
      'number-not-in-source "two years" is not in gazette-2024 ¶13; found there: 40',
    ]);
    expect(
      await stateOf(inferred('The 40 ships were there 2 years before: 2025 - 2 = 2023.'), {
        13: 'It had 40 ships in 2025, for 2 years now.',
      }),
    ).toBe('found');
    expect(
      await stateOf(inferred('2025 - 2 = 2022, for 2 years.'), { 13: 'It had 40 ships in 2025, for 2 years now.' }),
    ).toEqual([
      'derived-wrong 2025 - 2 = 2022 is wrong',
      'date-not-in-source "2023" is not in gazette-2024 ¶13; found there: 2025',
    ]);
    expect(await stateOf('says: It has ships.\ninferred: {why: Jane Doe says so., inputs: [ships]}', {})).toEqual([
      'name-not-in-source "Jane Doe" is not in gazette-2024 ¶13',
    ]);
  });
});

test('every kind of field is held against its evidence', async () => {
  const files = (by: string, year: number): Files => ({
    'places/eastland.mdx': mdx('name: Eastland\ntype: country'),
    'people/john-roe.mdx': mdx(
      `name: John Roe\nroles: [{id: clerk, title: Clerk of Ports, at: salt-board, when: ${year}, from: gazette-2024#12}]`,
    ),
    'organisations/salt-board.mdx': mdx(
      `name: Salt Board\ntype: agency\nparent: ministry-of-tides\nplace: eastland\nperiod: ${year}/..\nnames: [{name: Salt Office, when: ../${year}, from: gazette-2024#12}]\nfrom: {parent: gazette-2024#12, place: gazette-2024#12, period: gazette-2024#12}`,
    ),
    'programmes/salt-cable.mdx': mdx(
      `name: Salt Cable\ntype: network\nstatus: running\nperiod: ${year}/..\nparent: sea-cable\nplaces: [eastland]\npartners: [{as: lead, who: [${by}], from: gazette-2024#12}, {as: lead, who: [salt-board], from: gazette-2024#12}]\nfrom: {status: gazette-2024#12, period: gazette-2024#12, parent: gazette-2024#12, places: {eastland: gazette-2024#12}}`,
    ),
    'events/2024-visit.mdx': mdx(
      `name: Visit\ntype: visit\nwhen: ${year}\nwhere: [eastland]\noutcome: held\npartOf: 2024-tide-week\nparticipants: [{as: delegation, who: [eastland], of: ${by}, from: gazette-2024#12}, {as: speaker, who: [john-roe], role: clerk, from: gazette-2024#12}]\nfrom: {when: gazette-2024#12, where: gazette-2024#12, outcome: gazette-2024#12, partOf: gazette-2024#12}`,
    ),
    'commitments/pledge.mdx': mdx(
      `name: Pledge\nby: [salt-board]\nmade: ${year}\ndue: ${year}\nevent: 2024-tide-week\nfrom: {by: gazette-2024#12, made: gazette-2024#12, due: gazette-2024#12, event: gazette-2024#12}\nstatements: [{id: promise, aspect: promise, says: The Salt Board will help., from: gazette-2024#12}]`,
    ),
  });
  const all = [
    'In 2024 John Roe, Clerk of Ports at the Salt Board (once the Salt Office, under the Ministry of Tides) of Eastland, laid the Salt Cable, part of the Sea Cable, with Northland, at Tide Week.',
    'The Salt Cable is in operation, led by Northland and the Salt Board.',
    'Then came the visit of delegations from Eastland and Northland; John Roe spoke.',
  ].join(' ');
  expect(await refusals(files('northland', 2024), baseArchive({ 12: all }))).toEqual([]);
  const problems = await refusals(
    files('northland', 2023),
    baseArchive({
      12: all.replaceAll(
        /Eastland|Northland|Salt Board|Ministry of Tides|Sea Cable|Tide Week|Clerk of Ports|Salt Office/g,
        'x',
      ),
    }),
  );
  expect(problems.map((problem) => problem.replace(/ {2}(\S+) {2}.*?"([^"]*)".*/, ' $1 $2'))).toEqual([
    'commitments/pledge.mdx:3:5 name-not-in-source Salt Board',
    'commitments/pledge.mdx:4:7 date-not-in-source 2023',
    'commitments/pledge.mdx:5:6 date-not-in-source 2023',
    'commitments/pledge.mdx:6:8 name-not-in-source Tide Week',
    'commitments/pledge.mdx:8:51 name-not-in-source Salt Board',
    'events/2024-visit.mdx:4:7 date-not-in-source 2023',
    'events/2024-visit.mdx:5:8 name-not-in-source Eastland',
    'events/2024-visit.mdx:7:9 name-not-in-source Tide Week',
    'events/2024-visit.mdx:8:38 name-not-in-source Eastland',
    'organisations/salt-board.mdx:4:9 name-not-in-source Ministry of Tides',
    'organisations/salt-board.mdx:5:8 name-not-in-source Eastland',
    'organisations/salt-board.mdx:6:9 date-not-in-source 2023/..',
    'organisations/salt-board.mdx:7:16 date-not-in-source ../2023',
    'organisations/salt-board.mdx:7:16 name-not-in-source Office',
    'people/john-roe.mdx:3:28 date-not-in-source 2023',
    'people/john-roe.mdx:3:28 name-not-in-source Clerk Ports',
    'people/john-roe.mdx:3:28 name-not-in-source Salt Board',
    'programmes/salt-cable.mdx:5:9 date-not-in-source 2023/..',
    'programmes/salt-cable.mdx:6:9 name-not-in-source Sea Cable',
    'programmes/salt-cable.mdx:8:28 name-not-in-source Northland',
    'programmes/salt-cable.mdx:8:81 name-not-in-source Salt Board',
    'programmes/salt-cable.mdx:9:102 name-not-in-source Eastland',
  ]);
});

describe('a text as it comes from the web', () => {
  test('addresses hold no numbers and no dates', async () => {
    const text = 'A [summit](https://example.org/2023/11/03/54th-summit-2019-05) of ships met.';
    expect(await refused('In 2023 ships met.', text)).toEqual(['date-not-in-source 2023']);
    expect(await refused('In May 2019 ships met.', text)).toEqual(['date-not-in-source May 2019']);
    expect(await refused('At the summit 54 ships met.', text)).toEqual(['number-not-in-source 54']);
    expect(await refused('In 2023 ships met.', `${text} It was in 2023.`)).toEqual([]);
  });

  test('invisible characters are not there', async () => {
    const text = 'The Zub\u00adrow\u200b-\u2060Marek cabinet met on 3\u200b Ma\u00ady 2024 with 90\u2060 ships.';
    expect(await refused('On 3 May 2024 the cabinet of Zubrow and Marek met with 90 ships.', text)).toEqual([]);
  });

  test('a number glued to a word is read once it is corrected', async () => {
    const text = 'Members that represent90 percent of all ships.';
    expect(await refused('They are 90 percent of all ships.', text)).toEqual(['number-not-in-source 90 percent']);
    expect(
      await refused(
        'They are 90 percent of all ships.',
        text,
        'en',
        {},
        'corrections: [{paragraph: 2, prints: represent90, reads: represent 90, why: A space is missing.}]\n',
      ),
    ).toEqual([]);
  });

  test('marks of emphasis and tags do not matter', async () => {
    expect(
      await refused(
        'The 21st-century school of Zubrow teaches 40 pupils.',
        '- **Zubrow’s** school of the 21<sup>st</sup> century teaches _40_ pupils.',
      ),
    ).toEqual([]);
  });
});

test('a role may be dated by the text that gives it, an event may not', async () => {
  const archive = baseArchive({ 11: '2 May 2024', 12: 'Kim Roe, Keeper, spoke. The Keepers’ Day was held.' });
  const from = '[gazette-2024#11, gazette-2024#12]';
  const role = `{id: keeper, title: Keeper, when: 2024-05-02, from: ${from}}`;
  expect(await refusals({ 'people/kim-roe.mdx': mdx(`name: Kim Roe\nroles:\n  - ${role}`) }, archive)).toEqual([]);
  const event = `name: Keepers’ Day\ntype: meeting\nwhen: 2024-05-02\noutcome: held\nfrom: {when: ${from}, outcome: gazette-2024#12}`;
  expect(await refusals({ 'events/2024-keepers-day.mdx': mdx(event) }, archive)).toEqual([
    expect.stringContaining('date-not-in-source'),
  ]);
});
