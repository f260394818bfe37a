import { oneLine } from '../../src/basics/characters.ts';
import { counted } from '../../src/basics/counted.ts';
import { didYouMean } from '../../src/basics/suggest.ts';
import { checkFolder } from '../../src/check.ts';
import { paragraphsWith, sourceText } from '../../src/desk/source-text.ts';
import { recordsOf } from '../../src/model/site.ts';
import { readArchive } from '../../src/records/archive.ts';
import type { FlagsOf } from '../lib/flags/flags.ts';
import { PlainError } from '../lib/system-errors.ts';

/** Prints the paragraphs of a source that hold some words, or all, with the claims that rest on each. */
export async function showSource(id: string, words: string, flags: FlagsOf<'source'>): Promise<boolean> {
  const { site } = await checkFolder(flags.content, { keep: false, drafts: 'seen' });
  if (!site) throw new PlainError(`${oneLine(flags.content)} cannot be read: npm run check tells why`);
  const known = recordsOf(site, 'source').map((source) => source.id);
  if (!known.includes(id))
    throw new PlainError(
      `'${oneLine(id)}' is no source: ${didYouMean(id, known, 'npm run source -- add FILE makes one')}`,
    );
  const paragraphs = (await readArchive(flags.archive))?.texts.get(id);
  const source = paragraphs && sourceText(site, id, paragraphs);
  if (!source)
    throw new PlainError(
      `there is no text of '${id}' in ${oneLine(flags.archive)}: put it there as ${id}.txt, or name the folder with --archive`,
    );
  const shown = words === '' ? source.paragraphs : paragraphsWith(source, words);
  if (flags.json) console.log(JSON.stringify({ ...source, paragraphs: shown }, null, 2));
  else
    for (const { number, text, claims } of shown) {
      console.log(`${String(number).padStart(4)}  ${oneLine(text)}`);
      for (const { key, says } of claims) console.log(`        ← ${oneLine(`${key}  ${says}`)}`);
    }
  if (!flags.json) console.log(`${shown.length} of ${counted(source.paragraphs.length, 'paragraph')} of ${id}`);
  if (shown.length === 0) console.error(`no paragraph holds '${oneLine(words)}'`);
  return shown.length > 0;
}
