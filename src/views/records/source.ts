import { parseEvidence } from '../../basics/evidence.ts';
import { askedByKey } from '../../model/memo.ts';
import { rawStatements, type Site } from '../../model/site.ts';
import type { Path, SourceRecord } from '../../schema/record.ts';
import { saysOn } from '../../briefing/rules/statements.ts';
import { dayOf, recordHref, statementHref, type Context } from '../context.ts';
import { fieldName } from '../field-names.ts';
import { section, type ClaimedParagraph, type Section } from '../paper.ts';
import { plain, type Inline } from '../text.ts';

/**
 * What rests on a source, paragraph by paragraph, and what it misprints. Each paragraph that is cited has an anchor.
 */
export function sourceSections(context: Context, source: SourceRecord<'source'>): Section[] {
  const { t } = context.words;
  const paragraphs = claimedParagraphs(context, source);
  const alone = restingOnOne(context.site).get(source.id) ?? [];
  const only = alone.map(({ statement, record }) => ({
    text: saysOn(dayOf(context), { record, statement }),
    href: statementHref(context, record, statement.id),
  }));
  const corrections = source.data.corrections ?? [];
  return [
    ...(paragraphs.length > 0
      ? [
          section('resting', t('section.resting'), [
            {
              type: 'text',
              text: [
                {
                  text: [
                    t('source.resting', { count: paragraphs.length }),
                    t(context.quoted.has(source.id) ? 'source.quoted' : 'source.private'),
                  ].join(' '),
                },
                ...(source.data.url === undefined
                  ? []
                  : [{ text: ' ' }, { text: t('note.original'), href: source.data.url }]),
              ],
            },
            { type: 'claims', paragraphs },
          ]),
        ]
      : []),
    ...(only.length > 0
      ? [
          section('only', t('source.only'), [
            { type: 'links', groups: [{ label: t('evidence.statements'), links: only, folded: true }] },
          ]),
        ]
      : []),
    ...(corrections.length > 0
      ? [
          section('corrections', t('section.corrections'), [
            {
              type: 'table',
              table: {
                caption: t('section.corrections'),
                columns: [t('column.paragraph'), t('column.prints'), t('column.reads'), t('column.why')],
                rows: corrections.map((correction) => ({
                  cells: [
                    { text: plain(`¶${correction.paragraph}`), number: true },
                    { text: plain(correction.prints) },
                    { text: plain(correction.reads) },
                    { text: plain(correction.why) },
                  ],
                })),
              },
            },
          ]),
        ]
      : []),
  ];
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

/** The paragraphs of a source that carry claims, ascending, each with the claims that cite it. */
function claimedParagraphs(context: Context, { id: source, data }: SourceRecord<'source'>): ClaimedParagraph[] {
  const quoted = context.quoted.get(source);
  const claims = new Map<number, Map<string, Claim>>();
  for (const { from, path, text } of context.site.citationsOf.get(source) ?? []) {
    const evidence = parseEvidence(text);
    if (typeof evidence === 'string' || evidence.source !== source) continue;
    const claim = claimAt(context, from, path);
    for (const paragraph of evidence.paragraphs) {
      const known = claims.get(paragraph) ?? new Map<string, Claim>();
      // Evidence given for each item of a field is still one claim for a reader.
      known.set(`${claim.link.href ?? ''} ${claim.link.text}`, claim);
      claims.set(paragraph, known);
    }
  }
  return [...claims]
    .sort(([a], [b]) => a - b)
    .map(([paragraph, found]) => {
      const of = (kind: Claim['kind']) =>
        [...found.values()].filter((claim) => claim.kind === kind).map(({ link }) => link);
      return {
        id: `p_${paragraph}`,
        label: `¶${paragraph}`,
        quotes: quoted?.get(paragraph) ?? [],
        language: data.language,
        statements: of('statement'),
        fields: of('field'),
      };
    });
}

interface Claim {
  readonly kind: 'statement' | 'field';
  readonly link: Inline;
}

function claimAt(context: Context, from: SourceRecord, path: Path): Claim {
  const statement = path[0] === 'statements' && typeof path[1] === 'number' ? rawStatements(from)[path[1]] : undefined;
  if (statement) {
    const text = saysOn(dayOf(context), { record: from, statement });
    return { kind: 'statement', link: { text, href: statementHref(context, from, statement.id) } };
  }
  const field = String(path[0] === 'from' ? path[1] : path[0]);
  const name = fieldName(context.words, field);
  return {
    kind: 'field',
    link: {
      text: context.words.t('source.field', { record: from.data.name, field: name }),
      href: recordHref(context, from),
    },
  };
}
