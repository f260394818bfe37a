import { expect, test } from 'vitest';
import { piecesOf } from '../../../../src/views/cover/pieces.ts';

const page = (body: string): string =>
  `<svg class="typst-doc" viewBox="0 0 1200 630"><g>${body}</g><defs><symbol id="g1" overflow="visible">
    <path d="M 0 0 h 2 Z "/></symbol><symbol id="g12"><path d="M 1 1 "/></symbol></defs></svg>`;

test('letters and rules are told with where they stand, though they lie in groups', () => {
  const rule = '<g><path class="typst-shape" fill="#7a1f2b" fill-rule="nonzero" d="M 0 0v 14 "/></g>';
  const letters =
    '<g class="typst-text" transform="matrix(1 0 0 -1 0 46.5)"><use xlink:href="#g1" x="3.25" y="2" fill="#1a1b1e"/></g>';
  const space = '<g class="typst-text" transform="matrix(1 0 0 -1 9 9)"/>';
  const after =
    '<g class="typst-text" transform="matrix(1 0 0 -1 5 6)"><use xlink:href="#g12" x="0" fill="#565a62"/></g>';
  const [pieces = []] = piecesOf(
    page(`${rule}${space}<g transform="matrix(1 0 0 1 80 400)">${space}${letters}</g>${after}`),
  );
  expect(pieces.map(({ outline, ...piece }) => ({ ...piece, outline: outline() }))).toEqual([
    { name: 'M 0 0v 14 ', outline: 'M 0 0v 14 ', colour: '#7a1f2b', x: 0, y: 0, isLetter: false },
    { name: '#g1', outline: 'M 0 0 h 2 Z ', colour: '#1a1b1e', x: 83.25, y: 444.5, isLetter: true },
    { name: '#g12', outline: 'M 1 1 ', colour: '#565a62', x: 5, y: 6, isLetter: true },
  ]);
});

test('each page is told from its own corner', () => {
  const letter = '<g transform="matrix(1 0 0 -1 5 6)"><use xlink:href="#g1" fill="#1a1b1e"/></g>';
  const pages = piecesOf(page(`${letter}${letter}</g><g transform="matrix(1 0 0 1 0 630)"><g>${letter}</g></g><g>`));
  const places = pages.map((pieces) => pieces.map(({ x, y }) => [x, y]));
  expect(places).toEqual([
    [
      [5, 6],
      [5, 6],
    ],
    [[5, 6]],
    [],
  ]);
});

test.each([
  ['<image href="data:,"/>', 'this is no outline: <image href="data:,"/>'],
  ['<path d="M 0 0"/>', 'this is no outline in a colour: <path d="M 0 0"/>'],
  ['<g transform="matrix(2 0 0 1 0 0)"></g>', 'this does more than move: matrix(2 0 0 1 0 0)'],
])('what is no outline is refused: %s', (body, message) => {
  expect(() => piecesOf(page(body))).toThrow(message);
});

test('a letter without an outline is refused where it is drawn', () => {
  const [[piece] = []] = piecesOf(page('<use xlink:href="#g2" fill="#1a1b1e"/>'));
  expect(() => piece?.outline()).toThrow('this is the name of no outline: #g2');
});
