import { shortDigest } from '../../basics/digest.ts';
import { all, alone, AskedEach, AskedMap, dayOfName, type Lookups, type Question } from '../../model/asking.ts';
import { knownOn } from '../../model/knowledge.ts';
import { answerTo } from '../../model/memo.ts';
import { namesOf, type Citation, type Naming, type Site } from '../../model/site.ts';
import type { LinkedStatement } from '../../model/statements.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { stateOf } from '../../schema/record-state.ts';
import type { Printing } from '../printing.ts';

/** Longer answers are shortened. */
const longest = 40;

/** What a site says now to whatever was asked when pages were made before; see `model/asking.ts`. */
export class Answers {
  readonly #site: Site;
  /** What is asked for of all that pages are printed from. */
  #lookups: Lookups = {};
  #printing: Printing | undefined;
  /** What stands for a name, by the name. */
  readonly #known = new Map<string, unknown>();

  constructor(site: Site) {
    this.#site = site;
  }

  /** Takes what is known once the site is ready to be printed. Until then what its records say can be asked for. */
  add(printing: Printing): void {
    const { context } = printing;
    const { claims, pages, pairs, quoted, pictures = new Map() } = context;
    this.#printing = printing;
    this.#lookups = {
      ...{ pages, pairs, quoted, pictures },
      // Made when somebody asks for them.
      get hubs() {
        return context.hubs ?? new Set();
      },
      get entriesOn() {
        return context.entriesOn ?? new Map();
      },
      ...claims.lookups,
      ...printing.papers.lookups,
    };
  }

  /** The answer as a text: of two that differ, the texts do. What is asked for it, nobody asks who makes a page. */
  to(question: Question): string {
    return alone(() => short(textOf(this.#answer(question))));
  }

  /** Whether the answer is that of an earlier site of the same run. Only where it may not be is it put in words. */
  isAsBy(before: Answers, question: Question): boolean {
    return alone(() => {
      const [one, other] = [before.#answer(question), this.#answer(question)];
      return isSame(one, other) || textOf(one) === textOf(other);
    });
  }

  #answer([name, key]: Question): unknown {
    const known = this.#known.get(name) ?? this.#called(name);
    this.#known.set(name, known);
    if (key === all) return known;
    if (isMap(known) || known instanceof AskedEach) return known.get(key);
    return known instanceof Set && known.has(key);
  }

  #called(name: string, site = this.#site): unknown {
    const [day, plain] = dayOfName(name);
    if (day !== undefined) return this.#called(plain, knownOn(site, day));
    if (name === 'all') return site.all;
    if (name === 'names') return site.all.map((record) => [record.kind, record.id, namesOf(record)]);
    const printing = this.#printing;
    return (
      this.#lookups[name] ?? lookupIn(site, name) ?? answerTo(name, { site, context: printing?.context, printing })
    );
  }
}

/** What is looked up of a site's own. */
const lookups = [
  'records',
  'statements',
  'statementsOf',
  'referencesFrom',
  'referencesTo',
  'citationsOf',
  'mentionsOf',
] as const satisfies readonly (keyof Site)[];

function lookupIn(site: Site, name: string): ReadonlyMap<string, unknown> | undefined {
  const own = lookups.find((one) => one === name);
  return own && site[own];
}

/** An answer in words. Records stand in it by their digests. */
function textOf(answer: unknown): string {
  if (answer === undefined) return 'nothing';
  return JSON.stringify(answer, (_, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (isMap(value) || value instanceof Set) return [...(value as Iterable<unknown>)];
    if (isRecord(value)) return stateOf(value);
    if (isReference(value)) return [value.from, value.path, value.to];
    // What stands in a record is told by the record, and where it stands there.
    if (isCitation(value)) return [value.from, value.path];
    if (isLinked(value))
      return [value.record, value.index, ...(value.statement.inferred === undefined ? [] : [value.evidence])];
    return value;
  });
}

function short(text: string): string {
  return text.length > longest ? shortDigest(text) : text;
}

/** Whether two answers of one run are made of the very same records, so that their texts are the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (isMap(one)) return isMap(other) && isSame([...one], [...other]);
  if (one instanceof Set) return other instanceof Set && isSame([...one], [...other]);
  if (isRecord(one)) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, at) => isSame(item, other[at]))
    );
  return isSame(Object.entries(one), Object.entries(other));
}

function isMap(value: unknown): value is ReadonlyMap<string, unknown> {
  return value instanceof Map || value instanceof AskedMap;
}

function isRecord(value: object): value is SourceRecord {
  return 'kind' in value && 'data' in value && 'body' in value && 'file' in value;
}

function isCitation(value: object): value is Citation {
  return 'from' in value && 'path' in value && 'text' in value && 'evidence' in value;
}

function isLinked(value: object): value is LinkedStatement {
  if (!('record' in value && 'index' in value && 'statement' in value && 'evidence' in value)) return false;
  return typeof value.record === 'object' && value.record !== null && isRecord(value.record);
}

function isReference(value: object): value is Naming {
  return 'from' in value && 'path' in value && 'to' in value && 'allowed' in value;
}
