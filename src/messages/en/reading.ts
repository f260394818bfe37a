import type { ReadingLanguage } from '../../basics/reading.ts';

/** "One" is left out of the numbers: it is an article as often as a number. */
export const reading: ReadingLanguage = {
  numbers: {
    numbers: {
      two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
      thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
      thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
    },
    scales: { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
    joiners: ['and'],
    bareScales: [],
    thousands: ',',
  },
  months: [
    ['january', 'jan'], ['february', 'feb'], ['march', 'mar'], ['april', 'apr'], ['may'], ['june', 'jun'],
    ['july', 'jul'], ['august', 'aug'], ['september', 'sept', 'sep'], ['october', 'oct'], ['november', 'nov'], ['december', 'dec'],
  ],
  monthsCapitalised: true,
  senses: {
    about: ['about', 'around', 'approximately', 'roughly', 'some', 'circa', '~'],
    nearly: ['nearly', 'almost', 'close to', 'just under'],
    'more than': ['more than', 'over', 'above', 'in excess of', 'upwards of'],
    'up to': ['up to', 'as many as', 'at most', 'as much as'],
    'at least': ['at least', 'no fewer than', 'no less than'],
  },
  ahead: ['next', 'coming', 'upcoming'],
  past: ['last', 'past', 'previous'],
  ofWords: ['of', 'the'],
  rangeWords: ['to', 'and', 'through', 'until'],
  monthFirst: true,
  common: [
    'the', 'a', 'an', 'of', 'in', 'on', 'at', 'to', 'for', 'from', 'by', 'with', 'and', 'or', 'as', 'that', 'this', 'these', 'its', 'it',
    'is', 'are', 'was', 'were', 'has', 'have', 'had', 'be', 'been', 'will', 'than', 'more', 'over', 'about', 'nearly', 'up', 'their', 'which',
    'who', 'also', 'not', 'no', 'both', 'such', 'into', 'around', 'between', 'through', 'counts', 'release', 'says',
  ],
};
