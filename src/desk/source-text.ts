import type { Kind } from '../basics/kinds.ts';
import type { Position } from '../basics/problem.ts';
import { claimsOf, tellingOf, type Claim } from '../model/evidence/claims/claims.ts';
import { perSite } from '../model/memo.ts';
import type { Site } from '../model/site.ts';
import { unmarked } from '../texts/unmarked.ts';

/** A claim as it rests on a paragraph. */
export interface RestingClaim extends Position {
  /** `bella.route` */
  readonly key: string;
  readonly record: string;
  readonly kind: Kind;
  /** Relative to the content folder. */
  readonly file: string;
  readonly says: string;
  /** The sentences of the paragraph that it is narrowed to, from 1; none where it rests on all of it. */
  readonly sentences: readonly number[];
}

/** A paragraph of a source with all that rests on it. */
export interface SourceParagraph {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly claims: readonly RestingClaim[];
}

/** A source as the desk looks at it: numbered paragraphs, and what rests on each. */
export interface SourceText {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly published: string | undefined;
  readonly paragraphs: readonly SourceParagraph[];
}

/** The archived text of a source of the site; undefined where the site has no such source. */
export function sourceText(site: Site, id: string, paragraphs: readonly string[]): SourceText | undefined {
  const record = site.records.get(id);
  if (record?.kind !== 'source') return undefined;
  const resting = claimsBySource(site).get(id) ?? [];
  return {
    id,
    name: record.data.name,
    language: record.data.language,
    published: record.data.published,
    paragraphs: paragraphs.map((text, index) => ({
      number: index + 1,
      text,
      claims: resting.flatMap((claim) => restingOn(claim, id, index + 1)),
    })),
  };
}

/** The paragraphs that hold all of some words, whatever their case and accents, and whatever marks stand among them. */
export function paragraphsWith(source: SourceText, words: string): readonly SourceParagraph[] {
  const wanted = plain(words);
  return source.paragraphs.filter(({ text }) => [text, unmarked(text)].some((one) => plain(one).includes(wanted)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

const claimsBySource = perSite((site: Site) => {
  const found = new Map<string, Claim[]>();
  for (const claim of claimsOf(site))
    for (const source of new Set(claim.evidence.map((evidence) => evidence.source)))
      found.set(source, [...(found.get(source) ?? []), claim]);
  return found;
});

function restingOn(claim: Claim, source: string, paragraph: number): RestingClaim[] {
  const own = claim.evidence.filter((part) => part.source === source && part.paragraphs.includes(paragraph));
  if (own.length === 0) return [];
  const { record } = claim;
  return [
    {
      key: claim.key,
      record: record.id,
      kind: record.kind,
      file: record.file,
      ...record.positionOf(claim.path),
      says: tellingOf(claim),
      sentences: own.flatMap(({ sentences }) => [...(sentences?.get(paragraph) ?? [])]),
    },
  ];
}
