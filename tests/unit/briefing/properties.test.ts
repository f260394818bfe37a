import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { dateOf, isAfter } from '../../../src/basics/dates.ts';
import { countWords, isList, longestSentence } from '../../../src/basics/prose.ts';
import { writeBriefing } from '../../../src/briefing/briefing.ts';
import type { BriefingDocument, DocumentSentence } from '../../../src/briefing/document/document.ts';
import { layOut } from '../../../src/briefing/document/layout.ts';
import { ledgerOf } from '../../../src/briefing/document/ledger.ts';
import { onePageWords, type Length } from '../../../src/briefing/one-page.ts';
import { openingOf } from '../../../src/briefing/prose/openings.ts';
import { sentenceRules, type Sentence } from '../../../src/briefing/sentence.ts';
import type { Briefing } from '../../../src/briefing/setting.ts';
import { standingOn } from '../../../src/model/commitments.ts';
import { noLock } from '../../../src/model/evidence/lock.ts';
import { CheckedClaims } from '../../../src/model/evidence/checked.ts';
import { knownOn } from '../../../src/model/knowledge.ts';
import { checkSite } from '../../../src/model/rules/index.ts';
import { recordOf, recordsOf, type Site } from '../../../src/model/site.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { sentencesOf, words } from '../../support/briefings.ts';
import { draws } from '../../support/draws.ts';
import { lastDay } from '../../support/random-draws.ts';
import { randomSites, type RandomSite } from '../../support/random-sites.ts';
import { siteOf } from '../../support/records.ts';

/** A briefing in both its lengths, written and laid out. */
interface Told {
  readonly site: Site;
  readonly reportDate: string;
  readonly papers: readonly {
    readonly length: Length;
    readonly briefing: Briefing;
    readonly document: BriefingDocument;
  }[];
}

function tell({ scope, reportDate, comparison }: Omit<RandomSite, 'records'>, records: readonly SourceRecord[]): Told {
  const site = siteOf(records, { reportDate: lastDay });
  const record = recordOf(site, 'briefing', 'paper');
  if (!record) throw new RangeError('no paper');
  const request = { id: 'paper', title: record.data.name, scope, reportDate, record, comparison };
  const press = {
    site,
    words,
    claims: new CheckedClaims(site, noLock),
    addressOf: (path: string) => `/${path}`,
    stamp: undefined,
  };
  return {
    site,
    reportDate,
    papers: (['full', 'one-page'] as const).map((length) => {
      const briefing = writeBriefing(site, request, words, length);
      return { length, briefing, document: layOut(press, briefing, length) };
    }),
  };
}

/** What breaks the rule, each in a line for whoever reads a failure. */
type Rule = (told: Told, drawn: RandomSite) => string[];

/** A rule that looks at each sentence of each paper by itself. */
const ofEach =
  (faults: (sentence: Sentence, told: Told) => boolean): Rule =>
  (told) =>
    told.papers.flatMap(({ length, briefing }) =>
      sentencesOf(briefing)
        .filter((sentence) => faults(sentence, told))
        .map((sentence) => `${length}: ${sentence.id}: ${sentence.text}`),
    );

const repeated = (items: readonly string[]): string[] => items.filter((item, index) => items.indexOf(item) !== index);
const inOwnWords = ['statement', 'inference', 'figure', 'gap', 'promise'];

/** Without what stands in brackets, brackets in brackets too; a title in quotes is one name. */
function bare(text: string): string {
  const shorter = text.replace(/ ?\([^()]*\)/, '').replace(/“[^”]+”/g, '“”');
  return shorter === text ? text : bare(shorter);
}

function laidOut(document: BriefingDocument): DocumentSentence[] {
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'sentences'
        ? block.groups.flat()
        : block.type === 'table'
          ? block.table.rows.flatMap((cells) => cells.flatMap(({ sentence }) => sentence ?? []))
          : [],
    ),
  );
}

function printedWords({ title, kicker, answers, sections }: BriefingDocument): number {
  const texts = sections.flatMap((section) => [
    section.title,
    ...section.blocks.flatMap((block) => {
      if (block.type === 'sentences') return block.groups.flat().flatMap(({ text, tag }) => [text, tag ?? '']);
      return block.type === 'table'
        ? [...block.table.columns, ...block.table.rows.flatMap((cells) => cells.map(({ text }) => text))]
        : [];
    }),
  ]);
  return countWords([title, ...kicker, ...answers.flatMap(({ label, value }) => [label, value]), ...texts].join(' '));
}

