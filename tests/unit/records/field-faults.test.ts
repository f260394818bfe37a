import { expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../src/records/front-matter.ts';
import { validate } from '../../../src/records/validate.ts';

function problemsWith(fault: unknown): string[] {
  const schema = z.strictObject({
    when: z.string().superRefine((_, context) => {
      context.addIssue({ code: 'custom', params: { fault }, message: 'wrong' });
    }),
  });
  const { problems } = validate(schema, readYaml('when: then\n'), 'a.yaml');
  return problems.map(({ code, what, todo }) => `${code}  ${what} — ${todo}`);
}

test('a fault that a schema reports is told by its words', () => {
  expect(problemsWith('backwards')).toEqual([
    "range-backwards  'then' ends before it starts — put the earlier date first",
  ]);
  expect(problemsWith({ what: "'then' is nothing", todo: 'write it' })).toEqual([
    "wrong-value  'then' is nothing — write it",
  ]);
});

test('a fault that has no words is a mistake in the code, and no wrong date', () => {
  for (const fault of ['unheard-of', 'toString', undefined])
    expect(() => problemsWith(fault)).toThrow(
      `The schema of 'when' reports a fault that has no words: ${String(fault)}`,
    );
});
