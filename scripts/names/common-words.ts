import { textOf } from './sources.ts';

/** How far down a list of words by how often they are used a word still counts as common. */
const most = 100_000;

interface Affix {
  readonly isSuffix: boolean;
  readonly strip: string;
  readonly add: string;
  readonly fits: RegExp;
}

/**
 * Common words of English: those that a dictionary writes without a capital, in British or American spelling, and that
 * Wikipedia uses. Sorted, each with how many letters it shares with the one before, in lines of
 * one length.
 */
export function commonEnglish(): string {
  const used = new Set(popular());
  const words = [...new Set(['dictionary-en', 'dictionary-en-gb'].flatMap(formsOf))]
    .filter((word) => used.has(word))
    .sort();
  let before = '';
  return (
    words
      .map((word) => {
        let shared = 0;
        while (shared < word.length && shared < 35 && word[shared] === before[shared]) shared += 1;
        before = word;
        return `${shared.toString(36).toUpperCase()}${word.slice(shared)}`;
      })
      .join('')
      .match(/.{1,118}/g)
      ?.join('\n') ?? ''
  );
}

function popular(): string[] {
  return [...textOf('popular-english-words/words.js').matchAll(/'([a-z]+)'/g)]
    .slice(0, most)
    .map(([, word = '']) => word);
}

/** Every form of every word of a Hunspell dictionary that is written in small letters. */
function formsOf(name: string): string[] {
  const affixes = affixesOf(textOf(`${name}/index.aff`));
  const lines = textOf(`${name}/index.dic`).split('\n').slice(1);
  return lines.flatMap((line) => {
    const [word = '', flags = ''] = line.trim().split('/');
    if (!/^[a-z]+$/.test(word)) return [];
    const own = [...flags].flatMap((flag) => affixes.get(flag) ?? []);
    const ended = [word, ...own.filter(({ isSuffix }) => isSuffix).flatMap((affix) => applied(word, affix))];
    const begun = own
      .filter(({ isSuffix }) => !isSuffix)
      .flatMap((affix) => ended.flatMap((form) => applied(form, affix)));
    return [...ended, ...begun].filter((form) => /^[a-z]+$/.test(form));
  });
}

function applied(word: string, { isSuffix, strip, add, fits }: Affix): string[] {
  if (!fits.test(word)) return [];
  return [isSuffix ? `${word.slice(0, word.length - strip.length)}${add}` : `${add}${word}`];
}

function affixesOf(text: string): Map<string, Affix[]> {
  const affixes = new Map<string, Affix[]>();
  for (const [, kind, flag = '', strip = '', add = '', condition = ''] of text.matchAll(
    /^(PFX|SFX) +(\S) +([a-z]+|0) +([a-z']+)\S* +(\S+)/gm,
  )) {
    const isSuffix = kind === 'SFX';
    const fits = new RegExp(isSuffix ? `${condition}$` : `^${condition}`);
    affixes.set(flag, [...(affixes.get(flag) ?? []), { isSuffix, strip: strip === '0' ? '' : strip, add, fits }]);
  }
  return affixes;
}
