import { z } from 'zod';
import { stepStates } from '../basics/commitment-states.ts';
import { gapAsks } from '../basics/gap-asks.ts';
import { kindIs, type Kind } from '../basics/kinds.ts';
import { limits } from '../basics/limits.ts';
import {
  audience,
  draft,
  edtfDate,
  evidence,
  force,
  reference,
  senses,
  statementId,
  wholeNumber,
  words,
} from './fields.ts';

/** What a statement is about. */
export const aspects = [
  'purpose',
  'goal',
  'participants',
  'outcome',
  'challenge',
  'figure',
  'promise',
  'step',
  'gap',
  'line',
] as const;

export type Aspect = (typeof aspects)[number];

/** Aspects that statements of commitments alone have. */
export const ofCommitments: readonly Aspect[] = ['promise', 'step'];

/** What to do with a promise that stands in a record of another kind. */
export const promiseElsewhere =
  'what somebody promised is a record of its own, with its steps: npm run new -- commitment "What was promised"';

/** The aspects that statements of a kind can have: a promise is a record of its own, a briefing claims nothing. */
export function aspectsOf(kind: Kind): readonly Aspect[] {
  if (kindIs(kind, 'body', 'note')) return ['line'];
  return kind === 'commitment' ? aspects : aspects.filter((aspect) => !ofCommitments.includes(aspect));
}

const statementReference = z.string().min(1).max(limits.reference).meta({ sort: 'pointer' });

/** An observation: the number a figure states, of which indicator, in which sense, as of when. */
export const observation = z.strictObject({
  indicator: reference('indicator').meta({
    description: 'What is counted or measured.',
    example: 'indicator: capacity',
  }),
  number: wholeNumber.meta({
    description: `The number in the indicator's unit, without marks; at most ${limits.digits} digits of it.`,
    example: 'number: 300000000000',
  }),
  sense: z.enum(senses).meta({ description: 'How the source means it.', example: 'sense: more than' }),
  asOf: edtfDate.meta({
    description: 'The date the number holds for; where the source gives none, the date of the source.',
    example: 'asOf: 2025-09-26',
  }),
});

/** The one shape of everything claimed. */
export const statement = z.strictObject({
  id: statementId.meta({
    description: "Permanent within the record; the page's anchor.",
    example: 'id: route',
    tellsApart: true,
  }),
  aspect: z.enum(aspects).meta({
    description:
      "What it is about. A `line` is the desk's own word: a line to take or, where it ends in a question mark, a question to raise; it has `inferred` and no `from`.",
    example: 'aspect: purpose',
  }),
  key: z.boolean().optional().meta({
    description: 'One of the few, three in a record at most, that no paper on the record may leave out.',
    example: 'key: true',
  }),
  about: z
    .array(reference('programme', 'theme', 'place', 'organisation'))
    .min(1)
    .max(limits.references)
    .optional()
    .meta({
      description:
        "What it is about, where that is not all that its record is filed under: papers on other themes and places leave it out. The editor's classification.",
      example: 'about: [energy]',
    }),
  says: words.meta({
    description: "One sentence in the desk's own words that says no more than the source.",
    example: 'says: The cable joins the two continents.',
    claims: true,
  }),
  from: evidence.optional(),
  when: edtfDate.optional().meta({
    description: 'When it happened or was so, where the source says.',
    example: 'when: 2023-11',
    claims: true,
  }),
  value: observation.optional().meta({
    description: 'The number of a figure.',
    example: 'value: {indicator: capacity, number: 20, sense: exactly, asOf: 2025-09-26}',
    claims: true,
  }),
  state: z.enum(stepStates).optional().meta({
    description: 'Of a step only: what it leaves the commitment in.',
    example: 'state: delivered',
    claims: true,
    family: 'state',
  }),
  force,
  asks: z.enum(gapAsks).optional().meta({
    description:
      'Of a gap only: what it asks for. `verify` looks for exactly that beside the names of the record in all archived texts; what it finds there somebody must read before the gap stands.',
    example: 'asks: date',
    claims: true,
  }),
  question: words.optional().meta({
    description: "Of a gap only: the question that would settle it, as one would ask it. The desk's own words.",
    example: 'question: When will the extension be in use?',
  }),
  whom: z
    .array(reference('organisation', 'person', 'place'))
    .min(1)
    .max(limits.references)
    .optional()
    .meta({
      description: "Of a gap only: who could answer its question. The desk's own advice.",
      example: 'whom: [space-agency]',
    }),
  inferred: z
    .strictObject({
      why: words.meta({ description: 'The reason, shown to readers.', example: 'why: Both are called the largest.' }),
      inputs: z.array(statementReference).min(1).max(limits.references).meta({
        description: 'The statements it rests on: `route` of this record, `cable.route` of another.',
        example: 'inputs: [route, gateway.purpose]',
      }),
    })
    .optional()
    .meta({
      description: "An editor's inference, or the ground of a line to take. Marked wherever it shows.",
      example: 'inferred: {why: Both are called the largest., inputs: [route]}',
      claims: true,
    }),
  derived: z.string().min(1).max(limits.sum).meta({ sort: 'code' }).optional().meta({
    description:
      "A sum whose terms stand in the evidence, and whose result is the value's number or, without a value, in the words.",
    example: 'derived: 20 + 4',
    claims: true,
  }),
  audience: audience.meta({
    description:
      'Who may read it. `internal` keeps it out of the public build altogether. Left out it means everyone, but of a `line` the desk alone.',
    example: 'audience: internal',
  }),
  draft,
});

export type Statement = z.infer<typeof statement>;
export type Observation = z.infer<typeof observation>;

/** The statements of a record. */
export const statements = z.array(statement).max(limits.list).optional().meta({
  description: 'Everything the record claims, one statement each.',
  example: 'statements: [{id: route, aspect: purpose, says: …, from: gazette-2024#3}]',
});
