import { expect, test } from 'vitest';
import {
  ask,
  AskedEach,
  AskedMap,
  AskedSet,
  leaveTrails,
  withTrail,
  Trail,
  used,
  type Question,
} from '../../../../src/model/asking.ts';
import { knownOn } from '../../../../src/model/knowledge.ts';
import { standingsOf } from '../../../../src/model/commitments.ts';
import { concerning, tiesOf } from '../../../../src/model/parties.ts';
import { perRecordWith, perSite, perSiteAndKey } from '../../../../src/model/memo.ts';
import { seriesOf } from '../../../../src/model/indicators.ts';
import { countOf, linkSite, namedAs, recordsOf, type Site } from '../../../../src/model/site.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { checkFolder } from '../../../../src/check.ts';
import { Answers } from '../../../../src/views/asked/answers.ts';
import { printingOf, type Held } from '../../../../src/views/printing.ts';
import { heldBy, icon } from '../../../support/print-all.ts';
import { fixture } from '../../../support/build.ts';
import { questionsOn } from '../../../support/questions.ts';

const { reading } = await checkFolder(fixture, { keep: false });
if (!reading.settings) throw new TypeError('the fixture has no settings');
const held = heldBy({ ...reading, settings: reading.settings });
const kept = (): Promise<never> => Promise.reject(new RangeError('nothing is printed'));
const purpose = { forDesk: false, base: '/', origin: undefined, icon, kept };
const printing = printingOf(held, purpose);
const { context, papers } = printing;
const { site, claims } = context;

/** What is asked while `work` is done. */
function askedBy(work: () => unknown): Question[] {
  const trail = new Trail();
  leaveTrails(() => trail);
  try {
    work();
    return questionsOn(trail);
  } finally {
    leaveTrails(undefined);
  }
}

// Neither changes from one build to the next: no record is unread that is built, and only a check knows files.
const unasked = ['settings', 'unread', 'files'];

test.each(Object.keys(site).filter((name) => !unasked.includes(name)))(
  'who looks into %s of a site has asked',
  (name) => {
    const questions = askedBy(() => {
      const value: unknown = site[name as keyof Site];
      if (value instanceof AskedMap) value.get('tidewater-cable');
    });
    const whole = ['all', 'references', 'citations'].includes(name) ? 'all' : 'names';
    const isMap = (site[name as keyof Site] as unknown) instanceof AskedMap;
    // The statements of a record are asked for together.
    const own = name === 'statements' ? 'statementsOf' : name;
    expect(questions).toEqual([isMap ? [own, 'tidewater-cable'] : [whole, '*']]);
  },
);

const set = new AskedSet('set', ['x']);
const map = new AskedMap('map', [['x', 1]]);
test.each<[way: string, look: () => unknown, question: Question]>([
  ['has', () => set.has('x'), ['set', 'x']],
  ['size', () => set.size, ['set', '*']],
  ['keys', () => set.keys(), ['set', '*']],
  ['values', () => set.values(), ['set', '*']],
  ['entries', () => set.entries(), ['set', '*']],
  ['forEach', () => set.forEach(() => undefined), ['set', '*']],
  ['spreading', () => [...set], ['set', '*']],
  ['get', () => map.get('x'), ['map', 'x']],
  ['has of a map', () => map.has('x'), ['map', 'x']],
  ['size of a map', () => map.size, ['map', '*']],
  ['keys of a map', () => map.keys(), ['map', '*']],
  ['values of a map', () => map.values(), ['map', '*']],
  ['entries of a map', () => map.entries(), ['map', '*']],
  ['forEach of a map', () => map.forEach(() => undefined), ['map', '*']],
  ['spreading a map', () => [...map], ['map', '*']],
])('whoever looks into a collection by %s has asked', (_, look, question) => {
  expect(askedBy(look)).toEqual([question]);
});

test.each([
  ['a page of its own', () => context.pages.has('x'), ['pages', 'x']],
  ['where an entry stands', () => context.entriesOn?.get('x'), ['entriesOn', 'x']],
  ['where a paragraph stands', () => context.paragraphsOn?.('x').get('1'), ['paragraphsOn@x', '1']],
  ['how large a picture is', () => context.pictures?.get('x'), ['pictures', 'x']],
  ['a hub', () => context.hubs?.has('x'), ['hubs', 'x']],
  ['papers on a pair', () => context.pairs.get('x'), ['pairs', 'x']],
  ['quotes', () => context.quoted.get('x'), ['quoted', 'x']],
  ['what was found of a claim', () => claims.of(['x.a']), ['checkedIn', 'x']],
  ['claims of a body', () => claims.ofBody('x'), ['bodyClaims', 'x']],
  ['claims of fields', () => claims.ofRecord('x'), ['fieldClaims', 'x']],
  ['a paper', () => papers.has('x'), ['papers', 'x']],
  ['all papers', () => papers.requests, ['papers', '*']],
  ['a digest', () => papers.isDigest('x'), ['digests', 'x']],
  ['records of a kind', () => recordsOf(site, 'theme'), ['byKind', 'theme']],
  ['how many of them there are', () => countOf(site, 'theme'), ['countsByKind', 'theme']],
  ['a statement', () => site.statements.get('x.a'), ['statementsOf', 'x']],
  ['what a record is called', () => namedAs(site, 'x'), ['named', 'x']],
  ['whom it concerns', () => tiesOf(site, { id: 'x' }), ['ties', 'x']],
  ['what concerns a party', () => concerning(site, 'x'), ['concerning', 'x']],
  ['what was not known on a day', () => knownOn(site, '2031-05-31'), ['laterThan@2031-05-31', '*']],
] as const)('so has who asks for %s', (_, work, question) => {
  expect(askedBy(work)).toEqual([question]);
});

