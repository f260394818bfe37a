import { fold } from '../basics/names.ts';
import { readingOf } from '../texts/languages/index.ts';
import type { Term } from '../texts/names/terms.ts';

/** The sort of organisation that a word in a name tells, the surest first. */
const sorts = {
  ministry: ['ministry', 'foreign ministry', 'secretariat', 'department', 'treasury'],
  university: ['university', 'college', 'faculty', 'school'],
  research: ['institute', 'laboratory', 'observatory', 'academy', 'center'],
  agency: ['agency', 'authority', 'service'],
  foundation: ['foundation'],
  association: ['association', 'federation', 'confederation', 'society', 'chamber'],
  company: ['company'],
  network: ['network', 'hub'],
  international: ['union', 'organization', 'bank'],
  regional: ['community'],
  government: ['government', 'presidency', 'congress', 'parliament', 'senate', 'embassy', 'council', 'commission'],
} as const satisfies Readonly<Record<string, readonly Term[]>>;

/** What sort of organisation a name tells of; `unknown` where it does not. */
export function guessedOrganisation(name: string, tag: string): keyof typeof sorts | 'unknown' {
  const language = readingOf(tag);
  if (!language) return 'unknown';
  const words = ` ${fold(name)} `;
  const holds = (term: Term): boolean =>
    language.names.terms[term].split(';').some((form) => words.includes(` ${fold(form)} `));
  const entries = Object.entries(sorts) as [keyof typeof sorts, readonly Term[]][];
  return entries.find(([, terms]) => terms.some(holds))?.[0] ?? 'unknown';
}
