import { recordOfId } from '../../basics/ids.ts';
import { endWithPossessive, isAcronym, isPartOfWord, type Mention, wordsOf } from '../../basics/names.ts';
import { capitalised, withoutArticles } from '../../basics/prose.ts';
import type { Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Writing } from '../rules/writing.ts';
import type { Sentence } from '../sentence.ts';

/**
 * The sentences of one section, in which a record that has a short name goes by it once it was named in full: "the
 * Alliance" after "the EU–LAC Digital Alliance", "IUC" after "International Urban Cooperation (IUC)". Where a run of
 * sentences is told of the record itself, the first names it in full again. The full name stays where the short one
 * could be another's, in quotes and in compounds.
 */
export function shortenNames(writing: Writing, sentences: readonly Sentence[]): Sentence[] {
  const { prose } = writing.words;
  const clear = clearShortNames(writing, sentences);
  const named = new Set<string>();
  const inShort = new Set<string>();
  const told: Sentence[] = [];
  let subject = '';
  let aside: string | undefined;
  for (const sentence of sentences) {
    const about = recordOfId(sentence.about);
    if (about !== subject) {
      // A run of its own puts aside that the record was named, until it ends.
      if (aside !== undefined) named.add(aside);
      aside = named.delete(about) ? about : undefined;
      subject = about;
    }
    const { text, ids } = shortened(writing, clear, named, sentence.text);
    for (const id of ids) inShort.add(id);
    told.push({ ...sentence, text });
  }
  return introduced(
    writing,
    [...inShort].map((id) => [id, withoutArticles(prose, clear.get(id) ?? '')]),
    told,
  );
}

/**
 * The sentences with each acronym that stands for a name later on in brackets behind that name, where it is told first.
 */
function introduced(
  { site, words }: Writing,
  shortNames: readonly (readonly [id: string, short: string])[],
  sentences: readonly Sentence[],
): Sentence[] {
  const waiting = new Map(shortNames.filter(([, name]) => isAcronym(name)));
  return sentences.map((sentence) => {
    if (waiting.size === 0) return sentence;
    let { text } = sentence;
    // From behind, so that what is set in does not move what stands before it.
    for (const mention of fullNames(site, sentence.text, new Set(waiting.keys()), words.locale).reverse()) {
      const end = endWithPossessive(text, mention.end);
      text = `${text.slice(0, end)} (${waiting.get(mention.id) ?? ''})${text.slice(end)}`;
      waiting.delete(mention.id);
    }
    return text === sentence.text ? sentence : { ...sentence, text };
  });
}

/** Where each of some records is first named in full. */
function fullNames(site: Site, text: string, ids: ReadonlySet<string>, locale: string): Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of site.names.find(text)) {
    const { id } = mention;
    if (ids.has(id) && !first.has(id) && startOfFullName(text, mention, site.records.get(id), locale) !== undefined)
      first.set(id, mention);
  }
  return [...first.values()];
}

/**
 * The short names, by id, of the records named in `sentences`, but those that end another record's name there: "the
 * Alliance" beside a "Pacific Alliance".
 */
function clearShortNames({ site, words }: Writing, sentences: readonly Sentence[]): ReadonlyMap<string, string> {
  const mentions = sentences.flatMap(({ text }) =>
    site.names.find(text).map(({ id, start, end }) => ({ id, name: text.slice(start, end) })),
  );
  const endings = Map.groupBy(
    [...new Set(mentions.map(({ name }) => name))].flatMap((name) =>
      endingsOf(name).map((ending) => ({ ending, name })),
    ),
    ({ ending }) => ending,
  );
  const isAnothers = (short: string, own: string): boolean =>
    (endings.get(foldedWords(withoutArticles(words.prose, short)).join(' ')) ?? []).some(
      ({ name }) => !site.names.idsIn(name).has(own),
    );
  return new Map(
    [...new Set(mentions.map(({ id }) => id))].flatMap((id) => {
      const short = site.records.get(id)?.data.short;
      return short === undefined || isAnothers(short, id) ? [] : [[id, short] as const];
    }),
  );
}

/**
 * A name without its first words, without its first two, and so on: "EU–LAC Digital Alliance", "Digital Alliance",
 * "Alliance".
 */
function endingsOf(name: string): string[] {
  const all = foldedWords(name);
  return all.map((_, index) => all.slice(index).join(' '));
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}

/**
 * `text` with the short names of those records that are `named` already, and whose they are; adds to `named` those that
 * it names in full.
 */
function shortened(
  { site, words }: Writing,
  clear: ReadonlyMap<string, string>,
  named: Set<string>,
  text: string,
): { readonly text: string; readonly ids: readonly string[] } {
  const ids: string[] = [];
  let told = '';
  let end = 0;
  for (const mention of site.names.find(text)) {
    const short = clear.get(mention.id);
    const start = startOfFullName(text, mention, site.records.get(mention.id), words.locale);
    if (short === undefined || start === undefined) continue;
    if (named.has(mention.id) && isFree(text, start, mention.end)) {
      told += text.slice(end, start) + (start === 0 ? capitalised(short, words.locale) : short);
      end = mention.end;
      ids.push(mention.id);
    }
    named.add(mention.id);
  }
  return { text: told + text.slice(end), ids };
}

/**
 * Where the name begins as it reads inside a sentence, its article with it; undefined where the mention is another name
 * of the record.
 */
function startOfFullName(
  text: string,
  { end }: Mention,
  record: SourceRecord | undefined,
  locale: string,
): number | undefined {
  if (!record) return undefined;
  const full = record.data.inText ?? record.data.name;
  const start = end - full.length;
  const found = text.slice(start, end);
  return found === full || (start === 0 && found === capitalised(full, locale)) ? start : undefined;
}

/** Whether what stands there is no part of a title in quotes or of another word. */
function isFree(text: string, start: number, end: number): boolean {
  return text.lastIndexOf('“', start) <= text.lastIndexOf('”', start) && !isPartOfWord(text, start, end);
}