test('who tells some observations asks for no other of their series', () => {
  const observed = [...site.statements.values()].filter(({ statement }) => statement.value);
  const [first] = observed;
  const indicator = first?.statement.value?.indicator ?? '';
  expect(askedBy(() => seriesOf(site, observed.slice(0, 1)))).toEqual([['seriesAlone', indicator]]);
  const answer = new Answers(site).to(['seriesAlone', indicator]);
  const statements = [...(site.statementsOf.get(first?.record.id ?? '') ?? [])].map(({ key, statement }) =>
    key === first?.key ? { ...statement, says: 'It says something else.' } : statement,
  );
  const reworded = site.all.map((record) =>
    record.id === first?.record.id
      ? ({ ...record, data: { ...record.data, name: 'Another name', statements } } as SourceRecord)
      : record,
  );
  const other = new Answers(linkSite(site.settings, reworded));
  expect(other.to(['seriesAlone', indicator])).toBe(answer);
  expect(other.to(['series', indicator])).not.toBe(new Answers(site).to(['series', indicator]));
});

test('of what was known on a day that is asked for which is looked at, and no other', () => {
  const known = knownOn(site, '2030-09-30');
  expect(askedBy(() => known.records.get('tidewater-cable'))).toEqual([['2030-09-30 records', 'tidewater-cable']]);
  expect(askedBy(() => known.all)).toEqual([['2030-09-30 all', '*']]);
  expect(askedBy(() => recordsOf(known, 'theme'))).toEqual([['2030-09-30 byKind', 'theme']]);
  expect(askedBy(() => standingsOf(known, '2030-09-30', ['x']))).toEqual([
    ['2030-09-30 placesAmongPromises@2030-09-30', 'x'],
  ]);
});

test('the answers are those of what was known on the day', () => {
  const answers = new Answers(site);
  const [now, then] = ['records', '2030-09-30 records'].map((name) => site.all.map(({ id }) => answers.to([name, id])));
  const known = knownOn(site, '2030-09-30');
  expect(then).toEqual(site.all.map(({ id }) => new Answers(known).to(['records', id])));
  expect(then).not.toEqual(now);
});

test('all of a map is asked for by whoever goes through it, and then no part of it', () => {
  expect(askedBy(() => [site.records.get('tidewater-cable'), ...site.records.values()])).toEqual([['records', '*']]);
  expect(askedBy(() => site.records.size)).toEqual([['records', '*']]);
});

test('what was made before is asked for by each who uses it', () => {
  const first = perSite((one: Site) => one.records.get('a'));
  const second = perSiteAndKey((one: Site, key: string) => [first(one), one.records.get(key)]);
  const ofBoth = perRecordWith((one: Site, other: Site) => [first(other), one.records.get('c')]);
  const everything = (): unknown => [second(site, 'b'), ofBoth(site, site)];
  const questions = [
    ['records', 'a'],
    ['records', 'b'],
    ['records', 'c'],
  ];
  expect(askedBy(everything).toSorted()).toEqual(questions);
  // Neither is made again.
  expect(askedBy(everything).toSorted()).toEqual(questions);
  const made = withTrail(() => 1);
  expect([made.trail, askedBy(() => used(made))]).toEqual([undefined, []]);
});

test('what asks nothing leaves no trail of its own, and is no part of any other', () => {
  const page = new Trail();
  leaveTrails(() => page);
  try {
    const [one, other] = [withTrail(() => 1), withTrail(() => used(withTrail(() => 2)))];
    expect(one.trail).toBeInstanceOf(Trail);
    expect(other.trail).toBe(one.trail);
    used(one);
    expect([...page.reached()]).toEqual([page]);
    const asking = withTrail(() => {
      ask('records', 'a');
    });
    used(asking);
    expect([...page.reached()]).toEqual([page, asking.trail]);
  } finally {
    leaveTrails(undefined);
  }
});

