import { createServer } from 'node:net';
import { codeOf, describeSystemError, PlainError } from '../system-errors.ts';

/** The error for which a port could not be taken, told in one plain line where it is the system's. */
export function portError(port: number, error: unknown): Error {
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  // Ports below 1024 are kept for programs of the system.
  if (code === 'EACCES' || code === 'EPERM')
    return new PlainError(`the system keeps port ${port} for others: name one from 1024 on with --port`, error);
  return new PlainError(describeSystemError(error, `port ${port}`), error);
}

/** Throws a `PlainError` where a port that was named cannot be taken: better before the work than after it. */
export async function mustBeFree(port: number | undefined): Promise<void> {
  if (port === undefined) return;
  await new Promise<void>((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(portError(port, error)));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}
