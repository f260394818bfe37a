import { compareText } from '../../basics/compare.ts';
import { recordPath } from '../../basics/urls.ts';
import type { PaperRequest } from '../../briefing/request.ts';
import { changeSections } from '../../briefing/sentence.ts';
import { selector } from '../../messages/icu.ts';
import { changesBetween, countChanges } from '../../model/editions/changes.ts';
import { href, type Context } from '../context.ts';
import type { Card } from '../paper.ts';

/** A longer scope is told by its first names and how many follow. */
const shownNames = 3;

/** A briefing as a card: its title, what it is about or how much changed, its date. */
export function briefingCard(context: Context, { id, title, reportDate, record, editions }: PaperRequest): Card {
  const { t, date } = context.words;
  const scope =
    record?.kind === 'briefing'
      ? Object.values(record.data.scope ?? {}).flatMap((value) => (Array.isArray(value) ? value : []))
      : [];
  const names = scope.flatMap((name) => context.site.records.get(name)?.data.name ?? []);
  return {
    title: { text: title, href: href(context, recordPath('briefing', id)) },
    text: editions
      ? changesInShort(context, editions)
      : context.words.list(
          names.length > shownNames + 1
            ? [...names.slice(0, shownNames), t('list.more', { count: names.length - shownNames })]
            : names,
        ),
    foot: t('briefing.as-of', { date: date(reportDate) }),
  };
}

/** The papers on what changed, the newest first. */
export function changePapers(briefings: readonly PaperRequest[]): PaperRequest[] {
  return briefings
    .filter(({ editions }) => editions !== undefined)
    .sort((a, b) => compareText(b.reportDate, a.reportDate) || compareText(b.id, a.id));
}

/** "69 new, 7 changed in state" */
function changesInShort({ words }: Context, { earlier, later }: NonNullable<PaperRequest['editions']>): string {
  const counts = countChanges(changesBetween(earlier, later));
  const lists = changeSections.filter((list) => counts[list] > 0);
  return lists.length === 0
    ? words.t('briefing.unchanged')
    : words.list(lists.map((list) => words.t('briefing.changes', { list: selector(list), count: counts[list] })));
}
