import type { ReadingLanguage } from '../../texts/language.ts';
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
    const speaker = people
      .map((person) => ({ person, away: distance(person, paragraph.plain, { start, end }) }))
      .filter(({ away }) => away < 160)
      .sort((a, b) => a.away - b.away)[0]?.person;
    return [{ ...standingAt(paragraph, start, end), ...(speaker === undefined ? {} : { speaker: speaker.name }) }];
  });
}

/** How many letters lie between words in quotation marks and the nearest mention of a person outside of them. */
function distance(
  { name, others }: PersonFinding,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  const names = [name, ...others, name.split(/\s+/).at(-1) ?? name];
  const places = names.flatMap((one) => [
    ...[text.indexOf(one, end)].flatMap((at) => (at < 0 ? [] : [at - end])),
    ...[text.lastIndexOf(one, start)].flatMap((at) => (at < 0 || at >= start ? [] : [start - at - one.length])),
  ]);
  return Math.min(Number.POSITIVE_INFINITY, ...places);
}
