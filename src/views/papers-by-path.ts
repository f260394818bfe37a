import { recordPath } from '../basics/urls.ts';
import type { Paper, Length } from '../briefing/length.ts';
import { paperPath } from './paths.ts';
import type { Printing } from './printing.ts';

/** What the page at each path is made from, where it is made from sentences: the pages of records and papers. */
export function papersByPath({ context, papers }: Printing): Map<string, () => Paper> {
  const lengths = ['full', 'one-page'] as const satisfies readonly Length[];
  return new Map([
    ...context.site.all
      .filter(({ id }) => context.pages.has(id) && !papers.has(id))
      .map(({ kind, id }): [string, () => Paper] => [recordPath(kind, id), () => papers.onRecord(id)]),
    ...papers.requests.flatMap((request) =>
      lengths.map((length): [string, () => Paper] => [
        paperPath(request, length),
        () => papers.written(request.id, length),
      ]),
    ),
  ]);
}
