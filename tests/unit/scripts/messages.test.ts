import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.ts';
import { unsaidKeys } from '../../../scripts/lint/message-keys.ts';
import { messageFaults, parameterModule } from '../../../scripts/lint/messages.ts';
import { en } from '../../../src/messages/en/messages.ts';
import { languages } from '../../../src/messages/languages.ts';

describe('what is wrong with a message', () => {
  test.each([
    ['{name', 'is no ICU message: '],
    ['  ', 'is empty'],
    ['{state, select, open {open} other {done}}', "chooses by {state} with 'other', where a new word could hide"],
    ['{state, select, open {open} other {}}', "chooses by {state} with 'other', where a new word could hide"],
    ['{count, plural, one {one}}', "counts {count} without 'other'"],
    ['{day, date}', 'holds what no message may: a date, a time or a tag'],
    ['{count, plural, one {one} other {{count, select, yes {y}}}}', 'takes {count} both as number and as yes'],
    ['{state, select, open {a} done {b}}{state, select, open {c}}', 'takes {state} both as done | open and as open'],
  ])('%s', (message, fault) => {
    expect(messageFaults({ en: { key: message } })).toEqual([expect.stringContaining(`en: 'key' ${fault}`)]);
  });

  test.each([
    '“{text}”',
    '{count, plural, =2 {both} one {one} other {#}}',
    '{most, number}',
    '{state, select, open {{count, plural, one {is} other {are}}} done {{date}}} {date}',
  ])('nothing: %s', (message) => {
    expect(messageFaults({ en: { key: message } })).toEqual([]);
  });
});

describe('what is wrong between two languages', () => {
  const said = '{name}: {count, plural, one {# day} other {# days}}, {state, select, open {open} done {done}}';

  test.each([
    [{}, "es: 'key' is missing"],
    [{ key: said, more: '' }, "es: 'more' is empty", "es: 'more' is no message"],
    [{ key: said.replace('{name}', '') }, "es: 'key' does not use {name}"],
    [{ key: `${said} {date}` }, "es: 'key' uses {date}, which nobody hands it"],
    [{ key: said.replace('{name}', '{name, plural, other {}}') }, "es: 'key' takes {name} as number, not text"],
    [{ key: said.replace('done {done}', '') }, "es: 'key' takes {state} as open, not done | open"],
  ])('%j', (es: Readonly<Record<string, string>>, ...faults) => {
    expect(messageFaults({ en: { key: said }, es })).toEqual(faults);
  });

  test('nothing where a language says as it stands what another counts or chooses by', () => {
    expect(messageFaults({ en: { key: said }, es: { key: '{state} {count} {name}' } })).toEqual([]);
  });
});

test('nothing is wrong with the messages of this site', () => {
  const messages = Object.entries(languages).map(([code, language]) => [code, language.messages] as const);
  expect(messageFaults(Object.fromEntries(messages))).toEqual([]);
});

test('what messages take is written down as they stand', async () => {
  const file = join(root, 'src/messages/parameters.ts');
  const written = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
  expect(await parameterModule(en, file)).toBe(written);
  expect(await parameterModule({ ...en, 'date.about': 'about {day}' }, file)).not.toBe(written);
});

test('every message is said somewhere', () => {
  const invented = ['kind.planet.one', 'nobody.says'];
  const sources = [join(root, 'src'), join(root, 'scripts/dev'), join(root, 'scripts/pack')];
  // The front page of a pack is no page of the site: a command writes it.
  expect(unsaidKeys(sources, [...Object.keys(en), ...invented])).toEqual(invented);
}, 60_000);
