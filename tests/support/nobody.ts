/** Whether this system can take the right to read away from whoever runs the tests. */
export const canBeRefused = process.platform !== 'win32' && process.getuid !== undefined;

/** The user that owns nothing. */
const nobody = 65_534;

/** Runs `use` without the rights of the superuser, who may read everything. */
export async function asNobody<Result>(use: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0 || process.seteuid === undefined) return await use();
  process.seteuid(nobody);
  try {
    return await use();
  } finally {
    process.seteuid(0);
  }
}
