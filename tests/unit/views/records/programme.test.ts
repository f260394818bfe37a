import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { recordPaper } from '../../../../src/views/records/record.ts';
import { answersOf, blockOf, contextOf, sectionOf, written } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const among = (...who: string[]) => ({ partners: [{ as: 'partner', who, from }] });
const programmes = ['cable'];

function paperOf(data: Readonly<Record<string, unknown>>, ...others: readonly SourceRecord[]) {
  const cable = record('programme', 'cable', { name: 'Cable', ...data });
  return recordPaper(
    contextOf([cable, record('source', 'gazette-2024', { published: '2024-05-02' }), ...others]),
    cable,
  );
}

describe('the first screen', () => {
  test('says of each question that nothing is on record', () => {
    const { answers } = paperOf({});
    const missing = answers.filter((answer) => answer.missing).map(({ label, value }) => `${label}: ${written(value)}`);
    expect(missing).toEqual([
      'Where it stands: not on record',
      'Runs: not on record',
      'Partners: not on record',
      'Last event held: not on record',
      'Next due: not on record',
      'Latest source: not on record',
    ]);
    expect(answers).toHaveLength(missing.length);
  });

  test('names up to four partners; of more, three and how many follow', () => {
    const partners = (...who: string[]) =>
      answersOf(paperOf(among(...who))).find((line) => line.startsWith('Partners'));
    expect(partners('ada', 'bo', 'cy', 'di')).toBe('Partners: ada, bo, cy and di ^1');
    expect(partners('ada', 'bo', 'cy', 'di', 'ed')).toBe('Partners: ada, bo, cy and [2 more](#section_listed) ^1');
  });

  test('counts partners whom the source does not name', () => {
    const partners = [{ as: 'member', who: ['ada', 'bo'], others: 20, from }];
    expect(answersOf(paperOf({ partners })).find((line) => line.startsWith('Partners'))).toBe(
      'Partners: ada, bo and [20 more](#section_listed) ^1',
    );
  });

  const event = (id: string, when: string, outcome = 'held') =>
    record('event', id, { name: id, when, outcome, programmes, from: { when: from, outcome: from } });
  const promise = (id: string, due: string) =>
    record('commitment', id, { name: id, due, programmes, from: { due: from } });
  const line = (label: string, ...others: SourceRecord[]) =>
    answersOf(paperOf({}, ...others)).find((one) => one.startsWith(label));

  test('has the last event that was held', () => {
    expect(
      line(
        'Last event held',
        event('fair', '2023'),
        event('week', '2024-05'),
        event('race', '2024-11', 'cancelled'),
        record('event', 'talks', { programmes, from: { outcome: from } }),
      ),
    ).toBe('Last event held: [week](/events/week/), May 2024');
  });

  test('has what comes next, an event or a commitment, whichever day comes first', () => {
    expect(line('Next due', promise('pier', '2025-06'), event('race', '2025-04', 'announced'))).toBe(
      'Next due: [race](/events/race/), April 2025',
    );
    expect(line('Next due', promise('pier', '2025-03'), event('race', '2025-04', 'announced'))).toBe(
      'Next due: [pier](/commitments/pier/), March 2025',
    );
    expect(line('Next due', event('race', '2025-04', 'cancelled'))).toBe('Next due: not on record');
  });

  test('where nothing is ahead says how many dates passed in silence', () => {
    expect(line('Next due', promise('pier', '2024-06'))).toBe(
      'Next due: [nothing ahead; one date has passed](#section_commitments)',
    );
    expect(line('Next due', promise('pier', '2024-06'), promise('mole', '2024'))).toBe(
      'Next due: [nothing ahead; 2 dates have passed](#section_commitments)',
    );
  });

  test('has the newest source of its statements, as a link', () => {
    const statements = [
      { id: 'a', aspect: 'goal', says: 'It grows.', from: ['gazette-2024#3', 'herald#1'] },
      { id: 'b', aspect: 'goal', says: 'It shrinks.', from: 'gazette-2024#4' },
    ];
    expect(answersOf(paperOf({ statements }, record('source', 'herald', { published: '2024-12' }))).at(-1)).toBe(
      'Latest source: [December 2024](/sources/herald/)',
    );
  });
});

describe('related programmes', () => {
  test('stand by what they are to it, each neighbour with its reasons', () => {
    const gateway = record('programme', 'gateway', { name: 'Gateway' });
    const spur = record('programme', 'spur', { name: 'Spur', parent: 'cable' });
    const tug = record('programme', 'tug', {
      name: 'Tug',
      parent: 'gateway',
      themes: ['sea', 'ships'],
      ...among('ministry'),
    });
    const others = [
      gateway,
      spur,
      tug,
      record('organisation', 'ministry', { name: 'Ministry of Tides' }),
      record('theme', 'sea', { name: 'Sea' }),
      record('theme', 'ships', { name: 'Ships' }),
    ];
    const section = sectionOf(
      paperOf({ parent: 'gateway', themes: ['sea', 'ships'], ...among('ministry') }, ...others),
      'related',
    );
    expect(blockOf(section, 'links').groups).toEqual([
      { label: 'It is part of', links: [{ text: 'Gateway', href: '/programmes/gateway/' }] },
      { label: 'Its parts', links: [{ text: 'Spur', href: '/programmes/spur/' }] },
      {
        label: 'Neighbours, the closest first',
        links: [
          {
            text: 'Tug',
            href: '/programmes/tug/',
            note: 'also part of Gateway; partner of both: Ministry of Tides; both filed under Sea and Ships',
          },
        ],
      },
    ]);
  });

  test('have no section where there are none', () => {
    expect(paperOf({}).sections.map(({ id }) => id)).not.toContain('section_related');
  });
});
