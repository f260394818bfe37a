import { describe, expect, test } from 'vitest';
import { bodyHtml } from '../../../../src/views/page/body.ts';
import type { Context } from '../../../../src/views/context.ts';
import { NoteBook } from '../../../../src/views/page/notes.ts';
import { contextOf } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

/** The body as a page of the Sea Cable prints it. */
function html(body: string, base = '/', pictures: Context['pictures'] = new Map()): string {
  const cable = record(
    'programme',
    'sea-cable',
    {
      statements: [
        { id: 'route', aspect: 'purpose', says: 'It joins.', from: 'gazette-2024#3' },
        { id: 'length', aspect: 'figure', says: 'It is long.', from: 'gazette-2024#4' },
        { id: 'again', aspect: 'goal', says: 'It goes on.', from: 'gazette-2024#3' },
      ],
    },
    body,
  );
  const context = contextOf([cable, record('place', 'northland'), record('source', 'gazette-2024')], {
    base,
    pictures,
  });
  return bodyHtml(context, { record: cable, notes: new NoteBook(context) });
}

const mark = (number: number, id = '', side = '', next = false) =>
  `<sup class="mark${next ? ' next' : ''}"${side}><a href="#note_${number}"${id} aria-label="Note ${number}">${number}</a></sup>`;
/** Where a link to a statement leads that the sentence before it tells. */
const anchor = (id: string) => `<span id="${id}"></span>`;
/** The first mark of a note bears what stands in the margin. */
const first = (number: 1 | 2, next = false) =>
  mark(number, ` id="ref_${number}"`, ` data-side="${number === 1 ? '1 gazette-2024, ¶3' : '2 ¶4'}"`, next);

describe('a citation', () => {
  test('is a mark right behind its sentence, whatever space was typed before it, and the anchor of what it tells', () => {
    expect(html('It joins. <Cite to="route" /> It is long.<Cite to="length" />')).toBe(
      `<p>It joins.${anchor('route')}${first(1)} It is long.${anchor('length')}${first(2)}</p>`,
    );
    expect(html('It *joins* <Cite to="route" /> so.')).toBe(
      `<p>It <em>joins</em>${anchor('route')}${first(1)} so.</p>`,
    );
  });

  test('stands for the statement of another record by its whole name', () => {
    expect(html('It joins. <Cite to="sea-cable.route" />')).toBe(`<p>It joins.${anchor('route')}${first(1)}</p>`);
  });

  test('shares its note with those beside it', () => {
    expect(html('It joins. <Cite to="route" /> <Cite to="again" />')).toBe(
      `<p>It joins.${anchor('route')}${first(1)}${anchor('again')}</p>`,
    );
    expect(html('It joins. <Cite to="route" /> <Cite to="length" />')).toContain('data-side="1 gazette-2024, ¶3–4"');
  });

  test('leaves its mark to the next that rests on the same', () => {
    expect(html('It joins. <Cite to="route" /> It goes on. <Cite to="again" />')).toBe(
      `<p>It joins.${anchor('route')} It goes on.${anchor('again')}${first(1)}</p>`,
    );
  });

  test('the same note again, in another paragraph, has no second anchor', () => {
    expect(html('It joins. <Cite to="route" />\n\nIt goes on. <Cite to="again" />')).toBe(
      `<p>It joins.${anchor('route')}${first(1)}</p>\n<p>It goes on.${anchor('again')}${mark(1)}</p>`,
    );
  });

  test('the body itself is not changed by being printed', () => {
    const cable = record('programme', 'sea-cable', {}, 'It joins. <Cite to="route" />');
    const before = JSON.stringify(cable.body.tree);
    const context = contextOf([cable]);
    bodyHtml(context, { record: cable, notes: new NoteBook(context) });
    expect(JSON.stringify(cable.body.tree)).toBe(before);
  });
});

test('a link to a record leads to its page under the base path, any other stays as it is', () => {
  expect(html('See [the north](northland).', '/papers/')).toBe(
    '<p>See <a href="/papers/places/northland/">the north</a>.</p>',
  );
  expect(html('See [us](https://tides.example/a?b=1).')).toBe(
    '<p>See <a href="https://tides.example/a?b=1">us</a>.</p>',
  );
});

