import { counted } from '../../src/basics/counted.ts';
import type { WithoutPapers } from '../../src/check.ts';

/** So many subjects without a paper are named. */
export const mostNamed = 5;

/** Prints which subjects have no paper, and why, the nearest first. Nothing where records must be mended first. */
export function reportPapers(lacking: WithoutPapers | undefined): void {
  if (!lacking || lacking.count === 0) return;
  console.log(`${counted(lacking.count, 'subject has', 'subjects have')} no paper:`);
  for (const { file, why } of lacking.nearest) console.log(`  ${file}  ${why}`);
  const more = lacking.count - mostNamed;
  if (more > 0) console.log(`  ${more} more, further from one: npm run check -- --json, or the papers of the desk`);
}
