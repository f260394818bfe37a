import { expect, test } from 'vitest';
import { mdx, problemsOf } from '../../support/content.ts';

test('two records of different kinds with one id', async () => {
  expect(await problemsOf({ 'places/sea-cable.mdx': mdx('name: Cape Cable\ntype: region') })).toEqual([
    "places/sea-cable.mdx:2:1  duplicate-id  'sea-cable' is the id of programmes/sea-cable.mdx too — rename one of the two files",
  ]);
});

test('two statements of one record with one id', async () => {
  const text = mdx(`
    name: Southland
    type: country
    statements:
      - {id: port, aspect: purpose, says: It has a port., from: gazette-2024#3}
      - {id: port, aspect: purpose, says: It has a mole., from: gazette-2024#4}
  `);
  expect(await problemsOf({ 'places/southland.mdx': text })).toEqual([
    "places/southland.mdx:6:10  duplicate-id  'port' is the id of two statements of this record — give one of them another id",
  ]);
});

test('two records of one kind with one name, whatever its case, accents and dashes', async () => {
  expect(await problemsOf({ 'people/j-doe.mdx': mdx('name: JANE–DÖE') })).toEqual([
    "people/jane-doe.mdx:2:7  duplicate-name  'Jane Doe' is the name of people/j-doe.mdx too — add to one name what tells the two apart, or make them one record",
  ]);
});

test('records of two kinds may share a name', async () => {
  expect(await problemsOf({ 'places/sea-cable-town.mdx': mdx('name: Sea Cable\ntype: city') })).toEqual([]);
});

test('a page with the address of a room of the site', async () => {
  expect(await problemsOf({ 'pages/search.mdx': mdx('name: How to search') })).toEqual([
    'pages/search.mdx:2:1  address-taken  /search/ is a page of the site itself — rename the file',
  ]);
});

test('two records that share an alias are told at both', async () => {
  const problems = await problemsOf({
    'organisations/shell-board.mdx': mdx('name: Shell Board\ntype: agency\naliases: [SB]'),
    'organisations/salt-bank.mdx': mdx('name: Salt Bank\ntype: company\naliases: [Old Bank, {name: SB, lang: en}]'),
  });
  expect(problems).toEqual([
    "organisations/salt-bank.mdx:4:21  warning shared-alias  'SB' is a name of organisations/shell-board.mdx too — check that the two are not one record",
    "organisations/shell-board.mdx:4:11  warning shared-alias  'SB' is a name of organisations/salt-bank.mdx too — check that the two are not one record",
  ]);
});

test("an alias that is another record's name", async () => {
  expect(
    await problemsOf({ 'places/northern-isle.mdx': mdx('name: Northern Isle\ntype: region\naliases: [Northland]') }),
  ).toEqual([
    "places/northern-isle.mdx:4:11  warning shared-alias  'Northland' is a name of places/northland.mdx too — check that the two are not one record",
  ]);
});

test('a short name that is a name of another record, its article aside', async () => {
  const problems = await problemsOf({
    'organisations/shell-board.mdx': mdx('name: Shell Board of the Isles\nshort: the Salt Bank\ntype: agency'),
    'organisations/salt-bank.mdx': mdx('name: Salt Bank\ntype: company'),
  });
  expect(problems).toEqual([
    "organisations/shell-board.mdx:3:8  unclear-short-name  'the Salt Bank' is a name of organisations/salt-bank.mdx too — take a short name that no other record has",
  ]);
});

test('a short name that two records have', async () => {
  const problems = await problemsOf({
    'organisations/shell-board.mdx': mdx('name: Shell Board\nshort: The board\ntype: agency'),
    'organisations/salt-board.mdx': mdx('name: Salt Board\nshort: the Board\ntype: agency'),
  });
  expect(problems).toEqual([
    "organisations/salt-board.mdx:3:8  unclear-short-name  'the Board' is a name of organisations/shell-board.mdx too — take a short name that no other record has",
    "organisations/shell-board.mdx:3:8  unclear-short-name  'The board' is a name of organisations/salt-board.mdx too — take a short name that no other record has",
  ]);
});

test('a short name that is no shorter', async () => {
  expect(
    await problemsOf({ 'organisations/salt-bank.mdx': mdx('name: Salt Bank\nshort: the Salt\ntype: company') }),
  ).toEqual([]);
  expect(
    await problemsOf({ 'organisations/salt-bank.mdx': mdx('name: Salt Bank\nshort: the Salts\ntype: company') }),
  ).toEqual([
    "organisations/salt-bank.mdx:3:8  unclear-short-name  'the Salts' is not shorter than 'Salt Bank' — leave `short` out, or shorten it",
  ]);
});

test('a short name that is an alias of its own record', async () => {
  expect(
    await problemsOf({
      'organisations/salt-bank.mdx': mdx(
        'name: Salt Bank of the Isles\nshort: the Bank\naliases: [Bank]\ntype: company',
      ),
    }),
  ).toEqual([]);
});

test('an id that another record has, or had', async () => {
  const port = (former: string): string => mdx(`name: Port\ntype: city\nformerIds: [${former}]`);
  expect(await problemsOf({ 'places/port.mdx': port('old-port') })).toEqual([]);
  expect(await problemsOf({ 'places/port.mdx': port('northland') })).toEqual([
    "places/port.mdx:4:13  former-id-taken  'northland' is, or was, the id of places/northland.mdx — take it out here, or give the other record another id",
  ]);
});