test('what is made for a key is made when somebody asks for it, once, and nobody asks for what it is made of', () => {
  const made: string[] = [];
  const each = new AskedEach('each', (key) => {
    ask('records', key);
    made.push(key);
    return key.length;
  });
  const asking = (): number[] => [each.get('ab'), each.get('ab')];
  expect(askedBy(() => expect(asking()).toEqual([2, 2]))).toEqual([['each', 'ab']]);
  expect(askedBy(asking)).toEqual([['each', 'ab']]);
  expect(made).toEqual(['ab']);
});

test('each thing that is asked for by a name has its own', async () => {
  const { readdir, readFile } = await import('node:fs/promises');
  const folder = new URL('../../../../src/', import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  const asking = /\b(?:asked(?:ByKey|Each)?|pagesOfParts)\(\s*'([^']+)'/g;
  const names = texts.flatMap((text) => [...text.matchAll(asking)].map(([, name]) => name));
  expect(names).toEqual(expect.arrayContaining(['searchChoices', 'toBeNamed', 'named', 'evidence']));
  expect(new Set(names).size).toBe(names.length);
});

type Cable = SourceRecord<'programme'>['data'];

/** What the site says where the cable says something else, or its folder holds other proofs. */
function answersWhere(change: (cable: Cable) => Partial<Cable>, proofs: Pick<Partial<Held>, 'lock'> = {}): Answers {
  const records = site.all.map((record) =>
    record.id === 'tidewater-cable' && record.kind === 'programme'
      ? { ...record, data: { ...record.data, ...change(record.data) } }
      : record,
  );
  const changed = printingOf({ ...held, records, ...proofs }, purpose);
  const answers = new Answers(changed.context.site);
  answers.add(changed);
  return answers;
}

const saying =
  (id: string, says: string) =>
  ({ statements = [] }: Cable): Partial<Cable> => ({
    statements: statements.map((one) => (one.id === id ? { ...one, says } : one)),
  });
const without =
  (id: string) =>
  ({ statements = [] }: Cable): Partial<Cable> => ({ statements: statements.filter((one) => one.id !== id) });

const asItIs = answersWhere(() => ({}));
const reworded = answersWhere(saying('storms', 'Winter gales broke the Tidewater Cable twice.'));

test.each([
  [['named', 'tidewater-cable'], { name: 'Tidal Line' }],
  [['ties', 'tidewater-cable'], { partners: [] }],
  [['participations', 'tidewater-cable'], { partners: [] }],
  [['referencesTo', 'northland'], { partners: [] }],
  [['referencesFrom', 'tidewater-cable'], { places: [] }],
  [['concerning', 'northland'], { partners: [], places: [] }],
  [['wholes', 'programme tidewater-cable'], { parent: 'tide-watch' }],
  [['filedUnder', 'sea-cables'], { themes: [] }],
  [['risk', 'tidewater-cable'], without('length')],
  [['series', 'cable-length'], saying('length', 'The cable is 900 km long.')],
  [['mentioning', 'northland'], saying('route', 'The Tidewater Cable joins Northland and Southland.')],
  [['evidence', 'method/evidence/'], { name: 'Tidal Line' }],
  [['observations', 'indicators/'], without('length')],
  [['alphabet', 'search/names/'], { aliases: ['Tidal Line'] }],
  [['acronyms', 'acronyms/'], { aliases: ['TDL'] }],
  [['searchChoices', '*'], { name: 'Tidal Line' }],
  [['toBeNamed', '*'], { aliases: ['Tidal Line'] }],
  [['ways', 'data/'], { name: 'Tidal Line' }],
  [['tableSizes', '*'], without('length')],
] as const)('%s is answered otherwise where that has changed, and only there', (question, change) => {
  const before = asItIs.to(question);
  expect(before).not.toBe('nothing');
  expect(reworded.to(question)).toBe(before);
  expect(answersWhere(typeof change === 'function' ? change : () => change as Partial<Cable>).to(question)).not.toBe(
    before,
  );
});

test.each([
  ['statementsOf', 'tidewater-cable'],
  ['mentionsOf', 'northland'],
] as const)('%s of %s are answered otherwise where one says something else', (...question) => {
  const route = saying('route', 'The Tidewater Cable joins Northland and Southland.');
  expect(asItIs.to(question)).not.toBe('nothing');
  expect(answersWhere(() => ({})).to(question)).toBe(asItIs.to(question));
  expect(answersWhere(route).to(question)).not.toBe(asItIs.to(question));
});

test('what was found of the claims of a record is answered otherwise where the lock says something else', () => {
  const question = ['checkedIn', 'tidewater-cable'] as const;
  expect(answersWhere(() => ({})).to(question)).toBe(asItIs.to(question));
  expect(answersWhere(() => ({}), { lock: undefined }).to(question)).not.toBe(asItIs.to(question));
});

test('how many claims were done what to is asked for by the numbers alone', () => {
  const question = ['claimCounts', '*'] as const;
  expect(answersWhere(() => ({ short: 'the Line' })).to(question)).toBe(asItIs.to(question));
  expect(answersWhere(without('length')).to(question)).not.toBe(asItIs.to(question));
});
