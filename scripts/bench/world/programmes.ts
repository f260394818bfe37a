import { bodyOf, bottomLineOf, statementsOf, type Draft, type Fact } from './facts.ts';
import type { Cast, Named } from './cast.ts';
import { draw, features, months, needs, pick, programmeNouns, subjects, twoDigits } from '../words.ts';

/** Every third programme has its paper, which says first what these state. */
const firstSaid = ['purpose', 'reach', 'gap'];

const hasPaper = (index: number): boolean => index % 3 === 0;

/** What is drawn for one programme: what its fields hold and its statements tell. */
interface Traits {
  readonly name: string;
  readonly here: Named;
  readonly there: Named;
  readonly lead: Named;
  readonly partner: Named;
  readonly year: number;
  readonly from: (claim: number) => string | string[];
  readonly has: (chance: number, salt: number) => boolean;
}

function traitsOf(cast: Cast, index: number): Traits {
  const here = cast.country(index);
  return {
    name: cast.name('programme', index),
    here,
    there: [1, 4, 7].map((step) => cast.country(index * 3 + step)).find(({ id }) => id !== here.id) ?? here,
    lead: cast.near('organisation', index, 1),
    partner: cast.near('organisation', index, 2),
    year: 2014 + draw(11, index, 4),
    from: cast.evidence(index),
    has: (chance, salt) => draw(100, index, salt) < chance,
  };
}

export function programmeDraft(cast: Cast, index: number): Draft<'programme'> {
  const { name, here, there, lead, partner, year, from, has } = traitsOf(cast, index);
  const facts = programmeFacts(cast, index);
  const parent = index % 5 === 4 ? cast.id('programme', Math.floor(index / 5)) : undefined;
  return {
    data: {
      name,
      ...(index % 4 === 0 ? { aliases: [`${name.slice(0, 3).toUpperCase()}${index}`] } : {}),
      type: pick(programmeNouns, index).type,
      status: 'running',
      ...(has(60, 15) ? { period: `${year}/..` } : {}),
      ...(parent === undefined ? {} : { parent }),
      places: [here.id, there.id],
      partners: [
        { as: 'lead', who: [lead.id], from: from(1) },
        { as: 'partner', who: [partner.id], from: from(1) },
      ],
      themes: cast.themesOfProgramme(index),
      ...(hasPaper(index)
        ? {
            bottomLine: bottomLineOf(facts, firstSaid),
            doNotSay: [
              {
                says: `That the ${name} is paid for; nobody says so.`,
                cites: ['gap'],
              },
            ],
          }
        : {}),
      from: {
        status: from(0),
        ...(has(60, 15) ? { period: from(2) } : {}),
        ...(parent === undefined ? {} : { parent: from(0) }),
        places: { [here.id]: from(0), [there.id]: from(1) },
      },
      statements: statementsOf(facts),
    },
    body: bodyOf(index, facts, has(25, 16)),
  };
}

