import type { APIRoute } from 'astro';
import { manifest } from '../site.ts';

export const GET: APIRoute = async () =>
  Response.json(await manifest(), { headers: { 'content-type': 'application/manifest+json' } });
