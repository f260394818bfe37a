import { kinds } from '../../basics/kinds.ts';
import { participationsOf, type Reference } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { recordHref, type Context } from '../context.ts';
import type { LinkGroup } from '../paper.ts';
import { linkTo } from '../text.ts';

/** Every record that points to `record`, grouped by its kind and the field that points, and the statements that name it. */
export function pointers(context: Context, record: SourceRecord): LinkGroup[] {
  const { site, words } = context;
  const references = (site.referencesTo.get(record.id) ?? []).filter(
    (reference) => reference.from.id !== record.id && !isShown(record, reference),
  );
  const groups = Map.groupBy(references, ({ from, path }) => `${from.kind} ${relation(from, path)}`);
  const fields = [...groups]
    .map(([key, group]) => ({ key, kind: group[0]?.from.kind ?? 'page', group }))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.key < b.key ? -1 : 1))
    .map(({ key, group }) => ({ label: relationLabel(context, key), links: uniqueLinks(context, group) }));
  const mentions = (site.mentionsOf.get(record.id) ?? []).map((linked) => ({
    text: linked.statement.says,
    href: `${recordHref(context, linked.record)}#${linked.statement.id}`,
    note: linked.record.data.name,
  }));
  return [
    ...fields,
    ...(mentions.length > 0
      ? [{ label: words.t('pointer.mentions'), links: mentions, folded: mentions.length > unfoldedMentions }]
      : []),
  ];
}

/** More statements than this are shown on demand. */
const unfoldedMentions = 5;

/** A programme's parts, and the events and commitments of a programme or theme, have sections of their own on its page, an indicator's observations too. */
function isShown(record: SourceRecord, { from, path }: Reference): boolean {
  if (record.kind === 'indicator') return path[0] === 'statements';
  if (record.kind === 'programme' && from.kind === 'programme') return path[0] === 'parent';
  if (from.kind !== 'event' && from.kind !== 'commitment') return false;
  if (record.kind === 'programme') return from.data.programmes?.includes(record.id) ?? false;
  return record.kind === 'theme';
}

/** The field that points: its first name, and for somebody who takes part, the part. */
function relation(from: SourceRecord, path: Reference['path']): string {
  const [field, index] = path;
  const taking = participationsOf(from);
  const entry = field === taking.field && typeof index === 'number' ? taking.entries[index] : undefined;
  if (entry) return path[2] === 'of' ? 'delegating' : `as-${entry.as}`;
  return field === 'statements' ? 'observations' : String(field);
}

function relationLabel(context: Context, key: string): string {
  const { t, has } = context.words;
  const [kind = '', field = ''] = key.split(' ');
  const exact = `pointer.${kind}.${field}`;
  if (has(exact)) return t(exact);
  const part = field.startsWith('as-') ? `part.${field.slice(3)}.label` : '';
  const kindLabel = `kind.${kind}.many`;
  const name = has(kindLabel) ? t(kindLabel) : kind;
  return has(part) ? t('pointer.part', { kind: name, part: t(part) }) : name;
}

function uniqueLinks(context: Context, group: readonly Reference[]): LinkGroup['links'] {
  const records = new Map(group.map(({ from }) => [from.id, from]));
  return [...records.values()]
    .map((from) => linkTo(context, from))
    .sort((a, b) => context.words.compare(a.text, b.text));
}
