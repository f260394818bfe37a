import { folders, kinds } from '../../src/basics/kinds.ts';
import { writeBriefing } from '../../src/briefing/briefing.ts';
import { changeRequests, writeChanges } from '../../src/briefing/changes.ts';
import { ledgerOf } from '../../src/briefing/document/ledger.ts';
import { forms } from '../../src/briefing/forms/index.ts';
import type { Length } from '../../src/briefing/one-page.ts';
import { briefingRequests, type BriefingRequest, type ChangeRequest } from '../../src/briefing/request.ts';
import type { SentenceRule } from '../../src/briefing/sentence.ts';
import type { Briefing } from '../../src/briefing/setting.ts';
import type { Checked } from '../../src/check.ts';
import { hasItalics } from '../../src/layouts/italics.ts';
import { policy } from '../../src/layouts/policy.ts';
import { wordsFor } from '../../src/messages/words.ts';
import { withoutInternal, type Edition } from '../../src/model/editions/edition.ts';
import { readEdition } from '../../src/model/editions/file.ts';
import { noLock, readLock } from '../../src/model/evidence/lock.ts';
import { ClaimStates } from '../../src/model/evidence/states.ts';
import { mappedPlaces } from '../../src/model/geography.ts';
import { linkSite, publicRecords, recordsOf } from '../../src/model/site.ts';
import type { SourceRecord } from '../../src/schema/record.ts';
import { briefingPaper, briefingPath, layOutFor } from '../../src/views/briefing.ts';
import { href, type Context } from '../../src/views/context.ts';
import { coverOf } from '../../src/views/cover/cover.ts';
import { drawCover } from '../../src/views/cover/drawing.ts';
import { labelled, recordsData, recordsJsonSchema } from '../../src/views/data.ts';
import { frameOf } from '../../src/views/frame.ts';
import { manifestOf } from '../../src/views/manifest.ts';
import type { Paper } from '../../src/views/paper.ts';
import { recordPaper } from '../../src/views/records/record.ts';
import { changePapers } from '../../src/views/rooms/cards.ts';
import { chronologyPaper, chronologyYears, yearPaper } from '../../src/views/rooms/chronology.ts';
import { evidenceData, evidencePaper } from '../../src/views/rooms/evidence.ts';
import { acronymsPaper, notFoundPaper, searchPaper } from '../../src/views/rooms/finding.ts';
import { folderPaper, indexFolders } from '../../src/views/rooms/folders.ts';
import { homePaper } from '../../src/views/rooms/home.ts';
import { manualPaper, problemsPaper } from '../../src/views/rooms/manual.ts';
import { mapPaper } from '../../src/views/rooms/map.ts';
import { briefingMethodPaper } from '../../src/views/rooms/method.ts';
import type { Inline } from '../../src/views/text.ts';

/** A file of a built site: where it lies, and what makes it. What makes a page gives all that its template prints. */
export interface Piece {
  /** Below the site's root: `programmes/bella/index.html`. */
  readonly file: string;
  /** Throws, or rejects, where the file cannot be made. */
  readonly make: () => unknown;
}

/** Who the site is printed for, and where it stands. */
export interface Printing {
  readonly forDesk: boolean;
  readonly base: string;
  /** Undefined leaves the images of pages out, as in a build. */
  readonly origin: string | undefined;
  /** Digests of forms and images that were made before; each is made once. Undefined makes all of them. */
  readonly made?: Set<string>;
}

/**
 * Every file that a build makes of records that passed the check, without Astro: what `src/site.ts` prints, from the
 * same views. Only templates, styles, icons and the search index are not among it. Each piece is to be made before the
 * next is asked for: images show what the pages before them say. Throws where the site cannot even be listed.
 */
export function* piecesOf(checked: Checked, printing: Printing): Generator<Piece> {
  const press = new Press(checked, printing);
  yield* press.pages();
  yield* press.data();
  yield* press.papers();
  yield* press.covers();
}

class Press {
  readonly #context: Context;
  readonly #requests: readonly (BriefingRequest | ChangeRequest)[];
  readonly #briefings = new Map<string, Briefing>();
  readonly #made: Set<string> | undefined;
  readonly #forDesk: boolean;

  constructor({ reading }: Checked, { forDesk, base, origin, made }: Printing) {
    const { settings } = reading;
    if (!settings) throw new TypeError('a folder without settings is never printed');
    const records = reading.records.map(stored).sort(byKindThenId);
    const site = linkSite(settings, forDesk ? records : publicRecords(records));
    const words = wordsFor(settings.language, settings.locale);
    const read = [...reading.editions].flatMap(([name, text]) => readEdition(text, name).edition ?? []);
    const editions: readonly Edition[] = forDesk ? read : read.map((edition) => withoutInternal(edition, records));
    this.#requests = [...briefingRequests(site), ...changeRequests([...editions], words)].sort(byId);
    this.#forDesk = forDesk;
    this.#made = made;
    this.#context = {
      site,
      words,
      base,
      origin: origin ?? (forDesk ? undefined : settings.address),
      states: new ClaimStates(site, reading.lock === undefined ? noLock : readLock(reading.lock)),
      briefings: new Set(this.#requests.map(({ id }) => id)),
      searchPath: 'find/0123456789ab/',
      ...(forDesk ? { stamp: words.t('site.internal') } : {}),
    };
  }

