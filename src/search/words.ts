/** The words that the search interface needs, in the page's language. */
export interface SearchWords {
  readonly searching: string;
  readonly failed: string;
  readonly start: string;
  readonly none: string;
  readonly one: string;
  readonly other: string;
  readonly label: string;
  readonly button: string;
  readonly close: string;
  readonly results: string;
}
