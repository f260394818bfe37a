import type { Term } from './terms.ts';

/** How names of bodies are told in texts of one language from names of other things. */
export interface BodyReading {
  /** Whether the noun that says what is named stands before its adjectives: "*Banco* Interamericano". */
  readonly headFirst: boolean;
  /** Words for bodies that no term has, each in its first form. Folded. */
  readonly heads: readonly string[];
  /** Words for what is no body and no term has. Folded. */
  readonly others: readonly string[];
  /** What stands at the end of a company's name. Folded. */
  readonly companyEnds: readonly string[];
  /** Acronyms that are of no body, in capitals. */
  readonly acronyms: readonly string[];
  /** Verbs of saying by which one knows who speaks, in lower case and composed. */
  readonly sayings: readonly string[];
}

/** Terms for bodies that have names of their own. */
export const bodyTerms: ReadonlySet<Term> = new Set<Term>([
  'ministry',
  'foreign ministry',
  'secretariat',
  'embassy',
  'directorate',
  'senate',
  'parliament',
  'congress',
  'assembly',
  'chamber',
  'court',
  'commission',
  'committee',
  'council',
  'agency',
  'institute',
  'academy',
  'university',
  'college',
  'school',
  'faculty',
  'center',
  'laboratory',
  'observatory',
  'museum',
  'library',
  'hospital',
  'foundation',
  'bank',
  'fund',
  'treasury',
  'company',
  'association',
  'society',
  'federation',
  'confederation',
  'organization',
  'alliance',
  'network',
  'group',
  'office',
  'authority',
  'service',
  'community',
  'league',
  'union',
  'presidency',
  'delegation',
  'department',
  'division',
  'entity',
  'central bank',
  'stock exchange',
  'nations',
  'church',
  'police',
  'force',
  'army',
  'navy',
]);
