import { expect, test } from 'vitest';
import { unmarked } from '../../../src/texts/unmarked.ts';

test.each([
  [
    'a link is its words',
    'Backed by the [Tide Office’s Pier Program](https://tides.example/pier_(new)/), they met.',
    'Backed by the Tide Office’s Pier Program, they met.',
  ],
  [
    'words behind a link are others',
    'The [Harbour Institute](https://h.example)this year',
    'The Harbour Institute this year',
  ],
  ['a link that is emphasised, brackets in its words', '**[Tide [1] maps](https://t.example)***.*', 'Tide [1] maps.'],
  ['a picture is its words', '![A pier](pier.png) stands.', 'A pier stands.'],
  [
    'emphasis is what it says',
    '- **Creating Tide Jobs and Advancing** **Piers**. We *will* build, __then__ _sail_.',
    '- Creating Tide Jobs and Advancing Piers. We will build, then sail.',
  ],
  ['a comment is nothing', 'Tides <!-- see > below --> rise.<!-- and', 'Tides  rise.'],
  [
    'a tag is nothing',
    'The <a href="https://t.example">Tide Office</a> has 2<sup>nd</sup> rank.',
    'The Tide Office has 2nd rank.',
  ],
  ['what is invisible is nothing', 'The Tide-\u2060Harbour Pact', 'The Tide-Harbour Pact'],
  ['what is escaped is meant', '1986\\. \\*A star', '1986. *A star'],
  [
    'signs that mark nothing stay',
    'a * b, 2*3*4, snake_case_name, [sic] and (so), <5 %, item #4 | x',
    'a * b, 2*3*4, snake_case_name, [sic] and (so), <5 %, item #4 | x',
  ],
])('%s', (_, text, expected) => {
  expect(unmarked(text)).toBe(expected);
});

test('a long text full of marks that are never closed is read soon', () => {
  const text = '[a](b *c _d <e '.repeat(20_000);
  expect(unmarked(text).length).toBeGreaterThan(0);
});
