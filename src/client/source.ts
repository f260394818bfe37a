import { termOf } from '../search/document.ts';
import { pagefindEngine, type PagefindSearch } from '../search/engine.ts';
import type { Facets } from '../search/facets.ts';
import { rootFromIndex, searchFiles, shownFile, type SearchStart } from '../search/files.ts';
import type { Engine, Means } from '../search/find.ts';
import { readLexicon, type Lexicon } from '../search/lexicon.ts';
import { readNames, type Names } from '../search/names.ts';
import { readNeighbours, readRanks, type NeighboursFile, type RanksFile } from '../search/ranks.ts';
import type { Reading } from '../search/reading.ts';
import { readShown, type Shown, type WrittenShown } from '../search/shown.ts';
import type { SearchWords } from '../search/words.ts';

/** What is there first: the names of all subjects, how queries are read, and the words of the interface. */
export interface Start {
  /** BCP 47. */
  readonly language: string;
  readonly words: SearchWords;
  readonly names: Names;
  readonly reading: Reading;
}

/** The part of Pagefind's browser API that search uses. */
interface Pagefind extends PagefindSearch {
  options(options: object): Promise<void>;
  init(language: string): Promise<void>;
}

/** All that search loads: each file once, when it is first asked for, and again after it failed. */
export class Source {
  readonly #folder: string;
  readonly #made = new Map<string, Promise<unknown>>();
  #failures = 0;

  /** `folder`: the address of the folder with the index and the files beside it. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  start(): Promise<Start> {
    return this.#once('start', async () => {
      const { names, ...rest } = await this.#file<SearchStart>(searchFiles.start);
      return { ...rest, names: readNames(names) };
    });
  }

  /** Begins to load what the first question will need. */
  prepare(): void {
    this.means().catch(() => undefined);
  }

  facets(): Promise<Facets> {
    return this.#file<Facets>(searchFiles.facets);
  }

  /** What the result of the subject `number` shows. */
  async shown(number: number): Promise<Shown> {
    const { subjects } = (await this.start()).names;
    return readShown(await this.#file<WrittenShown>(rootFromIndex + shownFile(subjects[number]?.url ?? '')));
  }

  /** What finds by the index. Fails where Pagefind cannot load, or WebAssembly is barred. */
  means(): Promise<Means> {
    return this.#once('means', async () => {
      const [pagefind, file, { names, reading }] = await Promise.all([
        this.#startPagefind(),
        this.#file<RanksFile>(searchFiles.ranks),
        this.start(),
      ]);
      const ranks = readRanks(file);
      return {
        engine: this.#checked(pagefindEngine(pagefind, ranks.starts), reading),
        names,
        ranks,
        lexicon: () => this.#lexicon(),
        neighbours: () =>
          this.#once('near', async () => readNeighbours(await this.#file<NeighboursFile>(searchFiles.neighbours))),
      };
    });
  }

  #lexicon(): Promise<Lexicon> {
    return this.#once('words', async () => readLexicon(await this.#file<string>(searchFiles.lexicon)));
  }

  /**
   * Pagefind says nothing of a part of the index that did not come, and finds nothing in it: a word that stands
   * somewhere and has no hits is a failure, not an answer.
   */
  #checked(engine: Engine, reading: Reading): Engine {
    const terms = (): Promise<ReadonlySet<string>> =>
      this.#once('terms', async () => {
        const { words } = await this.#lexicon();
        return new Set(words.map((word) => termOf(word, reading)));
      });
    return {
      search: async (term) => {
        const found = await engine.search(term);
        if (found.size > 0 || !(await terms()).has(term)) return found;
        this.#made.delete('means');
        this.#failures += 1;
        throw new Error('a part of the index did not come');
      },
    };
  }

  async #startPagefind(): Promise<Pagefind> {
    // An empty module: where the policy bars WebAssembly it is refused, and Pagefind would wait for ever.
    await WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    // A browser remembers that a module failed to load and never asks for the same address again.
    const address = `${this.#folder}pagefind.js${this.#failures === 0 ? '' : `?${this.#failures}`}`;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ basePath: this.#folder, noWorker: true });
    await pagefind.init('und');
    return pagefind;
  }

  #file<Content>(name: string): Promise<Content> {
    return this.#once(name, async () => {
      const answer = await fetch(`${this.#folder}${name}`);
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return (await answer.json()) as Content;
    });
  }

  #once<Made>(key: string, make: () => Promise<Made>): Promise<Made> {
    const known = this.#made.get(key) as Promise<Made> | undefined;
    if (known) return known;
    const made = make().catch((error: unknown) => {
      this.#made.delete(key);
      this.#failures += 1;
      throw error;
    });
    this.#made.set(key, made);
    return made;
  }
}
