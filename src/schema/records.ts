import { z } from 'zod';
import { outcomes, statuses } from '../basics/claimed-words.ts';
import type { Kind } from '../basics/kinds.ts';
import { limits } from '../basics/limits.ts';
import {
  bottomLine,
  common,
  coordinates,
  countryCode,
  currencyCode,
  datedName,
  doNotSay,
  edtfDate,
  evidence,
  fieldEvidence,
  force,
  languageTag,
  notToConfuse,
  participation,
  reference,
  reportDay,
  statementId,
  title,
  webAddress,
  words,
} from './fields.ts';
import { statements } from './statement.ts';

const themes = z.array(reference('theme')).max(limits.list).optional().meta({
  description: "The themes the desk files it under. The editor's classification; never printed as a claim.",
  example: 'themes: [connectivity]',
  files: true,
});

const programmes = z.array(reference('programme')).max(limits.list).optional().meta({
  description: "The programmes the desk files it under. The editor's classification.",
  example: 'programmes: [sea-cable]',
  files: true,
});

const memberOf = z.array(reference('organisation', 'place')).max(limits.list).optional().meta({
  description:
    "The unions and groups it belongs to: what concerns it concerns them. The editor's classification; never printed as a claim.",
  example: 'memberOf: [coast-union]',
});

/** A programme, or anything people cooperate in: a body, a network, a strategy, a pairing of regions, a facility. */
export const programme = z.strictObject({
  ...common,
  type: z
    .enum([
      'alliance',
      'strategy',
      'initiative',
      'network',
      'infrastructure',
      'centre',
      'service',
      'action-plan',
      'study',
      'forum',
      'agenda',
      'model',
      'method',
      'pairing',
      'project',
      'approach',
      'index',
      'programme',
    ])
    .meta({ description: 'The sort of programme.', example: 'type: network' }),
  status: z.enum(statuses).optional().meta({
    description: 'Where it stands, if a source says so.',
    example: 'status: running',
    claims: true,
    family: 'status',
  }),
  period: edtfDate.optional().meta({
    description: 'From when to when it runs.',
    example: 'period: 2023-11/..',
    claims: true,
  }),
  parent: reference('programme').optional().meta({
    description: 'The programme it is part of or implements.',
    example: 'parent: gateway',
    above: true,
    claims: true,
  }),
  places: z.array(reference('place')).max(limits.list).optional().meta({
    description: 'Where it works.',
    example: 'places: [northland, southland]',
    claims: true,
    concerns: true,
  }),
  partners: z.array(participation).max(limits.list).optional().meta({
    description: 'Who takes part and how.',
    example: 'partners: [{as: implementer, who: [space-agency], from: gazette-2024#26}]',
    claims: true,
    concerns: true,
  }),
  themes,
  bottomLine,
  notToConfuse,
  doNotSay,
  from: fieldEvidence,
  statements,
});

/** Something that took place, or was announced: a summit, a meeting, a visit, a launch. */
export const event = z.strictObject({
  ...common,
  type: z
    .enum(['summit', 'ministerial', 'meeting', 'week', 'forum', 'seminar', 'visit', 'launch', 'declaration', 'report'])
    .meta({ description: 'The sort of event.', example: 'type: summit' }),
  when: edtfDate.optional().meta({
    description: 'When, as exactly as the source says. Left out where no source says.',
    example: 'when: 2025-09-22/2025-09-26',
    claims: true,
    dates: true,
  }),
  where: z.array(reference('place')).max(limits.list).optional().meta({
    description: 'Where it took or takes place.',
    example: 'where: [harbour-city]',
    claims: true,
    concerns: true,
  }),
  outcome: z.enum(outcomes).meta({
    description: 'What is known of it. A document that announces a meeting is no evidence that it took place.',
    example: 'outcome: announced',
    claims: true,
    atFirst: 'announced',
    family: 'outcome',
  }),
  partOf: reference('event').optional().meta({
    description: 'The larger event it is part of.',
    example: 'partOf: 2025-cable-week',
    above: true,
    claims: true,
  }),
  participants: z.array(participation).max(limits.list).optional().meta({
    description: 'Who organised it, hosted it and took part.',
    example: 'participants: [{as: organiser, who: [ministry], from: gazette-2024#7}]',
    claims: true,
  }),
  ordinal: z.int().min(1).max(10_000).optional().meta({
    description: 'Its place in its series, where a source counts: `6` for the sixth meeting.',
    example: 'ordinal: 6',
    claims: true,
  }),
  programmes,
  themes,
  notToConfuse,
  from: fieldEvidence,
  statements,
});

