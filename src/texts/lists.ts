import { wordsOf } from '../basics/names.ts';
import { conceptsOf } from './concepts.ts';
import { stem, type CountedThings } from './facts.ts';
import type { ReadingLanguage } from './language.ts';
import { tokensOf } from './names/tokens.ts';
import { isCognate } from './quantities.ts';
import { worldNames } from './names/world.ts';

/** A text in which things may be listed, and what is counted. */
export interface Listing {
  readonly text: string;
  readonly language: ReadingLanguage;
  readonly counted: CountedThings;
}

/** A sentence is looked at up to here, so that a text is read once. */
const longest = 2000;
/** Words of an item of a list; what is longer is a clause. */
const longestItem = 8;

/** Whether a statement lists as many things behind its number: "three banks: A, B and C". */
export function listsBehind(value: number, text: string, language: ReadingLanguage): boolean {
  const [, dash, list] = /^[^.;]{0,200}?(?:[:(]|(\s[–—]\s))\s*([^.;()]+)/u.exec(text.slice(0, longest)) ?? [];
  // What a dash opens, a dash ends.
  const [told] = dash === undefined ? [list] : (list ?? '').split(/\s[–—]\s/u);
  if (told !== undefined && itemsOf(told, language)?.length === value) return true;
  // "Two laws, the Ports Act and the Quays Act, …"
  const [, beside] = /^[^.;:,()]{1,60},\s([^.;:()]+)/u.exec(text.slice(0, longest)) ?? [];
  const names = beside === undefined ? undefined : itemsOf(beside.replace(/,\s(?:\p{Ll}[^,]*)$/u, ''), language);
  return names?.length === value && names.every((name) => /\p{Lu}/u.test(name));
}

/** Whether a sentence of a source lists as many of the things that are counted: "el banco de A, el de B y el de C". */
export function listsThings(value: number, listing: Listing): boolean {
  return sentencesOf(listing.text).some((sentence) =>
    sentence.split(/[:()]|\s[–—]\s/u).some((part, index, parts) => {
      const items = itemsOf(part, listing.language);
      const before = index === 0 ? '' : (parts[index - 1] ?? '');
      if (items?.length !== value) return false;
      if (listing.counted.concepts.has('country') && areCountries(items, listing.language)) return true;
      // Any two words are joined by "and".
      if (value === 2) return items.every((item) => names(item, listing));
      return [lastWords(before), ...items].some((item) => names(item, listing));
    }),
  );
}

/** Whether a source sets out as many items under words that name what is counted: "five areas:". */
export function setsOut(value: number, listing: Listing): boolean {
  return listsIn(listing.text).some(({ lead, items }) => items.length === value && names(lead, listing));
}

/**
 * Whether a source sets out items under words that name what is counted, and the one at a place is what a statement
 * tells of: it shares words with it, and more than any other does. "The *second* pillar is research" of "three pillars:
 * (a) trade; (b) research; (c) culture". Items are compared with a statement of one language by their words, of another
 * by words that are alike in both.
 */
export function setsOutAt(place: number, listing: Listing, says: Pick<Listing, 'text' | 'language'>): boolean {
  const { counted, language } = listing;
  const told = contentOf(says.text).filter((word) => !counted.stems.has(stem(word)));
  const isSame =
    language.code === says.language.code ? (one: string, other: string) => stem(one) === stem(other) : isCognate;
  const shared = (item: string): number => {
    const own = contentOf(item);
    return told.filter((word) => own.some((other) => isSame(word, other))).length;
  };
  const isLead = (lead: string): boolean =>
    names(lead, listing) ||
    (isSame === isCognate &&
      contentOf(lead).some((word) => [...counted.stems.values()].some((thing) => isCognate(thing, word))));
  return listsIn(listing.text).some(({ lead, items }) => {
    const counts = items.map(shared);
    const own = counts[place - 1] ?? 0;
    return own > 0 && counts.every((count, index) => index === place - 1 || count < own) && isLead(lead);
  });
}

/** The longer words of a text. */
function contentOf(text: string): string[] {
  return [...new Set(wordsOf(text).flatMap(({ folded }) => (folded.length > 3 ? [folded] : [])))];
}

/** Items that a text sets out, and the words before them. */
interface SetOut {
  readonly lead: string;
  readonly items: readonly string[];
}

/** What a text sets out: a line each, or within a sentence behind letters and numbers in brackets. */
function listsIn(text: string): SetOut[] {
  const found: SetOut[] = [];
  let under: { lead: string; items: string[] } | undefined;
  for (const line of text.split('\n')) {
    if (isItem(line)) under?.items.push(line);
    else if (leadsIntoList(line)) {
      under = { lead: line, items: [] };
      found.push(under);
    }
    const within = listWithin(line.slice(0, longest));
    if (within) found.push(within);
  }
  return found;
}

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** "(a) trade; (b) research; and (c) culture", "1) trade, 2) research": the marks follow one another from the first. */
function listWithin(line: string): SetOut | undefined {
  const marks = [...line.matchAll(/(?<![\p{L}\p{N}])\(?(\d{1,2}|[a-z]{1,4})\)\s/gu)];
  const first = marks[0]?.[1];
  const row = first === 'a' ? letters : first === 'i' ? romans : undefined;
  const isNext = (mark: string | undefined, index: number): boolean => mark === (row?.[index] ?? String(index + 1));
  const end = marks.findIndex((mark, index) => !isNext(mark[1], index));
  const own = end < 0 ? marks : marks.slice(0, end);
  if (own.length < 2) return undefined;
  return {
    lead: line.slice(0, own[0]?.index),
    items: own.map(({ 0: mark, index }, at) => line.slice(index + mark.length, own[at + 1]?.index ?? line.length)),
  };
}

/** Whether the items of a list follow a sentence. */
export function leadsIntoList(text: string): boolean {
  return /:\s*$/.test(text);
}

/** Whether a text is an item of a list. */
export function isItem(text: string): boolean {
  return /^\s*(?:[•·▪‣*–-]|\d{1,2}\.|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\))(?:\s|$)/.test(text);
}

