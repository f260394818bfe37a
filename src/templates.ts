// What Astro's compiler writes templates for, in place of Astro's own runtime: a template is a function that gives its
// text at once. Astro's waits for each part, as any may come late; none of ours does, and a page is printed in a
// quarter of the time. That both print the same is held by `tests/site/astro.test.ts`.
import {
  addAttribute as attribute,
  escapeHTML,
  Fragment,
  spreadAttributes as attributes,
  voidElementNames,
} from 'astro/runtime/server/index.js';

export { Fragment };

/** What a template printed: it stands in others as it is. */
class Printed {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Props = Readonly<Record<string, unknown>>;
type Slots = Readonly<Record<string, Slot | undefined>>;
type Slot = (around: Around) => unknown;
/** A template as it is compiled. */
type Template = (around: Around, props: Props, slots: Slots) => Printed;

/** What is the same for all templates of a page. */
class Around {
  readonly #locals: unknown;

  constructor(locals?: unknown) {
    this.#locals = locals;
  }

  /** `Astro` in the front matter of a template. */
  createAstro(props: Props, slots: Slots): { readonly props: Props; readonly slots: Slots; readonly locals: unknown } {
    return { props, slots, locals: this.#locals };
  }
}

/** What a template is printed with: `inner` is the HTML that stands in its slot. */
interface PrintOptions {
  readonly inner?: string;
  readonly locals?: unknown;
}

/** Prints a compiled template. Throws a `TypeError` for what is none, or holds what only Astro itself can print. */
export function print(template: unknown, props: object, { inner, locals }: PrintOptions = {}): string {
  if (!isTemplate(template)) throw new TypeError('this is no template that was compiled to be printed at once');
  const slots: Slots = inner === undefined ? {} : { default: () => new Printed(inner) };
  return template(new Around(locals), { ...props }, slots).text;
}

/** Prints an element that stands in no template, with the HTML that is in it. */
export function printElement(name: string, properties: Props, inner: string): string {
  return renderComponent(new Around(), name, name, properties, { default: () => new Printed(inner) }).text;
}

/** Prints words as a template would. */
export function printWords(words: string): string {
  return textOf(words);
}

const templates = new WeakSet<object>();

function isTemplate(value: unknown): value is Template {
  return typeof value === 'function' && templates.has(value);
}

// What follows is called by what the compiler writes.

/** Makes a template of its compiled function. */
export function createComponent(template: Template): Template {
  templates.add(template);
  return template;
}

/** The markup of a template with what stands between its parts. */
export function render(parts: TemplateStringsArray, ...values: readonly unknown[]): Printed {
  let text = parts[0] ?? '';
  for (let index = 0; index < values.length; index += 1) text += textOf(values[index]) + (parts[index + 1] ?? '');
  return new Printed(text);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return escapeHTML(value);
  if (value instanceof Printed) return value.text;
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value === 'number' || value === true) return String(value);
  throw new TypeError(`a template holds what cannot be printed at once: ${typeof value}`);
}

/** What stands for another template, an element whose name is not fixed, or nothing but what is in it. */
export function renderComponent(
  around: Around,
  name: string,
  component: unknown,
  ...[props, slots = {}]: readonly [props: Props, slots?: Slots]
): Printed {
  if (isTemplate(component)) return component(around, props, slots);
  const inner = renderSlot(around, slots['default']);
  if (component === Fragment) return inner;
  if (typeof component !== 'string') throw new TypeError(`'${name}' is no template`);
  const begin = `<${component}${spreadAttributes(props).text}`;
  return new Printed(
    inner.text === '' && voidElementNames.test(component) ? `${begin}/>` : `${begin}>${inner.text}</${component}>`,
  );
}

/** What is put into a slot, or else what stands there. */
export function renderSlot(around: Around, slot: Slot | undefined, otherwise?: Slot): Printed {
  return new Printed(textOf((slot ?? otherwise)?.(around)));
}

/** Names of attributes whose values are written as any text is. */
const plainly = new Map<string, boolean>();

/** An attribute with the space before it; nothing where it has no value. */
export function addAttribute(
  value: unknown,
  name: string,
  ...more: readonly [isEscaped?: boolean, tag?: string]
): Printed {
  if (value === undefined || value === null) return nothing;
  if (typeof value !== 'string' || value === '' || more.length > 0 || !isPlain(name))
    return new Printed(String(attribute(value, name, ...more)));
  const escaped =
    value.includes('&') || value.includes('"') ? value.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : value;
  return new Printed(` ${name}="${escaped}"`);
}

/** Asks Astro once for each name, and not for each attribute. */
function isPlain(name: string): boolean {
  const known = plainly.get(name) ?? String(attribute('value', name)) === ` ${name}="value"`;
  plainly.set(name, known);
  return known;
}

/** All attributes of an element that are handed over together. */
export function spreadAttributes(
  values: Props,
  ...more: readonly [name?: string, scope?: { class?: string }]
): Printed {
  return new Printed(String(attributes(values, ...more)));
}

/** HTML that was made elsewhere. */
export function unescapeHTML(html: string | null | undefined): Printed {
  return new Printed(html ?? '');
}

const nothing = new Printed('');

/** Where Astro would put styles and scripts of its own: our pages carry theirs. */
export function renderHead(): Printed {
  return nothing;
}

/** The same, at the first element of a template without a head. */
export function maybeRenderHead(): Printed {
  return nothing;
}

/** Where a `<template>` begins: inside, Astro would repeat its scripts. */
export function templateEnter(): Printed {
  return nothing;
}

/** Where a `<template>` ends. */
export function templateExit(): Printed {
  return nothing;
}

/** What Astro keeps of the site for a module; ours ask for none of it. */
export function createAstro(): undefined {
  return undefined;
}
