import { isolated } from '../../basics/directions.ts';
import type {
  PaperDocument,
  DocumentBlock,
  DocumentCell,
  DocumentSentence,
  DocumentTable,
  NoteParagraph,
  Span,
} from '../document/document.ts';
import { captionOf, openingOf, originOf, partsOf, runsOf, trimmed, type PaperPart } from './parts.ts';

/** Mail programs break longer lines themselves, and badly. */
const columns = 72;

/**
 * A paper as plain text for an e-mail: lines of 72 columns, notes by number in brackets. A word that is longer, such as
 * an address, is not broken.
 */
export function textForm(document: PaperDocument): string {
  const { stamp, kicker, title, answers, leftOut, citation } = document;
  const blocks = [
    ...(stamp === undefined ? [] : [wrapped(stamp)]),
    [...wrapped(kicker.join(' · ')), ...underlined(title, '=')],
    ...openingOf(document).flatMap(linesOf),
    answers.flatMap(({ label, value, notes = [] }) => wrapped(`${label}: ${value}${marks(notes)}`, '', '  ')),
    ...partsOf(document).flatMap(linesOf),
    wrapped(leftOut ?? ''),
    ...notesOf(document),
    underlined(citation.title, '-'),
    wrapped(citation.text),
    wrapped(citation.terms),
    wrapped(citation.checked ?? ''),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    // Line by line: a mark that sets a run apart ends with the line.
    .map((lines) => lines.map(isolated).join('\n'))
    .join('\n\n')}\n`;
}

/** A part under its heading. */
function linesOf(part: PaperPart): string[][] {
  return [underlined(part.title, '-'), ...part.blocks.flatMap((block) => blockOf(part, block))];
}

/** Each block as its lines; an empty line comes between blocks. */
function blockOf(part: PaperPart, block: DocumentBlock): string[][] {
  switch (block.type) {
    case 'sentences': {
      const groups = block.groups.map((group) => group.map(told).join(' '));
      return block.look === 'paragraphs' ? groups.map((group) => wrapped(group)) : [groups.flatMap(item)];
    }
    case 'table': {
      const caption = captionOf(part, block.table);
      return [...(caption === undefined ? [] : [wrapped(caption)]), rowsOf(block.table)];
    }
    case 'note':
      return runsOf(block.paragraphs, ({ look }) => look).flatMap((run) => narrative(run));
  }
}

/** Paragraphs and headings apart, items of a list line below line. */
function narrative(run: readonly NoteParagraph[]): string[][] {
  const texts = run.map(({ look, spans }) => ({ look, text: spans.map(spanned).join('') }));
  return run[0]?.look === 'item'
    ? [texts.flatMap(({ text }) => item(text))]
    : texts.map(({ look, text }) => (look === 'heading' ? underlined(text, '~') : wrapped(text)));
}

function told(sentence: DocumentSentence): string {
  return [`${trimmed(sentence.text)}${marks(sentence.notes)}`, originOf(sentence)].filter(Boolean).join(' ');
}

function spanned({ text, href, notes = [] }: Span): string {
  return `${text}${href === undefined || href === text ? '' : ` <${href}>`}${marks(notes)}`;
}

function marks(numbers: readonly number[]): string {
  return numbers.length === 0 ? '' : `[${numbers.join(',')}]`;
}

/**
 * A row as an item: its first cell, and below it the others under their labels. A number needs none: it follows what it
 * counts.
 */
function rowsOf({ columns: labels, rows }: DocumentTable): string[] {
  // Sentences beside each other, as in a comparison, would run into one.
  const apart = rows.some((cells) => cells.slice(1).some(({ sentence }) => sentence));
  return rows.flatMap(([first, ...others]) => {
    const rest = others.flatMap((cell, index) =>
      cell.text === '' ? [] : [cell.number === true ? celled(cell) : `${labels[index + 1] ?? ''}: ${celled(cell)}`],
    );
    const below = apart ? rest.flatMap((text) => wrapped(text, '  ', '    ')) : wrapped(rest.join(' · '), '  ');
    return [...(first === undefined ? [] : item(celled(first))), ...below];
  });
}

function celled({ text, sentence }: DocumentCell): string {
  return sentence === undefined ? text : told(sentence);
}

/** The notes at the end, by source and by what was done about them. */
function notesOf({ notes }: PaperDocument): string[][] {
  if (notes.list.length === 0) return [];
  const sources = notes.groups.map(({ text, sets }) => [
    ...wrapped(text, '', '  '),
    ...sets.flatMap(({ standing, notes: own }) =>
      wrapped(
        `${standing}: ${own.map(({ number, paragraphs }) => `[${number}] ${paragraphs}`).join('; ')}`,
        '  ',
        '    ',
      ),
    ),
  ]);
  return [underlined(notes.title, '-'), ...sources];
}

function item(text: string): string[] {
  return wrapped(text, '- ');
}

function underlined(title: string, line: string): string[] {
  const lines = wrapped(title);
  return lines.length === 0 ? [] : [...lines, line.repeat(Math.max(...lines.map(width)))];
}

/**
 * Whether a line may not end between two words: a number and its unit, a month and its year, a note and its paragraphs.
 */
function holdTogether(before: string, after: string): boolean {
  const unit = /^[^\p{L}]*(?<!\d)\d{1,3}$/u.test(before) && /^\p{L}/u.test(after);
  const year = /\p{L}$/u.test(before) && /^\d{4}(?:\P{L}*[^\p{L}\d])?$/u.test(after);
  return unit || year || (before.endsWith(']') && after.startsWith('¶'));
}

/** The words of a text, those that hold together as one. */
function unbroken(text: string): string[] {
  const words = text.split(' ');
  const starts = words.flatMap((word, index) =>
    index > 0 && holdTogether(words[index - 1] ?? '', word) ? [] : [index],
  );
  return starts.map((start, index) => words.slice(start, starts[index + 1]).join(' '));
}

/** Lines of at most 72 columns; `first` stands before the first one and `rest` before the others. */
function wrapped(text: string, first = '', rest = ' '.repeat(width(first))): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of unbroken(trimmed(text))) {
    const open = lines.length === 0 ? first : rest;
    if (line !== open && width(line) + 1 + width(word) > columns) {
      lines.push(line);
      line = rest + word;
    } else line += line === open ? word : ` ${word}`;
  }
  return trimmed(text) === '' ? [] : [...lines, line].map((full) => full.trimEnd());
}

/** In letters; few texts have one that JavaScript counts as two. */
function width(text: string): number {
  return /[\ud800-\udbff]/.test(text) ? [...text].length : text.length;
}