/** Whether a source joins two of anything, which "both" can mean. */
export function joinsTwo(text: string, language: ReadingLanguage): boolean {
  return joiner(language).test(text);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?;])\s+|\n/u).map((sentence) => sentence.slice(0, longest));
}

/** Whether an item names what is counted. */
function names(item: string, { counted, language }: Listing): boolean {
  return wordsOf(item).some(
    ({ folded }) =>
      counted.stems.has(stem(folded)) ||
      conceptsOf([folded], folded, language).some((concept) => counted.concepts.has(concept)),
  );
}

/** Whether all items name a country: the first at its end, the last where it begins, all others as a whole. */
function areCountries(items: readonly string[], language: ReadingLanguage): boolean {
  const { finder } = worldNames(language);
  return items.every((item, index) => {
    const words = tokensOf(item, language.names).filter(({ start, end }) => {
      const written = item.slice(start, end);
      return /^\p{Lu}/u.test(written) || !language.common.includes(written.toLowerCase());
    });
    return words.some((_, at) => {
      const found = finder.at(item, words, at).filter(({ values }) => values.some(({ kind }) => kind === 'country'));
      return found.some(({ length }) => {
        const [isFirst, isLast] = [at === 0, at + length === words.length];
        return (isLast || index === items.length - 1) && (isFirst || index === 0);
      });
    });
  });
}

/** The items of a list: short ones, joined by commas and a last "and"; of the first one its last words. */
function itemsOf(text: string, language: ReadingLanguage): string[] | undefined {
  const last = joiner(language);
  const all = text.split(',').filter((piece) => piece.trim() !== '');
  const close = all.findIndex((piece) => last.test(piece));
  if (close < 0) return undefined;
  // "Papers of three kinds, including the deeds and the maps": the list begins behind the word.
  const open = all.findLastIndex((piece, index) => index <= close && opener(language).test(piece));
  const pieces =
    open < 0 ? all : all.slice(open).map((piece, index) => (index === 0 ? piece.replace(opener(language), '') : piece));
  const end = open < 0 ? close : close - open;
  const [one = '', ...two] = (pieces[end] ?? '').split(last);
  // "A, B, and C": the word that joins stands alone.
  const closing = one.trim() === '' ? two : [one, ...two];
  const items = [...pieces.slice(0, end), ...closing];
  const short = items.slice(1).every((item) => wordsOf(item).length <= longestItem);
  return short ? [lastWords(items[0] ?? ''), ...items.slice(1)] : undefined;
}

function lastWords(text: string): string {
  return text.split(/\s+/u).slice(-longestItem).join(' ');
}

const openers = new WeakMap<ReadingLanguage, RegExp>();

/** The word that opens a list within a sentence. */
function opener(language: ReadingLanguage): RegExp {
  const known = openers.get(language) ?? new RegExp(`^\\s*(?:${language.numbers.listOpeners.join('|')})\\s`, 'iu');
  openers.set(language, known);
  return known;
}

const joiners = new WeakMap<ReadingLanguage, RegExp>();

/** The word between the last two of a list. */
function joiner(language: ReadingLanguage): RegExp {
  const words = [...language.numbers.words.joiners, '&'].join('|');
  const known = joiners.get(language) ?? new RegExp(`\\s(?:${words})\\s(?=\\S)`, 'u');
  joiners.set(language, known);
  return known;
}
