import type { Words } from '../messages/words.ts';
import { knownOn } from '../model/knowledge.ts';
import type { Site } from '../model/site.ts';
import type { Draft } from './draft.ts';
import { draftBriefing } from './drafting.ts';
import type { Length } from './one-page.ts';
import { plan } from './plan.ts';
import { expandAcronyms } from './prose/acronyms.ts';
import { varyOpenings } from './prose/openings.ts';
import { tellOnce } from './prose/repeats.ts';
import { shortenNames } from './prose/short-names.ts';
import type { BriefingRequest } from './request.ts';
import type { Desk } from './rules/desk.ts';
import { select } from './scope.ts';
import { deskSections, sectionOrder, type Sentence } from './sentence.ts';
import { setOnPaper, type Briefing } from './setting.ts';

/**
 * Writes a briefing at one of its lengths. The same records give the same briefing, to the byte. Throws if a sentence
 * would rest on nothing.
 */
export function writeBriefing(site: Site, request: BriefingRequest, words: Words, length: Length = 'full'): Briefing {
  const known = knownOn(site, request.reportDate);
  const desk: Desk = { site: known, words, reportDate: request.reportDate };
  const { drafts, comparison } = draftBriefing(desk, request, plan(desk, select(known, request.scope)));
  const once = new Set(
    tellOnce(
      words.prose,
      drafts.map(({ sentence }) => sentence),
    ),
  );
  const told = drafts.filter(({ sentence }) => once.has(sentence));
  return setOnPaper(request, { drafts: told, read: (chosen) => readWell(desk, chosen), comparison }, length);
}

/** The sentences of each section in words that read well one after the other; a table's are left as they are. */
function readWell(desk: Desk, drafts: readonly Draft[]): Sentence[] {
  const { site, words } = desk;
  const aspectOf = ({ about, rule }: Sentence): string | undefined => {
    const statement = site.statements.get(about);
    return statement && (rule === 'statement' || rule === 'inference' || rule === 'gap')
      ? `${statement.record.id} ${statement.statement.aspect}`
      : undefined;
  };
  const speech = { prose: words.prose, names: site.names, classOf: aspectOf };
  const sentences = sectionOrder.flatMap((section) => {
    const own = drafts.flatMap(({ sentence }) => (sentence.section === section ? [sentence] : []));
    return [
      ...own.filter(isLeftAlone),
      ...shortenNames(
        desk,
        varyOpenings(
          speech,
          own.filter((sentence) => !isLeftAlone(sentence)),
        ),
      ),
    ];
  });
  // The cells of a comparison are laid out as they were made.
  const isCell = ({ section }: Sentence): boolean => section === 'side-by-side';
  return [
    ...expandAcronyms(
      site,
      sentences.filter((sentence) => !isCell(sentence)),
    ),
    ...sentences.filter(isCell),
  ];
}

/** Whether a sentence is left as it is: in a table, where no neighbour is read on from, and in the desk's own words. */
function isLeftAlone({ section, rule }: Sentence): boolean {
  return (
    section === 'side-by-side' ||
    (section === 'key-figures' && rule === 'figure') ||
    deskSections.some((own) => own === section)
  );
}
