import { kindIs } from '../../basics/kinds.ts';
import type { Evidence } from '../../basics/evidence.ts';
import { recordPath } from '../../basics/urls.ts';
import { claimsOf, claimsToHold, type Claim } from '../../model/evidence/claims/claims.ts';
import type { Checked } from '../../model/evidence/checked/checked.ts';
import { doings, doneTo, readAs, readers } from '../../model/evidence/checked/checked-words.ts';
import { indicatorSeries, seriesOfIndicator, type IndicatorSeries } from '../../model/indicators.ts';
import { asked, askedEach } from '../../model/memo.ts';
import { recordsOf, type Site } from '../../model/site.ts';
import { href, type Context } from '../context.ts';
import { NoteBook } from '../page/notes.ts';
import { emptyPage, section, type Page, type Section, type Table } from '../page/page.ts';
import { leavesOf, onLeaf, pagesOfParts, type Leaf, type PartPage } from '../lists/parts.ts';
import { observationWeight } from '../records/observations.ts';
import { observationTable } from '../page/tables.ts';
import { linkToId, plain } from '../page/text.ts';

const claimTypes = ['statement', 'field', 'body'] as const satisfies readonly Claim['content']['type'][];

/**
 * A programme whose statements are counted, or an indicator on which sources differ, and which of its observations, by
 * their names.
 */
interface Item {
  readonly id: string;
  readonly name: string;
  /** Of a programme none. */
  readonly index?: number;
}

const rowWeight = 600;

/**
 * `/method/evidence/`: what was done about the claims and how well, what hangs on one source, where sources differ, and
 * what the lock proves. The first page has all that is no list.
 */
export function evidencePages(context: Context): PartPage[] {
  return partsOf(context, (leaf) => evidencePage(context, leaf));
}

const partsOf = pagesOfParts('evidence', (context: Context) => {
  const { site, words } = context;
  const programmes = recordsOf(site, 'programme')
    .filter(({ id }) => (site.statementsOf.get(id) ?? []).length > 0)
    .sort((a, b) => words.compare(a.data.name, b.data.name));
  const differing = indicatorSeries(site).filter(({ sourcesDiffer }) => sourcesDiffer);
  const weights = new Map(
    differing.map(({ record, observations }) => [record.id, observations.map(observationWeight)]),
  );
  return leavesOf<Item>(context, {
    path: 'method/evidence/',
    items: [
      ...programmes.map(({ id, data }) => ({ id, name: data.name })),
      ...differing.flatMap(({ record: { id, data }, observations }) =>
        observations.map((_, index) => ({ id, name: data.name, index })),
      ),
    ],
    weightOf: ({ id, index }) => (index === undefined ? rowWeight : (weights.get(id)?.[index] ?? 0)),
    nameOf: ({ name }) => name,
  });
});

function evidencePage(context: Context, leaf: Leaf<Item>): Page {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const isFirst = leaf.number === 1;
  const programmes = leaf.items.filter(({ index }) => index === undefined);
  const observed = leaf.items.filter(({ index }) => index !== undefined);
  const differing = [...Map.groupBy(observed, ({ id }) => id)].flatMap(([id, own]) => {
    const series = seriesOfIndicator(context.site, id);
    const observations = own.flatMap(({ index = 0 }) => series?.observations[index] ?? []);
    return series ? [{ ...series, observations }] : [];
  });
  return onLeaf(context, leaf, {
    ...emptyPage('method/evidence/', t('room.evidence')),
    description: t('room.evidence.about'),
    lede: { text: plain(t('room.evidence.about')), marks: [] },
    forms: [{ text: t('evidence.data'), href: href(context, 'data/evidence.json') }],
    sections: [
      ...(isFirst ? [counts(context), machine(context)] : []),
      ...singleSources(context, programmes),
      // That there are none stands where the list ends.
      ...(differing.length > 0 || leaf.number === leaf.all ? [disagreements(context, notes, differing)] : []),
      ...(isFirst ? [proof(context)] : []),
    ],
    notes: notes.groups(),
  });
}

/**
 * How many claims of each type were done what to, and how many were read by whom: by both, and the type. A claim is
 * told by what was done first: what is inferred may be found besides.
 */
const claimCounts = asked(
  'claimCounts',
  ({ site, claims }: Context) => {
    const counts: Record<string, number> = {};
    for (const { key, content } of claimsToHold(site)) {
      const checked = claims.of([key]);
      for (const what of [doneTo(checked)[0], readAs(checked)]) {
        const place = `${what} ${content.type}`;
        counts[place] = (counts[place] ?? 0) + 1;
      }
    }
    return counts;
  },
  'context',
);

function counts(context: Context): Section {
  const { t, number } = context.words;
  const counted = claimCounts(context);
  const row = (what: string, label: string, means: string): Table['rows'] => {
    const own = claimTypes.map((type) => counted[`${what} ${type}`] ?? 0);
    if (own.every((count) => count === 0)) return [];
    const cells = own.map((count) => ({ text: plain(number(count)), number: true }));
    return [{ cells: [{ text: plain(label) }, ...cells, { text: plain(means) }] }];
  };
  const rows = [
    ...doings.flatMap((doing) =>
      doing === 'counted' ? [] : row(doing, t(`checked.${doing}`), t(`evidence.means.${doing}`)),
    ),
    ...readers.flatMap((reader) => row(reader, t(`checked.by.${reader}`), t(`evidence.means.${reader}`))),
  ];
  const table: Table = {
    caption: t('evidence.counts'),
    columns: [t('column.state'), ...claimTypes.map((type) => t(`evidence.type.${type}`)), t('evidence.means')],
    rows,
  };
  return section('counts', t('evidence.counts'), [
    { type: 'table', table },
    { type: 'text', text: plain(t('evidence.counted')) },
  ]);
}

