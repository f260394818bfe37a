/**
 * What `git merge-file --union` makes of two versions of a file: where only one side changed a stretch of lines its
 * version stands, where both did both versions stand, ours first. Changes that touch each other are one stretch, as in
 * git.
 */
export function mergeUnion(base: string, ours: string, theirs: string): string {
  const [old, one, two] = [base, ours, theirs].map((text) => text.split('\n')) as [string[], string[], string[]];
  const [inOne, inTwo] = [commonLines(old, one), commonLines(old, two)];
  const merged: string[] = [];
  let [start, atOne, atTwo] = [0, 0, 0];
  const take = (end: number, endOne: number, endTwo: number): void => {
    const [was, isOne, isTwo] = [old.slice(start, end), one.slice(atOne, endOne), two.slice(atTwo, endTwo)];
    const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n') && a.length === b.length;
    if (same(isOne, was)) merged.push(...isTwo);
    else if (same(isTwo, was) || same(isOne, isTwo)) merged.push(...isOne);
    else merged.push(...isOne, ...isTwo);
  };
  for (const [index, line] of old.entries()) {
    const [placeOne, placeTwo] = [inOne.get(index), inTwo.get(index)];
    if (placeOne === undefined || placeTwo === undefined) continue;
    take(index, placeOne, placeTwo);
    merged.push(line);
    [start, atOne, atTwo] = [index + 1, placeOne + 1, placeTwo + 1];
  }
  take(old.length, one.length, two.length);
  return merged.join('\n');
}

/** The lines of `old` that `changed` still has, each with its place there: a longest common subsequence. */
function commonLines(old: readonly string[], changed: readonly string[]): Map<number, number> {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(changed.length + 1).fill(0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = changed.length - 1; column >= 0; column -= 1) {
      const line = lengths[row];
      if (line)
        line[column] =
          old[row] === changed[column]
            ? at(row + 1, column + 1) + 1
            : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const common = new Map<number, number>();
  for (let row = 0, column = 0; row < old.length && column < changed.length;)
    if (old[row] === changed[column]) common.set(row++, column++);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  return common;
}
