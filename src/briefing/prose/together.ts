import type { ProseRules } from '../../basics/prose.ts';

/** A shorter beginning that several have in common is no reason to leave it out. */
const leastShared = 2;

/**
 * Names that begin alike, so that what they share is said once: "the launch of a network", "of a service". What is left
 * out ends at a small word, which each of them keeps.
 */
export function toldTogether(prose: ProseRules, names: readonly string[]): string[] {
  const told: string[] = [];
  for (const [index, name] of names.entries()) {
    const before = names[index - 1];
    const shared = before === undefined ? 0 : sharedWords(prose, before, name);
    told.push(
      shared < leastShared
        ? name
        : name
            .split(' ')
            .slice(shared - 1)
            .join(' '),
    );
  }
  return told;
}

/** How many words two names begin with alike, up to the last small one among them, none of which is the last of all. */
function sharedWords(prose: ProseRules, one: string, other: string): number {
  const [a, b] = [one.split(' '), other.split(' ')];
  let alike = 0;
  while (alike < Math.min(a.length, b.length) - 1 && a[alike] === b[alike]) alike += 1;
  while (alike > 0 && (!prose.smallWords.has(a[alike - 1] ?? '') || prose.articles.has(a[alike - 1] ?? ''))) alike -= 1;
  return alike;
}
