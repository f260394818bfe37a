import { withoutPaper } from '../../src/check.ts';
import { ledgerOf } from '../../src/briefing/document/ledger.ts';
import type { Length } from '../../src/briefing/length.ts';
import { forms } from '../../src/briefing/forms/index.ts';
import { paperPage, papersPage } from '../../src/desk/pages/papers.ts';
import { deskHref, type Desk, type DeskPage } from '../../src/desk/pages/page.ts';
import { problemsPage } from '../../src/desk/pages/problems.ts';
import { prefillOf } from '../../src/desk/prefill.ts';
import { proposalsPage } from '../../src/desk/pages/proposals.ts';
import { proposalsOf } from '../../src/proposing/proposals.ts';
import { nothingToReadPage, readingPage } from '../../src/desk/pages/reading.ts';
import { sourcePage, sourcesPage, type ListedSource } from '../../src/desk/pages/sources.ts';
import { sourceText } from '../../src/desk/source-text.ts';
import { claimProblem } from '../../src/model/evidence/kept/changes.ts';
import { recordsOf, type Site } from '../../src/model/site.ts';
import type { SourceRecord } from '../../src/schema/record.ts';
import { schemas } from '../../src/schema/records.ts';
import { formPath } from '../../src/views/forms.ts';
import { paperPath } from '../../src/views/paths.ts';
import { markerOf } from '../read/ask.ts';
import type { Work } from './desk-api.ts';

/** What is asked for: a page, or where to go instead. */
export type DeskAnswer = DeskPage | { readonly to: string };

/** The page of the desk at `path`, below it; undefined where there is none. */
export async function deskPageAt(work: Work, path: string, query: URLSearchParams): Promise<DeskAnswer | undefined> {
  const [room = '', id = '', ...more] = path.split('/');
  if (path === '') {
    return problemsPage(work.desk, await work.state.problems(), work.state.folders.content);
  }
  if (!path.endsWith('/')) return { to: `${work.desk.base}desk/${path}/` };
  if (room === 'reading') return id === '' ? reading(work, query.get('claim') ?? undefined) : undefined;
  if (room === 'sources') return id === '' ? sources(work) : source(work, id);
  if (room === 'proposals') return id === '' ? { to: deskHref(work.desk, 'sources') } : proposals(work, id);
  if (room !== 'papers') return undefined;
  return id === '' ? papers(work) : paper(work, id, more[0] === 'one-page' ? 'one-page' : 'full');
}

async function reading({ desk, state }: Work, asked: string | undefined): Promise<DeskAnswer> {
  const { t } = desk.words;
  const facing = await state.facing();
  if (!facing) return nothingToReadPage(desk, await missing(desk, state));
  const { site, verification, queue } = facing;
  const pair = asked === undefined ? undefined : queue.pair(asked);
  if (!pair) {
    const next = queue.next();
    if (next !== undefined) return { to: deskHref(desk, 'reading', `?claim=${encodeURIComponent(next)}`) };
    return nothingToReadPage(
      desk,
      queue.read > 0 ? t('desk.reading.done', { count: queue.read }) : t('desk.reading.nothing'),
    );
  }
  const { key } = pair.claim;
  const { file, line, column } = claimProblem(pair.claim, 'not-read', '', '');
  return readingPage(
    desk,
    {
      pair,
      place: { file, line, column },
      facts: markerOf(site, verification.sources)(pair.says, pair.span),
      verdict: queue.verdict(key),
    },
    { read: queue.read, total: queue.pairs.length },
    { neighbours: { before: queue.before(key), next: queue.next(key) }, folder: state.folders.content },
  );
}

/** Why a room of the desk is empty. */
async function missing({ words: { t } }: Desk, state: Work['state']): Promise<string> {
  return (await state.checked()).site ? t('desk.no-archive') : t('desk.no-site');
}

async function sources({ desk, state }: Work): Promise<DeskAnswer> {
  const { site } = await state.checked();
  const texts = await state.archive();
  if (!site) return { room: 'sources', title: desk.words.t('desk.room.sources'), body: [await missing(desk, state)] };
  return sourcesPage(
    desk,
    recordsOf(site, 'source').map(({ id, data: { name, published } }): ListedSource => {
      const paragraphs = texts?.get(id);
      const text = paragraphs && sourceText(site, id, paragraphs);
      const free = text?.paragraphs.filter(({ claims }) => claims.length === 0).length ?? 0;
      return { id, name, published, paragraphs: paragraphs?.length, free };
    }),
    addCommand(state.folders),
  );
}

/** What is typed to add a document to the folders that are open. */
function addCommand({ content, archive }: Work['state']['folders']): string {
  return `npm run source -- add FILE --content ${JSON.stringify(content)} --archive ${JSON.stringify(archive)}`;
}

/** A source of the site with its archived paragraphs. */
async function archived(
  { state }: Work,
  id: string,
): Promise<{ readonly site: Site; readonly paragraphs: readonly string[] } | undefined> {
  const { site } = await state.checked();
  const paragraphs = (await state.archive())?.get(id);
  return site && paragraphs && { site, paragraphs };
}

async function source(work: Work, id: string): Promise<DeskAnswer | undefined> {
  const found = await archived(work, id);
  const text = found && sourceText(found.site, id, found.paragraphs);
  if (!text) return undefined;
  const { published } = text;
  const made = proposalsOf(found.site, { ...text, published, paragraphs: found.paragraphs });
  const prefills = made && text.paragraphs.map((one) => prefillOf(found.site, made, one.number, one.text));
  return sourcePage(work.desk, text, {
    records: recordsToFill(found.site),
    folder: work.state.folders.content,
    ...(prefills ? { prefills } : {}),
  });
}

/** The records that statements can be put into. */
function recordsToFill({ all }: Site): readonly SourceRecord[] {
  return all.filter(({ kind }) => 'statements' in schemas[kind].shape);
}

async function proposals(work: Work, id: string): Promise<DeskAnswer | undefined> {
  const { desk } = work;
  const found = await archived(work, id);
  const record = found?.site.records.get(id);
  if (record?.kind !== 'source' || !found) return undefined;
  const { name, language, published } = record.data;
  const { paragraphs } = found;
  const made = proposalsOf(found.site, { id, language, published, paragraphs });
  if (!made) return { room: 'proposals', title: name, body: [desk.words.t('desk.proposals.language')] };
  return proposalsPage(desk, made, { name, paragraphs, language, records: recordsToFill(found.site) });
}

async function papers({ desk, state }: Work): Promise<DeskAnswer> {
  const printed = await state.papers();
  const lacking = withoutPaper(await state.checked())?.nearest ?? [];
  return papersPage(desk, printed?.papers.requests ?? [], { lacking, folder: state.folders.content });
}

async function paper({ desk, state }: Work, id: string, length: Length): Promise<DeskAnswer | undefined> {
  const printed = await state.papers();
  const request = printed?.papers.requests.find((one) => one.id === id);
  if (!printed || !request) return undefined;
  const [full, onePage] = [printed.papers.written(id, 'full'), printed.papers.written(id, 'one-page')];
  const pdf = forms.find((form) => form.suffix === (length === 'full' ? '.pdf' : '-one-page.pdf'));
  return paperPage(
    desk,
    {
      length,
      ledger: ledgerOf(printed.claims, full, onePage),
      page: `${desk.base}${paperPath(request, length)}`,
      pdf: pdf ? `${desk.base}${formPath(request, pdf)}` : '',
    },
    { site: printed.site, folder: state.folders.content },
  );
}
