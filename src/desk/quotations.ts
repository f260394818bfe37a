import { fold } from '../basics/names.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import type { PersonFinding, QuotationFinding } from './findings.ts';
import { standingAt, type ReadParagraph } from './paragraph.ts';

const quoted = /[“"«]([^“”"«»]{20,1200})[”"»]/gu;

/** Words in quotation marks that somebody says, with who speaks where a verb of saying stands beside. */
export function quotationsIn(
  paragraph: ReadParagraph,
  people: readonly PersonFinding[],
  { names }: ReadingLanguage,
): QuotationFinding[] {
  const { plain } = paragraph;
  const saying = new RegExp(`(?<!\\p{L})(?:${names.bodies.sayings.join('|')})(?!\\p{L})`, 'iu');
  return [...plain.matchAll(quoted)].flatMap((match): QuotationFinding[] => {
    const start = match.index;
    const end = start + match[0].length;
    const around = `${plain.slice(Math.max(0, start - 160), start)} ${plain.slice(end, end + 160)}`;
    if ((match[1]?.match(/\p{L}+/gu) ?? []).length < 5 || !saying.test(around)) return [];
    const speaker = people.find((person) =>
      [person.name, ...person.others, lastOf(person.name)].some((name) => fold(around).includes(fold(name))),
    );
    return [{ ...standingAt(paragraph, start, end), ...(speaker === undefined ? {} : { speaker: speaker.name }) }];
  });
}

function lastOf(name: string): string {
  return name.split(/\s+/).at(-1) ?? name;
}
