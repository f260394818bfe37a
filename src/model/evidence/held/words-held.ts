import type { ClaimedWord, ClaimedWords, PartTaken, WordFamily } from '../../../basics/claimed-words.ts';
import { dateOf, isAfter, isBefore } from '../../../basics/dates.ts';
import type { Fault } from '../../../basics/problem.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import type { Data } from '../../../schema/records.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import { isItem, leadsIntoList } from '../../../texts/lists.ts';
import { goesOnAbout, tellsOfGiving, triggersIn, type Trigger } from '../../../texts/triggers.ts';
import { ancestors } from '../../hierarchy.ts';
import { perSite } from '../../memo.ts';
import type { Site } from '../../site.ts';
import type { Passage } from '../claims/archive.ts';
import type { NamesIn } from './site-names.ts';
import { contentOf } from '../claims/spans.ts';

/** What a closed word is held against. */
export interface WordContext {
  readonly site: Site;
  readonly record: SourceRecord;
  /** What the claim is about, in words: of a statement its sentence, of a field the names of its record. */
  readonly about: string;
  /** Whether `about` is the sentence of a statement. */
  readonly isStatement: boolean;
  /** Ids of those whose part is claimed. */
  readonly who: readonly string[];
  readonly passages: readonly Passage[];
  /** The days on which the cited sources were published, where they say so. */
  readonly published: readonly string[];
}

/** Why the cited sentences do not bear out a closed word; undefined where one of them does. */
export function wordFault(claimed: ClaimedWord, context: WordContext): Fault | undefined {
  switch (claimed.family) {
    case 'part':
      return partFault(claimed.word, context);
    case 'outcome':
      return outcomeFault(claimed.word, context);
    case 'status':
      return statusFault(claimed.word, context);
    case 'state':
    case 'force':
      return faultIn(claimed.family, claimed.word, context);
  }
}

/** A phrase of a sentence that speaks of what is claimed. */
interface Found<Word extends string = string> extends Trigger<Word> {
  readonly phrase: string;
}

function foundIn<Family extends WordFamily>(sentence: NamesIn, family: Family): Found<ClaimedWords[Family]>[] {
  return triggersIn(sentence.text, family, sentence.language).map((trigger) => ({
    ...trigger,
    phrase: sentence.text.slice(trigger.start, trigger.end),
  }));
}

/**
 * The sentences in which a word is looked for, nearest to the claim first: those that name the record with those that
 * go on about it, those that share most words with the claim, all of them.
 */
function circles({ record, about, isStatement, passages }: WordContext): (readonly NamesIn[])[] {
  const all = passages.flatMap(({ names }) => names);
  const naming = new Set<NamesIn>();
  for (const [index, sentence] of all.entries()) {
    const before = all[index - 1];
    const goesOn = before !== undefined && naming.has(before) && goesOnAbout(sentence.text, sentence.language);
    if (sentence.bearers.has(record.id) || goesOn) naming.add(sentence);
  }
  const own = contentOf(about);
  const shared = new Map(
    all.map((sentence) => [sentence, [...contentIn(sentence)].filter((word) => own.has(word)).length]),
  );
  const most = Math.max(0, ...shared.values());
  const alike = most === 0 ? [] : withIntroductions(all, (sentence) => shared.get(sentence) === most);
  return [...(isStatement ? [] : [[...naming]]), alike, all].filter((sentences) => sentences.length > 0);
}

/** A sentence is asked by one claim after the other. */
const contentIn = perSite(({ text }: NamesIn) => contentOf(text));

/** The sentences that are chosen, each item of a list with the words that lead into it. */
function withIntroductions(all: readonly NamesIn[], isChosen: (sentence: NamesIn) => boolean): NamesIn[] {
  return all.filter((sentence, index) => {
    if (isChosen(sentence)) return true;
    if (!leadsIntoList(sentence.text)) return false;
    const items = all.slice(index + 1);
    const end = items.findIndex(({ text }) => !isItem(text));
    return (end < 0 ? items : items.slice(0, end)).some(isChosen);
  });
}

/** What the sentences nearest to the claim tell of a family: none where no sentence tells anything. */
function nearest<Family extends WordFamily>(family: Family, context: WordContext): Found<ClaimedWords[Family]>[] {
  for (const sentences of circles(context)) {
    const found = sentences.flatMap((sentence) => told(sentence, family));
    if (found.length > 0) return found;
  }
  return [];
}

