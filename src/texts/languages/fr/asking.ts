/** Words of questions that tell nothing of what is asked for, beside those that are too common anyway. */
export const asking: readonly string[] = [
  'quand',
  'combien',
  'comment',
  'quoi',
  'lequel',
  'laquelle',
  'lesquels',
  'lesquelles',
  'pourquoi',
  'font',
  'fait',
  'peut',
  'peuvent',
];
