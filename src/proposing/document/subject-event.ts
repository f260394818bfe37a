import { fold } from '../../basics/names.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { triggersIn } from '../../texts/triggers.ts';
import type { NamedParagraph } from './capitals.ts';
import { givenDates, isoOf } from './dates.ts';
import { namedEvent } from './events.ts';
import type { EventFinding, Standing } from './findings.ts';
import { standingAt } from './paragraph.ts';

/** What is known of a document whose event is looked for. */
interface About {
  /** How many paragraphs its header takes. */
  readonly header: number;
  readonly published: string | undefined;
  readonly language: ReadingLanguage;
}

/** How many paragraphs below a title tell still what a document is about. */
const opening = 3;

/**
 * The event that a document is about: one that its title or its first paragraphs name, with the day that these give.
 * Undefined where they name none, or give it no date.
 */
export function subjectEvent(paragraphs: readonly NamedParagraph[], about: About): EventFinding | undefined {
  const first = paragraphs.slice(0, about.header + opening);
  for (const named of first) {
    const name = namedEvent(named, about.language);
    if (!name) continue;
    const dated = dayOf(first.slice(about.header), about) ?? yearBeside(named, name, about.language);
    if (!dated) continue;
    const held = heldAt(paragraphs, namesOf(name.words, paragraphs), about.language);
    return {
      ...standingAt(named.paragraph, name.start, name.end),
      name: name.words,
      type: name.type,
      when: dated.iso,
      dated: dated.at,
      told: held ? 'past' : 'unknown',
      ...(held ? { outcome: held } : {}),
    };
  }
  return undefined;
}

interface Dated {
  readonly iso: string;
  readonly at: Standing;
}

/**
 * The day on which it takes place: the first that the paragraphs below the title give, "today" where nothing else is.
 */
function dayOf(paragraphs: readonly NamedParagraph[], { language, published }: About): Dated | undefined {
  const days = paragraphs.flatMap(({ paragraph }) =>
    givenDates(paragraph, language).flatMap((date): Dated[] => {
      const iso = date.day === undefined || date.role !== undefined ? undefined : isoOf(date);
      return iso === undefined ? [] : [{ iso, at: standingAt(paragraph, date.start, date.end) }];
    }),
  );
  return days.find(({ iso }) => iso === published) ?? (days.length === 1 ? days[0] : undefined);
}

/** "The *2023* Leaders' Summit", "Cumbre de Mareas *2023*". */
function yearBeside(
  { paragraph, text }: NamedParagraph,
  { start, end }: { readonly start: number; readonly end: number },
  language: ReadingLanguage,
): Dated | undefined {
  const date = [...paragraph.facts.dates, ...givenDates(paragraph, language)].find(
    (one) =>
      one.year !== undefined && /^\s?$/.test(text.slice(...(one.end <= start ? [one.end, start] : [end, one.start]))),
  );
  const iso = date && isoOf(date);
  return date && iso !== undefined ? { iso, at: standingAt(paragraph, date.start, date.end) } : undefined;
}

/** A name, and the acronym that the document gives behind it. Folded. */
function namesOf(name: string, paragraphs: readonly NamedParagraph[]): readonly string[] {
  const own = fold(name);
  const acronyms = paragraphs.flatMap(({ text }) =>
    [...text.matchAll(/\((\p{Lu}{2,})\)/gu)].flatMap(({ 1: acronym = '', index }) =>
      fold(text.slice(Math.max(0, index - name.length - 3), index)).endsWith(own) ? [fold(acronym)] : [],
    ),
  );
  return [own, ...new Set(acronyms)];
}

/** The first sentence that names it and tells what happened there. */
function heldAt(
  paragraphs: readonly NamedParagraph[],
  names: readonly string[],
  language: ReadingLanguage,
): Standing | undefined {
  for (const { paragraph, text } of paragraphs)
    for (const { start, end } of paragraph.sentences) {
      const sentence = text.slice(start, end);
      const plain = ` ${fold(sentence)} `;
      const [outcome] = triggersIn(sentence, 'outcome', language);
      if (outcome?.word === 'held' && names.some((name) => plain.includes(` ${name} `)))
        return standingAt(paragraph, start, end);
    }
  return undefined;
}
