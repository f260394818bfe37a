import type { ProseRules } from '../../basics/prose.ts';
import { en } from '../../texts/languages/en/index.ts';

const smallWords =
  'a an the this that these those its their his her it they there here in on at of to for from by with without within between among since until before after during under over about around through as and or but nor both either neither no not none all any each every some such many few most more other another only also when where while which who whom whose what whether how why if than then so';

// What the rules' own sentences open with, and what the subject of a statement often is.
const commonOpenings =
  'sources filed due cooperation members participants partners countries regions governments ministers ministries experts researchers students universities companies people work talks meetings events visits projects programmes funding support research training data';

const prepositions =
  /\s(?:of|in|on|at|for|to|from|by|with|between|under|over|about|behind|beyond|before|after|since)\s/;

/** Verbs that show one subject and can be nothing else: "plans" and "members" could be nouns. */
const singular =
  /^(?:is|was|has|does|joins|belongs|gives|brings|serves|includes|provides|promotes|admits|lies|rests|goes|takes|makes|becomes|remains|contains|connects|speaks)\s/;

export const prose: ProseRules = {
  smallWords: new Set(smallWords.split(' ')),
  articles: new Set(['the', 'a', 'an']),
  negations: new Set(['no', 'not', 'none', 'neither', 'nor', 'never', 'without', 'cannot']),
  numberWords: new Set(Object.keys(en.numbers.words.numbers)),
  commonOpenings: new Set(commonOpenings.split(' ')),
  pronounFor: (rest) => (singular.test(rest) ? 'It' : /^(?:are|were|have|do)\s/.test(rest) ? 'They' : undefined),
  openers: ['In addition,', 'Further,'],
  toldLater: (text) => {
    // "The will to act" is a noun.
    const ahead = /\b(?:will(?<adverb> not| soon| also| again)? (?!to |of )|(?:is|are) to (?=[a-z]))/.exec(text);
    if (!ahead)
      return text.replace(/\b(is|are) planned\b/, (_, verb: string) =>
        verb === 'is' ? 'was planned' : 'were planned',
      );
    const verb =
      ahead[0].startsWith('are') || (ahead[0].startsWith('will') && isPlural(text.slice(0, ahead.index)))
        ? 'were'
        : 'was';
    return `${text.slice(0, ahead.index)}${verb}${ahead.groups?.['adverb'] ?? ''} to ${text.slice(ahead.index + ahead[0].length)}`;
  },
};

/**
 * Whether a subject is many: its first noun ends in an s, two are joined, or it is a word for many. Any clause before
 * it ends with a comma.
 */
function isPlural(before: string): boolean {
  const subject = before.trim().replace(/^.*,\s+(?=\S)/, '');
  const [head = ''] = subject.split(prepositions);
  return (
    /\sand\s/.test(head) || /[^sui]s$/.test(head.trim()) || /\b(?:they|we|these|those|both|people)$/i.test(head.trim())
  );
}
