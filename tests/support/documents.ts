import type { PaperDocument, DocumentSentence } from '../../src/briefing/document/document.ts';

/** A sentence of a paper; its id and place are made of its first word. */
export function sentence(
  text: string,
  notes: readonly number[],
  more: Partial<DocumentSentence> = {},
): DocumentSentence {
  return { id: `statement-${text.split(' ')[0] ?? ''}`, number: 1, text, notes, ...more };
}

/**
 * A small paper: a paragraph, an editor's narrative, a list with tags, a table of figures; three notes of two sources,
 * two of them cited twice.
 */
export function sampleDocument(changed: Partial<PaperDocument> = {}): PaperDocument {
  return {
    id: 'before-the-fair',
    length: 'full',
    language: 'en',
    reportDate: '2024-09-01',
    stamp: undefined,
    kicker: ['Briefing', 'as of 1 September 2024', 'latest source May 2024'],
    asOf: 'as of 1 September 2024',
    title: 'Before the fair',
    publisher: 'Desk of Tides',
    answers: [
      { label: 'Report date', value: '1 September 2024' },
      { label: 'Next due', value: 'March 2025', notes: [1] },
    ],
    leftOut: 'In the full paper: one more event.',
    sections: [
      {
        name: 'bottom-line',
        title: 'Bottom line',
        blocks: [
          {
            type: 'sentences',
            look: 'paragraphs',
            groups: [
              [sentence('The Sea Cable joins Northland to the open sea.', [1]), sentence('It is 900 km long.', [1, 2])],
              [sentence('Who pays is not said.', [2])],
            ],
          },
        ],
      },
      {
        name: 'narrative',
        title: 'State of play',
        blocks: [
          {
            type: 'note',
            children: [0],
            paragraphs: [
              { look: 'heading', spans: [{ text: 'The cable' }] },
              {
                look: 'text',
                spans: [
                  { text: 'Ask ' },
                  { text: 'early', strong: true },
                  { text: ': the cable is ' },
                  { text: 'long', emphasis: true, notes: [2] },
                  { text: '. See ' },
                  { text: 'the map', href: 'https://tides.example/map' },
                  { text: '.' },
                ],
              },
              { look: 'item', spans: [{ text: 'It is laid;', notes: [1] }] },
              { look: 'item', spans: [{ text: 'it is lit.' }] },
            ],
          },
        ],
      },
      {
        name: 'state-of-play',
        title: 'Also on record',
        blocks: [
          {
            type: 'sentences',
            look: 'list',
            groups: [
              [
                sentence('Northland is icy.', [3], { tag: 'inferred', why: 'It is cold.' }),
                sentence('Ships wait.', [1]),
              ],
              [sentence('Ask for a pier.', [3], { why: 'It rests on the ice.' })],
            ],
          },
        ],
      },
      {
        name: 'key-figures',
        title: 'Key figures',
        blocks: [
          {
            type: 'table',
            table: {
              caption: 'Key figures',
              columns: ['Figure', 'Value', 'As of'],
              rows: [
                [
                  {
                    text: 'There are 12 wheels.',
                    sentence: sentence('There are 12 wheels.', [2], { tag: 'derived: 8 + 4' }),
                  },
                  { text: 'about 12', number: true },
                  { text: 'May 2024' },
                ],
                [
                  { text: 'It takes 40 ships.', sentence: sentence('It takes 40 ships.', [3]) },
                  { text: '40', number: true },
                  { text: 'undated' },
                ],
              ],
            },
          },
        ],
      },
    ],
    sources: {
      caption: 'Sources',
      columns: ['Source', 'Publisher', 'Published', 'Paragraphs'],
      rows: [
        [
          { text: 'Gazette', record: 'gazette' },
          { text: 'Ministry of Tides', record: 'ministry' },
          { text: 'May 2024' },
          { text: '3, 5' },
        ],
        [{ text: 'Herald', record: 'herald' }, { text: '' }, { text: 'undated' }, { text: '2' }],
      ],
    },
    notes: {
      title: 'Notes',
      list: [
        {
          number: 1,
          text: 'Ministry of Tides, “Gazette”, May 2024, ¶3. Found by machine, not read yet.',
        },
        { number: 2, text: '“Herald”, undated, ¶2. Not looked up yet.' },
        {
          number: 3,
          text: 'As note 1, ¶5. Inferred by the desk, found by machine, not read yet.',
        },
      ],
      groups: [
        {
          source: 'gazette',
          text: 'Ministry of Tides, “Gazette”, May 2024',
          sets: [
            {
              standing: 'Found by machine, not read yet',
              notes: [{ number: 1, paragraphs: '¶3', first: 3 }],
            },
            {
              standing: 'Inferred by the desk, found by machine, not read yet',
              notes: [{ number: 3, paragraphs: '¶5', first: 5 }],
            },
          ],
        },
        {
          source: 'herald',
          text: '“Herald”, undated',
          sets: [{ standing: 'Not looked up yet', notes: [{ number: 2, paragraphs: '¶2', first: 2 }] }],
        },
      ],
    },
    citation: {
      title: 'Cite this page',
      text: 'Desk of Tides, “Before the fair”, Northland Papers, as of 1 September 2024, https://tides.example/briefings/before-the-fair/',
      terms: 'Licence: CC BY 4.0. Report date: 1 September 2024.',
      checked: 'Of 3 sentences, 2 found by machine and 1 counted by this site; 2 not read yet.',
    },
    ...changed,
  };
}

