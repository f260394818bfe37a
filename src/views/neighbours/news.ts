import { compareText } from '../../basics/compare.ts';
import { dateOf } from '../../basics/dates.ts';
import type { Evidence } from '../../basics/evidence.ts';
import { recordOfId } from '../../basics/ids.ts';
import { recordPath } from '../../basics/urls.ts';
import type { Papers } from '../../briefing/papers.ts';
import type { ChangeRequest } from '../../briefing/request.ts';
import { changeSections, type Sentence } from '../../briefing/sentence.ts';
import { sentencesOf } from '../../briefing/length.ts';
import { publishedOn } from '../../model/knowledge.ts';
import { perRecord } from '../../model/memo.ts';
import { fieldsIn, nameOf, recordsOf, type Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';

/** Something that a feed tells: what changed of a record, or that there is a new one. */
export interface News {
  /** Its address below the root, with an anchor where several lie at one: what it is known by for good. */
  readonly path: string;
  /** The record that it is about; gone from the site where what it said was withdrawn. */
  readonly record: string;
  readonly title: string;
  /** The day on which a reader could know it: of an edition, or of the source that told first. */
  readonly day: string;
  readonly told: readonly {
    readonly heading?: string;
    readonly text: string;
    readonly evidence: readonly Evidence[];
  }[];
}

/** More than these no reader of feeds asks for. */
const most = 100;

/** What is new, the newest first: changes between editions; promises, events and sources by the day they were told. */
export function newsOf(context: Context, papers: Papers): News[] {
  const fresh = [...told(context, 'commitment'), ...told(context, 'event'), ...sources(context)];
  const known = new Set(fresh.map(({ record }) => record));
  const changes = papers.requests.flatMap((request) =>
    request.editions === undefined ? [] : changesTold(context, papers, request, known),
  );
  return [...changes, ...fresh].sort((a, b) => compareText(b.day, a.day) || compareText(a.path, b.path)).slice(0, most);
}

/** The kinds of sentences that a paper on changes has: under these words a feed tells them too. */
const isChange: ReadonlySet<string> = new Set(changeSections);

function changesTold(context: Context, papers: Papers, request: ChangeRequest, known: ReadonlySet<string>): News[] {
  const { site, words } = context;
  const sentences = sentencesOf(papers.written(request.id, 'full')).filter(({ section }) => isChange.has(section));
  const byRecord = Map.groupBy(sentences, ({ about }) => recordOfId(about));
  return (
    [...byRecord]
      // A new promise, event or source is told by itself.
      .filter(([id, own]) => !known.has(id) || own.some(({ section }) => section !== 'new'))
      .map(([id, own]) => ({
        path: `${recordPath('briefing', request.id)}#${own[0]?.id ?? id}`,
        record: id,
        title: words.t('feed.changed', { name: nameOf(site, id), count: own.length }),
        day: request.reportDate,
        told: own.map((sentence) => ({
          heading: headingOf(context, sentence),
          text: sentence.text,
          evidence: sentence.evidence,
        })),
      }))
  );
}

function headingOf({ words }: Context, { section }: Sentence): string {
  return words.t(`section.${section}`);
}

/** A promise or an event, on the day on which a source first told of it. */
function told(context: Context, kind: 'commitment' | 'event'): News[] {
  const { site, words } = context;
  return recordsOf(site, kind).flatMap((record) => {
    const day = firstTold(site, record);
    if (day === undefined) return [];
    const statements = (site.statementsOf.get(record.id) ?? []).filter(({ statement }) => statement.aspect !== 'gap');
    return [
      {
        path: recordPath(kind, record.id),
        record: record.id,
        title: words.t(`feed.${kind}`, { name: record.data.name }),
        day,
        told: statements.map(({ statement, evidence }) => ({ text: statement.says, evidence })),
      },
    ];
  });
}

/** The day on which the first of the sources of a record was published; undefined where none bears a date. */
function firstTold(site: Site, record: SourceRecord): string | undefined {
  return sourcesOf(record)
    .map((source) => publishedOn(site, source))
    .filter((day) => day !== '')
    .sort(compareText)[0];
}

const sourcesOf = perRecord((record: SourceRecord): readonly string[] => [
  ...new Set(
    fieldsIn(record).citations.flatMap(({ evidence }) => (typeof evidence === 'string' ? [] : evidence.source)),
  ),
]);

function sources({ site, words }: Context): News[] {
  return recordsOf(site, 'source').flatMap(({ id, data }) => {
    const day = data.published === undefined ? undefined : dateOf(data.published).earliest;
    if (day === undefined) return [];
    return [
      {
        path: recordPath('source', id),
        record: id,
        title: words.t('feed.source', { name: data.name }),
        day,
        told: (site.statementsOf.get(id) ?? []).map(({ statement, evidence }) => ({ text: statement.says, evidence })),
      },
    ];
  });
}
