import { fold } from '../../basics/names.ts';
import type { ReadingLanguage } from '../language.ts';
import { Finder, writingOf, type Writing } from './finder.ts';
import { tokensOf } from './tokens.ts';
import { cities, countries, regions, tableLanguages, tongues, unions } from './world-table.ts';

/** What a name of the world stands for. */
type WorldKind = 'country' | 'region' | 'union' | 'city' | 'tongue';

/** Something of the world, by its id in the table: `country:MX`, `region:419`, `city:London`, `tongue:es`. */
export interface Subject {
  readonly id: string;
  readonly kind: WorldKind;
}

interface Row extends Subject {
  /** By the place of the language in the table. */
  readonly names: readonly (readonly string[])[];
  readonly adjectives: readonly (readonly string[])[];
}

let rows: readonly Row[] | undefined;
let numbers: ReadonlyMap<string, string> | undefined;

function allRows(): readonly Row[] {
  rows ??= [
    ...rowsOf('country', countries),
    ...rowsOf('region', regions),
    ...rowsOf('union', unions),
    ...rowsOf('city', cities),
    ...rowsOf('tongue', tongues),
  ];
  return rows;
}

function rowsOf(kind: WorldKind, table: string): Row[] {
  const most = tableLanguages.length;
  return linesOf(table).map(([id = '', ...columns]) => {
    const forms = columns.map((column) => column.split(';').filter(Boolean));
    const [code = ''] = kind === 'country' ? id.split(' ') : [id];
    return { id: `${kind}:${code}`, kind, names: forms.slice(0, most), adjectives: forms.slice(most) };
  });
}

function linesOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}

/** The id of a country by its three digits. */
export function countryOf(digits: string): string | undefined {
  numbers ??= new Map(
    linesOf(countries).map(([id = '']) => {
      const [code = '', number = ''] = id.split(' ');
      return [number, `country:${code}`];
    }),
  );
  return numbers.get(digits);
}

/** The three digits of a country by its two letters (ISO 3166-1). */
export function countryDigits(letters: string): string | undefined {
  return linesOf(countries)
    .map(([id = '']) => id.split(' '))
    .find(([code]) => code === letters)?.[1];
}

/** The names of the world as one language has them. */
export interface WorldNames {
  readonly finder: Finder<Subject>;
  /** What bears a whole name, folded, in this language. */
  readonly bearers: ReadonlyMap<string, readonly Subject[]>;
  /** Its names, for messages: the first form of name and adjective. */
  readonly told: ReadonlyMap<string, readonly string[]>;
}

const made = new Map<string, WorldNames>();

/** The names of the world in texts of a language; none where the table has no column for it. */
export function worldNames(language: ReadingLanguage): WorldNames {
  const known = made.get(language.code);
  if (known) return known;
  const names = makeNames(language);
  made.set(language.code, names);
  return names;
}

function makeNames({ code, names: reading }: ReadingLanguage): WorldNames {
  const column = tableLanguages.findIndex((language) => language === code);
  const finder = new Finder<Subject>();
  const bearers = new Map<string, Subject[]>();
  const told = new Map<string, readonly string[]>();
  const add = (form: string, subject: Subject, writing: Writing): void => {
    finder.add(tokensOf(form, reading), subject, writing);
  };
  for (const { id, kind, ...row } of allRows()) {
    const subject = { id, kind };
    const [own = [], adjectives = []] = [row.names[column], row.adjectives[column]];
    told.set(id, [...own.slice(0, 1), ...adjectives.slice(0, 1)]);
    for (const name of own) {
      // Languages are written like adjectives: "en español".
      if (kind === 'tongue') add(name, subject, reading.adjectivesCapitalised ? 'capital' : 'any');
      else add(name, subject, name === fold(name) ? 'any' : writingOf(name));
      bearers.set(fold(name), [...(bearers.get(fold(name)) ?? []), subject]);
    }
    for (const adjective of adjectives)
      for (const form of formsOf(adjective, reading.inflect))
        add(form, subject, reading.adjectivesCapitalised ? 'capital' : 'any');
  }
  return { finder, bearers, told };
}

/** The forms of an adjective of one word or several, of which the last is inflected: "Costa Ricans". */
function formsOf(adjective: string, inflect: (word: string) => readonly string[]): string[] {
  const [, before = '', last = ''] = /^(.*?)([^\s-]+)$/su.exec(adjective) ?? [];
  return inflect(last).map((form) => `${before}${form}`);
}
