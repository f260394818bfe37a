import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { claimedWords, type ClaimedWord, type WordFamily } from '../../../../../src/basics/claimed-words.ts';
import { entriesOf } from '../../../../../src/basics/closed.ts';
import { checkFolder } from '../../../../../src/check.ts';
import { claimsOf, type Claim } from '../../../../../src/model/evidence/claims/claims.ts';
import { openSources } from '../../../../../src/model/evidence/verifying/open-sources.ts';
import { Verifier } from '../../../../../src/model/evidence/verifying/verifier.ts';
import { readArchive } from '../../../../../src/records/archive.ts';
import { baseArchive, refusals } from '../../../../support/archive.ts';
import { mdx, type Files } from '../../../../support/content.ts';

const allWords: readonly ClaimedWord[] = entriesOf<WordFamily, readonly string[]>(claimedWords).flatMap(
  ([family, words]) => words.map((word) => ({ family, word }) as ClaimedWord),
);

/** A claim with another closed word in place of its own. */
function withWord(claim: Claim, closed: ClaimedWord): Claim | undefined {
  const { content } = claim;
  if (content.type === 'field') return { ...claim, content: { ...content, closed: [closed] } };
  if (content.type !== 'statement') return undefined;
  return { ...claim, content: { ...content, others: { ...content.others, closed: [closed] } } };
}

function closedOf({ content }: Claim): readonly ClaimedWord[] {
  if (content.type === 'body') return [];
  return content.type === 'field' ? content.closed : content.others.closed;
}

/** What becomes of every closed word of a site, as it is and as each other word of its family. */
async function flips(folder: string, texts: string): Promise<{ refused: string[]; passed: string[]; tried: number }> {
  const { site } = await checkFolder(folder);
  const archive = await readArchive(texts);
  if (!site || !archive) throw new TypeError(`${folder} cannot be read`);
  const verifier = new Verifier(site, openSources(site, archive.texts).sources);
  const refused: string[] = [];
  const passed: string[] = [];
  let tried = 0;
  for (const claim of claimsOf(site))
    for (const own of closedOf(claim))
      for (const other of allWords.filter(({ family }) => family === own.family)) {
        const flipped = withWord(claim, other);
        const problems = (flipped && verifier.hold(flipped))?.problems ?? [];
        const isRefused = problems.some(({ code }) => code === 'word-not-in-source');
        if (other.word !== own.word) tried += 1;
        if (other.word === own.word && isRefused) refused.push(claim.key);
        if (other.word !== own.word && !isRefused) passed.push(`${claim.key}: ${own.word} -> ${other.word}`);
      }
  return { refused, passed, tried };
}

const folderOf = (path: string): string => fileURLToPath(new URL(`../../../../../${path}`, import.meta.url));

describe('a closed word that is flipped to another of its family', () => {
  test('is told in the fixture site, whose own words stand', async () => {
    const { refused, passed, tried } = await flips(folderOf('tests/fixtures/site'), folderOf('tests/fixtures/archive'));
    expect(refused).toEqual([]);
    expect(tried).toBeGreaterThan(100);
    // Of what kind somebody is, the record of the organisation or an office says.
    expect(passed).toEqual([
      'tidewater-cable:partners.lead: lead -> government',
      'tidewater-cable:partners.implementer: implementer -> government',
      '2029-cable-landing:participants.host: host -> government',
      '2029-cable-landing:participants.speaker: speaker -> government',
      '2031-tide-summit:participants.organiser: organiser -> regional-organisation',
    ]);
  });

  // The archive of the shipped records is private.
  const shipped = process.env['ARCHIVE'] ?? folderOf('archive');
  test.skipIf(!existsSync(shipped))('is told nine times in ten in the shipped records', async () => {
    const { refused, passed, tried } = await flips(folderOf('src/content'), shipped);
    expect(refused).toEqual([]);
    expect(1 - passed.length / tried).toBeGreaterThan(0.88);
  });
});

/** What is told of a programme, an event or a step of a commitment that rest on paragraph 12. */
async function told(files: Files, text: string): Promise<string[]> {
  const problems = await refusals(files, baseArchive({ 12: text }));
  return problems.map((problem) => problem.replace(/^.* {2}word-not-in-source {2}/, ''));
}

const todo = ' — cite the paragraph that says so, correct the word, or have somebody read it';

const programme = (status: string, more = ''): Files => ({
  'programmes/salt-relay.mdx': mdx(
    `name: Salt Relay\ntype: network\nstatus: ${status}\n${more}from: {status: gazette-2024#12}`,
  ),
});

const event = (outcome: string, type = 'forum'): Files => ({
  'events/salt-forum.mdx': mdx(
    `name: Salt Forum\ntype: ${type}\noutcome: ${outcome}\nfrom: {outcome: gazette-2024#12}`,
  ),
});

