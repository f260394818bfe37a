import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PaperDocument } from '../../../../src/briefing/document/document.ts';
import { trimmed } from '../../../../src/briefing/forms/parts.ts';
import { wordForm } from '../../../../src/briefing/forms/word.ts';
import { documentOf, hostileWords, sampleDocument, sentence } from '../../../support/documents.ts';

interface Entry {
  readonly text: string;
  /** As the zip file has it: in the list at its end, and before the entry itself. */
  readonly times: readonly [date: number, time: number, dateBefore: number, timeBefore: number];
}

/** The entries of a zip file by name, read from the list at its end. */
function unzip(zip: Uint8Array): Map<string, Entry> {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  return new Map(
    Array.from({ length: bytes.readUInt16LE(end + 10) }, (): [string, Entry] => {
      const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
      const name = bytes.toString('utf8', at + 46, nameEnd);
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const text = inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))).toString('utf8');
      const entry: Entry = {
        text,
        times: [
          bytes.readUInt16LE(at + 14),
          bytes.readUInt16LE(at + 12),
          bytes.readUInt16LE(local + 12),
          bytes.readUInt16LE(local + 10),
        ],
      };
      at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
      return [name, entry];
    }),
  );
}

async function partsOf(document: PaperDocument): Promise<(name: string) => string> {
  const entries = unzip(await wordForm(document));
  return (name) => entries.get(name)?.text ?? '';
}

/** The paragraphs of a part as `Style: words`; a footnote is `^1`, a reference to one that stands elsewhere `^1↑`. */
function paragraphs(xml: string): string[] {
  return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) => {
    const [, style = 'none'] = /<w:pStyle w:val="(.*?)"/.exec(paragraph) ?? [];
    const pieces = paragraph.matchAll(
      /<w:t [^>]*>(?<text>[^<]*)<\/w:t>|<w:footnoteReference w:id="(?<footnote>\d+)"|<w:instrText[^>]*>(?<field>[^<]*)</g,
    );
    const words = [...pieces].map(({ groups: { text, footnote, field } = {} }) =>
      footnote ? `^${footnote}` : field?.startsWith('NOTEREF') ? '↑' : field ? `{${field}}` : unescapeXml(text ?? ''),
    );
    return `${style}: ${words.join('').replace(/↑(\d+)/g, '^$1↑')}`;
  });
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Words with one space wherever there is any. */
function squeezed(text: string): string {
  return trimmed(text).replace(/\s+/g, ' ');
}

const sample = sampleDocument({ stamp: 'Internal' });

afterEach(() => {
  vi.useRealTimers();
});

test('a whole paper, each paragraph in its style', async () => {
  const part = await partsOf(sample);
  expect(paragraphs(part('word/document.xml'))).toEqual([
    'Subtitle: Briefing · as of 1 September 2024 · latest source May 2024',
    'Title: Before the fair',
    'Heading1: Bottom line',
    'Normal: The Sea Cable joins Northland to the open sea.^1 It is 900 km long.^1↑,^2',
    'Normal: Who pays is not said.^2↑',
    'TableHeading: Report date',
    'TableHeading: Next due',
    'TableText: 1 September 2024',
    'TableText: March 2025^1↑',
    'Heading1: State of play',
    'Heading2: The cable',
    'Normal: Ask early: the cable is long^2↑. See {HYPERLINK &quot;https://tides.example/map&quot;}the map.',
    'ListBullet: It is laid;^1↑',
    'ListBullet: it is lit.',
    'Heading1: Also on record',
    'ListBullet: Northland is icy.^3 [inferred: It is cold.] Ships wait.^1↑',
    'ListBullet: Ask for a pier.^3↑ [It rests on the ice.]',
    'Heading1: Key figures',
    'TableHeading: Figure',
    'TableHeading: Value',
    'TableHeading: As of',
    'TableText: There are 12 wheels.^2↑ [derived: 8 + 4]',
    'TableText: about 12',
    'TableText: May 2024',
    'TableText: It takes 40 ships.^3↑',
    'TableText: 40',
    'TableText: undated',
    'Heading1: Sources',
    'TableHeading: Source',
    'TableHeading: Publisher',
    'TableHeading: Published',
    'TableHeading: Paragraphs',
    'TableText: Gazette',
    'TableText: Ministry of Tides',
    'TableText: May 2024',
    'TableText: 3, 5',
    'TableText: Herald',
    'TableText: ',
    'TableText: undated',
    'TableText: 2',
    'Normal: In the full paper: one more event.',
    'Heading1: Cite this page',
    'Normal: Desk of Tides, “Before the fair”, Northland Papers, as of 1 September 2024, {HYPERLINK &quot;https://tides.example/briefings/before-the-fair/&quot;}https://tides.example/briefings/before-the-fair/',
    'FinePrint: Licence: CC BY 4.0. Report date: 1 September 2024.',
    'FinePrint: Of 3 sentences, 2 found by machine and 1 counted by this site; 2 not read yet.',
  ]);
  const styles = part('word/styles.xml');
  for (const style of [
    'Subtitle',
    'Title',
    'Heading1',
    'Caption',
    'ListBullet',
    'TableHeading',
    'TableText',
    'Paper',
    'FootnoteText',
    'FootnoteReference',
    'Header',
    'Footer',
    'FinePrint',
    'Origin',
  ])
    expect(styles).toContain(`w:styleId="${style}"`);
});

