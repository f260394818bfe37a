import { expect, test } from 'vitest';
import { problemsOf, siteYaml } from '../../support/content.ts';

const reportDate = 'reportDate: 2025-01-31';

test('no site.yaml', async () => {
  expect(await problemsOf({ 'site.yaml': undefined })).toEqual([
    'site.yaml:1:1  settings-missing  the content folder has no site.yaml — write one; the manual lists its fields',
  ]);
});

test('no report date', async () => {
  expect(await problemsOf({ 'site.yaml': siteYaml.replace(`${reportDate}\n`, '') })).toEqual([
    "site.yaml:1:1  settings-missing  'reportDate' is missing — add reportDate: YYYY-MM-DD, the day the site speaks from",
  ]);
});

test('a report date the calendar does not have', async () => {
  expect(await problemsOf({ 'site.yaml': siteYaml.replace(reportDate, 'reportDate: 2025-02-30') })).toEqual([
    "site.yaml:3:13  report-date  '2025-02-30' is no day of the calendar — write a day that exists as YYYY-MM-DD",
  ]);
});

test('29 February of a common year is no report date', async () => {
  expect(await problemsOf({ 'site.yaml': siteYaml.replace(reportDate, 'reportDate: 2025-02-29') })).toEqual([
    "site.yaml:3:13  report-date  '2025-02-29' is no day of the calendar — write a day that exists as YYYY-MM-DD",
  ]);
});

test('a report date that is a year', async () => {
  expect(await problemsOf({ 'site.yaml': siteYaml.replace(reportDate, 'reportDate: 2025') })).toEqual([
    "site.yaml:3:13  report-date  '2025' is no day of the calendar — write a day that exists as YYYY-MM-DD",
  ]);
});

test('a report date that is a month', async () => {
  expect(await problemsOf({ 'site.yaml': siteYaml.replace(reportDate, 'reportDate: 2025-01') })).toEqual([
    "site.yaml:3:13  report-date  '2025-01' is no day of the calendar — write a day that exists as YYYY-MM-DD",
  ]);
});

test('a language without messages', async () => {
  expect(await problemsOf({ 'site.yaml': siteYaml.replace('language: en', 'language: tlh') })).toEqual([
    "site.yaml:4:11  unknown-word  there are no messages for the language 'tlh' — write one of: en",
  ]);
});

test('an address that is none', async () => {
  const text = siteYaml.replace('{name: Desk of Tides}', '{name: Desk of Tides, email: desk, url: example.org}');
  expect(await problemsOf({ 'site.yaml': text })).toEqual([
    "site.yaml:6:41  wrong-value  'desk' is no e-mail address — write it in full",
    "site.yaml:6:52  wrong-value  'example.org' is no web address — write it in full",
  ]);
});

test('an address of the site that is no host alone', async () => {
  for (const address of ['papers.example.org', 'https://example.org/papers', 'ftp://example.org', 'https://example.org?a=b'])
    expect(await problemsOf({ 'site.yaml': `${siteYaml}address: ${address}\n` })).toEqual([
      expect.stringMatching(/^site\.yaml:\d+:10 {2}wrong-value {2}'.*' is no address of a host — write https:\/\/ and the host alone; --base gives the path$/),
    ]);
  for (const address of ['https://papers.example.org', 'http://localhost:4321/']) expect(await problemsOf({ 'site.yaml': `${siteYaml}address: ${address}\n` })).toEqual([]);
});

test('broken YAML, an unknown and a missing field in site.yaml', async () => {
  expect(await problemsOf({ 'site.yaml': siteYaml.replace('title: Northland Papers', 'title: Papers: Northland') })).toEqual([
    'site.yaml:1:8  yaml-broken  a colon stands inside words without quotes — put the words in quotes',
  ]);
  expect(await problemsOf({ 'site.yaml': siteYaml.replace('title:', 'tittle:') })).toEqual([
    "site.yaml:1:1  missing-field  'title' is missing — add title: …",
    "site.yaml:1:1  unknown-field  there is no field 'tittle' — did you mean 'title'?",
  ]);
});
