import { endWithPossessive, isAcronym, isPartOfWord, unclearStarts } from '../../basics/names.ts';
import { withoutArticles, type ProseRules } from '../../basics/prose.ts';
import type { Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Sentence } from '../sentence.ts';

/**
 * The same sentences with every acronym written out where it is used first: "ESA (European Space Agency)". Only names
 * that a source uses are written out, and only where one record has the acronym. One that is the short name of its
 * record reads by itself, and within another name, as in "the EU Space Programme", none is written out.
 */
export function expandAcronyms(site: Site, prose: ProseRules, sentences: readonly Sentence[]): Sentence[] {
  const explained = new Set<string>();
  return sentences.map((sentence) => {
    const { text } = sentence;
    const mentions = site.names.find(text);
    const unclear = unclearStarts(mentions);
    let told = '';
    let end = 0;
    for (const { id, start, end: last } of mentions) {
      const acronym = text.slice(start, last);
      if (
        !isAcronym(acronym) ||
        explained.has(acronym) ||
        isPartOfWord(text, start, last) ||
        isInName(text, start, last)
      )
        continue;
      const bracketed = text[start - 1] === '(' && text[last] === ')';
      // Brackets in brackets explain nothing; the next use will have it.
      if (!bracketed && isInBrackets(text.slice(0, start))) continue;
      explained.add(acronym);
      const long = unclear.has(start) ? undefined : longName(prose, site.records.get(id), acronym);
      // "the European Space Agency (ESA)" has explained it already, "the agency (ESA)" for who writes so.
      if (long === undefined || bracketed || text.includes(long)) continue;
      const behind = endWithPossessive(text, last);
      told += `${text.slice(end, behind)} (${long})`;
      end = behind;
    }
    return end === 0 ? sentence : { ...sentence, text: told + text.slice(end) };
  });
}

/** The first name of a record that is no acronym and that the sources use. */
function longName(prose: ProseRules, record: SourceRecord | undefined, acronym: string): string | undefined {
  if (!record || withoutArticles(prose, record.data.short ?? '') === acronym) return undefined;
  const aliases = (record.data.aliases ?? []).flatMap((alias) =>
    typeof alias === 'string' ? [alias] : alias.outside === undefined && alias.lang === undefined ? [alias.name] : [],
  );
  const isOwn = [record.data.name, ...aliases].includes(acronym);
  // "LAC4, a Cyber Competence Centre" explains nothing: a long form does not hold the acronym again.
  return isOwn
    ? [record.data.name, ...aliases].find((name) => !isAcronym(name) && name.includes(' ') && !name.includes(acronym))
    : undefined;
}

/** Whether a name goes on behind the acronym, or began before it: a word with a capital stands right beside it. */
function isInName(text: string, start: number, end: number): boolean {
  return /^ \p{Lu}/u.test(text.slice(end, end + 2)) || /[^.:;?!“(] \p{Lu}[\p{Ll}\p{N}]+ $/u.test(text.slice(0, start));
}

function isInBrackets(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
