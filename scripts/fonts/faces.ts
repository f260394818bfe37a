/** A face of the pages: what it is made from, which characters it has, and where. */
export interface Face {
  /**
   * A file in src/styles/fonts, as Adobe publishes it: Source Serif 4.005 in release 4.5.1. PDFs and social images use
   * it whole.
   */
  readonly from: string;
  /** What pages load, made from it by `npm run fonts`. */
  readonly to: string;
  /** First and last character of each run. */
  readonly characters: readonly (readonly [number, number])[];
  /** OpenType features that pages may ask for. */
  readonly features: readonly string[];
}

/** English, Spanish, Portuguese and their neighbours, with the marks of a well-set paper. */
const latin = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
] as const;

/** Names from the rest of Europe. */
const latinExtended = [
  [0x100, 0x130],
  [0x132, 0x151],
  [0x154, 0x24f],
  [0x1e00, 0x1eff],
] as const;

const features = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'onum', 'lnum', 'pnum', 'tnum', 'case'];
const smallCapitals = ['smcp', 'c2sc'];

export const faces: readonly Face[] = [
  {
    from: 'SourceSerif4-Regular.ttf',
    to: 'regular.woff2',
    characters: latin,
    features: [...features, ...smallCapitals],
  },
  { from: 'SourceSerif4-It.ttf', to: 'italic.woff2', characters: latin, features },
  {
    from: 'SourceSerif4-Semibold.ttf',
    to: 'semibold.woff2',
    characters: latin,
    features: [...features, ...smallCapitals],
  },
  { from: 'SourceSerif4-Regular.ttf', to: 'regular-extended.woff2', characters: latinExtended, features },
  { from: 'SourceSerif4-Semibold.ttf', to: 'semibold-extended.woff2', characters: latinExtended, features },
];
