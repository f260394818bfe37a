/** A file of a face, below node_modules; where it holds many weights, the one that is taken from it. */
export interface FaceFile {
  readonly path: string;
  readonly weight?: number;
}

/** A face to fall back on: the same letters in each of its files, in one weight or several. */
export interface Face {
  /** As the table of letters calls it. */
  readonly name: string;
  readonly files: readonly FaceFile[];
}

/**
 * Faces that share out the letters of one script, a slice of them each; no mark of one stands over a letter of another.
 */
export interface SlicedFace {
  readonly name: string;
  /** Which slice holds which letters, below node_modules: `{"[4]": "U+4E00-4E03,U+4E08", …}`. */
  readonly index: string;
  readonly slice: (key: string) => Face;
}

/** The weights that papers are set in. */
const weights = [400, 600];

/** A slice of a face of all weights. */
function variable(name: string, slice: string): Face {
  const path = `@fontsource-variable/${name}/files/${name}-${slice}-wght-normal.woff2`;
  return { name: `${name}-${slice}`, files: weights.map((weight) => ({ path, weight })) };
}

/** A slice of a face that comes as one file for each weight. */
function fixed(name: string, slice: string, own: readonly number[] = [400]): Face {
  const files = own.map((weight) => ({ path: `@fontsource/${name}/files/${name}-${slice}-${weight}-normal.woff2` }));
  return { name: `${name}-${slice}`, files };
}

/**
 * Whole, so that every mark stands over every letter: Latin with the letters of Africa and of phonetics, Greek,
 * Cyrillic.
 */
const gentium: Face = {
  name: 'gentium-plus',
  files: ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((style) => ({
    path: `@expo-google-fonts/gentium-plus/GentiumPlus_${style}.ttf`,
  })),
};

const scripts = [
  ...['armenian', 'georgian', 'hebrew', 'ethiopic'],
  ...['devanagari', 'bengali', 'gurmukhi', 'gujarati', 'oriya', 'tamil', 'telugu', 'kannada', 'malayalam', 'sinhala'],
  ...['thai', 'lao', 'khmer', 'tibetan'],
].map((script) => variable(`noto-serif-${script}`, script));

const symbols = ['symbols', 'math', 'braille', 'latin-ext', 'latin'].map((slice) =>
  fixed('noto-sans-symbols-2', slice),
);

/** As the package cuts them, so that a picture made of several signs is whole in one. */
const emoji = Array.from({ length: 10 }, (_, slice) => variable('noto-emoji', String(slice)));

/** In order: a letter is taken from the first that has it with all its marks. */
export const faces: readonly Face[] = [
  gentium,
  ...scripts,
  // Of its letters each is one glyph, so that a reader of PDFs finds the words; others draw their dots apart.
  fixed('amiri', 'arabic', [400, 700]),
  variable('noto-sans-thaana', 'thaana'),
  fixed('noto-serif-myanmar', 'myanmar', weights),
  fixed('noto-sans-tifinagh', 'tifinagh'),
  variable('noto-sans-symbols', 'symbols'),
  ...symbols,
  fixed('noto-sans-math', 'latin'),
  ...emoji,
];

function sliced(name: string): SlicedFace {
  const index = `@fontsource-variable/${name}/unicode.json`;
  return { name, index, slice: (key) => variable(name, key.replace(/[[\]]/g, '')) };
}

/** The letters of China, Japan and Korea; of one language before another where a paper has letters of its own. */
export const slicedFaces: readonly SlicedFace[] = ['noto-serif-sc', 'noto-serif-jp', 'noto-serif-kr'].map(sliced);

/** The first and last code of each run in a list as style sheets write it: `U+4E00-4E03,U+4E08`. */
export function runsOf(list: string): [first: number, last: number][] {
  return list.split(',').map((run) => {
    const [first = '', last = first] = run.replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}
