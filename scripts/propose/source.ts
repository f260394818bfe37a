import type { DeskFlags } from '../lib/flags.ts';
import { PlainError } from '../lib/system-errors.ts';

export async function proposeSource(id: string, _flags: DeskFlags): Promise<boolean> {
  return Promise.reject(new PlainError(`'${id}' is no source`));
}
