import type { Node, PhrasingContent, TableCell } from 'mdast';
import { eachNode } from '../../../basics/tree.ts';
import { mergeEvidence, type Evidence } from '../../../basics/evidence.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import { sentencesOf } from '../../../texts/sentences.ts';
import { citeTarget, plainText } from '../../bodies.ts';
import type { View } from '../../looking.ts';
import { isCut } from '../../citing.ts';
import { resolveStatement, type LinkedStatement } from '../../statements.ts';
import { isPublic } from '../../public.ts';

/** A sentence of a body, with the statements that it is told from. */
export interface BodySentence {
  readonly text: string;
  /** The node of its block: the paragraph, heading or cell that holds it. */
  readonly node: Node;
  readonly statements: readonly LinkedStatement[];
  /** Whether others that it is told from stand in a file that cannot be read. */
  readonly isCut: boolean;
}

/**
 * The sentences of a record's body in reading order. A sentence is told from the statements that are cited next behind
 * it in its paragraph; one behind the last citation from those before it; one in a paragraph without any from all of
 * its record's own.
 */
export function bodySentences(site: View, record: SourceRecord, language: ReadingLanguage): BodySentence[] {
  // Pages are the publisher's own words.
  if (record.kind === 'page') return [];
  const sentences: BodySentence[] = [];
  // What everyone reads is told from what everyone may read: it rests on the same words whoever the site is for.
  const isAsOpen = ({ statement }: LinkedStatement): boolean =>
    record.data.audience === 'internal' || isPublic(statement);
  eachNode(record.body.tree, (node, index, parent) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableRow') return;
    // What stands over a table says nothing.
    if (parent?.type === 'table' && index === 0) return;
    const heads = parent?.type === 'table' ? (parent.children[0]?.children ?? []) : [];
    const children = node.type === 'tableRow' ? rowAsSentence(node.children, heads) : node.children;
    const own = pieces(children).flatMap(({ text, cites }) => {
      const keys = cites.map((to) => resolveStatement(record, to));
      const from = { statements: keys.flatMap((key) => site.statements.get(key) ?? []), isCut: isCut(site, keys) };
      return sentencesOf(text, language).map(({ start, end }) => ({ text: text.slice(start, end), from }));
    });
    const toldFrom = ({ from: { statements, isCut } }: (typeof own)[number]): boolean => statements.length > 0 || isCut;
    const last = own.findLast(toldFrom)?.from;
    // A briefing's own statements are lines to take; its note is told from what its scope holds.
    const all = record.kind === 'briefing' ? [] : (site.statementsOf.get(record.id) ?? []).filter(isAsOpen);
    const fallback = last ?? {
      statements: all,
      isCut: isCut(
        site,
        all.map(({ key }) => key),
      ),
    };
    for (const one of own) sentences.push({ text: one.text, node, ...(toldFrom(one) ? one.from : fallback) });
  });
  return sentences;
}

/** A row of a table as one sentence, each number with what its column counts: "EU Member States: 10 bodies". */
export function rowAsSentence(row: readonly TableCell[], heads: readonly TableCell[]): PhrasingContent[] {
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  return row.flatMap(({ children }, index) => {
    const isNumber = /^[\d.,\s]+$/.test(children.map(plainText).join(''));
    const counted = isNumber ? (heads[index]?.children.map(plainText).join('') ?? '') : '';
    return [...(index > 0 ? [text(': ')] : []), ...children, ...(counted === '' ? [] : [text(` ${counted}`)])];
  });
}

/** The evidence of all statements that a sentence is told from. */
export function evidenceOf({ statements }: Pick<BodySentence, 'statements'>): Evidence[] {
  return mergeEvidence(statements.flatMap(({ evidence }) => evidence));
}

interface Piece {
  text: string;
  readonly cites: string[];
}

/** The text of a block cut behind each run of citations. */
function pieces(children: readonly PhrasingContent[]): Piece[] {
  const found: Piece[] = [{ text: '', cites: [] }];
  for (const child of children) {
    const last = found.at(-1);
    if (!last) break;
    if (child.type === 'mdxJsxTextElement' && child.name === 'Cite') {
      const to = citeTarget(child);
      if (to !== undefined) last.cites.push(to);
      continue;
    }
    const text = plainText(child);
    if (last.cites.length > 0 && text.trim() !== '') found.push({ text, cites: [] });
    else last.text += text;
  }
  return found.filter(({ text }) => text.trim() !== '');
}
