import { fieldKey, recordOfClaim } from '../../../basics/ids.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import { AskedEach, AskedMap, type Lookups } from '../../asking.ts';
import type { Site } from '../../site.ts';
import { fitting } from '../kept/changes.ts';
import { claimsOf, type Claim } from '../claims/claims.ts';
import { add, type Lock } from '../kept/lock.ts';
import { isPositive, noReadings, readersOf, readingThatCounts, type Reader, type Readings } from '../kept/readings.ts';
import type { Finding } from '../verifying/verifier.ts';

/** What was done about a claim, or about a sentence that is told from several: no more than was done. */
export interface Checked {
  /** What the machine found; `none` where it has not looked. */
  readonly found: Finding | 'none';
  /** Whether the desk inferred it, or worked it out. */
  readonly made: 'said' | 'derived' | 'inferred' | 'counted';
  /** Who read it, or compared it; undefined where nobody did. */
  readonly read?: ReadBy;
}

interface ReadBy {
  readonly kind: Reader['kind'];
  /** Names of the readers, each once. */
  readonly by: readonly string[];
  /** The last day. */
  readonly on: string;
}

const notLookedUp: Checked = { found: 'none', made: 'said' };

/** What this site counted: no source says it, so nobody looked it up or read it. */
export const countedHere: Checked = { found: 'none', made: 'counted' };

/** From the weakest: what is told from several claims stands as the weakest of them. */
const findings = ['none', 'unfound', 'nothing', 'found'] as const satisfies readonly Checked['found'][];
const makings = ['counted', 'inferred', 'derived', 'said'] as const satisfies readonly Checked['made'][];

/** What was found and read of each claim of a site. */
export class CheckedClaims {
  /**
   * By record: who asks for one of its claims has asked for all. Made for those that are told: of a big site a page
   * tells few.
   */
  readonly #checked: AskedEach<Readonly<Record<string, Checked>>>;
  readonly #fields: ReadonlyMap<string, readonly string[]>;
  readonly #bodies: ReadonlyMap<string, readonly string[]>;

  constructor(site: Site, lock: Lock, readings: Readings = noReadings) {
    const byRecord = Map.groupBy(claimsOf(site), ({ record }) => record.id);
    const readers = readersOf(site.settings);
    const [fields, bodies] = [new Map<string, string[]>(), new Map<string, string[]>()];
    for (const { key, record, content } of claimsOf(site)) {
      if (content.type === 'field') add(fields, record.id, key);
      if (content.type === 'body' && content.part === 'body') add(bodies, record.id, key);
    }
    this.#checked = new AskedEach('checkedIn', (id) =>
      Object.fromEntries(
        (byRecord.get(id) ?? []).map((claim) => [claim.key, checkedOf(site, claim, { lock, readings, readers })]),
      ),
    );
    this.#fields = new AskedMap('fieldClaims', fields);
    this.#bodies = new AskedMap('bodyClaims', bodies);
  }

  /** What is asked of them while pages are made, by its name. */
  get lookups(): Lookups {
    return { checkedIn: this.#checked, fieldClaims: this.#fields, bodyClaims: this.#bodies };
  }

  /** The keys of the sentences of a record's body, in reading order. */
  ofBody(id: string): readonly string[] {
    return this.#bodies.get(id) ?? [];
  }

  /** What was done about all that is told from the claims `keys`. */
  of(keys: readonly string[]): Checked {
    const all = keys.map((key) => this.#checkedOf(key) ?? notLookedUp);
    const [first] = all;
    return first === undefined || all.length === 1 ? (first ?? notLookedUp) : weakest(all);
  }

  #checkedOf(key: string): Checked | undefined {
    return this.#checked.get(recordOfClaim(key))[key];
  }

  /** The keys of the claims in one field of a record, whether its evidence is given whole or item by item. */
  ofField(record: SourceRecord, field: string): string[] {
    return this.named([fieldKey(record.id, field)]);
  }

  /** The keys of the claims in all fields of a record. */
  ofRecord(id: string): readonly string[] {
    return this.#fields.get(id) ?? [];
  }

  /** The keys of the claims that go by `names`: a field stands for its items. What is no claim is not among them. */
  named(names: readonly string[]): string[] {
    return names.flatMap((name) =>
      this.#checkedOf(name) ? [name] : this.ofRecord(recordOfClaim(name)).filter((own) => own.startsWith(`${name}.`)),
    );
  }
}

function checkedOf(site: Site, claim: Claim, { lock, readings, readers }: Proofs): Checked {
  const made = madeOf(site, claim);
  const line = fitting(claim, lock.claims.get(claim.key) ?? []);
  if (!line) return { found: 'none', made };
  const reading = readingThatCounts(claim, line.text, readings, readers);
  const read = reading &&
    isPositive(reading) && { kind: reading.reader.kind, by: [reading.reader.name], on: reading.on };
  return { found: line.found, made, ...(read ? { read } : {}) };
}

/** What was found and read, and who read. */
interface Proofs {
  readonly lock: Lock;
  readonly readings: Readings;
  readonly readers: ReadonlyMap<string, Reader>;
}

/** How a claim was made; a sentence is an inference as soon as one of the statements is that it is told from. */
function madeOf(site: Site, { content }: Claim): Checked['made'] {
  if (content.type === 'field') return 'said';
  const told =
    content.type === 'statement'
      ? [content.statement]
      : content.statements.flatMap((key) => site.statements.get(key)?.statement ?? []);
  if (told.some(({ inferred }) => inferred !== undefined)) return 'inferred';
  return told.some(({ derived }) => derived !== undefined) ? 'derived' : 'said';
}

function weakest(all: readonly Checked[]): Checked {
  const found = findings.find((finding) => all.some((one) => one.found === finding)) ?? 'none';
  const made = makings.find((making) => all.some((one) => one.made === making)) ?? 'said';
  const reads = all.flatMap(({ read }) => read ?? []);
  if (reads.length < all.length) return { found, made };
  return {
    found,
    made,
    read: {
      kind: reads.some(({ kind }) => kind === 'program') ? 'program' : 'person',
      by: [...new Set(reads.flatMap(({ by }) => by))],
      on:
        reads
          .map(({ on }) => on)
          .sort()
          .at(-1) ?? '',
    },
  };
}

/** One text for the same state of checking: for what is told together. */
export function checkedKey({ found, made, read }: Checked): string {
  return JSON.stringify([found, made, read?.kind, read?.by, read?.on]);
}
