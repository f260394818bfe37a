import { citeParagraphs, isOpen, typedEvidence, writeEvidence } from '../../../basics/evidence.ts';
import { startOf } from '../../../basics/prose.ts';
import { compareProblems, type Problem } from '../../../basics/problem.ts';
import type { Path, SourceRecord } from '../../../schema/record.ts';
import { problemAt } from '../../rules/report.ts';
import { sourceNamed, type Citation, type Site } from '../../site.ts';
import type { Archive } from '../claims/archive.ts';
import { claimsOf, type Claim } from '../claims/claims.ts';
import { LookUp, type LookedUp } from './look-up.ts';
import { openSources } from './open-sources.ts';

/** Evidence that names its source and not yet its paragraph, and what came of looking it up. */
export interface OpenEvidence {
  readonly record: SourceRecord;
  readonly path: Path;
  readonly source: string;
  readonly claim: Claim;
  readonly answer: LookedUp;
}

/** Evidence of a claim as it is written. */
interface Written {
  readonly citation: Citation;
  readonly source: string;
  readonly claim: Claim;
}

/**
 * Looks up all open evidence of a site whose source lies in the archive, in order of record. Statements come first:
 * fields and gaps rest where the statements of their record do.
 */
export function lookUpOpen(site: Site, archive: Archive): OpenEvidence[] {
  const open = openIn(site);
  if (open.length === 0) return [];
  const { sources } = openSources(site, archive);
  const lookUp = new LookUp(site, sources);
  const answers = new Map<Written, LookedUp>();
  const kin = new Kin(site);
  const atHand = open.filter(({ source }) => sources.has(source));
  for (const isFirst of [true, false])
    for (const one of atHand.filter(({ claim }) => speaksForItself(claim) === isFirst)) {
      const { claim, source } = one;
      const all = new Set(atHand.filter((other) => other.claim === claim).map((other) => other.source));
      const others = [...all].filter((other) => other !== source);
      const answer = lookUp.find(claim, { source, others, kin: kin.of(claim.record, source) });
      answers.set(one, answer);
      if (isFirst && answer.type === 'found') kin.add(claim.record, source, answer.paragraphs);
    }
  return atHand.flatMap((one) => {
    const answer = answers.get(one);
    const { citation, source, claim } = one;
    return answer ? [{ record: citation.from, path: citation.path, source, claim, answer }] : [];
  });
}

/** The paragraphs of each source on which the statements of a record rest. */
class Kin {
  readonly #paragraphs = new Map<string, Set<number>>();

  constructor(site: Site) {
    for (const claim of claimsOf(site))
      if (speaksForItself(claim))
        for (const { source, paragraphs } of claim.evidence) this.add(claim.record, source, paragraphs);
  }

  of({ file }: SourceRecord, source: string): ReadonlySet<number> {
    const key = `${file} ${source}`;
    const own = this.#paragraphs.get(key) ?? new Set();
    this.#paragraphs.set(key, own);
    return own;
  }

  add({ file }: SourceRecord, source: string, paragraphs: readonly number[]): void {
    const key = `${file} ${source}`;
    this.#paragraphs.set(key, new Set([...(this.#paragraphs.get(key) ?? []), ...paragraphs]));
  }
}

/** Whether a claim says in its own words what it is about. */
function speaksForItself({ content }: Claim): boolean {
  return content.type === 'statement' && content.statement.aspect !== 'gap';
}

function openIn(site: Site): Written[] {
  const open = site.citations.filter(({ evidence }) => typeof evidence !== 'string' && isOpen(evidence));
  if (open.length === 0) return [];
  const claims = Map.groupBy(claimsOf(site), ({ record }) => record);
  return open.flatMap((citation): Written[] => {
    const claim = (claims.get(citation.from) ?? []).find(({ from }) =>
      from?.every((step, at) => citation.path[at] === step),
    );
    return claim ? [{ citation, source: sourceNamed(citation), claim }] : [];
  });
}

/** Open evidence as it is written: `gazette-2024#?`. */
export function openText(source: string): string {
  return writeEvidence({ source, paragraphs: [] });
}

/** Evidence that is still open, with what an editor has to choose from, or what stands nowhere. */
export function openProblem({ record, path, source, answer }: OpenEvidence, archive: Archive): Problem {
  const problem = (what: string, todo: string): Problem =>
    problemAt(record, path, 'evidence-open', { what: `'${openText(source)}' ${what}`, todo });
  const paragraph = (number: number): string =>
    `¶${number} ("${startOf(archive.get(source)?.[number - 1]?.trim() ?? '', firstWords)}…")`;
  switch (answer.type) {
    case 'found':
      return problem(
        `is ¶${citeParagraphs(answer.paragraphs)}: "${startOf(answer.words, mostWords)}"`,
        `write ${typedEvidence(source, answer.paragraphs).join(', ')}, or let it be written: npm run verify`,
      );
    case 'several': {
      const told = answer.paragraphs.map(paragraph);
      const [first] = answer.paragraphs;
      if (first === undefined)
        return problem('is no paragraph that speaks of it', `name the source that says it, or write the number`);
      const todo = `write which: ${source}#${first}`;
      if (answer.isTogether)
        return problem(
          `rests on several paragraphs, among them ${told.join(', ')}`,
          `write which: [${source}#${first}, …]`,
        );
      return problem(`${told.length === 1 ? 'is perhaps' : 'can be'} ${told.join(' or ')}`, todo);
    }
    case 'nowhere':
      return problem(
        `is no paragraph: ${answer.lacking.map(({ what }) => what).join('; ')}`,
        'say what the source says, or name the source that says it',
      );
  }
}

/** Letters of a paragraph by which an editor knows it again, and of the words that bear a claim out. */
const firstWords = 60;
const mostWords = 200;

/**
 * Problems as a check tells them, with what was found out of open evidence in place of its own word for it. What a
 * check has no word for is a draft's: it warns.
 */
export function openTold(problems: readonly Problem[], open: readonly Problem[]): Problem[] {
  const placeOf = ({ file, line, column }: Problem): string => `${file}:${line}:${column}`;
  const found = new Set(open.map(placeOf));
  const told = problems.filter((problem) => problem.code === 'evidence-open' && found.has(placeOf(problem)));
  const places = new Set(told.map(placeOf));
  return [
    ...problems.filter((problem) => !told.includes(problem)),
    ...open.map((problem): Problem => (places.has(placeOf(problem)) ? problem : { ...problem, severity: 'warning' })),
  ].sort(compareProblems);
}
