import { pairId } from '../basics/ids.ts';
import type { Position, Problem } from '../basics/problem.ts';
import type { Words } from '../messages/words.ts';
import { warningAt } from '../model/rules/report.ts';
import { isPlainlyKnown, sourcesIn } from '../model/knowledge.ts';
import type { Site } from '../model/site.ts';
import type { Path, SourceRecord } from '../schema/record.ts';
import { hasPaper, isAskedFor, leastPaperWords, measured } from './briefing.ts';
import { editorsBottomLine } from './rules/sentences.ts';
import { subjectRequests, type SubjectRequest } from './request.ts';
import { select } from './scope.ts';

/** What a subject on record lacks of a paper. */
interface Lack {
  readonly record: SourceRecord;
  readonly hasBottomLine: boolean;
  /** How many words there are to be told, headings and notes aside. */
  readonly words: number;
}

/** The subjects on record that have no paper. */
interface Lacks {
  readonly count: number;
  /** The nearest to one first: those with a bottom line, then those with more words. */
  readonly nearest: readonly Lack[];
}

/**
 * The subjects on record that have no paper, those that the desk asked for aside. Of no more than `most` it is told
 * what they lack: to draft all of them takes longer than to check the records.
 */
export function lacksOf(site: Site, words: Words, most = Number.POSITIVE_INFINITY): Lacks {
  const short: Lack[] = [];
  const unbegun: (() => Lack)[] = [];
  for (const request of subjectRequests(site, words)) {
    const { record } = request;
    if (!record || isAskedFor(request)) continue;
    const { hasBottomLine, told } = measured(site, request, words);
    const lack = (count: number): Lack => ({ record, hasBottomLine, words: count });
    const count = hasBottomLine ? told(leastPaperWords) : 0;
    if (!hasBottomLine) unbegun.push(() => lack(told()));
    else if (count < leastPaperWords) short.push(lack(count));
  }
  const byWords = (lacks: readonly Lack[]): Lack[] => [...lacks].sort((a, b) => b.words - a.words);
  const others = short.length < most ? byWords(unbegun.map((tell) => tell())) : [];
  return { count: short.length + unbegun.length, nearest: [...byWords(short), ...others].slice(0, most) };
}

/** What a subject lacks, and what to write, in a line: `240 of 300 words — write a body or more statements`. */
export function toldLack({ hasBottomLine, words }: Lack): string {
  const isShort = words < leastPaperWords;
  const what = [
    ...(hasBottomLine ? [] : ['no bottom line']),
    ...(isShort ? [`${words} of ${leastPaperWords} words`] : []),
  ];
  const todo = [
    ...(hasBottomLine ? [] : ['write bottomLine, or key: true on up to three statements']),
    ...(isShort ? ['write a body or more statements'] : []),
  ];
  return `${what.join(', ')} — ${todo.join('; ')}`;
}

/** What the desk asked for and nothing can be made of: its briefings, and the pairs of `site.yaml`. */
export function askedInVain(site: Site, words: Words, settingsPosition: (path: Path) => Position): Problem[] {
  const requests = subjectRequests(site, words);
  const byId = new Map(requests.map((request) => [request.id, request]));
  const briefings = requests.flatMap((request): Problem[] => {
    const { record } = request;
    if (record?.kind !== 'briefing' || beginsPlainly(site, request, words) || hasPaper(site, request, words)) return [];
    const { why, todo } = whyNone(site, request, 'write its bottomLine');
    return [warningAt(record, [], 'no-paper', { what: `'${record.id}' makes no paper: ${why}`, todo })];
  });
  const pairs = (site.settings.pairs ?? []).flatMap((pair, index): Problem[] => {
    const [one = '', other = ''] = pair;
    const at = {
      code: 'no-paper' as const,
      severity: 'warning' as const,
      file: 'site.yaml',
      ...settingsPosition(['pairs', index]),
    };
    const draft = pair.find((party) => !site.records.has(party) && site.unread.has(party));
    if (draft !== undefined)
      return [
        {
          ...at,
          what: `the pair '${one}' and '${other}' makes no paper: '${draft}' is a draft, or cannot be read`,
          todo: 'finish that record first',
        },
      ];
    const request = byId.get(pairId([one, other]));
    if (!request || request.record || hasPaper(site, request, words)) return [];
    const begin = `begin briefings/${request.id}.mdx with between: [${one}, ${other}] and a bottomLine`;
    const { why, todo } = whyNone(site, request, begin);
    return [{ ...at, what: `the pair '${one}' and '${other}' makes no paper: ${why}`, todo }];
  });
  return [...briefings, ...pairs];
}

/**
 * Whether the desk's own bottom line has a sentence that was known on the briefing's day, as the records show as they
 * are: after each edit all that was known on an earlier day would have to be joined again.
 */
function beginsPlainly(site: Site, { record, reportDate }: SubjectRequest, words: Words): boolean {
  // One that cites nothing of its own is what it is on every day.
  if (!record || sourcesIn(record).size > 0) return false;
  return editorsBottomLine({ site, words, reportDate }, record).some(({ inputs }) =>
    inputs.every((key) => {
      const linked = site.statements.get(key);
      return linked !== undefined && isPlainlyKnown(site, reportDate, linked);
    }),
  );
}

/** Why a paper that was asked for has no bottom line, and what to do; `otherwise` is how to write one by hand. */
function whyNone(
  site: Site,
  request: SubjectRequest,
  otherwise: string,
): { readonly why: string; readonly todo: string } {
  const count = select(site, request).statements.length;
  if (count > 0)
    return {
      why: `it has no bottom line, and ${count === 1 ? 'its one statement is not' : `none of its ${count} statements is`} key`,
      todo: `write key: true on what a paper on it may not leave out, or ${otherwise}`,
    };
  if (!request.between) return { why: 'nothing on record is in its scope', todo: 'widen its scope' };
  return {
    why: 'nothing on record concerns both',
    todo: `enter what does: an event, a promise or a programme that names both, or a statement about: [${request.between.join(', ')}]`,
  };
}
