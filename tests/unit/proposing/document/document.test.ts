import { describe, expect, test } from 'vitest';
import { readDocument, type Known } from '../../../../src/proposing/document/document.ts';
import type { Findings } from '../../../../src/proposing/document/findings.ts';

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
  [
    'Spanish promises',
    spanish,
    ({ promises }) => promises.map(({ force, due }) => [force, due]),
    [['will', '../2029']],
  ],
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

/** What invented sentences name, each of which failed before its rule. */
const named: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'a ministry with a small letter',
    'es',
    'El ministerio de Ciencia, Puertos y Costas abrió la sala.',
    ['ministerio de Ciencia, Puertos y Costas'],
  ],
  [
    'a small adjective of a country',
    'pt',
    'O ministério brasileiro da Ciência, Tecnologia e Costas abriu a sala.',
    ['ministério brasileiro da Ciência, Tecnologia e Costas'],
  ],
  ['in the middle of a name too', 'es', 'Firmó la Academia mexicana de Mareas.', ['Academia mexicana de Mareas']],
  [
    'a small word for a body that an acronym bears out',
    'pt',
    'Vieram o instituto Nacional de Marés (INM) e a fundação Nacional de Portos (FNP).',
    ['instituto Nacional de Marés', 'fundação Nacional de Portos'],
  ],
  [
    'several of them behind one word',
    'pt',
    'Vieram os ministérios das Marés Altas (MMA) e do Comércio Marinho (Mcom).',
    ['MMA', 'Mcom'],
  ],
  ['a person named behind one is none', 'pt', 'Veio a ministra Ada Pena. Na universidade Ada Pena falou.', []],
  [
    'what a body is part of',
    'pt',
    'Visitou a Faculdade de Marés da Universidade Nova de Lumen.',
    ['Faculdade de Marés', 'Universidade Nova de Lumen'],
  ],
  [
    'one that has no name without it',
    'es',
    'Habló la Fundación del Centro de Mareas de Lumen.',
    ['Fundación del Centro de Mareas de Lumen'],
  ],
  [
    'the country of a ministry is no part of its name',
    'es',
    'La Secretaría de Mareas de México (Semar) y el Ministerio de Mareas de Chile (Mimar) firmaron.',
    ['Secretaría de Mareas', 'Ministerio de Mareas'],
  ],
  ['an embassy with its country', 'pt', 'A medida, segundo a Embaixada italiana, é boa.', ['Embaixada italiana']],
  [
    'an English name in a Spanish text',
    'es',
    'También la Lumen State University y la Tide Harbour Authority.',
    ['Lumen State University', 'Tide Harbour Authority'],
  ],
  ['whoever is led is a body', 'es', 'Habló el director de Colmareas, Juan Roe.', ['Colmareas']],
  [
    'a branch of a body',
    'en',
    'The Tide Bank of Lumen (TBL) and TBL Grow will meet.',
    ['Tide Bank of Lumen', 'TBL Grow'],
  ],
  [
    'what stands behind a purpose',
    'es',
    'Firmó la Organización Europea para la Investigación Marina para el Establecimiento de un faro.',
    ['Organización Europea para la Investigación Marina'],
  ],
  [
    'a directorate by its letters',
    'en',
    'Ada Quill of DG Research and Innovation and John Roe spoke.',
    ['DG Research and Innovation'],
  ],
  [
    'what it does research in',
    'en',
    'The Tide Center for Research in Energy and Materials opened.',
    ['Tide Center for Research in Energy and Materials'],
  ],
  [
    'two regions of one name',
    'en',
    'The Latin American and Caribbean Tide Network met.',
    ['Latin American and Caribbean Tide Network'],
  ],
  ['a known name before a common noun', 'en', 'They spoke at a White House meeting.', ['White House']],
  [
    'short for a common noun',
    'es',
    'Las instituciones de estudios marinos (IEM) y humanidades, ciencias, mareas y puertos (HCMP) crecen.',
    [],
  ],
  ['an acronym with a number', 'en', 'Under TIDE 2030, the coast grows. LUX 2002 Declaration.', []],
  ['a Roman number', 'es', 'La industria del siglo XXI crece.', []],
  [
    'a country with points',
    'es',
    'Lo anunció la Oficina de Mareas de los EE. UU. En total, vinieron todos.',
    ['Oficina de Mareas de los EE. UU'],
  ],
];

