/** A component that a body may use: its properties, and whether printing it takes an Astro component. */
export interface Component {
  readonly description: string;
  readonly example: string;
  readonly properties: readonly string[];
  /** `tree`: printed from the body's own tree. `astro`: the body goes through @astrojs/mdx. */
  readonly printedBy: 'tree' | 'astro';
}

/** Every component that a body may use. */
export const components: Readonly<Record<string, Component>> = {
  Cite: {
    description: 'A reference to a statement; stands right behind the sentence that rests on it.',
    example: '<Cite to="route" />',
    properties: ['to'],
    printedBy: 'tree',
  },
  Holdings: {
    description: 'A table of how many records of each kind the site holds. Stands on a line of its own.',
    example: '<Holdings />',
    properties: [],
    printedBy: 'astro',
  },
};
