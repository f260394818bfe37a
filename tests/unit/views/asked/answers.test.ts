import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkFolder } from '../../../../src/check.ts';
import { leaveTrails, used, withTrail, Trail, type Question, type Remember } from '../../../../src/model/asking.ts';
import { Answers } from '../../../../src/views/asked/answers.ts';
import { coverOf } from '../../../../src/views/cover/cover.ts';
import { filesOfSite } from '../../../../src/views/files.ts';
import { frameOf } from '../../../../src/views/page/frame.ts';
import { routesOf } from '../../../../src/views/routes.ts';
import { printingOf, type Printing } from '../../../../src/views/printing.ts';
import { searchData } from '../../../../src/views/search/data.ts';
import { draws } from '../../../support/draws.ts';
import { baseFolders } from '../../../support/mutations/bases.ts';
import { edited } from '../../../support/mutations/edits.ts';
import { withFolder, type Folder } from '../../../support/mutations/folder.ts';
import { heldBy, icon } from '../../../support/print-all.ts';
import { questionsOn } from '../../../support/questions.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Something that a site is made of: its text, and what was asked while it was made. */
interface Piece {
  readonly text: string;
  readonly questions: readonly Question[];
}

interface Made {
  readonly pieces: ReadonlyMap<string, Piece>;
  readonly answers: Answers;
}

/** Makes all that may stand for the next site, and notes what each piece asks for. */
async function made(folder: Folder): Promise<Made> {
  const pieces = new Map<string, Piece>();
  let trail: Trail | undefined;
  leaveTrails(() => trail);
  try {
    const printing = await withFolder(folder, (path) =>
      printed(path, (key, make) => {
        const remembered = withTrail(make);
        const { result, trail: own } = remembered;
        pieces.set(key, { text: JSON.stringify(result), questions: own ? questionsOn(own) : [] });
        return used(remembered);
      }),
    );
    const piece = async (key: string, make: () => unknown): Promise<void> => {
      const own = (trail = new Trail());
      const result = await make();
      pieces.set(key, { text: JSON.stringify(result), questions: questionsOn(own) });
      trail = undefined;
    };
    const routes = routesOf(printing);
    for (const route of routes)
      await piece(`page ${route.path}`, async () => {
        const page = await route.page();
        return [page, frameOf(printing.context, page), route.shared && coverOf(printing.context, page)];
      });
    for (const { path, asks, bytes } of filesOfSite(printing, routes)) if (asks) await piece(`file ${path}`, bytes);
    searchData(printing);
    const answers = new Answers(printing.context.site);
    answers.add(printing);
    return { pieces, answers };
  } finally {
    leaveTrails(undefined);
  }
}

async function printed(path: string, remember: Remember): Promise<Printing> {
  const { reading } = await checkFolder(path, { keep: false });
  const { settings } = reading;
  if (!settings) throw new TypeError('the folder has no settings');
  return printingOf(heldBy({ ...reading, settings }), {
    forDesk: false,
    base: '/',
    origin: 'https://papers.example',
    icon,
    // Of a form only this matters here: that it is another where its document is.
    kept: (key) => Promise.resolve(new TextEncoder().encode(digest(key))),
    remember,
  });
}

/** The pieces of `before` for which all that they asked is answered the same by a later site. */
function standing(before: Made, now: Answers): [string, Piece][] {
  return [...before.pieces].filter(([, { questions }]) =>
    questions.every((question) => now.to(question) === before.answers.to(question)),
  );
}

/** Where two texts begin to differ, of each a little; nothing where they are the same. */
function difference(one: string, other: string): string[] {
  if (one === other) return [];
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return [one, other].map((text) => text.slice(Math.max(0, at - 60), at + 60));
}

const stands: number[] = [];

const folders = ['the small folder', 'the fixture site', 'the fixture site with its lock'].map((name, index) => ({
  name,
  index,
}));

test.each(folders)('$name: after edits whatever still stands is what would be made anew', async ({ index }) => {
  const base = (await baseFolders())[index];
  if (!base) throw new TypeError('there is no such folder');
  let before = await made(base);
  let folder: Folder = base;
  for (let seed = 1; seed <= draws(60); seed += 1) {
    folder = await edited(folder, seed, 1 + (seed % 2));
    const after = await made(folder);
    const left = standing(before, after.answers);
    for (const [key, { text }] of left)
      expect(difference(text, after.pieces.get(key)?.text ?? ''), `seed ${seed}: ${key}`).toEqual([]);
    stands.push(left.length / before.pieces.size);
    before = after;
  }
});

test('and much of a site stands after an edit', () => {
  expect(stands.reduce((sum, share) => sum + share, 0) / stands.length).toBeGreaterThan(0.3);
});
