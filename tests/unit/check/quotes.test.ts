import { expect, test } from 'vitest';
import { noLock, writeLock } from '../../../src/model/evidence/kept/lock.ts';
import { noQuotes, quotesFor, writeQuotes } from '../../../src/model/evidence/kept/quotes.ts';
import { baseArchive, verifyFiles } from '../../support/archive.ts';
import { baseContent, problemsOf, type Files } from '../../support/content.ts';

const withRights: Files = {
  'sources/gazette-2024.mdx': (baseContent['sources/gazette-2024.mdx'] ?? '').replace(
    'paragraphs: 30',
    'paragraphs: 30\nrights: {quote: full}',
  ),
};
const { site, verification } = await verifyFiles(withRights, baseArchive());
const lock = writeLock(verification, noLock, '2025-01-31');
const quotes = writeQuotes(quotesFor(site, verification, noQuotes));
const [first = ''] = quotes.split('\n');
const files = { 'evidence.lock.jsonl': lock, 'quotes.jsonl': quotes };
const repair = 'write the quotes again: npm run verify';

test('quotes as verify writes them pass', async () => {
  expect(await problemsOf({ ...withRights, ...files })).toEqual([]);
});

test('a quote that rights do not allow, and one on which nothing rests, is told', async () => {
  expect(await problemsOf({ ...files, 'quotes.jsonl': `${first}\n` })).toEqual([
    `quotes.jsonl:1:1  quote-stale  the rights of 'gazette-2024' do not let it be quoted — ${repair}`,
  ]);
  const moved = lock.replaceAll('gazette-2024#1:', 'gazette-2024#2:');
  const told = await problemsOf({ ...withRights, 'evidence.lock.jsonl': moved, 'quotes.jsonl': `${first}\n` });
  expect(told).toContain(
    `quotes.jsonl:1:1  quote-stale  '${(JSON.parse(first) as { claim: string }).claim}' does not rest on these words — ${repair}`,
  );
});

test.each([
  ['a word that a hand mended', first.replace('Northland', 'Southland')],
  ['half a line', first.slice(0, 40)],
  ['what is no quote', '{"claim":"sea-cable.length"}'],
  ['a list', '[]'],
])('%s is told', async (_, line) => {
  expect(line).not.toBe(first);
  expect(await problemsOf({ ...withRights, ...files, 'quotes.jsonl': `\n${line}\n` })).toEqual([
    `quotes.jsonl:2:1  quote-broken  the line does not fit its own check — ${repair}`,
  ]);
});
