import type { APIRoute } from 'astro';
import { ledger, paths } from '../../../site.ts';

export const getStaticPaths = paths.briefings;
export const GET: APIRoute = async ({ params }) => Response.json(await ledger(params['id'] ?? ''));
