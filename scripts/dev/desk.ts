import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { wordsFor, knownLanguages } from '../../src/messages/words.ts';
import { deskHtml, type Desk } from '../../src/desk/pages/page.ts';
import type { Reader } from '../../src/model/evidence/kept/readings.ts';
import { root } from '../lib/root.ts';
import { describeSystemError, isSystemError, pathOf, PlainError } from '../lib/system-errors.ts';
import { answerApi, type Work } from './desk-api.ts';
import { deskPageAt } from './desk-pages.ts';
import { DeskState, type DeskFolders } from './desk-state.ts';
import { OwnFiles } from '../lib/files/own-files.ts';

/** What the desk is opened with. */
export interface DeskOptions extends DeskFolders {
  /** The path of the site, with its closing slash. */
  readonly base: string;
  /** Who signs: fixed for as long as it is open. */
  readonly reader: Reader | undefined;
  /** The day on which is read. */
  readonly on: string;
}

/** Nothing comes from elsewhere, nothing runs but the desk's own scripts, and no page may hold the desk. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** How often the folder is looked at for whoever waits for changes, in milliseconds. */
const lookEvery = 1000;

/** The editors' own room, answering to requests that the guard let through. */
export class DeskServer {
  readonly #options: DeskOptions;
  readonly #state: DeskState;
  readonly #files: OwnFiles;
  readonly #token = randomBytes(32).toString('hex');

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#state = new DeskState(options, options.reader);
    this.#files = new OwnFiles(options);
  }

  /** Answers a request for the desk. Returns whether it was one. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = new URL(request.url ?? '', 'http://desk');
    const home = `${this.#options.base}desk`;
    if (url.pathname !== home && !url.pathname.startsWith(`${home}/`)) return false;
    response.setHeader('content-security-policy', policy);
    const path = url.pathname.slice(home.length + 1);
    if (path === 'changes') await this.#tellChanges(url.searchParams.get('since'), request, response);
    else send(response, await this.#answerTo(request, url, path));
    return true;
  }

  /** What is answered. What a person can do something about is told in a line; anything else stands in the log too. */
  async #answerTo(request: IncomingMessage, url: URL, path: string): Promise<Answered> {
    try {
      return await this.#answerAt(request, url, path);
    } catch (error) {
      const isPlain = error instanceof PlainError || isSystemError(error);
      if (!isPlain) console.error(error);
      const says = isPlain ? describeSystemError(error, pathOf(error) ?? 'a file') : 'the desk has failed: see its log';
      return json(isPlain ? 422 : 500, { says });
    }
  }

  async #answerAt(request: IncomingMessage, url: URL, path: string): Promise<Answered> {
    if (url.pathname.endsWith('/desk')) return { to: `${url.pathname}/` };
    if (path === 'desk.css') return { status: 200, type: 'text/css', body: await styles(this.#options.base) };
    if (/^[a-z]+\.ts$/.test(path)) return scriptNamed(path);
    const work = this.#work(await this.#desk());
    if (path.startsWith('api/')) {
      const { status, body } = await answerApi(work, { path: path.slice('api/'.length), url, request });
      return json(status, body);
    }
    const page = await deskPageAt(work, path, url.searchParams);
    if (!page) return nothing;
    return 'to' in page ? page : { status: 200, type: 'text/html', body: deskHtml(work.desk, page) };
  }

  async #mark(): Promise<string> {
    return createHash('sha256')
      .update(await this.#state.state())
      .digest('hex')
      .slice(0, 16);
  }

  #work(desk: Desk): Work {
    const { reader, on } = this.#options;
    return { desk, state: this.#state, files: this.#files, reader, on };
  }

  async #desk(): Promise<Desk> {
    const state = await this.#mark();
    const { title, language = '', locale } = await this.#state.settings();
    const known = knownLanguages.includes(language) ? language : (knownLanguages[0] ?? '');
    return {
      words: wordsFor(known, known === language ? locale : undefined),
      base: this.#options.base,
      title: title ?? this.#options.content,
      token: this.#token,
      reader: this.#options.reader?.name,
      state,
    };
  }

  /** Tells whoever waits that the folder is another one than it was at `since`, and each time that it changes. */
  async #tellChanges(since: string | null, request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': waiting\n\n');
    let before = since ?? (await this.#mark());
    const look = async (): Promise<void> => {
      const now = await this.#mark();
      if (now !== before) response.write('data: changed\n\n');
      before = now;
    };
    // What changed between the page and its question is told at once.
    await look();
    const timer = setInterval(() => void look(), lookEvery);
    request.once('close', () => clearInterval(timer));
  }
}

/** A page or a file, or where to go instead. */
type Answered = { readonly status: number; readonly type: string; readonly body: string } | { readonly to: string };

const nothing: Answered = { status: 404, type: 'text/plain', body: 'there is no such page of the desk\n' };

function json(status: number, body: object): Answered {
  return { status, type: 'application/json', body: JSON.stringify(body) };
}

function send(response: ServerResponse, answered: Answered): void {
  if ('to' in answered) response.writeHead(302, { location: answered.to }).end();
  else {
    const { status, type, body } = answered;
    // What was too long to be read to its end is read no further.
    if (status === 413) response.setHeader('connection', 'close');
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
  }
}

/** A script of the desk as a browser takes it: without its types. */
async function scriptNamed(name: string): Promise<Answered> {
  const file = join(root, 'src/client/desk', name);
  if (!existsSync(file)) return nothing;
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file);
  return { status: 200, type: 'text/javascript', body: code };
}

async function styles(base: string): Promise<string> {
  const sheets = ['tokens', 'fonts', 'desk', 'desk-rooms'].map((name) =>
    readFile(join(root, `src/styles/${name}.css`), 'utf8'),
  );
  return (await Promise.all(sheets)).join('\n').replaceAll('./fonts/', () => `${base}src/styles/fonts/`);
}
