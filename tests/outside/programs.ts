import { spawnSync } from 'node:child_process';

/** The programs these tests run, and the Debian package of each. */
const programs = {
  soffice: 'libreoffice-writer',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  nginx: 'nginx-light',
  apache2: 'apache2-bin',
  caddy: 'caddy',
} as const;

/** Stops before the first test where a program is missing, and names them all. */
export default function lookForPrograms(): void {
  const missing = Object.entries(programs).filter(([program]) => spawnSync(program, ['--version']).error !== undefined);
  if (missing.length === 0) return;
  const names = missing.map(([program, debian]) => `${program} (Debian package ${debian})`);
  throw new Error(`These tests need programs that npm does not bring. Missing: ${names.join(', ')}`);
}
