import type { SourceRecord } from '../../src/schema/record.ts';
import { printingOf, type Held, type Printing, type Purpose } from '../../src/views/printing.ts';
import { settings } from './records.ts';

/** A folder of `records` and nothing else, unless a test says so. */
export function heldOf(records: readonly SourceRecord[], changed: Partial<Held> = {}): Held {
  return {
    settings,
    records,
    lock: undefined,
    readings: undefined,
    quotes: undefined,
    editions: new Map(),
    ...changed,
  };
}

/**
 * What a site is printed from, for everyone at the root of a host without a name, unless a test says so. A form is five
 * bytes.
 */
export function printing(held: Held, changed: Partial<Purpose> = {}): Printing {
  return printingOf(held, {
    forDesk: false,
    base: '/',
    origin: undefined,
    icon: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    kept: () => Promise.resolve(new Uint8Array(5)),
    ...changed,
  });
}