const rules: Readonly<Record<string, Rule>> = {
  'every sentence has inputs and evidence that exist': ofEach(
    ({ inputs, evidence }, { site }) =>
      inputs.length === 0 ||
      inputs.some((input) => !site.records.has(input) && !site.statements.has(input)) ||
      evidence.length === 0 ||
      evidence.some(({ source, paragraphs }) => !recordOf(site, 'source', source) || paragraphs.length === 0),
  ),

  'all of it from sources published by the report date': ofEach(({ evidence }, { site, reportDate }) =>
    evidence.some(({ source }) => {
      const published = recordOf(site, 'source', source)?.data.published;
      return published !== undefined && isAfter(dateOf(published), reportDate);
    }),
  ),

  'ids are unique, and what is laid out is what the ledger holds': ({ papers }) =>
    papers.flatMap(({ briefing, document }) => {
      const [told, printed] = [sentencesOf(briefing), laidOut(document)].map((sentences) =>
        sentences.map(({ id, text }) => `${id}: ${text}`),
      );
      return [
        ...repeated(sentencesOf(briefing).map(({ id }) => id)),
        ...(told ?? []).filter((one) => !printed?.includes(one)),
        ...(printed ?? []).filter((one) => !told?.includes(one)),
      ];
    }),

  'no text stands twice': ({ papers }) =>
    papers.flatMap(({ briefing }) => {
      // What leans on the sentence before is another thing each time; a table repeats what is alike.
      const alone = sentencesOf(briefing).filter(
        ({ section, text, behind }) =>
          section !== 'side-by-side' && text !== behind?.text && !/^(?:It|They) /.test(text),
      );
      return repeated(alone.map(({ text }) => text));
    }),

  'no statement is told twice': ({ papers }) =>
    papers.flatMap(({ briefing }) =>
      repeated(
        sentencesOf(briefing).flatMap(({ rule, inputs }) => (inOwnWords.includes(rule) ? inputs.slice(0, 1) : [])),
      ),
    ),

  'no two neighbours open alike': ({ papers }) =>
    papers.flatMap(({ briefing }) =>
      briefing.sections.flatMap(({ section, sentences }) => {
        // Rows of tables are not read on from one another, and the desk's own words stand as they are.
        const readOn = sentences.filter(
          ({ rule }) => !['comparison', 'figure', 'line'].includes(rule) || section === 'bottom-line',
        );
        return readOn.flatMap(({ text }, index) => {
          const before = readOn[index - 1];
          return before && openingOf(words.prose, before.text) === openingOf(words.prose, text)
            ? [`${section}: ${before.text} ${text}`]
            : [];
        });
      }),
    ),

  'a short name stands behind the full one in its section': ({ site, papers }) =>
    papers.flatMap(({ briefing }) =>
      briefing.sections.flatMap(({ section, sentences }) =>
        site.all.flatMap(({ data: { name, short } }) => {
          const text = sentences.map((sentence) => sentence.text).join(' ');
          const first = short === undefined ? -1 : text.search(new RegExp(`\\b${short}\\b`, 'i'));
          return first >= 0 && !text.slice(0, first).includes(name) ? [`${section}: ${text}`] : [];
        }),
      ),
    ),

  // Of a list that a rule joins, the last two parts have "and" between them.
  'no sentence is too long that is no list': ofEach(
    ({ text }) => countWords(bare(text)) > longestSentence && !isList(bare(text)) && !/, .* and /.test(bare(text)),
  ),

  'what was announced is never told as held': ofEach(({ text, inputs }, { site }) => {
    const announced = inputs.some((input) => recordOf(site, 'event', input)?.data.outcome === 'announced');
    return announced && /took p(?:lace|art)/.test(text.replace('whether that took place', ''));
  }),

  'what lies ahead is never told as held': ofEach(({ text, rule, inputs }, { site, reportDate }) => {
    const ahead = inputs.some((input) => {
      const when = recordOf(site, 'event', input)?.data.when;
      return when !== undefined && isAfter(dateOf(when), reportDate);
    });
    return ahead && (/took p(?:lace|art)/.test(text) || ['latest-event', 'events-per-year', 'silence'].includes(rule));
  }),

  'a date that passed without a word is told so wherever the state is': (told, drawn) => {
    const known = knownOn(told.site, told.reportDate);
    const standings = recordsOf(known, 'commitment').map((record) => standingOn(known, record, told.reportDate));
    const words = { 'no-word-since': 'no word since', 'after-our-last-source': 'after our last source' };
    const states = (sentence: Sentence) =>
      ['commitment-state', 'commitments-by-state'].includes(sentence.rule) || sentence.id.endsWith('-commitments');
    return ofEach(
      (sentence) =>
        states(sentence) &&
        Object.entries(words).some(
          ([state, said]) =>
            standings.some((one) => one.state === state && sentence.inputs.includes(one.record.id)) !==
            sentence.text.includes(said),
        ),
    )(told, drawn);
  },

  'one page has sentences of the full briefing': ({ papers: [full, page] }) => {
    const ids = full ? sentencesOf(full.briefing).map(({ id }) => id) : [];
    return (page ? sentencesOf(page.briefing) : []).filter(({ id }) => !ids.includes(id)).map(({ id }) => id);
  },

  'one page is one page': ({ papers }) =>
    papers
      .filter(({ length, document }) => length === 'one-page' && printedWords(document) > onePageWords)
      .map(({ document }) => `${printedWords(document)} words`),

  'the same records give the same bytes, in whatever order': (told, drawn) => {
    const bytes = ({ site, papers }: Told): string[] =>
      papers.flatMap(({ briefing, document }) => [
        JSON.stringify(ledgerOf(new CheckedClaims(site, noLock), briefing, briefing)),
        JSON.stringify(document),
      ]);
    const first = bytes(told);
    return [bytes(tell(drawn, drawn.records)), bytes(tell(drawn, [...drawn.records].reverse()))].flatMap((again) =>
      again.filter((text, index) => text !== first[index]),
    );
  },

  'what rests on an inference is marked as one': ({ site, papers }) =>
    papers.flatMap(({ briefing, document }) => {
      const inferred = new Set(
        sentencesOf(briefing).flatMap(({ id, inputs }) =>
          inputs.some((input) => site.statements.get(input)?.statement.inferred) ? [id] : [],
        ),
      );
      return laidOut(document)
        .filter(({ id, tag }) => inferred.has(id) && tag === undefined)
        .map(({ id, text }) => `${id}: ${text}`);
    }),
};

