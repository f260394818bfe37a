import { describe, expect, test } from 'vitest';
import { baseArchive, refusals, type Paragraphs } from '../../support/archive.ts';
import { baseContent, mdx, type Files } from '../../support/content.ts';

const stations = 'A relay of nearly 90 stations serves Northland and Westland since June 2023.';

/** A place whose one statement, of line 7, rests on paragraph 12 of the gazette. */
function southland(lines: string, top = ''): Files {
  return {
    'indicators/stations.mdx': mdx('name: Stations of the relay\nunit: stations'),
    'places/southland.mdx': mdx(
      `name: Southland\ntype: country\n${top}statements:\n  - id: relay\n    aspect: purpose\n${lines.replace(/^/gm, '    ')}\n    from: gazette-2024#12`,
    ),
  };
}

async function found(files: Files, paragraphs: Paragraphs = { 12: stations }): Promise<string[]> {
  return await refusals(files, baseArchive(paragraphs));
}

test('the archive bears out the base content', async () => {
  expect(await found({})).toEqual([]);
});

describe('a number', () => {
  test('that is not there', async () => {
    expect(await found(southland('says: A relay of 95 stations serves the coast.'))).toEqual([
      'places/southland.mdx:7:11  number-not-in-source  "95" is not in gazette-2024 ¶12; found there: nearly 90 — say what the source says',
    ]);
  });

  test('in another sense', async () => {
    expect(await found(southland('says: A relay of 90 stations serves the coast.'))).toEqual([
      'places/southland.mdx:7:11  number-not-in-source  "90" is not in gazette-2024 ¶12; found there: nearly 90 — say what the source says',
    ]);
    expect(await found(southland('says: A relay of nearly 90 stations serves the coast.'))).toEqual([]);
    expect(await found(southland('says: A relay of almost ninety stations serves the coast.'))).toEqual([]);
  });

  test('of another unit', async () => {
    const paid = { 12: 'The relay cost €90 million, 20 % of the budget.' };
    expect(await found(southland('says: The relay cost $90 million of the budget.'), paid)).toEqual([
      'places/southland.mdx:7:11  number-not-in-source  "$90 million" is not in gazette-2024 ¶12; found there: €90 million, 20 % — say what the source says',
    ]);
    expect(await found(southland('says: The relay cost 20 of the budget.'), paid)).toEqual([
      'places/southland.mdx:7:11  number-not-in-source  "20" is not in gazette-2024 ¶12; found there: 20 %, €90 million — say what the source says',
    ]);
    expect(await found(southland('says: The relay cost EUR 90 million, 20 percent of the budget.'), paid)).toEqual([]);
  });

  test('beside another thing', async () => {
    const text =
      'Around the quays of the old harbour there are 40 boats, with sails and oars for everybody here, and so on, until at last one sees the 30 lamps.';
    expect(await found(southland('says: The relay has 40 lamps.'), { 12: text })).toEqual([
      'places/southland.mdx:7:11  number-not-in-source  "40" stands beside other things in gazette-2024 ¶12 (boats…) — count what the source counts, in its words',
    ]);
  });

  test('where there is none', async () => {
    expect(
      await found(southland('says: A relay of 95 stations serves the coast.'), { 12: 'A relay serves the coast.' }),
    ).toEqual([
      'places/southland.mdx:7:11  number-not-in-source  "95" is not in gazette-2024 ¶12; there is no number there — cite the paragraph that says it',
    ]);
  });

  test('such as a time of day', async () => {
    const times = { 12: 'The relay opens at 9:30.' };
    expect(await found(southland('says: The relay opens at 9:45.'), times)).toEqual([
      'places/southland.mdx:7:11  number-not-in-source  "9:45" is not in gazette-2024 ¶12 — cite the paragraph that gives it',
    ]);
    expect(await found(southland('says: The relay opens at 9:30.'), times)).toEqual([]);
  });

  test('of a sum whose terms are not there', async () => {
    const lines =
      'says: The relay has 24 stations.\nvalue: {indicator: stations, number: 24, sense: exactly, asOf: 2024-05-02}\nderived: 20 + 4';
    expect(await found(southland(lines), { 12: 'The relay had 20 stations; 5 were added.' })).toEqual([
      'places/southland.mdx:5:5  number-not-in-source  "4" of 20 + 4 is not in gazette-2024 ¶12 — cite the paragraph that says it',
    ]);
    expect(await found(southland(lines), { 12: 'The relay had 20 stations; 4 were added.' })).toEqual([]);
  });
});

