import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { blockOf, contextOf, sectionOf } from '../../../support/papers.ts';
import { recordPage } from '../../../support/record-pages.ts';
import { record } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const among = (...who: string[]) => ({ partners: [{ as: 'partner', who, from }] });

function pageOf(data: Readonly<Record<string, unknown>>, ...others: readonly SourceRecord[]) {
  const cable = record('programme', 'cable', { name: 'Cable', ...data });
  return recordPage(
    contextOf([cable, record('source', 'gazette-2024', { published: '2024-05-02' }), ...others]),
    'cable',
  );
}

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
      pageOf({ parent: 'gateway', themes: ['sea', 'ships'], ...among('ministry') }, ...others),
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
    expect(pageOf({}).sections.map(({ id }) => id)).not.toContain('section_related');
  });
});
