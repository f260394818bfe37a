import type { Node, RootContent } from 'mdast';
import { eachNode } from '../../basics/tree.ts';
import { plainText } from '../../model/bodies.ts';
import { sentenceClaims, type SentenceClaim } from '../../model/evidence/claims/claims.ts';
import type { Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { makeSentence, type Section, type Sentence, type SentenceRule } from '../sentence.ts';
import type { Writing } from './writing.ts';

/** The editor's sentences on what a paper says first. One that rests on what was not known by then is left out. */
export function editorsBottomLine(writing: Writing, record: SourceRecord): Sentence[] {
  return sentencesIn(writing.site, record, 'bottomLine').map((claim) => told('bottom-line', 'bottom-line', claim));
}

/** What a record warns its readers not to mix up. */
export function notToConfuse(writing: Writing, section: Section, record: SourceRecord): Sentence[] {
  return sentencesIn(writing.site, record, 'notToConfuse').map((claim) => told(section, 'not-to-confuse', claim));
}

/** What the editors of a record would not say. */
export function doNotSay(writing: Writing, record: SourceRecord): Sentence[] {
  return sentencesIn(writing.site, record, 'doNotSay').map((claim) => told('do-not-say', 'do-not-say', claim));
}

/** A sentence of an editor's body, and the parts of the body that are printed with it, by their places there. */
export interface Narrated {
  /** The first of the parts. */
  readonly unit: number;
  readonly children: readonly number[];
  readonly sentence: Sentence;
}

/** The sentences of a record's body that rest on something, in reading order. */
export function narratedSentences(writing: Writing, record: SourceRecord): Narrated[] {
  const claims = sentencesIn(writing.site, record, 'body');
  if (claims.length === 0) return [];
  // By the nodes themselves: where they stood in the file is not kept by everyone who hands a body on.
  const { children } = record.body.tree;
  const places = new Map(children.map((child, place) => [child, place]));
  const unitOf = new Map<unknown, readonly number[]>();
  for (const unit of unitsOf(children)) {
    const own = unit.flatMap((child) => places.get(child) ?? []);
    for (const child of unit) eachNode(child, (node) => void unitOf.set(node, own));
  }
  return claims.map((claim) => {
    const own = unitOf.get(claim.content.node) ?? [];
    return { unit: own[0] ?? 0, children: own, sentence: told('narrative', 'body', claim) };
  });
}

/** The sentences of a record's body that a paper tells, with their ids there and the blocks that hold them. */
export function bodyAnchors(site: Site, record: SourceRecord): { id: string; text: string; node: Node }[] {
  return sentencesIn(site, record, 'body').flatMap(({ key, content: { says, node } }) =>
    node === undefined ? [] : [{ id: idOf('body', key), text: says, node }],
  );
}

/** The parts of a body that stand or go together: a heading with what follows it, a lead with its list. */
function unitsOf(children: readonly RootContent[]): RootContent[][] {
  const units: RootContent[][] = [];
  for (const child of children) {
    const before = units.at(-1)?.at(-1);
    if (before && leadsOn(before)) units.at(-1)?.push(child);
    else units.push([child]);
  }
  return units;
}

/** Whether a part of a body is nothing without the next. */
function leadsOn(node: RootContent): boolean {
  return node.type === 'heading' || (node.type === 'paragraph' && /:\s*$/.test(node.children.map(plainText).join('')));
}

/** The first sentence of what a paper on the record says first, for a line in another paper. */
export function digestSentence(writing: Writing, section: Section, record: SourceRecord): Sentence[] {
  const [first] = sentencesIn(writing.site, record, 'bottomLine');
  return first ? [told(section, 'digest', first)] : [];
}

function sentencesIn(site: Site, { id, data }: SourceRecord, part: SentenceClaim['content']['part']): SentenceClaim[] {
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
  rule: 'bottom-line' | 'not-to-confuse' | 'do-not-say' | 'body' | 'digest',
  claim: SentenceClaim,
): Sentence {
  const { key, record, evidence, content } = claim;
  const [about = record.id, ...and] = content.statements;
  const sentence = makeSentence(section, rule, content.says, { about, and, evidence, claims: [key] });
  // Two sentences of one record may be told from the same statements: the claim keeps their ids apart.
  return { ...sentence, id: idOf(rule, key) };
}

function idOf(rule: SentenceRule, key: string): string {
  return `${rule}-${key.replace(/[.:~]/g, '_')}`;
}
