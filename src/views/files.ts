import { ledgerOf } from '../briefing/document/ledger.ts';
import { forms } from '../briefing/forms/index.ts';
import { labelled, recordsData, recordsJsonSchema } from './neighbours/data.ts';
import { formBytes, formPath, ledgerPath } from './forms.ts';
import { drawIcon, iconNames } from './neighbours/icons.ts';
import { manifestOf } from './neighbours/manifest.ts';
import { neighbourFiles } from './neighbours/neighbours.ts';
import { notFoundPath, type Route } from './routes.ts';
import type { Printing } from './printing.ts';
import { redirectPage, redirects } from './neighbours/redirects.ts';
import { evidenceData } from './rooms/evidence.ts';

type Bytes = string | Uint8Array<ArrayBuffer>;

/** A file of a site that is no page. */
export interface SiteFile {
  /** Below the root. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: () => Bytes | Promise<Bytes>;
  /** Whether nothing goes into it but what is asked for while it is made; see `Page`. */
  readonly asks?: true;
}

/** Every file of a site that is made of its records and is no page: the one table of them. */
export function filesOfSite(printing: Printing, routes: readonly Route[]): SiteFile[] {
  const { context } = printing;
  return [
    json('data/records.json', () => labelled(context, recordsData(context))),
    json('data/records.schema.json', () => recordsJsonSchema(context.stamp !== undefined)),
    json('data/evidence.json', () => labelled(context, evidenceData(context))),
    { ...json('manifest.webmanifest', () => manifestOf(context)), mediaType: 'application/manifest+json' },
    ...papersFiles(printing),
    ...neighbourFiles(
      printing,
      routes.map(({ path }) => path).filter((path) => path !== notFoundPath),
    ),
    ...redirects(printing).map(({ from, to }) => ({
      path: `${from}index.html`,
      mediaType: 'text/html; charset=utf-8',
      bytes: () => redirectPage(context, to),
    })),
    ...iconFiles(printing),
  ];
}

function json(path: string, data: () => object | Promise<object>): SiteFile {
  return { path, mediaType: 'application/json', bytes: async () => JSON.stringify(await data()) };
}

/** The ledger of each paper, and all its forms. */
function papersFiles(printing: Printing): SiteFile[] {
  const { context, papers } = printing;
  return papers.requests.flatMap((request) => [
    {
      ...json(ledgerPath(request), () =>
        labelled(
          context,
          ledgerOf(context.claims, papers.written(request.id, 'full'), papers.written(request.id, 'one-page')),
        ),
      ),
      asks: true as const,
    },
    ...forms.map((form) => ({
      path: formPath(request, form),
      mediaType: form.mediaType,
      bytes: () => formBytes(printing, request, form),
    })),
  ]);
}

function iconFiles({ icon }: Printing): SiteFile[] {
  return iconNames.map((name) => ({
    path: `${name}.png`,
    mediaType: 'image/png',
    bytes: () => new Uint8Array(drawIcon(icon, name)),
  }));
}
