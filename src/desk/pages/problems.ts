import { compareText } from '../../basics/compare.ts';
import { kindOfFolder } from '../../basics/kinds.ts';
import { problemCodes } from '../../basics/problem-codes.ts';
import type { Problem } from '../../basics/problem.ts';
import { h, type Child } from './element.ts';
import { type Desk, type DeskPage } from './page.ts';

/** A place in a file, as problems name it. */
export type FilePlace = Pick<Problem, 'file' | 'line' | 'column'>;

/** Files that commands write: what is wrong with them mostly follows from the records. */
const written: readonly string[] = ['evidence.lock.jsonl', 'quotes.jsonl', 'readings.jsonl'];

/** All that is wrong with a content folder, by file; what the records are to blame for comes first. */
export function problemsPage(desk: Desk, problems: readonly Problem[], folder: string): DeskPage {
  const { t } = desk.words;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const explained = new Set<string>();
  const groups = [...Map.groupBy(problems, ({ file }) => file)].sort(
    ([a, theirs], [b, others]) => order(a, theirs) - order(b, others) || compareText(a, b),
  );
  return {
    room: 'problems',
    title: t('desk.room.problems'),
    body: [
      h(
        'p',
        { className: ['gist'] },
        problems.length === 0
          ? t('desk.problems.none')
          : t('desk.problems.count', { errors, warnings: problems.length - errors }),
      ),
      groups.map(([file, own]) => group(desk, file, own, { folder, explained })),
    ],
  };
}

/** Records with errors, records with warnings alone, then what commands have written. */
function order(file: string, problems: readonly Problem[]): number {
  if (written.includes(file)) return 2;
  return problems.some(({ severity }) => severity === 'error') ? 0 : 1;
}

interface Telling {
  readonly folder: string;
  /** The codes that were explained above. */
  readonly explained: Set<string>;
}

function group(desk: Desk, file: string, problems: readonly Problem[], telling: Telling): Child {
  const { t } = desk.words;
  const folded = written.includes(file);
  const list = h(
    'ul',
    { className: ['problems'] },
    problems.map((problem) => item(desk, problem, telling)),
  );
  return h(
    'section',
    { className: ['group'] },
    h('h2', {}, file, ' ', pageLink(desk, file)),
    folded ? h('details', {}, h('summary', {}, t('desk.problems.follow', { count: problems.length })), list) : list,
  );
}

/** Where the live site prints a record. */
function pageLink({ base, words }: Desk, file: string): Child {
  const [folder = '', name = ''] = file.split('/');
  if (kindOfFolder(folder) === undefined || !name.endsWith('.mdx')) return undefined;
  const path = `${folder === 'pages' ? '' : `${folder}/`}${name.slice(0, -'.mdx'.length)}/`;
  return h('a', { className: ['aside-link'], href: `${base}${path}` }, words.t('desk.see-page'));
}

function item(desk: Desk, problem: Problem, { folder, explained }: Telling): Child {
  const { t } = desk.words;
  const { code, severity, what, todo } = problem;
  const first = !explained.has(code);
  explained.add(code);
  const { means, bad, good } = problemCodes[code];
  return h(
    'li',
    { id: placeText(problem), className: ['problem', severity], tabIndex: -1 },
    h(
      'div',
      {},
      h('p', { className: ['what'] }, h('strong', {}, code), ' ', what),
      h('p', { className: ['todo'] }, todo),
      placeLine(desk, problem, folder),
    ),
    h(
      'details',
      { className: ['meaning'], ...(first ? { open: true } : {}) },
      h('summary', {}, t('desk.problems.means')),
      h('p', {}, means),
      h('p', {}, t('manual.bad'), ' ', h('code', {}, bad), ' ', t('manual.good'), ' ', h('code', {}, good)),
    ),
  );
}

/** `programmes/bella.mdx:7:9` */
function placeText({ file, line, column }: FilePlace): string {
  return `${file}:${line}:${column}`;
}

/** A place as a link that opens an editor there, and as a path to copy. */
export function placeLine(desk: Desk, place: FilePlace, folder: string): Child {
  return h(
    'p',
    { className: ['place'] },
    placeLink(place, folder),
    ' ',
    h('button', { type: 'button', dataCopy: pathOf(place, folder) }, desk.words.t('desk.copy-path')),
  );
}

/** A place as a link that opens an editor there. */
export function placeLink(place: FilePlace, folder: string): Child {
  const path = encodeURI(pathOf(place, folder)).replace(/^\//, '').replaceAll('#', '%23').replaceAll('?', '%3F');
  return h('a', { href: `vscode://file/${path}`, className: ['place'] }, placeText(place));
}

function pathOf(place: FilePlace, folder: string): string {
  return `${folder.replaceAll('\\', '/')}/${placeText(place)}`;
}
