import { builtBase } from '../lib/serving/serve-built.ts';
import { textIn, type BuiltSite, type Finding } from './inspection.ts';

const nowhere = 'https://built.invalid';

/** Links, and addresses that lead on, that come to no file of the site or to no anchor on its page. */
export async function brokenLinks(site: BuiltSite): Promise<Finding> {
  const pages = site.files.filter((file) => file.endsWith('.html'));
  const texts = new Map(await Promise.all(pages.map(async (file) => [file, await textIn(site, file)] as const)));
  const anchors = new Map([...texts].map(([file, html]) => [file, valuesOf(html, 'id')]));
  const base = `${builtBase(texts.get('index.html') ?? '').replace(/\/$/, '')}/`;
  const files = new Set(site.files);
  const found = [...texts].flatMap(([file, html]) => {
    const from = new URL(base + file.replace(/(^|\/)index\.html$/, '$1'), nowhere);
    const links = [...valuesOf(html, 'href'), ...valuesOf(html, 'src'), ...refreshesOf(html)];
    return links.filter((link) => !leadsSomewhere(new URL(link, from))).map((link) => `${file}: ${link}`);
  });
  return { what: 'links that lead nowhere', found };

  function leadsSomewhere({ origin, pathname, hash }: URL): boolean {
    if (origin !== nowhere) return true;
    const path = decodeURI(pathname);
    if (!path.startsWith(base)) return false;
    const target = path.slice(base.length).replace(/(^|\/)$/, '$1index.html');
    return files.has(target) && (hash === '' || anchors.get(target)?.has(decodeURIComponent(hash.slice(1))) === true);
  }
}

/** The values of an attribute, each once. */
function valuesOf(html: string, name: 'id' | 'href' | 'src'): Set<string> {
  return new Set([...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => plainly(value)));
}

function refreshesOf(html: string): string[] {
  return [...html.matchAll(/http-equiv="refresh" content="0; url=([^"]*)"/g)].map(([, to = '']) => plainly(to));
}

function plainly(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&#38;', '&').replaceAll('&amp;', '&');
}
