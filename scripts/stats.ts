// npm run stats [-- --content FOLDER] [--json]: counts the records, and what of them is still to be done.
import { oneLine } from '../src/basics/characters.ts';
import { counted } from '../src/basics/counted.ts';
import { folders, kinds } from '../src/basics/kinds.ts';
import { checkFolder } from '../src/check.ts';
import { statsOf, type Stats } from '../src/desk/stats.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { PlainError } from './lib/system-errors.ts';

/** How many of a list are told; --json has them all. */
const most = 10;

const { content, json } = readFlags('stats');
leaveSurroundings();
process.exitCode = await plainly(async () => {
  const { site, readings } = await checkFolder(content, { keep: false, drafts: 'seen' });
  if (!site) throw new PlainError(`${oneLine(content)} cannot be read: npm run check tells why`);
  const stats = statsOf(site, readings);
  console.log(json ? JSON.stringify(stats, null, 2) : told(stats));
  return true;
});

function told(stats: Stats): string {
  const { records, statements, claims } = stats;
  const counts = kinds.flatMap((kind) => (records[kind] === 0 ? [] : [`${folders[kind]} ${records[kind]}`]));
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['drafts', stats.drafts],
    ['claims that no person has read', stats.unread],
    ['without a date', stats.undated],
    ['without a source', stats.withoutSource],
    ['named by nothing', stats.orphaned],
    ['sources on which nothing rests', stats.unused],
    ['statements in no paper', stats.unprinted],
  ];
  return [
    `${counts.join(', ')}; ${counted(statements, 'statement')}, ${counted(claims, 'claim')}`,
    ...lists.map(([what, ids]) => {
      const more = ids.length > most ? ` and ${ids.length - most} more` : '';
      return oneLine(`${what}: ${ids.length}${ids.length === 0 ? '' : ` (${ids.slice(0, most).join(', ')}${more})`}`);
    }),
  ].join('\n');
}
