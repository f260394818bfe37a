import { kindIs } from '../../basics/kinds.ts';
import { compareText } from '../../basics/compare.ts';
import { isAcronym, plainLetters } from '../../basics/names.ts';
import { namesOf } from '../../model/site.ts';
import { href, recordHref, type Context } from '../context.ts';
import { emptyPaper, section, type LinkGroup, type Paper, type Table } from '../paper.ts';
import { filterNames, searchEntry } from '../search-entry.ts';
import { plain } from '../text.ts';
import { room } from './room.ts';

/** The search page: the form with its filters, and every name from A to Z for readers without JavaScript. */
export function searchPaper(context: Context): Paper {
  const { words, site } = context;
  const entries = site.all
    .filter(({ kind }) => !kindIs(kind, 'index', 'none'))
    .map((record) => searchEntry(context, record).filters);
  const filters = filterNames.map((name) => ({
    name,
    label: words.t(`filter.${name}`),
    values: [...new Set(entries.flatMap((entry) => entry[name] ?? []))].sort(words.compare),
  }));
  return {
    ...room(context, 'search/', 'search'),
    lede: undefined,
    sections: [
      section('search', undefined, [
        {
          type: 'search',
          search: {
            action: href(context, 'search/'),
            whole: true,
            filters: filters.filter(({ values }) => values.length > 1),
          },
        },
      ]),
      section('a-z', words.t('section.a-z'), [{ type: 'links', groups: alphabet(context) }]),
    ],
  };
}

/** Names and aliases by first letter, each leading to its record. */
function alphabet(context: Context): LinkGroup[] {
  const { words, site } = context;
  const names = site.all
    .filter(({ kind }) => !kindIs(kind, 'index', 'none'))
    .flatMap((record) =>
      [...new Set(namesOf(record))].map((name) => ({
        text: name,
        href: recordHref(context, record),
        ...(name === record.data.name ? {} : { note: record.data.name }),
      })),
    )
    .sort((a, b) => words.compare(a.text, b.text) || compareText(a.href, b.href));
  return [...Map.groupBy(names, ({ text }) => initial(text))]
    .map(([label, links]) => ({ label, links }))
    .sort((a, b) => words.compare(a.label, b.label));
}

/** The letter that a name stands under: Łódź under L, Ægir under A, what begins with a figure under all of them. */
function initial(name: string): string {
  const [first = ''] = plainLetters(name)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (!/\p{L}/u.test(first)) return '0–9';
  return /\p{Script=Georgian}/u.test(first) ? first : first.toUpperCase();
}

/** Every acronym and what it stands for, as far as the records say. */
export function acronymsPaper(context: Context): Paper {
  const { t, compare } = context.words;
  const rows = context.site.all
    .flatMap((record) =>
      namesOf(record)
        .filter(isAcronym)
        .map((acronym) => ({ acronym, record })),
    )
    .sort((a, b) => compare(a.acronym, b.acronym) || compareText(a.record.id, b.record.id))
    .map(({ acronym, record }) => {
      const long = namesOf(record).find((name) => !isAcronym(name));
      return {
        cells: [
          { text: plain(acronym) },
          { text: [{ text: long ?? t('acronyms.unexplained'), href: recordHref(context, record) }] },
          { text: plain(t(`kind.${record.kind}.one`)) },
        ],
      };
    });
  const table: Table = {
    caption: t('room.acronyms'),
    columns: [t('column.acronym'), t('column.stands-for'), t('column.kind')],
    rows,
  };
  return {
    ...room(context, 'acronyms/', 'acronyms'),
    sections: [section('acronyms', undefined, [{ type: 'table', table }])],
  };
}

/** What a reader sees at an address that leads nowhere. */
export function notFoundPaper(context: Context): Paper {
  const { t } = context.words;
  return {
    ...emptyPaper('404.html', t('not-found.title')),
    lede: { text: plain(t('not-found.text')), marks: [] },
    sections: [
      section('search', undefined, [
        { type: 'search', search: { action: href(context, 'search/'), whole: false, filters: [] } },
      ]),
    ],
  };
}
