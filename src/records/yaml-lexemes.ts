import { CST, Lexer, Parser } from 'yaml';
import { fileLimits } from './file-limits.ts';

/** The smallest piece of YAML: a word, a sign, a comment, white space. Quoted words are one, with their quotes. */
export interface Lexeme {
  readonly type: CST.TokenType;
  /** From the beginning of the YAML. */
  readonly offset: number;
  readonly source: string;
}

/** YAML in pieces, and the same in the order of its lines and indents, as far as it keeps to the bounds. */
export interface Lexed {
  readonly lexemes: readonly Lexeme[];
  readonly tokens: readonly CST.Token[];
  /** Where it passes a bound; nothing behind that place was read. */
  readonly beyond: { readonly offset: number; readonly bound: 'deep' | 'many' } | undefined;
}

/** Cuts YAML into pieces. `newLine` hears of the offset at which each line begins. */
export function lexYaml(text: string, newLine: (offset: number) => void): Lexed {
  const parser = new Parser(newLine);
  const lexemes: Lexeme[] = [];
  const tokens: CST.Token[] = [];
  let afterMark = false;
  newLine(0);
  for (const source of new Lexer().lex(text)) {
    const type = afterMark ? 'scalar' : (CST.tokenType(source) ?? 'space');
    afterMark = !afterMark && source === CST.SCALAR;
    if (!afterMark && source !== CST.DOCUMENT) lexemes.push({ type, offset: parser.offset, source });
    const { offset } = parser;
    for (const token of parser.next(source)) tokens.push(token);
    const bound =
      parser.stack.length > fileLimits.yamlDepth
        ? 'deep'
        : lexemes.length > fileLimits.yamlLexemes
          ? 'many'
          : undefined;
    if (bound) return { lexemes, tokens: [], beyond: { offset, bound } };
  }
  for (const token of parser.end()) tokens.push(token);
  return { lexemes, tokens, beyond: undefined };
}
