import { kindIs } from '../../basics/kinds.ts';
import type { Evidence } from '../../basics/evidence.ts';
import { recordPath } from '../../basics/urls.ts';
import { claimsOf, type Claim } from '../../model/evidence/claims.ts';
import type { Standing } from '../../model/evidence/states.ts';
import { indicatorSeries } from '../../model/indicators.ts';
import { recordsOf } from '../../model/site.ts';
import { href, type Context } from '../context.ts';
import { NoteBook } from '../notes.ts';
import { emptyPaper, section, type Paper, type Section, type Table } from '../paper.ts';
import { observationTable } from '../tables.ts';
import { linkTo, plain } from '../text.ts';

const states = [
  'verified',
  'derived',
  'inferred',
  'accepted',
  'unverified',
] as const satisfies readonly Standing['state'][];

/** `/method/evidence/`: how much was verified, what hangs on one source, where sources differ, what the lock proves. */
export function evidencePaper(context: Context): Paper {
  const { t } = context.words;
  const notes = new NoteBook(context);
  return {
    ...emptyPaper('method/evidence/', t('room.evidence')),
    description: t('room.evidence.about'),
    lede: { text: plain(t('room.evidence.about')), marks: [] },
    forms: [{ text: t('evidence.data'), href: href(context, 'data/evidence.json') }],
    sections: [counts(context), ...singleSources(context), ...disagreements(context, notes), proof(context)],
    notes: notes.groups(),
  };
}

function counts(context: Context): Section {
  const { t, number } = context.words;
  const claims = claimsOf(context.site);
  const rows = states.flatMap((state) => {
    const own = claims.filter(({ key }) => context.states.standing([key]).state === state);
    if (own.length === 0) return [];
    const statements = own.filter(({ content }) => content.type === 'statement').length;
    return [
      {
        cells: [
          { text: plain(t(`evidence.state.${state}`)) },
          { text: plain(number(statements)), number: true },
          { text: plain(number(own.length - statements)), number: true },
          { text: plain(t(`evidence.state.${state}.means`)) },
        ],
      },
    ];
  });
  const table: Table = {
    caption: t('evidence.counts'),
    columns: [t('column.state'), t('evidence.statements'), t('evidence.fields'), t('evidence.means')],
    rows,
  };
  return section('counts', t('evidence.counts'), [{ type: 'table', table }]);
}

/** For each programme: how many of its statements hang on one source alone. */
function singleSources(context: Context): Section[] {
  const { t, number } = context.words;
  const rows = recordsOf(context.site, 'programme').flatMap((record) => {
    const statements = context.site.statementsOf.get(record.id) ?? [];
    if (statements.length === 0) return [];
    const sources = new Set(statements.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
    const single = statements.filter(({ evidence }) => evidence.length === 1).length;
    return [
      {
        cells: [
          { text: [linkTo(context, record)] },
          { text: plain(number(statements.length)), number: true },
          { text: plain(number(sources.size)), number: true },
          { text: plain(t('evidence.single', { count: single, all: statements.length })), number: true },
        ],
      },
    ];
  });
  if (rows.length === 0) return [];
  rows.sort((a, b) => context.words.compare(a.cells[0]?.text[0]?.text ?? '', b.cells[0]?.text[0]?.text ?? ''));
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

function disagreements(context: Context, notes: NoteBook): Section[] {
  const { t } = context.words;
  const differing = indicatorSeries(context.site).filter(({ sourcesDiffer }) => sourcesDiffer);
  const tables = differing.map((series) => ({
    type: 'table' as const,
    table: observationTable(context, notes, series),
  }));
  const text = {
    type: 'text' as const,
    text: plain(t(differing.length > 0 ? 'indicator.differ' : 'evidence.no-differences')),
  };
  return [section('differences', t('evidence.differences'), [text, ...tables])];
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
      | 'evidence.not.accepted'
    )[],
  ) => keys.map((key) => [{ text: plain(t(key)), marks: [] }]);
  return section('proof', t('evidence.proof'), [
    { type: 'text', text: plain(t('evidence.proof.yes')) },
    { type: 'told', look: 'list', groups: told(['evidence.proves', 'evidence.proves.change']) },
    { type: 'text', text: plain(t('evidence.proof.no')) },
    {
      type: 'told',
      look: 'list',
      groups: told(['evidence.not.meaning', 'evidence.not.source', 'evidence.not.accepted', 'evidence.not.forgery']),
    },
  ]);
}

/** `data/evidence.json`: every statement, and every field with evidence, with how it stands to the archive. */
export interface EvidenceData {
  readonly reportDate: string;
  readonly statements: readonly ClaimData[];
  readonly fields: readonly ClaimData[];
}

interface ClaimData {
  readonly id: string;
  readonly record: string;
  readonly url: string;
  readonly says?: string;
  readonly state: Standing['state'];
  readonly since?: string;
  readonly evidence: readonly Evidence[];
}

export function evidenceData(context: Context): EvidenceData {
  const claims = claimsOf(context.site);
  return {
    reportDate: context.site.settings.reportDate,
    statements: claims.filter(({ content }) => content.type === 'statement').map((claim) => claimData(context, claim)),
    fields: claims.filter(({ content }) => content.type === 'field').map((claim) => claimData(context, claim)),
  };
}

function claimData(context: Context, { key, record, content, evidence }: Claim): ClaimData {
  const { state, since } = context.states.standing([key]);
  const path = recordPath(record.kind, record.id);
  return {
    id: key,
    record: record.id,
    // A briefing's line has its sentence's anchor, not its own.
    url: href(
      context,
      content.type === 'statement' && kindIs(record.kind, 'page', 'record') ? `${path}#${content.statement.id}` : path,
    ),
    ...(content.type === 'statement' ? { says: content.statement.says } : {}),
    state,
    ...(since === undefined ? {} : { since }),
    evidence: evidence.map(({ source, paragraphs }) => ({ source, paragraphs })),
  };
}
