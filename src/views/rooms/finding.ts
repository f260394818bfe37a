import { kindIs } from '../../basics/kinds.ts';
import { compareText } from '../../basics/compare.ts';
import { fold, isAcronym, plainLetters } from '../../basics/names.ts';
import { nameAt, namedId } from '../../briefing/rules/writing.ts';
import type { Words } from '../../messages/words.ts';
import { asked, perSite } from '../../model/memo.ts';
import { nameOf, namesOf, recordsOf, type Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { href, recordHref, type Context } from '../context.ts';
import { emptyPage, section, type LinkGroup, type Page, type SearchForm, type Table } from '../page/page.ts';
import { leavesOf, onLeaf, pagesOfParts, weighed, type Leaf, type PartPage } from '../lists/parts.ts';
import type { Printing } from '../printing.ts';
import { filterNames, filtersIn } from '../search/filters.ts';
import { plain } from '../page/text.ts';
import { wordsTaken } from '../lists/weights.ts';
import { room } from './room.ts';

/** What the search page is made of. */
type Searched = Pick<Printing, 'context' | 'remember'>;

/** The search page: the form with its filters and three examples; for whoever has no scripts, the list of names. */
export function searchPage(printing: Searched): Page {
  const { context } = printing;
  const search = { ...formOf(context), whole: true, ...searchChoices(printing) };
  return {
    ...room(context, 'search/', 'search'),
    lede: undefined,
    sections: [section('search', undefined, [{ type: 'search', search }])],
  };
}

/** What of all records the search page offers. */
const searchChoices = asked('searchChoices', choicesIn, 'printing');

function choicesIn(printing: Searched): Pick<SearchForm, 'filters' | 'examples' | 'alphabet'> {
  const { context } = printing;
  const { words, site } = context;
  const entries = site.all.map(({ id }) => filtersIn(printing, id));
  const filters = filterNames.map((name) => ({
    name,
    label: words.t(`filter.${name}`),
    values: mostNamed(entries.flatMap((entry) => entry[name])).sort(words.compare),
  }));
  const names = alphabet(context);
  const weightOfFilters = weighed(
    filters.flatMap(({ values }) => values),
    (value) => valueWeight + wordsTaken(value),
  );
  return {
    filters: filters.filter(({ values }) => values.length > 1),
    examples: examplesIn(site, words),
    // Where names are many, they have pages of their own.
    alphabet: weighed(names, nameWeightOf) + weightOfFilters <= mostHere ? inGroups(names) : [],
  };
}

/** Where the list of all names lies, below the root. */
export const namesPath = 'search/names/';

/** A search form by itself, which leads to the search page. */
export function formOf(context: Context): SearchForm {
  return {
    action: href(context, 'search/'),
    whole: false,
    filters: [],
    examples: [],
    alphabet: [],
    names: { text: context.words.t('search.names'), href: href(context, namesPath) },
  };
}

/** More values than these nobody looks through: a filter offers those of most records. */
const mostValues = 200;

/** Where names and filters would take more of the page, in letters of HTML, names stand on pages of their own alone. */
const mostHere = 120_000;
/** A value of a filter without its letters. */
const valueWeight = 30;

function mostNamed(values: readonly string[]): string[] {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, own]) => ({ value, count: own.length }));
  return counts
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value))
    .slice(0, mostValues)
    .map(({ value }) => value);
}

/** A name without its letters, as HTML has it: a link in a list. */
const nameWeight = 110;

function nameWeightOf({ link: { text, note = '' } }: ListedName): number {
  return nameWeight + wordsTaken(text, note);
}

/** The pages of every name from A to Z: what finds records without a script. */
export function namesPages(context: Context): PartPage[] {
  return partsOfNames(context, (leaf) => namesPage(context, leaf));
}

const partsOfNames = pagesOfParts('alphabet', (context: Context) =>
  leavesOf(context, {
    path: namesPath,
    items: alphabet(context),
    weightOf: nameWeightOf,
    nameOf: ({ link }) => link.text,
  }),
);

function namesPage(context: Context, leaf: Leaf<ListedName>): Page {
  const { t } = context.words;
  return onLeaf(context, leaf, {
    ...emptyPage(namesPath, t('search.names')),
    description: t('search.names.about'),
    kicker: [{ text: t('room.search'), href: href(context, 'search/') }],
    lede: { text: plain(t('search.names.about')), marks: [] },
    sections: [section('a-z', undefined, [{ type: 'links', groups: inGroups(leaf.items), level: 2 }])],
  });
}

/** Three questions that the site can answer: on what is named most, on a meeting of many, on two parties. */
function examplesIn(site: Site, { t }: Words): string[] {
  const [programme] = most(recordsOf(site, 'programme'), ({ id }) => site.referencesTo.get(id)?.length ?? 0);
  const [event] = most(
    recordsOf(site, 'event'),
    ({ data }) => (data.participants ?? []).flatMap(({ who }) => who).length,
  );
  const [pair] = most(recordsOf(site, 'briefing'), ({ data }) => data.between?.length ?? 0);
  const [one, other] = (pair?.data.between ?? site.settings.pairs?.[0] ?? []).flatMap((id) =>
    site.records.has(id) ? [namedId(site, id)] : [],
  );
  return [
    ...(programme ? [t('search.example.what', { name: nameAt(programme) })] : []),
    ...(event ? [t('search.example.who', { name: nameAt(event) })] : []),
    ...(one !== undefined && other !== undefined ? [t('search.example.pair', { one, other })] : []),
  ];
}

