import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { everythingIn, filesWith } from '../../scripts/inspect/internal.ts';
import { readable } from '../../scripts/inspect/readable.ts';
import { checkFolder } from '../../src/check.ts';
import { internalWords } from '../../src/model/audience.ts';
import { fixture } from '../support/build.ts';
import { elements, textOf } from '../support/html.ts';

const { records } = (await checkFolder(fixture)).reading;
const internal = internalWords(records);
const archive = fileURLToPath(new URL('../fixtures/archive', import.meta.url));

/**
 * What would be left of `term` in the search index, which keeps stems: a long word is cut by what an ending can have.
 */
function stemOf(term: string): string {
  return /^\p{L}{7,}$/u.test(term) ? term.slice(0, Math.max(6, term.length - 3)) : term;
}

let built: ReadonlyMap<string, string>;
beforeAll(async () => {
  built = await everythingIn(inject('atRoot').folder);
});

describe('what is internal', () => {
  it('has words of its own: those of every internal record, of an internal statement, of lines of a record and of a briefing', () => {
    const ids = records.filter(({ data }) => data.audience === 'internal').map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(4);
    expect(internal).toEqual(
      expect.arrayContaining([...ids, 'glimmerquay', 'thrumwater', 'brinewardens', 'saltgrumble']),
    );
  });

  it.each(internal)('%s: stands in no file of the site', (term) => {
    expect(filesWith(term, built)).toEqual([]);
  });

  it('stands in no file of search, which keeps stems and sets numbers close before words', () => {
    const pages = [...built].filter(([file]) => file.endsWith('.html')).map(([, text]) => text);
    // A stem that words for everyone share tells nothing.
    const stems = internal.map(stemOf).filter((stem) => !pages.some((text) => text.includes(stem)));
    expect(stems.length).toBeGreaterThan(internal.length / 2);
    const search = [...built].filter(([file]) => /\.pf_\w+$|^find\/.*\.json$/.test(file));
    expect(
      stems.flatMap((stem) => search.filter(([, text]) => text.includes(stem)).map(([file]) => `${stem}: ${file}`)),
    ).toEqual([]);
    const kinds = search
      .filter(([, text]) => text.includes(stemOf('tidewater')))
      .map(([file]) => file.replace(/^.*\./, ''));
    expect([...new Set(kinds)].sort()).toEqual(['json', 'pf_index']);
  });

  it('is joined by what readers noted, and by who read what is internal', () => {
    expect(filesWith('squidwhimsy', built)).toEqual([]);
    expect(filesWith('murkwell', built)).toEqual([]);
    expect(filesWith('ferry', built).length).toBeGreaterThan(2);
  });

  it('is joined by the archived texts: none of their paragraphs is republished but where rights allow it', async () => {
    const written = [...(await everythingIn(fixture)).values()].join('\n');
    const texts = [...(await everythingIn(archive)).values()].flatMap((text) => text.split('\n').slice(1));
    const paragraphs = texts
      .map((text) => text.trim().slice(0, 40))
      .filter((text) => text.length === 40 && !written.includes(text));
    expect(paragraphs.length).toBeGreaterThan(20);
    expect(paragraphs.filter((paragraph) => [...built.values()].some((text) => text.includes(paragraph)))).toEqual([]);
  });
});

describe('a source is quoted on its own page', () => {
  /** The quotes on the page of a source. */
  const quotes = async (id: string): Promise<string[]> => {
    const page = fromHtml(await readFile(join(inject('atRoot').folder, `sources/${id}/index.html`), 'utf8'));
    return elements(page, ({ tagName }) => tagName === 'blockquote').map(textOf);
  };

  it('as far as its rights allow: all that claims rest on, so many words in all, nothing', async () => {
    expect(await quotes('tide-gazette-2030')).toContainEqual(
      expect.stringContaining('In December 2030 the Tidewater Cable measured 900 km.'),
    );
    const some = await quotes('shore-herald-2031');
    expect(some.length).toBeGreaterThan(1);
    expect(some.join(' ').split(/\s+/).length).toBeLessThanOrEqual(40);
    expect(await quotes('tide-gazette-2029')).toEqual([]);
    expect(await quotes('harbour-leaflet')).toEqual([]);
  });

  it('and nowhere else', () => {
    expect(
      filesWith('in december 2030 the tidewater cable measured 900 km', built).filter((file) => !file.includes('pf_')),
    ).toEqual(['sources/tide-gazette-2030/index.html']);
  });
});

describe('it would be found wherever it stood', () => {
  it('as what is public is: in files of every kind', () => {
    const holding = filesWith('tidewater cable', built).map((file) => file.replace(/^.*\./, ''));
    expect([...new Set(holding)].sort()).toEqual([
      'bib',
      'csv',
      'docx',
      'html',
      'ics',
      'json',
      'md',
      'pdf',
      'ris',
      'txt',
    ]);
  });

  it.each([
    ['a file of any sort', Buffer.from('\u0000\u0001Murkhaven\u0002')],
    ['a text of two bytes a letter', Buffer.from('Murkhaven', 'utf16le')],
    ['a packed file', gzipSync('Murkhaven')],
    ['a packed file in a packed file', gzipSync(gzipSync('Murkhaven'))],
  ])('in %s', async (_, bytes) => {
    expect(filesWith('murkhaven', new Map([['file', await readable(bytes)]]))).toEqual(['file']);
  });
});
