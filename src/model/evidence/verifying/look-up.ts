import { fold, wordsOf } from '../../../basics/names.ts';
import type { Problem } from '../../../basics/problem.ts';
import { conceptsOf } from '../../../texts/concepts.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import type { Site } from '../../site.ts';
import { namedIn, passagesOf, type ArchivedSource, type Sentence } from '../claims/archive.ts';
import type { Claim } from '../claims/claims.ts';
import { baseOf, siteNames } from './open-sources.ts';
import { contentOf, narrowest, stemsOf } from '../claims/spans.ts';
import { ownWords, Verifier } from './verifier.ts';

/** What came of looking for the paragraphs of a source that a claim rests on. */
export type LookedUp = Found | Several | Nowhere;

/** The paragraphs that it is, ascending, and the words of them that bear the claim out. */
interface Found {
  readonly type: 'found';
  readonly paragraphs: readonly number[];
  readonly words: string;
}

/**
 * Paragraphs among which an editor must choose, the likeliest first: each holds all facts, or, where none does, they do
 * together.
 */
interface Several {
  readonly type: 'several';
  readonly paragraphs: readonly number[];
  readonly isTogether: boolean;
}

/** Some facts stand in no paragraph of the source. */
interface Nowhere {
  readonly type: 'nowhere';
  readonly lacking: readonly Problem[];
}

/** Where a claim is looked up. */
interface Asked {
  readonly source: string;
  /** Further sources in which it has to be looked up too. */
  readonly others: readonly string[];
  /** The paragraphs of `source` on which the statements of the claim's record rest. */
  readonly kin: ReadonlySet<number>;
}

/** A paragraph that a claim is held against. */
interface Place {
  readonly paragraph: number;
  readonly sentences: readonly Sentence[];
  readonly signs: ReadonlySet<string>;
}

/** A place, and how much of the weight of a claim's words, names and things it shares, 0 to 1. */
interface Ranked {
  readonly place: Place;
  /** Of those that stand anywhere in its source. */
  readonly share: number;
  /** Of all of them. */
  readonly shareOfAll: number;
}

/**
 * How far ahead of the next the paragraph is that is written: what shares hardly more is for an editor to choose. Like
 * the numbers below, measured on records whose paragraphs are known, so that a wrong one is rare.
 */
const margin = 0.2;
/** A paragraph that shares less of all that a claim says may speak of something else, though it holds its fact. */
const leastOfAll = 0.3;
/** What differs by less shares as much: weights were added in another order. */
const asGood = 1e-9;
/** Of a field or a gap whose record has no statement on the source. */
const marginAlone = 0.3;
/** What is spread over more paragraphs than these stands nowhere that could be cited. */
const mostParagraphs = 4;
/** As many to choose from are told. */
const mostCandidates = 4;

/** Finds the paragraphs that claims rest on where nobody has written their numbers: `source-id#?`. */
export class LookUp {
  readonly #verifier: Verifier;
  readonly #site: Site;
  readonly #base: ReadingLanguage;
  readonly #sources: ReadonlyMap<string, ArchivedSource>;
  readonly #places = new Map<string, readonly Place[]>();

  constructor(site: Site, sources: ReadonlyMap<string, ArchivedSource>) {
    this.#site = site;
    this.#base = baseOf(site);
    this.#sources = sources;
    this.#verifier = new Verifier(site, sources);
  }

