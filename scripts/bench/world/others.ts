import { organisationForms, pick, subjects, twoDigits } from '../words.ts';
import { paragraphsPerSource, type Cast } from './cast.ts';
import { bodyOf, statementsOf, type Draft, type Fact } from './facts.ts';

export function indicatorDraft(cast: Cast, index: number): Draft<'indicator'> {
  return {
    data: {
      name: cast.name('indicator', index),
      unit: index % 2 === 0 ? 'research groups' : 'stations',
      themes: cast.themes(index),
    },
    body: '',
  };
}

export function organisationDraft(cast: Cast, index: number): Draft<'organisation'> {
  const name = cast.name('organisation', index);
  const place = cast.country(index + 2);
  const from = cast.evidence(index + 41);
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
        ? { aliases: [`${cast.wordOf('organisation', index).slice(0, 4).toUpperCase()}${index}`] }
        : {}),
      type: pick(organisationForms, index).type,
      ...(index % 6 === 5 ? { parent: cast.id('organisation', Math.floor(index / 6)) } : {}),
      place: place.id,
      from: { place: from(0), ...(index % 6 === 5 ? { parent: from(0) } : {}) },
      statements: statementsOf(facts),
    },
    body: index % 3 === 0 ? bodyOf(index + 2, facts, false) : '',
  };
}

export function personDraft(cast: Cast, index: number): Draft<'person'> {
  const name = cast.name('person', index);
  const at = cast.near('organisation', index, 40);
  const from = cast.evidence(index + 53);
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

export function sourceDraft(cast: Cast, index: number): Draft<'source'> {
  const publisher = cast.near('organisation', index, 60);
  const id = cast.id('source', index);
  return {
    data: {
      name: cast.name('source', index),
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
          says: `The archived copy of the ${cast.name('source', index)} lacks its pictures.`,
          from: `${id}#3`,
        },
      ],
    },
    body: '',
  };
}

export function pageDraft(cast: Cast, index: number): Draft<'page'> {
  return {
    data: { name: cast.name('page', index), order: index },
    body: index === 0 ? 'What the desk holds:\n\n<Holdings />' : 'How this invented world is made: by arithmetic.',
  };
}
