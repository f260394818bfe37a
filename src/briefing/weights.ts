/** What each part of a paper weighs where there is not room for all. `/method/briefings/` prints it. */
export const weights = {
  'bottom-line': 100,
  'side-by-side': 85,
  /** Of the first paragraph; each further one weighs `less` less. */
  narrative: 80,
  pressing: 76,
  ahead: 74,
  key: 72,
  question: 73,
  point: 74,
  digest: 60,
  open: 46,
  event: 44,
  settled: 40,
  figure: 34,
  statement: 20,
  /** Never on one page. */
  list: -1,
} as const;

/** How much each one behind the first of its sort weighs less. */
export const less = { paragraph: 3, question: 3, point: 4, digest: 3 } as const;
