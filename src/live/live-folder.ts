import { sharedChecker, type Checked } from '../check.ts';
import { leaveTrails } from '../model/asking.ts';
import { readPictureSizes } from '../records/public-files.ts';
import { Remembered } from '../views/asked/remembered.ts';
import { printingOf, type Held, type Purpose } from '../views/printing.ts';
import { ShownFolder, type LiveSite, type JoinedSite } from './shown.ts';

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
  #last: { readonly checked: Checked; readonly pictures: string; readonly shown: ShownFolder } | undefined;

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

  #make(checked: Checked, pictures: Pictures): ShownFolder {
    const before = this.#last?.shown.made;
    return new ShownFolder(this.#folder, checked, {
      // Of a site that was asked before trails were left, nobody could tell what is asked of it.
      first: (held) => this.#printed(checked.leftTrails ? { ...held, joined: checked.site } : held, pictures, before),
      again: (held) => this.#printed(held, pictures),
    });
  }

  #printed(held: Held, pictures: Pictures, before?: JoinedSite): JoinedSite {
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
