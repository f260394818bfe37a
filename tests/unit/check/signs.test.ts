import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../src/model/bodies.ts';
import { parseBody } from '../../../src/records/markdown.ts';
import { mdx, problemsOf } from '../../support/content.ts';

/** What is told of a page of the publisher's own words; its body begins in line 5. */
async function told(body: string): Promise<string[]> {
  const found = await problemsOf({ 'pages/hello.mdx': mdx('name: Hello', body) });
  return found.map((line) => line.replace(/^pages\/hello\.mdx:/, ''));
}

const rows = '| a | b |\n|---|---|\n';

describe('signs of the text that would be read as Markdown are told', () => {
  it.each([
    [
      '~~Out~~ it is.',
      [
        "5:1  reads-as-markup  two '~' strike the words between them out — take out what no longer holds; for signs that belong to the text write \\~",
      ],
    ],
    [
      'It is 2*3*4 long.',
      [
        "5:8  reads-as-markup  '*' within a word is read as emphasis — for a sign that belongs to the text write \\*; emphasise whole words",
      ],
    ],
    [
      'A*STAR and B*STAR',
      [
        "5:2  reads-as-markup  '*' within a word is read as emphasis — for a sign that belongs to the text write \\*; emphasise whole words",
      ],
    ],
    [
      '1986. A great year.',
      [
        "5:1  reads-as-markup  '1986.' at the beginning of a line makes a list of one item — for a number that belongs to the text write 1986\\.; in a list indent what stands below an item",
      ],
    ],
    [
      'It was opened on\n1. April',
      [
        "6:1  reads-as-markup  '1.' at the beginning of a line makes a list of one item — for a number that belongs to the text write 1\\.; in a list indent what stands below an item",
      ],
    ],
    [
      '31) A great day.',
      [
        "5:1  reads-as-markup  '31)' at the beginning of a line makes a list of one item — for a number that belongs to the text write 31\\); in a list indent what stands below an item",
      ],
    ],
    [
      '3. Third\n7. Seventh',
      [
        '5:1  reads-as-markup  the numbers of this list do not count up, and the page would print others — number it 1, 2, 3, or make each line a paragraph and write 1\\.',
      ],
    ],
    [
      'It rose from 3\n- 5 million',
      [
        "6:1  reads-as-markup  '-' at the beginning of a line makes a list of one item — for a sign that belongs to the text write \\-",
      ],
    ],
    [
      '+ growth',
      [
        "5:1  reads-as-markup  '+' at the beginning of a line makes a list of one item — for a sign that belongs to the text write \\+",
      ],
    ],
    [
      '- first\n-\n- third',
      ["6:1  reads-as-markup  '-' alone makes an empty item of a list — write the item, or take the sign out"],
    ],
    [
      '- [x] done\n- more',
      [
        "5:1  reads-as-markup  '[x]' at the beginning of an item is read as a box to tick — for brackets that belong to the text write \\[",
      ],
    ],
    [
      'It rose by\n> 5 per cent.',
      [
        "6:1  reads-as-markup  '>' at the beginning of a line makes a quotation — for a sign that belongs to the text write \\>; for a quotation leave an empty line before it and begin it with its quotation mark",
      ],
    ],
    [
      '> 5 per cent.',
      [
        "5:1  reads-as-markup  '>' at the beginning of a line makes a quotation — for a sign that belongs to the text write \\>; for a quotation leave an empty line before it and begin it with its quotation mark",
      ],
    ],
    [
      'Words\n---\nMore',
      [
        "5:1  reads-as-markup  a line of '-' under words makes them a heading — for a rule leave an empty line before it; for a heading write ## before the words",
      ],
    ],
    [
      'Words\n=',
      [
        "5:1  reads-as-markup  a line of '=' under words makes them a heading — for a rule leave an empty line before it; for a heading write # before the words",
      ],
    ],
    [
      '## Item #',
      [
        "5:1  reads-as-markup  '#' at the end of a heading is not printed — take it out; for a sign that belongs to the text write \\#",
      ],
    ],
    ['#', ["5:1  reads-as-markup  '#' alone makes an empty heading — write the heading, or take the signs out"]],
    [
      `${rows}| 1 | 2 |\n| 3 | 4 | 5 |`,
      [
        '8:1  reads-as-markup  this row has 3 cells, and the head of its table 2 — give the head as many; for a | that belongs to the text write \\|',
      ],
    ],
    [
      '```\ncode\n\nand all that follows',
      [
        "5:1  reads-as-markup  '```' begins a block of code that is never closed — close it with the same signs on a line of their own, or take them out",
      ],
    ],
    [
      'It lies in C:\\_new.',
      ['5:1  reads-as-markup  a backslash before a sign is not printed — write each backslash twice: \\\\'],
    ],
    [
      'It lies on \\\\server.',
      ['5:1  reads-as-markup  a backslash before a sign is not printed — write each backslash twice: \\\\\\\\'],
    ],
    [
      '[Minister]: northland',
      [
        "5:1  reads-as-markup  '[Minister]:' is read as the address of a link that is not there, and is not printed — for words of the text write \\[",
      ],
    ],
    [
      '[^1]: A note that no sentence calls',
      [
        "5:1  reads-as-markup  '[^1]:' is read as a footnote that nothing calls, and is not printed — for words of the text write \\[",
      ],
    ],
    [
      'It turns &#8238; round.',
      [
        '5:1  misleading-character  a mark that turns the direction of the text (\\u202e) is written here as an entity — take it out',
      ],
    ],
  ])('%j', async (body, problems) => {
    expect(await told(body)).toEqual(problems);
  });
});

describe('what reads as it was typed is let be', () => {
  /** The words of the body's paragraphs, as they were read. */
  const words = (body: string): string =>
    textBlocks(parseBody(body).body.tree)
      .map(({ text }) => text)
      .join('\n');

  it.each([
    '5~6 and 7~8',
    'snake_case_words and so_on',
    '5 * 3 * 2 and 5*3',
    'a < b, b > c',
    'prices* and costs*',
    'It has a star[^1].',
    '#5 of the list',
    '-5 degrees, +5 degrees',
    'It lies in C:\\new.',
    '    indented by four spaces',
    'AT&T, R&D;',
    'It is so (c) -- and "so".',
    'x^2^ and H~2~O',
    'Łódź, Finﬂey, Nova\u200c, 👩\u200d🚀, so\u00adft, 5\u00a0km',
  ])('%j', async (body) => {
    expect(await told(body)).toEqual([]);
    expect(words(body)).toBe(body.trim());
  });

  it.each([
    'A *word* and **another**, _one_ and __two__; **50**% and (*so*).',
    '中文*强调*中文',
    '1. One\n2. Two\n3. Three',
    '1. One\n1. Two',
    '4. Four\n5. Five',
    'The aims:\n- one\n- two',
    '- one',
    '> “So it is”, they said.',
    '## A heading\n\nWords\n\n---\n\nMore',
    `${rows}| 1 |`,
    '```\ncode\n```',
    '> ```\n> code\n> ```',
    'See [there][1].\n\n[1]: /elsewhere/',
    '1986\\. A great year; 2\\*3\\*4; \\- 5; \\\\\\\\server',
    '&copy; 2024 &amp; later',
  ])('and so is plain Markdown: %j', (body) => {
    expect(parseBody(body).faults).toEqual([]);
  });
});
