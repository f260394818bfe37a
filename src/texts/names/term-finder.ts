import type { ReadingLanguage } from '../language.ts';
import { Finder, writingOf } from './finder.ts';
import { terms, type Term } from './terms.ts';
import { tokensOf } from './tokens.ts';

const made = new Map<string, Finder<Term>>();

/** Finds the words of offices, bodies and fields in texts of a language, in all their forms. */
export function termFinder(language: ReadingLanguage): Finder<Term> {
  const known = made.get(language.code);
  if (known) return known;
  const finder = new Finder<Term>();
  for (const term of terms)
    for (const form of language.names.terms[term].split(';')) addForms(finder, term, form, language);
  made.set(language.code, finder);
  return finder;
}

function addForms(finder: Finder<Term>, term: Term, form: string, { names }: ReadingLanguage): void {
  const writing = writingOf(form);
  const [, before = '', last = ''] = /^(.*?)([^\s-]+)$/su.exec(form) ?? [];
  // An acronym has one form, and what is written like a name is one.
  for (const ending of writing === 'any' ? names.inflect(last) : [last])
    finder.add(tokensOf(`${before}${ending}`, names), term, writing);
}
