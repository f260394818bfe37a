import { mergeEvidence, type Evidence } from '../basics/evidence.ts';
import type { Kind } from '../basics/kinds.ts';
import type { Words } from '../messages/words.ts';
import { knownOn } from '../model/knowledge.ts';
import { recordsOf, type Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Scope } from '../schema/records.ts';
import { plan, type Plan } from './plan.ts';
import {
  commitmentStateSentence,
  eventSentence,
  figureSentence,
  holdingsSentence,
  liesAhead,
  nextDueSentence,
  nothingDueSentence,
  participationSentences,
  partsSentence,
  promiseSentences,
  statementSentence,
  statusSentences,
  type Desk,
} from './rules.ts';
import { select } from './scope.ts';
import { sections, type Section, type Sentence } from './sentence.ts';

/** A briefing that can be written: a scope, a title and the day it speaks from. */
export interface BriefingRequest {
  readonly id: string;
  readonly title: string;
  readonly scope: Scope;
  readonly reportDate: string;
  /** The record that asks for it: the scope's own record, or the desk's in `briefings/`. */
  readonly record: SourceRecord;
}

/** The generated paper, as data. */
export interface Briefing extends BriefingRequest {
  /** In printing order, without the empty ones. */
  readonly sections: readonly { readonly section: Section; readonly sentences: readonly Sentence[] }[];
  /** All it rests on, by source. */
  readonly evidence: readonly Evidence[];
}

const bottomLineLength = 4;
/** A place is worth a briefing once this many statements concern it. */
const placeMinimum = 3;
const scopeField = { programme: 'programmes', theme: 'themes', place: 'places', organisation: 'organisations' } as const satisfies Partial<Record<Kind, keyof Scope>>;

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
    const scope = scopeOf(record);
    const { statements } = select(site, scope);
    const enough = record.kind === 'place' ? placeMinimum : 1;
    return statements.length < enough ? [] : [{ id: record.id, title: record.data.name, scope, reportDate, record: record }];
  });
  return [...own, ...generated].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The scope of one record alone. */
function scopeOf({ kind, id }: SourceRecord): Scope {
  return kind in scopeField ? { [scopeField[kind as keyof typeof scopeField]]: [id] } : {};
}

/** Writes a briefing. The same records give the same briefing, to the byte. Throws if a sentence would rest on nothing. */
export function writeBriefing(site: Site, request: BriefingRequest, words: Words): Briefing {
  const known = knownOn(site, request.reportDate);
  const desk: Desk = { site: known, words, reportDate: request.reportDate };
  const selection = select(known, request.scope);
  const sentences = tellOnce(draft(desk, plan(desk, selection)));
  return {
    ...request,
    sections: sections
      .map((section) => ({ section, sentences: sentences.filter((sentence) => sentence.section === section) }))
      .filter((part) => part.sentences.length > 0),
    evidence: mergeEvidence(sentences.flatMap((sentence) => [...sentence.evidence])),
  };
}

function draft(desk: Desk, plan: Plan): Sentence[] {
  return [
    ...bottomLine(desk, plan),
    ...stateOfPlay(desk, plan),
    ...plan.figures.map((linked) => figureSentence(desk, 'key-figures', linked)),
    ...whatHappened(desk, plan),
    ...plan.commitments.flatMap((standing) => [
      ...promiseSentences('what-was-promised', standing),
      ...commitmentStateSentence(desk, 'what-was-promised', standing),
    ]),
    ...whatComesNext(desk, plan),
    ...plan.gaps.map((linked) => statementSentence('what-the-sources-do-not-say', linked)),
  ];
}

