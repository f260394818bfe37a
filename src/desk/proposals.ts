import type { Kind } from '../basics/kinds.ts';
import { nearestId } from '../basics/ids.ts';
import type { Site } from '../model/site.ts';
import { readDocument } from './document.ts';
import type { DraftRecord, DraftStatement } from './drafts.ts';
import type { Findings, Standing } from './findings.ts';

/** A record, or a claim of one, that says already what is proposed, or says it otherwise. */
export interface Against {
  readonly record: string;
  /** The claim's key; none where the record as a whole is meant. */
  readonly claim?: string;
  /** What it says, or how it differs. */
  readonly what: string;
}

interface Proposed extends Standing {
  /** The same for the same finding of the same source. */
  readonly id: string;
  /** What it is, in a line for lists. */
  readonly title: string;
  /** `gazette-2024#13` */
  readonly evidence: string;
  /** Whether it is new, on record already, or contradicts what is on record. */
  readonly standing: 'new' | 'on-record' | 'differs';
  readonly against: readonly Against[];
}

/** A record that the site has not. */
export interface RecordProposal extends Proposed {
  readonly type: 'record';
  readonly draft: DraftRecord;
}

/** A statement for a record; `into` are those that its sentence names, the likeliest first. */
export interface StatementProposal extends Proposed {
  readonly type: 'statement';
  readonly kind: Kind | undefined;
  readonly into: readonly string[];
  readonly draft: DraftStatement;
}

export type Proposal = RecordProposal | StatementProposal;

/** What a source holds that can be put on record. */
export interface Proposals {
  readonly source: string;
  readonly findings: Findings;
  readonly proposals: readonly Proposal[];
}

/** A source with its archived text. */
export interface ProposedSource {
  readonly id: string;
  readonly language: string;
  readonly published: string | undefined;
  readonly paragraphs: readonly string[];
}

/** What can be proposed from a source; undefined where its language cannot be read. */
export function proposalsOf(site: Site, source: ProposedSource): Proposals | undefined {
  const findings = readDocument(source.paragraphs, {
    language: source.language,
    ...(source.published === undefined ? {} : { published: source.published }),
  });
  if (!findings) return undefined;
  const proposals = findings.organisations.flatMap((found): Proposal[] => {
    const [known] = site.properNames.find(found.name);
    const evidence = `${source.id}#${found.paragraph}`;
    const id = nearestId(found.name);
    return [
      {
        type: 'record',
        id: `organisation-${id}`,
        title: found.name,
        evidence,
        paragraph: found.paragraph,
        start: found.start,
        end: found.end,
        words: found.words,
        standing: known ? 'on-record' : 'new',
        against: known ? [{ record: known.id, what: 'has this name' }] : [],
        draft: { kind: 'organisation', id, data: { name: found.name, draft: true, type: 'unknown' } },
      },
    ];
  });
  return { source: source.id, findings, proposals };
}
