import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { readYaml } from '../../../src/records/front-matter.ts';
import { schemas } from '../../../src/schema/records.ts';
import { holdsWords } from '../../../src/schema/walk.ts';
import { problemsOf, siteYaml, withContent } from '../../support/content.ts';
import { draws } from '../../support/draws.ts';

/** A place whose one statement ends with `lines`, the first of them line 8, four spaces in. */
function withLines(lines: string): string {
  return `---\nname: Southland\ntype: country\nstatements:\n  - id: port\n    aspect: purpose\n    from: gazette-2024#3\n    ${lines}\n---\n`;
}

/** The same in braces: `fields` begin in column 35 of line 5. */
function inBraces(fields: string): string {
  return `---\nname: Southland\ntype: country\nstatements:\n  - {id: port, aspect: purpose, ${fields}, from: gazette-2024#3}\n  - {id: quay, aspect: purpose, says: It is deep., from: gazette-2024#3}\n---\n`;
}

async function found(text: string): Promise<string[]> {
  return (await problemsOf({ 'places/southland.mdx': text })).map((line) =>
    line.replace(/^places\/southland\.mdx:/, ''),
  );
}

/** What the statement of a place says once it was read; undefined where there are problems. */
async function said(text: string): Promise<string | undefined> {
  return await withContent({ 'places/southland.mdx': text }, async (folder) => {
    const { problems, reading } = await checkFolder(folder);
    const record = reading.records.find(({ id }) => id === 'southland');
    return problems.every(({ code }) => code === 'statement-leans') && record && 'statements' in record.data
      ? record.data.statements?.[0]?.says
      : undefined;
  });
}

const quoteOrSpace = 'put the words in quotes; a comment begins with a hash and a space, best on a line of its own';
const noFurther = 'put the words in quotes; begin a comment no further right than the field';

