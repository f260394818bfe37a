// What the page asks of the desk, and in which order.
import { page, say } from './page.ts';

/** What the desk tells where it did what it was asked. */
interface Tells {
  readonly record: { readonly mark: string; readonly isNew: boolean };
  readonly reading: Progress;
  readonly statement: { readonly says: string };
  readonly take: { readonly says: string };
}

/** How far the reading is. */
export interface Progress {
  readonly read: number;
  readonly told: string;
}

/** Why something was not done. Of a file that has changed: what it holds now, and what would have been written. */
export interface Refusal {
  readonly ok: false;
  readonly says: string;
  readonly both?: readonly { readonly label: string; readonly text: string }[];
}

interface Question {
  readonly query?: string;
  readonly body?: object;
  /** Whether it is sent even where the page is closed behind it. */
  readonly lasting?: boolean;
}

/** Asks the desk. With a `body` something is written. */
export async function ask<Path extends keyof Tells>(
  path: Path,
  { query = '', body, lasting = false }: Question,
): Promise<({ readonly ok: true } & Tells[Path]) | Refusal> {
  const response = await fetch(`${page.home}api/${path}${query}`, body && written(body, lasting));
  const told = (await response.json()) as object;
  return { ...told, ok: response.ok } as ({ readonly ok: true } & Tells[Path]) | Refusal;
}

function written(body: object, lasting: boolean): RequestInit {
  const token = document.querySelector<HTMLMetaElement>('meta[name=desk-token]')?.content ?? '';
  return {
    method: 'POST',
    keepalive: lasting,
    headers: { 'content-type': 'application/json', 'x-desk-token': token },
    body: JSON.stringify(body),
  };
}

type Work = () => Promise<void>;

let isWorking = false;
const waiting: Work[] = [];

/** Does one thing after the other. What waits behind one that fails is not done. */
export async function inTurn(work: Work): Promise<void> {
  waiting.push(work);
  if (isWorking) return;
  isWorking = true;
  try {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  } catch {
    waiting.length = 0;
    say(page.failed);
  } finally {
    isWorking = false;
  }
}

/** Does what a form asks for, unless something is being done: a form that is sent twice is sent once. */
export function onceAtATime(work: Work): void {
  if (!isWorking) void inTurn(work);
}
