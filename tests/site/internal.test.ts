import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { fixture } from '../support/build.ts';
import { filesOf } from '../support/html.ts';

// Beginnings of words, as the search index keeps only stems.
const internal = ['murkhav', 'mkhv', 'murmurl', 'glimmerq', 'thrumwa', 'drizzle', 'skerrow', 'fogwick', 'underto', 'backwas', 'flotsam'];

const archive = fileURLToPath(new URL('../fixtures/archive', import.meta.url));

/** Everything a folder says, by file: names, text, and what lies packed in the files of search. */
async function everythingIn(folder: string): Promise<Map<string, string>> {
  const files = await filesOf(folder);
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const bytes = await readFile(join(folder, file));
        const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
        return [file, `${file}\n${(packed ? gunzipSync(bytes) : bytes).toString('utf8')}`.toLowerCase()] as const;
      }),
    ),
  );
}

let built: Map<string, string>;
beforeAll(async () => {
  built = await everythingIn(inject('atRoot').folder);
});

describe('what is internal', () => {
  it.each(internal)('%s… stands in the records, and in no file of the site', async (word) => {
    const records = [...(await everythingIn(fixture)).values()];
    expect(records.some((text) => text.includes(word))).toBe(true);
    expect([...built].filter(([, text]) => text.includes(word)).map(([file]) => file)).toEqual([]);
  });

  it('is joined by the archived texts: none of their paragraphs is republished', async () => {
    const records = [...(await everythingIn(fixture)).values()].join('\n');
    const texts = [...(await everythingIn(archive)).values()].flatMap((text) => text.split('\n').slice(1));
    const paragraphs = texts.map((text) => text.trim().slice(0, 40)).filter((text) => text.length === 40 && !records.includes(text));
    expect(paragraphs.length).toBeGreaterThan(20);
    expect(paragraphs.filter((paragraph) => [...built.values()].some((text) => text.includes(paragraph)))).toEqual([]);
  });

  it('would be found wherever it stood: what is public is', () => {
    const holding = [...built].filter(([, text]) => text.includes('tidewat')).map(([file]) => file.replace(/^.*\./, ''));
    expect([...new Set(holding)].sort()).toEqual(['html', 'json', 'pf_filter', 'pf_fragment', 'pf_index']);
  });
});
