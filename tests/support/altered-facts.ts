import { readingOf } from '../../src/texts/languages/index.ts';
import { wordsFor } from '../../src/messages/words.ts';
import type { Archive, Passage } from '../../src/model/evidence/claims/archive.ts';
import { readFacts } from '../../src/texts/facts.ts';
import { claimsOf, type Claim, type StatementContent } from '../../src/model/evidence/claims/claims.ts';
import { openSources } from '../../src/model/evidence/verifying/open-sources.ts';
import { Verifier } from '../../src/model/evidence/verifying/verifier.ts';
import type { Site } from '../../src/model/site.ts';

/** One statement with one fact changed. */
interface Alteration {
  readonly key: string;
  readonly kind: 'digit' | 'sense' | 'day' | 'month' | 'year' | 'name';
  readonly before: string;
  readonly after: string;
  /** Whether the changed fact happens to stand in the cited paragraphs too, which makes it harder to catch. */
  readonly standsThere: boolean;
  readonly caught: boolean;
}

export interface MutationReport {
  readonly alterations: readonly Alteration[];
  /** Statements refused although nothing was changed. */
  readonly refused: readonly string[];
}

/**
 * Alters every number, date and name of every `nth` statement of a site in turn and asks the verifier about each; all
 * statements are held as they stand.
 */
export function mutate(site: Site, archive: Archive, nth = 1): MutationReport {
  const verifier = new Verifier(site, openSources(site, archive).sources);
  const claims = claimsOf(site).filter(({ content, evidence }) => content.type === 'statement' && evidence.length > 0);
  const altered = claims.filter((_, index) => index % nth === 0);
  const alterations = altered.flatMap((claim) => {
    const content = claim.content as StatementContent;
    const passages = verifier.passages(claim);
    return alter(site, content.statement.says, passages).map(({ says, ...rest }) => {
      const other: Claim = { ...claim, content: { ...content, statement: { ...content.statement, says } } };
      return { key: claim.key, ...rest, caught: isRefused(verifier, other) };
    });
  });
  return {
    alterations,
    refused: claims.filter((claim) => isRefused(verifier, claim)).map(({ key }) => key),
  };
}

function isRefused(verifier: Verifier, claim: Claim): boolean {
  return (verifier.hold(claim)?.problems.length ?? 0) > 0;
}

/** The share of alterations caught: of those whose new fact is not in the cited paragraphs, and of the others. */
export function rates({ alterations }: MutationReport): { absent: number; present: number; line: string } {
  const share = (list: readonly Alteration[]) =>
    list.length === 0 ? 1 : list.filter(({ caught }) => caught).length / list.length;
  const absent = alterations.filter(({ standsThere }) => !standsThere);
  const present = alterations.filter(({ standsThere }) => standsThere);
  const text = (list: readonly Alteration[]) =>
    `${list.filter(({ caught }) => caught).length} of ${list.length} (${(100 * share(list)).toFixed(1)} %)`;
  return {
    absent: share(absent),
    present: share(present),
    line: `caught where the new fact is not in the paragraphs: ${text(absent)}; where it is: ${text(present)}`,
  };
}

type Altered = Omit<Alteration, 'key' | 'caught'> & { readonly says: string };

