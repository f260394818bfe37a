import { recordPath } from '../basics/urls.ts';
import type { Length } from '../briefing/length.ts';
import type { PaperRequest } from '../briefing/request.ts';

/** Where a paper lies, below the root: a record's at the record's own address, all others among the briefings. */
export function paperPath({ id, record }: Pick<PaperRequest, 'id' | 'record'>, length: Length): string {
  return `${recordPath(record?.kind ?? 'briefing', id)}${length === 'full' ? '' : 'one-page/'}`;
}
