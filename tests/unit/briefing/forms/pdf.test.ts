import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { printable } from '../../../../src/basics/letters.ts';
import type { PaperDocument } from '../../../../src/briefing/document/document.ts';
import { pagesIn } from '../../../../src/briefing/forms/pdf-places.ts';
import { pdfForm } from '../../../../src/briefing/forms/pdf.ts';
import { documentOf, hostileWords, sampleDocument, sentence, sentencesIn } from '../../../support/documents.ts';
import { draws } from '../../../support/draws.ts';

/** A run of text on a page; its size and place in points, counted from the lower left corner. */
interface Run {
  readonly text: string;
  readonly size: number;
  readonly width: number;
  readonly x: number;
  readonly y: number;
}

interface Mark {
  readonly page: number;
  /** The address it leads to, or the text that stands where it leads to. */
  readonly to: string | undefined;
}

interface Read {
  readonly pages: readonly (readonly Run[])[];
  readonly links: readonly Mark[];
  readonly roles: ReadonlySet<string>;
  readonly info: Readonly<Record<string, unknown>>;
}

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type PageProxy = Awaited<ReturnType<Proxy['getPage']>>;

/** What a reader of PDFs finds in a paper. */
async function read(document: PaperDocument): Promise<Read> {
  // The reader empties the bytes that it is handed.
  const pdf = await getDocumentProxy(Uint8Array.from(await pdfForm(document)));
  const sheets = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const pages = await Promise.all(sheets.map(runsOf));
  const links = await Promise.all(sheets.map((sheet, index) => linksOf(pdf, sheet, pages, index)));
  const trees = await Promise.all(sheets.map((sheet) => sheet.getStructTree()));
  const { info } = await pdf.getMetadata();
  return { pages, links: links.flat(), roles: new Set(trees.flatMap(rolesIn)), info: { ...info } };
}

async function runsOf(sheet: PageProxy): Promise<Run[]> {
  const { items } = await sheet.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , size, x, y] = item.transform.map(Number);
    return [{ text: item.str, size: size ?? 0, width: item.width, x: x ?? 0, y: y ?? 0 }];
  });
}

async function linksOf(pdf: Proxy, sheet: PageProxy, pages: Read['pages'], index: number): Promise<Mark[]> {
  const annotations: readonly {
    readonly url?: string;
    readonly dest?: readonly [Parameters<Proxy['getPageIndex']>[0], unknown, number, number];
  }[] = await sheet.getAnnotations();
  return await Promise.all(
    annotations.map(async ({ url, dest }) => {
      if (!dest) return { page: index, to: url };
      const [page, , x, y] = dest;
      // A link shows a little of what stands above the line that it leads to.
      const there = pages[await pdf.getPageIndex(page)]?.find(
        (run) => Math.abs(run.x - x) < 1 && y - run.y > 0 && y - run.y < 15,
      );
      return { page: index, to: there?.text };
    }),
  );
}

function rolesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const role = 'role' in node && typeof node.role === 'string' ? [node.role] : [];
  return [...role, ...('children' in node && Array.isArray(node.children) ? node.children.flatMap(rolesIn) : [])];
}

/**
 * Text without the white space, where lines and cells end, and without marks that nobody sees; letters with their marks
 * as one.
 */
function squeezed(text: string): string {
  return printable(text)
    .normalize('NFC')
    .replace(/[\s\p{Cf}]+/gu, '');
}

function textOf(runs: readonly Run[]): string {
  return squeezed(runs.map(({ text }) => text).join(' '));
}

async function latin1(document: PaperDocument): Promise<string> {
  return Buffer.from(await pdfForm(document)).toString('latin1');
}

