import type { Words } from '../../../messages/words.ts';
import type { Checked } from './checked.ts';

/** What can be done about a claim before anybody reads it. */
export const doings = ['found', 'nothing', 'unfound', 'none', 'derived', 'inferred', 'counted'] as const;

type Doing = (typeof doings)[number];

/** Who held a claim against the words that it rests on. */
export const readers = ['person', 'program', 'unread'] as const;

type ReadAs = (typeof readers)[number];

/**
 * What the desk and the machine did about something: how it was made where no source says it, and what was found. What
 * this site counted stands in no source, so nothing of it is found.
 */
export function doneTo({ found, made }: Checked): readonly Doing[] {
  switch (made) {
    case 'counted':
      return ['counted'];
    case 'derived':
    case 'inferred':
      return [made, found];
    case 'said':
      return [found];
  }
}

/** Who read it; undefined for what nobody can read in a source: what this site counted. */
export function readAs({ made, read }: Checked): ReadAs | undefined {
  return made === 'counted' ? undefined : (read?.kind ?? 'unread');
}

/**
 * What was done about it, in the words that stand everywhere: "Found by machine, read by Mara Roe on 31 January 2026".
 * The one place that says so.
 */
export function checkedText(words: Words, checked: Checked): string {
  const text = [...doneTo(checked).map((doing) => words.t(`checked.${doing}`)), ...readText(words, checked)].join(
    words.t('checked.and'),
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same without names and days, for a list of sentences: "Found by machine, read by a person". */
export function checkedBriefly({ t }: Words, checked: Checked): string {
  const by = readAs(checked);
  const read = by === undefined || (checked.found === 'none' && !checked.read) ? [] : [t(`checked.by.${by}`)];
  const text = [...doneTo(checked).map((doing) => t(`checked.${doing}`)), ...read].join(t('checked.and'));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function readText({ t, date, list }: Words, checked: Checked): string[] {
  const { read, found } = checked;
  const by = readAs(checked);
  // What was not even looked up has not been read: that goes without saying.
  if (by === undefined || (found === 'none' && !read)) return [];
  return [read ? t(`checked.${read.kind}`, { by: list(read.by), date: date(read.on) }) : t('checked.unread')];
}

/**
 * How many of some sentences were checked in which way: "Of 41 sentences, 30 found by machine and 6 counted by this
 * site; 35 not read yet". Undefined where there is none.
 */
export function tallyText(words: Words, all: readonly Checked[]): string | undefined {
  if (all.length === 0) return undefined;
  const count = (what: string, number: number): string[] =>
    number === 0 ? [] : [words.t('checked.count', { count: words.number(number), what })];
  // What is inferred or worked out is counted as that, whatever was found of it besides.
  const done = doings.flatMap((doing) =>
    count(words.t(`checked.${doing}`), all.filter((checked) => doneTo(checked)[0] === doing).length),
  );
  const read = readers.flatMap((reader) =>
    count(words.t(`checked.by.${reader}`), all.filter((checked) => readAs(checked) === reader).length),
  );
  return words.t('checked.tally', {
    count: all.length,
    done: words.list(done),
    read: words.list(read),
    any: read.length > 0 ? 'yes' : 'no',
  });
}
