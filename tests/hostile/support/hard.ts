import { mdx, siteYaml } from '../../support/content.ts';
import { smallFolder } from '../../support/mutations/bases.ts';
import { folderOf, type Folder } from '../../support/mutations/folder.ts';

/** The small folder with `files` laid over it. */
const withFiles = (files: Readonly<Record<string, string>>) => (): Folder =>
  new Map([...smallFolder, ...folderOf(files)]);

const page = (body: string) => withFiles({ 'pages/about.mdx': `---\nname: About\n---\n\n${body}\n` });
const settings = (before: RegExp, after: string) => withFiles({ 'site.yaml': siteYaml.replace(before, () => after) });
const place = (name: string) =>
  withFiles({ 'places/other.mdx': `---\nname: ${JSON.stringify(name)}\ntype: city\n---\n` });
const partner = (name: string) =>
  withFiles({
    'organisations/partner.mdx': `---\nname: ${JSON.stringify(name)}\ntype: agency\n---\n`,
    'programmes/bridge.mdx': mdx(`
      name: River Bridge
      type: project
      partners: [{as: partner, who: [partner], from: gazette-2024#3}]
      statements: [{id: goal, aspect: goal, says: The River Bridge shall be built., from: gazette-2024#3}]
    `),
  });
const saying = (says: string) =>
  withFiles({
    'programmes/bridge.mdx': mdx(`
      name: River Bridge
      type: project
      statements: [{id: goal, aspect: goal, says: ${JSON.stringify(says)}, from: gazette-2024#3}]
    `),
  });
const event = (when: string, count = 1) =>
  withFiles(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `events/event-${index}.mdx`,
        mdx(`
          name: Event No ${index}
          type: meeting
          when: ${when}
          outcome: held
          from: {when: gazette-2024#7, outcome: gazette-2024#7}
        `),
      ]),
    ),
  );
const chain = (count: number, inputs: (index: number) => readonly string[]) =>
  withFiles({
    'programmes/chain.mdx': [
      '---\nname: Chain\ntype: project\nstatements:',
      '  - {id: s-0, aspect: outcome, says: It begins., from: gazette-2024#3}',
      ...Array.from(
        { length: count },
        (_, index) =>
          `  - {id: s-${index + 1}, aspect: outcome, says: It goes on., inferred: {why: So it is., inputs: [${inputs(index + 1).join(', ')}]}}`,
      ),
      '---\n',
    ].join('\n'),
  });
const parents = (count: number, closed: boolean) =>
  withFiles(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const above = index > 0 ? index - 1 : closed ? count - 1 : undefined;
        const parent = above === undefined ? '' : `parent: link-${above}\nfrom: {parent: gazette-2024#3}\n`;
        return [`programmes/link-${index}.mdx`, `---\nname: Link No ${index}\ntype: project\n${parent}---\n`];
      }),
    ),
  );

