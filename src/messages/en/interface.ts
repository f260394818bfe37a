export const interfaceWords = {
  'site.skip': 'Skip to the text',
} as const;
