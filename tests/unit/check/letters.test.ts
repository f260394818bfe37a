import { expect, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { freeze } from '../../../src/model/editions/edition.ts';
import { writeEdition } from '../../../src/model/editions/file.ts';
import { mdx, problemsOf, siteYaml, withContent } from '../../support/content.ts';

const todo = 'write it in other letters; a PDF or a picture cannot show it';
const place = (name: string): string => mdx(`name: ${name}\ntype: region`);

test.each([
  ['a letter for private use', 'Isle \ue000', 'no face has the letter U+E000'],
  ['a letter of a rare script', 'Isle ꯃ', "no face has the letter 'ꯃ' (U+ABC3)"],
  ['a letter that is none yet', 'Isle \u0378', 'no face has the letter U+0378'],
  ['a mark over a letter of another script', 'Isle 国\u0301', "no face has the letter '国\u0301' (U+56FD U+0301)"],
])('%s', async (_, name, what) => {
  expect(await problemsOf({ 'places/isle.mdx': place(name) })).toEqual([
    `places/isle.mdx:2:7  letter-without-face  ${what} — ${todo}`,
  ]);
});

test('a tower of marks', async () => {
  expect(await problemsOf({ 'places/isle.mdx': place(`Isle\u0300${'\u0301'.repeat(99)}`) })).toEqual([
    'places/isle.mdx:2:7  letter-without-face  a letter bears 99 marks (U+00E8 U+0301 U+0301 U+0301 …) — a letter bears 12 at most',
  ]);
});

test('in a list within the record, in its body, in site.yaml', async () => {
  const files = {
    'places/isle.mdx': mdx('name: Isle\ntype: region\naliases: [Skerry, {name: The ꯃ, lang: mni}]'),
    'pages/about.mdx': mdx('name: About', 'We are the Desk.\n\n- of *Tides ꯃ*'),
    'site.yaml': siteYaml.replace('Desk of Tides', 'Desk of ꯃ'),
  };
  expect(await problemsOf(files)).toEqual([
    `pages/about.mdx:7:3  letter-without-face  no face has the letter 'ꯃ' (U+ABC3) — ${todo}`,
    `places/isle.mdx:4:26  letter-without-face  no face has the letter 'ꯃ' (U+ABC3) — ${todo}`,
    `site.yaml:6:19  letter-without-face  no face has the letter 'ꯃ' (U+ABC3) — ${todo}`,
  ]);
});

test('in an edition that was frozen with it', async () => {
  const edition = await withContent({ 'places/isle.mdx': place('Isle') }, async (folder) => {
    const { site } = await checkFolder(folder);
    if (!site) throw new TypeError('the base content cannot be read');
    const { statements, ...rest } = freeze(site, 'spring', '2025-01-31');
    return writeEdition({ ...rest, statements: statements.map((entry) => ({ ...entry, says: `${entry.says} ꯃ` })) });
  });
  expect((await problemsOf({ 'editions/spring.json': edition }))[0]).toBe(
    "editions/spring.json:5:34  letter-without-face  no face has the letter 'ꯃ' (U+ABC3) — take it out of the record, and freeze the edition again: npm run edition -- spring --again",
  );
});

test.each([
  ['China', '国家发展和改革委员会'],
  ['Egypt', 'وزارة التعليم العالي'],
  ['Iran', 'می\u200cخواهم'],
  ['Israel', 'מִשְׂרַד הַחוּץ'],
  ['Georgia', 'საქართველოს მთავრობა'],
  ['Armenia', 'Հայաստանի Հանրապետություն'],
  ['Thailand', 'กระทรวงการต่างประเทศ'],
  ['India', 'शिक्षा मंत्रालय, বাংলা, ગુજરાતી, ਪੰਜਾਬੀ, தமிழ், తెలుగు, ಕನ್ನಡ, മലയാളം, ଓଡ଼ିଆ'],
  ['Sri Lanka', 'ශ්\u200dරී ලංකා'],
  ['Ethiopia', 'የኢትዮጵያ መንግሥት'],
  ['Korea', '외교부, and in its parts 외'],
  ['Japan', '文部科学省の、ガイドライン'],
  ['Burma, Laos, Cambodia, Tibet', 'မြန်မာ ລາວ ខ្មែរ བོད'],
  ['Morocco and the Maldives', 'ⵜⴰⵎⴰⵣⵉⵖⵜ ދިވެހި'],
  ['Ghana and Nigeria', 'Ɛdzɔ́, Gaɓɓa, Ẹ̀kó, ŋ̈'],
  ['Greece, Serbia, Kazakhstan', 'Ἀθῆναι, Љубљана, Қазақстан'],
  ['signs', '● ℃ → ∑ √ ⚓ ✓ ★ № ½ ⅓ ☎ ♀ ⠿'],
  ['pictures', '😀 👨‍👩‍👧 👍🏽 🇫🇷 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} ❤️‍🔥 1️⃣'],
])('every letter of %s has a face', async (_, name) => {
  const told = await problemsOf({ 'places/isle.mdx': place(`'${name}'`) });
  expect(told.filter((problem) => problem.includes('letter-without-face'))).toEqual([]);
});
