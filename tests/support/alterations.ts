/**
 * Ways in which the meaning of a sentence is altered by a careless or a cunning hand; undefined where one does not
 * apply.
 */
export const alterations: Readonly<Record<string, (says: string) => string | undefined>> = {
  'a not added': (says) => swap(says, /\b(is|are|was|were|has|have|will|can)\b/, '$1 not'),
  'will made has': (says) => swap(says, /\bwill\b/, 'has to'),
  'some made all': (says) => swap(says, /\b(some|many|several|a|an|the)\b/i, 'all'),
  'actor and object swapped': (says) => {
    const [, first, middle, last] = /^(\S+)(.*\s)(\S+)\.$/.exec(says) ?? [];
    return first === undefined || last === undefined ? undefined : `${last}${middle ?? ''}${first}.`;
  },
  'discussed made agreed': (says) => swap(says, /\b(\p{L}+)(s|ed)\b/u, 'agreed'),
  'a cause added': (says) => swap(says, /[.?]$/, ', as the money had run out.'),
  'an adjective added': (says) => swap(says, /\b(the|a|an)\b/i, '$1 successful'),
  'a number changed': (says) => swap(says, /\d/, (digit) => String((Number(digit) + 1) % 10)),
  'a word left out': (says) => swap(says, /\s\p{L}+/u, ''),
  'a word put last': (says) => swap(says, /[.?]$/, ' only.'),
};

function swap(says: string, what: RegExp, by: string | ((found: string) => string)): string | undefined {
  const altered = typeof by === 'string' ? says.replace(what, by) : says.replace(what, by);
  return altered === says ? undefined : altered;
}
