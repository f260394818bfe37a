import { fold, isAcronym } from '../../basics/names.ts';
import type { Data } from '../../schema/records.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import type { Term } from '../../texts/names/terms.ts';
import { hasLetters } from './acronyms.ts';
import { BodyNames } from './body-names.ts';
import { hasTerm, Runs, type NamedParagraph, type NameWord, type Run } from './capitals.ts';
import type { ProgrammeFinding } from './findings.ts';
import { standingAt } from './paragraph.ts';

/** Words for what people cooperate in, with the sort of programme that each tells. */
const typesOf = {
  programme: 'programme',
  project: 'project',
  initiative: 'initiative',
  partnership: 'initiative',
  strategy: 'strategy',
} as const satisfies { readonly [Each in Term]?: Data<'programme'>['type'] };

const heads: ReadonlySet<Term> = new Set<Term>(Object.keys(typesOf) as (keyof typeof typesOf)[]);

/** In how many paragraphs a programme is named that a document is about; in fewer where it has a short name there. */
const often = { named: 3, short: 2 } as const;

/**
 * The programmes that a document is about: named again and again, by a word for what they are. A name in full and its
 * beginning are one ("the Tide Partnership for Harbours", "the Tide Partnership"), and so is the acronym beside it.
 */
export function programmesIn(paragraphs: readonly NamedParagraph[], language: ReadingLanguage): ProgrammeFinding[] {
  const bodies = new BodyNames(language);
  const isBody = (word: NameWord): boolean => bodies.isHead(word) || isHead(word);
  const names = new Map<string, Data<'programme'>['type']>();
  for (const paragraph of paragraphs)
    for (const whole of new Runs(paragraph, language, { isBody, foreign: bodies.foreign }).all()) {
      const run = withoutArticle(whole, paragraph, language);
      const head = headOf(run, paragraph, language);
      if (head) names.set(textOf(run, paragraph), head);
    }
  const longest = [...names.keys()].sort((a, b) => b.length - a.length);
  const whole = longest.filter((name) => !longest.some((other) => isBeginningOf(name, other, language)));
  return whole
    .flatMap((name): ProgrammeFinding[] => {
      const others = longest.filter((other) => isBeginningOf(other, name, language));
      const acronym = shortNameOf([name, ...others], paragraphs);
      const all = [name, ...others, ...(acronym === undefined ? [] : [acronym])];
      const named = paragraphs.filter(({ text }) => all.some((one) => holds(text, one)));
      const first = named.find(({ text }) => all.some((one) => text.includes(one)));
      if (!first || named.length < (acronym === undefined ? often.named : often.short)) return [];
      const written = all.find((one) => first.text.includes(one)) ?? name;
      const start = first.text.indexOf(written);
      return [
        {
          name,
          ...(acronym === undefined ? {} : { acronym }),
          type: names.get(name) ?? 'programme',
          ...standingAt(first.paragraph, start, start + written.length),
          others,
          paragraphs: named.map(({ paragraph }) => paragraph.number),
        },
      ];
    })
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

function isHead(word: NameWord): boolean {
  return word.isCapital && hasTerm(word, heads);
}

/** The sort of programme that the noun of a name tells; undefined where it is of something else, or says no more. */
function headOf(
  { from, to }: Run,
  { words }: NamedParagraph,
  { names }: ReadingLanguage,
): Data<'programme'>['type'] | undefined {
  const own = words.slice(from, to);
  const link = own.findIndex(({ isCapital }) => !isCapital);
  const head = names.bodies.headFirst ? own[0] : own[(link < 0 ? own.length : link) - 1];
  if (!head || !isHead(head) || own.filter(({ isCapital }) => isCapital).length < 2) return undefined;
  const term = head.terms.flatMap(({ values }) => values).find((one): one is keyof typeof typesOf => one in typesOf);
  return term && typesOf[term];
}

/** "*The* Tide Partnership", at the beginning of a sentence. */
function withoutArticle({ from, to }: Run, { words }: NamedParagraph, { dates }: ReadingLanguage): Run {
  return { from: dates.articles.includes(words[from]?.folded ?? '') ? from + 1 : from, to };
}

function textOf({ from, to }: Run, { text, words }: NamedParagraph): string {
  return text.slice(words[from]?.start, words[to - 1]?.end);
}

/** Whether a name goes on as another with a linking word: "the Tide Partnership *for* Harbours". */
function isBeginningOf(short: string, long: string, { names }: ReadingLanguage): boolean {
  if (!fold(long).startsWith(`${fold(short)} `)) return false;
  const [next = ''] = fold(long.slice(short.length)).split(' ');
  return names.linking.includes(next);
}

/** The acronym in the brackets behind a name: "(TPH)", "(known as the Tide Partnership or TPH)". */
function shortNameOf(names: readonly string[], paragraphs: readonly NamedParagraph[]): string | undefined {
  for (const { text } of paragraphs)
    for (const name of names)
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        const [, inside = ''] = /^\s?\(([^()]{2,80})\)/u.exec(text.slice(at + name.length)) ?? [];
        const acronym = inside.match(/[\p{L}\p{N}&-]+/gu)?.find((word) => isAcronym(word) && hasLetters(word, name));
        if (acronym !== undefined) return acronym;
      }
  return undefined;
}

function holds(text: string, name: string): boolean {
  return ` ${fold(text)} `.includes(` ${fold(name)} `);
}
