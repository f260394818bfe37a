import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/**
 * What is put into the copy of a file in memory, behind a line of it: a kind with its schema and its words, and a
 * sort.
 */
const altered: Readonly<Record<string, readonly [behind: string, added: string]>> = {
  'src/basics/kind-table.ts': ['export const kindTable = {', "call: { ...usual, folder: 'calls' },"],
  'src/schema/records.ts': ['export const schemas = {', 'call: theme,'],
  'src/messages/en/vocabulary.ts': [
    'export const vocabulary = {',
    "'kind.call.one': 'Call', 'kind.call.many': 'Calls',",
  ],
  'src/schema/sorts.ts': ['export const sorts = [', "'colour',"],
};

/** What is not asked: tests, and what knows the collections by types that Astro writes anew with each build. */
const leftOut = /(?:^|\/)(?:node_modules|tests)\/|^src\/(?:site|content\.config)\.ts$/;

function isLeftOut(path: string): boolean {
  return leftOut.test(relative(root, path).replaceAll('\\', '/'));
}

/** The files of the project in which the compiler finds something wrong as it is altered. */
function filesWithErrors(): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (path) => {
    const change = altered[relative(root, path).replaceAll('\\', '/')];
    const text = read(path);
    return change ? text?.replace(change[0], `${change[0]}\n${change[1]}`) : text;
  };
  const program = ts.createProgram(
    fileNames.filter((path) => !isLeftOut(path)),
    { ...options, noEmit: true },
    host,
  );
  const own = program.getSourceFiles().filter(({ fileName }) => !isLeftOut(fileName));
  const wrong = own.filter((file) => program.getSemanticDiagnostics(file).length > 0);
  return wrong.map(({ fileName }) => relative(root, fileName).replaceAll('\\', '/')).sort();
}

const askedOfKinds = [
  'scripts/bench/world.ts',
  'src/views/records/pointers.ts',
  'src/views/records/record.ts',
  'src/views/rooms/folders.ts',
];
const askedOfSorts = [
  'src/model/evidence/contents.ts',
  'src/model/rules/audience.ts',
  'src/model/rules/bodies.ts',
  'src/schema/walk.ts',
  'src/views/records/by-sort.ts',
  'src/views/rooms/manual.ts',
];

test('a new kind and a new sort are asked for wherever nothing follows from their tables, and nowhere else', () => {
  expect(filesWithErrors()).toEqual([...askedOfKinds, ...askedOfSorts].sort());
});
