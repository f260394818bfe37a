import { select } from '../icu.ts';

/**
 * How a date joins a sentence: "in May 2013", "on 9 November 2025", "about 2023", "since 2023"; nothing where there is
 * none.
 */
export const when = select('precision', {
  none: '',
  day: ' on {date}',
  'about open span': ' {date}',
  'decade year half third quarter month': ' in {date}',
});
