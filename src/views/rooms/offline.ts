import type { Context } from '../context.ts';
import { emptyPage, section, type Page } from '../page/page.ts';
import { plain } from '../page/text.ts';

/** `/offline/`: where a reader keeps the site on a device, and takes it away again. */
export function offlinePage({ words: { t, date }, site }: Context): Page {
  return {
    ...emptyPage('offline/', t('offline.title')),
    description: t('offline.about'),
    lede: { text: plain(t('offline.about')), marks: [] },
    sections: [
      section('keeping', undefined, [
        {
          type: 'keeping',
          keeping: {
            date: date(site.settings.reportDate),
            keep: t('offline.keep'),
            update: t('offline.update'),
            remove: t('offline.remove'),
            noScript: t('offline.no-script'),
            says: {
              size: t('offline.size', { all: '{all}' }),
              busy: t('offline.busy', { done: '{done}', all: '{all}' }),
              kept: t('offline.kept', { date: '{date}', all: '{all}' }),
              newer: t('offline.newer', { date: '{date}' }),
              failed: t('offline.failed'),
              removed: t('offline.removed'),
              unable: t('offline.unable'),
            },
          },
        },
      ]),
    ],
  };
}
