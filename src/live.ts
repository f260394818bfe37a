import { basename } from 'node:path';
import { recordPath } from './basics/urls.ts';
import { oneLine } from './basics/characters.ts';
import { once } from './basics/lazily.ts';
import type { Kind } from './basics/kinds.ts';
import type { Problem } from './basics/problem.ts';
import { sharedChecker, type Checked } from './check.ts';
import { leaveTrails } from './model/asking.ts';
import { keyAt } from './records/places.ts';
import { readPictureSizes } from './records/public-files.ts';
import type { Reading, SettingsLeft } from './records/read.ts';
import type { SourceRecord } from './schema/record.ts';
import { settings as settingsSchema, type Settings } from './schema/settings.ts';
import { papersByPath } from './views/papers-by-path.ts';
import type { Context } from './views/context.ts';
import { filesOf, type SiteFile } from './views/files.ts';
import { withFlaws, type Flaw, type FlawsByKey } from './views/page/flaws.ts';
import { routeAt, routesOf, type Route } from './views/routes.ts';
import type { Page } from './views/page/page.ts';
import { printingOf, type Held, type Printing, type Purpose } from './views/printing.ts';
import { Remembered } from './views/asked/remembered.ts';
import { liveNotice, unmadePage, type Notice } from './views/rooms/live.ts';

/** A site as its files stand at this moment, whatever is wrong with them. */
export interface LiveSite {
  readonly printing: Printing;
  readonly routes: readonly Route[];
  readonly files: readonly SiteFile[];
  /** What stands on top of every page. */
  readonly notice: Notice;
  /** The page at a path below the root, where there is one: no more is made than it takes to show it. */
  readonly routeAt: (path: string) => Route | undefined;
  /** The file at a path below the root, where there is one. */
  readonly fileAt: (path: string) => SiteFile | undefined;
}

declare global {
  var aideMemoireLive: typeof liveSiteOf | undefined;
}

let liveFolder: LiveFolder | undefined;

/**
 * The site that the content folder of the dev server makes now. Astro loads what asks for it anew after each edit, and
 * asks the one live folder that the server set up with Node: what it made of records the check has made too.
 */
export async function liveSiteOf(folder: string, purpose: Purpose): Promise<LiveSite> {
  liveFolder ??= new LiveFolder(folder, purpose);
  return liveFolder.site();
}

type Pictures = NonNullable<Purpose['pictures']>;

/** Shows the site that a content folder makes, again and again: what it shows is what would be shown the first time. */
export class LiveFolder {
  readonly #folder: string;
  readonly #purpose: Purpose;
  #last: { readonly checked: Checked; readonly pictures: string; readonly shown: Shown } | undefined;

  constructor(folder: string, purpose: Purpose) {
    this.#folder = folder;
    this.#purpose = purpose;
  }

  /**
   * The site that the folder makes now: each problem stands at its sentence, and only a page that cannot be made says
   * why. Read again when a file has changed, and then only what was asked otherwise is judged again.
   */
  async site(): Promise<LiveSite> {
    // Before the check: behind it nothing waits, so that of two requests one alone makes what both are shown.
    const sizes = await readPictureSizes(this.#folder);
    const pictures = JSON.stringify([...sizes]);
    const checked = await sharedChecker(this.#folder).check();
    if (this.#last?.checked !== checked || this.#last.pictures !== pictures)
      this.#last = { checked, pictures, shown: this.#make(checked, sizes) };
    return this.#last.shown;
  }

  #make(checked: Checked, pictures: Pictures): Shown {
    const before = this.#last?.shown.made;
    return new Shown(this.#folder, checked, {
      // Of a site that was asked before trails were left, nobody could tell what is asked of it.
      first: (held) => this.#printed(checked.leftTrails ? { ...held, joined: checked.site } : held, pictures, before),
      again: (held) => this.#printed(held, pictures),
    });
  }

  #printed(held: Held, pictures: Pictures, before?: Made): Made {
    const { forDesk, base, origin, mostOnPage } = this.#purpose;
    const remembered = new Remembered(
      JSON.stringify([held.settings, [...held.editions], forDesk, base, origin, mostOnPage]),
      before?.remembered,
    );
    // Of each piece alone is it noted what it asks.
    leaveTrails(() => undefined);
    const printing = printingOf(
      { ...held, before: before?.printing.context.site },
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
    return { printing, remembered };
  }
}

/** The records joined, and what is remembered for the next site. */
interface Made {
  readonly printing: Printing;
  readonly remembered: Remembered;
}

/** How records are joined: the first time, with what is remembered of the site before, and again with fewer of them. */
interface Print {
  readonly first: (held: Held) => Made;
  readonly again: (held: Held) => Made;
}

/**
 * What the live site shows, each page made when it is asked for. Should the faulty records keep anything from being made
 * that pages share, they are left out of all, and what they would tell says why.
 */
class Shown implements LiveSite {
  readonly #checked: Checked;
  readonly #held: Held;
  readonly #print: Print;
  #site: ShownSite;

  constructor(folder: string, checked: Checked, print: Print) {
    this.#checked = checked;
    this.#held = heldOf(folder, checked.reading, checked.problems);
    this.#print = print;
    this.#site = this.#first();
  }

