import { dirname, relative, resolve, sep } from 'node:path';
import { doors, rooms } from './rooms.mjs';

const source = resolve(import.meta.dirname, '../../src');

/**
 * The room or door of a file in src/: `model/rules/time.ts` is of `model`, `site.ts` is the door `site`. Undefined
 * outside src/.
 */
function roomOf(file) {
  const path = relative(source, file).split(sep).join('/');
  if (path.startsWith('..')) return undefined;
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '');
}

/** Imports flow one way: what a file of one room imports from another is what the plan of the house allows. */
export const arrows = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unknown: '{{from}} is no room of the house: give it a place in scripts/lint/rooms.mjs',
      forbidden: '{{from}} does not know {{to}}: see ARCHITECTURE.md and scripts/lint/rooms.mjs',
      typesOnly: "{{from}} knows only the types of {{to}}: write 'import type'",
    },
  },
  create(context) {
    // The front matter of an .astro file comes as a file inside it.
    const file = context.filename.replace(/(\.astro)[/\\].*$/, '$1');
    const from = roomOf(file);
    const plan = from === undefined ? undefined : (rooms[from] ?? doors[from]);
    if (from === undefined) return {};
    if (!plan)
      return {
        Program: (node) => context.report({ node, loc: { line: 1, column: 0 }, messageId: 'unknown', data: { from } }),
      };
    const check = (node, isType) => {
      const address = node?.value;
      if (typeof address !== 'string' || !address.startsWith('.')) return;
      const to = roomOf(resolve(dirname(file), address.replace(/\?.*$/, '')));
      if (to === undefined || to === from || plan.may.includes(to)) return;
      if (!plan.types?.includes(to)) context.report({ node, messageId: 'forbidden', data: { from, to } });
      else if (!isType) context.report({ node, messageId: 'typesOnly', data: { from, to } });
    };
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source, true),
    };
  },
};
