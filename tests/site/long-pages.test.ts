import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readyPrinter } from '../../scripts/build/printer.ts';
import { longestPage } from '../../scripts/inspect/budgets.ts';
import type { SourceRecord } from '../../src/schema/record.ts';
import { frameOf } from '../../src/views/page/frame.ts';
import { routesOf } from '../../src/views/routes.ts';
import { heldOf, printing } from '../support/printings.ts';
import { plainRecord, saidIn } from '../support/records.ts';

// Worlds in which all there is hangs on one thing. What a page will weigh is reckoned from its records: here it is seen
// how much that is.

const count = 600;
const some = (length: number): number[] => Array.from({ length }, (_, index) => index);
const all = some(count);
const from = (paragraph: number, source = 'gazette'): string => `${source}#${paragraph}`;
const long =
  ' of which those who came to it from the shores, the hills, the islands and the towns beside the sea say much';
const body = (index: number): string => `Northern Commission for the Cooperation of Harbours and Lighthouses ${index}`;
const said = saidIn(from(3));
const gazette = plainRecord('source', 'gazette', { name: 'Gazette', published: '2024-05-02', paragraphs: 9000 });
const northland = plainRecord('place', 'northland', { name: 'Northland' });

const yards = (statement: (yard: number, index: number) => object): SourceRecord[] =>
  some(count / 10).map((yard) =>
    plainRecord('organisation', `yard-${yard}`, {
      name: `Yard ${yard}`,
      statements: some(10).map((index) => statement(yard, yard * 10 + index)),
    }),
  );
const events = (data: (index: number) => object): SourceRecord[] =>
  all.map((index) =>
    plainRecord('event', `fair-${index}`, {
      name: `Fair of the ${body(index)}`,
      when: `${1990 + (index % 30)}`,
      ...data(index),
    }),
  );
const evidenceOf = (index: number, ...fields: readonly string[]) => ({
  from: Object.fromEntries(fields.map((field) => [field, from(index + 1)])),
});
const promises = (data: (index: number) => object): SourceRecord[] =>
  all.map((index) =>
    plainRecord('commitment', `launch-${index}`, {
      name: `the launch of the ${body(index)}`,
      by: ['northland'],
      due: '2025-02-20',
      ...evidenceOf(index, 'by', 'due'),
      statements: [said('launch', `It will launch the ${body(index)}${long}.`, { aspect: 'promise' })],
      ...data(index),
    }),
  );

