import type { Words } from '../../messages/words.ts';
import type { Site } from '../../model/site.ts';
import type { LinkedStatement } from '../../model/statements.ts';
import { groundOf } from '../lines.ts';
import type { Sentence, SentenceRule } from '../sentence.ts';

/** How a statement came about. Both are missing where it simply stands in its source. */
export interface Origin {
  /** A word for it. */
  readonly tag?: string;
  /** The reason of an inference, or what a line of the desk rests on. */
  readonly why?: string;
}

/** What editors wrote as a sentence of its own: its note says what of it is inferred. */
const editorsRules: ReadonlySet<SentenceRule> = new Set([
  'bottom-line',
  'body',
  'digest',
  'not-to-confuse',
  'do-not-say',
]);

/** How a sentence came about: as the statements did that it tells. */
export function originOfSentence(press: { readonly site: Site; readonly words: Words }, sentence: Sentence): Origin {
  const { site } = press;
  const behind =
    sentence.bygone || sentence.counts || sentence.rule === 'question'
      ? []
      : sentence.inputs.flatMap((input) => site.statements.get(input) ?? []);
  // The reasons of all that an editor put together would be longer than the sentence.
  if (editorsRules.has(sentence.rule))
    return behind.some(({ statement }) => statement.inferred) ? { tag: press.words.t('origin.inferred') } : {};
  // What is made of several statements is an inference as soon as one of them is.
  const statement =
    behind.find((input) => input.statement.inferred) ?? behind.find((input) => input.key === sentence.about);
  return statement ? origin(press, statement) : {};
}

/** How a statement came about, and whether only the desk may read it. */
function origin(press: { readonly site: Site; readonly words: Words }, linked: LinkedStatement): Origin {
  const own = originOf(press, linked);
  // A line is internal by nature.
  if (linked.statement.audience !== 'internal' || linked.statement.aspect === 'line') return own;
  return { ...own, tag: [press.words.t('origin.internal'), ...(own.tag === undefined ? [] : [own.tag])].join(' · ') };
}

function originOf({ site, words }: { readonly site: Site; readonly words: Words }, linked: LinkedStatement): Origin {
  const { t } = words;
  const { statement } = linked;
  if (statement.aspect === 'line')
    return { tag: t('origin.line'), ...(statement.inferred ? { why: groundOf(site, words, linked) } : {}) };
  if (statement.inferred) return { tag: t('origin.inferred'), why: statement.inferred.why };
  if (statement.derived !== undefined) return { tag: t('origin.derived', { sum: statement.derived }) };
  return {};
}
