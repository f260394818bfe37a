import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { claimFingerprint } from '../../../src/model/evidence/claims/claims.ts';
import { noLock } from '../../../src/model/evidence/kept/lock.ts';
import { readReadings, saysIt, writeReading } from '../../../src/model/evidence/kept/readings.ts';
import { writeRun } from '../../../src/model/evidence/claims/spans.ts';
import { verifySite } from '../../../src/model/evidence/verifying/verify.ts';
import { baseArchive, refusals, type Paragraphs } from '../../support/archive.ts';
import { baseContent, mdx, withContent, type Files } from '../../support/content.ts';

/** A relay with a gap that asks for something, in a gazette of which it cites paragraph 12 alone. */
function relay(asks: string, says: string, more = ''): Files {
  return {
    'programmes/salt-relay.mdx': mdx(
      `name: Salt Relay\ntype: network\nstatements:\n  - {id: gap, aspect: gap, ${asks}says: ${says}, from: gazette-2024#12}\n${more}`,
    ),
    'places/salt-town.mdx': mdx('name: Salt Town\ntype: city\nparent: northland\nfrom: {parent: gazette-2024#13}'),
    'organisations/salt-board.mdx': mdx('name: Salt Board\ntype: agency'),
  };
}

const cited = { 12: 'The Salt Relay.', 13: 'Salt Town lies in Northland.' };

async function found(asks: string, text: Paragraphs, says = 'No more is said of the Salt Relay.'): Promise<string[]> {
  return await refusals(relay(`asks: ${asks}, `, says), baseArchive({ ...cited, ...text }));
}

function answered(asks: string, words: string, paragraph = 20): string[] {
  return [
    `programmes/salt-relay.mdx:5:${42 + asks.length}  gap-answered-perhaps  the gap asks (${asks}), and beside the name stands "${words}" in gazette-2024 ¶${paragraph} — enter what it says, or read the gap if it is no answer: npm run read`,
  ];
}

describe('what a gap asks for is looked for in all paragraphs', () => {
  test.each<[asks: string, text: string, words: string]>([
    ['date', 'The Salt Relay was opened on 3 June 2023.', '3 June 2023'],
    ['place', 'The Salt Relay stands in Salt Town.', 'Salt Town'],
    ['who', 'The Salt Relay belongs to the Salt Board.', 'Salt Board'],
    ['members', 'The Salt Relay joins Salt Town and the coast.', 'Salt Town'],
    ['money', 'The Salt Relay cost €40 million.', '€40 million'],
    ['outcome', 'The keepers met about the Salt Relay.', 'met'],
  ])('%s: %s', async (asks, text, words) => {
    expect(await found(asks, { 20: text })).toEqual(answered(asks, words));
  });

  test('a number of the thing alone', async () => {
    const says = 'How many towers the Salt Relay has is not said.';
    expect(await found('number', { 20: 'The Salt Relay has 40 towers.' }, says)).toEqual(answered('number', '40'));
    expect(await found('number', { 20: 'The Salt Relay has 40 lamps.' }, says)).toEqual([]);
  });

  test('but not what no machine can tell, and nothing where it does not ask', async () => {
    const text = { 20: 'The Salt Relay was opened on 3 June 2023 in Salt Town.' };
    expect(await found('other', text)).toEqual([]);
    expect(await refusals(relay('', 'No more is said of it.'), baseArchive({ ...cited, ...text }))).toEqual([]);
  });
});

describe('no candidate', () => {
  test.each<[what: string, text: string]>([
    ['a sentence that names another', 'The Sea Cable was opened on 3 June 2023.'],
    ['a sentence without an answer', 'The Salt Relay was opened.'],
    ['the next sentence about something else', 'The Salt Relay was opened. Salt was dear in June 2023.'],
  ])('%s', async (_what, text) => {
    expect(await found('date', { 20: text })).toEqual([]);
  });

  test('what the record tells already', async () => {
    const opened =
      '  - {id: opened, aspect: outcome, when: 2023-06-03, says: The Salt Relay was opened on 3 June 2023., from: gazette-2024#20}';
    const files = relay('asks: date, ', 'No day is given for the end of the Salt Relay.', opened);
    const text = { ...cited, 20: 'The Salt Relay was opened on 3 June 2023.' };
    expect(await refusals(files, baseArchive(text))).toEqual([]);
    const more = { ...text, 21: 'The Salt Relay was closed on 4 July 2023.' };
    expect(await refusals(files, baseArchive(more))).toHaveLength(1);
  });
});

test('a sentence that goes on about it, and the words that lead into a list of which it is an item', async () => {
  const next = { 20: 'The Salt Relay was built. It was opened on 3 June 2023.' };
  expect(await found('date', next)).toEqual(answered('date', '3 June 2023'));
  const list = { 20: 'On 3 June 2023 the council opened:', 21: '1. The Salt Relay' };
  expect(await found('date', list)).toEqual(answered('date', '3 June 2023'));
});

describe('a gap that was read', () => {
  const settings = `${baseContent['site.yaml'] ?? ''}readers: [{id: mroe, name: Mara Roe, kind: person}, {id: gauge, name: The Gauge, kind: program}]\n`;
  const files = { ...relay('asks: date, ', 'No date is given for the Salt Relay.'), 'site.yaml': settings };
  const first = { ...cited, 20: 'The Salt Relay was painted on 3 June 2023.' };

  /** Whether the gap stands in `later`, once `by` has read its candidates as they are in `first`. */
  async function stands(by: string, later: Paragraphs): Promise<boolean> {
    return await withContent(files, async (folder) => {
      const { site } = await checkFolder(folder);
      if (!site) throw new TypeError('it cannot be read');
      const before = verifySite(site, baseArchive(first));
      const gap = before.refused.find(({ claim }) => claim.key === 'salt-relay.gap');
      if (!gap) throw new TypeError('the gap has no candidate');
      const { claim, span } = gap;
      const at = span.runs.map(writeRun);
      expect(at).toEqual(['gazette-2024#20:0-42']);
      const words = claimFingerprint(claim);
      const line = { claim: claim.key, words, at, span: span.text, by, on: '2025-01-31', verdict: saysIt };
      const readings = readReadings(writeReading(line));
      const { found } = verifySite(site, baseArchive(later), { lock: noLock, readings });
      return found.some((one) => one.claim.key === claim.key && one.finding === 'unfound');
    });
  }

  test('stands with its candidates for a span, when a person has read it', async () => {
    expect(await stands('mroe', first)).toBe(true);
    expect(await stands('gauge', first)).toBe(false);
  });

  test('must be read again where another candidate comes', async () => {
    expect(await stands('mroe', { ...first, 21: 'The Salt Relay was opened on 4 May 2022.' })).toBe(false);
  });
});
