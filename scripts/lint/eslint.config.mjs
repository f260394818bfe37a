import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { arrows } from './arrows.mjs';
import { astroFrontmatter } from './astro-frontmatter.mjs';
import { pureRooms } from './rooms.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const typescript = { '@typescript-eslint': tseslint.plugin };
const frontmatter = '**/*.astro/*.ts';
const sourceFiles = ['src/**/*.{ts,js}', 'src/**/*.astro/*.ts'];
const pureFiles = pureRooms.map((room) => `src/${room}/**/*.ts`);

// What neither tsc nor typescript-eslint sees.
const always = [
  ...[
    'eqeqeq',
    'no-var',
    'prefer-const',
    'no-debugger',
    'no-fallthrough',
    'no-self-assign',
    'no-self-compare',
    'no-unsafe-finally',
    'no-cond-assign',
  ],
  ...[
    'no-useless-escape',
    'no-irregular-whitespace',
    'no-misleading-character-class',
    'no-constant-binary-expression',
    'no-dupe-else-if',
    'no-sparse-arrays',
  ],
  ...[
    'no-unmodified-loop-condition',
    'no-unreachable-loop',
    'no-constructor-return',
    'no-template-curly-in-string',
    'no-loss-of-precision',
    'no-regex-spaces',
    'no-duplicate-imports',
    'no-useless-rename',
  ],
];

// What Prettier cannot break: texts, patterns, addresses.
const width = {
  code: 120,
  ignoreStrings: true,
  ignoreTemplateLiterals: true,
  ignoreRegExpLiterals: true,
  ignoreUrls: true,
};

const collections = {
  regex: '^astro:content$',
  message: 'Only src/site.ts reads collections; src/content.config.ts names them.',
};
const astro = '^(astro|@astrojs)([:/]|$)';
// node:crypto, node:url and node:zlib only compute; the rest of Node reaches out of the room.
const machine =
  '^(node:(?!(?:crypto|url|zlib)$)|(fs|path|os|child_process|http|https|net|process|worker_threads)(/|$))';
const forbidImports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

const clock = 'The clock is never read: use the report date.';
const chance = 'The same records give the same bytes: nothing is left to chance.';
const locale = "The machine's own language is never asked: name the locale.";
const noClockNoChance = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clock },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: clock },
  { selector: "MemberExpression[object.name='performance']", message: clock },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: chance },
  { selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]", message: locale },
  { selector: 'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]', message: locale },
  { selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]", message: locale },
  ...['callee.name', 'callee.property.name'].map((name) => ({
    selector: `CallExpression[${name}=/^(random(UUID|Bytes|Int)|getRandomValues)$/]`,
    message: chance,
  })),
];
// In a text that replaces, $& and $1 are no text: whoever searches for "$&" must read "$&".
const textAsPattern = {
  selector:
    'CallExpression[callee.property.name=/^replace(All)?$/][arguments.length=2]:not([arguments.1.type=/^(Literal|(Arrow)?Function(Expression)?)$/])',
  message:
    "In a text that replaces, '$&' stands for what was found: write a text of your own, or a function: () => text.",
};
// A key or a parameter that does not fit its message is no longer told by the compiler once it is cast.
const castForAMessage = {
  selector:
    'CallExpression:matches([callee.name=/^(t|write)$/], [callee.property.name="t"]) TSAsExpression[typeAnnotation.typeName.name!="const"]',
  message: 'What a message is handed is never cast: give it its type where it comes from.',
};
// A word that is added to a closed list must be answered for: where not every word has an answer, each still has its
// line.
const silence = 'A new word of a closed list would pass here in silence: name every word.';
const totalOnly = [
  { selector: 'SwitchCase[test=null]', message: silence },
  { selector: "TSTypeReference[typeName.name='Partial'] TSTypeReference[typeName.name='Record']", message: silence },
];
const twoOrders = {
  selector: "ConditionalExpression[test.operator='<'] > UnaryExpression.consequent[operator='-'][argument.value=1]",
  message: 'Texts are compared in one way: compareText.',
};
const handedOnly = ['process', 'fetch', 'window', 'document', 'navigator'].map((name) => ({
  name,
  message: 'This room knows only what it is handed.',
}));

export default defineConfig(
  { ignores: ['dist/**', 'dist-*/**', '.astro/**', 'archive/**', 'tests/results/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{js,mjs,ts}'], rules: Object.fromEntries(always.map((rule) => [rule, 'error'])) },
  { files: ['**/*.{js,mjs,ts}'], ignores: [frontmatter], rules: { 'max-len': ['error', width] } },
  // A case of a table in a test may have more columns.
  { files: ['**/*.{js,mjs,ts}'], ignores: ['tests/**'], rules: { 'max-params': ['error', { max: 4 }] } },

  // 1. TypeScript, strictly and with types. Front matter of .astro files has none here; `astro check` reads it with
  // types.
  {
    files: ['**/*.ts'],
    ignores: [frontmatter],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A text is cut into code points on purpose, for offsets and placeholders.
      '@typescript-eslint/no-misused-spread': 'off',
      // Front matter is a map of fields, and a field is taken out by its name.
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  { files: ['**/*.astro'], processor: astroFrontmatter },
  {
    files: [frontmatter],
    languageOptions: { parser: tseslint.parser },
    plugins: typescript,
    rules: { '@typescript-eslint/no-explicit-any': 'error' },
  },

  // 2. Imports flow one way.
  {
    files: sourceFiles,
    plugins: { house: { rules: { arrows } }, ...typescript },
    rules: { 'house/arrows': 'error', ...forbidImports(collections) },
  },
  {
    files: pureFiles,
    rules: forbidImports(
      { regex: astro, message: 'This room knows no Astro.' },
      { regex: machine, message: 'This room knows no files and no machine.' },
    ),
  },
  {
    files: ['src/records/**/*.ts'],
    rules: forbidImports({
      regex: astro,
      allowTypeImports: true,
      message: 'Reading knows only the types of Astro loaders.',
    }),
  },
  { files: ['src/check.ts'], rules: forbidImports({ regex: astro, message: 'Checking needs no Astro.' }) },
  { files: ['src/site.ts', 'src/content.config.ts'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },

  // 3. No text of others is used as a pattern.
  {
    files: [...sourceFiles, 'scripts/**/*.{ts,mjs}'],
    rules: { 'no-restricted-syntax': ['error', textAsPattern, ...totalOnly, twoOrders] },
  },

  // 4. The same records give the same bytes.
  {
    files: sourceFiles,
    ignores: ['src/client/**'],
    rules: {
      'no-restricted-syntax': ['error', textAsPattern, castForAMessage, ...totalOnly, twoOrders, ...noClockNoChance],
    },
  },
  { files: pureFiles, rules: { 'no-restricted-globals': ['error', ...handedOnly] } },
);
