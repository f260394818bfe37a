import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { outputOf } from '../../scripts/lib/astro.ts';
import { root } from '../../scripts/lib/root.ts';
import { astroAlone } from '../support/astro-alone.ts';
import { build, fixture } from '../support/build.ts';
import { differing } from '../support/differing.ts';
import { filesOf } from '../support/html.ts';

await astroAlone();
const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-astro-'));
afterAll(() => rm(scratch, { recursive: true }));

const origin = 'https://papers.example';

/** A page of whatever Markdown has, with a component: Astro prints its body by way of MDX. */
const everything = `---
name: Everything
summary: What a body may hold.
---

The desk's "tides" & more <Holdings /> *there*, **really**: \`code & <x>\`

<Holdings />

## Further & further

See [the *cable* and \`it\`](tidewater-cable), [how we work](method "A & b"), https://host.example.net/. A line\x20\x20
that ends, a [reference][ref].

![A "tide" gauge](/pictures/tide-gauge.svg)

1. One
2. Two
   - within *it*
   - [within](method)

   and a paragraph

> What is said
> in two lines

| A | B | C |
| --- | --: | :-: |
| 1 | 2 | [how](method) |
| | 3 | |

\`\`\`js
let a = "<b>";
\`\`\`

***

### Further & further

[ref]: https://ref.example.net/?a=1&b=2 "Title"
`;

test('Astro itself builds the same pages', async () => {
  const out = join(scratch, 'by-astro');
  const content = join(scratch, 'content');
  await cp(fixture, content, { recursive: true });
  await writeFile(join(content, 'pages/everything.mdx'), everything);
  const args = ['build', '--outDir', out, '--base', '/some/path', '--site', origin];
  const { code, output } = await outputOf(
    spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), ...args], {
      cwd: root,
      // Nothing of Vitest's own: Astro would take its base from there.
      env: { PATH: process.env['PATH'], CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  expect(code, output).toBe(0);
  const ours = { folder: join(scratch, 'ours'), base: '/some/path', origin };
  const built = await build(content, ours);
  expect(built.code, built.output).toBe(0);
  const pages = (await filesOf(ours.folder)).filter((file) => file.endsWith('.html'));
  const differ = (await differing(out, ours.folder)).filter((file) => pages.includes(file));
  expect(differ).toEqual([]);
});
