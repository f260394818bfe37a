import { basename } from 'node:path';
import { recordPath } from './basics/urls.ts';
import { oneLine } from './basics/characters.ts';
import type { Kind } from './basics/kinds.ts';
import type { Problem } from './basics/problem.ts';
import { sharedChecker, type Checked } from './check.ts';
import { leaveTrails } from './model/asking.ts';
import { keyAt } from './records/places.ts';
import { readPictureSizes } from './records/public-files.ts';
import type { Reading, SettingsLeft } from './records/read.ts';
import type { SourceRecord } from './schema/record.ts';
import { settings as settingsSchema, type Settings } from './schema/settings.ts';
import { briefingsByPath } from './views/briefings-by-path.ts';
import type { Context } from './views/context.ts';
import { filesOf, type SiteFile } from './views/files.ts';
import { withFlaws, type Flaw, type FlawsByKey } from './views/flaws.ts';
import { pagesOf, type Page } from './views/pages.ts';
import type { Paper } from './views/paper.ts';
import { printingOf, type Held, type Printing, type Purpose } from './views/printing.ts';
import { Remembered } from './views/remembered.ts';
import { previewNotice, unmadePaper, type Notice } from './views/rooms/preview.ts';

/** A site as its files stand at this moment, whatever is wrong with them. */
export interface Preview {
  readonly printing: Printing;
  readonly pages: readonly Page[];
  readonly files: readonly SiteFile[];
  /** What stands on top of every page. */
  readonly notice: Notice;
}

/** A preview, and what is remembered of its making. */
interface Made {
  readonly preview: Preview;
  readonly remembered: Remembered;
}

declare global {
  var aideMemoirePreview: typeof previewOf | undefined;
}

let previewer: Previewer | undefined;

/**
 * The site that the content folder of the dev server makes now. Astro loads what asks for it anew after each edit, and
 * asks the one preview that the server set up with Node: what it made of records the check has made too.
 */
export async function previewOf(folder: string, purpose: Purpose): Promise<Preview> {
  previewer ??= new Previewer(folder, purpose);
  return previewer.preview();
}

/** Shows the site that a content folder makes, again and again: what it shows is what a first preview would show. */
export class Previewer {
  readonly #folder: string;
  readonly #purpose: Purpose;
  #last: (Made & { readonly checked: Checked }) | undefined;

  constructor(folder: string, purpose: Purpose) {
    this.#folder = folder;
    this.#purpose = purpose;
  }

