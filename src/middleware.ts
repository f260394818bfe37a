import type { MiddlewareHandler } from 'astro';
import { isolatedPage } from './basics/directions.ts';

/** The last hand on every page: names from the right to the left stand apart, whatever component printed them. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  return new Response(isolatedPage(await response.text()), response);
};
