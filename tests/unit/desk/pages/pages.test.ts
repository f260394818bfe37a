import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/basics/problem.ts';
import { deskHtml, type Desk, type DeskPage } from '../../../../src/desk/pages/page.ts';
import { papersPage } from '../../../../src/desk/pages/papers.ts';
import { problemsPage } from '../../../../src/desk/pages/problems.ts';
import { withMarks } from '../../../../src/desk/pages/reading.ts';
import { sourcePage, sourcesPage } from '../../../../src/desk/pages/sources.ts';
import { readStatement, startStatement } from '../../../../src/desk/started.ts';
import { h } from '../../../../src/desk/pages/element.ts';
import { wordsFor } from '../../../../src/messages/words.ts';

const desk: Desk = {
  words: wordsFor('en'),
  base: '/papers/',
  title: 'A <Desk>',
  token: 'secret',
  reader: undefined,
  state: '0f',
};
const problem = (file: string, severity: Problem['severity'], line = 3): Problem => ({
  code: 'unknown-record',
  severity,
  file,
  line,
  column: 7,
  what: "'ballet' is no <programme>",
  todo: "did you mean 'bella'?",
});

test('problems stand by file: errors first, warnings behind them, what commands write last and folded', () => {
  const problems = [
    problem('evidence.lock.jsonl', 'error'),
    problem('events/a.mdx', 'warning'),
    problem('programmes/z.mdx', 'error'),
    problem('site.yaml', 'error'),
  ];
  const html = deskHtml(desk, problemsPage(desk, problems, 'C:\\our desk\\records'));
  const files = [...html.matchAll(/<h2>([^ <]+)/g)].map(([, file]) => file);
  expect(files).toEqual(['programmes/z.mdx', 'site.yaml', 'events/a.mdx', 'evidence.lock.jsonl']);
  expect(html).toContain('vscode://file/C:/our%20desk/records/programmes/z.mdx:3:7');
  expect(html).toContain('data-copy="C:/our desk/records/programmes/z.mdx:3:7"');
  expect(html).toContain('href="/papers/programmes/z/"');
  expect(html).toContain("'ballet' is no &#x3C;programme>");
});

test('what a code means is open where it stands first', () => {
  const html = deskHtml(
    desk,
    problemsPage(desk, [problem('events/a.mdx', 'error'), problem('events/b.mdx', 'error')], '/r'),
  );
  expect([...html.matchAll(/<details class="meaning"( open)?/g)].map(([, open]) => open)).toEqual([' open', undefined]);
});

test('texts of sources are text, whatever they hold', () => {
  const text = '<img src=x onerror=alert(1)> & <script>alert(1)</script>';
  const source = {
    id: 'gazette',
    name: text,
    language: 'en',
    published: undefined,
    paragraphs: [{ number: 1, text, claims: [] }],
  };
  const html = deskHtml(desk, sourcePage(desk, source, { records: [], folder: '/r' }));
  expect(html).not.toContain('<img');
  expect(html.match(/<script/g)).toHaveLength(1);
});

test('marks stand around what they name, and one within another is left out', () => {
  const page: DeskPage = {
    room: 'reading',
    title: '',
    body: [
      h(
        'p',
        {},
        withMarks('in May 2013 it began', [
          { start: 3, end: 11 },
          { start: 7, end: 11 },
          { start: 15, end: 20 },
        ]),
      ),
    ],
  };
  expect(deskHtml(desk, page)).toContain('<p>in <mark>May 2013</mark> it <mark>began</mark></p>');
});

test('a statement is begun with what is known of it, and is a draft while it says nothing', () => {
  const given = { id: 'route', aspect: 'purpose', says: ' It  joins\ncoasts. ', from: 'gazette#3' };
  expect(startStatement(given)).toEqual({
    id: 'route',
    aspect: 'purpose',
    says: 'It joins coasts.',
    from: 'gazette#3',
  });
  expect(startStatement({ ...given, says: ' ' })).toMatchObject({ draft: true, says: '…' });
  for (const wrong of [{ id: 'A b' }, { aspect: 'porpoise' }, { from: 'gazette' }])
    expect(startStatement({ ...given, ...wrong })).toBeUndefined();
});

test('a statement that was changed is read as YAML, and nothing else is', () => {
  const yaml = 'id: route\naspect: figure\nsays: "900 km"\nvalue: {number: 900, sense: exactly}\n';
  expect(readStatement(yaml)).toEqual({
    id: 'route',
    aspect: 'figure',
    says: '900 km',
    value: { number: 900, sense: 'exactly' },
  });
  expect(readStatement(`- ${yaml.replaceAll('\n', '\n  ')}`)).toMatchObject({ id: 'route' });
  for (const text of ['', 'id: x', '[', 'id: X Y\naspect: goal', 'a: &a [1]\nid: x\naspect: goal\nb: *a'])
    expect(readStatement(text)).toBeUndefined();
});

test('what has no paper is named with why, and opens in the editor', () => {
  const lacking = [{ name: 'Sea <Cable>', file: 'programmes/sea-cable.mdx', why: '240 of 300 words — write a body' }];
  const html = deskHtml(desk, papersPage(desk, [], { lacking, folder: '/r' }));
  expect(html).toContain('1 subject without a paper');
  expect(html).toContain('<strong>Sea &#x3C;Cable></strong><span class="soft">240 of 300 words — write a body</span>');
  expect(html).toContain('vscode://file/r/programmes/sea-cable.mdx:1:1');
  expect(deskHtml(desk, papersPage(desk, [], { lacking: [], folder: '/r' }))).not.toContain('without a paper');
});

test('the room of sources says how to add one, as a command to copy', () => {
  const command = 'npm run source -- add FILE --content "/our records"';
  const html = deskHtml(desk, sourcesPage(desk, [], command));
  expect(html).toContain(`<code>${command}</code>`);
  expect(html).toContain('Copy the command</button>');
});
