import { fold, isAcronym } from '../../basics/names.ts';
import { namesAbroad } from '../../model/names-abroad.ts';
import { asked } from '../../model/memo.ts';
import { namesOf, type Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { DocumentName } from '../../search/document.ts';

/**
 * The names by which search finds a record beside its title: those that its file gives it, each with its language, and
 * those that the languages of the world and the misprints of sources give it, unless another record bears them.
 */
export function namesOfRecord(site: Site, record: SourceRecord): DocumentName[] {
  const dated = 'names' in record.data ? (record.data.names ?? []) : [];
  const own: DocumentName[] = [
    ...(record.data.aliases ?? []).map((alias) => {
      const { name, lang } = typeof alias === 'string' ? { name: alias } : { lang: undefined, ...alias };
      return {
        name,
        sort: isAcronym(name) ? ('acronym' as const) : ('alias' as const),
        ...(lang === undefined ? {} : { language: lang }),
      };
    }),
    ...dated.map(({ name }) => ({ name, sort: 'former' as const })),
  ];
  const abroad = namesAbroad(site, record)
    .filter(({ text }) => !bearers(site).has(fold(text)))
    .map(({ text, language, sort }): DocumentName => ({
      name: text,
      sort: sort !== 'name' ? sort : isAcronym(text) ? 'acronym' : 'alias',
      ...(language === undefined || language === site.settings.language ? {} : { language }),
    }));
  return [...own, ...abroad];
}

/** The names that records give themselves, folded. */
const bearers = asked('bearers', (site: Site) => new Set(site.all.flatMap((record) => namesOf(record).map(fold))));

/** The most names of a party in one language that those of a pair are made of. */
const mostOfParty = 2;

/** What a paper on two parties may be called: by the names of both, those of one language together. */
export function namesOfPair(site: Site, between: readonly string[]): DocumentName[] {
  const parties = between.flatMap((id) => site.records.get(id) ?? []);
  const names = parties.map((party) => ({
    title: party.data.name,
    others: namesOfRecord(site, party).filter(({ sort }) => sort === 'alias' || sort === 'acronym'),
  }));
  const languages = [...new Set(names.flatMap(({ others }) => others.map(({ language }) => language)))];
  return languages.flatMap((language) => {
    const [one = [], other = []] = names.map(({ title, others }) => {
      const own = others.filter((name) => name.language === language).map(({ name }) => name);
      // Where a language has no word of its own for it, or the site's own is asked for, it goes by its title too.
      return [...(own.length === 0 || language === undefined ? [title] : []), ...own].slice(0, mostOfParty);
    });
    return one
      .flatMap((first) => other.map((second) => `${first} × ${second}`))
      .filter((name) => name !== names.map(({ title }) => title).join(' × '))
      .map((name): DocumentName => ({ name, sort: 'alias', ...(language === undefined ? {} : { language }) }));
  });
}
