import { defineCollection } from 'astro:content';
import { checkFolder } from './check.ts';
import { editionLoader, lockLoader, recordLoader, settingsLoader } from './records/loader.ts';
import { schemas } from './schema/records.ts';
import { settings } from './schema/settings.ts';

export const collections = {
  site: defineCollection({ loader: settingsLoader(checkFolder), schema: settings }),
  lock: defineCollection({ loader: lockLoader(checkFolder) }),
  editions: defineCollection({ loader: editionLoader(checkFolder) }),
  programme: defineCollection({ loader: recordLoader('programme', checkFolder), schema: schemas.programme }),
  event: defineCollection({ loader: recordLoader('event', checkFolder), schema: schemas.event }),
  commitment: defineCollection({ loader: recordLoader('commitment', checkFolder), schema: schemas.commitment }),
  indicator: defineCollection({ loader: recordLoader('indicator', checkFolder), schema: schemas.indicator }),
  organisation: defineCollection({ loader: recordLoader('organisation', checkFolder), schema: schemas.organisation }),
  person: defineCollection({ loader: recordLoader('person', checkFolder), schema: schemas.person }),
  place: defineCollection({ loader: recordLoader('place', checkFolder), schema: schemas.place }),
  theme: defineCollection({ loader: recordLoader('theme', checkFolder), schema: schemas.theme }),
  source: defineCollection({ loader: recordLoader('source', checkFolder), schema: schemas.source }),
  briefing: defineCollection({ loader: recordLoader('briefing', checkFolder), schema: schemas.briefing }),
  page: defineCollection({ loader: recordLoader('page', checkFolder), schema: schemas.page }),
};
