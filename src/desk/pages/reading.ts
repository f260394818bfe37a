import { citeParagraphs } from '../../basics/evidence.ts';
import type { Doubt } from '../../model/evidence/doubts/doubts.ts';
import { wordsOfDoubt } from '../../model/evidence/doubts/of-site.ts';
import { saysIt, saysLess } from '../../model/evidence/kept/readings.ts';
import { citedBesides, type FaceToFace } from '../../model/evidence/doubts/to-read.ts';
import { h, type Child } from './element.ts';
import { deskHref, type Desk, type DeskPage } from './page.ts';
import { placeLine, type FilePlace } from './problems.ts';

/** A part of a text, by its offsets. */
export interface Marked {
  readonly start: number;
  readonly end: number;
}

/** A claim as a reader is asked about it. */
export interface Question {
  readonly pair: FaceToFace;
  readonly place: FilePlace;
  /** Where the facts stand that claim and span share. */
  readonly facts: { readonly claim: readonly Marked[]; readonly spans: readonly (readonly Marked[])[] };
  /** What was answered already since the desk was opened. */
  readonly verdict: string | undefined;
}

/** How far a reader has come. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}

/** The claims before and behind a question, by their keys. */
export interface Neighbours {
  readonly before: string | undefined;
  readonly next: string | undefined;
}

/** The page that asks about one claim, face to face with the words that it rests on. */
export function readingPage(
  desk: Desk,
  question: Question,
  { read, total }: Progress,
  { neighbours, folder }: { readonly neighbours: Neighbours; readonly folder: string },
): DeskPage {
  const { t, number } = desk.words;
  const { pair, facts, verdict } = question;
  const { claim, says, span, found, doubts, fingerprints } = pair;
  return {
    room: 'reading',
    title: t('desk.room.reading'),
    body: [
      h(
        'p',
        { className: ['progress'] },
        h('progress', { max: String(total), value: String(read), ariaLabel: t('desk.reading.progress') }),
        ' ',
        t('desk.reading.count', { read: number(read), total: number(total) }),
      ),
      h(
        'article',
        {
          className: ['face-to-face'],
          dataClaim: claim.key,
          dataWords: fingerprints.words,
          dataSpan: fingerprints.span,
        },
        h(
          'section',
          { className: ['claim'], id: 'claim', tabIndex: -1, ariaLabel: t('desk.reading.claim') },
          h(
            'p',
            { className: ['label'] },
            t('desk.reading.claim'),
            ' · ',
            claim.record.data.name,
            ' · ',
            t(`checked.${found}`),
          ),
          h('p', { className: ['says'] }, withMarks(says, facts.claim)),
          placeLine(desk, question.place, folder),
        ),
        h(
          'section',
          { className: ['span'], ariaLabel: t('desk.reading.span') },
          h('p', { className: ['label'] }, t('desk.reading.span')),
          span.map(({ source, paragraph, words, before = '', after = '' }, index) =>
            h(
              'blockquote',
              {},
              h(
                'p',
                {},
                besideSpan(before),
                h('span', { className: ['rests'] }, withMarks(words, facts.spans[index] ?? [])),
                besideSpan(after),
              ),
              h(
                'footer',
                {},
                h('a', { href: deskHref(desk, 'sources', `${source}/#p${paragraph}`) }, `${source} ¶${paragraph}`),
              ),
            ),
          ),
        ),
        besides(desk, pair),
        doubts.length > 0 ? doubtList(desk, doubts) : undefined,
      ),
      verdict === undefined
        ? undefined
        : h('p', { className: ['answered'] }, t('desk.reading.answered', { verdict: toldVerdict(desk, verdict) })),
      answers(desk, neighbours),
      h(
        'p',
        { className: ['signs'] },
        desk.reader === undefined ? t('desk.reading.nobody') : t('desk.reading.signs', { reader: desk.reader }),
      ),
    ],
  };
}

/** The rest of a paragraph, beside what the claim rests on. */
function besideSpan(words: string): Child {
  return words === '' ? undefined : h('span', { className: ['soft'] }, words);
}

