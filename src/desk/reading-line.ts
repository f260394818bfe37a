import { writeReading, type ReadingLine } from '../model/evidence/kept/readings.ts';
import type { FaceToFace } from '../model/evidence/doubts/to-read.ts';

/** What somebody answered of a claim, as a line of the readings: for the words and the span that were shown. */
export function readingLine(
  { claim, span, fingerprints }: FaceToFace,
  { by, on, verdict }: Pick<ReadingLine, 'by' | 'on' | 'verdict'>,
): string {
  const at = span.map(({ source, paragraph, start, end }) => `${source}#${paragraph}:${start}-${end}`);
  return writeReading({ claim: claim.key, words: fingerprints.words, at, span: fingerprints.span, by, on, verdict });
}
