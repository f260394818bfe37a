import { withoutPaper, type Checked } from '../../src/check.ts';

/** So many subjects without a paper are named. */
const mostNamed = 5;

/** Prints which subjects have no paper, and why, the nearest first. Nothing where records must be mended first. */
export function reportPapers(checked: Checked): void {
  const lacking = withoutPaper(checked);
  if (!lacking || lacking.length === 0) return;
  console.log(`${lacking.length === 1 ? '1 subject has' : `${lacking.length} subjects have`} no paper:`);
  for (const { file, why } of lacking.slice(0, mostNamed)) console.log(`  ${file}  ${why}`);
  const more = lacking.length - mostNamed;
  if (more > 0) console.log(`  ${more} more, further from one: npm run check -- --json, or the papers of the desk`);
}
