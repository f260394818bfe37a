import { defineCollection } from 'astro:content';
import { kinds } from './basics/kinds.ts';
import { checkFolder, sharedChecker, type Checked } from './check.ts';
import { draftsHere, editionLoader, lockLoader, recordLoader, settingsLoader } from './records/loader.ts';
import { schemas } from './schema/records.ts';
import { settings } from './schema/settings.ts';

/** The dev server shows what no build has. */
const check = (folder: string): Promise<Checked> =>
  draftsHere() === 'seen' ? sharedChecker(folder).check() : checkFolder(folder);

/** One collection of each kind, under the kind's name. */
const records = Object.fromEntries(
  kinds.map((kind) => [kind, defineCollection({ loader: recordLoader(kind, check), schema: schemas[kind] })]),
);

export const collections = {
  site: defineCollection({ loader: settingsLoader(check), schema: settings }),
  lock: defineCollection({ loader: lockLoader(check) }),
  editions: defineCollection({ loader: editionLoader(check) }),
  ...records,
};
