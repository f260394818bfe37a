/**
 * How much a content folder may hold before anything reads it closely. Every bound is many times what the largest
 * record so far needs, and small enough that whatever keeps to all of them is read in a second or two, without deep
 * recursion.
 */
export const fileLimits = {
  /** Bytes of a record, and of `site.yaml`. */
  recordBytes: 1024 * 1024,
  /** Bytes of an edition, of a text in the archive. */
  listBytes: 16 * 1024 * 1024,
  /**
   * Bytes of the evidence lock, and of what was read or is quoted: a line a claim. The lock of 10,000 records has 35
   * million.
   */
  claimsBytes: 64 * 1024 * 1024,

  /** Signs and words of a front matter as YAML counts them. The largest so far has 2,200. */
  yamlLexemes: 50_000,
  /** Fields and lists inside one another in a front matter. The schema has seven. */
  yamlDepth: 40,
  /** Values of a front matter, those that aliases stand for counted each time. */
  yamlValues: 50_000,

  /** Letters of a body: some twenty printed pages. */
  bodyLetters: 100_000,
  /** Lines of a body, empty ones too. */
  bodyLines: 5_000,
  /** Elements of a body inside one another. A word in a list in a list in a quote has ten around it. */
  bodyDepth: 50,
  /** Spaces and tabs before a line: lists as deep as `bodyDepth` allows need 80. */
  lineIndent: 100,
  /** Quotes and lists that one line of a body begins. */
  lineMarkers: 10,
  /** Quotes and items of lists that all lines of a body begin. */
  bodyMarkers: 2_500,
  /** Lines of hyphens or equals signs that stand right under another line of a body. */
  bodyUnderlines: 200,
  /** Lines of a body without an empty line between them. */
  blockLines: 300,
  /** Runs of stars and low lines in such lines. */
  blockEmphasis: 500,
  /** Closing square brackets in such lines. */
  blockBrackets: 500,
  /** Square brackets opened inside one another in such lines. */
  bracketDepth: 20,
} as const;
