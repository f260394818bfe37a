import { inShort, type Problem } from '../../basics/problem.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { openingNoun, openingPronoun } from '../../texts/openings.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { readingOf } from '../../texts/languages/index.ts';
import { perRecordWith } from '../memo.ts';
import type { Site } from '../site.ts';
import { rawStatements } from '../statements.ts';
import { warningAt } from './report.ts';

/**
 * A statement stands alone, because papers carry it elsewhere: it opens with no pronoun, and with no bare noun that
 * names nothing on record. A line is said aloud, beside others.
 */
export function leaningStatements(site: Site): Problem[] {
  const reading = readingOf(site.settings.language);
  if (!reading) return [];
  return site.all.flatMap((record) =>
    openingsIn(record, reading).flatMap(({ opening, says, index }) => {
      // What names a record is no bare noun, whatever its name is made of.
      if (site.names.find(says).some(({ start }) => start < opening.length)) return [];
      return [
        warningAt(record, ['statements', index, 'says'], 'statement-leans', {
          what: `'${inShort(opening)}' opens a statement that papers carry elsewhere`,
          todo: 'name what it is about',
        }),
      ];
    }),
  );
}

/** The statements of a record that open so. */
const openingsIn = perRecordWith((record: SourceRecord, reading: ReadingLanguage) =>
  rawStatements(record).flatMap(({ aspect, says }, index) => {
    const opening = aspect === 'line' ? undefined : (openingPronoun(says, reading) ?? openingNoun(says, reading));
    return opening === undefined ? [] : [{ opening, says, index }];
  }),
);
