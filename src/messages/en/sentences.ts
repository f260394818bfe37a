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
  'sentence.promises': '{makers}: {promises}.',
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
  'strip.lapsed': 'nothing ahead; {lapsed}',
  'strip.dated': '{date}: {name}',
  'strip.part': '{number} {name}',
  'strip.members': '{members}: {parts}',
  'pair.title': '{one} × {other}',
  'briefing.paper': 'Briefing',
  'briefing.left-out': 'In the full paper: {parts}.',
  'left-out.bottom-line': '{count, plural, one {a sentence} other {# sentences}} of the bottom line',
  'left-out.narrative': '{count, plural, one {one more paragraph} other {# more paragraphs}}',
  'left-out.side-by-side': 'a comparison side by side',
  'left-out.state-of-play': '{count, plural, one {one more statement} other {# more statements}}',
  'left-out.who-takes-part': 'who takes part',
  'left-out.programmes': '{count, plural, one {one more programme} other {# more programmes}}',
  'left-out.what-was-promised': '{count, plural, one {one more row of promises} other {# more rows of promises}}',
  'left-out.what-happened': '{count, plural, one {one more event} other {# more events}}',
  'left-out.key-figures': '{count, plural, one {one more figure} other {# more figures}}',
  'left-out.points-to-watch': '{count, plural, one {one more point} other {# more points}} to watch',
  'left-out.do-not-say': '{count, plural, one {one more thing} other {# more things}} not to say',
  'left-out.lines-to-take': '{count, plural, one {one more line} other {# more lines}} to take',
  'left-out.questions-to-raise': '{count, plural, one {one more question} other {# more questions}} to raise',
  'left-out.new': '{count} more that {count, plural, one {is} other {are}} new',
  'left-out.reworded': '{count} more reworded',
  'left-out.state-changed': '{count} more changed in state',
  'left-out.corrected': '{count} more corrected',
  'left-out.withdrawn': '{count} more withdrawn',
  'left-out.not-said': '{count, plural, one {one more question} other {# more questions}}',

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
    some {Of {all} additions {count, plural, one {one rests} other {# rest}} on {sources}, published since; the others come from sources known before.}
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
