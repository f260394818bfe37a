import { expect, test } from 'vitest';
import { documentFrom } from '../../../scripts/source/document.ts';
import { headlineOf } from '../../../scripts/source/headline.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['a heading', 'Tides rise | Desk of Tides | gov.example', ['Tides rise'], undefined, 'Tides rise', 'Desk of Tides'],
  [
    'a dash',
    'Sobem as marés — Ministério das Marés',
    ['Sobem as marés'],
    undefined,
    'Sobem as marés',
    'Ministério das Marés',
  ],
  ['a heading at the end', 'Desk of Tides: Tides rise', ['Tides rise'], undefined, 'Tides rise', 'Desk of Tides:'],
  ['the name of the site', 'Tides rise - Desk of Tides', [], 'Desk of Tides', 'Tides rise', 'Desk of Tides'],
  ['nothing', 'Tides rise - and fall', [], 'Desk of Tides', 'Tides rise - and fall', undefined],
  ['a path', 'Home | News | 12', ['All tides of the coast rise'], undefined, 'All tides of the coast rise', undefined],
  ['a heading that is a part of a word', 'Tideslands rise', ['Tides'], undefined, 'Tideslands rise', undefined],
] as const)('the end of a title is dropped by %s', (_name, told, headings, site, title, name) => {
  const found = headlineOf(told, headings, site);
  expect([found.title, found.site]).toEqual([title, name]);
});

const long =
  'O Ministério das Marés assinou um acordo para construir doze laboratórios na costa, com quarenta pessoas. ';

test('a page in Portuguese tells its day between its headline and its text', async () => {
  const html = `<html lang="pt-br"><head><title>Sobem as marés — Ministério das Marés</title></head><body><div id="content"><h1>Sobem as marés</h1><div class="documentByLine"><span>Publicado em 05/11/2025 10h30</span></div><p>${long.repeat(2)}</p><p>${long.repeat(3)}</p></div></body></html>`;
  const document = await documentFrom(bytes(html), 'html', 'tides.html');
  expect(document).toMatchObject({ title: 'Sobem as marés', publisher: 'Ministério das Marés', language: 'pt-BR' });
  expect(document.paragraphs.slice(0, 2)).toEqual(['Sobem as marés', 'Publicado em 05/11/2025 10h30']);
});

test.each([
  [
    'with fences',
    '---\ntitle: "Marea: alta"\ndate: 2025-11-23\nlang: es\nurl: https://a.example/b\n---\n\nSube la\nmarea.\n',
  ],
  ['without them', 'title: Marea: alta\ndate: 2025-11-23\nlang: es\nurl: https://a.example/b\n\nSube la\nmarea.\n'],
])('front matter of Markdown %s is none of its text', async (_name, text) => {
  expect(await documentFrom(bytes(text), 'md', 'tides.md')).toEqual({
    paragraphs: ['Sube la marea.'],
    title: 'Marea: alta',
    published: '2025-11-23',
    language: 'es',
    url: 'https://a.example/b',
  });
});

test('a first paragraph with a colon is no front matter', async () => {
  const { paragraphs } = await documentFrom(
    bytes('note: the tide\nrises: today and tomorrow,\nit is said.\n\nSo.'),
    'md',
    'a.md',
  );
  expect(paragraphs).toHaveLength(2);
});
