import { oneLine } from '../../src/basics/characters.ts';
import { inShort } from '../../src/basics/problem.ts';
import { didYouMean } from '../../src/basics/suggest.ts';
import { checkFolder } from '../../src/check.ts';
import { draftsToWrite } from '../../src/proposing/drafts-to-write.ts';
import { proposalsOf, type Proposal } from '../../src/proposing/proposals.ts';
import { recordsOf } from '../../src/model/site.ts';
import { readArchive } from '../../src/records/archive.ts';
import type { FlagsOf } from '../lib/flags/flags.ts';
import { PlainError } from '../lib/system-errors.ts';
import { writeDrafts } from './write.ts';

/** Tells what a source of the folder holds, and writes what is new as drafts where that is asked for. */
export async function proposeSource(id: string, flags: FlagsOf<'propose'>): Promise<boolean> {
  // 1. What is on record, drafts too: they are not proposed again.
  const { site } = await checkFolder(flags.content, { keep: false, drafts: 'seen' });
  if (!site) throw new PlainError(`${oneLine(flags.content)} cannot be read: npm run check tells why`);
  const record = site.records.get(id);
  if (record?.kind !== 'source') {
    const known = recordsOf(site, 'source').map((source) => source.id);
    throw new PlainError(
      `'${oneLine(id)}' is no source and no file: ${didYouMean(id, known, 'put it on record first: npm run source -- add FILE')}`,
    );
  }
  const archive = await readArchive(flags.archive);
  const paragraphs = archive?.texts.get(id);
  if (!paragraphs)
    throw new PlainError(
      `there is no text of '${id}' in ${oneLine(flags.archive)}: put it there as ${id}.txt, or name the folder with --archive`,
    );

  // 2. Read it, and tell or write what it holds.
  const { language, published } = record.data;
  const found = proposalsOf(site, {
    id,
    language: flags.language ?? language,
    published: published ?? flags.published,
    paragraphs,
  });
  if (!found) throw new PlainError(`the language '${language}' of '${id}' cannot be read`);
  if (flags.json) console.log(JSON.stringify({ ...found.findings, proposals: found.proposals }, null, 2));
  else console.log(told(found.proposals));
  if (flags.write) {
    const day = published ?? found.findings.published;
    await writeDrafts(flags, draftsToWrite(site, { ...found, published: day }, paragraphs));
  }
  return true;
}

const words = { new: 'new', 'on-record': 'on record', differs: 'differs' } as const satisfies Record<
  Proposal['standing'],
  string
>;

function told(proposals: readonly Proposal[]): string {
  const lines = proposals.map((proposal) => {
    const what = proposal.type === 'record' ? proposal.draft.kind : 'figure';
    const against = proposal.against.map(({ record, claim, what: says }) => `${claim ?? record}: ${says}`).join('; ');
    const into =
      proposal.type === 'statement' && proposal.into.length > 0 ? `  for ${proposal.into.slice(0, 3).join(', ')}` : '';
    const head = `${words[proposal.standing].padEnd(9)}  ${what.padEnd(12)}  ${proposal.evidence}  ${inShort(proposal.title, 100)}`;
    return oneLine(
      `${head}${into}${against === '' ? '' : `  [${inShort(against, 160)}]`}  “${inShort(proposal.words, 80)}”`,
    );
  });
  const count = (standing: Proposal['standing']): number => proposals.filter((one) => one.standing === standing).length;
  return [
    ...lines,
    `${proposals.length} proposals: ${count('new')} new, ${count('on-record')} on record, ${count('differs')} that differ from the record`,
  ].join('\n');
}
