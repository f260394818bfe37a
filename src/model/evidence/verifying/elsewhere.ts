import { citeParagraphs } from '../../../basics/evidence.ts';
import type { Problem } from '../../../basics/problem.ts';
import type { ArchivedSource, Sentence } from '../claims/archive.ts';
import type { Claim } from '../claims/claims.ts';

/** The name that a problem is about, for those that tell of a name that is not where it is claimed. */
const names = new WeakMap<Problem, string>();

/** Marks a problem as one about a name. */
export function aboutName(problem: Problem, name: string): Problem {
  names.set(problem, name);
  return problem;
}

/** What tells where else names stand. */
export interface Elsewhere {
  readonly sources: ReadonlyMap<string, ArchivedSource>;
  /** The problems of a claim, were it to rest on these sentences alone. */
  readonly problemsOn: (claim: Claim, sentences: readonly Sentence[]) => readonly Problem[];
}

/** How many paragraphs a run looks into; what is refused beyond is told without them. */
const mostLooks = 20_000;
/** How many paragraphs a message tells. */
const mostTold = 4;

/** Tells of names that a claim lacks where they do stand: one problem a place, and the nearest paragraphs first. */
export class NamesElsewhere {
  readonly #elsewhere: Elsewhere;
  #looks = 0;

  constructor(elsewhere: Elsewhere) {
    this.#elsewhere = elsewhere;
  }

  /** The problems of a refused claim, those about names joined. */
  told(claim: Claim, problems: readonly Problem[]): Problem[] {
    const alike = Map.groupBy(problems, (problem) =>
      names.has(problem) ? `${problem.code} ${problem.line}:${problem.column}` : problem,
    );
    return [...alike.values()].flatMap((group) =>
      group.some((one) => names.has(one)) ? this.#joined(claim, group) : group,
    );
  }

  #joined(claim: Claim, group: readonly Problem[]): Problem[] {
    const [first] = group;
    if (!first) return [];
    const looked = [...new Set(group.flatMap((problem) => names.get(problem) ?? []))];
    const places = this.#places(claim, looked);
    const together = places.filter(({ has }) => looked.every((name) => has.has(name)));
    if (together.length > 0) {
      const whose = looked.length === 1 ? 'it stands' : looked.length === 2 ? 'both stand' : 'all of them stand';
      return [
        {
          ...first,
          what: whatOf(group, looked),
          todo: `${whose} in ${cited(together, claim)}: cite ${together.length === 1 ? 'it' : 'one of these'} too`,
        },
      ];
    }
    const found = looked.flatMap((name) => {
      const own = places.filter(({ has }) => has.has(name));
      return own.length > 0 ? [`"${name}" stands in ${cited(own, claim)}`] : [];
    });
    return [{ ...first, what: whatOf(group, looked), todo: [...found, first.todo].join('; ') }];
  }

  /** The other paragraphs of the cited sources that bear any of some names, the nearest to those cited first. */
  #places(claim: Claim, looked: readonly string[]): Place[] {
    return claim.evidence.flatMap(({ source, paragraphs }) => {
      const archived = this.#elsewhere.sources.get(source);
      const others = (archived?.paragraphs ?? []).flatMap((_, index) =>
        paragraphs.includes(index + 1) ? [] : [index + 1],
      );
      if (!archived || this.#looks + others.length > mostLooks) return [];
      this.#looks += others.length;
      const far = (paragraph: number): number => Math.min(...paragraphs.map((one) => Math.abs(one - paragraph)));
      return others
        .flatMap((paragraph): Place[] => {
          const sentences = archived.sentences({ source, paragraphs: [paragraph] });
          const lacks = new Set(this.#elsewhere.problemsOn(claim, sentences).map((problem) => names.get(problem)));
          const has = new Set(looked.filter((name) => !lacks.has(name)));
          return has.size > 0 ? [{ source, paragraph, has }] : [];
        })
        .sort((a, b) => far(a.paragraph) - far(b.paragraph) || a.paragraph - b.paragraph);
    });
  }
}

interface Place {
  readonly source: string;
  readonly paragraph: number;
  /** The names that stand there. */
  readonly has: ReadonlySet<string>;
}

function whatOf([first, ...others]: readonly Problem[], looked: readonly string[]): string {
  if (others.length === 0 || looked.length === 1) return first?.what ?? '';
  const list = new Intl.ListFormat('en-GB').format(looked.map((name) => `"${name}"`));
  // "… is not in gazette-2024 ¶3, nor is …"
  const where = / is not in ([^,;]+)/.exec(first?.what ?? '')?.[1] ?? '';
  return `${list} are not in ${where}`;
}

/** `¶9, 14`; with the name of the source where several are cited. */
function cited(places: readonly Place[], { evidence }: Claim): string {
  const told = places.slice(0, mostTold);
  const bySource = Map.groupBy(told, ({ source }) => source);
  return [...bySource]
    .map(([source, own]) => {
      const paragraphs = own.map(({ paragraph }) => citeParagraphs([paragraph])).join(', ');
      return `${evidence.length > 1 ? `${source} ` : ''}¶${paragraphs}`;
    })
    .join(' and ');
}
