import { compareText } from '../../basics/compare.ts';
import { escapedHtml } from '../../basics/html.ts';
import { lastChanged } from '../../model/editions/last-changed.ts';
import { forms } from '../../briefing/forms/index.ts';
import { absolute, type Context } from '../context.ts';
import { formPath } from '../forms.ts';
import type { Printing } from '../printing.ts';
import { followedSubjects } from './subjects.ts';
import { recordPath } from '../../basics/urls.ts';

/**
 * The sitemap of pages by their paths. A page has a date only where it is known: that on which what its record says
 * last changed for readers, or, where it tells of several, the latest of theirs.
 */
export function siteMap(printing: Printing, paths: readonly string[]): string {
  const { context, editions } = printing;
  const days = lastChanged(context.site, editions);
  const subjects = new Map(followedSubjects(printing).map(({ record, tells }) => [record.id, tells]));
  const dayOf = new Map(
    context.site.all.map((record) => {
      const told = [...(subjects.get(record.id) ?? [record.id])].flatMap((id) => days.get(id) ?? []);
      return [recordPath(record.kind, record.id), told.sort(compareText).at(-1)] as const;
    }),
  );
  const entries = paths.map((path) => {
    const day = dayOf.get(path.replace(/one-page\/$/, ''));
    const changed = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
    return `<url><loc>${escapedHtml(absolute(context, path))}</loc>${changed}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

/** What robots may read: all of a site for everyone, nothing of one for the desk. */
export function robots(context: Context): string {
  const isOpen = context.stamp === undefined;
  return [
    'User-agent: *',
    isOpen ? 'Allow: /' : 'Disallow: /',
    ...(isOpen && context.origin !== undefined ? ['', `Sitemap: ${absolute(context, 'sitemap.xml')}`] : []),
    '',
  ].join('\n');
}

/** `llms.txt`: what the site is, and every paper as Markdown, for programs that read. */
export function llmsText({ context, papers }: Printing): string {
  const { site, words } = context;
  const { settings } = site;
  const { t } = words;
  const markdown = forms.find(({ suffix }) => suffix === '.md');
  const link = (title: string, path: string, note = ''): string =>
    `- [${linkText(title)}](${absolute(context, path)})${note === '' ? '' : `: ${note}`}`;
  return [
    `# ${settings.title}`,
    '',
    `> ${settings.description.replace(/\s+/g, ' ')}`,
    '',
    t('llms.how', { date: words.date(settings.reportDate), publisher: settings.publisher.name }),
    '',
    `## ${t('llms.papers')}`,
    '',
    ...papers.requests.flatMap((request) => (markdown ? [link(request.title, formPath(request, markdown))] : [])),
    '',
    `## ${t('data.title')}`,
    '',
    link(t('footer.data'), 'data/records.json'),
    link(t('data.dictionary'), 'data/datapackage.json'),
    link(t('llms.evidence'), 'data/evidence.json'),
    '',
  ].join('\n');
}

function linkText(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ');
}