const run = { seed: 20250131, numRuns: 300 };
/** All rules look at the same sites. One that nothing could be told of is undefined. */
const sites: { readonly drawn: RandomSite; readonly told: Told | undefined }[] = [];

beforeAll(() => {
  for (const drawn of fc.sample(randomSites, run)) sites.push({ drawn, told: attempted(drawn) });
});

function attempted(drawn: RandomSite): Told | undefined {
  try {
    return tell(drawn, drawn.records);
  } catch {
    return undefined;
  }
}

/** What tells every site anew is asked of fewer every day. */
const costly = 'the same records give the same bytes, in whatever order';

test.each(Object.entries(rules))('%s', (name, faultsOf) => {
  const asked = name === costly ? sites.slice(0, draws(run.numRuns)) : sites;
  const broken = asked.some(({ drawn, told }) => !told || faultsOf(told, drawn).length > 0);
  // Only for a rule that is broken it is worth the time to find the smallest site that breaks it.
  if (broken) {
    const holds = fc.property(randomSites, (drawn) => {
      expect(faultsOf(tell(drawn, drawn.records), drawn)).toEqual([]);
    });
    fc.assert(holds, run);
  }
  expect(broken).toBe(false);
});

test('the sites are ones that a check lets through', () => {
  for (const { drawn } of sites)
    expect(
      checkSite(siteOf(drawn.records, { reportDate: lastDay }), words).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
});

test('the sites are not empty: every rule of sentences but those of editions is tried', () => {
  const tried = new Set(
    sites.flatMap(
      ({ told }) => told?.papers.flatMap(({ briefing }) => sentencesOf(briefing).map(({ rule }) => rule)) ?? [],
    ),
  );
  expect(sentenceRules.filter((rule) => !tried.has(rule))).toEqual(['change']);
});
