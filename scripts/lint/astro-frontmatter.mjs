/** Lets ESLint read what stands between the hyphens of an `.astro` file as TypeScript, at its own lines. */
export const astroFrontmatter = {
  meta: { name: 'astro-frontmatter', version: '1' },
  preprocess: (text) => {
    const [, code = ''] = /^---\r?\n([\s\S]*?)^---/m.exec(text) ?? [];
    return [{ text: `\n${code}`, filename: 'frontmatter.ts' }];
  },
  postprocess: (messages) => messages.flat(),
  supportsAutofix: false,
};