/** What somebody promised, and its dated steps. */
export const commitment = z.strictObject({
  ...common,
  by: z
    .array(reference('organisation', 'person', 'place', 'programme'))
    .min(1)
    .max(limits.list)
    .meta({ description: 'Who promised.', example: 'by: [ministry]', claims: true, concerns: true }),
  to: z
    .array(reference('organisation', 'person', 'place', 'programme'))
    .max(limits.list)
    .optional()
    .meta({ description: 'To whom.', example: 'to: [northland]', claims: true, concerns: true }),
  lead: z
    .array(reference('organisation', 'person', 'place'))
    .max(limits.list)
    .optional()
    .meta({
      description: 'Who is to carry it out, where a source says.',
      example: 'lead: [space-agency]',
      claims: true,
      concerns: true,
    }),
  made: edtfDate.optional().meta({
    description: 'When it was promised; where no source says, the date of the source.',
    example: 'made: 2025-09-26',
    claims: true,
  }),
  force,
  due: edtfDate.optional().meta({
    description: 'By when. Left out where no source gives a date; “before March 2026” is `../2026-02`.',
    example: 'due: 2025-11-09/2025-11-10',
    claims: true,
    dates: true,
  }),
  event: reference('event').optional().meta({
    description: 'The event at which it falls due.',
    example: 'event: 2025-summit',
    claims: true,
  }),
  programmes,
  themes,
  notToConfuse,
  from: fieldEvidence,
  statements,
});

/** Something that is counted or measured; statements carry its observations. */
export const indicator = z.strictObject({
  ...common,
  unit: title.meta({
    description: 'What a number of it counts, in the plural; shown after the number.',
    example: 'unit: countries',
  }),
  currency: currencyCode.optional().meta({
    description: 'The ISO 4217 code, for sums of money; the number is then printed as money.',
    example: 'currency: EUR',
  }),
  measures: z.enum(['members', 'attendance', 'money', 'output']).optional().meta({
    description:
      "What sort of number it is: how many belong, how many came, a sum, what was made. The editor's classification.",
    example: 'measures: members',
  }),
  covers: reference('programme', 'event', 'place', 'organisation').optional().meta({
    description:
      "The whole of what its numbers are counted of: a paper on a part of that says that the number is wider than its subject. The editor's classification.",
    example: 'covers: gateway',
  }),
  within: reference('indicator').optional().meta({
    description:
      "The indicator of which this one counts a part: `EU members` within `members`. The editor's classification.",
    example: 'within: members',
  }),
  programmes,
  themes,
  notToConfuse,
  from: fieldEvidence,
  statements,
});

/** A body with a name of its own. */
export const organisation = z.strictObject({
  ...common,
  type: z
    .enum([
      'government',
      'ministry',
      'agency',
      'international',
      'regional',
      'company',
      'association',
      'university',
      'research',
      'civil-society',
      'network',
      'media',
      'foundation',
      'unknown',
    ])
    .meta({ description: 'The sort of organisation.', example: 'type: ministry' }),
  parent: reference('organisation').optional().meta({
    description: 'The organisation it belongs to.',
    example: 'parent: commission',
    above: true,
    claims: true,
  }),
  place: reference('place').optional().meta({
    description: 'Where it sits or whose it is.',
    example: 'place: northland',
    claims: true,
    concerns: true,
  }),
  period: edtfDate.optional().meta({ description: 'Its life.', example: 'period: 2024/..', claims: true }),
  names: z.array(datedName).max(limits.list).optional().meta({
    description: 'Names it bore at other times.',
    example: 'names: [{name: Science Council, when: ../2024, from: gazette-2024#5}]',
    claims: true,
  }),
  memberOf,
  from: fieldEvidence,
  statements,
});

