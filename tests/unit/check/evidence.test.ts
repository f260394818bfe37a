import { describe, expect, test } from 'vitest';
import { baseContent, mdx, problemsOf } from '../../support/content.ts';

/** A place with one statement, whose `lines` begin in line 7. */
function statement(lines: string): { 'places/southland.mdx': string } {
  return {
    'places/southland.mdx': mdx(
      `name: Southland\ntype: country\nstatements:\n  - id: port\n    aspect: purpose\n${lines.replace(/^/gm, '    ')}`,
    ),
  };
}

describe('evidence', () => {
  test('names no source', async () => {
    expect(await problemsOf(statement("says: It has a port.\nfrom: '#3'"))).toEqual([
      "places/southland.mdx:8:11  evidence-no-source  '#3' names no source — write source-id#paragraph, for instance gazette-2024#1",
    ]);
  });

  test('names a source that has no record', async () => {
    expect(await problemsOf(statement('says: It has a port.\nfrom: gazete-2024#3'))).toEqual([
      "places/southland.mdx:8:11  unknown-source  'gazete-2024' is no source — did you mean 'gazette-2024'?",
    ]);
    expect(await problemsOf(statement('says: It has a port.\nfrom: almanac#3'))).toEqual([
      "places/southland.mdx:8:11  unknown-source  'almanac' is no source — put it on record: npm run source -- add FILE --id almanac",
    ]);
  });

  test('names a record that is no source', async () => {
    expect(await problemsOf(statement('says: It has a port.\nfrom: sea-cable#3'))).toEqual([
      "places/southland.mdx:8:11  unknown-source  'sea-cable' is a programme, not a source — name a source",
    ]);
  });

  test('names no paragraph', async () => {
    expect(await problemsOf(statement('says: It has a port.\nfrom: gazette-2024'))).toEqual([
      "places/southland.mdx:8:11  evidence-no-paragraph  'gazette-2024' names no paragraph — write gazette-2024#13, #27-30 for several, or #? to let it be found",
    ]);
    expect(await problemsOf(statement('says: It has a port.\nfrom: gazette-2024#0'))).toEqual([
      "places/southland.mdx:8:11  evidence-no-paragraph  'gazette-2024#0' names no paragraph — write gazette-2024#13, #27-30 for several, or #? to let it be found",
    ]);
  });

  test('leaves its paragraph to be found', async () => {
    expect(await problemsOf(statement('says: It has a port.\nfrom: gazette-2024#?'))).toEqual([
      "places/southland.mdx:8:11  evidence-open  the paragraph of 'gazette-2024#?' has still to be found — let it be found: npm run verify",
    ]);
    expect(await problemsOf(statement('says: It has a port.\nfrom: [gazete-2024#?, gazette-2024#3-?]'))).toEqual([
      "places/southland.mdx:8:12  unknown-source  'gazete-2024' is no source — did you mean 'gazette-2024'?",
      "places/southland.mdx:8:27  evidence-no-paragraph  'gazette-2024#3-?' names no paragraph — write gazette-2024#13, #27-30 for several, or #? to let it be found",
    ]);
  });

  test('a source whose paragraphs have still to be found is used', async () => {
    const herald = mdx(
      'name: Herald\ntype: report\npublished: 2024-05\nlanguage: en\nparagraphs: 3\nfrom: {published: herald#1}',
    );
    const codes = async (from: string): Promise<string[]> =>
      (await problemsOf({ ...statement(`says: It has a port.\nfrom: ${from}`), 'sources/herald.mdx': herald })).map(
        (line) => line.split(/ {2}/)[1] ?? '',
      );
    expect(await codes('herald#?')).toEqual(['evidence-open']);
    expect(await codes('gazette-2024#3')).toEqual(['warning unused-source']);
  });

  test('names a paragraph past the end', async () => {
    expect(await problemsOf(statement('says: It has a port.\nfrom: gazette-2024#31'))).toEqual([
      "places/southland.mdx:8:11  paragraph-past-end  'gazette-2024#31' points past the end of the source — gazette-2024 has 30 paragraphs; look the right one up",
    ]);
    expect(await problemsOf(statement('says: It has a port.\nfrom: gazette-2024#30'))).toEqual([]);
  });

  test('is told item by item in a list', async () => {
    expect(
      await problemsOf(statement('says: It has a port.\nfrom: [gazette-2024#3, gazette-2024#29-31, herald#1]')),
    ).toEqual([
      "places/southland.mdx:8:28  paragraph-past-end  'gazette-2024#29-31' points past the end of the source — gazette-2024 has 30 paragraphs; look the right one up",
      "places/southland.mdx:8:48  unknown-source  'herald' is no source — put it on record: npm run source -- add FILE --id herald",
    ]);
  });

  test('is checked in every place where it can be written', async () => {
    const problems = await problemsOf({
      'organisations/salt-board.mdx': mdx(`
        name: Salt Board
        type: agency
        place: northland
        names: [{name: Salt Office, when: ../2020, from: gazette-2024#41}]
        from: {place: gazette-2024#42}
      `),
      'events/2024-visit.mdx': mdx(`
        name: Visit
        type: visit
        outcome: unknown
        where: [northland]
        participants: [{as: host, who: [salt-board], from: gazette-2024#43}]
        from: {outcome: gazette-2024#44, where: {northland: gazette-2024#45}}
      `),
      'people/john-roe.mdx': mdx(
        'name: John Roe\nroles: [{id: clerk, title: Clerk, when: 2024, from: gazette-2024#46}]',
      ),
    });
    expect(problems).toEqual([
      "events/2024-visit.mdx:6:52  paragraph-past-end  'gazette-2024#43' points past the end of the source — gazette-2024 has 30 paragraphs; look the right one up",
      "events/2024-visit.mdx:7:17  paragraph-past-end  'gazette-2024#44' points past the end of the source — gazette-2024 has 30 paragraphs; look the right one up",
      "events/2024-visit.mdx:7:53  paragraph-past-end  'gazette-2024#45' points past the end of the source — gazette-2024 has 30 paragraphs; look the right one up",
      "organisations/salt-board.mdx:5:50  paragraph-past-end  'gazette-2024#41' points past the end of the source — gazette-2024 has 30 paragraphs; look the right one up",
      "organisations/salt-board.mdx:6:15  paragraph-past-end  'gazette-2024#42' points past the end of the source — gazette-2024 has 30 paragraphs; look the right one up",
      "people/john-roe.mdx:3:53  paragraph-past-end  'gazette-2024#46' points past the end of the source — gazette-2024 has 30 paragraphs; look the right one up",
    ]);
  });
});

