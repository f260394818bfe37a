import { describe, expect, test } from 'vitest';
import { baseContent, mdx, problemsOf, siteYaml, type Files } from '../../support/content.ts';

const page = (body: string): Files => ({ 'pages/links.mdx': mdx('name: Links', body) });
const quoted = (address: string): string => JSON.stringify(address);

/** What no reader may be led to, from anywhere. */
const hostile = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,x',
  'file:///etc/passwd',
  'vbscript:x',
  'blob:https://example.org/x',
  'view-source:https://example.org',
  'ftp://example.org/x',
  '//evil.example/x',
  '\\\\evil.example\\x',
  '/\\evil.example',
  'http:evil',
  'https:///x',
  'https://',
  'https:',
  'https://me:secret@example.org/',
  'https://example.org\\@evil.example/',
  'https://exa mple.org/',
  'https://example.org/\u00A0x',
  'https://example.org/\u200Bx',
  'https://example.org/\u202Ex',
  'https://example.org/\u0007x',
  'https://example.org/"><script>',
  'https://example..org/',
  'https://example.org:99999/',
  `https://example.org/${'x'.repeat(3000)}`,
];

/** In angle brackets, as Markdown takes any address. */
const typed = (address: string): string => `<${address.replace(/[\\<>]/g, '\\$&')}>`;

/** The ways in which a body can name an address; each takes four lines. */
const inBodies: Readonly<Record<string, (address: string, name: string) => string>> = {
  link: (address) => `See [this](${typed(address)}).\n\n\n`,
  definition: (address, name) => `See [this][${name}].\n\n[${name}]: ${typed(address)}\n`,
  picture: (address) => `![This](${typed(address)})\n\n\n`,
  'picture by reference': (address, name) => `![This][${name}]\n\n[${name}]: ${typed(address)}\n`,
};

test.each(Object.entries(inBodies))('none of them may stand in a body as %s', async (_, write) => {
  // A sign that nobody sees is told by itself as well.
  const problems = (
    await problemsOf(page(hostile.map((address, index) => write(address, `it-${index}`)).join('\n')))
  ).filter((problem) => !problem.includes('misleading-character'));
  const told = problems.flatMap(
    (problem) => /^pages\/links\.mdx:(\d+):\d+ {2}wrong-(?:link|picture) {2}/.exec(problem)?.[1] ?? [],
  );
  expect([...new Set(told.map((line) => Math.floor((Number(line) - 5) / 4)))]).toEqual(
    hostile.map((_, index) => index),
  );
  expect(told).toHaveLength(problems.length);
});

/** The fields that hold an address. */
const inFields: Readonly<Record<string, (address: string) => Files>> = {
  'url of a source': (address) => ({
    'sources/gazette-2024.mdx': (baseContent['sources/gazette-2024.mdx'] ?? '').replace(
      'language: en',
      `language: en\nurl: ${quoted(address)}`,
    ),
  }),
  'publisher.url': (address) => ({
    'site.yaml': siteYaml.replace('{name: Desk of Tides}', `{name: Desk of Tides, url: ${quoted(address)}}`),
  }),
  'licence.url': (address) => ({
    'site.yaml': siteYaml.replace("'https://creativecommons.org/licenses/by/4.0/'", quoted(address)),
  }),
  address: (address) => ({ 'site.yaml': `${siteYaml}address: ${quoted(address)}\n` }),
};

describe.each(Object.entries(inFields))('as %s', (_, at) => {
  test.each(hostile)('%j is an error', async (address) => {
    // What leans on a source that cannot be read is not to blame.
    const problems = (await problemsOf(at(address))).filter((problem) => !problem.includes('paragraph-past-end'));
    expect(problems).toEqual([
      expect.stringMatching(
        /^(?:sources\/gazette-2024\.mdx|site\.yaml):\d+:\d+ {2}(?:wrong-value|misleading-character) {2}/,
      ),
    ]);
  });
});

const page5 = (column: number, code: string, text: string): string => `pages/links.mdx:5:${column}  ${code}  ${text}`;
const whole = 'a link leads to a record, by its id, or to a whole address: https://…';

test.each([
  ['javascript:alert(1)', `'javascript:alert(1)' is no address for a link — ${whole}`],
  ['www.example.org', "'www.example.org' is no address for a link — did you mean 'https://www.example.org'?"],
  ['', `'' is no address for a link — ${whole}`],
  [
    '../programmes/sea-cable.mdx',
    "'../programmes/sea-cable.mdx' is no address for a link — write 'sea-cable': a record's id is its address",
  ],
  [
    'sea-cable.mdx#route',
    "'sea-cable.mdx#route' is no address for a link — write 'sea-cable#route': a record's id is its address",
  ],
  [
    '/programmes/sea-cable/',
    "there is nothing at '/programmes/sea-cable/' — write 'sea-cable': a record's id is its address",
  ],
  ['Sea-Cable', "'Sea-Cable' is no address for a link — write 'sea-cable': a record's id is its address"],
  ['#top', "'#top' is no address for a link — name a statement of this record, as in 'links#…'"],
  ['notes.docx', `'notes.docx' is no address for a link — ${whole}`],
  ['/chronology', "there is nothing at '/chronology' — did you mean '/chronology/'?"],
  ['/chronolgy/', "there is nothing at '/chronolgy/' — did you mean '/chronology/'?"],
  [
    '/map/',
    "there is nothing at '/map/' — name a record by its id, or a file in the folder public/ of the records, as in '/annex.pdf'",
  ],
  [
    'mailto:desk',
    "'mailto:desk' is no address to write to — write 'mailto:desk@example.org', and nothing behind it but '?subject=…'",
  ],
])('a link to %j', async (address, problem) => {
  expect(await problemsOf(page(`See [this](<${address}>).`))).toEqual([page5(5, 'wrong-link', problem)]);
});

