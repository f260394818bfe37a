import type { SearchDocument } from '../../search/document.ts';
import type { SearchWords } from '../../search/words.ts';
import type { Printing } from '../printing.ts';
import { documentsOf } from './documents.ts';
import { searchWords } from './words.ts';

/** All that search is made of: what the build makes the index from, and takes away. */
export interface SearchData {
  /** BCP 47. */
  readonly language: string;
  readonly words: SearchWords;
  readonly documents: readonly SearchDocument[];
}

/** Where it lies below the folder of the index. */
export const searchDataFile = 'data.json';

/** All that search is made of. */
export function searchData({ context, papers }: Printing): SearchData {
  return {
    language: context.site.settings.language,
    words: searchWords(context.words),
    documents: documentsOf(context, papers),
  };
}
