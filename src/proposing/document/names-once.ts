import { fold, isAcronym } from '../../basics/names.ts';
import type { NameFinding, Standing } from './findings.ts';

interface Entry {
  readonly key: string;
  acronym: string | undefined;
  readonly places: { readonly name: string; readonly standing: Standing }[];
}

/** Gathers the places at which a document names the same ones, each under a key. */
export class NamesOnce {
  readonly #entries = new Map<string, Entry>();

  keys(): string[] {
    return [...this.#entries.keys()];
  }

  add(key: string, name: string, standing: Standing, acronym?: string): void {
    const entry: Entry = this.#entries.get(key) ?? { key, acronym, places: [] };
    this.#entries.set(key, entry);
    entry.acronym ??= acronym;
    entry.places.push({ name, standing });
  }

  /** Tells that what is under one key is what is under another. */
  merge(key: string, into: string): void {
    const [entry, target] = [this.#entries.get(key), this.#entries.get(into)];
    if (!entry || !target || entry === target) return;
    target.acronym ??= entry.acronym;
    target.places.push(...entry.places);
    target.places.sort((a, b) => a.standing.paragraph - b.standing.paragraph || a.standing.start - b.standing.start);
    this.#entries.delete(key);
  }

  /** Leaves out what is under a key. */
  remove(key: string): void {
    this.#entries.delete(key);
  }

  /** Everything, in the order in which it was named first. */
  all(): (NameFinding & { readonly key: string })[] {
    return [...this.#entries.values()]
      .flatMap((entry) => {
        const [first] = entry.places;
        return first ? [{ entry, first: first.standing }] : [];
      })
      .sort((a, b) => a.first.paragraph - b.first.paragraph || a.first.start - b.first.start)
      .map(({ entry, first }) => ({ key: entry.key, ...first, ...namesOf(entry) }));
  }
}

/** What an entry is called: as it is written most often, but not by its acronym where it has a name. */
function namesOf({ acronym, places }: Entry): Pick<NameFinding, 'name' | 'acronym' | 'others' | 'paragraphs'> {
  const counts = new Map<string, number>();
  for (const { name } of places) counts.set(name, (counts.get(name) ?? 0) + 1);
  const written = [...counts].sort(([a, x], [b, y]) => Number(isShort(a)) - Number(isShort(b)) || y - x);
  const name = written[0]?.[0] ?? '';
  const told = [...new Set([...counts.keys(), ...places.map(({ standing }) => standing.words)])];
  return {
    name,
    ...(acronym === undefined || fold(acronym) === fold(name) ? {} : { acronym }),
    others: told.filter((other) => fold(other) !== fold(name) && other !== acronym),
    paragraphs: [...new Set(places.map(({ standing }) => standing.paragraph))],
  };

  function isShort(one: string): boolean {
    return one === acronym || isAcronym(one);
  }
}
