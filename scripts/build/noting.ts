import { AsyncLocalStorage } from 'node:async_hooks';
import { leaveTrails, Trail } from '../../src/model/asking.ts';
import type { Remembered } from '../../src/views/asked/remembered.ts';

/** A page that is being made. */
interface PageInTheMaking {
  readonly trail: Trail;
  readonly files: string[];
}

const madeNow = new AsyncLocalStorage<PageInTheMaking>();

/** Notes from now on what is asked while each page is made. */
export function watchAsking(): void {
  leaveTrails(() => madeNow.getStore()?.trail);
}

/** Notes that the page which is being made just now has made a file. */
export function noteFile(path: string): void {
  madeNow.getStore()?.files.push(path);
}

/** Makes the page at `path`, and has what is asked meanwhile remembered. */
export async function makeNoted(remembered: Remembered, path: string, work: () => Promise<void>): Promise<void> {
  const page: PageInTheMaking = { trail: new Trail(), files: [] };
  await madeNow.run(page, work);
  remembered.note(path, page.trail, page.files);
}
