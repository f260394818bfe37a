import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { remarkPlugins } from './src/records/markdown.ts';
import { remarkHeadingIds } from './src/views/page/heading-ids.ts';

// `--base`, `--site` and the content folder come from the command line; see scripts/.
export default defineConfig({
  // Whole paths: each build of ours has a root of its own, so that of two at once none takes the other's records.
  srcDir: fileURLToPath(new URL('src', import.meta.url)),
  publicDir: fileURLToPath(new URL('public', import.meta.url)),
  output: 'static',
  // Pages end in a slash and files don't; one route answers for all pages and one for all files.
  trailingSlash: 'ignore',
  // The output folder keeps one shape on every host: a folder with an index.html for each address.
  build: { format: 'directory', assets: 'assets' },
  // Bodies are read by unified in src/records; the few with Astro components use the same plugins here.
  markdown: {
    processor: unified({ gfm: false, smartypants: false, remarkPlugins: [...remarkPlugins, remarkHeadingIds] }),
    syntaxHighlight: false,
  },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  // A `.env` file that lies about has no word in what is built.
  vite: { envDir: false, build: { cssMinify: true } },
});
