import { fold } from '../../basics/names.ts';
import { foldKeepingLength } from '../../texts/date-patterns.ts';
import type { NumberFact } from '../../texts/facts.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { startsWithPhrase } from '../../texts/senses.ts';
import type { FigureFinding } from './findings.ts';
import { standingAt, type ReadParagraph } from './paragraph.ts';

/** The figures of a paragraph: numbers that count, measure or share something, none that only names or orders. */
export function figuresIn(paragraph: ReadParagraph, language: ReadingLanguage): FigureFinding[] {
  return paragraph.facts.numbers
    .filter((fact) => isFigure(fact, paragraph, language))
    .map((fact) => figureOf(fact, paragraph, language));
}

function isFigure(fact: NumberFact, { plain }: ReadParagraph, language: ReadingLanguage): boolean {
  if (fact.named || fact.pair || (fact.kind === 'multiple' && fact.often && fact.value <= 3)) return false;
  if (fact.kind === 'ordinal' || fact.kind === 'vague') return false;
  // "Billions of dollars" are no number, nor is the two of "two-way".
  if (Object.keys(language.numbers.words.vague).some((word) => startsWithPhrase(fold(fact.text), fold(word))))
    return false;
  if (fact.kind === 'count' && /^-\p{Ll}/u.test(plain.slice(fact.end)) && !/\d/.test(fact.text)) return false;
  const before = plain.slice(0, fact.start);
  const behind = plain.slice(fact.end);
  // What numbers a line of a list, or a part of a sentence: "3. Securing the tools", "under four pillars: 1) access".
  if (/^[.)]\s/.test(behind) && /(?:^\s*[-•*]?\s*|[:;,(]\s*(?:\p{L}{1,3}\s)?)$/u.test(before) && fact.value < 100)
    return false;
  if (/^[-•\s]*$/.test(before) && /^[.)]/.test(behind) && fact.value < 100) return false;
  // "(1)" and "on Friday (19)" tell which, not how many.
  if (/\(\s?$/.test(before) && /^\s?\)/.test(behind) && /^\d{1,2}$/.test(fact.text.trim())) {
    if (/^\s*\($/.test(before) || (/\p{L}\s\($/u.test(before) && !/[:.]\s*$/.test(before) && !isCountOf(behind)))
      return false;
  }
  return !isLabel(fact, plain, language) && !isPartOfName(fact, plain, language);
}

/** "Ley No. 5.918", "Edital nº 21/2022", "el día 24": a number that tells which one is meant. */
function isLabel({ start, end, kind, text }: NumberFact, plain: string, { dates, names }: ReadingLanguage): boolean {
  if (kind !== 'count' || !/^\d[\d.,]*$/.test(text.trim())) return false;
  const before = foldKeepingLength(plain.slice(Math.max(0, start - 40), start));
  // The last digits of a longer number: "43.828.151/0001-45".
  if (/\d\/\d+-$/.test(before)) return true;
  // "Industry 4.0"
  if (/^\d\.0$/.test(text.trim()) && /\p{L}\s$/u.test(before)) return true;
  // "On Friday, 28, the minister"
  if (endsInWord(before, dates.weekdays.flat().map(foldKeepingLength)) && Number(text) <= 31) return true;
  if (endsInWord(before, dates.dayNouns) && Number(text) <= 31) return !/^\s?%/.test(plain.slice(end));
  // The year behind a stroke too: "Ley Nº 4758/12".
  const label = before.replace(/\d[\d.]*\/$/, '');
  if (!endsInWord(label, dates.numbered)) return false;
  // "No." and "nº" number what they stand before; "acuerdo 4 países" does not.
  if (
    endsInWord(
      label,
      dates.numbered.filter((word) => /[.º°]/.test(word)),
    )
  )
    return true;
  const [, next = ''] = /^\s(\p{Ll}{3,})/u.exec(plain.slice(end)) ?? [];
  return next === '' || names.linking.includes(fold(next)) || names.conjunctions.includes(fold(next));
}

/** Whether a text in lower case without accents ends in one of some words, with a mark behind it or none. */
function endsInWord(before: string, words: readonly string[]): boolean {
  const bare = before.replace(/[\s.:,]+$/, '');
  return words.some((word) => {
    const end = word.replace(/[.]+$/, '');
    return bare.endsWith(end) && !/[\p{L}\p{N}]$/u.test(bare.slice(0, -end.length));
  });
}

/** "LAC governments (25): …", "EU countries (10)" count what is listed behind them. */
function isCountOf(behind: string): boolean {
  return /^\s?\)\s?:/.test(behind);
}

