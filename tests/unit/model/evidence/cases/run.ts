import { baseArchive, verifyFiles } from '../../../../support/archive.ts';
import { mdx, type Files } from '../../../../support/content.ts';
import type { Case } from './names.ts';

/**
 * What the verifier gets wrong of `cases`: the true statements that it refuses or cannot hold, and the false ones it
 * passes.
 */
export async function wrongOf(
  cases: readonly Case[],
  records: Files,
): Promise<{ refused: string[]; passed: string[] }> {
  const languages = [...new Set(cases.map(([language]) => language))];
  const files: Record<string, string> = {};
  const archive: Record<string, readonly string[]> = {};
  for (const language of languages) {
    const id = `case-${language.toLowerCase()}`;
    const paragraphs = cases.filter(([own]) => own === language).map(([, , text]) => text);
    archive[id] = paragraphs;
    files[`sources/${id}.mdx`] = mdx(
      `name: Cases ${language}\ntype: report\nlanguage: ${language}\nparagraphs: ${paragraphs.length}`,
    );
  }
  const counts = new Map<string, number>();
  const statements = cases.map(([language, , , says], index) => {
    const paragraph = (counts.get(language) ?? 0) + 1;
    counts.set(language, paragraph);
    const from = `case-${language.toLowerCase()}#${paragraph}`;
    return `  - {id: s${index}, aspect: outcome, says: ${JSON.stringify(says)}, from: ${from}}`;
  });
  files['programmes/zzyx.mdx'] = mdx(`name: Zzyx\ntype: project\nstatements:\n${statements.join('\n')}`);
  const { verification } = await verifyFiles({ ...records, ...files }, baseArchive({}, archive));
  const told = (index: number): string =>
    verification.problems
      .filter(({ file, line }) => file === 'programmes/zzyx.mdx' && line === index + 5)
      .map(({ what }) => what)
      .join(' & ');
  const stands = new Set(verification.found.map(({ claim }) => claim.key));
  const held = cases.map(([language, truth, text, says], index) => ({
    truth,
    stands: stands.has(`zzyx.s${index}`),
    line: `[${language}] ${text} => ${says}`,
    problems: told(index),
  }));
  return {
    refused: held.filter((one) => one.truth === 'T' && !one.stands).map(({ line, problems }) => `${line}: ${problems}`),
    passed: held.filter((one) => one.truth === 'F' && one.stands).map(({ line }) => line),
  };
}
