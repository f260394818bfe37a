/**
 * Colours of `src/styles/tokens.css`, for what no style sheet sets: images, icons, papers, the frame of a browser. A
 * test holds the two together, and finds any colour that is written elsewhere.
 */
export const colours = { paper: '#fbfaf7', ink: '#1a1b1e', soft: '#4b4e54', accent: '#7a1f2b' } as const;

/** The same in the dark. */
export const darkColours = { paper: '#16171a', accent: '#f2adad' } as const;

/** What stands on white sheets: lines are drawn darker there than on a screen. */
export const sheetColours = {
  pdf: { accent: colours.accent, soft: colours.soft, rule: '#b9b4a8', hair: '#dcd7cb', wash: '#f5f2ea' },
  word: { accent: colours.accent, soft: colours.soft, rule: '#bfb9ab' },
} as const;
