/**
 * The house's rooms (folders of src/) and what each may know: ARCHITECTURE.md tells what each is for.
 * What stands under `types` may be imported with `import type` only.
 */
export const rooms = {
  basics: { may: [] },
  schema: { may: ['basics'] },
  // What texts of the world say: numbers, dates and names, a folder for each language that can be read.
  texts: { may: ['basics'] },
  messages: { may: ['basics', 'texts'] },
  // Reading hands plain data on and knows nothing of its meaning.
  records: { may: ['basics', 'schema'] },
  // The letters of papers and pictures, read from the faces that npm brings.
  faces: { may: ['basics'] },
  model: { may: ['basics', 'schema', 'texts', 'messages'] },
  briefing: { may: ['basics', 'schema', 'messages', 'model', 'faces'] },
  // What a document holds that can be put on record. In no build.
  proposing: { may: ['basics', 'schema', 'texts', 'model'] },
  // The editor's own room, in no build.
  desk: { may: ['basics', 'schema', 'texts', 'messages', 'model', 'briefing', 'proposing'] },
  search: { may: ['basics'] },
  views: { may: ['basics', 'schema', 'messages', 'model', 'briefing', 'search'] },
  // What the dev server shows: reading, rules and pages together, whatever is wrong with the files. In no build.
  live: { may: ['basics', 'schema', 'records', 'model', 'views', 'check'] },
  client: { may: ['basics', 'search', 'styles'] },
  styles: { may: [] },
  components: { may: ['basics'], types: ['views'] },
  layouts: { may: ['basics', 'components', 'styles', 'client'], types: ['views'] },
  pages: { may: ['site', 'layouts', 'components'] },
};

/** The rooms between files and pages: they know no Astro, no files and nothing but what they are handed. */
export const pureRooms = [
  'basics',
  'schema',
  'texts',
  'messages',
  'model',
  'briefing',
  'proposing',
  'desk',
  'search',
  'views',
];

/**
 * The modules at the top of src/. `check` is where `records` meets `model`, `site` where it meets `views`; scripts may
 * join them too.
 */
export const doors = {
  check: { may: ['basics', 'schema', 'messages', 'records', 'model', 'briefing'] },
  // It reads and links; what is written, and where it lies, `views` says.
  site: { may: ['basics', 'schema', 'records', 'views', 'live'] },
  // Astro runs it around every page.
  middleware: { may: ['basics', 'site'] },
  // The templates without Astro's build: a build compiles it once, and hands it what views made.
  printer: { may: ['basics', 'components', 'layouts', 'templates'], types: ['views'] },
  // What compiled templates call as they print.
  templates: { may: [] },
  'content.config': { may: ['basics', 'check', 'schema', 'records'] },
};
