import { fold } from '../../basics/names.ts';
import type { NamedParagraph } from './capitals.ts';
import type { EventFinding, ProgrammeFinding } from './findings.ts';
import { isSame } from '../matching.ts';

/**
 * Each event once, where it is told first: of two on one day whose names end alike ("the Tide Leaders' Summit", "the
 * Leaders' Summit") the longer name is told, and that it was held where one of the two says so.
 */
export function eventsOnce(events: readonly EventFinding[]): EventFinding[] {
  const found: EventFinding[] = [];
  for (const event of events) {
    const at = found.findIndex((one) => isOne(one, event));
    const known = found[at];
    if (known) found[at] = joined(known, event);
    else found.push(event);
  }
  return found;
}

function isOne(one: EventFinding, other: EventFinding): boolean {
  if (fold(one.name) === fold(other.name) && one.when === other.when) return true;
  if (one.when === undefined || other.when === undefined || !isSame(one.when, other.when)) return false;
  const [a, b] = [` ${fold(one.name)}`, ` ${fold(other.name)}`];
  return a.endsWith(b) || b.endsWith(a);
}

function joined(first: EventFinding, second: EventFinding): EventFinding {
  const { name } = second.name.length > first.name.length ? second : first;
  if (first.told === 'past' || second.told !== 'past') return { ...first, name };
  const { paragraph, start, end, words } = second.outcome ?? second;
  return { ...first, name, told: 'past', outcome: { paragraph, start, end, words } };
}

/** An event by the name of the programme too that stands right before it: "*Tide Partnership* Leaders' Summit". */
export function ofProgramme(
  event: EventFinding,
  paragraphs: readonly NamedParagraph[],
  programmes: readonly ProgrammeFinding[],
): EventFinding {
  const text = paragraphs[event.paragraph - 1]?.text ?? '';
  const at = text.indexOf(event.name);
  const names = programmes.flatMap(({ name, acronym = name, others }) => [name, ...others, acronym]);
  const begin = names
    .map((name) => ({ from: text.lastIndexOf(name, at), length: name.length }))
    // "Economic Prosperity Leaders' Summit" begins in the name of its programme.
    .find(({ from, length }) => from >= 0 && from < at && from + length >= at - 1);
  return at < 0 || !begin ? event : { ...event, name: text.slice(begin.from, at + event.name.length) };
}
