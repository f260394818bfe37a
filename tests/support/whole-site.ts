import { writeBriefing } from '../../src/briefing/briefing.ts';
import { changeRequests, writeChanges } from '../../src/briefing/changes.ts';
import { ledgerOf } from '../../src/briefing/document/ledger.ts';
import { markdownForm } from '../../src/briefing/forms/markdown.ts';
import { textForm } from '../../src/briefing/forms/text.ts';
import type { Length } from '../../src/briefing/one-page.ts';
import { briefingRequests, type BriefingRequest, type ChangeRequest } from '../../src/briefing/request.ts';
import type { Briefing } from '../../src/briefing/setting.ts';
import type { Checked } from '../../src/check.ts';
import { wordsFor } from '../../src/messages/words.ts';
import { readEdition } from '../../src/model/editions/file.ts';
import { noLock } from '../../src/model/evidence/lock.ts';
import { ClaimStates } from '../../src/model/evidence/states.ts';
import { mappedPlaces } from '../../src/model/geography.ts';
import { linkSite, recordsOf, type Site } from '../../src/model/site.ts';
import type { SourceRecord } from '../../src/schema/record.ts';
import { briefingPaper, layOutFor } from '../../src/views/briefing.ts';
import type { Context } from '../../src/views/context.ts';
import { recordsData } from '../../src/views/data.ts';
import { frameOf } from '../../src/views/frame.ts';
import { manifestOf } from '../../src/views/manifest.ts';
import type { Paper } from '../../src/views/paper.ts';
import { recordPaper } from '../../src/views/records/record.ts';
import { changePapers } from '../../src/views/rooms/cards.ts';
import { chronologyPaper, chronologyYears, yearPaper } from '../../src/views/rooms/chronology.ts';
import { evidenceData, evidencePaper } from '../../src/views/rooms/evidence.ts';
import { acronymsPaper, searchPaper } from '../../src/views/rooms/finding.ts';
import { folderPaper, indexFolders } from '../../src/views/rooms/folders.ts';
import { homePaper } from '../../src/views/rooms/home.ts';
import { mapPaper } from '../../src/views/rooms/map.ts';

/** All that a build makes of a folder, as data: every page with its frame, the forms that are text, and the data files, by name. */
export function wholeSite({ site: checked, lock, reading }: Checked): Map<string, string> {
  if (!checked) throw new RangeError('the folder has no settings that can be read');
  // As a build has it: a body's places are not stored.
  const records = checked.all.map((record) => ({ ...record, body: withoutPlaces(record.body) }));
  const site = linkSite(checked.settings, records);
  const words = wordsFor(site.settings.language, site.settings.locale);
  const editions = [...reading.editions].flatMap(([name, text]) => readEdition(text, name).edition ?? []);
  const requests = [...briefingRequests(site), ...changeRequests(editions, words)];
  const context: Context = {
    site,
    words,
    base: '/',
    origin: 'https://papers.example',
    states: new ClaimStates(site, lock ?? noLock),
    briefings: new Set(requests.map(({ id }) => id)),
    searchPath: 'find/test/',
  };
  const write = (asked: BriefingRequest | ChangeRequest, length: Length): Briefing =>
    asked.between
      ? writeChanges(site, words, asked.between.earlier, asked.between.later, length)
      : writeBriefing(site, asked, words, length);
  const made = new Map<string, string>();
  for (const paper of rooms(context, requests, write))
    made.set(paper.path, JSON.stringify([paper, frameOf(context, paper)]));
  for (const asked of requests) {
    const [full, short] = [write(asked, 'full'), write(asked, 'one-page')];
    made.set(`${asked.id} ledger`, JSON.stringify(ledgerOf(full, short)));
    for (const [briefing, length] of [
      [full, 'full'],
      [short, 'one-page'],
    ] as const) {
      const paper = briefingPaper(context, briefing, length, []);
      const document = layOutFor(context, briefing, length);
      made.set(paper.path, JSON.stringify([paper, frameOf(context, paper)]));
      made.set(`${asked.id} ${length} txt`, textForm(document));
      made.set(`${asked.id} ${length} md`, markdownForm(document));
    }
  }
  made.set('data/records.json', JSON.stringify(recordsData(context)));
  made.set('data/evidence.json', JSON.stringify(evidenceData(context)));
  made.set('manifest', JSON.stringify(manifestOf(context)));
  return made;
}

function rooms(
  context: Context,
  requests: readonly (BriefingRequest | ChangeRequest)[],
  write: (asked: BriefingRequest | ChangeRequest, length: Length) => Briefing,
): Paper[] {
  const { site } = context;
  const [newest] = changePapers(requests);
  const changes = requests.find(({ id }) => id === newest?.id);
  return [
    homePaper(context, requests, changes && write(changes, 'full')),
    ...chronology(context, site),
    ...(mappedPlaces(site).length > 0 ? [mapPaper(context)] : []),
    searchPaper(context),
    acronymsPaper(context),
    evidencePaper(context),
    ...indexFolders(site).map((folder) => folderPaper(context, folder, requests)),
    ...site.all.filter(({ kind }) => kind !== 'briefing').map((record) => recordPaper(context, record)),
  ];
}

function chronology(context: Context, site: Site): Paper[] {
  if (recordsOf(site, 'event').length === 0) return [];
  return [chronologyPaper(context), ...chronologyYears(site).map((year) => yearPaper(context, year))];
}

function withoutPlaces(body: SourceRecord['body']): SourceRecord['body'] {
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) => (key === 'position' ? undefined : value)),
  ) as SourceRecord['body'];
}
