import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { problemsOf } from '../../support/content.ts';

/** What is told of a place whose front matter goes on with `lines` from line 4 on. */
async function told(lines: string): Promise<string[]> {
  const found = await problemsOf({ 'places/southland.mdx': `---\nname: Southland\ntype: country\n${lines}\n---\n` });
  return found.map((line) => line.replace(/^places\/southland\.mdx:/, ''));
}

const inQuotes = 'put the words in quotes';
const closeSingle = "close it; an apostrophe inside single quotes is written twice, ''";
const closeBracket = 'close it; put words that hold a bracket, a comma or a hash in quotes';

describe('a fault of YAML is told where it begins, once, in plain words', () => {
  it.each([
    [
      'a quote that is never closed',
      "inText: 'Tis the land\nparent: northland",
      [`4:9  yaml-broken  a single quote is opened and never closed — ${closeSingle}`],
    ],
    [
      'a double quote',
      'inText: "the land\nparent: northland',
      [
        '4:9  yaml-broken  a double quote is opened and never closed — close it; a double quote inside double quotes is written \\"',
      ],
    ],
    [
      'a quote in braces',
      "statements:\n  - {id: a, says: 'Tis a}\n  - {id: b, says: It}",
      [`5:19  yaml-broken  a single quote is opened and never closed — ${closeSingle}`],
    ],
    [
      'a quote that an apostrophe lines below closes',
      "statements:\n  [{id: a, says: 'Tis a},\n  {id: b, says: It},\n  {id: c, says: Jules' b}]",
      [
        "5:18  yaml-broken  a quote is opened here and closed only lines below — close it where the words end; an apostrophe inside single quotes is written twice, ''",
      ],
    ],
    [
      'words behind a quote',
      'inText: "the" land',
      ['4:15  yaml-broken  words go on behind a closing quote or bracket — put all of the words in quotes'],
    ],
    [
      'an apostrophe in single quotes',
      "inText: 'the land's end'",
      ['4:19  yaml-broken  words go on behind a closing quote or bracket — put all of the words in quotes'],
    ],
    [
      'a bracket that is never closed',
      'aliases: [South\nparent: northland',
      [
        `4:10  yaml-broken  a bracket is opened and never closed, or its text goes on in a line that is not indented — ${closeBracket}`,
      ],
    ],
    [
      'the innermost of several',
      'statements:\n  - {id: a, says: The [towns, from: x}',
      [`5:23  yaml-broken  a bracket stands inside words without quotes — ${inQuotes}`],
    ],
    [
      'a bracket that a comment takes along',
      'aliases: [South, The # of it, Land]',
      [
        "4:22  yaml-broken  '# of it, Land]' is left out as a comment, and the bracket that closes with it — put words that hold a hash in quotes",
      ],
    ],
    [
      'a colon inside words',
      'inText: the land: south',
      [`4:9  yaml-broken  a colon stands inside words without quotes — ${inQuotes}`],
    ],
    [
      'a colon inside words in braces',
      'statements: [{id: a, says: The aim: so}]',
      [`4:28  yaml-broken  a colon stands inside words without quotes — ${inQuotes}`],
    ],
    [
      'a sign that no words begin with',
      'inText: @land',
      [`4:9  yaml-broken  words cannot begin with '@' — ${inQuotes}`],
    ],
    ['another', 'inText: `land`', [`4:9  yaml-broken  words cannot begin with '\`' — ${inQuotes}`]],
    ['another', 'inText: %land', [`4:9  yaml-broken  words cannot begin with '%' — ${inQuotes}`]],
    [
      'words behind | or >',
      'inText: > 5 lands',
      [
        '4:11  yaml-broken  words stand behind | or > on the same line — begin them on the next line, indented, or put the words in quotes',
      ],
    ],
    [
      'a hyphen before words',
      'inText: - land',
      [
        "4:9  yaml-broken  words cannot begin with '-' and a space — put the words in quotes, or begin the list on the next line",
      ],
    ],
    [
      'no space behind the colon',
      'inText:land',
      ['4:1  yaml-broken  a space is missing behind the colon — write a field, a colon and a space'],
    ],
    [
      'a line that is no field',
      'inText: the land\nof the south',
      [
        '5:1  yaml-broken  this line is neither a field nor part of the value above it — write a field, a colon and a space; indent what belongs to the value above, and put words that hold a colon in quotes',
      ],
    ],
    [
      'items that do not line up',
      'aliases:\n  - South\n - Land',
      ["6:1  yaml-broken  the '-' of a list do not line up — indent the items of a list alike, with spaces"],
    ],
    [
      'a line in a list that is not indented like those around it, whatever the parser makes of what is below',
      'statements:\n  - id: a\n    aspect: gap\n  - id: b\n   aspect: gap\n    asks: money\n    says: None.\n    from: [a#1, b#2]\n  - id: c\n    says: It is.\nnotToConfuse: "x" y',
      [
        '8:1  yaml-broken  the line is not indented like the lines that it belongs to — indent lines that belong together alike, with spaces',
        '14:19  yaml-broken  words go on behind a closing quote or bracket — put all of the words in quotes',
      ],
    ],
    [
      'a tab before a line of a list',
      'statements:\n  - id: b\n\taspect: gap\n    asks: money\n    from: [a#1, b#2]\n  - id: c\n    says: It is.',
      ['6:1  yaml-broken  the line is indented with a tab — indent with spaces'],
    ],
    [
      'a tab',
      'from:\n\tparent: gazette-2024#3',
      ['5:1  yaml-broken  the line is indented with a tab — indent with spaces'],
    ],
    [
      'a comma too many',
      'aliases: [South,, Land]',
      [
        '4:17  yaml-broken  a comma stands where nothing is parted — take it out; put words that hold a comma in quotes',
      ],
    ],
    [
      'a hash right behind a quote',
      'inText: "the land"# 3',
      [
        "4:19  yaml-broken  a '#' stands right behind a quote, a bracket or a comma — put a space before a comment; put words that hold a hash in quotes",
      ],
    ],
    [
      'a backslash in double quotes',
      'inText: "C:\\dir"',
      [
        '4:12  yaml-broken  a backslash in double quotes stands before a letter that makes no sign — write the backslash twice, or use single quotes',
      ],
    ],
    [
      'a field twice',
      'inText: the land\ninText: a land',
      ['5:1  yaml-broken  this field stands here twice — take one of the two out'],
    ],
    [
      'a field whose name is no word',
      '~: land',
      ['4:1  yaml-broken  the name of this field is no word — put it in quotes'],
    ],
    [
      'a field whose name is a list',
      '[land]: land',
      ['4:1  yaml-broken  the name of this field is no word — put it in quotes'],
    ],
    [
      'a second document',
      'inText: the land\n--- # land',
      [
        '5:1  yaml-broken  three hyphens or three full stops at the beginning of a line end the fields — take the line out; in words indent it',
      ],
    ],
    [
      'an end of the document',
      'inText: the land\n...',
      ["5:1  needs-quotes  '...' at the beginning of a line ends the fields — put the words in quotes"],
    ],
    [
      'an alias that leads nowhere',
      'inText: the land\nparent: *land',
      [
        "5:9  needs-quotes  '*land' is read as the name of another value, and no value before it has that name — put the words in quotes",
      ],
    ],
    [
      'an alias inside its own value',
      'aliases: &all [South, *all]',
      [
        "4:23  yaml-broken  '*all' names a value that is not whole before it — write the value itself, or put the words in quotes",
      ],
    ],
  ])('%s', async (_, lines, problems) => {
    expect(await told(lines)).toEqual(problems);
  });
});

test('a fault behind another on a later line is told too', async () => {
  expect(await told('inText: the land: south\nshort: the land: it')).toHaveLength(2);
});

test('every code of the parser has plain words', () => {
  const types = readFileSync(new URL('../../../node_modules/yaml/dist/errors.d.ts', import.meta.url), 'utf8');
  const [, union = ''] = /ErrorCode = ([^;]*);/.exec(types) ?? [];
  const ours = readFileSync(new URL('../../../src/records/yaml-words.ts', import.meta.url), 'utf8');
  const codes = [...union.matchAll(/'(\w+)'/g)].map(([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !ours.includes(`['${code}'`))).toEqual([]);
});
