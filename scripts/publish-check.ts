// npm run publish:check [-- FOLDER --against FOLDER|ADDRESS --json | --markdown]: whether a built site can be
// published, and what changed for readers since the copy that is named.
import { resolve } from 'node:path';
import { oneLine } from '../src/basics/characters.ts';
import { counted } from '../src/basics/counted.ts';
import { tooHeavy, tooMuchScript } from './inspect/budgets.ts';
import { readBuilt, type Finding } from './inspect/inspection.ts';
import { brokenLinks } from './inspect/links.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { beyondHosts } from './publish/host-limits.ts';
import { commentOf } from './publish/comment.ts';
import { changesForReaders, type ChangesForReaders, type Reworded } from './publish/changes.ts';
import { differences, openCopy } from './publish/copy.ts';
import { headersBehindPages, lostAddresses, placeholderAddress, staleIndex, tooLarge } from './publish/findings.ts';

/** More of one finding is rarely read; --json has all. */
const shown = 20;

const { out: built, against, json, markdown, words } = readFlags('publish-check');
const [folder] = words;
const out = folder === undefined ? built : resolve(folder);
process.exitCode = await plainly(async () => {
  // 1. Read what was built. Nothing else is asked, of records or of code.
  const copy = await openCopy(out);
  const site = await readBuilt(out);
  const before = against === undefined ? undefined : await openCopy(against);

  // 2. Look.
  const findings: Finding[] = [
    { what: 'files that are not as they were built', found: await differences(copy) },
    await brokenLinks(site),
    await headersBehindPages(site),
    await staleIndex(site),
    await tooHeavy(site),
    await tooMuchScript(site),
    await tooLarge(site),
    await placeholderAddress(site),
    ...(before ? [lostAddresses(before, copy)] : []),
    { what: 'parts that were left out when it was joined', found: (copy.manifest.lacks ?? []).map(String) },
    { what: 'sites for the desk alone', found: copy.manifest.audience === 'internal' ? [out] : [] },
  ];
  const warnings: Finding[] = [await beyondHosts(site)];
  const changes = before && (await changesForReaders(before, copy));

  // 3. Tell.
  const fine = findings.every(({ found }) => found.length === 0);
  if (json) console.log(JSON.stringify({ fine, findings, warnings, ...(changes ? { changes } : {}) }, null, 2));
  else if (markdown) console.log(commentOf([...findings, ...warnings], changes));
  else tell([...findings, ...warnings], changes);
  return fine;
});

function tell(findings: readonly Finding[], changes: ChangesForReaders | undefined): void {
  for (const { what, found } of findings) list(what, found);
  if (!changes) return;
  const { pages, statements, states, papers, unread } = changes;
  console.log('What changed for readers:');
  list('pages that are new', pages.added);
  list('pages that are gone', pages.gone);
  list('statements that are new', statements.added.map(inWords));
  list('statements in other words', statements.reworded.map(otherwise));
  list('statements that are gone', statements.gone.map(inWords));
  list('statements that are new or reworded, and that no person has read', statements.unread.map(inWords));
  list('promises and events that stand otherwise', states.map(otherwise));
  list(
    'papers that say something else',
    papers.map(
      ({ address, added, sentences, gone }) =>
        `${address}: ${counted(added.length, 'sentence')} new, ${sentences.length} in other words, ${gone.length} gone`,
    ),
  );
  console.log(`sentences of papers that no person has read: ${unread.before} → ${unread.after}`);
}

function inWords({ id, says }: { readonly id: string; readonly says: string }): string {
  return `${id}: ${says}`;
}

function otherwise({ id, before, after }: Reworded): string {
  return `${id}: ${before} → ${after}`;
}

function list(what: string, found: readonly string[]): void {
  console.log(`${what}: ${found.length}`);
  for (const place of found.slice(0, shown)) console.log(`  ${oneLine(place)}`);
  if (found.length > shown) console.log(`  and ${found.length - shown} more`);
}
