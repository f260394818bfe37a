import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable } from '../../../../src/basics/letters.ts';
import type { PaperDocument } from '../../../../src/briefing/document/document.ts';
import { originOf, trimmed } from '../../../../src/briefing/forms/parts.ts';
import { textForm } from '../../../../src/briefing/forms/text.ts';
import { documentOf, hostileWords, sampleDocument, sentence, sentencesIn } from '../../../support/documents.ts';

/** A paper that says `text` in its one paragraph, as its lines. */
function linesOf(text: string): string[] {
  const sections = [
    {
      name: 'bottom-line',
      title: 'Bottom line',
      blocks: [{ type: 'sentences', look: 'paragraphs', groups: [[sentence(text, [])]] }],
    },
  ] as const;
  return (
    textForm(sampleDocument({ sections })).split('Bottom line\n-----------\n\n')[1]?.split('\n\n')[0]?.split('\n') ?? []
  );
}

/** A text as one line, whatever its lines and indents, without what sets runs apart. */
function joined(text: string): string {
  return text.replace(/[\u2067\u2069]/g, '').replace(/\s+/g, ' ');
}

/** The sentences with their marks and what stands behind them, in the order of the paper. */
function told(document: PaperDocument): string[] {
  return sentencesIn(document).map((one) =>
    joined(printable(`${trimmed(one.text)}[${one.notes.join(',')}] ${originOf(one)}`)).trim(),
  );
}

function expectInOrder(text: string, parts: readonly string[]): void {
  parts.reduce((from, part) => {
    const at = text.indexOf(part, from);
    expect(at, part).toBeGreaterThanOrEqual(from);
    return at + part.length;
  }, 0);
}

test('a whole paper', () => {
  expect(textForm(sampleDocument({ stamp: 'Internal: not for circulation' }))).toBe(`Internal: not for circulation

Briefing · as of 1 September 2024 · latest source May 2024
Before the fair
===============

Bottom line
-----------

The Sea Cable joins Northland to the open sea.[1] It is 900 km
long.[1,2]

Who pays is not said.[2]

Report date: 1 September 2024
Next due: March 2025[1]

State of play
-------------

The cable
~~~~~~~~~

Ask early: the cable is long[2]. See the map
<https://tides.example/map>.

- It is laid;[1]
- it is lit.

Also on record
--------------

- Northland is icy.[3] [inferred: It is cold.] Ships wait.[1]
- Ask for a pier.[3] [It rests on the ice.]

Key figures
-----------

- There are 12 wheels.[2] [derived: 8 + 4]
  about 12 · As of: May 2024
- It takes 40 ships.[3]
  40 · As of: undated

Sources
-------

- Gazette
  Publisher: Ministry of Tides · Published: May 2024 · Paragraphs: 3, 5
- Herald
  Published: undated · Paragraphs: 2

In the full paper: one more event.

Notes
-----

Ministry of Tides, “Gazette”, May 2024
  Found by machine, not read yet: [1] ¶3
  Inferred by the desk, found by machine, not read yet: [3] ¶5

“Herald”, undated
  Not looked up yet: [2] ¶2

Cite this page
--------------

Desk of Tides, “Before the fair”, Northland Papers, as of
1 September 2024, https://tides.example/briefings/before-the-fair/

Licence: CC BY 4.0. Report date: 1 September 2024.

Of 3 sentences, 2 found by machine and 1 counted by this site; 2 not
read yet.
`);
});

test('a paper without a stamp begins with what it is', () => {
  expect(textForm(sampleDocument()).startsWith('Briefing · ')).toBe(true);
});

test('a comparison says each cell on a line of its own, with its notes', () => {
  const rows = [
    [{ text: 'Period' }, { text: 'Since 2023.', sentence: sentence('Since 2023.', [1]) }, { text: 'not on record' }],
    [{ text: 'Themes' }, { text: 'ice' }, { text: 'salt' }],
  ];
  const table = { caption: 'Two cables', columns: ['Aspect', 'Sea Cable', 'Tide Mills'], rows };
  expect(
    textForm(
      sampleDocument({
        sections: [{ name: 'side-by-side', title: 'Side by side', blocks: [{ type: 'table', table }] }],
      }),
    ),
  ).toContain(`Side by side
------------

Two cables

- Period
  Sea Cable: Since 2023.[1]
  Tide Mills: not on record
- Themes
  Sea Cable: ice
  Tide Mills: salt
`);
});

