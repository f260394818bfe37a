import { entriesOf } from '../../basics/closed.ts';
import { weights } from '../../briefing/weights.ts';
import { onePageWords, sentencesOf, type Paper } from '../../briefing/length.ts';
import { aspectWeights, keyWeight, nearnessWeights, sourcesWeighed } from '../../briefing/plan.ts';
import { sentenceRules, type Sentence, type SentenceRule } from '../../briefing/sentence.ts';
import { href, type Context } from '../context.ts';
import { emptyPage, section, type Cell, type Page, type Table } from '../page/page.ts';
import { paperPath } from '../paths.ts';
import type { Printing } from '../printing.ts';
import { plain, type Inline } from '../page/text.ts';

/**
 * How papers are made: what is chosen, how it is set, and every rule that writes sentences with an example from this
 * site.
 */
export function briefingMethodPage(context: Context, examples: ReadonlyMap<SentenceRule, Inline>): Page {
  const { t } = context.words;
  return {
    ...emptyPage('method/briefings/', t('room.briefing-method')),
    description: t('room.briefing-method.about'),
    lede: { text: plain(t('room.briefing-method.about')), marks: [] },
    sections: [
      section('ranking', t('method.ranking'), [
        { type: 'text', text: plain(t('method.ranking.about')) },
        { type: 'table', table: weightTable(context) },
      ]),
      section('lengths', t('method.lengths'), [
        { type: 'text', text: plain(t('method.lengths.about', { words: onePageWords })) },
      ]),
      section('prose', t('method.prose'), [
        {
          type: 'told',
          look: 'list',
          groups: proseRules.map((key) => [{ text: plain(t(`method.prose.${key}`)), marks: [] }]),
        },
      ]),
      section('rules', t('method.rules'), [
        { type: 'text', text: plain(t('method.rules.about')) },
        { type: 'table', table: ruleTable(context, examples) },
      ]),
    ],
  };
}

/** The first sentence of each rule in all papers, as a link to where it stands. */
export function examplesIn(printing: Printing): ReadonlyMap<SentenceRule, Inline> {
  const { context, papers } = printing;
  const examples = new Map<SentenceRule, Inline>();
  for (const request of papers.requests)
    for (const { rule, text, id } of examplesOf(printing, request.id))
      if (!examples.has(rule)) examples.set(rule, { text, href: `${href(context, paperPath(request, 'full'))}#${id}` });
  return examples;
}

/** The first sentence of each rule in the paper `id`. */
export function examplesOf({ papers, remember }: Printing, id: string): Pick<Sentence, 'rule' | 'text' | 'id'>[] {
  return remember(`examples ${id}`, () => firstOfRules(papers.written(id, 'full')));
}

function firstOfRules(paper: Paper): Pick<Sentence, 'rule' | 'text' | 'id'>[] {
  const first = new Map(
    sentencesOf(paper)
      .toReversed()
      .map((sentence) => [sentence.rule, sentence]),
  );
  return [...first.values()].map(({ rule, text, id }) => ({ rule, text, id }));
}

const proseRules = [
  'once',
  'acronyms',
  'short-names',
  'names',
  'numbers',
  'announced',
  'overdue',
  'tense',
  'length',
  'marked',
] as const;

function weightTable(context: Context): Table {
  const { t } = context.words;
  const rows: (readonly [string, string, number])[] = [
    ...entriesOf(aspectWeights).flatMap(([aspect, weight]) =>
      weight === undefined ? [] : [[t('method.weight.aspect'), t(`aspect.${aspect}`), weight] as const],
    ),
    ...nearnessWeights.map(
      ({ days, weight }) =>
        [t('method.weight.nearness'), t('method.weight.years', { years: Math.round(days / 365) }), weight] as const,
    ),
    [t('method.weight.sources'), t('method.weight.each-source', { most: sourcesWeighed }), 1],
    [t('method.weight.key'), t('method.weight.key.about'), keyWeight],
    ...entriesOf(weights).map(
      ([rule, weight]) => [t('method.weight.rule'), t(`method.rule-weight.${rule}`), weight] as const,
    ),
  ];
  return {
    caption: t('method.ranking'),
    columns: [t('method.column.criterion'), t('method.column.value'), t('method.column.weight')],
    rows: rows.map(([criterion, value, weight]) => ({
      cells: [{ text: plain(criterion) }, { text: plain(value) }, figure(context, weight)],
    })),
  };
}

function ruleTable(context: Context, examples: ReadonlyMap<SentenceRule, Inline>): Table {
  const { t } = context.words;
  return {
    caption: t('method.rules'),
    columns: [t('method.column.rule'), t('method.column.writes'), t('method.column.example')],
    rows: sentenceRules.map((rule) => {
      const example = examples.get(rule);
      return {
        id: `rule_${rule}`,
        cells: [
          { text: plain(rule), whole: true },
          { text: plain(t(`method.rule.${rule}`)) },
          { text: example ? [example] : plain(t('method.no-example')) },
        ],
      };
    }),
  };
}

function figure({ words }: Context, value: number): Cell {
  return { text: plain(words.number(value)), number: true };
}