  /** The pages that have no briefing. */
  pages(): Piece[] {
    const context = this.#context;
    const { site } = context;
    const home = (): Paper => {
      const [newest] = changePapers(this.#requests);
      return homePaper(context, this.#requests, newest && this.#briefing(newest.id, 'full'));
    };
    return [
      this.#page('', home),
      this.#page('404.html', () => notFoundPaper(context)),
      this.#page('search/', () => searchPaper(context)),
      this.#page('acronyms/', () => acronymsPaper(context)),
      this.#page('manual/', () => manualPaper(context)),
      this.#page('manual/problems/', () => problemsPaper(context)),
      this.#page('method/evidence/', () => evidencePaper(context)),
      this.#page('method/briefings/', () => briefingMethodPaper(context, this.#examples())),
      ...(recordsOf(site, 'event').length > 0 ? [this.#page('chronology/', () => chronologyPaper(context))] : []),
      ...chronologyYears(site).map((year) => this.#page(`chronology/${year}/`, () => yearPaper(context, year))),
      ...(mappedPlaces(site).length > 0 ? [this.#page('map/', () => mapPaper(context))] : []),
      ...indexFolders(site).map((folder) =>
        this.#page(`${folder}/`, () => folderPaper(context, folder, this.#requests)),
      ),
      ...site.all
        .filter(({ kind }) => kind !== 'briefing')
        .map((record) => this.#page(pathOf(record), () => recordPaper(context, record))),
    ];
  }

  /** What programs read. */
  data(): Piece[] {
    const context = this.#context;
    const json = (file: string, make: () => object): Piece => ({ file, make: () => JSON.stringify(make()) });
    return [
      json('data/records.json', () => labelled(context, recordsData(context))),
      json('data/records.schema.json', () => recordsJsonSchema(this.#forDesk)),
      json('data/evidence.json', () => labelled(context, evidenceData(context))),
      json('manifest.webmanifest', () => manifestOf(context)),
    ];
  }

  /** Each briefing in both lengths, its ledger and all its forms. */
  papers(): Piece[] {
    const context = this.#context;
    return this.#requests.flatMap(({ id }) => {
      const page = (length: Length): Piece =>
        this.#page(briefingPath(id, length), () => briefingPaper(context, this.#briefing(id, length), length, []));
      const ledger = (): object =>
        labelled(context, ledgerOf(this.#briefing(id, 'full'), this.#briefing(id, 'one-page')));
      return [
        page('full'),
        page('one-page'),
        { file: `${briefingPath(id, 'full')}ledger.json`, make: () => JSON.stringify(ledger()) },
        ...forms.map((form): Piece => ({
          file: `${briefingPath(id, 'full')}${id}${form.suffix}`,
          make: () => {
            const document = layOutFor(context, this.#briefing(id, form.length), form.length);
            return this.#once([form.suffix, JSON.stringify(document)].join('\0'), () => form.make(document));
          },
        })),
      ];
    });
  }

  /** The image of each page, where the site has an address. */
  covers(): Piece[] {
    if (this.#context.origin === undefined) return [];
    return this.#covered.flatMap((paper) => {
      const cover = coverOf(this.#context, paper);
      return cover ? [{ file: cover.path, make: () => this.#once(JSON.stringify(cover), () => drawCover(cover)) }] : [];
    });
  }

  readonly #covered: Paper[] = [];

  /** A page: its view, its frame and what its layout asks of them. */
  #page(path: string, view: () => Paper): Piece {
    const make = (): { paper: Paper; printed: string } => {
      const paper = view();
      if (paper.onePage !== true) this.#covered.push(paper);
      const frame = frameOf(this.#context, paper);
      const printed = JSON.stringify([paper, frame]);
      policy(printed, String(hasItalics(paper)));
      return { paper, printed };
    };
    return { file: path.endsWith('.html') ? path : `${path}index.html`, make };
  }

  #once(key: string, make: () => Uint8Array | Promise<Uint8Array>): Uint8Array | Promise<Uint8Array> | undefined {
    if (this.#made?.has(key)) return undefined;
    this.#made?.add(key);
    return make();
  }

  #briefing(id: string, length: Length): Briefing {
    const key = `${id} ${length}`;
    const known = this.#briefings.get(key);
    if (known) return known;
    const asked = this.#requests.find((candidate) => candidate.id === id);
    if (!asked) throw new RangeError(`nobody asks for a briefing '${id}'`);
    const { site, words } = this.#context;
    const written = asked.between
      ? writeChanges(site, words, asked.between.earlier, asked.between.later, length)
      : writeBriefing(site, asked, words, length);
    this.#briefings.set(key, written);
    return written;
  }

  #examples(): ReadonlyMap<SentenceRule, Inline> {
    const examples = new Map<SentenceRule, Inline>();
    for (const { id } of this.#requests)
      for (const { sentences } of this.#briefing(id, 'full').sections)
        for (const { rule, text, id: anchor } of sentences)
          if (!examples.has(rule))
            examples.set(rule, { text, href: `${href(this.#context, briefingPath(id, 'full'))}#${anchor}` });
    return examples;
  }
}

/** A record as Astro's store hands it back: plain data, and a body without the places of its nodes. */
function stored(record: SourceRecord): SourceRecord {
  const { kind, id, file, data, body } = record;
  const withoutPlaces = (key: string, value: unknown): unknown => (key === 'position' ? undefined : value);
  return {
    kind,
    id,
    file,
    data: JSON.parse(JSON.stringify(data)) as unknown,
    body: JSON.parse(JSON.stringify(body, withoutPlaces)) as unknown,
    positionOf: () => ({ line: 1, column: 1 }),
  } as SourceRecord;
}

function pathOf({ kind, id }: SourceRecord): string {
  return kind === 'page' ? `${id}/` : `${folders[kind]}/${id}/`;
}

function byKindThenId(a: SourceRecord, b: SourceRecord): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byId(a, b);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