/** A paper with as many sentences as wanted, of twelve words each, in sections of six. */
function paperOf(sentences: number, notes: number, changed: Partial<PaperDocument> = {}): PaperDocument {
  const sample = sampleDocument();
  const told = Array.from({ length: sentences }, (_, index) =>
    sentence(`Number ${index + 1} says that the cable of the Northland will be long.`, [(index % notes) + 1], {
      number: index + 1,
    }),
  );
  const sections = Map.groupBy(told, ({ number }) => Math.floor((number - 1) / 6));
  const numbered = Array.from({ length: notes }, (_, index) => ({
    number: index + 1,
    paragraphs: `¶${index + 3}–${index + 5}`,
    first: index + 3,
  }));
  const third = Math.ceil(notes / 3);
  const groups = ['gazette', 'herald', 'atlas'].map((source, index) => ({
    source,
    text: `Ministry of Tides, “The ${source} of the northern seas and its harbours”, 2 May 2024`,
    sets: [
      {
        standing: 'Found by machine, not read yet',
        notes: numbered.slice(index * third, (index + 1) * third),
      },
    ],
  }));
  return {
    ...sample,
    sections: [...sections].map(([index, members]) => ({
      name: 'state-of-play',
      title: `Part ${index + 1}`,
      blocks: [{ type: 'sentences', look: index % 2 === 0 ? 'list' : 'paragraphs', groups: [members] }],
    })),
    notes: { title: 'Notes', list: numbered.map(({ number }) => ({ number, text: `Note ${number}` })), groups },
    ...changed,
  };
}

const onePage = { length: 'one-page', sources: undefined } as const;
const sample = sampleDocument({ stamp: 'Internal' });

describe('the text', () => {
  test('holds the front block, the sentences in their order, the sources, the notes and the citation', async () => {
    const { pages } = await read(sample);
    const parts = [
      sample.kicker.join(' · '),
      sample.title,
      // What is said first stands right below the title, the strip below it.
      ...sentencesIn(sample)
        .slice(0, 3)
        .map(({ text }) => text),
      ...sample.answers.flatMap(({ label, value }) => [label, value]),
      ...sentencesIn(sample)
        .slice(3)
        .map(({ text }) => text),
      sample.leftOut ?? '',
      ...(sample.sources?.rows.flatMap((cells) => cells.map(({ text }) => text)) ?? []),
      ...sample.notes.groups.flatMap(({ text, sets }) => [
        text,
        ...sets.flatMap(({ standing, notes }) => [
          standing,
          ...notes.map(({ number, paragraphs }) => `${number} ${paragraphs}`),
        ]),
      ]),
      sample.citation.text,
      sample.citation.terms,
      sample.citation.checked ?? '',
    ];
    const text = textOf(pages.flat());
    const after = parts.reduce((from, part) => {
      const at = text.indexOf(squeezed(part), from);
      expect(at, part).toBeGreaterThanOrEqual(from);
      return at + squeezed(part).length;
    }, 0);
    expect(after).toBeLessThan(text.length);
  });

  test('says behind a sentence how it came about, and a table’s caption once', async () => {
    const text = textOf((await read(sample)).pages.flat());
    expect(text).toContain(squeezed('Northland is icy.3 inferred: It is cold.'));
    expect(text).toContain(squeezed('Ask for a pier.3 It rests on the ice.'));
    expect(text).toContain(squeezed('There are 12 wheels.2 derived: 8 + 4'));
    expect(text.split('Keyfigures')).toHaveLength(2);
    const ownCaption = sampleDocument({
      sources: undefined,
      sections: sample.sections.map((section) => ({ ...section, title: 'Counted' })),
    });
    expect(textOf((await read(ownCaption)).pages.flat())).toContain('CountedKeyfigures');
  });

  test('has the number of each sentence in the margin, beside its first line', async () => {
    const { pages } = await read(paperOf(6, 1));
    const [page = []] = pages;
    const margin = Math.min(...page.filter(({ size }) => size > 7).map(({ x }) => x));
    const starts = page.filter(({ text }) => text === 'Number').map(({ y }) => Math.round(y));
    const beside = page.filter(({ x }) => x < margin);
    expect(beside.flatMap(({ text, y }) => text.split(', ').map((number) => [number, Math.round(y)]))).toEqual(
      starts.map((y, index) => [String(index + 1), y]),
    );
  });

  test('overlaps nowhere in a table, with few columns and with many', async () => {
    const table = (columns: number) => {
      const names = Array.from({ length: columns }, (_, index) => `Northumberland–Undertowe ${index + 1}`);
      const rows = [
        [
          'Themes',
          'Incomprehensibilities',
          ...names.map((name) => `${name}, interregional development and misunderstandings`),
        ],
        ['Period', 'not on record', ...names.map(() => 'not on record')],
      ];
      return {
        caption: 'Side by side',
        columns: ['Aspect', 'Tides', ...names],
        rows: rows.map((cells) => cells.map((text) => ({ text }))),
      };
    };
    for (const columns of [1, 2, 3, 5]) {
      const { pages } = await read(
        sampleDocument({
          sections: [
            { name: 'side-by-side', title: 'Side by side', blocks: [{ type: 'table', table: table(columns) }] },
          ],
        }),
      );
      const lines = Map.groupBy(pages.flat(), ({ y }) => Math.round(y));
      const overlapping = [...lines.values()].flatMap((runs) =>
        runs.sort((a, b) => a.x - b.x).filter((run, index) => run.x + run.width > (runs[index + 1]?.x ?? 510) + 0.5),
      );
      expect(overlapping.map(({ text }) => text)).toEqual([]);
    }
  });

  test('leads from each mark to its note, and to the web', async () => {
    const { links } = await read(sample);
    const marks = [
      ...sentencesIn(sample)
        .slice(0, 3)
        .flatMap(({ notes }) => notes),
      ...sample.answers.flatMap(({ notes = [] }) => notes),
      ...[2, 1],
      ...sentencesIn(sample)
        .slice(3)
        .flatMap(({ notes }) => notes),
    ].map(String);
    expect(links.map(({ to }) => to).filter((to) => to?.startsWith('http') !== true)).toEqual(marks);
    expect(links.map(({ to }) => to).filter((to) => to?.startsWith('http') === true)).toEqual([
      'https://tides.example/map',
      'https://tides.example/briefings/before-the-fair/',
    ]);
  });
});

