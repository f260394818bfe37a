import { describe, expect, test } from 'vitest';
import { baseArchive, refusals } from '../../../../support/archive.ts';
import { mdx, type Files } from '../../../../support/content.ts';

/** The name faults of a statement that rests on `text`, in a source in `language`, each as a whole. */
async function faults(says: string, text: string, language: string, files: Files = {}): Promise<string[]> {
  const source = mdx(`name: Gaceta\ntype: report\nlanguage: ${language}\nparagraphs: 1`);
  const harbour = mdx(
    `name: Zzyx\ntype: project\nstatements:\n  - {id: one, aspect: outcome, says: ${JSON.stringify(says)}, from: gaceta#1}`,
  );
  const all = { 'sources/gaceta.mdx': source, 'programmes/zzyx.mdx': harbour, ...files };
  const found = await refusals(all, baseArchive({}, { gaceta: [text] }));
  return found
    .filter((line) => line.startsWith('programmes/zzyx.mdx'))
    .map((line) => line.replace(/^\S+ {2}name-not-in-source {2}/, ''));
}

const body = (name: string, aliases: string): string => mdx(`name: ${name}\ntype: agency\naliases: ${aliases}`);

describe('an alias', () => {
  const reef: Files = {
    'organisations/reef-bank.mdx': body('Reef Bank', '[RB, {name: Banco Arrecifal, lang: es}]'),
    'organisations/river-board.mdx': body('River Board', '[{name: RB, lang: pt}, {name: JR, lang: es-MX}]'),
  };
  const isFound = async (says: string, text: string, language: string): Promise<boolean> =>
    (await faults(says, text, language, reef)).length === 0;

  test('with a language counts only there', async () => {
    expect(await isFound('The Reef Bank pays.', 'Paga el Banco Arrecifal.', 'es')).toBe(true);
    expect(await isFound('The Reef Bank pays.', 'Paga o Banco Arrecifal.', 'pt')).toBe(false);
  });

  test('without one holds in all, unless another record claims that form', async () => {
    expect(await isFound('The Reef Bank pays.', 'Paga el RB.', 'es')).toBe(true);
    expect(await isFound('The Reef Bank pays.', 'O RB paga.', 'pt')).toBe(false);
    expect(await isFound('The River Board pays.', 'O RB paga.', 'pt')).toBe(true);
    expect(await isFound('The River Board pays.', 'Paga el RB.', 'es')).toBe(false);
  });

  test('with a region counts in texts of that region, and in those of none', async () => {
    expect(await isFound('The River Board pays.', 'Paga la JR.', 'es-MX')).toBe(true);
    expect(await isFound('The River Board pays.', 'Paga la JR.', 'es')).toBe(true);
    expect(await isFound('The River Board pays.', 'Paga la JR.', 'es-AR')).toBe(false);
  });

  test('is not needed where the world knows the record’s own name in another language', async () => {
    const commission: Files = { 'organisations/commission.mdx': body('Comisión Europea', '[]') };
    const paga = 'Paga la Comisión Europea.';
    expect(await faults('The European Commission pays.', paga, 'es', commission)).toEqual([]);
    expect(await faults('The European Council pays.', paga, 'es', commission)).not.toEqual([]);
  });

  test('that the world has for something else in that language needs its language', async () => {
    const eu = (aliases: string): Files => ({ 'organisations/union.mdx': body('European Union', aliases) });
    expect(await faults('The European Union pays.', 'Paga la EU.', 'es', eu('[EU]'))).not.toEqual([]);
    expect(await faults('The European Union pays.', 'Paga la EU.', 'es', eu('[{name: EU, lang: es}]'))).toEqual([]);
  });
});

describe('a record of a place', () => {
  const files: Files = {
    'places/norway.mdx': mdx("name: Norway\ntype: country\ncountry: '578'"),
    'places/georgia.mdx': mdx('name: Georgia\ntype: region'),
    'events/fair.mdx': mdx(
      'name: Fair\ntype: forum\nwhere: [norway]\noutcome: held\nfrom: {where: gaceta#1, outcome: gaceta#1}',
    ),
  };

  test('is found by all names of its country, in fields too', async () => {
    expect(await faults('Norway pays.', 'Pagan los noruegos.', 'es', files)).toEqual([]);
    const source = mdx('name: Gaceta\ntype: report\nlanguage: es\nparagraphs: 1');
    const held = (text: string): Promise<string[]> =>
      refusals({ ...files, 'sources/gaceta.mdx': source }, baseArchive({}, { gaceta: [text] }));
    expect(await held('La feria fue en Noruega.')).toEqual([]);
    expect(await held('La feria fue en Suecia.')).toEqual([expect.stringContaining('"Norway" is not in gaceta ¶1')]);
  });

  test('is not the country that has its name', async () => {
    expect(await faults('Georgians pay.', 'Georgia pays.', 'en', files)).not.toEqual([]);
    expect(await faults('Georgia pays.', 'Georgia pays.', 'en', files)).toEqual([]);
  });
});

