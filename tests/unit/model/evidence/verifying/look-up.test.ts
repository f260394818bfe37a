import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../../../src/check.ts';
import type { Archive } from '../../../../../src/model/evidence/claims/archive.ts';
import { claimsOf } from '../../../../../src/model/evidence/claims/claims.ts';
import { lookUpOpen, openProblem } from '../../../../../src/model/evidence/verifying/open-evidence.ts';
import { linkSite } from '../../../../../src/model/site.ts';
import { readArchive } from '../../../../../src/records/archive.ts';
import type { SourceRecord } from '../../../../../src/schema/record.ts';
import { baseArchive } from '../../../../support/archive.ts';
import { mdx, withContent, type Files } from '../../../../support/content.ts';

/** What is found for each open place of `files`, told as it is told to an editor. */
async function found(files: Files, archive: Archive): Promise<string[]> {
  return await withContent(files, async (folder) => {
    const { site } = await checkFolder(folder);
    if (!site) throw new TypeError('no site');
    return lookUpOpen(site, archive).map((one) =>
      one.answer.type === 'found'
        ? `${one.source} ${one.answer.paragraphs.join(',')}: ${one.answer.words}`
        : openProblem(one, archive).what,
    );
  });
}

/** Southland with statements, each `[what it says, its from]`. */
function southland(...statements: readonly (readonly [says: string, from: string])[]): Files {
  const lines = statements.map(
    ([says, from], index) =>
      `  - {id: s${'abcdef'.charAt(index)}, aspect: purpose, says: ${JSON.stringify(says)}, from: ${from}}`,
  );
  return { 'places/southland.mdx': mdx(`name: Southland\ntype: country\nstatements:\n${lines.join('\n')}`) };
}

/** A source of its own in another language, its paragraphs from the second on. */
function herald(language: string, ...paragraphs: readonly string[]): { files: Files; archive: Archive } {
  const text = ['2 May 2024', ...paragraphs];
  const record = `name: Herald\ntype: report\npublished: 2024-05-02\nlanguage: ${language}\nparagraphs: ${text.length}`;
  return {
    files: { 'sources/herald.mdx': mdx(`${record}\nfrom: {published: herald#1}`) },
    archive: baseArchive({}, { herald: text }),
  };
}

describe('the paragraph', () => {
  test('that alone holds the facts is found, with the words it rests on', async () => {
    const archive = baseArchive({ 12: 'Southland has 7 ports. It is flat.', 13: 'Southland has 9 ports.' });
    expect(await found(southland(['Southland has 7 ports.', 'gazette-2024#?']), archive)).toEqual([
      'gazette-2024 12: Southland has 7 ports.',
    ]);
  });

  test('with most of the words is found where several hold the facts', async () => {
    const archive = baseArchive({
      12: 'In Southland the harbours are repaired by divers every winter.',
      13: 'Southland was at the fair.',
      14: 'Northland thanked Southland.',
    });
    expect(
      await found(southland(['Divers repair the harbours of Southland in winter.', 'gazette-2024#?']), archive),
    ).toEqual(['gazette-2024 12: In Southland the harbours are repaired by divers every winter.']);
  });

  test('is not guessed where two bear the claim out as well', async () => {
    const archive = baseArchive({ 12: 'Southland has 7 ports.', 20: 'All in all Southland has 7 ports.' });
    expect(await found(southland(['Southland has 7 ports.', 'gazette-2024#?']), archive)).toEqual([
      `'gazette-2024#?' can be ¶12 ("Southland has 7 ports.…") or ¶20 ("All in all Southland has 7 ports.…")`,
    ]);
  });

  test('of two that bear it out as well is the one that another statement of the record rests on', async () => {
    const archive = baseArchive({ 12: 'Southland has 7 ports.', 20: 'All in all Southland has 7 ports. It is flat.' });
    for (const from of ['gazette-2024#20', 'gazette-2024#?'])
      expect(
        await found(southland(['Southland is flat.', from], ['Southland has 7 ports.', 'gazette-2024#?']), archive),
      ).toContain('gazette-2024 20: All in all Southland has 7 ports.');
    const both = ['Southland has ports.', '[gazette-2024#12, gazette-2024#20]'] as const;
    expect(await found(southland(both, ['Southland has 7 ports.', 'gazette-2024#?']), archive)).toEqual([
      expect.stringContaining('can be ¶12'),
    ]);
  });

  test('on which another statement of the record rests is told first where words alone tell little', async () => {
    const archive = baseArchive({ 12: 'Southland has ports.', 20: 'All in all Southland has ports. It is flat.' });
    expect(
      await found(
        southland(['Southland is flat.', 'gazette-2024#20'], ['Southland has ports.', 'gazette-2024#?']),
        archive,
      ),
    ).toEqual([expect.stringMatching(/ can be ¶20 .* or ¶12 /)]);
  });

  test('is not guessed where nothing in it is the claim’s own', async () => {
    const archive = baseArchive({ 12: 'Southland was at the fair.' });
    expect(
      await found(southland(['The harbours of Southland were dredged by divers.', 'gazette-2024#?']), archive),
    ).toEqual([`'gazette-2024#?' is perhaps ¶12 ("Southland was at the fair.…")`]);
    expect(await found(southland(['The docks were dredged.', 'gazette-2024#?']), archive)).toEqual([
      `'gazette-2024#?' is no paragraph that speaks of it`,
    ]);
  });

  test('is none where a fact stands nowhere, and the fact is told', async () => {
    const archive = baseArchive({ 12: 'Southland has 7 ports.' });
    expect(await found(southland(['Southland has 8 ports.', 'gazette-2024#?']), archive)).toEqual([
      `'gazette-2024#?' is no paragraph: "8" is not in gazette-2024; found there: 7, 900 km, Week`,
    ]);
  });
});

