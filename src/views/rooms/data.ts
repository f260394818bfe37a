import { kinds, folders } from '../../basics/kinds.ts';
import { href, type Context } from '../context.ts';
import { tableSizes } from '../neighbours/collections.ts';
import { dataLicence } from '../neighbours/data-package.ts';
import { feedFiles } from '../neighbours/feeds.ts';
import { citationForms, followedBy, followedIn, type Followed } from '../neighbours/neighbours.ts';
import { emptyPage, section, type Block, type Page, type Section } from '../page/page.ts';
import { leavesOf, onLeaf, pagesOfParts, type Leaf, type PartPage } from '../lists/parts.ts';
import type { Printing } from '../printing.ts';
import { plain, type Inline } from '../page/text.ts';

/** A row of the table of what can be followed, in letters of HTML. */
const rowWeight = 500;

/** `/data/`: all that can be taken along or followed, and under what terms. The first page has all that is no list. */
export function dataPages(printing: Printing): PartPage[] {
  return partsOf(printing, (leaf) => dataPage(printing, leaf));
}

/** Something that can be followed: under what name, and where. */
interface Way extends Pick<Followed, 'feeds' | 'calendar'> {
  readonly name: string;
}

const partsOf = pagesOfParts(
  'ways',
  (printing: Printing) =>
    leavesOf<Way>(printing.context, {
      path: 'data/',
      items: followedIn(printing)
        .slice(1)
        .map(({ record, title, feeds, calendar }) => ({ name: record?.data.name ?? title, feeds, calendar })),
      weightOf: () => rowWeight,
      nameOf: ({ name }) => name,
    }),
  'printing',
);

function dataPage(printing: Printing, leaf: Leaf<Way>): Page {
  const { context } = printing;
  const { t } = context.words;
  const isFirst = leaf.number === 1;
  return onLeaf(context, leaf, {
    ...emptyPage('data/', t('data.title')),
    description: t('data.about'),
    lede: { text: plain(t('data.about')), marks: [] },
    sections: [
      ...(isFirst ? [tables(context)] : []),
      follow(printing, leaf),
      ...(isFirst ? [citations(context), licences(context)] : []),
    ],
  });
}

function tables(context: Context): Section {
  const { t, number } = context.words;
  const rows = tableSizes(context).map(({ name, size }) => ({
    cells: [
      { text: plain(tableTitle(context, name)) },
      { text: plain(number(size)), number: true },
      {
        text: spaced([
          { text: 'CSV', href: href(context, `data/${name}.csv`) },
          { text: 'JSON', href: href(context, `data/${name}.json`) },
          { text: t('data.schema'), href: href(context, `data/${name}.schema.json`) },
        ]),
      },
    ],
  }));
  const whole = spaced([
    { text: t('footer.data'), href: href(context, 'data/records.json') },
    { text: t('data.schema'), href: href(context, 'data/records.schema.json') },
    { text: t('data.dictionary'), href: href(context, 'data/datapackage.json') },
  ]);
  return section('tables', t('data.tables'), [
    {
      type: 'table',
      table: {
        caption: t('data.tables.caption'),
        columns: [t('data.column.table'), t('data.column.rows'), t('data.column.files')],
        rows,
      },
    },
    { type: 'text', text: [{ text: `${t('data.whole')} ` }, ...whole] },
    { type: 'text', text: plain(t('data.formulas')) },
  ]);
}

function tableTitle({ words: { t } }: Context, name: string): string {
  const kind = kinds.find((one) => folders[one] === name);
  if (kind !== undefined) return t(`kind.${kind}.index`);
  return name === 'statements' ? t('data.statements') : t('data.observations');
}

function follow(printing: Printing, { number, items: parts }: Leaf<Way>): Section {
  const { context } = printing;
  const { t } = context.words;
  const whole = number === 1 ? followedBy(printing, '') : undefined;
  const blocks: Block[] = [
    { type: 'text', text: plain(t('data.follow.about')) },
    ...(whole ? [lineOf(t('data.follow.whole'), linksOf(context, whole))] : []),
    ...(parts.length > 0
      ? [
          {
            type: 'table' as const,
            table: {
              caption: t('data.follow.parts'),
              columns: [t('data.column.table'), t('data.column.files')],
              rows: parts.map((part) => ({
                cells: [{ text: plain(part.name) }, { text: spaced(linksOf(context, part)) }],
              })),
            },
          },
        ]
      : []),
  ];
  return section('follow', t('data.follow'), blocks);
}

function linksOf(context: Context, { feeds, calendar }: Pick<Followed, 'feeds' | 'calendar'>): Inline[] {
  const to = (text: string, path: string): Inline => ({ text, href: href(context, path) });
  return [
    ...(feeds === undefined
      ? []
      : [
          to('Atom', feeds + feedFiles.atom),
          to('RSS', feeds + feedFiles.rss),
          to('JSON Feed', feeds + feedFiles.json),
        ]),
    ...(calendar === undefined ? [] : [to(context.words.t('form.calendar'), calendar)]),
  ];
}

function citations(context: Context): Section {
  const { t } = context.words;
  const of = (name: string): Inline[] =>
    citationForms.map(({ label, suffix }) => ({ text: label, href: href(context, `data/${name}${suffix}`) }));
  return section('citations', t('data.cite'), [
    lineOf(t('data.cite.sources'), of('citations')),
    lineOf(t('data.cite.papers'), of('papers')),
  ]);
}

function licences(context: Context): Section {
  const { t } = context.words;
  const { licence, archiveRights } = context.site.settings;
  const told = [
    ...(context.stamp === undefined
      ? [
          t('data.licence.words', { licence: licence.name }),
          t('data.licence.data', { licence: dataLicence(context).name }),
        ]
      : [context.stamp]),
    ...(archiveRights === undefined ? [] : [archiveRights]),
  ];
  return section(
    'licences',
    t('data.licences'),
    told.map((text) => ({ type: 'text', text: plain(text) })),
  );
}

function lineOf(label: string, links: readonly Inline[]): Block {
  return { type: 'text', text: [{ text: `${label}: ` }, ...spaced(links)] };
}

/** Links with room between them. */
function spaced(links: readonly Inline[]): Inline[] {
  return links.flatMap((link, index) => (index === 0 ? [link] : [{ text: ' · ' }, link]));
}
