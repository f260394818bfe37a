import { en as reading } from '../../texts/languages/en/index.ts';
import type { WritingLanguage } from '../languages.ts';
import { en } from './messages.ts';
import { prose } from './prose.ts';

/** English, in which the house is written. */
export const english = { messages: en, prose, reading } satisfies WritingLanguage;
