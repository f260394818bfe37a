import { folders } from '../../../src/basics/kinds.ts';
import { recordsIn, type Folder, type Mutator, type Picks } from './folder.ts';
import { hostileIds } from './words.ts';

const places = [...Object.values(folders), 'editions', 'attic', '.'];

function withRecord(change: (folder: Folder, file: string, picks: Picks) => void): Mutator {
  return (folder, picks) => {
    const files = recordsIn(folder);
    if (files.length > 0) change(folder, picks.of(files), picks);
  };
}

function text(folder: Folder, file: string): string {
  return folder.get(file)?.toString('utf8') ?? '';
}

function below(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '');
}

/** Puts lines at the top of a record's front matter. */
function withLines(folder: Folder, file: string, lines: string): void {
  folder.set(file, Buffer.from(text(folder, file).replace('\n', () => `\n${lines}\n`)));
}

/** Some evidence that is there. */
function evidence(folder: Folder, picks: Picks): string {
  const sources = recordsIn(folder).filter((file) => file.startsWith('sources/'));
  return sources.length === 0 ? 'nowhere#1' : `${idOf(picks.of(sources))}#3`;
}

/** `count` records that follow one another, each made from its place. */
function many(folder: Folder, count: number, file: (index: number) => string, record: (index: number) => string): void {
  for (let index = 0; index < count; index += 1) folder.set(file(index), Buffer.from(record(index)));
}

const linked: readonly (readonly [folder: string, field: string])[] = [
  ['programmes/', 'parent'],
  ['organisations/', 'parent'],
  ['places/', 'in'],
  ['places/', 'parent'],
  ['events/', 'partOf'],
  ['themes/', 'parent'],
];