describe('a date', () => {
  test('that is not there', async () => {
    expect(await found(southland('says: The relay serves the coast since May 2023.'))).toEqual([
      'places/southland.mdx:7:11  date-not-in-source  "May 2023" is not in gazette-2024 ¶12; found there: June 2023 — give the date that the source gives, no more exactly, or cite the paragraph that gives this one',
    ]);
    expect(await found(southland('says: The relay serves the coast since June 2023.'))).toEqual([]);
    expect(await found(southland('says: The relay serves the coast since 2023.'))).toEqual([]);
  });

  test('more exact than the source', async () => {
    expect(await found(southland('says: The relay serves the coast since 9 June 2023.'))).toEqual([
      'places/southland.mdx:7:11  date-not-in-source  "9 June 2023" is not in gazette-2024 ¶12; found there: June 2023 — give the date that the source gives, no more exactly, or cite the paragraph that gives this one',
    ]);
  });

  test('where there is none', async () => {
    expect(
      await found(southland('says: The relay serves the coast since 2023.'), { 12: 'A relay serves the coast.' }),
    ).toEqual([
      'places/southland.mdx:7:11  date-not-in-source  "2023" is not in gazette-2024 ¶12; there is no date there — cite the paragraph that gives it',
    ]);
  });

  test('of the statement, of its figure and of a field', async () => {
    expect(await found(southland('says: The relay serves the coast.\nwhen: 2022'))).toEqual([
      'places/southland.mdx:8:11  date-not-in-source  "2022" is not in gazette-2024 ¶12; found there: June 2023 — give the date that the source gives, no more exactly, or cite the paragraph that gives this one',
    ]);
    expect(
      await found(
        southland(
          'says: A relay of nearly 90 stations.\nvalue: {indicator: stations, number: 90, sense: nearly, asOf: 2022}',
        ),
      ),
    ).toEqual([
      'places/southland.mdx:8:67  date-not-in-source  "2022" is not in gazette-2024 ¶12; found there: June 2023 — give the date that the source gives, no more exactly, or cite the paragraph that gives this one',
    ]);
    const visit = mdx(
      'name: Visit\ntype: visit\nwhen: 2023-06-03\noutcome: held\nfrom: {when: gazette-2024#12, outcome: gazette-2024#12}',
    );
    expect(await found({ 'events/visit.mdx': visit })).toEqual([
      'events/visit.mdx:4:7  date-not-in-source  "2023-06-03" is not in gazette-2024 ¶12; found there: June 2023 — give the date that the source gives, no more exactly, or cite the paragraph that gives this one',
    ]);
  });

  test('in a decade that is not there', async () => {
    const event = (when: string): Files => ({
      'events/visit.mdx': mdx(
        `name: Visit\ntype: visit\nwhen: ${when}\noutcome: held\nfrom: {when: gazette-2024#12, outcome: gazette-2024#12}`,
      ),
    });
    const visited = { 12: 'The visit took place in June 2023.' };
    expect(await found(event('201X'), visited)).toEqual([
      'events/visit.mdx:4:7  date-not-in-source  "201X" is not in gazette-2024 ¶12; there is no year of that decade there — cite the paragraph that gives it',
    ]);
    expect(await found(event('202X'), visited)).toEqual([]);
    expect(await found(event('201X'), { 12: 'A visit of the 2010s.' })).toEqual([]);
  });

  test('other than that of the statement or of its event', async () => {
    const both = { 12: 'The relay was begun in June 2022 and opened in June 2023.' };
    expect(await found(southland('says: The relay was opened in June 2022.\nwhen: 2023-06'), both)).toEqual([
      'places/southland.mdx:7:11  date-not-in-source  the words say "June 2022", but the statement is of 2023-06 — make the two agree with the source',
    ]);
    const event = mdx(
      'name: Opening\ntype: visit\nwhen: 2023-06\noutcome: held\nfrom: {when: gazette-2024#12, outcome: gazette-2024#12}\nstatements: [{id: day, aspect: outcome, says: The relay was opened in June 2022., from: gazette-2024#12}]',
    );
    expect(await found({ 'events/opening.mdx': event }, both)).toEqual([
      'events/opening.mdx:7:47  date-not-in-source  the words say "June 2022", but the event is of 2023-06 — make the two agree with the source',
    ]);
  });
});

