import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/basics/limits.ts';
import { mdx, problemsOf, siteYaml, type Files } from '../../support/content.ts';

/** The country beside the base content, with `more` behind its fixed fields, which end in line 3. */
function place(more: string): Files {
  return { 'places/southland.mdx': mdx(`name: Southland\ntype: country\n${more}`) };
}

/** The same with one statement, whose words stand in line 7. */
function says(words: string): Files {
  return place(`statements:\n  - id: port\n    aspect: purpose\n    says: ${words}\n    from: gazette-2024#3`);
}

/** The problems without their files, which are those of `place`. */
async function southland(files: Files): Promise<string[]> {
  return (await problemsOf(files)).map((problem) => problem.replace('places/southland.mdx:', ''));
}

describe('too long', () => {
  test('a name, a title, a statement, an alias', async () => {
    const name = 'Sea '.repeat(100).trim();
    expect(await southland({ 'places/southland.mdx': mdx(`name: ${name}\ntype: country`) })).toEqual([
      `2:7  too-long  'name' has 399 letters: '${name.slice(0, 40)}… (399 letters)' — say it in 200 at most`,
    ]);
    expect(await southland(says('a'.repeat(60_000)))).toEqual([
      `7:11  too-long  'says' has 60,000 letters: '${'a'.repeat(40)}… (60,000 letters)' — say it in 2,000 at most`,
    ]);
    expect(await southland(place(`aliases: [SL, {name: ${'S'.repeat(201)}}]`))).toEqual([
      `4:22  too-long  'name' has 201 letters: '${'S'.repeat(40)}… (201 letters)' — say it in 200 at most`,
    ]);
    expect(await problemsOf({ 'site.yaml': siteYaml.replace('Northland Papers', 'P'.repeat(300)) })).toEqual([
      `site.yaml:1:8  too-long  'title' has 300 letters: '${'P'.repeat(40)}… (300 letters)' — say it in 200 at most`,
    ]);
  });

  test('but not what is just as long as it may be', async () => {
    const list = 'a harbour, '.repeat(200).slice(0, limits.text - 1);
    expect(
      await southland({
        'places/southland.mdx': mdx(
          `name: ${'S'.repeat(limits.name)}\ntype: country\nstatements: [{id: ${'a'.repeat(limits.id)}, aspect: purpose, says: '${list}.', from: gazette-2024#3}]`,
        ),
      }),
    ).toEqual([]);
  });

  test('the id of a record', async () => {
    expect(await problemsOf({ [`places/${'a'.repeat(200)}.mdx`]: mdx('name: Southland\ntype: country') })).toEqual([
      `places/${'a'.repeat(200)}.mdx:1:1  too-long  the id '${'a'.repeat(60)}… (200 letters)' has 200 letters, and an id has 80 at most — rename the file to '${'a'.repeat(80)}.mdx'`,
    ]);
    expect(await problemsOf({ [`places/${'a'.repeat(80)}.mdx`]: mdx('name: Southland\ntype: country') })).toEqual([]);
  });

  test('the id of a statement', async () => {
    const id = 'sea-'.repeat(40) + 'port';
    expect(
      await southland(place(`statements: [{id: ${id}, aspect: purpose, says: It is., from: gazette-2024#3}]`)),
    ).toEqual([
      `4:19  too-long  the id '${id.slice(0, 60)}… (164 letters)' has 164 letters — write '${'sea-'.repeat(20).slice(0, -1)}', or another of 80 at most`,
    ]);
  });

  test('what should name a record, a paragraph or a statement', async () => {
    const id = 'a'.repeat(60_000);
    const told = (field: string) =>
      `'${field}' has 60,000 letters: '${'a'.repeat(40)}… (60,000 letters)' — say it in 200 at most`;
    expect(await southland(place(`parent: ${id}\nfrom: {parent: gazette-2024#3}`))).toEqual([
      `4:9  too-long  ${told('parent')}`,
    ]);
    expect(await southland(place(`statements: [{id: port, aspect: purpose, says: It is., from: ${id}}]`))).toEqual([
      `4:62  too-long  ${told('from')}`,
    ]);
    expect(
      await southland(
        place(`statements: [{id: port, aspect: purpose, says: It is., inferred: {why: So., inputs: [${id}]}}]`),
      ),
    ).toEqual([`4:86  too-long  ${told('inputs')}`]);
  });

  test('a sum', async () => {
    const sum = `${'1 + '.repeat(100)}1`;
    expect(
      await southland(
        place(`statements: [{id: port, aspect: purpose, says: It is., derived: ${sum}, from: gazette-2024#3}]`),
      ),
    ).toEqual([
      `4:65  too-long  'derived' has 401 letters: '${sum.slice(0, 40)}… (401 letters)' — say it in 300 at most`,
    ]);
  });

  test('the name of an edition', async () => {
    const name = 'spring-'.repeat(6) + '2024';
    expect(await problemsOf({ [`editions/${name}.json`]: '{}' })).toContain(
      `editions/${name}.json:1:1  too-long  the name '${name}' has 46 letters, and that of an edition has 32 at most — freeze it again under a shorter name`,
    );
  });
});