/** Folders that were thought out: what once broke a tool like this, and its kin. Each must be refused or printed. */
export const hardFolders: readonly (readonly [name: string, make: () => Folder])[] = [
  ['nothing', () => new Map()],
  ['no settings', () => new Map([...smallFolder].filter(([file]) => file !== 'site.yaml'))],
  ['settings alone', folderOfSettings],
  ['5,000 quotes deep', page('>'.repeat(5_000))],
  ['5,000 spaced quotes deep', page(`${'> '.repeat(5_000)}x`)],
  ['1,500 quotes deep', page(`${'>'.repeat(1_500)} x`)],
  ['300 quotes deep', page(`${'>'.repeat(300)} x`)],
  ['60 quotes deep', page(`${'>'.repeat(60)} x`)],
  ['5,000 lists deep', page('- '.repeat(5_000))],
  ['900 lists deep, by indent', page(Array.from({ length: 900 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'))],
  ['40,000 closing brackets', page(`x${']'.repeat(40_000)}`)],
  ['40,000 opening brackets', page(`${'['.repeat(40_000)}x`)],
  ['40,000 stars', page('*x '.repeat(40_000))],
  ['40,000 underscores', page('_a'.repeat(40_000))],
  ['40,000 tildes', page('~a'.repeat(40_000))],
  ['40,000 back ticks', page('`a``'.repeat(10_000))],
  ['40,000 signs of less', page('\\<'.repeat(40_000))],
  ['30,000 sentences', page('A b. '.repeat(30_000))],
  ['30,000 letters with stops', page('A.'.repeat(30_000))],
  ['30,000 dot stars', page('.*'.repeat(30_000))],
  ['a table of 3,000 columns', page(`|${' a |'.repeat(3_000)}\n|${' - |'.repeat(3_000)}\n|${' b |'.repeat(3_000)}`)],
  ['20,000 foot notes', page(`${'[^1]'.repeat(20_000)}\n\n[^1]: Note.`)],
  ['20,000 links', page('[a](northland) '.repeat(20_000))],
  ['5,000 headings', page('## A\n\n'.repeat(5_000))],
  ['a body of 1 MiB in one word', page('a'.repeat(1_040_000))],
  ['30,000 letters with stops in a sentence', saying('A.'.repeat(30_000))],
  ['30,000 dot stars in a name', place('.*'.repeat(15_000))],
  ['30,000 words in a sentence', saying('word '.repeat(30_000).trim())],
  ['60,000 letters in a name', place('W'.repeat(60_000))],
  ['60,000 letters in words in a name', place('Wide '.repeat(12_000).trim())],
  ['60,000 letters in a title', settings(/Northland Papers/, 'W'.repeat(60_000))],
  ['3,000 letters in a name', place('Wide '.repeat(600).trim())],
  ['300 letters in a name without a space', place('W'.repeat(300))],
  ['1,500 quotation marks', saying(`${'“'.repeat(1_500)}x${'”'.repeat(1_500)}`)],
  ['1,600 inferences in a chain', chain(1_600, (index) => [`s-${index - 1}`])],
  [
    '400 inferences, each from all before',
    chain(400, (index) => Array.from({ length: index }, (_, before) => `s-${before}`)),
  ],
  ['inferences in a circle', chain(3, (index) => [`s-${(index % 3) + 1}`])],
  ['an inference from itself', chain(1, (index) => [`s-${index}`])],
  ['400 programmes in a chain', parents(400, false)],
  ['40 programmes in a circle', parents(40, true)],
  ['a programme that is its own parent', parents(1, true)],
  ['an event of ten thousand years', event('0001/9999')],
  ['an event of four hundred years', event('1648/2025')],
  ['60 events of ten thousand years', event('0001/9999', 60)],
  ['an event without end', event('2020/..')],
  ['an event without start', event('../2024')],
  ['an event in the year 0', event('0000')],
  ['a report date at the end of time', settings(/2025-01-31/, '9999-12-31')],
  ['a report date at its beginning', settings(/2025-01-31/, '0001-01-01')],
  ...['en_GB', 'ar-EG', 'xx', 'en-', 'th-TH-u-ca-buddhist', 'fa', 'en-u-nu-arab', 'x'.repeat(5_000), 'zh-Hant'].map(
    (tag) => [`locale ${tag.slice(0, 30)}`, settings(/en-GB/, tag)] as const,
  ),
  ...['en_GB', 'x', 'en-GB-oxendict', 'qaa', 'und'].map(
    (tag) => [`a source in ${tag}`, withFiles({ 'sources/gazette-2024.mdx': sourceIn(tag) })] as const,
  ),
  ...['ZZ9', 'EURO', '€', 'eur', '123', 'XXX'].map(
    (currency) =>
      [
        `the currency ${currency}`,
        withFiles({
          'indicators/cable-length.mdx': mdx(
            `name: Length of the Sea Cable\nunit: km\ncurrency: ${JSON.stringify(currency)}`,
          ),
        }),
      ] as const,
  ),
  ...[
    ...[
      '国家发展和改革委员会',
      '●',
      '℃',
      '🌊',
      '👩‍👩‍👧‍👦',
      'وزارة المد',
      'משרד הגאות',
      'საქართველო',
      'ɓoɗeeje',
      'กระทรวง',
      'हिन्दी',
      '한국어',
      'ᚠᚢᚦ',
    ],
    ...[
      '\ue000',
      '\u{10fffd}',
      '\ud83c',
      '\udc00x',
      `e${'\u0301'.repeat(400)}`,
      'a\u202eb',
      '\u200b',
      '\u0000',
      'a\u001b[31mb',
      '\u{1d400}',
      '\u{20000}',
    ],
  ].map((name) => [`a partner called ${JSON.stringify(name).slice(0, 40)}`, partner(name)] as const),
  ...[246, 247, 251, 255].map(
    (length) =>
      [
        `an id of ${length} letters`,
        withFiles({ [`pages/${'a'.repeat(length)}.mdx`]: '---\nname: Long\n---\n' }),
      ] as const,
  ),
  ...['find', 'assets', 'favicon-svg', 'index', 'data', 'con', 'constructor', 'briefings', 'one-page'].map(
    (id) =>
      [`a page called ${id}`, withFiles({ [`pages/${id}.mdx`]: '---\nname: Some page\n---\n\nWords.\n' })] as const,
  ),
  ...['constructor', 'prototype', 'valueof', '0', 'what-changed'].map(
    (id) =>
      [
        `a programme called ${id}`,
        withFiles({
          [`programmes/${id}.mdx`]: mdx(
            'name: Some programme\ntype: project\nstatements: [{id: goal, aspect: goal, says: It shall be built., from: gazette-2024#3}]',
          ),
        }),
      ] as const,
  ),
  [
    '20,000 statements',
    withFiles({
      'programmes/many.mdx': `---\nname: Many\ntype: project\nstatements:\n${Array.from({ length: 10_000 }, (_, index) => `  - {id: s-${index}, aspect: goal, says: Goal ${index}., from: gazette-2024#3}`).join('\n')}\n---\n`,
    }),
  ],
  [
    '2,000 places',
    withFiles(
      Object.fromEntries(
        Array.from({ length: 2_000 }, (_, index) => [
          `places/place-${index}.mdx`,
          `---\nname: Place No ${index}\ntype: city\n---\n`,
        ]),
      ),
    ),
  ],
  [
    'a range of a thousand million paragraphs',
    withFiles({
      'places/other.mdx': mdx(
        'name: Other\ntype: city\nstatements: [{id: so, aspect: purpose, says: It is so., from: gazette-2024#1-999999999}]',
      ),
    }),
  ],
  [
    'an edition of 40 MB',
    withFiles({
      'editions/2024-01-01.json': `{"name": "2024-01-01", "statements": [${'{"id":"a","says":"b","from":[]},\n'.repeat(1_200_000)}{}]}`,
    }),
  ],
  [
    'a lock of 40 MB',
    withFiles({ 'evidence.lock.jsonl': '{"id":"sea-cable.route","state":"found"}\n'.repeat(1_000_000) }),
  ],
  ['settings of 40 MB', withFiles({ 'site.yaml': `${siteYaml}# ${'x'.repeat(40_000_000)}\n` })],
  [
    'front matter 3,000 lists deep',
    withFiles({ 'themes/connectivity.mdx': `---\nname: ${'['.repeat(3_000)}${']'.repeat(3_000)}\n---\n` }),
  ],
  [
    'front matter of a thousand million laughs',
    withFiles({
      'themes/connectivity.mdx': `---\na0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`).join('\n')}\nname: *a30\n---\n`,
    }),
  ],
];

function folderOfSettings(): Folder {
  return folderOf({ 'site.yaml': siteYaml });
}

function sourceIn(tag: string): string {
  return mdx(`
    name: Gazette of 2024
    type: report
    publisher: ministry-of-tides
    published: 2024-05-02
    language: ${JSON.stringify(tag)}
    paragraphs: 30
    from: {publisher: gazette-2024#1, published: gazette-2024#1}
  `);
}
