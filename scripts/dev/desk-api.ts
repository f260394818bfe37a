import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { isRecordId } from '../../src/basics/ids.ts';
import { kinds, type Kind } from '../../src/basics/kinds.ts';
import { limits } from '../../src/basics/limits.ts';
import { fileOf, withStatement, writeRecord, type DraftStatement } from '../../src/proposing/drafts.ts';
import type { Desk } from '../../src/desk/pages/page.ts';
import { fieldsOfNew, isFault, newFields, type NewFields } from '../../src/desk/new-fields.ts';
import { readStatement, startStatement } from '../../src/desk/started.ts';
import { readingLine } from '../../src/desk/reading-line.ts';
import type { Reader } from '../../src/model/evidence/kept/readings.ts';
import { askedOf } from './guard.ts';
import type { DeskState } from './desk-state.ts';
import { ChangedError, type FileText, type OwnFiles } from '../lib/files/own-files.ts';

/** What the desk works with. */
export interface Work {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly files: OwnFiles;
  readonly reader: Reader | undefined;
  readonly on: string;
}

/** A status of HTTP and what is said with it. */
export interface Reply {
  readonly status: number;
  readonly body: object;
}

interface Call {
  /** Below the desk's `api/`. */
  readonly path: string;
  readonly url: URL;
  readonly request: IncomingMessage;
}

/** No request of the desk's own pages is longer, in bytes. */
const longest = 1024 * 1024;

/** Answers what the desk's own script asks for. Whatever writes must come from a page that this server handed out. */
export async function answerApi(work: Work, { path, url, request }: Call): Promise<Reply> {
  if (request.method !== 'POST')
    return path === 'record' ? record(work, url.searchParams.get('name') ?? '') : refused(work, 405);
  const { origin } = askedOf(request).headers;
  if (origin === undefined || !isSame(request.headers['x-desk-token'], work.desk.token)) return refused(work, 403);
  if (request.headers['content-type'] !== 'application/json') return refused(work, 415);
  const text = await textOf(request);
  if (typeof text === 'number') return refused(work, text);
  const write = writes.get(path);
  if (!write) return refused(work, 404);
  const body = parsed(text);
  return body === undefined ? refused(work, 400) : write(work, body);
}

/** Why a request is refused, and what its sender can do. */
const reasons = {
  400: 'desk.refused.unreadable',
  403: 'desk.refused.stranger',
  404: 'desk.refused.unknown',
  405: 'desk.refused.method',
  413: 'desk.refused.large',
  415: 'desk.refused.type',
} as const;

function refused({ desk }: Work, status: keyof typeof reasons): Reply {
  return { status, body: { says: desk.words.t(reasons[status]) } };
}

function isSame(given: string | readonly string[] | undefined, token: string): boolean {
  if (typeof given !== 'string' || given.length !== token.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(token));
}

