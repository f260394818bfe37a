import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { printable } from './parts.ts';

/** For how many papers the compiler remembers what it has set: they share little but the template, and it would keep everything. */
export const remembered = 3;

let made: NodeCompiler | undefined;

/** The faces of the project, where every command finds them: named before all others, so that no font of the machine stands in for one. */
const faces = 'src/styles/fonts';

/** The compiler of Typst, made when first needed: reading the faces takes a moment. */
export function press(): NodeCompiler {
  made ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [faces] }] });
  return made;
}

/** A paper of `template`, which reads `inputs` as `sys.inputs`. Throws what `faultOf` makes of the reasons where it cannot be set. */
export function setIn(template: string, inputs: Readonly<Record<string, string>>, faultOf: (reasons: readonly string[]) => Error): NodeTypstDocument {
  const outcome = press().compile({ mainFileContent: template, inputs });
  if (outcome.result) return outcome.result;
  const faults: readonly unknown[] = outcome.takeDiagnostics()?.shortDiagnostics ?? [];
  throw faultOf(faults.map((fault) => (typeof fault === 'object' && fault !== null && 'message' in fault ? String(fault.message) : String(fault))));
}

/** Marks that nobody sees, such as soft hyphens, are left out: a browser that copies from the paper would leave out the letter before them. */
export function settable(words: string): string {
  return printable(words).replace(/\p{Cf}/gu, '');
}
