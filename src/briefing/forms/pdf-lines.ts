import type { PaperDocument, DocumentCell, DocumentNotes, DocumentSentence, Span } from '../document/document.ts';

/**
 * A run of a line: words, or how they are set and what is set so. `held`: no line ends within. `number`: a sentence of
 * this number begins here. `marks`: the notes that the words before rest on. `note`: the number of a note, to which
 * marks lead.
 */
type Run =
  | string
  | readonly ['held', string]
  | readonly ['number' | 'note', number]
  | readonly ['marks', readonly string[]]
  | readonly ['strong' | 'emphasis' | 'origin', Line]
  | readonly ['link', readonly [address: string, words: Line]];

/** The words of a paragraph, of an item of a list or of a cell. */
export type Line = readonly Run[];

/** How words of a line are set: as the text around them, heavier, or as the marks behind it. */
export type Lettering = 'plain' | 'strong' | 'marks';

/** Takes `see` through the words of a line, in their order, with how they are set. */
export function seeWords(line: Line, see: (words: string, lettering: Lettering) => void, within?: 'strong'): void {
  for (const run of line) {
    if (typeof run === 'string') see(run, within ?? 'plain');
    else
      switch (run[0]) {
        case 'held':
          see(run[1], within ?? 'plain');
          break;
        case 'note':
          see(String(run[1]), 'strong');
          break;
        case 'marks':
          see(run[1].join(','), 'marks');
          break;
        case 'link':
          seeWords(run[1][1], see, within);
          break;
        case 'strong':
          seeWords(run[1], see, 'strong');
          break;
        case 'emphasis':
        case 'origin':
          seeWords(run[1], see, within);
          break;
        case 'number':
      }
  }
}

/** The longest compound, in letters, that holds together in a text. */
const longestHeld = 12;

/** Words, with their short compounds and ranges held together: EU–LAC, start-ups, ¶26–27. */
export function held(words: string, longest = longestHeld): Line {
  if (!/[–-]/.test(words)) return words === '' ? [] : [words];
  return words
    .split(/(¶?[\p{L}\p{N}]+(?:[–-][\p{L}\p{N}]+)+)/u)
    .flatMap((part, index): Run[] =>
      part === '' ? [] : [index % 2 === 1 && part.length <= longest ? ['held', part] : part],
    );
}

/** Sentences that run on. */
export function groupLine(sentences: readonly DocumentSentence[]): Line {
  return sentences.flatMap((sentence, index) => [...(index > 0 ? [' '] : []), ...sentenceLine(sentence)]);
}

/** The number's place is taken behind the first word: there it stands in the line, and breaks nothing. */
function sentenceLine(sentence: DocumentSentence): Run[] {
  const text = sentence.text.trim();
  const end = /(?= )|$/.exec(text)?.index ?? 0;
  return [...held(text.slice(0, end)), ['number', sentence.number], ...held(text.slice(end)), ...behind(sentence)];
}

/** In a narrow cell the first word may be broken: the number stands before it. */
export function cellLine({ text, sentence, number = false }: DocumentCell): Line {
  const line: Line = sentence
    ? [['number', sentence.number], ...held(sentence.text.trim()), ...behind(sentence)]
    : held(text);
  return number ? [['strong', line]] : line;
}

/** What stands behind a sentence: its marks, and how it came about where it is not simply in the source. */
function behind({ notes, tag, why }: DocumentSentence): Run[] {
  const reasons: Line[] = [
    ...(tag === undefined ? [] : [[['strong', held(tag)]] as const]),
    ...(why === undefined ? [] : [[['emphasis', held(why)]] as const]),
  ];
  const origin = reasons.flatMap((reason, index) => [...(index > 0 ? [': '] : []), ...reason]);
  return [...marks(notes), ...(origin.length > 0 ? [['origin', [' ', ...origin]] as const] : [])];
}

function marks(notes: readonly number[] = []): Run[] {
  return notes.length > 0 ? [['marks', notes.map(String)]] : [];
}

/** An answer of the front block. */
export function answerLine({ value, notes }: PaperDocument['answers'][number]): Line {
  return [['strong', held(value)], ...marks(notes)];
}

/** A run of the editor's narrative. */
export function spanLine({ text, strong = false, emphasis = false, href, notes }: Span): Run[] {
  let line = held(text);
  if (strong) line = [['strong', line]];
  if (emphasis) line = [['emphasis', line]];
  if (href !== undefined) line = [['link', [href, line]]];
  return [...line, ...marks(notes)];
}

/** "Verified against the archived text: 3 ¶13; 5 ¶27–30". */
export function noteLine({ standing, notes }: DocumentNotes['groups'][number]['sets'][number]): Line {
  return [
    ['emphasis', held(standing)],
    ': ',
    ...notes.flatMap(({ number, paragraphs }, index): Run[] => [
      ...(index > 0 ? ['; '] : []),
      ['note', number],
      ...held(`\u00a0${paragraphs}`),
    ]),
  ];
}
