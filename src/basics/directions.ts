/** The scripts that are written from the right to the left. */
const scripts = ['Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko', 'Samaritan', 'Mandaic', 'Adlam', 'Hanifi_Rohingya'];
const letter = `[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`;
/**
 * What stands between words of one name: no comma, which parts two names, and no small letter, which is another
 * language's.
 */
const between = `[ \\u00a0\\u202f\\u2060\\p{M}\\p{N}\\p{Lu}'’"“”„״׳&.+،؛؟–—-]|\\([^()\\p{Ll}]*\\)`;

/**
 * A run of words from the right to the left: from the first letter of such a script to the last, with the numbers,
 * capitals and brackets that stand between. It is found in linear time: no part of it can be read in two ways.
 */
const run = `${letter}(?:(?:${between})*${letter})*\\p{M}*`;
/** An address is one word, whatever letters are in it. */
const runsAndAddresses = new RegExp(`https?://[^\\s<]*|(?<run>${run})`, 'gu');

const anyLetter = new RegExp(letter, 'u');
/** All such letters begin with one of these signs, which are found in a tenth of the time and on hardly a page. */
const near = /[\u0590-\u08ff\ud802\ud803\ud83a\ud83b\ufb1d-\ufeff]/;

/** Whether a text holds words from the right to the left. */
export function hasRightToLeft(text: string): boolean {
  return near.test(text) && anyLetter.test(text);
}

/**
 * A text in runs, those from the right to the left apart: where they meet others unmarked, numbers and marks change
 * sides.
 */
export function directionRuns(text: string): { readonly text: string; readonly rightToLeft: boolean }[] {
  if (!hasRightToLeft(text)) return [{ text, rightToLeft: false }];
  const parts: { text: string; rightToLeft: boolean }[] = [];
  let end = 0;
  for (const { index, groups } of text.matchAll(runsAndAddresses)) {
    const found = groups?.['run'];
    if (found === undefined) continue;
    if (index > end) parts.push({ text: text.slice(end, index), rightToLeft: false });
    parts.push({ text: found, rightToLeft: true });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), rightToLeft: false });
  return parts;
}

/** A text whose runs from the right to the left are set apart by marks that nobody sees. */
export function isolated(text: string): string {
  return apart(text, '\u2067', '\u2069');
}

function apart(text: string, before: string, behind: string): string {
  return directionRuns(text)
    .map((part) => (part.rightToLeft ? before + part.text + behind : part.text))
    .join('');
}

/**
 * What a page is made of beside words: comments, what holds no words for readers as a whole, and tags, whose values may
 * hold `>`.
 */
const markup =
  /<!--.*?-->|<(script|style|title|textarea)\b(?:"[^"]*"|'[^']*'|[^"'>])*>.*?<\/\1>|<(\/?[a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gis;
/** Where no element of the page's own may stand: marks take its place. */
const closed = ['svg', 'option'];

/** A page whose runs from the right to the left are set apart, each as an element of its own direction. */
export function isolatedPage(html: string): string {
  if (!hasRightToLeft(html)) return html;
  let end = 0;
  let around: string | undefined;
  const parts: string[] = [];
  const words = (text: string): string =>
    around === undefined ? apart(text, '<bdi dir="rtl">', '</bdi>') : isolated(text);
  for (const { 0: found, 2: tag = '', index } of html.matchAll(markup)) {
    parts.push(words(html.slice(end, index)), found);
    end = index + found.length;
    const name = tag.toLowerCase();
    if (around === undefined && closed.includes(name)) around = name;
    else if (name === `/${around}`) around = undefined;
  }
  return [...parts, words(html.slice(end))].join('');
}
