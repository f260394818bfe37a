import { describe, expect, test } from 'vitest';
import { isLaterPart } from '../../../../src/basics/parts.ts';
import { routesOf } from '../../../../src/views/routes.ts';
import type { Page } from '../../../../src/views/page/page.ts';
import { frameOf, mostPagesInFoot } from '../../../../src/views/page/frame.ts';
import { printingOf, type Printing } from '../../../../src/views/printing.ts';
import { redirects } from '../../../../src/views/neighbours/redirects.ts';
import { searchData } from '../../../../src/views/search/data.ts';
import { record, saidIn, siteOf } from '../../../support/records.ts';

const from = (paragraph: number): string => `gazette-2024#${paragraph}`;
const said = saidIn(from(3));

const count = 320;
const numbers = Array.from({ length: count }, (_, index) => index);
/** One place at which everything happens, in programmes, by promises and in figures of which each kind has many. */
const world = [
  record('source', 'gazette-2024', { name: 'Gazette', paragraphs: 900 }),
  record('place', 'northland', {
    name: 'Northland',
    type: 'country',
    statements: [said('ports', 'Northland has ports.', { key: true })],
  }),
  record('theme', 'tides', { name: 'Tides' }),
  ...numbers.map((n) =>
    record('event', `fair-${n}`, {
      name: `Fair ${n}`,
      when: `${1990 + (n % 30)}`,
      where: ['northland'],
      themes: ['tides'],
      outcome: n % 7 === 0 ? 'announced' : 'held',
      from: { when: from(1 + n), outcome: from(1 + n), where: from(1 + n) },
    }),
  ),
  ...numbers.slice(0, 60).flatMap((n) => [
    record('programme', `cable-${n}`, { name: `Cable ${n}`, themes: ['tides'], aliases: [`CB${n}`] }),
    record('commitment', `promise-${n}`, {
      name: `the launch of cable ${n}`,
      by: ['northland'],
      due: `20${20 + (n % 20)}`,
      from: { by: from(400 + n), due: from(400 + n) },
      statements: [said('launch', `Northland will launch cable ${n}.`, { aspect: 'promise' })],
    }),
    record('indicator', `length-${n}`, { name: `Length of cable ${n}`, unit: 'km', programmes: [`cable-${n}`] }),
  ]),
  ...numbers.slice(0, 60).map((n) =>
    record('organisation', `yard-${n}`, {
      name: `Yard ${n}`,
      statements: [
        said('length', `Cable ${n} is ${n + 1} km long.`, {
          aspect: 'figure',
          value: { indicator: `length-${n}`, number: n + 1, sense: 'exactly', asOf: '2024' },
        }),
      ],
    }),
  ),
  record('indicator', 'reach', { name: 'Reach of all cables', unit: 'km' }),
  ...numbers.slice(0, 60).map((n) =>
    record('organisation', `dock-${n}`, {
      name: `Dock ${n}`,
      statements: [
        said('reach', `In dock ${n} all cables are ${n + 1} km long.`, {
          aspect: 'figure',
          value: { indicator: 'reach', number: n + 1, sense: 'exactly', asOf: `${1960 + n}` },
        }),
      ],
    }),
  ),
  ...numbers.slice(0, mostPagesInFoot + 1).map((n) => record('page', `about-${n}`, { name: `About ${n}` })),
];

function printed(mostOnPage?: number): Printing {
  const { settings, all } = siteOf(world);
  return printingOf(
    { settings, records: all, lock: undefined, readings: undefined, quotes: undefined, editions: new Map() },
    {
      forDesk: false,
      base: '/',
      origin: undefined,
      icon: '',
      kept: () => Promise.resolve(new Uint8Array(1)),
      ...(mostOnPage === undefined ? {} : { mostOnPage }),
    },
  );
}

/** All that a page links to, and the anchors on it. */
function linksAndAnchors(page: object): { links: string[]; anchors: Set<string> } {
  const links: string[] = [];
  const anchors = new Set<string>();
  const walk = (value: unknown, key = ''): void => {
    if (typeof value === 'string') {
      if (key === 'href') links.push(value);
      if (key === 'id') anchors.add(value);
      if (key === 'html' || key === 'svg') {
        for (const [, href = ''] of value.matchAll(/href="([^"]*)"/g)) links.push(href);
        for (const [, id = ''] of value.matchAll(/\bid="([^"]*)"/g)) anchors.add(id);
      }
    } else if (Array.isArray(value))
      for (const item of value)
        if (key === 'statements' && typeof item === 'string') anchors.add(item);
        else walk(item, key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, own] of Object.entries(value)) walk(own, name);
  };
  walk(page);
  return { links, anchors };
}

