import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { recordOfClaim } from '../basics/ids.ts';
import type { Path, SourceRecord } from '../schema/record.ts';
import { schemas } from '../schema/records.ts';
import { walk } from '../schema/walk.ts';

/** Which id becomes which. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** A text in a file that gives way to another, by its offsets. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A file cut at the end of its front matter. */
interface Cut {
  /** Where the YAML begins. */
  readonly at: number;
  readonly yaml: string;
  readonly body: string;
}

/**
 * The text of a record's file with the new id wherever a record is named by its old one: in fields, in evidence, in the
 * keys of `from`, in the body. All else stays as it is, to the byte.
 */
export function renamedIn(text: string, record: SourceRecord, renaming: Renaming): string {
  const cut = cutFile(text);
  if (!cut) return text;
  const wanted = new Set(
    walk(schemas[record.kind], record.data)
      .filter(({ sort }) => sort === 'record' || sort === 'pointer' || sort === 'evidence')
      .map(({ path }) => JSON.stringify(path)),
  );
  const replacements = replacementsIn(
    cut.yaml,
    renaming,
    (path) => wanted.has(JSON.stringify(path)) || path[0] === 'from',
  );
  return `${text.slice(0, cut.at)}${replaced(cut.yaml, replacements)}${renamedInBody(cut.body, renaming)}`;
}

/** The text of `site.yaml` with a record's new id among the parties that meet. */
export function renamedInSettings(text: string, renaming: Renaming): string {
  return replaced(
    text,
    replacementsIn(text, renaming, ([field]) => field === 'pairs'),
  );
}

/** The text of the renamed record's own file, which keeps the id it had. */
export function withFormerId(text: string, { from, to }: Renaming): string {
  const cut = cutFile(text);
  if (!cut) return text;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const document = parseDocument(cut.yaml);
  const list = document.get('formerIds', true);
  if (isSeq(list) && list.range) {
    const ids = list.items.map((item) => String(isScalar(item) ? item.value : item));
    const [start, stop] = list.range;
    // One that it bears again is none that it had.
    const written = `[${[...ids.filter((id) => id !== to && id !== from), from].join(', ')}]`;
    const yaml = `${cut.yaml.slice(0, start)}${written}${list.flow === true ? '' : end}${cut.yaml.slice(stop)}`;
    return `${text.slice(0, cut.at)}${yaml}${cut.body}`;
  }
  const name = isMap(document.contents)
    ? document.contents.items.find(({ key }) => isScalar(key) && key.value === 'name')
    : undefined;
  const value = name && isScalar(name.value) ? name.value.range : undefined;
  const line = value ? cut.yaml.indexOf('\n', Math.max(0, value[1] - 1)) + 1 : 0;
  const yaml = `${cut.yaml.slice(0, line)}formerIds: [${from}]${end}${cut.yaml.slice(line)}`;
  return `${text.slice(0, cut.at)}${yaml}${cut.body}`;
}

/** A claim's key with the new id: of the record itself, or of an entry of a field that is called by it. */
export function renamedKey(key: string, { from, to }: Renaming): string {
  const record = recordOfClaim(key);
  const rest = key.slice(record.length);
  const entry = /^(:[a-zA-Z]+\.)(.+)$/.exec(rest);
  const end = entry && entry[2] === from ? `${entry[1] ?? ''}${to}` : rest;
  return `${record === from ? to : record}${end}`;
}

/** Evidence, a pointer or an id with the new id: `sea-cable#13`, `sea-cable.route`, `sea-cable`. */
export function renamedReference(text: string, { from, to }: Renaming): string {
  if (text === from) return to;
  return /^[#.:]/.test(text.slice(from.length)) && text.startsWith(from) ? `${to}${text.slice(from.length)}` : text;
}

function cutFile(text: string): Cut | undefined {
  const front = /^\ufeff?---[ \t]*\r?\n/.exec(text)?.[0];
  if (front === undefined) return undefined;
  const closing = /^---[ \t]*(?:\r?\n|$)/gm;
  closing.lastIndex = front.length;
  const end = closing.exec(text);
  return end ? { at: front.length, yaml: text.slice(front.length, end.index), body: text.slice(end.index) } : undefined;
}

function replacementsIn(yaml: string, renaming: Renaming, isWanted: (path: Path) => boolean): Replacement[] {
  const found: Replacement[] = [];
  visit(parseDocument(yaml), {
    Scalar: (key, node, ancestors) => {
      if (typeof node.value !== 'string' || !node.range) return;
      const path = pathOf(ancestors, node);
      const named = renamedReference(node.value, renaming);
      const isKey = key === 'key';
      // Keys of fields are words of the schema, but for those below `from`, which name what a field lists.
      if (named === node.value || !isWanted(path) || (isKey && path[0] !== 'from')) return;
      const [start, end] = node.range;
      const source = yaml.slice(start, end);
      found.push({ start, end, text: source.replace(node.value, () => named) });
    },
  });
  return found;
}

/** The path to a node, from the nodes around it. */
function pathOf(ancestors: readonly unknown[], node: unknown): (string | number)[] {
  const around = [...ancestors, node];
  return around.flatMap((one, index): (string | number)[] => {
    const next = around[index + 1];
    if (isSeq(one) && next !== undefined) return [one.items.indexOf(next)];
    if (typeof one === 'object' && one !== null && 'key' in one && isScalar(one.key)) return [String(one.key.value)];
    return [];
  });
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  return replacements
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: other }) => `${whole.slice(0, start)}${other}${whole.slice(end)}`, text);
}

/** Links and citations of a body: `[the cable](sea-cable#route)`, `<Cite to="sea-cable.route" />`. */
function renamedInBody(body: string, { from, to }: Renaming): string {
  return body
    .replace(/\]\(([^()\s]+)/g, (whole, target: string) =>
      target === from || target.startsWith(`${from}#`) ? `](${to}${target.slice(from.length)}` : whole,
    )
    .replace(/(=")([^"]*)(")/g, (whole, open: string, value: string, close: string) =>
      value === from || value.startsWith(`${from}.`) ? `${open}${to}${value.slice(from.length)}${close}` : whole,
    );
}
