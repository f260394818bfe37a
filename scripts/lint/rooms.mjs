/**
 * The house's rooms (folders of src/) and what each may know, as ARCHITECTURE.md tells:
 * basics <- schema, texts <- messages <- model <- briefing, search <- views <- site.ts <- pages.
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
  // The editor's own room, in no build.
  desk: { may: ['basics', 'schema', 'texts', 'messages', 'model'] },
  search: { may: ['basics', 'schema', 'messages', 'model'] },
  views: { may: ['basics', 'schema', 'messages', 'model', 'briefing', 'search'] },
  client: { may: ['basics', 'search'] },
  styles: { may: [] },
  components: { may: ['basics'], types: ['views'] },
  layouts: { may: ['basics', 'components', 'styles', 'client'], types: ['views', 'site'] },
  pages: { may: ['site', 'layouts', 'components'] },
};

/** The rooms between files and pages: they know no Astro, no files and nothing but what they are handed. */
export const pureRooms = ['basics', 'schema', 'texts', 'messages', 'model', 'briefing', 'desk', 'search', 'views'];

/**
 * The modules at the top of src/. `check` is where `records` meets `model`, `site` where it meets `views`; scripts may
 * join them too.
 */
export const doors = {
  check: { may: ['basics', 'schema', 'messages', 'records', 'model', 'briefing'] },
  // It reads and links; what is written, and where it lies, `views` says.
  site: { may: ['basics', 'schema', 'records', 'views', 'check'] },
  // Astro runs it on every page that was printed.
  middleware: { may: ['basics'] },
  'content.config': { may: ['basics', 'check', 'schema', 'records'] },
};

/** Single files that may know more, each with its reason. */
export const exceptions = {
  'src/components/Holdings.astro': {
    may: ['site'],
    why: 'a component inside a body is handed no properties, so it asks the site itself',
  },
  'src/components/BodyPicture.astro': {
    may: ['site'],
    why: 'a picture inside a body is handed only its address, so it asks the site where it lies',
  },
  'src/components/BodyLink.astro': {
    may: ['site'],
    why: 'a link inside a body is handed only its address, so it asks the site where it leads',
  },
};
