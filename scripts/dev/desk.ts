import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { wordsFor, knownLanguages } from '../../src/messages/words.ts';
import { deskHtml, type Desk } from '../../src/desk/page.ts';
import type { Reader } from '../../src/model/evidence/readings.ts';
import { root } from '../lib/astro.ts';
import { describeSystemError, isSystemError, pathOf, PlainError } from '../lib/system-errors.ts';
import { answerApi, type Work } from './desk-api.ts';
import { deskPageAt } from './desk-pages.ts';
import { DeskState, type DeskFolders } from './desk-state.ts';
import { OwnFiles } from '../lib/own-files.ts';

/** What the desk is opened with. */
export interface DeskOptions extends DeskFolders {
  /** The path of the site, with its closing slash. */
  readonly base: string;
  /** Who signs: fixed for as long as it is open. */
  readonly reader: Reader | undefined;
  /** The day on which is read. */
  readonly on: string;
}

/** Nothing comes from elsewhere, nothing runs but the desk's own script, and no page may hold the desk. */
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
    try {
      await this.#answerAt(url, url.pathname.slice(home.length + 1), { request, response });
    } catch (error) {
      answerError(response, error);
    }
    return true;
  }

  async #answerAt(url: URL, path: string, { request, response }: Exchange): Promise<void> {
    if (url.pathname.endsWith('/desk')) return redirect(response, `${url.pathname}/`);
    if (path === 'desk.css') return send(response, 200, 'text/css', await styles(this.#options.base));
    if (path === 'desk.js')
      return send(response, 200, 'text/javascript', await readFile(join(root, 'src/client/desk.js'), 'utf8'));
    if (path === 'changes') return this.#tellChanges(request, response);
    const desk = await this.#desk();
    if (path.startsWith('api/')) {
      const { status, body } = await answerApi(this.#work(desk), { path: path.slice('api/'.length), url, request });
      return send(response, status, 'application/json', JSON.stringify(body));
    }
    const page = await deskPageAt(this.#work(desk), path, url.searchParams);
    if (!page) return send(response, 404, 'text/plain', 'there is no such page of the desk\n');
    if ('to' in page) return redirect(response, page.to);
    return send(response, 200, 'text/html', deskHtml(desk, page));
  }

  #work(desk: Desk): Work {
    const { reader, on } = this.#options;
    return { desk, state: this.#state, files: this.#files, reader, on };
  }

  async #desk(): Promise<Desk> {
    const { reading } = await this.#state.checked();
    const { title, language = '', locale } = reading.settingsLeft;
    const known = knownLanguages.includes(language) ? language : (knownLanguages[0] ?? '');
    return {
      words: wordsFor(known, known === language ? locale : undefined),
      base: this.#options.base,
      title: title ?? this.#options.content,
      token: this.#token,
      reader: this.#options.reader?.name,
    };
  }

  /** Tells whoever waits that the folder has changed. */
  async #tellChanges(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': waiting\n\n');
    let before = await this.#state.state();
    const look = async (): Promise<void> => {
      const now = await this.#state.state();
      if (now !== before) response.write('data: changed\n\n');
      before = now;
    };
    const timer = setInterval(() => void look(), lookEvery);
    request.once('close', () => clearInterval(timer));
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to }).end();
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

/** What a person can do something about is told in a line; anything else is a fault of the program, told in the log. */
function answerError(response: ServerResponse, error: unknown): void {
  const isPlain = error instanceof PlainError || isSystemError(error);
  if (!isPlain) console.error(error);
  const says = isPlain ? describeSystemError(error, pathOf(error) ?? 'a file') : 'the desk has failed: see its log';
  if (response.headersSent) response.end();
  else send(response, isPlain ? 422 : 500, 'application/json', JSON.stringify({ says }));
}

async function styles(base: string): Promise<string> {
  const sheets = ['tokens', 'fonts', 'desk'].map((name) => readFile(join(root, `src/styles/${name}.css`), 'utf8'));
  return (await Promise.all(sheets)).join('\n').replaceAll('./fonts/', `${base}src/styles/fonts/`);
}
