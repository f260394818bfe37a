import { eachNode } from '../basics/tree.ts';
import { z } from 'zod';
import { compareText } from '../basics/compare.ts';
import { wordsOf } from '../basics/names.ts';
import { problemCodes } from '../basics/problem-codes.ts';
import { english } from '../messages/en/index.ts';
import { components } from '../schema/components.ts';
import type { SourceRecord } from '../schema/record.ts';
import { schemas } from '../schema/records.ts';
import { settings } from '../schema/settings.ts';
import { namesOf } from './site.ts';
import { rawStatements } from './statements.ts';
import { publicRecords } from './public.ts';

/** In characters; what is shorter is found by chance in any file. */
const shortest = 4;

/**
 * What only internal content uses: words, ids, names, and whole sentences of statements, in small letters and in order.
 * Wherever one of them stands in a build for everyone, something leaked. What the site prints of its own, in its
 * interface and its manual, is not among them.
 */
export function internalWords(all: readonly SourceRecord[]): string[] {
  const house = houseTexts();
  const known = new Set([...publicRecords(all).flatMap(termsOf), ...house.flatMap(singleWords)]);
  const said = house.join('\n').toLowerCase();
  const terms = new Set(all.flatMap(termsOf));
  return [...terms]
    .filter((term) => term.length >= shortest && /\p{L}/u.test(term) && !known.has(term) && !hasWords(said, term))
    .sort(compareText);
}

/** Whether a text holds a term of several words: a single one may be part of a longer word by chance. */
function hasWords(text: string, term: string): boolean {
  return /[\s-]/.test(term) && text.includes(term);
}

function termsOf(record: SourceRecord): string[] {
  const whole = [record.id, ...namesOf(record), ...rawStatements(record).flatMap(({ id, says }) => [id, says])];
  const texts = [...whole, ...textsIn(record.data), ...bodyTexts(record)];
  return [...whole.map((text) => text.toLowerCase()), ...texts.flatMap(singleWords)];
}

function bodyTexts({ body }: SourceRecord): string[] {
  const texts: string[] = [];
  eachNode(body.tree, (node) => {
    if ('value' in node) texts.push(node.value);
    if ('url' in node) texts.push(node.url);
    if ('alt' in node) texts.push(node.alt ?? '');
    if ('attributes' in node)
      texts.push(...node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])));
  });
  return texts;
}

/** Words as they are written, in small letters; of `bella.route` both. */
function singleWords(text: string): string[] {
  return wordsOf(text).flatMap(({ start, end }) =>
    text
      .slice(start, end)
      .toLowerCase()
      .split(/[.:’']/),
  );
}

/** Every text in `value`, the names of its fields too. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(textsIn)];
}

/** All that the site says without any record: messages, months and numbers, what the manual explains. */
function houseTexts(): string[] {
  const manual = [settings, ...Object.values(schemas)].map((schema) =>
    z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }),
  );
  const { dates, numbers } = english.reading;
  return textsIn([english.messages, dates, numbers, english.prose.openers, problemCodes, components, manual]);
}
