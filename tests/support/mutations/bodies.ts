import { recordsIn, type Mutator, type Picks } from './folder.ts';
import { counts, hostileAddresses, hostileTexts } from './words.ts';

/** Pieces of Markdown and MDX that go deep, go on, or mean something. */
const pieces: readonly ((picks: Picks) => string)[] = [
  (picks) => `${'>'.repeat(picks.of(counts))} deep`,
  (picks) => `${'> '.repeat(picks.of(counts))}deep`,
  (picks) => `${'- '.repeat(picks.of(counts))}deep`,
  (picks) =>
    Array.from({ length: Math.min(300, picks.of(counts)) }, (_, depth) => `${'  '.repeat(depth)}- level`).join('\n'),
  (picks) => `${'1. '.repeat(picks.of(counts))}deep`,
  (picks) => `${'['.repeat(picks.of(counts))}x`,
  (picks) => `x${']'.repeat(picks.of(counts))}`,
  (picks) => `${'['.repeat(picks.of(counts))}x${'](y)'.repeat(3)}`,
  (picks) => `${'*'.repeat(picks.of(counts))}x${'*'.repeat(picks.of(counts))}`,
  (picks) => '**x '.repeat(picks.of(counts)),
  (picks) => '_x_'.repeat(picks.of(counts)),
  (picks) => '`'.repeat(picks.of(counts)),
  (picks) => `${'![a]'.repeat(picks.of(counts))}(b)`,
  (picks) => '<Cite to="route" />'.repeat(picks.of(counts)),
  (picks) => 'A sentence. '.repeat(picks.of(counts)),
  (picks) => 'A.'.repeat(picks.of(counts)),
  (picks) => 'a b\n\n'.repeat(picks.of(counts)),
  (picks) => `${'# '.repeat(3)}${'#'.repeat(picks.of(counts))}`,
  (picks) => `|${' a |'.repeat(picks.of(counts))}\n|${' - |'.repeat(picks.of(counts))}\n| b |`,
  (picks) => `| a | b |\n| - | -: |\n${'| c | d |\n'.repeat(picks.of(counts))}`,
  (picks) => `[a](${picks.of(hostileAddresses)})`,
  (picks) => `[a](<${picks.of(hostileAddresses)}> "title")`,
  (picks) => `[a][b]\n\n[b]: ${picks.of(hostileAddresses)}`,
  (picks) => `![picture](${picks.of(hostileAddresses)})`,
  (picks) => `<${picks.of(hostileAddresses)}>`,
  (picks) => picks.of(hostileAddresses),
  (picks) => picks.of(hostileTexts),
  (picks) => `**${picks.of(hostileTexts)}**`,
  (picks) => `## ${picks.of(hostileTexts)}`,
  (picks) => `> ${picks.of(hostileTexts)}\n\n- ${picks.of(hostileTexts)}`,
  () => '<Cite />',
  () => '<Cite to="nowhere" />',
  () => '<Cite to="route">words</Cite>',
  () => '## Heading <Cite to="route" />',
  () => '[a <Cite to="route" />](northland)',
  () => '| a <Cite to="route" /> |\n| - |\n| <Cite to="length" /> |',
  () => '<Holdings />',
  () => 'In a line: <Holdings />.',
  () => '<Holdings><Cite to="route" /></Holdings>',
  () => '<script>alert(1)</script>',
  () => '<div onclick="x">a</div>',
  () => '<br>',
  () => '<>a</>',
  () => '<a.b.c />',
  () => '{1 + 1}',
  () => '{/* comment */}',
  () => 'import x from "y"',
  () => 'export const a = 1',
  () => '<!-- comment -->',
  () => '<Cite to={x} />',
  () => '<Cite {...x} />',
  () => '< b',
  () => 'a < b > c { d } e',
  () => '~~struck~~ 5~6 and 7~8',
  () => '- [ ] task\n- [x] done',
  () => 'A note.[^1]\n\n[^1]: The note, with [a link](javascript:alert(1)).',
  () => '[^1][^2][^1]\n\n[^1]: [^2]\n[^2]: [^1]',
  () => '&lt;b&gt; &#x202e; &#0; &nosuch; &amp;amp;',
  () => '    indented code',
  () => '```js\ncode\n```',
  () => '```\nnever closed',
  () => '***\n___\n---',
  () => 'Setext\n===\n\nSetext\n---',
  () => 'two  \nlines\\\nbroken',
  () => '\\*not\\* \\[a\\]',
  () => 'https://example.org/a_b_c?d=e&f=g. www.example.org, a_b@example.org',
];

/** Mutations of what stands below the front matter. */
export const bodyMutators = {
  'more of a body': (folder, picks) => put(folder, picks, (body, piece) => `${body}\n\n${piece}\n`),
  'a body before the body': (folder, picks) => put(folder, picks, (body, piece) => `\n${piece}\n\n${body}`),
  'another body': (folder, picks) => put(folder, picks, (_, piece) => `\n${piece}\n`),
  'a piece in the body': (folder, picks) =>
    put(folder, picks, (body, piece) => {
      const at = picks.below(body.length + 1);
      return `${body.slice(0, at)}${piece}${body.slice(at)}`;
    }),
} satisfies Readonly<Record<string, Mutator>>;

function put(folder: Parameters<Mutator>[0], picks: Picks, change: (body: string, piece: string) => string): void {
  const files = recordsIn(folder);
  if (files.length === 0) return;
  // Pages are the publisher's own words: nothing that they say needs evidence, so most of what they hold is printed.
  const pages = files.filter((file) => file.startsWith('pages/'));
  const file = picks.of(pages.length > 0 && picks.below(2) === 0 ? pages : files);
  const text = folder.get(file)?.toString('utf8') ?? '';
  const end = /\n---[ \t]*(?:\n|$)/.exec(text.slice(3));
  const start = end ? 3 + end.index + end[0].length : text.length;
  folder.set(file, Buffer.from(`${text.slice(0, start)}${change(text.slice(start), picks.of(pieces)(picks))}`));
}