const most = 6_000;
const printing = printed(most);
const pages = new Map<string, Page>();
for (const route of routesOf(printing)) pages.set(route.path, await route.page());

describe('a world with hubs', () => {
  test('is cut into pages of which none is too long', () => {
    const cut = [...pages.keys()].filter((path) => isLaterPart(path));
    for (const list of [
      'events/',
      'commitments/',
      'indicators/',
      'programmes/',
      'chronology/',
      'search/names/',
      'acronyms/',
      'places/northland/all/',
      'sources/gazette-2024/',
      'indicators/reach/',
    ])
      expect(cut).toContain(`${list}page_2/`);
    // Twice the room that the list has: its links to other parts, its notes and what stands on every page come to it.
    const lists = [...pages].filter(([path]) => isLaterPart(path));
    for (const [path, page] of lists) expect([path, JSON.stringify(page).length < 2 * most]).toEqual([path, true]);
  });

  test('each of its links leads somewhere, to its anchor', () => {
    const found = new Map([...pages].map(([path, page]) => [path, linksAndAnchors(page)]));
    const led = new Map(redirects(printing).map(({ from: path, to }) => [path, to]));
    const lost = [...pages].flatMap(([path, page]) =>
      linksAndAnchors({ paper: page, frame: frameOf(printing.context, page) })
        .links.filter((link) => link.startsWith('/') || link.startsWith('#'))
        .filter((link) => {
          const [to = '', anchor] = (link.startsWith('#') ? `/${path}${link}` : link).split('#');
          const target = found.get(to.slice(1));
          if (!target) return !led.has(to.slice(1)) && !/\.\w+$/.test(to) && !to.startsWith('/feeds/');
          // Notes and sections have anchors of their own, which templates set.
          return anchor !== undefined && !/^(?:note_|ref_|section_|top)/.test(anchor) && !target.anchors.has(anchor);
        })
        .map((link) => `${path} -> ${link}`),
    );
    expect(lost).toEqual([]);
  });

  test('a permanent address, a redirect and search lead to the page that has the entry', () => {
    const { context } = printing;
    const to = redirects(printing).find(({ from: path }) => path === 'events/fair-99/')?.to ?? '';
    expect(to).toMatch(/^\/events\/page_\d+\/#fair-99$/);
    expect(searchData(printing).documents.find(({ id }) => id === 'fair-99')?.url).toBe(to);
    expect(linksAndAnchors(pages.get(to.slice(1).split('#')[0] ?? '') ?? {}).anchors.has('fair-99')).toBe(true);
    expect(context.pages.has('fair-99')).toBe(false);
  });

  test('a part leads to the one before and the next, the first to all, and says which it is', () => {
    const [first, second] = ['events/', 'events/page_2/'].map((path) => pages.get(path));
    expect(second?.title).toMatch(/^Events, page 2 of \d+$/);
    const ways = [second?.sections[0], second?.sections.at(-1)].map((part) =>
      part?.blocks.flatMap((block) => (block.type === 'contents' ? block.links.map(({ href }) => href) : [])),
    );
    expect(ways).toEqual([
      ['/events/', '/events/page_3/'],
      ['/events/', '/events/page_3/'],
    ]);
    expect(first?.title).toBe('Events');
    expect(JSON.stringify(first?.sections[0])).toContain('"/events/page_9/"');
    expect(JSON.stringify(second?.sections)).not.toContain('"/events/page_9/"');
  });

  test('what rests on a source is listed once, paragraph by paragraph; a note leads to the page that has its own', () => {
    const own = [...pages].filter(([path]) => path.startsWith('sources/gazette-2024/'));
    const paragraphs = own.flatMap(([, { sections }]) =>
      sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'claims' ? block.paragraphs : []))),
    );
    const labels = paragraphs.map(({ label }) => Number(label.slice(1)));
    expect(labels).toEqual(labels.toSorted((a, b) => a - b));
    // All that rests on one paragraph may take several pages.
    expect(new Set(labels).size).toBeLessThan(labels.length);
    const told = paragraphs.flatMap(({ statements }) => statements.map(({ text }) => text));
    expect(told.filter((text) => / launch cable /.test(text)).length).toBe(60);
    const fields = paragraphs.flatMap(({ fields: links }) => links.map(({ text }) => text));
    expect(fields.filter((text) => /^Fair \d+: When$/.test(text)).length).toBe(count);
    const [later] = [...pages].flatMap(([, { notes }]) =>
      notes
        .flatMap(({ sets }) => sets.flatMap((set) => set.notes.map(({ paragraphs: { href = '' } }) => href)))
        .filter((href) => href.includes('page_')),
    );
    const [, page = '', anchor = ''] = /^\/(sources\/gazette-2024\/page_\d+\/)#(p_\d+)$/.exec(later ?? '') ?? [];
    expect(linksAndAnchors(pages.get(page) ?? {}).anchors.has(anchor)).toBe(true);
  });

  test('a later page of a source leads back to it, and neither is shared nor told as the source', () => {
    const page = pages.get('sources/gazette-2024/page_2/');
    expect(page?.title).toMatch(/^Gazette, page 2 of \d+$/);
    expect(page?.kicker).toEqual([{ text: 'Gazette', href: '/sources/gazette-2024/' }]);
    const route = routesOf(printing).find(({ path }) => path === page?.path);
    expect([route?.shared, page && frameOf(printing.context, page).linkedData]).toEqual([false, undefined]);
  });

  test('every event is listed once', () => {
    const entries = [...pages]
      .filter(([path]) => path.startsWith('events/'))
      .flatMap(([, { sections }]) =>
        sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'entries' ? block.entries : []))),
      )
      .map(({ id }) => id);
    expect(entries.length).toBe(count);
    expect(new Set(entries).size).toBe(count);
  });
});

