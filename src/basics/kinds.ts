import { kindTable, type KindEntry } from './kind-table.ts';

/** A kind of record. */
export type Kind = keyof typeof kindTable;

/** The kinds in whose entry `Trait` is `Value`: `KindThat<'names', 'proper'>`. */
export type KindThat<Trait extends keyof KindEntry, Value> = {
  [K in Kind]: (typeof kindTable)[K][Trait] extends Value ? K : never;
}[Kind];

/** The kinds in the order of their table, whose keys they are. */
export const kinds = Object.keys(kindTable) as readonly Kind[];

type Folders = { readonly [K in Kind]: (typeof kindTable)[K]['folder'] };

export type Folder = Folders[Kind];

/** The folder of each kind. */
export const folders = Object.fromEntries(kinds.map((kind) => [kind, kindTable[kind].folder])) as Folders;

/** The kind whose records lie in `folder`, or undefined if no kind has that folder. */
export function kindOfFolder(folder: string): Kind | undefined {
  return kinds.find((kind) => folders[kind] === folder);
}

/** Whether `trait` of a kind is `value`. */
export function kindIs<Trait extends keyof KindEntry, Value extends KindEntry[Trait]>(
  kind: Kind,
  trait: Trait,
  value: Value,
): kind is KindThat<Trait, Value> {
  const entry: KindEntry = kindTable[kind];
  return entry[trait] === value;
}

/** The kinds in whose entry `trait` is `value`, in order. */
export function kindsThat<Trait extends keyof KindEntry, Value extends KindEntry[Trait]>(
  trait: Trait,
  value: Value,
): readonly KindThat<Trait, Value>[] {
  return kinds.filter((kind) => kindIs(kind, trait, value));
}

/** The kinds on whose records papers are made, in the order of lists of papers. */
export const paperKinds = kinds
  .flatMap((kind) => {
    const { paper } = kindTable[kind];
    return paper === 'none' ? [] : [{ kind, ...paper }];
  })
  .sort((a, b) => a.place - b.place);

export type FilterKind = KindThat<'filter', object>;

/** The kinds that search narrows by, in the order of its filters. */
export const filterKinds = kinds
  .flatMap((kind) => {
    const { filter } = kindTable[kind];
    return filter === 'none' ? [] : [{ kind: kind as FilterKind, ...filter }];
  })
  .sort((a, b) => a.place - b.place);

/** The kinds whose index the frame leads to on top, with their places there. */
export const topKinds = kinds.flatMap((kind) => {
  const { navigation }: KindEntry = kindTable[kind];
  return typeof navigation === 'string' ? [] : [{ kind, ...navigation }];
});
