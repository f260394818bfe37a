import { describe, expect, test } from 'vitest';
import { baseContent, mdx, problemsOf, type Files } from '../../support/content.ts';

/** A place with one statement whose words are `says`, and `body` from line 8 on. */
function place(says: string, body: string): Files {
  return {
    'places/southland.mdx': mdx(
      `name: Southland\ntype: country\nstatements:\n  - {id: port, aspect: purpose, says: "${says}", when: 2023-11, from: gazette-2024#13}`,
      body,
    ),
  };
}

const says = "The port of Neptune's Bay in Port D.C. opened with three quays.";

describe('a body that says more than its statements', () => {
  test('a number', async () => {
    expect(await problemsOf(place(says, 'The port has 4 quays and twenty-four ships.'))).toEqual([
      "places/southland.mdx:8:1  body-says-more  the number '4' stands in no statement behind this body — cite the statement that says it, make one, or take the number out",
      "places/southland.mdx:8:1  body-says-more  the number 'twenty-four' stands in no statement behind this body — cite the statement that says it, make one, or take the number out",
    ]);
  });

  test('a paragraph number of its evidence, or a digit of an id, is no number it may use', async () => {
    expect(await problemsOf(place(says, 'The port has 13 quays.'))).toEqual([
      "places/southland.mdx:8:1  body-says-more  the number '13' stands in no statement behind this body — cite the statement that says it, make one, or take the number out",
    ]);
  });

  test('a date', async () => {
    expect(await problemsOf(place(says, 'The port opened in December 2024.'))).toEqual([
      "places/southland.mdx:8:1  body-says-more  the name 'December' stands in no statement behind this body — cite the statement that says it, make one, or take the name out",
      "places/southland.mdx:8:1  body-says-more  the number '2024' stands in no statement behind this body — cite the statement that says it, make one, or take the number out",
    ]);
  });

  test('a proper name', async () => {
    expect(await problemsOf(place(says, 'The port was built by Triton Works.'))).toEqual([
      "places/southland.mdx:8:1  body-says-more  the name 'Triton' stands in no statement behind this body — cite the statement that says it, make one, or take the name out",
      "places/southland.mdx:8:1  body-says-more  the name 'Works' stands in no statement behind this body — cite the statement that says it, make one, or take the name out",
    ]);
  });

  test('a name of another record', async () => {
    expect(await problemsOf(place(says, 'The port was opened by Jane Doe.'))).toEqual([
      "places/southland.mdx:8:1  body-says-more  the name 'Jane Doe' stands in no statement behind this body — cite the statement that says it, make one, or take the name out",
    ]);
  });

  test('in a heading, a list, a table and code, each at its own line', async () => {
    const body = `
      ## The port of Triton

      - built in 1950

      | Quay | Depth |
      |---|---|
      | first | 12 m |

      \`\`\`
      7 ships
      \`\`\`
    `;
    expect(await problemsOf(place(says, body))).toEqual([
      "places/southland.mdx:8:1  body-says-more  the name 'Triton' stands in no statement behind this body — cite the statement that says it, make one, or take the name out",
      "places/southland.mdx:10:3  body-says-more  the number '1950' stands in no statement behind this body — cite the statement that says it, make one, or take the number out",
      "places/southland.mdx:14:9  body-says-more  the number '12' stands in no statement behind this body — cite the statement that says it, make one, or take the number out",
      "places/southland.mdx:16:1  body-says-more  the number '7' stands in no statement behind this body — cite the statement that says it, make one, or take the number out",
    ]);
  });

  test('what only an internal statement says', async () => {
    const text = mdx(
      `
      name: Southland
      type: country
      statements:
        - {id: port, aspect: purpose, says: It has 5 submarines., audience: internal, from: gazette-2024#3}
        - {id: ask, aspect: line, says: Ask about Triton., inferred: {why: Silence., inputs: [port]}}
      `,
      'It has 5 submarines near Triton.',
    );
    expect(await problemsOf({ 'places/southland.mdx': text })).toEqual([
      "places/southland.mdx:9:1  body-says-more  the name 'Triton' stands in no statement behind this body — cite the statement that says it, make one, or take the name out",
      "places/southland.mdx:9:1  body-says-more  the number '5' stands in no statement behind this body — cite the statement that says it, make one, or take the number out",
    ]);
  });
});

