/** What a message says of each number of things, by the language's own kinds of number; `{count}` stands for it. */
export type Counted = Readonly<Record<string, string>>;

/** The words that the search interface needs, in the page's language. What stands in braces the browser fills in. */
export interface SearchWords {
  readonly label: string;
  readonly button: string;
  readonly close: string;
  readonly results: string;
  readonly keys: string;
  readonly start: string;
  readonly searching: string;
  readonly failed: string;
  readonly barred: string;
  /** `{query}` */
  readonly none: string;
  readonly noneChosen: string;
  /** `{query}` */
  readonly noneFiltered: string;
  /** `{query}` */
  readonly noneNamed: string;
  /** `{query}` */
  readonly count: Counted;
  readonly countChosen: Counted;
  /** `{count}` stands for the whole message of how many there are, `{shown}` for a number. */
  readonly shown: string;
  readonly more: string;
  /** `{words}` */
  readonly unknown: string;
  /** `{words}` */
  readonly unknownLeftOut: Counted;
  /** `{word}` */
  readonly quoted: string;
  /** `{typed}`, `{used}` */
  readonly corrected: string;
  readonly suggestions: string;
  readonly recent: string;
  readonly clear: string;
  readonly any: string;
  /** `{count}` */
  readonly anyCounted: string;
  /** `{value}`, `{count}` */
  readonly valueCounted: string;
  /** By what sort of name a result was found; `{name}`, and in `in` `{language}`. */
  readonly by: {
    readonly name: string;
    readonly in: string;
    readonly former: string;
    readonly misprint: string;
    readonly adjective: string;
  };
  /** What a sentence is, where that is worth saying, by its sort. */
  readonly places: Readonly<Record<string, string>>;
  /** The kinds as headings of several, by their word for one. */
  readonly groups: Readonly<Record<string, string>>;
}
