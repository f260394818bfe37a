/** Words with a point that ends no sentence, in lower case and without it. */
export const abbreviations: readonly string[] = [
  ...['mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'sr', 'jr', 'gen', 'gov', 'sen', 'rep', 'rev', 'hon', 'lt', 'col'],
  ...['no', 'nos', 'art', 'arts', 'para', 'paras', 'sec', 'ch', 'fig', 'vol', 'ed', 'eds', 'p', 'pp', 'cf', 'vs', 'v'],
  ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'],
  ...['approx', 'ca', 'est', 'incl', 'e.g', 'i.e', 'u.s', 'u.k', 'u.n', 'e.u', 'ph.d'],
];
