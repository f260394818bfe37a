import { z } from 'zod';
import {
  amount,
  common,
  coordinates,
  edtfDate,
  evidence,
  fieldEvidence,
  idWithin,
  languageTag,
  reference,
  statementId,
  title,
  webAddress,
  wholeNumber,
  words,
} from '../../src/schema/fields.ts';
import { sorts, type Sort } from '../../src/schema/sorts.ts';
import { statements } from '../../src/schema/statement.ts';

/** A kind that no table of the house knows: an open call for proposals. */
export const inventedEntry = {
  folder: 'calls',
  lies: 'in-folder',
  page: 'record',
  names: 'proper',
  namedTwice: false,
  navigation: { place: 8 },
  index: 'where-present',
  filter: 'none',
  body: 'narrative',
  statements: 'telling',
  paper: 'none',
  inScope: false,
  party: false,
} as const;

/** A claiming field of each sort. */
const ofEachSort = {
  date: edtfDate.meta({ claims: true, dates: true }),
  record: reference('programme').meta({ claims: true, concerns: true }),
  word: z.enum(['first', 'second']).meta({ claims: true }),
  number: wholeNumber.meta({ claims: true }),
  amount: amount.meta({ claims: true }),
  name: title.meta({ claims: true }),
  text: words.meta({ claims: true }),
  code: languageTag.meta({ claims: true }),
  address: webAddress.meta({ claims: true }),
  point: coordinates.meta({ claims: true }),
  switch: z.boolean().meta({ claims: true }),
  id: statementId.meta({ claims: true }),
  pointer: idWithin.meta({ claims: true }),
  evidence: evidence.meta({ claims: true }),
} satisfies Record<Sort, z.ZodType>;

/** What the field of a sort is called. */
export function said(sort: Sort): string {
  return `${sort}Said`;
}

/** Values by sort, as a record has them. */
export function underNames<Value>(bySort: Readonly<Record<Sort, Value>>): Record<string, Value> {
  return Object.fromEntries(sorts.map((sort) => [said(sort), bySort[sort]]));
}

/** Its schema: those, and sums that carry their own evidence. */
export const inventedSchema = z.strictObject({
  ...common,
  ...z.object(underNames<z.ZodType>(ofEachSort)).partial().shape,
  grants: z
    .array(z.strictObject({ sum: amount, to: reference('organisation'), from: evidence }))
    .optional()
    .meta({ claims: true }),
  themes: z.array(reference('theme')).optional().meta({ files: true }),
  from: fieldEvidence,
  statements,
});

/** What a record of it says in each of its fields. */
export const inventedData: Readonly<Record<Sort, unknown>> = {
  date: '2024-03-15',
  record: 'sea-cable',
  word: 'first',
  number: 17,
  amount: { number: 5_000_000, currency: 'EUR', sense: 'exactly' },
  name: 'Grand Tide Prize',
  text: 'It asks 31 teams of Northland.',
  code: 'es',
  address: 'https://example.org/call',
  point: [10, 50],
  switch: true,
  id: 'deep',
  pointer: 'route',
  evidence: 'gazette-2024#4',
};

/** A paragraph that bears all of it out. */
export const trueParagraph =
  'The Deep Call of the Sea Cable closes on 15 March 2024. It has 17 seats and €5,000,000, the Grand Tide Prize, ' +
  'and asks 31 teams of Northland.';
