import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, it } from 'vitest';
import { filesOf } from '../support/html.ts';

const site = inject('atRoot');

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: { 'heading-level': 'error' } });

it('every page is valid HTML', async () => {
  const files = (await filesOf(site.folder)).filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThan(50);
  const faults = await Promise.all(
    files.map(async (file) => {
      const { results } = await validator.validateString(await readFile(join(site.folder, file), 'utf8'), file);
      return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId}: ${message}`));
    }),
  );
  expect(faults.flat()).toEqual([]);
});