describe('a statement without evidence', () => {
  test('names none', async () => {
    expect(await problemsOf(statement('says: It has a port.'))).toEqual([
      "places/southland.mdx:5:5  statement-without-evidence  'port' names no evidence — add from: source-id#paragraph",
    ]);
  });

  test('a line to take that rests on nothing', async () => {
    expect(
      await problemsOf({
        'places/southland.mdx': mdx(
          'name: Southland\ntype: country\nstatements: [{id: ask, aspect: line, says: Ask about the port.}]',
        ),
      }),
    ).toEqual([
      "places/southland.mdx:4:14  statement-without-evidence  the line 'ask' rests on nothing — add inferred: {why: …, inputs: […]} with the statements it rests on",
    ]);
  });

  test('an inference rests on its inputs instead', async () => {
    expect(
      await problemsOf(
        statement('says: It has a port.\ninferred: {why: The cable lands there., inputs: [sea-cable.route]}'),
      ),
    ).toEqual([]);
  });

  test('inferences that rest on each other', async () => {
    const text = mdx(`
      name: Southland
      type: country
      statements:
        - {id: port, aspect: purpose, says: It has a port., inferred: {why: Ships., inputs: [ships]}}
        - {id: ships, aspect: purpose, says: Ships call., inferred: {why: A port., inputs: [sea-cable.route, port]}}
    `);
    expect(await problemsOf({ 'places/southland.mdx': text })).toEqual([
      "places/southland.mdx:5:5  statement-without-evidence  'port' rests on itself: southland.port → southland.ships → southland.port — let one of them rest on a statement with evidence",
    ]);
  });
});

