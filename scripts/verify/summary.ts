import { basename } from 'node:path';
import { counted } from '../../src/basics/counted.ts';
import type { Problem } from '../../src/basics/problem.ts';
import { fits, lockFile, type Lock } from '../../src/model/evidence/kept/lock.ts';
import type { Verification } from '../../src/model/evidence/verifying/verify.ts';

/**
 * What was found, what stands as it did, what of the lock does not stand any more, what waits for a reader and so does
 * not pass a check: a line each.
 */
export function summaryOf({ found, unheld, cut, refused }: Verification, before: Lock, unread: number): string[] {
  const count = (finding: string): number => found.filter((one) => one.finding === finding).length;
  const standing = unheld.filter((claim) => fits(claim, before)).length;
  const fallen = refused.filter(({ claim }) => fits(claim, before)).length;
  const broken = before.problems.map(({ line }) => line).join(', ');
  const told: readonly (readonly [number, one: string, more: string])[] = [
    [
      count('nothing'),
      'claim holds nothing that a machine can find: it must be read',
      'claims hold nothing that a machine can find: they must be read',
    ],
    [
      count('unfound'),
      'claim is not found and stands because somebody read it',
      'claims are not found and stand because somebody read them',
    ],
    [refused.length, 'claim is not found', 'claims are not found'],
    [standing, 'claim whose text is not at hand stands as before', 'claims whose text is not at hand stand as before'],
    [
      unheld.length - standing,
      'claim whose text is not at hand does not stand',
      'claims whose text is not at hand do not stand',
    ],
    [
      cut.length,
      'claim is told from what cannot be read, and is left as it was',
      'claims are told from what cannot be read, and are left as they were',
    ],
    [fallen, 'claim stood before and does so no more', 'claims stood before and do so no more'],
    [
      unread,
      'claim waits for a reader before the check passes: npm run read -- --by ID',
      'claims wait for a reader before the check passes: npm run read -- --by ID',
    ],
  ];
  return [
    counted(count('found'), 'claim is found', 'claims are found'),
    ...told.filter(([number]) => number > 0).map(([number, one, more]) => counted(number, one, more)),
    ...(broken === '' ? [] : [`lines of ${lockFile} that did not fit their own check, left out: ${broken}`]),
  ];
}

/** What was left out: drafts, with what is to be filled in, and what cannot be read. */
export function leftOutLines({ leftOut }: Verification, problems: readonly Problem[]): string[] {
  const drafts = problems.filter(({ code, file }) => code === 'draft-left-out' && leftOut.has(basename(file, '.mdx')));
  const unfinished = new Set(drafts.map(({ file }) => basename(file, '.mdx')));
  const faulty = [...leftOut].filter((id) => !unfinished.has(id));
  return [
    ...(drafts.length === 0 ? [] : [`left out, as unfinished: ${counted(drafts.length, 'draft')}`]),
    ...[...Map.groupBy(drafts, ({ todo }) => todo)].map(
      ([todo, alike]) => `  ${alike.map(({ file }) => file).join(', ')}: ${todo}`,
    ),
    ...(faulty.length === 0 ? [] : [`left out, as they cannot be read: ${faulty.join(', ')}`]),
  ];
}
