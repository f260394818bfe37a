import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { readLock } from '../../../src/model/evidence/kept/lock.ts';
import { baseArchive, lockOf, refusals } from '../../support/archive.ts';
import { baseContent, mdx, problemsOf, withContent, type Files } from '../../support/content.ts';
import { readAll } from '../../support/readings.ts';

/** The cable with a sentence in one of the fields that cite. */
function cable(says: string, cites: string, field = 'bottomLine', more = ''): Files {
  const own = baseContent['programmes/sea-cable.mdx'] ?? '';
  return {
    'programmes/sea-cable.mdx': own.replace(
      'statements:',
      `${field}: [{says: ${says}, cites: [${cites}]}]\n${more}statements:`,
    ),
  };
}

describe.each(['bottomLine', 'notToConfuse'])('a sentence of %s', (field) => {
  const column = field.length + 11;

  test('cites statements of its record and of others', async () => {
    expect(await problemsOf(cable('The Sea Cable is 900 km long.', 'length', field))).toEqual([]);
    expect(
      await problemsOf(cable('The ministry will lengthen the Sea Cable.', 'route, longer-cable.promise', field)),
    ).toEqual([]);
  });

  test('does not cite what is no statement', async () => {
    const says = 'The Sea Cable is 900 km long.';
    const at = column + says.length + 10;
    expect(await problemsOf(cable(says, 'lenght, longer-cable.promise', field))).toEqual([
      `programmes/sea-cable.mdx:7:${at}  unknown-statement  'lenght' is no statement — did you mean 'length'?`,
    ]);
    expect(await problemsOf(cable(says, 'length, longer-cable.promis', field))).toEqual([
      `programmes/sea-cable.mdx:7:${at + 8}  unknown-statement  'longer-cable.promis' is no statement — did you mean 'longer-cable.promise'?`,
    ]);
  });

  test('says no more than what it cites and its record', async () => {
    expect(await problemsOf(cable('The Sea Cable is 901 km long.', 'length', field))).toEqual([
      `programmes/sea-cable.mdx:7:${column}  body-says-more  the number '901' stands in no statement behind this body — cite the statement that says it, make one, or take the number out`,
    ]);
    expect(await problemsOf(cable('The Sea Cable joins Southport.', 'route', field))).toEqual([
      expect.stringMatching(`^programmes/sea-cable.mdx:7:${column}  body-says-more  .*Southport`),
    ]);
  });

  test('does not cite what only the desk may read', async () => {
    const secret = {
      'places/southland.mdx': mdx(
        'name: Southland\ntype: country\nstatements: [{id: depth, aspect: purpose, says: It is deep., from: gazette-2024#3, audience: internal}]',
      ),
    };
    const says = 'The Sea Cable is deep.';
    expect(await problemsOf({ ...secret, ...cable(says, 'route, southland.depth', field) })).toEqual([
      `programmes/sea-cable.mdx:7:${column + says.length + 17}  internal-reference  'southland.depth' is internal, and what leans on it here is public — make both internal, or take the reference out`,
    ]);
    expect(
      await problemsOf({ ...secret, ...cable(says, 'route, southland.depth', field, 'audience: internal\n') }),
    ).not.toContainEqual(expect.stringContaining('southland.depth'));
  });

  test('is held against the paragraphs behind what it cites', async () => {
    expect(await refusals(cable('The Sea Cable is 900 km long.', 'length', field), baseArchive())).toEqual([]);
    const other = baseArchive({ 4: 'In May 2024 the Sea Cable was 700 km long.' });
    expect(await refusals(cable('The Sea Cable is 900 km long.', 'length', field), other)).toContainEqual(
      expect.stringContaining(`programmes/sea-cable.mdx:7:${column}  `),
    );
  });

  test('stands in the lock by its words, and what was read of it lapses with them', async () => {
    const before = cable('The Sea Cable is 900 km long.', 'length', field);
    const after = cable('The length of the Sea Cable is 900 km.', 'length', field);
    const settings = `${baseContent['site.yaml'] ?? ''}readings: required\nreaders: [{id: mroe, name: Mara Roe, kind: person}]\n`;
    const [lock, newLock] = [await lockOf(before), await lockOf(after)];
    const site = await withContent(before, async (folder) => (await checkFolder(folder)).site);
    if (!site) throw new TypeError('it cannot be read');
    const read = readAll(site, readLock(lock), 'mroe');
    const checked = (files: Files, text: string): Promise<string[]> =>
      problemsOf({ ...files, 'site.yaml': settings, 'evidence.lock.jsonl': text, 'readings.jsonl': read });
    const at = `programmes/sea-cable.mdx:7:${column}`;
    expect(await checked(before, lock)).toEqual([]);
    expect(await checked(after, lock)).toContainEqual(expect.stringMatching(`^${at}  (not-verified|changed-since)`));
    expect(await checked(after, newLock)).toEqual([expect.stringMatching(`^${at}  (not-read|changed-since-read)  `)]);
  });
});

test('neither such a sentence nor a question lets a body say more', async () => {
  const own = (baseContent['programmes/sea-cable.mdx'] ?? '').replace('is 900 km long. <Cite', 'is 901 km long. <Cite');
  const gap =
    '- {id: g, aspect: gap, says: Its price is not said., question: Is it 901 km long?, from: gazette-2024#3}\n  - {id: route';
  const problems = await problemsOf({
    'programmes/sea-cable.mdx': own
      .replace('statements:', 'bottomLine: [{says: The Sea Cable is 901 km long., cites: [length]}]\nstatements:')
      .replace('- {id: route', gap),
  });
  expect(problems).toEqual([
    expect.stringContaining("sea-cable.mdx:7:21  body-says-more  the number '901'"),
    expect.stringContaining("sea-cable.mdx:18:1  body-says-more  the number '901'"),
  ]);
});