/** The paragraphs that a gap cites and that are not shown, to be looked through. */
function besides(desk: Desk, pair: FaceToFace): Child {
  const others = citedBesides(pair);
  if (others.length === 0) return undefined;
  return h(
    'p',
    { className: ['besides'] },
    desk.words.t('desk.reading.besides'),
    others.map(({ source, paragraphs }) => [
      ' ',
      h(
        'a',
        { href: deskHref(desk, 'sources', `${source}/#p${paragraphs[0] ?? 1}`) },
        `${source} ¶${citeParagraphs(paragraphs)}`,
      ),
    ]),
  );
}

function toldVerdict({ words: { t } }: Desk, verdict: string): string {
  if (verdict === saysIt) return t('desk.reading.yes');
  return verdict === saysLess ? t('desk.reading.no') : verdict;
}

function doubtList({ words }: Desk, doubts: readonly Doubt[]): Child {
  return h(
    'section',
    { className: ['doubts'], ariaLabel: words.t('desk.reading.doubts') },
    h('p', { className: ['label'] }, words.t('desk.reading.doubts')),
    h(
      'ul',
      {},
      doubts.map((doubt) => h('li', {}, h('strong', {}, words.t(`desk.${doubt.code}`)), ' ', wordsOfDoubt(doubt))),
    ),
  );
}

/**
 * The keys of the reading room: what each does, and the link it follows where it is no answer. Without a reader there
 * is nothing to sign, and what waits can only be looked at.
 */
function answers(desk: Desk, { before, next }: Neighbours): Child {
  const { t } = desk.words;
  const to = (key: string): string => deskHref(desk, 'reading', `?claim=${encodeURIComponent(key)}`);
  return h(
    'form',
    { className: ['answers'] },
    desk.reader === undefined ? undefined : h('p', { className: ['question'] }, t('desk.reading.question')),
    h(
      'p',
      { className: ['keys'] },
      desk.reader === undefined
        ? undefined
        : [
            button('y', t('desk.reading.yes'), { dataVerdict: saysIt }),
            button('n', t('desk.reading.no'), { dataVerdict: saysLess }),
            button('m', t('desk.reading.note'), { dataNote: '' }),
          ],
      next === undefined ? undefined : link('l', t('desk.reading.later'), to(next)),
      before === undefined ? undefined : link('b', t('desk.reading.back'), to(before)),
    ),
    h(
      'p',
      { className: ['note'], hidden: true },
      h('label', { htmlFor: ['note'] }, t('desk.reading.note-label')),
      h('input', { id: 'note', name: 'note', type: 'text', maxLength: 600, autoComplete: ['off'] }),
      h('button', { type: 'submit' }, t('desk.reading.note-keep')),
    ),
    h(
      'p',
      { className: ['switch'] },
      h('input', { id: 'single-keys', type: 'checkbox', checked: true }),
      ' ',
      h('label', { htmlFor: ['single-keys'] }, t('desk.reading.single-keys')),
    ),
  );
}

function button(key: string, text: string, data: { readonly [name: string]: string }): Child {
  return h('button', { type: 'button', dataKey: key, ariaKeyShortcuts: key, ...data }, text, ' ', h('kbd', {}, key));
}

function link(key: string, text: string, href: string): Child {
  return h('a', { href, dataKey: key, ariaKeyShortcuts: key, className: ['button'] }, text, ' ', h('kbd', {}, key));
}

/** The page of a reading room in which nothing waits. */
export function nothingToReadPage({ words: { t } }: Desk, why: string): DeskPage {
  return { room: 'reading', title: t('desk.room.reading'), body: [h('p', { className: ['gist'] }, why)] };
}

/** A text with parts of it marked. */
export function withMarks(text: string, places: readonly Marked[]): Child[] {
  const parts: Child[] = [];
  let end = 0;
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start < end) continue;
    parts.push(text.slice(end, place.start), h('mark', {}, text.slice(place.start, place.end)));
    end = place.end;
  }
  return [...parts, text.slice(end)];
}
