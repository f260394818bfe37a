import type { APIRoute } from 'astro';
import svg from '../../public/favicon.svg?raw';
import { iconFile, paths } from '../site.ts';

export const getStaticPaths = paths.icons;
export const GET: APIRoute = ({ params }) =>
  new Response(iconFile(svg, params['icon'] ?? ''), { headers: { 'content-type': 'image/png' } });
