import type { IntlMessageFormat } from 'intl-messageformat';
import { format, resolveConfig } from 'prettier';
import { compareText } from '../../src/basics/compare.ts';
import { formatOf } from '../../src/messages/icu.ts';

/**
 * What a message takes in one of its placeholders: a text, a number that it counts by, or one word of those it names.
 */
type Parameter = 'text' | 'number' | readonly string[];

/** The messages of one language, by key. */
export type Messages = Readonly<Record<string, string>>;

interface Use {
  readonly name: string;
  readonly takes: Parameter;
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** By which numbers the parser tells elements apart. */
const types = { literal: 0, argument: 1, number: 2 } as const;

/** The module `file` that types what each of `messages` takes. Throws what is wrong with a message. */
export async function parameterModule(messages: Messages, file: string): Promise<string> {
  return format(parameterTypes(messages), { ...(await resolveConfig(file)), filepath: file });
}

function parameterTypes(messages: Messages): string {
  const entries = Object.entries(messages).flatMap(([key, message]) => {
    const { parameters, faults } = read(message);
    if (faults.length > 0) throw new SyntaxError(`'${key}' ${faults.join('; ')}`);
    const each = [...parameters].map(([name, takes]) => `readonly ${name}: ${typeOf(takes)}`);
    return each.length === 0 ? [] : [`'${key}': { ${each.join('; ')} };`];
  });
  return `// Made from the English messages by \`npm run messages\`; do not edit.

/** What is printed as it is. */
type Printed = string | number;

/**
 * What the placeholders of each message take: what is printed, a number to count by, or one of the words it has a
 * branch for.
 */
export interface MessageParameters {
${entries.join('\n')}
}
`;
}

function typeOf(parameter: Parameter): string {
  if (parameter === 'number') return 'number';
  return parameter === 'text' ? 'Printed' : parameter.map((word) => `'${word}'`).join(' | ');
}

/**
 * What is wrong with the messages of the languages, each by its code; those of the first are what all others must say
 * too. A `select` stands for a closed word: it must name each, and has no `other` in which a new one could hide.
 */
export function messageFaults(languages: Readonly<Record<string, Messages>>): string[] {
  const [first, ...others] = Object.entries(languages);
  if (!first) return [];
  const [, base] = first;
  return [
    ...[first, ...others].flatMap(([language, messages]) => ownFaults(language, messages)),
    ...others.flatMap(([language, messages]) => differences(language, base, messages)),
  ];
}

function ownFaults(language: string, messages: Messages): string[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const faults = message.trim() === '' ? ['is empty'] : read(message).faults;
    return faults.map((fault) => `${language}: '${key}' ${fault}`);
  });
}

function differences(language: string, base: Messages, messages: Messages): string[] {
  const missing = Object.keys(base).filter((key) => !Object.hasOwn(messages, key));
  const extra = Object.keys(messages).filter((key) => !Object.hasOwn(base, key));
  return [
    ...missing.map((key) => `${language}: '${key}' is missing`),
    ...extra.map((key) => `${language}: '${key}' is no message`),
    ...Object.entries(messages).flatMap(([key, message]) => {
      const said = base[key];
      if (said === undefined) return [];
      const faults = parameterDifferences(read(said).parameters, read(message).parameters);
      return faults.map((fault) => `${language}: '${key}' ${fault}`);
    }),
  ];
}

type Parameters = ReadonlyMap<string, Parameter>;

function parameterDifferences(handed: Parameters, taken: Parameters): string[] {
  return [
    ...[...handed.keys()].filter((name) => !taken.has(name)).map((name) => `does not use {${name}}`),
    ...[...taken].flatMap(([name, takes]) => {
      const given = handed.get(name);
      if (given === undefined) return [`uses {${name}}, which nobody hands it`];
      // A word or a number can be printed as it is; a text can be neither.
      return takes === 'text' || same(takes, given) ? [] : [`takes {${name}} as ${told(takes)}, not ${told(given)}`];
    }),
  ];
}

function read(message: string): { readonly parameters: Parameters; readonly faults: readonly string[] } {
  const parameters = new Map<string, Parameter>();
  const faults: string[] = [];
  for (const part of elementsOf(message).flatMap((element) =>
    typeof element === 'string' ? element : found(element),
  )) {
    if (typeof part === 'string') {
      faults.push(part);
      continue;
    }
    const { name, takes } = part;
    const known = parameters.get(name) ?? 'text';
    if (known !== 'text' && takes !== 'text' && !same(known, takes))
      faults.push(`takes {${name}} both as ${told(known)} and as ${told(takes)}`);
    parameters.set(name, known === 'text' ? takes : known);
  }
  return { parameters, faults: [...new Set(faults)] };
}

function elementsOf(message: string): readonly (Element | string)[] {
  try {
    return formatOf(message, 'en').getAst();
  } catch (error) {
    return [`is no ICU message: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function found(element: Element): (Use | string)[] {
  if ('pluralType' in element) return counted(element);
  if ('options' in element) return chosen(element);
  // Their enum lies in a package that the parser brings with it.
  const type: number = element.type;
  if (!('value' in element) || type === types.literal) return [];
  if (type === types.argument) return [{ name: element.value, takes: 'text' }];
  if (type === types.number) return [{ name: element.value, takes: 'number' }];
  return ['holds what no message may: a date, a time or a tag'];
}

type Branched = Extract<Element, { options: object }>;

function counted({ value: name, options }: Branched): (Use | string)[] {
  const faults = 'other' in options ? [] : [`counts {${name}} without 'other'`];
  return [...faults, { name, takes: 'number' }, ...inBranches(options)];
}

function chosen({ value: name, options }: Branched): (Use | string)[] {
  const faults = 'other' in options ? [`chooses by {${name}} with 'other', where a new word could hide`] : [];
  return [...faults, { name, takes: Object.keys(options).sort(compareText) }, ...inBranches(options)];
}

function inBranches(options: Branched['options']): (Use | string)[] {
  return Object.values(options).flatMap(({ value }) => value.flatMap(found));
}

function same(a: Parameter, b: Parameter): boolean {
  return told(a) === told(b);
}

function told(parameter: Parameter): string {
  return typeof parameter === 'string' ? parameter : parameter.join(' | ');
}
