import type { ProseRules } from '../basics/prose.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import { english } from './en/index.ts';
import type { en } from './en/messages.ts';

/** The key of a message: one set for all languages, given by the language the house is written in. */
export type MessageKey = keyof typeof en;

/** What the folder of a language provides in which the interface can be written. Its texts can be read before. */
export interface WritingLanguage {
  readonly messages: Readonly<Record<MessageKey, string>>;
  readonly prose: ProseRules;
  readonly reading: ReadingLanguage;
}

/** The languages the interface can be written in, by their codes, a folder each. */
export const languages = { en: english } satisfies Readonly<Record<string, WritingLanguage>>;