describe('no word of a record is markup', () => {
  const typst = [
    '#let x = 1; #x',
    '#panic("no")',
    '#import "@preview/tides:1.0.0": *',
    '= Heading',
    '$ x^2 $',
    '@note-1 <note-1>',
    '// none',
    '/* none */',
    '#sys.inputs',
    '\\u{41} \\#',
    "--- -- ... ~ '",
    '", "',
  ];
  const words = [...typst, ...hostileWords];
  // A reader of PDFs that knows no more than where each sign stands gives these in the order of signs, not of letters.
  const isReordered = (text: string): boolean => /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Thai}]/u.test(text);

  test.each(words.filter(isReordered))('%j: every letter is there', async (text) => {
    const found = textOf((await read(documentOf(text))).pages.flat());
    for (const letter of new Set(squeezed(text))) expect(found.split(letter).length, letter).toBeGreaterThan(20);
  });

  test.each(words.filter((text) => !isReordered(text)))('%.60j', async (text) => {
    const hostile = documentOf(text);
    const { pages, info } = await read(hostile);
    expect(textOf(pages.flat()).split(squeezed(text)).length).toBeGreaterThan(squeezed(text).length > 1 ? 20 : 0);
    expect(squeezed(String(info['Title']))).toBe(squeezed(text));
  });

  test('in any words', async () => {
    const marks = fc
      .array(fc.constantFrom(...'#*_$@<>`\\"\'/~=-+{}[]();:,.!?%&^|a1 '), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(marks, async (text) => {
        expect(textOf((await read(documentOf(`t${text}t`))).pages.flat())).toContain(squeezed(`t${text}t`));
      }),
      { numRuns: draws(40) },
    );
  });
});

