import { citesOf } from '../model/bodies.ts';
import { sentenceClaims } from '../model/evidence/claims/claims.ts';
import { resolveStatement, type LinkedStatement } from '../model/statements.ts';
import type { SourceRecord } from '../schema/record.ts';
import { gapSentence } from './rules/questions.ts';
import { digestSentence, editorsBottomLine, narratedSentences } from './rules/sentences.ts';
import { figureSentence, statementSentence } from './rules/statements.ts';
import type { Writing } from './rules/writing.ts';
import type { Section, Sentence } from './sentence.ts';

/** What a list tells of a record in one line: the first sentence of its bottom line, else what it is for or did. */
export function leadSentence(writing: Writing, section: Section, record: SourceRecord): Sentence[] {
  const said = digestSentence(writing, section, record);
  if (said.length > 0) return said;
  const own = writing.site.statementsOf.get(record.id) ?? [];
  const first =
    own.find(({ statement: { aspect } }) => aspect === 'purpose') ??
    own.find(({ statement: { aspect } }) => aspect === 'outcome' || aspect === 'promise');
  return first ? [statementSentence(writing, section, first)] : [];
}

/**
 * All that a record says itself, each fact once: what is said first, its body, its other statements, what is not said.
 */
export function entrySentences(writing: Writing, record: SourceRecord): Sentence[] {
  const section = 'state-of-play';
  const { site } = writing;
  const cited = new Set([
    ...citesOf(record.body.tree).map(({ to }) => resolveStatement(record, to ?? '')),
    ...sentenceClaims(site, record.id, 'bottomLine').flatMap(({ content }) => content.statements),
  ]);
  const own = (site.statementsOf.get(record.id) ?? []).filter(
    ({ key, statement }) => statement.aspect !== 'line' && !cited.has(key),
  );
  const isGap = ({ statement }: LinkedStatement): boolean => statement.aspect === 'gap';
  return [
    ...editorsBottomLine(writing, record),
    ...narratedSentences(writing, record).map(({ sentence }) => sentence),
    ...own
      .filter((linked) => !isGap(linked))
      .map((linked) =>
        linked.statement.value === undefined
          ? statementSentence(writing, section, linked)
          : figureSentence(writing, section, linked),
      ),
    ...own.filter(isGap).map((linked) => gapSentence(writing, section, linked)),
  ];
}
