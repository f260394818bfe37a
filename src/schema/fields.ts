import { z } from 'zod';
import { forces, parts, type WordFamily } from '../basics/claimed-words.ts';
import { addressFault, siteOrigin } from '../basics/addresses.ts';
import { currencyFault } from '../basics/currencies.ts';
import { isDay, parseDate } from '../basics/dates.ts';
import { isRecordId, isStatementId } from '../basics/ids.ts';
import type { Kind } from '../basics/kinds.ts';
import { languageFault } from '../basics/languages.ts';
import type { Fault } from '../basics/problem.ts';
import { limits } from '../basics/limits.ts';
import { isKeptWhole } from '../basics/numbers.ts';
import { issueOf } from './field-faults.ts';

declare module 'zod' {
  /** What the schema knows of a field beyond its type and its description: the manual prints it, the rules read it. */
  interface GlobalMeta {
    /** Keywords of JSON Schema for what code alone can tell. */
    format?: 'uri';
    minLength?: number;
    maxLength?: number;
    /** Written for editors: the line of YAML as they would type it. */
    example?: string;
    /**
     * The field states something about the world, so it needs evidence: in the record's `from` map, or in each of its
     * entries where these have a `from` of their own.
     */
    claims?: boolean;
    /** What the field says on a day on which no source bore it out; without this word it then says nothing. */
    atFirst?: string;
    /** The closed word must be borne out by words of its source: its family in the trigger words of each language. */
    family?: WordFamily;
    /** The value is the id of a record of one of these kinds. */
    refersTo?: readonly Kind[];
    /** The value tells the entries of a list apart: it stands in the key of their claims. */
    tellsApart?: boolean;
    /** The record named is the one above this one: what this is a part of. */
    above?: boolean;
    /** The desk files the record under the one named; no claim. */
    files?: boolean;
    /** The record named is what this one is about: search finds it by it. */
    about?: boolean;
    /** Whoever is named is concerned by all that the record says. */
    concerns?: boolean;
    /** The date that lists and search sort and narrow the record by. */
    dates?: boolean;
  }
}

/** Words of at most `most` letters, never empty, which every page and form can set. */
function written(most: number, sort: 'name' | 'text') {
  return z.string().trim().min(1, { message: 'empty' }).max(most).meta({ sort });
}

/** Words on one line or several: a statement, a reason. */
export const words = written(limits.text, 'text');

/** Words that stand in one line or on the image of a page: a name, a title, a unit. */
export const title = written(limits.name, 'name');

/** A number that is printed as it was typed. */
export const wholeNumber = z.number().superRefine((number, context) => {
  if (!isKeptWhole(number)) context.addIssue(issueOf('number'));
});

/** YAML reads a bare year as a number; where a date belongs, a number is taken back to text. */
function textOfYear(value: unknown): unknown {
  return typeof value === 'number' ? String(value).padStart(4, '0') : value;
}

/** An EDTF date, kept as written. */
export const edtfDate = z.preprocess(
  textOfYear,
  z
    .string()
    .superRefine((text, context) => {
      const fault = parseDate(text);
      if (typeof fault === 'string') context.addIssue(issueOf(fault));
    })
    .meta({ sort: 'date' }),
);

/** The one day a paper speaks from. */
export const reportDay = z.preprocess(
  textOfYear,
  z
    .string()
    .superRefine((text, context) => {
      if (isDay(text)) return;
      context.addIssue(issueOf(parseDate(text) === 'out-of-range' ? 'out-of-range' : 'report-date'));
    })
    .meta({ sort: 'date' }),
);

/** The id of a record of one of `targets`. */
export function reference(...targets: [Kind, ...Kind[]]) {
  return z.string().min(1).max(limits.reference).meta({ sort: 'record', refersTo: targets });
}

function idOf(sort: 'id' | 'pointer') {
  return z
    .string()
    .superRefine((text, context) => {
      if (!isStatementId(text)) context.addIssue(issueOf('id'));
    })
    .meta({ sort });
}

/** The id of a statement or a role within its record. */
export const statementId = idOf('id');

/** That id where something else names it. */
export const idWithin = idOf('pointer');

/** A sentence in the desk's own words that says no more than the statements it cites: what a body is made of. */
const citedSentence = z.strictObject({
  says: words.meta({ description: 'One sentence.', example: 'says: The cable has carried traffic since 2024.' }),
  cites: z
    .array(z.string().min(1).max(limits.reference).meta({ sort: 'pointer' }))
    .min(1)
    .max(limits.references)
    .meta({
      description: 'The statements it is told from: `route` of this record, `cable.route` of another.',
      example: 'cites: [route, gateway.purpose]',
    }),
});