describe('words that YAML would cut short are told, at the sign that cuts them', () => {
  it.each([
    [
      'says: The towns signed item #4 of the plan.',
      [`8:33  needs-quotes  '#4 of the plan.' is left out as a comment — ${quoteOrSpace}`],
    ],
    ['says: The number # of towns', [`8:22  needs-quotes  '# of towns' is left out as a comment — ${quoteOrSpace}`]],
    [
      'says: "The item" #4 of the plan',
      [`8:22  needs-quotes  '#4 of the plan' is left out as a comment — ${quoteOrSpace}`],
    ],
    ['says: #4', [`8:11  needs-quotes  '#4' is left out as a comment — ${quoteOrSpace}`]],
    [
      'says: The towns\n      #4 of the plan',
      [`9:7  needs-quotes  '#4 of the plan' is left out as a comment — ${noFurther}`],
    ],
    [
      'says: >\n        The towns\n      # 4 of the plan',
      [`10:7  needs-quotes  '# 4 of the plan' is left out as a comment — ${noFurther}`],
    ],
    ['says: |  #4\n      The towns', [`8:14  needs-quotes  '#4' is left out as a comment — ${quoteOrSpace}`]],
    ['says: It is.\n    when: 2024 #5', [`9:16  needs-quotes  '#5' is left out as a comment — ${quoteOrSpace}`]],
    [
      'says: &region grew',
      ["8:11  needs-quotes  '&region' is read as a name for what follows, and left out — put the words in quotes"],
    ],
    [
      'says: *region grew',
      [
        "8:11  needs-quotes  '*region' is read as the name of another value, and no value before it has that name — put the words in quotes",
      ],
    ],
    [
      'says: !important The towns',
      ["8:11  needs-quotes  '!important' is read as the type of what follows, and left out — put the words in quotes"],
    ],
    [
      'says: !!binary aGVsbG8=',
      ["8:11  needs-quotes  '!!binary' is read as the type of what follows, and left out — put the words in quotes"],
    ],
    ['says: ? what', ["8:11  needs-quotes  '?' is read as a sign of YAML, and left out — put the words in quotes"]],
    [
      'says: >2\n      km',
      ["8:11  needs-quotes  '>2' is read as an indent, and left out — put the words in quotes, or write > alone"],
    ],
    [
      'says: "C:\\new"',
      [
        "8:14  needs-quotes  '\\n' in double quotes is read as a sign that nobody sees — write the backslash twice, or use single quotes",
      ],
    ],
    [
      'says: The towns\n      - the ports',
      [
        "9:7  needs-quotes  '-' is read as part of the words above it — indent it like the items of its list, or put the words in quotes",
      ],
    ],
    [
      'says: ~',
      [
        "8:11  wrong-type  'says' holds '~', which YAML reads as nothing — put it in quotes if it is a word, or leave the field out",
      ],
    ],
    [
      'says: Null',
      [
        "8:11  wrong-type  'says' holds 'Null', which YAML reads as nothing — put it in quotes if it is a word, or leave the field out",
      ],
    ],
    ['says: True', ["8:11  wrong-type  'says' holds 'True' — write words (in quotes if they look like a number)"]],
    [
      'says: 1.50',
      ["8:11  wrong-type  'says' holds the number 1.50 — write words (in quotes if they look like a number)"],
    ],
    [
      'says: 2024',
      ["8:11  wrong-type  'says' holds the number 2024 — write words (in quotes if they look like a number)"],
    ],
  ])('%j', async (lines, problems) => {
    expect(await found(withLines(lines))).toEqual(problems);
  });

  it.each([
    ['says: The towns, and the ports, agreed.', ['5:50', '5:65'], ['and the ports', 'agreed.']],
    ['says: 20,000', ['5:42'], ['000']],
  ])('in braces %j', async (fields, places, names) => {
    expect(await found(inBraces(fields))).toEqual(
      names.map(
        (name, index) =>
          `${places[index] ?? ''}  needs-quotes  a comma in words without quotes ends them, and '${name}' is read as a field — put the words in quotes`,
      ),
    );
  });

  test('a field in braces with no space behind its colon', async () => {
    expect(await found(inBraces('says:It is'))).toEqual([
      '5:33  needs-quotes  a space is missing behind the colon — write a field, a colon and a space',
    ]);
  });

  test('a name in a list, and of the site', async () => {
    expect(await found('---\nname: Southland\ntype: country\naliases:\n  - River Bridge #2\n---\n')).toEqual([
      `5:18  needs-quotes  '#2' is left out as a comment — ${quoteOrSpace}`,
    ]);
    expect(await problemsOf({ 'site.yaml': siteYaml.replace('Northland Papers', 'Northland Papers #2') })).toEqual([
      `site.yaml:1:25  needs-quotes  '#2' is left out as a comment — ${quoteOrSpace}`,
    ]);
    expect(await problemsOf({ 'site.yaml': `%YAML 1.1\n---\n${siteYaml}` })).toEqual([
      "site.yaml:1:1  needs-quotes  '%YAML 1.1' is read as an order to the reader, and left out — put the words in quotes",
    ]);
  });
});

