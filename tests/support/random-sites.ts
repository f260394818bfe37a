import type fc from 'fast-check';
import { statementKey } from '../../src/basics/ids.ts';
import { kindIs, type Kind } from '../../src/basics/kinds.ts';
import { longestStatement } from '../../src/basics/prose.ts';
import type { SourceRecord } from '../../src/schema/record.ts';
import type { Scope } from '../../src/schema/records.ts';
import {
  aspects,
  type Drawn,
  ends,
  type Named,
  names,
  type Seed,
  spoken,
  type StatementSeed,
  subjects,
  verbs,
  world,
} from './random-draws.ts';
import { record } from './records.ts';

/** Records that a check lets through, and what is asked of them. */
export interface RandomSite {
  readonly records: readonly SourceRecord[];
  readonly scope: Scope;
  /** The two parties that the paper is on, in place of its scope. */
  readonly between: readonly [string, string] | undefined;
  readonly reportDate: string;
  /** Whether the briefing sets the records of its scope side by side. */
  readonly comparison: boolean;
}

/** Small sites of every kind of record, through the real schema, each with a scope and a day. */
export const randomSites: fc.Arbitrary<RandomSite> = world.map((drawn) => new Builder(drawn).site());

class Builder {
  readonly #world: Drawn<typeof world>;
  readonly #ids: Readonly<Record<keyof typeof names, readonly string[]>>;
  /** The words of the statements made so far, by key; not those of lines, on which nothing public may lean. */
  readonly #said = new Map<string, string>();

  /** What each source says of an indicator on a day. */
  readonly #values = new Map<string, string>();

