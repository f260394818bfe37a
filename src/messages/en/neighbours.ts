/** The words of what stands beside the pages: data, feeds, calendars, citations. */
export const neighbours = {
  'cite.along': 'To cite and to follow',
  'form.feed': 'Feed',
  'form.calendar': 'Calendar',

  'feed.of': '{name} – {site}',
  'feed.changed': '{name}: {count, plural, one {one change} other {# changes}}',
  'feed.commitment': 'Promise: {name}',
  'feed.event': 'Event: {name}',
  'feed.source': 'Source: {name}',

  'calendar.due': 'Due: {name}',
  'calendar.about': '{name} (about: {date})',
  'calendar.somewhere': 'The day is not known. The sources say: {date}.',
  'calendar.state': '{state} as of {date}',

  'llms.how':
    'Every sentence of a paper leads back to a paragraph of a source. The site speaks from {date}; it is published by {publisher}.',
  'llms.papers': 'Papers (Markdown)',
  'llms.evidence': 'What was done about each claim',

  'offline.title': 'Keep this site',
  'offline.about':
    'The whole site on this device: pages, papers and search, also without a network. Nothing is stored before you ask for it, and all of it goes when you say so.',
  'offline.keep': 'Keep this site on this device',
  'offline.update': 'Take the newer version',
  'offline.remove': 'Remove it',
  'offline.no-script': 'Keeping the site needs JavaScript.',
  'offline.size': 'It takes {all} MB.',
  'offline.busy': '{done} of {all} MB',
  'offline.kept': 'Kept on this device: the site as of {date}, {all} MB.',
  'offline.newer': 'There is a newer version, as of {date}.',
  'offline.failed': 'That did not work. What was there before is as it was.',
  'offline.removed': 'Removed. Nothing of this site is kept on this device.',
  'offline.unable': 'This browser cannot keep the site here: that needs an address that begins with https.',

  'pack.as-of': 'As of {date}. This copy needs no network.',
  'pack.search': 'Search in names and titles',
  'pack.papers': 'Papers',
  'pack.pages': 'What they rest on, and other pages',

  'data.title': 'Data and feeds',
  'data.about':
    'Everything this site knows, to be taken along and followed: tables, feeds, calendars and citations, made from the same records as its pages.',
  'data.tables': 'Tables',
  'data.tables.caption': 'Each table as CSV for spreadsheets and as JSON for programs',
  'data.column.table': 'Table',
  'data.column.rows': 'Rows',
  'data.column.files': 'Files',
  'data.dictionary': 'Data dictionary (Data Package)',
  'data.schema': 'JSON Schema',
  'data.whole': 'All in one:',
  'data.statements': 'Statements',
  'data.observations': 'Observations of indicators',
  'data.formulas':
    'A list in a cell is written as JSON. Where a spreadsheet would take words for a formula, an apostrophe stands before them.',
  'data.follow': 'Feeds and calendars',
  'data.follow.about':
    'What changed between editions, and each new promise, event and source. Calendars show events and due dates whose day or month is known; where the day is not, the title says “about”.',
  'data.follow.whole': 'The whole site',
  'data.follow.parts': 'One programme or party',
  'data.cite': 'Citations',
  'data.cite.sources': 'All sources',
  'data.cite.papers': 'All papers',
  'data.licences': 'Licences',
  'data.licence.words': 'The words of this site: {licence}.',
  'data.licence.data': 'The data: {licence}.',
} as const;
