import { compareText } from '../../basics/compare.ts';
import { citeParagraphs, type Evidence } from '../../basics/evidence.ts';
import type { Words } from '../../messages/words.ts';
import type { Numbering, NumberedNote } from '../../model/evidence/checked/numbering.ts';
import { checkedText } from '../../model/evidence/checked/checked-words.ts';
import { publishedOn } from '../../model/knowledge.ts';
import { recordOf, type Site } from '../../model/site.ts';
import type { DocumentCell, DocumentNotes, DocumentTable } from './document.ts';

/** The sources of a paper, the newest first, with the paragraphs it rests on. */
export function sourceTable(site: Site, words: Words, evidence: readonly Evidence[]): DocumentTable {
  const { t } = words;
  // A site that says it of no source has no column for it.
  const told = evidence.some(({ source }) => recordOf(site, 'source', source)?.data.account !== undefined);
  const rows = [...evidence]
    .sort((a, b) => compareText(publishedOn(site, b.source), publishedOn(site, a.source)))
    .map(({ source, paragraphs }): DocumentCell[] => {
      const { title, publisher, publisherId, date, account } = describeSource(site, words, source);
      return [
        { text: title, record: source },
        { text: publisher, ...(publisherId === undefined ? {} : { record: publisherId }) },
        { text: date },
        ...(told ? [{ text: account }] : []),
        { text: citeParagraphs(paragraphs) },
      ];
    });
  return {
    caption: t('section.sources'),
    columns: [
      t('column.source'),
      t('column.publisher'),
      t('column.published'),
      ...(told ? [t('column.account')] : []),
      t('column.paragraphs'),
    ],
    rows,
  };
}

/** The notes of a paper, one by one and by source. */
export function notesOf(site: Site, words: Words, numbering: Numbering): DocumentNotes {
  const { t } = words;
  const reference = (source: string): string => {
    const { title, publisher, date, account } = describeSource(site, words, source);
    const told = t('note.source', { title, publisher, date, published: publisher === '' ? 'no' : 'yes' });
    return account === '' ? told : t('note.source-of', { source: told, account });
  };
  const all = numbering.all();
  const text = ({ number, evidence, checked }: NumberedNote): string => {
    const first = all.find((note) => note.evidence.source === evidence.source)?.number ?? number;
    return t('note.text', {
      source: first === number ? reference(evidence.source) : t('note.again', { number: first }),
      paragraphs: citeParagraphs(evidence.paragraphs),
      standing: checkedText(words, checked),
    });
  };
  return {
    title: t('section.notes'),
    list: all.map((note) => ({ number: note.number, text: text(note) })),
    groups: numbering.groups().map(({ source, sets }) => ({
      source,
      text: reference(source),
      sets: sets.map(({ checked, notes: own }) => ({
        standing: checkedText(words, checked),
        notes: own.map(({ number, evidence }) => ({
          number,
          paragraphs: `¶${citeParagraphs(evidence.paragraphs)}`,
          first: evidence.paragraphs[0] ?? 1,
        })),
      })),
    })),
  };
}

interface SourceInWords {
  readonly title: string;
  readonly publisher: string;
  readonly publisherId: string | undefined;
  readonly date: string;
  /** Whose account it is; empty where nobody says. */
  readonly account: string;
}

function describeSource(site: Site, words: Words, id: string): SourceInWords {
  const record = recordOf(site, 'source', id);
  const { publisher, published, account } = record?.data ?? {};
  return {
    title: record?.data.name ?? id,
    publisher: publisher === undefined ? '' : (site.records.get(publisher)?.data.name ?? publisher),
    publisherId: publisher,
    date: published === undefined ? words.t('note.undated') : words.date(published),
    account: account === undefined ? '' : words.t(`account.${account}`),
  };
}
