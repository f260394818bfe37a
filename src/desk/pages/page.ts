import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Words } from '../../messages/words.ts';
import { h, type Child } from './element.ts';

/** The rooms of the desk, in the order in which they are listed. */
const deskRooms = ['problems', 'reading', 'sources', 'proposals', 'papers'] as const;

export type DeskRoom = (typeof deskRooms)[number];

/** What every page of the desk is made with. */
export interface Desk {
  readonly words: Words;
  /** The path of the site, with its closing slash. */
  readonly base: string;
  /** Of the folder that is worked on. */
  readonly title: string;
  /** What a request that writes must bear. */
  readonly token: string;
  /** The name of whoever signs readings; undefined where nobody was named. */
  readonly reader: string | undefined;
  /** A mark of what the content folder held when the page was asked for. */
  readonly state: string;
}

/** A page of the desk. */
export interface DeskPage {
  readonly room: DeskRoom;
  readonly title: string;
  readonly body: readonly Child[];
}

/** Where a room of the desk is, or something in it. */
export function deskHref({ base }: Desk, room: DeskRoom, below = ''): string {
  return `${base}desk/${room === 'problems' ? '' : `${room}/`}${below}`;
}

/** A page of the desk as HTML. */
export function deskHtml(desk: Desk, page: DeskPage): string {
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, document(desk, page)] };
  return toHtml(root);
}

function document(desk: Desk, { room, title, body }: DeskPage): Element {
  const { words, base, token } = desk;
  const { t } = words;
  return h(
    'html',
    { lang: words.language },
    h(
      'head',
      {},
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'desk-token', content: token }),
      h('title', {}, t('desk.title', { page: title, site: desk.title })),
      h('link', { rel: ['icon'], href: `${base}favicon.svg`, type: 'image/svg+xml' }),
      h('link', { rel: ['stylesheet'], href: `${base}desk/desk.css` }),
      h('script', { type: 'module', src: `${base}desk/desk.ts` }),
    ),
    h(
      'body',
      { dataDesk: `${base}desk/`, dataRoom: room, dataState: desk.state, dataFailed: t('desk.said.failed') },
      h('a', { className: ['skip'], href: '#work' }, t('site.skip')),
      h(
        'header',
        { className: ['desk-bar'] },
        h('a', { className: ['brand'], href: deskHref(desk, 'problems') }, t('desk.name', { site: desk.title })),
        h(
          'nav',
          { ariaLabel: t('desk.rooms') },
          h(
            'ul',
            {},
            deskRooms.map((name) =>
              h(
                'li',
                {},
                h(
                  'a',
                  { href: deskHref(desk, name), ...(name === room ? { ariaCurrent: 'page' } : {}) },
                  t(`desk.room.${name}`),
                ),
              ),
            ),
            h('li', {}, h('a', { href: base }, t('desk.site'))),
          ),
        ),
      ),
      h('main', { id: 'work', tabIndex: -1 }, h('h1', {}, title), ...body),
      h('p', { id: 'said', role: 'status', className: ['said'] }),
    ),
  );
}
