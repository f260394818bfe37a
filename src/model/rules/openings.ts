import { inShort, type Problem } from '../../basics/problem.ts';
import { openingNoun, openingPronoun } from '../../texts/openings.ts';
import { readingOf } from '../../texts/languages/index.ts';
import { rawStatements, type Site } from '../site.ts';
import { warningAt } from './report.ts';

/**
 * A statement stands alone, because papers carry it elsewhere: it opens with no pronoun, and with no bare noun that
 * names nothing on record. A line is said aloud, beside others.
 */
export function leaningStatements(site: Site): Problem[] {
  const reading = readingOf(site.settings.language);
  if (!reading) return [];
  return site.all.flatMap((record) =>
    rawStatements(record).flatMap(({ aspect, says }, index) => {
      if (aspect === 'line') return [];
      const opening = openingPronoun(says, reading) ?? openingNoun(says, reading);
      // What names a record is no bare noun, whatever its name is made of.
      if (opening === undefined || site.names.find(says).some(({ start }) => start < opening.length)) return [];
      return [
        warningAt(record, ['statements', index, 'says'], 'statement-leans', {
          what: `'${inShort(opening)}' opens a statement that papers carry elsewhere`,
          todo: 'name what it is about',
        }),
      ];
    }),
  );
}