/** What a paper on the record says first. */
export const bottomLine = z.array(citedSentence).min(1).max(4).optional().meta({
  description:
    'What a paper on it says first, in one to four sentences that can be said aloud: what it is, the number that counts, where it stands, what is due or unknown. Left out, it is made from the statements marked `key`; a record that has neither gets no paper.',
  example: 'bottomLine: [{says: The cable is in use; no date is known for its extension., cites: [route, no-dates]}]',
});

/** What a reader could mix up. */
export const notToConfuse = z.array(citedSentence).max(limits.list).optional().meta({
  description:
    'Warnings of what is easily mixed up: two numbers, two dates, two names. Papers print them among the points to watch.',
  example: 'notToConfuse: [{says: The 25 that came are no members; 24 are., cites: [members, week.attendance]}]',
});

/** What is better left unsaid. */
export const doNotSay = z.array(citedSentence).max(limits.list).optional().meta({
  description:
    'What one must not say in the meeting, and why, each in a sentence that begins as it would go on behind “Do not say”.',
  example: 'doNotSay: [{says: That the agenda is agreed; it was announced., cites: [announced]}]',
});

/** A country by its ISO 3166-1 code in digits. Whether the map has a shape for it is for a rule to tell. */
export const countryCode = z
  .string()
  .superRefine((text, context) => {
    if (!/^\d{3}$/.test(text)) context.addIssue(issueOf('country-code'));
  })
  .meta({ sort: 'code' });