/**
 * The sample with `words` wherever a record can put some: in sentences of each look, in cells, tags, titles, notes and
 * runs of the editor's narrative.
 */
export function documentOf(words: string): PaperDocument {
  const sample = sampleDocument();
  const told = sentence(words, [1], { tag: words, why: words });
  return {
    ...sample,
    title: words,
    kicker: [words, words],
    asOf: words,
    publisher: words,
    answers: [{ label: words, value: words }],
    sections: [
      {
        name: 'bottom-line',
        title: words,
        blocks: [
          { type: 'sentences', look: 'paragraphs', groups: [[told, told]] },
          { type: 'sentences', look: 'list', groups: [[told, told], [told]] },
        ],
      },
      {
        name: 'narrative',
        title: words,
        blocks: [
          {
            type: 'note',
            children: [0],
            paragraphs: [
              { look: 'heading', spans: [{ text: words }] },
              {
                look: 'text',
                spans: [
                  { text: `${words} ` },
                  { text: words, strong: true },
                  { text: ' ' },
                  { text: words, emphasis: true, notes: [2] },
                  { text: ` ${words} ` },
                  { text: words, strong: true, emphasis: true },
                ],
              },
              { look: 'item', spans: [{ text: words }] },
            ],
          },
        ],
      },
      {
        name: 'key-figures',
        title: 'Figures',
        blocks: [
          {
            type: 'table',
            table: {
              caption: words,
              columns: [words, words],
              rows: [
                [
                  { text: words, sentence: told },
                  { text: words, number: true },
                ],
              ],
            },
          },
        ],
      },
    ],
    sources: { caption: words, columns: [words, words], rows: [[{ text: words }, { text: words }]] },
    notes: { ...sample.notes, list: [1, 2].map((number) => ({ number, text: words })) },
    citation: { title: words, text: words, terms: words, checked: words },
  };
}

/** Every sentence of a paper, in its order. */
export function sentencesIn({ sections }: PaperDocument): DocumentSentence[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.type === 'sentences') return block.groups.flat();
      return block.type === 'table'
        ? block.table.rows.flatMap((cells) => cells.flatMap(({ sentence: told }) => told ?? []))
        : [];
    }),
  );
}

/** Words that mean something in Markdown, XML, a field or a program. */
export const hostileWords: readonly string[] = [
  '*a* _b_ **c** `d` ~e~ ~~f~~',
  'a | b || \\| c',
  '[x] done [^1] [a](b) ![c](d) <e@f.example>',
  '<b>bold</b> &amp; &lt; <!-- no --> ]]>',
  'C:\\tides\\new \\* \\',
  '1. one',
  '# not a heading #',
  '- item',
  '> quoted',
  '```',
  '---',
  '| - | - |',
  'https://tides.example/a_b_c?d=e&f=g, www.tides.example, a_b@tides.example',
  '  spaces   within  and at the end  ',
  'two\nlines\r\nand\ta tab',
  '{bullets-0} {default-bullet-numbering-0} {{x}} {',
  'CURRENT',
  '"quoted" \'so\' “and so”',
  'É ñ ü ß ŵ 中文 🌊 e\u0301',
  'a\u00a0b\u00adc\u200bd',
  'a\u0000b\u0007c',
  'half \ud83c a character, none \uffff',
  '20 Gbps on 26 September 2025!',
  'The وزارة التعليم العالي (2024), משרד החוץ, 12 and شركة BELLA للاتصالات.',
  '国家发展和改革委员会, 文部科学省の, 외교부, กระทรวงการต่างประเทศ and ɓ ● ℃ 😀',
  '#let x = $ y $ // no /* comment */ --- @note-1 <note-1> \\u{41}',
  'one\u2028two\u2029three\u0085four\u000bfive',
  'z\u200be\u200cr\u200do\u2060\ufeff wi\u00addth',
  `e${'\u0301'.repeat(100)} marks`,
  'Donaudampfschifffahrtsgesellschaft'.repeat(12),
  '𝔸 ① ｢ﾊﾝｶｸ｣ Ω',
  'end!',
  'end[',
  'end\\',
  '_',
  '*',
];
