import { z } from 'zod';
import { limits } from '../basics/limits.ts';
import { idWithin, languageTag, reportDay, siteAddress, statementId, title, webAddress, words } from './fields.ts';

/** `site.yaml`: what a team sets for its own site. */
export const settings = z.strictObject({
  title: title.meta({ description: "The site's name.", example: 'title: Cooperation Papers' }),
  description: words.meta({
    description: 'What it is, in a sentence or two.',
    example: 'description: Who cooperates with whom.',
  }),
  reportDate: reportDay.meta({
    description: 'The day the site speaks from. States, tenses and "what is due" follow it; the clock is never read.',
    example: 'reportDate: 2026-01-31',
  }),
  language: languageTag.meta({ description: 'The base language, as a BCP 47 tag.', example: 'language: en' }),
  locale: languageTag.optional().meta({
    description: 'How dates and numbers are written, where the language alone does not say.',
    example: 'locale: en-GB',
  }),
  address: siteAddress.optional().meta({
    description:
      'Where the site is published: the host, without a path. Prints bear it, social images need it. `--site` on the command line takes its place; a path comes from `--base`.',
    example: 'address: https://papers.example.org',
  }),
  pairs: z.array(z.array(idWithin).length(2)).max(limits.references).optional().meta({
    description: 'Parties that meet, two by two: each pair, of places or organisations, gets a paper of its own.',
    example: 'pairs: [[northland, coast-union]]',
  }),
  lock: z.literal('required').optional().meta({
    description:
      'Every claim must stand in the evidence lock. Without this word a folder that has no lock at all passes, and the site says that nothing was looked up.',
    example: 'lock: required',
  }),
  readers: z
    .array(
      z.strictObject({
        id: statementId.meta({ description: 'What `--by` names; permanent.', example: 'id: mroe' }),
        name: title.meta({ description: 'The name that pages print.', example: 'name: Mara Roe' }),
        kind: z.enum(['person', 'program']).meta({
          description: 'A program compares; only a person reads.',
          example: 'kind: person',
        }),
      }),
    )
    .max(limits.list)
    .optional()
    .meta({
      description: 'Who holds claims against their spans.',
      example: 'readers: [{id: mroe, name: Mara Roe, kind: person}]',
    }),
  readings: z.enum(['required', 'counted']).optional().meta({
    description:
      'Whether every claim must have been read by a person. `counted`, which is meant where nothing is said, only counts those that were.',
    example: 'readings: required',
  }),
  'four-eyes': z.boolean().optional().meta({
    description: "Whether a reading counts only where the reader is not the record's author.",
    example: 'four-eyes: true',
  }),
  publisher: z
    .strictObject({
      name: title.meta({ description: 'Who publishes the site.', example: 'name: International Desk' }),
      email: z
        .email()
        .meta({ sort: 'address' })
        .optional()
        .meta({ description: 'Where mistakes are reported.', example: 'email: desk@example.org' }),
      url: webAddress
        .optional()
        .meta({ description: "The publisher's own site.", example: 'url: https://example.org' }),
    })
    .meta({ description: 'Who publishes the site.', example: 'publisher: {name: International Desk}' }),
  licence: z
    .strictObject({
      name: title.meta({ description: 'Its name.', example: 'name: CC BY 4.0' }),
      url: webAddress.meta({ description: 'Its text.', example: 'url: https://creativecommons.org/licenses/by/4.0/' }),
    })
    .meta({
      description: 'The licence of the words and data.',
      example: 'licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}',
    }),
  dataLicence: z
    .strictObject({
      name: title.meta({ description: 'Its name.', example: 'name: CC0 1.0' }),
      url: webAddress.meta({
        description: 'Its text.',
        example: 'url: https://creativecommons.org/publicdomain/zero/1.0/',
      }),
    })
    .optional()
    .meta({
      description: 'The licence of the data, where it is not that of the words.',
      example: 'dataLicence: {name: CC0 1.0, url: https://creativecommons.org/publicdomain/zero/1.0/}',
    }),
  archiveRights: words.optional().meta({
    description:
      'Whose the texts of the sources are, in a sentence: it stands at the foot of every page and with the data.',
    example: 'archiveRights: The sources belong to their publishers; this site cites them.',
  }),
});

export type Settings = z.infer<typeof settings>;
