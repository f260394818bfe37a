import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemCodes } from '../../../src/basics/problem-codes.ts';

const tests = readdirSync(import.meta.dirname)
  .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
  .join('\n');

describe.each(Object.entries(problemCodes))('%s', (code, help) => {
  test('a test of this folder expects its message', () => {
    expect(tests).toContain(` ${code}  `);
  });

  test('has its help', () => {
    expect(help.means).toMatch(/^[A-Z].*\.$/);
    expect(help.bad).not.toBe('');
    expect(help.good).not.toBe('');
    expect(help.good).not.toBe(help.bad);
  });
});
