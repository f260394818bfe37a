import { unwritten, type PlainData } from './drafts.ts';
import type { EventFinding, Standing } from './document/findings.ts';
import { capitalised } from './matching.ts';

/** An event as the front matter of a record, each field with its evidence; `day` is that of the day of publication. */
export function eventDraft(
  found: EventFinding,
  { cite, day }: { readonly cite: (standing: Standing) => string; readonly day: string | undefined },
): PlainData {
  const { name, type, when, dated, told } = found;
  const state = told === 'past' ? 'held' : 'announced';
  const outcome = cite(found.outcome ?? found);
  const own = cite(dated ?? found);
  // "Today" is a day only with the date of the document.
  const whenFrom = dated === undefined || day === undefined || day === own ? own : [day, own];
  return {
    name: capitalised(name),
    draft: true,
    type,
    ...(when === undefined ? {} : { when }),
    outcome: state,
    from: { ...(when === undefined ? {} : { when: whenFrom }), outcome },
    statements: [{ id: state, aspect: 'outcome', says: unwritten, from: outcome }],
  };
}
