import { forces } from '../../basics/claimed-words.ts';
import { kinds } from '../../basics/kinds.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { schemas } from '../../schema/records.ts';
import { statement as statementSchema } from '../../schema/statement.ts';
import { h, type Child } from './element.ts';
import { deskHref, type Desk, type DeskPage } from './page.ts';
import { placeLink } from './problems.ts';
import type { Prefill } from '../prefill.ts';
import type { RestingClaim, SourceParagraph, SourceText } from '../source-text.ts';

/** A source in the list of all. */
export interface ListedSource {
  readonly id: string;
  readonly name: string;
  readonly published: string | undefined;
  /** Undefined where its text is not in the archive. */
  readonly paragraphs: number | undefined;
  /** How many of them nothing rests on. */
  readonly free: number;
}

/** The list of all sources; `command` is what is typed to add one. */
export function sourcesPage(desk: Desk, sources: readonly ListedSource[], command: string): DeskPage {
  const { t, number, date } = desk.words;
  return {
    room: 'sources',
    title: t('desk.room.sources'),
    body: [
      sources.length === 0 ? h('p', { className: ['gist'] }, t('desk.sources.none')) : undefined,
      h(
        'ul',
        { className: ['rows'] },
        sources.map(({ id, name, published, paragraphs, free }) =>
          h(
            'li',
            {},
            h('a', { href: deskHref(desk, 'sources', `${id}/`) }, name),
            h(
              'span',
              { className: ['soft'] },
              published === undefined ? '' : `${date(published)} · `,
              paragraphs === undefined
                ? t('desk.sources.not-archived')
                : t('desk.sources.free', { paragraphs: number(paragraphs), free: number(free) }),
            ),
            paragraphs === undefined
              ? undefined
              : h('a', { href: deskHref(desk, 'proposals', `${id}/`) }, t('desk.room.proposals')),
          ),
        ),
      ),
      h(
        'p',
        { className: ['place'] },
        t('desk.sources.add'),
        ' ',
        h('code', {}, command),
        ' ',
        h('button', { type: 'button', dataCopy: command }, t('desk.copy-command')),
      ),
    ],
  };
}

/** A source, paragraph by paragraph, with what rests on each. Its words are shown as text. */
export function sourcePage(
  desk: Desk,
  source: SourceText,
  {
    records,
    folder,
    prefills = [],
  }: {
    readonly records: readonly SourceRecord[];
    readonly folder: string;
    /** What a new record begins with, by paragraph. */
    readonly prefills?: readonly Prefill[];
  },
): DeskPage {
  const { t, number } = desk.words;
  const free = source.paragraphs.filter(({ claims }) => claims.length === 0).length;
  return {
    room: 'sources',
    title: source.name,
    body: [
      h(
        'p',
        { className: ['gist'] },
        t('desk.sources.free', { paragraphs: number(source.paragraphs.length), free: number(free) }),
        ' ',
        h('a', { href: deskHref(desk, 'proposals', `${source.id}/`) }, t('desk.room.proposals')),
      ),
      h(
        'p',
        { className: ['switch'] },
        h('input', { id: 'only-free', type: 'checkbox' }),
        ' ',
        h('label', { htmlFor: ['only-free'] }, t('desk.sources.only-free')),
      ),
      h('p', { className: ['soft'] }, t('desk.sources.how')),
      h(
        'ol',
        { className: ['paragraphs'], dataSource: source.id, lang: source.language },
        source.paragraphs.map((paragraph, at) => paragraphItem(desk, paragraph, { folder, prefill: prefills[at] })),
      ),
      statementDialog(desk, records),
    ],
  };
}

function paragraphItem(
  desk: Desk,
  { number, text, claims }: SourceParagraph,
  { folder, prefill }: { readonly folder: string; readonly prefill: Prefill | undefined },
): Child {
  const { t, language } = desk.words;
  return h(
    'li',
    {
      id: `p${number}`,
      className: claims.length === 0 ? ['free'] : [],
      dataParagraph: String(number),
      ...(prefill ? { dataPrefill: JSON.stringify(prefill) } : {}),
    },
    h(
      'div',
      { className: ['words'] },
      h('span', { className: ['number'] }, `¶${number}`),
      h('p', { className: ['text'] }, text),
      h(
        'button',
        {
          type: 'button',
          dataStart: '',
          lang: language,
          ariaLabel: t('desk.sources.start-at', { number: String(number) }),
        },
        t('desk.sources.start'),
      ),
    ),
    resting(desk, claims, folder),
  );
}

/** Of what rests on a paragraph so much is seen at a glance. */
const atAGlance = 3;

/** What rests on a paragraph: statements first, sentences told from them last. */
function resting({ words: { t, language } }: Desk, claims: readonly RestingClaim[], folder: string): Child {
  if (claims.length === 0)
    return h('p', { className: ['resting', 'soft'], lang: language }, t('desk.sources.nothing-rests'));
  const sorted = [...claims].sort((a, b) => rankOf(a) - rankOf(b));
  const items = sorted.map((claim) => restingItem(claim, folder, t));
  const rest = items.slice(atAGlance);
  return h(
    'div',
    { className: ['resting'], lang: language },
    h('ul', {}, items.slice(0, atAGlance)),
    rest.length === 0
      ? undefined
      : h('details', {}, h('summary', {}, t('desk.sources.more', { count: rest.length })), h('ul', {}, rest)),
  );
}

