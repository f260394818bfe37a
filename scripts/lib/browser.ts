import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { root } from './root.ts';
import { closeFolder, keepFolder, leftOverFolders, openFolder } from './files/own-folder.ts';

/**
 * Starts Chromium: the one `CHROME_PATH` names, on Linux the one that comes from npm, elsewhere an installed Chrome.
 * Throws with what to do where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['CHROME_PATH'];
  const args = ['--no-sandbox', '--font-render-hinting=none'];
  if (own) return chromium.launch({ executablePath: own, args });
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return chromium.launch({ channel: 'chrome', args }).catch(() => {
      throw new Error('The browser tests need Chrome. Install it, or set CHROME_PATH to a Chromium.');
    });
  const { executablePath, env } = await unpackChromium();
  return chromium.launch({ executablePath, args, env });
}

/** Where the Chromium from npm lies unpacked: a folder for its version. */
const parent = join(root, 'node_modules/.cache');
const prefix = 'chromium-';
const draftPrefix = 'unpacking-chromium-';

/**
 * Unpacks the Chromium of @sparticuz/chromium with its libraries and fonts, once for a version. It appears whole or not
 * at all: what was cut short is swept the next time, and never started.
 */
async function unpackChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const home = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(parent, prefix + version);
  if (!existsSync(folder)) await unpackInto(folder, join(home, 'bin'));
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const own = { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const env = { ...Object.fromEntries(inherited), ...own };
  return { executablePath: join(folder, 'chromium'), env };
}

async function unpackInto(folder: string, packed: string): Promise<void> {
  for (const left of await leftOverFolders(parent, draftPrefix)) await closeFolder(left);
  const draft = await openFolder(parent, draftPrefix);
  try {
    await unpack(packed, draft);
    // The same fonts on every machine, so that a page breaks its lines in the same places. The package's own list
    // names /tmp/fonts, where ours do not lie: without one of our own, Chromium would draw no letter at all.
    const [fonts, cache] = [join(folder, 'fonts/fonts'), join(folder, 'fonts-cache')];
    const list = `<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`;
    await writeFile(join(draft, 'fonts.conf'), list);
    const others = (await readdir(parent)).filter((name) => name.startsWith(prefix) && name !== basename(folder));
    for (const name of others) await closeFolder(join(parent, name));
    await keepFolder(draft);
    await rename(draft, folder);
  } catch (error) {
    await closeFolder(draft);
    // Another run may have been faster.
    if (!existsSync(folder)) throw error;
  }
}

/** The package unpacks into TMPDIR, which it reads as it goes. */
async function unpack(packed: string, folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromiumPackage, inflate } = await import('@sparticuz/chromium');
    await chromiumPackage.executablePath();
    await inflate(join(packed, 'al2023.tar.br'));
    await inflate(join(packed, 'fonts.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
