import type { Doubt, Reading } from './doubts.ts';
import { writtenAt } from './reading.ts';

/** What is quoted: from the mark that opens to the one that closes. */
const quotations = /[“«"„][^”»"“]{12,}[”»"“]?/gu;

/** Somebody's word in the span is told as a fact. */
export function attributionDoubt({ claim, span, support }: Reading): Doubt[] {
  const isTold = claim.attribution.length > 0 || claim.attributed.length > 0 || /[“«"]/.test(claim.text);
  if (isTold) return [];
  const quoted = [...span.text.matchAll(quotations)]
    .filter(([text]) => isSpeech(text))
    .map(({ index, 0: text }) => ({
      start: index,
      end: index + text.length,
      text,
    }));
  const own = span.language.signatures.ownWords;
  // Where the words that bear the claim out stand: within a quotation, or in a sentence that somebody says.
  const places = support
    ? [...new Set(claim.words.flatMap((word) => (word.folded.length > 3 ? support.placesOf(word).slice(0, 2) : [])))]
    : [...span.words.keys()];
  if (places.length === 0) return [];
  const saying = new Set(span.attribution.map(({ at }) => span.words[at]?.sentence));
  const ours = new Set(span.words.flatMap((word) => (own.includes(word.folded) ? [word.sentence] : [])));
  const said = places.filter((at) => {
    const word = span.words[at];
    return (
      word !== undefined &&
      (quoted.some(({ start, end }) => start <= word.start && word.end <= end) ||
        saying.has(word.sentence) ||
        ours.has(word.sentence))
    );
  });
  if (said.length / places.length < 0.6) return [];
  const sign = span.attribution[0];
  const there = sign ? writtenAt(span, sign) : span.text.slice(quoted[0]?.start ?? 0, (quoted[0]?.start ?? 0) + 40);
  return [{ code: 'doubt-attribution', words: '', there, weight: support ? 1 : 0.6 }];
}

/** A title of a work is written in quotation marks too; its words have capitals. */
function isSpeech(text: string): boolean {
  return (text.match(/(?<!\p{L})\p{Ll}{3,}/gu) ?? []).length >= 5;
}
