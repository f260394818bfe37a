import type { Kind } from '../basics/kinds.ts';
import type { Mention } from '../basics/names.ts';
import type { SourceRecord } from '../schema/record.ts';
import { perRecord } from './memo.ts';
import type { Naming, Site } from './site.ts';
import type { LinkedStatement } from './statements.ts';

/** Something of a site that is asked for by a key. */
interface Lookup<Value> {
  readonly get: (key: string) => Value | undefined;
}

/**
 * What a rule may ask of a site while it looks at one record. There is no more to it: whatever it was told can be asked
 * again of a later site, and where all answers are the same, so is what the rule says.
 */
export interface View {
  readonly records: Lookup<SourceRecord>;
  readonly statements: Lookup<LinkedStatement>;
  readonly statementsOf: Lookup<readonly LinkedStatement[]>;
  readonly referencesFrom: Lookup<readonly Naming[]>;
  readonly unread: Lookup<Kind>;
  readonly names: { readonly find: (text: string) => readonly Mention[] };
}

const lookups = ['records', 'statements', 'statementsOf', 'referencesFrom', 'unread'] as const;

/**
 * What was asked of a site while a rule looked at a record, and what it was told: the very objects, which only a site
 * of the same run can tell again. For what outlasts a run see `asking.ts`.
 */
class Told {
  readonly #asked = lookups.map((name) => ({ name, answers: new Map<string, unknown>() }));
  readonly #texts = new Map<string, readonly Mention[]>();

  /** The site, with a mark of all that is asked of it. */
  through(site: Site): View {
    const [records, statements, statementsOf, referencesFrom, unread] = this.#asked.map(({ answers }) => answers);
    return {
      records: marked(site.records, records),
      statements: marked(site.statements, statements),
      statementsOf: marked(site.statementsOf, statementsOf),
      referencesFrom: marked(site.referencesFrom, referencesFrom),
      unread: marked(site.unread, unread),
      names: {
        find: (text) => {
          const found = site.names.find(text);
          this.#texts.set(text, found);
          return found;
        },
      },
    };
  }

  /** Whether `site` would tell the same: the very same records and statements, and the same names in texts. */
  holdsIn(site: Site): boolean {
    for (const { name, answers } of this.#asked)
      for (const [key, answer] of answers) if (site[name].get(key) !== answer) return false;
    for (const [text, found] of this.#texts) if (!areSame(site.names.find(text), found)) return false;
    return true;
  }
}

function marked<Value>(asked: Lookup<Value>, answers: Map<string, unknown> | undefined): Lookup<Value> {
  return {
    get: (key) => {
      const answer = asked.get(key);
      answers?.set(key, answer);
      return answer;
    },
  };
}

function areSame(a: readonly Mention[], b: readonly Mention[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every(({ id, start, end }, at) => id === b[at]?.id && start === b[at].start && end === b[at].end)
  );
}

/**
 * Makes what is made of a record by asking a site, and again only where something that was asked for has changed since.
 * `Other` is whatever else it is made with: it is the same as long as it is the same object.
 */
export function askingOf<Other, Result>(
  make: (view: View, other: Other, record: SourceRecord) => Result,
): (site: Site, other: Other, record: SourceRecord) => Result {
  const known = perRecord<SourceRecord, { last?: { other: Other; told: Told; result: Result } }>(() => ({}));
  return (site, other, record) => {
    const own = known(record);
    const before = own.last;
    if (before && before.other === other && before.told.holdsIn(site)) return before.result;
    const told = new Told();
    const result = make(told.through(site), other, record);
    own.last = { other, told, result };
    return result;
  };
}