describe('several paragraphs', () => {
  test('that hold the facts together are found together', async () => {
    const archive = baseArchive({
      12: 'Southland has 7 ports and fishes for herring from all of them.',
      15: 'Since then 31 lighthouses have been lit along the coast of Southland.',
    });
    expect(
      await found(southland(['Southland has 7 ports and 31 lighthouses along its coast.', 'gazette-2024#?']), archive),
    ).toEqual([
      'gazette-2024 12,15: Southland has 7 ports and fishes for herring from all of them. … Since then 31 lighthouses have been lit along the coast of Southland.',
    ]);
  });

  test('are not guessed where another would do in place of one of them', async () => {
    const archive = baseArchive({
      12: 'Southland has 7 ports.',
      15: 'It has 31 lighthouses.',
      16: 'There are 31 lighthouses.',
    });
    expect(await found(southland(['Southland has 7 ports and 31 lighthouses.', 'gazette-2024#?']), archive)).toEqual([
      `'gazette-2024#?' rests on several paragraphs, among them ¶12 ("Southland has 7 ports.…"), ¶15 ("It has 31 lighthouses.…"), ¶16 ("There are 31 lighthouses.…")`,
    ]);
  });

  test('what a list names already is not looked for again, and each source is asked for what it alone holds', async () => {
    const { files, archive } = herald('en', 'Southland has 31 lighthouses.', 'Southland lies flat.');
    const says = 'Southland has 7 ports and 31 lighthouses.';
    const texts: Archive = new Map([
      ...archive,
      ...baseArchive({ 12: 'Southland has 7 ports.', 14: 'Southland again.' }),
    ]);
    for (const from of ['[gazette-2024#12, herald#?]', '[gazette-2024#?, herald#2]', '[gazette-2024#?, herald#?]'])
      expect(await found({ ...files, ...southland([says, from]) }, texts), from).toEqual([
        ...(from.includes('gazette-2024#?') ? ['gazette-2024 12: Southland has 7 ports.'] : []),
        ...(from.includes('herald#?') ? ['herald 2: Southland has 31 lighthouses.'] : []),
      ]);
  });
});

describe('a source in another language', () => {
  test.each<[language: string, says: string, paragraphs: string[], expected: string]>([
    [
      'es',
      'The Ministry of Tides will train 340 nurses in Northland before 2027.',
      [
        'Northland recibió al Ministry of Tides.',
        'El Ministry of Tides formará a 340 enfermeras en Northland antes de 2027.',
      ],
      'herald 3: El Ministry of Tides formará a 340 enfermeras en Northland antes de 2027.',
    ],
    [
      'pt',
      'In July 2023 Jane Doe opened a museum in Southland.',
      ['Southland tem um museu.', 'Jane Doe inaugurou um museu em julho de 2023.', 'Jane Doe falou de barcos.'],
      'herald 3: Jane Doe inaugurou um museu em julho de 2023.',
    ],
    [
      'es',
      'Northland and Southland share hospitals.',
      ['Northland y Southland no tienen puertos.', 'Northland y Southland comparten hospitales.'],
      'herald 3: Northland y Southland comparten hospitales.',
    ],
  ])('%s: %s', async (language, says, paragraphs, expected) => {
    const { files, archive } = herald(language, ...paragraphs);
    expect(await found({ ...files, ...southland([says, 'herald#?']) }, archive)).toEqual([expected]);
  });
});

