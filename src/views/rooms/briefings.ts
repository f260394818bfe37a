import { paperKinds } from '../../basics/kinds.ts';
import type { Papers } from '../../briefing/papers.ts';
import type { PaperRequest } from '../../briefing/request.ts';
import { recordsOf } from '../../model/site.ts';
import { href, type Context } from '../context.ts';
import { NoteBook } from '../page/notes.ts';
import { section, type LinkGroup, type Page } from '../page/page.ts';
import { leavesOf, onLeaf, type Leaf } from '../lists/parts.ts';
import { paperPath } from '../paths.ts';
import { draftMark, type Inline } from '../page/text.ts';
import { listedEntries, listSections, weightOfListed, type Listed } from './kinds.ts';
import { changePapers, paperLead } from './leads.ts';
import { room } from './room.ts';

/** A paper in a list, in a line of its own or as a link among others. */
interface ListedPaper {
  readonly as: 'paper';
  readonly request: PaperRequest;
  readonly section: string;
  readonly title: string;
  readonly link: boolean;
}

/** In letters of HTML. */
const leadWeight = 1300;
const linkWeight = 160;

/** The pages of the list of papers: the desk's, those on two parties, what changed, then those on records by name. */
export function briefingLeaves(context: Context, papers: Papers): readonly Leaf<ListedPaper | Listed>[] {
  const { t } = context.words;
  const { requests } = papers;
  const listed = (section: string, title: string, own: readonly PaperRequest[], link = false): ListedPaper[] =>
    own.map((request) => ({ as: 'paper', request, section, title, link }));
  const byDesk = requests.filter(({ record, between }) => record?.kind === 'briefing' && between === undefined);
  const pairs = requests.filter(({ between }) => between !== undefined);
  return leavesOf<ListedPaper | Listed>(context, {
    path: 'briefings/',
    items: [
      ...listed('own', t('section.own-briefings'), byDesk),
      ...listed('pairs', t('section.pair-briefings'), pairs),
      ...listed('changes', t('section.change-briefings'), changePapers(requests)),
      ...papersByKind(context, papers).flatMap(({ kind, label, own }) => listed(kind, label, own, true)),
      // One that has nothing to say first is no paper.
      ...listedEntries(context, recordsOf(context.site, 'briefing'), { heading: t('section.entries') }),
    ],
    weightOf: (item) => (item.as !== 'paper' ? weightOfListed(context, item) : item.link ? linkWeight : leadWeight),
    nameOf: (item) => (item.as === 'paper' ? item.request.title : item.record.data.name),
  });
}

/** Every paper. */
export function briefingPages(context: Context, papers: Papers): { path: string; page: () => Page }[] {
  return briefingLeaves(context, papers).map((leaf) => ({
    path: leaf.path,
    page: () => briefingsPage(context, papers, leaf),
  }));
}

function briefingsPage(context: Context, papers: Papers, leaf: Leaf<ListedPaper | Listed>): Page {
  const notes = new NoteBook(context);
  const listed = leaf.items.flatMap((item) => (item.as === 'paper' ? item : []));
  const entries = leaf.items.flatMap((item) => (item.as === 'paper' ? [] : item));
  return onLeaf(context, leaf, {
    ...room(context, 'briefings/', 'briefings'),
    sections: [
      ...[...Map.groupBy(listed, (one) => one.section)].map(([name, own]) =>
        section(name, own[0]?.title, [
          own[0]?.link
            ? { type: 'links', groups: [{ label: '', links: own.map(({ request }) => paperLink(context, request)) }] }
            : {
                type: 'leads',
                look: 'lines',
                leads: own.map(({ request }) => paperLead(context, notes, papers, { request, whole: false })),
              },
        ]),
      ),
      ...listSections(context, notes, entries, () => undefined),
    ],
    notes: notes.groups(),
  });
}

function paperLink(context: Context, request: PaperRequest): Inline & { readonly href: string } {
  return {
    text: `${request.title}${draftMark(context, request.record)}`,
    href: href(context, paperPath(request, 'full')),
  };
}

/** The papers on the records of each kind, by name. */
function papersByKind({ words }: Context, { requests }: Papers) {
  return paperKinds
    .map(({ kind }) => ({
      kind,
      label: words.t(`kind.${kind}.index`),
      own: requests.filter(({ record }) => record?.kind === kind).sort((a, b) => words.compare(a.title, b.title)),
    }))
    .filter(({ own }) => own.length > 0);
}

/** The same as links. */
export function paperGroups(
  context: Context,
  papers: Papers,
): readonly (LinkGroup & { readonly kind: (typeof paperKinds)[number]['kind'] })[] {
  return papersByKind(context, papers).map(({ kind, label, own }) => ({
    kind,
    label,
    links: own.map((request) => paperLink(context, request)),
  }));
}
