import type { DocumentName } from './document.ts';
import { keyOf, type KnownName, type Names, type Subject } from './names.ts';
import type { Query } from './read.ts';
import { stemOf, type Reading } from './reading.ts';
import { edits } from './spelling.ts';

/** A subject by one of its names. */
export interface NameMatch extends Subject {
  /** The subject's number. */
  readonly document: number;
  /** The name that fits: the title, or another one. */
  readonly by: DocumentName;
  /**
   * `whole` where the query is the name, in whatever letters and order; `begun` where the name goes on; `part` where
   * the query holds the name; `near` where some letters differ.
   */
  readonly fit: 'whole' | 'begun' | 'part' | 'near';
}

const fits = ['whole', 'begun', 'part', 'near'] as const satisfies readonly NameMatch['fit'][];

/** A name with the stems of its words, common ones left out where others remain. */
interface StemmedName {
  readonly known: KnownName;
  readonly stems: ReadonlySet<string>;
  readonly key: string;
}

/** All names by what they are compared by. */
interface StemmedNames {
  readonly all: readonly StemmedName[];
  readonly byStem: ReadonlyMap<string, readonly StemmedName[]>;
}

// There may be thousands of names, and a search at each key that is typed.
const prepared = new WeakMap<Names, { readonly reading: Reading; readonly stemmed: StemmedNames }>();

function stemmedNames(names: Names, reading: Reading): StemmedNames {
  const before = prepared.get(names);
  if (before?.reading === reading) return before.stemmed;
  const common = new Set(Object.values(reading.stopWords).flat());
  const all = names.known.map((known): StemmedName => {
    const telling = known.tokens.filter((token) => !common.has(token));
    const stems = (telling.length > 0 ? telling : known.tokens).map((token) => stemOf(token, reading));
    return { known, stems: new Set(stems), key: keyOf(stems) };
  });
  const byStem = new Map<string, StemmedName[]>();
  for (const name of all)
    for (const stem of name.stems) {
      const list = byStem.get(stem);
      if (list) list.push(name);
      else byStem.set(stem, [name]);
    }
  const stemmed = { all, byStem };
  prepared.set(names, { reading, stemmed });
  return stemmed;
}

/** The words of a query that tell one name from another, cut. */
function tellingWords({ words }: Query): string[] {
  return words.filter(({ stop }) => !stop).flatMap(({ parts }) => parts);
}

/** What names are compared with. */
interface Question {
  readonly asked: readonly string[];
  readonly joined: string;
  readonly stems: ReadonlySet<string>;
  readonly key: string;
}

/**
 * The subjects whose name is, goes on from, stands in or nearly is what was asked for; the best first, each once. Needs
 * no engine. `typed` are other words to take for the query's: mended ones.
 */
export function findByName(query: Query, names: Names, typed?: readonly string[]): NameMatch[] {
  const asked = typed ?? query.words.flatMap(({ parts }) => parts);
  if (asked.length === 0) return [];
  const stems = (typed ?? tellingWords(query)).map((token) => stemOf(token, query.reading));
  const question = { asked, joined: asked.join(''), stems: new Set(stems), key: keyOf(stems) };
  const found = new Map<number, { match: NameMatch; order: number; extra: number }>();
  for (const name of stemmedNames(names, query.reading).all) {
    const { known } = name;
    const fit = fitOf(question, name);
    const subject = names.subjects[known.subject];
    if (fit === undefined || !subject) continue;
    const order = fits.indexOf(fit);
    // Of two names of the same words the one in the same order was meant.
    const extra = Math.abs(known.joined.length - question.joined.length) + (known.joined === question.joined ? 0 : 0.5);
    const before = found.get(known.subject);
    if (before && (before.order < order || (before.order === order && before.extra <= extra))) continue;
    found.set(known.subject, { match: { ...subject, document: known.subject, by: known.by, fit }, order, extra });
  }
  return [...found.values()]
    .sort((a, b) => a.order - b.order || a.extra - b.extra || a.match.document - b.match.document)
    .map(({ match }) => match);
}

