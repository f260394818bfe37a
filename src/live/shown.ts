import { recordPath } from '../basics/urls.ts';
import { oneLine } from '../basics/characters.ts';
import { once } from '../basics/lazily.ts';
import type { Checked } from '../check.ts';
import type { SourceRecord } from '../schema/record.ts';
import { papersByPath } from '../views/papers-by-path.ts';
import { filesOfSite, type SiteFile } from '../views/files.ts';
import { withFlaws, type FlawsByKey } from '../views/page/flaws.ts';
import { routeAt, routesOf, type Route } from '../views/routes.ts';
import type { Page } from '../views/page/page.ts';
import type { Held, Printing } from '../views/printing.ts';
import type { Remembered } from '../views/asked/remembered.ts';
import { liveNotice, unmadePage, type Notice } from '../views/rooms/live.ts';
import { flawsOf } from './flaws.ts';
import { fewerOf, heldOf, unreadOf } from './held.ts';

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

/** The records joined, and what is remembered for the next site. */
export interface JoinedSite {
  readonly printing: Printing;
  readonly remembered: Remembered;
}

/** How records are joined: the first time, with what is remembered of the site before, and again with fewer of them. */
interface Print {
  readonly first: (held: Held) => JoinedSite;
  readonly again: (held: Held) => JoinedSite;
}

/**
 * What the live site shows, each page made when it is asked for. Should the faulty records keep anything from being
 * made that pages share, they are left out of all, and what they would tell says why.
 */
export class ShownFolder implements LiveSite {
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

  get made(): JoinedSite {
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
  readonly made: JoinedSite;
  readonly #without: Without | undefined;
  readonly #flaws: () => FlawsByKey;
  readonly #papers: () => ReturnType<typeof papersByPath>;
  readonly #sitePages: () => readonly Route[];
  readonly #unmade: () => readonly Route[];
  readonly files: () => readonly SiteFile[];

  constructor(made: JoinedSite, { reading, problems }: Checked, without?: Without) {
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
    this.files = once(() => filesOfSite(printing, this.#sitePages()));
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
