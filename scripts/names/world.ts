import {
  bodies,
  cities,
  countryAdjectives,
  countryNames,
  languages,
  otherWords,
  partAdjectives,
  parts,
  regions,
  unions,
  type Row,
} from './by-hand.ts';
import { cldr, entriesOf, localesOf, nationalities, wordsIn } from './sources.ts';

/** Forms of a name, each once, in the order in which they were found. */
type Forms = readonly string[];

/** The rows of the table: what it is, its forms in each language, and its adjectives in each. */
export interface WorldRows {
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly unions: readonly string[];
  readonly cities: readonly string[];
  readonly tongues: readonly string[];
}

/** Names of the world in every language of the table, from CLDR, i18n-nationality and what is written by hand. */
export function worldRows(): WorldRows {
  return {
    countries: countries(),
    regions: [...wideRegions(), ...smallRegions()],
    unions: allUnions(),
    cities: allCities(),
    tongues: tongues(),
  };
}

/** Parts of the world that texts name; others are a statistician's. */
const namedRegions =
  '002 003 005 009 011 013 014 015 017 019 029 030 034 035 039 142 143 145 150 151 154 155 202 419'.split(' ');

function countries(): string[] {
  const numbers = numericCodes();
  const codes = Object.keys(territories('en')).filter((code) => /^[A-Z]{2}$/.test(code) && numbers.has(code));
  return codes.map((code) =>
    row(
      `${code} ${numbers.get(code) ?? ''}`,
      (language) => [...namesOf(language, code), ...split(countryNames[code]?.[language])],
      (language) => adjectivesOf(language, code),
    ),
  );
}

/** Every country by its two letters, with its digits. */
function numericCodes(): Map<string, string> {
  const none = ['ZZ', 'XA', 'XB', 'QO', 'EU', 'EZ', 'UN'];
  const mappings = cldr('core/supplemental/codeMappings.json', 'supplemental', 'codeMappings');
  return new Map(
    Object.entries(mappings).flatMap(([code, codes]) => {
      const number = wordsIn(entriesOf(codes)['_numeric']).find((digits) => /^\d{3}$/.test(digits));
      return number === undefined || !/^[A-Z]{2}$/.test(code) || none.includes(code) ? [] : [[code, number] as const];
    }),
  );
}

function territories(locale: string): Readonly<Record<string, unknown>> {
  const file = `localenames-modern/main/${locale}/territories.json`;
  return cldr(file, 'main', locale, 'localeDisplayNames', 'territories');
}

/** What CLDR calls a territory in a language and its regions: each way, and both parts of `Myanmar (Burma)`. */
function namesOf(language: string, code: string): Forms {
  const keys = ['', '-alt-short', '-alt-variant'].map((variant) => `${code}${variant}`);
  return localesOf('localenames-modern', language).flatMap((locale) => {
    const names = territories(locale);
    return keys.flatMap((key) => wordsIn(names[key]).flatMap(plain));
  });
}

