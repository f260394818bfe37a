import { createInterface } from 'node:readline';
import { styleText } from 'node:util';
import { oneLine } from '../../src/basics/characters.ts';
import { claimProblem } from '../../src/model/evidence/changes.ts';
import { saysIt, saysLess, type Reader } from '../../src/model/evidence/readings.ts';
import { sharedWords, type FaceToFace } from '../../src/model/evidence/to-read.ts';
import type { Answer } from './answers.ts';

/**
 * Shows claim and span one after the other and asks: y says it, n says less, a note, l later, q no more. What is
 * answered is kept at once.
 */
export async function askReader(
  open: readonly FaceToFace[],
  keep: (answer: Answer) => Promise<void>,
  kind: Reader['kind'],
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
      console.log(`\n${shown(pair, `${index + 1} of ${open.length}`)}`);
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

function shown({ claim, says, span, found }: FaceToFace, place: string): string {
  const { file, line, column } = claimProblem(claim, 'not-read', '', '');
  return [
    styleText('dim', `${place}   ${file}:${line}:${column}   ${found === 'nothing' ? 'nothing to find' : found}`),
    `  ${styleText('bold', oneLine(says))}`,
    ...span.map(
      ({ source, paragraph, words }) => `  ${styleText('dim', `${source} ¶${paragraph}`)}  ${marked(says, words)}`,
    ),
  ].join('\n');
}

/** The words of the span, those that the claim has too underlined. */
function marked(says: string, words: string): string {
  let position = 0;
  let text = '';
  for (const { start, end } of sharedWords(says, words)) {
    text += `${oneLine(words.slice(position, start))}${styleText('underline', oneLine(words.slice(start, end)))}`;
    position = end;
  }
  return text + oneLine(words.slice(position));
}
