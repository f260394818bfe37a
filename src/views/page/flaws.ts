import { eachNode } from '../../basics/tree.ts';
import { bodyAnchors } from '../../briefing/rules/sentences.ts';
import { sentencesOf, type Paper } from '../../briefing/length.ts';
import { claimsOf } from '../../model/evidence/claims/claims.ts';
import { perSite } from '../../model/memo.ts';
import type { Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Block, Cell, Entry, Page, Section, Told } from './page.ts';

/** A problem as the live site shows it, at the sentence that it is about. */
export interface Flaw {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** What is wrong and what to do. */
  readonly says: string;
  /** `programmes/bella.mdx:7:9` */
  readonly place: string;
  /** Where the desk tells of it. */
  readonly href: string;
}

/**
 * Problems by what they are at: `bella.route` a statement, `bella:status` a field, `bella:bottomLine#1` an entry of
 * one, `bella:#3` a part of a body, `bella` a record as a whole.
 */
export type FlawsByKey = ReadonlyMap<string, readonly Flaw[]>;

/**
 * A page with each problem at the sentence that tells what it is about, once. What is told nowhere on it, or by
 * something else than a sentence, stands on top of the page of its record.
 */
export function withFlaws(
  page: Page,
  flaws: FlawsByKey,
  { site, paper }: { readonly site: Site; readonly paper?: Paper | undefined },
): Page {
  const printing = new FlawedPage(flaws, paper ? keysBySentence(site, paper) : new Map());
  const told = printing.page(page);
  const record = paper?.record;
  const left = record ? printing.leftOf(record.id) : [];
  return left.length > 0 ? { ...told, flaws: left } : told;
}

/**
 * What problems are told at each sentence of a paper, by the sentence's id: a sentence tells what it is told from
 * unless another is told from less.
 */
function keysBySentence(site: Site, paper: Paper): Map<string, readonly string[]> {
  const { record } = paper;
  const told = sentencesOf(paper).map(({ id, inputs, claims }) => {
    const own = new Set([...claims, ...inputs].map((key) => placesOfClaims(site).get(key) ?? key));
    return { id, keys: [...own].filter((key) => key.includes('.') || key.includes(':')), breadth: inputs.length };
  });
  const narrowest = new Map<string, number>();
  for (const { keys, breadth } of told)
    for (const key of keys) narrowest.set(key, Math.min(breadth, narrowest.get(key) ?? breadth));
  const keys = new Map<string, readonly string[]>();
  const add = (id: string, own: readonly string[]): void => void keys.set(id, [...(keys.get(id) ?? []), ...own]);
  for (const { id, keys: all, breadth } of told)
    add(
      id,
      all.filter((key) => narrowest.get(key) === breadth),
    );
  const parts = record ? partsOf(record) : new Map<unknown, number>();
  for (const { id, node } of record ? bodyAnchors(site, record) : []) {
    const part = parts.get(node);
    if (part !== undefined) add(id, [`${record?.id ?? ''}:#${part}`]);
  }
  return keys;
}

/** Where each claim of a field stands, as problems are placed: by the field, and its entry where it is a list. */
const placesOfClaims = perSite((site: Site): ReadonlyMap<string, string> => {
  const places = new Map<string, string>();
  for (const { key, record, path, content } of claimsOf(site)) {
    const [first, second] = path[0] === 'from' ? path.slice(1, 2) : path;
    if (content.type === 'statement' || first === undefined) continue;
    places.set(key, `${record.id}:${first}${typeof second === 'number' ? `#${second}` : ''}`);
  }
  return places;
});

function partsOf({ body }: SourceRecord): Map<unknown, number> {
  const parts = new Map<unknown, number>();
  for (const [part, child] of body.tree.children.entries()) eachNode(child, (node) => void parts.set(node, part));
  return parts;
}

/** Walks through a page once, and keeps in mind which problems it has told. */
class FlawedPage {
  readonly #flaws: FlawsByKey;
  readonly #keys: ReadonlyMap<string, readonly string[]>;
  readonly #told = new Set<string>();

  constructor(flaws: FlawsByKey, keys: ReadonlyMap<string, readonly string[]>) {
    this.#flaws = flaws;
    this.#keys = keys;
  }

  page(page: Page): Page {
    return {
      ...page,
      ...(page.bottomLine === undefined ? {} : { bottomLine: this.#section(page.bottomLine) }),
      sections: page.sections.map((section) => this.#section(section)),
    };
  }

  /** The problems of a record that no sentence told. */
  leftOf(record: string): Flaw[] {
    const keys = [...this.#flaws.keys()].filter((key) => key === record || isOf(key, record));
    return this.#take(keys);
  }

  #section(section: Section): Section {
    return { ...section, blocks: section.blocks.map((block) => this.#block(block)) };
  }

  #block(block: Block): Block {
    if (block.type === 'told')
      return { ...block, groups: block.groups.map((group) => group.map((told) => this.#sentence(told))) };
    if (block.type === 'table')
      return {
        ...block,
        table: {
          ...block.table,
          rows: block.table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => this.#sentence(cell)) })),
        },
      };
    if (block.type === 'entries') return { ...block, entries: block.entries.map((entry) => this.#entry(entry)) };
    return block.type === 'html' ? { ...block, html: this.#html(block.html) } : block;
  }

  #sentence<Sentence extends Told | Cell>(sentence: Sentence): Sentence {
    const flaws = sentence.id === undefined ? [] : this.#take(this.#keys.get(sentence.id) ?? []);
    return flaws.length > 0 ? { ...sentence, flaws } : sentence;
  }

  #entry(entry: Entry): Entry {
    const flaws = this.leftOf(entry.id);
    return flaws.length > 0 ? { ...entry, flaws } : entry;
  }

  /** A body is printed already: what is wrong with a sentence of it goes right behind the element that is it. */
  #html(html: string): string {
    let told = '';
    let rest = html;
    for (;;) {
      const opening = /<(span|tr)(?=[^>]* class="told")[^>]* id="([^"]*)"[^>]*>/.exec(rest);
      if (!opening) return told + rest;
      const [tag, name = '', id = ''] = opening;
      const flaws = this.#take(this.#keys.get(id) ?? []);
      const start = opening.index + tag.length;
      // Of a row its first cell takes it.
      const end = name === 'tr' ? rest.indexOf('</', start) : endOfSpan(rest, start);
      told += rest.slice(0, flaws.length > 0 ? end : start) + flaws.map(flawHtml).join('');
      rest = rest.slice(flaws.length > 0 ? end : start);
    }
  }

  #take(keys: readonly string[]): Flaw[] {
    return [...new Set(keys)].flatMap((key) => {
      if (this.#told.has(key)) return [];
      this.#told.add(key);
      return this.#flaws.get(key) ?? [];
    });
  }
}

function isOf(key: string, record: string): boolean {
  return key.startsWith(`${record}.`) || key.startsWith(`${record}:`);
}

/** Where the span ends whose content begins at `start`. */
function endOfSpan(html: string, start: number): number {
  const tags = /<(\/?)span\b[^>]*>/g;
  tags.lastIndex = start;
  for (let depth = 1; ;) {
    const tag = tags.exec(html);
    if (!tag) return html.length;
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
}

function flawHtml({ code, severity, says, place, href }: Flaw): string {
  const [words, where, address] = [says, place, href].map(escaped);
  return `<span class="flaw ${severity}"><a href="${address}">${code}</a> ${words} <code>${where}</code></span>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
