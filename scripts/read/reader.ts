import { oneLine } from '../../src/basics/characters.ts';
import { readersOf, type Reader } from '../../src/model/evidence/kept/readings.ts';
import type { Settings } from '../../src/schema/settings.ts';
import { PlainError } from '../lib/system-errors.ts';

/** The reader that `--by` names, none where nobody is named. Throws a `PlainError` where there is no such reader. */
export function readerNamed(by: string | undefined, settings: Settings | undefined): Reader | undefined {
  if (by === undefined) return undefined;
  const readers = settings ? readersOf(settings) : new Map<string, Reader>();
  const reader = readers.get(by);
  if (!reader)
    throw new PlainError(
      `'${oneLine(by)}' is no reader of site.yaml: ${[...readers.keys()].join(', ') || 'it names none'}`,
    );
  return reader;
}

/** The same where only a person may sign. Throws a `PlainError` for a program. */
export function mustBePerson(by: string | undefined, settings: Settings | undefined): Reader | undefined {
  const reader = readerNamed(by, settings);
  if (reader?.kind === 'program')
    throw new PlainError(`${reader.name} is a program: it answers with npm run read -- --answers FILE`);
  return reader;
}
