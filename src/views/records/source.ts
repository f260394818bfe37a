import { recordPath } from '../../basics/urls.ts';
import { askedByKey, perSiteAndKey } from '../../model/memo.ts';
import { recordOf, type Site } from '../../model/site.ts';
import { rawStatements, type LinkedStatement, type RawStatement } from '../../model/statements.ts';
import type { Path, SourceRecord } from '../../schema/record.ts';
import { saysOn } from '../../briefing/rules/statements.ts';
import { dayOf, recordHref, statementHref, type Context } from '../context.ts';
import { fieldName } from '../page/field-names.ts';
import { section, type ClaimedParagraph, type Section, type Table } from '../page/page.ts';
import { leavesOf, type Leaf, type ListPage } from '../lists/parts.ts';
import { plain, type Inline } from '../page/text.ts';
import { linkTaken, wordsTaken } from '../lists/weights.ts';
import { pointersWeight } from './everything.ts';

type Source = SourceRecord<'source'>;

/** Something that rests on a paragraph: a statement, or the field of a record as readers call it. */
type Claim = RawStatement | { readonly record: SourceRecord; readonly field: string };

/** What the page of a source lists, in the order in which it is read. */
type Item =
  | { readonly as: 'claim'; readonly paragraph: number; readonly claim: Claim; readonly isFirst: boolean }
  | { readonly as: 'alone'; readonly linked: LinkedStatement }
  | { readonly as: 'correction'; readonly correction: NonNullable<Source['data']['corrections']>[number] };

/** A paragraph without what rests on it, a quote without its words, a row without what stands in it. */
const paragraphWeight = 120;
const quoteWeight = 60;
const rowWeight = 250;

/** The pages of a source: what rests on it, paragraph by paragraph, and what it misprints. */
const sourceLeaves = perSiteAndKey((context: Context, id: string): readonly Leaf<Item>[] => {
  const { t } = context.words;
  const source = recordOf(context.site, 'source', id);
  if (!source) return [];
  return leavesOf(context, {
    path: recordPath('source', id),
    items: [
      ...claimsOn(context, id),
      ...(restingOnOne(context.site).get(id) ?? []).map((linked): Item => ({ as: 'alone', linked })),
      ...(source.data.corrections ?? []).map((correction): Item => ({ as: 'correction', correction })),
    ],
    weightOf: (item) => weightOf(context, id, item),
    beside: pointersWeight(context, source),
    nameOf: (item) =>
      item.as === 'claim'
        ? paragraphLabel(item.paragraph)
        : t(item.as === 'alone' ? 'evidence.statements' : 'section.corrections'),
  });
});

function weightOf({ quoted }: Context, source: string, item: Item): number {
  switch (item.as) {
    case 'claim': {
      const quotes = item.isFirst ? (quoted.get(source)?.get(item.paragraph) ?? []) : [];
      const ownWeight = item.isFirst ? paragraphWeight : 0;
      return ownWeight + quotes.length * quoteWeight + wordsTaken(...quotes) + claimWeight(item.claim);
    }
    case 'alone':
      return claimWeight(item.linked);
    case 'correction':
      return rowWeight + wordsTaken(...Object.values(item.correction).map(String));
  }
}

/** The address of a record is about as long as its id and the name of its kind. */
function claimWeight(claim: Claim): number {
  const { kind, id, data } = claim.record;
  const said = 'field' in claim ? [data.name, claim.field] : [claim.statement.says, claim.statement.id];
  return linkTaken(kind, id, ...said);
}

/**
 * The paragraphs of a source that are not on its first page, by their numbers, with the page, below the root, on which
 * what rests on them begins.
 */
export function paragraphPages(context: Context, source: string): ReadonlyMap<string, string> {
  return laterParagraphs(context, source);
}

const laterParagraphs = askedByKey(
  'paragraphsOn',
  (context: Context, source) =>
    sourceLeaves(context, source)
      .slice(1)
      .flatMap(({ path, items }) =>
        items.flatMap((item) => (item.as === 'claim' && item.isFirst ? [[String(item.paragraph), path] as const] : [])),
      ),
  'context',
);

/**
 * What rests on a source, paragraph by paragraph, and what it misprints, page by page. Each paragraph that is cited has
 * an anchor.
 */
export function sourcePages(context: Context, source: Source): ListPage[] {
  return sourceLeaves(context, source.id).map((leaf) => ({ leaf, sections: () => sectionsOn(context, source, leaf) }));
}

function sectionsOn(context: Context, source: Source, { number, items }: Leaf<Item>): Section[] {
  const { t } = context.words;
  const claims = items.filter((item) => item.as === 'claim');
  const alone = items.flatMap((item) => (item.as === 'alone' ? item.linked : []));
  const corrections = items.flatMap((item) => (item.as === 'correction' ? item.correction : []));
  return [
    ...(claims.length > 0
      ? [
          section('resting', t('section.resting'), [
            ...(number === 1 ? [{ type: 'text' as const, text: howMuchRests(context, source) }] : []),
            { type: 'claims', paragraphs: paragraphsOf(context, source, claims) },
          ]),
        ]
      : []),
    ...(alone.length > 0
      ? [
          section('only', t('source.only'), [
            {
              type: 'links',
              groups: [
                {
                  label: t('evidence.statements'),
                  links: alone.map((linked) => statementLink(context, linked)),
                  folded: true,
                },
              ],
            },
          ]),
        ]
      : []),
    ...(corrections.length > 0
      ? [
          section('corrections', t('section.corrections'), [
            { type: 'table', table: correctionTable(context, corrections) },
          ]),
        ]
      : []),
  ];
}

