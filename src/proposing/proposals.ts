import { citeParagraphs } from '../basics/evidence.ts';
import { nearestId } from '../basics/ids.ts';
import type { Kind } from '../basics/kinds.ts';
import { fold, wordsOf, type Mention } from '../basics/names.ts';
import { claimsOf, tellingOf } from '../model/evidence/claims/claims.ts';
import { SiteNames } from '../model/evidence/held/site-names.ts';
import { recordsOf, type Site } from '../model/site.ts';
import { readingOf } from '../texts/languages/index.ts';
import { countryDigits, worldNames } from '../texts/names/world.ts';
import { readDocument } from './document/document.ts';
import { commitmentDraft, idOfPromise, nameOfPromise } from './commitment-draft.ts';
import { eventDraft } from './event-draft.ts';
import { kindsThatPromise, MakersOfPromises } from './makers.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import { unmarked } from '../texts/unmarked.ts';
import { unwritten, type DraftRecord, type DraftStatement, type PlainData } from './drafts.ts';
import type {
  EventFinding,
  FigureFinding,
  Findings,
  NameFinding,
  ProgrammeFinding,
  PromiseFinding,
  Standing,
} from './document/findings.ts';
import { guessedOrganisation } from './guesses.ts';
import { paragraphOfDay } from './new-source.ts';
import { holdsNumber, isCountOf, isSame, mayBeSame, recordCalled } from './matching.ts';
import { shortId } from './short-ids.ts';

/** A record, or a claim of one, that says already what is proposed, or says it otherwise. */
interface Against {
  readonly record: string;
  /** The claim's key; none where the record as a whole is meant. */
  readonly claim?: string;
  /** What it says, or how it differs. */
  readonly what: string;
}

interface Proposed extends Standing {
  /** The same for the same finding of the same source. */
  readonly id: string;
  /** What it is, in a line for lists. */
  readonly title: string;
  /** `gazette-2024#13` */
  readonly evidence: string;
  /** Whether it is new, on record already, or contradicts what is on record. */
  readonly standing: 'new' | 'on-record' | 'differs';
  readonly against: readonly Against[];
}

/** A record that the site has not. */
interface RecordProposal extends Proposed {
  readonly type: 'record';
  readonly draft: DraftRecord;
}

/** A statement for a record; `into` are those that its sentence names, the likeliest first. */
interface StatementProposal extends Proposed {
  readonly type: 'statement';
  readonly kind: Kind | undefined;
  readonly into: readonly string[];
  readonly draft: DraftStatement;
}

export type Proposal = RecordProposal | StatementProposal;

/** What a source holds that can be put on record. */
export interface Proposals {
  readonly source: string;
  readonly findings: Findings;
  readonly proposals: readonly Proposal[];
}

/** A source with its archived text. */
export interface ProposedSource {
  readonly id: string;
  /** BCP 47; where it is not known, it is found. */
  readonly language: string | undefined;
  readonly published: string | undefined;
  readonly paragraphs: readonly string[];
}

/** What can be proposed from a source; undefined where its language cannot be read. */
export function proposalsOf(site: Site, source: ProposedSource): Proposals | undefined {
  const findings = readDocument(source.paragraphs, {
    ...(source.language === undefined ? {} : { language: source.language }),
    ...(source.published === undefined ? {} : { published: source.published }),
  });
  if (!findings) return undefined;
  return { source: source.id, findings, proposals: new Proposer(site, source, findings).all() };
}

/** The most words of a name. */
const longestName = 12;

class Proposer {
  readonly #site: Site;
  readonly #source: ProposedSource;
  readonly #findings: Findings;
  readonly #names: SiteNames | undefined;
  readonly #ids: Set<string>;
  readonly #language: ReadingLanguage | undefined;
  readonly #makers: MakersOfPromises | undefined;
  /** Ids of records, old and new, by the folded names of what the document names. */
  readonly #named = new Map<string, string>();
  /** Kinds of the records that are new. */
  readonly #fresh = new Map<string, Kind>();

  constructor(site: Site, source: ProposedSource, findings: Findings) {
    this.#site = site;
    this.#source = source;
    this.#findings = findings;
    const base = readingOf(site.settings.language);
    this.#names = base && new SiteNames(site, base);
    this.#ids = new Set([...site.records.keys(), ...site.unread.keys()]);
    this.#language = readingOf(findings.language);
    this.#makers =
      this.#language &&
      new MakersOfPromises({
        language: this.#language,
        countries: findings.countries,
        bodies: findings.organisations,
        recordsIn: (text) => this.#recordsIn(text).filter((id) => this.#mayPromise(id)),
      });
  }