describe('too many', () => {
  const many = (count: number, item: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => item(index)).join(', ');

  test.each([
    [
      'aliases',
      `aliases: [${many(10_000, (index) => `S${index}`)}]`,
      "4:10  too-many  'aliases' lists 10,000 — list 100 at most, or part the record in two",
    ],
    [
      'references',
      `statements: [{id: port, aspect: purpose, says: It is., from: [${many(101, () => 'gazette-2024#3')}]}]`,
      "4:62  too-many  'from' lists 101 — list 100 at most, or part the record in two",
    ],
    [
      'statements',
      `statements: [${many(1_001, (index) => `{id: s${index}, aspect: purpose, says: It is., from: gazette-2024#3}`)}]`,
      "4:13  too-many  'statements' lists 1,001 — list 1,000 at most, or part the record in two",
    ],
    [
      'entries',
      `parent: northland\nfrom: {parent: {${many(1_001, (index) => `p${index}: gazette-2024#3`)}}}`,
      "5:16  too-many  'parent' has 1,001 entries — write 1,000 at most",
    ],
  ])('%s', async (_what, more, problem) => {
    expect(await southland(place(more))).toEqual([problem]);
  });

  test('participants', async () => {
    const event = (count: number) => ({
      'events/2024-fair.mdx': mdx(
        `name: Fair\ntype: week\noutcome: held\nfrom: {outcome: gazette-2024#7}\nparticipants: [{as: member, from: gazette-2024#7, who: [${many(count, () => 'jane-doe')}]}]`,
      ),
    });
    expect(await problemsOf(event(10_000))).toEqual([
      "events/2024-fair.mdx:6:56  too-many  'who' lists 10,000 — list 1,000 at most, or part the record in two",
    ]);
    expect(await problemsOf(event(1_000))).toEqual([]);
  });
});

describe('a date that no page could print', () => {
  test.each(['0001/9999', '9999-12-31', "'0000'", '0999-12-31', '2023/9999'])('%s', async (when) => {
    const text = when.replaceAll("'", '');
    expect(
      await problemsOf({
        'events/2024-fair.mdx': mdx(
          `name: Fair\ntype: week\noutcome: announced\nwhen: ${when}\nfrom: {outcome: gazette-2024#7, when: gazette-2024#7}`,
        ),
      }),
    ).toEqual([
      `events/2024-fair.mdx:5:7  date-out-of-range  '${text}' lies outside the years that can be printed — write a date of the years 1000 to 2999; leave an end that nobody knows open, as in 2023/..`,
    ]);
  });

  test('as the day of the report', async () => {
    for (const day of ['9999-12-31', '0001-01-01'])
      expect(await problemsOf({ 'site.yaml': siteYaml.replace('2025-01-31', day) })).toEqual([
        `site.yaml:3:13  date-out-of-range  '${day}' lies outside the years that can be printed — write a date of the years 1000 to 2999; leave an end that nobody knows open, as in 2023/..`,
      ]);
  });
});

describe('a number that would not be printed as it was typed', () => {
  const figure = (number: string) =>
    place(
      `statements:\n  - id: port\n    aspect: figure\n    says: It has ships.\n    value: {indicator: cable-length, number: ${number}, sense: exactly, asOf: 2024}\n    from: gazette-2024#3`,
    );

  test.each([
    ['0.00000000000001', '1e-14'],
    ['-0', '-0'],
    ['-0.0', '-0'],
  ])('%s', async (number, read) => {
    expect(await southland(figure(number))).toEqual([
      `8:46  wrong-value  ${read} is no number that can be kept as it is — write at most 15 digits, up to 1,000,000,000,000,000,000; round it as the source does`,
    ]);
  });

  // What YAML would have as another number than was typed stays the words that were typed.
  const otherwise = ['1e308', '1e21', '12345678901234567890', '0.1234567890123456', '.inf', '-.inf', '.nan'];
  test.each(otherwise)('%s', async (number) => {
    expect(await southland(figure(number))).toEqual([
      `8:46  wrong-type  'number' holds the words '${number}' — write a number`,
    ]);
  });
});

describe('a text without spaces has words all the same', () => {
  test.each([
    ['ก', 'ผู้แทนของประเทศพบกันที่กรุงเทพ'],
    ['国', '各国代表在首都举行会议'],
  ])('%s', async (_script, sentence) => {
    expect(await southland(says(`${sentence}.`))).toEqual([]);
    const [problem = ''] = await southland(says(`${sentence.repeat(12)}.`));
    expect(problem).toMatch(/^7:11 {2}statement-too-long {2}'port' has \d+ words; a statement has 32 at most/);
  });
});

describe('too deep', () => {
  const places = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `places/p${index}.mdx`,
        mdx(
          `name: Port ${index}\ntype: city${index === 0 ? '' : `\nparent: p${index - 1}\nfrom: {parent: gazette-2024#3}`}`,
        ),
      ]),
    );

  test('a record with too many above it, told where it begins', async () => {
    expect(await problemsOf(places(21))).toEqual([]);
    expect(await problemsOf(places(40))).toEqual([
      "places/p21.mdx:4:9  too-deep  'p21' has more than 20 records above it — name one further up in parent",
    ]);
  });

  test('an inference from too many', async () => {
    const chain = (count: number) =>
      place(
        `statements:\n  - {id: s0, aspect: goal, says: It is., from: gazette-2024#3}\n${Array.from({ length: count }, (_, index) => `  - {id: s${index + 1}, aspect: goal, says: So it is ${index}., inferred: {why: So., inputs: [s${index}]}}`).join('\n')}`,
      );
    expect(await southland(chain(20))).toEqual([]);
    expect(await southland(chain(900))).toEqual([
      "26:78  too-deep  's21' rests on an inference from an inference, and so on 21 times — name the statements with evidence that it rests on",
    ]);
  });
});

