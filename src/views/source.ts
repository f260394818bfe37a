import { parseEvidence } from '../basics/evidence.ts';
import type { Path, SourceRecord } from '../schema/record.ts';
import { rawStatements } from '../model/site.ts';
import { recordHref, type Context } from './context.ts';
import { section, type Cell, type Section, type Table } from './paper.ts';
import { plain, type Inline } from './text.ts';

/** What rests on a source, paragraph by paragraph, and what it misprints. Each paragraph that is cited has an anchor. */
export function sourceSections(context: Context, source: SourceRecord<'source'>): Section[] {
  const { t } = context.words;
  const claims = claimsByParagraph(context, source.id);
  const rows = [...claims]
    .sort(([a], [b]) => a - b)
    .map(([paragraph, links]) => ({
      id: `p_${paragraph}`,
      cells: [{ text: plain(`¶${paragraph}`), number: true }, { text: separated(links) }] satisfies Cell[],
    }));
  const resting: Table = { caption: t('source.resting', { count: claims.size }), columns: [t('column.paragraph'), t('column.claims')], rows };
  const corrections = source.data.corrections ?? [];
  return [
    ...(rows.length > 0 ? [section('resting', t('section.resting'), [{ type: 'text', text: plain(t('source.private')) }, { type: 'table', table: resting }])] : []),
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

/** The claims that cite each paragraph of a source, as links to where they stand. */
function claimsByParagraph(context: Context, source: string): Map<number, Inline[]> {
  const claims = new Map<number, Map<string, Inline>>();
  for (const { from, path, text } of context.site.citations) {
    const evidence = parseEvidence(text);
    if (typeof evidence === 'string' || evidence.source !== source) continue;
    const link = claimLink(context, from, path);
    // A field with one piece of evidence for many items is one claim; the address tells which are the same.
    const key = `${link.href ?? ''} ${link.text}`;
    for (const paragraph of evidence.paragraphs) {
      const known = claims.get(paragraph) ?? new Map<string, Inline>();
      known.set(key, link);
      claims.set(paragraph, known);
    }
  }
  return new Map([...claims].map(([paragraph, links]) => [paragraph, [...links.values()]]));
}

function claimLink(context: Context, from: SourceRecord, path: Path): Inline {
  const address = recordHref(context, from);
  if (path[0] === 'statements' && typeof path[1] === 'number') {
    const statement = rawStatements(from)[path[1]];
    if (statement) return { text: statement.says, href: `${address}#${statement.id}` };
  }
  const field = String(path[0] === 'from' ? path[1] : path[0]);
  const label = `answer.${field}`;
  const name = context.words.has(label) ? context.words.t(label) : field;
  return { text: context.words.t('source.field', { record: from.data.name, field: name }), href: address };
}

function separated(links: readonly Inline[]): Inline[] {
  return links.flatMap((link, index) => (index === 0 ? [link] : [{ text: ' · ' }, link]));
}
