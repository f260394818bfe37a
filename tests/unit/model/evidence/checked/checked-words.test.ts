import { expect, test } from 'vitest';
import { countedHere, type Checked } from '../../../../../src/model/evidence/checked/checked.ts';
import { checkedText, tallyText } from '../../../../../src/model/evidence/checked/checked-words.ts';
import { words } from '../../../../support/briefings.ts';

const person = { kind: 'person', by: ['Mara Roe', 'Sam Flow'], on: '2026-01-31' } as const;
const program = { kind: 'program', by: ['The Gauge'], on: '2026-01-31' } as const;

test.each<[Checked, string]>([
  [
    { found: 'found', made: 'said', read: person },
    'Found by machine, read by Mara Roe and Sam Flow on 31 January 2026',
  ],
  [{ found: 'found', made: 'said', read: program }, 'Found by machine, compared by a program on 31 January 2026'],
  [{ found: 'found', made: 'said' }, 'Found by machine, not read yet'],
  [{ found: 'nothing', made: 'said' }, 'With no number, date or name to find, not read yet'],
  [
    { found: 'unfound', made: 'said', read: person },
    'Not found by machine, read by Mara Roe and Sam Flow on 31 January 2026',
  ],
  [{ found: 'found', made: 'inferred' }, 'Inferred by the desk, found by machine, not read yet'],
  [{ found: 'found', made: 'derived' }, 'Worked out by the desk, found by machine, not read yet'],
  [{ found: 'none', made: 'said' }, 'Not looked up yet'],
  [countedHere, 'Counted by this site'],
  // Nothing of what was counted was found or read, whatever anybody says.
  [{ found: 'found', made: 'counted', read: person }, 'Counted by this site'],
])('%j: %s', (checked, text) => {
  expect(checkedText(words, checked)).toBe(text);
  expect(text).not.toMatch(/verif/i);
});

test('a paper counts its sentences by the same words', () => {
  const found: Checked = { found: 'found', made: 'said' };
  expect(
    tallyText(words, [
      ...Array.from({ length: 30 }, () => found),
      { ...found, read: person },
      { ...found, read: program },
      ...Array.from({ length: 6 }, () => countedHere),
      { found: 'nothing', made: 'said' },
      { found: 'found', made: 'inferred' },
      { found: 'none', made: 'said' },
    ]),
  ).toBe(
    'Of 41 sentences, 32 found by machine, 1 with no number, date or name to find, 1 not looked up yet, 1 inferred by the desk and 6 counted by this site; 1 read by a person, 1 compared by a program and 33 not read yet.',
  );
  expect(tallyText(words, [countedHere])).toBe('Of 1 sentence, 1 counted by this site.');
  expect(tallyText(words, [])).toBeUndefined();
});
