import { checkedOf } from '../../briefing/document/checked.ts';
import { originOfSentence } from '../../briefing/document/origin.ts';
import type { Writing } from '../../briefing/rules/writing.ts';
import type { Sentence } from '../../briefing/sentence.ts';
import type { Context } from '../context.ts';
import type { NoteBook } from './notes.ts';
import type { Told } from './page.ts';
import { withLinks } from './text.ts';

/** What sentences of the site's own day are written with. */
export function writingOn({ site, words }: Context): Writing {
  return { site, words, reportDate: site.settings.reportDate };
}

/** Sentences as a room prints them: with marks, and the records they name as links, each once but never `self`. */
export function tell(context: Context, notes: NoteBook, sentences: readonly Sentence[], self?: string): Told[] {
  const linked = new Set<string>();
  return sentences.map((sentence) => ({
    text: withLinks(context, sentence.text, self, linked),
    marks: notes.citeAs(sentence.evidence, checkedOf(context.claims, sentence)),
    ...originOfSentence(context, sentence),
  }));
}