describe('the page of a hub', () => {
  test('shows a part of each group, and leads to all', () => {
    const page = pages.get('places/northland/');
    const groups = page?.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'links' ? block.groups : [])),
    );
    const events = groups?.find(({ links }) => links.some(({ text }) => text.startsWith('Fair')));
    expect(events?.links.length).toBe(31);
    expect(events?.links.at(-1)).toEqual({ text: `${count - 30} more`, href: '/places/northland/all/' });
    const all = [...pages].filter(([path]) => path.startsWith('places/northland/all/'));
    const listed = new Set(all.flatMap(([, page]) => linksAndAnchors(page.sections).links));
    expect(numbers.filter((n) => ![...listed].some((link) => link.endsWith(`#fair-${n}`)))).toEqual([]);
  });

  test('says what its paper leaves out, and where that is', () => {
    const page = pages.get('themes/tides/') ?? pages.get('places/northland/');
    expect(page?.leftOut?.text).toMatch(/^Not told in this paper: .*305 events/);
    expect(page?.leftOut?.href).toMatch(/\/all\/$/);
  });
});

describe('a site that is small enough', () => {
  test('has each list on one page, and no list of pages', () => {
    const small = siteOf(world.filter(({ kind, id }) => kind === 'source' || kind === 'theme' || id === 'fair-1'));
    const whole = printingOf(
      {
        settings: small.settings,
        records: small.all,
        lock: undefined,
        readings: undefined,
        quotes: undefined,
        editions: new Map(),
      },
      {
        forDesk: false,
        base: '/',
        origin: undefined,
        icon: '',
        kept: () => Promise.resolve(new Uint8Array(1)),
      },
    );
    expect(
      routesOf(whole).filter(({ path }) => isLaterPart(path) || path.endsWith('all/') || path === 'pages/'),
    ).toEqual([]);
  });
});

test('the foot of a page lists eight of the publisher’s pages, and leads to the rest', () => {
  const foot = [...pages.values()].slice(0, 1).flatMap((page) => frameOf(printing.context, page).footer);
  const about = foot.find(({ label }) => label === 'About');
  expect(about?.links.length).toBe(mostPagesInFoot + 1);
  expect(about?.links.at(-1)).toEqual({ text: 'All pages', href: '/pages/' });
  expect(linksAndAnchors(pages.get('pages/') ?? {}).links.length).toBe(mostPagesInFoot + 1);
});
