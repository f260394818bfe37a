import { limits } from '../../basics/limits.ts';
import { inShort, type Problem } from '../../basics/problem.ts';
import { didYouMean } from '../../basics/suggest.ts';
import { recordPath } from '../../basics/urls.ts';
import { letterFaultsIn } from '../rules/letters.ts';
import { recordOf, recordsOf, type Site } from '../site.ts';
import { evidenceIn } from '../field-evidence.ts';
import { changesId, neighbours } from './changes.ts';
import type { Edition } from './edition.ts';
import { editionProblem, placeOf, readEdition } from './file.ts';

/** What is wrong with the editions of a site: `texts` by name. Sources that could not be read are not missed here. */
export function editionProblems(site: Site, texts: ReadonlyMap<string, string>): Problem[] {
  const readings = [...texts].map(([name, text]) => ({ name, text, ...readEdition(text, name) }));
  const editions = readings.flatMap(({ edition }) => edition ?? []);
  return [
    ...[...texts.keys()].filter((name) => name.length > limits.editionName).map(tooLong),
    ...readings.flatMap(({ problems }) => problems),
    ...readings.flatMap(({ text, edition }) => (edition ? unknownSources(site, edition, text.split(/\r?\n/)) : [])),
    ...readings.flatMap(({ text, edition }) => (edition ? lettersWithoutFace(edition, text.split(/\r?\n/)) : [])),
    ...takenIds(site, editions),
  ];
}

/** Two names stand in the id of the briefing on what changed. */
function tooLong(name: string): Problem {
  return editionProblem(
    name,
    'too-long',
    { line: 1, column: 1 },
    {
      what: `the name '${inShort(name, 60)}' has ${name.length} letters, and that of an edition has ${limits.editionName} at most`,
      todo: 'freeze it again under a shorter name',
    },
  );
}

/** Each source that an edition names and the site has no record of, at the first entry that names it. */
function unknownSources(site: Site, { name, statements, states }: Edition, lines: readonly string[]): Problem[] {
  const known = recordsOf(site, 'source').map(({ id }) => id);
  const cited = [
    ...statements.map((entry, index) => ({ list: 'statements', index, entry })),
    ...states.map((entry, index) => ({ list: 'states', index, entry })),
  ];
  const first = new Map(
    cited
      .flatMap(({ list, index, entry }) =>
        evidenceIn(entry.from).map(({ source }) => [source, [list, index, 'from']] as const),
      )
      .reverse(),
  );
  return [...first]
    .filter(([source]) => !recordOf(site, 'source', source) && !site.unread.has(source))
    .map(([source, path]) =>
      editionProblem(name, 'unknown-source', placeOf(lines, path), {
        what: `'${source}' is no source any more`,
        todo: didYouMean(source, known, 'make a record for it in sources/ again: what an edition rests on stays'),
      }),
    );
}

/** Each letter that no paper can show: it was frozen before there were faces for papers, or by another program. */
function lettersWithoutFace({ name, statements, states }: Edition, lines: readonly string[]): Problem[] {
  return letterFaultsIn({ statements, states }).map(({ path, what }) =>
    editionProblem(name, 'letter-without-face', placeOf(lines, path), {
      what,
      todo: `take it out of the record, and freeze the edition again: npm run edition -- ${name} --again`,
    }),
  );
}

/** A record, or another pair of editions, at the address of what changed between two of them. */
function takenIds(site: Site, editions: readonly Edition[]): Problem[] {
  const seen = new Set<string>();
  return neighbours(editions).flatMap(({ earlier, later }) => {
    const id = changesId(earlier, later);
    const address = recordPath('briefing', id);
    const twice = seen.has(id);
    seen.add(id);
    const record = site.records.get(id);
    return [
      ...(twice
        ? [
            editionProblem(
              later.name,
              'address-taken',
              { line: 1, column: 1 },
              { what: `/${address} tells of two other editions already`, todo: 'freeze it under another name' },
            ),
          ]
        : []),
      ...(record
        ? [
            editionProblem(
              later.name,
              'address-taken',
              { line: 1, column: 1 },
              { what: `/${address} is the address of ${record.file} too`, todo: 'rename that file' },
            ),
          ]
        : []),
    ];
  });
}
