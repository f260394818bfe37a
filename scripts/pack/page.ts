import { createHash } from 'node:crypto';

/** How the pages of a pack find one another. */
export interface PackLinks {
  /** The path under which the site was built, with its closing slash. */
  readonly base: string;
  /** `https://host` where the site is published, if its pages say so. */
  readonly origin: string | undefined;
  /** Whether a file of the site is in the pack, by its path below the root. */
  readonly has: (file: string) => boolean;
}

/** The style sheet with the faces of all pages, at the top of a pack. */
export const facesFile = 'faces.css';

const face = /@font-face\s*\{[^}]*\}/g;

/** The faces that a page's style sheet names, each with the address of its file. */
export function facesIn(html: string): { readonly rule: string; readonly address: string }[] {
  return [...html.matchAll(face)].flatMap(([rule]) => {
    const address = /url\("?([^")]+)"?\)/.exec(rule)?.[1];
    return address === undefined ? [] : [{ rule, address }];
  });
}

/**
 * A built page as it opens from a disk: links lead to what is in the pack, or to the published site; without scripts,
 * which reading does not need; with a policy of its own. `file` is its path below the root.
 */
export function packedPage(html: string, file: string, links: PackLinks): string {
  const up = '../'.repeat(file.split('/').length - 1);
  const bare = html
    .replace(/<script\b[^>]*>[^]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\brel="?(?:preload|manifest|icon|apple-touch-icon|alternate)\b[^>]*>/g, '')
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/g, '')
    .replace(face, '')
    .replace(/\s(href|src|action)="([^"]*)"/g, (whole, name: string, address: string) => {
      if (!address.startsWith(links.base)) return whole;
      const there = targetOf(address, file, links);
      return there === undefined ? '' : ` ${name}="${there}"`;
    });
  const styles = [...bare.matchAll(/<style\b[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => hash(css));
  const policy = [
    "default-src 'none'",
    `style-src file: ${styles.join(' ')}`.trim(),
    'font-src data:',
    'img-src file: data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const added = `<meta http-equiv="content-security-policy" content="${policy}"><link rel="stylesheet" href="${up}${facesFile}">`;
  return bare.replace(/<meta charset="utf-8"\s*\/?>/, (charset) => charset + added);
}

/** Where an address of the site leads from a page in the pack; undefined where it leads nowhere. */
function targetOf(address: string, from: string, { base, origin, has }: PackLinks): string | undefined {
  const [path = '', anchor] = address.slice(base.length).split('#');
  const [plain = ''] = path.split('?');
  const file = plain.replace(/(^|\/)$/, '$1index.html');
  const behind = anchor === undefined ? '' : `#${anchor}`;
  if (file === from) return behind === '' ? file.split('/').at(-1) : behind;
  // The front page of a pack is its own.
  if (file === 'index.html' || has(file)) return `${'../'.repeat(from.split('/').length - 1)}${file}${behind}`;
  return origin === undefined ? undefined : `${origin}${address}`;
}

/** A text as a policy allows it. */
export function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