/** Records by how much `of` says that there is, the most first. */
function most<Item extends SourceRecord>(records: readonly Item[], of: (record: Item) => number): Item[] {
  return [...records].sort((a, b) => of(b) - of(a) || compareText(a.id, b.id));
}

/** A name in the list of all, under its letter. */
interface ListedName {
  readonly letter: string;
  readonly link: LinkGroup['links'][number];
}

/** Names and aliases by first letter, each leading to its record. */
const alphabet = perSite((context: Context): readonly ListedName[] => {
  const { words, site } = context;
  const names = site.all
    .filter(({ kind }) => !kindIs(kind, 'index', 'none'))
    .flatMap((record) =>
      [...new Set(namesOf(record))].map((name) => ({
        letter: initial(name),
        link: {
          text: name,
          href: recordHref(context, record),
          ...(name === record.data.name ? {} : { note: record.data.name }),
        },
      })),
    )
    .sort((a, b) => words.compare(a.link.text, b.link.text) || compareText(a.link.href, b.link.href));
  // Of letters that sort alike, such as Ł and L, the names stand together.
  return [...Map.groupBy(names, ({ letter }) => letter)]
    .sort(([a], [b]) => words.compare(a, b))
    .flatMap(([, own]) => own);
});

function inGroups(names: readonly ListedName[]): LinkGroup[] {
  return [...Map.groupBy(names, ({ letter }) => letter)].map(([label, own]) => ({
    label,
    links: own.map(({ link }) => link),
  }));
}

/** The letter that a name stands under: Łódź under L, Ægir under A, what begins with a figure under all of them. */
function initial(name: string): string {
  const [first = ''] = plainLetters(name)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (!/\p{L}/u.test(first)) return '0–9';
  return /\p{Script=Georgian}/u.test(first) ? first : first.toUpperCase();
}

/** A row of the table of acronyms, in letters of HTML. */
const acronymWeight = 300;

/** The pages of every acronym and what it stands for, as far as the records say. */
export function acronymsPages(context: Context): PartPage[] {
  return partsOfAcronyms(context, (leaf) => acronymsPage(context, leaf));
}

/** An acronym, what it stands for where that is known, and whose it is. */
interface Acronym extends Pick<SourceRecord, 'kind' | 'id'> {
  readonly acronym: string;
  readonly long: string | undefined;
  /** Whether no source writes it out so. */
  readonly isOutside: boolean;
}

const partsOfAcronyms = pagesOfParts('acronyms', (context: Context) => {
  const { compare } = context.words;
  const acronyms = context.site.all
    .flatMap((record) => {
      const { kind, id } = record;
      const names = namesOf(record);
      return names.filter(isAcronym).map((acronym): Acronym => {
        const long = names.find((name) => isLongFor(name, acronym));
        const isOutside = (record.data.aliases ?? []).some(
          (alias) => typeof alias !== 'string' && alias.name === long && alias.outside !== undefined,
        );
        return { kind, id, acronym, long, isOutside };
      });
    })
    .sort((a, b) => compare(a.acronym, b.acronym) || compareText(a.id, b.id));
  return leavesOf(context, {
    path: 'acronyms/',
    items: acronyms,
    weightOf: ({ acronym, id }) => acronymWeight + wordsTaken(acronym, nameOf(context.site, id)),
    nameOf: ({ acronym }) => acronym,
  });
});

/** Whether a name can be what an acronym stands for: one in which it stands itself explains nothing. */
function isLongFor(name: string, acronym: string): boolean {
  return !isAcronym(name) && !` ${fold(name)} `.includes(` ${fold(acronym)} `);
}

function acronymsPage(context: Context, leaf: Leaf<Acronym>): Page {
  const { t } = context.words;
  const rows = leaf.items.map(({ acronym, long, isOutside, kind, id }) => ({
    cells: [
      { text: plain(acronym) },
      {
        text: [
          { text: long ?? t('acronyms.unexplained'), href: recordHref(context, { kind, id }) },
          ...(isOutside ? plain(` (${t('names.outside')})`) : []),
        ],
      },
      { text: plain(t(`kind.${kind}.one`)) },
    ],
  }));
  const table: Table = {
    caption: t('room.acronyms'),
    columns: [t('column.acronym'), t('column.stands-for'), t('column.kind')],
    rows,
  };
  return onLeaf(context, leaf, {
    ...room(context, 'acronyms/', 'acronyms'),
    sections: [section('acronyms', undefined, [{ type: 'table', table }])],
  });
}

/** What a reader sees at an address that leads nowhere. */
export function notFoundPage(context: Context): Page {
  const { t } = context.words;
  return {
    ...emptyPage('404.html', t('not-found.title')),
    lede: { text: plain(t('not-found.text')), marks: [] },
    sections: [section('search', undefined, [{ type: 'search', search: formOf(context) }])],
  };
}
