import { oneLine } from '../../src/basics/characters.ts';
import { inShort } from '../../src/basics/problem.ts';
import type { Findings } from '../../src/proposing/document/findings.ts';

/** What was found in a document, a line each under what it is. */
export function tellFindings(findings: Findings): string {
  const { dates, events, promises, figures, programmes, organisations, people, countries, quotations } = findings;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Dates', dates.map(({ iso, paragraph, words }) => line(paragraph, iso, words))],
    ['Events', events.map(({ name, when, paragraph, words }) => line(paragraph, `${when ?? '?'}  ${name}`, words))],
    [
      'Promises',
      promises.map(({ maker, force, due, paragraph, words }) =>
        line(paragraph, `${maker ?? '?'} · ${force}${due === undefined ? '' : ` · by ${due}`}`, words),
      ),
    ],
    [
      'Figures',
      figures.map(({ number, sense, unit, counted, paragraph, words }) =>
        line(paragraph, [sense, String(number), unit, counted].filter((part) => part !== undefined).join(' '), words),
      ),
    ],
    ['Programmes', programmes.map((one) => named(one.name, one.acronym, one.paragraphs))],
    ['Organisations', organisations.map((one) => named(one.name, one.acronym, one.paragraphs))],
    ['People', people.map((one) => named(one.name, one.role, one.paragraphs))],
    ['Countries', countries.map((one) => named(one.name, one.code, one.paragraphs))],
    ['Quotations', quotations.map(({ speaker, paragraph, words }) => line(paragraph, speaker ?? '?', words))],
  ];
  const head = `Language ${findings.language}, published ${findings.published ?? 'on a day that it does not give'}.`;
  return [
    head,
    ...lists.flatMap(([title, lines]) => (lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines])),
  ].join('\n');
}

function line(paragraph: number, what: string, words: string): string {
  return `  ¶${paragraph}  ${oneLine(inShort(what, 120))}  “${oneLine(inShort(words, 100))}”`;
}

function named(name: string, more: string | undefined, paragraphs: readonly number[]): string {
  return `  ¶${paragraphs.join(', ')}  ${oneLine(name)}${more === undefined ? '' : ` (${oneLine(more)})`}`;
}
