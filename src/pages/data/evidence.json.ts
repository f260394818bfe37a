import type { APIRoute } from 'astro';
import { evidence } from '../../site.ts';

export const GET: APIRoute = async () => Response.json(await evidence());
