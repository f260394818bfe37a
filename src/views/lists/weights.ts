/*
 * What stands on a page takes so much of it, in letters of HTML; about. Long lists are cut by it: it is reckoned from
 * records, so that every link to an entry knows its page before any page is printed.
 */

/** A link without its words. */
export const linkWeight = 60;

/** A note, with the source that it may be the only one to name, and its mark. */
export const noteWeight = 550;

/** What words take: some of their letters are more than one in HTML. */
export function wordsTaken(...texts: readonly string[]): number {
  return 1.1 * texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** What a link of these words takes; its address, where that is about as long as they are, needs no word of its own. */
export function linkTaken(...texts: readonly string[]): number {
  return linkWeight + wordsTaken(...texts);
}

/** What links of these words take, each by itself. */
export function linksTaken(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + linkTaken(text), 0);
}
