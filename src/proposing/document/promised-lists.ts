import type { ReadingLanguage } from '../../texts/language.ts';
import { goesOnAbout } from '../../texts/triggers.ts';
import type { NamedParagraph } from './capitals.ts';
import { givenDates } from './dates.ts';
import type { PromiseFinding } from './findings.ts';
import { standingAt } from './paragraph.ts';
import { dueIn, promisesIn } from './promises.ts';

/** A paragraph with the marks that tell a list. */
interface Line {
  readonly named: NamedParagraph;
  /**
   * The mark of an item, with its indentation: what is at one level of a list has the same; none where it has no mark.
   */
  readonly mark: string | undefined;
  /** Where its words begin, behind the mark. */
  readonly start: number;
  /** Whether it ends in a colon: what is behind it goes on with its sentence. */
  readonly leads: boolean;
}

/** What a lead-in promises for each item of its list. */
interface Lead {
  readonly promise: PromiseFinding;
  readonly mark: string | undefined;
}

/**
 * All promises of a document, in order: those of single sentences, and each item of a list under a lead-in that
 * promises ("The parties agree to:"). An item bears the maker and the force of its lead-in, which is no promise of its
 * own then.
 */
export function promisesOf(paragraphs: readonly NamedParagraph[], language: ReadingLanguage): PromiseFinding[] {
  const lines = paragraphs.map(lineOf);
  const found: PromiseFinding[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const items = itemsBehind(lines, at);
    const own = promisesIn(line.named, language, { leads: items.length > 0 });
    const led = items.length > 0 ? leadOf(line, own, language) : undefined;
    if (!led) {
      found.push(...own);
      continue;
    }
    found.push(
      ...own.filter((promise) => promise !== led),
      ...itemPromises(items, { promise: led, mark: line.mark }, language),
    );
    at += items.length;
  }
  return found;
}

const bullet = /^\s*(?:[-–—•·▪◦‣●○*](?!\*)\s*|\(?(?:\d{1,2}|\p{L}|[ivx]{2,4})[.)]\s+)/u;

/** How an item ends that another follows: with a semicolon, and a short word for "and" or "or". */
const goesOn = /;\P{L}*(?:\p{L}{1,3}\P{L}*)?$/u;

function lineOf(named: NamedParagraph): Line {
  const { text } = named.paragraph;
  const [mark] = bullet.exec(text) ?? [];
  return {
    named,
    // Of "1." and "2." the kind alone is the same.
    mark: mark?.replace(/[\d]+|\p{L}+/gu, (sign) => (/\d/.test(sign) ? '1' : 'a')),
    start: mark?.length ?? 0,
    leads: /:[\s*_]*$/.test(text),
  };
}

/**
 * The items of the list that a paragraph leads in: those with a mark, and of a list without marks those that end in a
 * semicolon, with the one behind them. Below an item, only items of another mark are its own.
 */
function itemsBehind(lines: readonly Line[], at: number): readonly Line[] {
  const [lead, ...behind] = lines.slice(at);
  if (!lead?.leads) return [];
  const [first] = behind;
  if (!first || (lead.mark !== undefined && first.mark === lead.mark)) return [];
  if (first.mark === undefined) {
    const goOn = behind.findIndex(({ mark, named }) => mark !== undefined || !goesOn.test(named.text));
    const last = behind[goOn];
    return goOn < 1 ? [] : behind.slice(0, last?.mark === undefined ? goOn + 1 : goOn);
  }
  const end = behind.findIndex(({ mark }) => mark === undefined || mark === lead.mark);
  return end < 0 ? behind : behind.slice(0, end);
}

/**
 * What a lead-in promises for its list: its last sentence, or the one before where that goes on about it ("These
 * are:").
 */
function leadOf(
  { named }: Line,
  own: readonly PromiseFinding[],
  language: ReadingLanguage,
): PromiseFinding | undefined {
  const { sentences } = named.paragraph;
  const [before, last] = [sentences.at(-2), sentences.at(-1)];
  const promise = own.at(-1);
  if (!promise || !last) return undefined;
  if (promise.start === last.start) return promise;
  const words = named.text.slice(last.start, last.end);
  const goesOn = goesOnAbout(words, language) || (words.match(/\p{L}+/gu) ?? []).length <= 4;
  return goesOn && promise.start === before?.start ? promise : undefined;
}

function itemPromises(items: readonly Line[], lead: Lead, language: ReadingLanguage): PromiseFinding[] {
  return items.flatMap((item, at): PromiseFinding[] => {
    const own = promisesIn(item.named, language);
    // A heading of items says nothing that is not said below it.
    const next = items[at + 1];
    if (item.leads && next && next.mark !== item.mark) return own;
    const { paragraph } = item.named;
    const [first] = paragraph.sentences.filter(({ end }) => end > item.start);
    if (!first || own.some(({ start }) => start <= first.start)) return own;
    const whole = { start: item.start, end: paragraph.plain.trimEnd().length };
    const dates = givenDates(paragraph, language);
    const due = dueIn(dates, { ...whole, end: first.end }, whole.start) ?? dueIn(dates, whole, whole.start);
    const { maker, force, ...words } = lead.promise;
    return [
      {
        ...standingAt(paragraph, whole.start, whole.end),
        ...(maker === undefined ? {} : { maker }),
        force,
        ...(due === undefined ? {} : { due }),
        lead: { paragraph: words.paragraph, start: words.start, end: words.end, words: words.words },
      },
      ...own,
    ];
  });
}
