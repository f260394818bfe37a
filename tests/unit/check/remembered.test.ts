import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeEvidence } from '../../../src/basics/evidence.ts';
import { Checker, type Checked } from '../../../src/check.ts';
import { claimsOf } from '../../../src/model/evidence/claims/claims.ts';
import { lockOf } from '../../support/archive.ts';
import { baseContent, mdx, withContent, type Files } from '../../support/content.ts';

/** The folder `before`, with `changes` made to it after a first check: what each of the two checks says. */
async function checkedTwice(before: Files, changes: Files): Promise<readonly [Checked, Checked]> {
  return withContent(before, async (folder) => {
    const checker = new Checker(folder, { keep: false });
    const first = await checker.check();
    for (const [file, text] of Object.entries(changes)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      if (text === undefined) await rm(join(folder, file));
      else await writeFile(join(folder, file), text);
    }
    return [first, await checker.check()];
  });
}

const fileOfBody = 'programmes/sea-cable.mdx';

/** A body that nobody touches, and whatever stands in other files is what it is held against. */
function saying(body: string): Files {
  return { [fileOfBody]: `${baseContent[fileOfBody]?.split('\n---\n')[0] ?? ''}\n---\n\n${body}\n` };
}

function place(more: string, body = ''): string {
  return mdx(`name: Tides\ntype: country\n${more}`, body);
}

const tides = 'statements:\n  - {id: height, aspect: purpose, says: The tide is 12 m high., from: gazette-2024#3}';

test.each<[what: string, before: Files, changes: Files, told: readonly [string | undefined, string | undefined]]>([
  [
    'the words of a statement that it cites',
    { ...saying('It meets 12 m. <Cite to="tides.height" />'), 'places/tides.mdx': place(tides) },
    { 'places/tides.mdx': place(tides.replace('12', '13')) },
    [undefined, "the number '12' stands in no statement behind this body"],
  ],
  [
    'the names of a record that is named in a statement that it cites',
    {
      ...saying('It waits for the Ebb. <Cite to="route" />'),
      'places/northland.mdx': (baseContent['places/northland.mdx'] ?? '').replace(
        '\n---\n',
        '\naliases: [Ebb Country]\n---\n',
      ),
    },
    { 'places/northland.mdx': baseContent['places/northland.mdx'] },
    [undefined, "the name 'Ebb' stands in no statement behind this body"],
  ],
  [
    'a name that a record bears by now',
    saying('It meets the blue mill. <Cite to="route" />'),
    { 'themes/mill.mdx': mdx('name: blue mill') },
    [undefined, "the name 'blue mill' stands in no statement behind this body"],
  ],
  [
    'a name that no record bears any more',
    { ...saying('It meets the blue mill. <Cite to="route" />'), 'themes/mill.mdx': mdx('name: blue mill') },
    { 'themes/mill.mdx': undefined },
    ["the name 'blue mill' stands in no statement behind this body", undefined],
  ],
  [
    'whether the file of a record that it names can be read',
    saying('It meets 12 m. <Cite to="tides.height" />'),
    { 'places/tides.mdx': '---\nname: [\n---\n' },
    ["the number '12' stands in no statement behind this body", undefined],
  ],
  [
    'the statements of another record of its id',
    { ...saying('It meets 12 m.'), 'places/sea-cable.mdx': place(tides) },
    { 'places/sea-cable.mdx': place('') },
    [undefined, "the number '12' stands in no statement behind this body"],
  ],
  [
    'whom another record of its id names',
    {
      [fileOfBody]: mdx('name: Sea Cable\ntype: infrastructure', 'It meets Northland. <Cite to="tides.height" />'),
      'places/tides.mdx': place(tides),
      'organisations/sea-cable.mdx': mdx(
        'name: Sea Club\ntype: ministry\nplace: northland\nfrom: {place: gazette-2024#1}',
      ),
    },
    { 'organisations/sea-cable.mdx': mdx('name: Sea Club\ntype: ministry') },
    [undefined, "the name 'Northland' stands in no statement behind this body"],
  ],
])('a body is held again against %s', async (_what, before, changes, told) => {
  const saysMore = ({ problems }: Checked): string | undefined =>
    problems.find(({ file, code }) => file === fileOfBody && code === 'body-says-more')?.what;
  expect((await checkedTwice(before, changes)).map(saysMore)).toEqual(told);
});

const inference =
  'statements:\n  - {id: so, aspect: purpose, says: The tide is high., inferred: {why: It is told so., inputs: [tides.height]}}';

test('an inference rests on what the statements rest on that it is inferred from, as they stand now', async () => {
  const before = { 'places/tides.mdx': place(tides), 'places/ebb.mdx': place(inference, 'It is high.') };
  const checks = await checkedTwice(before, { 'places/tides.mdx': place(tides.replace('#3', '#5')) });
  const restsOn = ({ site }: Checked): string[] =>
    (site ? claimsOf(site) : [])
      .filter(({ record }) => record.id === 'ebb')
      .map(({ evidence }) => evidence.map(writeEvidence).join(' '));
  expect(checks.map(restsOn)).toEqual([
    ['gazette-2024#3', 'gazette-2024#3'],
    ['gazette-2024#5', 'gazette-2024#5'],
  ]);
});

test('an inference is another claim where a statement that it is inferred from says something else', async () => {
  const before = { 'places/tides.mdx': place(tides), 'places/ebb.mdx': place(inference) };
  const checks = await checkedTwice(before, { 'places/tides.mdx': place(tides.replace('12', '13')) });
  const inputs = ({ site }: Checked): readonly string[] =>
    (site ? claimsOf(site) : []).flatMap(({ record, content }) =>
      record.id === 'ebb' && content.type === 'statement' ? content.inputs : [],
    );
  expect(checks.map(inputs)).toEqual([['The tide is 12 m high.'], ['The tide is 13 m high.']]);
});

test('a lock that was written since is read again', async () => {
  const lock = await lockOf({});
  const codes = ({ problems }: Checked): string[] => problems.map(({ code }) => code);
  const checks = await checkedTwice(
    { 'evidence.lock.jsonl': lock },
    { 'evidence.lock.jsonl': lock.replace(/^.*\n/, '') },
  );
  const [first, second] = checks.map(codes);
  expect([first, second?.length]).toEqual([[], 1]);
});