describe('a field', () => {
  const programme = (places: string, purpose: string): Files => ({
    'programmes/sea-cable.mdx': mdx(
      `name: Sea Cable\ntype: infrastructure\nplaces: [northland]\nthemes: [connectivity]\nfrom: {places: ${places}}\nstatements:\n  - {id: route, aspect: purpose, says: The Sea Cable joins Northland to the open sea., from: ${purpose}}\n  - {id: length, aspect: figure, says: The Sea Cable is 900 km long., value: {indicator: cable-length, number: 900, sense: exactly, asOf: 2024-05}, from: gazette-2024#4}`,
    ),
  });

  test('rests where the statements of its record do, found or written', async () => {
    const archive = baseArchive({ 5: 'Northland is the host of the Sea Cable.' });
    expect(await found(programme('gazette-2024#?', 'gazette-2024#3'), archive)).toEqual([
      'gazette-2024 3: The Sea Cable joins Northland to the open sea.',
    ]);
    expect(await found(programme('gazette-2024#?', 'gazette-2024#?'), archive)).toEqual([
      'gazette-2024 3: The Sea Cable joins Northland to the open sea.',
      'gazette-2024 3: The Sea Cable joins Northland to the open sea.',
    ]);
  });

  test('is not guessed where another paragraph says more of it', async () => {
    const archive = baseArchive({ 5: 'Of all places the Sea Cable has, Northland is the first.' });
    expect(await found(programme('gazette-2024#?', 'gazette-2024#3'), archive)).toEqual([
      `'gazette-2024#?' can be ¶5 ("Of all places the Sea Cable has, Northland is the first.…") or ¶3 ("The Sea Cable joins Northland to the open sea.…") or ¶1 ("Gazette of 2024, printed in Northland by the Ministry of Tid…")`,
    ]);
  });

  test('of a record without statements is found where nothing else comes near', async () => {
    const ministry = mdx('name: Ministry of Tides\ntype: ministry\nplace: northland\nfrom: {place: gazette-2024#?}');
    const files = { 'organisations/ministry-of-tides.mdx': ministry };
    const nothing = { 1: 'x', 3: 'x', 4: 'x', 7: 'x', 8: 'x', 9: 'x' };
    const lies = 'The Ministry of Tides lies in Northland.';
    expect(await found(files, baseArchive({ ...nothing, 12: lies, 13: 'Northland has a fair.' }))).toEqual([
      `gazette-2024 12: ${lies}`,
    ]);
    expect(
      await found(files, baseArchive({ ...nothing, 12: lies, 13: 'Northland has a ministry for the tide.' })),
    ).toEqual([`'gazette-2024#?' can be ¶12 ("${lies}…") or ¶13 ("Northland has a ministry for the tide.…")`]);
  });

  test('is not guessed where they do not bear it out', async () => {
    const archive = baseArchive({
      3: 'The Sea Cable joins the shore to the open sea.',
      5: 'Northland has a Sea Cable.',
      6: 'The Sea Cable is of Northland.',
    });
    const [places] = await found(programme('gazette-2024#?', 'gazette-2024#3'), archive);
    expect(places).toContain("'gazette-2024#?' can be ¶5 (");
  });
});

test('a source whose text is not at hand is left as it is', async () => {
  expect(await found(southland(['Southland has 7 ports.', 'gazette-2024#?']), new Map())).toEqual([]);
});

/** A value with each reference to a paragraph open: `gazette-2024#?`. */
function opened(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/^([a-z0-9-]+)#[\d.-]+$/, '$1#?');
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, opened(inner)]));
}

test('of a whole site most numbers are found again, and none is written that is wrong', async () => {
  const fixtures = resolve(import.meta.dirname, '../../../../fixtures');
  const { site } = await checkFolder(resolve(fixtures, 'site'), { keep: false });
  const archive = await readArchive(resolve(fixtures, 'archive'));
  if (!site || !archive) throw new TypeError('no fixture');
  const right = new Map(claimsOf(site).map(({ key, evidence }) => [key, evidence]));
  const records = site.all.map((record) => ({ ...record, data: opened(record.data) }) as SourceRecord);
  const all = lookUpOpen(linkSite(site.settings, records), archive.texts);
  const sure = all.flatMap(({ claim, source, answer }) =>
    answer.type === 'found' ? [{ key: claim.key, source, paragraphs: answer.paragraphs }] : [],
  );
  const isRight = ({ key, source, paragraphs }: (typeof sure)[number]): boolean =>
    paragraphs.every((paragraph) =>
      right.get(key)?.some((part) => part.source === source && part.paragraphs.includes(paragraph)),
    );
  expect(sure.filter((one) => !isRight(one))).toEqual([]);
  expect(sure.length / all.length).toBeGreaterThan(0.75);
});
