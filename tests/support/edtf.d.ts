// edtf 4 ships no types; this is the part that tests use.
declare module 'edtf' {
  interface EdtfValue {
    readonly type: string;
    /** Earliest instant, milliseconds since 1970 UTC; -Infinity or null where the start is open. */
    readonly min: number | null;
    /** Latest instant, milliseconds since 1970 UTC; Infinity or null where the end is open. */
    readonly max: number | null;
    readonly edtf: string;
  }
  export default function parse(text: string): EdtfValue;
}
