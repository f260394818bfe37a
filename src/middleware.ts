import type { MiddlewareHandler } from 'astro';
import { isolatedPage } from './basics/directions.ts';
import { siteBody } from './site.ts';

/**
 * Around every page: what bodies ask for before it, and behind it the last hand: names from the right to the left stand
 * apart, whatever component printed them.
 */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  locals.body = await siteBody();
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  return new Response(isolatedPage(await response.text()), response);
};
