import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { claimsOf } from '../../../src/model/evidence/claims/claims.ts';
import { forEveryone, readReadings, saysIt, saysLess } from '../../../src/model/evidence/kept/readings.ts';
import { readAll } from '../../support/readings.ts';
import { linkSite } from '../../../src/model/site.ts';
import { publicRecords } from '../../../src/model/public.ts';
import type { Held } from '../../../src/views/printing.ts';
import { wholeSite } from '../../support/whole-site.ts';

const { reading, site, lock } = await checkFolder('tests/fixtures/site', { keep: false });
if (!site || !lock || !reading.settings) throw new TypeError('the fixture site cannot be read');
const open = linkSite(site.settings, publicRecords(site.all));
const known = new Set(claimsOf(open).map(({ key }) => key));

/** What an open reader says of claims that everyone may read, a hidden one of the others; all of them leave notes. */
const note = 'frothwhistle, in so many words';
const linesOf = (by: string, isTheirs: (claim: string) => boolean, verdict: string): string =>
  readAll(site, lock, by, verdict)
    .split(/(?<=\n)/)
    .filter((line) => line !== '' && isTheirs((JSON.parse(line) as { claim: string }).claim))
    .join('');
const readings = [
  linesOf('open', (claim) => known.has(claim), note),
  linesOf('hidden', (claim) => !known.has(claim), note),
].join('');

const held: Held = {
  ...reading,
  settings: {
    ...reading.settings,
    readers: [
      { id: 'open', name: 'Orla Quillfeather', kind: 'person' },
      { id: 'hidden', name: 'Hesper Vaskwell', kind: 'person' },
    ],
  },
  readings,
};

describe('a site for everyone', () => {
  test('is made without notes and without readings of what is internal', () => {
    const all = readReadings(readings);
    expect([...all.byClaim.keys()].filter((key) => !known.has(key)).length).toBeGreaterThan(5);
    const kept = forEveryone(all, open);
    expect([...kept.byClaim.keys()].filter((key) => !known.has(key))).toEqual([]);
    expect(kept.byClaim.size).toBe([...all.byClaim.keys()].filter((key) => known.has(key)).length);
    expect(new Set([...kept.byClaim.values()].flat().map(({ verdict }) => verdict))).toEqual(new Set([saysIt]));
    const less = forEveryone(readReadings(readings.replaceAll(note, saysLess)), open);
    expect(new Set([...less.byClaim.values()].flat().map(({ verdict }) => verdict))).toEqual(new Set([saysLess]));
  });

  test('names who read what everyone may read, and neither a note nor who read the rest', async () => {
    const built = [...(await wholeSite(held, false)).values()].join('\n');
    expect(built).toContain('Orla Quillfeather');
    expect(built).not.toContain('Hesper');
    expect(built).not.toContain('frothwhistle');
  });

  test('as one for the desk names both', async () => {
    const built = [...(await wholeSite(held)).values()].join('\n');
    expect(built).toContain('Orla Quillfeather');
    expect(built).toContain('Hesper Vaskwell');
  });
});
