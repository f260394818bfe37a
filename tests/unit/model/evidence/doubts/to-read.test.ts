import { expect, test } from 'vitest';
import { readingLine } from '../../../../../src/desk/reading-line.ts';
import { noReadings, readReadings, saysIt, saysLess } from '../../../../../src/model/evidence/kept/readings.ts';
import { toRead } from '../../../../../src/model/evidence/doubts/to-read.ts';
import { baseArchive, verifyFiles } from '../../../../support/archive.ts';
import { siteYaml } from '../../../../support/content.ts';

const readers = 'readers: [{id: mroe, name: Mara Roe, kind: person}, {id: jdoe, name: Jan Doe, kind: person}]\n';

test('a reader is asked again, last, about what he found to say less, and no other reader is', async () => {
  const { site, verification } = await verifyFiles({ 'site.yaml': `${siteYaml}${readers}` }, baseArchive());
  const [first] = toRead(site, verification, noReadings, { by: 'mroe' });
  if (!first) throw new TypeError('nothing waits for a reader');
  const askedAfter = (verdict: string, by: string) =>
    toRead(site, verification, readReadings(readingLine(first, { by: 'mroe', on: '2025-01-31', verdict })), { by });
  const again = askedAfter(saysLess, 'mroe');
  expect(again.map(({ foundLess }) => foundLess).indexOf(true)).toBe(again.length - 1);
  expect(again.at(-1)?.claim.key).toBe(first.claim.key);
  for (const others of [askedAfter(saysLess, 'jdoe'), askedAfter(saysIt, 'mroe'), askedAfter(saysIt, 'jdoe')])
    expect(others.map(({ claim }) => claim.key)).not.toContain(first.claim.key);
});
