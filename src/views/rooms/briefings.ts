import { paperKinds } from '../../basics/kinds.ts';
import type { Papers } from '../../briefing/papers.ts';
import type { PaperRequest } from '../../briefing/request.ts';
import { recordsOf } from '../../model/site.ts';
import { href, type Context } from '../context.ts';
import { NoteBook } from '../notes.ts';
import { section, type LinkGroup, type Paper, type Section } from '../paper.ts';
import { paperPath } from '../paths.ts';
import { entrySections } from './kinds.ts';
import { changePapers, paperLead } from './leads.ts';
import { room } from './room.ts';

/** Every paper: the desk's, those on two parties, what changed, then programmes, topics and places by name. */
export function briefingsPaper(context: Context, papers: Papers): Paper {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const { requests } = papers;
  const leads = (name: string, title: string, own: readonly PaperRequest[]): Section[] =>
    own.length === 0
      ? []
      : [
          section(name, title, [
            {
              type: 'leads',
              look: 'lines',
              leads: own.map((request) => paperLead(context, notes, papers, { request, whole: false })),
            },
          ]),
        ];
  const byDesk = requests.filter(({ record, between }) => record?.kind === 'briefing' && between === undefined);
  const pairs = requests.filter(({ between }) => between !== undefined);
  return {
    ...room(context, 'briefings/', 'briefings'),
    sections: [
      ...leads('own', t('section.own-briefings'), byDesk),
      ...leads('pairs', t('section.pair-briefings'), pairs),
      ...leads('changes', t('section.change-briefings'), changePapers(requests)),
      ...paperGroups(context, papers).map((group) =>
        section(group.kind, group.label, [{ type: 'links', groups: [{ ...group, label: '' }] }]),
      ),
      // One that has nothing to say first is no paper.
      ...entrySections(context, notes, recordsOf(context.site, 'briefing'), {
        heading: t('section.entries'),
      }),
    ],
    notes: notes.groups(),
  };
}

/** The papers on the records of each kind, by name. */
export function paperGroups(
  context: Context,
  { requests }: Papers,
): readonly (LinkGroup & { readonly kind: (typeof paperKinds)[number]['kind'] })[] {
  return paperKinds
    .map(({ kind }) => ({
      kind,
      label: context.words.t(`kind.${kind}.index`),
      links: requests
        .filter(({ record }) => record?.kind === kind)
        .map((request) => ({ text: request.title, href: href(context, paperPath(request, 'full')) }))
        .sort((a, b) => context.words.compare(a.text, b.text)),
    }))
    .filter(({ links }) => links.length > 0);
}
