import { checkFolder } from '../src/check.ts';
import { wordsFor } from '../src/messages/words.ts';
import { Papers } from '../src/briefing/papers.ts';
import { stripOf } from '../src/briefing/strip.ts';
import { publicRecords, linkSite } from '../src/model/site.ts';
import { citeParagraphs } from '../src/basics/evidence.ts';
const [folder = 'src/content', id = ''] = process.argv.slice(2);
const { site: all } = await checkFolder(folder);
if (!all) throw new Error('no');
const site = linkSite(all.settings, publicRecords(all.all));
const words = wordsFor(site.settings.language, site.settings.locale);
const papers = new Papers(site, words, []);
const b = papers.written(id, 'one-page');
const ref = (s: any) => '[' + s.evidence.map((e: any) => `${e.source} ¶${citeParagraphs(e.paragraphs)}`).join('; ') + ']';
const lines: string[] = [b.title, `As of ${words.date(b.reportDate)}`, '', stripOf(site, words, b).filter(f => !/Report date/.test(f.label)).map(f => `${f.label}: ${f.value}`).join(' · '), ''];
for (const { section, drafts } of b.sections) {
  const isMore = section === 'state-of-play' && b.sections.some(s => s.section === 'narrative');
  lines.push(words.t(isMore ? 'section.more' : section === 'who-takes-part' && b.between ? 'section.who-speaks' : (`section.${section}` as any)).toUpperCase());
  if (section === 'side-by-side') { for (const row of b.comparison) lines.push('- ' + words.t(`comparison.${row.aspect}` as any) + ': ' + row.cells.map(c => `${c.record.data.name}: ${c.sentence ? c.sentence.text + ' ' + ref(c.sentence) : c.text}`).join('; ')); lines.push(''); continue; }
  let last: string | undefined;
  for (const d of drafts) {
    const run = d.sentences.filter(s => s.rule !== 'commitment-state').map(s => `${s.text} ${ref(s)}`).join(' ');
    const state = d.sentences.find(s => s.rule === 'commitment-state');
    if (section === 'bottom-line') lines.push(run);
    else if (section === 'narrative' && (d.children?.length ?? 0) > 1) lines.push(...d.sentences.map((x, i) => (i === 0 && x.text.endsWith(':') ? '' : '- ') + `${x.text} ${ref(x)}`), '');
    else if (section === 'narrative') lines.push(run, '');
    else if (d.group !== undefined && d.group === last) lines.push(lines.pop() + ' ' + run);
    else lines.push('- ' + (d.head ? `${d.head}: ` : '') + run + (state ? ` State: ${state.text}` : ''));
    last = d.group;
  }
  lines.push('');
}
if (b.leftOut.length) lines.push('The full paper adds ' + b.leftOut.map(({section,count}) => words.t(`left-out.${section}` as any, {count} as any)).join(', ') + '.');
console.log(lines.join('\n'));
