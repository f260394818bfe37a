import { baseArchive, verifyFiles } from './archive.ts';
import { mdx, type Files } from './content.ts';

/** One statement beside the paragraphs it cites. */
export interface EvidenceCase {
  readonly published: string | undefined;
  readonly language: string;
  readonly holds: boolean;
  readonly paragraphs: readonly string[];
  readonly says: string;
}

/** Reads lines of `published or - | language | T or F | paragraphs split by // | statement`. */
export function readCases(lines: string): EvidenceCase[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [published, language = '', truth, text = '', says = ''] = line.split(' | ').map((part) => part.trim());
      if (truth !== 'T' && truth !== 'F') throw new TypeError(`no case: ${line}`);
      return {
        published: published === '-' ? undefined : published,
        language,
        holds: truth === 'T',
        paragraphs: text.split(' // '),
        says,
      };
    });
}

/** What the verifier makes of a case: whether the statement stands, and the errors that are told. */
export interface Verdict {
  readonly stands: boolean;
  readonly problems: readonly string[];
}

/** The verdict on each case, in order; `records` are those that the cases name. */
export async function verdicts(cases: readonly EvidenceCase[], records: Files = {}): Promise<Verdict[]> {
  const files: Record<string, string> = {};
  const texts = new Map<string, string[]>();
  const from = cases.map((one) => addSource(one, files, texts));
  const statements = cases.map(
    ({ says }, index) => `  - {id: s${index}, aspect: outcome, says: ${JSON.stringify(says)}, from: '${from[index]}'}`,
  );
  files['programmes/zzyx.mdx'] = mdx(`name: Zzyx\ntype: project\nstatements:\n${statements.join('\n')}`);
  const archive = baseArchive({}, Object.fromEntries(texts));
  const { verification } = await verifyFiles({ ...records, ...files }, archive);
  const found = new Set(verification.found.map(({ claim }) => claim.key));
  // Statements stand in lines 5 and on, one each.
  const told = Map.groupBy(
    verification.problems.filter(({ file, severity }) => file === 'programmes/zzyx.mdx' && severity === 'error'),
    ({ line }) => line,
  );
  return cases.map((_, index) => {
    const problems = (told.get(index + 5) ?? []).map(({ what }) => what);
    const stands = found.has(`zzyx.s${index}`);
    if (!stands && problems.length === 0) throw new TypeError(`a case was held against nothing: ${cases[index]?.says}`);
    return { stands, problems };
  });
}

/** Sources of one language and day are one, each case with paragraphs of its own. */
function addSource(
  { published, language, paragraphs }: EvidenceCase,
  files: Record<string, string>,
  texts: Map<string, string[]>,
): string {
  const id = `source-${language.toLowerCase()}-${published ?? 'undated'}`;
  // The line that bears out the day of publication.
  const text = texts.get(id) ?? (published === undefined ? [] : [published]);
  const first = text.length + 1;
  text.push(...paragraphs);
  texts.set(id, text);
  const dated = published === undefined ? '' : `\npublished: '${published}'\nfrom: {published: ${id}#1}`;
  files[`sources/${id}.mdx`] = mdx(
    `name: ${id}\ntype: report\nlanguage: ${language}\nparagraphs: ${text.length}${dated}`,
  );
  return `${id}#${first}${paragraphs.length > 1 ? `-${text.length}` : ''}`;
}
