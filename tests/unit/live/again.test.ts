import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LiveFolder } from '../../../src/live/live-folder.ts';
import type { LiveSite } from '../../../src/live/shown.ts';
import { draws } from '../../support/draws.ts';
import { baseFolders } from '../../support/mutations/bases.ts';
import { edit } from '../../support/mutations/edits.ts';
import { Picks, rewrite, withFolder, type Folder } from '../../support/mutations/folder.ts';
import { mutated, mutations, type Mutation } from '../../support/mutations/mutations.ts';

/** The same every time, so that what fails here fails everywhere. */
const run = { seed: Number(process.env['HOSTILE_SEED'] ?? 20_261_129), numRuns: draws(40) };

const bases = await baseFolders();

/** All that the live site shows, page by page and file by file; images apart, which show nothing of records. */
async function shownBy({ routes, files, notice }: LiveSite): Promise<Map<string, string>> {
  const shown = new Map([['notice', JSON.stringify(notice)]]);
  for (const { path, page } of routes) shown.set(`page ${path}`, JSON.stringify(await page()));
  for (const { path, bytes, mediaType } of files)
    if (!mediaType.startsWith('image/')) shown.set(`file ${path}`, await told(bytes));
  return shown;
}

/** Every so many pages are also asked for alone, with nothing made of the others. */
const each = 15;

async function showsAlone(live: LiveSite, first: ReadonlyMap<string, string>): Promise<void> {
  const pages = [...first.keys()].filter((piece) => piece.startsWith('page '));
  for (const piece of pages.filter((_, index) => index % each === 0)) {
    const route = live.routeAt(piece.slice('page '.length));
    expect(JSON.stringify(await route?.page()), piece).toBe(first.get(piece));
  }
}

/** What a file holds, or why it cannot be made. */
async function told(bytes: () => unknown): Promise<string> {
  try {
    return String(await bytes());
  } catch (error) {
    return String(error);
  }
}

function liveFolder(folder: string): LiveFolder {
  return new LiveFolder(folder, {
    forDesk: false,
    base: '/',
    origin: 'https://papers.example',
    icon: '',
    // Of a form only this matters here: that it is another where its document is.
    kept: (key) => Promise.resolve(new TextEncoder().encode(key)),
  });
}

type Step = { readonly edits: readonly number[] } | { readonly mutations: readonly Mutation[] };

const steps = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({ edits: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 9, maxLength: 9 }) }),
    fc.record({ mutations }),
  ),
  { minLength: 2, maxLength: 4 },
);

function after(folder: Folder, step: Step): Folder {
  if ('mutations' in step) return mutated(folder, step.mutations);
  const next = new Map(folder);
  edit(next, new Picks(step.edits));
  return next;
}

test('the live site after an edit is what a first one would show', async () => {
  const holds = fc.asyncProperty(fc.nat({ max: bases.length - 1 }), steps, async (number, changes) => {
    const base = bases[number] ?? bases[0];
    await withFolder(base, async (path) => {
      const [again, byPage] = [liveFolder(path), liveFolder(path)];
      await again.site();
      await byPage.site();
      let now = base;
      for (const change of changes) {
        const next = after(now, change);
        await rewrite(path, now, next);
        now = next;
        const [shown, first] = [await shownBy(await again.site()), await shownBy(await liveFolder(path).site())];
        expect([...shown.keys()]).toEqual([...first.keys()]);
        for (const [piece, text] of shown) expect(text, piece).toBe(first.get(piece));
        await showsAlone(await byPage.site(), first);
      }
    });
  });
  await fc.assert(holds, run);
}, 240_000);
