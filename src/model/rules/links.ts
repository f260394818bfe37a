import type { Node } from 'mdast';
import { statementKey } from '../../basics/ids.ts';
import { kindIs } from '../../basics/kinds.ts';
import { decoded, meantRecord, readLink, type Link } from '../../basics/links.ts';
import type { Problem } from '../../basics/problem.ts';
import { didYouMean } from '../../basics/suggest.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { bodyProblem, linksOf } from '../bodies.ts';
import { roomPaths } from '../rooms.ts';
import type { Site } from '../site.ts';

/**
 * Every link of a body leads to a record, a statement, a room of the site, a file that lies beside it, or a whole
 * address; every picture is such a file.
 */
export function brokenLinks(site: Site): Problem[] {
  return site.all.flatMap((record) =>
    linksOf(record.body.tree).flatMap(({ place, url, shows }) =>
      shows ? pictureProblems(site, record, place, url) : linkProblems(site, record, place, url),
    ),
  );
}

function linkProblems(site: Site, record: SourceRecord, node: Node, url: string): Problem[] {
  const link = readLink(url);
  if (link.to === 'outside') return [];
  if (link.to === 'record') return recordProblems(site, { record, node, url }, link);
  if (link.to === 'site')
    return isThere(site, link.path)
      ? []
      : [
          bodyProblem(record, node, 'wrong-link', {
            what: `there is nothing at '${url}'`,
            todo: meant(site, record, url) ?? nearestRoom(site, url),
          }),
        ];
  return [
    bodyProblem(record, node, 'wrong-link', {
      what: link.fault.what,
      todo: meant(site, record, url) ?? link.fault.todo,
    }),
  ];
}

function recordProblems(
  site: Site,
  { record, node, url }: { readonly record: SourceRecord; readonly node: Node; readonly url: string },
  { id, statement }: Extract<Link, { to: 'record' }>,
): Problem[] {
  if (site.unread.has(id)) return [];
  if (!site.records.has(id))
    return [
      bodyProblem(record, node, 'unknown-record', {
        what: `the link leads to '${id}', which is no record`,
        todo: didYouMean(id, [...site.records.keys()], 'name a record, or write the whole address'),
      }),
    ];
  if (statement === undefined || site.statements.has(statementKey(id, statement))) return [];
  return [
    bodyProblem(record, node, 'unknown-statement', {
      what: `the link leads to '${url}', and there is no such statement`,
      todo: 'name a statement of that record, or the record alone',
    }),
  ];
}

/** Whether a room of the site or a file beside it has the address `path`, below the root. */
function isThere(site: Site, path: string): boolean {
  return roomPaths(site).includes(path) || site.files.has(decoded(path) ?? '');
}

/**
 * What to write instead, where a record was meant by its file, its page or its name: `../programmes/bella.mdx`,
 * `#route`.
 */
function meant(site: Site, record: SourceRecord, url: string): string | undefined {
  const { record: id, statement } = meantRecord(url);
  const target = id === '' && statement !== '' ? record.id : id;
  if (!site.records.has(target)) return undefined;
  const whole = site.statements.has(statementKey(target, statement)) ? `${target}#${statement}` : target;
  return whole === target && id === ''
    ? `name a statement of this record, as in '${target}#…'`
    : `write '${whole}': a record's id is its address`;
}

function nearestRoom(site: Site, url: string): string {
  const files = [...site.files].map(encodeURI);
  return didYouMean(
    url,
    [...roomPaths(site), ...files].map((path) => `/${path}`),
    "name a record by its id, or a file in the folder public/ of the records, as in '/annex.pdf'",
  );
}

const pictureEndings = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** A page loads nothing from elsewhere, and papers in Word or PDF are made without pictures. */
function pictureProblems(site: Site, record: SourceRecord, node: Node, url: string): Problem[] {
  if (kindIs(record.kind, 'body', 'note'))
    return [
      bodyProblem(record, node, 'wrong-picture', {
        what: 'a picture stands in the note of a briefing',
        todo: 'say it in words; a paper in Word or PDF cannot carry it',
      }),
    ];
  const link = readLink(url);
  const here = link.to === 'site' && site.files.has(decoded(link.path) ?? '');
  if (here && pictureEndings.test(link.path)) return [];
  const todo = "put the file into the folder public/ of the records, and write its place there: '/map.png'";
  if (here)
    return [
      bodyProblem(record, node, 'wrong-picture', {
        what: `'${url}' is no picture`,
        todo: 'name one that ends with .png, .jpg, .svg, .webp, .gif or .avif',
      }),
    ];
  if (link.to === 'site')
    return [
      bodyProblem(record, node, 'wrong-picture', {
        what: `there is no picture '${url}'`,
        todo: nearestPicture(site, url, todo),
      }),
    ];
  if (link.to === 'outside')
    return [
      bodyProblem(record, node, 'wrong-picture', {
        what: `the picture '${url}' lies elsewhere, and a page loads nothing from there`,
        todo,
      }),
    ];
  return [bodyProblem(record, node, 'wrong-picture', { what: `'${url}' is no place of a picture`, todo })];
}

function nearestPicture(site: Site, url: string, otherwise: string): string {
  const pictures = [...site.files].filter((file) => pictureEndings.test(file)).map((file) => `/${encodeURI(file)}`);
  return didYouMean(url, pictures, otherwise);
}
