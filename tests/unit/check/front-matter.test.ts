import { describe, expect, test } from 'vitest';
import { mdx, problemsOf } from '../../support/content.ts';

/** A second event beside the base content, with `more` behind its fixed fields, which end in line 4. */
function event(more: string): { 'events/2024-landing.mdx': string } {
  return { 'events/2024-landing.mdx': mdx(`name: Landing\ntype: launch\noutcome: unknown\n${more}`) };
}
const evidence = 'from: {outcome: gazette-2024#3}';

describe('broken YAML', () => {
  test('a colon inside unquoted words', async () => {
    const text = mdx(`
      name: Southland
      type: country
      statements:
        - {id: port, aspect: purpose, from: gazette-2024#3}
          says: The aim
    `);
    expect(await problemsOf({ 'places/southland.mdx': text })).toEqual([
      "places/southland.mdx:6:1  yaml-broken  this line stands in a list and does not begin with '-' — begin each item with '-'; indent what belongs to an item, and put words that hold a colon in quotes",
    ]);
    expect(await problemsOf({ 'places/southland.mdx': mdx('name: The aim: a port\ntype: country') })).toEqual([
      'places/southland.mdx:2:7  yaml-broken  a colon stands inside words without quotes — put the words in quotes',
    ]);
  });

  test('a tab', async () => {
    expect(
      await problemsOf({
        'places/southland.mdx': mdx('name: Southland\ntype: country\nfrom:\n\tparent: gazette-2024#3'),
      }),
    ).toEqual(['places/southland.mdx:5:1  yaml-broken  the line is indented with a tab — indent with spaces']);
  });

  test('a field written twice', async () => {
    expect(
      await problemsOf({ 'places/southland.mdx': mdx('name: Southland\ntype: country\nname: Southland') }),
    ).toEqual(['places/southland.mdx:4:1  yaml-broken  this field stands here twice — take one of the two out']);
  });

  test('a quote that is never closed', async () => {
    expect(await problemsOf({ 'places/southland.mdx': mdx("name: 'Southland\ntype: country") })).toEqual([
      "places/southland.mdx:2:7  yaml-broken  a single quote is opened and never closed — close it; an apostrophe inside single quotes is written twice, ''",
    ]);
  });

  test('an alias that leads nowhere', async () => {
    expect(await problemsOf({ 'places/southland.mdx': mdx('name: *southland\ntype: country') })).toEqual([
      "places/southland.mdx:2:7  needs-quotes  '*southland' is read as the name of another value, and no value before it has that name — put the words in quotes",
    ]);
  });
});

describe('unknown field', () => {
  test('near a known one', async () => {
    expect(await problemsOf(event(`${evidence}\nparticipant: []`))).toEqual([
      "events/2024-landing.mdx:6:1  unknown-field  there is no field 'participant' — did you mean 'participants'?",
    ]);
  });

  test('near none', async () => {
    expect(await problemsOf({ 'themes/sea.mdx': mdx('name: Sea\ncolour: blue') })).toEqual([
      "themes/sea.mdx:3:1  unknown-field  there is no field 'colour' — known fields here: name, inText, short, aliases, author, audience, draft, formerIds, parent, bottomLine",
    ]);
  });

  test('a field of the first edition tells what took its place', async () => {
    expect(await problemsOf({ 'themes/sea.mdx': mdx('name: Sea\naccepted: because') })).toEqual([
      "themes/sea.mdx:3:1  unknown-field  there is no field 'accepted' — take it out; what the machine cannot find stands when somebody has read it: npm run read",
    ]);
  });

  test('inside a group of fields', async () => {
    expect(
      await problemsOf(
        event(`${evidence}\nparticipants:\n  - {as: host, hwo: [jane-doe], who: [jane-doe], from: gazette-2024#3}`),
      ),
    ).toEqual(["events/2024-landing.mdx:7:16  unknown-field  there is no field 'hwo' — did you mean 'who'?"]);
  });

  test('inside an alias, which can be words or a group of fields', async () => {
    expect(await problemsOf({ 'themes/sea.mdx': mdx('name: Sea\naliases: [{name: Mer, language: fr}]') })).toEqual([
      "themes/sea.mdx:3:23  unknown-field  there is no field 'language' — known fields here: name, outside, lang",
    ]);
  });
});