/** The text of a request, read to its end; or the status of a request that is too long or breaks off. */
export async function textOf(request: AsyncIterable<unknown>): Promise<string | 400 | 413> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      if (!Buffer.isBuffer(chunk)) continue;
      length += chunk.length;
      if (length > longest) return 413;
      chunks.push(chunk);
    }
  } catch {
    // Nobody is left to hear of it: it is no fault of the desk.
    return 400;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Write = (work: Work, body: unknown) => Promise<Reply>;

/** A write whose body fits `schema`; any other is refused. */
function writeOf<Body>(schema: z.ZodType<Body>, write: (work: Work, body: Body) => Promise<Reply>): Write {
  return async (work, body) => {
    const given = schema.safeParse(body);
    return given.success ? write(work, given.data) : refused(work, 400);
  };
}

const line = z.string().max(limits.text);
const markOf = z.string().regex(/^[\da-f]{0,64}$/);

const writes: ReadonlyMap<string, Write> = new Map(
  Object.entries({
    reading: writeOf(z.strictObject({ claim: line, words: line, span: line, verdict: line.trim().min(1) }), reading),
    statement: writeOf(
      z.strictObject({
        record: line,
        mark: markOf,
        name: line,
        id: line,
        aspect: line,
        says: z.string().max(limits.text),
        from: line,
        fields: newFields.optional(),
      }),
      statement,
    ),
    take: writeOf(
      z.strictObject({
        type: z.enum(['record', 'statement']),
        record: line,
        mark: markOf,
        draft: z.string().max(longest),
      }),
      take,
    ),
  }),
);

interface GivenReading {
  readonly claim: string;
  readonly words: string;
  readonly span: string;
  readonly verdict: string;
}

async function reading({ desk, state, files, reader, on }: Work, given: GivenReading): Promise<Reply> {
  const { t } = desk.words;
  if (!reader) return { status: 403, body: { says: t('desk.reading.nobody') } };
  const queue = (await state.facing())?.queue;
  const pair = queue?.pair(given.claim);
  const isAsShown = pair?.fingerprints.words === given.words && pair.fingerprints.span === given.span;
  if (!queue || !pair || !isAsShown) return { status: 409, body: { says: t('desk.said.stale') } };
  await files.addReading(readingLine(pair, { by: reader.id, on, verdict: given.verdict }));
  queue.answer(given.claim, given.verdict);
  const { read, pairs } = queue;
  const told = t('desk.reading.count', { read: desk.words.number(read), total: desk.words.number(pairs.length) });
  return { status: 200, body: { read, told } };
}

/** A record as the desk's forms name it: `programme/bella`, or the id alone of one that is there. */
async function recordNamed({ state }: Work, name: string): Promise<{ kind: Kind; id: string } | undefined> {
  const [first = '', second, ...more] = name.trim().split('/');
  const id = second ?? first;
  const { site, reading: read } = await state.checked();
  const kind =
    second === undefined ? (site?.records.get(id)?.kind ?? read.unread.get(id)) : kinds.find((one) => one === first);
  return kind === undefined || more.length > 0 || !isRecordId(id) ? undefined : { kind, id };
}

async function record(work: Work, name: string): Promise<Reply> {
  const named = await recordNamed(work, name);
  if (!named) return { status: 422, body: { says: work.desk.words.t('desk.said.no-record') } };
  const { mark } = await work.files.read(named);
  return { status: 200, body: { mark, isNew: mark === '' } };
}

interface GivenStatement {
  readonly record: string;
  readonly mark: string;
  readonly name: string;
  readonly id: string;
  readonly aspect: string;
  readonly says: string;
  readonly from: string;
  readonly fields?: NewFields | undefined;
}

async function statement(
  work: Work,
  { record: into, mark, name, fields = {}, ...given }: GivenStatement,
): Promise<Reply> {
  const { t } = work.desk.words;
  const named = await recordNamed(work, into);
  if (!named) return { status: 422, body: { says: t('desk.said.no-record') } };
  const started = startStatement(given);
  if (!started) return refused(work, 400);
  const file = await work.files.read(named);
  if (file.mark !== '') return put(work, { named, file, mark }, started);
  if (name.trim() === '') return { status: 422, body: { says: t('desk.said.needs-name') } };
  const { site, reading: read } = await work.state.checked();
  const kindOf = (id: string): Kind | undefined => site?.records.get(id)?.kind ?? read.unread.get(id);
  const made = fieldsOfNew(fields, { kind: named.kind, statement: started, kindOf });
  if (isFault(made)) return { status: 422, body: { says: t(made.key, { value: made.value }) } };
  const text = writeRecord({ ...named, data: { name: name.trim(), draft: true, ...made } });
  return writeFile(work, { named, file, mark }, text);
}

async function take(
  work: Work,
  {
    type,
    record: name,
    mark,
    draft,
  }: { readonly type: 'record' | 'statement'; readonly record: string; readonly mark: string; readonly draft: string },
): Promise<Reply> {
  const { t } = work.desk.words;
  const named = await recordNamed(work, name);
  if (!named) return { status: 422, body: { says: t('desk.said.no-record') } };
  const file = await work.files.read(named);
  if (type === 'record') return writeFile(work, { named, file, mark }, draft);
  const given = readStatement(draft);
  return given ? put(work, { named, file, mark }, given) : refused(work, 400);
}

/** A record's file as it is now, and as it was when the form was opened. */
interface Target {
  readonly named: { readonly kind: Kind; readonly id: string };
  readonly file: FileText;
  readonly mark: string;
}

async function put(work: Work, target: Target, given: DraftStatement): Promise<Reply> {
  const { t } = work.desk.words;
  const { named, file } = target;
  const { site } = await work.state.checked();
  if (site?.statements.has(`${named.id}.${given.id}`) === true)
    return { status: 409, body: { says: t('desk.said.taken') } };
  const text = withStatement(file.text, given);
  if (text === undefined) {
    const says = t('desk.said.not-fit', { file: fileOf(named), why: t('desk.said.no-list') });
    return { status: 422, body: { says } };
  }
  return writeFile(work, target, text);
}

/** Writes a file that is what it was; else tells what it holds now, and what would have been written. */
async function writeFile({ desk, files }: Work, { named, mark }: Target, text: string): Promise<Reply> {
  const { t } = desk.words;
  const file = fileOf(named);
  try {
    await files.write(named, mark, text);
    return { status: 200, body: { says: t('desk.said.written', { file }) } };
  } catch (error) {
    if (!(error instanceof ChangedError)) throw error;
    const says = t('desk.said.changed', { file });
    const both = [
      { label: t('desk.said.there'), text: error.now.text },
      { label: t('desk.said.yours'), text },
    ];
    return { status: 409, body: { says, both } };
  }
}