describe('the file', () => {
  test('is tagged: title, language, headings, lists, tables with header cells, links', async () => {
    const { roles, info } = await read(sample);
    expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Link']));
    expect(info).toMatchObject({ Title: 'Before the fair', Author: 'Desk of Tides', Language: 'en' });
    const bytes = await latin1(sample);
    expect(bytes).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(bytes).toMatch(/\/MarkInfo <<\s*\/Marked true/);
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('names the region of a language', async () => {
    expect((await read(sampleDocument({ language: 'pt-BR' }))).info).toMatchObject({ Language: 'pt-BR' });
  });

  test('carries its fonts, all of one family', async () => {
    const bytes = await latin1(sample);
    const fonts = bytes.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(fonts.length).toBeGreaterThan(1);
    expect(bytes.match(/\/FontFile[23]? \d+ 0 R/g)).toHaveLength(fonts.length);
    expect(new Set([...bytes.matchAll(/\/FontName \/[A-Z]{6}\+(\w+)-/g)].map(([, family]) => family))).toEqual(
      new Set(['SourceSerif4']),
    );
  });

  test('is the same to the byte, whatever was set before, and dated on its report date', async () => {
    const first = Buffer.from(await pdfForm(sample));
    await pdfForm(paperOf(30, 4));
    await pdfForm(documentOf('The 外交部, وزارة and ɓ.'));
    expect(Buffer.compare(first, Buffer.from(await pdfForm(structuredClone(sample))))).toBe(0);
    expect((await read(sample)).info).toMatchObject({
      CreationDate: 'D:20240901000000Z',
      ModDate: 'D:20240901000000Z',
    });
  });
});

describe('pages', () => {
  test('as many as it takes, each with the title, the day, its number and the stamp', async () => {
    const { pages } = await read(paperOf(90, 12, { stamp: 'Internal' }));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      const text = textOf(page);
      expect(text).toContain('Internal');
      expect(text).toMatch(new RegExp(`Beforethefair·asof1September2024${index + 1}/${pages.length}$`));
    }
  });

  test('no stamp where there is none', async () => {
    expect(textOf((await read(sampleDocument())).pages.flat())).not.toContain('Internal');
  });

  const largest = ({ pages }: Read): number =>
    Math.max(...pages.flat().flatMap(({ text, size }) => (text === 'Number' ? [size] : [])));

  test('one page stays one page, with 450 words and 40 notes', async () => {
    const paper = await read(paperOf(38, 40, onePage));
    expect(paper.pages).toHaveLength(1);
    expect(largest(paper)).toBeGreaterThanOrEqual(7.8);
    expect(
      Math.min(...paper.pages.flat().flatMap(({ text, size }) => (text.startsWith('¶') ? [size] : []))),
    ).toBeGreaterThanOrEqual(6.5);
    const full = await read(paperOf(38, 40));
    expect(full.pages.length).toBeGreaterThan(1);
  });

  test('one page is set as large as it fits, and never below 7.8 pt', async () => {
    expect(largest(await read(paperOf(6, 3, onePage)))).toBe(11.6);
    const crammed = await read(paperOf(120, 40, onePage));
    expect([largest(crammed), crammed.pages.length]).toEqual([7.8, 2]);
  });

  test.each([42, 48, 60])('of %i sentences, one page is full', async (told) => {
    const paper = await read(paperOf(told, 12, onePage));
    expect(largest(paper)).toBeGreaterThan(7.8);
    expect(largest(paper)).toBeLessThan(11.6);
    // Points of A4, its margins above and below, and the line at its foot.
    const [height, above, below] = [841.9, 42.5, 48.2];
    const lowest = Math.min(...paper.pages.flat().flatMap(({ y }) => (y > below ? [y] : [])));
    expect((height - above - lowest) / (height - above - below)).toBeGreaterThan(0.92);
  });
});

test('a long heading in the margin of one page keeps off the next one, however little stands beside it', async () => {
  const title = 'What was never said, and whom to ask about it';
  const short = ['first', 'second'].map((name) => ({
    name: 'state-of-play' as const,
    title: `${title}, ${name}`,
    blocks: [{ type: 'sentences' as const, look: 'list' as const, groups: [[sentence('It is cold.', [])]] }],
  }));
  const { pages } = await read(sampleDocument({ ...onePage, sections: short }));
  const heads = pages.flat().filter(({ text, x }) => x < 50 && /said|ask|about|first|second/.test(text));
  const [end, next] = [
    heads.findLast(({ text }) => text.includes('first')),
    heads.find(({ text }) => /second/.test(text)),
  ];
  expect(heads.map(({ y }) => y)).toEqual(heads.map(({ y }) => y).sort((one, other) => other - one));
  expect(end?.y).toBeGreaterThan((next?.y ?? 1000) + 20);
});

test.each([
  ['وزارة', '1987'],
  ['משרד', '1987'],
])('%s and the year behind it stand in the order of the sentence', async (name, year) => {
  const sections = [
    {
      name: 'bottom-line',
      title: 'Bottom line',
      blocks: [{ type: 'sentences', look: 'list', groups: [[sentence(`It was ${name}, ${year} that signed.`, [])]] }],
    },
  ] as const;
  const runs = (await read(sampleDocument({ sections }))).pages.flat();
  const at = (text: string): number => runs.find((run) => run.text.includes(text))?.x ?? Number.NaN;
  expect(at('that')).toBeGreaterThan(at(name));
  expect(at(year)).toBeGreaterThan(at(name));
});

describe('a text far too long', () => {
  const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(300);
  const long = sentence(word, [1]);

  test.each<[string, Partial<PaperDocument>]>([
    ['a title', { title: word }],
    ['a title on one page', { ...onePage, title: word }],
    [
      'a sentence',
      {
        sections: [
          {
            name: 'bottom-line',
            title: 'Bottom line',
            blocks: [{ type: 'sentences', look: 'list', groups: [[long, long]] }],
          },
        ],
      },
    ],
    [
      'a cell',
      {
        sources: {
          caption: 'Sources',
          columns: ['Source', word],
          rows: [[{ text: 'Gazette' }, { text: word, number: true }]],
        },
      },
    ],
  ])('is parted, and stays within the sheet: %s', async (_, changed) => {
    const { pages } = await read(sampleDocument(changed));
    expect(textOf(pages.flat()).split('gesellschaft').length).toBeGreaterThan(250);
    // A4 is 595 points wide; a line that ends within a word may stand out by the letter before its end.
    expect(
      pages
        .flat()
        .filter(({ x, width }) => x + width > 560)
        .map(({ text }) => text),
    ).toEqual([]);
  });

  test.each(['EU–LAC, ', 'وزارة, ', 'ɔ́, ', '国家, ', '👍🏽, ', 'שלב 2, '])(
    'is set, be there thousands of places of which a rule speaks: %s',
    async (part) => {
      const sections = [
        {
          name: 'bottom-line',
          title: 'Bottom line',
          blocks: [{ type: 'sentences', look: 'list', groups: [[sentence(part.repeat(2000), [1])]] }],
        },
      ] as const;
      const { pages } = await read(sampleDocument({ sections, title: part.repeat(30) }));
      expect(pages.length).toBeGreaterThan(1);
      expect(textOf(pages.flat()).split(',').length).toBeGreaterThan(2000);
    },
  );

  test('in the language of figures of another script', async () => {
    expect(textOf((await read(documentOf('١٢٣ في ٢٠٢٤'))).pages.flat())).toContain('٢٠٢٤');
  });
});

describe('what cannot be set', () => {
  test('a letter that no face has is an error that names it and the briefing', async () => {
    await expect(pdfForm(documentOf('Ships lie at \ue000, says ꯃ.'))).rejects.toThrow(
      "the paper 'before-the-fair' (full) cannot be set as PDF: no face has '\ue000' (U+E000)",
    );
  });

  test('so is a mark without its note', async () => {
    await expect(pdfForm(sampleDocument({ notes: { title: 'Notes', list: [], groups: [] } }))).rejects.toThrow(
      /^the paper 'before-the-fair' .*note-1/,
    );
  });

  test('the next paper is set as ever', async () => {
    expect((await pdfForm(sample)).length).toBeGreaterThan(10_000);
  });
});

test('how many pages it has can be told from its first bytes', async () => {
  const short = sampleDocument({ length: 'one-page' });
  const long = sampleDocument({ sections: Array.from({ length: 9 }, () => short.sections).flat() });
  for (const document of [short, long]) {
    const bytes = await pdfForm(document);
    const pages = pagesIn(bytes);
    expect(pages).toBe((await getDocumentProxy(Uint8Array.from(bytes))).numPages);
    expect(pages > 1).toBe(document === long);
  }
  expect(pagesIn(new Uint8Array(9))).toBe(0);
});
