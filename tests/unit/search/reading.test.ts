import { expect, test } from 'vitest';
import { cut } from '../../../src/search/cut.ts';
import { contentOf, termOf, tokensOf } from '../../../src/search/document.ts';
import { makeReading, stemOf } from '../../../src/search/reading.ts';
import { stemOf as stemOfLanguage } from '../../../src/texts/stems.ts';
import { document } from '../../support/search.ts';

const documents = [
  document({
    id: 'declaration',
    title: 'Declaração conjunta',
    language: 'pt',
    texts: ['As declarações, a declaração, a ligação, as ligações, as estações e a estação.'],
    names: [
      { name: 'Joint Declaration', sort: 'alias', language: 'en' },
      { name: 'Declaração', sort: 'alias' },
    ],
  }),
];
const reading = makeReading(documents, { stopWords: { pt: ['Não', 'd’água'] }, stemOf: stemOfLanguage });

test('plurals in -ções meet -ção, in words that were never seen too', () => {
  for (const [one, other] of [
    ['declaração', 'declarações'],
    ['ligacao', 'ligacoes'],
    ['vacinação', 'vacinações'],
  ] as const)
    expect(cut(other).map((token) => stemOf(token, reading))).toEqual(cut(one).map((token) => stemOf(token, reading)));
});

test('stop words are cut as a query is', () => {
  expect(reading.stopWords).toEqual({ pt: ['nao', 'agua', 'dagua'] });
});

test('a document is its title, the names that say more, and its text, in this order', () => {
  const [own] = documents;
  if (!own) throw new RangeError('no document');
  expect(tokensOf(own)).toMatchObject({ title: ['declaracao', 'conjunta'], names: ['joint', 'declaration'] });
  const content = contentOf([own], reading).split(' ');
  const { title, names, text } = tokensOf(own);
  expect(content).toEqual([...title, ...names, ...text].map((token) => termOf(token, reading)));
});

test('no term of the index begins another', () => {
  const terms = ['cable', 'cablecar', 'lac', 'lac4', '3', '3c2c3'].map((token) => termOf(token, reading));
  expect(terms.filter((term) => terms.some((other) => other !== term && other.startsWith(term)))).toEqual([]);
});
