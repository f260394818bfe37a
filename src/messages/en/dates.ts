/** Words around dates; the dates themselves are written by Intl. */
export const dates = {
  'date.about': 'about {date}',
  'date.uncertain': '{date} (uncertain)',
  'date.decade': 'the {year}s',
  'date.since': 'since {date}',
  'date.until': 'until {date}',
  'date.undated': 'undated',
  'date.range': '{start} to {end}',
} as const;
