import { plainWord } from './tokens.ts';
import type { ReadingLanguage } from './language.ts';

/** What sort of thing a concept is: a word for all of one sort may stand for any of it ("people" for teachers). */
type Sort = 'any' | 'person' | 'body' | 'state' | 'place' | 'document' | 'meeting' | 'thing';

const sorts = {
  participant: 'any',
  member: 'any',
  partner: 'any',
  representative: 'any',
  beneficiary: 'any',
  actor: 'any',
  community: 'any',
  group: 'any',
  person: 'person',
  candidate: 'person',
  teacher: 'person',
  student: 'person',
  scholar: 'person',
  researcher: 'person',
  expert: 'person',
  engineer: 'person',
  technician: 'person',
  doctor: 'person',
  nurse: 'person',
  worker: 'person',
  official: 'person',
  leader: 'person',
  minister: 'person',
  president: 'person',
  ambassador: 'person',
  mayor: 'person',
  governor: 'person',
  lawmaker: 'person',
  judge: 'person',
  soldier: 'person',
  woman: 'person',
  man: 'person',
  child: 'person',
  young: 'person',
  farmer: 'person',
  entrepreneur: 'person',
  resident: 'person',
  citizen: 'person',
  patient: 'person',
  victim: 'person',
  migrant: 'person',
  visitor: 'person',
  user: 'person',
  artist: 'person',
  journalist: 'person',
  athlete: 'person',
  volunteer: 'person',
  speaker: 'person',
  organisation: 'body',
  agency: 'body',
  ministry: 'body',
  company: 'body',
  startup: 'body',
  university: 'body',
  school: 'body',
  hospital: 'body',
  laboratory: 'body',
  centre: 'body',
  institute: 'body',
  bank: 'body',
  delegation: 'body',
  team: 'body',
  committee: 'body',
  embassy: 'body',
  court: 'body',
  museum: 'body',
  library: 'body',
  union: 'body',
  church: 'body',
  shop: 'body',
  country: 'state',
  state: 'state',
  city: 'place',
  municipality: 'place',
  region: 'place',
  island: 'place',
  continent: 'place',
  document: 'document',
  agreement: 'document',
  contract: 'document',
  memorandum: 'document',
  letter: 'document',
  law: 'document',
  decree: 'document',
  report: 'document',
  article: 'document',
  book: 'document',
  recommendation: 'document',
  proposal: 'document',
  edition: 'meeting',
  meeting: 'meeting',
  session: 'meeting',
  summit: 'meeting',
  conference: 'meeting',
  forum: 'meeting',
  seminar: 'meeting',
  workshop: 'meeting',
  round: 'meeting',
  dialogue: 'meeting',
  visit: 'meeting',
  fair: 'meeting',
  festival: 'meeting',
  competition: 'meeting',
  election: 'meeting',
  family: 'thing',
  home: 'thing',
  fund: 'thing',
  call: 'thing',
  project: 'thing',
  programme: 'thing',
  initiative: 'thing',
  action: 'thing',
  measure: 'thing',
  activity: 'thing',
  course: 'thing',
  scholarship: 'thing',
  grant: 'thing',
  loan: 'thing',
  prize: 'thing',
  job: 'thing',
  place: 'thing',
  ship: 'thing',
  aircraft: 'thing',
  satellite: 'thing',
  rocket: 'thing',
  probe: 'thing',
  vehicle: 'thing',
  train: 'thing',
  station: 'thing',
  port: 'thing',
  airport: 'thing',
  bridge: 'thing',
  road: 'thing',
  cable: 'thing',
  plant: 'thing',
  tree: 'thing',
  species: 'thing',
  animal: 'thing',
  vaccine: 'thing',
  dose: 'thing',
  case: 'thing',
  test: 'thing',
  computer: 'thing',
  tablet: 'thing',
  phone: 'thing',
  machine: 'thing',
  supercomputer: 'thing',
  telescope: 'thing',
  sensor: 'thing',
  copy: 'thing',
  photo: 'thing',
  pillar: 'thing',
  axis: 'thing',
  priority: 'thing',
  theme: 'thing',
  goal: 'thing',
  commitment: 'thing',
  challenge: 'thing',
  result: 'thing',
  stage: 'thing',
  sector: 'thing',
  language: 'thing',
  patent: 'thing',
  vote: 'thing',
  point: 'thing',
  digit: 'thing',
  page: 'thing',
  chapter: 'thing',
  clause: 'thing',
  earthquake: 'thing',
  well: 'thing',
  farm: 'thing',
  building: 'thing',
  ticket: 'thing',
  container: 'thing',
  flat: 'thing',
} as const satisfies Readonly<Record<string, Sort>>;

