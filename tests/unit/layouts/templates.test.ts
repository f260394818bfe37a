import { addAttribute as astrosAttribute } from 'astro/runtime/server/index.js';
import { expect, test } from 'vitest';
import {
  addAttribute,
  createComponent,
  Fragment,
  print,
  render,
  renderComponent,
  renderSlot,
  unescapeHTML,
} from '../../../src/templates.ts';

/** What a template prints of `value`. */
function printed(value: unknown): string {
  return print(
    createComponent(() => render`${value}`),
    {},
  );
}

const names = ['id', 'title', 'class', 'class:list', 'hidden', 'popover', 'download', 'disabled', 'data-x', 'bad name'];
const values = ['', 'a', 'a&"b\'<c>', true, false, 0, 5, null, undefined, ['a', false, { c: true }]];

test.each(names)('the attribute %s is written as Astro writes it', (name) => {
  for (const value of values)
    expect(printed(addAttribute(value, name)), JSON.stringify(value)).toBe(String(astrosAttribute(value, name)));
});

test('what stands in a template is text, and what others have printed is not', () => {
  const inner = createComponent((_, { text }) => render`<b>${text}</b>`);
  const outer = createComponent(
    (around, props, slots) =>
      render`${renderComponent(around, 'inner', inner, props)}${renderSlot(around, slots['default'])}${unescapeHTML('<i>')}`,
  );
  expect(print(outer, { text: 'a < b' }, { inner: '<u>c</u>' })).toBe('<b>a &lt; b</b><u>c</u><i>');
  expect(printed([1, undefined, null, false, 'b', ['<']])).toBe('1b&lt;');
});

test('an element has the name that it is given, and a fragment none', () => {
  const around = createComponent(
    (own) =>
      render`${renderComponent(own, 'Heading', 'h2', { id: 'a' }, { default: () => render`b` })}${renderComponent(own, 'Fragment', Fragment, {}, { default: () => render`c` })}`,
  );
  expect(print(around, {})).toBe('<h2 id="a">b</h2>c');
});

test('what comes late is not printed, nor what is no template', () => {
  expect(() => printed(Promise.resolve('late'))).toThrow(TypeError);
  expect(() => print('p', {})).toThrow(TypeError);
  expect(() => printed(renderComponent({} as never, 'Late', () => Promise.resolve(), {}))).toThrow(TypeError);
});