test('a place of the site and a picture beside it lie under the base path', () => {
  expect(html('See [all](/chronology/) and [the annex](/annex.pdf), [found](/search/?q=sea).', '/papers')).toBe(
    '<p>See <a href="/papers/chronology/">all</a> and <a href="/papers/annex.pdf">the annex</a>, <a href="/papers/search/?q=sea">found</a>.</p>',
  );
  expect(html('![The route](/map.png) ![The route][it]\n\n[it]: /map.png', '/papers')).toBe(
    '<p><img src="/papers/map.png" alt="The route"> <img src="/papers/map.png" alt="The route"></p>',
  );
});

test('a picture says how large it is, so that nothing moves once it is there', () => {
  const sizes = new Map([['maps/the route.png', { width: 640, height: 480 }]]);
  const picture = '<img src="/papers/maps/the%20route.png" alt="The route" width="640" height="480">';
  expect(html('![The route](/maps/the%20route.png)', '/papers', sizes)).toBe(`<p>${picture}</p>`);
  expect(html('![The route][it]\n\n[it]: /maps/the%20route.png', '/papers', sizes)).toBe(`<p>${picture}</p>`);
});

describe('should a check have let it pass', () => {
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///x',
    '//evil',
    'http:evil',
    'https://me:secret@evil/',
    '../x.mdx',
    'nowhere',
  ])('a link to %s is its words', (url) => {
    expect(html(`See [*this* ![one](${url})](<${url}>).`)).toBe('<p>See <em>this</em> one.</p>');
    expect(html(`See [this][it].\n\n[it]: <${url}>`)).not.toMatch(/href|src/);
  });

  test.each(['https://example.org/x.png', 'data:image/png;base64,xx', 'northland', 'x.png', 'mailto:a@example.org'])(
    'a picture at %s is what it shows',
    (url) => {
      expect(html(`![The route](${url})`)).toBe('<p>The route</p>');
    },
  );
});

test('the highest headings stand right below the page’s own, the sixth stays', () => {
  expect(html('# One\n\n## Two\n\n###### Six')).toBe(
    '<h2 id="heading_one">One</h2>\n<h3 id="heading_two">Two</h3>\n<h6 id="heading_six">Six</h6>',
  );
  expect(html('## One\n\n### Two')).toBe('<h2 id="heading_one">One</h2>\n<h3 id="heading_two">Two</h3>');
});

test('each heading has an anchor made from its words, unlike any other on the page', () => {
  const anchors = (body: string) => Array.from(html(body).matchAll(/ id="(heading_[^"]*)"/g), ([, id]) => id);
  expect(anchors('## What remains *open*? <Cite to="route" />\n\n## Café 2025\n\n## Route')).toEqual([
    'heading_what-remains-open',
    'heading_cafe-2025',
    'heading_route',
  ]);
  expect(anchors('## Aims\n\n## Aims\n\n## Aims 2\n\n## aims')).toEqual([
    'heading_aims',
    'heading_aims_2',
    'heading_aims-2',
    'heading_aims_3',
  ]);
  expect(anchors('## 国家 发展\n\n## Цели\n\n## …')).toEqual(['heading_国家-发展', 'heading_цели', 'heading_part']);
});

test('a table can be scrolled by touch and by keyboard', () => {
  expect(html('| a | b |\n|---|---|\n| 1 | 2 |')).toMatch(
    /^<div class="scroll" tabindex="0" role="group" aria-label="Table, can be scrolled sideways"><table>[^]*<\/table><\/div>$/,
  );
});

test('a number and what it counts stand on one line', () => {
  expect(html('It has 6 ships in [9–10 towns](northland) and 7 *crews*.')).toBe(
    '<p>It has <span class="whole">6 ships</span> in <a href="/places/northland/"><span class="whole">9–10</span> towns</a> and 7 <em>crews</em>.</p>',
  );
});

test('what would be markup is text', () => {
  expect(html('Fish \\& chips \\<b> "so".')).toBe('<p>Fish &#x26; chips &#x3C;b> "so".</p>');
});