describe('what looks like a trap and is none is read as it was typed', () => {
  it.each([
    ['Yes', 'Yes'],
    ['No', 'No'],
    ['on', 'on'],
    ['1:30', '1:30'],
    ['007', '007'],
    ['1e3', '1e3'],
    ['0x1F', '0x1F'],
    ['0o17', '0o17'],
    ['.inf', '.inf'],
    ['.NaN', '.NaN'],
    ['12345678901234567890', '12345678901234567890'],
    ['2024-05-01', '2024-05-01'],
    ['Item 4#5', 'Item 4#5'],
    ['AT&T *and* so on!', 'AT&T *and* so on!'],
    ["'It''s #4: [so], {so}'", "It's #4: [so], {so}"],
    ['"It is #4: \\"so\\" & \\\\new"', 'It is #4: "so" & \\new'],
    ['It goes\n      on and on', 'It goes on and on'],
    ['>\n      # It goes\n      on', '# It goes on'],
    ['It is.\n    # a comment', 'It is.'],
    ['"It is." # a comment', 'It is.'],
    ["'It is.'\n      # a comment", 'It is.'],
  ])('%j', async (typed, read) => {
    expect(await said(withLines(`says: ${typed}`))).toBe(read);
  });

  test('comments behind dates, numbers, ids, lists and groups, and on lines of their own', async () => {
    const text = `---
# Who it is
name: Southland
type: country # not a region
parent: northland   # for now
from: {parent: gazette-2024#3} # as printed
statements: # two of them
  # the first
  - id: length
    aspect: figure
    says: The cable is 900 km long.
    # in May
    value: {indicator: cable-length, number: 900, sense: exactly, asOf: 2024-05} # in kilometres
    when: 2024-05 # in May
    from:
      - gazette-2024#4 # the length
# The end
---
`;
    expect(await found(text)).toEqual([]);
  });

  test('a name that another value uses', async () => {
    expect(
      await found(
        '---\nname: Southland\ntype: country\nstatements:\n  - {id: a, aspect: purpose, says: So., from: &all gazette-2024#3}\n  - {id: b, aspect: purpose, says: So it is., from: *all}\n---\n',
      ),
    ).toEqual([]);
  });

  test('a number that is lost in a date is no date', async () => {
    expect(await found(withLines('says: So.\n    when: 1e3'))).toEqual([
      "9:11  not-edtf  '1e3' is no EDTF date — write 2023, 2023-07, 2025-09-22, 2023~ or a range such as 2023/2025",
    ]);
  });
});

describe('whatever is typed behind a field comes back as it was, or is told', () => {
  const signs = fc.constantFrom(
    'a',
    'B c',
    ' ',
    '#',
    '&',
    '*',
    '!',
    '%',
    '@',
    '`',
    '|',
    '>',
    "'",
    '"',
    ':',
    ': ',
    ',',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '-',
    '- ',
    '?',
    '? ',
    '~',
    '0',
    '7',
    '.',
    'e3',
    'x',
    '\\',
    '\\n',
    '=',
    '<<',
    'null',
    'true',
    'from',
    'says: ',
    '\t',
    'é',
    '\u200d',
  );
  const typed = fc.array(signs, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
  const isWords = (path: readonly (string | number)[]) => holdsWords(schemas.place, path);

  /** What was read from the field behind `before`; undefined where anything was told. */
  function readBack(before: string, text: string, after: string): unknown {
    const yaml = readYaml(`name: Southland\nstatements:\n${before}${text}${after}`);
    const { statements: [first] = [] } = (yaml.value ?? {}) as {
      statements?: readonly Readonly<Record<string, unknown>>[];
    };
    const others = Object.keys(first ?? {}).filter((field) => !['id', 'says', 'from'].includes(field));
    return yaml.faults.length > 0 ||
      yaml.readOtherwise(isWords).length > 0 ||
      others.length > 0 ||
      first?.['from'] !== 'g#3'
      ? undefined
      : first['says'];
  }

  /** Words in quotes mean what stands between them. */
  function meant(text: string): string {
    const words = text.trim();
    if (/^'(?:[^']|'')*'$/.test(words)) return words.slice(1, -1).replaceAll("''", "'");
    if (/^"(?:[^"\\]|\\["\\])*"$/.test(words)) return words.slice(1, -1).replaceAll(/\\(["\\])/g, '$1');
    return words;
  }

  /** What the schema refuses by itself: nothing at all, a number, yes or no, a list, a group. */
  const isText = (read: unknown): read is string => typeof read === 'string' && read.trim() !== '';

  it.each([
    ['on a line of its own', '  - id: a\n    says: ', '\n    from: g#3\n'],
    ['in braces', '  - {id: a, says: ', ', from: g#3}\n'],
  ])('%s', (_, before, after) => {
    fc.assert(
      fc.property(typed, (text) => {
        const read = readBack(before, text, after);
        if (isText(read)) expect(read.trim()).toBe(meant(text).trim());
      }),
      { numRuns: draws(3000) },
    );
  });
});