describe('a body may say', () => {
  test('what its own statements say, possessives and full stops inside names aside', async () => {
    expect(
      await problemsOf(
        place(
          says,
          'In November 2023 the bay of Neptune, at Port D.C., had its port opened (with 3 quays.) Ships came.',
        ),
      ),
    ).toEqual([]);
  });

  test('what a statement says that it cites', async () => {
    expect(await problemsOf(place(says, 'The Sea Cable is 900 km long. <Cite to="sea-cable.length" />'))).toEqual([]);
    expect(await problemsOf(place(says, 'The cable is 900 km long.'))).toEqual([
      "places/southland.mdx:8:1  body-says-more  the number '900' stands in no statement behind this body — cite the statement that says it, make one, or take the number out",
    ]);
  });

  test('the names of records it refers to', async () => {
    expect(
      await problemsOf({
        'places/east-coast.mdx': mdx(
          'name: East Coast\ntype: region\nparent: northland\nfrom: {parent: gazette-2024#3}',
          'It lies in Northland.',
        ),
      }),
    ).toEqual([]);
  });

  test('anything, on a page of the publisher', async () => {
    expect(await problemsOf({ 'pages/method.mdx': mdx('name: Method', 'Written in 1999 by Triton.') })).toEqual([]);
  });

  test('words that every object has as properties', async () => {
    expect(await problemsOf(place(says, 'The constructor of the port is unknown.'))).toEqual([]);
  });
});

describe('a body that is code', () => {
  test('an import', async () => {
    expect(await problemsOf(place(says, "import Chart from './chart.js'"))).toEqual([
      "places/southland.mdx:8:1  body-code  'import Chart from './chart.js'' is code, and a body is data — take it out",
    ]);
  });

  test('an export', async () => {
    expect(await problemsOf(place(says, 'export const port = 1'))).toEqual([
      "places/southland.mdx:8:1  body-code  'export const port =' is code, and a body is data — take it out",
    ]);
  });

  test('an expression in a sentence, on a line of its own, and as a comment', async () => {
    expect(await problemsOf(place(says, 'The port has {1 + 2} quays.'))).toEqual([
      "places/southland.mdx:8:14  body-code  '{1 + 2}' is code, and a body is data — write the text itself; for a brace that belongs to the text write \\{",
    ]);
    expect(await problemsOf(place(says, '{process.exit(1)}'))).toEqual([
      "places/southland.mdx:8:1  body-code  '{process.exit(1)}' is code, and a body is data — write the text itself; for a brace that belongs to the text write \\{",
    ]);
    expect(await problemsOf(place(says, '{/* to do */}'))).toEqual([
      "places/southland.mdx:8:1  body-code  '{/* to do */}' is code, and a body is data — write the text itself; for a brace that belongs to the text write \\{",
    ]);
  });

  test('an expression in a property', async () => {
    expect(await problemsOf(place(says, 'The port opened. <Cite to={port} /> It is deep. <Cite {...port} />'))).toEqual(
      [
        `places/southland.mdx:8:18  body-code  '<Cite {…}>' is code, and a body is data — write its properties in quotes: <Cite to="route" />`,
        'places/southland.mdx:8:18  unknown-statement  <Cite> names no statement — write <Cite to="a-statement" />',
        `places/southland.mdx:8:49  body-code  '<Cite {…}>' is code, and a body is data — write its properties in quotes: <Cite to="route" />`,
        'places/southland.mdx:8:49  unknown-statement  <Cite> names no statement — write <Cite to="a-statement" />',
      ],
    );
  });
});

