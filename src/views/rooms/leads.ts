import { leadSentence } from '../../briefing/short.ts';
import type { Papers } from '../../briefing/papers.ts';
import type { PaperRequest } from '../../briefing/request.ts';
import { compareText } from '../../basics/compare.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { href, type Context } from '../context.ts';
import type { NoteBook } from '../page/notes.ts';
import type { Lead } from '../page/page.ts';
import { paperPath } from '../paths.ts';
import { tell, writingOn } from '../page/tell.ts';
import { draftMark, linkTo, type Inline } from '../page/text.ts';

/** A record in a list, below `title`: what it is in one sentence, and `note`, where it stands. */
export function leadOf(
  context: Context,
  notes: NoteBook,
  record: SourceRecord,
  { note, title = linkTo(context, record) }: { readonly note?: string | undefined; readonly title?: Inline },
): Lead {
  const told = leadSentence(writingOn(context), 'programmes', record);
  return {
    title,
    told: tell(context, notes, told, record.id),
    ...(note === undefined ? {} : { note }),
    links: [],
  };
}

/** A paper in a list: the first sentence of its bottom line, or all of it, and as of when. */
export function paperLead(
  context: Context,
  notes: NoteBook,
  papers: Papers,
  { request, whole }: { readonly request: PaperRequest; readonly whole: boolean },
): Lead {
  const { t, date } = context.words;
  // Counts say how big a change is, not what it is.
  const said = papers.bottomLine(request.id).filter(({ counts }) => counts !== true);
  return {
    title: {
      text: `${request.title}${draftMark(context, request.record)}`,
      href: href(context, paperPath(request, 'full')),
    },
    told: tell(context, notes, whole ? said : said.slice(0, 1), request.record?.id),
    note: t('briefing.as-of', { date: date(request.reportDate) }),
    links: [{ text: t('form.one-page'), href: href(context, paperPath(request, 'one-page')) }],
  };
}

/** The papers on what changed, the newest first. */
export function changePapers(requests: readonly PaperRequest[]): PaperRequest[] {
  return requests
    .filter(({ editions }) => editions !== undefined)
    .sort((a, b) => compareText(b.reportDate, a.reportDate) || compareText(b.id, a.id));
}
