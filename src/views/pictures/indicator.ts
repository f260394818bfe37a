import { scaleLinear } from 'd3-scale';
import { dateOf } from '../../basics/dates.ts';
import { growthSentences } from '../../briefing/rules/series.ts';
import { observedValue, type IndicatorSeries, type LinkedObservation } from '../../model/indicators.ts';
import type { Observation } from '../../schema/statement.ts';
import type { Context } from '../context.ts';
import type { Picture, Table } from '../page/page.ts';
import { writingOn } from '../page/tell.ts';
import { keyOf, lettering, narrowest, percent, widthOf, type KeyEntry, type Side } from './flat.ts';
import { element, type SvgNode } from './svg.ts';
import { daysOf, drawnDate, drawReach, reachShapes, timeScale, tickLines, tickNames, type DrawnDate } from './time.ts';

/** The height of the field in which values stand, and of the room above it, in pixels. */
const field = 150;
const above = 34;
/** Across, in percent: values without a date, and those on the scale of time. */
const undatedAt = 24;
const across = { from: 16, to: 94 };
const acrossBesideUndated = { from: 40, to: 94 };
/** More values than these are told in the text by their ends alone. */
const mostTold = 6;
/** More are not drawn: they could not be told apart. */
const mostDrawn = 150;
/** What a value drawn takes on a page, in letters of HTML, and the rest of the picture; about. */
const valueWeight = 250;
const fieldWeight = 4000;

/** An observation and where it stands: across in percent, down in pixels. */
interface Drawn {
  readonly observation: LinkedObservation;
  /** Undefined where the source bears no date. */
  readonly date: DrawnDate | undefined;
  readonly x: number;
  readonly y: number;
}

/**
 * The values of an indicator over time, from zero, each in its sense: a bound is a line with an arrow, never a point.
 * `table` holds the same observations. Undefined where there are fewer than two, or too many to be drawn.
 */
export function indicatorPicture(context: Context, series: IndicatorSeries, table: Table): Picture | undefined {
  const { observations, record } = series;
  if (!isDrawn(series)) return undefined;
  return {
    // What became of it, where that can be told in a sentence.
    title: growthSentences(writingOn(context), 'key-figures', series)[0]?.text ?? record.data.name,
    svg: draw(context, series),
    says: sayWhat(context, observations),
    table,
    tableFollows: true,
  };
}

/** What the picture of a series takes on a page, in letters of HTML; about. */
export function pictureWeight(series: IndicatorSeries): number {
  return isDrawn(series) ? fieldWeight + series.observations.length * valueWeight : 0;
}

function isDrawn({ observations }: IndicatorSeries): boolean {
  return observations.length >= 2 && observations.length <= mostDrawn;
}

/** A source without a date gives one that is open to the left: the figure held at some time before. */
function isUndated({ value }: LinkedObservation): boolean {
  return dateOf(value.asOf).earliest === undefined;
}

function draw(context: Context, { record, observations }: IndicatorSeries): SvgNode {
  const { t, number, money } = context.words;
  const { currency, name } = record.data;
  const numbers = observations.map(({ value }) => value.number);
  const least = numbers.reduce((low, one) => Math.min(low, one), 0);
  const most = numbers.reduce((high, one) => Math.max(high, one), 0);
  const heights = scaleLinear([least, most || (least < 0 ? 0 : 1)], [field, 0]).nice(4);
  const key = keyOf(keyEntries(context, observations));
  const top = key.height + above;
  const yOf = (value: number): number => top + heights(value);
  const hasUndated = observations.some(isUndated);
  const scale = timeScale(
    observations.filter((observation) => !isUndated(observation)).flatMap(({ value }) => daysOf(dateOf(value.asOf))),
    hasUndated ? acrossBesideUndated : across,
  );
  const drawn = observations.map((observation): Drawn => {
    const date = scale && !isUndated(observation) ? drawnDate(dateOf(observation.value.asOf), scale) : undefined;
    return { observation, date, x: date?.mark ?? undatedAt, y: yOf(observation.value.number) };
  });
  const levels = heights.ticks(4).map((value) => {
    const y = yOf(value);
    const line = element('line', { class: value === 0 ? 'rule' : 'hair', x1: '0%', x2: '100%', y1: y, y2: y });
    return (
      line +
      lettering([currency === undefined ? number(value) : money(value, currency)], {
        at: 0,
        y: y - 8,
        side: 'right',
        look: 'faint',
      })
    );
  });
  const below = top + field;
  const undated = hasUndated
    ? lettering([t('date.undated')], { at: undatedAt, y: below + 11, side: 'around', look: 'faint' })
    : '';
  return element(
    'svg',
    { class: 'flat measured', role: 'img', 'aria-label': name, height: below + 20 },
    element('defs', {}, reachShapes('value'), ...boundShapes()),
    key.svg,
    scale ? tickLines(scale, top, below + 2) + tickNames(scale, below + 11) : '',
    ...levels,
    undated,
    ...drawn.map((one) => drawStem(one, yOf(0))),
    ...drawn.map(
      (one) =>
        (one.date ? drawReach(one.date, one.y, 'value') : '') +
        drawValue(one.observation.value.sense, percent(one.x), one.y),
    ),
    ...drawNames(context, drawn, top),
  );
}

