import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.ts';

const modules = join(root, 'node_modules');
/** Files that were read, and places in them: each is asked for hundreds of times. */
const files = new Map<string, unknown>();
const places = new Map<string, Readonly<Record<string, unknown>>>();

/**
 * What stands at a place of a file of CLDR's JSON: `cldr('core/supplemental/codeMappings.json', 'supplemental',
 * 'codeMappings')`.
 */
export function cldr(file: string, ...path: readonly string[]): Readonly<Record<string, unknown>> {
  return entriesAt(`cldr-${file}`, path);
}

/** The locales that CLDR has for a language, itself first: `es`, `es-419`, `es-AR`. */
export function localesOf(part: string, language: string): string[] {
  const own = new RegExp(`^${language}(?:-|$)`);
  return readdirSync(join(modules, `cldr-${part}`, 'main'))
    .filter((locale) => own.test(locale))
    .sort();
}

/** Nationalities by the two letters of the country. */
export function nationalities(language: string): Readonly<Record<string, unknown>> {
  return entriesAt(`i18n-nationality/langs/${language}.json`, ['nationalities']);
}

/** The text of a file of a package. */
export function textOf(file: string): string {
  return readFileSync(join(modules, file), 'utf8');
}

/** A package with its version and its licence, as they are told in what is made of it. */
export function versionOf(name: string): string {
  const { version, license } = entriesAt(`${name}/package.json`, []);
  return `${name} ${String(version)} (${String(license)})`;
}

function entriesAt(file: string, path: readonly string[]): Readonly<Record<string, unknown>> {
  const place = [file, ...path].join(' ');
  const known = places.get(place);
  if (known) return known;
  if (!files.has(file)) files.set(file, JSON.parse(textOf(file)));
  const entries = path.reduce((inner, key) => entriesOf(inner[key]), entriesOf(files.get(file)));
  places.set(place, entries);
  return entries;
}

/** What an object holds; nothing where it is none. */
export function entriesOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** A text, or nothing where it is none. */
export function wordsIn(value: unknown): string[] {
  return typeof value === 'string' ? [value.trim()] : [];
}