/** Longitude and latitude in degrees; east and north are positive. */
export const coordinates = z
  .array(z.number())
  .superRefine((numbers, context) => {
    const [longitude = 181, latitude = 91] = numbers;
    if (numbers.length !== 2 || Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
      context.addIssue(issueOf('coordinates'));
  })
  .meta({ sort: 'point' });

/** Words in which `judge` finds nothing wrong. `keywords` say in the JSON Schema what can be said there. */
function judged(judge: (text: string) => Fault | undefined, keywords: z.GlobalMeta) {
  return z
    .string()
    .superRefine((text, context) => {
      const fault = judge(text);
      if (fault) context.addIssue(issueOf(fault));
    })
    .meta(keywords);
}

/** The address of a host: `https://papers.example.org`. A path would be lost where the site's own begins. */
export const siteAddress = judged(
  (text) => {
    const host = siteOrigin(text);
    return 'origin' in host ? undefined : host;
  },
  { sort: 'address', format: 'uri' },
);

/** The whole address of a page of the web. */
export const webAddress = judged((text) => addressFault(text, 'field'), { sort: 'address', format: 'uri' });

/** A language as BCP 47 writes it: `en`, `es-MX`. */
export const languageTag = judged(languageFault, { sort: 'code', minLength: 2 });

/** A currency as ISO 4217 writes it: `EUR`. */
export const currencyCode = judged(currencyFault, { sort: 'code', minLength: 3, maxLength: 3 });

/** With which force something is promised. */
export const force = z.enum(forces).optional().meta({
  description:
    'How firmly: `will`, `plans`, `aims` or `proposes`, as the source has it. Left out where no source tells one from another.',
  example: 'force: aims',
  claims: true,
  family: 'force',
});

/** How a number is meant. */
export const senses = ['exactly', 'about', 'nearly', 'more than', 'up to'] as const;

/** A sum of money that somebody names. */
export const amount = z
  .strictObject({
    number: wholeNumber.meta({
      description: `The sum without marks; at most ${limits.digits} digits of it.`,
      example: 'number: 300000000000',
    }),
    currency: currencyCode.meta({ description: 'The ISO 4217 code of its currency.', example: 'currency: EUR' }),
    sense: z.enum(senses).meta({ description: 'How the source means it.', example: 'sense: more than' }),
  })
  .meta({ sort: 'amount' });

export type Amount = z.infer<typeof amount>;

const place = z.string().min(1).max(limits.reference).meta({ sort: 'evidence' });

/** Where something stands: one reference to a paragraph or several. */
export const evidence = z.union([place, z.array(place).min(1).max(limits.references)]).meta({
  description:
    'Where it stands: the source, a number sign and the paragraph, counted over the non-empty lines of the archived text. A range, or a list, for several. With a question mark in place of the number, `npm run verify` finds the paragraph and writes it.',
  example: 'from: gazette-2024#13   from: [gazette-2024#27-30, herald-2025#4]   from: gazette-2024#?',
});

/** Who may read it: left out means everyone. */
export const audience = z.enum(['public', 'internal']).optional().meta({
  description: 'Who may read it. `internal` keeps it out of the public build altogether.',
  example: 'audience: internal',
});

/** Ids that the record had before, whose addresses still answer. */
const formerIds = z
  .array(
    z
      .string()
      .superRefine((text, context) => {
        if (!isRecordId(text)) context.addIssue(issueOf('id'));
      })
      .meta({ sort: 'code' }),
  )
  .min(1)
  .max(limits.aliases)
  .optional()
  .meta({
    description:
      'Ids that it had before: their addresses lead to it, and no other record may take them. `npm run rename` writes them.',
    example: 'formerIds: [sea-cable]',
  });

/** Whether somebody has still to finish it. */
export const draft = z.boolean().optional().meta({
  description:
    'Not finished yet: `npm run dev` shows it, every build names it and leaves it out, until the line is taken away.',
  example: 'draft: true',
});

/** A name a record also goes by. */
const alias = z.union([
  title,
  z.strictObject({
    name: title.meta({ description: 'The other name.', example: 'name: Sea Cable Initiative' }),
    outside: words.optional().meta({
      description: 'Why the name is listed although no source of the site uses it. Pages say so.',
      example: 'outside: long form, not used by the sources',
    }),
    lang: languageTag.optional().meta({ description: 'The language of the name.', example: 'lang: es' }),
  }),
]);

/** A name held for a time: text uses the name valid at the time, search finds all. */
export const datedName = z.strictObject({
  name: title.meta({
    description: 'The name as it stood then.',
    example: 'name: Ministry of Science',
    tellsApart: true,
  }),
  when: edtfDate.meta({ description: 'When it was the name.', example: 'when: 2014/2024' }),
  from: evidence,
});

/** Who takes part, in which part; each entry names its own evidence. */
export const participation = z.strictObject({
  as: z.enum(parts).meta({
    description: 'The part they take.',
    example: 'as: organiser',
    tellsApart: true,
    family: 'part',
  }),
  who: z
    .array(reference('organisation', 'person', 'place', 'programme'))
    .min(1)
    .max(limits.list)
    .meta({ description: 'The organisations, people, places or programmes.', example: 'who: [ministry, jane-doe]' }),
  others: z.int().min(1).max(10_000).optional().meta({
    description: 'How many more the source counts in that part and does not name.',
    example: 'others: 20',
  }),
  of: reference('organisation', 'place').optional().meta({
    description: 'Whose delegation, where `as` is `delegation` and `who` names the places it is posted to.',
    example: 'of: commission',
  }),
  role: idWithin.optional().meta({
    description: 'The id of the role in which a person takes part; the role must be held at the time.',
    example: 'role: minister',
  }),
  from: evidence,
});

/** Fields that every record has. */
export const common = {
  name: title.meta({
    description: 'The name a reader knows it by, in the base language.',
    example: 'name: Sea Cable',
  }),
  inText: title.optional().meta({
    description:
      'How the name reads inside a sentence, where that differs: with its article, and a common noun in small letters.',
    example: 'inText: the launch of the Sea Cable',
  }),
  short: title.optional().meta({
    description:
      'What briefings go on calling it once a section has named it in full: shorter than the name, with its article, and no name of another record.',
    example: 'short: the Cable',
  }),
  aliases: z.array(alias).max(limits.aliases).optional().meta({
    description: 'Other names, acronyms and spellings. Search finds them, pages list them.',
    example: 'aliases: [SC, {name: Cable del Mar, lang: es}]',
  }),
  author: idWithin.optional().meta({
    description: 'The reader of `site.yaml` who wrote the record: with `four-eyes`, somebody else must read it.',
    example: 'author: mroe',
  }),
  audience,
  draft,
  formerIds,
} as const;

/** A map has no more entries than the longest list. */
function fewKeys({ value, issues }: z.core.ParsePayload<Record<string, unknown>>): void {
  if (Object.keys(value).length > limits.list) issues.push({ ...issueOf('too-many'), input: value });
}

/**
 * The record's `from` map: the evidence of each field that claims something, one for the field
 * or one for each of its items.
 */
export const fieldEvidence = z
  .record(z.string(), z.union([evidence, z.record(z.string(), evidence).check(fewKeys)]))
  .check(fewKeys)
  .optional()
  .meta({
    description: 'The evidence of each claiming field: one for the whole field, or one for each id it lists.',
    example: 'from: {parent: gazette-2024#3, places: {northland: gazette-2024#4, southland: gazette-2024#5}}',
  });
