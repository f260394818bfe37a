import { describe, expect, test } from 'vitest';
import { hasItalics } from '../../../src/layouts/italics.ts';
import { section, type Block, type Told } from '../../../src/views/page/page.ts';
import { plain } from '../../../src/views/page/text.ts';

const told: Told = { text: plain('It is long.'), marks: [] };
const reasoned: Told = { ...told, why: 'It looks so.' };
const having = (...blocks: Block[]): boolean =>
  hasItalics({
    lede: told,
    sections: [
      section('first', 'First', []),
      section('second', 'Second', [{ type: 'html', html: '<p>It is.</p>' }, ...blocks]),
    ],
  });

describe('a page is set in italics', () => {
  test('where it gives a reason', () => {
    expect(having({ type: 'told', look: 'list', groups: [[told], [told, reasoned]] })).toBe(true);
    expect(hasItalics({ lede: reasoned, sections: [] })).toBe(true);
  });

  test('where its body stresses a word', () => {
    expect(having({ type: 'html', html: '<p>It <em>is</em>.</p>' })).toBe(true);
  });

  test('and not otherwise', () => {
    expect(having({ type: 'told', look: 'list', groups: [[told]] })).toBe(false);
    expect(hasItalics({ lede: undefined, sections: [] })).toBe(false);
  });
});