test('a link to a statement of its own record has the id of the record before it', async () => {
  const cable = `${baseContent['programmes/sea-cable.mdx'] ?? ''}\nSee [its route](#route) and [its end](#end).\n`;
  expect(await problemsOf({ 'programmes/sea-cable.mdx': cable })).toEqual([
    "programmes/sea-cable.mdx:18:5  wrong-link  '#route' is no address for a link — write 'sea-cable#route': a record's id is its address",
    "programmes/sea-cable.mdx:18:29  wrong-link  '#end' is no address for a link — name a statement of this record, as in 'sea-cable#…'",
  ]);
});

test('links may lead to records, rooms, files in public/, the web, a mailbox and a telephone', async () => {
  const links = [
    'sea-cable',
    'sea-cable#route',
    '/',
    '/chronology/',
    '/programmes/',
    '/briefings/',
    '/search/?q=cable',
    '/method/evidence/',
    '/data/records.json',
    '/annex%201.pdf',
    'https://example.org/',
    'HTTPS://Example.org',
    'mailto:desk@example.org',
    'tel:+32-2-555-01-02',
  ];
  const body = links.map((url) => `- [this](<${url}>)`).join('\n');
  expect(await problemsOf({ ...page(body), 'public/annex 1.pdf': '%PDF' })).toEqual([]);
});

test('a room that only the desk would find anything in is none for everyone', async () => {
  const event = (baseContent['events/2024-tide-week.mdx'] ?? '').replace(
    'type: week',
    'type: week\naudience: internal',
  );
  expect(await problemsOf({ ...page('See [this](/chronology/).'), 'events/2024-tide-week.mdx': event })).toContain(
    page5(
      5,
      'wrong-link',
      "there is nothing at '/chronology/' — name a record by its id, or a file in the folder public/ of the records, as in '/annex.pdf'",
    ),
  );
});

describe('an address typed as plain text', () => {
  test.each([
    'www.example.org',
    'https://example.org/a',
    'http://example.org',
    'desk@example.org',
    'Write to a.b-c_d@example.org.',
  ])('%s is a link that may stand', async (text) => {
    expect(await problemsOf(page(text))).toEqual([]);
  });

  test.each([
    ['It is **https://me:secret@example.org/** there.', 'https://…@example.org/'],
    ['https://me:secret@example.org/', 'https://…@example.org/'],
  ])('%s is told where it stands', async (text, shown) => {
    expect(await problemsOf(page(text))).toEqual([expect.stringMatching(/^pages\/links\.mdx:5:\d+ {2}wrong-link {2}/)]);
    expect((await problemsOf(page(text))).join('')).toContain(`'${shown}' holds a name or a password`);
  });

  test('whose place the parser does not tell is told where the words around it stand', async () => {
    expect(await problemsOf(page('It is **www\\.example..org** there.'))).toEqual([
      page5(
        7,
        'wrong-link',
        "'http://www.example..org' is no web address — 'www.example..org' is no host; write the address as a browser shows it",
      ),
    ]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'xmpp:a@example.org'])('%s is text', async (text) => {
    expect(await problemsOf(page(text))).toEqual([]);
  });
});

describe('a picture', () => {
  const put = "put the file into the folder public/ of the records, and write its place there: '/map.png'";
  const files = { 'public/maps/route.png': 'x', 'public/annex.pdf': 'x' };

  test('lies in public/', async () => {
    expect(
      await problemsOf({
        ...files,
        ...page('![The route](/maps/route.png)\n\n![The route][it]\n\n[it]: /maps/route.png'),
      }),
    ).toEqual([]);
  });

  test.each([
    [
      'https://example.org/map.png',
      `the picture 'https://example.org/map.png' lies elsewhere, and a page loads nothing from there — ${put}`,
    ],
    ['data:image/png;base64,xx', `'data:image/png;base64,xx' is no place of a picture — ${put}`],
    ['map.png', `'map.png' is no place of a picture — ${put}`],
    ['../public/maps/route.png', `'../public/maps/route.png' is no place of a picture — ${put}`],
    ['sea-cable', `'sea-cable' is no place of a picture — ${put}`],
    ['/maps/rout.png', "there is no picture '/maps/rout.png' — did you mean '/maps/route.png'?"],
    ['/nothing-like-it.png', `there is no picture '/nothing-like-it.png' — ${put}`],
    ['/annex.pdf', "'/annex.pdf' is no picture — name one that ends with .png, .jpg, .svg, .webp, .gif or .avif"],
  ])('%s is told', async (address, problem) => {
    expect(await problemsOf({ ...files, ...page(`![The route](${address})`) })).toEqual([
      page5(1, 'wrong-picture', problem),
    ]);
  });

  test('in the note of a briefing is told: papers in Word and PDF have none', async () => {
    const briefing = `${baseContent['briefings/before-tide-week.mdx'] ?? ''}\n![The route](/maps/route.png)\n`;
    expect(await problemsOf({ ...files, 'briefings/before-tide-week.mdx': briefing })).toEqual([
      'briefings/before-tide-week.mdx:6:1  wrong-picture  a picture stands in the note of a briefing — say it in words; a paper in Word or PDF cannot carry it',
    ]);
  });
});