/** `Hong Kong SAR China` and `Congo (RDC)` are how lists of countries are told apart, no words of a text. */
function plain(name: string): Forms {
  const bare = name.replaceAll(/\s*[([].*$/g, '');
  return / SAR |^RAE |, RAE |^R\.A\.S\. /.test(name) ? [] : [bare];
}

function adjectivesOf(language: 'en' | 'es' | 'pt' | 'fr', code: string): Forms {
  const own = countryAdjectives[code]?.[language];
  if (own !== undefined) return split(own);
  if (language === 'pt') return [];
  const [found] = wordsIn(nationalities(language)[code]);
  if (found === undefined || namesOf(language, code).includes(found) || /[(),]/.test(found)) return [];
  return [language === 'en' ? found : `${found.charAt(0).toLowerCase()}${found.slice(1)}`];
}

function wideRegions(): string[] {
  return namedRegions.map((code) =>
    row(
      code,
      (language) => [...namesOf(language, code), ...split(regions[code]?.names?.[language])],
      (language) => split(regions[code]?.adjectives?.[language]),
    ),
  );
}

function allUnions(): string[] {
  return Object.entries({ ...unions, ...bodies }).map(([code, { names }]) =>
    row(code, (language) => [...namesOf(language, code), ...split(names?.[language])]),
  );
}

function smallRegions(): string[] {
  return parts.map((part) => {
    const [id = ''] = split(part.en);
    return row(
      id,
      (language) => split(part[language]),
      (language) => split(partAdjectives[id]?.[language]),
    );
  });
}

/** Cities that zones of time are named after, and those by hand; only such as are called differently somewhere. */
function allCities(): string[] {
  const known = new Set(Object.values(territories('en')));
  const zones = new Map(languages.map((language) => [language, zonesOf(language)]));
  const named = [...new Set([...zones.values()].flatMap((own) => [...own.keys()]))]
    .filter((zone) => !/^Etc|^Antarctica|(?:Indiana|Kentucky|North_Dakota)\//.test(zone))
    .map((zone): [id: string, forms: Map<string, Forms>] => {
      const english = zones.get('en')?.get(zone) ?? [(zone.split('/').at(-1) ?? '').replaceAll('_', ' ')];
      const forms = languages.map((language) => [language, zones.get(language)?.get(zone) ?? english] as const);
      return [english[0] ?? '', new Map([...forms, ['en', english]])];
    });
  const byHand = cities.map((city): [id: string, forms: Map<string, Forms>] => [
    split(city.en)[0] ?? '',
    new Map(languages.map((language) => [language, split(city[language])])),
  ]);
  const all = new Map<string, Map<string, Forms>>();
  for (const [id, forms] of [...named, ...byHand]) {
    const before = all.get(id);
    all.set(id, new Map([...forms].map(([language, own]) => [language, [...(before?.get(language) ?? []), ...own]])));
  }
  return [...all]
    .filter(([id, forms]) => !known.has(id) && differ([...forms.values()]))
    .map(([id, forms]) => row(id, (language) => forms.get(language) ?? []));
}

/** The places of zones of time by the zone. */
function zonesOf(language: string): Map<string, Forms> {
  const zones = new Map<string, Forms>();
  const walk = (at: string, value: Readonly<Record<string, unknown>>): void => {
    for (const city of wordsIn(value['exemplarCity']))
      zones.set(at, [...(zones.get(at) ?? []), city.replace(/\s*[([].*$/, '')]);
    for (const [key, inner] of Object.entries(value)) walk(at === '' ? key : `${at}/${key}`, entriesOf(inner));
  };
  for (const locale of localesOf('dates-modern', language))
    walk('', cldr(`dates-modern/main/${locale}/timeZoneNames.json`, 'main', locale, 'dates', 'timeZoneNames', 'zone'));
  return zones;
}

/** Languages of two letters that languages call differently. */
function tongues(): string[] {
  const names = languages.map((language) => {
    const file = `localenames-modern/main/${language}/languages.json`;
    return cldr(file, 'main', language, 'localeDisplayNames', 'languages');
  });
  return Object.keys(names[0] ?? {})
    .filter((code) => /^[a-z]{2}$/.test(code))
    .map((code) => ({ code, forms: names.map((own) => wordsIn(own[code]).filter((name) => !/[(),]/.test(name))) }))
    .filter(({ forms }) => forms.every((own) => own.length > 0) && differ(forms))
    .map(({ code, forms }) => row(code, (language) => forms[languages.indexOf(language)] ?? []));
}

function row(
  id: string,
  names: (language: (typeof languages)[number]) => Forms,
  adjectives: (language: (typeof languages)[number]) => Forms = () => [],
): string {
  const column = (forms: Forms): string => [...new Set(forms)].filter((form) => !otherWords.has(form)).join(';');
  return [
    id,
    ...languages.map((language) => column(names(language))),
    ...languages.map((language) => column(adjectives(language))),
  ]
    .join('|')
    .replace(/\|+$/, '');
}

function split(forms: Row[keyof Row]): Forms {
  return forms === undefined || forms === '' ? [] : forms.split(';');
}

/** Whether languages write them differently, beyond accents and capitals: the same name is found without a table. */
function differ(forms: readonly Forms[]): boolean {
  const keys = forms.map((own) => [...new Set(own.map(bare))].sort().join(';'));
  return new Set(keys).size > 1;
}

function bare(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