/** What it is, who is in it, where it stands, what is due or missing: at most four sentences. */
function bottomLine(desk: Desk, { play, figures, selection, commitments, events }: Plan): Sentence[] {
  const [root] = selection.roots;
  if (!root) return [];
  const section = 'bottom-line';
  const own = play.filter(({ record }) => selection.roots.includes(record));
  const first = (aspect: string) => own.find(({ statement }) => statement.aspect === aspect);
  const what = first('purpose');
  const who = first('participants');
  const count = figures.find(({ record, statement }) => selection.roots.includes(record) && statement.value !== undefined);
  const next = [
    ...events.filter(({ date }) => liesAhead(desk, date)).map((entry) => eventSentence(desk, section, entry)),
    ...commitments.filter(({ state }) => state === 'due' || state === 'overdue' || state === 'no-word-since').flatMap((standing) => commitmentStateSentence(desk, section, standing)),
  ];
  const gap = selection.statements.find(({ record, statement }) => record === root && statement.aspect === 'gap');
  return [
    ...(what ? [statementSentence(section, what)] : holdings(desk, section, root)),
    ...(who ? [statementSentence(section, who)] : count ? [figureSentence(desk, section, count)] : []),
    ...(root.kind === 'programme' ? statusSentences(desk, section, root) : []).slice(0, 1),
    ...next,
    ...(gap ? [statementSentence(section, gap)] : []),
  ].slice(0, bottomLineLength);
}

function stateOfPlay(desk: Desk, { play, selection }: Plan): Sentence[] {
  const section = 'state-of-play';
  const roots = selection.roots.flatMap((root) => [
    ...(root.kind === 'programme' ? [...statusSentences(desk, section, root), ...partsSentence(desk, section, root, selection.programmes)] : []),
    ...(root.kind === 'programme' ? [] : holdings(desk, section, root)),
  ]);
  return [...roots, ...play.filter(({ record }) => record.kind !== 'event').map((linked) => statementSentence(section, linked))];
}

/** Counted for `root` alone: where a scope has several roots or a period, its selection is another set than what the records hold on one of them. */
function holdings(desk: Desk, section: Section, root: SourceRecord): Sentence[] {
  const { programmes, events, commitments } = select(desk.site, scopeOf(root));
  return holdingsSentence(desk, section, root, {
    programmes: programmes.map((record) => record as SourceRecord),
    events: events.map((record) => record as SourceRecord),
    commitments: commitments.map((record) => record as SourceRecord),
  });
}

function whatHappened(desk: Desk, { events, attended, play, selection }: Plan): Sentence[] {
  const section = 'what-happened';
  // What an event was is in its own sentence; only what came of it is added.
  const ofEvent = (id: string) =>
    play.filter(({ record, statement }) => record.id === id && statement.aspect === 'outcome').map((linked) => statementSentence(section, linked));
  return [
    ...events
      .filter(({ standing }) => standing !== 'announced')
      .flatMap((entry) => [eventSentence(desk, section, entry), ...ofEvent(entry.record.id)]),
    ...attended.flatMap((entry) => selection.roots.flatMap((root) => participationSentences(desk, section, root, entry))),
  ];
}

function whatComesNext(desk: Desk, { events, commitments, play }: Plan): Sentence[] {
  const section = 'what-comes-next';
  const announced = events.filter(({ standing }) => standing === 'announced');
  const ahead = [
    ...announced.flatMap((entry) => [
      eventSentence(desk, section, entry),
      ...play.filter(({ record }) => record.id === entry.record.id).map((linked) => statementSentence(section, linked)),
    ]),
    ...commitments
      .filter(({ state }) => state === 'due' || state === 'open')
      .flatMap((standing) => nextDueSentence(desk, section, standing)),
  ];
  const dated = [...events.map(({ date }) => date), ...commitments.map(({ due }) => due)];
  if (ahead.length > 0 || dated.some((date) => liesAhead(desk, date))) return ahead;
  const looked = [...events, ...commitments].map(({ record }) => record as SourceRecord);
  return looked.length > 0 ? nothingDueSentence(desk, section, looked) : [];
}

/** Drops a sentence whose inputs or words were told before; what comes first stays. */
function tellOnce(sentences: readonly Sentence[]): Sentence[] {
  const told = new Set<string>();
  return sentences.filter(({ rule, inputs, text }) => {
    const keys = [`${rule === 'inference' || rule === 'promise' ? 'statement' : rule}\n${inputs.join('\n')}`, text];
    if (keys.some((key) => told.has(key))) return false;
    for (const key of keys) told.add(key);
    return true;
  });
}
