import type { APIRoute } from 'astro';
import { formFile, paths } from '../../../site.ts';

export const getStaticPaths = paths.forms;
export const GET: APIRoute = async ({ params }) => {
  const { bytes, mediaType } = await formFile(params['id'] ?? '', params['file'] ?? '');
  return new Response(bytes, { headers: { 'content-type': mediaType } });
};
