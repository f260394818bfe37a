import { dateOf, isBefore } from '../../basics/dates.ts';
import { fieldKey } from '../../basics/ids.ts';
import { participationKeys } from '../../model/evidence/claims.ts';
import { participationsOf, unnamedIn } from '../../model/fields.ts';
import { evidenceIn, fieldEvidence } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { countedSentence, makeSentence, type Section, type Sentence } from '../sentence.ts';
import { liesAhead, nameAt, namedId, recordEvidence, whenWords, write, type Desk } from './desk.ts';

/** Where a programme stands, if its record says. A period that is still open says that it runs. */
export function standingSentences(desk: Desk, section: Section, record: SourceRecord<'programme'>): Sentence[] {
  const { words } = desk;
  const { status, period } = record.data;
  const name = nameAt(record);
  if (period === undefined) {
    if (status === undefined) return [];
    return [
      makeSentence(section, 'status', write(desk, 'sentence.status', { name, status }), {
        about: record.id,
        evidence: fieldEvidence(record, 'status'),
        claims: [fieldKey(record.id, 'status')],
      }),
    ];
  }
  const date = dateOf(period);
  const open = date.shape.type === 'range' && date.shape.end === undefined;
  const tense = liesAhead(desk, date) ? 'future' : open ? 'open' : isBefore(date, desk.reportDate) ? 'past' : 'present';
  const told = tense === 'future' ? (period.split('/')[0] ?? period) : period;
  const text = write(desk, 'sentence.period', { name, tense, ...whenWords(words, told) });
  const said = makeSentence(section, 'period', text, {
    about: record.id,
    evidence: fieldEvidence(record, 'period'),
    claims: [fieldKey(record.id, 'period')],
  });
  const agrees =
    status === undefined ||
    (status === 'running' && (tense === 'open' || tense === 'present')) ||
    (status === 'ended' && tense === 'past') ||
    (status === 'announced' && tense === 'future');
  if (agrees) return [said];
  return [
    makeSentence(section, 'status', write(desk, 'sentence.status', { name, status }), {
      about: record.id,
      evidence: fieldEvidence(record, 'status'),
      claims: [fieldKey(record.id, 'status')],
    }),
    said,
  ];
}

/** The parts of a programme, by name. */
export function partsSentences(
  desk: Desk,
  section: Section,
  record: SourceRecord,
  programmes: readonly SourceRecord<'programme'>[],
): Sentence[] {
  const parts = programmes.filter((part) => part.data.parent === record.id);
  if (parts.length === 0) return [];
  const names = desk.words.list(parts.map((part) => nameAt(part as SourceRecord)));
  const text = write(desk, 'sentence.parts', { name: nameAt(record), parts: names, count: parts.length });
  return [
    countedSentence(
      section,
      'part',
      text,
      parts.map((part) => ({ input: part.id, evidence: fieldEvidence(part, 'parent') })),
    ),
  ];
}

/** Everybody that takes part in a programme, each once, in the order of the record; nobody whom its name tells. */
export function partnersSentences(desk: Desk, section: Section, record: SourceRecord<'programme'>): Sentence[] {
  const { entries } = participationsOf(record);
  const name = nameAt(record);
  const told = desk.site.names.idsIn(name);
  const who = [...new Set(entries.flatMap((entry) => entry.who))].filter((id) => !told.has(id));
  if (who.length === 0) return [];
  const unnamed = unnamedIn(entries);
  const text = write(desk, 'sentence.partners', {
    name,
    partners: desk.words.list([
      ...who.map((id) => namedId(desk.site, id, record.data.period)),
      ...(unnamed > 0 ? [desk.words.t('list.unnamed', { count: unnamed })] : []),
    ]),
    count: who.length + unnamed,
  });
  return [
    makeSentence(section, 'partners', text, {
      about: record.id,
      and: who,
      evidence: entries.flatMap(({ from }) => evidenceIn(from)),
      claims: participationKeys(record),
    }),
  ];
}

/** How many programmes, events and commitments a theme or place counts here. */
export function holdingsSentences(desk: Desk, section: Section, record: SourceRecord, holdings: Holdings): Sentence[] {
  const all = [...holdings.programmes, ...holdings.events, ...holdings.commitments];
  const counted = all.map((item) => ({ input: item.id, evidence: recordEvidence(desk.site, item) }));
  if (counted.every(({ evidence }) => evidence.length === 0)) return [];
  const values = {
    name: nameAt(record),
    filed: record.kind === 'theme' ? ('yes' as const) : ('no' as const),
    programmes: holdings.programmes.length,
    events: holdings.events.length,
    commitments: holdings.commitments.length,
  };
  const sentence = countedSentence(section, 'holdings', write(desk, 'sentence.holdings', values), counted);
  return [{ ...sentence, otherwise: write(desk, 'sentence.holdings.otherwise', values) }];
}

/** What the records hold on one record. */
export interface Holdings {
  readonly programmes: readonly SourceRecord[];
  readonly events: readonly SourceRecord[];
  readonly commitments: readonly SourceRecord[];
}