  /**
   * The site that the folder makes now: each problem stands at its sentence, and only a page that cannot be made says
   * why. Read again when a file has changed, and then only what was asked otherwise is judged again.
   */
  async preview(): Promise<Preview> {
    // Before the check: behind it nothing waits, so that of two requests one alone makes what both are shown.
    const pictures = await readPictureSizes(this.#folder);
    const checked = await sharedChecker(this.#folder).check();
    if (this.#last?.checked !== checked) this.#last = { checked, ...this.#make(checked, pictures) };
    return this.#last.preview;
  }

  #make({ reading, problems }: Checked, pictures: NonNullable<Purpose['pictures']>): Made {
    const held = heldOf(this.#folder, reading, problems);
    const { printing, sitePages, remembered, left, why } = linked(held, problems, (some) =>
      this.#printed(some, pictures),
    );
    const flaws = flawsOf(printing.context, reading, problems);
    const pages = pagesThatShow(printing, sitePages, flaws);
    const known = new Set(pages.map(({ path }) => path));
    const unmade = [...unreadOf(reading, left)]
      .map(([id, kind]) => ({ path: recordPath(kind, id), id, kind }))
      .filter(({ path }) => !known.has(path))
      .map(({ path, id, kind }): Page => {
        const own = flaws.get(id) ?? [];
        const paper = (): Paper => unmadePaper(printing.context, { path, title: id, kind, flaws: own, why });
        return { path, paper, shared: false };
      });
    const preview = {
      printing,
      pages: [...pages, ...unmade],
      files: filesOf(printing, pages),
      notice: previewNotice(printing.context, problems),
    };
    return { preview, remembered };
  }

  #printed(held: Held, pictures: NonNullable<Purpose['pictures']>): Printed {
    const { forDesk, base, origin, mostOnPage } = this.#purpose;
    const remembered = new Remembered(
      JSON.stringify([held.settings, [...held.editions], forDesk, base, origin, mostOnPage]),
      this.#last?.remembered,
    );
    // Of each piece alone is it noted what it asks.
    leaveTrails(() => undefined);
    const printing = printingOf(
      { ...held, before: this.#last?.preview.printing.context.site },
      {
        ...this.#purpose,
        pictures,
        remember: (key, make) => remembered.value(key, make),
        onLinked: (site) => {
          remembered.open(site);
        },
      },
    );
    remembered.add(printing);
    return { printing, sitePages: pagesOf(printing), remembered };
  }
}

/** All that could be read, what is left of records and settings that do not fit among it. */
function heldOf(folder: string, reading: Reading, problems: readonly Problem[]): Held {
  const bad = new Set(
    problems.filter(({ code }) => code === 'body-code' || code === 'body-broken').map(({ file }) => file),
  );
  const records = [...reading.records, ...reading.partial.map(({ record }) => record)].map((record) =>
    bad.has(record.file) ? withoutBody(record) : record,
  );
  return {
    settings: reading.settings ?? settingsFrom(folder, reading.settingsLeft, records),
    records,
    lock: reading.lock,
    readings: reading.readings,
    quotes: reading.quotes,
    editions: reading.editions,
  };
}

/** What is written never runs: a body with code, or one that cannot be read, is a problem and no page. */
function withoutBody(record: SourceRecord): SourceRecord {
  return { ...record, body: { ...record.body, tree: { type: 'root', children: [] }, components: [] } };
}

/** Settings to print with where `site.yaml` lacks some, or is not there at all. */
function settingsFrom(folder: string, left: SettingsLeft, records: readonly SourceRecord[]): Settings {
  const published = records.flatMap(({ kind, data }) =>
    kind === 'source' && /^\d{4}-\d\d-\d\d$/.test(data.published ?? '') ? [data.published ?? ''] : [],
  );
  const name = basename(folder);
  return settingsSchema.parse({
    title: name,
    description: name,
    reportDate: published.sort().at(-1) ?? '2000-01-01',
    language: 'en',
    publisher: { name },
    licence: { name: '–', url: 'https://example.org/' },
    ...left,
  });
}

/** The records joined, all pages of them, and what is remembered for the next site. */
interface Printed {
  readonly printing: Printing;
  readonly sitePages: readonly Page[];
  readonly remembered: Remembered;
}

/**
 * What can be printed. Should the faulty records keep the rest from being joined, they are left out, and `why` says
 * what happened.
 */
function linked(
  held: Held,
  problems: readonly Problem[],
  print: (held: Held) => Printed,
): Printed & { readonly left: readonly SourceRecord[]; readonly why: string | undefined } {
  try {
    return { ...print(held), left: [], why: undefined };
  } catch (error) {
    const faulty = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
    const sound = held.records.filter(({ file }) => !faulty.has(file));
    const why = reasonOf(error);
    const language = 'en';
    const fewer = [
      { ...held, records: sound },
      { ...held, records: sound, editions: new Map<string, string>() },
      { ...held, records: [], editions: new Map<string, string>() },
      { ...held, settings: { ...held.settings, language, locale: language, pairs: [] }, records: [] },
    ];
    for (const rest of fewer) {
      const made = unlessThrown(() => print(rest));
      if (made) return { ...made, left: held.records.filter((record) => !rest.records.includes(record)), why };
    }
    throw error;
  }
}

function unlessThrown<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** The pages of a site, each with its problems; one that cannot be made says why. */
function pagesThatShow(printing: Printing, pages: readonly Page[], flaws: FlawsByKey): Page[] {
  const { context } = printing;
  const briefings = briefingsByPath(printing);
  return pages.map((page) => ({
    ...page,
    paper: async (): Promise<Paper> => {
      try {
        return withFlaws(await page.paper(), flaws, { site: context.site, briefing: briefings.get(page.path)?.() });
      } catch (error) {
        return unmadePaper(context, { path: page.path, title: page.path, flaws: [], why: reasonOf(error) });
      }
    },
  }));
}

function reasonOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error));
}

/** The problems of records by what they are at. */
function flawsOf({ words, base }: Context, reading: Reading, problems: readonly Problem[]): FlawsByKey {
  const whole = reading.records.map((record) => ({ record, lost: [] }));
  const records = new Map([...reading.partial, ...whole].map((one) => [one.record.file, one]));
  const flaws = new Map<string, Flaw[]>();
  for (const problem of problems) {
    const read = records.get(problem.file);
    const id = read?.record.id ?? /([^/]+)\.mdx$/.exec(problem.file)?.[1];
    if (id === undefined) continue;
    const key = read ? keyAt(read.record, problem, read.lost) : id;
    const flaw = flawOf(problem, base, words.t('preview.says', problem));
    const before = flaws.get(key) ?? [];
    // Of a block told sentence by sentence the same may be wrong several times.
    if (!before.some(({ place, says }) => place === flaw.place && says === flaw.says))
      flaws.set(key, [...before, flaw]);
  }
  return flaws;
}

function flawOf({ code, severity, file, line, column }: Problem, base: string, says: string): Flaw {
  const place = `${file}:${line}:${column}`;
  return { code, severity, says, place, href: `${base.replace(/\/$/, '')}/desk/#${encodeURIComponent(place)}` };
}

/** Records that have no page of the site, with their kinds. */
function unreadOf({ unread, partial }: Checked['reading'], left: readonly SourceRecord[]): Map<string, Kind> {
  const kept = new Set(partial.map(({ record }) => record.id));
  return new Map([
    ...[...unread].filter(([id]) => !kept.has(id)),
    ...left.map(({ id, kind }): [string, Kind] => [id, kind]),
  ]);
}