const worlds: Readonly<Record<string, readonly SourceRecord[]>> = {
  'a source of whose paragraphs each carries something': [
    gazette,
    ...yards((yard, index) => said(`dock-${index}`, `Yard ${yard} has a dock${long}.`, { from: from(1 + index) })),
  ],
  'a source of which one paragraph carries all': [
    gazette,
    ...yards((yard, index) => said(`dock-${index}`, `Yard ${yard} has a dock${long}.`)),
  ],
  'a source of which words are in a script of many bytes': [
    gazette,
    ...yards((_, index) =>
      said(`dock-${index}`, 'საქართველოს ნავსადგურების კომისია შეიკრიბა ქალაქ ბათუმში.'.repeat(2)),
    ),
  ],
  'a source that misprints much': [
    plainRecord('source', 'gazette', {
      name: 'Gazette',
      paragraphs: 900,
      corrections: all.map((index) => ({
        paragraph: index + 1,
        prints: 'a' + long,
        reads: 'A' + long,
        why: 'No' + long,
      })),
    }),
  ],
  'a body that many statements name at length': [
    gazette,
    plainRecord('organisation', 'bureau', {
      name: 'Aardvark Bureau',
      statements: some(6).map((index) => said(`room-${index}`, `The Aardvark Bureau has room ${index}${long}.`)),
    }),
    ...yards((yard, index) =>
      said(`letter-${index}`, `Yard ${yard} wrote to the Aardvark Bureau${index < 200 ? long.repeat(9) : ''}.`),
    ),
  ],
  'a place that much concerns through its bodies': [
    gazette,
    plainRecord('place', 'northland', {
      name: 'Northland',
      statements: [said('ports', `It has ports${long.repeat(6)}.`)],
    }),
    ...some(20).map((index) => plainRecord('organisation', `body-${index}`, { name: body(index), place: 'northland' })),
    ...events((index) => ({
      participants: [{ who: [`body-${index % 20}`], as: 'participant', from: from(index + 1) }],
    })),
  ],
  'a programme with many parts': [
    gazette,
    plainRecord('programme', 'whole', {
      name: 'The Whole',
      statements: some(6).map((index) => said(`part-${index}`, `It has part ${index}${long}.`)),
    }),
    ...all.map((index) =>
      plainRecord('programme', `part-${index}`, { name: `Part of the ${body(index)}`, parent: 'whole' }),
    ),
  ],
  'a year with many events': [
    gazette,
    northland,
    ...events((index) => ({ when: '2024-05', where: ['northland'], ...evidenceOf(index, 'when', 'where', 'outcome') })),
  ],
  'much that falls due at once': [
    gazette,
    northland,
    ...promises(() => ({})),
    ...events(() => ({ when: '2025-02-20', outcome: 'announced' })),
  ],
  'promises of many makers': [
    gazette,
    ...some(100).map((index) => plainRecord('organisation', `body-${index}`, { name: body(index) })),
    ...promises((index) => ({ by: some(30).map((other) => `body-${(index + other) % 100}`) })),
  ],
  'an indicator that is observed again and again': [
    gazette,
    plainRecord('indicator', 'reach', { name: 'Reach', unit: 'km' }),
    ...yards((yard, index) =>
      said(`reach-${index}`, `Yard ${yard} reaches far${long}.`, {
        aspect: 'figure',
        from: from(1 + index),
        value: { indicator: 'reach', number: index, sense: 'exactly', asOf: `${1990 + (index % 30)}` },
      }),
    ),
  ],
  'a crowded map': [
    gazette,
    ...some(300).map((index) =>
      plainRecord('place', `town-${index}`, {
        name: `Town ${index}`,
        type: 'city',
        at: [((index * 37) % 340) - 170, ((index * 17) % 140) - 70],
      }),
    ),
    ...events((index) => ({ where: [`town-${index % 300}`], ...evidenceOf(index, 'when', 'where', 'outcome') })),
    ...some(300).map((index) =>
      plainRecord('programme', `pair-${index}`, {
        name: `Twin ${index}`,
        type: 'pairing',
        places: [`town-${index}`, `town-${(index * 7 + 3) % 300}`],
        ...evidenceOf(index, 'places'),
      }),
    ),
  ],
  'bodies that each rest on other sources': [
    ...all.map((index) =>
      plainRecord('source', `paper-${index}`, { name: `Paper of the ${body(index)}`, published: '2024-01-02' }),
    ),
    ...yards((yard, index) =>
      said(`dock-${index}`, `Yard ${yard} has a dock${long}.`, {
        from: some(6).map((other) => from(1 + other, `paper-${(index + other * 31) % count}`)),
      }),
    ),
  ],
  'a country of which a paper tells': [
    gazette,
    plainRecord('place', 'northland', {
      name: 'Northland',
      statements: some(9).map((index) => said(`port-${index}`, `It has port ${index}${long}.`, { key: index < 3 })),
    }),
    ...promises(() => ({})),
    ...events((index) => ({
      where: ['northland'],
      outcome: index % 2 === 0 ? 'held' : 'announced',
      ...evidenceOf(index, 'when', 'where', 'outcome'),
    })),
  ],
  'many pages of the publisher’s own': all.map((index) =>
    plainRecord('page', `about-${index}`, { name: `On the ${body(index)}, its rooms and what is kept in them` }),
  ),
  'more names than a page of search holds': some(1400).map((index) =>
    plainRecord('organisation', `body-${index}`, { name: `${body(index)} in the Towns of the Western Shore` }),
  ),
};

const workshop = await mkdtemp(join(tmpdir(), 'aide-memoire-long-'));
afterAll(() => rm(workshop, { recursive: true }));
const printer = await readyPrinter({ id: 'long-pages', workshop }, '/');

test.each(Object.entries(worlds))('no page of %s is longer than any may be', async (_, records) => {
  const site = printing(heldOf(records), { origin: 'https://papers.example' });
  const found: string[] = [];
  for (const route of routesOf(site)) {
    // Of the pages that each of many alike has, the first tell.
    if (/(?:-[1-9]\d|[4-9]|\d\d)\/(?:one-page\/)?$/.test(route.path) && !route.path.includes('page_')) continue;
    const page = await route.page();
    const length = Buffer.byteLength(printer.page({ page, frame: frameOf(site.context, page) }));
    if (length > longestPage) found.push(`${route.path}: ${length}`);
  }
  expect(found).toEqual([]);
});
