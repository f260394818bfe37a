import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { describe, expect, inject, it } from 'vitest';
import type { Evidence } from '../../src/basics/evidence.ts';
import type { Ledger } from '../../src/briefing/document/ledger.ts';
import { byId, elements, filesOf, hasClass, pagesOf, textOf } from '../support/html.ts';

const site = inject('atRoot');
const pages = await pagesOf(site.folder);
const files = (await filesOf(site.folder)).filter((file) => file.endsWith('/ledger.json'));
const briefings = await Promise.all(
  files.map(async (file) => {
    const ledger = JSON.parse(await readFile(join(site.folder, file), 'utf8')) as Ledger;
    const page = pages.get(file.replace('ledger.json', 'index.html'));
    if (!page) throw new Error(`${file} has no page beside it`);
    return { id: ledger.id, ledger, page };
  }),
);

/** The day each source bears. */
const published = new Map(
  (
    JSON.parse(await readFile(join(site.folder, 'data/records.json'), 'utf8')) as {
      records: { id: string; data: { published?: string } }[];
    }
  ).records.map(({ id, data }) => [id, data.published]),
);

const tables = [...pages.values()].flatMap((page) => elements(page, ({ tagName }) => tagName === 'table'));

const isSentence = (element: Element): boolean => hasClass(element, 'told') && element.properties['id'] !== undefined;
const idAndText = (element: Element): string => `${String(element.properties['id'])}: ${printedText(element)}`;

/** The words of a sentence as the ledger has them: of a row of a table, each number with what heads its column. */
function printedText(element: Element): string {
  if (element.tagName !== 'tr') return textOf(element);
  const cells = elements(element, ({ tagName }) => tagName === 'td' || tagName === 'th').map(textOf);
  const [table] = tables.filter((one) => elements(one, (node) => node === element).length > 0);
  const heads = table ? elements(table, ({ tagName }) => tagName === 'th').map(textOf) : [];
  return cells.map((cell, index) => (/^[\d.,]+$/.test(cell) ? `${cell} ${heads[index] ?? ''}` : cell)).join(': ');
}

/** The section of a page that stands under the heading with the anchor `section_<name>`. */
function sectionOf(page: Root, name: string): Element {
  const [section, ...others] = elements(
    page,
    (element) =>
      element.tagName === 'section' &&
      element.children.some((child) => child.type === 'element' && child.properties['id'] === `section_${name}`),
  );
  if (!section || others.length > 0) throw new Error(`no single section '${name}'`);
  return section;
}

/** The marks that stand right behind a sentence; the anchors of statements among them show nothing. */
function marksAfter(page: Root, sentence: Element): Element[] {
  const [parent] = elements(page, ({ children }) => children.includes(sentence));
  const after = parent?.children.slice(parent.children.indexOf(sentence) + 1) ?? [];
  const siblings = after.filter((node) => node.type !== 'element' || node.children.length > 0);
  const end = siblings.findIndex((node) => node.type !== 'element' || !hasClass(node, 'mark'));
  return siblings.slice(0, end === -1 ? undefined : end).filter((node) => node.type === 'element');
}

/** Where the note of a mark leads: the paragraph's address on the source's page. */
function paragraphOf(page: Root, mark: Element): string {
  const [link] = elements(mark, ({ tagName }) => tagName === 'a');
  const note = byId(page, String(link?.properties['href']).slice(1));
  const addresses = elements(note, ({ tagName }) => tagName === 'a').map(({ properties }) =>
    String(properties['href']),
  );
  return addresses.find((address) => address.includes('#p_')) ?? `no paragraph in the note: ${textOf(note)}`;
}

/** What the note of a mark says was done. */
function standingOf(page: Root, mark: Element): string {
  const [link] = elements(mark, ({ tagName }) => tagName === 'a');
  const note = byId(page, String(link?.properties['href']).slice(1));
  const [list] = elements(page, ({ tagName, children }) => tagName === 'ol' && children.includes(note));
  const [around] = elements(page, ({ children }) => list !== undefined && children.includes(list));
  const before = around?.children.filter((child) => child.type === 'element') ?? [];
  const standing = list && before[before.indexOf(list) - 1];
  return standing ? textOf(standing) : 'no note';
}

type Told = Ledger['sentences'][number];

/** Sentences by the mark that stands behind them: neighbours that rest on the same have one, behind the last. */
function passagesOf(page: Root, sentences: readonly Told[]): Told[][] {
  const passages: Told[][] = [];
  let open: Element | undefined;
  for (const sentence of sentences) {
    const element = byId(page, sentence.id);
    const [block] = elements(page, ({ children }) => children.includes(element));
    if (open !== undefined && open === block) passages.at(-1)?.push(sentence);
    else passages.push([sentence]);
    open = marksAfter(page, element).length === 0 ? block : undefined;
  }
  return passages;
}