/** Of a promise, the verb that governs the sentence tells its force: the first. */
function told<Family extends WordFamily>(sentence: NamesIn, family: Family): Found<ClaimedWords[Family]>[] {
  const found = foundIn(sentence, family);
  const first = found[0];
  return family === 'force' && first ? found.filter(({ start }) => start < first.end) : found;
}

function faultIn<Family extends WordFamily>(
  family: Family,
  word: ClaimedWords[Family],
  context: WordContext,
): Fault | undefined {
  const found = nearest(family, context);
  return found.some((one) => one.word === word) ? undefined : faultOf(word, found, context);
}

/** What no sentence says, with what is said in its place. */
function faultOf(word: string, found: readonly Found[], { passages }: WordContext): Fault {
  const places = passages
    .map(({ name }) => name)
    .filter(Boolean)
    .join(' and ');
  const others = [...new Set(found.filter((one) => one.word !== word).map(({ phrase }) => `"${phrase}"`))].slice(0, 3);
  const there = others.length > 0 ? `; it says ${others.join(', ')}` : '';
  return {
    what: `nothing in ${places || 'the statements it rests on'} says '${word}'${there}`,
    todo: 'cite the paragraph that says so, correct the word, or have somebody read it',
  };
}

/** A programme has ended too where its period was over when the source was printed. */
function statusFault(word: ClaimedWords['status'], context: WordContext): Fault | undefined {
  const { record, published } = context;
  const period = record.kind === 'programme' ? record.data.period : undefined;
  const found = nearest('status', context);
  const latest: readonly string[] = later[word];
  if (
    word === 'ended' &&
    period !== undefined &&
    published.some((day) => isAfter(dateOf(day), dateOf(period).latest ?? '9999-12-31'))
  )
    return undefined;
  const isOver = found.some((one) => latest.includes(one.word));
  return !isOver && found.some((one) => one.word === word) ? undefined : faultOf(word, found, context);
}

/** What makes a status one of the past: what runs is no longer announced. */
const later = {
  announced: ['ended'],
  preparing: ['ended'],
  running: [],
  ended: [],
} as const satisfies Readonly<Record<ClaimedWords['status'], readonly ClaimedWords['status'][]>>;

function outcomeFault(word: ClaimedWords['outcome'], context: WordContext): Fault | undefined {
  const { record, published, passages } = context;
  const event = record.kind === 'event' ? record.data : undefined;
  const found = nearest('outcome', context);
  const has = (one: ClaimedWords['outcome']): boolean => found.some((trigger) => trigger.word === one);
  const when = event?.when === undefined ? undefined : dateOf(event.when);
  const isPast =
    when !== undefined &&
    published.length > 0 &&
    published.every((day) => isBefore(when, dateOf(day).earliest ?? '0000-01-01'));
  const given =
    isGiven(event) && passages.some(({ names }) => names.some(({ text, language }) => tellsOfGiving(text, language)));
  switch (word) {
    case 'announced':
      // What lies behind may have been announced, and no more: unless the source tells it as something that was.
      return has('announced') && !has('cancelled') && !(isPast && (has('held') || given))
        ? undefined
        : faultOf(word, found, context);
    case 'held': {
      // "2028, the year of the first talks": what the source dates before its own day, and calls nothing else.
      const dated = isPast && found.length === 0;
      return (has('held') && !has('cancelled')) || given || dated ? undefined : faultOf(word, found, context);
    }
    case 'cancelled':
      return has('cancelled') ? undefined : faultOf(word, found, context);
    case 'unknown':
      return has('unknown') || (found.length === 0 && !given) ? undefined : faultOf(word, found, context);
  }
}

/** Whether an event is a word that was given or a text that was published. */
function isGiven(event: Data<'event'> | undefined): boolean {
  return event?.type === 'declaration' || event?.type === 'report';
}

/** The part of an organisation that is of such a type, among those who came. */
const partOfType = {
  government: 'government',
  ministry: 'government',
  agency: 'government',
  international: 'regional-organisation',
  regional: 'regional-organisation',
  company: 'private-sector',
  association: 'civil-society',
  university: 'academia',
  research: 'academia',
  'civil-society': 'civil-society',
  network: undefined,
  media: undefined,
  foundation: 'civil-society',
  unknown: undefined,
} as const satisfies Readonly<Record<Data<'organisation'>['type'], PartTaken | undefined>>;

