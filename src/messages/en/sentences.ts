// How a date joins a sentence: "in May 2013", "on 9 November 2025", "about 2023", "since 2023"; nothing where there is none.
const when = `{precision, select, none {} day { on {date}} about { {date}} open { {date}} span { {date}} other { in {date}}}`;
const where = `{placed, select, yes { in {where}} other {}}`;
const announcedFor = `{precision, select, none {} other { for {date}}}`;

/** The sentences that rules write. Values are already in this language: names, dates, lists. */
export const sentences = {
  'sentence.figure': '{claim} ({dated, select, yes {as of {date}} other {in an undated source}}).',
  'sentence.status':
    '{name} {status, select, announced {has been announced} preparing {is in preparation} running {is running} other {has ended}}.',
  'sentence.period': `{name} {tense, select, future {is to start in {start}} open {has run {date}} past {ran${when}} other {runs${when}}}.`,
  'sentence.parts': '{count, plural, one {One part of {name} has a record here: {parts}.} other {# parts of {name} have records here: {parts}.}}',
  'sentence.holdings':
    '{kind, select, theme {Filed under {name}} other {On {name}}} the records hold {programmes, plural, =0 {no programme} one {# programme} other {# programmes}}, {events, plural, =0 {no event} one {# event} other {# events}} and {commitments, plural, =0 {no commitment} one {# commitment} other {# commitments}}.',
  'sentence.event': `{standing, select,
    held {{name} took place${when}${where}{precision, select, none {; no source gives its date} other {}}.}
    announced {{name} is announced${announcedFor}${where}.}
    announced_unknown {{name} was announced${announcedFor}${where}; the sources do not say whether it took place.}
    cancelled {{name}, announced${announcedFor}${where}, was cancelled.}
    other {Of {name}${when}${where} the sources do not say whether it took place.}}`.replace(/\s*\n\s*/g, ' '),
  'sentence.participation': `{name} {standing, select, held {took part} other {is named as taking part}} in {event}${when} ({parts}).`,
  'sentence.commitment': `{state, select,
    delivered {“{name}” was delivered${when}.}
    dropped {“{name}” was dropped${when}.}
    overdue {“{name}” was due${when} and was still open when last reported.}
    no_word_since {“{name}” was due${when}; the sources hold no word since.}
    due {“{name}” falls due${when}.}
    other {{dated, select, yes {“{name}” is open; it falls due${when}.} other {“{name}” is open; no date is given for it.}}}}`.replace(/\s*\n\s*/g, ' '),
  'sentence.next-due': `“{name}” falls due${when}.`,
  'sentence.nothing-due': 'None of the events and commitments here is dated after {date}.',
} as const;