  all(): Proposal[] {
    const { countries, programmes, organisations, people, events, promises, figures } = this.#findings;
    return [
      ...countries.map((found) => this.#country(found)),
      ...programmes.map((found) => this.#programme(found)),
      ...organisations.map((found) => this.#organisation(found)),
      ...people.map((found) => this.#person(found)),
      ...events.map((found) => this.#event(found)),
      ...promises.map((found) => this.#promise(found)),
      ...figures.map((found) => this.#figure(found)),
    ];
  }

  #country(found: Findings['countries'][number]): Proposal {
    const digits = countryDigits(found.code);
    const known =
      recordsOf(this.#site, 'place').find(({ data }) => data.country !== undefined && data.country === digits)?.id ??
      this.#recordNamed(found, 'place');
    // A record has its name in the language of the site.
    const base = readingOf(this.#site.settings.language);
    const [name = found.name] = (base && worldNames(base).told.get(`country:${found.code}`)) ?? [];
    return this.#name({ ...found, name, others: [...found.others, found.name] }, known, {
      kind: 'place',
      data: { name, draft: true, type: 'country', ...(digits === undefined ? {} : { country: digits }) },
    });
  }

  #programme(found: ProgrammeFinding): Proposal {
    const known = this.#recordNamed(found, 'programme') ?? this.#recordNamed(found, undefined);
    const aliases = [...(found.acronym === undefined ? [] : [found.acronym]), ...found.others];
    return this.#name(found, known, {
      kind: 'programme',
      data: { name: found.name, ...(aliases.length === 0 ? {} : { aliases }), draft: true, type: found.type },
    });
  }

  #organisation(found: NameFinding): Proposal {
    const known = this.#recordNamed(found, 'organisation') ?? this.#recordNamed(found, undefined);
    return this.#name(found, known, {
      kind: 'organisation',
      data: {
        name: found.name,
        ...(found.acronym === undefined ? {} : { aliases: [found.acronym] }),
        draft: true,
        type: guessedOrganisation(found.name, this.#findings.language),
      },
    });
  }

  #person(found: Findings['people'][number]): Proposal {
    const { role } = found;
    const when = this.#madeOn();
    return this.#name(found, this.#recordNamed(found, 'person'), {
      kind: 'person',
      data: {
        name: found.name,
        draft: true,
        ...(role === undefined || when === undefined
          ? {}
          : {
              roles: [
                {
                  id: this.#shortId(role, 40) || 'role',
                  title: role,
                  when: when.day,
                  from: [when.from, this.#cite(found)],
                },
              ],
            }),
      },
    });
  }

  #name(
    found: NameFinding,
    known: string | undefined,
    draft: { readonly kind: Kind; readonly data: PlainData },
  ): Proposal {
    const id = known ?? this.#freshId(found.name, draft.kind);
    if (known === undefined) this.#fresh.set(id, draft.kind);
    for (const name of [found.name, found.acronym, ...found.others])
      if (name !== undefined) this.#named.set(fold(name), id);
    return {
      type: 'record',
      ...this.#proposed(found, found.name),
      id: `${draft.kind}:${id}`,
      standing: known === undefined ? 'new' : 'on-record',
      against: known === undefined ? [] : [{ record: known, what: 'is on record' }],
      draft: { kind: draft.kind, id, data: draft.data },
    };
  }

  #event(found: EventFinding): Proposal {
    const year = found.when?.slice(0, 4);
    const sameDay = recordsOf(this.#site, 'event').filter(
      ({ data }) => data.when !== undefined && found.when !== undefined && isSame(data.when, found.when),
    );
    const named = this.#recordsIn(found.name).filter((id) => this.#site.records.get(id)?.kind === 'event');
    const known =
      named.find((one) => this.#mayTakePlace(one, found.when)) ??
      sameDay.find((one) => this.#rests(one.id, found))?.id ??
      (sameDay.length === 1 ? sameDay[0]?.id : undefined);
    const differs = named.flatMap((id): Against[] => {
      const record = this.#site.records.get(id);
      const when = record?.kind === 'event' ? record.data.when : undefined;
      if (when === undefined || found.when === undefined || mayBeSame(when, found.when)) return [];
      return [{ record: id, what: `it is of ${when}, here ${found.when}` }];
    });
    const id = known ?? this.#freshId(`${year === undefined ? '' : `${year} `}${found.name}`, 'event');
    return {
      type: 'record',
      ...this.#proposed(found, `${found.when ?? '?'} ${found.name}`),
      id: `event:${id}`,
      standing: known !== undefined ? 'on-record' : differs.length > 0 ? 'differs' : 'new',
      against: known === undefined ? differs : [{ record: known, what: 'is on record' }],
      draft: {
        kind: 'event',
        id,
        data: eventDraft(found, { cite: (standing) => this.#cite(standing), day: this.#madeOn()?.from }),
      },
    };
  }

  #mayTakePlace(id: string, when: string | undefined): boolean {
    const record = this.#site.records.get(id);
    return (
      record?.kind === 'event' &&
      record.data.when !== undefined &&
      when !== undefined &&
      mayBeSame(record.data.when, when)
    );
  }

  #promise(found: PromiseFinding): Proposal {
    const against = recordsOf(this.#site, 'commitment').filter(({ id }) => this.#rests(id, found));
    const due = against.flatMap((record): Against[] =>
      record.data.due !== undefined && found.due !== undefined && !mayBeSame(record.data.due, found.due)
        ? [{ record: record.id, what: `it is due ${record.data.due}, here ${found.due}` }]
        : [],
    );
    const name = nameOfPromise(found);
    const id = this.#freshId(this.#language ? idOfPromise(name, this.#language) : name, 'commitment');
    return {
      type: 'record',
      ...this.#proposed(found, `${found.maker ?? '?'} (${found.force})`),
      id: `commitment:${this.#source.id}-${found.paragraph}-${found.start}`,
      standing: due.length > 0 ? 'differs' : against.length > 0 ? 'on-record' : 'new',
      against: due.length > 0 ? due : against.map((record) => ({ record: record.id, what: 'rests on this sentence' })),
      draft: {
        kind: 'commitment',
        id,
        data: commitmentDraft(found, {
          name,
          makers: this.#makers?.of(found) ?? { ids: [], paragraphs: [found.paragraph] },
          made: this.#madeOn(),
          cite: (cited) => this.#citeAll(cited),
        }),
      },
    };
  }

  #figure(found: FigureFinding): Proposal {
    const evidence = this.#cite(found);
    const told = [String(found.number), found.unit, found.counted].filter((part) => part !== undefined).join(' ');
    const into = this.#subjectsOf(found);
    const claims = claimsOf(this.#site).filter(
      ({ evidence: parts, content }) =>
        content.type === 'statement' &&
        parts.some((part) => part.source === this.#source.id && part.paragraphs.includes(found.paragraph)),
    );
    const same = claims.filter((claim) => holdsNumber(tellingOf(claim), found.number));
    const other = this.#differing(found, into);
    return {
      type: 'statement',
      ...this.#proposed(found, `${found.sense === 'exactly' ? '' : `${found.sense} `}${told}`),
      id: `figure:${this.#source.id}-${found.paragraph}-${found.start}`,
      kind: into[0] === undefined ? undefined : this.#kindOf(into[0]),
      into,
      standing: same.length > 0 ? 'on-record' : other.length > 0 ? 'differs' : 'new',
      against:
        same.length > 0
          ? same.map((claim) => ({ record: claim.record.id, claim: claim.key, what: tellingOf(claim) }))
          : other,
      draft: {
        id: this.#shortId(found.counted ?? found.unit ?? 'figure', 40).replace(/^[^a-z]+/, '') || 'figure',
        aspect: 'figure',
        draft: true,
        says: unwritten,
        from: evidence,
      },
    };
  }

  /** Observations of the records a figure may go into that count the same things, and give another number. */
  #differing(found: FigureFinding, into: readonly string[]): Against[] {
    return [...this.#site.statements.values()].flatMap(({ key, record, statement: { value } }): Against[] => {
      if (!value || !into.includes(record.id) || value.number === found.number) return [];
      const indicator = this.#site.records.get(value.indicator);
      const [document, records] = [this.#language, readingOf(this.#site.settings.language)];
      const isSame =
        document &&
        records &&
        indicator?.kind === 'indicator' &&
        isCountOf(found, indicator.data, { document, records });
      return isSame
        ? [{ record: record.id, claim: key, what: `it gives ${value.number} (${value.asOf}), here ${found.number}` }]
        : [];
    });
  }

  #proposed(found: Standing, title: string): Omit<Proposed, 'id' | 'standing' | 'against'> {
    const { paragraph, start, end, words } = found;
    return { title, evidence: this.#cite(found), paragraph, start, end, words };
  }

  #cite({ paragraph }: Standing): string {
    return `${this.#source.id}#${citeParagraphs([paragraph])}`;
  }

  #citeAll(paragraphs: readonly number[]): string | string[] {
    const [only, ...others] = [...new Set(paragraphs)].map((paragraph) => `${this.#source.id}#${paragraph}`);
    return only === undefined || others.length > 0 ? [only, ...others].filter((one) => one !== undefined) : only;
  }

  /** The day on which something in the source was said, and where that stands; undefined where its text gives none. */
  #madeOn(): { readonly day: string; readonly from: string } | undefined {
    const day = this.#source.published ?? this.#findings.published;
    if (day === undefined) return undefined;
    const paragraph = paragraphOfDay(this.#source.paragraphs, day, this.#findings.language);
    return paragraph === undefined ? undefined : { day, from: `${this.#source.id}#${paragraph}` };
  }

  /** The record that bears one of the names of what was found. */
  #recordNamed({ name, acronym, others }: NameFinding, kind: Kind | undefined): string | undefined {
    for (const one of [name, acronym, ...others]) {
      if (one === undefined) continue;
      const mentions = this.#site.properNames.find(one).filter(({ start, end }) => start === 0 && end === one.length);
      const fitting = mentions.find(({ id }) => kind === undefined || this.#site.records.get(id)?.kind === kind);
      if (fitting) return fitting.id;
      const translated =
        this.#names && recordCalled(this.#site, this.#names, { name: one, tag: this.#findings.language, kind });
      if (translated !== undefined) return translated;
    }
    return undefined;
  }

  /** The records, old and new, that a text names. */
  #recordsIn(text: string): string[] {
    return [...new Set(this.#mentionsIn(text).map(({ id }) => id))];
  }

  /** Where a text names records, old and new: of names that lie in others the longest, "IDB *Invest*" and no "IDB". */
  #mentionsIn(text: string): Mention[] {
    const known = this.#site.properNames.find(text);
    const words = wordsOf(text);
    const fresh = words.flatMap((word, at): Mention[] => {
      for (let to = Math.min(words.length, at + longestName); to > at; to -= 1) {
        const end = words[to - 1]?.end ?? 0;
        const id = this.#named.get(fold(text.slice(word.start, end)));
        if (id !== undefined) return [{ id, start: word.start, end }];
      }
      return [];
    });
    const all = [...known, ...fresh];
    const isInside = (one: Mention): boolean =>
      all.some(({ start, end }) => start <= one.start && one.end <= end && end - start > one.end - one.start);
    return all.filter((one) => !isInside(one));
  }

  /** Whether a record is of a kind that makes promises; what is new here is a country, a body or a person. */
  #mayPromise(id: string): boolean {
    const kind = this.#site.records.get(id)?.kind;
    return kind === undefined || kindsThatPromise.some((one) => one === kind);
  }

  /** Whether a record rests on the paragraph in which something was found. */
  #rests(id: string, { paragraph }: Standing): boolean {
    return claimsOf(this.#site).some(
      ({ record, evidence }) =>
        record.id === id &&
        evidence.some((part) => part.source === this.#source.id && part.paragraphs.includes(paragraph)),
    );
  }

  /** Programmes and events are what figures are of, before bodies and places. */
  #weight(id: string): number {
    const kind = this.#kindOf(id);
    return kind === 'programme' ? 3 : kind === 'event' ? 2 : kind === 'organisation' ? 1 : 0;
  }

  #kindOf(id: string): Kind | undefined {
    return this.#site.records.get(id)?.kind ?? this.#fresh.get(id);
  }

  /**
   * The records that a figure may be of, the likeliest first: those that its sentence names. A place is told beside it:
   * of several, and of one behind another part of the sentence that names somebody, it is nobody's.
   */
  #subjectsOf(found: FigureFinding): string[] {
    const { text, end } = this.#sentenceOf(found);
    const named = this.#mentionsIn(text);
    const places = new Set(named.flatMap(({ id }) => (this.#kindOf(id) === 'place' ? [id] : [])));
    const isBeside = (one: Mention): boolean =>
      one.start < end || !/[,;:][^,;:]*\p{Lu}/u.test(text.slice(end, one.start));
    const own = named.filter((one) => !places.has(one.id) || (places.size === 1 && isBeside(one)));
    return [...new Set(own.map(({ id }) => id))].sort((a, b) => this.#weight(b) - this.#weight(a));
  }

  /** The sentence in which something stands, and where in it that ends. */
  #sentenceOf({ paragraph, start, end }: Standing): { readonly text: string; readonly end: number } {
    const text = unmarked(this.#source.paragraphs[paragraph - 1] ?? '');
    const from = Math.max(0, text.lastIndexOf('. ', start) + 1);
    const to = text.indexOf('. ', end);
    return { text: text.slice(from, to < 0 ? undefined : to), end: end - from };
  }

  #shortId(text: string, letters: number): string {
    return shortId(text, this.#findings.language, { words: 8, letters });
  }

  #freshId(name: string, kind: Kind): string {
    const base = nearestId(name) || kind;
    let id = base;
    for (let number = 2; this.#ids.has(id); number += 1) id = `${base}-${number}`;
    this.#ids.add(id);
    return id;
  }
}
