import { relatedProgrammes, type Neighbour } from '../../model/related.ts';
import { nameOf, type Named } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import { section, type LinkGroup, type Section } from '../page/page.ts';
import { linkTo } from '../page/text.ts';
import { groupsHere } from './everything.ts';

type Programme = SourceRecord<'programme'>;

/** What a programme is part of, its parts and its neighbours, each neighbour with what the two share. */
export function relatedSection(context: Context, record: Programme): Section[] {
  const { t, compare } = context.words;
  const { parents, parts, neighbours } = relatedProgrammes(context.site, record);
  const byName = (records: readonly Named[]) =>
    records.map((one) => linkTo(context, one)).sort((a, b) => compare(a.text, b.text));
  const groups: LinkGroup[] = [
    { label: t('related.parents'), links: parents.map((one) => linkTo(context, one)) },
    { label: t('related.parts'), links: byName(parts) },
    {
      label: t('related.neighbours'),
      links: neighbours.map((neighbour) => ({
        ...linkTo(context, neighbour.record),
        note: whyNear(context, neighbour),
      })),
    },
  ].filter(({ links }) => links.length > 0);
  return groups.length > 0
    ? [section('related', t('section.related'), [{ type: 'links', groups: groupsHere(context, record, groups) }])]
    : [];
}

/** "also part of Global Gateway; shared partner: CELAC; both filed under research and innovation" */
function whyNear({ site, words }: Context, { parent, partners, themes }: Neighbour): string {
  const names = (ids: readonly string[]): string => words.list(ids.map((id) => nameOf(site, id)));
  const reasons = [
    ...(parent ? [words.t('related.parent', { name: parent.data.name })] : []),
    ...(partners.length > 0 ? [words.t('related.partners', { count: partners.length, names: names(partners) })] : []),
    ...(themes.length > 0 ? [words.t('related.themes', { names: names(themes) })] : []),
  ];
  return reasons.join('; ');
}
