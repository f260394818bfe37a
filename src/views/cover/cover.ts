import type { Context } from '../context.ts';
import { isLaterPart } from '../../basics/parts.ts';
import type { Fact, Page } from '../page/page.ts';

/** What the image of a page shows: its title page, as it were. */
export interface Cover {
  /** Its file, below the root: `images/programmes/bella.png`. */
  readonly path: string;
  readonly language: string;
  /** Undefined where it is the title. */
  readonly site: string | undefined;
  /** What kind of page it is; empty for a room of the site. */
  readonly kicker: string;
  readonly title: string;
  /** What a room is for; undefined where the kicker says what the page is. */
  readonly about: string | undefined;
  /** How the record stands, where it can stand anywhere, and then the report date. */
  readonly facts: readonly Fact[];
}

/**
 * The cover of a page; undefined where nobody would share it: the site's address is unknown, the build is not for
 * everyone, or the address leads nowhere. The two lengths of a paper have one cover.
 */
export function coverOf(context: Context, page: Page): Cover | undefined {
  const { site, words, origin, stamp } = context;
  // The first page of a list stands for all of them, and a record's page for the list of what concerns it.
  if (isLaterPart(page.path) || page.path.endsWith('/all/')) return undefined;
  const { settings } = site;
  if (origin === undefined || stamp !== undefined || page.path === '404.html') return undefined;
  // The kicker of a paper says its length and its day too; the one is not the cover's, the other stands at its foot.
  const kicker =
    page.reportDate === undefined ? page.kicker.map(({ text }) => text).join('') : words.t('kind.briefing.one');
  const day = { label: words.t('answer.report-date'), value: page.reportDate ?? words.date(settings.reportDate) };
  return {
    path: coverPath(page),
    language: settings.language,
    site: page.path === '' ? undefined : settings.title,
    kicker,
    title: page.title,
    about: kicker === '' && page.citation === undefined ? page.description : undefined,
    facts: [...(page.standing ?? []), day],
  };
}

/** The home page's image is `images/index.png`, an id that no record has; every other lies as its page does. */
function coverPath({ path, onePage }: Page): string {
  const page = onePage ? path.replace(/one-page\/$/, '') : path;
  return `images/${page.replace(/\/$/, '') || 'index'}.png`;
}

/** The words on a cover, for those who do not see it. */
export function coverWords({ site, kicker, title, about, facts }: Cover): string {
  return [site, kicker, title, about, ...facts.map(({ label, value }) => `${label}: ${value}`)]
    .filter((words) => words !== undefined && words !== '')
    .join(' · ');
}
