import { writeBriefing } from '../../src/briefing/briefing.ts';
import type { Length } from '../../src/briefing/one-page.ts';
import { briefingRequests } from '../../src/briefing/request.ts';
import type { Writing } from '../../src/briefing/rules/writing.ts';
import type { Sentence } from '../../src/briefing/sentence.ts';
import type { Briefing } from '../../src/briefing/setting.ts';
import { wordsFor } from '../../src/messages/words.ts';
import type { Site } from '../../src/model/site.ts';
import type { Scope } from '../../src/schema/records.ts';
import { record, settings } from './records.ts';

export const words = wordsFor('en', 'en-GB');

/** What a rule writes with, on the report date of the site unless a test names another. */
export function deskOf(site: Site, reportDate = site.settings.reportDate): Writing {
  return { site, words, reportDate };
}

/** The briefing of any scope, on any day, at one of its lengths; `data` is what else its record holds. */
export function briefingOn(
  site: Site,
  scope: Scope,
  reportDate = settings.reportDate,
  length: Length = 'full',
  data: Readonly<Record<string, unknown>> = {},
): Briefing {
  return writeBriefing(
    site,
    { id: 'any', title: 'Any', scope, reportDate, record: record('briefing', 'any', { scope, ...data }) },
    words,
    length,
  );
}

/** The briefing that the site itself asks for under `id`. */
export function requested(site: Site, id: string, length: Length = 'full'): Briefing {
  const request = briefingRequests(site).find((candidate) => candidate.id === id);
  if (!request) throw new RangeError(`nobody asks for a briefing '${id}'`);
  return writeBriefing(site, request, words, length);
}

export function sentencesOf(briefing: Briefing): Sentence[] {
  return briefing.sections.flatMap(({ sentences }) => [...sentences]);
}

/** The texts of each section, by its name. */
export function textsOf(briefing: Briefing): Record<string, string[]> {
  return Object.fromEntries(
    briefing.sections.map(({ section, sentences }) => [section, sentences.map(({ text }) => text)]),
  );
}
