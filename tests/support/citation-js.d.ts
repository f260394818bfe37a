declare module '@citation-js/core' {
  /** Works, read from whatever format a plug-in knows. */
  export class Cite {
    constructor(works: string | readonly object[]);
    get(options: { readonly format: 'real'; readonly type: 'json' }): unknown;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