describe('a person', () => {
  const files: Files = {
    'people/olga-brandt.mdx': mdx('name: Olga Brandt'),
    'people/ivo-zubrow.mdx': mdx('name: Ivo Zubrow Lasker'),
    'people/nils-zubrow.mdx': mdx('name: Nils Zubrow'),
  };

  test.each<[says: string, text: string, isFound: boolean]>([
    ['Olga Brandt pays.', 'La ministra Brandt paga.', true],
    ['Olga Brandt pays.', 'Paga el Estado, dijo Brandt.', true],
    ['Olga Brandt pays.', 'La ministra Olga V. Brandt paga.', true],
    ['Olga Brandt pays.', 'El señor Pedro Brandt paga.', false],
    ['Olga Brandt pays.', 'El señor Brandt Pérez paga.', false],
    ['Olga Brandt pays.', 'La señora Brandt paga.', true],
    // Two bear that name, and neither holds the office.
    ['Nils Zubrow pays.', 'El ministro Zubrow paga.', false],
    ['Ivo Zubrow Lasker pays.', 'El ministro Zubrow Lasker paga.', true],
  ])('%s: %s', async (says, text, isFound) => {
    expect((await faults(says, text, 'es', files)).length === 0).toBe(isFound);
  });
});

describe('what is told', () => {
  test('by which names it was looked for, and which alias would settle it', async () => {
    const files = { 'organisations/reef-bank.mdx': body('Reef Bank', '[{name: Banco Arrecifal, lang: es}]') };
    expect(await faults('The Reef Bank pays.', 'El dinero es del Fondo Coralino.', 'es-MX', files)).toEqual([
      '"Reef Bank" is not in gaceta ¶1, nor is "Banco Arrecifal" — cite the paragraph that names it; if it has another name there (names there that are nobody’s: "Fondo Coralino"), {name: …, lang: es} among the aliases of reef-bank says so for all Spanish texts',
    ]);
  });

  test('a country is what the table calls it', async () => {
    expect(await faults('Norway pays.', 'Paga Suecia.', 'es')).toEqual([
      '"Norway" is not in gaceta ¶1, nor is "Noruega" or "noruego" — cite the paragraph that names it',
    ]);
  });

  test('an office with those that the source gives', async () => {
    expect(await faults('Ambassador Zubrow pays.', 'Paga el ministro Zubrow.', 'es')).toEqual([
      '"Ambassador" is not in gaceta ¶1; found there: "ministro" — cite the paragraph that says it, or give the office that the source gives',
    ]);
  });

  test('a name whose words belong to two', async () => {
    expect(await faults('Ana Lasker pays.', 'Ana Zubrow and Ivo Lasker pay.', 'en')).toEqual([
      '"Ana Lasker" is not in gaceta ¶1 as one name, though its words are — cite the paragraph that names it, use the name it has there, or add that name to the record’s aliases',
    ]);
  });

  test('words side by side are one name', async () => {
    expect(await faults('The clerk met Ana Lasker Vold.', 'The clerk met her.', 'en')).toEqual([
      expect.stringMatching(/^"Ana Lasker Vold" is not in/),
    ]);
  });
});

test('a title of office is compared with the source, in its own language and in another', async () => {
  const held = async (title: string, text: string, language: string): Promise<number> => {
    const files = {
      'sources/gaceta.mdx': mdx(`name: Gaceta\ntype: report\nlanguage: ${language}\nparagraphs: 1`),
      'people/olga-brandt.mdx': mdx(
        `name: Olga Brandt\nroles: [{id: office, title: ${title}, when: 2024, from: gaceta#1}]`,
      ),
    };
    const found = await refusals(files, baseArchive({}, { gaceta: [text] }));
    return found.filter((line) => line.startsWith('people/olga-brandt')).length;
  };
  expect(await held('Minister of Health', 'En 2024, Olga Brandt, ministra de Salud.', 'es')).toBe(0);
  expect(await held('Minister of Health', 'En 2024, Olga Brandt, ministra de Educación.', 'es')).toBe(1);
  expect(await held('Ambassador of Norway', 'En 2024, Olga Brandt, embajadora de Noruega.', 'es')).toBe(0);
  expect(await held('Ambassador of Norway', 'En 2024, Olga Brandt, embajadora de Suecia.', 'es')).toBe(1);
  // Nobody has said what tides are called there.
  expect(await held('Minister of Tides', 'En 2024, Olga Brandt, ministra de Mareas.', 'es')).toBe(0);
  expect(await held('Minister of Tides', 'In 2024 Olga Brandt, Minister of Ports.', 'en')).toBe(1);
});