describe('the sentences that name the record tell', () => {
  const text = 'The council is working to set up the Salt Relay. The Sea Cable has trained forty keepers.';

  test('not those about others', async () => {
    expect(await told(programme('preparing'), text)).toEqual([]);
    expect(await told(programme('running'), text)).toEqual([
      `nothing in gazette-2024 ¶12 says 'running'; it says "is working to"${todo}`,
    ]);
  });

  test('and those that go on about it', async () => {
    const forum = 'The Salt Forum was planned for June. It was called off.';
    expect(await told(event('cancelled'), forum)).toEqual([]);
    expect(await told(event('held'), forum)).toHaveLength(1);
  });

  test('or those most like it, where none names it', async () => {
    const visit = 'The keepers met in May. A forum on salt will be held next year.';
    expect(await told(event('announced'), visit)).toEqual([]);
    expect(await told(event('held'), visit)).toHaveLength(1);
  });
});

test('an end can stand in the period alone', async () => {
  const files = programme('ended', 'period: 2020/2021\n');
  const withPeriod = {
    'programmes/salt-relay.mdx': String(files['programmes/salt-relay.mdx']).replace(
      'from: {',
      'from: {period: gazette-2024#12, ',
    ),
  };
  expect(await told(withPeriod, 'The Salt Relay of 2020 to 2021.')).toEqual([]);
  expect(await told(programme('ended'), 'The Salt Relay of 2020 to 2021.')).toHaveLength(1);
});

test('what was, is not only announced, and what a report says was published', async () => {
  const past = (outcome: string): Files => ({
    'events/salt-forum.mdx': mdx(
      `name: Salt Forum\ntype: forum\nwhen: 2021\noutcome: ${outcome}\nfrom: {when: gazette-2024#12, outcome: gazette-2024#12}`,
    ),
  });
  expect(await told(past('announced'), 'The Salt Forum of 2021, announced a year before.')).toEqual([]);
  expect(await told(past('announced'), 'The Salt Forum of 2021, announced before, was held.')).toHaveLength(1);
  expect(await told(past('held'), '2021, the year of the Salt Forum.')).toEqual([]);
  expect(await told(event('held', 'report'), 'Press release on salt.')).toEqual([]);
  expect(await told(event('held'), 'Press release on salt.')).toHaveLength(1);
});

describe('a part', () => {
  const participants = (as: string, who = 'ministry-of-tides'): Files => ({
    'events/salt-forum.mdx': mdx(
      `name: Salt Forum\ntype: forum\noutcome: held\nparticipants: [{as: ${as}, who: [${who}], from: gazette-2024#12}]\nfrom: {outcome: gazette-2024#12}`,
    ),
  });

  test('is told beside the name', async () => {
    const text = 'The Salt Forum was hosted by the Ministry of Tides.';
    expect(await told(participants('host'), text)).toEqual([]);
    expect(await told(participants('funder'), text)).toEqual([
      `nothing in gazette-2024 ¶12 says 'funder'; it says "Ministry of Tides", "hosted" (of ministry-of-tides)${todo}`,
    ]);
  });

  test('stands for all that a list names', async () => {
    const text = 'The Salt Forum was held. Speakers: Jane Doe, Northland, the Ministry of Tides.';
    expect(await told(participants('speaker'), text)).toEqual([]);
    expect(await told(participants('host'), text)).toHaveLength(1);
  });

  test('of what kind an organisation is, its own record says', async () => {
    expect(await told(participants('government'), 'The Salt Forum was held with the MoT.')).not.toContainEqual(
      expect.stringContaining("says 'government'"),
    );
  });
});

describe('a force', () => {
  const promise = (force: string, says: string): Files => ({
    'commitments/salt-pledge.mdx': mdx(
      `name: Salt pledge\nby: [northland]\nfrom: {by: gazette-2024#12}\nstatements:\n  - {id: promise, aspect: promise, says: ${says}, force: ${force}, from: gazette-2024#12}`,
    ),
  });

  test('is that of the verb that governs the sentence', async () => {
    const text = 'Northland aims to build a pier, which will be long.';
    expect(await told(promise('aims', 'Northland aims to build a pier.'), text)).toEqual([]);
    expect(await told(promise('will', 'Northland will build a pier.'), text)).toEqual([
      `nothing in gazette-2024 ¶12 says 'will'; it says "aims to"${todo}`,
    ]);
  });

  test('is read in the language of the source', async () => {
    const files = (force: string, says: string): Files => ({
      ...promise(force, says),
      'sources/gazette-2024.mdx': mdx(
        'name: Gaceta\ntype: report\nlanguage: es\nparagraphs: 30\npublished: 2024-05-02\nfrom: {published: gazette-2024#1}',
      ),
    });
    const text = 'Northland busca construir un muelle.';
    const words = async (force: string, says: string): Promise<string[]> =>
      (await told(files(force, says), text)).filter((one) => one.includes('¶12'));
    expect(await words('aims', 'Northland aims to build a pier.')).toEqual([]);
    expect(await words('will', 'Northland will build a pier.')).toEqual([
      `nothing in gazette-2024 ¶12 says 'will'; it says "busca"${todo}`,
    ]);
  });
});