describe('a body that fails to parse', () => {
  test('a sign that belongs to the text', async () => {
    expect(await problemsOf(place(says, 'The port costs <5 crowns.'))).toEqual([
      "places/southland.mdx:8:17  body-broken  '<5' begins no component — for a sign that belongs to the text write \\<",
    ]);
    expect(await problemsOf(place(says, 'The port costs {5 crowns.'))).toEqual([
      'places/southland.mdx:8:26  body-broken  a brace is opened and never closed — for a brace that belongs to the text write \\{',
    ]);
  });

  test('words in braces', async () => {
    expect(await problemsOf(place(says, 'The port {see below} opened.'))).toEqual([
      "places/southland.mdx:8:10  body-code  '{see below}' is code, and a body is data — write the text itself; for a brace that belongs to the text write \\{",
    ]);
  });

  test('a tag that is never closed', async () => {
    expect(await problemsOf(place(says, 'The port opened.\n\nIt is open. <Cite to="port">'))).toEqual([
      'places/southland.mdx:10:1  body-broken  Expected a closing tag for `<Cite>` — close it: a tag that holds nothing ends with />',
    ]);
  });

  test('a comment of HTML', async () => {
    expect(await problemsOf(place(says, '<!-- to do -->'))).toEqual([
      "places/southland.mdx:8:2  body-broken  '<!' begins no component — take a comment out; for a sign that belongs to the text write \\<",
    ]);
  });

  test('a sentence that begins with import', async () => {
    expect(await problemsOf(place(says, 'import duties are low.'))).toEqual([
      "places/southland.mdx:8:1  body-code  a paragraph that begins with 'import' or 'export' is read as code — begin it with another word",
    ]);
  });
});

describe('a component', () => {
  test('that does not exist', async () => {
    expect(await problemsOf(place(says, '<Chart />'))).toEqual([
      "places/southland.mdx:8:1  unknown-component  '<Chart>' is no component — known: Cite, Holdings",
    ]);
    expect(await problemsOf(place(says, 'The port opened. <Site to="port" />'))).toEqual([
      "places/southland.mdx:8:18  unknown-component  '<Site>' is no component — did you mean 'Cite'?",
    ]);
    expect(await problemsOf(place(says, 'The <b>port</b> opened.'))).toEqual([
      "places/southland.mdx:8:5  unknown-component  '<b>' is no component — known: Cite, Holdings",
    ]);
  });

  test('named as every object has properties', async () => {
    expect(await problemsOf(place(says, '<constructor name="port" />'))).toEqual([
      "places/southland.mdx:8:1  unknown-component  '<constructor>' is no component — known: Cite, Holdings",
    ]);
  });

  test('without a name', async () => {
    expect(await problemsOf(place(says, '<>The port opened.</>'))).toEqual([
      'places/southland.mdx:8:1  unknown-component  an element without a name — known: Cite, Holdings',
    ]);
  });

  test('with a property it does not have', async () => {
    expect(await problemsOf(place(says, 'The port opened. <Cite too="port" to="port" />'))).toEqual([
      "places/southland.mdx:8:18  unknown-component  '<Cite>' has no property 'too' — did you mean 'to'?",
    ]);
    expect(await problemsOf(place(says, '<Holdings of="ships" />'))).toEqual([
      'places/southland.mdx:8:1  component-out-of-place  <Holdings> stands in a place — move it to a page, in pages/',
      "places/southland.mdx:8:1  unknown-component  '<Holdings>' has no property 'of' — write <Holdings />",
    ]);
  });
});

describe('what can be printed only elsewhere', () => {
  test('a component of pages in a record', async () => {
    expect(
      await problemsOf({
        'programmes/sea-cable.mdx': `${baseContent['programmes/sea-cable.mdx'] ?? ''}\n<Holdings />\n`,
      }),
    ).toEqual([
      expect.stringMatching(
        /^programmes\/sea-cable\.mdx:\d+:1 {2}component-out-of-place {2}<Holdings> stands in a programme — move it to a page, in pages\/$/,
      ),
    ]);
  });

  test('a citation in a page', async () => {
    expect(
      await problemsOf({ 'pages/hello.mdx': mdx('name: Hello', 'So it is. <Cite to="sea-cable.route" />') }),
    ).toEqual([
      'pages/hello.mdx:5:11  component-out-of-place  <Cite> stands in a page — take it out: a page speaks for the publisher; link to the record instead',
    ]);
  });

  test('a footnote', async () => {
    expect(await problemsOf({ 'pages/hello.mdx': mdx('name: Hello', 'So it is.[^1]\n\n[^1]: Is it?') })).toEqual([
      'pages/hello.mdx:5:10  footnote-in-body  \'[^1]\' is a footnote — write <Cite to="a-statement" />, or say it in the text',
    ]);
  });
});