/** A number that a name begins with: "the 100,000 *Strong in the Americas* fund". */
function opensName(behind: string, { names }: ReadingLanguage): boolean {
  const [, noun = '', link = ''] = /^\s(\p{Lu}\p{Ll}+)\s(\p{Ll}{1,4})\s(?:\p{Ll}{1,4}\s)?\p{Lu}/u.exec(behind) ?? [];
  if (noun === '' || names.conjunctions.includes(link)) return false;
  return /[^s]$/.test(noun) && (names.linking.includes(link) || names.bodies.places.includes(link));
}

/** "100,000 Strong in the Americas", "Title 17", "Section 107": digits of a name. */
function isPartOfName({ start, end, kind, text }: NumberFact, plain: string, language: ReadingLanguage): boolean {
  const { common, numbers } = language;
  if (kind !== 'count') return false;
  // "100K CLIMA", "100K Strong"
  if (/^\d+\p{Lu}\s\p{Lu}\p{L}{2,}/u.test(plain.slice(start, end + 8).trimStart())) return true;
  if (!/^[\d.,]+$/.test(text.trim())) return false;
  if (/^0\d/.test(text.trim()) || opensName(plain.slice(end, end + 60), language)) return true;
  const before = /(\p{L}[\p{L}.’'-]*)\s$/u.exec(plain.slice(Math.max(0, start - 40), start))?.[1] ?? '';
  const behind = /^\s(\p{L}[\p{L}-]*)/u.exec(plain.slice(end, end + 40))?.[1] ?? '';
  const isCapital = (word: string): boolean => /^\p{Lu}\p{L}{2,}/u.test(word);
  // "El 152 Aniversario": one of an order.
  if (numbers.words.ordinalArticles.includes(before.toLowerCase()) && /^\p{Lu}\p{Ll}+[^s\W]$/u.test(behind))
    return true;
  // "Title 17", but "The 27-member delegation".
  const opens = common.includes(before.toLowerCase());
  if (isCapital(before) && !opens && !isCapital(behind) && !/^\p{Ll}{3,}/u.test(behind)) return true;
  return /^\p{Lu}\p{Ll}{2,}/u.test(behind) && /[“"«:(]\s?$|^$/u.test(plain.slice(Math.max(0, start - 2), start));
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
      return currencyOf(fact);
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

/** The code of a currency where only one can be meant, else its sign or its name as it is written: "pesos". */
function currencyOf({ currencies, text }: NumberFact): string | undefined {
  const codes = [...(currencies ?? [])];
  if (codes.length === 1) return codes[0];
  return /\p{Lu}{0,3}\p{Sc}/u.exec(text)?.[0] ?? /\p{L}+$/u.exec(text.trim())?.[0];
}

/** The words right behind a number, up to a sign or a verb-like common word: "new universities". */
function countedBehind(plain: string, from: number, language: ReadingLanguage): string | undefined {
  const { common, numbers, dates } = language;
  const isTimely = (word: string): boolean => timely.some((phrase) => phrase === word || phrase.startsWith(`${word} `));
  const timely = [...Object.values(dates.sides).flat(), ...dates.leading, ...dates.rangeWords];
  const behind = plain.slice(from, from + 120);
  const words: string[] = [];
  for (const [gap, word] of pieces(behind)) {
    const folded = word.toLowerCase();
    if (!/^[\s-]*$/.test(gap) || words.length >= 5) break;
    const isLink = numbers.words.of.includes(folded);
    if (words.length === 0 && isLink) continue;
    if (isLink || common.includes(folded) || isTimely(fold(word))) break;
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
