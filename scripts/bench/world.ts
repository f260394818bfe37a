import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { toId } from '../../src/basics/ids.ts';
import { folders, kinds, type Kind } from '../../src/basics/kinds.ts';
import type { Data } from '../../src/schema/records.ts';
import type { Statement } from '../../src/schema/statement.ts';
import {
  deeds,
  draw,
  eventNouns,
  features,
  fillers,
  firstNames,
  inventedWord,
  inventedWords,
  months,
  needs,
  organisationForms,
  pick,
  programmeNouns,
  subjects,
  themeAdjectives,
  themeNouns,
  twoDigits,
  works,
} from './words.ts';

/**
 * How many of a hundred records are of each kind. What is left over are programmes, so that a size is met exactly;
 * pages are few.
 */
const shares = {
  programme: 0,
  event: 18,
  commitment: 12,
  indicator: 8,
  organisation: 17,
  person: 6,
  place: 7,
  theme: 2,
  source: 5,
  briefing: 1,
  page: 0,
} as const satisfies Record<Kind, number>;
const paragraphsPerSource = 60;
const pageCount = 3;

interface Draft<K extends Kind = Kind> {
  readonly data: Data<K>;
  readonly body: string;
}

interface BenchRecord extends Draft {
  readonly id: string;
}

/** Writes an invented world of `size` records to `folder`. The same size gives the same bytes. */
export async function writeInventedWorld(folder: string, size: number): Promise<void> {
  const world = new World(size);
  for (const kind of kinds) {
    await mkdir(join(folder, folders[kind]), { recursive: true });
    for (const { id, data, body } of world.records(kind))
      await writeFile(
        join(folder, folders[kind], `${id}.mdx`),
        `---\n${stringify(data, { lineWidth: 0 })}---\n${body === '' ? '' : `\n${body}\n`}`,
      );
  }
  await writeFile(join(folder, 'site.yaml'), stringify(settings));
}

