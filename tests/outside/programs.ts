import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

/** The programs these tests run, and the Debian package of each. */
const programs = {
  soffice: 'libreoffice-writer',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  nginx: 'nginx-light',
  apache2: 'apache2-bin',
  caddy: 'caddy',
} as const;

export type Program = keyof typeof programs;

declare module 'vitest' {
  interface ProvidedContext {
    /** Of these programs, those that are not there: what needs them is skipped. */
    readonly missing: readonly Program[];
  }
}

/** Names the programs that are missing, with their packages; stops where none is there. */
export default function lookForPrograms(project: TestProject): void {
  const all = Object.keys(programs) as Program[];
  const missing = all.filter((program) => spawnSync(program, ['--version']).error !== undefined);
  const names = missing.map((program) => `${program} (Debian package ${programs[program]})`).join(', ');
  if (missing.length === all.length)
    throw new Error(`These tests need programs that npm does not bring. Missing: ${names}`);
  if (missing.length > 0) console.warn(`What needs these programs is skipped. Missing: ${names}`);
  project.provide('missing', missing);
}