describe('a claiming field', () => {
  const event = (lines: string) => ({
    'events/2024-visit.mdx': mdx(`name: Visit\ntype: visit\noutcome: unknown\n${lines}`),
  });

  test('without evidence', async () => {
    expect(await problemsOf(event('when: 2024'))).toEqual([
      "events/2024-visit.mdx:4:10  field-without-evidence  'outcome' names no evidence — add from: {outcome: source-id#paragraph}",
      "events/2024-visit.mdx:5:7  field-without-evidence  'when' names no evidence — add from: {when: source-id#paragraph}",
    ]);
  });

  test('with evidence for some of its items', async () => {
    const places = { 'places/southland.mdx': mdx('name: Southland\ntype: country') };
    expect(
      await problemsOf({
        ...places,
        ...event('where: [northland, southland]\nfrom: {outcome: gazette-2024#3, where: {northland: gazette-2024#3}}'),
      }),
    ).toEqual([
      "events/2024-visit.mdx:5:8  field-without-evidence  'southland' in 'where' names no evidence — add southland to from: {where: {…}}",
    ]);
  });

  test('every claiming field of every kind', async () => {
    const problems = await problemsOf({
      'programmes/old-cable.mdx': mdx(
        'name: Old Cable\ntype: infrastructure\nstatus: ended\nperiod: 1990/2000\nparent: sea-cable\nplaces: [northland]',
      ),
      'events/2024-visit.mdx': mdx(
        'name: Visit\ntype: visit\nwhen: 2024\nwhere: [northland]\noutcome: held\npartOf: 2024-tide-week',
      ),
      'commitments/report.mdx': mdx(
        'name: Report\nby: [jane-doe]\nmade: 2024\ndue: 2025\nevent: 2024-tide-week\nstatements: [{id: promise, aspect: promise, says: Jane Doe will report., from: gazette-2024#3}]',
      ),
      'organisations/salt-board.mdx': mdx(
        'name: Salt Board\ntype: agency\nparent: ministry-of-tides\nplace: northland\nperiod: 1900/..',
      ),
      'places/old-town.mdx': mdx('name: Old Town\ntype: city\nparent: northland'),
      'sources/gazette-2024.mdx': mdx(
        'name: Gazette of 2024\ntype: report\npublisher: ministry-of-tides\npublished: 2024-05-02\nlanguage: en\nparagraphs: 30',
      ),
    });
    expect(problems).toEqual([
      "commitments/report.mdx:3:5  field-without-evidence  'by' names no evidence — add from: {by: source-id#paragraph}",
      "commitments/report.mdx:4:7  field-without-evidence  'made' names no evidence — add from: {made: source-id#paragraph}",
      "commitments/report.mdx:5:6  field-without-evidence  'due' names no evidence — add from: {due: source-id#paragraph}",
      "commitments/report.mdx:6:8  field-without-evidence  'event' names no evidence — add from: {event: source-id#paragraph}",
      "events/2024-visit.mdx:4:7  field-without-evidence  'when' names no evidence — add from: {when: source-id#paragraph}",
      "events/2024-visit.mdx:5:8  field-without-evidence  'where' names no evidence — add from: {where: source-id#paragraph}",
      "events/2024-visit.mdx:6:10  field-without-evidence  'outcome' names no evidence — add from: {outcome: source-id#paragraph}",
      "events/2024-visit.mdx:7:9  field-without-evidence  'partOf' names no evidence — add from: {partOf: source-id#paragraph}",
      "organisations/salt-board.mdx:4:9  field-without-evidence  'parent' names no evidence — add from: {parent: source-id#paragraph}",
      "organisations/salt-board.mdx:5:8  field-without-evidence  'place' names no evidence — add from: {place: source-id#paragraph}",
      "organisations/salt-board.mdx:6:9  field-without-evidence  'period' names no evidence — add from: {period: source-id#paragraph}",
      "places/old-town.mdx:4:9  field-without-evidence  'parent' names no evidence — add from: {parent: source-id#paragraph}",
      "programmes/old-cable.mdx:4:9  field-without-evidence  'status' names no evidence — add from: {status: source-id#paragraph}",
      "programmes/old-cable.mdx:5:9  field-without-evidence  'period' names no evidence — add from: {period: source-id#paragraph}",
      "programmes/old-cable.mdx:6:9  field-without-evidence  'parent' names no evidence — add from: {parent: source-id#paragraph}",
      "programmes/old-cable.mdx:7:9  field-without-evidence  'places' names no evidence — add from: {places: source-id#paragraph}",
      "sources/gazette-2024.mdx:4:12  field-without-evidence  'publisher' names no evidence — add from: {publisher: source-id#paragraph}",
      "sources/gazette-2024.mdx:5:12  field-without-evidence  'published' names no evidence — add from: {published: source-id#paragraph}",
    ]);
  });

  test('that claims nothing needs none', async () => {
    expect(
      await problemsOf(event('themes: [connectivity]\nprogrammes: [sea-cable]\nfrom: {outcome: gazette-2024#3}')),
    ).toEqual([]);
  });
});

