import { select } from '../icu.ts';
import { when } from './when.ts';

const anyDate = 'decade year half third quarter month day about open span';
const where = `{placed, select, yes { in {where}} no {}}`;
const announced = { open: ' {date}', 'decade year half third quarter month day about span': ' for {date}' };
const announcedFor = select('precision', { none: '', ...announced });

/** A message on several lines as one. */
function line(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

const numberWords = 'one two three four five six seven eight nine ten'.split(' ');

/** A number in words up to ten. */
function inWords(parameter: string): string {
  const words = numberWords.map((word, index) => `=${index + 1} {${word}}`).join(' ');
  return `{${parameter}, plural, ${words} other {#}}`;
}

const undated = `{undated, plural, =0 {} one {; one bears no date} other {; ${inWords('undated')} bear no date}}`;

/** The sentences that rules write. Values are already in this language: names, dates, lists. */
export const sentences = {
  'sentence.figure': '{claim} ({dated, select, yes {as of {date}} open {{date}} no {in an undated source}}).',
  'sentence.status':
    '{name} {status, select, announced {has been announced} preparing {is in preparation} running {is running} ended {has ended}}.',
  'sentence.period': `{name} {tense, select, future {is to start${when}} open {has been running {date}} past {ran${when}} present {runs${when}}}.`,
  'sentence.growth': 'From {start} to {end}, {name} {way, select, up {rose} down {fell}} from {before} to {after}.',
  'sentence.disagreement':
    'Sources differ on {name}{dated, select, yes { as of {date}} open { {date}} no {}}: {values}.',
  'sentence.disagreement.part': '{value} in {sources}',
  'sentence.disagreement.source': '“{title}”',
  'sentence.event': line(`{standing, select,
    held {{name} took place${when}${where}${select('precision', { none: '; no source gives the date', [anyDate]: '' })}.}
    announced {${select('precision', {
      none: `The sources announce {name}${where}, without a date.`,
      open: `The sources announce {name}${where}, {date}.`,
      'decade year half third quarter month day about span': `For {date}, the sources announce {name}${where}.`,
    })}}
    announced_unknown {For {date}, the sources announced {name}${where}; none says whether that took place.}
    cancelled {The sources announced {name}${announcedFor}${where}; it was cancelled.}
    unknown {Of {name}${when}${where} the sources do not say whether it took place.}}`),
  'comparison.none': 'not on record',
  'comparison.dated': '{text} ({date})',

  'sentence.parts': '{name} included {parts}.',
  'sentence.takes-part': '{part}{delegated, select, yes { of {of}} no {}}: {who}.',
  'sentence.speaks': 'For {party}: {people}.',
  'sentence.speaks.one': '{name}, {role}{dated, select, yes { ({date})} no {}}',
  'sentence.question.to': '{whom}: {question}',
  'sentence.promises': '{parts}.',
  'sentence.promises.part': '{known, select, yes {{makers}: } no {}}{promises}',
  'sentence.promises-due.after-our-last-source':
    line(`{count, plural, one {{name} fell} other {# promises fell}} due{placed, select, yes { at {at}} no {}}${when};
    our newest source on {count, plural, one {it} other {them}} is older, so what came of {count, plural, one {it} other {them}} is not known.`),
  'sentence.promises-due.no-word-since':
    line(`{count, plural, one {{name} was} other {# promises were}} due{placed, select, yes { at {at}} no {}}${when};
    a newer source does not say what came of {count, plural, one {it} other {them}}.`),
  'sentence.promises-due.open': `{count, plural, one {{name} falls} other {# promises fall}} due{placed, select, yes { at {at}} no {}}${when}.`,
  'board.no-date': 'no date',
  'board.at': '{date}, {event}',
  'board.state': `{state}${select('precision', { none: '', [anyDate]: ' ({date})' })}`,
  'digest.standing': '{parts}.',
  'digest.due': 'next due {date}: {name}',
  'strip.dated': '{date}: {name}',
  'strip.part': '{number} {name}',
  'strip.members': '{members}: {parts}',
  'pair.title': '{one} × {other}',
  'briefing.paper': 'Briefing',
  'briefing.digest': 'Not told in this paper: {parts}.',
  'briefing.left-out': 'More in the full paper: {parts}.',
  'stands.announced': 'announced',
  'stands.preparing': 'in preparation',
  'stands.running': 'under way',
  'stands.ended': 'ended',
  'strip.stood': '{standing} (in {date})',
  'left-out.bottom-line': '{count, plural, one {one sentence} other {# sentences}}',
  'left-out.narrative': '{count, plural, one {one paragraph} other {# paragraphs}}',
  'left-out.side-by-side': 'a comparison',
  'left-out.state-of-play': '{count, plural, one {one statement} other {# statements}}',
  'left-out.who-takes-part': 'who takes part',
  'left-out.programmes': '{count, plural, one {one programme} other {# programmes}}',
  'left-out.what-was-promised': '{count, plural, one {one row of promises} other {# rows of promises}}',
  'left-out.what-happened': '{count, plural, one {one event} other {# events}}',
  'left-out.key-figures': '{count, plural, one {one figure} other {# figures}}',
  'left-out.points-to-watch': '{count, plural, one {one point} other {# points}} to watch',
  'left-out.do-not-say': '{count, plural, one {one thing} other {# things}} not to say',
  'left-out.lines-to-take': '{count, plural, one {one line} other {# lines}} to take',
  'left-out.questions-to-raise': '{count, plural, one {one question} other {# questions}} to raise',
  'left-out.new': '{count} more that {count, plural, one {is} other {are}} new',
  'left-out.reworded': '{count} more reworded',
  'left-out.state-changed': '{count} more changed in state',
  'left-out.corrected': '{count} more corrected',
  'left-out.withdrawn': '{count} more withdrawn',
  'left-out.not-said': '{count, plural, one {one question} other {# questions}}',

  // Points to watch.
  'point.one-source': line(`{share, select, all {All} nearly {Nearly all}} of this rests on one source{account, select,
      own {, {named, select, yes {the account of {publisher} itself} no {the promoters’ own account}}}
      party {, the account of {named, select, yes {{publisher}, a party to it} no {a party to it}}}
      press {, a press article{named, select, yes { of {publisher}} no {}}}
      independent {, {named, select, yes {the independent account of {publisher}} no {an independent account}}}
      unknown {{named, select, yes {, published by {publisher}} no {}}}
    }{dated, select, yes {, of {date}} no {, undated: how current it is cannot be told}}.`),
  'point.sources': line(`{share, select,
    all {Of the ${inWords('count')} sources behind this, {parts}}
    nearly {Of the ${inWords('count')} sources on which most of this rests, {parts}}}${undated}.`),
  'point.sources-alike':
    line(`{share, select, all {All} nearly {Nearly all}} of this rests on ${inWords('count')} {account, select,
    own {accounts of the promoters themselves}
    party {accounts of parties to it}
    press {press articles}
    independent {independent accounts}}${undated}.`),
  'point.account.own': line(`{count, plural,
    one {one is {named, select, yes {the account of {publisher} itself} no {the promoters’ own account}}}
    other {${inWords('count')} are the promoters’ own accounts}}`),
  'point.account.party': line(`{count, plural,
    one {one is the account of one party{named, select, yes { ({publisher})} no {}}}
    other {${inWords('count')} are accounts of parties to it}}`),
  'point.account.press': line(`{count, plural,
    one {one is a press article{named, select, yes { of {publisher}} no {}}}
    other {${inWords('count')} are press articles}}`),
  'point.account.independent': `{count, plural, one {one is independent} other {${inWords('count')} are independent}}`,
  'point.undated': line(`{count, plural,
    one {The only source here bears no date}
    =2 {Neither of the two sources here bears a date}
    other {None of the ${inWords('count')} sources here bears a date}}: how current this is cannot be told.`),
  'point.baseline': line(`{share, select,
    all {Nothing here is newer than {date}}
    nearly {Nearly nothing here is newer than {date}}}: this is a baseline, not the state of today.`),
  'point.months-old': line(`{newest, select,
      only {The only source here}
      one {The source on which most of this rests}
      newest {The newest source here}
      main {The newest source on which most of this rests}}
    is ${inWords('months')} months old{passed, plural, =0 {} one {; a promise has fallen due since} other {; ${inWords('passed')} promises have fallen due since}}.`),
  'point.one-side': line(`{sides, select,
    one {No document of {name} itself is among the sources}
    both {Neither {name} nor {other} speaks here in a document of its own}}.`),
  'point.lacks': '{parts}.',
  'point.lacks.none': line(`{place, select,
    first {{all, plural, =2 {neither of the two promises} other {none of the ${inWords('all')} promises}}}
    next {{all, plural, =2 {neither} other {none}}}} has {lacks}`),
  'point.lacks.some': line(`${inWords('count')}{place, select, first { of the ${inWords('all')} promises} next {}}
    {lack, select,
      sum {{count, plural, one {has} other {have}} no sum}
      date {{count, plural, one {has} other {have}} no date}
      lead {{count, plural, one {names nobody to carry it out} other {name nobody to carry them out}}}}`),
  'point.lack.sum': '{alone, select, yes {no sum} no {a sum}}',
  'point.lack.date': '{alone, select, yes {no date} no {a date}}',
  'point.lack.lead': '{alone, select, yes {nobody named to carry it out} no {anybody named to carry it out}}',
  'point.one-lacks': 'For {name} there is {lacks}.',
  'point.wider': line(`{only, select,
    sum {The only sum on record is wider than {name}: {value}, {indicator}}
    no {Wider than {name} is one number here: {value}, {indicator}}}.`),
  'point.attendance':
    '{came} {unit} came to {event}, and {members} are members of {whole}: do not take attendance for membership.',
  'point.share': `${inWords('number')} of the {whole} {unit} came to {event}{named, select, yes {: {names}} no {}}.`,
  'point.order': line(`{name} was the {ordinal, selectordinal,
      =3 {third} =4 {fourth} =5 {fifth} =6 {sixth} =7 {seventh} =8 {eighth} =9 {ninth} =10 {tenth}
      one {#st} two {#nd} few {#rd} other {#th}}
    of its series, {days, plural, one {a day} other {# days}} after {launch}: the series probably began before it.`),
  'point.dated': '{name} ({date})',
  'point.outcome-unknown': 'No source says whether these took place: {names}.',
  'point.only-aims': 'All that is on record of {name} is aim or announcement; nothing done is reported.',
  'point.named-only': '{names} are named without status, dates or results.',
  'point.inferred': 'The desk infers, and no source says: {claim}.',

  // What changed between two editions.
  'change.title':
    '{same, select, yes {What changed on {later} from “{first}” to “{second}”} no {What changed between {earlier} and {later}}}',
  'sentence.change.none':
    'Between {earlier} and {later} nothing changed: {statements, plural, one {# statement} other {# statements}} and {states, plural, one {# state} other {# states}} of programmes, events and commitments stand as they stood.',
  'sentence.change.statements': 'Between {earlier} and {later}, {parts}.',
  'sentence.change.count':
    line(`{count, plural, one {one} other {#}}{first, select, yes { {count, plural, one {statement was} other {statements were}}} no { {count, plural, one {was} other {were}}}}
    {list, select, new {added} reworded {reworded} corrected {corrected} withdrawn {withdrawn}}`),
  'sentence.change.records':
    '{alone, select, yes {Between {earlier} and {later}, of the programmes, events and commitments {parts}} no {Of the programmes, events and commitments, {parts}}}.',
  'sentence.change.record-count': line(`{count, plural, one {one} other {#}}
    {list, select, new {{count, plural, one {was} other {were}} added} changed {changed in state} dated {{count, plural, one {was} other {were}} given another date} withdrawn {{count, plural, one {was} other {were}} withdrawn}}`),
  'sentence.change.sources': line(`{how, select,
    all {All that was added rests on {sources}, published since.}
    most {Most of what was added rests on {sources}, published since; the rest comes from sources known before.}
    some {Some of what was added rests on {sources}, published since; the rest comes from sources known before.}
    none {What was added comes from sources known before: {sources}.}}`),
  'sentence.change.source': '“{title}”{dated, select, yes { ({date})} no {}}',
  'sentence.change.name': '“{name}”',
  'sentence.change.promises': '{count} commitments',
  'sentence.change.more': '{count} more',
  'sentence.change.new-state': '{name}{dated, select, due { (due {when})} on { ({when})} no {}}: {state}.',
  'sentence.change.state':
    '{name}{dated, select, due { (due {when})} on { ({when})} no {}}: as of {earlier} {before}; as of {later} {after}.',
  'sentence.change.no-state': 'no state known',
  'sentence.change.reworded': '{after} (As of {earlier}: “{before}”)',
  'sentence.change.corrected': '{after} (As of {earlier}: {parts}.)',
  'sentence.change.corrected-date':
    '{name}{dated, select, due { (due {when})} on { ({when})} no {}}: {state}. (As of {earlier}: {was}.)',
  'sentence.change.was.words': '“{words}”',
  'sentence.change.was.value': 'with the value {value} ({date})',
  'sentence.change.was.no-value': 'without a value',
  'sentence.change.was.date': 'dated {date}',
  'sentence.change.was.no-date': 'without a date',
  'sentence.change.was.inferred': '{inferred, select, yes {marked as an inference} no {not marked as an inference}}',
  'sentence.change.was.evidence': '{how, select, less {on less evidence} changed {on other evidence}}',
  'sentence.change.withdrawn': '“{says}” ({earlier}{inferred, select, yes {, inferred} no {}})',
  'sentence.change.withdrawn-state':
    '{name}{dated, select, due { (due {when})} on { ({when})} no {}}: {state} as of {earlier}.',
} as const;
