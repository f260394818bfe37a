// Made from the English messages by `npm run messages`; do not edit.

/** What is printed as it is. */
type Printed = string | number;

/**
 * What the placeholders of each message take: what is printed, a number to count by, or one of the words it has a
 * branch for.
 */
export interface MessageParameters {
  'date.about': { readonly date: Printed };
  'date.uncertain': { readonly date: Printed };
  'date.decade': { readonly year: Printed };
  'date.ordinal': { readonly which: 'first' | 'fourth' | 'second' | 'third' };
  'date.quarter': { readonly ordinal: Printed; readonly year: Printed };
  'date.third': { readonly ordinal: Printed; readonly year: Printed };
  'date.half': { readonly ordinal: Printed; readonly year: Printed };
  'date.the': { readonly date: Printed };
  'date.since': { readonly date: Printed };
  'date.until': { readonly date: Printed };
  'date.range': { readonly start: Printed; readonly end: Printed };
  'live.notice': { readonly errors: number; readonly warnings: number };
  'live.says': { readonly what: Printed; readonly todo: Printed };
  'live.unmade-why': { readonly why: Printed };
  'desk.name': { readonly site: Printed };
  'desk.title': { readonly page: Printed; readonly site: Printed };
  'desk.problems.count': { readonly errors: number; readonly warnings: number };
  'desk.problems.follow': { readonly count: number };
  'desk.reading.count': { readonly read: Printed; readonly total: Printed };
  'desk.reading.answered': { readonly verdict: Printed };
  'desk.reading.signs': { readonly reader: Printed };
  'desk.reading.done': { readonly count: number };
  'desk.sources.free': { readonly paragraphs: Printed; readonly free: Printed };
  'desk.sources.sentences': { readonly sentences: Printed };
  'desk.sources.more': { readonly count: number };
  'desk.sources.start-at': { readonly number: Printed };
  'desk.statement.record-how': { readonly kinds: Printed };
  'desk.proposals.title': { readonly source: Printed };
  'desk.proposals.count': { readonly open: number; readonly known: Printed };
  'desk.proposals.file': { readonly file: Printed };
  'desk.papers.lacking': { readonly count: number };
  'desk.papers.ledger': { readonly count: Printed };
  'desk.papers.inputs': { readonly count: number };
  'desk.said.written': { readonly file: Printed };
  'desk.said.changed': { readonly file: Printed };
  'desk.said.not-fit': { readonly file: Printed; readonly why: Printed };
  'desk.said.not-on-record': { readonly value: Printed };
  'desk.said.no-date': { readonly value: Printed };
  'desk.said.no-evidence': { readonly value: Printed };
  title: { readonly page: Printed; readonly site: Printed };
  'title.one-page': { readonly page: Printed };
  'title.stamped': { readonly title: Printed; readonly stamp: Printed };
  'sense.exactly': { readonly number: Printed };
  'sense.about': { readonly number: Printed };
  'sense.nearly': { readonly number: Printed };
  'sense.more than': { readonly number: Printed };
  'sense.up to': { readonly number: Printed };
  'value.unit': { readonly value: Printed; readonly unit: Printed };
  'checked.person': { readonly by: Printed; readonly date: Printed };
  'checked.program': { readonly date: Printed };
  'checked.count': { readonly count: Printed; readonly what: Printed };
  'checked.tally': {
    readonly count: number;
    readonly done: Printed;
    readonly any: 'no' | 'yes';
    readonly read: Printed;
  };
  'origin.derived': { readonly sum: Printed };
  'line.rests-on': { readonly statements: Printed };
  'line.rests-on-many': { readonly count: number; readonly records: Printed };
  'line.statement': { readonly text: Printed; readonly told: 'no' | 'yes'; readonly record: Printed };
  'list.more': { readonly count: Printed };
  'list.unnamed': { readonly count: number };
  'answer.state': { readonly date: Printed };
  'rights.words': { readonly count: number };
  'redirect.title': { readonly site: Printed };
  'form.pdf': { readonly pages: number; readonly size: Printed };
  'form.word': { readonly size: Printed };
  'form.markdown': { readonly size: Printed };
  'form.text': { readonly size: Printed };
  'note.label': { readonly number: Printed };
  'note.side': {
    readonly number: Printed;
    readonly how: 'full' | 'not' | 'number';
    readonly source: Printed;
    readonly before: Printed;
    readonly paragraphs: Printed;
  };
  'note.set': { readonly standing: Printed };
  'note.source': {
    readonly published: 'no' | 'yes';
    readonly publisher: Printed;
    readonly title: Printed;
    readonly date: Printed;
  };
  'note.source-of': { readonly source: Printed; readonly account: Printed };
  'note.of-account': { readonly date: Printed; readonly account: Printed };
  'note.again': { readonly number: Printed };
  'note.text': { readonly source: Printed; readonly paragraphs: Printed; readonly standing: Printed };
  'note.in-language': { readonly date: Printed; readonly language: Printed };
  'note.title': { readonly title: Printed };
  'note.say': {
    readonly words: Printed;
    readonly who: Printed;
    readonly precision:
      'about' | 'day' | 'decade' | 'half' | 'month' | 'none' | 'open' | 'quarter' | 'span' | 'third' | 'year';
    readonly date: Printed;
  };
  'note.say-made': {
    readonly words: Printed;
    readonly how: 'counted' | 'derived' | 'inferred';
    readonly publisher: Printed;
    readonly who: Printed;
    readonly precision:
      'about' | 'day' | 'decade' | 'half' | 'month' | 'none' | 'open' | 'quarter' | 'span' | 'third' | 'year';
    readonly date: Printed;
  };
  'card.cited': { readonly words: Printed; readonly paper: Printed; readonly address: Printed };
  'related.parent': { readonly name: Printed };
  'related.partners': { readonly count: number; readonly names: Printed };
  'related.themes': { readonly names: Printed };
  'pointer.part': { readonly kind: Printed; readonly part: Printed };
  'source.resting': { readonly count: number };
  'source.field': { readonly record: Printed; readonly field: Printed };
  'indicator.differ-on': { readonly names: Printed };
  'record.description': { readonly name: Printed; readonly kind: Printed; readonly site: Printed };
  'index.description': { readonly kind: Printed; readonly site: Printed; readonly count: number };
  'room.own-pages.about': { readonly site: Printed };
  'chronology.year': { readonly year: Printed };
  'chronology.year.about': { readonly count: number; readonly year: Printed };
  'everything.title': { readonly name: Printed };
  'everything.about': { readonly name: Printed };
  'parts.title': { readonly title: Printed; readonly number: Printed; readonly all: Printed };
  'parts.range': { readonly from: Printed; readonly to: Printed };
  'parts.name': { readonly number: Printed; readonly range: Printed };
  'parts.before': { readonly name: Printed };
  'parts.next': { readonly name: Printed };
  'chronology.earlier': { readonly year: Printed };
  'chronology.later': { readonly year: Printed };
  'briefing.as-of': { readonly date: Printed };
  'home.changed': { readonly date: Printed };
  'home.due.caption': { readonly from: Printed; readonly to: Printed };
  'home.nothing-due': { readonly from: Printed; readonly to: Printed };
  'search.any-counted': { readonly count: Printed };
  'search.value-counted': { readonly value: Printed; readonly count: Printed };
  'search.none': { readonly query: Printed };
  'search.none-filtered': { readonly query: Printed };
  'search.none-named': { readonly query: Printed };
  'search.count': { readonly count: number; readonly query: Printed };
  'search.count-chosen': { readonly count: number };
  'search.shown': { readonly count: Printed; readonly shown: Printed };
  'search.more': { readonly count: Printed };
  'search.unknown': { readonly words: Printed };
  'search.unknown-left-out': { readonly words: Printed; readonly count: number };
  'search.quoted': { readonly word: Printed };
  'search.corrected': { readonly typed: Printed; readonly used: Printed };
  'search.example.what': { readonly name: Printed };
  'search.example.who': { readonly name: Printed };
  'search.example.pair': { readonly one: Printed; readonly other: Printed };
  'search.by-name': { readonly name: Printed };
  'search.by-name-in': { readonly language: Printed; readonly name: Printed };
  'search.by-former': { readonly name: Printed };
  'search.by-misprint': { readonly name: Printed };
  'search.by-adjective': { readonly name: Printed };
  'search.field': { readonly label: Printed; readonly value: Printed };
  'filter.all': { readonly count: number };
  'filter.some': { readonly shown: Printed; readonly count: number };
  'cite.text': {
    readonly publisher: Printed;
    readonly title: Printed;
    readonly site: Printed;
    readonly date: Printed;
    readonly published: 'no' | 'yes';
    readonly address: Printed;
  };
  'cite.terms': { readonly licence: Printed; readonly date: Printed };
  'cite.terms.stamped': { readonly stamp: Printed; readonly date: Printed };
  'manual.kind.intro': { readonly folder: Printed };
  'manual.point.paper.means': { readonly words: number };
  'manual.words': { readonly words: Printed };
  'manual.type.reference': { readonly kinds: Printed };
  'manual.type.list': { readonly type: Printed };
  'manual.type.list-of': { readonly most: number; readonly type: Printed };
  'manual.type.fields': { readonly fields: Printed };
  'manual.type.amount': { readonly fields: Printed };
  'manual.type.text-of': { readonly most: number };
  'method.weight.years': { readonly years: number };
  'method.weight.each-source': { readonly most: Printed };
  'method.lengths.about': { readonly words: Printed };
  'evidence.single': { readonly count: Printed; readonly all: Printed };
  'feed.of': { readonly name: Printed; readonly site: Printed };
  'feed.changed': { readonly name: Printed; readonly count: number };
  'feed.commitment': { readonly name: Printed };
  'feed.event': { readonly name: Printed };
  'feed.source': { readonly name: Printed };
  'calendar.due': { readonly name: Printed };
  'calendar.about': { readonly name: Printed; readonly date: Printed };
  'calendar.somewhere': { readonly date: Printed };
  'calendar.state': { readonly state: Printed; readonly date: Printed };
  'llms.how': { readonly date: Printed; readonly publisher: Printed };
  'offline.size': { readonly all: Printed };
  'offline.busy': { readonly done: Printed; readonly all: Printed };
  'offline.kept': { readonly date: Printed; readonly all: Printed };
  'offline.newer': { readonly date: Printed };
  'pack.as-of': { readonly date: Printed };
  'data.licence.words': { readonly licence: Printed };
  'data.licence.data': { readonly licence: Printed };
  'map.place': { readonly name: Printed; readonly things: Printed };
  'map.line': { readonly name: Printed; readonly places: Printed };
  'map.finding': { readonly parts: Printed };
  'map.finding.pairings': { readonly count: number };
  'map.finding.lines': { readonly count: number; readonly names: Printed };
  'map.finding.centres': { readonly places: Printed };
  'map.number': { readonly number: Printed };
  'picture.report-date': { readonly date: Printed };
  'picture.horizon': { readonly date: Printed };
  'picture.mark': { readonly name: Printed; readonly date: Printed; readonly standing: Printed };
  'picture.chronology.year': { readonly year: Printed; readonly count: Printed };
  'picture.chronology.break': { readonly from: Printed; readonly to: Printed };
  'picture.chronology.finding': {
    readonly how: 'all' | 'most' | 'spread';
    readonly year: Printed;
    readonly first: Printed;
    readonly last: Printed;
    readonly broken: 'no' | 'yes';
    readonly from: Printed;
    readonly to: Printed;
  };
  'picture.chronology.says': { readonly count: number; readonly standings: Printed };
  'picture.chronology.undated': { readonly count: number };
  'picture.standing.held': { readonly count: Printed };
  'picture.standing.announced': { readonly count: Printed };
  'picture.standing.announced-unknown': { readonly count: Printed };
  'picture.standing.cancelled': { readonly count: Printed };
  'picture.standing.unknown': { readonly count: Printed };
  'picture.commitments.total': { readonly count: number };
  'picture.commitments.part': { readonly state: Printed; readonly count: Printed };
  'picture.commitments.one': { readonly date: Printed; readonly parts: Printed };
  'picture.commitments.undated': { readonly count: number };
  'picture.indicator.value': { readonly value: Printed; readonly date: Printed };
  'picture.indicator.says': { readonly count: number; readonly values: Printed };
  'picture.indicator.many': { readonly count: Printed; readonly low: Printed; readonly high: Printed };
  'sentence.figure': { readonly claim: Printed; readonly dated: 'no' | 'open' | 'yes'; readonly date: Printed };
  'sentence.status': { readonly name: Printed; readonly status: 'announced' | 'ended' | 'preparing' | 'running' };
  'sentence.period': {
    readonly name: Printed;
    readonly tense: 'future' | 'open' | 'past' | 'present';
    readonly precision:
      'about' | 'day' | 'decade' | 'half' | 'month' | 'none' | 'open' | 'quarter' | 'span' | 'third' | 'year';
    readonly date: Printed;
  };
  'sentence.growth': {
    readonly start: Printed;
    readonly end: Printed;
    readonly name: Printed;
    readonly way: 'down' | 'up';
    readonly before: Printed;
    readonly after: Printed;
  };
  'sentence.disagreement': {
    readonly name: Printed;
    readonly dated: 'no' | 'open' | 'yes';
    readonly date: Printed;
    readonly values: Printed;
  };
  'sentence.disagreement.part': { readonly value: Printed; readonly sources: Printed };
  'sentence.disagreement.source': { readonly title: Printed };
  'sentence.event': {
    readonly standing: 'announced' | 'announced_unknown' | 'cancelled' | 'held' | 'unknown';
    readonly name: Printed;
    readonly precision:
      'about' | 'day' | 'decade' | 'half' | 'month' | 'none' | 'open' | 'quarter' | 'span' | 'third' | 'year';
    readonly date: Printed;
    readonly placed: 'no' | 'yes';
    readonly where: Printed;
  };
  'comparison.dated': { readonly text: Printed; readonly date: Printed };
  'sentence.parts': { readonly name: Printed; readonly parts: Printed };
  'sentence.takes-part': {
    readonly part: Printed;
    readonly delegated: 'no' | 'yes';
    readonly of: Printed;
    readonly who: Printed;
  };
  'sentence.speaks': { readonly party: Printed; readonly people: Printed };
  'sentence.speaks.one': {
    readonly name: Printed;
    readonly role: Printed;
    readonly dated: 'no' | 'yes';
    readonly date: Printed;
  };
  'sentence.question.to': { readonly whom: Printed; readonly question: Printed };
  'sentence.promises': { readonly parts: Printed };
  'sentence.promises.part': { readonly known: 'no' | 'yes'; readonly makers: Printed; readonly promises: Printed };
  'sentence.promises-due.after-our-last-source': {
    readonly count: number;
    readonly name: Printed;
    readonly placed: 'no' | 'yes';
    readonly at: Printed;
    readonly precision:
      'about' | 'day' | 'decade' | 'half' | 'month' | 'none' | 'open' | 'quarter' | 'span' | 'third' | 'year';
    readonly date: Printed;
  };
  'sentence.promises-due.no-word-since': {
    readonly count: number;
    readonly name: Printed;
    readonly placed: 'no' | 'yes';
    readonly at: Printed;
    readonly precision:
      'about' | 'day' | 'decade' | 'half' | 'month' | 'none' | 'open' | 'quarter' | 'span' | 'third' | 'year';
    readonly date: Printed;
  };
  'sentence.promises-due.open': {
    readonly count: number;
    readonly name: Printed;
    readonly placed: 'no' | 'yes';
    readonly at: Printed;
    readonly precision:
      'about' | 'day' | 'decade' | 'half' | 'month' | 'none' | 'open' | 'quarter' | 'span' | 'third' | 'year';
    readonly date: Printed;
  };
  'board.at': { readonly date: Printed; readonly event: Printed };
  'board.state': {
    readonly state: Printed;
    readonly precision:
      'about' | 'day' | 'decade' | 'half' | 'month' | 'none' | 'open' | 'quarter' | 'span' | 'third' | 'year';
    readonly date: Printed;
  };
  'digest.standing': { readonly parts: Printed };
  'digest.due': { readonly date: Printed; readonly name: Printed };
  'strip.dated': { readonly date: Printed; readonly name: Printed };
  'strip.part': { readonly number: Printed; readonly name: Printed };
  'strip.members': { readonly members: Printed; readonly parts: Printed };
  'pair.title': { readonly one: Printed; readonly other: Printed };
  'briefing.digest': { readonly parts: Printed };
  'briefing.left-out': { readonly parts: Printed };
  'strip.stood': { readonly standing: Printed; readonly date: Printed };
  'left-out.bottom-line': { readonly count: number };
  'left-out.narrative': { readonly count: number };
  'left-out.state-of-play': { readonly count: number };
  'left-out.programmes': { readonly count: number };
  'left-out.what-was-promised': { readonly count: number };
  'left-out.what-happened': { readonly count: number };
  'left-out.key-figures': { readonly count: number };
  'left-out.points-to-watch': { readonly count: number };
  'left-out.do-not-say': { readonly count: number };
  'left-out.lines-to-take': { readonly count: number };
  'left-out.questions-to-raise': { readonly count: number };
  'left-out.new': { readonly count: number };
  'left-out.reworded': { readonly count: Printed };
  'left-out.state-changed': { readonly count: Printed };
  'left-out.corrected': { readonly count: Printed };
  'left-out.withdrawn': { readonly count: Printed };
  'left-out.not-said': { readonly count: number };
  'point.one-source': {
    readonly share: 'all' | 'nearly';
    readonly account: 'independent' | 'own' | 'party' | 'press' | 'unknown';
    readonly named: 'no' | 'yes';
    readonly publisher: Printed;
    readonly dated: 'no' | 'yes';
    readonly date: Printed;
  };
  'point.sources': {
    readonly share: 'all' | 'nearly';
    readonly count: number;
    readonly parts: Printed;
    readonly undated: number;
  };
  'point.sources-alike': {
    readonly share: 'all' | 'nearly';
    readonly count: number;
    readonly account: 'independent' | 'own' | 'party' | 'press';
    readonly undated: number;
  };
  'point.account.own': { readonly count: number; readonly named: 'no' | 'yes'; readonly publisher: Printed };
  'point.account.party': { readonly count: number; readonly named: 'no' | 'yes'; readonly publisher: Printed };
  'point.account.press': { readonly count: number; readonly named: 'no' | 'yes'; readonly publisher: Printed };
  'point.account.independent': { readonly count: number };
  'point.undated': { readonly count: number };
  'point.baseline': { readonly share: 'all' | 'nearly'; readonly date: Printed };
  'point.months-old': {
    readonly newest: 'main' | 'newest' | 'one' | 'only';
    readonly months: number;
    readonly passed: number;
  };
  'point.one-side': { readonly sides: 'both' | 'one'; readonly name: Printed; readonly other: Printed };
  'point.lacks': { readonly parts: Printed };
  'point.lacks.none': { readonly place: 'first' | 'next'; readonly all: number; readonly lacks: Printed };
  'point.lacks.some': {
    readonly count: number;
    readonly place: 'first' | 'next';
    readonly all: number;
    readonly lack: 'date' | 'lead' | 'sum';
  };
  'point.lack.sum': { readonly alone: 'no' | 'yes' };
  'point.lack.date': { readonly alone: 'no' | 'yes' };
  'point.lack.lead': { readonly alone: 'no' | 'yes' };
  'point.one-lacks': { readonly name: Printed; readonly lacks: Printed };
  'point.wider': {
    readonly only: 'no' | 'sum';
    readonly name: Printed;
    readonly value: Printed;
    readonly indicator: Printed;
  };
  'point.attendance': {
    readonly came: Printed;
    readonly unit: Printed;
    readonly event: Printed;
    readonly members: Printed;
    readonly whole: Printed;
  };
  'point.share': {
    readonly number: number;
    readonly whole: Printed;
    readonly unit: Printed;
    readonly event: Printed;
    readonly named: 'no' | 'yes';
    readonly names: Printed;
  };
  'point.order': { readonly name: Printed; readonly ordinal: number; readonly days: number; readonly launch: Printed };
  'point.dated': { readonly name: Printed; readonly date: Printed };
  'point.outcome-unknown': { readonly names: Printed };
  'point.only-aims': { readonly name: Printed };
  'point.named-only': { readonly names: Printed };
  'point.inferred': { readonly claim: Printed };
  'change.title': {
    readonly same: 'no' | 'yes';
    readonly later: Printed;
    readonly first: Printed;
    readonly second: Printed;
    readonly earlier: Printed;
  };
  'sentence.change.none': {
    readonly earlier: Printed;
    readonly later: Printed;
    readonly statements: number;
    readonly states: number;
  };
  'sentence.change.statements': { readonly earlier: Printed; readonly later: Printed; readonly parts: Printed };
  'sentence.change.count': {
    readonly count: number;
    readonly first: 'no' | 'yes';
    readonly list: 'corrected' | 'new' | 'reworded' | 'withdrawn';
  };
  'sentence.change.records': {
    readonly alone: 'no' | 'yes';
    readonly earlier: Printed;
    readonly later: Printed;
    readonly parts: Printed;
  };
  'sentence.change.record-count': { readonly count: number; readonly list: 'changed' | 'dated' | 'new' | 'withdrawn' };
  'sentence.change.sources': { readonly how: 'all' | 'most' | 'none' | 'some'; readonly sources: Printed };
  'sentence.change.source': { readonly title: Printed; readonly dated: 'no' | 'yes'; readonly date: Printed };
  'sentence.change.name': { readonly name: Printed };
  'sentence.change.promises': { readonly count: Printed };
  'sentence.change.more': { readonly count: Printed };
  'sentence.change.new-state': {
    readonly name: Printed;
    readonly dated: 'due' | 'no' | 'on';
    readonly when: Printed;
    readonly state: Printed;
  };
  'sentence.change.state': {
    readonly name: Printed;
    readonly dated: 'due' | 'no' | 'on';
    readonly when: Printed;
    readonly earlier: Printed;
    readonly before: Printed;
    readonly later: Printed;
    readonly after: Printed;
  };
  'sentence.change.reworded': { readonly after: Printed; readonly earlier: Printed; readonly before: Printed };
  'sentence.change.corrected': { readonly after: Printed; readonly earlier: Printed; readonly parts: Printed };
  'sentence.change.corrected-date': {
    readonly name: Printed;
    readonly dated: 'due' | 'no' | 'on';
    readonly when: Printed;
    readonly state: Printed;
    readonly earlier: Printed;
    readonly was: Printed;
  };
  'sentence.change.was.words': { readonly words: Printed };
  'sentence.change.was.value': { readonly value: Printed; readonly date: Printed };
  'sentence.change.was.date': { readonly date: Printed };
  'sentence.change.was.inferred': { readonly inferred: 'no' | 'yes' };
  'sentence.change.was.evidence': { readonly how: 'changed' | 'less' };
  'sentence.change.withdrawn': { readonly says: Printed; readonly earlier: Printed; readonly inferred: 'no' | 'yes' };
  'sentence.change.withdrawn-state': {
    readonly name: Printed;
    readonly dated: 'due' | 'no' | 'on';
    readonly when: Printed;
    readonly state: Printed;
    readonly earlier: Printed;
  };
  'sentence.commitments.part.done': { readonly alone: 'no' | 'yes'; readonly count: number };
  'digest.promises.done': { readonly count: number };
  'sentence.change.now.done': { readonly names: Printed; readonly count: number };
  'sentence.commitments.part.dropped': { readonly alone: 'no' | 'yes'; readonly count: number };
  'digest.promises.dropped': { readonly count: number };
  'sentence.change.now.dropped': { readonly names: Printed; readonly count: number };
  'state.open.means': { readonly date: Printed };
  'sentence.commitments.part.open': { readonly alone: 'no' | 'yes'; readonly count: number };
  'digest.promises.open': { readonly count: number };
  'sentence.change.now.open': { readonly names: Printed; readonly count: number };
  'sentence.commitments.part.after-our-last-source': { readonly alone: 'no' | 'yes'; readonly count: number };
  'digest.promises.after-our-last-source': { readonly count: number };
  'sentence.change.now.after-our-last-source': { readonly count: number; readonly names: Printed };
  'sentence.commitments.part.no-word-since': { readonly alone: 'no' | 'yes'; readonly count: number };
  'digest.promises.no-word-since': { readonly count: number };
  'sentence.change.now.no-word-since': { readonly count: number; readonly names: Printed };
}