  get made(): Made {
    return this.#site.made;
  }

  get printing(): Printing {
    return this.made.printing;
  }

  get routes(): readonly Route[] {
    return this.#asked((site) => site.routes()).map((route) => this.#showing(route));
  }

  get files(): readonly SiteFile[] {
    return this.#asked((site) => site.files());
  }

  get notice(): Notice {
    return liveNotice(this.printing.context, this.#checked.problems);
  }

  routeAt(path: string): Route | undefined {
    const route = this.#asked((site) => site.routeAt(path));
    return route && this.#showing(route);
  }

  fileAt(path: string): SiteFile | undefined {
    return this.files.find((file) => file.path === path);
  }

  /** The page; where it cannot be made, and that is its own fault, one that says why. */
  #showing(route: Route): Route {
    const page = async (): Promise<Page> => {
      const from = this.#site;
      try {
        return await route.page();
      } catch (error) {
        this.#asked((site) => site.askShared());
        const other = this.#site === from ? undefined : this.routeAt(route.path);
        if (other) return other.page();
        const { path } = route;
        return unmadePage(this.printing.context, { path, title: path, flaws: [], why: reasonOf(error) });
      }
    };
    return { ...route, page };
  }

  #first(): ShownSite {
    try {
      return new ShownSite(this.#print.first(this.#held), this.#checked);
    } catch (error) {
      return this.#withFewer(error);
    }
  }

  #asked<Result>(ask: (site: ShownSite) => Result): Result {
    try {
      return ask(this.#site);
    } catch (error) {
      // With fewer records it has been tried.
      if (this.#site.isOfFewer) throw error;
      this.#site = this.#withFewer(error);
      return ask(this.#site);
    }
  }

  /** Throws `error` where it is not the records that keep the site from being made. */
  #withFewer(error: unknown): ShownSite {
    const { records } = this.#held;
    for (const rest of fewerOf(this.#held, this.#checked.problems)) {
      const left = records.filter((record) => !rest.records.includes(record));
      const made = unlessThrown(() => {
        const site = new ShownSite(this.#print.again(rest), this.#checked, { left, why: reasonOf(error) });
        site.askShared();
        return site;
      });
      if (made) return made;
    }
    throw error;
  }
}

/** Records that are left out, and why. */
interface Without {
  readonly left: readonly SourceRecord[];
  readonly why: string;
}

/** The pages and files of the records as they are joined, with the problems of each. */
class ShownSite {
  readonly made: Made;
  readonly #without: Without | undefined;
  readonly #flaws: () => FlawsByKey;
  readonly #papers: () => ReturnType<typeof papersByPath>;
  readonly #sitePages: () => readonly Route[];
  readonly #unmade: () => readonly Route[];
  readonly files: () => readonly SiteFile[];

  constructor(made: Made, { reading, problems }: Checked, without?: Without) {
    const { printing } = made;
    this.made = made;
    this.#without = without;
    this.#flaws = once(() => flawsOf(printing.context, reading, problems));
    this.#papers = once(() => papersByPath(printing));
    this.#sitePages = once(() => routesOf(printing));
    this.#unmade = once(() =>
      [...unreadOf(reading, without?.left ?? [])].map(([id, kind]): Route => {
        const path = recordPath(kind, id);
        const own = this.#flaws().get(id) ?? [];
        const page = (): Page => unmadePage(printing.context, { path, title: id, kind, flaws: own, why: without?.why });
        return { path, page, shared: false };
      }),
    );
    this.files = once(() => filesOf(printing, this.#sitePages()));
  }

  get isOfFewer(): boolean {
    return this.#without !== undefined;
  }

  routes(): readonly Route[] {
    const routes = this.#sitePages();
    const known = new Set(routes.map(({ path }) => path));
    const unmade = this.#unmade().filter(({ path }) => !known.has(path));
    return [...routes.map((route) => this.#withFlaws(route)), ...unmade];
  }

  routeAt(path: string): Route | undefined {
    const route = routeAt(this.made.printing, path);
    return route ? this.#withFlaws(route) : this.#unmade().find((one) => one.path === path);
  }

  /** Asks for all that pages share. Throws what it throws. */
  askShared(): void {
    const { context } = this.made.printing;
    for (const shared of [context.hubs, context.entriesOn]) shared?.has('');
    this.#sitePages();
  }

  #withFlaws(route: Route): Route {
    const { site } = this.made.printing.context;
    const page = async (): Promise<Page> =>
      withFlaws(await route.page(), this.#flaws(), { site, paper: this.#papers().get(route.path)?.() });
    return { ...route, page };
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

/** What is tried one after the other where all that could be read cannot be printed. */
function fewerOf(held: Held, problems: readonly Problem[]): Held[] {
  const faulty = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const sound = held.records.filter(({ file }) => !faulty.has(file));
  const language = 'en';
  return [
    { ...held, records: sound },
    { ...held, records: sound, editions: new Map<string, string>() },
    { ...held, records: [], editions: new Map<string, string>() },
    { ...held, settings: { ...held.settings, language, locale: language, pairs: [] }, records: [] },
  ];
}

function unlessThrown<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
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
    const flaw = flawOf(problem, base, words.t('live.says', problem));
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
