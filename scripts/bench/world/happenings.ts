import type { Statement } from '../../../src/schema/statement.ts';
import { draw, eventNouns, pick, twoDigits } from '../words.ts';
import type { Cast } from './cast.ts';
import { bodyOf, statementsOf, type Draft, type Fact } from './facts.ts';

export function eventDraft(cast: Cast, index: number): Draft<'event'> {
  const name = cast.name('event', index);
  const noun = pick(eventNouns, index);
  const programme = cast.near('programme', index, 20);
  const city = cast.city(index);
  const host = cast.near('organisation', index, 21);
  const speaker = cast.near('person', index, 22);
  const countries = [
    ...new Set([
      ...(index % 5 === 4 ? [] : [cast.hub().id]),
      ...[0, 1, 2, 3].map((step) => cast.country(index + step).id),
    ]),
  ];
  const from = cast.evidence(index + 13);
  const ahead = index % 12 === 11;
  const year = ahead ? 2026 : 2014 + draw(12, index, 23);
  const month = ahead ? 3 + (index % 9) : 1 + draw(12, index, 24);
  const day = 1 + draw(24, index, 25);
  const when =
    [
      `${year}-${twoDigits(month)}`,
      `${year}-${twoDigits(month)}-${twoDigits(day)}`,
      `${year}-${twoDigits(month)}-${twoDigits(day)}/${year}-${twoDigits(month)}-${twoDigits(day + 3)}`,
    ][index % 3] ?? String(year);
  const outcome = ahead ? 'announced' : index % 10 === 3 ? 'announced' : 'held';
  const facts: Fact[] = [
    {
      statement: {
        id: 'purpose',
        aspect: 'purpose',
        says: `The ${name} in ${city.name} was called to discuss the ${programme.name}.`,
        from: from(0),
      },
      body: `The ${name} was called to discuss the [${programme.name}](${programme.id}). It was to meet in ${city.name}.`,
    },
    {
      statement: {
        id: 'host',
        aspect: 'participants',
        says: `The ${host.name} invited ${countries.length} countries to the ${name}.`,
        from: from(1),
      },
      body: `The [${host.name}](${host.id}) invited ${countries.length} countries.`,
    },
    {
      statement: {
        id: 'no-list',
        aspect: 'gap',
        says: `No source lists who spoke at the ${name} besides ${speaker.name}.`,
        from: from(2),
      },
      body: `Besides [${speaker.name}](${speaker.id}), no speaker is named.`,
    },
  ];
  return {
    data: {
      name,
      type: noun.type,
      when,
      where: [city.id],
      outcome,
      participants: [
        { as: 'organiser', who: [host.id], from: from(1) },
        { as: 'speaker', who: [speaker.id], role: 'head', from: from(2) },
        { as: 'government', who: countries, from: from(1) },
      ],
      programmes: [programme.id],
      themes: cast.themes(index + 7),
      from: { when: from(0), where: from(0), outcome: from(0) },
      statements: statementsOf(facts),
    },
    body: index % 2 === 0 ? bodyOf(index + 1, facts, false) : '',
  };
}

export function commitmentDraft(cast: Cast, index: number): Draft<'commitment'> {
  const name = cast.name('commitment', index);
  const by = cast.near('organisation', index, 30);
  const programme = cast.near('programme', index, 31);
  const from = cast.evidence(index + 29);
  const made = 2016 + draw(9, index, 32);
  const due = made + 1 + draw(3, index, 33);
  const steps: Statement[] = Array.from({ length: draw(3, index, 34) }, (_, step) => ({
    id: `step-${'abc'[step] ?? 'x'}`,
    aspect: 'step' as const,
    says:
      step === 0
        ? `The ${by.name} set up a group for the ${cast.wordOf('commitment', index)} work.`
        : `The ${by.name} reported that the ${cast.wordOf('commitment', index)} work was finished.`,
    when: `${made + step}-11`,
    state: step === 0 ? ('open' as const) : ('delivered' as const),
    from: from(step + 3),
  }));
  return {
    data: {
      name,
      by: [by.id],
      made: `${made}-06`,
      ...(index % 5 === 0 ? {} : { due: `${due}-12` }),
      ...(index % 3 === 0 ? { event: cast.id('event', index) } : {}),
      programmes: [programme.id],
      themes: cast.themes(index + 11),
      from: {
        by: from(0),
        made: from(0),
        ...(index % 5 === 0 ? {} : { due: from(1) }),
        ...(index % 3 === 0 ? { event: from(1) } : {}),
      },
      statements: [
        {
          id: 'promise',
          aspect: 'promise',
          says: `The ${by.name} promised to ${name.charAt(0).toLowerCase()}${name.slice(1)} for the ${programme.name}.`,
          from: from(0),
        },
        ...steps,
      ],
    },
    body: '',
  };
}
