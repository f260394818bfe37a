import fc from 'fast-check';
import { bodyMutators } from './bodies.ts';
import { byteMutators } from './bytes.ts';
import { Picks, type Folder, type Mutator } from './folder.ts';
import { structureMutators } from './structure.ts';
import { valueMutators } from './values.ts';

const levels = [byteMutators, valueMutators, structureMutators, bodyMutators] as const;

const mutators: Readonly<Record<string, Mutator>> = Object.assign({}, ...levels) as Record<string, Mutator>;

/** One change of a folder: what is done, and the numbers that say to what. */
export type Mutation = readonly [name: string, picks: readonly number[]];

const picks = fc.array(fc.noBias(fc.nat({ max: 1_000_000 })), { minLength: 6, maxLength: 6 });

const oneOf = (names: readonly string[]): fc.Arbitrary<Mutation> => fc.tuple(fc.constantFrom(...names), picks);

/** What the check often lets through: it is printed then. */
const gentle: readonly (keyof typeof valueMutators | keyof typeof bodyMutators | keyof typeof structureMutators)[] = [
  'words that are hostile',
  'words that are hostile',
  'words that are hostile',
  'a value of its sort',
  'another body',
  'more of a body',
  'a body before the body',
  'a piece in the body',
  'many events',
  'many of one statement',
  'a chain of records',
  'a chain of inferences',
  'copy a record',
  'rename a record everywhere',
];

/** A few changes, one after the other. Most of the time none that the check must refuse. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.oneof(
  { arbitrary: fc.array(oneOf(gentle), { minLength: 1, maxLength: 4 }), weight: 2 },
  {
    arbitrary: fc.array(fc.oneof(...levels.map((level) => oneOf(Object.keys(level)))), { minLength: 1, maxLength: 3 }),
    weight: 1,
  },
);

/** Many changes that the check often lets through: for whole builds, which take long. */
export const manyMutations: fc.Arbitrary<readonly Mutation[]> = fc
  .tuple(
    fc.array(oneOf(['words that are hostile']), { minLength: 8, maxLength: 20 }),
    fc.array(oneOf(gentle), { minLength: 1, maxLength: 2 }),
  )
  .map((changes) => changes.flat());

/** A folder with changes made to it; `base` stays as it is. The same changes of the same folder give the same bytes. */
export function mutated(base: Folder, changes: readonly Mutation[]): Folder {
  const folder: Folder = new Map(base);
  for (const [name, numbers] of changes) {
    const mutator = mutators[name];
    if (!mutator) throw new RangeError(`there is no mutation '${name}'`);
    // A folder may be empty by now.
    if (folder.size > 0) mutator(folder, new Picks(numbers));
  }
  return folder;
}
