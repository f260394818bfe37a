import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/root.ts';
import { withContent } from '../support/content.ts';

const waiting = 'Waiting for changes; Ctrl-C ends.';
const good = '---\nname: Connectivity\n---\n';

test.skipIf(process.platform === 'win32')(
  'check --watch tells all problems again after each change, and ends as the last check did',
  async () => {
    await withContent({}, async (folder) => {
      const args = ['scripts/check.ts', '--content', folder, '--watch'];
      const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
      const rounds = async (count: number): Promise<string[]> => {
        while (said.split(waiting).length <= count) await once(child.stdout, 'data');
        return said.split(waiting);
      };
      await rounds(1);
      // As editors save: whole, so that no round comes upon half a file.
      const save = async (text: string): Promise<void> => {
        const draft = `${folder}-draft.mdx`;
        await writeFile(draft, text);
        await rename(draft, join(folder, 'themes/connectivity.mdx'));
      };
      await save('---\nnames: Connectivity\n---\n');
      const [, broken] = await rounds(2);
      expect(broken).toContain("themes/connectivity.mdx:2:1  unknown-field  there is no field 'names'");
      await save(good);
      const [, , mended] = await rounds(3);
      expect(mended).not.toContain('unknown-field');
      await save('---\nname: [\n---\n');
      const [, , , last] = await rounds(4);
      expect(last).toContain('yaml-broken');
      const closed = once(child, 'close');
      child.kill('SIGINT');
      expect(await closed).toEqual([1, null]);
    });
  },
  120_000,
);
