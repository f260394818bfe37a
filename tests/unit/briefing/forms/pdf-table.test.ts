import { expect, test } from 'vitest';
import type { PaperDocument, DocumentTable } from '../../../../src/briefing/document/document.ts';
import { placesOn } from '../../../../src/briefing/forms/pdf-places.ts';
import { sheetOf, type Sheet } from '../../../../src/briefing/forms/pdf-sheet.ts';
import { measures, tableIn, type SheetTable } from '../../../../src/briefing/forms/pdf-table.ts';
import { template } from '../../../../src/briefing/forms/pdf-template.ts';
import { pressFor, setIn } from '../../../../src/briefing/forms/press.ts';
import { sampleDocument, sentence } from '../../../support/documents.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'cable').join(' ');
const table = (...rows: readonly (readonly string[])[]): DocumentTable => ({
  caption: 'Figures',
  columns: (rows[0] ?? []).map((_, index) => `Column ${index + 1}`),
  rows: rows.map((row) => row.map((text) => ({ text }))),
});
const inFull = { short: false, size: 10 };

test.each([
  ['all of them short', table(['Cable', '900 km', '2025'])],
  ['one of them long', table(['Cable', words(30), '2025'])],
  ['all of them long', table([words(20), words(40), words(60)])],
  ['words longer than the sheet', table(['W'.repeat(300), 'cable', 'W'.repeat(300)])],
])('columns fill the room between the margins: %s', (_, each) => {
  for (const short of [true, false]) {
    const { widths, between } = tableIn(each, { short, size: 10 });
    expect(widths.reduce((sum, width) => sum + width) + 2 * between).toBeCloseTo(measures[short ? 'short' : 'full']);
    expect(Math.min(...widths)).toBeGreaterThan(0);
  }
});

test('a column is as wide as short words need, and those with more words are wider', () => {
  const { widths, brief } = tableIn(
    table(['Cable', words(30), words(60)], ['Sea cable', words(30), words(60)]),
    inFull,
  );
  const [short = 0, long = 0, longest = 0] = widths;
  expect(short).toBeLessThan(60);
  expect(long).toBeGreaterThan(short);
  expect(longest).toBeGreaterThan(long);
  expect(brief).toEqual([true, false, false, true, false, false]);
});

test('the height of a row is known where each cell takes one line, without marks and without an end of its own', () => {
  const marked: DocumentTable = {
    ...table(['Cable', '900 km', '2025']),
    rows: [[{ text: 'Cable' }, { text: '900 km', sentence: sentence('900 km.', [1]) }, { text: '2025' }]],
  };
  expect(tableIn(marked, inFull).heights).toEqual(['auto']);
  expect(tableIn(table(['Sea\ncable', '900 km']), inFull).heights).toEqual(['auto']);
  expect(tableIn(table(['Cable', words(60)]), inFull).heights).toEqual(['auto']);
  expect(tableIn(table(['Cable', '900 km']), { ...inFull, size: 10 }).heights).toEqual([0.65 * 9.3]);
});

test.each([
  ['Latin', ['Working Meeting', 'WAVE', '25 January 2014', 'Čeština, öß']],
  ['Greek and Cyrillic', ['Υπουργείο Εξωτερικών', 'Министерство', 'ЖЩ', 'Ω']],
  ['Chinese, Japanese and Korean', ['国家发展和改革委员会', '外務省', '외교부', '二〇二五年']],
  ['from the right to the left', ['وزارة', 'משרד', '1 ب', 'نص']],
  ['Indic', ['शिक्षा मंत्रालय', 'কেবল', 'తెలుగు', 'ไทย']],
  ['signs', ['👩‍👩‍👧 ⛴', '∮ ℃ ●', '€ 5 000 000', 'ﷺ']],
])('what is known of a table before it is set is so: %s', async (_, row) => {
  const document: PaperDocument = sampleDocument({
    sources: undefined,
    sections: [
      {
        name: 'side-by-side',
        title: 'Side by side',
        blocks: [{ type: 'table', table: table(...Array.from({ length: 12 }, () => row)) }],
      },
    ],
  });
  const press = await pressFor(
    document,
    (reasons) => new Error(reasons.join()),
    (text) => text,
  );
  const sheet = sheetOf(press.paper, 9.7);
  const filled = (each: Sheet): number => placesOn(press, setIn(press, template, each)).filled;
  const known = tablesOn(sheet);
  expect(known.flatMap(({ heights }) => heights)).toEqual(Array.from({ length: 12 }, () => 0.65 * 0.93 * 9.7));
  const unknown = measured(sheet);
  expect(tablesOn(unknown).flatMap(({ heights }) => heights)).toContain('auto');
  expect(filled(sheet)).toBeCloseTo(filled(unknown), 6);
});

function tablesOn({ parts }: Sheet): SheetTable[] {
  return parts.flatMap(({ blocks }) => blocks.flatMap(([look, what]) => (look === 'table' ? [what] : [])));
}

/** The same sheet, of whose tables the compiler finds out how high their rows are. */
function measured(sheet: Sheet): Sheet {
  return {
    ...sheet,
    parts: sheet.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) => (block[0] === 'table' ? ['table', anew(block[1])] : block)),
    })),
  };
}

function anew(each: SheetTable): SheetTable {
  return { ...each, brief: each.brief.map(() => false), heights: each.heights.map(() => 'auto') };
}
