import { kindIs, kinds } from '../../basics/kinds.ts';
import { countOf } from '../../model/site.ts';
import type { Context } from '../context.ts';

/** How many records of each kind there are, under the kind's name: what the component `<Holdings />` prints. */
export interface Holdings {
  readonly caption: string;
  readonly kind: string;
  readonly count: string;
  readonly rows: readonly { readonly name: string; readonly count: string }[];
}

export function holdingsOf({ site, words }: Context): Holdings {
  const rows = kinds
    .filter((kind) => !kindIs(kind, 'index', 'none'))
    .map((kind) => ({ name: words.t(`kind.${kind}.many`), count: words.number(countOf(site, kind)) }));
  return {
    caption: words.t('holdings.caption'),
    kind: words.t('holdings.kind'),
    count: words.t('holdings.count'),
    rows,
  };
}
