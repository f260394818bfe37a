import { sentencesOf } from '../briefing/length.ts';
import { Papers } from '../briefing/papers.ts';
import { wordsFor } from '../messages/words.ts';
import type { Site } from '../model/site.ts';

/** The statements that no paper tells, at its full length; drafts and what is a briefing's own are left out. */
export function unprintedStatements(site: Site): string[] {
  const { language, locale } = site.settings;
  const papers = new Papers(site, wordsFor(language, locale), []);
  const told = new Set(
    papers.requests.flatMap(({ id }) =>
      sentencesOf(papers.written(id, 'full')).flatMap(({ inputs, claims }) => [...inputs, ...claims]),
    ),
  );
  return [...site.statements.values()]
    .filter(({ record, statement }) => record.data.draft !== true && statement.draft !== true)
    .map(({ key }) => key)
    .filter((key) => !told.has(key));
}
