import { askIndex, askNames, type Asked } from './asking.ts';
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

  constructor(source: Source, list: ResultList) {
    this.#source = source;
    this.#list = list;
  }

  /** Answers when the reader has stopped typing. */
  soon(asked: () => Asked): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.answer(asked()), typingPause);
  }

  /** What was found, or undefined where another question came in between or nothing was asked. */
  async answer(asked: Asked): Promise<Awaited<ReturnType<typeof askIndex>> | undefined> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const isLatest = (): boolean => turn === this.#turn;
    if (asked.text === '' && Object.keys(asked.filters).length === 0) {
      const { words } = await this.#source.start();
      if (isLatest()) this.#list.say('idle', words.start);
      return undefined;
    }
    const slow = window.setTimeout(() => {
      void this.#source.start().then(({ words }) => isLatest() && this.#list.say('searching', words.searching));
    }, patience);
    try {
      const found = await this.#find(asked, isLatest);
      clearTimeout(slow);
      if (!isLatest()) return undefined;
      await this.#list.show(found, true);
      return found;
    } finally {
      clearTimeout(slow);
    }
  }

  async #find(asked: Asked, isLatest: () => boolean): ReturnType<typeof askIndex> {
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