describe('missing field', () => {
  test('of the record', async () => {
    expect(await problemsOf({ 'places/southland.mdx': mdx('name: Southland') })).toEqual([
      "places/southland.mdx:2:1  missing-field  'type' is missing — add type: …",
    ]);
  });

  test('of a statement', async () => {
    expect(
      await problemsOf(event(`${evidence}\nstatements:\n  - {id: port, aspect: purpose, from: gazette-2024#3}`)),
    ).toEqual(["events/2024-landing.mdx:7:5  missing-field  'says' is missing — add says: …"]);
  });

  test('front matter that is empty misses every field', async () => {
    expect(await problemsOf({ 'places/southland.mdx': '---\n---\n' })).toEqual([
      "places/southland.mdx:2:1  missing-field  'name' is missing — add name: …",
      "places/southland.mdx:2:1  missing-field  'type' is missing — add type: …",
    ]);
  });

  test('a figure without as-of date', async () => {
    const text = `${evidence}
statements:
  - id: length
    aspect: figure
    says: The cable is 900 km long.
    value: {indicator: cable-length, number: 900, sense: about}
    from: gazette-2024#3`;
    expect(await problemsOf(event(text))).toEqual([
      'events/2024-landing.mdx:10:12  observation-without-date  the value does not say of when it is — add asOf with the date the number holds for; where the source gives none, its own date',
    ]);
  });
});

describe('wrong type', () => {
  test('words where a list belongs', async () => {
    expect(await problemsOf(event(`${evidence}\nthemes: connectivity`))).toEqual([
      "events/2024-landing.mdx:6:9  wrong-type  'themes' holds the words 'connectivity' — write a list: themes: [connectivity]",
    ]);
  });

  test('a number where words belong', async () => {
    expect(await problemsOf({ 'themes/sea.mdx': mdx('name: 2024') })).toEqual([
      "themes/sea.mdx:2:7  wrong-type  'name' holds the number 2024 — write words (in quotes if they look like a number)",
    ]);
  });

  test('words where a number belongs', async () => {
    expect(await problemsOf({ 'pages/method.mdx': mdx('name: Method\norder: first') })).toEqual([
      "pages/method.mdx:3:8  wrong-type  'order' holds the words 'first' — write a number",
    ]);
  });

  test('a number that is not whole', async () => {
    expect(await problemsOf({ 'pages/method.mdx': mdx('name: Method\norder: 1.5') })).toEqual([
      "pages/method.mdx:3:8  wrong-type  'order' holds the number 1.5 — write a whole number",
    ]);
  });

  test('a field left empty', async () => {
    expect(await problemsOf(event(`${evidence}\nwhen:`))).toEqual([
      "events/2024-landing.mdx:6:6  wrong-type  'when' is empty — fill it in, or leave the field out if it is optional",
    ]);
  });

  test('a list where a date belongs', async () => {
    expect(await problemsOf(event(`${evidence}\nwhen: [2023, 2024]`))).toEqual([
      "events/2024-landing.mdx:6:7  wrong-type  'when' holds a list — write words (in quotes if they look like a number)",
    ]);
  });

  test('a list where a word of a vocabulary belongs', async () => {
    expect(await problemsOf({ 'places/southland.mdx': mdx('name: Southland\ntype: [country]') })).toEqual([
      "places/southland.mdx:3:7  wrong-type  'type' holds a list — write one of: country, territory, city, region, continent, group",
    ]);
  });

  test('a number where evidence belongs, one place or a list of them', async () => {
    expect(
      await problemsOf({
        'places/southland.mdx': mdx(
          'name: Southland\ntype: country\nstatements:\n  - {id: port, aspect: purpose, says: It has a port., from: 3}',
        ),
      }),
    ).toEqual([
      "places/southland.mdx:5:61  wrong-type  'from' holds the number 3 — write words (in quotes if they look like a number) or a list (in square brackets, or with hyphens)",
    ]);
  });

  test('front matter that is a list', async () => {
    expect(await problemsOf({ 'themes/sea.mdx': mdx('- name: Sea') })).toEqual([
      'themes/sea.mdx:2:1  wrong-type  the front matter holds a list — write a group of fields',
    ]);
  });
});

