// What a rule writes is held against the records by other means than the rule's own, in every paper of the shipped and
// the fixture site.
import { describe, expect, test } from 'vitest';
import { compareDates, dateOf, isAfter, isBefore } from '../../../src/basics/dates.ts';
import { recordOfId } from '../../../src/basics/ids.ts';
import { capitalised } from '../../../src/basics/prose.ts';
import { writePaper } from '../../../src/briefing/briefing.ts';
import { sentencesOf, type Paper } from '../../../src/briefing/length.ts';
import { Papers } from '../../../src/briefing/papers.ts';
import { requestOn } from '../../../src/briefing/request.ts';
import type { Section, Sentence } from '../../../src/briefing/sentence.ts';
import { stripOf } from '../../../src/briefing/strip.ts';
import { checkFolder } from '../../../src/check.ts';
import { wordsFor } from '../../../src/messages/words.ts';
import { freeze } from '../../../src/model/editions/edition.ts';
import { participationsOf } from '../../../src/model/fields.ts';
import { standingOn } from '../../../src/model/commitments.ts';
import { circleOf, tiesOf } from '../../../src/model/parties.ts';
import { linkSite, recordOf, recordsOf, type Site } from '../../../src/model/site.ts';
import { evidenceIn } from '../../../src/model/field-evidence.ts';
import { publicRecords } from '../../../src/model/public.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { readFacts } from '../../../src/texts/facts.ts';
import { readingOf } from '../../../src/texts/languages/index.ts';
import { routesOf } from '../../../src/views/routes.ts';
import type { Page } from '../../../src/views/page/page.ts';
import { printingOf } from '../../../src/views/printing.ts';
import { heldBy, icon } from '../../support/print-all.ts';
import { record, siteOf } from '../../support/records.ts';

const words = wordsFor('en', 'en-GB');
const { t } = words;

interface Told {
  readonly site: Site;
  /** Every paper of records, pairs and the desk, in full. */
  readonly papers: readonly Paper[];
  /** Every page, with all that its template prints. */
  readonly pages: readonly Page[];
}

async function tell(folder: string): Promise<Told> {
  const checked = await checkFolder(folder, { keep: false });
  const { settings } = checked.reading;
  if (!settings || !checked.site) throw new RangeError(`${folder} cannot be read`);
  const site = linkSite(settings, publicRecords(checked.site.all));
  const written = new Papers(site, words, []);
  const printing = printingOf(heldBy({ ...checked.reading, settings }), {
    forDesk: false,
    base: '/',
    origin: undefined,
    icon,
    kept: () => Promise.resolve(new Uint8Array()),
  });
  const pages: Page[] = [];
  for (const route of routesOf(printing)) pages.push(await route.page());
  return { site, papers: written.requests.map(({ id }) => written.written(id, 'full')), pages };
}

const sites = await Promise.all(
  ['src/content', 'tests/fixtures/site'].map(async (folder) => ({ folder, ...(await tell(folder)) })),
);

/** The sentences of a section of each paper that `keep` lets through, with their papers. */
function sentencesIn(
  papers: readonly Paper[],
  keep: (sentence: Sentence) => boolean,
): { readonly paper: Paper; readonly sentence: Sentence }[] {
  return papers.flatMap((paper) =>
    sentencesOf(paper)
      .filter(keep)
      .map((sentence) => ({ paper, sentence })),
  );
}

const isIn =
  (section: Section) =>
  ({ section: own }: Sentence): boolean =>
    own === section;

function stripIn(site: Site, paper: Paper): ReadonlyMap<string, string> {
  return new Map(stripOf(site, words, paper, 'full').map(({ label, value }) => [label, value]));
}

/** All names by which a record is told. */
function namesOf({ data }: SourceRecord): string[] {
  const dated = 'names' in data ? (data.names ?? []).map(({ name }) => name) : [];
  return [data.name, ...dated, ...[data.inText, data.short].filter((name) => name !== undefined)];
}

const isNamed = (text: string, record: SourceRecord): boolean => namesOf(record).some((name) => text.includes(name));

