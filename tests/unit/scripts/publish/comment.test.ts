import { expect, test } from 'vitest';
import { commentOf } from '../../../../scripts/publish/comment.ts';
import type { ChangesForReaders } from '../../../../scripts/publish/changes.ts';

const none: ChangesForReaders = {
  pages: { added: [], gone: [] },
  statements: { added: [], reworded: [], gone: [], unread: [] },
  states: [],
  papers: [],
  unread: { before: 4, after: 4 },
};

test('what changes for readers stands before what is wrong with the site', () => {
  const comment = commentOf([{ what: 'links that lead nowhere', found: ['about/: /x/'] }], {
    ...none,
    statements: {
      added: [{ id: 'cable.fast', says: 'It has 20.' }],
      reworded: [{ id: 'cable.why', before: 'It follows.', after: 'It may follow.' }],
      gone: [],
      unread: [{ id: 'cable.fast', says: 'It has 20.' }],
    },
    states: [{ id: 'launch', before: 'open', after: 'done' }],
    papers: [{ address: 'programmes/cable/', added: ['It has 20.'], sentences: [], gone: ['It had 10.'] }],
    unread: { before: 4, after: 5 },
  });
  expect(comment).toBe(`## What changes for readers

<details open><summary>Statements that are new: 1</summary>

- <code>cable.fast</code> It has 20.

</details>

<details open><summary>Statements in other words: 1</summary>

- <code>cable.why</code>
  - before: It follows.
  - after: It may follow.

</details>

<details open><summary>Of those, no person has read: 1</summary>

- <code>cable.fast</code>

</details>

<details open><summary>Promises and events that stand otherwise: 1</summary>

- <code>launch</code> open → done

</details>

<details open><summary>Papers that say something else: 1</summary>

- <code>programmes/cable/</code> sentences: 1 new, 1 gone

</details>

Sentences of papers that no person has read: 4 → 5.

## Before it is published

<details open><summary>links that lead nowhere: 1</summary>

- <code>about/&#58; /x/</code>

</details>

`);
});

test('nothing is said to change where nothing does, or nothing is known', () => {
  expect(commentOf([], none)).toContain('Nothing changes for readers.');
  expect(commentOf([], undefined)).toContain('Nothing to compare with');
});

test('words of records are words: no tag, no link, nobody called; a comment has an end', () => {
  const hostile = '<img src=x> [a](https://x) @all #1 !2 `code` **b** | c';
  const comment = commentOf([], {
    ...none,
    statements: {
      ...none.statements,
      added: Array.from({ length: 5000 }, (_, index) => ({ id: `a.b${index}`, says: hostile.repeat(40) })),
    },
  });
  expect(comment.length).toBeLessThan(65_536);
  expect(comment.match(/<img|\]\(|https:|@all|(?<!&)#1|!2|`|\*\*/)).toBeNull();
  expect(comment).toContain('- and 4980 more');
});
