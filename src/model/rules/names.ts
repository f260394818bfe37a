import { folders, kindIs, kinds } from '../../basics/kinds.ts';
import { limits } from '../../basics/limits.ts';
import { fold } from '../../basics/names.ts';
import { listed, type Problem } from '../../basics/problem.ts';
import { withoutArticles, type ProseRules } from '../../basics/prose.ts';
import { recordPath, reservedPaths } from '../../basics/urls.ts';
import type { Words } from '../../messages/words.ts';
import type { Path, SourceRecord } from '../../schema/record.ts';
import { perRecord, perRecordWith, perSite } from '../memo.ts';
import { aliasesOf, namesOf, recordsOf, type Site } from '../site.ts';
import { rawStatements } from '../statements.ts';
import { problemAt, warningAt, ofEachRecord } from './report.ts';

/** Ids are unique over all kinds, because `/briefings/<id>/` and every link count on it. */
export function duplicateIds(site: Site): Problem[] {
  return [...repeated(site.all, (record) => record.id)].map(([record, first]) =>
    problemAt(record, [], 'duplicate-id', {
      what: `'${record.id}' is the id of ${first.file} too`,
      todo: 'rename one of the two files',
    }),
  );
}

/** Statement ids are unique within their record. */
export const duplicateStatementIds = ofEachRecord((record): Problem[] =>
  [
    ...repeated(
      rawStatements(record).map((statement, index) => ({ statement, index })),
      ({ statement }) => statement.id,
    ),
  ].map(([{ statement, index }]) =>
    problemAt(record, ['statements', index, 'id'], 'duplicate-id', {
      what: `'${statement.id}' is the id of two statements of this record`,
      todo: 'give one of them another id',
    }),
  ),
);

/** Two records of one kind with one name could not be told apart. */
export function duplicateNames(site: Site): Problem[] {
  return [...repeated(site.all, (record) => `${record.kind}\0${foldedNames(record)[0] ?? ''}`)].map(([record, first]) =>
    problemAt(record, ['name'], 'duplicate-name', {
      what: `'${record.data.name}' is the name of ${first.file} too`,
      todo: 'add to one name what tells the two apart, or make them one record',
    }),
  );
}

/** An id that a record had before is still its own: its address leads to it. */
export function takenFormerIds(site: Site): Problem[] {
  const owners = new Map<string, string>(site.all.map(({ id, file }) => [id, file]));
  return site.all.flatMap((record) =>
    (record.data.formerIds ?? []).flatMap((id, index) => {
      const owner = owners.get(id);
      owners.set(id, owner ?? record.file);
      return owner === undefined
        ? []
        : [
            problemAt(record, ['formerIds', index], 'former-id-taken', {
              what: `'${id}' is, or was, the id of ${owner}`,
              todo: 'take it out here, or give the other record another id',
            }),
          ];
    }),
  );
}

/** A page lies at the root, where the site's own rooms lie. */
export function takenAddresses(site: Site): Problem[] {
  return site.all
    .filter(({ kind }) => kindIs(kind, 'lies', 'at-root'))
    .filter((record) => reservedPaths.includes(record.id))
    .map((record) =>
      problemAt(record, [], 'address-taken', {
        what: `/${recordPath(record.kind, record.id)} is a page of the site itself`,
        todo: 'rename the file',
      }),
    );
}

/**
 * An alias that two records share may be right (SES is a firm and a ministry); it may also be one record entered twice.
 */
export function sharedAliases(site: Site): Problem[] {
  const holders = holdersOf(site);
  return site.all.flatMap((record) =>
    aliasesOf(record).flatMap((alias, index) => {
      const other = holders.get(foldedNames(record)[index + 1] ?? '')?.find(({ id }) => id !== record.id);
      if (!other) return [];
      return [
        warningAt(record, ['aliases', index], 'shared-alias', {
          what: `'${alias}' is a name of ${other.file} too`,
          todo: 'check that the two are not one record',
        }),
      ];
    }),
  );
}

/** What very many bear is no name: told once, at the first that bears it. */
export function namesOfMany(site: Site): Problem[] {
  return [...holdersOf(site)].flatMap(([name, records]) => {
    const [first] = records;
    if (!first || records.length <= limits.namesakes) return [];
    const written = namesOf(first).find((own) => fold(own) === name) ?? name;
    return [
      problemAt(first, placeOfName(first, name), 'name-of-many', {
        what: `'${written}' is a name of ${records.length} records: ${listed(
          records.map(({ file }) => file),
          3,
        )}`,
        todo: 'give each a name that tells it from the others',
      }),
    ];
  });
}

/** The names of a record folded, in their order: its name, then its aliases. */
const foldedNames = perRecord((record: SourceRecord): readonly string[] => namesOf(record).map(fold));

/** Who bears each name, by the name folded. */
const holdersOf = perSite((site: Site): ReadonlyMap<string, readonly SourceRecord[]> => {
  const holders = new Map<string, SourceRecord[]>();
  for (const record of site.all)
    for (const name of new Set(foldedNames(record))) {
      const known = holders.get(name);
      if (known) known.push(record);
      else holders.set(name, [record]);
    }
  return holders;
});

function placeOfName(record: SourceRecord, name: string): Path {
  const index = aliasesOf(record).findIndex((alias) => fold(alias) === name);
  return fold(record.data.name) === name || index < 0 ? ['name'] : ['aliases', index];
}

/** A short name stands for one record only, and says less than the name it stands for. */
export function unclearShortNames(site: Site, { prose }: Words): Problem[] {
  const holders = Map.groupBy(
    site.all.flatMap((record) => bareNames(record, prose)),
    ({ name }) => name,
  );
  return site.all.flatMap((record) => {
    const { name, inText = name, short } = record.data;
    if (short === undefined) return [];
    const other = holders.get(bare(prose, short))?.find((holder) => holder.record.id !== record.id)?.record;
    if (other)
      return [
        problemAt(record, ['short'], 'unclear-short-name', {
          what: `'${short}' is a name of ${other.file} too`,
          todo: 'take a short name that no other record has',
        }),
      ];
    if (short.length < inText.length) return [];
    return [
      problemAt(record, ['short'], 'unclear-short-name', {
        what: `'${short}' is not shorter than '${inText}'`,
        todo: 'leave `short` out, or shorten it',
      }),
    ];
  });
}

function bare(prose: ProseRules, name: string): string {
  return fold(withoutArticles(prose, name));
}

const bareNames = perRecordWith((record: SourceRecord, prose: ProseRules) =>
  [...namesOf(record), ...(record.data.short === undefined ? [] : [record.data.short])].map((name) => ({
    record,
    name: bare(prose, name),
  })),
);

/** A kind without records has no pages; the desk should know that they are left out. */
export function emptyKinds(site: Site): Problem[] {
  return kinds
    .filter((kind) => recordsOf(site, kind).length === 0 && ![...site.unread.values()].includes(kind))
    .map((kind) => ({
      code: 'empty-kind',
      severity: 'warning',
      file: folders[kind],
      line: 1,
      column: 1,
      what: `there is no record in ${folders[kind]}/`,
      todo: 'its pages and its place in the navigation are left out until there is one',
    }));
}

/** Each item whose key was seen before, with the first item of that key. */
function* repeated<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Generator<[Item, Item]> {
  const first = new Map<string, Item>();
  for (const item of items) {
    const known = first.get(keyOf(item));
    if (known === undefined) first.set(keyOf(item), item);
    else yield [item, known];
  }
}
