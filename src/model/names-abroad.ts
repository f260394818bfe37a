import type { Kind } from '../basics/kinds.ts';
import { fold } from '../basics/names.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import { readableLanguages, readingOf } from '../texts/languages/index.ts';
import { termForms } from '../texts/names/term-finder.ts';
import { worldForms } from '../texts/names/world.ts';
import { SiteNames } from './evidence/held/site-names.ts';
import { alone } from './asking.ts';
import { asked, perSite } from './memo.ts';
import { namesOf, recordsOf, type Site } from './site.ts';
import type { SourceRecord } from '../schema/record.ts';

/** A name that a record goes by though its file does not say so. */
export interface NameAbroad {
  readonly text: string;
  /** BCP 47; undefined for a misprint, which is of no language. */
  readonly language?: string;
  /** An adjective, or another form of a word. */
  readonly sort: 'name' | 'adjective' | 'misprint';
}

/**
 * What the languages that can be read call each record, by its id, if anything: the names and adjectives of a country,
 * a region or a union, the words for a field (`inteligencia artificial`), and how sources misprint its name. None of
 * the names it gives itself.
 */
export function namesAbroad(site: Site): Readonly<Record<string, readonly NameAbroad[]>> {
  // With these it is said what goes into it.
  toBeNamed(site);
  return alone(() => allAbroad(site));
}

const allAbroad = perSite((site: Site) =>
  Object.fromEntries(
    site.all.flatMap((record) => {
      const found = findAbroad(site, record);
      return found.length > 0 ? [[record.id, found] as const] : [];
    }),
  ),
);

/** All that tells what records are called abroad. What the world knows tells by its names what it is. */
const toBeNamed = asked('toBeNamed', (site: Site) => [
  corrections(site),
  ...site.all.map((record) =>
    knownToTheWorld.includes(record.kind)
      ? [record.id, record.kind, { ...record.data, statements: undefined }]
      : [record.id, namesOf(record)],
  ),
]);

/** The kinds of what has a name in the languages of the world. */
const knownToTheWorld: readonly Kind[] = ['place', 'organisation', 'theme'];

function findAbroad(site: Site, record: SourceRecord): readonly NameAbroad[] {
  const own = new Set(namesOf(record).map(fold));
  const all = [
    ...ofTheWorld(site, record),
    ...ofTwo(site, record),
    ...ofTheField(site, record),
    ...misprints(site, own),
  ];
  const first = new Map<string, NameAbroad>();
  for (const name of all) {
    const key = fold(name.text);
    if (!own.has(key) && !first.has(key)) first.set(key, name);
  }
  return [...first.values()];
}

const languages = () => readableLanguages.flatMap((tag) => readingOf(tag) ?? []);

const siteNames = perSite((site: Site) => {
  const base = readingOf(site.settings.language);
  return base && new SiteNames(site, base);
});

function ofTheWorld(site: Site, { id }: SourceRecord): NameAbroad[] {
  const subject = siteNames(site)?.subjectOf(id);
  if (subject === undefined) return [];
  return languages().flatMap((language) => {
    const { names, adjectives } = worldForms(language, subject);
    return [
      ...names.map((text) => ({ text, language: language.code, sort: 'name' as const })),
      ...adjectives.map((text) => ({ text, language: language.code, sort: 'adjective' as const })),
    ];
  });
}

/** A place that is called by two others, "Latin America and the Caribbean", is so in every language. */
function ofTwo(site: Site, record: SourceRecord): NameAbroad[] {
  const base = readingOf(site.settings.language);
  if (record.kind !== 'place' || base === undefined) return [];
  return languages().flatMap((language) =>
    base.names.conjunctions.flatMap((and) => {
      const [one, other, ...more] = record.data.name.split(` ${and} `).map((part) => {
        const named = placeCalled(site).get(withoutArticle(fold(part), base));
        const subject = named && siteNames(site)?.subjectOf(named.id);
        return subject === undefined ? [] : worldForms(language, subject).names;
      });
      const joint = language.names.conjunctions[0];
      if (one === undefined || other === undefined || more.length > 0 || joint === undefined) return [];
      return one.flatMap((first) =>
        other.map((second) => ({
          text: `${first} ${joint} ${second}`,
          language: language.code,
          sort: 'name' as const,
        })),
      );
    }),
  );
}

/** A name without the word that joins it to others: "the Caribbean". */
function withoutArticle(name: string, { names: { linking } }: ReadingLanguage): string {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 0 && linking.includes(first) ? rest.join(' ') : name;
}

const placeCalled = perSite(
  (site: Site) => new Map(recordsOf(site, 'place').map((place) => [fold(place.data.name), place])),
);

/** A theme is a field of the world, whatever it is called. */
function ofTheField({ settings }: Site, record: SourceRecord): NameAbroad[] {
  const base = readingOf(settings.language);
  if (record.kind !== 'theme' || base === undefined) return [];
  return namesOf(record)
    .flatMap((name) => termForms(name, base, languages()))
    .map(({ text, language, isFirst }) => ({
      text,
      language,
      sort: isFirst ? ('name' as const) : ('adjective' as const),
    }));
}

/** What sources print where they mean one of `names`, which are folded. */
function misprints(site: Site, names: ReadonlySet<string>): NameAbroad[] {
  return corrections(site)
    .filter(({ reads }) => names.has(reads))
    .map(({ prints }) => ({ text: prints, sort: 'misprint' as const }));
}

const corrections = perSite((site: Site) =>
  recordsOf(site, 'source').flatMap(({ data }) =>
    (data.corrections ?? []).map(({ prints, reads }) => ({ prints, reads: fold(reads) })),
  ),
);
