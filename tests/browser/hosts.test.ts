import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, inject, it } from 'vitest';
import { expectHosted, expectJourney, expectRefusal } from '../support/host-journey.ts';
import { freePort, publish, startHost } from '../support/hosts.ts';
import { serve, startBrowser } from '../support/visit.ts';

const browser = await startBrowser();
const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.each([inject('atRoot'), inject('underPath')])('built for $base', (site) => {
  it('works from the server of this project', async () => {
    const home = await serve(site);
    await expectJourney(browser, home);
    await expectHosted(home, { headers: false, redirects: false, ownMissing: true });
    await expectRefusal(browser, home);
  });

  it.skipIf(!hasPython)('works from Python’s http.server, which knows nothing but files', async () => {
    const root = await publish(site);
    const port = await freePort();
    const home = new URL(site.base.replace(/\/?$/, '/'), `http://127.0.0.1:${port}`).href;
    await startHost(
      ['python3', '-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', join(root, 'www')],
      home,
    );
    await expectJourney(browser, home);
    await expectHosted(home, { headers: false, redirects: false, ownMissing: false });
  });
});
