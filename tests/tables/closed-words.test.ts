import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What is put into the copy of a file in memory, behind a line of it: each word that is new, in its table. */
const altered: Readonly<Record<string, readonly (readonly [behind: string, added: string])[]>> = {
  // A kind with its schema and its words, and a sort.
  'src/basics/kind-table.ts': [['export const kindTable = {', "call: { ...usual, folder: 'calls' },"]],
  'src/schema/records.ts': [['export const schemas = {', 'call: theme,']],
  'src/messages/en/vocabulary.ts': [
    ['export const vocabulary = {', "'kind.call.one': 'Call', 'kind.call.many': 'Calls', 'aspect.hope': 'Hopes',"],
  ],
  'src/schema/sorts.ts': [['export const sorts = [', "'colour',"]],
  // A state of a commitment without its words, and an aspect.
  'src/basics/commitment-states.ts': [
    [
      'const table = {',
      "suspended: { outlook: 'ahead', step: 'suspended', lasts: true, tone: 'quiet', fill: 'ruled' },",
    ],
  ],
  'src/schema/statement.ts': [['const aspects = [', "'hope',"]],
  // A language to write in that has no messages, and one to read that lacks a table.
  'src/messages/languages.ts': [['export const languages = {', 'xx: { ...english, messages: {} },']],
  'src/texts/languages/index.ts': [
    ['const languages: ReadonlyMap<string, ReadingLanguage> = new Map(\n  [', '{ ...en, common: undefined },'],
  ],
};

/** What is not asked: tests, and what knows the collections by types that Astro writes anew with each build. */
const leftOut = /(?:^|\/)(?:node_modules|tests)\/|^src\/(?:site|content\.config)\.ts$/;

function isLeftOut(path: string): boolean {
  return leftOut.test(relative(root, path).replaceAll('\\', '/'));
}

/** A file of the project as it is altered. */
function read(path: string): string | undefined {
  const text = ts.sys.readFile(path);
  return (
    altered[inProject(path)]?.reduce((before, [behind, added]) => {
      // What stood here stands elsewhere by now: the test would pass, and ask nothing.
      if (!before.includes(behind)) throw new Error(`${path} has no line '${behind}'`);
      return before.replace(behind, () => `${behind}\n${added}`);
    }, text ?? '') ?? text
  );
}

function inProject(path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}

/** What the compiler finds wrong in the project as it is altered, by file. */
function errors(): Map<string, string> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = { ...ts.createCompilerHost(options), readFile: read };
  host.getSourceFile = (path, languageVersion) => {
    const text = read(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion);
  };
  const program = ts.createProgram(
    fileNames.filter((path) => !isLeftOut(path)),
    { ...options, noEmit: true },
    host,
  );
  const own = program.getSourceFiles().filter(({ fileName }) => !isLeftOut(fileName));
  return new Map(
    own.flatMap((file) => {
      const found = program.getSemanticDiagnostics(file);
      const told = found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n');
      return found.length > 0 ? [[inProject(file.fileName), told]] : [];
    }),
  );
}

/** Where a new word must be answered for: wherever nothing follows from its table. */
const asked: Readonly<Record<string, readonly string[]>> = {
  "'call'": [
    'scripts/bench/world.ts',
    'scripts/bench/world/cast.ts',
    'src/schema/examples.ts',
    'src/views/records/kind-views.ts',
    'src/views/records/pointers.ts',
    'src/views/rooms/folders.ts',
  ],
  "'colour'": [
    'src/model/evidence/claims/contents.ts',
    'src/model/rules/audience.ts',
    'src/model/rules/bodies.ts',
    'src/schema/walk.ts',
    'src/views/records/by-sort.ts',
    'src/views/rooms/manual.ts',
  ],
  // Its words, and wherever it would be printed without them.
  suspended: [
    'src/briefing/rules/change-summary.ts',
    'src/briefing/rules/comparison.ts',
    'src/briefing/rules/promises.ts',
    'src/messages/en/states.ts',
    // How texts say it.
    'src/texts/languages/en/triggers.ts',
    'src/texts/languages/es/triggers.ts',
    'src/texts/languages/fr/triggers.ts',
    'src/texts/languages/pt/triggers.ts',
    'src/views/rooms/board.ts',
  ],
  "'hope'": ['src/briefing/plan.ts'],
  WritingLanguage: ['src/messages/words.ts'],
  ReadingLanguage: ['src/messages/words.ts', 'src/texts/languages/index.ts'],
};

/**
 * Where the compiler does not name the new word: it says that a message lacks a parameter, or a language all messages.
 */
const askedOtherwise = [
  'scripts/inspect/strip.ts',
  'src/briefing/rules/changes.ts',
  'src/briefing/strip.ts',
  'src/messages/languages.ts',
  'src/views/neighbours/calendar.ts',
  'src/views/neighbours/linked-data.ts',
  'src/views/page/frame.ts',
  'src/views/page/tables.ts',
  'src/views/pictures/commitments.ts',
  'src/views/records/everything.ts',
  'src/views/rooms/briefings.ts',
  'src/views/rooms/data.ts',
  'src/views/rooms/home.ts',
  'src/views/rooms/kinds.ts',
];

const found = errors();

test.each(Object.entries(asked))('%s is asked for', (word, files) => {
  const asking = [...found].flatMap(([file, told]) => (told.includes(word) ? [file] : []));
  expect(asking.sort()).toEqual(files);
});

test('and nothing else is wrong', () => {
  expect([...found.keys()].sort()).toEqual([...new Set([...Object.values(asked).flat(), ...askedOtherwise])].sort());
});
