import { askIndex, askNames, type SearchRequest, type SearchFound } from './asking.ts';
import type { ResultList } from './results.ts';
import type { Source } from './source.ts';

/** How long a reader must have stopped typing, in milliseconds: keys that are pressed together are one question. */
const typingPause = 10;
/** How long nothing is said before a reader is told that the search goes on, in milliseconds. */
const patience = 400;

/** Answers what is asked, the latest question alone: by names at once, by the index when it is there. */
export class Answering {
  readonly #source: Source;
  readonly #list: ResultList;
  #turn = 0;
  #timer: number | undefined;
  #isReady = false;
  #latest: SearchFound | undefined;

  constructor(source: Source, list: ResultList) {
    this.#source = source;
    this.#list = list;
  }

  /** What was found for what is shown; undefined where nothing was asked. */
  get latest(): SearchFound | undefined {
    return this.#latest;
  }

  /** Answers when the reader has stopped typing. */
  soon(asked: () => SearchRequest): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.answer(asked()), typingPause);
  }

  async answer(asked: SearchRequest): Promise<void> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const isLatest = (): boolean => turn === this.#turn;
    if (asked.text === '' && Object.keys(asked.filters).length === 0) {
      const { words } = await this.#source.start();
      if (!isLatest()) return;
      this.#latest = undefined;
      this.#list.say('idle', words.start);
      return;
    }
    const slow = window.setTimeout(() => {
      void this.#source.start().then(({ words }) => isLatest() && this.#list.say('searching', words.searching));
    }, patience);
    try {
      const found = await this.#find(asked, isLatest);
      clearTimeout(slow);
      if (!isLatest()) return;
      this.#latest = found;
      await this.#list.show(found, true);
    } finally {
      clearTimeout(slow);
    }
  }

  async #find(asked: SearchRequest, isLatest: () => boolean): Promise<SearchFound> {
    const whole = askIndex(this.#source, asked).then((found) => {
      this.#isReady = true;
      return found;
    });
    if (!this.#isReady && asked.text !== '') {
      // A name answers at once; what the index finds comes behind it, or in its place.
      void askNames(this.#source, asked).then(
        (found) => {
          if (isLatest() && !this.#isReady && found.results.length > 0) void this.#list.show(found, false);
        },
        () => undefined,
      );
    }
    return whole.catch(() => askNames(this.#source, asked));
  }
}
