import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Where messages are written; all else in src/, and the desk's server, may say them. */
const written = ['messages/en/', 'messages/parameters.ts'];

const options: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2024,
  lib: ['lib.es2024.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
};

/**
 * Those of `keys` that nothing under the folders `sources` says. A key made of a closed word (`kind.${kind}.one`)
 * counts for the words that its type has, and for no other.
 */
export function unsaidKeys(sources: readonly string[], keys: readonly string[]): string[] {
  const files = sources.flatMap((source) =>
    readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !written.some((start) => file.replaceAll('\\', '/').startsWith(start)))
      .map((file) => join(source, file)),
  );
  const program = ts.createProgram(files, options, ownHost());
  const checker = program.getTypeChecker();
  const said = new Set(files.flatMap((file) => saidIn(checker, program.getSourceFile(file))));
  return keys.filter((key) => !said.has(key));
}

/** Reads our own modules and Zod's, which make the types of our words; what other packages type is no word of ours. */
function ownHost(): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const cache = ts.createModuleResolutionCache(host.getCurrentDirectory(), (file) => file, options);
  host.resolveModuleNameLiterals = (names, file) =>
    names.map(({ text }) =>
      /^(?:\.|zod$)/.test(text)
        ? ts.resolveModuleName(text, file, options, host, cache)
        : { resolvedModule: undefined },
    );
  return host;
}

function saidIn(checker: ts.TypeChecker, node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  const own = ts.isTemplateExpression(node) ? wordsOf(checker.getTypeAtLocation(node)) : [];
  node.forEachChild((child) => {
    own.push(...saidIn(checker, child));
  });
  return own;
}

/** The texts that a value of this type can be, where they are counted out. */
function wordsOf(type: ts.Type): string[] {
  return (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
}
