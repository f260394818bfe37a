import { wordsOf } from '../../basics/names.ts';
import type { NameIndex } from '../../basics/names.ts';
import type { ProseRules } from '../../basics/prose.ts';
import type { Sentence } from '../sentence.ts';

/**
 * What a sentence opens with, as a listener hears it: its first word that carries weight, with the small words before
 * it.
 */
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
 * help, it is said in another order of words, a pronoun stands for the name both begin with, or a short phrase leads
 * in. What is said stays.
 */
export function varyOpenings(speech: Speech, sentences: readonly Sentence[]): Sentence[] {
  const told: Sentence[] = [];
  for (const sentence of arranged(speech, sentences)) {
    const before = told.at(-1);
    const behind =
      sentence.behind !== undefined && before?.about === sentence.behind.input ? sentence.behind.text : sentence.text;
    told.push(
      withText(sentence, before === undefined ? behind : openedApart(speech, before.text, behind, sentence.otherwise)),
    );
  }
  return told;
}

/** Of each run of one class, always the first that opens otherwise than what stands before it. */
function arranged({ prose, classOf }: Speech, sentences: readonly Sentence[]): Sentence[] {
  let before: string | undefined;
  return runsOf(sentences, classOf).flatMap((run) => {
    const waiting = new Waiting(run.map((sentence) => openingOf(prose, sentence.text)));
    return run.flatMap(() => {
      const next = waiting.take(before);
      before = next.opening;
      return run[next.place] ?? [];
    });
  });
}

/** Neighbours of one class; those that must stay where they are, each for itself. */
function runsOf(sentences: readonly Sentence[], classOf: Speech['classOf']): Sentence[][] {
  const runs: { readonly own: string | undefined; readonly members: Sentence[] }[] = [];
  for (const sentence of sentences) {
    const own = classOf(sentence);
    const last = runs.at(-1);
    if (last && own !== undefined && last.own === own) last.members.push(sentence);
    else runs.push({ own, members: [sentence] });
  }
  return runs.map(({ members }) => members);
}

/**
 * Sentences that wait for their turn, by what they open with: those of one opening in line, the lines by who has waited
 * longest.
 */
class Waiting {
  readonly #lines: { readonly opening: string; readonly places: readonly number[]; next: number }[];

  constructor(openings: readonly string[]) {
    const places = Map.groupBy(openings.keys(), (place) => openings[place] ?? '');
    this.#lines = [...places].map(([opening, own]) => ({ opening, places: own, next: 0 }));
  }

  /** The first with another opening than `before`, or else the first of all. */
  take(before: string | undefined): { readonly opening: string; readonly place: number } {
    const at = this.#lines.length > 1 && this.#lines[0]?.opening === before ? 1 : 0;
    const [line] = this.#lines.splice(at, 1);
    if (!line) throw new RangeError('nobody is waiting');
    const place = line.places[line.next] ?? 0;
    line.next += 1;
    const following = line.places[line.next];
    if (following !== undefined) this.#lines.splice(this.#placeOf(following), 0, line);
    return { opening: line.opening, place };
  }

  /** Where a line whose first is `place` belongs. */
  #placeOf(place: number): number {
    let [low, high] = [0, this.#lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const line = this.#lines[middle];
      if ((line?.places[line.next] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** `text` in words that open otherwise than `before`. */
function openedApart(speech: Speech, before: string, text: string, otherwise: string | undefined): string {
  const { prose } = speech;
  const opening = openingOf(prose, before);
  if (openingOf(prose, text) !== opening) return text;
  if (otherwise !== undefined && openingOf(prose, otherwise) !== opening) return otherwise;
  const subject = subjectOf(speech, text);
  const pronoun =
    subject !== undefined && subject.id === subjectOf(speech, before)?.id ? prose.pronounFor(subject.rest) : undefined;
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
  return isCommon || prose.smallWords.has(word) || prose.numberWords.has(word)
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text;
}

function withText(sentence: Sentence, text: string): Sentence {
  return text === sentence.text ? sentence : { ...sentence, text };
}