/** What programme `index` states, each with how its body tells it. */
export function programmeFacts(cast: Cast, index: number): Fact[] {
  const { name, here, there, lead, partner, year, from, has } = traitsOf(cast, index);
  const other = cast.near('programme', index, 3);
  const count = 20 + draw(900, index, 5);
  const exact = draw(100, index, 11) < 50;
  const [land, sea] = [2 + draw(40, index, 6), 2 + draw(40, index, 7)];
  const [subject, feature, need] = [
    pick(subjects, draw(99, index, 8)),
    pick(features, draw(99, index, 9)),
    pick(needs, draw(99, index, 10)),
  ];
  return [
    {
      statement: {
        id: 'purpose',
        aspect: 'purpose',
        says: `The ${name} joins laboratories of ${here.name} and ${there.name} in ${subject}.`,
        from: from(0),
      },
      body: `The ${name} joins laboratories of [${here.name}](${here.id}) with those of [${there.name}](${there.id}); its field is ${subject}.`,
    },
    {
      statement: {
        id: 'partners',
        aspect: 'participants',
        says: `The ${lead.name} leads the ${name} together with the ${partner.name}.`,
        from: from(1),
      },
      body: `The [${lead.name}](${lead.id}) leads it, together with the [${partner.name}](${partner.id}), and each has set up an office for the work.`,
    },
    {
      statement: {
        id: 'opening',
        aspect: 'outcome',
        says: `In ${months[index % 12]} ${year} the ${name} opened its ${feature} in ${there.name}.`,
        when: `${year}-${twoDigits((index % 12) + 1)}`,
        from: from(2),
      },
      body: `Its ${feature} in ${there.name} opened in ${months[index % 12]} ${year}, after a long preparation by all teams.`,
    },
    {
      statement: {
        id: 'reach',
        aspect: 'figure',
        says: `The ${name} reaches ${exact ? '' : 'about '}${count} research groups.`,
        value: {
          indicator: cast.id('indicator', index * 2),
          number: count,
          sense: exact ? 'exactly' : 'about',
          asOf: `${year}`,
        },
        from: from(3),
      },
      body: `The work reaches ${exact ? '' : 'about '}${count} research groups.`,
      cell: ['Research groups', `${exact ? '' : 'about '}${count}`],
    },
    {
      statement: {
        id: 'gap',
        aspect: 'gap',
        key: true,
        asks: 'money',
        says: `No source says who pays for the ${name} after its first phase.`,
        question: `Who pays for the ${name} after its first phase?`,
        whom: [lead.id],
        from: from(4),
      },
      body: 'Who pays after the first phase is not said.',
    },
    ...(has(70, 12)
      ? [
          {
            statement: {
              id: 'goal',
              aspect: 'goal',
              says: `The ${name} is meant to give ${here.name} better access to ${need}.`,
              from: from(5),
            },
            body: `The aim is better access to ${need} for ${here.name}.`,
          } satisfies Fact,
        ]
      : []),
    ...(has(50, 13)
      ? [
          {
            statement: {
              id: 'stations',
              aspect: 'figure',
              says: `The ${name} runs ${land + sea} stations, ${land} on land and ${sea} at sea.`,
              value: {
                indicator: cast.id('indicator', index * 2 + 1),
                number: land + sea,
                sense: 'exactly',
                asOf: `${year}-06`,
              },
              derived: `${land} + ${sea}`,
              from: from(6),
            },
            body: `Of its ${land + sea} stations ${land} lie on land and ${sea} at sea.`,
            cell: ['Stations', `${land + sea}, of them ${sea} at sea`],
          } satisfies Fact,
        ]
      : []),
    ...(has(30, 14) && other.name !== name
      ? [
          {
            statement: {
              id: 'shared-work',
              aspect: 'challenge',
              says: `The ${name} depends on the ${other.name}.`,
              inferred: {
                why: 'Both are described as parts of the same work.',
                inputs: ['purpose', `${other.id}.purpose`],
              },
            },
            body: `It seems to depend on the [${other.name}](${other.id}), which is described as part of the same work.`,
          } satisfies Fact,
        ]
      : []),
    ...(hasPaper(index) ? furtherFacts(cast, index) : []),
  ];
}

/** What is told of a programme that has its paper, beside what all tell. */
function furtherFacts(cast: Cast, index: number): Fact[] {
  const { name, here, there, lead, partner, year, from } = traitsOf(cast, index);
  const need = pick(needs, index);
  return [
    {
      statement: {
        id: 'agreement',
        aspect: 'outcome',
        says: `${here.name} and ${there.name} agreed on the rules of the ${name} in ${year}.`,
        when: `${year}`,
        from: from(7),
      },
      body: `Its rules were agreed in ${year}, and have been in force ever since.`,
    },
    {
      statement: {
        id: 'council',
        aspect: 'participants',
        says: `The ${partner.name} chairs the council of the ${name}, in which all laboratories have a voice.`,
        from: from(8),
      },
      body: `Its council is chaired by the [${partner.name}](${partner.id}); each laboratory has a voice there.`,
    },
    {
      statement: {
        id: 'sharing',
        aspect: 'goal',
        says: `The ${name} is meant to share ${need} with every school that asks for it.`,
        from: from(9),
      },
      body: `Schools that ask for it are to have a share of its ${need}.`,
    },
    {
      statement: {
        id: 'staffing',
        aspect: 'challenge',
        says: `The ${lead.name} finds it hard to staff the offices of the ${name}.`,
        from: from(10),
      },
      body: `The [${lead.name}](${lead.id}) finds it hard to staff its offices.`,
    },
    {
      statement: {
        id: 'no-results',
        aspect: 'gap',
        asks: 'outcome',
        says: `What has come of the ${name} in ${there.name} is not said.`,
        question: `What has come of the ${name} in ${there.name}?`,
        whom: [partner.id],
        from: from(11),
      },
      body: `What has come of it in [${there.name}](${there.id}) is not said.`,
    },
    {
      statement: {
        id: 'no-date',
        aspect: 'gap',
        asks: 'date',
        says: `No date is given for the end of the first phase of the ${name}.`,
        question: `When does the first phase of the ${name} end?`,
        whom: [lead.id],
        from: from(12),
      },
      body: 'No date is given for the end of its first phase.',
    },
  ];
}
