import { limits } from './limits.ts';

/** What a problem's code means, for the page that explains it. `bad` and `good` show the content before and after. */
export interface ProblemHelp {
  readonly means: string;
  readonly bad: string;
  readonly good: string;
}

/** Every code a check can print. A code is permanent: people search for it, tools match on it. */
export const problemCodes = {
  'file-not-utf8': {
    means: 'The file holds bytes that are not UTF-8, often after being saved as "ANSI" or "Windows-1252".',
    bad: 'a file saved as Windows-1252',
    good: 'the same file, saved again as UTF-8',
  },
  'file-too-large': {
    means: 'A record is over 1 MiB. A record is a page or two; something else was saved in its place.',
    bad: 'a record with a picture pasted into it',
    good: 'the record alone; pictures belong in public/',
  },
  'file-unreadable': {
    means:
      'A file or folder is there and cannot be read: no right to read it, a link that leads nowhere or in a circle, a pipe or a device in place of a file.',
    bad: 'programmes/cable.mdx, which only its owner may read',
    good: 'chmod +r programmes/cable.mdx',
  },
  'folder-missing': {
    means: 'There is no folder of records at the place that was named.',
    bad: 'npm run check -- --content recrods',
    good: 'npm run check -- --content records',
  },
  'misleading-character': {
    means:
      'The text holds a character that nobody sees and that misleads readers: a control character, a mark that turns the direction of the text, half of a surrogate pair. Joiners, soft hyphens and spaces that do not break may stand.',
    bad: 'name: "Cable\\u202e"',
    good: 'name: Cable',
  },
  'not-a-record': {
    means: 'A record folder holds a file that is no MDX, or a folder.',
    bad: 'programmes/notes.docx',
    good: 'programmes/cable.mdx',
  },
  'draft-left-out': {
    means:
      'A record or a statement says `draft: true`. `npm run dev` shows it; no build, no check and no lock knows more of it than that it is left out.',
    bad: 'draft: true',
    good: 'the same record, finished, without that line',
  },
  'draft-named': {
    means: 'Something that is published names or cites a draft, which no build has.',
    bad: 'programmes: [sea-cable] where sea-cable.mdx says draft: true',
    good: 'programmes: [sea-cable] once sea-cable.mdx is finished',
  },
  'former-id-taken': {
    means: 'An id that a record had before leads to it for good, so no other record can have it, or have had it.',
    bad: 'formerIds: [sea-cable] beside a record sea-cable.mdx',
    good: 'formerIds: [northern-cable], which no record has',
  },
  unwritten: {
    means: 'The sentence of a statement has still to be written: three points stand in its place.',
    bad: 'says: …',
    good: 'says: The cable joins the two continents.',
  },
  'unknown-folder': {
    means: 'The content folder holds a folder that belongs to no kind of record.',
    bad: 'programs/cable.mdx',
    good: 'programmes/cable.mdx',
  },
  'public-file': {
    means:
      'The files in public/ become part of the site as they are: CNAME, .nojekyll, .well-known/. A link is none, and none may take the place of a page.',
    bad: 'public/programmes/index.html',
    good: 'public/.well-known/security.txt',
  },
  'id-not-kebab': {
    means:
      "A record's file name is its permanent id, and a statement has an id too: lower-case letters, digits and single hyphens.",
    bad: 'programmes/Sea_Cable.mdx',
    good: 'programmes/sea-cable.mdx',
  },
  'reserved-name': {
    means:
      'A file has a name that Windows keeps for its devices: con, prn, aux, nul, com1 to com9, lpt1 to lpt9. Nobody could check the folder out there.',
    bad: 'organisations/con.mdx',
    good: 'organisations/council-of-the-north.mdx',
  },
  'front-matter-missing': {
    means: 'The file does not begin with front matter between two lines of three hyphens.',
    bad: 'name: Cable',
    good: '---\nname: Cable\n---',
  },
  'yaml-broken': {
    means:
      'The front matter is not YAML. Most often: a colon inside unquoted words, a tab, or an indent that does not line up.',
    bad: 'says: The aim: more capacity',
    good: "says: 'The aim: more capacity'",
  },
  'needs-quotes': {
    means:
      'YAML would read less than was typed, or something else: what follows a # is left out, a word that begins with &, * or ! is no word, in braces a comma ends the value. Put the words in quotes. Comments stand on a line of their own, or behind a date, a number, an id or a closing quote.',
    bad: 'says: The towns signed item #4 of the plan.',
    good: "says: 'The towns signed item #4 of the plan.'",
  },
  'unknown-field': {
    means: 'A field that this kind of record does not have. The manual lists the fields of each kind.',
    bad: 'tittle: Cable',
    good: 'name: Cable',
  },
  'missing-field': {
    means: 'A field that every record of this kind must have.',
    bad: 'type: network',
    good: 'name: Cable\ntype: network',
  },
  'wrong-type': {
    means:
      'A field holds another type of value than it should: words where a list belongs, a number where words belong.',
    bad: 'themes: connectivity',
    good: 'themes: [connectivity]',
  },
  'unknown-word': {
    means: "A field with a closed vocabulary holds a word that is not in it. The manual lists each vocabulary's words.",
    bad: 'type: netwrok',
    good: 'type: network',
  },
  'not-edtf': {
    means:
      'A date that is not EDTF: write 2023, 2023-07, 2025-09-22, 2023~ (about), 2023? (unsure), 202X (a decade), 2025-35 (the third quarter: 33 to 36; halves 40 and 41, thirds 37 to 39) or a range with a slash. Seasons, centuries and years before our era are not taken.',
    bad: 'when: July 2023',
    good: 'when: 2023-07',
  },
  'date-out-of-range': {
    means: `A date of a year before ${limits.firstYear} or after ${limits.lastYear}. Earlier years are written with fewer digits, and what is planned for later is no plan; a date that nobody knows is left out, or left open.`,
    bad: 'period: 2023/9999',
    good: 'period: 2023/..',
  },
  'range-backwards': {
    means: 'A range of dates or paragraphs that ends before it starts.',
    bad: 'when: 2025-09-26/2025-09-22',
    good: 'when: 2025-09-22/2025-09-26',
  },
  'wrong-value': {
    means:
      'A value of the right type that can still not stand here, for instance an empty text or a number below zero.',
    bad: "name: ''",
    good: 'name: Cable',
  },
  'too-long': {
    means: `A text or an id has more letters than it may: an id ${limits.id}, the name of an edition ${limits.editionName}, a name, a title or a unit ${limits.name}, any other text ${counted(limits.text)}, a sum ${limits.sum}. Names of files and images are made of them, and no line holds more.`,
    bad: 'name: (a whole page of text)',
    good: 'name: Sea Cable',
  },
  'too-many': {
    means: `There are more signs, lines, values or fields in one record than any record needs, or a list holds more than it may: ${limits.aliases} aliases, ${limits.references} references to paragraphs in one place, statements an inference rests on or records a scope names, ${counted(limits.list)} of anything else. No reader could follow it.`,
    bad: 'who: [(10,000 organisations)]',
    good: 'who: [northland-universities]',
  },
  'too-deep': {
    means: `Lists, quotes, brackets or groups of fields stand inside one another more often than any record needs; a record has more than ${limits.levels} others above it, one the parent of the next, or an inference rests on an inference and so on more than ${limits.levels} times. Readers could not follow it back.`,
    bad: 'a is part of b, b of c, … (30 times)',
    good: 'a is part of c',
  },
  'settings-missing': {
    means:
      'The content folder has no site.yaml, or it names no report date. The report date is the day the site speaks from; the clock is never asked.',
    bad: 'title: Papers',
    good: 'title: Papers\nreportDate: 2026-01-31',
  },
  'report-date': {
    means: 'The report date is not one whole day that exists.',
    bad: 'reportDate: 2026-02-30',
    good: 'reportDate: 2026-02-28',
  },
  'duplicate-id': {
    means: 'Two records, of whatever kind, have one file name, or two statements of a record have one id.',
    bad: 'programmes/cable.mdx and events/cable.mdx',
    good: 'programmes/cable.mdx and events/2024-cable-landing.mdx',
  },
  'duplicate-name': {
    means: 'Two records of one kind have one name. Readers could not tell them apart.',
    bad: 'name: J. Doe (twice)',
    good: 'name: J. Doe (ministry)',
  },
  'address-taken': {
    means: 'Two pages would have one address: a page record has the name of a room of the site.',
    bad: 'pages/search.mdx',
    good: 'pages/how-to-search.mdx',
  },
  'unknown-record': {
    means: 'A field, a link or a scope names a record that does not exist.',
    bad: 'parent: gatewy',
    good: 'parent: gateway',
  },
  'unknown-statement': {
    means:
      'A citation or an inference names a statement that does not exist. Of its own record `route` is enough; of another write `cable.route`.',
    bad: '<Cite to="cable.rout" />',
    good: '<Cite to="cable.route" />',
  },
  'wrong-link': {
    means:
      'A link in a body leads nowhere, or where no page may lead. A link leads to a record, by its id; to a room of the site or a file in public/, written from the root; or to a whole address with https://, mailto: or tel:.',
    bad: '[the cable](../programmes/cable.mdx)',
    good: '[the cable](cable)',
  },
  'wrong-picture': {
    means:
      'A picture in a body does not lie in the folder public/ of the records. Pages load nothing from elsewhere, so that nobody learns who reads them.',
    bad: '![The route](https://example.org/route.png)',
    good: '![The route](/route.png) with the file public/route.png',
  },
  'wrong-kind': {
    means: 'A field names a record that exists, but of a kind that cannot stand here.',
    bad: 'parent: jane-doe',
    good: 'parent: gateway',
  },
  'parent-cycle': {
    means: 'A record is its own ancestor.',
    bad: 'a has parent b, b has parent a',
    good: 'a has parent b, b has none',
  },
  'unknown-source': {
    means: 'Evidence names a source that has no record.',
    bad: 'from: gazete-2024#3',
    good: 'from: gazette-2024#3',
  },
  'evidence-no-source': {
    means: 'Evidence does not begin with the id of a source.',
    bad: "from: '#3'",
    good: 'from: gazette-2024#3',
  },
  'evidence-no-paragraph': {
    means:
      'Evidence names no paragraph. Write the source, a number sign and the paragraph: its place among the non-empty lines of the archived text; or a question mark, and `npm run verify` finds it.',
    bad: 'from: gazette-2024',
    good: 'from: gazette-2024#3',
  },
  'evidence-open': {
    means:
      'Evidence names its source and, with a question mark, leaves the paragraph to be found. `npm run verify` finds it by the numbers, dates, names and words of the claim and writes it into the record; where several paragraphs would do, it tells them, and somebody writes which.',
    bad: 'from: gazette-2024#?',
    good: 'from: gazette-2024#3',
  },
  'paragraph-past-end': {
    means: 'Evidence names a paragraph that the source does not have.',
    bad: 'from: gazette-2024#300',
    good: 'from: gazette-2024#30',
  },
  'statement-without-evidence': {
    means:
      'A statement names no evidence. Only an inference and a line to take may do without; they name the statements they rest on.',
    bad: 'says: The cable is long.',
    good: 'says: The cable is long.\nfrom: gazette-2024#3',
  },
  'line-claims': {
    means:
      "A line to take, or a question to raise, has evidence or a value of its own. It is the desk's word: it names the statements it rests on, and theirs is the evidence.",
    bad: 'aspect: line\nsays: Ask for the cost.\nfrom: gazette-2024#3',
    good: 'aspect: line\nsays: Ask for the cost.\ninferred: {why: No source gives it., inputs: [no-cost]}',
  },
  'claim-in-briefing': {
    means:
      'A briefing holds a statement that is no line to take. What is said of the world stands in the records a briefing is made from.',
    bad: 'briefings/talks.mdx: {id: route, aspect: purpose, says: The cable joins two shores., from: gazette-2024#3}',
    good: 'the same statement in programmes/sea-cable.mdx',
  },
  'field-without-evidence': {
    means: 'A field that states something about the world names no evidence in the `from` map.',
    bad: 'parent: gateway',
    good: 'parent: gateway\nfrom: { parent: gazette-2024#3 }',
  },
  'evidence-without-field': {
    means:
      'The `from` map names a field that the record leaves empty, that claims nothing, or an item the field does not list.',
    bad: 'from: { parent: gazette-2024#3 }',
    good: 'parent: gateway\nfrom: { parent: gazette-2024#3 }',
  },
  'body-says-more': {
    means:
      "A body names a number, a date or a proper name that stands neither in the statements it cites nor in its record's own. A body tells what the statements say; it adds nothing.",
    bad: 'The cable is 900 km long.',
    good: 'The cable is 900 km long. <Cite to="length" />',
  },
  'observation-without-date': {
    means: 'A figure says of which day it holds.',
    bad: 'value: { indicator: length, number: 900, sense: about }',
    good: 'value: { indicator: length, number: 900, sense: about, asOf: 2024-05 }',
  },
  'statement-too-long': {
    means:
      'A statement has more than 32 words and lists nothing. A briefing tells it in one sentence of at most 35, three of which it may need to lead into it and for the past tense. A list has three or more parts, with commas or semicolons between them.',
    bad: 'says: The cable that … and that … while the ministry … (41 words)',
    good: 'says: The cable that …\nand a second statement: While the ministry …',
  },
  'value-not-in-words': {
    means: "The number of a statement's value does not occur in its words.",
    bad: 'says: The cable is 800 km long. (value 900)',
    good: 'says: The cable is 900 km long. (value 900)',
  },
  'value-other-unit': {
    means:
      'The number of a value stands in the words with another unit than its indicator counts in: such a figure would be printed with the wrong one.',
    bad: 'says: It covers 90 percent of the coast. (value: indicator cable-length, in km)',
    good: 'value: { indicator: coast-covered, number: 90 } (an indicator in percent)',
  },
  'value-other-subject': {
    means:
      'A value is given for an indicator of something that the statement is not about: neither its record, nor what that is part of, nor what its words or `about` name.',
    bad: 'in the record of the Tide Week: value: { indicator: cable-length, number: 900 }',
    good: 'value: { indicator: week-participants, number: 900 }',
  },
  'derived-wrong': {
    means: "A derived value's sum does not give the number that the statement's value holds, or is no sum.",
    bad: 'derived: 20 + 4 (value 25)',
    good: 'derived: 20 + 4 (value 24)',
  },
  'promise-count': {
    means: 'A commitment has exactly one statement with the aspect promise; steps stand in commitments only.',
    bad: 'a commitment without a promise',
    good: 'aspect: promise',
  },
  'due-before-made': {
    means: 'A commitment was due before it was made.',
    bad: 'made: 2024\ndue: 2023',
    good: 'made: 2023\ndue: 2024',
  },
  'step-before-commitment': {
    means: "A commitment's step is dated before the commitment was made.",
    bad: 'made: 2024 with a step of 2023',
    good: 'made: 2024 with a step of 2025',
  },
  'step-without-date': {
    means: "A commitment's step needs its date and its state; no other statement has a state.",
    bad: 'aspect: step',
    good: 'aspect: step\nwhen: 2025\nstate: delivered',
  },
  'role-outside-period': {
    means:
      'A person takes part in a role at a time when the person did not hold it, or holds it outside the life of the organisation.',
    bad: 'an event of 2024 with a role of 2010/2014',
    good: 'an event of 2014 with a role of 2010/2014',
  },
  contradiction: {
    means:
      'Two things that records claim cannot both hold: a programme that has ended with an open period, a meeting told as held whose outcome is cancelled, two numbers of one source for one thing on one day, a promise that is firmer in words than its force, a step after the one that settled it.',
    bad: 'status: ended\nperiod: 2023/..',
    good: 'status: ended\nperiod: 2023/2025',
  },
  'no-paper': {
    means:
      'A briefing, or a pair of parties in site.yaml, asks for a paper, and there is nothing to say first: no bottom line, and no key statement to make one of. It is left out.',
    bad: 'pairs: [[northland, southland]] (no statement that concerns both is key)',
    good: '{id: accord, aspect: purpose, key: true, says: The accord opens the strait to both., from: gazette-2024#9}',
  },
  'too-many-keys': {
    means: 'A record has more than three key statements: those that no paper on it may leave out are few.',
    bad: '{id: colour, aspect: purpose, key: true, says: The cable is red., from: gazette-2024#9}',
    good: '{id: colour, aspect: purpose, says: The cable is red., from: gazette-2024#9}',
  },
  'scope-or-between': {
    means: 'A briefing is about a scope or about what runs between two parties: it has one of the two.',
    bad: 'scope: {places: [northland]}\nbetween: [northland, coast-union]',
    good: 'between: [northland, coast-union]',
  },
  'field-of-other-aspect': {
    means:
      'A statement has a field that belongs to another aspect: only a gap asks, only a promise or a step has a force.',
    bad: 'aspect: goal\nasks: date',
    good: 'aspect: gap\nasks: date',
  },
  'gap-answered-perhaps': {
    means:
      'A gap asks for something, and an archived text has it beside the name of the record: it may be the answer. Enter what it says; or read the gap with `npm run read`, and it stands when a person has found that it is none.',
    bad: 'asks: date (another paragraph: the Sea Cable was opened on 2 May 2024)',
    good: 'when: 2024-05-02',
  },
  'unknown-role': {
    means: 'A participation names a role that the person does not have.',
    bad: 'role: ministre',
    good: 'role: minister',
  },
  'event-after-report-date': {
    means: 'An event that lies after the report date is told as held beforehand.',
    bad: 'outcome: held (next year)',
    good: 'outcome: announced',
  },
  'internal-reference': {
    means:
      'What everyone may read names, cites or leans on what only the desk may read. The public build could not show it.',
    bad: 'a public event with an internal participant',
    good: 'both internal, or the reference taken out',
  },
  'body-broken': {
    means: 'The body is not MDX. Most often: a `<` or `{` that belongs to the text; write `\\<` or `\\{`.',
    bad: 'costs <5',
    good: 'costs less than 5',
  },
  'body-code': {
    means: 'The body holds code: an import, an export or an expression in braces. Content is data, never code.',
    bad: '{1 + 1}',
    good: '2',
  },
  'reads-as-markup': {
    means:
      'Signs of the text are read as Markdown, and the page would print fewer of them or others: a number with a full stop at the beginning of a line, a star within a word, a line of hyphens under a line of words. Write a backslash before the sign.',
    bad: '1986. A year of floods.',
    good: '1986\\. A year of floods.',
  },
  'unknown-component': {
    means: 'The body uses a component that does not exist, or one with a property it does not have.',
    bad: '<Chart />',
    good: '<Cite to="route" />',
  },
  'number-not-in-source': {
    means:
      'A number in the words does not occur in the cited paragraphs, occurs there in another sense ("nearly 90" is not "90"), or beside another thing.',
    bad: 'says: The cable has 95 stations. (the paragraph: nearly 90 stations)',
    good: 'says: The cable has nearly 90 stations.',
  },
  'date-not-in-source': {
    means: 'A date in the words or in a field does not occur in the cited paragraphs at the precision claimed.',
    bad: 'when: 2024-06 (the paragraph: in May)',
    good: 'when: 2024-05',
  },
  'name-not-in-source': {
    means: "A proper name does not occur in the cited paragraphs, under none of its record's names and aliases.",
    bad: 'says: Northland pays for the cable. (the paragraph names Southland)',
    good: 'says: Southland pays for the cable.',
  },
  'word-not-in-source': {
    means:
      'No cited sentence bears out a status, an outcome, a part, a state or a force: "ended" needs an ending, "held" a past, "will" is more than "aims to". Where a source says it in words that the machine does not know, a person who has read it lets it stand.',
    bad: 'status: running (the paragraph: is working to set up)',
    good: 'status: preparing',
  },
  'not-verified': {
    means:
      'A statement or a field with evidence has no line in the evidence lock: nothing of it was looked for in the archive, or not all of it is found and no person has read it.',
    bad: 'a new statement, not looked for yet',
    good: 'the same, after npm run verify',
  },
  'changed-since-found': {
    means:
      'The words, fields or evidence of a claim, or the words of the source that it rests on, are not those that were found.',
    bad: 'says: The cable is 950 km long. (found: 900 km)',
    good: 'the same, after npm run verify',
  },
  'changed-since-read': {
    means: 'Somebody read a claim, and its words, fields, evidence or span have changed since: the reading has lapsed.',
    bad: 'says: The cable will be laid. (read: may be laid)',
    good: 'the same, after npm run verify and npm run read',
  },
  'not-read': {
    means:
      'The site asks that a person has read every claim (readings: required), and nobody has read this one: held its words against those of the source.',
    bad: 'a new statement that is found, but not read',
    good: 'the same, after npm run read -- --by mroe',
  },
  'read-as-less': {
    means: 'A reader held the claim against its source, and the source says less.',
    bad: 'says: The towns agreed on a ferry. (the source: discussed)',
    good: 'says: The towns discussed a ferry.',
  },
  'reading-broken': {
    means: 'A line of readings.jsonl is no reading: it was cut, merged wrongly or typed by hand.',
    bad: '{"claim":"sea-cable.length","by":"mroe"}',
    good: 'the line as npm run read wrote it',
  },
  'quote-broken': {
    means: 'A line of quotes.jsonl was changed by hand, or is none.',
    bad: 'a quote in which a word was mended by hand',
    good: 'the line as npm run verify writes it',
  },
  'quote-stale': {
    means:
      "Words are quoted that the source's rights do not allow, or on which the claim, as the evidence lock has it, does not rest any more.",
    bad: 'a quote of a source whose rights are none',
    good: 'no such line, after npm run verify',
  },
  'unknown-reader': {
    means: 'A reading is by somebody whom site.yaml does not name among its readers.',
    bad: '"by":"jdoe", and readers: [{id: mroe, name: Mara Roe, kind: person}]',
    good: 'readers: [{id: mroe, …}, {id: jdoe, name: Jo Doe, kind: person}]',
  },
  'lock-line-left-over': {
    means: 'The evidence lock has a line for a statement or field that does not exist any more.',
    bad: 'a line for sea-cable.length, which was taken out',
    good: 'no such line, after npm run verify',
  },
  'lock-line-broken': {
    means: 'A line of the evidence lock was changed by hand, or is none.',
    bad: 'a line whose state was edited',
    good: 'the line as npm run verify writes it',
  },
  'edition-edited': {
    means:
      'A frozen edition is not as it was frozen. What was said on a day stays as it was said; a mistake is corrected in the records and in the next edition.',
    bad: 'an edition in which a word was mended by hand',
    good: 'the edition as npm run edition wrote it',
  },
  'edition-broken': {
    means: 'A file in editions/ is no edition, or was cut short.',
    bad: 'editions/2025-10-31.json with the marks of a merge that failed',
    good: 'the edition as npm run edition wrote it',
  },
  'names-another-record': {
    means: 'A statement names another record of the same kind, but not the one it stands in.',
    bad: 'in sea-cable.mdx: The Land Cable is 900 km long.',
    good: 'the statement moved to land-cable.mdx',
  },
  'name-repeated': {
    means: 'A list names somebody twice, or a sentence names one programme, event or person twice.',
    bad: 'says: Northland and Northland took part.',
    good: 'says: Northland and Southland took part.',
  },
  'sense-not-in-words': {
    means: "A value's sense is not the one its words give.",
    bad: 'says: nearly 90 stations (sense: exactly)',
    good: 'sense: nearly',
  },
  'source-not-archived': {
    means: 'A source has no text in the archive, so nothing that rests on it can be found.',
    bad: 'sources/gazette-2024.mdx without archive/gazette-2024.txt',
    good: 'archive/gazette-2024.txt',
  },
  'source-language': {
    means: 'A source is written in a language whose numbers and months nobody here can read yet.',
    bad: 'language: xx',
    good: 'the words of the language in a folder src/texts/languages/xx',
  },
  'paragraph-count': {
    means: 'The archived text has another number of non-empty lines than the record of its source says.',
    bad: 'paragraphs: 30 (the text has 31)',
    good: 'paragraphs: 31',
  },
  'paragraph-too-long': {
    means:
      'A paragraph of an archived text that a claim cites has more than 100,000 letters: a paragraph is a line of the text, and nobody finds anything in one so long.',
    bad: 'a text saved as one line',
    good: 'a line for each paragraph of the source',
  },
  'component-out-of-place': {
    means:
      'A component stands where it cannot be printed: a table of holdings belongs in a page, a citation in a record.',
    bad: '<Holdings /> in programmes/cable.mdx',
    good: '<Holdings /> in pages/about.mdx',
  },
  'footnote-in-body': {
    means: 'A body has a footnote of Markdown. The notes of a page are its evidence; cite a statement.',
    bad: 'The cable is long.[^1]',
    good: 'The cable is long. <Cite to="length" />',
  },
  'letter-without-face': {
    means:
      'A text holds a letter that none of the faces has in which PDFs and pictures are set: one for private use, one of a rare script, or one under a tower of marks.',
    bad: 'name: a name with the letter U+E000',
    good: 'name: the same name in letters that everyone has',
  },
  'statement-leans': {
    means:
      'A statement opens with a pronoun or with a bare noun that names no record: "It …", "The release …", "Officials …". Papers carry it elsewhere, where nobody knows what is meant.',
    bad: 'says: It joins two shores.',
    good: 'says: The Sea Cable joins two shores.',
  },
  'scope-leaves-out': {
    means:
      'A briefing names programmes and other fields too. All of them must fit, so promises or events of these programmes that are filed elsewhere are left out.',
    bad: 'scope: {programmes: [sea-cable], themes: [harbours]}',
    good: 'scope: {programmes: [sea-cable]}',
  },
  'shared-alias': {
    means: 'Two records share a name or an alias. Search finds both; check that they are not one record.',
    bad: 'aliases: [SES] (twice)',
    good: 'aliases: [SES] (once)',
  },
  'name-of-many': {
    means: `More than ${limits.namesakes} records bear one name or alias. Nobody could tell which of them a text means by it, and neither can the site.`,
    bad: `aliases: [Hub] (in ${limits.namesakes + 1} records)`,
    good: 'aliases: [Northland Hub]',
  },
  'unclear-short-name': {
    means:
      'A short name is also a name of another record, or is no shorter than the name that it stands for. Readers could not tell who is meant.',
    bad: 'short: the Alliance (beside a record of that name)',
    good: 'short: the Digital Alliance',
  },
  'unused-source': {
    means: 'Nothing rests on this source yet.',
    bad: 'a source that no evidence names',
    good: 'from: gazette-2024#3',
  },
  'empty-kind': {
    means: 'There is no record of this kind; its pages and its place in the navigation are left out.',
    bad: 'an empty folder themes/',
    good: 'themes/connectivity.mdx',
  },
} as const satisfies Record<string, ProblemHelp>;

function counted(number: number): string {
  return number.toLocaleString('en');
}

export type ProblemCode = keyof typeof problemCodes;
