import { commonWords } from './common-words.ts';

let known: ReadonlySet<string> | undefined;

/** Words that make new ones, written without a hyphen: "microcredit", "hydrometric". */
const beginnings =
  /^(?:aero|agro|anti|auto|bio|co|counter|cyber|de|dis|eco|electro|geo|hydro|hyper|infra|inter|intra|macro|mega|micro|mid|mini|mis|multi|nano|neuro|non|out|over|photo|post|pre|re|semi|socio|sub|super|tele|therm|thermo|trans|tri|ultra|un|under|up)(?=\p{L}{4})/u;

/** What makes a new word of one: "digitalisation", "wireless". */
const endings = /(?:i[sz](?:e|es|ed|er|ers|ing|ations?)|ness|less|ability|ly)$/;

/**
 * Whether a word, folded, is one that English writes without a capital. What is not may still be one, of a field's own.
 */
export function isCommonEnglish(word: string): boolean {
  known ??= unpacked(commonWords);
  const parts = [word, word.replace(beginnings, ''), word.replace(endings, ''), word.replace(/s$/, '')];
  return parts.some((part) => known?.has(part) === true);
}

function unpacked(packed: string): Set<string> {
  const words = new Set<string>();
  let before = '';
  for (const [, shared = '0', rest = ''] of packed.replaceAll('\n', '').matchAll(/([\dA-Z])([^\dA-Z]*)/g)) {
    before = `${before.slice(0, Number.parseInt(shared, 36))}${rest}`;
    words.add(before);
  }
  return words;
}
