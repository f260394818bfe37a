import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { folders, kinds, type Kind } from '../../src/basics/kinds.ts';
import { Cast } from './world/cast.ts';
import type { Draft } from './world/facts.ts';
import { commitmentDraft, eventDraft } from './world/happenings.ts';
import { indicatorDraft, organisationDraft, pageDraft, personDraft, sourceDraft } from './world/others.ts';
import { programmeDraft } from './world/programmes.ts';
import { briefingDraft, placeDraft, themeDraft } from './world/subjects.ts';

/**
 * Writes an invented world of `size` records to `folder`. The same size gives the same bytes. As in the site that ships
 * with us, one record in seven has a paper; one country comes to most events, one theme is that of many programmes.
 */
export async function writeInventedWorld(folder: string, size: number): Promise<void> {
  const cast = new Cast(size);
  for (const kind of kinds) {
    await mkdir(join(folder, folders[kind]), { recursive: true });
    for (let index = 0; index < cast.counts[kind]; index += 1) {
      const { data, body } = drafts[kind](cast, index);
      await writeFile(
        join(folder, folders[kind], `${cast.id(kind, index)}.mdx`),
        `---\n${stringify(data, { lineWidth: 0 })}---\n${body === '' ? '' : `\n${body}\n`}`,
      );
    }
  }
  await writeFile(join(folder, 'site.yaml'), stringify(settingsOf(cast)));
}

const drafts: { readonly [K in Kind]: (cast: Cast, index: number) => Draft<K> } = {
  programme: programmeDraft,
  event: eventDraft,
  commitment: commitmentDraft,
  indicator: indicatorDraft,
  organisation: organisationDraft,
  person: personDraft,
  place: placeDraft,
  theme: themeDraft,
  source: sourceDraft,
  briefing: briefingDraft,
  page: pageDraft,
};

function settingsOf(cast: Cast): object {
  // Where two names are one in a small world, nobody meets itself.
  const others = new Set([12, 22, 32].map((index) => cast.country(index).id));
  others.delete(cast.hub().id);
  return {
    title: 'Papers of an Invented World',
    description: 'Who cooperates with whom in a world that does not exist.',
    reportDate: '2026-01-31',
    language: 'en',
    locale: 'en-GB',
    address: 'https://papers.example/',
    pairs: [...others].map((other) => [cast.hub().id, other]),
    publisher: { name: 'Desk of Nowhere' },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  };
}
