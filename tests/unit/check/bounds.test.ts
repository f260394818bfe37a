import { describe, expect, it, test } from 'vitest';
import { mdx, problemsOf } from '../../support/content.ts';

/** What is told of a page whose body, `body`, begins in line 4. */
async function ofBody(body: string): Promise<string[]> {
  const found = await problemsOf({ 'pages/hello.mdx': `---\nname: Hello\n---\n${body}` });
  return found.map((line) => line.replace(/^pages\/hello\.mdx:/, ''));
}

/** What is told of a place whose front matter goes on with `lines` from line 4 on. */
async function ofYaml(lines: string): Promise<string[]> {
  const found = await problemsOf({ 'places/southland.mdx': `---\nname: Southland\ntype: country\n${lines}\n---\n` });
  return found.map((line) => line.replace(/^places\/southland\.mdx:/, ''));
}

const beside = 'set lists, quotes and emphasis beside one another';
const backslash = 'for signs that belong to the text write a backslash before them';
const apart = `part them with empty lines; ${backslash}`;

describe('a body that would take for ever, or overflow the stack, is told at the line that passes the bound', () => {
  it.each([
    [
      '5,000 quotes in one line',
      'So it is.\n\n' + '>'.repeat(5000),
      [`6:1  too-many  this line begins too many quotes and lists (more than 10) — ${backslash}`],
    ],
    [
      '5,000 lists',
      '+ '.repeat(5000),
      [`4:1  too-many  this line begins too many quotes and lists (more than 10) — ${backslash}`],
    ],
    [
      '5,000 numbered lists',
      '1. '.repeat(5000),
      [`4:1  too-many  this line begins too many quotes and lists (more than 10) — ${backslash}`],
    ],
    [
      '5,000 footnotes',
      '[^a]: '.repeat(5000),
      [`4:1  too-many  this line begins too many quotes and lists (more than 10) — ${backslash}`],
    ],
    [
      'quotes on every line',
      '> > > > > a\n\n'.repeat(600),
      [
        '1004:1  too-many  the body has too many quotes and items of lists (more than 2,500) — cut the record into several',
      ],
    ],
    [
      'lists ever deeper',
      Array.from({ length: 40 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
      [`29:51  too-deep  more than 50 elements stand inside one another here — ${beside}`],
    ],
    [
      'lists far deeper',
      Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
      ['105:1  too-deep  this line is indented by more than 100 spaces — set lists beside one another'],
    ],
    [
      '40,000 closing brackets',
      ']'.repeat(40_000),
      [`4:501  too-many  too many square brackets stand in these lines (more than 500) — ${apart}`],
    ],
    [
      'pictures inside pictures',
      '!['.repeat(3000) + '](x)'.repeat(3000),
      [`4:42  too-many  too many square brackets are opened inside one another (more than 20) — ${apart}`],
    ],
    [
      '30,000 × .*',
      '.*'.repeat(30_000),
      [`4:1002  too-many  too many stars and low lines stand in these lines (more than 500) — ${apart}`],
    ],
    [
      '*a_ and again',
      '*a_ '.repeat(10_000),
      [`4:1001  too-many  too many stars and low lines stand in these lines (more than 500) — ${apart}`],
    ],
    [
      'lines that go on lazily',
      '> a\n' + 'b\n'.repeat(20_000),
      [
        '304:1  too-many  too many lines stand here without an empty line between them (more than 300) — part them with empty lines',
      ],
    ],
    [
      'a label that never ends',
      '[' + 'a\n'.repeat(20_000),
      [
        '304:1  too-many  too many lines stand here without an empty line between them (more than 300) — part them with empty lines',
      ],
    ],
    [
      'headings by hyphens',
      'a\n-\n\n'.repeat(1000),
      [
        '605:1  too-many  the body has too many lines of hyphens or equals signs under other lines (more than 200) — take them out',
      ],
    ],
    [
      'too long a text',
      'word '.repeat(30_000),
      ['4:1  file-too-large  the body has 149,999 letters — cut it into several records, each under 100,000 letters'],
    ],
    [
      'too many lines',
      'a\n\n'.repeat(30_000),
      ['5004:1  too-many  the body has too many lines (more than 5,000) — cut the record into several'],
    ],
    [
      'code that never ends',
      'export const a = {' + '\n\n'.repeat(2400),
      ["4:1  body-code  'export const a =' is code, and a body is data — take it out"],
    ],
  ])('%s', async (_, body, problems) => {
    expect(await ofBody(body)).toEqual(problems);
  });

  // Each would take minutes if anything grew faster than the text.
  it.each([
    ['brackets', '[a][b] '.repeat(12_000)],
    ['links', '[a](northland) '.repeat(6000)],
    ['open links', '[a](b "'.repeat(12_000)],
    ['backticks', '`a'.repeat(40_000)],
    ['entities', '&amp;'.repeat(19_000)],
    ['addresses', 'www.a.b '.repeat(12_000)],
    ['mail', 'a.b.c@'.repeat(15_000)],
    ['low lines', 'a_'.repeat(45_000)],
    ['tables', ('a|b\n-|-\n' + 'a|b\n'.repeat(250) + '\n').repeat(19)],
    ['cells', `${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n`],
    ['emphasis in many paragraphs', ('*a_ '.repeat(240) + '\n\n').repeat(100)],
    ['brackets in many paragraphs', ('[a]('.repeat(490) + '\n\n').repeat(45)],
    ['lazy lines in many paragraphs', ('> a\n' + 'b\n'.repeat(298) + '\n').repeat(16)],
    ['spaces', ('a' + ' '.repeat(990)).repeat(100)],
    ['headings', '# a\n\n'.repeat(2400)],
    ['tags', '<a '.repeat(30_000)],
    ['braces', '{'.repeat(90_000)],
    ['backslashes', '\\'.repeat(90_000)],
    ['tildes', '~~a '.repeat(20_000)],
    ['definitions', '[a]: northland\n\n'.repeat(2400)],
  ])('and what keeps to the bounds, or breaks them elsewhere, is read in time: %s', async (_, body) => {
    const found = await ofBody(body);
    expect(found.every((line) => /^\d+:\d+ {2}[a-z-]+ {2}/.test(line))).toBe(true);
  });
});

describe('front matter that would', () => {
  it.each([
    [
      '5,000 brackets',
      `aliases: ${'['.repeat(5000)}`,
      [
        '4:48  too-deep  more than 40 lists and groups of fields stand inside one another here — put words that hold brackets in quotes',
      ],
    ],
    [
      '5,000 groups',
      `from: ${'{a: '.repeat(5000)}`,
      [
        '4:159  too-deep  more than 40 lists and groups of fields stand inside one another here — put words that hold brackets in quotes',
      ],
    ],
    [
      'fields ever deeper',
      Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      [
        '43:40  too-deep  more than 40 lists and groups of fields stand inside one another here — put words that hold brackets in quotes',
      ],
    ],
    [
      '300,000 items',
      `aliases: [${'a,'.repeat(300_000)}]`,
      ['4:49997  too-many  more than 50,000 words and signs stand before this one — cut the record into several'],
    ],
    [
      'a billion laughs',
      `aliases: &a [x, x, x, x, x, x, x, x, x, x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
        .map(
          (name, index) =>
            `${name}: ${name === 'i' ? '' : `&${name} `}[${Array(10)
              .fill(`*${'abcdefgh'[index] ?? ''}`)
              .join(', ')}]`,
        )
        .join('\n')}`,
      [
        '8:16  too-many  more than 50,000 values stand before this one, those that words with * stand for included — cut the record into several',
      ],
    ],
    [
      'a mirror in a mirror',
      'aliases: &a [x, [*a, y]]',
      [
        "4:18  yaml-broken  '*a' names a value that is not whole before it — write the value itself, or put the words in quotes",
      ],
    ],
  ])('%s', async (_, lines, problems) => {
    expect(await ofYaml(lines)).toEqual(problems);
  });

  it.each([
    ['commas', `aliases: [${','.repeat(40_000)}`],
    ['colons', ': '.repeat(20_000)],
    ['question marks', '? '.repeat(20_000)],
    ['quotes', `inText: ${"'".repeat(90_001)}`],
    ['marks', `inText: ${'&a '.repeat(15_000)}`],
    ['comments', 'inText: South\n' + '  #\n'.repeat(15_000)],
    ['fields', Array.from({ length: 10_000 }, (_, index) => `field-${index}: 1`).join('\n')],
    ['the same field', 'inText: a\n'.repeat(9000)],
    ['lines in quotes', `inText: "${'\n  a'.repeat(90_000)}" b`],
    ['null characters', `inText: "${'\0'.repeat(300_000)}"`],
    ['a long word', `type: ${'a'.repeat(500_000)}`],
  ])('is read in time: %s', async (_, lines) => {
    const found = await ofYaml(lines);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((line) => line.length < 1500 && /^\d+:\d+ {2}[a-z-]+ {2}/.test(line))).toBe(true);
  });
});

test('a record many times the largest that anybody wrote is read', async () => {
  const statements = Array.from(
    { length: 500 },
    (_, index) => `  - id: s-${index}\n    aspect: purpose\n    says: The port is deep.\n    from: gazette-2024#3`,
  ).join('\n');
  const paragraphs = Array.from(
    { length: 500 },
    () => 'The port is *deep*, and [so](northland) is the [sea](northland). <Cite to="s-1" />',
  ).join('\n\n');
  expect(
    await problemsOf({
      'places/southland.mdx': mdx(
        `name: Southland\ntype: country\nstatements:\n${statements}`,
        paragraphs.slice(0, 40_000).replace(/\n[^\n]*$/, ''),
      ),
    }),
  ).toEqual([]);
});
