import { fieldKey } from '../../basics/ids.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Site } from '../site.ts';
import { claimsOf } from './claims.ts';
import { lineOf, type Lock, type LockedClaim } from './lock.ts';
import type { ClaimState } from './verify.ts';

/** How something that is told stands to the archive. */
export interface Standing {
  readonly state: ClaimState | 'unverified';
  /** The report date since which it has stood so; undefined where nothing was verified. */
  readonly since: string | undefined;
}

/** From the weakest to the strongest: what is told from several claims stands as the weakest of them. */
const strengths = ['unverified', 'inferred', 'accepted', 'derived', 'verified'] as const;

/** What the evidence lock says of each claim of a site. */
export class ClaimStates {
  readonly #locked: ReadonlyMap<string, LockedClaim>;
  readonly #fields: ReadonlyMap<string, readonly string[]>;

  constructor(site: Site, lock: Lock) {
    const claims = claimsOf(site);
    this.#locked = new Map(
      claims.flatMap((claim) => {
        const line = lineOf(claim, lock);
        return line ? [[claim.key, line]] : [];
      }),
    );
    const fields = claims.filter(({ content }) => content.type === 'field');
    this.#fields = new Map(
      [...Map.groupBy(fields, ({ record }) => record.id)].map(([id, own]) => [id, own.map(({ key }) => key)]),
    );
  }

  /** The standing of what is told from the claims `keys`. */
  standing(keys: readonly string[]): Standing {
    const lines = keys.map((key) => this.#locked.get(key));
    const state =
      strengths.find((strength) => lines.some((line) => (line?.state ?? 'unverified') === strength)) ?? 'unverified';
    if (state === 'unverified') return { state, since: undefined };
    return {
      state,
      since: lines
        .flatMap((line) => line?.since ?? [])
        .sort()
        .at(-1),
    };
  }

  /** The keys of the claims in one field of a record, whether its evidence is given whole or item by item. */
  ofField(record: SourceRecord, field: string): string[] {
    const key = fieldKey(record.id, field);
    return this.ofRecord(record.id).filter((own) => own === key || own.startsWith(`${key}.`));
  }

  /** The keys of the claims in all fields of a record. */
  ofRecord(id: string): readonly string[] {
    return this.#fields.get(id) ?? [];
  }

  /** The keys that a sentence made from `inputs` rests on: a statement is its own, a record stands for its fields. */
  ofInputs(inputs: readonly string[]): string[] {
    return inputs.flatMap((input) => (input.includes('.') ? [input] : [...this.ofRecord(input)]));
  }
}
