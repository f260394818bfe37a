import type { FaceToFace } from '../../src/model/evidence/doubts/to-read.ts';

/** What somebody answered of a claim. */
export interface ReaderAnswer {
  readonly pair: FaceToFace;
  /** `says it`, `says less`, or a note. */
  readonly verdict: string;
}

/**
 * Reads answers, a JSON line each: `{"claim": "bella.route", "verdict": "says it"}`. Where a line bears the
 * fingerprints that `--json` gave, an answer to older words or another span is a fault. `faults` are `line:1  what is
 * wrong`.
 */
export function answersIn(
  text: string,
  open: readonly FaceToFace[],
): { readonly answers: readonly ReaderAnswer[]; readonly faults: readonly string[] } {
  const pairs = new Map(open.map((pair) => [pair.claim.key, pair]));
  const answers: ReaderAnswer[] = [];
  const faults: string[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const answer = answerOf(raw, pairs);
    if (typeof answer === 'string') faults.push(`${index + 1}:1  ${answer}`);
    else answers.push(answer);
  }
  return { answers, faults };
}

function answerOf(raw: string, pairs: ReadonlyMap<string, FaceToFace>): ReaderAnswer | string {
  const value = parsed(raw);
  if (value === undefined) return 'is no JSON object';
  const { claim, verdict, fingerprints } = value;
  if (typeof claim !== 'string' || typeof verdict !== 'string' || verdict.trim() === '')
    return 'has no claim, or no verdict: {"claim": "bella.route", "verdict": "says it"}';
  const pair = pairs.get(claim);
  if (!pair) return `'${claim}' is no claim that waits for a reader`;
  if (fingerprints !== undefined && JSON.stringify(fingerprints) !== JSON.stringify(pair.fingerprints))
    return `'${claim}' is not what it was when this was asked for: read it again`;
  return { pair, verdict: verdict.trim() };
}

function parsed(raw: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
