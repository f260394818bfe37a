import { createInterface } from 'node:readline';
import { styleText } from 'node:util';
import { citeParagraphs } from '../../src/basics/evidence.ts';
import { oneLine } from '../../src/basics/characters.ts';
import { claimProblem } from '../../src/model/evidence/kept/changes.ts';
import { saysIt, saysLess, type Reader } from '../../src/model/evidence/kept/readings.ts';
import { citedBesides, sharedWords, type FaceToFace } from '../../src/model/evidence/doubts/to-read.ts';
import type { ArchivedSource } from '../../src/model/evidence/claims/archive.ts';
import { wordsOfDoubt } from '../../src/model/evidence/doubts/of-site.ts';
import { sharedFacts } from '../../src/model/evidence/held/marks.ts';
import type { Site } from '../../src/model/site.ts';
import { readingOf } from '../../src/texts/languages/index.ts';
import type { ReaderAnswer } from './answers.ts';

/** A place in a text, by its offsets. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where the facts stand that a claim shares with its span, in the claim and in each run of the span. */
export type Marker = (
  says: string,
  span: FaceToFace['span'],
) => { readonly claim: readonly Place[]; readonly spans: readonly (readonly Place[])[] };

/** Finds the facts that claims of a site share with their spans. */
export function markerOf(site: Site, sources: ReadonlyMap<string, ArchivedSource>): Marker {
  const base = readingOf(site.settings.language);
  return (says, span) => {
    const runs = span.map(({ source, words }) => {
      const language = sources.get(source)?.language;
      return base && language
        ? sharedFacts(site, { text: says, language: base }, { text: words, language })
        : { claim: [], span: [] };
    });
    return { claim: runs.flatMap(({ claim }) => claim), spans: runs.map((run) => run.span) };
  };
}

/**
 * Shows claim and span one after the other and asks: y says it, n says less, a note, l later, q no more. What is
 * answered is kept at once.
 */
export async function askReader(
  open: readonly FaceToFace[],
  keep: (answer: ReaderAnswer) => Promise<void>,
  kind: Reader['kind'],
  mark: Marker,
): Promise<boolean> {
  if (kind === 'program') {
    console.error('A program answers with --answers FILE.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin });
  // Each line that comes waits for its question, typed or handed in by a pipe.
  const lines = terminal[Symbol.asyncIterator]();
  let read = 0;
  try {
    for (const [index, pair] of open.entries()) {
      console.log(`\n${shown(pair, `${index + 1} of ${open.length}`, mark)}`);
      const verdict = await verdictFor(lines);
      if (verdict === 'quit') break;
      if (verdict === 'later') continue;
      await keep({ pair, verdict });
      read += 1;
    }
  } finally {
    terminal.close();
  }
  console.log(`\n${read} read, ${open.length - read} left`);
  return true;
}

const question = 'Does the source say it?  y yes · n it says less · note: … · l later · q quit  > ';

async function verdictFor(lines: AsyncIterator<string>): Promise<string> {
  for (;;) {
    process.stdout.write(question);
    const line = await lines.next();
    if (line.done === true) return 'quit';
    const typed = line.value.trim();
    if (/^(q|quit)$/i.test(typed)) return 'quit';
    if (/^(y|yes)$/i.test(typed)) return saysIt;
    if (/^(n|no)$/i.test(typed)) return saysLess;
    if (/^(l|later)?$/i.test(typed)) return 'later';
    const note = /^note:?\s+(.+)$/i.exec(typed)?.[1];
    if (note !== undefined) return note;
  }
}

function shown({ claim, says, span, found, doubts, foundLess }: FaceToFace, place: string, mark: Marker): string {
  const { file, line, column } = claimProblem(claim, 'not-read', '', '');
  return [
    styleText(
      'dim',
      `${place}   ${file}:${line}:${column}   ${found === 'nothing' ? 'with no number, date or name to find' : found}`,
    ),
    `  ${styleText('bold', withMarks(says, { facts: mark(says, span).claim }))}`,
    ...span.map(({ source, paragraph, words, before = '', after = '' }, index) => {
      const facts = mark(says, span).spans[index] ?? [];
      return `  ${styleText('dim', `${source} ¶${paragraph}`)}  ${besides(before)}${withMarks(words, { facts, shared: sharedWords(says, words) })}${besides(after)}`;
    }),
    ...citedBesides({ claim, span }).map(
      ({ source, paragraphs }) =>
        `  a gap: look through ${source} ¶${citeParagraphs(paragraphs)} too (npm run source -- show ${source})`,
    ),
    ...doubts.map((doubt) => `  ? ${doubt.code}  ${oneLine(wordsOfDoubt(doubt))}`),
    ...(foundLess ? ['  you answered: it says less; another answer takes its place'] : []),
  ].join('\n');
}

/** The rest of a paragraph, beside what the claim rests on. */
function besides(words: string): string {
  return words === '' ? '' : styleText('dim', oneLine(words));
}

/** A text with the facts that claim and span share in brackets, and the words that they share underlined. */
function withMarks(
  text: string,
  marks: { readonly facts: readonly Place[]; readonly shared?: readonly Place[] },
): string {
  const { facts, shared = [] } = marks;
  const inFact = (at: number): boolean => facts.some(({ start, end }) => start < at && at < end);
  const cuts = new Set([0, text.length, ...[...facts, ...shared].flatMap(({ start, end }) => [start, end])]);
  const points = [...cuts].sort((a, b) => a - b);
  return points
    .map((from, index) => {
      const piece = oneLine(text.slice(from, points[index + 1] ?? text.length));
      const opens = facts.some(({ start }) => start === from) && !inFact(from) ? '[' : '';
      const closes = facts.some(({ end }) => end === from) && !inFact(from) ? ']' : '';
      const isShared = piece !== '' && shared.some(({ start, end }) => start <= from && from < end);
      return `${closes}${opens}${isShared ? styleText('underline', piece) : piece}`;
    })
    .join('');
}
