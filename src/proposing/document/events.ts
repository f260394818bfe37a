import { dateOf, isBefore } from '../../basics/dates.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import type { Term } from '../../texts/names/terms.ts';
import { triggersIn } from '../../texts/triggers.ts';
import type { NamedParagraph, NameWord } from './capitals.ts';
import { givenDates, isoOf } from './dates.ts';
import type { EventFinding, EventType } from './findings.ts';
import { standingAt } from './paragraph.ts';

/** Words for what takes place on a day, with the type of event that each tells. */
const typesOf = {
  summit: 'summit',
  meeting: 'meeting',
  conference: 'meeting',
  seminar: 'seminar',
  workshop: 'seminar',
  session: 'meeting',
  week: 'week',
  fair: 'meeting',
  festival: 'meeting',
  ceremony: 'meeting',
  exhibition: 'meeting',
  symposium: 'seminar',
  forum: 'forum',
  round: 'meeting',
} as const satisfies { readonly [Each in Term]?: EventType };

/** The events of a paragraph whose sentence gives a day or a month: each once by its name and date. */
export function eventsIn(
  named: NamedParagraph,
  language: ReadingLanguage,
  published: string | undefined,
): EventFinding[] {
  const { paragraph, text, words } = named;
  return paragraph.sentences.flatMap(({ start, end }): EventFinding[] => {
    const isIn = (place: { readonly start: number }): boolean => start <= place.start && place.start < end;
    const dates = givenDates(paragraph, language).filter(
      (date) => isIn(date) && date.month !== undefined && date.role === undefined,
    );
    const at = words.findIndex((word) => isIn(word) && isEvent(word) && !/\p{Pd}$/u.test(text.slice(0, word.start)));
    const [first, last] = [dates[0], dates.at(-1)];
    if (at < 0 || !first || !last) return [];
    const name = nameAt(at, words, {
      isSmall: ({ folded }) => language.common.includes(folded) || language.dates.articles.includes(folded),
      text,
      isDated: (word) => dates.some((date) => date.start < word.end && word.start < date.end),
    });
    const nearest = dates.toSorted((a, b) => Math.abs(a.start - name.end) - Math.abs(b.start - name.end))[0] ?? first;
    // "From 3 to 5 May", and "on 9 and 10 November".
    const next = dates.find(
      (date) =>
        date.start >= nearest.start && date !== nearest && date.start - nearest.end < 10 && date.day !== undefined,
    );
    const iso = isoOf(nearest);
    const until = next && nearest.day !== undefined ? isoOf(next) : undefined;
    const when = iso === undefined || until === undefined ? iso : `${iso}/${until}`;
    return [
      {
        ...standingAt(paragraph, start, end),
        name: name.words,
        type: typeAt(words[at]),
        ...(when === undefined ? {} : { when }),
        told: toldOf(text.slice(start, end), { when, published, language }),
      },
    ];
  });
}

/** Whether a sentence speaks of what has been: it says so, or gives a day before that on which it was published. */
function toldOf(
  sentence: string,
  {
    when,
    published,
    language,
  }: { readonly when: string | undefined; readonly published: string | undefined; readonly language: ReadingLanguage },
): EventFinding['told'] {
  const outcome = triggersIn(sentence, 'outcome', language)[0]?.word;
  if (outcome === 'held') return 'past';
  if (outcome === 'announced') return 'ahead';
  const isOver =
    outcome === undefined && when !== undefined && published !== undefined && isBefore(dateOf(when), published);
  return isOver ? 'past' : 'unknown';
}

function isEvent(word: NameWord): boolean {
  return termsOf(word).length > 0;
}

function termsOf({ terms }: NameWord): readonly (keyof typeof typesOf)[] {
  return terms.flatMap(({ values }) => values.filter((term): term is keyof typeof typesOf => term in typesOf));
}

function typeAt(word: NameWord | undefined): EventType {
  const [term] = word ? termsOf(word) : [];
  return term === undefined ? 'meeting' : typesOf[term];
}

/** The first event that a paragraph names by two words with capitals or more. */
export function namedEvent(
  { paragraph, text, words }: NamedParagraph,
  language: ReadingLanguage,
): { readonly words: string; readonly start: number; readonly end: number; readonly type: EventType } | undefined {
  const dates = givenDates(paragraph, language);
  for (const [at, word] of words.entries()) {
    if (!word.isCapital || !isEvent(word) || /\p{Pd}$/u.test(text.slice(0, word.start))) continue;
    const name = nameAt(at, words, {
      isSmall: ({ folded }) => language.common.includes(folded) || language.dates.articles.includes(folded),
      text,
      isDated: (one) => dates.some((date) => date.start < one.end && one.start < date.end),
    });
    const capitals = words.filter(
      (one) => one.isCapital && one.end <= name.end && one.end > name.end - name.words.length,
    );
    if (capitals.length > 1) return { ...name, start: name.end - name.words.length, type: typeAt(word) };
  }
  return undefined;
}

/** The name that a word for an event is part of: its capitals on either side, else the noun with what stands behind. */
function nameAt(
  at: number,
  words: readonly NameWord[],
  {
    text,
    isDated,
    isSmall,
  }: {
    readonly text: string;
    readonly isDated: (word: NameWord) => boolean;
    readonly isSmall: (word: NameWord) => boolean;
  },
): { readonly words: string; readonly end: number } {
  const joins = (one: number, other: number): boolean =>
    /^[\s‐‑–’'-]{1,2}$/u.test(text.slice(words[one]?.end, words[other]?.start));
  let [from, to] = [at, at + 1];
  while (from > 0 && words[from - 1]?.isCapital && joins(from - 1, from)) from -= 1;
  for (let first = words[from]; first && from < at && isSmall(first); first = words[from]) from += 1;
  const small = to;
  while (
    to < words.length &&
    joins(to - 1, to) &&
    (words[to]?.isCapital || words[to + 1]?.isCapital) &&
    to - small < 10
  )
    to += 1;
  const isOut = (word: NameWord | undefined): boolean => word !== undefined && (!word.isCapital || isDated(word));
  const dated = words.findIndex((word, index) => index > at && index < to && isDated(word));
  if (dated > 0) to = dated;
  while (to > at + 1 && isOut(words[to - 1])) to -= 1;
  const end = words[to - 1]?.end ?? 0;
  return { words: text.slice(words[from]?.start, end), end };
}
