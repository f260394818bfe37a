/** Shorter words are mostly common ones, whose letters do not matter. */
const shortest = 5;

/**
 * The query with one slip in one of its longer words: a letter left out, doubled, swapped with the next or changed.
 * Which, its own letters decide, so that the same query has the same slip.
 */
export function withTypo(text: string): string {
  const words = [...text.matchAll(/\p{L}+/gu)].filter(([word]) => word.length >= shortest);
  let seed = [...text].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  const draw = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const chosen = words[draw(words.length)];
  if (!chosen) return text;
  const [word] = chosen;
  // Few mistype the first letter.
  const at = 1 + draw(word.length - 2);
  const letter = word.charAt(at);
  const next = word.charAt(at + 1);
  const slips = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + next + letter + word.slice(at + 2),
    word.slice(0, at) + String.fromCharCode(97 + draw(26)) + word.slice(at + 1),
  ];
  const slipped = slips[draw(slips.length)] ?? word;
  // Where a letter became itself, it is left out.
  const slip = slipped === word ? (slips[0] ?? word) : slipped;
  const start = chosen.index;
  return text.slice(0, start) + slip + text.slice(start + word.length);
}
