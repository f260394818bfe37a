import { expect, test } from 'vitest';
import { mdx, problemsOf } from '../../support/content.ts';

const place = (statement: string) => ({
  'places/southland.mdx': mdx(`name: Southland\ntype: country\nstatements:\n  - ${statement}`),
});
const inferred = 'inferred: {why: Nobody else will., inputs: [sea-cable.route]}';
const restsOnNothing =
  "statement-without-evidence  the line 'ask' rests on nothing — add inferred: {why: …, inputs: […]} with the statements it rests on";

test('a line that names a paragraph in place of statements rests on nothing', async () => {
  expect(await problemsOf(place('{id: ask, aspect: line, says: Ask about the port., from: gazette-2024#3}'))).toEqual([
    `places/southland.mdx:5:5  ${restsOnNothing}`,
    "places/southland.mdx:5:62  line-claims  the line 'ask' has 'from', as if a source said it — take from out, and name what it rests on in inferred: {why: …, inputs: […]}",
  ]);
});

test('a line has no evidence and no value of its own, even beside what it rests on', async () => {
  const value = 'value: {indicator: cable-length, number: 5, sense: exactly, asOf: 2024}';
  expect(
    await problemsOf(
      place(`{id: ask, aspect: line, says: Ask for 5 km., from: gazette-2024#3, ${value}, ${inferred}}`),
    ),
  ).toEqual([
    "places/southland.mdx:5:56  line-claims  the line 'ask' has 'from', as if a source said it — take from out, and name what it rests on in inferred: {why: …, inputs: […]}",
    "places/southland.mdx:5:79  line-claims  the line 'ask' has 'value', as if a source said it — take value out, and name what it rests on in inferred: {why: …, inputs: […]}",
  ]);
});

test('a line rests on statements that exist', async () => {
  expect(
    await problemsOf(place('{id: ask, aspect: line, says: Ask., inferred: {why: So., inputs: [sea-cable.rout]}}')),
  ).toEqual([
    "places/southland.mdx:5:71  unknown-statement  'sea-cable.rout' is no statement — did you mean 'sea-cable.route'?",
  ]);
});

test('a briefing holds lines and nothing else', async () => {
  const briefing = (statement: string) => ({
    'briefings/talks.mdx': mdx(`name: Talks\nscope: {programmes: [sea-cable]}\nstatements:\n  - ${statement}`),
  });
  expect(
    await problemsOf(briefing('{id: route, aspect: purpose, says: It joins two shores., from: gazette-2024#3}')),
  ).toEqual([
    "briefings/talks.mdx:5:25  claim-in-briefing  'route' is no line to take, and a briefing claims nothing of its own — move it to the record it is about, or write aspect: line",
  ]);
  expect(await problemsOf(briefing(`{id: ask, aspect: line, says: What does it cost?, ${inferred}}`))).toEqual([]);
});