/** Parts that say of what kind somebody is: a name can say so itself. */
const kinds: ReadonlySet<PartTaken> = new Set<PartTaken>([
  'government',
  'delegation',
  'regional-organisation',
  'civil-society',
  'private-sector',
  'technical-community',
  'academia',
]);

/** Whose part is claimed, once for each: words for it stand beside the name. */
function partFault(word: PartTaken, context: WordContext): Fault | undefined {
  const { site, who, passages } = context;
  const all = passages.flatMap(({ names }) => names);
  const near: Found<PartTaken>[] = [];
  const lacking = who.filter((id) => {
    const record = site.records.get(id);
    if (record?.kind === 'organisation' && partOfType[record.data.type] === word) return false;
    // "The centres of Aurora" names each of them.
    const known = new Set([id, ...(record ? ancestors(site, record).map((above) => above.id) : [])]);
    const naming = all.filter(({ bearers }) => [...known].some((one) => bearers.has(one)));
    const found =
      naming.length > 0
        ? naming.flatMap((sentence) => besideName(sentence, known, context.record.id))
        : all.flatMap((sentence) => foundIn(sentence, 'part'));
    near.push(...found);
    return !found.some((one) => one.word === word);
  });
  if (lacking.length === 0) return undefined;
  const fault = faultOf(word, near, context);
  return { ...fault, what: `${fault.what} (of ${lacking.slice(0, 3).join(', ')})` };
}

/** The phrases nearest to each place where one of `ids` is named. Other names tell nothing of a part. */
function besideName(sentence: NamesIn, ids: ReadonlySet<string>, record: string): Found<PartTaken>[] {
  const { text, words, namings, language } = sentence;
  const places = namings.map(({ at, length, bearers }) => ({
    start: words[at]?.start ?? 0,
    end: words[at + length - 1]?.end ?? 0,
    own: [...ids].some((id) => bearers.has(id)),
    hides: !bearers.has(record),
  }));
  return places
    .filter(({ own }) => own)
    .flatMap((place) => {
      const name = text.slice(place.start, place.end);
      const hidden = places.filter(({ hides }) => hides);
      const found = [
        ...phrasesBeside(named(text, place, hidden), language, name),
        // Of what kind somebody is, a neighbour's name can say: "the U.S. and Mexican government".
        ...phrasesBeside(named(text, place, []), language, name).filter(({ word }) => kinds.has(word)),
      ].sort((a, b) => a.start - b.start);
      const inside = triggersIn(name, 'part', language)
        .filter(({ word }) => kinds.has(word))
        .map((trigger) => ({ ...trigger, phrase: name }));
      const touching = found.filter(({ start, end }) => start <= place.start && place.start < end);
      const [ofKind, ofRole] = [
        found.filter(({ word }) => kinds.has(word)),
        found.filter(({ word }) => !kinds.has(word)),
      ];
      return [...inside, ...touching, ...around(ofKind, place, 1), ...around(ofRole, place, 2)];
    });
}

/** The phrases nearest to a name, so many before it and behind it. */
function around(found: readonly Found<PartTaken>[], name: Place, most: number): Found<PartTaken>[] {
  const before = groups(found.filter(({ end }) => end <= name.start)).slice(-most);
  const behind = groups(found.filter(({ start }) => start > name.start)).slice(0, most);
  return [...before, ...behind].flat();
}

/** Phrases that lie over one another are one place. */
function groups(found: readonly Found<PartTaken>[]): Found<PartTaken>[][] {
  const all: Found<PartTaken>[][] = [];
  for (const one of found) {
    const last = all.at(-1);
    if (last?.some(({ end }) => one.start < end)) last.push(one);
    else all.push([one]);
  }
  return all;
}

/** The phrases of a sentence in which `~` stands for a name. */
function phrasesBeside(sentence: string, language: ReadingLanguage, name: string): Found<PartTaken>[] {
  return triggersIn(sentence, 'part', language).map((trigger) => ({
    ...trigger,
    phrase: sentence.slice(trigger.start, trigger.end).replaceAll('~', () => name),
  }));
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A sentence with `~` for the name at `own`, and lines in place of the names that are hidden. */
function named(text: string, own: Place, hidden: readonly Place[]): string {
  const signs = text.split('');
  for (const { start, end } of hidden) if (start >= own.end || end <= own.start) signs.fill('_', start, end);
  return `${signs.slice(0, own.start).join('')}~${signs.slice(own.end).join('')}`;
}