test.each(named)('%s (%s)', (_name, language, text, expected) => {
  expect(read([text], { language }).organisations.map(({ name }) => name)).toEqual(expected);
});

const counted: readonly (readonly [string, string, string, readonly number[]])[] = [
  ['members of a delegation', 'en', 'The 27-member delegation came.', [27]],
  ['the number of a law, and its year', 'es', 'La Ley No. 5.918 y la Ley Nº 4758/12 siguen en vigor.', []],
  ['of an edict', 'pt', 'Pelo Edital nº 21/2022, até 30 projetos serão escolhidos.', [30]],
  ['of a register', 'pt', 'Inscrita sob o CNPJ nº 43.828.151/0001-45, a casa cresce.', []],
  ['a day without its month', 'pt', 'As propostas vão até o dia 24 do mesmo mês.', []],
  ['a day behind its weekday', 'pt', 'Nesta sexta-feira, 28, a ministra falou.', []],
  ['a version', 'es', 'Hablaron de industrias 4.0, y de 4.5 puertos.', [4.5]],
  [
    'a number that a name begins with',
    'en',
    'The 100,000 Strong in the Harbours fund gave 12 European ports a map.',
    [12],
  ],
];

test.each(counted)('figures: %s (%s)', (_name, language, text, expected) => {
  expect(read([text], { language }).figures.map(({ number }) => number)).toEqual(expected);
});

test('days of a list are no span, and a number of a street is no year', () => {
  const text = 'Publicados el 4 de abril de 1964, de 17 de mayo de 1997, en Rua Pio, 1500, São Paulo.';
  expect(read([text], { language: 'es' }).dates.map(({ iso }) => iso)).toEqual(['1964-04-04', '1997-05-17']);
});

/** Promises of invented paragraphs: paragraph, maker, force, due date, and the paragraph of the lead-in. */
const promised: readonly (readonly [string, string, readonly string[], readonly unknown[]])[] = [
  [
    'each item of a list under a lead-in, with its own date',
    'en',
    [
      '**Chile and Peru know the sea. At the summit, the two countries committed to keep it clean by:**',
      '- Building a pier by the end of 2025 that lasts until 2040.',
      '- Measuring tides.',
      'Nobody else came.',
    ],
    [
      [2, 'the two countries', 'will', '2025', 1],
      [3, 'the two countries', 'will', undefined, 1],
    ],
  ],
  [
    'numbered items, and those that speak for themselves',
    'en',
    ['Chile will:', '1. build a pier;', '2. Peru will measure tides by June 2026.', '3. draw maps.'],
    [
      [2, 'Chile', 'will', undefined, 1],
      [3, 'Peru', 'will', '2026-06', undefined],
      [4, 'Chile', 'will', undefined, 1],
    ],
  ],
  [
    'a lead-in that goes on about its promise',
    'en',
    ['The Ministry of Tides will draw new maps. These include:', '• a map of the coast', '• a map of the wind'],
    [
      [2, 'The Ministry of Tides', 'will', undefined, 1],
      [3, 'The Ministry of Tides', 'will', undefined, 1],
    ],
  ],
  [
    'items of items, below a heading that is none itself',
    'en',
    ['Chile and Peru agreed to:', '1. Harbours:', '- build piers', '- dig canals', '2. paint boats'],
    [
      [3, 'Chile and Peru', 'will', undefined, 1],
      [4, 'Chile and Peru', 'will', undefined, 1],
      [5, 'Chile and Peru', 'will', undefined, 1],
    ],
  ],
  ['a list under no promise', 'en', ['Chile and Peru are known for:', '- boats', '- tides'], []],
  [
    'a list without marks',
    'en',
    ['We commit to:', 'build piers;', 'dig canals; and', 'paint boats.', 'The sun shone.'],
    [2, 3, 4].map((paragraph) => [paragraph, undefined, 'will', undefined, 1]),
  ],
  [
    'a Spanish list',
    'es',
    [
      'Los gobiernos de Chile y Perú se comprometen a:',
      '• Medir las mareas, a más tardar para 2027;',
      '• Abrir puertos.',
    ],
    [
      [2, 'Los gobiernos de Chile y Perú', 'will', '2027', 1],
      [3, 'Los gobiernos de Chile y Perú', 'will', undefined, 1],
    ],
  ],
  [
    'a Portuguese list',
    'pt',
    ['Os dois países comprometem-se a:', 'a) medir as marés até 2027;', 'b) abrir portos.'],
    [
      [2, 'Os dois países', 'will', '2027', 1],
      [3, 'Os dois países', 'will', undefined, 1],
    ],
  ],
  [
    'one sentence after the other',
    'en',
    [
      'Chile and Peru will build a pier. They will also measure tides by 2027. This is the first time Bolivia will sail.',
    ],
    [
      [1, 'Chile and Peru', 'will', undefined, undefined],
      [1, 'Chile and Peru', 'will', '2027', undefined],
    ],
  ],
  [
    'a Spanish sentence without a subject',
    'es',
    ['El gobierno de Chile construirá un muelle. También medirá las mareas.'],
    [
      [1, 'El gobierno de Chile', 'will', undefined, undefined],
      [1, 'El gobierno de Chile', 'will', undefined, undefined],
    ],
  ],
  [
    'whoever is named behind what opens a sentence',
    'en',
    [
      'Drawing on what the sea taught, the leaders will meet. This year, the parties will sail. This map of all states will help.',
    ],
    [
      [1, 'the leaders', 'will', undefined, undefined],
      [1, 'the parties', 'will', undefined, undefined],
    ],
  ],
];