/** How many paragraphs carry claims, and where the words of the source can be read. */
function howMuchRests(context: Context, { id, data: { url } }: Source): Inline[] {
  const { t } = context.words;
  const paragraphs = new Set(claimsOn(context, id).map(({ paragraph }) => paragraph));
  const text = [
    t('source.resting', { count: paragraphs.size }),
    t(context.quoted.has(id) ? 'source.quoted' : 'source.private'),
  ].join(' ');
  return [{ text }, ...(url === undefined ? [] : [{ text: ' ' }, { text: t('note.original'), href: url }])];
}

function correctionTable(
  { words: { t } }: Context,
  corrections: readonly NonNullable<Source['data']['corrections']>[number][],
): Table {
  return {
    caption: t('section.corrections'),
    columns: [t('column.paragraph'), t('column.prints'), t('column.reads'), t('column.why')],
    rows: corrections.map((correction) => ({
      cells: [
        { text: plain(paragraphLabel(correction.paragraph)), number: true },
        { text: plain(correction.prints) },
        { text: plain(correction.reads) },
        { text: plain(correction.why) },
      ],
    })),
  };
}

/** The statements that rest on one source alone, by its id. */
const restingOnOne = askedByKey('restingOnOne', (site: Site) =>
  Map.groupBy(
    [...site.statements.values()].filter(
      ({ statement, evidence }) => statement.aspect !== 'line' && evidence.length === 1,
    ),
    ({ evidence }) => evidence[0]?.source ?? '',
  ),
);

/** What rests on a source, by paragraph: of each the statements, then the fields. */
const claimsOn = perSiteAndKey((context: Context, source: string): readonly (Item & { readonly as: 'claim' })[] => {
  const paragraphs = new Map<number, Map<string, Claim>>();
  for (const { from, path, evidence } of context.site.citationsOf.get(source) ?? []) {
    if (typeof evidence === 'string' || evidence.source !== source) continue;
    const claim = claimAt(context, from, path);
    // Evidence given for each item of a field is still one claim for a reader.
    const key = `${from.kind} ${from.id} ${'field' in claim ? `field ${claim.field}` : claim.statement.id}`;
    for (const paragraph of evidence.paragraphs) {
      const known = paragraphs.get(paragraph) ?? new Map<string, Claim>();
      known.set(key, claim);
      paragraphs.set(paragraph, known);
    }
  }
  return [...paragraphs]
    .sort(([a], [b]) => a - b)
    .flatMap(([paragraph, found]) => {
      const claims = [...found.values()];
      const inOrder = [...claims.filter((claim) => !('field' in claim)), ...claims.filter((claim) => 'field' in claim)];
      return inOrder.map((claim, index) => ({ as: 'claim' as const, paragraph, claim, isFirst: index === 0 }));
    });
});

function claimAt({ words }: Context, record: SourceRecord, path: Path): Claim {
  const statement =
    path[0] === 'statements' && typeof path[1] === 'number' ? rawStatements(record)[path[1]] : undefined;
  if (statement) return { record, statement };
  return { record, field: fieldName(words, String(path[0] === 'from' ? path[1] : path[0])) };
}

/** The paragraphs of one page; one that began on the page before goes on, without what is quoted of it. */
function paragraphsOf(
  context: Context,
  { id: source, data }: Source,
  items: readonly (Item & { readonly as: 'claim' })[],
): ClaimedParagraph[] {
  const quoted = context.quoted.get(source);
  return [...Map.groupBy(items, ({ paragraph }) => paragraph)].map(([paragraph, own]) => ({
    id: `p_${paragraph}`,
    label: paragraphLabel(paragraph),
    quotes: own[0]?.isFirst === true ? (quoted?.get(paragraph) ?? []) : [],
    language: data.language,
    statements: own.flatMap(({ claim }) => ('field' in claim ? [] : statementLink(context, claim))),
    fields: own.flatMap(({ claim }) => ('field' in claim ? fieldLink(context, claim) : [])),
  }));
}

function paragraphLabel(paragraph: number): string {
  return `¶${paragraph}`;
}

function statementLink(context: Context, { record, statement }: RawStatement): Inline & { readonly href: string } {
  return {
    text: saysOn(dayOf(context), { record, statement }),
    href: statementHref(context, record, statement.id),
  };
}

function fieldLink(context: Context, { record, field }: Claim & { readonly field: string }): Inline {
  const text = context.words.t('source.field', { record: record.data.name, field });
  return { text, href: recordHref(context, record) };
}
