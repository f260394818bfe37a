import { fold } from '../basics/names.ts';
import type { NameFinding, Standing } from './findings.ts';

interface Entry {
  readonly key: string;
  name: string;
  acronym: string | undefined;
  readonly first: Standing;
  readonly others: Set<string>;
  readonly paragraphs: Set<number>;
}

/** Gathers the places at which a document names the same ones, each under a key. */
export class NamesOnce {
  readonly #entries = new Map<string, Entry>();

  /** Whether something is known under a key. */
  has(key: string): boolean {
    return this.#entries.has(key);
  }

  add(key: string, name: string, standing: Standing, acronym?: string): void {
    const known = this.#entries.get(key);
    const entry = known ?? {
      key,
      name,
      acronym,
      first: standing,
      others: new Set<string>(),
      paragraphs: new Set<number>(),
    };
    this.#entries.set(key, entry);
    entry.acronym ??= acronym;
    entry.paragraphs.add(standing.paragraph);
    for (const other of [name, standing.words])
      if (fold(other) !== fold(entry.name) && other !== entry.acronym) entry.others.add(other);
  }

  /** Everything, in the order in which it was named first. */
  all(): (NameFinding & { readonly key: string })[] {
    return [...this.#entries.values()].map(({ key, name, acronym, first, others, paragraphs }) => ({
      key,
      ...first,
      name,
      ...(acronym === undefined ? {} : { acronym }),
      others: [...others],
      paragraphs: [...paragraphs],
    }));
  }
}
