// Runs Astro's own command line as a child that ends when its parent does, however that ends.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

process.once('disconnect', () => process.exit(1));
process.channel?.unref();
await import(pathToFileURL(join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs')).href);