const role = z.strictObject({
  id: statementId.meta({ description: 'Permanent within the record.', example: 'id: minister', tellsApart: true }),
  title: title.meta({ description: 'The office or function.', example: 'title: Minister of Science' }),
  at: reference('organisation', 'place', 'programme').optional().meta({
    description: 'Where it is held.',
    example: 'at: ministry',
  }),
  when: edtfDate.meta({
    description: 'When it was held, as far as the sources say: a single date is enough.',
    example: 'when: 2026-01-06',
  }),
  from: evidence,
});

/** A person. Namesakes are two records. */
export const person = z.strictObject({
  ...common,
  names: z.array(datedName).max(limits.list).optional().meta({
    description: 'Names borne at other times.',
    example: 'names: [{name: Jane Doe, when: ../2020, from: gazette-2024#5}]',
    claims: true,
  }),
  roles: z.array(role).max(limits.list).optional().meta({
    description: 'Offices held, each with its time and evidence.',
    example:
      'roles: [{id: minister, title: Minister of Science, at: ministry, when: 2026-01-06, from: gazette-2024#8}]',
    claims: true,
  }),
  from: fieldEvidence,
  statements,
});

/** A country, territory, region, city, or a group of countries. */
export const place = z.strictObject({
  ...common,
  type: z
    .enum(['country', 'territory', 'city', 'region', 'continent', 'group'])
    .meta({ description: 'The sort of place.', example: 'type: country' }),
  country: countryCode.optional().meta({
    description:
      "A country's ISO 3166-1 code in digits, in quotes: its shape is drawn on the map. The editor's classification; never printed as a claim.",
    example: "country: '484'",
  }),
  at: coordinates.optional().meta({
    description:
      "Where it lies, as longitude and latitude in degrees: a dot on the map, for cities, regions and small islands. For a country with a shape, where its name stands. The editor's classification; never printed as a claim.",
    example: 'at: [-99.1, 19.4]',
  }),
  parent: reference('place').optional().meta({
    description: 'The place it lies in.',
    example: 'parent: northland',
    above: true,
    claims: true,
  }),
  memberOf,
  bottomLine,
  notToConfuse,
  doNotSay,
  from: fieldEvidence,
  statements,
});

/** A subject under which the desk files programmes, events and commitments. */
export const theme = z.strictObject({
  ...common,
  parent: reference('theme').optional().meta({
    description: "The wider theme. The editor's classification.",
    example: 'parent: digital',
    above: true,
  }),
  bottomLine,
});

/** What a paragraph misprints, and how it should read. */
const correction = z.strictObject({
  paragraph: z.int().positive().meta({ description: 'The paragraph.', example: 'paragraph: 29' }),
  prints: words.meta({ description: 'What it prints.', example: 'prints: Acceleratorhas' }),
  reads: words.meta({ description: 'What it should read.', example: 'reads: Accelerator has' }),
  why: words.meta({ description: 'How we know.', example: 'why: A space is missing.' }),
});

/** What a source's rights let this site quote of it, by its words. */
const quotable = z.union([
  z.enum(['none', 'full']),
  z.strictObject({
    words: z.int().positive().max(limits.quotedWords).meta({
      description: 'At most so many words of the source in all.',
      example: 'words: 40',
    }),
  }),
]);