describe('wrong value', () => {
  test('an empty text and an empty list', async () => {
    expect(await problemsOf({ 'themes/sea.mdx': mdx("name: ''") })).toEqual([
      "themes/sea.mdx:2:7  wrong-value  'name' is empty — fill it in, or leave the field out if it is optional",
    ]);
    expect(await problemsOf(event(`${evidence}\nparticipants: [{as: host, who: [], from: gazette-2024#3}]`))).toEqual([
      "events/2024-landing.mdx:6:32  wrong-value  'who' is empty — fill it in, or leave the field out if it is optional",
    ]);
  });

  test('a number below what can be', async () => {
    const text = mdx('name: Herald\ntype: news-article\nlanguage: en\nparagraphs: 0');
    expect(await problemsOf({ 'sources/herald.mdx': text })).toEqual([
      "sources/herald.mdx:5:13  wrong-value  0 does not fit 'paragraphs' — see the manual for what can stand here",
    ]);
  });

  test('a currency that is no code', async () => {
    expect(await problemsOf({ 'indicators/cost.mdx': mdx('name: Cost\nunit: crowns\ncurrency: crowns') })).toEqual([
      "indicators/cost.mdx:4:11  wrong-value  'crowns' is no currency — write the three letters of ISO 4217, such as 'EUR'",
    ]);
  });

  test('a web address that is none', async () => {
    const text = mdx('name: Herald\ntype: news-article\nlanguage: en\nurl: herald\nparagraphs: 3');
    expect(await problemsOf({ 'sources/herald.mdx': text })).toEqual([
      "sources/herald.mdx:5:6  wrong-value  'herald' is no web address — write it in full: https://…",
    ]);
  });
});

describe('unknown vocabulary word', () => {
  test('near a known one', async () => {
    expect(await problemsOf({ 'places/southland.mdx': mdx('name: Southland\ntype: contry') })).toEqual([
      "places/southland.mdx:3:7  unknown-word  'contry' is no word for 'type' — did you mean 'country'?",
    ]);
  });

  test('near none', async () => {
    expect(await problemsOf({ 'places/southland.mdx': mdx('name: Southland\ntype: kingdom') })).toEqual([
      "places/southland.mdx:3:7  unknown-word  'kingdom' is no word for 'type' — write one of: country, territory, city, region, continent, group",
    ]);
  });

  test('in a list of participants', async () => {
    expect(
      await problemsOf(event(`${evidence}\nparticipants: [{as: organizer, who: [jane-doe], from: gazette-2024#3}]`)),
    ).toEqual([
      "events/2024-landing.mdx:6:21  unknown-word  'organizer' is no word for 'as' — did you mean 'organiser'?",
    ]);
  });
});

describe('dates', () => {
  test('not EDTF', async () => {
    expect(await problemsOf(event(`${evidence}\nwhen: July 2023`))).toEqual([
      "events/2024-landing.mdx:6:7  not-edtf  'July 2023' is no EDTF date — write 2023, 2023-07, 2025-09-22, 2023~ or a range such as 2023/2025",
    ]);
  });

  test('a month that does not exist', async () => {
    expect(await problemsOf(event(`${evidence}\nwhen: 2023-13`))).toEqual([
      "events/2024-landing.mdx:6:7  not-edtf  '2023-13' is no EDTF date — write 2023, 2023-07, 2025-09-22, 2023~ or a range such as 2023/2025",
    ]);
  });

  test('a day that does not exist', async () => {
    expect(await problemsOf(event(`${evidence}\nwhen: 2023-02-29`))).toEqual([
      "events/2024-landing.mdx:6:7  not-edtf  '2023-02-29' is no EDTF date — write 2023, 2023-07, 2025-09-22, 2023~ or a range such as 2023/2025",
    ]);
  });

  test('a season', async () => {
    expect(await problemsOf(event(`${evidence}\nwhen: 2023-21`))).toEqual([
      "events/2024-landing.mdx:6:7  not-edtf  '2023-21' is a season, whose months depend on where one is — write its months as the source means them, such as 2023-06/2023-08, a quarter (2023-33 to 2023-36), or the year",
    ]);
  });

  test('a century', async () => {
    expect(await problemsOf(event(`${evidence}\nwhen: 19XX`))).toEqual([
      "events/2024-landing.mdx:6:7  not-edtf  '19XX' is a century, which is too wide to be set in order — write its years, such as 1801/1900, or a decade, such as 198X",
    ]);
  });

  test('a year before our era', async () => {
    expect(await problemsOf(event(`${evidence}\nwhen: -0044`))).toEqual([
      "events/2024-landing.mdx:6:7  not-edtf  '-0044' lies before our era — write a date of the years 1000 to 2999, and an earlier one in words alone",
    ]);
  });

  test('a range backwards', async () => {
    expect(await problemsOf(event(`${evidence}\nwhen: 2025-09-26/2025-09-22`))).toEqual([
      "events/2024-landing.mdx:6:7  range-backwards  '2025-09-26/2025-09-22' ends before it starts — put the earlier date first",
    ]);
  });

  test('a range of paragraphs backwards', async () => {
    expect(await problemsOf(event('from: {outcome: gazette-2024#9-7}'))).toEqual([
      "events/2024-landing.mdx:5:17  range-backwards  'gazette-2024#9-7' ends before it starts — put the lower paragraph first",
    ]);
  });
});

