import type { ErrorCode, YAMLParseError } from 'yaml';

/** What the parser tells of a fault. */
export type ParserError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

/** A fault of YAML in an editor's words, at its offset in the YAML. */
export interface OffsetFault {
  readonly offset: number;
  readonly what: string;
  readonly todo: string;
}

const todo = {
  anyQuotes: 'put words that hold a colon, a hash, an asterisk, a comma or a bracket in quotes; indent with spaces',
  quotes: 'put the words in quotes',
  allQuotes: 'put all of the words in quotes',
  outOrQuotes: 'take it out, or put the words in quotes',
  noNames: 'take it out, or put words that begin with & or * in quotes',
  closeQuote: "close it; an apostrophe inside single quotes is written twice, ''",
  closeDouble: 'close it; a double quote inside double quotes is written \\"',
  closeBracket: 'close it; put words that hold a bracket, a comma or a hash in quotes',
  overLines:
    'close a quote where the words end, put words that hold a colon in quotes, and indent alike what belongs together',
  twice: 'write the backslash twice, or use single quotes',
  indent: 'indent with spaces',
  indentAlike: 'indent lines that belong together alike, with spaces',
  indentItems: 'indent the items of a list alike, with spaces',
  item: "begin each item with '-'; indent what belongs to an item, and put words that hold a colon in quotes",
  field: 'write a field, a colon and a space',
  fieldOrIndent:
    'write a field, a colon and a space; indent what belongs to the value above, ' +
    'and put words that hold a colon in quotes',
  commas: 'part items, and fields in braces, with commas; put words that hold a colon or a bracket in quotes',
  noComma: 'take it out; put words that hold a comma in quotes',
  nextLine: 'begin them on the next line, indented, or put the words in quotes',
  listBelow: 'put the words in quotes, or begin the list on the next line',
  spaceBefore: 'put a space before a comment; put words that hold a hash in quotes',
  indentThem: 'indent them like the words',
  outLine: 'take the line out; in words indent it',
  outOne: 'take one of the two out',
  out: 'take it out',
  nameQuotes: 'put it in quotes',
  beside: 'set them beside one another',
} as const;

/** `says:The towns` */
export const spaceMissing = { what: 'a space is missing behind the colon', todo: todo.field };

const order = 'a line that begins with % is read as an order to the reader';
const neither = 'this line is neither a field nor part of the value above it';
const colon = 'a colon stands inside words without quotes';
const notAlike = 'the line is not indented like the lines that it belongs to';
const onHeader = 'words stand behind | or > on the same line';
const nothingParted = 'a comma stands where nothing is parted';
const overLines = 'words go on here over several lines, and then comes a colon or more words';
const openBracket = 'a bracket is opened and never closed';

/**
 * The faults editors make, by the parser's code and how its message begins; the first that fits. `{}` stands for the
 * message's last sign.
 */
