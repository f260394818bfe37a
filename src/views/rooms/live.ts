import type { Kind } from '../../basics/kinds.ts';
import type { Problem } from '../../basics/problem.ts';
import { href, type Context } from '../context.ts';
import type { Flaw } from '../page/flaws.ts';
import { emptyPage, type Page } from '../page/page.ts';
import { plain } from '../page/text.ts';

/** What stands on top of every page of the live site. */
export interface Notice {
  readonly says: string;
  readonly tone: 'warn' | 'quiet';
  readonly desk: { readonly text: string; readonly href: string };
}

/** How many problems there are, and the way to the desk. */
export function liveNotice(context: Context, problems: readonly Problem[]): Notice {
  const { t } = context.words;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    says: t('live.notice', { errors, warnings: problems.length - errors }),
    tone: errors > 0 ? 'warn' : 'quiet',
    desk: { text: t('live.desk'), href: href(context, 'desk/') },
  };
}

/** A page that cannot be made. */
export interface Unmade {
  readonly path: string;
  readonly title: string;
  readonly kind?: Kind;
  readonly flaws: readonly Flaw[];
  /** What happened, where more is known than its flaws. */
  readonly why: string | undefined;
}

/** What stands in the place of a page that cannot be made: why it cannot. */
export function unmadePage(context: Context, { path, title, kind, flaws, why }: Unmade): Page {
  const { t } = context.words;
  const reason = why === undefined ? t('live.unmade') : t('live.unmade-why', { why });
  return {
    ...emptyPage(path, title === '' ? context.site.settings.title : title),
    kicker: kind === undefined ? [] : plain(t(`kind.${kind}.one`)),
    lede: { text: plain(flaws.length > 0 ? t('live.unmade') : reason), marks: [] },
    flaws,
  };
}