test('every problem of several broken files comes in one run, in order of file and place', async () => {
  const problems = await problemsOf({
    'programmes/Old_Cable.mdx': mdx('name: Old Cable\ntype: netwrok'),
    'events/2024-landing.mdx': mdx(
      `
      name: Landing
      type: lunch
      when: soon
      programmes: [see-cable]
      outcome: unknown
      `,
      'It cost <5 crowns.',
    ),
    'places/southland.mdx': mdx('name: Southland: the far one\ntype: country'),
    'places/farland.mdx': mdx('name: Farland\ntype: region\nparent: northlant\nfrom: {parent: gazette-2024}'),
    'themes/sea.mdx': 'Sea',
    'notes.txt': 'notes',
  });
  expect(problems).toEqual([
    "events/2024-landing.mdx:3:7  unknown-word  'lunch' is no word for 'type' — did you mean 'launch'?",
    "events/2024-landing.mdx:4:7  not-edtf  'soon' is no EDTF date — write 2023, 2023-07, 2025-09-22, 2023~ or a range such as 2023/2025",
    "events/2024-landing.mdx:9:10  body-broken  '<5' begins no component — for a sign that belongs to the text write \\<",
    "notes.txt:1:1  unknown-folder  'notes.txt' is no folder of records — folders are: programmes, events, commitments, indicators, organisations, people, places, themes, sources, briefings, pages",
    "places/farland.mdx:4:9  unknown-record  'northlant' is no place — did you mean 'northland'?",
    "places/farland.mdx:5:16  evidence-no-paragraph  'gazette-2024' names no paragraph — write gazette-2024#13, #27-30 for several, or #? to let it be found",
    'places/southland.mdx:2:7  yaml-broken  a colon stands inside words without quotes — put the words in quotes',
    "programmes/Old_Cable.mdx:1:1  id-not-kebab  'Old_Cable' is no id — rename the file to 'old-cable.mdx'",
    "programmes/Old_Cable.mdx:3:7  unknown-word  'netwrok' is no word for 'type' — did you mean 'network'?",
    'themes/sea.mdx:1:1  front-matter-missing  the file does not begin with front matter — put it between two lines of three hyphens, the first at the very top',
  ]);
});

test('a source is not called unused while a file that may use it could not be read', async () => {
  const problems = await problemsOf({
    'sources/almanac.mdx': mdx('name: Almanac\ntype: report\nlanguage: en\nparagraphs: 3'),
    'places/southland.mdx': mdx('name: Southland\ntype: contry\nparent: northland\nfrom: {parent: almanac#2}'),
  });
  expect(problems).toEqual([
    "places/southland.mdx:3:7  unknown-word  'contry' is no word for 'type' — did you mean 'country'?",
  ]);
});

test('what names a record that could not be read is not blamed for it', async () => {
  const problems = await problemsOf({
    'places/northland.mdx': mdx('name: Northland\ntype: contry'),
    'sources/gazette-2024.mdx': mdx('name: Gazette: 2024'),
    'indicators/cable-length.mdx': mdx('name: Length'),
  });
  expect(problems).toEqual([
    "indicators/cable-length.mdx:2:1  missing-field  'unit' is missing — add unit: …",
    "places/northland.mdx:3:7  unknown-word  'contry' is no word for 'type' — did you mean 'country'?",
    'sources/gazette-2024.mdx:2:7  yaml-broken  a colon stands inside words without quotes — put the words in quotes',
  ]);
});

test('a public body that cites a record which could not be read is judged when it can be', async () => {
  const problems = await problemsOf({
    'programmes/sea-cable.mdx': mdx('name: Sea Cable: a story'),
    'places/southland.mdx': mdx(
      'name: Southland\ntype: country',
      'The cable is 900 km long. <Cite to="sea-cable.length" /> See [Sea Cable](sea-cable).',
    ),
  });
  expect(problems).toEqual([
    'programmes/sea-cable.mdx:2:7  yaml-broken  a colon stands inside words without quotes — put the words in quotes',
  ]);
});
