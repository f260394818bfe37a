import { fileLimits } from './file-limits.ts';

/** What YAML holds that is typed as most of it is. */
export type PlainFields = Readonly<Record<string, unknown>>;

/** Groups and lists inside one another. Whatever is deeper is looked at more closely. */
const deepest = 8;

/**
 * What may mean something else than it seems, wherever it stands: signs that nobody sees, tabs, spaces at the end of a
 * line, and a hash behind a space.
 */
const odd = /[^\P{C}\n]|(?:^|\s)#|[^\S\n](?:\n|$)|(?:^|\n)[^\S\n ]/u;

const field = /^([A-Za-z][\w-]{0,200}):(?: (\S.*))?$/;
const flowField = /([A-Za-z][\w-]{0,200}): /y;
const doubleQuoted = /"[^"\\]*"/y;
const singleQuoted = /'(?:[^']|'')*'/y;
/** Words in brackets or braces: what parts them ends them. */
const flowWords = /(?:[\p{L}\p{N}(\p{Pi}]|-(?=\d))[^,[\]{}:]*(?::(?=[\p{L}\p{N}/])[^,[\]{}:]*)*/uy;
const wordsBegin = /^(?:[\p{L}\p{N}(\p{Pi}]|-(?=\d))/u;

/**
 * Reads YAML in which every field, list and value is typed in the plain way, ten times as fast as the library of YAML
 * does. Undefined where anything else stands in it: faults, comments, values over several lines, marks. Of what it
 * returns the library says the same, and nothing beside it.
 */
export function readPlainYaml(text: string): PlainFields | undefined {
  if (text.length > fileLimits.yamlLexemes || odd.test(text)) return undefined;
  return new PlainReader(text).read();
}

interface Line {
  readonly indent: number;
  readonly text: string;
}

class PlainReader {
  readonly #lines: Line[] = [];
  #at = 0;
  #isPlain = true;
  #depth = 0;

  constructor(text: string) {
    for (const line of text.split('\n')) {
      if (line === '') continue;
      let indent = 0;
      while (line.charCodeAt(indent) === 0x20) indent += 1;
      this.#lines.push({ indent, text: line.slice(indent) });
    }
  }

  read(): PlainFields | undefined {
    const [first] = this.#lines;
    if (first?.indent !== 0 || first.text.startsWith('-')) return undefined;
    const fields = this.#group(0);
    return this.#isPlain && this.#at === this.#lines.length ? fields : undefined;
  }

  #odd(): unknown {
    this.#isPlain = false;
    return undefined;
  }

  /** The line that comes next where it is indented as far as this. No group or list takes another one up. */
  #next(indent: number): Line | undefined {
    const line = this.#isPlain ? this.#lines[this.#at] : undefined;
    return line?.indent === indent ? line : undefined;
  }

  #block(indent: number): unknown {
    if (++this.#depth > deepest) return this.#odd();
    const value = this.#lines[this.#at]?.text.startsWith('- ') === true ? this.#list(indent) : this.#group(indent);
    this.#depth -= 1;
    return value;
  }

  #group(indent: number): PlainFields {
    const fields: Record<string, unknown> = {};
    for (let line = this.#next(indent); line; line = this.#next(indent)) {
      const [, name = '', value] = field.exec(line.text) ?? [];
      if (!isName(name) || Object.hasOwn(fields, name)) this.#odd();
      else fields[name] = value === undefined ? this.#below(indent) : this.#inLine(value);
    }
    return fields;
  }

  #list(indent: number): unknown[] {
    const items: unknown[] = [];
    for (let line = this.#next(indent); line; line = this.#next(indent)) {
      const item = line.text.slice(2);
      if (!line.text.startsWith('- ')) this.#odd();
      else if (item.startsWith('- ') || field.test(item)) {
        // A group or a list begins on the line of its own hyphen.
        this.#lines[this.#at] = { indent: indent + 2, text: item };
        items.push(this.#block(indent + 2));
      } else items.push(this.#inLine(item));
    }
    return items;
  }

  /** The value that stands below its field, indented. */
  #below(indent: number): unknown {
    const line = this.#lines[++this.#at];
    return line && line.indent > indent ? this.#block(line.indent) : this.#odd();
  }

  #inLine(text: string): unknown {
    this.#at += 1;
    const first = text.charAt(0);
    if (first === '[' || first === '{' || first === '"' || first === "'") {
      const flow = new FlowReader(text);
      const value = flow.value(this.#depth);
      return flow.isWhole() ? value : this.#odd();
    }
    return wordsBegin.test(text) && !text.includes(': ') && !text.endsWith(':') ? meant(text) : this.#odd();
  }
}

/** Reads a value that stands in its line: quoted words, and lists and groups in brackets and braces. */
class FlowReader {
  readonly #text: string;
  #at = 0;
  #isPlain = true;

  constructor(text: string) {
    this.#text = text;
  }

  isWhole(): boolean {
    return this.#isPlain && this.#at === this.#text.length;
  }

  value(depth: number): unknown {
    const first = this.#text.charAt(this.#at);
    if (first === '"') return this.#take(doubleQuoted).slice(1, -1);
    if (first === "'") return this.#take(singleQuoted).slice(1, -1).replaceAll("''", "'");
    if ((first === '[' || first === '{') && depth < deepest)
      return first === '[' ? this.#list(depth + 1) : this.#group(depth + 1);
    const words = this.#take(flowWords);
    if (words.endsWith(' ')) this.#isPlain = false;
    return meant(words);
  }

  #list(depth: number): unknown[] {
    const items: unknown[] = [];
    this.#parts(']', () => void items.push(this.value(depth)));
    return items;
  }

  #group(depth: number): PlainFields {
    const fields: Record<string, unknown> = {};
    this.#parts('}', () => {
      const name = this.#take(flowField).slice(0, -2);
      if (!isName(name) || Object.hasOwn(fields, name)) this.#isPlain = false;
      else fields[name] = this.value(depth);
    });
    return fields;
  }

  /** What stands from the opening to the closing sign, parted by commas. */
  #parts(closing: string, read: () => void): void {
    this.#at += 1;
    while (this.#isPlain) {
      read();
      if (this.#text.startsWith(', ', this.#at)) this.#at += 2;
      else {
        this.#isPlain &&= this.#text.charAt(this.#at) === closing;
        this.#at += 1;
        return;
      }
    }
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.#text) ?? [];
    if (found === '') this.#isPlain = false;
    this.#at += found.length;
    return found;
  }
}

/** Whether YAML reads a word there: of these names it reads nothing. */
function isName(name: string): boolean {
  return name !== '' && name !== 'null' && name !== 'Null' && name !== 'NULL';
}

const closed: ReadonlyMap<string, boolean | null> = new Map([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** What words without quotes stand for. */
function meant(words: string): unknown {
  if (words.length <= 5 && closed.has(words)) return closed.get(words);
  return /^-?(?:0|[1-9]\d{0,14})$/.test(words) || /^-?(?=[\d.]{1,16}$)(?:0|[1-9]\d*)\.\d+$/.test(words)
    ? Number(words)
    : words;
}
