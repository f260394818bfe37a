import type { SiteFlags } from '../lib/flags/flags.ts';
import { partName, type Shard } from './parts.ts';
import { replaceSite, type Work } from './replace-site.ts';

/**
 * Builds the site into `flags.out`, or the part of it that `shard` names. Returns whether it succeeded. Throws
 * a `PlainError` where the system or the folder doesn't allow it.
 */
export async function buildSite(flags: SiteFlags, shard?: Shard): Promise<boolean> {
  return replaceSite(flags, ({ id }) => (shard === undefined ? wholeOf(id) : partOf(id, shard)));
}

function wholeOf(id: string): Work {
  return {
    id,
    make: async (site) => {
      const { finishSite, makePieces } = await import('./make-site.ts');
      await makePieces(site);
      await finishSite(site);
    },
  };
}

function partOf(id: string, shard: Shard): Work {
  return {
    id: `${id}, ${partName(shard)}`,
    part: { ...shard, id },
    make: async (site) => {
      const { finishPart, makePieces } = await import('./make-site.ts');
      await makePieces(site, shard);
      await finishPart(site, shard, id);
    },
  };
}
