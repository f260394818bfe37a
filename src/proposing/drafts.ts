import { Document, isCollection, isMap, isSeq, parseDocument } from 'yaml';
import { folders, type Kind } from '../basics/kinds.ts';

/** Front matter as plain data, in the order in which it is written. */
export type PlainData = { readonly [field: string]: PlainValue };
export type PlainValue = string | number | boolean | readonly PlainValue[] | PlainData;

/** A record that somebody has still to finish. */
export interface DraftRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly data: PlainData;
  /** Lines of comment on top of the front matter: the words it stands on are never among them. */
  readonly notes?: readonly string[];
}

/** A statement as front matter has it. */
export type DraftStatement = PlainData & { readonly id: string; readonly aspect: string };

/** What stands in place of the sentence that an editor has still to write. */
export const unwritten = '…';

/** The file of a record, below the content folder. */
export function fileOf({ kind, id }: Pick<DraftRecord, 'kind' | 'id'>): string {
  return `${folders[kind]}/${id}.mdx`;
}

/** A draft as the text of its file: front matter alone, with an empty body. */
export function writeRecord({ data, notes = [] }: DraftRecord): string {
  const comments = notes.map((note) => `# ${note}\n`).join('');
  return `---\n${comments}${writeYaml(data)}---\n`;
}

/**
 * The text of a record's file with a statement put behind its others. All else stays as it is, to the byte. Undefined
 * where the file has no front matter that can be read, or a list of statements on one line.
 */
export function withStatement(text: string, statement: DraftStatement): string | undefined {
  const front = /^---[ \t]*(\r?\n)([\s\S]*?)^---[ \t]*$/m.exec(text);
  if (!front) return undefined;
  const [whole, end = '\n', yaml = ''] = front;
  const head = whole.indexOf(yaml, 3);
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const list = document.get('statements', true);
  const item = indented(writeYaml([statement]), list === undefined ? 2 : indentOf(yaml, list));
  if (item === undefined) return undefined;
  const at = list === undefined ? yaml.length : endOfList(yaml, list);
  if (at === undefined) return undefined;
  const before = yaml.slice(0, at);
  const opened = `${before}${before === '' || before.endsWith('\n') ? '' : end}${list === undefined ? `statements:${end}` : ''}`;
  const added = item.split('\n').join(end);
  return `${text.slice(0, head)}${opened}${added}${yaml.slice(at)}${text.slice(head + yaml.length)}`;
}

/** How far the entries of a list are indented; undefined where they stand on one line. */
function indentOf(yaml: string, list: unknown): number | undefined {
  if (!isSeq(list) || list.flow === true || !list.range) return undefined;
  const start = list.range[0];
  return start - (yaml.lastIndexOf('\n', start - 1) + 1);
}

/** Where a list ends, behind its last line. */
function endOfList(yaml: string, list: unknown): number | undefined {
  if (!isCollection(list) || !list.range) return undefined;
  const [, end] = list.range;
  const line = yaml.indexOf('\n', Math.max(0, end - 1));
  return line < 0 ? yaml.length : line + 1;
}

function indented(text: string, spaces: number | undefined): string | undefined {
  return spaces === undefined ? undefined : text.replace(/^(?=.)/gm, () => ' '.repeat(spaces));
}

/** Data as block YAML; lists of plain words and short maps of them on one line. */
export function writeYaml(data: PlainData | readonly PlainValue[]): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  setFlow(document.contents, 0);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function setFlow(node: unknown, depth: number): void {
  if (!isCollection(node)) return;
  const items = node.items.map((item) =>
    isMap(node) && typeof item === 'object' && item !== null && 'value' in item ? item.value : item,
  );
  const isFlat = items.every((item) => !isCollection(item));
  node.flow = depth > 0 && isFlat && (isSeq(node) || depth > 2 || String(node).length < 100) && !isStatement(node);
  for (const item of items) setFlow(item, depth + 1);
}

function isStatement(node: unknown): boolean {
  return isMap(node) && node.has('aspect');
}
