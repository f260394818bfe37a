/** The words of an invented world, and how they are picked: the same number always picks the same. */

// Three letters each, so that two different rows of syllables never make one word.
const heads = [
  'Bar',
  'Del',
  'Fen',
  'Gor',
  'Hul',
  'Jas',
  'Kel',
  'Lom',
  'Mir',
  'Nar',
  'Ost',
  'Pel',
  'Quo',
  'Rud',
  'Sav',
  'Tol',
  'Ulm',
  'Vel',
  'Wex',
  'Zan',
];
const middles = ['ava', 'eli', 'ido', 'ora', 'una', 'yri', 'osk', 'est', 'arn', 'ulv'];
const tails = [
  'dar',
  'eth',
  'gan',
  'hov',
  'ila',
  'jor',
  'kam',
  'lin',
  'mos',
  'nia',
  'oth',
  'pur',
  'qem',
  'rav',
  'sul',
  'tia',
  'urd',
  'vok',
  'wyn',
  'zel',
];
export const inventedWords = new Set<string>();

export function inventedWord(number: number): string {
  const one = heads[number % heads.length] ?? '';
  const two = middles[Math.floor(number / heads.length) % middles.length] ?? '';
  const three = tails[Math.floor(number / (heads.length * middles.length)) % tails.length] ?? '';
  const round = Math.floor(number / (heads.length * middles.length * tails.length));
  const word = `${one}${two}${three}${round === 0 ? '' : (middles[round % middles.length] ?? '').repeat(Math.ceil(round / middles.length))}`;
  inventedWords.add(word);
  return word;
}

export function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** A number from 0 to `below - 1` that looks drawn and is the same every time. */
export function draw(below: number, index: number, salt: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) % below;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

export const programmeNouns = [
  { name: 'Cable Network', type: 'infrastructure' },
  { name: 'Research Alliance', type: 'alliance' },
  { name: 'Ocean Observatory', type: 'centre' },
  { name: 'Energy Corridor', type: 'project' },
  { name: 'Health Initiative', type: 'initiative' },
  { name: 'Exchange Scheme', type: 'programme' },
  { name: 'Soil Survey', type: 'study' },
  { name: 'Weather Service', type: 'service' },
] as const;

export const eventNouns = [
  { name: 'Summit', type: 'summit' },
  { name: 'Forum', type: 'forum' },
  { name: 'Study Visit', type: 'visit' },
  { name: 'Science Week', type: 'week' },
  { name: 'Working Meeting', type: 'meeting' },
  { name: 'Launch', type: 'launch' },
] as const;

// As in the real world, many names begin with the same few words.
export const organisationForms = [
  { name: (word: string) => `University of ${word}`, type: 'university' },
  { name: (word: string) => `Ministry of ${word}`, type: 'ministry' },
  { name: (word: string) => `${word} Agency`, type: 'agency' },
  { name: (word: string) => `${word} Foundation`, type: 'foundation' },
  { name: (word: string) => `Government of ${word}`, type: 'government' },
  { name: (word: string) => `${word} Institute`, type: 'research' },
] as const;

export const deeds = ['Open', 'Extend', 'Fund', 'Publish', 'Repair', 'Launch', 'Renew', 'Staff'];
export const works = [
  'archive',
  'ground station',
  'laboratory',
  'data platform',
  'training course',
  'relay',
  'survey',
  'fellowship',
];
export const firstNames = [
  'Ana',
  'Ivo',
  'Mara',
  'Tomas',
  'Lena',
  'Olav',
  'Rita',
  'Hugo',
  'Ines',
  'Jonas',
  'Nora',
  'Pavel',
];
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const themeAdjectives = [
  'Tidal',
  'Polar',
  'Urban',
  'Marine',
  'Rural',
  'Digital',
  'Public',
  'Orbital',
  'Shared',
  'Applied',
];
export const themeNouns = [
  'research',
  'health',
  'energy',
  'transport',
  'education',
  'data',
  'training',
  'water',
  'forests',
  'safety',
];
export const subjects = [
  'the study of tides',
  'soil chemistry',
  'the history of rivers',
  'marine weather',
  'plant health',
  'remote sensing',
  'the care of archives',
  'clean heating',
];
export const features = [
  'observatory',
  'reading room',
  'relay station',
  'joint laboratory',
  'training centre',
  'data vault',
];
export const needs = [
  'instruments',
  'open data',
  'teaching staff',
  'shared archives',
  'computing time',
  'field stations',
];
export const fillers = [
  'The desk keeps this record short and adds to it whenever a later paper reports something new.',
  'What is planned and what was done are told apart, because the papers do not always do so.',
  'Readers who need the exact wording should follow the references to the paragraphs they rest on.',
  'The papers speak of the work in general terms and leave its details to the partners.',
  'Nothing here has been confirmed by the partners themselves, and the desk has not asked them yet.',
  'A later paper may well change this picture, and the record will then say when it did.',
  'Where the papers differ, the record keeps both readings and marks the difference.',
  'The work is described by those who run it, so praise is left out and only claims are kept.',
  'Questions about the money, the staff and the calendar remain open for the next meeting.',
  'Anyone who prepares a meeting should begin with the gaps, since they make the best questions.',
  'The order of the paragraphs follows the papers and says nothing about what matters most.',
];
