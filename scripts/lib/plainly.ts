import { describeSystemError, isSystemError, pathOf, PlainError } from './system-errors.ts';

/**
 * Does the work of a command and returns its exit code: 0 where it says that all went well, else 1. What a person can
 * do something about is told in one line; anything else is a fault of the program and thrown on.
 */
export async function plainly(work: () => Promise<boolean>): Promise<number> {
  try {
    return (await work()) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof PlainError) && !isSystemError(error)) throw error;
    console.error(describeSystemError(error, pathOf(error) ?? 'a file'));
    return 1;
  }
}
