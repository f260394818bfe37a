import { correction, generate } from 'lean-qr';
import { element } from './svg.ts';

/** Empty modules around a code, so that a camera finds its edge: ISO/IEC 18004 asks for four. */
const quiet = 4;

/**
 * An address as a QR code, a dark module one unit wide: error correction M, so that a fold or a stain does no harm.
 * Throws where an address is longer than a code can hold (2,331 bytes).
 */
export function addressCode(address: string): string {
  const code = generate(address, { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M });
  const { size } = code;
  const rows = Array.from({ length: size }, (_, row) =>
    rowPath((column) => column < size && code.get(column, row), row, size),
  );
  const side = size + 2 * quiet;
  return element(
    'svg',
    { viewBox: `${-quiet} ${-quiet} ${side} ${side}`, 'aria-hidden': 'true' },
    element('path', { d: rows.join('') }),
  );
}

/** The dark runs of a row as strokes along its middle, each after a move from the end of the one before. */
function rowPath(isDark: (column: number) => boolean, row: number, size: number): string {
  const strokes: string[] = [];
  let end: number | undefined;
  for (let column = 0; column < size; column += 1) {
    if (!isDark(column)) continue;
    const start = column;
    while (isDark(column)) column += 1;
    strokes.push(`${end === undefined ? `M${start} ${row}.5` : `m${start - end} 0`}h${column - start}`);
    end = column;
  }
  return strokes.join('');
}