function marksBehind(page: Root, passage: readonly Told[]): Element[] {
  const last = passage.at(-1);
  return last ? marksAfter(page, byId(page, last.id)) : [];
}

/** What a note says of each way of checking, the weakest first. */
const done = {
  counted: 'counted by this site',
  none: 'not looked up',
  unfound: 'not found',
  nothing: 'with no number, date or name to find',
  found: 'found by machine',
};
const weakness = Object.keys(done) as (keyof typeof done)[];

const placesOf = ({ source, paragraphs }: Evidence): string[] =>
  paragraphs.map((paragraph) => `${source}#${paragraph}`);

it('every paper has a ledger', () => {
  const papers = [...pages.keys()].flatMap((file) => /^(.+\/)one-page\/index\.html$/.exec(file)?.[1] ?? []);
  expect(papers).toContain('programmes/tidewater-cable/');
  expect(papers).toContain('briefings/before-the-forum/');
  expect(files.map((file) => file.replace(/ledger\.json$/, '')).sort()).toEqual(papers.sort());
});

describe.each(briefings)('the ledger of $id', ({ ledger, page }) => {
  it('is the page, sentence by sentence, and the page holds no other sentence', () => {
    for (const section of new Set(ledger.sentences.map((sentence) => sentence.section))) {
      const printed = elements(sectionOf(page, section), isSentence).map(idAndText);
      expect(printed).toEqual(
        ledger.sentences.filter((sentence) => sentence.section === section).map(({ id, text }) => `${id}: ${text}`),
      );
    }
    expect(elements(page, isSentence).map(idAndText)).toEqual(ledger.sentences.map(({ id, text }) => `${id}: ${text}`));
  });

  it('says of each sentence how it was checked, in the words of the notes that its marks lead to', () => {
    for (const passage of passagesOf(page, ledger.sentences)) {
      // What runs on to one mark stands as the weakest of it.
      const words = passage.map(({ checked }) => (checked.made === 'counted' ? 'counted' : checked.found));
      const weakest = weakness.find((word) => words.includes(word)) ?? 'found';
      for (const mark of marksBehind(page, passage))
        expect(standingOf(page, mark).toLowerCase(), passage.at(-1)?.id).toContain(done[weakest]);
    }
  });

  it('names the claims a sentence tells, or what was counted, whose evidence is that of the sentence', () => {
    for (const { id, claims, counted, evidence, checked } of ledger.sentences) {
      expect(counted === undefined, id).toBe(checked.made !== 'counted');
      if (counted === undefined) continue;
      expect(claims).toEqual([]);
      const places = counted.flatMap((one) => one.evidence.flatMap(placesOf));
      expect(new Set(places), id).toEqual(new Set(evidence.flatMap(placesOf)));
    }
  });

  it('has as many sentences as the foot of the page counts, and those of the editor’s note', () => {
    const [, told] = /Of (\d+) sentences?, /.exec(textOf(sectionOf(page, 'cite'))) ?? [];
    const hasNote = elements(page, ({ properties }) => properties['id'] === 'section_note').length > 0;
    if (hasNote) expect(Number(told)).toBeGreaterThan(ledger.sentences.length);
    else expect(Number(told)).toBe(ledger.sentences.length);
  });

  it('marks nothing else as told', () => {
    const loose = elements(page, (element) => hasClass(element, 'told') && !isSentence(element));
    // The number and the date of a figure stand in columns beside its sentence.
    const inCells = elements(page, ({ tagName }) => tagName === 'td' || tagName === 'th').flatMap((cell) =>
      elements(cell, (element) => hasClass(element, 'told')),
    );
    expect(loose.filter((element) => !inCells.includes(element)).map(textOf)).toEqual([]);
  });

  it('gives the evidence that the marks behind each sentence lead to', () => {
    for (const passage of passagesOf(page, ledger.sentences)) {
      const marks = marksBehind(page, passage);
      // A passage of a narrative without a citation rests on all that its record says: it bears no mark.
      if (marks.length === 0 && passage.every(({ section }) => section === 'narrative')) continue;
      const places = passage.map(({ evidence }) =>
        evidence.map(({ source, paragraphs }) => `/sources/${source}/#p_${paragraphs[0]}`).sort(),
      );
      const marked = marks.map((mark) => paragraphOf(page, mark)).sort();
      expect(places, passage[0]?.id).toEqual(passage.map(() => marked));
    }
  });

  it('rests on nothing that was published after its report date, and neither does the editor’s note', () => {
    const later = (source: string): boolean => (published.get(source) ?? '') > ledger.reportDate;
    expect(
      ledger.sentences.filter(({ evidence }) => evidence.some(({ source }) => later(source))).map(({ text }) => text),
    ).toEqual([]);
    const cited = elements(page, ({ properties }) => String(properties['href']).includes('#p_')).map(({ properties }) =>
      String(properties['href']),
    );
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((address) => later(address.split('/')[2] ?? ''))).toEqual([]);
  });
});