describe('a line', () => {
  test('has 72 columns at most, and takes as many words as it can', () => {
    expect(linesOf(`${'abc '.repeat(17)}abcd end`).map((line) => line.length)).toEqual([72, 3]);
    expect(linesOf(`${'abc '.repeat(17)}abcde end`).map((line) => line.length)).toEqual([67, 9]);
  });

  test('of a list goes on under its first word', () => {
    const sections = [
      {
        name: 'what-happened',
        title: 'What happened',
        blocks: [{ type: 'sentences', look: 'list', groups: [[sentence('abc '.repeat(30), [])]] }],
      },
    ] as const;
    expect(textForm(sampleDocument({ sections }))).toMatch(/\n- abc .{60,}\n {2}abc abc/);
  });

  test.each([
    ['a number from its unit', `${'abc '.repeat(17)}20 Gbps`, '20 Gbps'],
    ['a large number from its scale', `${'abc '.repeat(16)}€1,300 million`, '€1,300 million'],
    ['a day from its month and year', `${'abc '.repeat(14)}22–26 September 2025`, '22–26 September 2025'],
    ['a month from its year', `${'abc '.repeat(16)}July 2023.`, 'July 2023.'],
    ['a note from its paragraphs', `${'abc '.repeat(16)}[12] ¶140`, '[12] ¶140'],
    ['what the words hold together', `${'abc '.repeat(16)}Mr\u00a0Skerrow`, 'Mr\u00a0Skerrow'],
  ])('never parts %s', (_, text, held) => {
    expect(linesOf(text).at(-1)).toBe(held);
  });

  test('ends behind a year and between numbers', () => {
    expect(linesOf('2025a '.repeat(30)).map((line) => line.length)).toEqual([71, 71, 35]);
    for (const word of ['256', '¶25', 'A-6'])
      expect(linesOf(`${word} `.repeat(36)).map((line) => line.length)).toEqual([71, 71]);
    expect(linesOf(`${'abc '.repeat(16)}in 2025 seven`)).toEqual([`${'abc '.repeat(16)}in 2025`, 'seven']);
    expect(linesOf(`${'abc '.repeat(16)}¶ 4, 135, 256`)).toEqual(
      [`${'abc '.repeat(16)}¶ 4,`, '135, 256'].map((line) => line.trim()),
    );
  });

  test('sets names from the right to the left apart, each on its line', () => {
    expect(linesOf('The وزارة التعليم (2024), signed.')).toEqual(['The \u2067وزارة التعليم\u2069 (2024), signed.']);
    const [first = '', second = ''] = linesOf(`${'abc '.repeat(15)}وزارة التعليم (2024)`);
    expect([first.slice(60), second]).toEqual(['\u2067وزارة\u2069', '\u2067التعليم\u2069 (2024)']);
  });

  test('is longer only for a word that is', () => {
    const address = `https://tides.example/${'a'.repeat(80)}`;
    expect(linesOf(`See ${address} for more.`)).toEqual(['See', address, 'for more.']);
  });
});

describe('whatever the words hold', () => {
  test.each(hostileWords)('they come out as they are: %j', (words) => {
    const hostile = documentOf(words);
    expectInOrder(joined(textForm(hostile)), told(hostile));
  });

  test('every mail program prints it', () => {
    const marks = fc.constantFrom(
      'a',
      'bcd',
      'efghijk',
      ' ',
      '  ',
      '\t',
      '\n',
      '\r\n',
      '\u00a0',
      '\u2028',
      '\u0007',
      '\u009b',
      '7',
      '2025',
      '¶',
      ',',
      '-',
      '中',
      '🌊',
      'https://tides.example/abcdefghijklmnopqrstuvwxyz',
    );
    const words = fc.oneof(
      fc.array(marks, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(words, (text) => {
        const hostile = documentOf(text);
        const form = textForm(hostile);
        expectInOrder(joined(form), told(hostile));
        expect(form).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|[ \t\u00a0]\n|\n\n\n|[^\n]$/u);
        // A word that is too long stands alone, but for a note or a number before it and a year behind it.
        const long = form
          .replace(/[\u2067\u2069]/g, '')
          .split('\n')
          .filter((line) => [...line].length > 72);
        expect(
          long.filter(
            (line) =>
              line
                .replace(/^(?:- |\[\d+\] )/, '')
                .trim()
                .split(' ').length > 4,
          ),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test('the same paper gives the same text', () => {
  expect(textForm(structuredClone(sampleDocument()))).toBe(textForm(sampleDocument()));
});