/** From zero to the value; none to an upper bound, below which it may lie anywhere. */
function drawStem({ observation, x, y }: Drawn, zero: number): SvgNode {
  return observation.value.sense === 'up to' || y === zero
    ? ''
    : element('line', { class: 'rule', x1: percent(x), x2: percent(x), y1: zero, y2: y });
}

/**
 * A value in its sense. What is about or nearly so has a ring, not a whisker, which would be read as a measured error.
 */
function drawValue(sense: Observation['sense'], x: string | number, y: number): SvgNode {
  switch (sense) {
    case 'exactly':
      return element('circle', { class: 'full', cx: x, cy: y, r: 5 });
    case 'about':
    case 'nearly':
      return element('circle', { class: 'ring broken', cx: x, cy: y, r: 5.5 });
    case 'more than':
      return element('use', { class: 'lines', href: '#value_more', x, y });
    case 'up to':
      return element('use', { class: 'lines', href: '#value_less', x, y });
  }
}

function boundShapes(): SvgNode[] {
  return [
    element('path', { id: 'value_more', d: 'M-7 0H7M0 0v-16m-4 5 4-5 4 5' }),
    element('path', { id: 'value_less', d: 'M-7 0H7M0 0v16m-4-5 4 5 4-5' }),
  ];
}

/** The shapes that are drawn; none where each value is exact, which needs no key. */
function keyEntries(context: Context, observations: readonly LinkedObservation[]): KeyEntry[] {
  const { t } = context.words;
  const has = (...senses: Observation['sense'][]): boolean =>
    observations.some(({ value }) => senses.includes(value.sense));
  const entry = (sense: Observation['sense'], says: string, shift = 0): KeyEntry => ({
    says,
    draw: (x, y) => drawValue(sense, x, y + shift),
  });
  if (!has('about', 'nearly', 'more than', 'up to')) return [];
  return [
    ...(has('exactly') ? [entry('exactly', t('picture.sense.exactly'))] : []),
    ...(has('about', 'nearly') ? [entry('about', t('picture.sense.rough'))] : []),
    ...(has('more than') ? [entry('more than', t('picture.sense.more'), 7)] : []),
    ...(has('up to') ? [entry('up to', t('picture.sense.less'), -7)] : []),
  ];
}

/** A part of the picture as it is on the narrowest phone, in pixels. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Each value beside its mark, where there is room that no other mark or value has. What finds none stands in the table.
 */
function drawNames(context: Context, drawn: readonly Drawn[], top: number): SvgNode[] {
  const marks = drawn.map(({ observation: { value }, x, y }): Box => {
    const middle = (x / 100) * narrowest;
    return {
      left: middle - 6,
      right: middle + 6,
      top: value.sense === 'more than' ? y - 16 : y - 6,
      bottom: value.sense === 'up to' ? y + 16 : y + 6,
    };
  });
  const taken: Box[] = [...marks];
  return drawn.map(({ observation: { value }, date, x, y }) => {
    const text = observedValue(context.site, context.words, value);
    const { from, to } = date?.whole ?? { from: x, to: x };
    // The mark hides a short stretch of days; a name stands clear of both.
    const beside =
      ((to - from) / 200) * narrowest > 6 ? { left: from, right: to, gap: 5 } : { left: x, right: x, gap: 11 };
    const places = [
      { at: x, y: y - (value.sense === 'more than' ? 24 : 14), side: 'around' as const, gap: 0 },
      { at: beside.right, y, side: 'right' as const, gap: beside.gap },
      { at: beside.left, y, side: 'left' as const, gap: beside.gap },
    ];
    const free = places.find((place) => {
      const box = boxOf(text, place);
      return (
        box.left >= 0 && box.right <= narrowest && box.top >= top - above && !taken.some((other) => overlap(box, other))
      );
    });
    if (!free) return '';
    taken.push(boxOf(text, free));
    return lettering([text], { ...free, look: 'name' });
  });
}

function boxOf(
  text: string,
  { at, y, side, gap }: { readonly at: number; readonly y: number; readonly side: Side; readonly gap: number },
): Box {
  const width = widthOf(text);
  const x = (at / 100) * narrowest;
  const left = side === 'right' ? x + gap : side === 'left' ? x - gap - width : x - width / 2;
  return { left, right: left + width, top: y - 7, bottom: y + 6 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function sayWhat(context: Context, observations: readonly LinkedObservation[]): string {
  const { t, list, asOf } = context.words;
  const told = ({ value }: LinkedObservation): string =>
    t('picture.indicator.value', {
      value: observedValue(context.site, context.words, value, true),
      date: asOf(value.asOf),
    });
  if (observations.length <= mostTold)
    return t('picture.indicator.says', { count: observations.length, values: list(observations.map(told)) });
  const byNumber = observations.toSorted((a, b) => a.value.number - b.value.number);
  const valueOf = (one: LinkedObservation | undefined): string => (one ? told(one) : '');
  return t('picture.indicator.many', {
    count: observations.length,
    low: valueOf(byNumber[0]),
    high: valueOf(byNumber.at(-1)),
  });
}
