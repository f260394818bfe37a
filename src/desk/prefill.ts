import { kindsThatPromise } from '../proposing/makers.ts';
import type { PlainValue } from '../proposing/drafts.ts';
import type { Proposals } from '../proposing/proposals.ts';
import type { Site } from '../model/site.ts';

/** What the dialog of a new record begins with: the text of each of its fields. Empty where nothing is known. */
export interface Prefill {
  /** Ids, parted by commas. */
  readonly by: string;
  /** The evidence of who promises, and how firmly. */
  readonly lead: string;
  readonly force: string;
  readonly due: string;
  readonly made: string;
  readonly madeFrom: string;
  readonly when: string;
}

/** What a paragraph of a source tells of a commitment or an event that is begun on it. */
export function prefillOf(site: Site, { source, proposals }: Proposals, paragraph: number, text: string): Prefill {
  const records = proposals.flatMap((one) => (one.type === 'record' ? [one] : []));
  const drafts = records.filter((one) => one.paragraph === paragraph).map(({ draft }) => draft);
  const promise = drafts.find(({ kind }) => kind === 'commitment')?.data;
  const event = drafts.find(({ kind }) => kind === 'event')?.data;
  const any = records.map(({ draft }) => draft).find(({ kind }) => kind === 'commitment')?.data;
  const isOnRecord = (id: string): boolean => site.records.has(id) || site.unread.has(id);
  const named = site.properNames
    .find(text)
    .map(({ id }) => id)
    .filter((id) => kindsThatPromise.some((kind) => kind === site.records.get(id)?.kind));
  const makers = promise ? words(promise['by']).filter(isOnRecord) : [...new Set(named)];
  const from = promise?.['from'];
  const madeFrom = words(isGroup(any?.['from']) ? any['from']['made'] : undefined);
  const own = `${source}#${paragraph}`;
  return {
    by: makers.join(', '),
    lead: words(isGroup(from) ? from['by'] : undefined).join(', ') || own,
    force: words(promise?.['force'])[0] ?? 'will',
    due: words(promise?.['due'])[0] ?? '',
    // The day is that of the document, whatever is promised.
    made: words(any?.['made'])[0] ?? '',
    madeFrom: madeFrom[0] ?? '',
    when: words(event?.['when'])[0] ?? '',
  };
}

function words(value: PlainValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: PlainValue) => words(one));
  return typeof value === 'string' ? [value] : [];
}

function isGroup(value: PlainValue | undefined): value is { readonly [field: string]: PlainValue } {
  return typeof value === 'object' && !Array.isArray(value);
}
