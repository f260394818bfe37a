import { describe, expect, it, test } from 'vitest';
import { mdx, problemsOf, siteYaml } from '../../support/content.ts';

/** What is told of a place called `name`, in double quotes in line 2, with `body` in line 6. */
async function told(name: string, body = ''): Promise<string[]> {
  const found = await problemsOf({ 'places/southland.mdx': mdx(`name: "${name}"\ntype: country`, body) });
  return found.map((line) => line.replace(/^places\/southland\.mdx:/, ''));
}

describe('characters that mislead readers are told at their place', () => {
  it.each([
    ['\u0000', 'a null character (\\u0000) stands here — take it out; a file full of them was saved as UTF-16'],
    ['\u001b', 'a control character (\\u001b) stands here — take it out'],
    ['\u0085', 'a control character (\\u0085) stands here — take it out'],
    ['\u202e', 'a mark that turns the direction of the text (\\u202e) stands here — take it out'],
    ['\u2067', 'a mark that turns the direction of the text (\\u2067) stands here — take it out'],
    ['\ufeff', 'a byte order mark inside the text (\\ufeff) stands here — take it out'],
    ['\ufdd0', 'a noncharacter (\\ufdd0) stands here — take it out'],
    ['\u{1ffff}', 'a noncharacter (\\u{1ffff}) stands here — take it out'],
  ])('%j', async (character, message) => {
    expect(await told(`South${character}land`)).toEqual([`2:13  misleading-character  ${message}`]);
    expect(await told('Southland', `The ${character} sea.`)).toEqual([`6:5  misleading-character  ${message}`]);
  });

  test('a carriage return inside a line', async () => {
    expect(await told('Southland', 'The\rsea.')).toEqual([
      '6:4  misleading-character  a carriage return with no line feed behind it (\\u000d) stands here — take it out',
    ]);
  });

  it.each([
    ['\\u202e', 'a mark that turns the direction of the text (\\u202e)'],
    ['\\ud800', 'half of a surrogate pair (\\ud800)'],
    ['\\x00', 'a null character (\\u0000)'],
    ['\\U0001ffff', 'a noncharacter (\\u{1ffff})'],
  ])('written as an escape of YAML: %s', async (escape, name) => {
    const [problem, ...others] = await told(`South${escape}land`);
    expect(problem?.startsWith(`2:7  misleading-character  ${name} is written here as an escape — take it out`)).toBe(
      true,
    );
    expect(others).toEqual([]);
  });

  test('in the settings', async () => {
    expect(await problemsOf({ 'site.yaml': siteYaml.replace('Northland', 'North\u202eland') })).toEqual([
      'site.yaml:1:13  misleading-character  a mark that turns the direction of the text (\\u202e) stands here — take it out',
    ]);
  });

  test('a line is told once, and of a file full of them the first twenty', async () => {
    expect(await told('Southland', 'a\u0001b\u0002c\n\u0003')).toEqual([
      '6:2  misleading-character  a control character (\\u0001) stands here — take it out',
      '7:1  misleading-character  a control character (\\u0003) stands here — take it out',
    ]);
    const many = await told('Southland', 'a\u0001\n\n'.repeat(100));
    expect(many).toHaveLength(20);
    expect(many.at(-1)).toBe(
      '44:2  misleading-character  a control character (\\u0001) stands here, and more of the kind in 80 more lines — take it out',
    );
  });
});

test('joiners, soft hyphens, spaces that do not break, tabs and letters of every script may stand', async () => {
  const text = 'می\u200cخواهم 👩\u200d🚀 so\u00adft 5\u00a0km 10\u202f000 \u200eعربي\u200f Łódź';
  expect(await told(text, `${text}\tand\u2028on`)).toEqual([]);
});

test('what a file or folder is called reaches a message on one line too', async () => {
  expect(
    await problemsOf({ 'places/a\n\u001b[31m\u202e.mdx': mdx('name: A\ntype: country'), 'odd\nname': '' }),
  ).toEqual([
    "odd\\nname:1:1  unknown-folder  'odd\\nname' is no folder of records — folders are: programmes, events, commitments, indicators, organisations, people, places, themes, sources, briefings, pages",
    "places/a\\n\\u001b[31m\\u202e.mdx:1:1  id-not-kebab  'a\\n\\u001b[31m\\u202e' is no id — rename the file to 'a-31m.mdx'",
  ]);
});
