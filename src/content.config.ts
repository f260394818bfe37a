import { defineCollection } from 'astro:content';
import { kinds } from './basics/kinds.ts';
import { checkFolder } from './check.ts';
import { editionLoader, lockLoader, recordLoader, settingsLoader } from './records/loader.ts';
import { schemas } from './schema/records.ts';
import { settings } from './schema/settings.ts';

/** One collection of each kind, under the kind's name. */
const records = Object.fromEntries(
  kinds.map((kind) => [kind, defineCollection({ loader: recordLoader(kind, checkFolder), schema: schemas[kind] })]),
);

export const collections = {
  site: defineCollection({ loader: settingsLoader(checkFolder), schema: settings }),
  lock: defineCollection({ loader: lockLoader(checkFolder) }),
  editions: defineCollection({ loader: editionLoader(checkFolder) }),
  ...records,
};
