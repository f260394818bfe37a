import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { pdfForm } from '../../src/briefing/forms/pdf.ts';
import { drawCover } from '../support/covers.ts';
import { sampleDocument } from '../support/documents.ts';

test('papers and images are the same from whatever folder they are made', async () => {
  const cover = {
    path: 'images/x.png',
    language: 'en',
    site: 'Northland',
    kicker: 'Programme',
    title: 'Sea Cable 国家 ɓ',
    about: undefined,
    facts: [{ label: 'Report date', value: '31 January 2025' }],
  };
  const document = sampleDocument({ title: 'Sea Cable 国家 ɓ' });
  const own = createHash('sha256')
    .update(await drawCover(cover))
    .update(await pdfForm(document))
    .digest('hex');
  const source = (path: string): string => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);
  const program = `
    import { createHash } from 'node:crypto';
    import { drawCovers } from ${source('views/cover/drawing.ts')};
    import { pdfForm } from ${source('briefing/forms/pdf.ts')};
    const { cover, document } = ${JSON.stringify({ cover, document })};
    const hash = createHash('sha256');
    for (const file of [...(await drawCovers([cover])), await pdfForm(document)]) hash.update(file);
    process.stdout.write(hash.digest('hex'));
  `;
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: undefined },
  });
  expect(elsewhere).toBe(own);
});
