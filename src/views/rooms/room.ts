import type { Context } from '../context.ts';
import { emptyPaper, type Paper } from '../paper.ts';
import { plain } from '../text.ts';

/** The start of a room's page: its address, its title and what it is. */
export function room(
  context: Context,
  path: string,
  name: 'chronology' | 'commitments' | 'indicators' | 'briefings' | 'search' | 'acronyms' | 'manual',
): Paper {
  const { t } = context.words;
  return {
    ...emptyPaper(path, t(`room.${name}`)),
    description: t(`room.${name}.about`),
    lede: { text: plain(t(`room.${name}.about`)), marks: [] },
  };
}
