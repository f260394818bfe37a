import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, inject, it } from 'vitest';
import type { BuiltSite } from '../support/build.ts';
import { expectHosted, expectJourney, expectRefusal } from '../support/host-journey.ts';
import { freePort, publish, startHost } from '../support/hosts.ts';
import { startBrowser } from '../support/visit.ts';
import type { Program } from './programs.ts';

const browser = await startBrowser();
const needs = (program: Program) => it.skipIf(inject('missing').includes(program));
const whole = { headers: true, redirects: true, ownMissing: true };

interface Place {
  readonly root: string;
  readonly port: number;
  readonly home: string;
  /** The site's own folder. */
  readonly folder: string;
}

async function placeOf(site: BuiltSite): Promise<Place> {
  const root = await publish(site);
  const port = await freePort();
  const home = new URL(site.base.replace(/\/?$/, '/'), `http://127.0.0.1:${port}`).href;
  return { root, port, home, folder: join(root, 'www', site.base) };
}

async function expectAll(home: string): Promise<void> {
  await expectHosted(home, whole);
  await expectJourney(browser, home);
  await expectRefusal(browser, home);
}

describe.each([inject('atRoot'), inject('underPath')])('built for $base', (site) => {
  needs('nginx')('works from nginx, as the build tells it', async () => {
    const { root, port, home, folder } = await placeOf(site);
    await mkdir(join(root, 'logs'));
    const lines = [
      'daemon off;',
      `pid ${root}/nginx.pid;`,
      `error_log ${root}/logs/error.log;`,
      'events { }',
      'http {',
      '  include /etc/nginx/mime.types;',
      '  default_type application/octet-stream;',
      `  access_log off;`,
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `  ${name}_temp_path ${root}/logs/${name};`,
      ),
      '  server {',
      `    listen 127.0.0.1:${port};`,
      `    root ${root}/www;`,
      `    include ${folder}/hosts/nginx.conf;`,
      '  }',
      '}',
    ];
    await writeFile(join(root, 'nginx.conf'), lines.join('\n'));
    // Whoever runs the tests as root would have files read by somebody else.
    if (process.getuid?.() === 0) await writeFile(join(root, 'nginx.conf'), ['user root;', ...lines].join('\n'));
    await startHost(['nginx', '-c', join(root, 'nginx.conf'), '-p', root, '-e', join(root, 'logs/error.log')], home);
    await expectAll(home);
  });

  needs('apache2')('works from Apache, as the build tells it', async () => {
    const { root, port, home, folder } = await placeOf(site);
    await readFile(join(folder, '.htaccess'));
    const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'alias', 'headers'];
    const lines = [
      ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      `ServerName 127.0.0.1`,
      `ServerRoot ${root}`,
      `PidFile ${root}/apache.pid`,
      `ErrorLog ${root}/error.log`,
      `Listen 127.0.0.1:${port}`,
      'TypesConfig /etc/mime.types',
      `DocumentRoot ${root}/www`,
      `<Directory ${root}/www>`,
      '  AllowOverride FileInfo Indexes Options=Indexes',
      '  Require all granted',
      '</Directory>',
    ];
    await writeFile(join(root, 'apache.conf'), `${lines.join('\n')}\n`);
    if (process.getuid?.() === 0) {
      spawnSync('chmod', ['-R', 'a+rX', root]);
      await writeFile(join(root, 'apache.conf'), `User www-data\nGroup www-data\n${lines.join('\n')}\n`);
    }
    await startHost(['apache2', '-D', 'FOREGROUND', '-f', join(root, 'apache.conf')], home);
    await expectAll(home);
  });

  needs('caddy')('works from Caddy, as the build tells it', async () => {
    const { root, port, home, folder } = await placeOf(site);
    const lines = [
      '{',
      '  admin off',
      '  auto_https off',
      `  storage file_system ${root}/caddy`,
      '}',
      `http://127.0.0.1:${port} {`,
      `  root * ${root}/www`,
      `  import ${folder}/hosts/Caddyfile`,
      '}',
    ];
    await writeFile(join(root, 'Caddyfile'), `${lines.join('\n')}\n`);
    await startHost(['caddy', 'run', '--config', join(root, 'Caddyfile'), '--adapter', 'caddyfile'], home);
    await expectAll(home);
  });
});