const words: readonly (readonly [code: ErrorCode, begins: string, what: string, todo: keyof typeof todo])[] = [
  ['ALIAS_PROPS', '', 'a word that begins with * can have no mark before it', 'noNames'],
  ['BAD_ALIAS', '', 'a mark that begins with & or * is no name', 'noNames'],
  ['BAD_COLLECTION_TYPE', '', 'the word that begins with ! does not fit what follows', 'out'],
  ['BAD_DIRECTIVE', '', order, 'outOrQuotes'],
  ['BAD_DQ_ESCAPE', '', 'a backslash in double quotes stands before a letter that makes no sign', 'twice'],
  ['BAD_INDENT', 'Flow', `${openBracket}, or its text goes on in a line that is not indented`, 'closeBracket'],
  ['BAD_INDENT', 'Block scalars', 'the first lines behind | or > are indented further than the words', 'indentThem'],
  ['BAD_INDENT', '', notAlike, 'indentAlike'],
  ['BAD_PROP_ORDER', '', 'a word that begins with & or ! stands before the sign it belongs behind', 'outOrQuotes'],
  ['BAD_SCALAR_START', '', "words cannot begin with '{}'", 'quotes'],
  ['BLOCK_AS_IMPLICIT_KEY', 'A block', "the '-' of a list do not line up", 'indentItems'],
  ['BLOCK_AS_IMPLICIT_KEY', '', colon, 'quotes'],
  ['BLOCK_IN_FLOW', '', colon, 'quotes'],
  ['DUPLICATE_KEY', '', 'this field stands here twice', 'outOne'],
  ['IMPOSSIBLE', '', neither, 'anyQuotes'],
  ['KEY_OVER_1024_CHARS', '', 'the name of this field has more than 1,024 letters', 'anyQuotes'],
  ['MISSING_CHAR', "Missing closing 'quote", 'a single quote is opened and never closed', 'closeQuote'],
  ['MISSING_CHAR', 'Missing closing "quote', 'a double quote is opened and never closed', 'closeDouble'],
  ['MISSING_CHAR', 'Flow', openBracket, 'closeBracket'],
  ['MISSING_CHAR', 'Implicit map keys', neither, 'fieldOrIndent'],
  ['MISSING_CHAR', 'Sequence item', "this line stands in a list and does not begin with '-'", 'item'],
  ['MISSING_CHAR', 'Comments', "a '#' stands right behind a quote, a bracket or a comma", 'spaceBefore'],
  ['MISSING_CHAR', 'Missing , ', 'a comma is missing here', 'commas'],
  ['MISSING_CHAR', 'Missing space', spaceMissing.what, 'field'],
  ['MISSING_CHAR', 'Tags and anchors', 'a word that begins with & or ! has no space behind it', 'outOrQuotes'],
  ['MISSING_CHAR', '', order, 'outOrQuotes'],
  ['MULTILINE_IMPLICIT_KEY', '', overLines, 'overLines'],
  ['MULTIPLE_ANCHORS', '', 'two words that begin with & stand before one value', 'noNames'],
  ['MULTIPLE_DOCS', '', 'three hyphens or three full stops at the beginning of a line end the fields', 'outLine'],
  ['MULTIPLE_TAGS', '', 'two words that begin with ! stand before one value', 'outOrQuotes'],
  ['NON_STRING_KEY', '', 'the name of a field is no word', 'nameQuotes'],
  ['RESOURCE_EXHAUSTION', '', 'lists and fields stand inside one another too often', 'beside'],
  ['TAB_AS_INDENT', '', 'the line is indented with a tab', 'indent'],
  ['TAG_RESOLVE_FAILED', '', 'a word that begins with ! is read as the type of what follows', 'quotes'],
  ['UNEXPECTED_TOKEN', 'Not a YAML token', onHeader, 'nextLine'],
  ['UNEXPECTED_TOKEN', 'Block scalar header', onHeader, 'nextLine'],
  ['UNEXPECTED_TOKEN', 'Unexpected scalar', 'words go on behind a closing quote or bracket', 'allQuotes'],
  ['UNEXPECTED_TOKEN', 'Unexpected flow', 'a bracket stands inside words without quotes', 'quotes'],
  ['UNEXPECTED_TOKEN', 'Unexpected block-seq-ind', "words cannot begin with '-' and a space", 'listBelow'],
  ['UNEXPECTED_TOKEN', 'Unexpected ,', nothingParted, 'noComma'],
  ['UNEXPECTED_TOKEN', 'Unexpected empty item', nothingParted, 'noComma'],
  ['UNEXPECTED_TOKEN', '', 'this sign cannot stand here', 'anyQuotes'],
];

/** The parser's error as an editor can mend it, where the parser found it. */
export function plainWords({ code, message, pos: [offset] }: ParserError, text: string): OffsetFault {
  // A field below another in a list, at the edge of no item: it is indented otherwise than those around it.
  const isField =
    message.startsWith('Sequence item') &&
    /^[ \t]*[\w-]+:\s/.test(text.slice(offset, offset + 200)) &&
    /^\s*(?:- +)?[\w-]+:\s/.test(text.slice(0, offset).trimEnd().split('\n').at(-1) ?? '');
  if (isField) return { offset, what: notAlike, todo: todo.indentAlike };
  const isBareField = message.startsWith('Implicit map keys') && /^[\w-]+:\S/.test(text.slice(offset, offset + 80));
  if (isBareField) return { offset, ...spaceMissing };
  const known = words.find(([known, begins]) => known === code && message.startsWith(begins));
  if (!known) return { offset, what: message.replace(/\s+/g, ' '), todo: todo.anyQuotes };
  return { offset, what: known[2].replace('{}', () => message.slice(-1)), todo: todo[known[3]] };
}
