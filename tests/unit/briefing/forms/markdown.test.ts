import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { PaperDocument, DocumentBlock, DocumentSentence } from '../../../../src/briefing/document/document.ts';
import { markdownForm } from '../../../../src/briefing/forms/markdown.ts';
import { originOf, openingOf, partsOf, type PaperPart, trimmed } from '../../../../src/briefing/forms/parts.ts';
import { documentOf, hostileWords, sampleDocument } from '../../../support/documents.ts';
import { draws } from '../../../support/draws.ts';

const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * What a reader of GitHub's Markdown finds: the text of each heading, paragraph and cell, a mark as `^1`, without what
 * sets runs apart.
 */
function read(markdown: string): string[] {
  const texts = (node: Nodes): string[] => {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell')
      return [
        trimmed(
          node.children
            .map(inline)
            .join('')
            .replace(/[\u2067\u2069]/g, ''),
        ),
      ];
    return 'children' in node ? node.children.flatMap(texts) : [`${node.type} in the way`];
  };
  return texts(reader.parse(markdown));
}

function inline(node: Nodes): string {
  if (node.type === 'footnoteReference') return `^${node.identifier}`;
  if ('children' in node) return node.children.map(inline).join('');
  return node.type === 'text' ? node.value : `<${node.type}>`;
}

/** What it should be. */
function written(document: PaperDocument): string[] {
  const { stamp, title, kicker, answers, leftOut, citation, notes } = document;
  return [
    ...(stamp === undefined ? [] : [stamp]),
    title,
    kicker.join(' · '),
    ...openingOf(document).flatMap(writtenPart),
    ...answers.map(({ label }) => label),
    ...answers.map(({ value, notes: own = [] }) => value + own.map((number) => `^${number}`).join('')),
    ...partsOf(document).flatMap(writtenPart),
    ...(leftOut === undefined ? [] : [leftOut]),
    citation.title,
    citation.text,
    citation.terms,
    ...(citation.checked === undefined ? [] : [citation.checked]),
    notes.title,
    ...notes.list.map(({ text }) => text),
  ].map((text) => trimmed(text.replace(/[\u2067\u2069]/g, '')));
}

function writtenPart({ title, blocks }: PaperPart): string[] {
  return [title, ...blocks.flatMap((block) => writtenBlock(title, block))];
}

function writtenBlock(title: string, block: DocumentBlock): string[] {
  switch (block.type) {
    case 'sentences':
      return block.groups.map((group) => group.map(told).join(' '));
    case 'table': {
      const { caption, columns, rows } = block.table;
      return [
        ...(caption === title ? [] : [caption]),
        ...columns,
        ...rows.flatMap((cells) => cells.map(({ text, sentence }) => (sentence ? told(sentence) : text))),
      ];
    }
    case 'note':
      return block.paragraphs.map(({ spans }) =>
        spans.map(({ text, notes = [] }) => text + notes.map((number) => `^${number}`).join('')).join(''),
      );
  }
}

function told(sentence: DocumentSentence): string {
  return `${trimmed(sentence.text)}${sentence.notes.map((number) => `^${number}`).join('')} ${originOf(sentence)}`.trimEnd();
}

