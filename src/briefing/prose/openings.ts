import { wordsOf } from '../../basics/names.ts';
import type { NameIndex } from '../../basics/names.ts';
import type { ProseRules } from '../../basics/prose.ts';
import type { Sentence } from '../sentence.ts';

/** What a sentence opens with, as a listener hears it: its first word that carries weight, with the small words before it. */
export function openingOf(prose: ProseRules, text: string): string {
  const opening: string[] = [];
  for (const { folded } of wordsOf(text)) {
    opening.push(folded);
    if (!prose.smallWords.has(folded) || opening.length === 3) break;
  }
  return opening.join(' ');
}

/** What openings are varied with. */
export interface Speech {
  readonly prose: ProseRules;
  /** Finds the names that sentences begin with. */
  readonly names: NameIndex;
  /** Neighbours of one class may change places; undefined where a sentence must stay where it is. */
  readonly classOf: (sentence: Sentence) => string | undefined;
}

/**
 * The same sentences so that no two neighbours open alike. Neighbours of one class change places; where that does not
 * help, it is said in another order of words, a pronoun stands for the name both begin with, or a short phrase leads in. What is said stays.
 */
export function varyOpenings(speech: Speech, sentences: readonly Sentence[]): Sentence[] {
  const told: Sentence[] = [];
  for (const sentence of arranged(speech, sentences)) {
    const before = told.at(-1);
    const behind = sentence.behind !== undefined && before?.inputs[0] === sentence.behind.input ? sentence.behind.text : sentence.text;
    told.push(withText(sentence, before === undefined ? behind : openedApart(speech, before.text, behind, sentence.otherwise)));
  }
  return told;
}

/** Of each run of one class, always the first that opens otherwise than what stands before it. */
function arranged({ prose, classOf }: Speech, sentences: readonly Sentence[]): Sentence[] {
  const waiting = [...sentences];
  const arranged: Sentence[] = [];
  for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
    const before = arranged.at(-1);
    const own = classOf(next);
    const end = own === undefined ? 1 : waiting.findIndex((sentence) => classOf(sentence) !== own);
    const run = waiting.slice(0, end === -1 ? undefined : end);
    const found = before === undefined ? 0 : run.findIndex(({ text }) => openingOf(prose, text) !== openingOf(prose, before.text));
    arranged.push(...waiting.splice(Math.max(0, found), 1));
  }
  return arranged;
}

/** `text` in words that open otherwise than `before`. */
function openedApart(speech: Speech, before: string, text: string, otherwise: string | undefined): string {
  const { prose } = speech;
  const opening = openingOf(prose, before);
  if (openingOf(prose, text) !== opening) return text;
  if (otherwise !== undefined && openingOf(prose, otherwise) !== opening) return otherwise;
  const subject = subjectOf(speech, text);
  const pronoun = subject !== undefined && subject.id === subjectOf(speech, before)?.id ? prose.pronounFor(subject.rest) : undefined;
  const spoken = pronoun === undefined ? text : `${pronoun} ${subject?.rest ?? ''}`;
  if (openingOf(prose, spoken) !== opening) return spoken;
  const [first, second] = prose.openers;
  const opener = openingOf(prose, `${first} ${text}`) === opening ? second : first;
  return `${opener} ${small(speech, text)}`;
}

/** The record a sentence begins with, an article before it aside, and the words behind its name. */
function subjectOf({ prose, names }: Speech, text: string): { readonly id: string; readonly rest: string } | undefined {
  const [first, second] = names.find(text);
  if (!first || second?.start === first.start) return undefined;
  const lead = text.slice(0, first.start).trim().toLowerCase();
  return lead === '' || prose.articles.has(lead) ? { id: first.id, rest: text.slice(first.end).trim() } : undefined;
}

/** The text with a small first letter, if its first word is one that is small inside a sentence and begins no name. */
function small({ prose, names }: Speech, text: string): string {
  const word = (/^\p{L}+(?=[\s,])/u.exec(text)?.[0] ?? '').toLowerCase();
  const isCommon = prose.commonOpenings.has(word) && names.find(text)[0]?.start !== 0;
  return isCommon || prose.smallWords.has(word) || prose.numberWords.has(word) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

function withText(sentence: Sentence, text: string): Sentence {
  return text === sentence.text ? sentence : { ...sentence, text };
}
