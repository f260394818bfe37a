import { isPair, isScalar, parseDocument, visit } from 'yaml';
import { kinds } from '../../../src/basics/kinds.ts';
import { schemas } from '../../../src/schema/records.ts';
import { recordsIn, type Folder, type Mutator, type Picks } from './folder.ts';
import {
  counts,
  hostileAddresses,
  hostileDates,
  hostileEvidence,
  hostileIds,
  hostileNumbers,
  hostileTags,
  hostileTexts,
  hostileYaml,
} from './words.ts';

/** A value of a file's YAML: the field it belongs to, and where it stands in the file's text. */
interface Value {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

const fields: Readonly<Record<string, readonly string[]>> = {
  ...under(hostileTexts, [
    'name',
    'title',
    'says',
    'description',
    'summary',
    'short',
    'inText',
    'unit',
    'why',
    'aliases',
    'prints',
    'reads',
    'outside',
  ]),
  ...under(hostileDates, ['when', 'due', 'made', 'published', 'asOf', 'reportDate', 'period']),
  ...under(hostileAddresses, ['url', 'address', 'email']),
  ...under(hostileTags, ['language', 'locale', 'lang']),
  ...under(hostileNumbers, ['number', 'paragraphs', 'paragraph', 'order', 'country']),
  ...under(hostileEvidence, ['from', 'status', 'places', 'parent', 'by']),
};

const everything = [
  hostileTexts,
  hostileDates,
  hostileAddresses,
  hostileTags,
  hostileNumbers,
  hostileEvidence,
  hostileIds,
  hostileYaml,
];

function under(pool: readonly string[], names: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, pool]));
}

/** As an editor types words in quotes, and without. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => JSON.stringify(text),
  (text) => JSON.stringify(text),
  (text) => `'${text.replaceAll("'", "''")}'`,
  (text) => text,
];

const texts = new Set(hostileTexts);

/** Files with YAML: the settings as often as any record. */
function yamlFile(folder: Folder, picks: Picks): string | undefined {
  const files = [...(folder.has('site.yaml') ? ['site.yaml'] : []), ...recordsIn(folder)];
  return files.length === 0 ? undefined : picks.of(files);
}

/** The YAML of a file, and where it begins. */
function yamlOf(file: string, text: string): { readonly yaml: string; readonly offset: number } {
  if (!file.endsWith('.mdx')) return { yaml: text, offset: 0 };
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('\n---', start);
  return { yaml: text.slice(start, end < 0 ? undefined : end + 1), offset: start };
}

function valuesIn(file: string, text: string): Value[] {
  const { yaml, offset } = yamlOf(file, text);
  const found: Value[] = [];
  try {
    visit(parseDocument(yaml), {
      Scalar(key, node, path) {
        if (key === 'key' || !node.range) return;
        const pair = path.findLast((step) => isPair(step));
        const field = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
        found.push({ field, start: node.range[0] + offset, end: node.range[1] + offset });
      },
    });
  } catch {
    return found;
  }
  return found;
}

function inText(change: (text: string, file: string, picks: Picks) => string): Mutator {
  return (folder, picks) => {
    const file = yamlFile(folder, picks);
    if (file === undefined) return;
    const text = folder.get(file)?.toString('utf8') ?? '';
    folder.set(file, Buffer.from(change(text, file, picks)));
  };
}

function replacing(
  spell: (value: Value, picks: Picks) => string,
  wanted: (value: Value) => boolean = () => true,
): Mutator {
  return inText((text, file, picks) => {
    const values = valuesIn(file, text).filter(wanted);
    if (values.length === 0) return text;
    const value = picks.of(values);
    return `${text.slice(0, value.start)}${spell(value, picks)}${text.slice(value.end)}`;
  });
}

/** Puts a line at the top of a file's fields. */
function topLine(line: (picks: Picks) => string): Mutator {
  return inText((text, file, picks) => {
    const { offset } = yamlOf(file, text);
    return `${text.slice(0, offset)}${line(picks)}\n${text.slice(offset)}`;
  });
}

const known = [...new Set(kinds.flatMap((kind) => Object.keys(schemas[kind].shape)))].sort();

/** Mutations of what a value says. */
export const valueMutators = {
  'words that are hostile': replacing(
    (_, picks) => picks.of(spellings)(picks.of(hostileTexts)),
    ({ field }) => fields[field] === hostileTexts,
  ),
  'a value of its sort': replacing(({ field }, picks) => {
    const text = picks.of(fields[field] ?? hostileIds);
    return texts.has(text) ? picks.of(spellings)(text) : text;
  }),
  'a value of any sort': replacing((_, picks) => picks.of(spellings)(picks.of(picks.of(everything)))),
  'what YAML reads otherwise': replacing((_, picks) => picks.of(hostileYaml)),
  'a sign in a plain value': inText((text, file, picks) => {
    const values = valuesIn(file, text).filter(({ start, end }) => end > start);
    if (values.length === 0) return text;
    const { start, end } = picks.of(values);
    const at = start + picks.below(end - start + 1);
    return `${text.slice(0, at)}${picks.of([' #', ': ', '#', '"', "'", '&', '*', '!', '%', '@', '`', ', ', '[', ']', '{', '}', '\n', '\t'])}${text.slice(at)}`;
  }),
  'a field that is known': topLine(
    (picks) => `${picks.of(known)}: ${picks.of(spellings)(picks.of(picks.of(everything)))}`,
  ),
  'a field that is not known': topLine((picks) => `${picks.of(hostileTexts)}: ${picks.of(hostileTexts)}`),
  'a value deep in lists': replacing((_, picks) => {
    const depth = picks.of(counts);
    return picks.of([
      `${'['.repeat(depth)}1${']'.repeat(depth)}`,
      `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`,
      '['.repeat(depth),
    ]);
  }),
  'anchors and aliases': topLine((picks) =>
    picks.of([
      ['x: &a [1]', 'y: *a'].join('\n'),
      'x: &a [*a]',
      ['x: &a {b: 1}', '<<: *a'].join('\n'),
      [
        'l0: &l0 [a, a]',
        ...Array.from({ length: 24 }, (_, index) => `l${index + 1}: &l${index + 1} [*l${index}, *l${index}]`),
      ].join('\n'),
      'x: *nowhere',
    ]),
  ),
  'a file twice over': inText((text, _, picks) => text.repeat(picks.of([2, 3, 20]))),
} satisfies Readonly<Record<string, Mutator>>;
