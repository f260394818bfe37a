import { cutTo } from '../../src/basics/characters.ts';
import type { Finding } from '../inspect/inspection.ts';
import type { ChangesForReaders, Reworded } from './changes.ts';

/** More of one thing nobody reads in a comment, and no host takes one of more than 65,536 letters. */
const shown = 20;

/** How many letters of a sentence are shown. */
const longest = 300;

/** What a reviewer of records reads: what would change for readers, then what is wrong with the site, as Markdown. */
export function commentOf(findings: readonly Finding[], changes: ChangesForReaders | undefined): string {
  const wrong = findings.filter(({ found }) => found.length > 0);
  return [
    '## What changes for readers',
    ...(changes ? changed(changes) : ['Nothing to compare with: there is no copy of the site from before.']),
    '## Before it is published',
    ...(wrong.length === 0 ? ['Nothing was found.'] : wrong.map(({ what, found }) => list(what, found.map(code)))),
    '',
  ].join('\n\n');
}

function changed({ pages, statements, states, papers, unread }: ChangesForReaders): string[] {
  const parts = [
    list(
      'Statements that are new',
      statements.added.map(({ id, says }) => `${code(id)} ${plain(says)}`),
    ),
    list('Statements in other words', statements.reworded.map(reworded)),
    list(
      'Statements that are gone',
      statements.gone.map(({ id, says }) => `${code(id)} ${plain(says)}`),
    ),
    list(
      'Of those, no person has read',
      statements.unread.map(({ id }) => code(id)),
    ),
    list(
      'Promises and events that stand otherwise',
      states.map(({ id, before, after }) => `${code(id)} ${plain(before)} → ${plain(after)}`),
    ),
    list(
      'Papers that say something else',
      papers.map(({ address, added, sentences, gone }) => {
        const counts = [
          ['new', added.length],
          ['in other words', sentences.length],
          ['gone', gone.length],
        ] as const;
        const told = counts.flatMap(([what, count]) => (count === 0 ? [] : [`${count} ${what}`]));
        return `${code(address)} sentences: ${told.join(', ')}`;
      }),
    ),
    list('Pages that are new', pages.added.map(code)),
    list('Pages that are gone', pages.gone.map(code)),
  ].filter((part) => part !== '');
  return [
    ...(parts.length === 0 ? ['Nothing changes for readers.'] : parts),
    `Sentences of papers that no person has read: ${unread.before} → ${unread.after}.`,
  ];
}

function reworded({ id, before, after }: Reworded): string {
  return `${code(id)}\n  - before: ${plain(before)}\n  - after: ${plain(after)}`;
}

/** A heading with a count and a list that opens; nothing where the list is empty. */
function list(what: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length > shown ? [`- and ${lines.length - shown} more`] : [];
  const open = lines.length <= 5 ? ' open' : '';
  return [
    `<details${open}><summary>${plain(what)}: ${lines.length}</summary>`,
    '',
    ...lines.slice(0, shown).map((line) => `- ${line}`),
    ...more,
    '',
    '</details>',
  ].join('\n');
}

/**
 * Words as they stand: nothing in them is a tag, a link or an image, and nothing calls a person or another review. For
 * those GitHub and GitLab look in what was set already: a joiner that nobody sees stands between.
 */
function plain(text: string): string {
  return cutTo(longest, text.replace(/\s+/g, ' '))
    .replace(/[@#!&~%$](?=[\p{L}\p{N}])/gu, '$&\u2060')
    .replace(/[\\`*_{}[\]<>#|!&~:]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}

/** The same, set as code: an id, an address, a file. */
function code(text: string): string {
  return `<code>${plain(text)}</code>`;
}