/** Mutations of what lies where, and of what leads where. */
export const structureMutators = {
  'take a file away': (folder, picks) => {
    if (folder.size > 0) folder.delete(picks.of([...folder.keys()].sort()));
  },
  'rename a record': withRecord((folder, file, picks) => {
    const bytes = folder.get(file) ?? Buffer.alloc(0);
    folder.delete(file);
    folder.set(`${below(file)}${picks.of(hostileIds)}.mdx`, bytes);
  }),
  'rename a record everywhere': withRecord((folder, file, picks) => {
    const id = picks.of(hostileIds);
    const bytes = folder.get(file) ?? Buffer.alloc(0);
    folder.delete(file);
    folder.set(`${below(file)}${id}.mdx`, bytes);
    for (const [other, content] of folder)
      folder.set(other, Buffer.from(content.toString('utf8').replaceAll(idOf(file), () => id)));
  }),
  'copy a record': withRecord((folder, file, picks) => {
    // Two records of one name are refused.
    const copy = text(folder, file)
      .replace(/^(name: .*)$/m, (_, name: string) => `${name} II`)
      .replace(/^aliases:.*\n/m, '');
    folder.set(`${below(file)}${picks.of(hostileIds)}.mdx`, Buffer.from(copy));
  }),
  'move a record': withRecord((folder, file, picks) => {
    const bytes = folder.get(file) ?? Buffer.alloc(0);
    folder.delete(file);
    folder.set(
      `${picks.of(places)}/${idOf(file)}${picks.of(['.mdx', '.mdx', '.md', '', '.json'])}`.replace(/^\.\//, ''),
      bytes,
    );
  }),
  'swap two records': withRecord((folder, file, picks) => {
    const other = picks.of(recordsIn(folder));
    const [a, b] = [folder.get(file), folder.get(other)];
    if (a && b) folder.set(file, b).set(other, a);
  }),
  'the front matter of another': withRecord((folder, file, picks) => {
    const [, front = ''] = text(folder, picks.of(recordsIn(folder))).split(/^---$/m);
    const body = text(folder, file).split(/^---$/m).slice(2).join('---');
    folder.set(file, Buffer.from(`---${front}---${body}`));
  }),
  'an empty record': withRecord((folder, file, picks) =>
    folder.set(file, Buffer.from(picks.of(['', '---\n---\n', '---\n', '\n', '---\nname: x\n---\n']))),
  ),
  'a folder where a record was': withRecord((folder, file) => {
    folder.delete(file);
    folder.set(`${file}/x.mdx`, Buffer.from('---\nname: x\n---\n'));
  }),
  'two above each other': (folder, picks) => {
    const [where, field] = picks.of(linked);
    const files = recordsIn(folder).filter((file) => file.startsWith(where));
    if (files.length === 0) return;
    const [a, b] = [picks.of(files), picks.of(files)];
    const from = evidence(folder, picks);
    withLines(folder, a, `${field}: ${idOf(b)}\nfrom: {${field}: ${from}}`);
    if (b !== a) withLines(folder, b, `${field}: ${idOf(a)}\nfrom: {${field}: ${from}}`);
  },
  'a chain of records': (folder, picks) => {
    const from = evidence(folder, picks);
    const count = picks.of([5, 40, 120]);
    const closed = picks.below(2) === 0;
    many(
      folder,
      count,
      (index) => `programmes/link-${index}.mdx`,
      (index) => {
        const above = index > 0 ? index - 1 : closed ? count - 1 : undefined;
        const parent = above === undefined ? '' : `parent: link-${above}\nfrom: {parent: ${from}}\n`;
        return `---\nname: Link No ${index}\ntype: project\n${parent}---\n`;
      },
    );
  },
  'a chain of inferences': withRecord((folder, file, picks) => {
    const count = picks.of([3, 30, 120]);
    const closed = picks.below(2) === 0;
    const statement = (index: number): string => {
      const input = index > 0 ? index - 1 : closed ? count - 1 : undefined;
      const ground =
        input === undefined
          ? `from: ${evidence(folder, picks)}`
          : `inferred: {why: So it is., inputs: [chain-${input}]}`;
      return `  - {id: chain-${index}, aspect: outcome, says: So it goes on., ${ground}}`;
    };
    withLines(
      folder,
      file,
      ['statements:', ...Array.from({ length: count }, (_, index) => statement(index))].join('\n'),
    );
  }),
  'many of one statement': withRecord((folder, file, picks) => {
    const from = evidence(folder, picks);
    const count = picks.of([2, 20, 200]);
    const says = picks.of([
      'It is so.',
      'The Sea Cable joins Northland to the open sea.',
      'In 2024 it was 900 km long.',
      'A. B. C.',
    ]);
    const one = (index: number): string =>
      `  - {id: same-${index}, aspect: ${picks.of(['purpose', 'goal', 'gap', 'challenge'])}, says: ${says}, from: ${from}}`;
    withLines(folder, file, ['statements:', ...Array.from({ length: count }, (_, index) => one(index))].join('\n'));
  }),
  'many events': (folder, picks) => {
    const when = picks.of(['2024', '2023/2024', '1648/2025', '0001/9999', '2024-02-30', '2024-05-01']);
    const from = evidence(folder, picks);
    many(
      folder,
      picks.of([1, 12, 60]),
      (index) => `events/event-${index}.mdx`,
      (index) =>
        `---\nname: Event No ${index}\ntype: meeting\nwhen: ${when}\noutcome: held\nfrom: {when: ${from}, outcome: ${from}}\n---\n`,
    );
  },
  'names that are one name': (folder, picks) => {
    const name = picks.of(['Northland', 'The', 'A', 'Tide', '.', 'Sea', 'a b', 'NORTHLAND', 'Finﬂey', 'Finfley']);
    many(
      folder,
      picks.of([2, 10]),
      (index) => `places/same-${index}.mdx`,
      () => `---\nname: ${name}\ntype: city\n---\n`,
    );
  },
  'an edition that is none': (folder, picks) =>
    folder.set(
      `editions/${picks.of(hostileIds)}.json`,
      Buffer.from(
        picks.of(['', '{}', '[]', 'null', '{"format":1}', '{"statements":{}}', '[{}]', '{"a":', '"x"', '1e999']),
      ),
    ),
  'a lock that is none': (folder, picks) =>
    folder.set(
      'evidence.lock.jsonl',
      Buffer.from(picks.of(['', '{}', '{}\n{}', 'null', '[', '{"id":1}', '\0', '{"format":999}', '\n\n\n', '"x"\n'])),
    ),
} satisfies Readonly<Record<string, Mutator>>;
