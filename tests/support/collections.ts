import type { Collection, CollectionDocument, JudgedQuery } from '../../scripts/bench/search/collection.ts';

/** What a collection is about: of each topic its words, in two forms each, as texts of the language have them. */
interface Language {
  readonly language: string;
  readonly topics: readonly (readonly (readonly [one: string, other: string])[])[];
  /** Words of all documents. */
  readonly others: readonly string[];
  /** A question about three words. */
  readonly question: (words: readonly string[]) => string;
}

const english: Language = {
  language: 'en',
  topics: [
    [
      ['cable', 'cables'],
      ['landing', 'landings'],
      ['seabed', 'seabeds'],
      ['repair', 'repairing'],
      ['fibre', 'fibres'],
    ],
    [
      ['satellite', 'satellites'],
      ['orbit', 'orbits'],
      ['antenna', 'antennas'],
      ['launch', 'launching'],
      ['signal', 'signals'],
    ],
    [
      ['vaccine', 'vaccines'],
      ['clinic', 'clinics'],
      ['nurse', 'nurses'],
      ['dose', 'doses'],
      ['freeze', 'freezing'],
    ],
    [
      ['harvest', 'harvests'],
      ['seed', 'seeds'],
      ['drought', 'droughts'],
      ['irrigate', 'irrigating'],
      ['farmer', 'farmers'],
    ],
    [
      ['loan', 'loans'],
      ['guarantee', 'guarantees'],
      ['lender', 'lenders'],
      ['repay', 'repaying'],
      ['treasury', 'treasuries'],
    ],
    [
      ['student', 'students'],
      ['scholarship', 'scholarships'],
      ['campus', 'campuses'],
      ['teach', 'teaching'],
      ['degree', 'degrees'],
    ],
    [
      ['battery', 'batteries'],
      ['lithium', 'lithium'],
      ['refinery', 'refineries'],
      ['charge', 'charging'],
      ['mine', 'mines'],
    ],
    [
      ['museum', 'museums'],
      ['sculpture', 'sculptures'],
      ['restore', 'restoring'],
      ['curator', 'curators'],
      ['gallery', 'galleries'],
    ],
  ],
  others: ['partners', 'meeting', 'region', 'plan', 'year', 'joint', 'work', 'support', 'new', 'countries'],
  question: ([a = '', b = '', c = '']) => `How is the ${a} of a ${b} and its ${c} supported?`,
};

const portuguese: Language = {
  language: 'pt',
  topics: [
    [
      ['ligação', 'ligações'],
      ['cabo', 'cabos'],
      ['estação', 'estações'],
      ['mar', 'mares'],
      ['fibra', 'fibras'],
    ],
    [
      ['vacinação', 'vacinações'],
      ['hospital', 'hospitais'],
      ['médico', 'médicos'],
      ['dose', 'doses'],
      ['doença', 'doenças'],
    ],
    [
      ['irrigação', 'irrigações'],
      ['colheita', 'colheitas'],
      ['semente', 'sementes'],
      ['seca', 'secas'],
      ['agricultor', 'agricultores'],
    ],
    [
      ['população', 'populações'],
      ['cidade', 'cidades'],
      ['habitação', 'habitações'],
      ['bairro', 'bairros'],
      ['rua', 'ruas'],
    ],
    [
      ['exposição', 'exposições'],
      ['museu', 'museus'],
      ['pintura', 'pinturas'],
      ['coleção', 'coleções'],
      ['escultor', 'escultores'],
    ],
    [
      ['constelação', 'constelações'],
      ['satélite', 'satélites'],
      ['órbita', 'órbitas'],
      ['antena', 'antenas'],
      ['sinal', 'sinais'],
    ],
  ],
  others: ['parceiros', 'reunião', 'região', 'plano', 'ano', 'conjunto', 'trabalho', 'apoio', 'novo', 'países'],
  question: ([a = '', b = '', c = '']) => `Como é apoiada a ${a} de um ${b} e a sua ${c}?`,
};

/** Numbers from 0 to `below`, the same at each run. */
function draws(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const documentsPerTopic = 6;
const sentences = 6;

/**
 * Documents of some topics, and questions about each: a document of the topic answers them, one that only mentions a
 * word of it does not. Questions have other forms of the words than most documents.
 */
function collectionOf(name: string, { language, topics, others, question }: Language): Collection {
  const draw = draws(name.length);
  const one = <Item>(list: readonly Item[]): Item => {
    const item = list[draw(list.length)];
    if (item === undefined) throw new RangeError('an empty list');
    return item;
  };
  const sentence = (topic: Language['topics'][number]): string =>
    `${one(others)} ${one(one(topic))} ${one(others)} ${one(others)} ${one(one(topic))} ${one(others)}.`;
  const documents = topics.flatMap((topic, number) =>
    Array.from({ length: documentsPerTopic }, (_, index): CollectionDocument => ({
      id: `${number}-${index}`,
      title: `${one(others)} ${one(one(topic))} ${one(others)}`,
      // The last sentence goes astray.
      text: [...Array.from({ length: sentences }, () => sentence(topic)), sentence(one(topics))].join(' '),
      lang: language,
    })),
  );
  const queries = topics.flatMap((topic, number) =>
    [0, 1, 2].map((turn): JudgedQuery => ({
      id: `${number}-${turn}`,
      text: question([0, 1, 2].map((index) => topic[(index + turn) % topic.length]?.[turn % 2] ?? '')),
      lang: language,
      grades: new Map(Array.from({ length: documentsPerTopic }, (_, index) => [`${number}-${index}`, 1])),
    })),
  );
  return { name, language, documents, queries };
}

/** Two small collections whose answers are known, for what search must never fall behind. */
export const collections: readonly Collection[] = [
  collectionOf('english', english),
  collectionOf('portuguese', portuguese),
];
