import type { ReadingLanguage } from '../texts/language.ts';
import type { PersonFinding } from './findings.ts';
import type { ReadParagraph } from './paragraph.ts';

/** The people that a document names. */
export function peopleIn(_paragraphs: readonly ReadParagraph[], _language: ReadingLanguage): PersonFinding[] {
  return [];
}
