import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wordsFor, type Words } from '../../src/messages/words.ts';
import { claimsOf } from '../../src/model/evidence/claims/claims.ts';
import { recordsOf, type Site } from '../../src/model/site.ts';
import type { Statement } from '../../src/schema/statement.ts';
import { fillers, pick } from './words.ts';

/** How a text says the closed words of an invented world. */
const sayings: Readonly<Record<string, string>> = {
  running: 'is in operation',
  announced: 'is planned',
  held: 'took place',
  lead: 'is led by',
  partner: 'is a partnership with',
  organiser: 'was organised by',
  speaker: 'had for its speakers',
  open: 'It is not done yet.',
  delivered: 'It was done.',
  dropped: 'It was given up.',
  government: 'had guests of the governments of',
};

/**
 * Writes an archive to `folder` that bears out every claim of an invented world, and tells how many statements that
 * world makes.
 */
export async function writeInventedArchive(folder: string, site: Site): Promise<{ statements: number }> {
  const words = wordsFor(site.settings.language, site.settings.locale);
  const texts = new Map(
    recordsOf(site, 'source').map(({ id, data }) => [
      id,
      Array.from({ length: data.paragraphs }, (_, index) => [pick(fillers, index)]),
    ]),
  );
  for (const { content, evidence, record } of claimsOf(site)) {
    // What a body says stands there with the statements that it is told from.
    if (content.type === 'body') continue;
    const sentence =
      content.type === 'statement'
        ? [told(content.statement, words), ...content.others.closed.map(({ word }) => sayings[word] ?? '')].join(' ')
        : `${[
            ...content.closed.map(({ word }) => `${record.data.name} ${sayings[word] ?? ''}`),
            ...content.records.map((id) => site.records.get(id)?.data.name ?? id),
            ...content.titles,
            ...content.dates.map(words.date),
          ].join(', ')}.`;
    const [first] = evidence;
    const paragraph = texts.get(first?.source ?? '')?.[(first?.paragraphs[0] ?? 0) - 1];
    paragraph?.push(sentence);
  }
  await mkdir(folder, { recursive: true });
  for (const [id, paragraphs] of texts)
    await writeFile(join(folder, `${id}.txt`), `${paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')}\n`);
  return { statements: site.statements.size };
}

function told({ says, when, value }: Statement, words: Words): string {
  return `${says} (${[when, value?.asOf].flatMap((date) => (date === undefined ? [] : [words.date(date)])).join(', ')})`;
}
