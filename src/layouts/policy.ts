import { createHash } from 'node:crypto';

/**
 * The content security policy of every page: one inline style sheet and one inline script, each allowed by its hash;
 * search runs WebAssembly from the site itself; nothing comes from anywhere else.
 */
export function policy(css: string, script: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${hash(script)}`,
    `style-src ${hash(css)}`,
    "img-src 'self' data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