describe.each(sites)('in every paper of $folder', ({ site, papers, pages }) => {
  const onDay = papers.filter(({ reportDate, editions }) => reportDate === site.settings.reportDate && !editions);

  test('a part of an event is told within its whole, and counted once', () => {
    const faults = papers.flatMap(({ id, sections }) => {
      const drafts = sections.filter(({ section }) => section === 'what-happened').flatMap((part) => part.drafts);
      const leads = drafts.flatMap(({ sentences }) => sentences[0]?.about ?? []).map(recordOfId);
      return leads
        .filter((lead) => leads.includes(recordOf(site, 'event', lead)?.data.partOf ?? ''))
        .map((lead) => `${id}: ${lead}`);
    });
    expect(faults).toEqual([]);
  });

  test('a delegation of a union speaks for the union, and not for the place it is posted to', () => {
    const posted = recordsOf(site, 'event').flatMap((event) =>
      participationsOf(event as SourceRecord).entries.flatMap(({ of, who }) =>
        of === undefined ? [] : who.map((place) => ({ event: event, of, place })),
      ),
    );
    expect(posted.length).toBeGreaterThan(0);
    const named = (event: SourceRecord, id: string): boolean =>
      participationsOf(event).entries.some((entry) => entry.of === undefined && entry.who.includes(id));
    const ties = (event: SourceRecord, id: string): boolean =>
      tiesOf(site, event).some((tie) => tie.tie === 'participant' && tie.id === id);
    expect(
      posted
        .filter(({ event, of, place }) => !ties(event, of) || (ties(event, place) && !named(event, place)))
        .map(({ event, place }) => `${event.id}: ${place}`),
    ).toEqual([]);
  });

  test('who took part is told in the part, and from the evidence, of an entry of the record', () => {
    const faults = sentencesIn(papers, ({ rule }) => rule === 'takes-part').filter(({ sentence }) => {
      const record = site.records.get(sentence.about);
      const [, ...who] = sentence.inputs;
      const entries = record ? participationsOf(record).entries : [];
      return !entries.some(
        (entry) =>
          entry.who.join(' ') === who.join(' ') &&
          sentence.text.startsWith(capitalised(t(`part.${entry.as}.label`), words.locale)) &&
          JSON.stringify(evidenceIn(entry.from)) === JSON.stringify(sentence.evidence),
      );
    });
    expect(faults.map(({ paper, sentence }) => `${paper.id}: ${sentence.text}`)).toEqual([]);
  });

  test('who speaks does so in a role, of a time, that is cited', () => {
    const faults = sentencesIn(papers, ({ rule }) => rule === 'speaks').filter(({ sentence }) =>
      sentence.inputs.slice(1).some((id) => {
        const roles = recordOf(site, 'person', id)?.data.roles ?? [];
        return !roles.some(
          (role) =>
            sentence.text.includes(role.title) &&
            sentence.text.includes(words.date(role.when)) &&
            sentence.claims.includes(`${id}:roles.${role.id}`),
        );
      }),
    );
    expect(faults.map(({ paper, sentence }) => `${paper.id}: ${sentence.text}`)).toEqual([]);
  });

  test('the partners of a party are others than its own organs and members', () => {
    const faults = sentencesIn(papers, ({ id, rule }) => rule === 'comparison' && id.endsWith('-partners')).filter(
      ({ sentence }) => {
        const of = site.records.get(sentence.about);
        if (!of || of.kind === 'programme') return false;
        const circle = circleOf(site, of.id);
        const own = [...circle].flatMap((id) => (id === of.id ? [] : (site.records.get(id) ?? [])));
        return own.some((record) => sentence.inputs.includes(record.id));
      },
    );
    expect(faults.map(({ paper, sentence }) => `${paper.id}: ${sentence.text}`)).toEqual([]);
  });

  test('a programme that is only announced or prepared is told as such', () => {
    const faults = papers.flatMap(({ id, sections }) =>
      sections
        .filter(({ section }) => section === 'programmes')
        .flatMap(({ drafts }) =>
          drafts.filter(({ sentences }) => {
            const status = recordOf(site, 'programme', recordOfId(sentences[0]?.about ?? ''))?.data.status;
            if (status !== 'announced' && status !== 'preparing') return false;
            return !sentences.some(({ text }) => text.toLowerCase().includes(t(`status.${status}`)));
          }),
        )
        .map(({ sentences }) => `${id}: ${sentences.map(({ text }) => text).join(' ')}`),
    );
    expect(faults).toEqual([]);
  });

  test('what somebody aims to or proposes never falls due', () => {
    const aims = recordsOf(site, 'commitment').filter(
      ({ data: { force } }) => force === 'aims' || force === 'proposes',
    );
    const ids = new Set(aims.map(({ id }) => id));
    const told = sentencesIn(papers, ({ rule }) => rule === 'promises-due')
      .filter(({ sentence }) => sentence.inputs.some((input) => ids.has(recordOfId(input))))
      .map(({ paper, sentence }) => `${paper.id}: ${sentence.text}`);
    const due = sentencesIn(
      papers,
      ({ rule, text }) =>
        rule === 'standing' && text.includes(t('digest.due', { date: '', name: '' }).trim().split(' ')[0] ?? ''),
    )
      .filter(({ sentence }) => aims.some((record) => isNamed(sentence.text, record)))
      .map(({ paper, sentence }) => `${paper.id}: ${sentence.text}`);
    const strips = papers.flatMap((paper) => {
      const next = stripIn(site, paper).get(t('answer.next-due')) ?? '';
      return aims.some((record) => isNamed(next, record)) ? [`${paper.id}: ${next}`] : [];
    });
    expect([...told, ...due, ...strips]).toEqual([]);
  });

  test('on every page nothing lies ahead whose day has passed', () => {
    const reading = readingOf('en');
    if (!reading) throw new RangeError('nobody reads English');
    const day = site.settings.reportDate;
    // A paper of another day speaks from that day, and an edition stays as it was frozen.
    const ofToday = pages.filter(
      ({ path, reportDate }) =>
        (reportDate === undefined || reportDate === words.date(day)) &&
        !/^(?:manual|method|briefings\/what-changed)/.test(path),
    );
    const faults = ofToday.flatMap(({ path, ...paper }) =>
      textsIn(paper).flatMap((text) =>
        text
          .split(/(?<=[.!?;])\s/)
          .filter((sentence) => liesAhead(sentence, (after) => datesIn(after, reading), day))
          .map((sentence) => `${path}: ${sentence}`),
      ),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  test('the newest source of a strip is the newest that the paper cites', () => {
    for (const paper of papers.filter(({ editions }) => !editions)) {
      const cited = new Set(sentencesOf(paper).flatMap(({ evidence }) => evidence.map(({ source }) => source)));
      const dates = [...cited].flatMap((id) => recordOf(site, 'source', id)?.data.published ?? []);
      const newest = dates.sort((a, b) => compareDates(dateOf(a), dateOf(b))).at(-1);
      expect([paper.id, stripIn(site, paper).get(t('answer.newest-source'))]).toEqual([
        paper.id,
        newest === undefined ? t('note.undated') : words.date(newest),
      ]);
    }
  });

  test('the last event of a strip is the day of one that was held, that concerns the subject and is no report', () => {
    const events = recordsOf(site, 'event');
    const faults = papers.flatMap((paper) => {
      const said = stripIn(site, paper).get(t('answer.last-held'));
      if (said === undefined) return [];
      const isLast = events.some((event) => {
        const { outcome, type, when } = event.data;
        const isHeld = outcome === 'held' && type !== 'report' && when !== undefined;
        return (
          isHeld &&
          !isAfter(dateOf(when), paper.reportDate) &&
          said.startsWith(`${words.date(when)}: `) &&
          isNamed(said, event) &&
          tookPartIn(site, paper, event)
        );
      });
      return isLast ? [] : [`${paper.id}: ${said}`];
    });
    expect(faults).toEqual([]);
  });

  test('what happened are events: the publication or the reposting of a text is none', () => {
    const reports = new Set(
      recordsOf(site, 'event')
        .filter(({ data }) => data.type === 'report')
        .map(({ id }) => id),
    );
    const faults = sentencesIn(papers, isIn('what-happened')).filter(({ sentence }) =>
      reports.has(recordOfId(sentence.about)),
    );
    expect(faults.map(({ paper, sentence }) => `${paper.id}: ${sentence.text}`)).toEqual([]);
  });

  test('a promise has one state: on the board of each paper, on its own page and in the data of an edition', () => {
    const day = site.settings.reportDate;
    const stateOf = (id: string): string | undefined => {
      const record = recordOf(site, 'commitment', id);
      return record && standingOn(site, record, day).state;
    };
    const boards = sentencesIn(onDay, ({ rule }) => rule === 'commitment-state');
    expect(boards.length).toBeGreaterThan(0);
    const onBoards = boards.filter(({ sentence }) =>
      [...new Set(sentence.inputs.map(recordOfId))].some(
        (id) =>
          !sentence.text.startsWith(capitalised(t(`state.${stateOf(id) ?? 'open'}` as 'state.open'), words.locale)),
      ),
    );
    const frozen = freeze(site, 'today', day).states.filter(({ id }) => recordOf(site, 'commitment', id));
    const inData = frozen.filter(({ id, state }) => state !== stateOf(id));
    const onPages = recordsOf(site, 'commitment').filter(({ id }) => {
      const page = pages.find(({ path }) => path === `commitments/${id}/`);
      const state = stateOf(id) ?? '';
      return page !== undefined && !page.standing?.some(({ value }) => value === t(`state.${state}` as 'state.open'));
    });
    expect([onBoards.map(({ sentence }) => sentence.text), inData, onPages.map(({ id }) => id)]).toEqual([[], [], []]);
  });
});

test('a page that reposts a release is no event, in the list or on the strip', () => {
  const event = (id: string, type: string, when: string) =>
    record('event', id, {
      name: `The ${id}`,
      type,
      when,
      outcome: 'held',
      programmes: ['cable'],
      from: { when: 'gazette#3', outcome: 'gazette#3' },
    });
  const key = { id: 'route', aspect: 'purpose', key: true, says: 'The Cable joins two shores.', from: 'gazette#2' };
  const cable = record('programme', 'cable', { name: 'The Cable', statements: [key] });
  const site = siteOf([
    cable,
    event('landing', 'launch', '2024-05-02'),
    event('repost', 'report', '2024-09-02'),
    record('source', 'gazette'),
  ]);
  const paper = writePaper(site, requestOn(site, cable), words);
  expect(
    sentencesOf(paper)
      .filter(isIn('what-happened'))
      .map(({ about }) => about),
  ).toEqual(['landing']);
  expect(stripIn(site, paper).get(t('answer.last-held'))).toBe('2 May 2024: The landing');
});

/** Whether an event is the subject's own: filed under the programme or a part right below it, or the party's. */
function tookPartIn(site: Site, { record, between, scope }: Paper, event: SourceRecord<'event'>): boolean {
  const programmes = event.data.programmes ?? [];
  const parties = between ?? (record?.kind === 'place' ? [record.id] : []);
  const isTied = (party: string): boolean => {
    const circle = circleOf(site, party);
    return tiesOf(site, event).some(({ id }) => circle.has(id));
  };
  if (parties.length > 0) return parties.every(isTied);
  if (record?.kind === 'programme')
    return programmes.some((id) => id === record.id || recordOf(site, 'programme', id)?.data.parent === record.id);
  if (record?.kind === 'theme') return (event.data.themes ?? []).length > 0;
  const named = [...(scope.places ?? []), ...(scope.organisations ?? [])];
  return named.length === 0 || named.some(isTied);
}

/** Every run of text that a page prints. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')];
  if (Array.isArray(value)) {
    const runs = value as readonly unknown[];
    // Links that follow each other are no sentence.
    const isText =
      runs.every((run) => typeof run === 'object' && run !== null && 'text' in run && typeof run.text === 'string') &&
      runs.some((run) => typeof run === 'object' && run !== null && !('href' in run));
    return isText ? [runs.map((run) => (run as { readonly text: string }).text).join('')] : runs.flatMap(textsIn);
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The dates in a text, as `2025-11-09`, `2025-11` or `2025`. */
function datesIn(text: string, reading: NonNullable<ReturnType<typeof readingOf>>): string[] {
  return readFacts(text, reading).dates.flatMap(({ year, month, day }) =>
    year === undefined
      ? []
      : [
          [year, month, day]
            .filter((part) => part !== undefined)
            .map((part) => String(part).padStart(2, '0'))
            .join('-'),
        ],
  );
}

/** Whether a sentence says that something is to come by a date that lies before `day`. */
function liesAhead(sentence: string, datesOf: (text: string) => readonly string[], day: string): boolean {
  const ahead = /\b(?:will|is to|are to|falls? due|is due|are due)\b(.*)$/s.exec(sentence);
  // "(as of May 2024)" says of when the words are.
  const dates = datesOf((ahead?.[1] ?? '').replace(/\(as of [^)]*\)/g, ''));
  return dates.length > 0 && dates.every((date) => isBefore(dateOf(date), day));
}
