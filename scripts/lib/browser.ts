import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

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

/** Unpacks the Chromium of @sparticuz/chromium with its libraries and fonts, once for a version. */
async function unpackChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const home = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `chromium-${version}-${process.getuid?.() ?? 0}`);
  await mkdir(folder, { recursive: true });
  // The package unpacks into TMPDIR, which it reads as it goes, and takes whatever lies there already.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    const libraries = await inflate(join(home, 'bin/al2023.tar.br'));
    const fonts = await inflate(join(home, 'bin/fonts.tar.br'));
    const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
    // The same fonts on every machine, so that a page breaks its lines in the same places. The package's own list
    // names /tmp/fonts, where ours do not lie: without one of our own, Chromium would draw no letter at all.
    const fontList = join(folder, 'fonts.conf');
    await writeFile(fontList, `<fontconfig><dir>${join(fonts, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`);
    const env = { ...Object.fromEntries(inherited), LD_LIBRARY_PATH: join(libraries, 'lib'), FONTCONFIG_FILE: fontList };
    return { executablePath, env };
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
