import type { Measured } from './measure.ts';
import { PlainError } from '../lib/system-errors.ts';

/** What was measured of a command that ended well. Throws a `PlainError` where it did not, with all it printed. */
export async function succeed(measuring: Promise<Measured>): Promise<Measured> {
  const measured = await measuring;
  if (measured.code === 0) return measured;
  console.error(measured.output);
  throw new PlainError(`the command ended with exit code ${measured.code}; nothing was measured`);
}
