// npm run names [-- --check]: makes the table of names of the world, and the list of common words, from the packages
// that keep them and what is written by hand; or tells whether what was made is out of date.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './lib/root.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { writeWhole } from './lib/files/write-whole.ts';
import { commonEnglish } from './names/common-words.ts';
import { languages } from './names/by-hand.ts';
import { versionOf } from './names/sources.ts';
import { worldRows, type WorldRows } from './names/world.ts';

const { check } = readFlags('names');
process.exitCode = await plainly(async () => {
  // 1. Countries, regions, cities, languages.
  const world = await keep('src/texts/names/world-table.ts', worldTable(worldRows()));
  // 2. Words that begin a sentence and are no names.
  return (await keep('src/texts/languages/en/common-words.ts', commonTable(commonEnglish()))) && world;
});

/** Writes what was made, or tells whether it is written already. */
async function keep(file: string, made: string): Promise<boolean> {
  if (!check) {
    await writeWhole(join(root, file), made);
    console.log(`${file}: ${Buffer.byteLength(made)} bytes`);
    return true;
  }
  // Git on Windows may have given the lines other endings.
  if ((await readFile(join(root, file), 'utf8').catch(() => '')).replaceAll('\r\n', '\n') === made) return true;
  console.error(`${file} is not what its sources say. Repair it with: npm run names`);
  return false;
}

function worldTable(rows: WorldRows): string {
  const sources = ['cldr-core', 'cldr-localenames-modern', 'cldr-dates-modern', 'i18n-nationality'];
  const told: Readonly<Record<keyof WorldRows, string>> = {
    countries: 'Countries and territories: their two letters and three digits, names, adjectives and peoples.',
    regions: 'Parts of the world, and parts of countries.',
    unions: 'Unions of countries.',
    cities: 'Cities that languages call differently.',
    tongues: 'Languages that languages call differently.',
  };
  return [
    ...origin(`${sources.map(versionOf).join(', ')}; and scripts/names/by-hand.ts for what they lack.`),
    '',
    '/** The languages of the columns. */',
    `export const tableLanguages = [${languages.map((language) => `'${language}'`).join(', ')}] as const;`,
    ...(Object.keys(told) as (keyof WorldRows)[]).flatMap((key) => [
      '',
      `/** ${told[key]} */`,
      `export const ${key} = \`\n${rows[key].join('\n')}\n\`;`,
    ]),
    '',
  ].join('\n');
}

function commonTable(words: string): string {
  const sources = ['dictionary-en', 'dictionary-en-gb', 'popular-english-words'];
  return [
    ...origin(`${sources.map(versionOf).join(', ')}.`),
    '',
    '/** Words in order, each as the number of letters it shares with the one before, to the base of 36, and the rest. */',
    `export const commonWords = \`\n${words}\n\`;`,
    '',
  ].join('\n');
}

/** Where a module was made from, as the comment on top of it, in lines of 120 signs. */
function origin(sources: string): string[] {
  const text = `Made by \`npm run names\`; never edited. Sources: ${sources}`;
  return (text.match(/\S.{0,116}(?= |$)/g) ?? []).map((line) => `// ${line}`);
}
