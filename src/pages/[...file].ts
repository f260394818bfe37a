import type { APIRoute } from 'astro';
import { filePaths, siteFile } from '../site.ts';

export const getStaticPaths = filePaths;
export const GET: APIRoute = ({ params }) => siteFile(params['file'] ?? '');
