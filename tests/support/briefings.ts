import { writePaper } from '../../src/briefing/briefing.ts';
import type { Paper, Length } from '../../src/briefing/length.ts';
import { subjectRequests, requestOn, type SubjectRequest } from '../../src/briefing/request.ts';
import type { Writing } from '../../src/briefing/rules/writing.ts';
import { wordsFor } from '../../src/messages/words.ts';
import type { Site } from '../../src/model/site.ts';
import type { Scope } from '../../src/schema/records.ts';
import { record, settings } from './records.ts';

export { sentencesOf } from '../../src/briefing/length.ts';

export const words = wordsFor('en', 'en-GB');

/** What a rule writes with, on the report date of the site unless a test names another. */
export function deskOf(site: Site, reportDate = site.settings.reportDate): Writing {
  return { site, words, reportDate };
}

/** The desk's own paper on any scope, on any day, at one of its lengths; `data` is what else its record holds. */
export function paperOn(
  site: Site,
  scope: Scope,
  reportDate = settings.reportDate,
  length: Length = 'full',
  data: Readonly<Record<string, unknown>> = {},
): Paper {
  const asking = record('briefing', 'any', { name: 'Any', scope, ...data });
  return writePaper(site, { ...requestOn(site, asking), reportDate }, words, length);
}

/** What can be written under `id`: on a record, or on a pair of the settings. */
export function requestFor(site: Site, id: string): SubjectRequest {
  const found = site.records.get(id);
  const request = found
    ? requestOn(site, found)
    : subjectRequests(site, words).find((candidate) => candidate.id === id);
  if (!request) throw new RangeError(`nothing is to be written on '${id}'`);
  return request;
}

/** That paper at one of its lengths, whether or not the site has it as a paper. */
export function requested(site: Site, id: string, length: Length = 'full'): Paper {
  return writePaper(site, requestFor(site, id), words, length);
}

/** The texts of each section, by its name. */
export function textsOf(paper: Paper): Record<string, string[]> {
  return Object.fromEntries(
    paper.sections.map(({ section, drafts }) => [
      section,
      drafts.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    ]),
  );
}