describe('footnotes', () => {
  test('hold the notes, each once', async () => {
    const part = await partsOf(sample);
    expect(paragraphs(part('word/footnotes.xml')).slice(2)).toEqual(
      sample.notes.list.map(({ text }) => `FootnoteText:  ${text}`),
    );
    expect([...part('word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)"/g)].map(([, id]) => id)).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect([...part('word/document.xml').matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  test('are marked where a later reference leads to them', async () => {
    const xml = (await partsOf(sample))('word/document.xml');
    const bookmarks = [
      ...xml.matchAll(
        /<w:bookmarkStart w:name="(.*?)" w:id="(\d+)"\/>.{1,80}?<w:footnoteReference w:id="(\d+)"\/><\/w:r><w:bookmarkEnd w:id="(\d+)"\/>/g,
      ),
    ].map((found) => found.slice(1));
    expect(bookmarks).toEqual([1, 2, 3].map((id) => [`_Ref_note_${id}`, ...Array<string>(3).fill(String(id))]));
    for (const [, name] of xml.matchAll(/NOTEREF (\S+) \\f \\h</g))
      expect(bookmarks.map(([bookmark]) => bookmark)).toContain(name);
  });

  test('are counted as Word will count them, also where the paper counts otherwise', async () => {
    const sections = [
      {
        name: 'bottom-line',
        title: 'Bottom line',
        blocks: [
          { type: 'sentences', look: 'paragraphs', groups: [[sentence('Late.', [3]), sentence('Early.', [1, 3])]] },
        ],
      },
    ] as const;
    const part = await partsOf(sampleDocument({ answers: [], sections }));
    expect(paragraphs(part('word/document.xml'))).toContain('Normal: Late.^1 Early.^2,^1↑');
    expect(paragraphs(part('word/footnotes.xml')).slice(2)).toEqual(
      [3, 1].map((number) => `FootnoteText:  ${sample.notes.list[number - 1]?.text}`),
    );
  });

  test('are never empty', async () => {
    await expect(wordForm(sampleDocument({ notes: { title: 'Notes', list: [], groups: [] } }))).rejects.toThrow(
      new RangeError("the paper 'before-the-fair' cites note 1, which it does not have"),
    );
  });
});

describe('the page', () => {
  test('is A4, with title, day and page number at its foot', async () => {
    const part = await partsOf(sample);
    expect(part('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(paragraphs(part('word/footer1.xml'))).toEqual([
      'Footer: Before the fair · as of 1 September 2024{PAGE} / {NUMPAGES}',
    ]);
  });

  test('has the stamp at its head, and no head without one', async () => {
    expect(paragraphs((await partsOf(sample))('word/header1.xml'))).toEqual(['Header: Internal']);
    expect([...unzip(await wordForm(sampleDocument())).keys()].filter((name) => name.includes('header'))).toEqual([]);
  });

  test('repeats the head of a table, and breaks no row', async () => {
    const xml = (await partsOf(sample))('word/document.xml');
    const heads = [...xml.matchAll(/<w:tr>(?:(?!<\/w:tr>).)*?<w:tblHeader\/>(?:(?!<\/w:tr>).)*/gs)].map(([row]) =>
      paragraphs(row),
    );
    expect(heads.map(([first]) => first)).toEqual([
      'TableHeading: Report date',
      'TableHeading: Figure',
      'TableHeading: Source',
    ]);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(xml.match(/<w:tr>/g)?.length ?? 0);
  });

  /** The widths of the columns of a table whose cells are these, in twentieths of a point. */
  async function widthsOf(...cells: readonly string[]): Promise<number[]> {
    const table = {
      caption: 'Key figures',
      columns: cells.map(() => 'Column'),
      rows: [cells.map((text) => ({ text }))],
    };
    const xml = (
      await partsOf(
        sampleDocument({
          answers: [],
          sources: undefined,
          sections: [{ name: 'key-figures', title: 'Key figures', blocks: [{ type: 'table', table }] }],
        }),
      )
    )('word/document.xml');
    return [...xml.matchAll(/<w:gridCol w:w="(-?\d+)"/g)].map(([, width]) => Number(width));
  }
  const long = 'A sentence that is longer than most dates are, and than most names.';
  const date = '26 September 2025';

  test.each([
    [[long]],
    [[long, date]],
    [['40', '900', 'km']],
    [[long, ...Array<string>(8).fill(date)]],
    [Array<string>(5).fill(long)],
    [['x'.repeat(300), 'ice']],
  ])('is as wide as its tables: %j', async (cells) => {
    const widths = await widthsOf(...cells);
    expect(Math.min(...widths)).toBeGreaterThan(500);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(9050);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9070);
  });

  test('leaves a date whole beside sentences, and a word whole beside anything', async () => {
    expect((await widthsOf(long, date))[1]).toBe(1915);
    expect(Math.min(...(await widthsOf(long, ...Array<string>(8).fill(date))))).toBeGreaterThan(900);
    expect(
      Math.min(...(await widthsOf('regional development', date, 'Undertowe–Murkhaven', 'not on record', 'salt'))),
    ).toBeGreaterThan(1100);
  });

  test('says a caption only where the heading has not said it', async () => {
    const table = { caption: 'Wheels by year', columns: ['Year'], rows: [] };
    const part = await partsOf(
      sampleDocument({ sections: [{ name: 'key-figures', title: 'Key figures', blocks: [{ type: 'table', table }] }] }),
    );
    expect(paragraphs(part('word/document.xml'))).toContain('Caption: Wheels by year');
  });
});

describe('the file', () => {
  test('says title, author, language and day', async () => {
    const part = await partsOf(
      sampleDocument({ title: 'Salt & <ice>', publisher: 'Desk "of" Tides', language: 'pt-BR' }),
    );
    const core = part('docProps/core.xml');
    for (const property of [
      '<dc:title>Salt &amp; &lt;ice&gt;</dc:title>',
      '<dc:creator>Desk &quot;of&quot; Tides</dc:creator>',
      '<dc:language>pt-BR</dc:language>',
    ])
      expect(core).toContain(property);
    expect(core.match(/2024-09-01T00:00:00Z/g)).toHaveLength(2);
    expect(part('word/styles.xml')).toContain('<w:lang w:val="pt-BR"/>');
  });

  test('is the same to the byte on another day, whatever was written before', async () => {
    vi.useFakeTimers({ now: Date.UTC(2020, 1, 2), toFake: ['Date'] });
    const first = Buffer.from(await wordForm(sample));
    await wordForm(documentOf('Others'));
    vi.setSystemTime(Date.UTC(2031, 6, 7));
    expect(Buffer.compare(first, Buffer.from(await wordForm(structuredClone(sample))))).toBe(0);
  });

  test('dates its entries in 1980, as Word does', async () => {
    const first = (1 << 5) | 1;
    for (const { times } of unzip(await wordForm(sample)).values()) expect(times).toEqual([first, 0, first, 0]);
  });
});

test('a name from the right to the left is marked as one, and nothing beside it', async () => {
  const sections = [
    {
      name: 'bottom-line',
      title: 'Bottom line',
      blocks: [
        { type: 'sentences', look: 'paragraphs', groups: [[sentence('The وزارة التعليم (2024), signed.', [])]] },
      ],
    },
  ] as const;
  const xml = (await partsOf(sampleDocument({ sections })))('word/document.xml');
  expect([...xml.matchAll(/<w:rPr><w:rtl\/><\/w:rPr><w:t [^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
    'وزارة التعليم',
  ]);
  expect(paragraphs(xml)).toContain('Normal: The وزارة التعليم (2024), signed.');
});

describe('whatever the words hold', () => {
  async function expectWhole(words: string): Promise<void> {
    const part = await partsOf(documentOf(words));
    const body = paragraphs(part('word/document.xml')).map(squeezed);
    const [once, origin] = [trimmed(words), `[${words}: ${words}]`];
    const all = [
      `Subtitle: ${words} · ${words}`,
      `Title: ${words}`,
      `TableText: ${once}`,
      `Heading1: ${words}`,
      `Normal: ${once}^1 ${origin} ${once}^1↑ ${origin}`,
      `ListBullet: ${once}^1↑ ${origin}`,
      `Caption: ${words}`,
    ];
    expect(body).toEqual(expect.arrayContaining(all.map(squeezed)));
    expect(paragraphs(part('word/footnotes.xml')).slice(2).map(squeezed)).toEqual(
      [1, 2].map(() => squeezed(`FootnoteText: ${words}`)),
    );
    for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/footer1.xml', 'docProps/core.xml'])
      expect(part(name)).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)|[^\P{Cc}\n\r\t]|[\p{Cs}\ufffe\uffff]/u);
  }

  test.each(hostileWords)('they come out as they are: %j', async (words) => {
    await expectWhole(words);
  });

  test('in any words', async () => {
    const marks = fc.constantFrom(...'<>&"\'{}[]^$%\\/=-0 a\n', '{bullets-0}', ']]>', '&amp;', '\u0000', '\u00a0');
    const words = fc.oneof(
      fc.array(marks, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    await fc.assert(
      fc.asyncProperty(
        words.filter((text) => trimmed(text) !== ''),
        expectWhole,
      ),
      { numRuns: 60 },
    );
  });
});
