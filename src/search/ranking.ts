/**
 * What Pagefind is told about ranking. Titles count once more than text, not five times as by default:
 * with the words searched one by one, a title that holds one common word would otherwise go first.
 */
export const ranking = {
  termFrequency: 1,
  termSimilarity: 1,
  pageLength: 0.75,
  termSaturation: 1.4,
  metaWeights: { title: 1 },
} as const;
