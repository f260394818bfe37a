import { all, type Question, type Trail } from '../../src/model/asking.ts';

/** Every question on a trail, each once; where all of something was asked for, no part of it. */
export function questionsOn(trail: Trail): Question[] {
  const asked = [...trail.reached()].flatMap(({ own }) => [...own]);
  return [...Map.groupBy(asked, ([name]) => name)].flatMap(([name, groups]) => {
    const keys = new Set(groups.flatMap(([, own]) => [...own]));
    return (keys.has(all) ? [all] : [...keys]).map((key): Question => [name, key]);
  });
}
