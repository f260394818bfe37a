import { expect, test } from 'vitest';
import { directionRuns, hasRightToLeft, isolated, isolatedPage } from '../../../src/basics/directions.ts';

/** A text with its runs from the right to the left in brackets. */
function marked(text: string): string {
  return directionRuns(text)
    .map((run) => (run.rightToLeft ? `[${run.text}]` : run.text))
    .join('');
}

test.each([
  [
    'a name, and nothing of what stands beside it',
    'The وزارة التعليم العالي (2024), 12 others',
    'The [وزارة التعليم العالي] (2024), 12 others',
  ],
  ['names in a list', 'هيئة النقل, وزارة المالية and משרד החוץ', '[هيئة النقل], [وزارة المالية] and [משרד החוץ]'],
  ['an acronym or a number within a name', 'שלב 2 של BELLA ב־2024 נחתם', '[שלב 2 של BELLA ב־2024 נחתם]'],
  ['brackets within a name', 'شركة (BELLA) للاتصالات (SBT) in', '[شركة (BELLA) للاتصالات] (SBT) in'],
  ['words of another language between two names', 'وزارة The Ministry وزارة', '[وزارة] The Ministry [وزارة]'],
  ['marks over the last letter', 'הַחוּ\u05bc, x', '[הַחוּ\u05bc], x'],
  [
    'no part of an address',
    'see https://a.example/وزارة-2024/x of وزارة',
    'see https://a.example/وزارة-2024/x of [وزارة]',
  ],
  ['none', 'The Ministry (2024)', 'The Ministry (2024)'],
])('%s', (_, text, runs) => {
  expect(marked(text)).toBe(runs);
});

test('is found in linear time', () => {
  const hostile = [
    '(ر'.repeat(200_000),
    `ر${' '.repeat(200_000)}x`,
    `ر${'A1'.repeat(200_000)}`,
    'ر('.repeat(200_000),
    `${'ر'.repeat(200_000)}x`,
    `${'ر(A '.repeat(100_000)}x`,
  ];
  for (const text of hostile)
    expect(
      directionRuns(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
});

test('where there is no element, marks that nobody sees set a run apart', () => {
  expect(isolated('The وزارة, 2024')).toBe('The \u2067وزارة\u2069, 2024');
  expect(isolated('The Ministry, 2024')).toBe('The Ministry, 2024');
});

test.each([
  ['words', '<p>The وزارة, 2024</p>', '<p>The <bdi dir="rtl">وزارة</bdi>, 2024</p>'],
  [
    'no value of a tag, be there a > in it',
    '<a title="a > وزارة" href=\'وزارة\'>x</a>',
    '<a title="a > وزارة" href=\'وزارة\'>x</a>',
  ],
  [
    'no title, script, style or comment',
    '<title>وزارة</title><script>"وزارة"</script><style>/*وزارة*/</style><!-- وزارة -->',
    '<title>وزارة</title><script>"وزارة"</script><style>/*وزارة*/</style><!-- وزارة -->',
  ],
  [
    'a picture, by marks',
    '<svg viewBox="0"><text>وزارة</text></svg> وزارة',
    '<svg viewBox="0"><text>\u2067وزارة\u2069</text></svg> <bdi dir="rtl">وزارة</bdi>',
  ],
  ['a choice, by marks', '<option>وزارة</option>', '<option>\u2067وزارة\u2069</option>'],
])('on a page: %s', (_, html, printed) => {
  expect(isolatedPage(html)).toBe(printed);
});

test('a page without such words is the same page', () => {
  const page = '<!doctype html><p>The “Ministry” &amp; 中文 <svg><text>a</text></svg>';
  expect(isolatedPage(page)).toBe(page);
});

test('no letter from the right to the left is missed', () => {
  const letter =
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
  const all = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code));
  expect(all.filter((sign) => hasRightToLeft(sign) !== letter.test(sign))).toEqual([]);
});
