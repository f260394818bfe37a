import { fold } from '../../basics/names.ts';
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

function addForms(finder: Finder<Term>, term: Term, form: string, language: ReadingLanguage): void {
  for (const text of inflected(form, language)) finder.add(tokensOf(text, language.names), term, writingOf(form));
}

/** All forms of an office, a body or a field. An acronym has one, and what is written like a name is one. */
function inflected(form: string, { names }: ReadingLanguage): string[] {
  if (writingOf(form) !== 'any') return [form];
  const [, before = '', last = ''] = /^(.*?)([^\s-]+)$/su.exec(form) ?? [];
  return names.inflect(last).map((ending) => `${before}${ending}`);
}

/** How each of `all` languages calls the office, the body or the field that one of them calls `form`. */
export function termForms(form: string, { code }: ReadingLanguage, all: readonly ReadingLanguage[]): TermForm[] {
  const asked = fold(form);
  const own = all.find((language) => language.code === code);
  const named = own ? terms.filter((term) => own.names.terms[term].split(';').some((one) => fold(one) === asked)) : [];
  return named.flatMap((term) =>
    all.flatMap((language) =>
      language.names.terms[term]
        .split(';')
        .flatMap((first) =>
          inflected(first, language).map((text) => ({ text, language: language.code, isFirst: text === first })),
        ),
    ),
  );
}

interface TermForm {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** Whether it is the form that others are made from. */
  readonly isFirst: boolean;
}