function alter(site: Site, says: string, passages: readonly Passage[]): Altered[] {
  const language = readingOf(site.settings.language);
  if (!language) return [];
  const words = wordsFor(site.settings.language, site.settings.locale);
  const facts = readFacts(says, language);
  const mentions = site.properNames.find(says);
  const inName = (start: number) => mentions.some((mention) => mention.start <= start && start < mention.end);
  const swap = (start: number, end: number, by: string) => says.slice(0, start) + by + says.slice(end);
  const hasNumber = (value: number) =>
    passages.some(
      ({ numbers, dates }) =>
        numbers.some((number) => number.value === value) ||
        dates.some(({ year, day }) => year === value || day === value),
    );

  const numbers = facts.numbers
    .filter(({ start }) => !inName(start))
    .flatMap((number): Altered[] => {
      const digits = says.slice(number.start, number.end);
      const changed = /\d/.test(digits)
        ? digits.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
        : String(number.value + 1);
      const value = readFacts(changed, language).numbers[0]?.value ?? Number.NaN;
      const altered: Altered[] = [
        {
          kind: 'digit',
          before: digits,
          after: changed,
          standsThere: hasNumber(value),
          says: swap(number.start, number.end, changed),
        },
      ];
      if (number.sense === 'exactly') return altered;
      const before = says.slice(0, number.start);
      const phrase = language.numbers.senses[number.sense].find((candidate) =>
        before
          .trimEnd()
          .replace(/[€$£]$/, '')
          .trimEnd()
          .toLowerCase()
          .endsWith(candidate),
      );
      if (phrase === undefined) return altered;
      const at = before.toLowerCase().lastIndexOf(phrase);
      const exact = passages.some((passage) =>
        passage.numbers.some((found) => found.value === number.value && found.sense === 'exactly'),
      );
      return [
        ...altered,
        {
          kind: 'sense',
          before: phrase,
          after: '',
          standsThere: exact,
          says: (says.slice(0, at) + says.slice(at + phrase.length)).replace(/ {2,}/g, ' '),
        },
      ];
    });

  const dates = facts.dates
    .filter(({ start }, index) => !inName(start) && facts.dates.findIndex((other) => other.start === start) === index)
    .flatMap(({ year, month, text, start, end }): Altered[] => {
      const altered = facts.dates
        .filter((date) => date.start === start && date.day !== undefined)
        .flatMap(({ day = 0 }): Altered[] => {
          const next = (day % 28) + 1;
          const changed = text.replace(new RegExp(`(?<!\\d)${day}(?!\\d)`), String(next));
          const there = passages.some((passage) =>
            passage.dates.some((date) => date.day === next && date.month === month),
          );
          return changed === text
            ? []
            : [{ kind: 'day', before: text, after: changed, standsThere: there, says: swap(start, end, changed) }];
        });
      if (month !== undefined) {
        const name = (number: number) => words.date(`2020-${String(number).padStart(2, '0')}`).split(' ')[0] ?? '';
        const next = (month % 12) + 1;
        const changed = text.replace(new RegExp(name(month), 'i'), name(next));
        const there = passages.some((passage) =>
          passage.dates.some(
            (date) => date.month === next && (year === undefined || date.year === undefined || date.year === year),
          ),
        );
        if (changed !== text)
          altered.push({
            kind: 'month',
            before: text,
            after: changed,
            standsThere: there,
            says: swap(start, end, changed),
          });
      }
      if (year !== undefined) {
        // Of "30 September to 2 October 2019" the year stands in one of the two only.
        const changed = text.replace(String(year), String(year + 1));
        if (changed === text) return altered;
        const there = passages.some((passage) =>
          passage.dates.some((date) => date.year === year + 1 && (month === undefined || date.month === month)),
        );
        altered.push({
          kind: 'year',
          before: text,
          after: changed,
          standsThere: there || (month === undefined && hasNumber(year + 1)),
          says: swap(start, end, changed),
        });
      }
      return altered;
    });

  const names = mentions
    .filter(({ start }, index) => mentions.findIndex((other) => other.start === start) === index)
    .flatMap(({ id, start, end }): Altered[] => {
      const record = site.records.get(id);
      const peers = site.all.filter((other) => other.kind === record?.kind);
      if (!record || peers.length < 2) return [];
      const other = peers[(peers.indexOf(record) + 1) % peers.length];
      if (!other) return [];
      const name = other.data.name;
      return [
        {
          kind: 'name',
          before: says.slice(start, end),
          after: name,
          standsThere: passages.some(({ names }) => names.some(({ bearers }) => bearers.has(other.id))),
          says: swap(start, end, name),
        },
      ];
    });

  return [...numbers, ...dates, ...names];
}
