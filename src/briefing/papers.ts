import { compareText } from '../basics/compare.ts';
import type { Words } from '../messages/words.ts';
import type { Edition } from '../model/editions/edition.ts';
import type { Site } from '../model/site.ts';
import { writeBriefing } from './briefing.ts';
import { changeRequests, writeChanges } from './changes.ts';
import type { Length } from './one-page.ts';
import { briefingRequests, type BriefingRequest, type ChangeRequest } from './request.ts';
import type { Briefing } from './setting.ts';

/** Every paper of a site, each written once for its page, its ledger and its forms. */
export class Papers {
  /** By id. */
  readonly requests: readonly (BriefingRequest | ChangeRequest)[];
  readonly #site: Site;
  readonly #words: Words;
  readonly #written = new Map<string, Briefing>();

  /** `editions`: those whose changes are told, as this site may tell them. */
  constructor(site: Site, words: Words, editions: readonly Edition[]) {
    this.#site = site;
    this.#words = words;
    this.requests = [...briefingRequests(site), ...changeRequests(editions, words)].sort((a, b) =>
      compareText(a.id, b.id),
    );
  }

  /** The paper that is asked for under `id`, at one of its lengths. Throws a `RangeError` where nobody asks for one. */
  written(id: string, length: Length): Briefing {
    const key = `${id} ${length}`;
    const known = this.#written.get(key);
    if (known) return known;
    const asked = this.requests.find((request) => request.id === id);
    if (!asked) throw new RangeError(`nobody asks for a paper '${id}'`);
    const written = this.#write(asked, length);
    this.#written.set(key, written);
    return written;
  }

  #write(asked: BriefingRequest | ChangeRequest, length: Length): Briefing {
    return asked.between
      ? writeChanges(this.#site, this.#words, asked.between, length)
      : writeBriefing(this.#site, asked, this.#words, length);
  }
}
