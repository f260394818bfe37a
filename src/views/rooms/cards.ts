import { recordPath } from '../../basics/urls.ts';
import type { BriefingRequest } from '../../briefing/briefing.ts';
import { href, type Context } from '../context.ts';
import type { Card } from '../paper.ts';

/** A briefing of the desk as a card: its title, the first words of its note, its date. */
export function briefingCard(context: Context, { id, title, reportDate, record }: BriefingRequest): Card {
  const { t, date } = context.words;
  const scope = record.kind === 'briefing' ? Object.values(record.data.scope).flatMap((value) => (Array.isArray(value) ? value : [])) : [];
  const names = scope.flatMap((name) => context.site.records.get(name)?.data.name ?? []);
  return {
    title: { text: title, href: href(context, recordPath('briefing', id)) },
    text: t('briefing.about', { names: context.words.list(names) }),
    foot: t('briefing.as-of', { date: date(reportDate) }),
  };
}
