/**
 * What must never reach a terminal as it is, since it moves the cursor, colours the line, turns its direction or ends
 * it: control characters, ends of lines, marks of direction and order, marks without width that no language needs,
 * halves of surrogate pairs and noncharacters. The two joiners stay: Persian and emoji are written with them.
 */
const unprintable =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{NChar}\p{Bidi_C}\u200b\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text on one line, with every character that would act on a terminal written as its escape: `\u001b`, `\n`. */
export function oneLine(text: string): string {
  return text.replace(unprintable, (character) => shortEscapes[character] ?? escapeOf(character));
}

/** `\u202e`, or `\u{e0001}` beyond the four digits. */
export function escapeOf(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits}`;
}

/** The text if it has at most `length` letters; else its beginning and its end, with a sign of omission between. */
export function cutTo(length: number, text: string): string {
  if (text.length <= length) return text;
  const end = Math.floor(length / 3);
  return `${text
    .slice(0, length - end - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')}…${text
    .slice(text.length - end)
    .toWellFormed()
    .replace(/^\ufffd/, '')}`;
}

/**
 * What no text of a record may hold: readers would see nothing, or something else than what stands there. Tabs and line
 * ends may stand, and so may joiners, soft hyphens and spaces that do not break.
 */
const misleading =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}\p{NChar}]|\r(?!\n)/u;

/** The first character of `text` that would mislead readers, with its offset. */
export function misleadingIn(text: string): { readonly index: number; readonly character: string } | undefined {
  const found = misleading.exec(text);
  return found ? { index: found.index, character: found[0] } : undefined;
}

/** What a misleading character is, in an editor's words. */
export function nameOfMisleading(character: string): string {
  if (character === '\0') return 'a null character';
  if (character === '\r') return 'a carriage return with no line feed behind it';
  if (character === '\ufeff') return 'a byte order mark inside the text';
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character)) return 'a mark that turns the direction of the text';
  if (/^\p{Cs}$/u.test(character)) return 'half of a surrogate pair';
  return /^\p{NChar}$/u.test(character) ? 'a noncharacter' : 'a control character';
}
