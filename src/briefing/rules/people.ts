import { compareDates, dateOf } from '../../basics/dates.ts';
import { fieldKey } from '../../basics/ids.ts';
import { circleOf, tiesOf } from '../../model/parties.ts';
import { evidenceIn, recordsOf } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Selection } from '../scope.ts';
import { makeSentence, type Section, type Sentence } from '../sentence.ts';
import { nameAt, write, type Writing } from './writing.ts';

type Person = SourceRecord<'person'>;
type Role = NonNullable<Person['data']['roles']>[number];

/** Who speaks for each of two parties in what runs between them, with the latest office: a sentence for each party. */
export function speakingSentences(
  writing: Writing,
  section: Section,
  between: readonly string[],
  selection: Selection,
): Sentence[] {
  const { site, words } = writing;
  const present = peopleIn(writing, selection);
  return between.flatMap((party) => {
    const record = site.records.get(party);
    const circle = circleOf(site, party);
    const speaking = present.flatMap((person) => {
      const role = latestRole(person, circle);
      return role ? [{ person, role }] : [];
    });
    if (!record || speaking.length === 0) return [];
    const people = speaking.map(({ person, role }) =>
      words.t('sentence.speaks.one', {
        name: nameAt(person as SourceRecord, role.when),
        role: role.title,
        date: words.date(role.when),
        dated: 'yes',
      }),
    );
    const text = write(writing, 'sentence.speaks', { party: nameAt(record), people: people.join('; ') });
    return [
      makeSentence(section, 'speaks', text, {
        about: party,
        and: speaking.map(({ person }) => person.id),
        evidence: speaking.flatMap(({ role }) => evidenceIn(role.from)),
        claims: speaking.map(({ person, role }) => fieldKey(person.id, `roles.${role.id}`)),
      }),
    ];
  });
}

/** The people whom the events name and the statements speak of. */
function peopleIn({ site }: Writing, { events, statements }: Selection): Person[] {
  const named = new Set(events.flatMap((event) => tiesOf(site, event as SourceRecord).map(({ id }) => id)));
  const told = new Set(statements.map(({ key }) => key));
  return recordsOf(site, 'person').filter(
    ({ id }) => named.has(id) || (site.mentionsOf.get(id) ?? []).some(({ key }) => told.has(key)),
  );
}

/** The last office that a person held in a body of the party. */
function latestRole({ data: { roles = [] } }: Person, circle: ReadonlySet<string>): Role | undefined {
  return roles
    .filter(({ at }) => at !== undefined && circle.has(at))
    .sort((a, b) => compareDates(dateOf(a.when), dateOf(b.when)))
    .at(-1);
}
