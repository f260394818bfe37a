import { kinds } from '../../basics/kinds.ts';
import type { Words } from '../../messages/words.ts';
import type { Counted, SearchWords } from '../../search/words.ts';

/** The words of the search interface; what the browser fills in stands in braces. */
export function searchWords(words: Words): SearchWords {
  const { t } = words;
  const query = '{query}';
  const name = '{name}';
  return {
    label: t('search.dialog'),
    button: t('search.button'),
    close: t('search.close'),
    results: t('search.results'),
    keys: t('search.keys'),
    start: t('search.start'),
    searching: t('search.searching'),
    failed: t('search.failed'),
    barred: t('search.barred'),
    none: t('search.none', { query }),
    noneChosen: t('search.none-chosen'),
    noneFiltered: t('search.none-filtered', { query }),
    noneNamed: t('search.none-named', { query }),
    count: counted(words, (count) => t('search.count', { count, query })),
    countChosen: counted(words, (count) => t('search.count-chosen', { count })),
    shown: t('search.shown', { count: '{count}', shown: '{shown}' }),
    more: t('search.more', { count: '{count}' }),
    unknown: t('search.unknown', { words: '{words}' }),
    unknownLeftOut: counted(words, (count) => t('search.unknown-left-out', { count, words: '{words}' })),
    quoted: t('search.quoted', { word: '{word}' }),
    corrected: t('search.corrected', { typed: '{typed}', used: '{used}' }),
    suggestions: t('search.suggestions'),
    recent: t('search.recent'),
    clear: t('search.clear'),
    any: t('search.any'),
    anyCounted: t('search.any-counted', { count: '{count}' }),
    valueCounted: t('search.value-counted', { value: '{value}', count: '{count}' }),
    by: {
      name: t('search.by-name', { name }),
      in: t('search.by-name-in', { name, language: '{language}' }),
      former: t('search.by-former', { name }),
      misprint: t('search.by-misprint', { name }),
      adjective: t('search.by-adjective', { name }),
    },
    places: {
      figure: t('search.place.figure'),
      event: t('search.place.event'),
      promise: t('search.place.promise'),
      gap: t('search.place.gap'),
      caution: t('search.place.caution'),
    },
    groups: Object.fromEntries(kinds.map((kind) => [t(`kind.${kind}.one`), t(`kind.${kind}.many`)])),
  };
}

/** Numbers among which every kind of number of a language is found. */
const samples = [1, 2, 3, 5, 11, 0, 21, 100, 1_000_000];

/** What `say` says of a number of each kind that the language has. */
function counted({ locale, number }: Words, say: (count: number) => string): Counted {
  const rules = new Intl.PluralRules(locale);
  const first = new Map<Intl.LDMLPluralRule, number>();
  for (const sample of samples) if (!first.has(rules.select(sample))) first.set(rules.select(sample), sample);
  return Object.fromEntries(
    [...first].map(([rule, sample]) => [rule, say(sample).replace(number(sample), () => '{count}')]),
  );
}
