import type { Fault } from './problem.ts';

const language = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const script = new Intl.DisplayNames('en', { type: 'script', fallback: 'none' });
const region = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/**
 * What is wrong with a BCP 47 tag; undefined where it is one, written as it is registered: `en`, `es-MX`, `sr-Latn`.
 * A tag has one spelling, so that no two records differ in it.
 */
export function languageFault(text: string): Fault | undefined {
  const tag = canonical(text);
  if (tag === undefined) return { what: `'${text}' is no tag of a language`, todo: didYouMean(text) };
  const locale = new Intl.Locale(tag);
  if (tag !== locale.baseName)
    return { what: `'${text}' says more than a language and its place`, todo: `write '${locale.baseName}'` };
  if (!isLanguage(locale.language))
    return { what: `there is no language '${locale.language}'`, todo: didYouMean(text) };
  if (locale.region !== undefined && region.of(locale.region) === undefined)
    return {
      what: `'${locale.region}' in '${text}' is no country or region`,
      todo: `write '${locale.language}', or its country as ISO 3166-1 has it`,
    };
  if (locale.script !== undefined && script.of(locale.script) === undefined)
    return { what: `'${locale.script}' in '${text}' is no script`, todo: `write '${locale.language}'` };
  // Some old tags are registered as a language with an extension, which would say more again.
  return tag === text
    ? undefined
    : { what: `'${text}' is not how the tag is written`, todo: `write '${tag.replace(/-[a-z\d]-.*$/, '')}'` };
}

/**
 * What is wrong with a tag, known to be one, that says how dates and numbers of a site in the language `base` are
 * written.
 */
export function localeFault(tag: string, base: string): Fault | undefined {
  const { language: own, region: place } = new Intl.Locale(tag);
  if (own === base) return undefined;
  const instead = place === undefined ? base : `${base}-${place}`;
  return {
    what: `'${tag}' writes dates and numbers in another language than '${base}', the site's`,
    todo: `write '${instead}', or leave it out`,
  };
}

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

/**
 * Languages of three letters are many, and Intl has a name for some: each of them is taken at its word. `und`, for
 * which `Intl.Locale` has no language, is one that nobody knows.
 */
function isLanguage(code = 'und'): boolean {
  return /^[a-z]{3}$/.test(code) || (code.length === 2 && language.of(code) !== undefined);
}

/** `en_GB` and `en_US.UTF-8` are how systems write it; `English` and `español` are how people do. */
function didYouMean(text: string): string {
  const meant = canonical(text.replace(/[.@].*$/s, '').replaceAll('_', '-')) ?? '';
  const fitting =
    meant !== '' && isLanguage(new Intl.Locale(meant).language) ? meant : tagOfName(text.trim().toLowerCase());
  return fitting === undefined ? "write the tag of a language: 'en', 'es-MX'" : `did you mean '${fitting}'?`;
}

/** The two letters of a language by its name in English or in itself. */
function tagOfName(name: string): string | undefined {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isLanguage);
  return codes.find((code) =>
    [language, new Intl.DisplayNames(code, { type: 'language' })].some(
      (names) => names.of(code)?.toLowerCase() === name,
    ),
  );
}
