import type { Term } from './terms.ts';

/** How names of bodies are told in texts of one language from names of other things. */
export interface BodyReading {
  /** Whether the noun that says what is named stands before its adjectives: "*Banco* Interamericano". */
  readonly headFirst: boolean;
  /** Words for bodies that no term has, each in its first form. Folded. */
  readonly heads: readonly string[];
  /** Names of bodies that have no word for what they are: "the White House". Folded. */
  readonly known: readonly string[];
  /** What a body's name begins with, whatever stands behind: "*DG* Trade". Folded. */
  readonly firsts: readonly string[];
  /** What is written like a body's name and names none: "Civil Society". Folded. */
  readonly unnamed: readonly string[];
  /** Names that many bodies have, of common words alone: "Working Group". Folded. */
  readonly nameless: readonly string[];
  /** Words for what is no body and no term has. Folded. */
  readonly others: readonly string[];
  /** Words before a place, which ends a name: "Comisión Europea *en* Brasilia". Folded. */
  readonly places: readonly string[];
  /** Linking words that a name has once: "Organización *para* la Cooperación". Folded. */
  readonly once: readonly string[];
  /** Words that link a name to that of a certain other: "Facultad de Ciencias *de la* Universidad". Folded. */
  readonly definite: readonly string[];
  /** Words that may stand behind the word for a body: "Directorate *General*". Folded. */
  readonly trailing: readonly string[];
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
  'hub',
  'police',
]);

/** Terms for what has a name of its own and is no body. */
export const otherTerms: ReadonlySet<Term> = new Set<Term>([
  'summit',
  'meeting',
  'conference',
  'seminar',
  'workshop',
  'dialogue',
  'session',
  'week',
  'year',
  'day',
  'fair',
  'festival',
  'prize',
  'agreement',
  'treaty',
  'convention',
  'protocol',
  'memorandum',
  'declaration',
  'statement',
  'charter',
  'constitution',
  'law',
  'decree',
  'plan',
  'programme',
  'project',
  'strategy',
  'agenda',
  'initiative',
  'mission',
  'roadmap',
  'framework',
  'policy',
  'action',
  'goal',
  'report',
  'index',
  'map',
  'campaign',
  'scholarship',
  'exchange',
  'decade',
  'forum',
  'partnership',
  'pact',
  'vision',
  'cable',
  'platform',
  'river',
  'sea',
  'ocean',
  'gulf',
]);

/** Terms for bodies that are named with a small letter too: "el *ministerio* de Ciencia". */
export const smallTerms: ReadonlySet<Term> = new Set<Term>([
  'ministry',
  'foreign ministry',
  'secretariat',
  'department',
  'agency',
  'institute',
  'academy',
  'university',
  'faculty',
  'foundation',
  'council',
  'commission',
  'committee',
  'bank',
]);

/** Terms for parts of a state: "the *Ministry* of Economy of Mexico". */
export const stateTerms: ReadonlySet<Term> = new Set<Term>([
  'ministry',
  'foreign ministry',
  'secretariat',
  'department',
]);

/** Terms by which a body's name in a language of other word order is known: "o International Tide *Laboratory*". */
export const abroadTerms: ReadonlySet<Term> = new Set<Term>([
  ...smallTerms,
  'college',
  'school',
  'center',
  'laboratory',
  'observatory',
  'museum',
  'fund',
  'association',
  'society',
  'federation',
  'organization',
  'authority',
]);

/** Terms for bodies that a country has one of: "la *Embajada* mexicana", "o *Congresso* brasileiro". */
export const nationalTerms: ReadonlySet<Term> = new Set<Term>([
  'embassy',
  'congress',
  'senate',
  'parliament',
  'foreign ministry',
  'central bank',
]);

/** Terms that stand right before a name, in small letters, and say that it is one of a body: "the company Acme". */
export const namingTerms: ReadonlySet<Term> = new Set<Term>([
  'company',
  'organization',
  'foundation',
  'agency',
  'university',
  'bank',
  'institute',
  'association',
]);

/** Terms for those who lead a body: "el *director* de Colmareas". None that leads a place. */
export const leading: ReadonlySet<Term> = new Set<Term>([
  'director',
  'director general',
  'executive director',
  'chief executive',
  'manager',
  'rector',
  'founder',
]);
