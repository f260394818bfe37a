/** Words around dates; the dates themselves are written by Intl. */
export const dates = {
  'date.about': 'about {date}',
  'date.uncertain': '{date} (uncertain)',
  'date.decade': 'the {year}s',
  'date.ordinal': '{which, select, first {first} second {second} third {third} fourth {fourth}}',
  'date.quarter': '{ordinal} quarter of {year}',
  'date.third': '{ordinal} four months of {year}',
  'date.half': '{ordinal} half of {year}',
  /** A part of a year in a sentence. */
  'date.the': 'the {date}',
  'date.since': 'since {date}',
  'date.until': 'until {date}',
  'date.undated': 'undated',
  'date.range': '{start} to {end}',
} as const;
