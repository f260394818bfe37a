import { stringify } from 'yaml';
import { folders, type Kind } from '../../src/basics/kinds.ts';
import { formatProblem } from '../../src/basics/problem.ts';
import { linkSite, type Site } from '../../src/model/site.ts';
import { readYaml } from '../../src/records/front-matter.ts';
import { parseBody } from '../../src/records/markdown.ts';
import { validate } from '../../src/records/validate.ts';
import type { SourceRecord } from '../../src/schema/record.ts';
import { schemas } from '../../src/schema/records.ts';
import type { Settings } from '../../src/schema/settings.ts';

/** What a record of each kind must have, so that a test names only what it is about. */
const required: Readonly<Record<Kind, Readonly<Record<string, unknown>>>> = {
  programme: { type: 'programme' },
  event: { type: 'meeting', outcome: 'held' },
  commitment: { by: ['ministry-of-tides'] },
  indicator: { unit: 'ships' },
  organisation: { type: 'ministry' },
  person: {},
  place: { type: 'country' },
  theme: {},
  source: { type: 'report', language: 'en', paragraphs: 30 },
  briefing: { scope: {} },
  page: {},
};

/**
 * A record that went through the real schema, as if read from its file. Its name is its id unless `data` says
 * otherwise.
 */
export function record<K extends Kind>(
  kind: K,
  id: string,
  data: Readonly<Record<string, unknown>> = {},
  body = '',
): SourceRecord<K> {
  const file = `${folders[kind]}/${id}.mdx`;
  const yaml = readYaml(stringify({ name: id, ...required[kind], ...data }), 2);
  const { data: valid, problems } = validate(schemas[kind], yaml, file);
  const parsed = parseBody(body);
  if (valid === undefined || parsed.faults.length > 0)
    throw new TypeError([...problems.map(formatProblem), ...parsed.faults.map((fault) => fault.what)].join('\n'));
  return {
    kind,
    id,
    file,
    data: valid,
    body: { ...parsed.body, line: 1 },
    positionOf: yaml.positionOf,
  } as SourceRecord as SourceRecord<K>;
}

/** The same without its file: for thousands of records, each without a body and without places. */
export function plainRecord<K extends Kind>(
  kind: K,
  id: string,
  data: Readonly<Record<string, unknown>> = {},
): SourceRecord<K> {
  const valid = schemas[kind].parse({ name: id, ...required[kind], ...data });
  const start = { line: 1, column: 1 };
  return {
    kind,
    id,
    file: `${folders[kind]}/${id}.mdx`,
    data: valid,
    body: { tree: { type: 'root', children: [] }, line: 1, components: [] },
    positionOf: () => start,
  } as unknown as SourceRecord<K>;
}

/** Statements that rest on one paragraph, on what their record is for unless one says otherwise. */
export const saidIn =
  (from: string) =>
  (id: string, says: string, more: Readonly<Record<string, unknown>> = {}) => ({
    id,
    aspect: 'purpose',
    says,
    from,
    ...more,
  });

export const settings: Settings = {
  title: 'Northland Papers',
  description: 'Who lays cables with whom.',
  reportDate: '2025-01-31',
  language: 'en',
  locale: 'en-GB',
  publisher: { name: 'Desk of Tides' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

/** The records joined into a site. */
export function siteOf(records: readonly SourceRecord[], changed: Partial<Settings> = {}): Site {
  return linkSite({ ...settings, ...changed }, records);
}
