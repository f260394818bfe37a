/** Endings of plurals that the stemmer does not lead back to the singular's, and what stands in their place there. */
export const plurals: readonly (readonly [plural: string, singular: string])[] = [
  ['ões', 'ão'],
  ['ães', 'ão'],
];
