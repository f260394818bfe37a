import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputOf } from '../../scripts/lib/astro.ts';
import { environment, type Ran } from '../support/build.ts';
import { mdx, withContent } from '../support/content.ts';
import { filesOf } from '../support/html.ts';

const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-letters-'));
const out = join(scratch, 'dist');
afterAll(() => rm(scratch, { recursive: true }));

const names = {
  china: '国家发展和改革委员会',
  egypt: 'وزارة التعليم العالي',
  israel: 'משרד החוץ',
  georgia: 'საქართველოს მთავრობა',
  india: 'शिक्षा मंत्रालय',
  thailand: 'กระทรวงการต่างประเทศ',
  ethiopia: 'የኢትዮጵያ መንግሥት',
  korea: '외교부',
  ghana: 'Ɛdzɔ́ ɓ',
  signs: '● ℃ 😀 👨‍👩‍👧',
  long: 'Donaudampfschifffahrt'.repeat(9),
};

const ids = Object.keys(names);
const organisations = Object.fromEntries(
  Object.entries(names).map(([id, name]) => [`organisations/${id}.mdx`, mdx(`name: '${name}'\ntype: ministry`)]),
);
const statements = Object.entries(names).flatMap(([id, name]) => [
  `  - {id: of-${id}, aspect: participants, says: 'The office ${name} (2024), signed it, and 12 others.', from: gazette-2024#3}`,
  // A paper has something to say.
  `  - {id: by-${id}, aspect: outcome, says: 'Of the 900 km of the Sea Cable the office ${name} laid the part that lies nearest to its own shore, and the harbours there were told.', from: gazette-2024#4}`,
]);
const programme = mdx(
  [
    `name: '${names.egypt} and ${names.china}'`,
    'type: infrastructure',
    `partners: [{as: member, who: [${ids.join(', ')}], from: gazette-2024#3}]`,
    'bottomLine: [{says: The Sea Cable joins Northland to the open sea., cites: [route]}]',
    'statements:',
    '  - {id: route, aspect: purpose, says: The Sea Cable joins Northland to the open sea., from: gazette-2024#3}',
    '  - {id: length, aspect: figure, says: The Sea Cable is 900 km long., value: {indicator: cable-length, number: 900, sense: exactly, asOf: 2024-05}, from: gazette-2024#4}',
    ...statements,
  ].join('\n'),
);

let built: Ran;

// From another folder, as a command on a desk's own machine might be typed.
beforeAll(async () => {
  built = await withContent({ ...organisations, 'programmes/sea-cable.mdx': programme }, async (content) => {
    const script = join(import.meta.dirname, '../../scripts/build.ts');
    const args = [script, '--content', content, '--out', out, '--site', 'https://desk.example'];
    return outputOf(
      spawn(process.execPath, args, { cwd: scratch, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] }),
    );
  });
});

describe('a folder of names in many scripts, built from another folder', () => {
  it('is built', () => {
    expect(built.output).toContain('22 records, 0 errors');
    expect(built.code).toBe(0);
  });

  it('has every form of its briefing', async () => {
    const files = (await filesOf(out)).filter((file) => /sea-cable(-one-page)?\.(pdf|docx|md|txt)$/.test(file));
    expect(files.length).toBeGreaterThanOrEqual(6);
    const text = await readFile(join(out, files.find((file) => file.endsWith('sea-cable.txt')) ?? ''), 'utf8');
    for (const name of Object.values(names)) expect(text.replace(/\s+/g, ' ')).toContain(name);
  });

  it('has no image on which nothing stands, and no two alike', async () => {
    const images = (await filesOf(out)).filter((file) => file.startsWith('images/'));
    expect(images.length).toBeGreaterThan(20);
    const drawn = await Promise.all(
      images.map(async (file) => Buffer.from(decode(await readFile(join(out, file))).data)),
    );
    // The band at the edge takes 14 rows, the rule at the foot three; letters come in soft edges.
    for (const data of drawn)
      expect(data.filter((pixels) => pixels >> 4 !== (pixels & 15)).length).toBeGreaterThan(200);
    expect(new Set(drawn.map((data) => data.toString('base64'))).size).toBe(images.length);
  });

  it('sets names from the right to the left apart, wherever a page prints them', async () => {
    const page = await readFile(join(out, 'programmes/sea-cable/index.html'), 'utf8');
    expect(page).toContain(`<bdi dir="rtl">${names.egypt}</bdi>`);
    expect(page).toContain(`<bdi dir="rtl">${names.israel}</bdi>`);
    const words = page.replace(/<(title|script|style)\b.*?<\/\1>|<[^>]*>/gs, (tag) =>
      /^<\/?bdi/.test(tag) ? tag : '',
    );
    expect(words.replace(/<bdi dir="rtl">[^<]*<\/bdi>/g, '')).not.toMatch(/[\p{sc=Arab}\p{sc=Hebr}]/u);
  });
});