describe('a name', () => {
  test('of a record that the source does not name', async () => {
    const eastland = { 'places/eastland.mdx': mdx('name: Eastland\ntype: country\naliases: [Republic of the East]') };
    expect(
      await found(
        { ...eastland, ...southland('says: A relay serves Southland and Eastland.') },
        { 12: `${stations} It serves Southland.` },
      ),
    ).toEqual([
      'places/southland.mdx:7:11  name-not-in-source  "Eastland" is not in gazette-2024 ¶12, nor is "Republic of the East" — cite the paragraph that names it, use the name it has there, or add that name to the record’s aliases',
    ]);
    expect(
      await found(
        { ...eastland, ...southland('says: A relay serves Southland and Eastland.') },
        { 12: 'It serves Southland and the REPUBLIC of the East.' },
      ),
    ).toEqual([]);
  });

  test('of no record', async () => {
    expect(await found(southland('says: A relay serves the town of Zubrow.'))).toEqual([
      'places/southland.mdx:7:11  name-not-in-source  "Zubrow" is not in gazette-2024 ¶12 — cite the paragraph that names it, use the name it has there, or add that name to the record’s aliases',
    ]);
    expect(await found(southland('says: A relay serves Westland.'))).toEqual([]);
  });

  test('that begins like a common word of the source', async () => {
    expect(await found(southland('says: A relay serves Andover and Sincetown.'))).toEqual([
      'places/southland.mdx:7:11  name-not-in-source  "Andover" and "Sincetown" are not in gazette-2024 ¶12 — cite the paragraph that names it, use the name it has there, or add that name to the record’s aliases',
    ]);
  });

  test('in a field, a role and a name of other times', async () => {
    const files = {
      'places/eastland.mdx': mdx('name: Eastland\ntype: country\nparent: northland\nfrom: {parent: gazette-2024#13}'),
      'people/john-roe.mdx': mdx(
        'name: John Roe\nroles: [{id: clerk, title: Clerk of Quays, at: ministry-of-tides, when: 2023, from: gazette-2024#12}]',
      ),
      'organisations/salt-board.mdx': mdx(
        'name: Salt Board\ntype: agency\nnames: [{name: Salt Office, when: 2023, from: gazette-2024#12}]',
      ),
    };
    expect(await found(files)).toEqual(
      [
        'organisations/salt-board.mdx:4:16  name-not-in-source  "Salt Office" of "Salt Office" is not in gazette-2024 ¶12 — write it as the source does',
        'people/john-roe.mdx:3:28  name-not-in-source  "Ministry of Tides" is not in gazette-2024 ¶12 — it stands in ¶9, 8, 1: cite one of these too',
        'people/john-roe.mdx:3:28  name-not-in-source  "Clerk Quays" of "Clerk of Quays" is not in gazette-2024 ¶12 — write it as the source does',
        'places/eastland.mdx:4:9  name-not-in-source  "Northland" is not in gazette-2024 ¶13 — it stands in ¶12, 3, 1: cite one of these too',
      ].sort(),
    );
  });

  test('of another record of its kind, in the wrong record', async () => {
    const files = southland('says: A relay serves Northland.');
    expect(await found(files)).toEqual([
      "places/southland.mdx:7:11  names-another-record  the statement names 'northland', and not 'southland' to which it belongs — name what it is about, or move it",
    ]);
    expect(
      await found(southland('says: A relay serves Northland.', 'parent: northland\nfrom: {parent: gazette-2024#12}\n')),
    ).toEqual([]);
  });

  test('that stands in a list twice', async () => {
    expect(
      await found(southland('says: The relay serves Southland, Northland and Northland.'), {
        12: `${stations} It serves Southland too.`,
      }),
    ).toEqual(['places/southland.mdx:7:11  name-repeated  "Northland" stands there twice — name each once']);
    const text =
      baseContent['programmes/sea-cable.mdx']?.replace(
        'The Sea Cable joins Northland to the open sea.',
        'The Sea Cable joins the Sea Cable to Northland.',
      ) ?? '';
    expect(await found({ 'programmes/sea-cable.mdx': text })).toEqual([
      'programmes/sea-cable.mdx:8:40  name-repeated  "Sea Cable" stands there twice — name each once',
    ]);
  });
});

