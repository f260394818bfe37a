import { describe, expect, test } from 'vitest';
import { mdx, problemsOf } from '../../support/content.ts';

const elsewhere =
  'what somebody promised is a record of its own, with its steps: npm run new -- commitment "What was promised"';

describe('key statements', () => {
  /** A record with so many statements, of which those at `keys` are key. */
  const record = (keys: readonly number[], count = 5): string =>
    mdx(
      [
        'name: Southland',
        'type: country',
        'statements:',
        ...Array.from(
          { length: count },
          (_, index) =>
            `  - {id: s-${index}, aspect: goal, ${keys.includes(index) ? 'key: true, ' : ''}says: It has ships ${'far '.repeat(index)}away., from: gazette-2024#3}`,
        ),
      ].join('\n'),
    );
  const told = (keys: readonly number[]): Promise<string[]> => problemsOf({ 'places/southland.mdx': record(keys) });

  test('are three at most, and each one more is told', async () => {
    expect(await told([0, 2, 4])).toEqual([]);
    const help = 'keep 3 at most, those that no paper on it may leave out';
    expect(await told([0, 1, 2, 3])).toEqual([
      `places/southland.mdx:8:34  too-many-keys  'southland' has 4 key statements — ${help}`,
    ]);
    expect(await told([0, 1, 2, 3, 4])).toEqual([
      `places/southland.mdx:8:34  too-many-keys  'southland' has 5 key statements — ${help}`,
      `places/southland.mdx:9:34  too-many-keys  'southland' has 5 key statements — ${help}`,
    ]);
  });
});

describe('a briefing', () => {
  const told = (about: string): Promise<string[]> =>
    problemsOf({
      'briefings/talks.mdx': mdx(`name: Talks\n${about}`),
      'places/southland.mdx': mdx('name: Southland\ntype: country'),
    });
  const help = 'write scope: {…} for what it is about, or between: […, …] for two parties that meet';

  test('is about a scope or about two parties', async () => {
    expect(await told('scope: {places: [northland]}')).toEqual([]);
    expect(await told('between: [northland, southland]')).toEqual([]);
    expect(await told('order: 3')).not.toEqual([]);
  });

  test('is not about both, and not about neither', async () => {
    expect(await told('scope: {places: [northland]}\nbetween: [northland, southland]')).toEqual([
      `briefings/talks.mdx:4:10  scope-or-between  it has a scope and names two parties too — ${help}`,
    ]);
    expect(await told('audience: public')).toEqual([
      `briefings/talks.mdx:2:1  scope-or-between  it has neither a scope nor two parties — ${help}`,
    ]);
  });
});

describe('an aspect that is none', () => {
  const told = (file: string, aspect: string): Promise<string[]> => {
    const [, kind = ''] = /^(\w+)\//.exec(file) ?? [];
    const more = kind === 'briefings' ? 'scope: {places: [northland]}\n' : 'type: country\n';
    return problemsOf({
      [file]: mdx(
        `name: X\n${more}statements:\n  - {id: a, aspect: ${aspect}, says: The sea is red., from: gazette-2024#3}`,
      ),
    });
  };

  test.each([
    ['places/x.mdx', 'purpos', "did you mean 'purpose'?"],
    ['places/x.mdx', 'stap', elsewhere],
    ['places/x.mdx', 'promis', elsewhere],
    ['places/x.mdx', 'commitment', elsewhere],
    ['places/x.mdx', 'colour', 'write one of: purpose, goal, participants, outcome, challenge, figure, gap, line'],
    ['briefings/x.mdx', 'purpos', 'write one of: line'],
    ['briefings/x.mdx', 'lines', "did you mean 'line'?"],
    ['commitments/x.mdx', 'promis', "did you mean 'promise'?"],
    ['commitments/x.mdx', 'stap', "did you mean 'step'?"],
  ])('in %s: %s', async (file, aspect, todo) => {
    const problems = (await told(file, aspect)).filter((line) => line.includes(' unknown-word '));
    expect(problems).toEqual([
      expect.stringMatching(/^[\w/]+\.mdx:\d+:\d+ {2}unknown-word {2}'\w+' is no word for 'aspect' — /),
    ]);
    expect(problems[0]?.endsWith(` — ${todo}`)).toBe(true);
  });
});