const settings = {
  title: 'Papers of an Invented World',
  description: 'Who cooperates with whom in a world that does not exist.',
  reportDate: '2026-01-31',
  language: 'en',
  locale: 'en-GB',
  publisher: { name: 'Desk of Nowhere' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

/** One world: names first, then records that name each other by them. */
class World {
  readonly #counts: Readonly<Record<Kind, number>>;
  readonly #names = new Map<Kind, readonly string[]>();

  constructor(size: number) {
    const counts = Object.fromEntries(
      kinds.map((kind) => [kind, Math.max(2, Math.round((shares[kind] * size) / 100))]),
    ) as Record<Kind, number>;
    counts.page = pageCount;
    // Every other indicator counts stations.
    counts.indicator += counts.indicator % 2;
    counts.programme = 0;
    counts.programme = Math.max(4, size - kinds.reduce((sum, kind) => sum + counts[kind], 0));
    this.#counts = counts;
    // Each record has an invented word of its own, so that no name can be taken for another.
    let next = 0;
    for (const kind of kinds)
      this.#names.set(
        kind,
        Array.from({ length: counts[kind] }, (_, index) => this.#nameOf(kind, index, next++)),
      );
  }

  records(kind: Kind): BenchRecord[] {
    const draft = this.#drafts[kind];
    return Array.from({ length: this.#counts[kind] }, (_, index) => {
      const made = draft(index);
      return { ...made, id: this.#id(kind, index) };
    });
  }

  readonly #drafts: { readonly [K in Kind]: (index: number) => Draft<K> } = {
    programme: (index) => this.#programme(index),
    event: (index) => this.#event(index),
    commitment: (index) => this.#commitment(index),
    indicator: (index) => this.#indicator(index),
    organisation: (index) => this.#organisation(index),
    person: (index) => this.#person(index),
    place: (index) => this.#place(index),
    theme: (index) => this.#theme(index),
    source: (index) => this.#source(index),
    briefing: (index) => this.#briefing(index),
    page: (index) => this.#page(index),
  };

  #nameOf(kind: Kind, index: number, number: number): string {
    const word = inventedWord(number);
    switch (kind) {
      case 'programme':
        return `${word} ${pick(programmeNouns, index).name}`;
      case 'event':
        return `${word} ${pick(eventNouns, index).name}`;
      case 'commitment':
        return `${pick(deeds, index)} the ${word} ${pick(works, index)}`;
      case 'indicator':
        return `${index % 2 === 0 ? 'Reach' : 'Stations'} of the ${this.#name('programme', index)}`;
      case 'organisation':
        return pick(organisationForms, index).name(word);
      case 'person':
        return `${pick(firstNames, index)} ${word}`;
      case 'place':
        return this.#isCity(index) ? `Port ${word}` : word;
      case 'theme':
        return `${pick(themeAdjectives, index)} ${pick(themeNouns, Math.floor(index / themeAdjectives.length))} ${index >= themeAdjectives.length * themeNouns.length ? word : ''}`.trim();
      case 'source':
        return `${word} Gazette`;
      case 'briefing':
        return `${this.#name('programme', index * 3)} in brief`;
      case 'page':
        return ['About', 'Method', 'Accessibility'][index] ?? word;
    }
  }

  #programme(index: number): Draft<'programme'> {
    const name = this.#name('programme', index);
    const noun = pick(programmeNouns, index);
    const here = this.#country(index);
    const there = [1, 4, 7].map((step) => this.#country(index * 3 + step)).find(({ id }) => id !== here.id) ?? here;
    const [lead, partner] = [this.#near('organisation', index, 1), this.#near('organisation', index, 2)];
    const other = this.#near('programme', index, 3);
    const from = this.#evidence(index);
    const year = 2014 + draw(11, index, 4);
    const count = 20 + draw(900, index, 5);
    const exact = draw(100, index, 11) < 50;
    const [land, sea] = [2 + draw(40, index, 6), 2 + draw(40, index, 7)];
    const [subject, feature, need] = [
      pick(subjects, draw(99, index, 8)),
      pick(features, draw(99, index, 9)),
      pick(needs, draw(99, index, 10)),
    ];
    const has = (chance: number, salt: number): boolean => draw(100, index, salt) < chance;
    const facts: Fact[] = [
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
            indicator: this.#id('indicator', index * 2),
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
          says: `No source says who pays for the ${name} after its first phase.`,
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
                  indicator: this.#id('indicator', index * 2 + 1),
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
      ...(has(30, 14)
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
    ];
    const parent = index % 5 === 4 ? this.#id('programme', Math.floor(index / 5)) : undefined;
    return {
      data: {
        name,
        ...(index % 4 === 0 ? { aliases: [`${name.slice(0, 3).toUpperCase()}${index}`] } : {}),
        type: noun.type,
        status: 'running',
        ...(has(60, 15) ? { period: `${year}/..` } : {}),
        ...(parent === undefined ? {} : { parent }),
        places: [here.id, there.id],
        partners: [
          { as: 'lead', who: [lead.id], from: from(1) },
          { as: 'partner', who: [partner.id], from: from(1) },
        ],
        themes: this.#themes(index),
        from: {
          status: from(0),
          ...(has(60, 15) ? { period: from(2) } : {}),
          ...(parent === undefined ? {} : { parent: from(0) }),
          places: { [here.id]: from(0), [there.id]: from(1) },
        },
        statements: facts.map(({ statement }) => statement),
      },
      body: bodyOf(index, facts, has(25, 16)),
    };
  }

  #event(index: number): Draft<'event'> {
    const name = this.#name('event', index);
    const noun = pick(eventNouns, index);
    const programme = this.#near('programme', index, 20);
    const city = this.#city(index);
    const host = this.#near('organisation', index, 21);
    const speaker = this.#near('person', index, 22);
    const countries = [0, 1, 2, 3].map((step) => this.#country(index + step).id);
    const from = this.#evidence(index + 13);
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
          { as: 'government', who: [...new Set(countries)], from: from(1) },
        ],
        programmes: [programme.id],
        themes: this.#themes(index + 7),
        from: { when: from(0), where: from(0), outcome: from(0) },
        statements: facts.map(({ statement }) => statement),
      },
      body: index % 2 === 0 ? bodyOf(index + 1, facts, false) : '',
    };
  }

  #commitment(index: number): Draft<'commitment'> {
    const name = this.#name('commitment', index);
    const by = this.#near('organisation', index, 30);
    const programme = this.#near('programme', index, 31);
    const from = this.#evidence(index + 29);
    const made = 2016 + draw(9, index, 32);
    const due = made + 1 + draw(3, index, 33);
    const steps: Statement[] = Array.from({ length: draw(3, index, 34) }, (_, step) => ({
      id: `step-${'abc'[step] ?? 'x'}`,
      aspect: 'step' as const,
      says:
        step === 0
          ? `The ${by.name} set up a group for the ${this.#wordOf('commitment', index)} work.`
          : `The ${by.name} reported that the ${this.#wordOf('commitment', index)} work was finished.`,
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
        ...(index % 3 === 0 ? { event: this.#id('event', index) } : {}),
        programmes: [programme.id],
        themes: this.#themes(index + 11),
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

  #indicator(index: number): Draft<'indicator'> {
    return {
      data: {
        name: this.#name('indicator', index),
        unit: index % 2 === 0 ? 'research groups' : 'stations',
        programmes: [this.#id('programme', index)],
        themes: this.#themes(index),
      },
      body: '',
    };
  }

  #organisation(index: number): Draft<'organisation'> {
    const name = this.#name('organisation', index);
    const place = this.#country(index + 2);
    const from = this.#evidence(index + 41);
    const facts: Fact[] = [
      {
        statement: {
          id: 'purpose',
          aspect: 'purpose',
          says: `The ${name} works in ${place.name} on ${pick(subjects, index)}.`,
          from: from(0),
        },
        body: `The ${name} works in [${place.name}](${place.id}). Its field is ${pick(subjects, index)}.`,
      },
    ];
    return {
      data: {
        name,
        ...(index % 3 === 0
          ? { aliases: [`${this.#wordOf('organisation', index).slice(0, 4).toUpperCase()}${index}`] }
          : {}),
        type: pick(organisationForms, index).type,
        ...(index % 6 === 5 ? { parent: this.#id('organisation', Math.floor(index / 6)) } : {}),
        place: place.id,
        from: { place: from(0), ...(index % 6 === 5 ? { parent: from(0) } : {}) },
        statements: facts.map(({ statement }) => statement),
      },
      body: index % 3 === 0 ? bodyOf(index + 2, facts, false) : '',
    };
  }

  #person(index: number): Draft<'person'> {
    const name = this.#name('person', index);
    const at = this.#near('organisation', index, 40);
    const from = this.#evidence(index + 53);
    return {
      data: {
        name,
        roles: [{ id: 'head', title: 'Head of research', at: at.id, when: '2010/..', from: from(0) }],
        statements: [
          {
            id: 'office',
            aspect: 'participants',
            says: `${name} is head of research of the ${at.name}.`,
            from: from(0),
          },
        ],
      },
      body: '',
    };
  }

  #place(index: number): Draft<'place'> {
    const from = this.#evidence(index + 61);
    const parent = this.#isCity(index)
      ? this.#country(index)
      : this.#isContinent(index)
        ? undefined
        : this.#continent(index);
    return {
      data: {
        name: this.#name('place', index),
        type: this.#isCity(index) ? 'city' : this.#isContinent(index) ? 'continent' : 'country',
        ...(parent ? { parent: parent.id, from: { parent: from(0) } } : {}),
      },
      body: '',
    };
  }

  #theme(index: number): Draft<'theme'> {
    return {
      data: { name: this.#name('theme', index) },
      body: 'The desk files here what belongs together, wherever it was decided and whoever pays for it.',
    };
  }

  #source(index: number): Draft<'source'> {
    const publisher = this.#near('organisation', index, 60);
    const id = this.#id('source', index);
    return {
      data: {
        name: this.#name('source', index),
        type: index % 2 === 0 ? 'press-release' : 'report',
        publisher: publisher.id,
        published: `${2014 + (index % 12)}-${twoDigits((index % 12) + 1)}-${twoDigits((index % 28) + 1)}`,
        language: 'en',
        paragraphs: paragraphsPerSource,
        from: { publisher: `${id}#1`, published: `${id}#2` },
        statements: [
          {
            id: 'copy',
            aspect: 'gap',
            says: `The archived copy of the ${this.#name('source', index)} lacks its pictures.`,
            from: `${id}#3`,
          },
        ],
      },
      body: '',
    };
  }

  #briefing(index: number): Draft<'briefing'> {
    return {
      data: {
        name: this.#name('briefing', index),
        // Every other one speaks from an earlier day, when some of the sources were not there.
        ...(index % 2 === 0 ? { reportDate: `${2019 + (index % 6)}-10-31` } : {}),
        scope: { programmes: [this.#id('programme', index * 3)] },
      },
      body: fillers.slice(0, 6).join(' '),
    };
  }

  #page(index: number): Draft<'page'> {
    return {
      data: { name: this.#name('page', index), order: index },
      body: index === 0 ? 'What the desk holds:\n\n<Holdings />' : 'How this invented world is made: by arithmetic.',
    };
  }

  /** The name of record `index` of `kind`; counting goes round, so that any number names one. */
  #name(kind: Kind, index: number): string {
    return this.#names.get(kind)?.[index % this.#counts[kind]] ?? '';
  }

  #id(kind: Kind, index: number): string {
    return toId(this.#name(kind, index));
  }

  /** The invented word in the name of a record. */
  #wordOf(kind: Kind, index: number): string {
    return (
      this.#name(kind, index)
        .split(' ')
        .find((word) => /^\p{Lu}\p{Ll}{6,}$/u.test(word) && inventedWords.has(word)) ?? ''
    );
  }

  /** Another record of `kind`, some way off: cooperation is local, so that a bigger world has no denser web. */
  #near(kind: Kind, index: number, salt: number): { id: string; name: string } {
    const place = index + 1 + draw(17, index, salt);
    return { id: this.#id(kind, place), name: this.#name(kind, place) };
  }

  // Of ten places one is a continent, six are countries, three are cities.
  #isContinent = (index: number): boolean => index % 10 === 0;
  #isCity = (index: number): boolean => index % 10 > 6;

  #ofPlaces(fits: (index: number) => boolean, index: number): { id: string; name: string } {
    const count = this.#counts.place;
    const found = Array.from({ length: 10 }, (_, step) => (index + step) % count).find(fits) ?? 0;
    return { id: this.#id('place', found), name: this.#name('place', found) };
  }

  #continent = (index: number) => this.#ofPlaces(this.#isContinent, index);
  #country = (index: number) => this.#ofPlaces((place) => !this.#isContinent(place) && !this.#isCity(place), index);
  #city = (index: number) => this.#ofPlaces(this.#isCity, index);

  #themes(index: number): string[] {
    return [...new Set([this.#id('theme', index), this.#id('theme', index * 5 + 2)])];
  }

  /** The evidence of a record: two sources, a paragraph or two for each of its claims. */
  #evidence(index: number): (claim: number) => string | string[] {
    const first = this.#id('source', index);
    const second = this.#id('source', index + 1);
    return (claim) => {
      const paragraph = 4 + draw(paragraphsPerSource - 8, index, 70 + claim);
      if (claim % 4 === 3) return [`${first}#${paragraph}`, `${second}#${paragraph + 1}`];
      return claim % 4 === 2 ? `${second}#${paragraph}-${paragraph + 2}` : `${first}#${paragraph}`;
    };
  }
}

/** A statement with the sentence that a body makes of it; a figure may stand in a table instead. */
interface Fact {
  readonly statement: Statement;
  readonly body: string;
  readonly cell?: readonly [string, string];
}

/** A body of 100 to 250 words: each fact with its reference, and sentences that claim nothing. */
function bodyOf(index: number, facts: readonly Fact[], withTable: boolean): string {
  const rows = withTable ? facts.filter(({ cell }) => cell !== undefined) : [];
  const told = facts
    .filter((fact) => !rows.includes(fact))
    .map(({ statement, body }) => `${body} <Cite to="${statement.id}" />`);
  const filling = Array.from({ length: Math.max(3, 9 - facts.length + (index % 4)) }, (_, step) =>
    pick(fillers, index + step),
  );
  const table = rows.map(({ statement, cell }) => `| ${cell?.[0]} | ${cell?.[1]} <Cite to="${statement.id}" /> |`);
  return [
    told.slice(0, 3).join(' '),
    [...filling.slice(0, 3), ...told.slice(3)].join(' '),
    ...(table.length > 0 ? [['| Measure | Number |', '|---|---|', ...table].join('\n')] : []),
    filling.slice(3).join(' '),
  ]
    .filter(Boolean)
    .join('\n\n');
}
