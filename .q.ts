import { checkFolder } from './src/check.ts';
import { wordsFor } from './src/messages/words.ts';
import { Papers } from './src/briefing/papers.ts';
import { publicRecords, linkSite } from './src/model/site.ts';
const { site: all } = await checkFolder('src/content');
const site = linkSite(all!.settings, publicRecords(all!.all));
const words = wordsFor(site.settings.language, site.settings.locale);
const papers = new Papers(site, words, []);
for (const id of process.argv.slice(2)) { console.log('#', id);
for (const { section, drafts } of papers.written(id, 'full').sections) for (const d of drafts) console.log(section, Math.round(d.weight*10)/10, (d.printed ?? d.sentences.map(s=>s.text).join(' ')).split(/\s+/).length, (d.sentences.map(s=>s.text).join(' ')).slice(0,110)); }
