import { describe, expect, test } from 'vitest';
import { partnersOf, relatedProgrammes } from '../../../src/model/related.ts';
import type { Site } from '../../../src/model/site.ts';
import { record, siteOf } from '../../support/records.ts';

const among = (...who: string[]) => ({ partners: [{ as: 'partner', who, from: 'gazette-2024#3' }] });
const programme = (id: string, data: Readonly<Record<string, unknown>> = {}) => record('programme', id, data);

function related(site: Site, id: string) {
  const found = site.records.get(id);
  if (found?.kind !== 'programme') throw new RangeError(id);
  return relatedProgrammes(site, found);
}

const names = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
const neighbours = (site: Site, id: string) =>
  related(site, id).neighbours.map(({ record: { id: name }, parent, partners, themes }) => [
    name,
    parent?.id,
    partners,
    themes,
  ]);

describe('above and below', () => {
  const site = siteOf([
    programme('gateway'),
    programme('cable', { parent: 'gateway' }),
    programme('spur', { parent: 'cable' }),
    programme('bay', { parent: 'cable' }),
  ]);

  test('parents stand the nearest first, parts by id', () => {
    expect(names(related(site, 'spur').parents)).toEqual(['cable', 'gateway']);
    expect(names(related(site, 'cable').parts)).toEqual(['bay', 'spur']);
    expect(names(related(site, 'gateway').parts)).toEqual(['cable']);
  });

  test('a circle is walked once', () => {
    const circle = siteOf([programme('egg', { parent: 'hen' }), programme('hen', { parent: 'egg' })]);
    expect(names(related(circle, 'hen').parents)).toEqual(['egg']);
    const broken = siteOf([
      programme('tail', { parent: 'egg' }),
      programme('egg', { parent: 'hen' }),
      programme('hen', { parent: 'egg' }),
    ]);
    expect(names(related(broken, 'tail').parents)).toEqual(['egg', 'hen']);
  });
});

describe('neighbours', () => {
  test('share a partner, or two themes, or the programme they are part of; one theme is too little', () => {
    const site = siteOf([
      programme('gateway'),
      programme('cable', { ...among('ministry', 'harbour'), themes: ['sea', 'tides', 'ships'], parent: 'gateway' }),
      programme('ferry', among('harbour', 'ministry')),
      programme('mills', { themes: ['ships', 'sea'] }),
      programme('pier', { themes: ['sea'] }),
      programme('tug', { parent: 'gateway' }),
      programme('train', among('railway')),
    ]);
    expect(neighbours(site, 'cable')).toEqual([
      ['ferry', undefined, ['ministry', 'harbour'], []],
      ['mills', undefined, [], ['sea', 'ships']],
      ['tug', 'gateway', [], []],
    ]);
    expect(neighbours(site, 'train')).toEqual([]);
  });

  test('are closer for what few share than for what many share', () => {
    const many = ['bay', 'gulf', 'inlet'].map((id) => programme(id, among('ministry')));
    const site = siteOf([
      programme('cable', among('ministry', 'harbour')),
      programme('zoo', among('harbour')),
      ...many,
    ]);
    expect(neighbours(site, 'cable').map(([id]) => id)).toEqual(['zoo', 'bay', 'gulf', 'inlet']);
  });

  test('are six at most', () => {
    const site = siteOf([...'abcdefgh'].map((id) => programme(id, among('ministry'))));
    expect(neighbours(site, 'b').map(([id]) => id)).toEqual(['a', 'c', 'd', 'e', 'f', 'g']);
  });

  test('are none of those above or below', () => {
    const shared = among('ministry');
    const site = siteOf([
      programme('gateway', shared),
      programme('cable', { ...shared, parent: 'gateway' }),
      programme('spur', { ...shared, parent: 'cable' }),
      programme('mills', shared),
    ]);
    for (const id of ['gateway', 'cable', 'spur'])
      expect(neighbours(site, id).map(([name]) => name)).toEqual(['mills']);
  });
});

test('partners are named once, whatever their part', () => {
  const partners = [
    { as: 'lead', who: ['ministry'], from: 'gazette-2024#3' },
    { as: 'partner', who: ['harbour', 'ministry'], from: 'gazette-2024#4' },
  ];
  expect(partnersOf(programme('cable', { partners }))).toEqual(['ministry', 'harbour']);
});