  /**
   * The paragraphs of a source that hold the facts which the claim's other evidence lacks; of several the one with most
   * of its words. Each paragraph is held once: linear in their number, and once more for each that must be joined.
   */
  find(claim: Claim, asked: Asked): LookedUp {
    const places = this.#placesOf(asked.source);
    // What another source may hold is not asked of this one.
    const known = [
      ...claim.evidence.flatMap((part) => this.#sources.get(part.source)?.sentences(part) ?? []),
      ...asked.others.flatMap((other) => sentencesIn(this.#placesOf(other))),
    ];
    const lacks = (some: readonly Place[]): number => this.#lacking(claim, [...known, ...sentencesIn(some)]).length;
    const lacking = this.#lacking(claim, [...known, ...sentencesIn(places)], 'whole');
    if (lacking.length > 0) return { type: 'nowhere', lacking };
    const ranked = this.#rank(claim, places);
    const holding = ranked.filter(({ place }) => lacks([place]) === 0);
    if (holding.length === 0) return this.#together(claim, ranked, asked.kin, lacks);
    const facts = lacks([]);
    // Where another source may hold all facts, nothing tells which of this one is meant.
    const isMeant = facts > 0 || asked.others.length === 0;
    const chosen = isMeant ? chosenOf(claim, holding, { kin: asked.kin, facts }) : undefined;
    if (chosen) return this.#found(claim, [chosen]);
    const likely = holding.filter(({ share }) => share > 0);
    return several(placesIn(akinFirst(likely, asked.kin)), false);
  }

  #lacking(claim: Claim, sentences: readonly Sentence[], as: 'cited' | 'whole' = 'cited'): readonly Problem[] {
    const passages = passagesOf(sentences);
    if (as === 'cited') return this.#verifier.lacks(claim, passages);
    return this.#verifier.lacks(
      claim,
      passages.map((passage) => ({ ...passage, name: passage.name.replace(/ ¶.*$/, '') })),
    );
  }

  #found(claim: Claim, places: readonly Place[]): Found {
    const taken = narrowest(sentencesIn(places), ownWords(claim), (some) => this.#lacking(claim, some).length);
    return {
      type: 'found',
      paragraphs: places.map(({ paragraph }) => paragraph).sort((a, b) => a - b),
      words: taken.map(({ passage }) => passage.text.trim()).join(' … '),
    };
  }

  /** As few paragraphs as hold together what none holds alone, each surely rather than another in its place. */
  #together(
    claim: Claim,
    ranked: readonly Ranked[],
    kin: ReadonlySet<number>,
    left: (some: readonly Place[]) => number,
  ): LookedUp {
    const taken: Ranked[] = [];
    let now = left([]);
    while (now > 0 && taken.length < mostParagraphs) {
      const best = ranked
        .filter((one) => !taken.includes(one))
        .map((one) => ({ one, after: left(placesIn([...taken, one])) }))
        .reduce((one, other) => (other.after < one.after ? other : one));
      if (best.after >= now) break;
      taken.push(best.one);
      now = best.after;
    }
    if (now > 0) return several(placesIn(taken), true);
    const unsure = taken.flatMap((one) => {
      const rest = placesIn(taken.filter((other) => other !== one));
      const able = ranked.filter((other) => !rest.includes(other.place) && left([...rest, other.place]) === 0);
      const akin = able.filter(({ place }) => kin.has(place.paragraph));
      const isSure = able.length === 1 || (akin.length === 1 && akin[0] === one) || clearOf(able, margin) === one.place;
      return isSure ? [] : able;
    });
    return unsure.length > 0
      ? several([...new Set(placesIn([...taken, ...unsure]))], true)
      : this.#found(claim, placesIn(taken));
  }

