import type { Context } from '../context.ts';
import { emptyPage, type Page } from '../page/page.ts';
import { plain } from '../page/text.ts';

/** The start of a room's page: its address, its title and what it is. */
export function room(
  context: Context,
  path: string,
  name: 'chronology' | 'commitments' | 'indicators' | 'briefings' | 'search' | 'acronyms' | 'manual',
): Page {
  const { t } = context.words;
  return {
    ...emptyPage(path, t(`room.${name}`)),
    description: t(`room.${name}.about`),
    lede: { text: plain(t(`room.${name}.about`)), marks: [] },
  };
}
