import { getDocumentProxy } from 'unpdf';

/** A line of a page: what is written, where it begins and how high it stands, in points. */
interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The paragraphs of a PDF: lines that belong together are one, words parted at a line's end are whole again. */
export async function pdfParagraphs(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const pages: Line[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items.flatMap((item) => ('str' in item ? pieceOf(item) : []))));
  }
  const repeated = repeatedLines(pages);
  return joined(pages.map((lines) => lines.filter(({ text }) => !repeated.has(plain(text)) && !isPageNumber(text))));
}

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

function pieceOf(item: { str: string; transform: readonly unknown[]; width: number; height: number }): Piece[] {
  const [, , , , x, y] = item.transform.map(Number);
  return item.str === '' || x === undefined || y === undefined
    ? []
    : [{ text: item.str, x, y, width: item.width, size: item.height }];
}

/** Pieces on one height are one line, in their order from the left. */
function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const height = line?.[0];
    if (line && height && Math.abs(height.y - piece.y) < Math.max(2, 0.4 * height.size)) line.push(piece);
    else if (piece.text.trim() !== '') lines.push([piece]);
  }
  return lines.map((line) => {
    const sorted = line.toSorted((a, b) => a.x - b.x);
    let text = '';
    let end: number | undefined;
    for (const piece of sorted) {
      const gap = end !== undefined && piece.x - end > 0.15 * Math.max(4, piece.size);
      text += `${gap && !text.endsWith(' ') && !piece.text.startsWith(' ') ? ' ' : ''}${piece.text}`;
      end = piece.x + piece.width;
    }
    const sizes = sorted.map(({ size }) => size);
    return {
      text: text.replace(/\s+/g, ' ').trim(),
      left: sorted[0]?.x ?? 0,
      right: end ?? 0,
      y: sorted[0]?.y ?? 0,
      size: Math.max(...sizes),
    };
  });
}

/** What stands on most pages, at their top or foot. */
function repeatedLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  if (pages.length < 2) return new Set();
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const text of new Set([...lines.slice(0, 3), ...lines.slice(-3)].map((line) => plain(line.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 0.6 * pages.length).map(([text]) => text));
}

function plain(text: string): string {
  return text.replace(/\d+/g, '#').trim();
}

function isPageNumber(text: string): boolean {
  return (
    /^[-–—\s]*(?:\p{L}{4,6}\s)?\d{1,4}(?:\s?(?:\/|\p{L}{1,3})\s?\d{1,4})?[-–—\s]*$/u.test(text) && text.length < 16
  );
}

const bullet = /^(?:[•●▪■◦‣·–—-]|\d{1,2}[.)]|\(?[a-z]\))\s/u;

function joined(pages: readonly (readonly Line[])[]): string[] {
  const paragraphs: string[] = [];
  let before: Line | undefined;
  const lines = pages.flat();
  const usual = median(gapsOf(pages)) || 12;
  const right = median(
    lines
      .map((line) => line.right)
      .filter((edge) => edge > 0)
      .sort((a, b) => b - a)
      .slice(0, Math.ceil(lines.length / 2)),
  );
  for (const page of pages)
    for (const [index, line] of page.entries()) {
      const goesOn = before && isSameParagraph(before, line, { isFirst: index === 0, usual, right });
      if (goesOn) paragraphs.push(together(paragraphs.pop() ?? '', line.text));
      else paragraphs.push(line.text);
      before = line;
    }
  return paragraphs.map((text) => text.normalize('NFC')).filter((text) => text !== '');
}

function isSameParagraph(
  before: Line,
  line: Line,
  { isFirst, usual, right }: { readonly isFirst: boolean; readonly usual: number; readonly right: number },
): boolean {
  if (bullet.test(line.text)) return false;
  if (Math.abs(before.size - line.size) > 0.15 * Math.max(before.size, line.size)) return false;
  const ends = /[.!?:;”"»]$/u.test(before.text);
  const isShort = before.right < right - 0.18 * Math.max(1, right - before.left);
  // Over the end of a page a sentence goes on that has not ended.
  if (isFirst) return !ends && !isShort;
  const gap = before.y - line.y;
  if (gap > 1.35 * Math.max(usual, 1.25 * line.size) || gap < 0) return false;
  if (ends && isShort) return false;
  return !(ends && line.left - before.left > 8);
}

function together(text: string, next: string): string {
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next)) return `${text.slice(0, -1)}${next}`;
  // An address goes on where it was cut.
  const isAddress = /(?:https?:\/\/|www\.)\S*[/=_-]$/.test(text);
  return `${text}${isAddress ? '' : ' '}${next}`;
}

function gapsOf(pages: readonly (readonly Line[])[]): number[] {
  return pages.flatMap((lines) =>
    lines.slice(1).flatMap((line, index) => {
      const gap = (lines[index]?.y ?? 0) - line.y;
      return gap > 2 && gap < 60 ? [gap] : [];
    }),
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