  /** All paragraphs, that which shares most with the claim first. What few of them have weighs more. */
  #rank(claim: Claim, places: readonly Place[]): readonly Ranked[] {
    const text = ownWords(claim);
    const { words, covered, bearers } = siteNames(this.#site).read(text, this.#base.code);
    const weights = new Map<string, number>();
    for (const sign of signsOf(contentOf(text), { text, language: this.#base, bearers })) {
      const bearing = places.filter(({ signs }) => signs.has(sign)).length;
      // What no paragraph has tells none from another.
      if (bearing > 0) weights.set(sign, Math.log(1 + places.length / bearing));
    }
    const weigh = (has: (sign: string) => boolean): number =>
      [...weights].reduce((sum, [sign, weight]) => sum + (has(sign) ? weight : 0), 0);
    const whole = weigh(() => true) || 1;
    // Whom it names counts once, however many words that takes; a thing counts in whatever language it is told.
    const plain = words.flatMap(({ folded }, at) => (covered.has(at) ? [] : [folded])).join(' ');
    const stems = contentOf(plain);
    const said = signsOf(stems, { text: plain, language: this.#base, bearers });
    return places
      .map((place) => ({
        place,
        share: weigh((sign) => place.signs.has(sign)) / whole,
        shareOfAll: [...said].filter((sign) => place.signs.has(sign)).length / (stems.size + bearers.size || 1),
      }))
      .sort((a, b) => b.share - a.share || a.place.paragraph - b.place.paragraph);
  }

  #placesOf(id: string): readonly Place[] {
    const known = this.#places.get(id);
    if (known) return known;
    const source = this.#sources.get(id);
    const places = (source?.paragraphs ?? []).map((_, index): Place => {
      const paragraph = index + 1;
      const sentences = source?.sentences({ source: id, paragraphs: [paragraph] }) ?? [];
      const signs = sentences.flatMap(({ passage }) => [
        ...signsOf(stemsOf(passage), { ...passage, bearers: namedIn(passage) }),
      ]);
      return { paragraph, sentences, signs: new Set(signs) };
    });
    this.#places.set(id, places);
    return places;
  }
}

function several(places: readonly Place[], isTogether: boolean): Several {
  return { type: 'several', paragraphs: places.slice(0, mostCandidates).map(({ paragraph }) => paragraph), isTogether };
}

function placesIn(ranked: readonly Ranked[]): Place[] {
  return ranked.map(({ place }) => place);
}

function sentencesIn(places: readonly Place[]): Sentence[] {
  return [...places].sort((a, b) => a.paragraph - b.paragraph).flatMap(({ sentences }) => sentences);
}

/**
 * The one of the paragraphs that hold a claim's facts on which it surely rests. A field and a gap say little of
 * themselves: they rest where the statements of their record do.
 */
function chosenOf(
  { content }: Claim,
  holding: readonly Ranked[],
  { kin, facts }: { readonly kin: ReadonlySet<number>; readonly facts: number },
): Place | undefined {
  const [best] = holding;
  if (content.type === 'statement' && content.statement.aspect !== 'gap') {
    const isOnly = holding.length === 1 && (facts > 1 || (facts === 1 && (best?.shareOfAll ?? 0) >= leastOfAll));
    if (isOnly) return best?.place;
    // Words alone, without a fact, may be those of any paragraph.
    return clearOf(holding, margin) ?? (facts > 0 ? akinOf(holding, kin) : undefined);
  }
  if (kin.size === 0) return clearOf(holding, marginAlone);
  const akin = holding.filter(({ place }) => kin.has(place.paragraph));
  if (akin[0] !== best) return undefined;
  return akin.length === 1 ? best?.place : clearOf(akin, margin);
}

/** The first of some, where it is that much ahead of the others. */
function clearOf([best, second]: readonly Ranked[], ahead: number): Place | undefined {
  if (!best || best.shareOfAll < leastOfAll) return undefined;
  return best.share - (second?.share ?? 0) >= ahead ? best.place : undefined;
}

/** Of those that fit as well as the first, the one that another claim of the record rests on; none of several. */
function akinOf(ranked: readonly Ranked[], kin: ReadonlySet<number>): Place | undefined {
  const [best] = ranked;
  if (!best || best.shareOfAll < leastOfAll) return undefined;
  const [akin, another] = ranked.filter((one) => best.share - one.share < asGood && kin.has(one.place.paragraph));
  return another ? undefined : akin?.place;
}

/** Some with those first that share hardly less than the first and on which another claim of the record rests. */
function akinFirst(ranked: readonly Ranked[], kin: ReadonlySet<number>): readonly Ranked[] {
  const [best] = ranked;
  const isAkin = ({ share, place }: Ranked): boolean =>
    best !== undefined && best.share - share < margin && kin.has(place.paragraph);
  return [...ranked.filter(isAkin), ...ranked.filter((one) => !isAkin(one))];
}

/** What a text is known by in any language: the stems of its words, whom it names, the things that it speaks of. */
function signsOf(
  stems: ReadonlySet<string>,
  {
    text,
    language,
    bearers,
  }: { readonly text: string; readonly language: ReadingLanguage; readonly bearers: ReadonlySet<string> },
): ReadonlySet<string> {
  const words = wordsOf(text).map(({ folded }) => fold(folded));
  const concepts = words.flatMap((word, index) => conceptsOf(words.slice(index, index + 2), word, language));
  return new Set([...stems, ...concepts.map((concept) => `~${concept}`), ...[...bearers].map((id) => `@${id}`)]);
}
