import { unclearStarts } from '../../basics/names.ts';
import { namedAs, type Named } from '../../model/site.ts';
import { recordHref, type Context } from '../context.ts';

/** A run of text, a link where it has an address. */
export interface Inline {
  readonly text: string;
  readonly href?: string;
  /** Its anchor, of a link. */
  readonly id?: string;
}

/** Plain text as a single run. */
export function plain(text: string): Inline[] {
  return [{ text }];
}

/** The name of a record in a list: of a draft with the word that it is one. Only the live site has drafts. */
export function listedName(context: Context, record: Named): string {
  return `${record.data.name}${draftMark(context, record)}`;
}

/** What is put behind the name of a draft; nothing behind any other. */
export function draftMark({ words }: Context, record: Named | undefined): string {
  return record?.data.draft === true ? ` · ${words.t('live.draft')}` : '';
}

/** A link to a record under its name. */
export function linkTo(context: Context, record: Named): Inline {
  return { text: listedName(context, record), href: recordHref(context, record) };
}

/**
 * A link to a record on the page of its kind. Where it has a page, it bears the anchor that it would have as an entry:
 * whoever kept that address finds the page.
 */
export function listedLink(context: Context, record: Named): Inline {
  return { ...linkTo(context, record), ...(context.pages.has(record.id) ? { id: record.id } : {}) };
}

/** A link to the record `id`, or the bare id where there is none. */
export function linkToId(context: Context, id: string): Inline {
  const record = namedAs(context.site, id);
  return record ? linkTo(context, record) : { text: id };
}

/** Links joined into one list in the language's own way: "a, b and c". */
export function joined(context: Context, links: readonly Inline[]): Inline[] {
  // Placeholders from the private use area: no name contains one, and Intl leaves them alone.
  const own = new Set(links);
  const marks = links.map((_, index) => String.fromCodePoint(0xe000 + index));
  return [...context.words.list(marks)].reduce<Inline[]>((parts, char) => {
    const link = links[(char.codePointAt(0) ?? 0) - 0xe000];
    const last = parts.at(-1);
    if (link) parts.push(link);
    else if (last && last.href === undefined && !own.has(last)) parts[parts.length - 1] = { text: last.text + char };
    else parts.push({ text: char });
    return parts;
  }, []);
}

/**
 * A sentence with the records it names as links: never `self`, none that is among `linked` already (those it links
 * are added), and no link where a name could mean two records.
 */
export function withLinks(context: Context, text: string, self?: string, linked: Set<string> = new Set()): Inline[] {
  const { site } = context;
  const mentions = site.names.find(text);
  const unclear = unclearStarts(mentions);
  const parts: Inline[] = [];
  let end = 0;
  for (const mention of mentions) {
    const record = namedAs(site, mention.id);
    if (!record || unclear.has(mention.start) || mention.id === self || linked.has(mention.id)) continue;
    linked.add(mention.id);
    if (mention.start > end) parts.push({ text: text.slice(end, mention.start) });
    parts.push({ text: text.slice(mention.start, mention.end), href: recordHref(context, record) });
    end = mention.end;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
