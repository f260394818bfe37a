/**
 * Colours of `src/styles/tokens.css`, for what no style sheet sets: images, icons, the frame of a browser. A test holds
 * the two together.
 */
export const colours = { paper: '#fbfaf7', ink: '#1a1b1e', soft: '#4b4e54', accent: '#7a1f2b' } as const;

/** The same in the dark. */
export const darkColours = { paper: '#16171a', accent: '#f2adad' } as const;
