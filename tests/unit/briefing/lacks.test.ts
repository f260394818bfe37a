import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../../src/basics/prose.ts';
import { hasPaper, isAskedFor, leastPaperWords, measured } from '../../../src/briefing/briefing.ts';
import { draftPaper } from '../../../src/briefing/drafting.ts';
import { askedInVain, lacksOf } from '../../../src/briefing/lacks.ts';
import { plan } from '../../../src/briefing/plan.ts';
import { subjectRequests, type SubjectRequest } from '../../../src/briefing/request.ts';
import { knownOn } from '../../../src/model/knowledge.ts';
import type { Site } from '../../../src/model/site.ts';
import { words } from '../../support/briefings.ts';
import { draws } from '../../support/draws.ts';
import { lastDay } from '../../support/random-draws.ts';
import { randomSites } from '../../support/random-sites.ts';
import { record, siteOf } from '../../support/records.ts';

/** The words of all that is drafted, whatever would be enough. */
function wordsDrafted(site: Site, request: SubjectRequest): number {
  const writing = { site: knownOn(site, request.reportDate), words, reportDate: request.reportDate };
  const { drafts } = draftPaper(writing, plan(writing, request));
  return countWords(drafts.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' '));
}

test('what the desk asks for is asked in vain where there is no paper, on whatever day it speaks', () => {
  const found = new Set<boolean>();
  fc.assert(
    fc.property(randomSites, ({ records, reportDate }) => {
      const keys = [...siteOf(records).statements.keys()];
      const asking = keys.map((key, index) =>
        record('briefing', `on-${index}`, {
          reportDate,
          bottomLine: [{ says: 'So it is.', cites: [key, ...(index % 3 === 0 ? keys.slice(0, 1) : [])] }],
        }),
      );
      const site = siteOf([...records, ...asking], { reportDate: lastDay });
      const inVain = askedInVain(site, words, () => ({ line: 1, column: 1 })).map(({ file }) => file);
      const without = subjectRequests(site, words).flatMap((request) => {
        if (request.record?.kind !== 'briefing') return [];
        const has = hasPaper(site, request, words);
        found.add(has);
        return has ? [] : [request.record.file];
      });
      expect(inVain).toEqual(without);
    }),
    { numRuns: draws(200) },
  );
  expect(found.size).toBe(2);
});

test('the subjects without a paper are those whose drafts are too few words, the nearest first', () => {
  fc.assert(
    fc.property(randomSites, fc.integer({ min: 1, max: 4 }), ({ records }, most) => {
      const site = siteOf(records, { reportDate: lastDay });
      const subjects = subjectRequests(site, words).filter((request) => request.record && !isAskedFor(request));
      const lacking = subjects
        .map((request) => ({
          id: request.record?.id,
          hasBottomLine: measured(site, request, words).hasBottomLine,
          words: wordsDrafted(site, request),
        }))
        .filter((one) => !one.hasBottomLine || one.words < leastPaperWords)
        .sort((a, b) => Number(b.hasBottomLine) - Number(a.hasBottomLine) || b.words - a.words);
      const { count, nearest } = lacksOf(site, words, most);
      expect(count).toBe(lacking.length);
      expect(nearest.map((one) => ({ ...one, record: undefined, id: one.record.id }))).toEqual(lacking.slice(0, most));
    }),
    { numRuns: draws(100) },
  );
});

test('where enough is told no more is counted, and never less', () => {
  fc.assert(
    fc.property(randomSites, fc.integer({ min: 1, max: 200 }), ({ records }, enough) => {
      const site = siteOf(records, { reportDate: lastDay });
      for (const request of subjectRequests(site, words)) {
        const told = measured(site, request, words).told(enough);
        const all = wordsDrafted(site, request);
        if (all < enough) expect(told).toBe(all);
        else expect(told).toBeGreaterThanOrEqual(enough);
      }
    }),
    { numRuns: draws(100) },
  );
});
