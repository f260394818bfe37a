import type { SearchDocument } from '../../search/document.ts';
import type { SearchWords } from '../../search/words.ts';
import type { Printing } from '../printing.ts';
import { documentsOf } from './documents.ts';
import { searchWords } from './words.ts';

/** All that search is made of. */
export interface SearchData {
  /** BCP 47. */
  readonly language: string;
  readonly words: SearchWords;
  readonly documents: readonly SearchDocument[];
}

/** All that search is made of. */
export function searchData(printing: Printing): SearchData {
  const { context } = printing;
  return {
    language: context.site.settings.language,
    words: searchWords(context.words),
    documents: documentsOf(printing),
  };
}
