import { hash } from 'node:crypto';
import { all, type Lookups, type Question } from '../model/asking.ts';
import { answerTo, perRecord } from '../model/memo.ts';
import { namesOf, type Reference, type Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Printing } from './printing.ts';

/** Longer answers are shortened. */
const longest = 40;

/** Answers by the names and keys of questions, each with its text. */
type Given = Map<string, Map<string, { readonly answer: unknown; readonly text: string }>>;

/** What a site says now to whatever was asked when pages were made before; see `model/asking.ts`. */
export class Answers {
  readonly #site: Site;
  readonly #given: Given = new Map();
  /** What an earlier site of the same run said. */
  readonly #before: Given;
  #lookups: Lookups;
  #printing: Printing | undefined;

  /** With the answers of a site `before` only those that are others are put in words again. */
  constructor(site: Site, before?: Answers) {
    const { records, statements, statementsOf, referencesFrom, referencesTo, citationsOf, mentionsOf } = site;
    this.#site = site;
    this.#before = before ? before.#given : (new Map() as Given);
    this.#lookups = { records, statements, statementsOf, referencesFrom, referencesTo, citationsOf, mentionsOf };
  }

  /** Takes what is known once the site is ready to be printed. Until then what its records say can be asked for. */
  add(printing: Printing): void {
    const { claims, pages, pairs, quoted, hubs = new Set() } = printing.context;
    const { entriesOn = new Map(), paragraphsOn = new Map() } = printing.context;
    this.#printing = printing;
    this.#lookups = {
      ...this.#lookups,
      ...{ pages, pairs, quoted, hubs, entriesOn, paragraphsOn },
      ...claims.lookups,
      ...printing.papers.lookups,
    };
  }

  /** The answer as a text: of two that differ, the texts do. */
  to([name, key]: Question): string {
    const known = this.#given.get(name) ?? new Map<string, { answer: unknown; text: string }>();
    this.#given.set(name, known);
    const given = known.get(key);
    if (given) return given.text;
    const answer = this.#answer(name, key);
    const before = this.#before.get(name)?.get(key);
    const text = before && isSame(before.answer, answer) ? before.text : short(this.#text(answer));
    known.set(key, { answer, text });
    return text;
  }

  #answer(name: string, key: string): unknown {
    const site = this.#site;
    if (name === 'all') return site.all;
    if (name === 'names') return site.all.map((record) => [record.kind, record.id, namesOf(record)]);
    const printing = this.#printing;
    const answer = this.#lookups[name] ?? answerTo(name, { site, context: printing?.context, printing });
    if (key === all) return answer;
    return answer instanceof Map ? answer.get(key) : answer instanceof Set && answer.has(key);
  }

  /** Records stand in it by their digests, the site itself by all of them. */
  #text(answer: unknown): string {
    const site = this.#site;
    if (answer === undefined) return 'nothing';
    return JSON.stringify(answer, (_, value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
      if (isRecord(value)) return stateOf(value);
      if (isReference(value)) return [value.from, value.path, value.to];
      if (isSite(value)) return value.records === site.records ? 'as it is' : site.all;
      return value;
    });
  }
}

/** All of a record, in one order of its parts, whoever read it. */
const stateOf = perRecord(({ kind, id, file, data, body: { tree, line, components } }: SourceRecord) =>
  short(JSON.stringify([kind, id, file, data, tree, line, components])),
);

function short(text: string): string {
  return text.length > longest ? hash('sha256', text, 'base64').slice(0, 22) : text;
}

/** Whether two answers of one run are made of the very same records, so that their texts are the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Map || one instanceof Set)
    return (
      other instanceof one.constructor && isSame([...(one as Iterable<unknown>)], [...(other as Iterable<unknown>)])
    );
  if (isRecord(one) || isSite(one)) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, at) => isSame(item, other[at]))
    );
  return isSame(Object.entries(one), Object.entries(other));
}

function isRecord(value: object): value is SourceRecord {
  return 'kind' in value && 'data' in value && 'body' in value && 'file' in value;
}

function isReference(value: object): value is Reference {
  return 'from' in value && 'path' in value && 'to' in value && 'allowed' in value;
}

function isSite(value: object): value is Site {
  return 'records' in value && 'statementsOf' in value;
}