describe('evidence without its field', () => {
  const event = (from: string, lines = '') => ({
    'events/2024-visit.mdx': mdx(
      `name: Visit\ntype: visit\noutcome: unknown\n${lines}from: {outcome: gazette-2024#3, ${from}}`,
    ),
  });

  test('for a field the record leaves empty', async () => {
    expect(await problemsOf(event('when: gazette-2024#3'))).toEqual([
      "events/2024-visit.mdx:5:39  evidence-without-field  there is evidence for 'when', but no 'when' — add when: …, or take the evidence out",
    ]);
  });

  test('for a field that claims nothing', async () => {
    expect(await problemsOf(event('wen: gazette-2024#3'))).toEqual([
      "events/2024-visit.mdx:5:38  evidence-without-field  'wen' is no field that claims something — did you mean 'when'?",
    ]);
    expect(await problemsOf(event('programmes: gazette-2024#3'))).toEqual([
      "events/2024-visit.mdx:5:45  evidence-without-field  'programmes' is no field that claims something — such fields here: when, where, outcome, partOf, ordinal",
    ]);
  });

  test('for an item the field does not list', async () => {
    expect(
      await problemsOf(event('where: {northland: gazette-2024#3, nordland: gazette-2024#4}', 'where: [northland]\n')),
    ).toEqual([
      "events/2024-visit.mdx:6:78  evidence-without-field  'where' does not list 'nordland' — did you mean 'northland'?",
    ]);
  });

  test('item by item for a field that is no list', async () => {
    expect(await problemsOf(event('when: {northland: gazette-2024#3}', 'when: 2024\n'))).toEqual([
      "events/2024-visit.mdx:6:39  evidence-without-field  'when' is no list, so it has no evidence item by item — write when: source-id#paragraph",
    ]);
  });
});

test('a source on which nothing but itself rests', async () => {
  const text = mdx(
    'name: Almanac\ntype: report\npublished: 2024\nlanguage: en\nparagraphs: 3\nfrom: {published: almanac#1}',
  );
  expect(await problemsOf({ 'sources/almanac.mdx': text })).toEqual([
    "sources/almanac.mdx:2:1  warning unused-source  nothing rests on 'almanac' — enter what it says, or take the record out",
  ]);
});

