import { compareText } from '../basics/compare.ts';
import type { Words } from '../messages/words.ts';
import type { Edition } from '../model/editions/edition.ts';
import {
  anew,
  ask,
  AskedMap,
  AskedSet,
  withTrail,
  used,
  type Lookups,
  type Made,
  type Remember,
} from '../model/asking.ts';
import type { Site } from '../model/site.ts';
import { judge, writePaper } from './briefing.ts';
import { changeRequests, writeChanges } from './changes.ts';
import type { Paper, Length } from './length.ts';
import { subjectRequests, requestOn, type SubjectRequest, type ChangeRequest } from './request.ts';
import type { Sentence } from './sentence.ts';

/**
 * So many papers are kept once they are written: pages, forms and what else is made of one are made together, and on a
 * large site the memory for all of them is not there.
 */
const mostKept = 50;

/** Every paper of a site, each written once for its page, its ledger and its forms. */
export class Papers {
  readonly #requests: readonly (SubjectRequest | ChangeRequest)[];
  readonly #site: Site;
  readonly #words: Words;
  readonly #remember: Remember;
  readonly #asked: ReadonlyMap<string, SubjectRequest | ChangeRequest>;
  readonly #digests: ReadonlySet<string>;
  readonly #written = new Map<string, Made<Paper>>();

  /** `editions`: those whose changes are told, as this site may tell them. */
  constructor(site: Site, words: Words, editions: readonly Edition[], remember: Remember = anew) {
    this.#site = site;
    this.#words = words;
    this.#remember = remember;
    const digests = new Set<string>();
    this.#requests = [
      ...subjectRequests(site, words).filter((request) => {
        const { record, ...asked } = request;
        const { isPaper, isDigest } = remember(`paper ${JSON.stringify([asked, record?.kind])}`, () => {
          // Whatever is made of it, the record is asked for.
          if (record) site.records.get(record.id);
          return judge(site, request, words);
        });
        if (isDigest) digests.add(request.id);
        return isPaper;
      }),
      ...changeRequests(editions, words),
    ].sort((a, b) => compareText(a.id, b.id));
    this.#digests = new AskedSet('digests', digests);
    this.#asked = new AskedMap(
      'papers',
      this.#requests.map((request) => [request.id, request] as const),
    );
  }

  /** By id. */
  get requests(): readonly (SubjectRequest | ChangeRequest)[] {
    ask('papers');
    return this.#requests;
  }

  /** What is asked of them while pages are made, by its name. */
  get lookups(): Lookups {
    return { papers: this.#asked, digests: this.#digests };
  }

  /** Whether there is a paper `id`: a page with forms beside it. */
  has(id: string): boolean {
    return this.#asked.has(id);
  }

  /** Whether the paper `id` is a digest: there is more to tell than it does. */
  isDigest(id: string): boolean {
    return this.#digests.has(id);
  }

  /** What asks for the paper `id`. Throws a `RangeError` where nothing does. */
  request(id: string): SubjectRequest | ChangeRequest {
    const asked = this.#asked.get(id);
    if (!asked) throw new RangeError(`nobody asks for a paper '${id}'`);
    return asked;
  }

  /** The paper that is asked for under `id`, at one of its lengths. Throws a `RangeError` where nobody asks for one. */
  written(id: string, length: Length): Paper {
    const asked = this.request(id);
    return this.#once(`${id} ${length}`, () => this.#write(asked, length));
  }

  /** What the paper `id` says first: lists of papers tell it too. */
  bottomLine(id: string): readonly Sentence[] {
    return this.#remember(`bottom line ${id}`, () =>
      this.written(id, 'full')
        .sections.filter(({ section }) => section === 'bottom-line')
        .flatMap(({ drafts }) => drafts.flatMap(({ sentences }) => sentences)),
    );
  }

  /** What the page of a record tells, whether or not it is a paper. */
  onRecord(id: string): Paper {
    if (this.has(id)) return this.written(id, 'full');
    const record = this.#site.records.get(id);
    if (!record) throw new RangeError(`there is no record '${id}'`);
    return this.#once(id, () => writePaper(this.#site, requestOn(this.#site, record), this.#words));
  }

  #once(key: string, write: () => Paper): Paper {
    const written = this.#written.get(key) ?? withTrail(write);
    // What was asked for last stands last.
    this.#written.delete(key);
    this.#written.set(key, written);
    const [oldest] = this.#written.keys();
    if (this.#written.size > mostKept && oldest !== undefined) this.#written.delete(oldest);
    return used(written);
  }

  #write(asked: SubjectRequest | ChangeRequest, length: Length): Paper {
    return asked.editions
      ? writeChanges(this.#site, this.#words, asked.editions, length)
      : writePaper(this.#site, asked, this.#words, length);
  }
}
