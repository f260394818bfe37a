import { readingOf } from '../../../texts/languages/index.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import type { ArchivedSource } from '../claims/archive.ts';
import type { Claim } from '../claims/claims.ts';
import type { Run } from '../claims/spans.ts';
import { namesOf, type Site } from '../../site.ts';
import type { Pair } from './doubts.ts';

/**
 * A claim beside the words of its span, for doubts; undefined where it says nothing in words of its own, or says that
 * something is not there, or what the desk infers: that is held in another way.
 */
export function pairOf(
  site: Site,
  claim: Claim,
  runs: readonly Run[],
  sources: ReadonlyMap<string, ArchivedSource>,
): Pair | undefined {
  const base = readingOf(site.settings.language);
  const says = wordsSaid(claim);
  const language = languageOf(runs, sources);
  if (!base || says === undefined || !language) return undefined;
  const span = runs.map(
    ({ source, paragraph, start, end }) => sources.get(source)?.wordsAt(paragraph, start, end) ?? '',
  );
  const beside = claim.evidence.flatMap(({ source, paragraphs }) =>
    paragraphs.map((paragraph) => sources.get(source)?.paragraphs[paragraph - 1] ?? ''),
  );
  return {
    says: { text: says, language: base },
    span: { text: span.join('\n'), language },
    names: [...namesBeside(site, claim, says), ...inputsOf(claim)].join('\n'),
    around: beside.join('\n'),
  };
}

function wordsSaid({ content }: Claim): string | undefined {
  if (content.type === 'field') return undefined;
  if (content.type === 'body') return content.isGap ? undefined : content.says;
  const { statement } = content;
  return statement.aspect === 'gap' || statement.inferred ? undefined : statement.says;
}

function inputsOf({ content }: Claim): readonly string[] {
  return content.type === 'field' ? [] : content.inputs;
}

/** The language of the sources; undefined where they have several. */
function languageOf(runs: readonly Run[], sources: ReadonlyMap<string, ArchivedSource>): ReadingLanguage | undefined {
  const languages = new Set(runs.flatMap(({ source }) => sources.get(source)?.language ?? []));
  return languages.size === 1 ? [...languages][0] : undefined;
}

/** All names of the record, of its parent and its sources, and of whoever is named in the words. */
function namesBeside(site: Site, { record, evidence }: Claim, says: string): string[] {
  const parent = 'parent' in record.data ? record.data.parent : undefined;
  const named = site.properNames.find(says).map(({ id }) => id);
  const ids = [record.id, ...(parent === undefined ? [] : [parent]), ...evidence.map(({ source }) => source), ...named];
  return [...new Set(ids)].flatMap((id) => {
    const one = site.records.get(id);
    return one ? namesOf(one) : [];
  });
}
