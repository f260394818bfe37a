import { describe, expect, test } from 'vitest';
import { redirectPage, redirects } from '../../../../src/views/neighbours/redirects.ts';
import { contextOf } from '../../../support/papers.ts';
import { heldOf, printing } from '../../../support/printings.ts';
import { record, settings } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const words = (count: number) => Array.from({ length: count }, () => 'far').join(' ');
const cable = {
  name: 'Sea Cable',
  statements: [
    { id: 'what', aspect: 'purpose', key: true, says: 'It joins.', from },
    { id: 'more', aspect: 'goal', says: `It goes ${words(400)}.`, from },
  ],
};
const records = [
  record('organisation', 'board', { name: 'Salt Board' }),
  record('programme', 'cable', cable),
  record('programme', 'pier', { statements: [{ id: 'more', aspect: 'goal', says: `It goes ${words(120)}.`, from }] }),
  record('briefing', 'talks', {
    scope: { programmes: ['cable'] },
    bottomLine: [{ says: 'It joins.', cites: ['cable.what'] }],
  }),
  record('source', 'gazette-2024', { published: '2024-05-02' }),
];

describe('an address that is no page leads on', () => {
  test.each(['/', '/papers/'])('under %s', (base) => {
    expect(redirects(printing(heldOf(records), { base }))).toEqual([
      // An entry stands on the page of its kind.
      { from: 'organisations/board/', to: `${base}organisations/#board` },
      // The first edition kept the briefing on a record there.
      { from: 'briefings/cable/', to: `${base}programmes/cable/` },
    ]);
  });

  test('an id that a record had before leads to it', () => {
    const renamed = [...records, record('programme', 'quay', { name: 'Quay', formerIds: ['old-quay'] })];
    expect(redirects(printing(heldOf(renamed)))).toContainEqual({
      from: 'programmes/old-quay/',
      to: '/programmes/#quay',
    });
  });

  test('so do the pages of the paper on it, under every id that it had', () => {
    const renamed = [
      ...records.filter(({ id }) => id !== 'cable'),
      record('programme', 'cable', { ...cable, formerIds: ['rope', 'old-rope'] }),
    ];
    expect(redirects(printing(heldOf(renamed))).filter(({ from: path }) => path.includes('rope'))).toEqual([
      { from: 'briefings/rope/', to: '/programmes/cable/' },
      { from: 'briefings/old-rope/', to: '/programmes/cable/' },
      { from: 'programmes/rope/', to: '/programmes/cable/' },
      { from: 'programmes/old-rope/', to: '/programmes/cable/' },
      { from: 'programmes/rope/one-page/', to: '/programmes/cable/one-page/' },
      { from: 'programmes/old-rope/one-page/', to: '/programmes/cable/one-page/' },
    ]);
  });

  test('so does a paper on two who meet, where one of them had another id', () => {
    const parties = [
      ...records,
      record('place', 'northland', { name: 'Northland', formerIds: ['north'] }),
      record('organisation', 'union', { name: 'Union' }),
      record('programme', 'ferry', {
        name: 'Ferry',
        partners: [{ as: 'partner', who: ['northland', 'union'], from }],
        statements: [
          { id: 'what', aspect: 'purpose', key: true, says: 'The Ferry goes.', from },
          { id: 'more', aspect: 'goal', says: `It goes ${words(400)}.`, from },
        ],
      }),
    ];
    const held = heldOf(parties, { settings: { ...settings, pairs: [['northland', 'union']] } });
    expect(redirects(printing(held)).filter(({ from: path }) => path.includes('north--'))).toEqual([
      { from: 'briefings/north--union/', to: '/briefings/northland--union/' },
      { from: 'briefings/north--union/one-page/', to: '/briefings/northland--union/one-page/' },
    ]);
  });

  test('what is a page leads nowhere', () => {
    const all = redirects(printing(heldOf(records))).map(({ from: path }) => path);
    for (const path of [
      'programmes/cable/',
      'programmes/pier/',
      'briefings/talks/',
      'sources/gazette-2024/',
      'briefings/pier/',
    ])
      expect(all).not.toContain(path);
  });
});

describe('the small page for hosts that know no redirects', () => {
  test('leads on at once, and by a link', () => {
    const page = redirectPage(contextOf(records), '/organisations/#board');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/organisations/#board">');
    expect(page).toContain('<a href="/organisations/#board">');
    expect(page).toContain('<link rel="canonical" href="/organisations/">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(`<meta http-equiv="content-security-policy" content="default-src 'none';`);
  });

  test('names the whole address where the host is known', () => {
    const context = contextOf(records, { base: '/papers/', origin: 'https://tides.example' });
    expect(redirectPage(context, '/papers/organisations/#board')).toContain(
      '<link rel="canonical" href="https://tides.example/papers/organisations/">',
    );
  });

  test('prints no address as markup', () => {
    expect(redirectPage(contextOf(records), '/a"b<c>&/')).toContain('url=/a&quot;b&lt;c&gt;&amp;/');
  });
});
