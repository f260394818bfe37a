import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { hasRightToLeft, isolated } from '../../basics/directions.ts';
import { FacelessError, parted } from '../../basics/letters.ts';
import { compilerFor, filePlace } from '../../faces/compiler.ts';

/**
 * What a template sets as any other text: not long, no long word, no mark that nobody sees, and nothing from the right
 * to the left.
 */
function isSimple(text: string): boolean {
  return (
    text.length <= 1200 &&
    !/[^\s–-]{60}/.test(text.replace(/https?:\S+/g, '')) &&
    !/\p{DI}/u.test(text) &&
    !hasRightToLeft(text)
  );
}

/** What cannot be set is told as the error that is made of these reasons. */
type FaultOf = (reasons: readonly string[]) => Error;

/** A press that has every letter of one paper. */
export interface Press<Paper = unknown> {
  readonly typst: NodeCompiler;
  /** Its texts as they are to be set. */
  readonly paper: Paper;
  /** How its letters are set, as the template reads it. */
  readonly letters: string;
  readonly faultOf: FaultOf;
}

/**
 * The press for a paper, of which every text is `made` as it will stand there. Rejects with what `faultOf` makes of a
 * letter that no face has.
 */
export async function pressFor<Paper>(
  paper: Paper,
  faultOf: FaultOf,
  made: (text: string) => string,
): Promise<Press<Paper>> {
  const texts: string[] = [];
  const data = JSON.stringify(paper, (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    const text = parted(made(value));
    texts.push(text);
    return isolated(text);
  });
  const { typst, families, alone } = await compilerFor(texts).catch((fault: unknown) => {
    throw fault instanceof FacelessError ? faultOf([fault.message]) : fault;
  });
  const patterns = alone.map(({ family, characters }) => ({ family, pattern: characters.map(quoted).join('|') }));
  return {
    typst,
    paper: JSON.parse(data) as Paper,
    letters: JSON.stringify({ families, alone: patterns, simple: alone.length === 0 && texts.every(isSimple) }),
    faultOf,
  };
}

/** A character as a pattern. */
function quoted(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|#&~-]/g, '\\$&');
}

/**
 * A paper of `template`, which reads `data` and how its letters are set as `paper.json` and `letters.json`: what it is
 * told beside files would have the compiler build all that its language knows anew.
 */
export function setIn({ typst, letters, faultOf }: Press, template: string, data: object): NodeTypstDocument {
  typst.mapShadow(filePlace('paper.json'), Buffer.from(JSON.stringify(data)));
  typst.mapShadow(filePlace('letters.json'), Buffer.from(letters));
  const outcome = typst.compile({ mainFileContent: template });
  if (outcome.result) return outcome.result;
  const faults: readonly unknown[] = outcome.takeDiagnostics()?.shortDiagnostics ?? [];
  throw faultOf(
    faults.map((fault) =>
      typeof fault === 'object' && fault !== null && 'message' in fault ? String(fault.message) : String(fault),
    ),
  );
}

/**
 * Clears the press for the next paper of all that was not of use for the last one, such as the template: the compiler
 * would keep everything.
 */
export function clear({ typst }: Press): void {
  typst.evictCache(1);
}
