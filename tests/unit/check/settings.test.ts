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

test.each([
  ['en-GB', "'en-GB' — write 'en', and locale: en-GB"],
  ['es', "'es' — write one of: en"],
])('a language without messages, though it is one: %s', async (language, rest) => {
  expect(await problemsOf({ 'site.yaml': siteYaml.replace('language: en', `language: ${language}`) })).toEqual([
    `site.yaml:4:11  unknown-word  there are no messages for the language ${rest}`,
  ]);
});

test.each([
  ['en_GB', "'en_GB' is no tag of a language — did you mean 'en-GB'?"],
  ['EN-gb', "'EN-gb' is not how the tag is written — write 'en-GB'"],
  [
    'ar-EG',
    "'ar-EG' writes dates and numbers in another language than 'en', the site's — write 'en-EG', or leave it out",
  ],
  ['fr', "'fr' writes dates and numbers in another language than 'en', the site's — write 'en', or leave it out"],
  ['en-u-nu-arab', "'en-u-nu-arab' says more than a language and its place — write 'en'"],
])('a locale that would write dates and numbers otherwise than sentences: %s', async (locale, problem) => {
  expect(await problemsOf({ 'site.yaml': siteYaml.replace('locale: en-GB', `locale: ${locale}`) })).toEqual([
    `site.yaml:5:9  wrong-value  ${problem}`,
  ]);
});

test('an address that is none', async () => {
  const text = siteYaml.replace('{name: Desk of Tides}', '{name: Desk of Tides, email: desk, url: example.org}');
  expect(await problemsOf({ 'site.yaml': text })).toEqual([
    "site.yaml:6:41  wrong-value  'desk' is no e-mail address — write it in full",
    "site.yaml:6:52  wrong-value  'example.org' is no web address — did you mean 'https://example.org'?",
  ]);
});

test('an address of the site that is no host alone', async () => {
  for (const [address, problem] of [
    ['papers.example.org', "'papers.example.org' is no address of a host — did you mean 'https://papers.example.org'?"],
    [
      'https://example.org/papers',
      "'https://example.org/papers' holds more than a host — write 'https://example.org' and give the path with --base papers",
    ],
    ['ftp://example.org', "'ftp://example.org' is no address of a host — write https:// and the host alone"],
    ['https://example.org?a=b', "'https://example.org?a=b' holds more than a host — write 'https://example.org'"],
  ])
    expect(await problemsOf({ 'site.yaml': `${siteYaml}address: ${address}\n` })).toEqual([
      `site.yaml:8:10  wrong-value  ${problem}`,
    ]);
  for (const address of [
    'https://papers.example.org',
    'http://localhost:4321/',
    'https://Bücher.example',
    'https://example.org:443',
  ])
    expect(await problemsOf({ 'site.yaml': `${siteYaml}address: ${address}\n` })).toEqual([]);
});

test('broken YAML, an unknown and a missing field in site.yaml', async () => {
  expect(
    await problemsOf({ 'site.yaml': siteYaml.replace('title: Northland Papers', 'title: Papers: Northland') }),
  ).toEqual(['site.yaml:1:8  yaml-broken  a colon stands inside words without quotes — put the words in quotes']);
  expect(await problemsOf({ 'site.yaml': siteYaml.replace('title:', 'tittle:') })).toEqual([
    "site.yaml:1:1  missing-field  'title' is missing — add title: …",
    "site.yaml:1:1  unknown-field  there is no field 'tittle' — did you mean 'title'?",
  ]);
});

test.each([
  ['[[northland, southlad]]', "21  unknown-record  'southlad' is no organisation or place — did you mean 'northland'?"],
  [
    '[[sea-cable, northland]]',
    "10  wrong-kind  'sea-cable' is a programme, not an organisation or place — name an organisation or place",
  ],
])('parties that are none: %s', async (pairs, rest) => {
  const problems = await problemsOf({ 'site.yaml': `${siteYaml}pairs: ${pairs}\n` });
  expect(problems).toEqual([`site.yaml:8:${rest}`]);
});

test('a pair of a place and a body', async () => {
  expect(await problemsOf({ 'site.yaml': `${siteYaml}pairs: [[northland, ministry-of-tides]]\n` })).toEqual([]);
});
