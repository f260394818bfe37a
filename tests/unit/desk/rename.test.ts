import { describe, expect, test } from 'vitest';
import { renamedIn, renamedKey, renamedReference, withFormerId } from '../../../src/desk/rename.ts';
import { checkFolder } from '../../../src/check.ts';
import { withContent } from '../../support/content.ts';

const renaming = { from: 'sea-cable', to: 'northern-cable' };

test.each([
  ['sea-cable', 'northern-cable'],
  ['sea-cable#13', 'northern-cable#13'],
  ['sea-cable.route', 'northern-cable.route'],
  ['sea-cable-two', 'sea-cable-two'],
  ['sea-cab', 'sea-cab'],
  ['the sea-cable', 'the sea-cable'],
])('%s', (before, after) => {
  expect(renamedReference(before, renaming)).toBe(after);
});

test.each([
  ['sea-cable.route', 'northern-cable.route'],
  ['sea-cable:places.sea-cable', 'northern-cable:places.northern-cable'],
  ['bella:places.sea-cable', 'bella:places.northern-cable'],
  ['bella:body.0123abcd', 'bella:body.0123abcd'],
  ['sea-cable-two.route', 'sea-cable-two.route'],
])('the key %s', (before, after) => {
  expect(renamedKey(before, renaming)).toBe(after);
});

test('a record that names it is changed there alone', async () => {
  const before = [
    '---',
    'name: sea-cable',
    'type: infrastructure',
    "parent: 'sea-cable'",
    'themes: [connectivity]',
    'from: {parent: gazette-2024#3}',
    'statements:',
    '  - {id: a, aspect: gap, says: sea-cable is no word., from: gazette-2024#3, about: [sea-cable]}',
    '  - {id: b, aspect: outcome, says: It stands., inferred: {why: It is so., inputs: [sea-cable.route, a]}}',
    '---',
    '',
    '[The cable](sea-cable#route) is sea-cable. <Cite to="sea-cable.route" />',
    '',
  ].join('\n');
  const after = await withContent({ 'programmes/land-cable.mdx': before }, async (folder) => {
    const { reading } = await checkFolder(folder, { keep: false });
    const record = reading.records.find(({ id }) => id === 'land-cable');
    if (!record) throw new Error(reading.problems.map(({ what }) => what).join('\n'));
    return renamedIn(before, record, renaming);
  });
  expect(after).toBe(
    before
      .replace("parent: 'sea-cable'", "parent: 'northern-cable'")
      .replace('about: [sea-cable]', 'about: [northern-cable]')
      .replace('inputs: [sea-cable.route', 'inputs: [northern-cable.route')
      .replace('](sea-cable#route)', '](northern-cable#route)')
      .replace('to="sea-cable.route"', 'to="northern-cable.route"'),
  );
});

describe('a record keeps the id it had', () => {
  test.each([
    [
      'behind its name',
      'name: >-\n  Sea\n  Cable\ntype: network\n',
      'name: >-\n  Sea\n  Cable\nformerIds: [sea-cable]\ntype: network\n',
    ],
    ['behind others', 'name: Sea\nformerIds: [a, b]  # old\n', 'name: Sea\nformerIds: [a, b, sea-cable]  # old\n'],
  ])('%s', (_name, before, after) => {
    expect(withFormerId(`---\n${before}---\nBody`, renaming)).toBe(`---\n${after}---\nBody`);
  });
});
