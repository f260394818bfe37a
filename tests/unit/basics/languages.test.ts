import { expect, test } from 'vitest';
import { languageFault, localeFault } from '../../../src/basics/languages.ts';

const told = (fault: ReturnType<typeof languageFault>): string => (fault ? `${fault.what} — ${fault.todo}` : 'fine');

test.each(['en', 'es-MX', 'es-419', 'sr-Latn', 'zh-Hant-TW', 'de-DE-1996', 'yua', 'und', 'mul'])(
  '%s is a language',
  (tag) => {
    expect(told(languageFault(tag))).toBe('fine');
  },
);

const none = (tag: string, todo = "write the tag of a language: 'en', 'es-MX'"): [string, string] => [
  tag,
  `'${tag}' is no tag of a language — ${todo}`,
];

test.each([
  none('en_GB', "did you mean 'en-GB'?"),
  none('pt_br', "did you mean 'pt-BR'?"),
  none('en_US.UTF-8', "did you mean 'en-US'?"),
  none('español', "did you mean 'es'?"),
  none(''),
  none('e'),
  none('abcd'),
  none('C'),
  none('x-foo'),
  none('i-klingon'),
  none('zh-min-nan'),
  none('en-'),
  none('en\n'),
  none('-'.repeat(100_000)),
  ['EN-gb', "'EN-gb' is not how the tag is written — write 'en-GB'"],
  ['en-UK', "'en-UK' is not how the tag is written — write 'en-GB'"],
  ['en-US-posix', "'en-US-posix' is not how the tag is written — write 'en-US'"],
  ['iw', "'iw' is not how the tag is written — write 'he'"],
  ['eng', "'eng' is not how the tag is written — write 'en'"],
  ['qq', "there is no language 'qq' — write the tag of a language: 'en', 'es-MX'"],
  ['English', "there is no language 'english' — did you mean 'en'?"],
  ['Deutsch', "there is no language 'deutsch' — did you mean 'de'?"],
  ['en-XY', "'XY' in 'en-XY' is no country or region — write 'en', or its country as ISO 3166-1 has it"],
  ['en-Abcd', "'Abcd' in 'en-Abcd' is no script — write 'en'"],
  ['en-u-nu-arab', "'en-u-nu-arab' says more than a language and its place — write 'en'"],
  ['en-GB-x-desk', "'en-GB-x-desk' says more than a language and its place — write 'en-GB'"],
])('%s is told', (tag, expected) => {
  expect(told(languageFault(tag))).toBe(expected);
});

test('whatever is a language has a name, or is one', () => {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  for (const tag of ['en-x-foo', 'en-u-nu-arab', 'en-t-de', 'und', 'qaa', 'zz', 'en-ZZ', 'de-DE-1996'])
    if (!languageFault(tag)) expect(names.of(tag)).not.toBe('');
});

test.each([
  ['en-GB', 'en', 'fine'],
  ['en', 'en', 'fine'],
  ['es-MX', 'es', 'fine'],
  [
    'ar-EG',
    'en',
    "'ar-EG' writes dates and numbers in another language than 'en', the site's — write 'en-EG', or leave it out",
  ],
  ['fr', 'en', "'fr' writes dates and numbers in another language than 'en', the site's — write 'en', or leave it out"],
])('%s for a site in %s', (tag, base, expected) => {
  expect(told(localeFault(tag, base))).toBe(expected);
});
