/** Words of questions that tell nothing of what is asked for, beside those that are too common anyway. */
export const asking: readonly string[] = [
  'does',
  'did',
  'doing',
  'whom',
  'whose',
  'why',
  'being',
  'am',
  'shall',
  'may',
  'cannot',
];
