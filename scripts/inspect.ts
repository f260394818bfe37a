// npm run inspect [-- --out FOLDER --content FOLDER --axe --base /some/path]: looks through a built site and prints
// what must be nothing.
import { oneLine } from '../src/basics/characters.ts';
import { counted } from '../src/basics/counted.ts';
import { checkFolder } from '../src/check.ts';
import { internalWords } from '../src/model/audience.ts';
import { mustBeWhole, readManifest } from './build/manifest.ts';
import { countingRecords } from './inspect/bottom-lines.ts';
import { tooManyWords, withoutEvidence } from './inspect/briefings.ts';
import { tooHeavy, tooLong, tooMuchScript } from './inspect/budgets.ts';
import { missingForms, overOnePage, tooBlank } from './inspect/forms.ts';
import { internalWordsIn } from './inspect/internal.ts';
import { readBuilt, type Finding } from './inspect/inspection.ts';
import { brokenLinks } from './inspect/links.ts';
import { leaningFirst } from './inspect/openings.ts';
import { tooFewWords } from './inspect/own-words.ts';
import { inaccessible, invalidHtml } from './inspect/pages.ts';
import { datesOfOthers, stripsThatDiffer } from './inspect/strip.ts';
import { toldTwice } from './inspect/told-twice.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';

/** More of one finding is rarely read. */
const shown = 20;

const flags = readFlags('inspect');
process.exitCode = await plainly(inspect);

async function inspect(): Promise<boolean> {
  // 1. Read the site. It alone is inspected; the records only say which words are internal.
  mustBeWhole(oneLine(flags.out), await readManifest(flags.out));
  const site = await readBuilt(flags.out).catch(() => undefined);
  if (!site) {
    console.error(`There is no site at ${oneLine(flags.out)}. Build it first: npm run build`);
    return false;
  }
  const { reading } = await checkFolder(flags.content, { keep: false });

  // 2. Look.
  const findings: Finding[] = [
    await withoutEvidence(site),
    countingRecords(site),
    toldTwice(site),
    leaningFirst(site),
    await datesOfOthers(site),
    await stripsThatDiffer(site),
    await tooFewWords(site),
    await tooManyWords(site),
    await overOnePage(site),
    await tooBlank(site),
    await internalWordsIn(site, internalWords(reading.records)),
    await missingForms(site),
    await tooHeavy(site),
    await tooLong(site),
    await tooMuchScript(site),
    await invalidHtml(site),
    await brokenLinks(site),
    // Every page in a browser takes minutes.
    ...(flags.axe ? [await inaccessible(site, flags.base)] : []),
  ];

  // 3. Tell.
  for (const { what, found } of findings) {
    console.log(`${what}: ${found.length}`);
    for (const place of found.slice(0, shown)) console.log(`  ${oneLine(place)}`);
    if (found.length > shown) console.log(`  and ${found.length - shown} more`);
  }
  console.log(`${counted(site.files.length, 'file')}, ${counted(site.papers.length, 'paper')} looked through`);
  return findings.every(({ found }) => found.length === 0);
}
