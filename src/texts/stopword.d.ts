// stopword 3 ships no types; these are the lists of the languages that can be read.
declare module 'stopword' {
  export const eng: readonly string[];
  export const fra: readonly string[];
  export const por: readonly string[];
  export const spa: readonly string[];
}
