/** Words with a point that ends no sentence, in lower case and without it. */
export const abbreviations: readonly string[] = [
  ...['m', 'mm', 'mme', 'mlle', 'dr', 'pr', 'me', 'mgr', 'st', 'ste'],
  ...['n', 'no', 'nº', 'art', 'al', 'par', 'chap', 'fig', 'vol', 'éd', 'p', 'pp', 'cf'],
  ...['janv', 'févr', 'avr', 'juil', 'sept', 'oct', 'nov', 'déc'],
  ...['env', 'ex', 'p.ex', 'av', 'bd', 'tél'],
];
