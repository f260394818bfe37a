import { settled } from './facts.ts';

/**
 * A text of a source as its words read: settled, without what Markdown and HTML write for machines. A link is its
 * words, what is emphasised is what it says, a comment is nothing. List marks and headings stay: they tell what a line
 * is.
 */
export function unmarked(text: string): string {
  return (
    settled(text)
      .replace(/<!--.*?(?:-->|$)/gs, '')
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      // "[the summit](https://…)this year": the words of a link and those behind it are two.
      .replace(
        /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\((?:[^()]|\([^()]*\))*\)(?=(\p{L}?))/gu,
        (_, words: string, next: string) => (next === '' ? words : `${words} `),
      )
      .replace(/(?<![\p{L}\p{N}_\\])(_{1,3})(?=[^\s_])(.{0,600}?[^\s_\\])\1(?![\p{L}\p{N}_])/gu, '$2')
      .replace(/(?<![\p{N}\\])(\*{1,3})(?=[^\s*])(.{0,600}?[^\s*\\])\1/gu, '$2')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
  );
}
