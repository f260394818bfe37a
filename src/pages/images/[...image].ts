import type { APIRoute } from 'astro';
import { coverImage, paths } from '../../site.ts';

export const getStaticPaths = paths.covers;
export const GET: APIRoute<Awaited<ReturnType<typeof paths.covers>>[number]['props']> = async ({ props }) => new Response(await coverImage(props.cover), { headers: { 'content-type': 'image/png' } });
