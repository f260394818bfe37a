import { plan } from '../../../../../src/briefing/plan.ts';
import { subjectRequests } from '../../../../../src/briefing/request.ts';
import { points, type Point } from '../../../../../src/briefing/rules/points/index.ts';
import { wordsFor } from '../../../../../src/messages/words.ts';
import type { SourceRecord } from '../../../../../src/schema/record.ts';
import type { Settings } from '../../../../../src/schema/settings.ts';
import { siteOf } from '../../../../support/records.ts';

const words = wordsFor('en', 'en-GB');

/** What a rule finds to watch in the paper `id` of a site of `records`, whose report date is 31 January 2025. */
export function watched(
  point: Point,
  records: readonly SourceRecord[],
  id: string,
  settings: Partial<Settings> = {},
): string[] {
  const site = siteOf(records, settings);
  const request = subjectRequests(site, words).find((one) => one.id === id);
  if (!request) throw new RangeError(`nobody asks for a paper '${id}'`);
  const writing = { site, words, reportDate: site.settings.reportDate };
  return point(writing, plan(writing, request)).map(({ text }) => text);
}

/** All points of a paper, each with its rule. */
export function allWatched(records: readonly SourceRecord[], id: string): string[] {
  const withRule: Point = (writing, told) =>
    points(writing, told).map((sentence) => ({ ...sentence, text: `${sentence.rule}: ${sentence.text}` }));
  return watched(withRule, records, id);
}
