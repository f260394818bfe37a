import { sentenceClaims, type SentenceClaim } from '../../model/evidence/claims.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { makeSentence, type Section, type Sentence } from '../sentence.ts';
import type { Writing } from './writing.ts';

/** The editor's sentences on what a paper says first. One that rests on what was not known by then is left out. */
export function editorsBottomLine(writing: Writing, record: SourceRecord): Sentence[] {
  return sentencesIn(writing, record, 'bottomLine').map((claim) => told('bottom-line', 'bottom-line', claim));
}

/** What a record warns its readers not to mix up. */
export function notToConfuse(writing: Writing, section: Section, record: SourceRecord): Sentence[] {
  return sentencesIn(writing, record, 'notToConfuse').map((claim) => told(section, 'not-to-confuse', claim));
}

/** A sentence of an editor's body, and the part of the body it stands in, by its place there. */
export interface Narrated {
  readonly child: number;
  readonly sentence: Sentence;
}

/** The sentences of a record's body that rest on something, in reading order. */
export function narratedSentences(writing: Writing, record: SourceRecord): Narrated[] {
  const { children } = record.body.tree;
  return sentencesIn(writing, record, 'body').map((claim) => {
    const start = claim.content.node?.position?.start.line ?? 0;
    const own = children.findLastIndex(({ position }) => (position?.start.line ?? 0) <= start);
    // A heading goes with what it heads.
    const child = children.findIndex(({ type }, index) => index >= own && type !== 'heading');
    return { child: Math.max(own, child, 0), sentence: told('narrative', 'body', claim) };
  });
}

/** The first sentence of what a paper on the record says first, for a line in another paper. */
export function digestSentence(writing: Writing, section: Section, record: SourceRecord): Sentence[] {
  const [first] = sentencesIn(writing, record, 'bottomLine');
  return first ? [told(section, 'digest', first)] : [];
}

function sentencesIn(
  { site }: Writing,
  { id, data }: SourceRecord,
  part: SentenceClaim['content']['part'],
): SentenceClaim[] {
  const cited = new Map(
    'bottomLine' in data ? (data.bottomLine ?? []).map(({ says, cites }) => [says, cites.length] as const) : [],
  );
  return sentenceClaims(site, id, part).filter(
    ({ evidence, content }) =>
      evidence.length > 0 && (part !== 'bottomLine' || content.statements.length >= (cited.get(content.says) ?? 0)),
  );
}

function told(
  section: Section,
  rule: 'bottom-line' | 'not-to-confuse' | 'body' | 'digest',
  claim: SentenceClaim,
): Sentence {
  const { key, record, evidence, content } = claim;
  const [about = record.id, ...and] = content.statements;
  const sentence = makeSentence(section, rule, content.says, { about, and, evidence, claims: [key] });
  // Two sentences of one record may be told from the same statements: the claim keeps their ids apart.
  return { ...sentence, id: `${rule}-${key.replace(/[.:~]/g, '_')}` };
}