function rankOf({ key }: RestingClaim): number {
  if (!key.includes(':')) return 0;
  return key.includes('#') || /:\w+\.[\da-f]{8}/.test(key) ? 2 : 1;
}

function restingItem({ key, says, sentences, ...place }: RestingClaim, folder: string, t: Desk['words']['t']): Child {
  return h(
    'li',
    {},
    h('span', {}, says),
    h(
      'span',
      { className: ['soft'] },
      sentences.length > 0 ? ` ${t('desk.sources.sentences', { sentences: sentences.join(', ') })}` : '',
      ` ${key} `,
    ),
    placeLink(place, folder),
  );
}

const kindsWithStatements = kinds.filter((kind) => 'statements' in schemas[kind].shape);

/** Where a statement is begun: in a record that is there, or in a new one. */
function statementDialog(desk: Desk, records: readonly SourceRecord[]): Child {
  const { t } = desk.words;
  return h(
    'dialog',
    { id: 'statement', ariaLabelledBy: ['statement-title'] },
    h(
      'form',
      { method: 'dialog' },
      h('h2', { id: 'statement-title' }, t('desk.statement.title')),
      h('p', { className: ['soft'] }, t('desk.statement.rests'), ' ', h('code', { id: 'statement-from' })),
      h('blockquote', { id: 'statement-words' }),
      field(
        'statement-record',
        t('desk.statement.record'),
        h('input', {
          id: 'statement-record',
          name: 'record',
          list: 'records',
          required: true,
          autoComplete: ['off'],
          autoFocus: true,
        }),
      ),
      recordList(records),
      h('p', { className: ['soft'] }, t('desk.statement.record-how', { kinds: kindsWithStatements.join(', ') })),
      field(
        'statement-name',
        t('desk.statement.name'),
        h('input', { id: 'statement-name', name: 'name', autoComplete: ['off'] }),
      ),
      ...newRecordFields(desk),
      field(
        'statement-aspect',
        t('desk.statement.aspect'),
        h(
          'select',
          { id: 'statement-aspect', name: 'aspect' },
          statementSchema.shape.aspect.options
            .filter((aspect) => aspect !== 'line')
            .map((aspect) => h('option', { value: aspect }, `${aspect} – ${t(`aspect.${aspect}`)}`)),
        ),
      ),
      field(
        'statement-id',
        t('desk.statement.id'),
        h('input', {
          id: 'statement-id',
          name: 'id',
          required: true,
          pattern: '[a-z][a-z0-9]*(-[a-z0-9]+)*',
          autoComplete: ['off'],
        }),
      ),
      field('statement-says', t('desk.statement.says'), h('textarea', { id: 'statement-says', name: 'says', rows: 3 })),
      h('p', { id: 'statement-fault', role: 'alert', className: ['fault'] }),
      h(
        'p',
        { className: ['keys'] },
        h('button', { type: 'submit', value: 'write' }, t('desk.statement.write')),
        h('button', { type: 'button', dataClose: '' }, t('desk.statement.cancel')),
      ),
    ),
  );
}

/** What is asked of a new record besides its name, by kind; the script shows those of the kind that is begun. */
function newRecordFields(desk: Desk): readonly Child[] {
  const { t } = desk.words;
  const input = (name: string, more: Record<string, string> = {}): Child =>
    h('input', { id: `statement-${name}`, name, autoComplete: ['off'], ...more });
  const choice = (name: string, options: readonly string[]): Child =>
    h(
      'select',
      { id: `statement-${name}`, name },
      options.map((value) => h('option', { value }, value)),
    );
  const { event } = schemas;
  return [
    h(
      'fieldset',
      { dataKind: 'commitment', hidden: true, disabled: true },
      h('legend', {}, t('desk.statement.commitment')),
      field('statement-by', t('desk.statement.by'), input('by', { list: 'records' })),
      field('statement-lead', t('desk.statement.lead'), input('lead')),
      field('statement-force', t('desk.statement.force'), choice('force', forces)),
      field('statement-due', t('desk.statement.due'), input('due')),
      field('statement-made', t('desk.statement.made'), input('made')),
      field('statement-madeFrom', t('desk.statement.made-from'), input('madeFrom')),
    ),
    h(
      'fieldset',
      { dataKind: 'event', hidden: true, disabled: true },
      h('legend', {}, t('desk.statement.event')),
      field('statement-type', t('desk.statement.type'), choice('type', event.shape.type.options)),
      field('statement-when', t('desk.statement.when'), input('when')),
      field('statement-where', t('desk.statement.where'), input('where', { list: 'records' })),
      field('statement-outcome', t('desk.statement.outcome'), choice('outcome', event.shape.outcome.options)),
    ),
  ];
}

/** The records that a field may name, to choose from. */
export function recordList(records: readonly SourceRecord[]): Child {
  return h(
    'datalist',
    { id: 'records' },
    records.map(({ id, kind, data }) => h('option', { value: `${kind}/${id}` }, data.name)),
  );
}

/** A field with its label. */
export function field(id: string, label: string, input: Child): Child {
  return h('p', { className: ['field'] }, h('label', { htmlFor: [id] }, label), input);
}
