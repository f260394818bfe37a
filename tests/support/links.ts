import type { Root } from 'hast';
import type { BuiltSite } from './build.ts';
import { elements, filesOf, htmlOf, redirectsOf } from './html.ts';

const nowhere = 'https://built.invalid';
const attributes = ['href', 'src', 'action', 'dataClient'] as const;

/** The address of a page of `site`: `programmes/bella/index.html` is `/some/path/programmes/bella/`. */
export function addressOf(site: BuiltSite, file: string): string {
  return `${prefixOf(site)}/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function prefixOf({ base }: BuiltSite): string {
  return base === '/' ? '' : base;
}

/**
 * Every link of a site's pages that leads to no file, or to no anchor of it, and every address that leads on to such a
 * place, as `page: link (why)`.
 */
export async function brokenLinks(site: BuiltSite): Promise<string[]> {
  const pages = await htmlOf(site.folder);
  const redirects = await redirectsOf(site.folder);
  const files = new Set(await filesOf(site.folder));
  const anchors = new Map([...pages].map(([file, tree]) => [file, idsOf(tree)]));
  const origin = site.origin ?? nowhere;
  return [...pages].flatMap(([file, tree]) => {
    const from = new URL(addressOf(site, file), origin);
    return [...linksOf(tree), redirects.get(file) ?? ''].flatMap((link) => {
      const fault = faultOf(new URL(link, from));
      return fault === undefined ? [] : [`${file}: ${link} (${fault})`];
    });
  });

  function faultOf(to: URL): string | undefined {
    if (to.origin !== origin) return undefined;
    const path = decodeURI(to.pathname);
    if (!path.startsWith(`${prefixOf(site)}/`)) return 'outside the base path';
    const below = path.slice(prefixOf(site).length + 1);
    const target = below === '' || below.endsWith('/') ? `${below}index.html` : below;
    if (!files.has(target)) return 'no such file';
    if (to.hash === '' || anchors.get(target)?.has(decodeURIComponent(to.hash.slice(1)))) return undefined;
    return 'no such anchor';
  }
}

function linksOf(tree: Root): string[] {
  return elements(tree, () => true).flatMap(({ properties }) =>
    attributes.flatMap((name) => {
      const value = properties[name];
      return typeof value === 'string' ? [value] : [];
    }),
  );
}

function idsOf(tree: Root): Set<string> {
  return new Set(
    elements(tree, ({ properties }) => properties['id'] !== undefined).map(({ properties }) =>
      String(properties['id']),
    ),
  );
}
