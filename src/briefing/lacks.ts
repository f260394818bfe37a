import { pairId } from '../basics/ids.ts';
import type { Position, Problem } from '../basics/problem.ts';
import type { Words } from '../messages/words.ts';
import { warningAt } from '../model/rules/report.ts';
import type { Site } from '../model/site.ts';
import type { Path } from '../schema/record.ts';
import { hasPaper, lackOf, type Lack } from './briefing.ts';
import { briefingRequests, type BriefingRequest } from './request.ts';
import { select } from './scope.ts';

/** Every subject that has no paper, the nearest to one first: those with a bottom line, then those with more words. */
export function lacksOf(site: Site, words: Words): Lack[] {
  return briefingRequests(site, words)
    .flatMap((request) => lackOf(site, request, words) ?? [])
    .sort((a, b) => Number(b.hasBottomLine) - Number(a.hasBottomLine) || b.words - a.words);
}

/** What a subject lacks, and what to write, in a line: `240 of 300 words — write a body or more statements`. */
export function toldLack({ hasBottomLine, words, least }: Lack): string {
  const isShort = least !== undefined && words < least;
  const what = [...(hasBottomLine ? [] : ['no bottom line']), ...(isShort ? [`${words} of ${least} words`] : [])];
  const todo = [
    ...(hasBottomLine ? [] : ['write bottomLine, or key: true on up to three statements']),
    ...(isShort ? ['write a body or more statements'] : []),
  ];
  return `${what.join(', ')} — ${todo.join('; ')}`;
}

/** What the desk asked for and nothing can be made of: its briefings, and the pairs of `site.yaml`. */
export function askedInVain(site: Site, words: Words, settingsPosition: (path: Path) => Position): Problem[] {
  const requests = briefingRequests(site, words);
  const byId = new Map(requests.map((request) => [request.id, request]));
  const briefings = requests.flatMap((request): Problem[] => {
    const { record } = request;
    if (record?.kind !== 'briefing' || hasPaper(site, request, words)) return [];
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

/** Why a paper that was asked for has no bottom line, and what to do; `otherwise` is how to write one by hand. */
function whyNone(
  site: Site,
  request: BriefingRequest,
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
