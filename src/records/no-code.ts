import type remarkMdx from 'remark-mdx';

type Acorn = NonNullable<NonNullable<Parameters<typeof remarkMdx>[0]>['acorn']>;

/**
 * Stands in for the reader of JavaScript that MDX brings. A body may hold no code, so none is ever read: what could be
 * code is found by its braces or its first word, and told. It is also what makes a body's time grow with its length
 * alone; the real reader tries a line that begins with `export` again with each paragraph that follows.
 */
export const noCode = { parse: program, parseExpressionAt: expression } as unknown as Acorn;

function program(source: string): object {
  return { type: 'Program', sourceType: 'module', body: [], comments: [], start: 0, end: source.length };
}

/** Whatever stands in braces. Of properties MDX asks for the three full stops before, and hands it over in brackets. */
function expression(source: string, start: number): object {
  const place = { start, end: source.length };
  const literal = { type: 'Literal', value: null, raw: '', ...place };
  return source.startsWith('({')
    ? { type: 'ObjectExpression', properties: [{ type: 'SpreadElement', argument: literal, ...place }], ...place }
    : literal;
}
