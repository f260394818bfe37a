import type { OpeningWords } from '../../openings.ts';

/** How sentences open that lean on others. */
export const openings: OpeningWords = {
  pronouns: 'it they he she its their his her'.split(' '),
  demonstratives: 'this that these those'.split(' '),
  determiners: 'the this that these those both all'.split(' '),
  nouns:
    'administration agency agreement alliance article author authors authorities centre clauses committee companies conference countries declaration delegates delegation dialogues document documents event events experts forum government governments group initiative institutions meeting members memorandum ministers ministry network officials organisers page pages participants parties partners partnership plan programme project projects regions release report researchers seminar sides source sources statement students study summit team text visit visits workshop'.split(
      ' ',
    ),
  verbs:
    'is are was were be has have had does do did will would can could may might must should also agreed aims announced asked began brings came calls closes comes covers dealt describes discussed ended follows gave gives held includes joined leads lists made makes meets met mentions names offers opened plans presented presents proposed proposes promised said says set shows signed speaks started stated states supports takes tells took uses wants went works'.split(
      ' ',
    ),
};
