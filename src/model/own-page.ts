import { countWords } from '../basics/prose.ts';
import { kindIs } from '../basics/kinds.ts';
import { citesOf, textBlocks } from './bodies.ts';
import { allCitingSentences } from './citing.ts';
import { participationsOf } from './fields.ts';
import { seriesOfIndicator } from './indicators.ts';
import { askingOf } from './looking.ts';
import type { Site } from './site.ts';
import { resolveStatement } from './statements.ts';
import type { SourceRecord } from '../schema/record.ts';

/** A record with fewer words of its own has no page: it is an entry on the page of its kind. */
export const leastWords = 100;

/** The words that only the record itself says: its body, what the body does not cite, who takes part. */
export function ownWords(site: Site, record: SourceRecord): number {
  return wordsOf(site, undefined, record);
}

const wordsOf = askingOf((site, _: undefined, record): number => {
  const cited = new Set(citesOf(record.body.tree).map(({ to }) => resolveStatement(record, to ?? '')));
  const statements = (site.statementsOf.get(record.id) ?? []).filter(({ key }) => !cited.has(key));
  const names = participationsOf(record).entries.flatMap(({ who }) =>
    who.map((id) => site.records.get(id)?.data.name ?? id),
  );
  return countWords(
    [
      ...textBlocks(record.body.tree).map(({ text }) => text),
      ...statements.map(({ statement }) => statement.says),
      ...allCitingSentences(site, record).map(({ text }) => text),
      ...names,
    ].join(' '),
  );
});

/**
 * Whether a record has a page of its own: a paper has, what asks for one, what evidence leads to, a figure that was
 * observed more than once, and whatever has enough to say.
 */
export function earnsPage(site: Site, record: SourceRecord, isPaper: boolean): boolean {
  if (isPaper || record.kind === 'source' || kindIs(record.kind, 'index', 'none')) return true;
  if (record.kind === 'briefing') return false;
  if (record.kind === 'indicator') return (seriesOfIndicator(site, record.id)?.observations.length ?? 0) > 1;
  return ownWords(site, record) >= leastWords;
}