  constructor(drawn: Drawn<typeof world>) {
    this.#world = drawn;
    const of = (kind: keyof typeof names) => drawn[kind].map((one) => named(kind, one).id);
    this.#ids = {
      programme: of('programme'),
      event: of('event'),
      commitment: of('commitment'),
      organisation: of('organisation'),
      person: of('person'),
      place: of('place'),
      theme: of('theme'),
      indicator: of('indicator'),
      source: of('source'),
    };
  }

  site(): RandomSite {
    const { briefing, reportDate, period, organisations, comparison } = this.#world;
    // Most are about one dimension; across several, little is left.
    const along = briefing.type % 6;
    const scope: Scope = {
      programmes: along < 3 ? this.#some('programme', [0, ...briefing.programmes]) : [],
      themes: along === 0 || along === 3 ? this.#some('theme', briefing.themes) : [],
      places: along === 0 || along === 4 ? this.#some('place', briefing.places) : [],
      organisations: along === 0 || along === 5 ? this.#some('organisation', organisations) : [],
      ...(period === undefined ? {} : { period }),
    };
    const between = this.#pair();
    const records = [
      ...this.#each('programme', (one) => this.#programme(one)),
      ...this.#each('event', (one) => this.#event(one)),
      ...(this.#parties().length === 0 ? [] : this.#each('commitment', (one, id) => this.#commitment(one, id))),
      ...this.#each('indicator', (one, id) => this.#indicator(one, id)),
      ...this.#each('organisation', (one) => this.#organisation(one)),
      ...this.#each('person', (one) => ({ names: this.#datedNames(one, 'Jane Roe') })),
      ...this.#each('place', (one, id) => ({
        ...this.#parent('place', one, id),
        type: 'country',
        memberOf: this.#some('organisation', one.to),
      })),
      ...this.#each('theme', (one, id) => ({ ...parentAmong(this.#ids.theme, one, id) })),
      ...this.#each('source', (_one, id, index) => this.#source(id, index)),
      record(
        'briefing',
        'paper',
        {
          name: 'Before the tide',
          ...(between === undefined ? { scope } : { scope: undefined, between }),
          comparison,
          ...this.#citing('briefing', 'paper', briefing, []),
          statements: this.#lines(briefing),
        },
        this.#body(briefing, 'paper', []),
      ),
    ];
    return { records, scope: between === undefined ? scope : {}, between, reportDate, comparison };
  }

  #each(
    kind: keyof typeof names,
    fields: (one: Seed, id: string, index: number) => Record<string, unknown>,
  ): SourceRecord[] {
    return this.#world[kind].map((one, index): SourceRecord => {
      const { id, ...rest } = named(kind, one);
      const told = ['programme', 'event', 'organisation', 'place'].includes(kind)
        ? { statements: one.statements.map((own, place) => this.#statement(id, own, `s-${place}`)) }
        : {};
      const data: Record<string, unknown> = { ...rest, ...told, ...fields(one, id, index) };
      const statements = fewKeys(data['statements']);
      return record(
        kind,
        id,
        { ...data, ...(statements ? { statements } : {}), ...this.#citing(kind, id, one, statements ?? []) },
        kind === 'source' ? '' : this.#body(one, id, statements ?? []),
      );
    });
  }

  #programme(one: Seed): Record<string, unknown> {
    const status = [undefined, 'announced', 'preparing', 'running', 'ended'][one.type % 5];
    const period = status === undefined ? one.when : status === 'running' ? openFrom(one.when) : undefined;
    const { id } = named('programme', one);
    const parent = this.#parent('programme', one, id);
    const places = this.#some('place', one.places);
    return {
      ...parent,
      themes: this.#some('theme', one.themes),
      partners: this.#participations(one),
      ...(status === undefined ? {} : { status }),
      ...(period === undefined ? {} : { period }),
      ...(places.length === 0 ? {} : { places }),
      from: {
        ...parent.from,
        ...(status === undefined ? {} : { status: this.#evidence(one.from) }),
        ...(period === undefined ? {} : { period: this.#evidence(one.from) }),
        ...(places.length === 0 ? {} : { places: this.#itemEvidence(places, one) }),
      },
    };
  }

  #event(one: Seed): Record<string, unknown> {
    const where = this.#some('place', one.places);
    const when = one.when ?? one.until;
    const { id } = named('event', one);
    const { parent: partOf } = parentAmong(this.#ids.event, one, id);
    const ordinal = one.type % 7 === 0 ? { ordinal: one.type + 1 } : {};
    return {
      ...(partOf === undefined ? {} : { partOf }),
      ...ordinal,
      type: one.type % 5 === 0 ? 'report' : 'meeting',
      outcome: ['held', 'announced', 'held', 'cancelled', 'held', 'unknown'][one.type % 6],
      // Most are filed under one programme, so that some papers have several.
      programmes: this.#some('programme', [0, ...one.programmes]),
      themes: this.#some('theme', one.themes),
      participants: this.#participations(one),
      ...(when === undefined ? {} : { when }),
      ...(where.length === 0 ? {} : { where }),
      from: {
        outcome: this.#evidence(one.from.slice(-1)),
        ...(partOf === undefined ? {} : { partOf: this.#evidence(one.from) }),
        ...('ordinal' in ordinal ? { ordinal: this.#evidence(one.from) } : {}),
        ...(when === undefined ? {} : { when: this.#evidence(one.from) }),
        ...(where.length === 0 ? {} : { where: this.#itemEvidence(where, one) }),
      },
    };
  }

  #commitment(one: Seed, id: string): Record<string, unknown> {
    const [promise, ...rest] = one.statements;
    const parties = this.#parties();
    const by = this.#among(parties, one.places.length > 0 ? one.places : [one.type]);
    const told = {
      length: 'short',
      again: false,
      aspect: 0,
      subject: 1,
      verb: 3,
      object: 0,
      end: 0,
      when: undefined,
      from: one.from,
      value: undefined,
      inferred: undefined,
      key: undefined,
      asks: undefined,
      about: undefined,
    } as const;
    const to = this.#among(parties, one.to);
    const lead = this.#among(this.#ids.organisation, one.says ?? []);
    const [event] = one.event === undefined ? [] : this.#some('event', [one.event]);
    return {
      by,
      ...(to.length === 0 ? {} : { to }),
      ...(lead.length === 0 ? {} : { lead }),
      ...(event === undefined ? {} : { event }),
      ...(one.until === undefined ? {} : { due: one.until }),
      programmes: this.#some('programme', one.programmes),
      themes: this.#some('theme', one.themes),
      from: {
        by: this.#evidence(one.from),
        ...(to.length === 0 ? {} : { to: this.#evidence(one.from) }),
        ...(lead.length === 0 ? {} : { lead: this.#evidence(one.from) }),
        ...(event === undefined ? {} : { event: this.#evidence(one.from) }),
        ...(one.until === undefined ? {} : { due: this.#evidence(one.from.slice(-1)) }),
      },
      statements: [
        { ...this.#statement(id, { ...(promise ?? told), aspect: 0 }, 'promise'), aspect: 'promise' },
        ...one.steps.map(({ when, state, from }, index) => ({
          id: `step-${index}`,
          aspect: 'step',
          says: `The ministry took step ${index}.`,
          when,
          // What was delivered is not open later.
          state: state === 'open' && one.steps.some((other) => other.state === 'delivered') ? 'dropped' : state,
          from: this.#evidence(from),
        })),
        ...rest.map((own, place) => this.#statement(id, own, `s-${place}`)),
      ],
    };
  }

  #indicator(one: Seed, id: string): Record<string, unknown> {
    const [covers] =
      one.wider === undefined ? [] : this.#among([...this.#ids.programme, ...this.#ids.place], [one.wider]);
    const { parent: within } = parentAmong(this.#ids.indicator, one, id);
    return {
      ...(one.type % 2 === 0 ? { unit: 'crowns', currency: 'EUR' } : { unit: 'ships' }),
      measures: choose(['members', 'attendance', 'money', 'output'], one.type),
      ...(covers === undefined ? {} : { covers }),
      ...(within === undefined ? {} : { within }),
    };
  }

  #organisation(one: Seed): Record<string, unknown> {
    const { id } = named('organisation', one);
    const parent = this.#parent('organisation', one, id);
    const [place] = this.#some('place', one.places);
    return {
      ...parent,
      type: 'ministry',
      names: this.#datedNames(one, 'Board of Old Salt'),
      ...(place === undefined ? {} : { place }),
      from: { ...parent.from, ...(place === undefined ? {} : { place: this.#evidence(one.from) }) },
    };
  }

  #source(id: string, index: number): Record<string, unknown> {
    const published = this.#world.published[index];
    return published === undefined ? {} : { published, from: { published: `${id}#1` } };
  }

  /** Two parties that are not the same. */
  #pair(): readonly [string, string] | undefined {
    const { between } = this.#world;
    const parties = [...this.#ids.place, ...this.#ids.organisation];
    if (between === undefined || parties.length < 2) return undefined;
    const one = choose(parties, between[0]);
    return [
      one,
      choose(
        parties.filter((id) => id !== one),
        between[1],
      ),
    ];
  }

  /** What a record cites: its own statements where it has some, else any; and what each says. */
  #cited(record: string, own: readonly Said[], picks: readonly number[]): { cite: string; says: string }[] {
    const open = own.filter(({ aspect }) => aspect !== 'line').map(({ id, says }) => ({ cite: id, says }));
    const others = [...this.#said].filter(([key]) => !key.startsWith(`${record}.`));
    const known = open.length > 0 ? open : others.map(([cite, says]) => ({ cite, says }));
    return known.length === 0 ? [] : [...new Set(picks.map((one) => choose(known, one)))];
  }

  /** The sentences of a record that cite, each in the words of what it cites. */
  #citing(kind: Kind, record: string, one: Seed, own: readonly Said[]): Record<string, unknown> {
    const sentences = (picks: readonly number[]) =>
      this.#cited(record, own, picks).map(({ cite, says }) => ({ says, cites: [cite] }));
    const [said, warned] = [sentences(one.says ?? []), sentences(one.warns ?? [])];
    return {
      ...(kindIs(kind, 'paper', 'none') && kind !== 'briefing' ? {} : said.length === 0 ? {} : { bottomLine: said }),
      ...(['programme', 'event', 'commitment', 'place'].includes(kind) && warned.length > 0
        ? { notToConfuse: warned }
        : {}),
      ...(['programme', 'place', 'briefing'].includes(kind) && warned.length > 0 ? { doNotSay: warned.slice(-1) } : {}),
    };
  }

  /** A body of a few paragraphs, the last under a heading, in the words of what it cites. */
  #body(one: Seed, record: string, own: readonly Said[]): string {
    const told = this.#cited(record, own, one.tells).map(({ cite, says }) => `${says} <Cite to="${cite}" />`);
    return told
      .map((text, index) => (index > 0 && index === told.length - 1 ? `## More\n\n${text}` : text))
      .join('\n\n');
  }

  #lines(one: Seed): Record<string, unknown>[] {
    return this.#said.size === 0
      ? []
      : one.statements.map((own, place) =>
          this.#statement(
            'paper',
            { ...own, aspect: aspects.indexOf('line'), inferred: own.inferred ?? [own.subject] },
            `l-${place}`,
          ),
        );
  }

  #statement(record: string, one: StatementSeed, id: string): Record<string, unknown> {
    const keys = [...this.#said.keys()];
    const inferred =
      one.inferred !== undefined && keys.length > 0
        ? { inferred: { why: 'So it is.', inputs: this.#among(keys, one.inferred) } }
        : {};
    const drawn = choose(aspects, one.aspect);
    // Only what rests on other statements can be a line.
    const aspect = drawn === 'line' && !('inferred' in inferred) ? 'goal' : drawn;
    const value = aspect !== 'line' && this.#fits(one) ? one.value : undefined;
    const counted = value && this.#counted(value);
    const before = [...this.#said.values()];
    const says =
      one.again && value === undefined && before.length > 0
        ? choose(before, one.subject)
        : spelled(one, value, counted?.unit ?? '');
    if (aspect !== 'line') this.#said.set(statementKey(record, id), says);
    return {
      id,
      aspect,
      says,
      ...inferred,
      ...(one.key && aspect !== 'line' ? { key: true } : {}),
      ...(aspect === 'gap' && one.asks !== undefined ? { asks: one.asks, question: `What of ship ${one.verb}?` } : {}),
      ...this.#about(one, counted?.covers ?? []),
      ...(one.when === undefined ? {} : { when: one.when }),
      ...(aspect === 'line' || ('inferred' in inferred && one.verb % 2 === 0)
        ? {}
        : { from: this.#evidence(one.from) }),
      ...(value === undefined
        ? {}
        : {
            value: {
              indicator: choose(this.#ids.indicator, value.indicator),
              number: value.number[0],
              sense: value.sense,
              asOf: value.asOf,
            },
          }),
      ...(value?.number[0] === 4 && one.verb % 2 === 1 ? { derived: '3 + 1' } : {}),
    };
  }

  /** Whether no source says another number of the same thing on the same day. */
  #fits({ value, from }: StatementSeed): boolean {
    if (value === undefined || this.#ids.indicator.length === 0) return false;
    const indicator = choose(this.#ids.indicator, value.indicator);
    const keys = from.map(([source]) => [indicator, value.asOf, choose(this.#ids.source, source)].join(' '));
    const told = `${value.sense} ${value.number[0]}`;
    if (keys.some((key) => (this.#values.get(key) ?? told) !== told)) return false;
    for (const key of keys) this.#values.set(key, told);
    return true;
  }

  #about({ about }: StatementSeed, counted: readonly string[]): Record<string, unknown> {
    const subjects = [...this.#ids.theme, ...this.#ids.programme, ...this.#ids.place];
    const all = new Set([...(about === undefined ? [] : [choose(subjects, about)]), ...counted]);
    return all.size === 0 ? {} : { about: [...all] };
  }

  /** In what the indicator of a value counts, in words, and what it and those that it is within cover. */
  #counted({ indicator }: NonNullable<StatementSeed['value']>): { readonly unit: string; readonly covers: string[] } {
    const covers: string[] = [];
    const own = choose(this.#ids.indicator, indicator);
    for (let id: unknown = own; id !== undefined;) {
      const data = this.#indicatorOf(id);
      if (typeof data['covers'] === 'string') covers.push(data['covers']);
      id = data['within'];
    }
    return { unit: this.#indicatorOf(own)['currency'] === undefined ? 'ships' : 'euros', covers };
  }

  #indicatorOf(id: unknown): Record<string, unknown> {
    const seed = this.#world.indicator.find((one) => named('indicator', one).id === id);
    return seed ? this.#indicator(seed, named('indicator', seed).id) : {};
  }

  #participations({ parties }: Seed): Record<string, unknown>[] {
    const all = this.#parties();
    return all.length === 0
      ? []
      : parties.map(({ as, who, from }) => ({ as, who: this.#among(all, who), from: this.#evidence(from) }));
  }

  #datedNames({ until, from }: Seed, name: string): Record<string, unknown>[] {
    return until === undefined ? [] : [{ name, when: until, from: this.#evidence(from) }];
  }

  #parent(
    kind: keyof typeof names,
    one: Seed,
    id: string,
  ): { readonly parent?: string; readonly from: Record<string, unknown> } {
    const parent = parentAmong(this.#ids[kind], one, id);
    return parent.parent === undefined ? { from: {} } : { ...parent, from: { parent: this.#evidence(one.from) } };
  }

  /** Who can promise and take part. */
  #parties(): readonly string[] {
    return [...this.#ids.organisation, ...this.#ids.place, ...this.#ids.person, ...this.#ids.programme];
  }

  #some(kind: keyof typeof names, picks: readonly number[]): string[] {
    return this.#among(this.#ids[kind], picks);
  }

  #among(ids: readonly string[], picks: readonly number[]): string[] {
    return ids.length === 0 ? [] : [...new Set(picks.map((one) => choose(ids, one)))];
  }

  /** One reference or a list. */
  #evidence(from: Seed['from']): string | string[] {
    const [first = '', ...more] = new Set(
      from.map(([source, paragraph]) => `${choose(this.#ids.source, source)}#${paragraph}`),
    );
    return more.length === 0 ? first : [first, ...more];
  }

  /** For the whole list, or item by item. */
  #itemEvidence(items: readonly string[], { from, type }: Seed): unknown {
    return type % 2 === 0
      ? this.#evidence(from)
      : Object.fromEntries(items.map((item, index) => [item, this.#evidence(from.slice(index % from.length))]));
  }
}

/** A statement as a random record has it. */
interface Said {
  readonly id: string;
  readonly aspect: string;
  readonly says: string;
  readonly key?: true;
}

/** Of a record's statements only the first three that are key stay so. */
function fewKeys(statements: unknown): Said[] | undefined {
  let keys = 0;
  return (statements as Said[] | undefined)?.map(({ key, ...statement }) => {
    keys += key ? 1 : 0;
    return key && keys <= 3 ? { ...statement, key } : statement;
  });
}

/** A record's statement in words, of the length drawn. */
function spelled(
  { subject, verb, object, end, length, aspect }: StatementSeed,
  value: StatementSeed['value'],
  unit: string,
): string {
  const number = value && `counts ${value.sense === 'exactly' ? '' : `${value.sense} `}${value.number[1]} ${unit} at`;
  const start = [choose(subjects, subject), number ?? choose(verbs, verb)].join(' ');
  const rest = `${choose(spoken, object)}${choose(ends, end)}`;
  const missing = longestStatement - `${start} ${rest}`.split(' ').length;
  const filled =
    length === 'full'
      ? `${start} ${'very '.repeat(missing - 1)}far ${rest}`
      : `${start} ${rest}${length === 'list' ? ', salt, rope, wood and tar'.repeat(8) : ''}`;
  return `${filled}${choose(aspects, aspect) === 'line' && verb % 2 === 0 ? '?' : '.'}`;
}

/** Only what stands before a record can be above it, so that none is above itself. */
function parentAmong(ids: readonly string[], { parent }: Seed, id: string): { readonly parent?: string } {
  const above = ids.slice(0, ids.indexOf(id));
  return parent === undefined || above.length === 0 ? {} : { parent: choose(above, parent) };
}

function named(kind: keyof typeof names, { which }: Seed): Named {
  return choose<Named>(names[kind], which);
}

function choose<Item>(items: readonly Item[], which: number): Item {
  const item = items[which % items.length];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}

/** What runs is not over: its period is open. */
function openFrom(when: string | undefined): string | undefined {
  return when === undefined || when.includes('/') ? undefined : `${when}/..`;
}
