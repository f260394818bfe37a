import type { Evidence } from '../basics/evidence.ts';
import type { Words } from '../messages/words.ts';
import type { Edition } from '../model/editions/edition.ts';
import { knownOn } from '../model/knowledge.ts';
import { recordsOf, type Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Scope } from '../schema/records.ts';
import { expandAcronyms } from './acronyms.ts';
import type { Draft } from './draft.ts';
import { draftBriefing } from './drafting.ts';
import type { Length } from './one-page.ts';
import { varyOpenings } from './openings.ts';
import { plan } from './plan.ts';
import { tellOnce } from './repeats.ts';
import type { ComparedRow } from './rules/comparison.ts';
import type { Desk } from './rules/desk.ts';
import { scopeOfRecord, select } from './scope.ts';
import { shortenNames } from './short-names.ts';
import { deskSections, sectionOrder, type Section, type Sentence } from './sentence.ts';
import { setOnPaper } from './setting.ts';

/** A paper that can be written: a scope, a title and the day it speaks from. */
export interface PaperRequest {
  readonly id: string;
  readonly title: string;
  readonly scope: Scope;
  readonly reportDate: string;
  /** The record that asks for it; none asks for what changed between two editions. */
  readonly record: SourceRecord | undefined;
  /** The editions it compares, where it tells what changed. */
  readonly between?: { readonly earlier: Edition; readonly later: Edition } | undefined;
}

/** A briefing on a scope. */
export interface BriefingRequest extends PaperRequest {
  /** The scope's own record, or the desk's in `briefings/`. */
  readonly record: SourceRecord;
  readonly between?: undefined;
}

/** A paper on what changed between two editions. Its scope is empty. */
export interface ChangeRequest extends PaperRequest {
  readonly record: undefined;
  readonly between: { readonly earlier: Edition; readonly later: Edition };
}

/** The generated paper, as data. */
export interface Briefing extends PaperRequest {
  /** In printing order, without the empty ones. */
  readonly sections: readonly { readonly section: Section; readonly sentences: readonly Sentence[] }[];
  /** What is set side by side, a row for each aspect; empty unless the briefing compares. Its sentences stand in their section too. */
  readonly comparison: readonly ComparedRow[];
  /** All it rests on, by source. */
  readonly evidence: readonly Evidence[];
}

/** A place is worth a briefing once this many statements concern it. */
const placeMinimum = 3;

/** Every briefing of a site: the desk's own, and one for each programme, theme and place that has something to tell. By id. */
export function briefingRequests(site: Site): BriefingRequest[] {
  const { reportDate } = site.settings;
  const own = recordsOf(site, 'briefing').map((record) => ({
    id: record.id,
    title: record.data.name,
    scope: record.data.scope,
    reportDate: record.data.reportDate ?? reportDate,
    record: record,
  }));
  const generated = [...recordsOf(site, 'programme'), ...recordsOf(site, 'theme'), ...recordsOf(site, 'place')].flatMap((record) => {
    const scope = scopeOfRecord(record);
    const { statements } = select(site, scope);
    const enough = record.kind === 'place' ? placeMinimum : 1;
    return statements.length < enough ? [] : [{ id: record.id, title: record.data.name, scope, reportDate, record: record }];
  });
  return [...own, ...generated].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Writes a briefing at one of its lengths. The same records give the same briefing, to the byte. Throws if a sentence would rest on nothing. */
export function writeBriefing(site: Site, request: BriefingRequest, words: Words, length: Length = 'full'): Briefing {
  const known = knownOn(site, request.reportDate);
  const desk: Desk = { site: known, words, reportDate: request.reportDate };
  const { drafts, comparison } = draftBriefing(desk, request, plan(desk, select(known, request.scope)));
  const once = new Set(tellOnce(words.prose, drafts.map(({ sentence }) => sentence)));
  const told = drafts.filter(({ sentence }) => once.has(sentence));
  return setOnPaper(request, told, length, (chosen) => readWell(desk, chosen), comparison);
}

/** The sentences of each section in words that read well one after the other; a table's are left as they are. */
function readWell(desk: Desk, drafts: readonly Draft[]): Sentence[] {
  const { site, words } = desk;
  const aspectOf = ({ inputs, rule }: Sentence): string | undefined => {
    const statement = site.statements.get(inputs[0] ?? '');
    return statement && (rule === 'statement' || rule === 'inference' || rule === 'gap') ? `${statement.record.id} ${statement.statement.aspect}` : undefined;
  };
  const speech = { prose: words.prose, names: site.names, classOf: aspectOf };
  const sentences = sectionOrder.flatMap((section) => {
    const own = drafts.flatMap(({ sentence }) => (sentence.section === section ? [sentence] : []));
    return [...own.filter(isLeftAlone), ...shortenNames(desk, varyOpenings(speech, own.filter((sentence) => !isLeftAlone(sentence))))];
  });
  // The cells of a comparison are laid out as they were made.
  const cells = sentences.filter(({ section }) => section === 'side-by-side');
  return [...expandAcronyms(site, sentences.filter((sentence) => !cells.includes(sentence))), ...cells];
}

/** Whether a sentence is left as it is: in a table, where no neighbour is read on from, and in the desk's own words. */
function isLeftAlone({ section, rule }: Sentence): boolean {
  return section === 'side-by-side' || (section === 'key-figures' && rule === 'figure') || deskSections.some((own) => own === section);
}
