import { fillers, needs, pick } from '../words.ts';
import type { Cast } from './cast.ts';
import { bodyOf, bottomLineOf, statementsOf, type Draft, type Fact } from './facts.ts';
import { programmeFacts } from './programmes.ts';

/** What a paper says first of a programme that is its subject's, not its own. */
const saidOfAnother = ['purpose', 'gap'];

/** Of ten places two are countries that have their papers. */
export function placeDraft(cast: Cast, index: number): Draft<'place'> {
  const name = cast.name('place', index);
  const from = cast.evidence(index + 61);
  const parent = cast.isCity(index) ? cast.country(index) : cast.isContinent(index) ? undefined : cast.continent(index);
  const fields = {
    name,
    type: cast.isCity(index) ? 'city' : cast.isContinent(index) ? 'continent' : 'country',
    ...(parent ? { parent: parent.id, from: { parent: from(0) } } : {}),
  } as const;
  if (index % 10 !== 1 && index % 10 !== 2) return { data: fields, body: '' };
  const speaker = cast.near('organisation', index, 50);
  const need = pick(needs, index);
  const facts: Fact[] = [
    {
      statement: {
        id: 'voice',
        aspect: 'participants',
        says: `The ${speaker.name} speaks for ${name} in research.`,
        from: from(1),
      },
      body: `The [${speaker.name}](${speaker.id}) speaks for ${name}.`,
    },
    {
      statement: {
        id: 'wish',
        aspect: 'goal',
        says: `${name} wants to share ${need} with all its neighbours.`,
        from: from(2),
      },
      body: `It wants to share ${need} with its neighbours.`,
    },
    {
      statement: {
        id: 'no-budget',
        aspect: 'gap',
        asks: 'money',
        says: `No source gives the research budget of ${name}.`,
        question: `What is the research budget of ${name}?`,
        whom: [speaker.id],
        from: from(3),
      },
      body: 'Its research budget is not given.',
    },
  ];
  const programme = cast.id('programme', index);
  return {
    data: {
      ...fields,
      bottomLine: [
        ...bottomLineOf(facts, ['voice', 'no-budget']),
        ...bottomLineOf(programmeFacts(cast, index), ['purpose'], `${programme}.`),
      ],
      statements: statementsOf(facts),
    },
    body: bodyOf(index, facts, false),
  };
}

/** All but every fifth theme has its paper. */
export function themeDraft(cast: Cast, index: number): Draft<'theme'> {
  const facts = programmeFacts(cast, index);
  return {
    data: {
      name: cast.name('theme', index),
      ...(index % 5 === 4 ? {} : { bottomLine: bottomLineOf(facts, saidOfAnother, `${cast.id('programme', index)}.`) }),
    },
    body: 'The desk files here what belongs together, wherever it was decided and whoever pays for it.',
  };
}

export function briefingDraft(cast: Cast, index: number): Draft<'briefing'> {
  const programme = cast.id('programme', index * 3);
  return {
    data: {
      name: cast.name('briefing', index),
      // Some speak from an earlier day, when a few of the sources were not there.
      ...(index % 4 === 3 ? { reportDate: '2025-06-30' } : {}),
      bottomLine: bottomLineOf(programmeFacts(cast, index * 3), saidOfAnother, `${programme}.`),
      scope: { programmes: [programme] },
    },
    body: fillers.slice(0, 6).join(' '),
  };
}