describe('read again, a paper says the same', () => {
  test('in its own words', () => {
    const sample = sampleDocument({ stamp: 'Internal' });
    expect(read(markdownForm(sample))).toEqual(written(sample));
  });

  test.each(hostileWords)('in hostile words: %j', (words) => {
    const hostile = documentOf(words);
    expect(read(markdownForm(hostile))).toEqual(written(hostile));
  });

  test('in any words', () => {
    const marks = fc.constantFrom(
      ...'*_|[]()<>\\`~#-+.=!&;:{}/@^1 a\n',
      '\u00a0',
      'http://',
      'www.',
      '[^1]',
      '[x] ',
      '&amp;',
      '<b>',
      '1. ',
      '  ',
    );
    const words = fc.oneof(
      fc.array(marks, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    fc.assert(
      fc.property(
        words.filter((text) => trimmed(text) !== ''),
        (text) => {
          const hostile = documentOf(text);
          expect(read(markdownForm(hostile))).toEqual(written(hostile));
        },
      ),
      { numRuns: draws(400), examples: [['http://*www.>'], ['www.'], ['@.www.'], ['\u{10fffe}!']] },
    );
  });
});

test('a name from the right to the left is set apart', () => {
  expect(markdownForm(sampleDocument({ title: 'The وزارة التعليم (2024), signed' }))).toContain(
    '# The \u2067وزارة التعليم\u2069 (2024), signed\n',
  );
});

test('a whole paper', () => {
  expect(markdownForm(sampleDocument({ stamp: 'Internal' }))).toBe(`**Internal**

# Before the fair

Briefing · as of 1 September 2024 · latest source May 2024

## Bottom line

The Sea Cable joins Northland to the open sea.[^1] It is 900 km long.[^1][^2]

Who pays is not said.[^2]

| Report date | Next due |
| - | - |
| 1 September 2024 | March 2025[^1] |

## State of play

### The cable

Ask **early**: the cable is *long*[^2]. See [the map](https://tides.example/map).

- It is laid;[^1]
- it is lit.

## Also on record

- Northland is icy.[^3] \\[inferred: It is cold.] Ships wait.[^1]
- Ask for a pier.[^3] \\[It rests on the ice.]

## Key figures

| Figure | Value | As of |
| - | -: | - |
| There are 12 wheels.[^2] \\[derived: 8 + 4] | about 12 | May 2024 |
| It takes 40 ships.[^3] | 40 | undated |

## Sources

| Source | Publisher | Published | Paragraphs |
| - | - | - | - |
| Gazette | Ministry of Tides | May 2024 | 3, 5 |
| Herald | | undated | 2 |

In the full paper: one more event.

## Cite this page

Desk of Tides, “Before the fair”, Northland Papers, as of 1 September 2024, <https://tides.example/briefings/before-the-fair/>

Licence: CC BY 4.0. Report date: 1 September 2024.

Of 3 sentences, 2 found by machine and 1 counted by this site; 2 not read yet.

## Notes

[^1]: Ministry of Tides, “Gazette”, May 2024, ¶3. Found by machine, not read yet.

[^2]: “Herald”, undated, ¶2. Not looked up yet.

[^3]: As note 1, ¶5. Inferred by the desk, found by machine, not read yet.
`);
});

test('without a stamp the title comes first', () => {
  expect(markdownForm(sampleDocument()).startsWith('# Before the fair\n')).toBe(true);
});

test('a caption that says more than the heading stands above its table', () => {
  const table = {
    caption: 'Wheels by year',
    columns: ['Year', 'Wheels'],
    rows: [[{ text: '2024' }, { text: '12', number: true }]],
  };
  expect(
    markdownForm(
      sampleDocument({ sections: [{ name: 'key-figures', title: 'Key figures', blocks: [{ type: 'table', table }] }] }),
    ),
  ).toContain('## Key figures\n\nWheels by year\n\n| Year | Wheels |\n');
});

test('an address in a link is written as it is, the sentence’s mark left outside', () => {
  const citation = { title: 'Cite', text: 'See https://www.tides.example/a_b/@c?d=(e)&f.', terms: 'None.' };
  expect(markdownForm(sampleDocument({ citation }))).toContain('See <https://www.tides.example/a_b/@c?d=(e)&f>.\n');
  const note = {
    type: 'note',
    children: [0],
    paragraphs: [{ look: 'text', spans: [{ text: 'the map', href: 'https://www.tides.example/@map' }] }],
  } as const;
  expect(markdownForm(sampleDocument({ sections: [{ name: 'narrative', title: 'Note', blocks: [note] }] }))).toContain(
    '\n[the map](https://www.tides.example/@map)\n',
  );
});

test('the same paper gives the same text, which ends with one line end and has no other kind of them', () => {
  const form = markdownForm(documentOf('two\r\nlines'));
  expect(markdownForm(structuredClone(documentOf('two\r\nlines')))).toBe(form);
  expect(form).toMatch(/[^\n]\n$/);
  expect(form).not.toContain('\r');
});
