import type { Problem } from '../../basics/problem.ts';
import type { Words } from '../../messages/words.ts';
import { bodySaysMore } from '../../model/rules/bodies.ts';
import { recordsOf, type Site } from '../../model/site.ts';
import { requestOn } from '../request.ts';
import { select } from '../scope.ts';

/** An editor's note says nothing that the statements in its paper's scope do not say. */
export function notesThatSayMore(site: Site, words: Words): Problem[] {
  return recordsOf(site, 'briefing').flatMap((record) => {
    const { statements, programmes, events, commitments } = select(site, requestOn(site, record));
    const behind = new Set([...programmes, ...events, ...commitments].map(({ id }) => id));
    return bodySaysMore(site, words, record, { statements, behind });
  });
}
