import { Feed } from 'feed';
import { escapedHtml } from '../../basics/html.ts';
import { citeParagraphs, type Evidence } from '../../basics/evidence.ts';
import { recordOf } from '../../model/site.ts';
import { absolute, recordHref, type Context } from '../context.ts';
import type { News } from './news.ts';

/** What a feed is of: its title, its page and its own three addresses, below the root. */
export interface FeedOf {
  readonly title: string;
  readonly page: string;
  readonly folder: string;
}

/** The forms of a feed, each with the name of its file. */
export const feedFiles = { atom: 'atom.xml', rss: 'rss.xml', json: 'feed.json' } as const;

/** The news as Atom. The site's address must be known: readers of feeds resolve none. */
export function atomFeed(context: Context, of: FeedOf, news: readonly News[]): string {
  return feedOf(context, of, news).atom1();
}

/** The news as RSS 2.0. */
export function rssFeed(context: Context, of: FeedOf, news: readonly News[]): string {
  return feedOf(context, of, news).rss2();
}

function feedOf(context: Context, { title, page, folder }: FeedOf, news: readonly News[]): Feed {
  const { settings } = context.site;
  const { publisher, licence } = settings;
  const feed = new Feed({
    id: absolute(context, page),
    link: absolute(context, page),
    title,
    description: settings.description,
    language: settings.language,
    copyright: [licence.name, licence.url, settings.archiveRights ?? ''].join(' ').trim(),
    updated: utc(news[0]?.day ?? settings.reportDate),
    generator: false,
    author: { name: publisher.name, ...(publisher.url === undefined ? {} : { link: publisher.url }) },
    feedLinks: {
      atom: absolute(context, `${folder}${feedFiles.atom}`),
      rss: absolute(context, `${folder}${feedFiles.rss}`),
    },
  });
  for (const item of news)
    feed.addItem({
      id: absolute(context, item.path),
      link: absolute(context, item.path),
      // Both formats read it as HTML.
      title: escapedHtml(item.title),
      date: utc(item.day),
      content: contentOf(context, item),
    });
  return feed;
}

/** The news as JSON Feed 1.1, which the library does not write yet. */
export function jsonFeed(context: Context, { title, page, folder }: FeedOf, news: readonly News[]): object {
  const { settings } = context.site;
  const { publisher } = settings;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(context, page),
    feed_url: absolute(context, `${folder}${feedFiles.json}`),
    description: settings.description,
    language: settings.language,
    authors: [{ name: publisher.name, ...(publisher.url === undefined ? {} : { url: publisher.url }) }],
    // What is ours begins with an underscore: so the format asks.
    _rights: {
      licence: settings.licence,
      ...(settings.archiveRights === undefined ? {} : { archive: settings.archiveRights }),
    },
    items: news.map((item) => ({
      id: absolute(context, item.path),
      url: absolute(context, item.path),
      title: item.title,
      date_published: `${item.day}T00:00:00Z`,
      content_html: contentOf(context, item),
    })),
  };
}

/** What changed, in words, each with where it stands. */
function contentOf(context: Context, { title, told }: News): string {
  if (told.length === 0) return `<p>${escapedHtml(title)}</p>`;
  return told
    .map(({ heading, text, evidence }) => {
      const label = heading === undefined ? '' : `<strong>${escapedHtml(heading)}:</strong> `;
      const places = evidence.map((place) => placeOf(context, place)).join('; ');
      return `<p>${label}${escapedHtml(text)}${places === '' ? '' : ` <small>(${places})</small>`}</p>`;
    })
    .join('');
}

function placeOf(context: Context, { source, paragraphs }: Evidence): string {
  const record = recordOf(context.site, 'source', source);
  const words = escapedHtml(`${record?.data.name ?? source}, ¶${citeParagraphs(paragraphs)}`);
  if (!record) return words;
  const address = new URL(recordHref(context, record), context.origin).href;
  return `<a href="${escapedHtml(address)}">${words}</a>`;
}

function utc(isoDay: string): Date {
  return new Date(`${isoDay}T00:00:00Z`);
}