/** A document that evidence points into. */
export const source = z.strictObject({
  ...common,
  type: z
    .enum(['press-release', 'news-article', 'web-page', 'report', 'declaration', 'fact-sheet', 'statement'])
    .meta({ description: 'The sort of document.', example: 'type: press-release' }),
  publisher: reference('organisation').optional().meta({
    description: 'Who published it, if it says.',
    example: 'publisher: ministry',
    claims: true,
  }),
  published: edtfDate.optional().meta({
    description: 'Its own date, if it bears one.',
    example: 'published: 2025-09-26',
    claims: true,
    dates: true,
  }),
  language: languageTag.meta({ description: 'Its language, as a BCP 47 tag.', example: 'language: en' }),
  url: webAddress
    .optional()
    .meta({ description: 'Where it can be read, if known.', example: 'url: https://example.org/paper' }),
  paragraphs: z.int().positive().max(99_999).meta({
    description: 'How many non-empty lines the archived text has.',
    example: 'paragraphs: 58',
  }),
  account: z.enum(['own', 'party', 'press', 'independent']).optional().meta({
    description:
      "Whose account it is: of those who run what it tells of (`own`), of one of the parties to it (`party`), of the press, or of somebody independent. The editor's classification.",
    example: 'account: own',
  }),
  rights: z
    .strictObject({
      quote: quotable.meta({
        description: 'How much: `none`, `full`, or at most so many words in all.',
        example: 'quote: {words: 40}',
      }),
    })
    .optional()
    .meta({
      description:
        'Whether the words that claims rest on may be quoted: `npm run verify` then keeps them in `quotes.jsonl`, and the source’s page prints them.',
      example: 'rights: {quote: {words: 40}}',
    }),
  corrections: z.array(correction).max(limits.list).optional().meta({
    description: 'Misprints in the source, and how they should read.',
    example: 'corrections: [{paragraph: 29, prints: Acceleratorhas, reads: Accelerator has, why: A space is missing.}]',
  }),
  themes,
  from: fieldEvidence,
  statements,
});

/** Which statements a briefing is made from; what is left out does not limit it. */
export const scope = z.strictObject({
  programmes: z.array(reference('programme')).max(limits.references).optional().meta({
    description: 'These programmes and their parts.',
    example: 'programmes: [sea-cable]',
  }),
  themes: z
    .array(reference('theme'))
    .max(limits.references)
    .optional()
    .meta({ description: 'What is filed under these themes.', example: 'themes: [connectivity]' }),
  places: z.array(reference('place')).max(limits.references).optional().meta({
    description: 'What concerns these places or places in them.',
    example: 'places: [northland]',
  }),
  organisations: z.array(reference('organisation')).max(limits.references).optional().meta({
    description: 'What concerns these organisations.',
    example: 'organisations: [ministry]',
  }),
  period: edtfDate.optional().meta({
    description: 'Only events and dated statements of this time.',
    example: 'period: 2023/2025',
  }),
});

/** A paper that the desk wants beside those on programmes, themes and places. Its body is its narrative. */
export const briefing = z.strictObject({
  ...common,
  scope: scope.optional().meta({
    description: 'What it is about. Within one field anything may match; across fields all must.',
    example: 'scope: {programmes: [sea-cable]}',
    about: true,
  }),
  between: z.array(reference('place', 'organisation')).length(2).optional().meta({
    description:
      'Two parties that meet: the paper tells what runs between them, promises both ways, and who speaks. In place of a scope.',
    example: 'between: [northland, coast-union]',
    about: true,
  }),
  bottomLine,
  notToConfuse,
  doNotSay,
  reportDate: reportDay.optional().meta({
    description: "The day it speaks from; left out, the site's.",
    example: 'reportDate: 2025-10-31',
  }),
  comparison: z.boolean().optional().meta({
    description:
      'Sets the records that the scope names side by side in one table: partners, themes, period, money, commitments and latest event.',
    example: 'comparison: true',
  }),
  statements: statements.meta({
    description:
      'Lines to take and questions to raise in this paper, each with `aspect: line`. Internal unless one says `audience: public`.',
    example:
      'statements: [{id: cost, aspect: line, says: What will the cable cost?, inferred: {why: No source gives a sum., inputs: [sea-cable.no-cost]}}]',
  }),
});

/** A page in the publisher's own words. */
export const page = z.strictObject({
  ...common,
  order: z.int().optional().meta({ description: 'Its place among the pages in the footer.', example: 'order: 1' }),
  summary: words
    .optional()
    .meta({ description: 'One sentence for lists and search engines.', example: 'summary: How the site is made.' }),
});

/** The schema of each kind. */
export const schemas = {
  programme,
  event,
  commitment,
  indicator,
  organisation,
  person,
  place,
  theme,
  source,
  briefing,
  page,
} as const satisfies Record<Kind, z.ZodObject>;

/** The front matter of a record, by kind. */
export type Data<K extends Kind = Kind> = { [Name in Kind]: z.infer<(typeof schemas)[Name]> }[K];
export type Participation = z.infer<typeof participation>;
export type Scope = z.infer<typeof scope>;