test('a value in another sense than its words', async () => {
  expect(
    await found(
      southland(
        'says: A relay of nearly 90 stations.\nvalue: {indicator: stations, number: 90, sense: about, asOf: 2023-06}',
      ),
    ),
  ).toEqual([
    `places/southland.mdx:8:53  sense-not-in-words  the value is 'about', the words say "nearly 90" — make the two agree with the source`,
  ]);
});

describe('a source', () => {
  const almanac = (language: string, paragraphs: number) => ({
    ...southland('says: A relay serves the coast.'),
    'sources/almanac.mdx': mdx(
      `name: Almanac\ntype: report\npublished: 2023\nlanguage: ${language}\nparagraphs: ${paragraphs}\nfrom: {published: almanac#1}`,
    ),
  });
  const archive = baseArchive({ 12: stations }, { almanac: ['Almanac of 2023.'] });

  test('without a text in the archive', async () => {
    expect(await found(almanac('en', 1))).toEqual([
      "sources/almanac.mdx:2:1  source-not-archived  the text of 'almanac' is not in the archive — put it there as almanac.txt",
    ]);
    expect(await refusals(almanac('en', 1), archive)).toEqual([]);
  });

  test('in a language nobody can read', async () => {
    expect(await refusals(almanac('is', 1), archive)).toEqual([
      "sources/almanac.mdx:5:11  source-language  texts in 'is' cannot be read yet — add the words of the language to src/texts/languages",
    ]);
    expect(await refusals(almanac('pt-BR', 1), archive)).toEqual([]);
  });

  test('with a cited paragraph that is a whole book, and with one that nobody cites', async () => {
    const book = 'Almanac of 2023. '.repeat(10_000);
    const told = async (...text: readonly string[]) =>
      refusals(almanac('en', text.length), baseArchive({ 12: stations }, { almanac: text }));
    expect(await told(book)).toEqual([
      'sources/almanac.mdx:6:13  paragraph-too-long  paragraph 1 of the archived text has 170,000 letters; one that is cited has 100,000 at most — ' +
        'break its lines where the source does, and count its paragraphs anew',
    ]);
    expect(await told('Almanac of 2023.', book)).toEqual([]);
  });

  test('with another number of paragraphs than its record says', async () => {
    expect(await refusals(almanac('en', 2), archive)).toEqual([
      'sources/almanac.mdx:6:13  paragraph-count  the archived text has 1 paragraph, not 2 — write paragraphs: 1, and check the numbers that point into it',
    ]);
  });
});

test('a status that no sentence bears out', async () => {
  const files: Files = {
    'programmes/salt-relay.mdx': mdx(
      'name: Salt Relay\ntype: network\nstatus: running\nfrom: {status: gazette-2024#12}',
    ),
  };
  expect(await found(files, { 12: 'The council is working to set up the Salt Relay.' })).toEqual([
    `programmes/salt-relay.mdx:4:9  word-not-in-source  nothing in gazette-2024 ¶12 says 'running'; it says "is working to" — cite the paragraph that says so, correct the word, or have somebody read it`,
  ]);
  expect(await found(files, { 12: 'The Salt Relay is in operation.' })).toEqual([]);
});