test.each(promised)('promises: %s', (_name, language, paragraphs, expected) => {
  const { promises } = read(paragraphs, { language });
  expect(
    promises.map(({ paragraph, maker, force, due, lead }) => [paragraph, maker, force, due, lead?.paragraph]),
  ).toEqual(expected);
});

test('the event that a document is about has the day of its first paragraphs', () => {
  const header = ['title: Outcomes of the 2025 Coastal Tides Summit', 'date: 2025-03-03'];
  const text = 'Today, Ada Quill is at the Coastal Tides Summit (CTS).';
  expect(read([...header, text, 'At the CTS, all agreed on maps.'], { language: 'en' }).events).toMatchObject([
    {
      name: 'Coastal Tides Summit',
      type: 'summit',
      when: '2025-03-03',
      told: 'past',
      paragraph: 1,
      dated: { paragraph: 3, words: 'Today' },
      outcome: { paragraph: 4 },
    },
  ]);
  // With no day but the year of its name, and with none at all.
  expect(read([header[0] ?? '', 'The sea rose.'], { language: 'en' }).events).toMatchObject([
    { name: 'Coastal Tides Summit', when: '2025', told: 'unknown' },
  ]);
  expect(read(['The Coastal Tides Summit', 'The sea rose.'], { language: 'en' }).events).toEqual([]);
});

test('people are named with the countries whose offices they hold', () => {
  const text = 'She met President Ana Mar Gris of Chile and Prime Minister John Roe of Peru on the pier.';
  expect(read([text], { language: 'en' }).people).toMatchObject([
    { name: 'Ana Mar Gris', role: 'President' },
    { name: 'John Roe', role: 'Prime Minister' },
  ]);
});

test('what is being done is no promise', () => {
  const forces = (text: string): unknown => read([text], { language: 'en' }).promises.map(({ force }) => force);
  expect(forces('Chile and Peru are working to build a pier.')).toEqual([]);
  expect(forces('Chile and Peru are working to build a pier that will join them.')).toEqual([]);
  expect(forces('Chile and Peru are planning to build a pier.')).toEqual(['plans']);
});

test('a noun is no promise', () => {
  expect(read(['The Ministry of Tides Work Plan'], { language: 'en' }).promises).toEqual([]);
  const text = 'O Ministério das Marés divulgou a chamada para a apresentação de propostas.';
  expect(read([text], { language: 'pt' }).promises).toEqual([]);
  expect(read(['The Ministry of Tides plans to build a pier.'], { language: 'en' }).promises).toHaveLength(1);
});

test('a last name may be a word like others', () => {
  const text = 'A ministra da Ciência, Luciana Santos, visitou a casa.';
  expect(read([text], { language: 'pt' }).people.map(({ name }) => name)).toEqual(['Luciana Santos']);
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
