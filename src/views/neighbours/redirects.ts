import { escapedHtml } from '../../basics/html.ts';
import { pairId } from '../../basics/ids.ts';
import { recordPath } from '../../basics/urls.ts';
import type { PaperRequest } from '../../briefing/request.ts';
import { absolute, href, recordHref, type Context } from '../context.ts';
import { paperPath } from '../paths.ts';
import type { Printing } from '../printing.ts';

/** An address that leads on to another. */
export interface Redirect {
  /** Below the root, with its closing slash. */
  readonly from: string;
  /** Under the site's base path, with an anchor where it leads to an entry. */
  readonly to: string;
}

/**
 * The permanent addresses that are no pages: of records that are entries on the page of their kind, those at which the
 * first edition kept the briefing on a record, and those of ids that records, and papers on them, had before.
 */
export function redirects({ context, papers }: Printing): Redirect[] {
  const entries = context.site.all
    .filter(({ id }) => !context.pages.has(id))
    .map((record) => ({ from: recordPath(record.kind, record.id), to: recordHref(context, record) }));
  const briefings = papers.requests.flatMap(({ id, record }) =>
    record === undefined || record.kind === 'briefing'
      ? []
      : [id, ...(record.data.formerIds ?? [])].map((own) => ({
          from: recordPath('briefing', own),
          to: recordHref(context, record),
        })),
  );
  const former = context.site.all.flatMap((record) =>
    (record.data.formerIds ?? []).map((id) => ({
      from: recordPath(record.kind, id),
      to: recordHref(context, record),
    })),
  );
  return [...entries, ...briefings, ...former, ...papers.requests.flatMap((request) => formerPapers(context, request))];
}

/** The pages of a paper under the ids that its record, or one of the parties that meet in it, had before. */
function formerPapers(context: Context, request: PaperRequest): Redirect[] {
  const { record, between } = request;
  const onePage = href(context, paperPath(request, 'one-page'));
  if (record)
    return (record.data.formerIds ?? []).map((id) => ({ from: paperPath({ id, record }, 'one-page'), to: onePage }));
  if (!between) return [];
  const [ones = [], others = []] = between.map((id) => [id, ...(context.site.records.get(id)?.data.formerIds ?? [])]);
  const ids = ones.flatMap((one) => others.map((other) => pairId([one, other]))).filter((id) => id !== request.id);
  return ids.flatMap((id) => [
    { from: paperPath({ id, record }, 'full'), to: href(context, paperPath(request, 'full')) },
    { from: paperPath({ id, record }, 'one-page'), to: onePage },
  ]);
}

/** A small page that leads on, for hosts that know no redirects. */
export function redirectPage(context: Context, to: string): string {
  const { words, site } = context;
  const [path = ''] = to.split('#');
  const canonical = context.origin === undefined ? path : absolute(context, path.slice(href(context, '').length));
  const title = words.t('redirect.title', { site: site.settings.title });
  return [
    '<!DOCTYPE html>',
    `<html lang="${site.settings.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    // It shows words and a link: it may load and run nothing.
    `<meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">`,
    `<title>${escapedHtml(title)}</title>`,
    '<meta name="robots" content="noindex">',
    `<meta http-equiv="refresh" content="0; url=${escapedHtml(to)}">`,
    `<link rel="canonical" href="${escapedHtml(canonical)}">`,
    '</head>',
    '<body>',
    `<p><a href="${escapedHtml(to)}">${escapedHtml(words.t('redirect.link'))}</a></p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
