import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { folders, kinds } from '../../src/basics/kinds.ts';
import { checkFolder } from '../../src/check.ts';
import { frontMatterSchemas, settingsSchema, type KnownIds } from '../../src/desk/json-schemas.ts';
import { newRecord } from '../../src/desk/templates.ts';
import { aspects } from '../../src/schema/statement.ts';
import { root } from '../lib/root.ts';
import { writeWhole } from '../lib/files/write-whole.ts';

/** Writes the settings of VS Code beside the records: schemas, snippets, and a task that underlines problems. */
export async function setUpEditor(content: string, json: boolean): Promise<boolean> {
  const { reading } = await checkFolder(content, { keep: false, drafts: 'seen' });
  const ids: KnownIds = new Map(
    kinds.map((kind) => [kind, reading.records.filter((record) => record.kind === kind).map(({ id }) => id)]),
  );
  const files = editorFiles(ids, content);
  await mkdir(join(content, '.vscode/schemas'), { recursive: true });
  for (const [file, value] of files) await writeWhole(join(content, file), `${JSON.stringify(value, null, 2)}\n`);
  if (json) console.log(JSON.stringify({ files: files.map(([file]) => file) }, null, 2));
  else
    console.log(
      [
        ...files.map(([file]) => join(content, file)),
        `Open ${content} in VS Code and take the extensions that it recommends. Run it again when there are new records to complete.`,
      ].join('\n'),
    );
  return true;
}

type Files = readonly (readonly [file: string, value: object])[];

function editorFiles(ids: KnownIds, content: string): Files {
  const schemas = [...frontMatterSchemas(ids)].map(
    ([kind, schema]) => [`.vscode/schemas/${kind}.schema.json`, schema] as const,
  );
  const associations = Object.fromEntries(
    kinds.map((kind) => [`./.vscode/schemas/${kind}.schema.json`, `${folders[kind]}/*.mdx`]),
  );
  return [
    ...schemas,
    ['.vscode/schemas/site.schema.json', settingsSchema(ids)],
    [
      '.vscode/settings.json',
      {
        'files.eol': '\n',
        'files.encoding': 'utf8',
        'files.insertFinalNewline': true,
        'editor.wordWrap': 'on',
        'editor.quickSuggestions': { strings: true, other: true, comments: false },
        'files.associations': { '*.mdx': 'mdx' },
        'yaml.schemas': { './.vscode/schemas/site.schema.json': 'site.yaml', ...associations },
      },
    ],
    ['.vscode/extensions.json', { recommendations: ['unifiedjs.vscode-mdx', 'redhat.vscode-yaml'] }],
    ['.vscode/tasks.json', checkTask(content)],
    ['.vscode/records.code-snippets', snippets()],
  ];
}

/** Problems as `check` prints them, underlined where they stand, each time the task runs. */
function checkTask(content: string): object {
  return {
    version: '2.0.0',
    tasks: [
      {
        label: 'Check the records',
        type: 'process',
        command: 'npm',
        args: ['run', '--silent', 'check', '--', '--content', content],
        options: { cwd: root },
        group: { kind: 'test', isDefault: true },
        runOptions: { runOn: 'folderOpen' },
        presentation: { reveal: 'silent', clear: true },
        problemMatcher: {
          owner: 'aide-memoire',
          fileLocation: ['relative', ['$', '{workspaceFolder}'].join('')],
          pattern: {
            regexp: String.raw`^(.+?):(\d+):(\d+)  (?:(warning) )?([a-z-]+)  (.+)$`,
            file: 1,
            line: 2,
            column: 3,
            severity: 4,
            code: 5,
            message: 6,
          },
        },
      },
    ],
  };
}

/** A place that VS Code goes to with the tabulator key, with what stands there at first. */
function stop(number: number, text: string): string {
  return ['$', `{${number}:${text}}`].join('');
}

/** A choice of words at such a place. */
function choice(number: number, words: readonly string[]): string {
  return ['$', `{${number}|${words.join(',')}|}`].join('');
}

interface Snippet {
  readonly prefix: string;
  readonly scope: 'mdx';
  readonly body: readonly string[];
  readonly description: string;
}

function snippets(): Readonly<Record<string, Snippet>> {
  const records = kinds.map((kind): [string, Snippet] => [
    `A new ${kind}`,
    {
      prefix: `new-${kind}`,
      scope: 'mdx',
      body: newRecord({ kind, name: 'NAME' })
        .split('$')
        .join(String.raw`\$`)
        .replace('NAME', () => stop(1, 'Name'))
        .split('\n'),
      description: 'Everything that a record of this kind can hold',
    },
  ]);
  return {
    ...Object.fromEntries(records),
    'A statement': {
      prefix: 'statement',
      scope: 'mdx',
      body: [
        `  - id: ${stop(1, 'id')}`,
        `    aspect: ${choice(2, aspects)}`,
        `    says: ${stop(3, 'One sentence in your own words.')}`,
        `    from: ${stop(4, 'source-id#?')}`,
      ],
      description: 'One claim, with where it stands',
    },
    'A citation': {
      prefix: 'cite',
      scope: 'mdx',
      body: [`<Cite to="${stop(1, 'statement')}" />`],
      description: 'In a body',
    },
  };
}
