import { describe, expect, test } from 'vitest';
import { readDocument, type Known } from '../../../src/desk/document.ts';
import type { Findings } from '../../../src/desk/findings.ts';

/** What is read off a document of invented paragraphs. */
function read(paragraphs: readonly string[], known: Known = {}): Findings {
  const findings = readDocument(paragraphs, known);
  if (!findings) throw new Error('its language was not told');
  return findings;
}

const english = [
  'The tide office opens its doors',
  'Monday, 3 March 2025',
  'Today, the Ministry of Tides, Harbours, and Coasts (MTHC) of Chile and the World Bank agreed to invest a combined $474 million in 26 ports by 2030. The MTHC will publish a map in October.',
  'President Ada Quill met John R. Roe, Director of the University of Lumen, at the Harbour Summit held in Lima from 22 to 26 February 2025. “We are glad to work with so many harbours of the coast,” said Roe.',
  'Nearly 90 partners from Peru and 10% of all Chilean towns took part, under four pillars: 1) maps; 2) boats.',
];
const spanish = [
  'Se abre la oficina de mareas',
  'Ciudad Gris, 3 de marzo de 2025',
  'La Secretaría de Mareas y Puertos (Semarpu) de México y la Unión Europea se comprometen a invertir 2,500 millones de pesos en 12 puertos antes de 2030.',
  'La secretaria de Ciencia, Humanidades y Costas (Secihuco), Ada Pluma Gris, se reunió el pasado 19 de febrero con el embajador Juan Roe. “Queremos que el puerto tenga mapas y barcos para todos”, afirmó Pluma.',
  'El 152 Aniversario del Puerto se celebró en Perú.',
];
const portuguese = [
  'Abre o escritório das marés',
  'Lisboa, 3 de março de 2025',
  'O Ministério das Marés e dos Portos (MMP) do Brasil e a Comissão Europeia pretendem investir R$ 23 bilhões em 12 portos até 2030.',
  'A empresa OndaLink participou nesta segunda-feira (3) da reunião no Rio de Janeiro, disse o ministro Ada Pena.',
  'A rede RNPq, em Portugal, atende 14 mil barcos.',
];

describe.each([
  ['English', english, 'en'],
  ['Spanish', spanish, 'es'],
  ['Portuguese', portuguese, 'pt'],
] as const)('%s', (_name, paragraphs, language) => {
  const found = read(paragraphs);

  test('its language and its day are found', () => {
    expect(found).toMatchObject({ language, published: '2025-03-03' });
  });

  test('every finding shows the words it stands on', () => {
    const all = [found.dates, found.organisations, found.people, found.countries, found.figures, found.promises].flat();
    expect(all.length).toBeGreaterThan(8);
    for (const { paragraph, start, end, words } of all)
      expect(paragraphs[paragraph - 1]?.slice(start, end)).toBe(words);
  });
});

