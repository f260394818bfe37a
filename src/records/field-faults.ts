import { nearestId } from '../basics/ids.ts';
import { limits } from '../basics/limits.ts';
import type { Fault, Problem } from '../basics/problem.ts';
import type { FieldFault } from '../schema/field-faults.ts';

/** A value that a schema found wrong. */
interface WrongValue {
  readonly value: unknown;
  /** The value as messages quote it. */
  readonly text: string;
  /** Its field, as messages name it. */
  readonly field: string;
}

/** A problem's words, without its place. */
export type Told = Pick<Problem, 'code' | 'what' | 'todo'>;

const years = `the years ${limits.firstYear} to ${limits.lastYear}`;

/** What an editor is told of each fault. */
const tellings: Readonly<Record<FieldFault, (wrong: WrongValue) => Told>> = {
  'not-edtf': ({ text }) => ({
    code: 'not-edtf',
    what: `'${text}' is no EDTF date`,
    todo: 'write 2023, 2023-07, 2025-09-22, 2023~ or a range such as 2023/2025',
  }),
  season: ({ text }) => ({
    code: 'not-edtf',
    what: `'${text}' is a season, whose months depend on where one is`,
    todo: 'write its months as the source means them, such as 2023-06/2023-08, a quarter (2023-33 to 2023-36), or the year',
  }),
  century: ({ text }) => ({
    code: 'not-edtf',
    what: `'${text}' is a century, which is too wide to be set in order`,
    todo: 'write its years, such as 1801/1900, or a decade, such as 198X',
  }),
  'before-our-era': ({ text }) => ({
    code: 'not-edtf',
    what: `'${text}' lies before our era`,
    todo: `write a date of ${years}, and an earlier one in words alone`,
  }),
  'out-of-range': ({ text }) => ({
    code: 'date-out-of-range',
    what: `'${text}' lies outside the years that can be printed`,
    todo: `write a date of ${years}; leave an end that nobody knows open, as in 2023/..`,
  }),
  backwards: ({ text }) => ({
    code: 'range-backwards',
    what: `'${text}' ends before it starts`,
    todo: 'put the earlier date first',
  }),
  'report-date': ({ text }) => ({
    code: 'report-date',
    what: `'${text}' is no day of the calendar`,
    todo: 'write a day that exists as YYYY-MM-DD',
  }),
  number: ({ text }) => ({
    code: 'wrong-value',
    what: `${text} is no number that can be kept as it is`,
    todo: `write at most ${limits.digits} digits, up to ${limits.number.toLocaleString('en')}; round it as the source does`,
  }),
  id: ({ value, text }) => wrongId(String(value), text),
  'country-code': ({ text }) => ({
    code: 'wrong-value',
    what: `'${text}' is no country code`,
    todo: 'write the three digits of ISO 3166-1, in quotes',
  }),
  coordinates: ({ text }) => ({
    code: 'wrong-value',
    what: `${text} is no place on earth`,
    todo: 'write [longitude, latitude] in degrees, the longitude from -180 to 180, the latitude from -90 to 90',
  }),
  'too-many': ({ value, field }) => ({
    code: 'too-many',
    what: `${field} has ${Object.keys(value ?? {}).length.toLocaleString('en')} entries`,
    todo: `write ${limits.list.toLocaleString('en')} at most`,
  }),
};

/** What an editor is told of the fault that a schema reports (`issueOf`). */
export function tellFault(fault: unknown, wrong: WrongValue): Told {
  if (hasWords(fault)) return { code: 'wrong-value', what: fault.what, todo: fault.todo };
  if (isFieldFault(fault)) return tellings[fault](wrong);
  throw new Error(`The schema of ${wrong.field} reports a fault that has no words: ${String(fault)}`);
}

function hasWords(fault: unknown): fault is Fault {
  return typeof fault === 'object' && fault !== null && 'what' in fault && 'todo' in fault;
}

function isFieldFault(fault: unknown): fault is FieldFault {
  return typeof fault === 'string' && Object.hasOwn(tellings, fault);
}

function wrongId(id: string, text: string): Told {
  // The id of a statement begins with a letter.
  const nearest = nearestId(id).replace(/^[^a-z]+/, '') || 'a-word';
  if (id.length <= limits.id) return { code: 'id-not-kebab', what: `'${text}' is no id`, todo: `write '${nearest}'` };
  return {
    code: 'too-long',
    what: `the id '${text}' has ${id.length.toLocaleString('en')} letters`,
    todo: `write '${nearest}', or another of ${limits.id} at most`,
  };
}
