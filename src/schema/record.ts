import type { Root } from 'mdast';
import type { Kind } from '../basics/kinds.ts';
import type { Position } from '../basics/problem.ts';
import type { Data } from './records.ts';

/** A body as it was read: the tree that pages, checks and every other form are made from. */
export interface Body {
  readonly tree: Root;
  /** The line of the file at which it begins; places in the tree count from there. */
  readonly line: number;
  /** The names of the components it uses. */
  readonly components: readonly string[];
}

/** A step into front matter: a field's name or a place in a list. */
export type Path = readonly (string | number)[];

/** One record as read from its file: plain data that names no other record yet. */
export type SourceRecord<K extends Kind = Kind> = {
  [Name in K]: {
    readonly kind: Name;
    readonly id: string;
    /** Relative to the content folder. */
    readonly file: string;
    readonly data: Data<Name>;
    readonly body: Body;
    /** Where a field stands in the file; the nearest field around it where the path leads nowhere. */
    readonly positionOf: (path: Path) => Position;
  };
}[K];
