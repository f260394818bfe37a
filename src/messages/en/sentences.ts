/** The sentences that rules write. Values are already in this language: names, dates, lists. */
export const sentences = {
  'sentence.period': '{name} has run {period}.',
  'sentence.period.closed': '{name} ran {period}.',
  'sentence.members': '{name}: {members}.',
} as const;
