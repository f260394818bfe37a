import type { APIRoute } from 'astro';
import { covers } from '../../site.ts';

// A build draws them and takes this list away.
export const GET: APIRoute = async () => Response.json(await covers());
