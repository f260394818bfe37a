import { sharedChecker, type Checked } from '../../src/check.ts';
import { CheckedClaims } from '../../src/model/evidence/checked/checked.ts';
import type { Problem } from '../../src/basics/problem.ts';
import { noLock } from '../../src/model/evidence/kept/lock.ts';
import { lookUpOpen, openProblem, openTold } from '../../src/model/evidence/verifying/open-evidence.ts';
import { readingsFile, type Reader } from '../../src/model/evidence/kept/readings.ts';
import { toRead } from '../../src/model/evidence/doubts/to-read.ts';
import { verifySite, type Verification } from '../../src/model/evidence/verifying/verify.ts';
import { linkSite, type Site } from '../../src/model/site.ts';
import { publicRecords } from '../../src/model/public.ts';
import { Papers } from '../../src/briefing/papers.ts';
import { wordsFor } from '../../src/messages/words.ts';
import { ReadingQueue } from '../../src/desk/reading-queue.ts';
import { readArchive } from '../../src/records/archive.ts';
import { folderState } from '../../src/records/folder-state.ts';
import type { SettingsLeft } from '../../src/records/read.ts';
import { openWordNet } from '../lib/wordnet.ts';

/** What the desk is opened on. */
export interface DeskFolders {
  readonly content: string;
  readonly archive: string;
  /** Whether it shows what is for the desk alone too. */
  readonly forDesk: boolean;
}

/** Claims face to face with their sources, as long as records and archive are the same. */
export interface Facing {
  readonly site: Site;
  readonly verification: Verification;
  readonly queue: ReadingQueue;
}

/** The papers of a site as they are printed. */
export interface PrintedPapers {
  readonly site: Site;
  readonly papers: Papers;
  readonly claims: CheckedClaims;
}

/** What is made of a folder, made again when a file of it has changed. */
class Kept<Value> {
  #last: { readonly state: string; readonly value: Promise<Value> } | undefined;

  async get(state: string, make: () => Promise<Value>): Promise<Value> {
    if (this.#last?.state !== state) this.#last = { state, value: make() };
    return this.#last.value;
  }
}

/** What the desk knows of its folders at this moment. */
export class DeskState {
  readonly folders: DeskFolders;
  readonly #reader: Reader | undefined;
  readonly #settings = new Kept<SettingsLeft>();
  readonly #archive = new Kept<ReadonlyMap<string, readonly string[]> | undefined>();
  readonly #facing = new Kept<Facing | undefined>();
  readonly #open = new Kept<readonly Problem[]>();
  readonly #papers = new Kept<PrintedPapers | undefined>();

  constructor(folders: DeskFolders, reader: Reader | undefined) {
    this.folders = folders;
    this.#reader = reader;
  }

  /** A mark of the content folder that is another one as soon as anything in it changes. */
  async state(): Promise<string> {
    return folderState(this.folders.content);
  }

  /** As much of the settings as can be read. Readings that come in change nothing of it. */
  async settings(): Promise<SettingsLeft> {
    const state = await folderState(this.folders.content, [readingsFile]);
    return this.#settings.get(state, async () => (await this.checked()).reading.settingsLeft);
  }

  /** All that a check tells. */
  async checked(): Promise<Checked> {
    return sharedChecker(this.folders.content).check();
  }

  /** The archived texts; undefined where there is no archive. */
  async archive(): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
    const state = await folderState(this.folders.archive);
    return this.#archive.get(state, async () => (await readArchive(this.folders.archive))?.texts);
  }

  /** All that a check tells; where the archive is at hand, with what open evidence can be. */
  async problems(): Promise<readonly Problem[]> {
    const { content, archive } = this.folders;
    const state = `${await folderState(content, [readingsFile])}\0${await folderState(archive)}`;
    const open = await this.#open.get(state, async () => {
      const { site } = await this.checked();
      const texts = await this.archive();
      return site && texts ? lookUpOpen(site, texts).map((one) => openProblem(one, texts)) : [];
    });
    return openTold((await this.checked()).problems, open);
  }

  /** What waits for the reader. Readings that come in change nothing of it. */
  async facing(): Promise<Facing | undefined> {
    const { content, archive } = this.folders;
    const state = `${await folderState(content, [readingsFile])}\0${await folderState(archive)}`;
    return this.#facing.get(state, async () => {
      const { site, lock = noLock, readings } = await this.checked();
      const texts = await this.archive();
      if (!site || !texts) return undefined;
      const verification = verifySite(site, texts, { lock, readings });
      const pairs = toRead(site, verification, readings, { by: this.#reader?.id, dictionary: openWordNet() });
      return { site, verification, queue: new ReadingQueue(pairs) };
    });
  }

  /** The papers as the live site prints them. */
  async papers(): Promise<PrintedPapers | undefined> {
    return this.#papers.get(await this.state(), async () => {
      const { site, lock = noLock, readings } = await this.checked();
      if (!site) return undefined;
      const { settings, all } = site;
      const printed = this.folders.forDesk ? site : linkSite(settings, publicRecords(all));
      const words = wordsFor(settings.language, settings.locale);
      return {
        site: printed,
        papers: new Papers(printed, words, []),
        claims: new CheckedClaims(printed, lock, readings),
      };
    });
  }
}