function fitOf({ asked, joined, stems, key }: Question, name: StemmedName): NameMatch['fit'] | undefined {
  const { tokens, joined: own } = name.known;
  if (tokens.length === 0) return undefined;
  if (own === joined || name.key === key) return 'whole';
  if (own.startsWith(joined) || asked.every((token) => tokens.some((one) => one.startsWith(token)))) return 'begun';
  if ([...name.stems].every((stem) => stems.has(stem))) return 'part';
  const most = Math.min(3, Math.floor(own.length / 4));
  return most > 0 && edits(joined, own, most) <= most ? 'near' : undefined;
}

/** Names of which less is asked for say nothing. */
const leastShared = 0.6;

/**
 * How much of a name of each subject, and no more, a query says: 1 where the query is one, a half where half of its
 * words and of the name's are the same. Subjects of which less is said are left out.
 */
export function namedShares(query: Query, names: Names): ReadonlyMap<number, number> {
  const { byStem } = stemmedNames(names, query.reading);
  const asked = new Set(tellingWords(query).map((token) => stemOf(token, query.reading)));
  const shared = new Map<StemmedName, number>();
  for (const stem of asked) for (const name of byStem.get(stem) ?? []) shared.set(name, (shared.get(name) ?? 0) + 1);
  const shares = new Map<number, number>();
  for (const [{ known, stems }, same] of shared) {
    const share = same / (asked.size + stems.size - same);
    if (share >= leastShared) shares.set(known.subject, Math.max(share, shares.get(known.subject) ?? 0));
  }
  return shares;
}

/** Whether a token stands in any name. */
export function isInName(token: string, names: Names, reading: Reading): boolean {
  return stemmedNames(names, reading).byStem.has(stemOf(token, reading));
}

/** Whether a token stands in names, and in those of other languages than the site's alone. */
export function isInForeignNames(token: string, names: Names, reading: Reading): boolean {
  const holding = stemmedNames(names, reading).byStem.get(stemOf(token, reading)) ?? [];
  return holding.length > 0 && holding.every(({ known }) => known.by.language !== undefined);
}

/** One letter of so many may be another: of shorter words that are no more alike, each means something of its own. */
const lettersForEdit = 3;

/** The share of two-letter runs that two words have in common; none where more than a third of the letters differ. */
function likeness(one: string, other: string): number {
  const most = Math.floor(Math.min(one.length, other.length) / lettersForEdit);
  if (edits(one, other, most) > most) return 0;
  const runs = (word: string): Set<string> =>
    new Set(Array.from({ length: word.length + 1 }, (_, index) => ` ${word} `.slice(index, index + 2)));
  const [some, others] = [runs(one), runs(other)];
  const shared = [...some].filter((run) => others.has(run)).length;
  return (2 * shared) / (some.size + others.size);
}

const leastLikeness = 0.3;

/** The names nearest to what was asked for, where none fits: at most `most` of them. */
export function nearestNames(query: Query, names: Names, most: number): NameMatch[] {
  const fitting = findByName(query, names);
  const known = new Set(fitting.map(({ document }) => document));
  const telling = tellingWords(query);
  const letters = new Set(telling.map((token) => token.charAt(0)));
  const like = names.known
    // Few mistype the first letter, and most names are none of these.
    .filter(({ subject, tokens }) => !known.has(subject) && tokens.some((token) => letters.has(token.charAt(0))))
    .map((name) => ({ name, likeness: likenessOf(telling, name.tokens) }))
    .filter((one) => one.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || a.name.joined.length - b.name.joined.length);
  const others = new Map<number, NameMatch>();
  for (const { name } of like) {
    const subject = names.subjects[name.subject];
    if (subject && !others.has(name.subject) && others.size < most)
      others.set(name.subject, { ...subject, document: name.subject, by: name.by, fit: 'near' });
  }
  return [...fitting, ...others.values()].slice(0, most);
}

/** How like the likest words of a query and a name are, the other words of the name counted against it. */
function likenessOf(asked: readonly string[], name: readonly string[]): number {
  const best = asked.map((token) => Math.max(0, ...name.map((own) => (own === token ? 1 : likeness(own, token)))));
  return (2 * best.reduce((sum, one) => sum + one, 0)) / (asked.length + Math.max(asked.length, name.length));
}
