import { oneLine } from '../../src/basics/characters.ts';
import { PlainError } from './system-errors.ts';

/** What an address answers: a document, or the status with which it refuses. */
type Answer =
  | { readonly isOk: true; readonly type: string; readonly bytes: Uint8Array }
  | { readonly isOk: false; readonly status: number };

interface Limits {
  /** In bytes, a whole number of MiB. */
  readonly most: number;
  /** How long it may take, in milliseconds. */
  readonly patience: number;
  /** What a person can do where it cannot be fetched. */
  readonly todo: string;
}

/**
 * Fetches a document to its end. Throws a `PlainError` where nobody answers, the answer breaks off, takes too long or
 * is too large.
 */
export async function fetchWhole(address: string, { most, patience, todo }: Limits): Promise<Answer> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience), redirect: 'follow' });
    if (!answer.ok) {
      await answer.body?.cancel();
      return { isOk: false, status: answer.status };
    }
    const bytes = await bytesOf(answer, most);
    return { isOk: true, type: answer.headers.get('content-type') ?? '', bytes };
  } catch (error) {
    throw new PlainError(`${oneLine(address)} cannot be fetched (${oneLine(reasonOf(error))}): ${todo}`, error);
  }
}

/** The size is counted as the answer comes in: what a server says of it beforehand may be missing or wrong. */
async function bytesOf({ body }: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > most) throw new Error(`it is larger than ${most / 1024 / 1024} MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Fetching fails in words of its own, and with the cause in what it bears. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && cause.message !== '' ? cause.message : 'it does not answer';
}
