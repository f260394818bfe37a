import type { DateFault } from '../basics/dates.ts';
import type { Fault } from '../basics/problem.ts';

/** What a schema can find wrong with a value of the right type. `records/field-faults.ts` has the words for each. */
export type FieldFault = DateFault | 'report-date' | 'number' | 'id' | 'country-code' | 'coordinates' | 'too-many';

/** The issue by which a schema reports a fault: one of the list above, or one that brings its own words. */
export function issueOf(fault: FieldFault | Fault) {
  return { code: 'custom', params: { fault }, message: typeof fault === 'string' ? fault : fault.what } as const;
}
