import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { readBuilt } from '../../scripts/inspect/inspection.ts';
import { firstMissing, squeezed } from '../support/texts.ts';
import type { Program } from './programs.ts';

const needs = (program: Program) => it.skipIf(inject('missing').includes(program));
const { folder } = inject('atRoot');
const { papers } = await readBuilt(folder);
const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-outside-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe.each(papers)('the forms of $ledger.id, seen by other programs', ({ address, ledger }) => {
  const { id, sentences, onePage } = ledger;
  const form = (suffix: string): string => join(folder, address, `${id}${suffix}`);

  needs('soffice')(
    'LibreOffice opens the Word file and reads every sentence in order, the notes at the foot',
    async () => {
      execFileSync(
        'soffice',
        [
          '--headless',
          `-env:UserInstallation=file://${scratch}/profile`,
          '--convert-to',
          'txt:Text (encoded):UTF8',
          '--outdir',
          scratch,
          form('.docx'),
        ],
        { stdio: 'ignore' },
      );
      const text = squeezed(await readFile(join(scratch, basename(form('.docx')).replace(/docx$/, 'txt')), 'utf8'));
      expect(
        firstMissing(
          text,
          sentences.map((sentence) => sentence.text),
        ),
      ).toBeUndefined();
    },
  );

  needs('pdftotext')('pdftotext reads the same sentences from both PDFs', () => {
    const read = (suffix: string): string =>
      squeezed(execFileSync('pdftotext', ['-raw', form(suffix), '-'], { encoding: 'utf8' }));
    expect(
      firstMissing(
        read('.pdf'),
        sentences.map(({ text }) => text),
      ),
    ).toBeUndefined();
    expect(
      firstMissing(
        read('-one-page.pdf'),
        onePage.map(({ text }) => text),
      ),
    ).toBeUndefined();
  });

  needs('pdffonts')('every font of the PDF is embedded', () => {
    const fonts = execFileSync('pdffonts', [form('.pdf')], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !/ yes (?:yes|no) +(?:yes|no) /.test(font))).toEqual([]);
  });
});
