import { citeParagraphs } from '../../basics/evidence.ts';
import { recordOfId } from '../../basics/ids.ts';
import type { Length } from '../../briefing/length.ts';
import type { Ledger, LedgerSentence } from '../../briefing/document/ledger.ts';
import { checkedText } from '../../model/evidence/checked/checked-words.ts';
import type { Site } from '../../model/site.ts';
import { h, type Child } from './element.ts';
import { deskHref, type Desk, type DeskPage } from './page.ts';
import { placeLine, placeLink, type FilePlace } from './problems.ts';

/** The list of all papers of a site, and of what has none, with why. */
export function papersPage(
  desk: Desk,
  papers: readonly { readonly id: string; readonly title: string }[],
  { lacking, folder }: { readonly lacking: readonly Lacking[]; readonly folder: string },
): DeskPage {
  const { t } = desk.words;
  return {
    room: 'papers',
    title: t('desk.room.papers'),
    body: [
      papers.length === 0 ? h('p', { className: ['gist'] }, t('desk.papers.none')) : undefined,
      h(
        'ul',
        { className: ['rows'] },
        papers.map(({ id, title }) =>
          h(
            'li',
            {},
            h('a', { href: deskHref(desk, 'papers', `${id}/`) }, title),
            h('a', { href: deskHref(desk, 'papers', `${id}/one-page/`) }, t('desk.papers.one-page')),
          ),
        ),
      ),
      lacking.length === 0 ? undefined : lackingList(desk, lacking, folder),
    ],
  };
}

/** A subject that has no paper. */
interface Lacking {
  readonly name: string;
  readonly file: string;
  /** What it lacks, and what to write. */
  readonly why: string;
}

function lackingList(desk: Desk, lacking: readonly Lacking[], folder: string): Child {
  return h(
    'section',
    { ariaLabelledBy: ['lacking'] },
    h('h2', { id: 'lacking' }, desk.words.t('desk.papers.lacking', { count: lacking.length })),
    h(
      'ul',
      { className: ['rows'] },
      lacking.map(({ name, why, file }) =>
        h(
          'li',
          {},
          h('strong', {}, name),
          h('span', { className: ['soft'] }, why),
          placeLink({ file, line: 1, column: 1 }, folder),
        ),
      ),
    ),
  );
}

/** A paper beside its ledger. */
export interface LedgerView {
  readonly length: Length;
  readonly ledger: Ledger;
  /** Where it is printed, and as PDF, in this length. */
  readonly page: string;
  readonly pdf: string;
}

/** A paper as it would print, and the rule and the inputs of each of its sentences. */
export function paperPage(
  desk: Desk,
  { length, ledger, page, pdf }: LedgerView,
  { site, folder }: { readonly site: Site; readonly folder: string },
): DeskPage {
  const { t, number } = desk.words;
  const sentences = new Map(ledger.sentences.map((sentence) => [sentence.id, sentence]));
  const told =
    length === 'full'
      ? ledger.sentences
      : ledger.onePage.flatMap(({ id, text }) => {
          const sentence = sentences.get(id);
          return sentence ? [{ ...sentence, text }] : [];
        });
  const lengths: readonly Length[] = ['full', 'one-page'];
  return {
    room: 'papers',
    title: ledger.title,
    body: [
      h(
        'p',
        { className: ['lengths'] },
        lengths.map((one) => [
          h(
            'a',
            {
              href: deskHref(desk, 'papers', `${ledger.id}/${one === 'full' ? '' : 'one-page/'}`),
              ...(one === length ? { ariaCurrent: 'true' } : {}),
            },
            t(one === 'full' ? 'desk.papers.full' : 'desk.papers.one-page'),
          ),
          ' ',
        ]),
        h('a', { href: pdf }, t('desk.papers.pdf')),
        ' ',
        h('a', { href: page }, t('desk.see-page')),
      ),
      h(
        'div',
        { className: ['beside'] },
        h('iframe', { src: page, name: 'paper', title: ledger.title, className: ['paper'] }),
        h(
          'section',
          { className: ['ledger'], ariaLabelledBy: ['ledger'] },
          h('h2', { id: 'ledger' }, t('desk.papers.ledger', { count: number(told.length) })),
          h(
            'ol',
            {},
            told.map((sentence) => sentenceItem(desk, sentence, { site, folder, page })),
          ),
        ),
      ),
    ],
  };
}

interface Around {
  readonly site: Site;
  readonly folder: string;
  readonly page: string;
}

function sentenceItem(desk: Desk, sentence: LedgerSentence, { site, folder, page }: Around): Child {
  const { words } = desk;
  const { t } = words;
  const { id, text, rule, inputs, evidence, checked } = sentence;
  return h(
    'li',
    {},
    h('p', {}, h('a', { href: `${page}#${id}`, target: 'paper' }, text)),
    h(
      'p',
      { className: ['soft'] },
      h('strong', {}, rule),
      ' ',
      t(`method.rule.${rule}`),
      ' ',
      checkedText(words, checked),
    ),
    h(
      'details',
      {},
      h('summary', {}, t('desk.papers.inputs', { count: inputs.length })),
      h(
        'ul',
        {},
        inputs.map((input) => {
          const place = placeOf(site, input);
          return h('li', {}, place ? [input, placeLine(desk, place, folder)] : input);
        }),
      ),
      h(
        'p',
        {},
        evidence.map(({ source, paragraphs }) => [
          h(
            'a',
            { href: deskHref(desk, 'sources', `${source}/#p${paragraphs[0] ?? 1}`) },
            `${source} ¶${citeParagraphs(paragraphs)}`,
          ),
          ' ',
        ]),
      ),
    ),
  );
}

function placeOf({ statements, records }: Site, input: string): FilePlace | undefined {
  const statement = statements.get(input);
  if (statement) {
    const { record, index } = statement;
    return { file: record.file, ...record.positionOf(['statements', index]) };
  }
  const record = records.get(recordOfId(input));
  return record ? { file: record.file, line: 1, column: 1 } : undefined;
}
