import type { APIRoute } from 'astro';
import { records } from '../../site.ts';

export const GET: APIRoute = async () => Response.json(await records());
