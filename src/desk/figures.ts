import type { NumberFact } from '../texts/facts.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import type { FigureFinding } from './findings.ts';
import { standingAt, type ReadParagraph } from './paragraph.ts';

/** The figures of a paragraph: numbers that count, measure or share something, none that only names or orders. */
export function figuresIn(paragraph: ReadParagraph, language: ReadingLanguage): FigureFinding[] {
  return paragraph.facts.numbers
    .filter((fact) => isFigure(fact, paragraph))
    .map((fact) => figureOf(fact, paragraph, language));
}

function isFigure(fact: NumberFact, { plain }: ReadParagraph): boolean {
  if (fact.named || fact.pair || fact.often) return false;
  if (fact.kind === 'ordinal' || fact.kind === 'vague') return false;
  // What numbers a line of a list: "3. Securing the tools".
  return !(fact.start <= 2 && /^\s?\(?\d{1,2}[.)]\s/.test(plain.slice(0, 6)));
}

function figureOf(fact: NumberFact, paragraph: ReadParagraph, language: ReadingLanguage): FigureFinding {
  const { start, end } = fact.whole;
  const from = start + (paragraph.text.slice(start, end).length - paragraph.text.slice(start, end).trimStart().length);
  const unit = unitOf(fact, paragraph);
  const counted = countedBehind(paragraph.plain, end, language);
  return {
    ...standingAt(paragraph, from, end),
    number: fact.value,
    sense: fact.sense,
    ...(unit === undefined ? {} : { unit }),
    ...(counted === undefined ? {} : { counted }),
  };
}

function unitOf(fact: NumberFact, { text }: ReadParagraph): string | undefined {
  switch (fact.kind) {
    case 'percent':
    case 'points':
      return '%';
    case 'permille':
      return '‰';
    case 'money':
      return [...(fact.currencies ?? [])][0];
    case 'measure': {
      const behind = text.slice(fact.end, fact.whole.end).replace(/^[\s-]+/, '');
      return behind === '' ? undefined : behind;
    }
    case 'count':
    case 'ordinal':
    case 'fraction':
    case 'multiple':
    case 'vague':
      return undefined;
  }
}

/** The words right behind a number, up to a sign or a verb-like common word: "new universities". */
function countedBehind(plain: string, from: number, { common, numbers }: ReadingLanguage): string | undefined {
  const behind = plain.slice(from, from + 120);
  const words: string[] = [];
  for (const [gap, word] of pieces(behind)) {
    const folded = word.toLowerCase();
    if (!/^[\s-]*$/.test(gap) || words.length >= 5) break;
    const isLink = numbers.words.of.includes(folded);
    if (words.length === 0 && isLink) continue;
    if (isLink || common.includes(folded)) break;
    words.push(`${words.length > 0 ? gap : ''}${word}`);
  }
  return words.length > 0 ? words.join('') : undefined;
}

function* pieces(text: string): Iterable<readonly [gap: string, word: string]> {
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.]*(?<!\.)/gu)) {
    yield [text.slice(end, index), word];
    end = index + word.length;
  }
}