/** How well the machine was measured to find, and what it cannot. */
function machine({ words: { t } }: Context): Section {
  const measured = (['refused', 'passed', 'altered'] as const).map((what) => [
    { text: plain(t(`evidence.machine.${what}`)), marks: [] },
  ]);
  return section('machine', t('evidence.machine'), [
    { type: 'text', text: plain(t('evidence.machine.about')) },
    { type: 'told', look: 'list', groups: measured },
    { type: 'text', text: plain(t('evidence.machine.cannot')) },
  ]);
}

/** How many statements a record has, on how many sources they rest, and how many on one alone. */
const risk = askedEach('risk', (site: Site, id) => {
  const statements = site.statementsOf.get(id) ?? [];
  return {
    statements: statements.length,
    sources: new Set(statements.flatMap(({ evidence }) => evidence.map(({ source }) => source))).size,
    single: statements.filter(({ evidence }) => evidence.length === 1).length,
  };
});

/** For each programme: how many of its statements hang on one source alone. */
function singleSources(context: Context, programmes: readonly Item[]): Section[] {
  const { t, number } = context.words;
  const rows = programmes.map(({ id }) => {
    const { statements, sources, single } = risk(context.site, id);
    return {
      cells: [
        { text: [linkToId(context, id)] },
        { text: plain(number(statements)), number: true },
        { text: plain(number(sources)), number: true },
        { text: plain(t('evidence.single', { count: single, all: statements })), number: true },
      ],
    };
  });
  if (rows.length === 0) return [];
  const table: Table = {
    caption: t('evidence.risk'),
    columns: [t('kind.programme.one'), t('evidence.statements'), t('kind.source.many'), t('evidence.on-one')],
    rows,
  };
  return [
    section('risk', t('evidence.risk'), [
      { type: 'text', text: plain(t('evidence.risk.about')) },
      { type: 'table', table },
    ]),
  ];
}

function disagreements(context: Context, notes: NoteBook, differing: readonly IndicatorSeries[]): Section {
  const { t } = context.words;
  const tables = differing.map((series) => ({
    type: 'table' as const,
    table: observationTable(context, notes, series),
  }));
  const text = {
    type: 'text' as const,
    text: plain(t(differing.length > 0 ? 'indicator.differ' : 'evidence.no-differences')),
  };
  return section('differences', t('evidence.differences'), [text, ...tables]);
}

function proof(context: Context): Section {
  const { t } = context.words;
  const told = (
    keys: readonly (
      | 'evidence.proves'
      | 'evidence.proves.change'
      | 'evidence.not.meaning'
      | 'evidence.not.source'
      | 'evidence.not.forgery'
      | 'evidence.not.inferred'
    )[],
  ) => keys.map((key) => [{ text: plain(t(key)), marks: [] }]);
  return section('proof', t('evidence.proof'), [
    { type: 'text', text: plain(t('evidence.proof.yes')) },
    { type: 'told', look: 'list', groups: told(['evidence.proves', 'evidence.proves.change']) },
    { type: 'text', text: plain(t('evidence.proof.no')) },
    {
      type: 'told',
      look: 'list',
      groups: told(['evidence.not.meaning', 'evidence.not.source', 'evidence.not.inferred', 'evidence.not.forgery']),
    },
  ]);
}

/** `data/evidence.json`: every statement, and every field with evidence, with how it stands to the archive. */
export interface EvidenceData {
  readonly reportDate: string;
  readonly statements: readonly ClaimData[];
  readonly fields: readonly ClaimData[];
  readonly bodies: readonly ClaimData[];
}

interface ClaimData {
  readonly id: string;
  readonly record: string;
  readonly url: string;
  readonly says?: string;
  /** What was done about it. */
  readonly checked: Checked;
  readonly evidence: readonly Evidence[];
}

export function evidenceData(context: Context): EvidenceData {
  const claims = Map.groupBy(claimsOf(context.site), ({ content }) => content.type);
  const dataOf = (type: Claim['content']['type']): ClaimData[] =>
    (claims.get(type) ?? []).map((claim) => claimData(context, claim));
  return {
    reportDate: context.site.settings.reportDate,
    statements: dataOf('statement'),
    fields: dataOf('field'),
    bodies: dataOf('body'),
  };
}

function claimData(context: Context, { key, record, content, evidence }: Claim): ClaimData {
  const path = recordPath(record.kind, record.id);
  return {
    id: key,
    record: record.id,
    // A paper's line has its sentence's anchor, not its own.
    url: href(
      context,
      content.type === 'statement' && kindIs(record.kind, 'page', 'record') ? `${path}#${content.statement.id}` : path,
    ),
    ...(content.type === 'field' ? {} : { says: content.type === 'body' ? content.says : content.statement.says }),
    checked: context.claims.of([key]),
    evidence: evidence.map(({ source, paragraphs }) => ({ source, paragraphs })),
  };
}
