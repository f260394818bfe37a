import { checkFolder } from '../src/check.ts';
import { wordsFor } from '../src/messages/words.ts';
import { Papers } from '../src/briefing/papers.ts';
import { layOut } from '../src/briefing/document/layout.ts';
import { textForm } from '../src/briefing/forms/text.ts';
import { CheckedClaims } from '../src/model/evidence/checked.ts';
import { publicRecords, linkSite } from '../src/model/site.ts';
import { noLock } from '../src/model/evidence/lock.ts';
const [folder = 'src/content', id = '', length = 'full'] = process.argv.slice(2);
const { site: all } = await checkFolder(folder);
if (!all) throw new Error('no');
const site = linkSite(all.settings, publicRecords(all.all));
const words = wordsFor(site.settings.language, site.settings.locale);
const papers = new Papers(site, words, []);
if (id === '') console.log(papers.requests.map((r) => r.id).join('\n'), papers.requests.length);
else {
  const b = papers.has(id) ? papers.written(id, length as 'full') : papers.onRecord(id);
  console.log(textForm(layOut({ site, words, claims: new CheckedClaims(site, noLock), path: 'x/', addressOf: (p) => p, stamp: undefined }, b, length as 'full')));
}
