import { all, type Lookups, type Question } from '../model/asking.ts';
import { answerTo } from '../model/memo.ts';
import { namesOf, type Reference, type Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Printing } from './printing.ts';

/** Longer answers are shortened. */
const longest = 40;

/** What a site says now to whatever was asked when pages were made before; see `model/asking.ts`. */
export class Answers {
  readonly #site: Site;
  readonly #digest: (text: string) => string;
  readonly #records = new WeakMap<SourceRecord, string>();
  readonly #given = new Map<string, Map<string, string>>();
  #lookups: Lookups;
  #printing: Printing | undefined;

  /** `digest` shortens a text to one that differs wherever the text does. */
  constructor(site: Site, digest: (text: string) => string) {
    const { records, statements, statementsOf, referencesFrom, referencesTo, citationsOf, mentionsOf } = site;
    this.#site = site;
    this.#digest = digest;
    this.#lookups = { records, statements, statementsOf, referencesFrom, referencesTo, citationsOf, mentionsOf };
  }

  /** Takes what is known once the site is ready to be printed. Until then what its records say can be asked for. */
  add(printing: Printing): void {
    const { claims, pages, pairs, quoted, hubs = new Set(), entriesOn = new Map() } = printing.context;
    this.#printing = printing;
    this.#lookups = {
      ...this.#lookups,
      ...{ pages, pairs, quoted, hubs, entriesOn },
      ...claims.lookups,
      ...printing.papers.lookups,
    };
  }

  /** The answer as a text: of two that differ, the texts do. */
  to([name, key]: Question): string {
    const known = this.#given.get(name) ?? new Map<string, string>();
    this.#given.set(name, known);
    const given = known.get(key) ?? this.#short(this.#text(this.#answer(name, key)));
    known.set(key, given);
    return given;
  }

  #short(text: string): string {
    return text.length > longest ? this.#digest(text) : text;
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
      if (isRecord(value)) return this.#digestOf(value);
      if (isReference(value)) return [value.from, value.path, value.to];
      if (isSite(value)) return value.records === site.records ? 'as it is' : site.all;
      return value;
    });
  }

  #digestOf(record: SourceRecord): string {
    const known = this.#records.get(record) ?? this.#digest(stateOf(record));
    this.#records.set(record, known);
    return known;
  }
}

/** All of a record, in one order of its parts, whoever read it. */
function stateOf({ kind, id, file, data, body: { tree, line, components } }: SourceRecord): string {
  return JSON.stringify([kind, id, file, data, tree, line, components]);
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
