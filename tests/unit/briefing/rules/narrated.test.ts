import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { narratedSentences } from '../../../../src/briefing/rules/sentences.ts';
import { words } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

const body = 'It joins. <Cite to="route" /> It is old. <Cite to="route" />\n\n- It is long. <Cite to="length" />';
const statements = ['route', 'length'].map((id) => ({ id, aspect: 'purpose', says: 'So.', from: 'gazette-2024#3' }));

test('each sentence of a body is told of its own part, whether or not its places in the file were kept', () => {
  const cable = record('programme', 'cable', { statements }, body);
  // A body that was stored and read again has none.
  visit(cable.body.tree, (node) => delete node.position);
  const site = siteOf([cable, record('source', 'gazette-2024')]);
  const told = narratedSentences({ site, words, reportDate: '2024-09-01' }, cable);
  expect(told.map(({ unit, children, sentence }) => [unit, children, sentence.text])).toEqual([
    [0, [0], 'It joins.'],
    [0, [0], 'It is old.'],
    [1, [1], 'It is long.'],
  ]);
});
