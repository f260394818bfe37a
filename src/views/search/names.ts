import { fold, isAcronym } from '../../basics/names.ts';
import { namesAbroad } from '../../model/names-abroad.ts';
import { asked, askedByKey } from '../../model/memo.ts';
import { namesOf, type Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { DocumentName } from '../../search/document.ts';
import type { Printing } from '../printing.ts';

/** What names are found in, and remembered with. */
type From = Pick<Printing, 'context' | 'remember'>;

/**
 * The names by which search finds a record beside its title: those that its file gives it, each with its language, and
 * those that the languages of the world and the misprints of sources give it, unless another record bears them.
 */
export function namesOfRecord(from: From, record: SourceRecord): DocumentName[] {
  const { site } = from.context;
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
  const abroad = (calledAbroad(from).get(record.id) ?? [])
    .filter(({ text }) => !bearers(site).has(fold(text)))
    .map(({ text, language, sort }): DocumentName => ({
      name: text,
      sort: sort !== 'name' ? sort : isAcronym(text) ? 'acronym' : 'alias',
      ...(language === undefined || language === site.settings.language ? {} : { language }),
    }));
  return [...own, ...abroad];
}

/** What other languages call a record, by its id. That hardly ever changes, and takes long to be found. */
const calledAbroad = askedByKey(
  'namesAbroad',
  ({ context, remember }: From) => Object.entries(remember('names abroad', () => namesAbroad(context.site))),
  'printing',
);

/** The names that records give themselves, folded. */
const bearers = asked('bearers', (site: Site) => new Set(site.all.flatMap((record) => namesOf(record).map(fold))));

/** The most names of a party in one language that those of a pair are made of. */
const mostOfParty = 2;

/** What a paper on two parties may be called: by the names of both, those of one language together. */
export function namesOfPair(from: From, between: readonly string[]): DocumentName[] {
  const { site } = from.context;
  const parties = between.flatMap((id) => site.records.get(id) ?? []);
  const names = parties.map((party) => ({
    title: party.data.name,
    others: namesOfRecord(from, party).filter(({ sort }) => sort === 'alias' || sort === 'acronym'),
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