/** Concepts that stand for all of their sort. */
const whole: readonly Concept[] = ['person', 'organisation', 'document', 'edition'];

/** Something that texts count, the same in all languages. */
export type Concept = keyof typeof sorts;

/** The words of a language for each concept, in the singular. A word may stand for several. */
export type Counted = Readonly<Record<Concept, readonly string[]>>;

const tables = new WeakMap<Counted, ReadonlyMap<string, readonly Concept[]>>();

/**
 * The concepts of a word, or of the two words that begin with it ("member state"). None where nobody has written it
 * down.
 */
export function conceptsOf(pair: readonly string[], word: string, { counted }: ReadingLanguage): readonly Concept[] {
  const known = tables.get(counted) ?? byWord(counted);
  tables.set(counted, known);
  const together = pair.length > 1 ? known.get(singular(pair.join(' '), known) ?? '') : undefined;
  return together ?? known.get(singular(word, known) ?? '') ?? [];
}

function byWord(counted: Counted): ReadonlyMap<string, readonly Concept[]> {
  const table = new Map<string, Concept[]>();
  for (const [concept, words] of Object.entries(counted) as [Concept, readonly string[]][])
    for (const word of words) table.set(plainWord(word), [...(table.get(plainWord(word)) ?? []), concept]);
  return table;
}

/** Endings of the plural and of the feminine, and what the word in the table ends in instead. */
const endings: readonly (readonly [ending: string, instead: string])[] = [
  ['', ''],
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['oes', 'ao'],
  ['aes', 'ao'],
  ['ais', 'al'],
  ['eis', 'el'],
  ['ns', 'm'],
  ['ces', 'z'],
  ['x', ''],
  ['aux', 'al'],
  ['a', 'o'],
  ['as', 'o'],
  ['a', ''],
  ['as', ''],
  ['e', ''],
  ['ne', ''],
  ['nes', ''],
  ['trices', 'teur'],
  ['men', 'man'],
  ['children', 'child'],
  ['people', 'person'],
];

/** The form of a word that the table has. */
function singular(word: string, known: ReadonlyMap<string, unknown>): string | undefined {
  return endings
    .filter(([ending]) => word.endsWith(ending))
    .map(([ending, instead]) => word.slice(0, word.length - ending.length) + instead)
    .find((form) => known.has(form));
}

/** Sorts that can be a member, a partner or a participant. */
const acting: readonly Sort[] = ['any', 'person', 'body', 'state', 'place'];

/** Whether two concepts may be the same things: "people" may be teachers, "members" anybody who can act. */
export function mayBeSame(one: Concept, other: Concept): boolean {
  if (one === other) return true;
  if (sorts[one] === 'any' || sorts[other] === 'any')
    return acting.includes(sorts[one]) && acting.includes(sorts[other]);
  return sorts[one] === sorts[other] && (whole.includes(one) || whole.includes(other));
}

/** Whether a concept is a writing, which a desk counts and orders itself ("its first sentence"). */
export function isWriting(concept: Concept): boolean {
  return sorts[concept] === 'document';
}