describe('round and round', () => {
  test('a circle of inferences is told once, and in short', async () => {
    const round = Array.from(
      { length: 900 },
      (_, index) =>
        `  - {id: s${index}, aspect: goal, says: So it is ${index}., inferred: {why: So., inputs: [s${(index + 1) % 900}]}}`,
    );
    expect(await southland(place(`statements:\n${round.join('\n')}`))).toEqual([
      "5:5  statement-without-evidence  's0' rests on itself: southland.s0 → southland.s1 → southland.s2 → southland.s3 → southland.s4 → … (894 more) → southland.s899 → southland.s0 — let one of them rest on a statement with evidence",
    ]);
  });

  test('a circle of parents too', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `themes/t${index}.mdx`,
        mdx(`name: Theme ${index}\nparent: t${(index + 1) % 30}`),
      ]),
    );
    expect(await problemsOf(files)).toEqual([
      "themes/t0.mdx:3:9  parent-cycle  't0' is its own ancestor: t0 → t1 → t2 → t3 → t4 → … (24 more) → t29 → t0 — take parent out of one of them",
    ]);
  });
});

test('a name of very many is no name', async () => {
  const hubs = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `organisations/hub-${String(index).padStart(2, '0')}.mdx`,
        mdx(`name: Hub of Port ${index}\ntype: network\naliases: [HUB]`),
      ]),
    );
  const errors = async (count: number) =>
    (await problemsOf(hubs(count))).filter((problem) => !problem.includes('warning'));
  expect(await errors(12)).toEqual([]);
  expect(await errors(40)).toEqual([
    "organisations/hub-00.mdx:4:11  name-of-many  'HUB' is a name of 40 records: organisations/hub-00.mdx, organisations/hub-01.mdx, organisations/hub-02.mdx and 37 more — give each a name that tells it from the others",
  ]);
});

test('names that readers take for one are one', async () => {
  const twins = (one: string, other: string) => ({
    'places/one.mdx': mdx(`name: ${one}\ntype: city`),
    'places/other.mdx': mdx(`name: ${other}\ntype: city`),
  });
  for (const [one, other] of [
    ['Finﬂey', 'Finfley'],
    ['Łódź', 'Lodz'],
    ['Łódź', 'Łódź'.normalize('NFD')],
    ['Ｆｉｎ', 'Fin'],
    ['Co\u00adlima', 'Colima'],
    ['L’Aquila', "L'Aquila"],
    ['São\u00a0Tomé', 'Sao Tome'],
  ] as const)
    expect(await problemsOf(twins(one, other)), one).toEqual([
      `places/other.mdx:2:7  duplicate-name  '${other}' is the name of places/one.mdx too — add to one name what tells the two apart, or make them one record`,
    ]);
  for (const [one, other] of [
    ['दाल', 'दल'],
    ['がき', 'かき'],
  ] as const)
    expect(await problemsOf(twins(one, other)), one).toEqual([]);
});
