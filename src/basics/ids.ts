import { limits } from './limits.ts';
import { plainLetters } from './names.ts';

/** kebab-case: lower-case letters and digits in words joined by single hyphens. */
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Two of them: what a paper on two parties is called, `mexico--european-union`. */
const pair = /^[a-z0-9]+(?:-[a-z0-9]+)*--[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether `text` can be a record's id (its file name without the ending). */
export function isRecordId(text: string): boolean {
  return text.length <= limits.id && (kebab.test(text) || pair.test(text));
}

/** What a paper on what runs between two parties is called. */
export function pairId([one, other]: readonly [string, string]): string {
  return `${one}--${other}`;
}

/** Whether `text` can be a statement's id. It begins with a letter, so that no id looks like a paragraph number. */
export function isStatementId(text: string): boolean {
  return text.length <= limits.id && kebab.test(text) && /^[a-z]/.test(text);
}

/** Whether `text` can be the name of an edition: short enough for two of them to stand in one id. */
export function isEditionName(text: string): boolean {
  return text.length <= limits.editionName && kebab.test(text);
}

/**
 * `text` in the letters of an id: `Café_2025` becomes `cafe-2025`, `Łódź` `lodz`. Empty if no letter or digit is left;
 * as long as the text.
 */
export function toId(text: string): string {
  return plainLetters(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The nearest valid id to `text`, cut to the length of one behind a word where there is one. */
export function nearestId(text: string): string {
  const id = toId(text);
  if (id.length <= limits.id) return id;
  const cut = id.slice(0, limits.id + 1);
  return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : limits.id);
}

/** A statement's id across the whole site: `bella.route`. It is also what a ledger lists among a sentence's inputs. */
export function statementKey(record: string, statement: string): string {
  return `${record}.${statement}`;
}

/** The record's id in a statement's key, or the key itself where it is a record's id already. */
export function recordOfId(key: string): string {
  return key.split('.')[0] ?? key;
}

/** The record's id in a claim's key: of a statement, a field or a sentence of a body. */
export function recordOfClaim(key: string): string {
  return key.split(/[.:]/)[0] ?? key;
}

/** A field's id across the whole site, for evidence of a field: `bella:parent`. */
export function fieldKey(record: string, field: string): string {
  return `${record}:${field}`;
}

/** A link in a body that leads to a record: its id, and perhaps one of its statements: `bella`, `bella#route`. */
export function parseRecordLink(url: string): { id: string; statement: string | undefined } | undefined {
  const [id = '', statement, ...rest] = url.split('#');
  if (!isRecordId(id) || rest.length > 0 || (statement !== undefined && !isStatementId(statement))) return undefined;
  return { id, statement };
}
