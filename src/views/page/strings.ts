import { citationTerms } from '../../briefing/document/layout.ts';
import type { Context } from '../context.ts';

/** The words that templates set around what they are handed, by names that templates know. */
export type Strings = Readonly<ReturnType<typeof stringsOf>>;

/** The words that stand in templates of every page. */
export function stringsOf(context: Context) {
  const { t } = context.words;
  return {
    skip: t('site.skip'),
    navigation: t('site.navigation'),
    contents: t('section.contents'),
    notes: t('section.notes'),
    noteBack: t('note.back'),
    say: t('card.say'),
    copy: t('card.copy'),
    copied: t('card.copied'),
    copyCited: t('card.cite'),
    // Filled where a reader asks for it.
    cited: t('card.cited', { words: '{words}', paper: '{paper}', address: '{address}' }),
    copyCitation: t('cite.copy'),
    close: t('card.close'),
    cite: t('section.cite'),
    along: t('cite.along'),
    terms: citationTerms(context, context.site.settings.reportDate),
    aliases: t('names.label'),
    seeAlso: t('entry.see-also'),
    takeAlong: t('form.label'),
    reportDate: t('answer.report-date'),
    latestSource: t('answer.latest-source'),
    publishedBy: t('footer.published-by'),
    licence: t('footer.licence'),
    dataLicence: t('footer.data-licence'),
    mistake: t('footer.mistake'),
    flaws: t('live.flaws'),
    moreFlaws: t('live.more-flaws'),
    why: t('origin.why'),
    fields: t('source.fields'),
    required: t('manual.required'),
    claims: t('manual.claims'),
    words: t('manual.words.label'),
    bad: t('manual.bad'),
    good: t('manual.good'),
    searchLabel: t('search.label'),
    searchButton: t('search.button'),
    searchHint: t('search.hint'),
    searchAny: t('search.any'),
    searchNoScript: t('search.no-script'),
    searchSort: t('search.sort'),
    searchByRelevance: t('search.sort.relevance'),
    searchByDate: t('search.sort.date'),
    searchFilters: t('search.filters'),
    searchExamples: t('search.examples'),
    searchFailed: t('search.failed'),
    searchResults: t('search.results'),
    pictureTable: t('picture.table'),
    tableScroll: t('table.scroll'),
  };
}
