import { basename } from 'node:path';
import type { Kind } from '../basics/kinds.ts';
import type { Problem } from '../basics/problem.ts';
import type { Reading, SettingsLeft } from '../records/read.ts';
import type { SourceRecord } from '../schema/record.ts';
import { settings as settingsSchema, type Settings } from '../schema/settings.ts';
import type { Held } from '../views/printing.ts';

/** All that could be read, what is left of records and settings that do not fit among it. */
export function heldOf(folder: string, reading: Reading, problems: readonly Problem[]): Held {
  const bad = new Set(
    problems.filter(({ code }) => code === 'body-code' || code === 'body-broken').map(({ file }) => file),
  );
  const records = [...reading.records, ...reading.partial.map(({ record }) => record)].map((record) =>
    bad.has(record.file) ? withoutBody(record) : record,
  );
  return {
    settings: reading.settings ?? settingsFrom(folder, reading.settingsLeft, records),
    records,
    lock: reading.lock,
    readings: reading.readings,
    quotes: reading.quotes,
    editions: reading.editions,
  };
}

/** What is written never runs: a body with code, or one that cannot be read, is a problem and no page. */
function withoutBody(record: SourceRecord): SourceRecord {
  return { ...record, body: { ...record.body, tree: { type: 'root', children: [] }, components: [] } };
}

/** Settings to print with where `site.yaml` lacks some, or is not there at all. */
function settingsFrom(folder: string, left: SettingsLeft, records: readonly SourceRecord[]): Settings {
  const published = records.flatMap(({ kind, data }) =>
    kind === 'source' && /^\d{4}-\d\d-\d\d$/.test(data.published ?? '') ? [data.published ?? ''] : [],
  );
  const name = basename(folder);
  return settingsSchema.parse({
    title: name,
    description: name,
    reportDate: published.sort().at(-1) ?? '2000-01-01',
    language: 'en',
    publisher: { name },
    licence: { name: '–', url: 'https://example.org/' },
    ...left,
  });
}

/** What is tried one after the other where all that could be read cannot be printed. */
export function fewerOf(held: Held, problems: readonly Problem[]): Held[] {
  const faulty = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const sound = held.records.filter(({ file }) => !faulty.has(file));
  const language = 'en';
  return [
    { ...held, records: sound },
    { ...held, records: sound, editions: new Map<string, string>() },
    { ...held, records: [], editions: new Map<string, string>() },
    { ...held, settings: { ...held.settings, language, locale: language, pairs: [] }, records: [] },
  ];
}

/** Records that have no page of the site, with their kinds. */
export function unreadOf({ unread, partial }: Reading, left: readonly SourceRecord[]): Map<string, Kind> {
  const kept = new Set(partial.map(({ record }) => record.id));
  return new Map([
    ...[...unread].filter(([id]) => !kept.has(id)),
    ...left.map(({ id, kind }): [string, Kind] => [id, kind]),
  ]);
}
