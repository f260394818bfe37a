import { select } from '../icu.ts';
import { when } from './when.ts';

const anyDate = 'decade year half third quarter month day about open span';
const leading = select('precision', {
  day: 'On {date},',
  'about open span': '{date},',
  'decade year half third quarter month': 'In {date},',
});
const takingPart = select('standing', {
  held: 'took part',
  'announced announced_unknown cancelled unknown': 'is named as taking part',
});
const where = `{placed, select, yes { in {where}} no {}}`;
const announced = { open: ' {date}', 'decade year half third quarter month day about span': ' for {date}' };
const announcedFor = select('precision', { none: '', ...announced });
const announcedForADate = select('precision', announced);
const holdings = line(`{programmes, plural, =0 {no programme} one {# programme} other {# programmes}},
  {events, plural, =0 {no event} one {# event} other {# events}} and {commitments, plural, =0 {no commitment} one {# commitment} other {# commitments}}`);

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
  'sentence.parts':
    '{name} has {count, plural, one {one part with a record here, {parts}} other {# parts with records here: {parts}}}.',
  'sentence.partners': '{partners} {count, plural, one {takes} other {take}} part in {name}.',
  'sentence.holdings': `{filed, select, yes {Filed under {name}} no {On {name}}} the records hold ${holdings}.`,
  'sentence.holdings.otherwise': `The records hold ${holdings} {filed, select, yes {under} no {on}} {name}.`,
  'sentence.growth': 'From {start} to {end}, {name} {way, select, up {rose} down {fell}} from {before} to {after}.',
  'sentence.growth.otherwise':
    'Between {start} and {end}, {name} {way, select, up {rose} down {fell}} from {before} to {after}.',
  'sentence.disagreement':
    'Sources differ on {name}{dated, select, yes { as of {date}} open { {date}} no {}}: {values}.',
  'sentence.disagreement.otherwise':
    'On {name}{dated, select, yes { as of {date}} open { {date}} no {}}, sources differ: {values}.',
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
  'sentence.event.otherwise': line(`{standing, select,
    held {${leading} {name} took place${where}.}
    announced {The sources announce {name}${announcedForADate}${where}.}
    announced_unknown {The sources announced {name}${announcedForADate}${where}; none says whether that took place.}}`),
  'sentence.participation.otherwise': `${leading} {name} ${takingPart} in {event} ({parts}).`,
  'sentence.participation': `{name} ${takingPart} in {event}${when} ({parts}).`,
  'sentence.latest-event': `The latest event on record is {name}${select('precision', { none: '', [anyDate]: ', {date}' })}.`,
  'sentence.per-year': 'By year, the events held here number {parts}.',
  'sentence.per-year.part': '{count} in {year}',
  'sentence.most-present':
    '{names} {many, plural, one {is} other {are}} named in most events here, {count} of {all}{many, plural, one {} other { each}}.',
  'sentence.silence': 'Between {start} and {end} no event is on record, the longest silence here.',
  'sentence.commitments':
    '{states, plural, one {{number, plural, =2 {Both} other {All {all}}} commitments here {parts}.} other {Of the {all} commitments here, {parts}.}}',
  'sentence.next-due': `{names} {count, plural, one {falls} other {fall}} due${when}.`,
  'sentence.nothing-due': 'None of the events and commitments here is dated after {date}.',
  'sentence.shared-partners':
    '{all, plural, =0 {{names}} other {All # compared here}} share {count, plural, one {one partner, {items}} other {# partners: {items}}}.',
  'sentence.shared-themes':
    '{all, plural, =0 {{names}} other {All # compared here}} are filed under the same {count, plural, one {theme} other {themes}}, {items}.',
  'comparison.none': 'not on record',
  'comparison.dated': '{text} ({date})',

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
