import type { APIRoute } from 'astro';
import { recordsSchema } from '../../site.ts';

export const GET: APIRoute = () => Response.json(recordsSchema());