const cases: readonly (readonly [string, readonly string[], (found: Findings) => unknown, unknown])[] = [
  [
    'English dates, relative ones too, and the span of two',
    english,
    ({ dates }) => dates.map(({ paragraph, iso }) => `${paragraph} ${iso}`),
    ['2 2025-03-03', '3 2025-03-03', '3 2030', '3 2025-10', '4 2025-02-22', '4 2025-02-22/2025-02-26', '4 2025-02-26'],
  ],
  [
    'Spanish dates',
    spanish,
    ({ dates }) => dates.map(({ paragraph, iso }) => `${paragraph} ${iso}`),
    ['2 2025-03-03', '3 2030', '4 2025-02-19'],
  ],
  [
    'Portuguese dates: Rio de Janeiro is no month',
    portuguese,
    ({ dates }) => dates.map(({ paragraph, iso }) => `${paragraph} ${iso}`),
    ['2 2025-03-03', '3 2030', '4 2025-03-03'],
  ],
  [
    'English bodies, with their acronyms',
    english,
    ({ organisations }) => organisations.map(({ name, acronym }) => [name, acronym]),
    [
      ['Ministry of Tides, Harbours, and Coasts', 'MTHC'],
      ['World Bank', undefined],
      ['University of Lumen', undefined],
    ],
  ],
  [
    'Spanish bodies: whoever’s office it is has the short name',
    spanish,
    ({ organisations }) => organisations.map(({ name, acronym }) => [name, acronym]),
    [
      ['Secretaría de Mareas y Puertos', 'Semarpu'],
      ['Unión Europea', undefined],
      ['Secihuco', undefined],
    ],
  ],
  [
    'Portuguese bodies: a word before a name tells what it is',
    portuguese,
    ({ organisations }) => organisations.map(({ name, acronym }) => [name, acronym]),
    [
      ['Ministério das Marés e dos Portos', 'MMP'],
      ['Comissão Europeia', undefined],
      ['OndaLink', undefined],
      ['RNPq', undefined],
    ],
  ],
  [
    'English figures: no number of a list, no year',
    english,
    ({ figures }) => figures.map(({ paragraph, number, sense, unit }) => [paragraph, number, sense, unit]),
    [
      [3, 474_000_000, 'exactly', '$'],
      [3, 26, 'exactly', undefined],
      [5, 90, 'nearly', undefined],
      [5, 10, 'exactly', '%'],
      [5, 4, 'exactly', undefined],
    ],
  ],
  [
    'Spanish figures: an anniversary is no figure',
    spanish,
    ({ figures }) => figures.map(({ paragraph, number, counted }) => [paragraph, number, counted]),
    [
      [3, 2_500_000_000, undefined],
      [3, 12, 'puertos'],
    ],
  ],
  [
    'Portuguese figures: the day of a weekday is none',
    portuguese,
    ({ figures }) => figures.map(({ paragraph, number, unit }) => [paragraph, number, unit]),
    [
      [3, 23_000_000_000, 'BRL'],
      [3, 12, undefined],
      [5, 14_000, undefined],
    ],
  ],
  ['English countries', english, ({ countries }) => countries.map(({ code }) => code), ['CL', 'PE']],
  ['Spanish countries', spanish, ({ countries }) => countries.map(({ name }) => name), ['México', 'Perú']],
  ['Portuguese countries', portuguese, ({ countries }) => countries.map(({ name }) => name), ['Brasil', 'Portugal']],
  [
    'English people, with their offices',
    english,
    ({ people }) => people.map(({ name, role }) => [name, role]),
    [
      ['Ada Quill', 'President'],
      ['John R. Roe', 'Director of the University of Lumen'],
    ],
  ],
  ['Spanish people', spanish, ({ people }) => people.map(({ name }) => name), ['Ada Pluma Gris', 'Juan Roe']],
  [
    'English promises: who, how firmly, by when',
    english,
    ({ promises }) => promises.map(({ maker, force, due }) => [maker, force, due]),
    [
      ['Today, the Ministry of Tides, Harbours, and Coasts (MTHC) of Chile and the World Bank', 'will', '2030'],
      ['The MTHC', 'will', '2025-10'],
    ],
  ],
  ['Spanish promises', spanish, ({ promises }) => promises.map(({ force, due }) => [force, due]), [['will', '2030']]],
  [
    'Portuguese promises',
    portuguese,
    ({ promises }) => promises.map(({ force, due }) => [force, due]),
    [['plans', '2030']],
  ],
  [
    'events with their days',
    english,
    ({ events }) => events.map(({ name, when, told }) => [name, when, told]),
    [['Harbour Summit', '2025-02-22/2025-02-26', 'past']],
  ],
  ['who is quoted', english, ({ quotations }) => quotations.map(({ speaker }) => speaker), ['John R. Roe']],
];

test.each(cases)('%s', (_name, paragraphs, asked, expected) => {
  expect(asked(read(paragraphs))).toEqual(expected);
});

test('a header says what a document is, and is none of its text', () => {
  const header = ['title: The tide office', 'publisher: Desk of Tides', 'date: 2024-05-06', 'language: es'];
  expect(read([...header, 'Hoy se abre la oficina.'])).toMatchObject({
    language: 'es',
    published: '2024-05-06',
    title: 'The tide office',
    publisher: 'Desk of Tides',
    dates: [
      { iso: '2024-05-06', paragraph: 3 },
      { iso: '2024-05-06', paragraph: 5, relative: true },
    ],
  });
});

test('a text of no language that can be read', () => {
  expect(readDocument(['Θάλασσα και λιμάνι'])).toBeUndefined();
  expect(readDocument(['xyz'], { language: 'xx' })).toBeUndefined();
});
