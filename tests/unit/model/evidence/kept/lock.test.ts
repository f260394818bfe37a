import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../../../../src/model/evidence/claims/fingerprint.ts';
import { readLock, writeLock, type LockedClaim } from '../../../../../src/model/evidence/kept/lock.ts';
import { CheckedClaims } from '../../../../../src/model/evidence/checked/checked.ts';
import { baseArchive, lockOf, printed, verifyFiles } from '../../../../support/archive.ts';
import { baseContent, mdx, problemsOf, type Files } from '../../../../support/content.ts';
import { mergeUnion } from '../../../../support/merge.ts';

const cable = baseContent['programmes/sea-cable.mdx'] ?? '';
const lock = await lockOf({});

/** A line of a claim, or of a document, which has fewer fields. */
type Line = Partial<LockedClaim> & { readonly id: string };

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
const lineOf = (text: string, id: string): Line | undefined => linesOf(text).find((line) => line.id === id);

describe('the lock', () => {
  test('holds a line for each claim and each document, sorted, and nothing else', () => {
    const ids = linesOf(lock).map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toEqual([
      '2024-tide-week:outcome',
      '2024-tide-week:participants.speaker',
      '2024-tide-week:when',
      'gazette-2024',
      'gazette-2024:published',
      'jane-doe:roles.minister',
      'longer-cable.promise',
      'longer-cable:by',
      'longer-cable:due',
      'longer-cable:made',
      'ministry-of-tides:place',
      'sea-cable.length',
      'sea-cable.route',
      'sea-cable:body.0fcc5f8b',
      'sea-cable:body.d589c1ad',
      'sea-cable:places',
    ]);
    for (const line of linesOf(lock)) {
      expect(Object.keys(line)).toEqual(
        'document' in line
          ? ['id', 'document', 'check']
          : ['id', 'words', 'claim', 'span', 'text', 'found', 'since', 'check'],
      );
      if ('document' in line) continue;
      expect(line.since).toBe('2025-01-31');
      expect(['found', 'nothing']).toContain(line.found);
      expect(`${line.claim ?? ''} ${line.text ?? ''}`).toMatch(/^[\da-f]{32} [\da-f]{32}$/);
      for (const run of line.span ?? []) expect(run).toMatch(/^gazette-2024#\d+:\d+-\d+$/);
    }
    expect(lock.endsWith('}\n')).toBe(true);
  });

  test('is read as it was written', () => {
    const { claims, documents, problems } = readLock(lock);
    expect(problems).toEqual([]);
    expect([claims.size, documents.size]).toEqual([15, 1]);
    expect(claims.get('sea-cable.length')?.[0]).toEqual({ ...lineOf(lock, 'sea-cable.length'), line: 12 });
    expect(readLock('')).toEqual({ claims: new Map(), documents: new Map(), problems: [], earlier: undefined });
  });

  test('holds no word of a source but those that the claims themselves say', () => {
    const words = new Set(
      [...baseArchive().values()].flat().flatMap((text) => text.toLowerCase().match(/\p{L}{5,}/gu) ?? []),
    );
    const said = linesOf(lock).map(({ words: own = '', id }) => `${own} ${id}`.toLowerCase());
    const own = new Set([...said, 'words found nothing document gazette-2024'].flatMap((text) => text.split(/[^a-z]/)));
    expect((lock.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => words.has(word) && !own.has(word))).toEqual(
      [],
    );
  });

  test('is the same for a text with other line endings and for the same content read twice', async () => {
    expect(await lockOf({})).toBe(lock);
  });
});

describe('the day since which a claim stands', () => {
  const later = '2026-06-30';
  const before = readLock(lock);

  test('is kept where neither words nor span changed', async () => {
    expect(await lockOf({}, baseArchive(), before, later)).toBe(lock);
  });

  test('moves where the words changed, for that line alone', async () => {
    const text = await lockOf(
      { 'programmes/sea-cable.mdx': cable.replace('says: The Sea Cable joins', 'says: The Sea Cable ties') },
      baseArchive(),
      before,
      later,
    );
    expect(
      linesOf(text)
        .filter(({ since }) => since === later)
        .map(({ id }) => id),
    ).toEqual(['sea-cable.route']);
    expect(text.split('\n').filter((line) => !lock.includes(line))).toHaveLength(1);
  });

  test('moves where the words of the span changed, for all that rests on them', async () => {
    const text = await lockOf(
      {},
      baseArchive({ 3: 'The Sea Cable joins Northland to the open, open sea.' }),
      before,
      later,
    );
    expect(
      linesOf(text)
        .filter(({ since }) => since === later)
        .map(({ id }) => id),
    ).toEqual(['sea-cable.route', 'sea-cable:body.d589c1ad', 'sea-cable:places']);
  });

  test('does not move where the statement moves within its record', async () => {
    const moved = cable.replace(/( {2}- \{id: route.*\n)([\s\S]*?)(?=---\n)/, '$2$1');
    expect(moved).not.toBe(cable);
    expect(await lockOf({ 'programmes/sea-cable.mdx': moved }, baseArchive(), before, later)).toBe(lock);
  });
});

describe('a text that is not in the archive', () => {
  const later = '2026-06-30';
  const before = readLock(lock);
  const empty = new Map<string, readonly string[]>();
  const other = baseArchive({}, { almanac: ['Almanac of 2024.'] });
  const almanac: Files = {
    'sources/almanac.mdx': mdx(
      'name: Almanac\ntype: report\npublished: 2024\nlanguage: en\nparagraphs: 1\nfrom: {published: almanac#1}',
    ),
  };

  test('takes nothing out of the lock and changes nothing in it', async () => {
    expect(await lockOf({}, empty, before, later)).toBe(lock);
  });

  test.each([
    ['of another length', [...(baseArchive().get('gazette-2024') ?? []), 'One more.']],
    ['that is empty', []],
  ])('nor does a text %s', async (_, text) => {
    expect(await lockOf({}, new Map([['gazette-2024', text]]), before, later)).toBe(lock);
  });

  test('leaves the others to be verified', async () => {
    const both = readLock(await lockOf(almanac, other));
    expect(await lockOf(almanac, baseArchive(), both, later)).toBe(await lockOf(almanac, other));
    const without = await lockOf(almanac, new Map([['almanac', ['Almanac of 2024.']]]), before, later);
    const added = linesOf(without).filter(({ id }) => lineOf(lock, id) === undefined);
    expect(added).toMatchObject([{ id: 'almanac' }, { id: 'almanac:published', since: later }]);
    expect(lock.split('\n').filter((line) => !without.includes(line))).toEqual([]);
  });

  test('keeps the line of a claim whose words changed, and of one that rests on a second text', async () => {
    const changed: Files = {
      ...almanac,
      'programmes/sea-cable.mdx': cable.replace('from: gazette-2024#4', 'from: [gazette-2024#4, almanac#1]'),
    };
    const text = await lockOf(changed, baseArchive(), before, later);
    expect(lineOf(text, 'sea-cable.length')).toEqual(lineOf(lock, 'sea-cable.length'));
    expect(await problemsOf({ ...changed, 'evidence.lock.jsonl': text })).toEqual([
      expect.stringContaining('changed-since-found') as string,
      expect.stringContaining('changed-since-found') as string,
      expect.stringContaining("not-verified  the text of 'almanac' is not in the evidence lock") as string,
      expect.stringContaining("not-verified  'almanac:published' is not in the evidence lock") as string,
    ]);
  });

  test('loses the lines of claims and sources that are gone from the records', async () => {
    const gone = await lockOf({}, empty, readLock(await lockOf(almanac, other)), later);
    expect(gone).toBe(lock);
  });

  test('keeps what a later version of this program wrote into a line', async () => {
    const line = { ...lineOf(lock, 'sea-cable.route'), weight: 12 };
    const { check, ...rest } = line;
    const written = JSON.stringify({ ...rest, check: fingerprintOf(rest).slice(0, 8) });
    expect(check).not.toBe(undefined);
    expect(await lockOf({}, empty, readLock(lock.replace(/^.*"sea-cable\.route".*$/m, written)), later)).toContain(
      written,
    );
  });

  test('is told with the number of claims that stand on it', async () => {
    const told = async (files: Files, locked: string): Promise<string[]> => {
      const { verification } = await verifyFiles(files, empty, readLock(locked));
      return printed(verification.problems);
    };
    const todo = 'put it there as gazette-2024.txt';
    const place = 'sources/gazette-2024.mdx:2:1  source-not-archived  ';
    expect(await told({}, '')).toEqual([`${place}the text of 'gazette-2024' is not in the archive — ${todo}`]);
    expect(await told({}, lock)).toEqual([
      `${place}the text of 'gazette-2024' is not in the archive; its 15 claims stand as they were verified before — ${todo}`,
    ]);
    const one = lock.split('\n').find((line) => line.includes('"sea-cable.route"')) ?? '';
    expect(await told({}, one)).toEqual([
      `${place}the text of 'gazette-2024' is not in the archive; its one claim stands as it was verified before — ${todo}`,
    ]);
    const changed: Files = {
      'programmes/sea-cable.mdx': cable.replace('says: The Sea Cable joins', 'says: The Sea Cable ties'),
    };
    expect(await told(changed, one)).toEqual([`${place}the text of 'gazette-2024' is not in the archive — ${todo}`]);
  });
});

describe('a lock is read', () => {
  test('whatever its lines hold', () => {
    const deep = `{"id":"x","check":"y","a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const lines = [
      '<<<<<<< ours',
      '[]',
      'null',
      '7',
      '{"id":"x"}',
      '{"id":7,"check":"y"}',
      '{"check":"y"}',
      deep,
      '\u0000\u0001',
      'x'.repeat(1_000_000),
    ];
    expect(readLock(lines.join('\n')).problems.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
  });

  test('with the mark that some editors put before the first line', () => {
    expect(readLock(`\uFEFF${lock}`)).toEqual(readLock(lock));
  });

  test('with one line 100,000 times', () => {
    const line = lock.split('\n')[0] ?? '';
    expect(readLock(`${line}\n`.repeat(100_000)).claims.size).toBe(1);
  });
});

describe('two branches', () => {
  const statement = (id: string, says: string) =>
    `  - {id: ${id}, aspect: purpose, says: ${says}, from: gazette-2024#3}\n`;
  const withStatements = (...added: string[]): Files => ({
    'programmes/sea-cable.mdx': cable.replace('statements:\n', `statements:\n${added.join('')}`),
  });
  const changed = (text: string, [from, to]: readonly [string, string]): Files => ({
    'programmes/sea-cable.mdx': text.replace(from, to),
  });

  test('that each add a statement next to the other', async () => {
    const [one, two] = [statement('aa', 'It is open.'), statement('ab', 'It joins the sea.')];
    const merged = mergeUnion(lock, await lockOf(withStatements(one)), await lockOf(withStatements(two)));
    expect(await problemsOf({ ...withStatements(one, two), 'evidence.lock.jsonl': merged })).toEqual([]);
  });

  test('that change neighbouring statements', async () => {
    const [route, length] = [
      ['says: The Sea Cable joins', 'says: The Sea Cable ties'],
      ['The Sea Cable is 900', 'This Sea Cable is 900'],
    ] as const;
    const merged = mergeUnion(lock, await lockOf(changed(cable, route)), await lockOf(changed(cable, length)));
    // Git keeps both versions of both lines.
    expect(linesOf(merged).filter(({ id }) => id === 'sea-cable.route')).toHaveLength(2);
    const both = changed(cable.replace(...route), length);
    expect(await problemsOf({ ...both, 'evidence.lock.jsonl': merged })).toEqual([]);
  });

  test('that change one statement alike or differently', async () => {
    const [one, two] = [
      ['says: The Sea Cable joins', 'says: The Sea Cable ties'],
      ['says: The Sea Cable joins', 'says: The Sea Cable links'],
    ] as const;
    const merged = mergeUnion(lock, await lockOf(changed(cable, one)), await lockOf(changed(cable, two)));
    for (const files of [changed(cable, one), changed(cable, two)])
      expect(await problemsOf({ ...files, 'evidence.lock.jsonl': merged })).toEqual([]);
    expect(await problemsOf({ 'evidence.lock.jsonl': merged })).toEqual([
      'programmes/sea-cable.mdx:8:40  changed-since-found  "The Sea Cable ties Northland to the open sea." → "The Sea Cable joins Northland to the open sea." — find it again: npm run verify',
    ]);
    const same = await lockOf(changed(cable, one));
    expect(mergeUnion(lock, same, same)).toBe(same);
  });

  test('of which one takes a statement out, far from what the other changes', async () => {
    const without: Files = {
      'programmes/sea-cable.mdx': cable
        .replace(/ {2}- \{id: route.*\n/, '')
        .replace(/^The cable joins.*<Cite to="route" \/> /m, ''),
    };
    const by: Files = {
      'commitments/longer-cable.mdx': (baseContent['commitments/longer-cable.mdx'] ?? '').replace(
        'will lengthen',
        'is to lengthen',
      ),
    };
    const merged = mergeUnion(lock, await lockOf(without), await lockOf(by));
    expect(await problemsOf({ ...without, ...by, 'evidence.lock.jsonl': merged })).toEqual([]);
  });

  test('whose locks are simply put one after the other', async () => {
    const [one, two] = [statement('aa', 'It is open.'), statement('ab', 'It joins the sea.')];
    const text = `${await lockOf(withStatements(one))}${await lockOf(withStatements(two), baseArchive(), undefined, '2026-01-31')}`;
    expect(await problemsOf({ ...withStatements(one, two), 'evidence.lock.jsonl': text })).toEqual([]);
    // Written again, each claim has one line, with the earlier day.
    const again = await lockOf(withStatements(one, two), baseArchive(), readLock(text), '2027-01-31');
    expect(linesOf(again).map(({ id }) => id)).toEqual([...new Set(linesOf(text).map(({ id }) => id))].sort());
    expect(
      linesOf(again)
        .filter(({ since }) => since !== undefined && since !== '2025-01-31')
        .map(({ id, since }) => `${id} ${since ?? ''}`),
    ).toEqual(['sea-cable.ab 2026-01-31']);
  });

  test('show what was found by the line that fits, not by the first', async () => {
    const files = changed(cable, ['The Sea Cable joins Northland to the open sea.', 'It lies there.']);
    const { site, verification } = await verifyFiles(files, baseArchive());
    const text = `${lock}${writeLock(verification, readLock(''), '2026-01-31')}`;
    expect(new CheckedClaims(site, readLock(text)).of(['sea-cable.route'])).toEqual({ found: 'nothing', made: 'said' });
    expect(new CheckedClaims(site, readLock(lock)).of(['sea-cable.no-such'])).toEqual({ found: 'none', made: 'said' });
  });
});

test('what is refused has no line', async () => {
  const { site, verification } = await verifyFiles(
    {
      'places/southland.mdx': mdx(
        'name: Southland\ntype: country\nstatements: [{id: port, aspect: purpose, says: It has 7 ports., from: gazette-2024#3}]',
      ),
    },
    baseArchive(),
  );
  expect(linesOf(writeLock(verification, readLock(lock), site.settings.reportDate)).map(({ id }) => id)).not.toContain(
    'southland.port',
  );
});
