import type { Node, PhrasingContent, Root } from 'mdast';
import { eachNode } from '../../basics/tree.ts';
import { mergeEvidence, type Evidence } from '../../basics/evidence.ts';
import { citeTarget, plainText } from '../../model/bodies.ts';
import { sentenceClaims } from '../../model/evidence/claims/claims.ts';
import type { Site } from '../../model/site.ts';
import { resolveStatement } from '../../model/statements.ts';
import type { SourceRecord } from '../../schema/record.ts';

/** The citations that stand side by side behind what they prove. */
export interface CitedRun {
  /** The first of them: where their notes stand. */
  readonly node: Node;
  /** What they name, in the order in which they are written. */
  readonly to: readonly string[];
  /** The words they stand behind, from the citations before them or the beginning of the block. */
  readonly words: string;
}

/**
 * The notes of a body, by the node where they stand. Citations side by side share theirs. A passage whose next one, in
 * the same paragraph, rests on the same notes leaves them to it: one mark stands for both.
 */
export function notesInBody(
  tree: Root,
  notesOf: (run: CitedRun) => readonly number[],
): ReadonlyMap<Node, readonly number[]> {
  const notes = new Map<Node, readonly number[]>();
  for (const runs of citedRuns(tree)) {
    const own = withoutRepeats(runs.map(notesOf));
    for (const [index, { node }] of runs.entries()) notes.set(node, own[index] ?? []);
  }
  return notes;
}

/**
 * What a passage of a record's body rests on, and the claims that it is: its own sentences, which were looked up and
 * read as they stand there. The publisher's own words are none: of them it is the statements that they cite.
 */
export function groundOfPassage(
  site: Site,
  record: SourceRecord,
  { to, words }: Pick<CitedRun, 'to' | 'words'>,
): [evidence: readonly Evidence[], claims: readonly string[]] {
  const statements = to.flatMap((one) => site.statements.get(resolveStatement(record, one)) ?? []);
  const told = sentenceClaims(site, record.id, 'body').filter(({ content }) => words.includes(content.says));
  return [
    mergeEvidence(statements.flatMap(({ evidence }) => evidence)),
    (told.length > 0 ? told : statements).map(({ key }) => key),
  ];
}

/** The notes of passages that run on, each once for all neighbours that rest on the same: behind the last of them. */
export function withoutRepeats(passages: readonly (readonly number[])[]): (readonly number[])[] {
  return passages.map((notes, index) => (isSame(notes, passages[index + 1]) ? [] : notes));
}

function isSame(notes: readonly number[], next: readonly number[] | undefined): boolean {
  return next?.length === notes.length && notes.every((number) => next.includes(number));
}

/** The citations of a body by the block that holds them. */
export function citedRuns(tree: Root): CitedRun[][] {
  const blocks: CitedRun[][] = [];
  eachNode(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Cite') blocks.push(runsOf([node]));
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      blocks.push(runsOf(node.children));
  });
  return blocks;
}

function runsOf(children: readonly (PhrasingContent | (Parameters<typeof citeTarget>[0] & Node))[]): CitedRun[] {
  const runs: { readonly node: Node; readonly to: string[]; readonly words: string }[] = [];
  let isOpen = false;
  let words = '';
  for (const child of children) {
    if ('attributes' in child) {
      const to = citeTarget(child) ?? [];
      if (isOpen) runs.at(-1)?.to.push(...[to].flat());
      else runs.push({ node: child, to: [to].flat(), words });
      isOpen = true;
      words = '';
    } else {
      words += plainText(child);
      if (words.trim() !== '') isOpen = false;
    }
  }
  return runs;
}
