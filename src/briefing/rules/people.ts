import { compareDates, dateOf } from '../../basics/dates.ts';
import { fieldKey } from '../../basics/ids.ts';
import { circleOf, tiesOf } from '../../model/parties.ts';
import { recordsOf } from '../../model/site.ts';
import { evidenceIn } from '../../model/field-evidence.ts';
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
  const circles = between.map((party) => circleOf(site, party));
  const present = peopleIn(writing, selection, new Set(circles.flatMap((circle) => [...circle])));
  return between.flatMap((party, index) => {
    const record = site.records.get(party);
    const circle = circles[index] ?? new Set();
    const speaking = present.flatMap((person) => {
      const role = latestRole(person, circle);
      return role ? [{ person, role }] : [];
    });
    if (!record || speaking.length === 0) return [];
    const people = speaking.map(({ person, role }) =>
      words.t('sentence.speaks.one', {
        name: nameAt(person, role.when),
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

/** The people whom the events name, the statements speak of, or who speak of one of the parties themselves. */
function peopleIn({ site }: Writing, { events, statements }: Selection, parties: ReadonlySet<string>): Person[] {
  const named = new Set(events.flatMap((event) => tiesOf(site, event as SourceRecord).map(({ id }) => id)));
  const told = new Set(statements.map(({ key }) => key));
  const speaksOf = (id: string): boolean =>
    (site.statementsOf.get(id) ?? []).some(
      ({ statement }) =>
        statement.key === true && [...site.names.idsIn(statement.says)].some((one) => parties.has(one)),
    );
  return recordsOf(site, 'person').filter(
    ({ id }) => named.has(id) || speaksOf(id) || (site.mentionsOf.get(id) ?? []).some(({ key }) => told.has(key)),
  );
}

/** The last office that a person held in a body of the party. */
function latestRole({ data: { roles = [] } }: Person, circle: ReadonlySet<string>): Role | undefined {
  return roles
    .filter(({ at }) => at !== undefined && circle.has(at))
    .sort((a, b) => compareDates(dateOf(a.when), dateOf(b.when)))
    .at(-1);
}