describe('figures', () => {
  const figure = (says: string, number: number, derived = '') =>
    statement(
      `says: ${says}\nvalue: {indicator: cable-length, number: ${number}, sense: exactly, asOf: 2024}\n${derived}from: gazette-2024#3`,
    );

  test('a value that is not in the words', async () => {
    expect(await problemsOf(figure('The cable is 800 km long.', 900))).toEqual([
      "places/southland.mdx:8:46  value-not-in-words  900 does not stand in the words of 'port' — the words have 800; make the two agree",
    ]);
    expect(await problemsOf(figure('The cable is long.', 900))).toEqual([
      "places/southland.mdx:8:46  value-not-in-words  900 does not stand in the words of 'port' — the words hold no number; make the two agree",
    ]);
  });

  test('a value in words, in digits with marks and with a scale', async () => {
    expect(await problemsOf(figure('The cable is twenty-four km long.', 24))).toEqual([]);
    expect(await problemsOf(figure('The cable is 1,500 km long.', 1500))).toEqual([]);
    expect(await problemsOf(figure('The cable is 2.5 million km long.', 2_500_000))).toEqual([]);
  });

  const valued = (indicator: string, says: string, rest = '') => ({
    'indicators/tally.mdx': mdx(`name: Tally of the desk\n${indicator}`),
    ...statement(
      `says: ${says}\nvalue: {indicator: tally, number: 900, sense: exactly, asOf: 2024}\n${rest}from: gazette-2024#3`,
    ),
  });

  test('a value with another unit than its indicator counts in', async () => {
    for (const told of ['900 kg', '900 percent', 'EUR 900', '900 universities'])
      expect(await problemsOf(valued('unit: km', `It has ${told} of its own.`))).toEqual([
        `places/southland.mdx:8:24  value-other-unit  the words say "${told.replace(/ universities$/, '')}", and 'tally' is counted in km — take the indicator that counts this, or make one: npm run new indicator NAME`,
      ]);
    const says = 'Nine hundred harbours and USD 900 belong to it.';
    expect(await problemsOf(valued('unit: harbours', says))).toEqual([]);
    expect(await problemsOf(valued('unit: dollars\ncurrency: USD', says))).toEqual([]);
    expect(await problemsOf(valued('unit: euros\ncurrency: EUR', says))).toHaveLength(1);
    expect(await problemsOf(valued('unit: universities', 'It has 900 ports.'))).toHaveLength(1);
  });

  test('a value for an indicator of something else', async () => {
    const other = [
      "places/southland.mdx:8:24  value-other-subject  'tally' tells of 'sea-cable', and 'southland.port' does not — take the indicator of what it is about, or name 'sea-cable' in its words or its 'about'",
    ];
    const says = 'The harbour is 900 km long.';
    expect(await problemsOf(valued('unit: km\ncovers: sea-cable', says))).toEqual(other);
    expect(await problemsOf(valued('unit: km\nprogrammes: [sea-cable]', says))).toEqual(other);
    expect(await problemsOf(valued('unit: km\ncovers: southland', says))).toEqual([]);
    expect(await problemsOf(valued('unit: km\ncovers: sea-cable', 'The Sea Cable is 900 km long.'))).toEqual([]);
    expect(await problemsOf(valued('unit: km\ncovers: sea-cable', says, 'about: [southland, sea-cable]\n'))).toEqual(
      [],
    );
    expect(
      await problemsOf({
        ...valued('unit: km\nwithin: whole', says),
        'indicators/whole.mdx': mdx('name: Length of all harbours\nunit: km\ncovers: sea-cable'),
      }),
    ).toEqual(other);
  });

  test('a sum that gives another number', async () => {
    expect(await problemsOf(figure('The cable is 24 km long.', 24, 'derived: 20 + 5\n'))).toEqual([
      'places/southland.mdx:9:14  derived-wrong  20 + 5 is 25, not 24 — correct the sum or the value',
    ]);
    expect(await problemsOf(figure('The cable is 24 km long.', 24, 'derived: 20 + 5 - 1\n'))).toEqual([]);
  });

  test('a sum that is none', async () => {
    expect(await problemsOf(figure('The cable is 24 km long.', 24, 'derived: 4 * 6\n'))).toEqual([
      "places/southland.mdx:9:14  derived-wrong  '4 * 6' is no sum — write numbers joined by + or -, for instance 20 + 4",
    ]);
  });

  test('a sum without a value gives a number of the words', async () => {
    const derived = 'derived: 20 + 4\nfrom: gazette-2024#3';
    expect(await problemsOf(statement(`says: The cable is 24 km long.\n${derived}`))).toEqual([]);
    expect(await problemsOf(statement(`says: The cable is 25 km long.\n${derived}`))).toEqual([
      "places/southland.mdx:8:14  value-not-in-words  24 does not stand in the words of 'port' — the words have 25; make the two agree",
    ]);
  });

  test('a figure whose indicator is of the desk alone', async () => {
    const base = baseContent['indicators/cable-length.mdx']?.replace('unit: km', 'unit: km\naudience: internal');
    expect(await problemsOf({ 'indicators/cable-length.mdx': base })).toEqual([
      "programmes/sea-cable.mdx:12:24  internal-reference  'cable-length' is internal, and what leans on it here is public — make both internal, or take the reference out",
    ]);
  });
});
