import { fileOf, writeRecord, writeYaml } from '../../proposing/drafts.ts';
import { h, type Child } from './element.ts';
import { deskHref, type Desk, type DeskPage } from './page.ts';
import type { Proposal, Proposals } from '../../proposing/proposals.ts';
import { field, recordList } from './sources.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { unmarked } from '../../texts/unmarked.ts';

/** What can be taken from a source: each proposal with the words it stands on. */
export function proposalsPage(
  desk: Desk,
  { source, proposals }: Proposals,
  { name, paragraphs, language, records }: Text & { readonly name: string; readonly records: readonly SourceRecord[] },
): DeskPage {
  const { t } = desk.words;
  const open = proposals.filter(({ standing }) => standing !== 'on-record');
  return {
    room: 'proposals',
    title: t('desk.proposals.title', { source: name }),
    body: [
      h(
        'p',
        { className: ['gist'] },
        t('desk.proposals.count', { open: open.length, known: proposals.length - open.length }),
        ' ',
        h('a', { href: deskHref(desk, 'sources', `${source}/`) }, t('desk.proposals.source')),
      ),
      h('p', { className: ['soft'] }, t('desk.proposals.how')),
      h(
        'p',
        { className: ['switch'] },
        h('input', { id: 'show-left', type: 'checkbox' }),
        ' ',
        h('label', { htmlFor: ['show-left'] }, t('desk.proposals.show-left')),
      ),
      h(
        'ol',
        { className: ['proposals'], dataSource: source },
        proposals.map((proposal) => proposalItem(desk, proposal, { paragraphs, language })),
      ),
      recordList(records),
    ],
  };
}

interface Text {
  readonly paragraphs: readonly string[];
  readonly language: string;
}

function proposalItem(desk: Desk, proposal: Proposal, text: Text): Child {
  const { t } = desk.words;
  const { id, title, type, standing, against, evidence, paragraph } = proposal;
  const box = `draft-${id}`;
  const draft = draftText(proposal);
  const [source = ''] = evidence.split('#');
  return h(
    'li',
    { id, className: ['proposal', standing], dataProposal: id, dataType: type, tabIndex: -1 },
    h(
      'div',
      {},
      h('h2', {}, title),
      h('p', { className: ['soft'] }, t(`desk.proposals.standing.${standing}`)),
      against.length > 0
        ? h(
            'ul',
            { className: ['against'] },
            against.map(({ record, claim, what }) => h('li', {}, h('strong', {}, claim ?? record), ' ', what)),
          )
        : undefined,
      h(
        'blockquote',
        { lang: text.language },
        h('p', {}, markedWords(proposal, text)),
        h('footer', {}, h('a', { href: deskHref(desk, 'sources', `${source}/#p${paragraph}`) }, `¶${paragraph}`)),
      ),
    ),
    h(
      'form',
      type === 'record' ? { dataRecord: `${proposal.draft.kind}/${proposal.draft.id}` } : {},
      type === 'statement'
        ? field(
            `into-${id}`,
            t('desk.proposals.into'),
            h('input', {
              id: `into-${id}`,
              name: 'into',
              list: 'records',
              value: proposal.into[0] ?? '',
              required: true,
              autoComplete: ['off'],
            }),
          )
        : h('p', { className: ['soft'] }, t('desk.proposals.file', { file: fileOf(proposal.draft) })),
      field(
        box,
        t('desk.proposals.draft'),
        h('textarea', { id: box, name: 'draft', rows: rowsOf(draft), spellCheck: 'false' }, draft),
      ),
      h('p', { className: ['fault'], role: 'alert' }),
      h(
        'p',
        { className: ['keys'] },
        h('button', { type: 'submit' }, t('desk.proposals.take')),
        h('button', { type: 'button', dataLeave: '' }, t('desk.proposals.leave')),
      ),
    ),
  );
}

/** A draft shows whole, with a line to write on. */
function rowsOf(draft: string): number {
  return Math.min(16, draft.split('\n').length + 1);
}

/** A paragraph with the words a proposal stands on marked in it. */
function markedWords({ paragraph, words }: Proposal, { paragraphs }: Text): Child[] {
  const archived = paragraphs[paragraph - 1] ?? words;
  // A reader is shown the text as it was archived, but without its marks where they stand among the words.
  const text = archived.includes(words) ? archived : unmarked(archived);
  const start = text.indexOf(words);
  return start < 0
    ? [h('mark', {}, words)]
    : [text.slice(0, start), h('mark', {}, words), text.slice(start + words.length)];
}

/** The draft of a proposal as an editor changes it: a whole file, or a statement of one. */
function draftText(proposal: Proposal): string {
  return proposal.type === 'record' ? writeRecord(proposal.draft) : writeYaml(proposal.draft);
}
