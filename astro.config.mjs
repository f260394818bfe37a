import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { remarkPlugins } from './src/records/markdown.ts';

// `--base`, `--site` and the content folder come from the command line; see scripts/.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // The output folder keeps one shape on every host: a folder with an index.html for each address.
  build: { format: 'directory', assets: 'assets' },
  // Bodies are read by unified in src/records; the few with Astro components use the same plugins here.
  markdown: { processor: unified({ gfm: false, smartypants: false, remarkPlugins }), syntaxHighlight: false },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  compressHTML: true,
  vite: { build: { cssMinify: true } },
});
