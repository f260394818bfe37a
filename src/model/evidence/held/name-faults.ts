import { beginsSentence, fold, type Word } from '../../../basics/names.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import { titles } from '../../../texts/names/terms.ts';
import type { Site } from '../../site.ts';
import { mostBetween } from './names-near.ts';
import type { NamesIn, SiteNames } from './site-names.ts';

/** A name that does not stand where the words rest, and what to do about it. */
export interface NameFault {
  readonly name: string;
  /** What was found of it, behind "is not in …". */
  readonly found: string;
  readonly todo: string;
}

/** What a text of the desk is held against. */
export interface Support {
  readonly names: readonly NamesIn[];
  /** The language of the sources, as a tag, where they have one. */
  readonly tag: string | undefined;
}

/** What a text of the desk is held against, and whose it is. */
export interface NameContext {
  readonly site: Site;
  readonly base: ReadingLanguage;
  readonly names: SiteNames;
  readonly record: SourceRecord | undefined;
  /** The words of the names of that record. */
  readonly own: ReadonlySet<string>;
  readonly support: Support;
}

/** Languages are told by their names in English, as the rest of a message is. */
const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** The most names that a message tells. */
const mostTold = 3;

/** A record, or something of the world, that no source names: by what it was looked for, and what would settle it. */
export function faultOfRecord(name: string, id: string, context: NameContext): NameFault {
  const { site, names, support, base } = context;
  const known = names.namesIn(id, support.tag ?? base.code).filter((own) => fold(own) !== fold(name));
  const looked = known.slice(0, mostTold).map((own) => `"${own}"`);
  const found = looked.length > 0 ? `, nor is ${looked.join(' or ')}` : '';
  // What the world has is called what the table says.
  if (!site.records.has(id)) return { name, found, todo: 'cite the paragraph that names it' };
  return { name, found, todo: settledBy(context, `the aliases of ${id}`) };
}

/** A record that a field names: there is no name in it that could be written otherwise. */
export function faultOfField(name: string, id: string, context: NameContext): NameFault {
  const fault = faultOfRecord(name, id, context);
  const todo = 'cite the paragraph that names it, or add the name it has there to its aliases';
  return codeOf(context) === context.base.code ? { ...fault, todo } : fault;
}

/** Words that are written like a name and that no source has. */
export function faultOfWords(name: string, context: NameContext): NameFault {
  return { name, found: '', todo: settledBy(context, `the aliases of a record ${JSON.stringify(name)}`) };
}

/** An office that nobody has in the sources: those that are named there. */
export function faultOfOffice(name: string, { support }: NameContext): NameFault {
  const there = support.names.flatMap(({ text, words, terms }) =>
    [...terms]
      .filter(([term]) => titles.has(term))
      .flatMap(([, places]) => places.map((at) => text.slice(words[at]?.start ?? 0, words[at]?.end ?? 0))),
  );
  const told = [...new Set(there)].slice(0, mostTold).map((own) => `"${own}"`);
  const found = told.length > 0 ? `; found there: ${told.join(', ')}` : '';
  return { name, found, todo: 'cite the paragraph that says it, or give the office that the source gives' };
}

/** Words of one name of which each stands in the sources, but not together. */
export function faultOfParts(name: string, context: NameContext): NameFault {
  return { ...faultOfWords(name, context), found: ' as one name, though its words are' };
}

/** Which alias would settle that a name is not found: one of the language of the source, where that is another. */
function settledBy(context: NameContext, where: string): string {
  const { support, base } = context;
  const code = codeOf(context);
  if (code === base.code)
    return 'cite the paragraph that names it, use the name it has there, or add that name to the record’s aliases';
  const there = [...new Set(support.names.flatMap(unknownNames))].slice(0, mostTold);
  const language = languageNames.of(code) ?? code;
  const told = there.length > 0 ? ` (names there that are nobody’s: ${there.map((own) => `"${own}"`).join(', ')})` : '';
  return `cite the paragraph that names it; if it has another name there${told}, {name: …, lang: ${code}} among ${where} says so for all ${language} texts`;
}

/** The language of the sources, without its region. */
function codeOf({ support, base }: NameContext): string {
  return support.tag?.split('-')[0] ?? base.code;
}

/** Names in a text that belong to nobody known, as they are written there. */
function unknownNames({ text, words, covered, language }: NamesIn): string[] {
  const joining = new Set([...language.names.linking, ...language.names.conjunctions, ...language.names.particles]);
  const isName = (at: number): boolean => {
    const word = words[at];
    if (word === undefined || !/^\p{Lu}/u.test(text.slice(word.start, word.start + 2))) return false;
    // The article that begins a sentence is no part of a name.
    return !(joining.has(word.folded) && beginsSentence(text, word.start));
  };
  const found: string[] = [];
  for (let at = 0; at < words.length && found.length < mostTold; at += 1) {
    if (!isName(at)) continue;
    let last = at;
    for (let next = at + 1; next - last <= mostBetween && goesOn(text, words, next); next += 1) {
      if (isName(next)) last = next;
      else if (!joining.has(words[next]?.folded ?? '')) break;
    }
    const isUnknown = Array.from({ length: last - at + 1 }, (_, index) => at + index).some(
      (place) => isName(place) && !covered.has(place),
    );
    const [start, end] = [words[at]?.start ?? 0, words[last]?.end ?? 0];
    // One word at the beginning of a sentence is hardly a name.
    if (isUnknown && (last > at || !beginsSentence(text, start))) found.push(text.slice(start, end));
    at = last;
  }
  return found;
}

/** Whether no mark stands before a word. */
function goesOn(text: string, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && word !== undefined && /^[\s\p{Pd}’'.]*$/u.test(text.slice(before.end, word.start));
}
