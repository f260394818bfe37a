import type { Papers } from '../../briefing/papers.ts';
import { sentencesOf } from '../../briefing/length.ts';
import { checkedOf } from '../../briefing/document/checked.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import type { NoteBook } from '../notes.ts';
import type { Entry } from '../paper.ts';
import { withLinks } from '../text.ts';
import { pointers } from './pointers.ts';
import { answersOf, namesLine } from './subject.ts';

/** A record with little to say, as an entry on the page of its kind: names, what its fields claim, all that it says. */
export function entryOf(context: Context, notes: NoteBook, papers: Papers, record: SourceRecord): Entry {
  const linked = new Set<string>();
  return {
    id: record.id,
    title: record.data.name,
    names: namesLine(context, record),
    answers: answersOf({ context, notes }, record.kind, record),
    told: sentencesOf(papers.onRecord(record.id)).map((sentence) => ({
      text: withLinks(context, sentence.text, record.id, linked),
      marks: notes.citeAs(sentence.evidence, checkedOf(context.claims, sentence)),
    })),
    pointers: pointers(context, record).flatMap(({ links }) =>
      links.map(({ text, href }) => ({ text, ...(href ? { href } : {}) })),
    ),
  };
}
