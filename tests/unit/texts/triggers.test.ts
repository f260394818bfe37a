import { describe, expect, test } from 'vitest';
import { claimedWords, type WordFamily } from '../../../src/basics/claimed-words.ts';
import { entriesOf } from '../../../src/basics/closed.ts';
import type { ReadingLanguage } from '../../../src/texts/language.ts';
import { readableLanguages, readingOf } from '../../../src/texts/languages/index.ts';
import { goesOnAbout, tellsOfGiving, triggersIn } from '../../../src/texts/triggers.ts';

function reading(code: string): ReadingLanguage {
  const language = readingOf(code);
  if (!language) throw new RangeError(code);
  return language;
}

function wordsIn(text: string, family: WordFamily, code: string): string[] {
  return [...new Set(triggersIn(text, family, reading(code)).map(({ word }) => word))].sort();
}

type Sentence = readonly [family: WordFamily, word: string, says: string];

/** A sentence for each word of each family, which says nothing of another word of a family that is told by verbs. */
const sentences: Readonly<Record<string, readonly Sentence[]>> = {
  en: [
    ['status', 'announced', 'Northland announced a relay of the tides.'],
    ['status', 'announced', 'The relay will be set up next year.'],
    ['status', 'preparing', 'The council is working to set up the relay.'],
    ['status', 'preparing', 'The relay is under construction.'],
    ['status', 'running', 'The relay is in operation.'],
    ['status', 'running', 'The relay has trained forty keepers.'],
    ['status', 'running', 'The relay was launched in 2021 and serves six harbours.'],
    ['status', 'ended', 'The relay ended in 2024.'],
    ['status', 'ended', 'The relay ran until the spring of 2024.'],
    ['status', 'ended', 'The relay came to its end.'],
    ['outcome', 'announced', 'The forum will be held in June.'],
    ['outcome', 'announced', 'The forum is scheduled for June.'],
    ['outcome', 'announced', 'The forum is to meet at the harbour.'],
    ['outcome', 'held', 'The forum was held in June.'],
    ['outcome', 'held', 'The forum took place in June.'],
    ['outcome', 'held', 'Keepers of six harbours met.'],
    ['outcome', 'cancelled', 'The forum was called off.'],
    ['outcome', 'cancelled', 'The forum did not take place.'],
    ['outcome', 'unknown', 'There may be a forum.'],
    ['state', 'delivered', 'The tide tables were printed.'],
    ['state', 'delivered', 'The relay has been built.'],
    ['state', 'dropped', 'Northland gave the bridge up.'],
    ['state', 'dropped', 'The plan was abandoned.'],
    ['state', 'open', 'The buoys were not repaired yet.'],
    ['state', 'open', 'Work is still in progress.'],
    ['force', 'will', 'The council will print the tables.'],
    ['force', 'will', 'The council pledged a relay.'],
    ['force', 'will', 'The talks closed with the council committing to a relay.'],
    ['force', 'will', 'Both councils signed, pledging a relay.'],
    ['force', 'will', 'Both councils signed, undertaking to print the tables.'],
    ['force', 'plans', 'The council plans to print the tables.'],
    ['force', 'plans', 'The council intends to print the tables.'],
    ['force', 'aims', 'The council aims to print the tables.'],
    ['force', 'aims', 'The council hopes to print the tables.'],
    ['force', 'aims', 'The council seeks to be heard.'],
    ['force', 'proposes', 'The council proposed tables for all.'],
    ['part', 'member', 'The council counts six members.'],
    ['part', 'lead', 'The work is led by the council.'],
    ['part', 'partner', 'The council is a partner.'],
    ['part', 'implementer', 'The council implements it.'],
    ['part', 'funder', 'The council pays for it.'],
    ['part', 'organiser', 'It was organised by the council.'],
    ['part', 'host', 'The council hosted it.'],
    ['part', 'speaker', 'The keeper spoke first.'],
    ['part', 'facilitator', 'The keeper moderated the talks.'],
    ['part', 'participant', 'The keeper attended too.'],
    ['part', 'author', 'The council wrote the paper.'],
    ['part', 'government', 'Three ministers came.'],
    ['part', 'delegation', 'A delegation came.'],
    ['part', 'regional-organisation', 'Two regional organisations came.'],
    ['part', 'civil-society', 'Civil society: four bodies.'],
    ['part', 'private-sector', 'Four companies came.'],
    ['part', 'technical-community', 'Technical community: two bodies.'],
    ['part', 'academia', 'Two universities came.'],
  ],
  es: [
    ['status', 'announced', 'El Norte anunció un enlace de mareas.'],
    ['status', 'announced', 'El enlace será lanzado en 2031.'],
    ['status', 'preparing', 'El enlace está en preparación.'],
    ['status', 'running', 'El enlace está en funcionamiento.'],
    ['status', 'running', 'El enlace ha formado a cuarenta fareros.'],
    ['status', 'ended', 'El enlace finalizó en 2024.'],
    ['status', 'ended', 'El enlace llegó a su fin.'],
    ['outcome', 'announced', 'El foro se realizará en junio.'],
    ['outcome', 'announced', 'El foro tendrá lugar en junio.'],
    ['outcome', 'announced', 'El foro está previsto para junio.'],
    ['outcome', 'held', 'El foro se realizó en junio.'],
    ['outcome', 'held', 'El foro tuvo lugar en junio.'],
    ['outcome', 'cancelled', 'El foro se canceló.'],
    ['outcome', 'cancelled', 'El foro no se celebró.'],
    ['outcome', 'unknown', 'Tal vez haya un foro.'],
    ['state', 'delivered', 'Las tablas fueron impresas y publicadas.'],
    ['state', 'delivered', 'El consejo cumplió.'],
    ['state', 'dropped', 'El Norte renunció al puente.'],
    ['state', 'open', 'El puente sigue pendiente.'],
    ['force', 'will', 'El consejo imprimirá las tablas.'],
    ['force', 'will', 'El consejo se compromete a imprimir las tablas.'],
    ['force', 'will', 'El consejo firmó el acta, comprometiéndose a imprimir las tablas.'],
    ['force', 'will', 'El consejo firmó el acta, asumiendo el compromiso de imprimir las tablas.'],
    ['force', 'plans', 'El consejo planea imprimir las tablas.'],
    ['force', 'aims', 'El consejo busca imprimir las tablas.'],
    ['force', 'aims', 'El consejo aspira a imprimir las tablas.'],
    ['force', 'proposes', 'El consejo propone tablas para todos.'],
    ['part', 'member', 'El consejo tiene seis miembros.'],
    ['part', 'lead', 'El consejo lidera la obra.'],
    ['part', 'partner', 'El consejo es socio.'],
    ['part', 'implementer', 'El consejo ejecuta la obra.'],
    ['part', 'funder', 'El consejo financia la obra.'],
    ['part', 'organiser', 'El consejo organizó el foro.'],
    ['part', 'host', 'El consejo fue anfitrión.'],
    ['part', 'speaker', 'El farero dijo que sí.'],
    ['part', 'facilitator', 'El farero moderó la mesa.'],
    ['part', 'participant', 'El farero asistió también.'],
    ['part', 'author', 'El consejo publicó el informe.'],
    ['part', 'government', 'Vinieron tres ministros.'],
    ['part', 'delegation', 'Vino una delegación.'],
    ['part', 'regional-organisation', 'Vinieron dos organismos regionales.'],
    ['part', 'civil-society', 'Sociedad civil: cuatro.'],
    ['part', 'private-sector', 'Vinieron cuatro empresas.'],
    ['part', 'technical-community', 'Comunidad técnica: dos.'],
    ['part', 'academia', 'Vinieron dos universidades.'],
  ],
  pt: [
    ['status', 'announced', 'O Norte anunciou um enlace de marés.'],
    ['status', 'announced', 'O enlace será lançado em 2031.'],
    ['status', 'preparing', 'O enlace está em preparação.'],
    ['status', 'running', 'O enlace está em funcionamento.'],
    ['status', 'ended', 'O enlace terminou em 2024.'],
    ['outcome', 'announced', 'O fórum será realizado em junho.'],
    ['outcome', 'announced', 'O fórum está previsto para junho.'],
    ['outcome', 'held', 'O fórum realizou-se em junho.'],
    ['outcome', 'held', 'O fórum foi realizado em junho.'],
    ['outcome', 'cancelled', 'O fórum foi desmarcado; não se realizou.'],
    ['outcome', 'unknown', 'Talvez haja um fórum.'],
    ['state', 'delivered', 'As tabelas foram publicadas.'],
    ['state', 'dropped', 'O Norte desistiu da ponte.'],
    ['state', 'open', 'A ponte continua pendente.'],
    ['force', 'will', 'O conselho imprimirá as tabelas.'],
    ['force', 'will', 'O conselho assinou a ata, comprometendo-se a imprimir as tabelas.'],
    ['force', 'will', 'O conselho assinou a ata, prometendo imprimir as tabelas.'],
    ['force', 'plans', 'O conselho planeja imprimir as tabelas.'],
    ['force', 'aims', 'O conselho visa imprimir as tabelas.'],
    ['force', 'aims', 'O conselho busca imprimir as tabelas.'],
    ['force', 'proposes', 'O conselho propõe tabelas para todos.'],
    ['part', 'member', 'O conselho tem seis membros.'],
    ['part', 'lead', 'O conselho lidera a obra.'],
    ['part', 'partner', 'O conselho é parceiro.'],
    ['part', 'implementer', 'O conselho executa a obra.'],
    ['part', 'funder', 'O conselho financia a obra.'],
    ['part', 'organiser', 'O conselho organizou o fórum.'],
    ['part', 'host', 'O conselho foi anfitrião.'],
    ['part', 'speaker', 'O faroleiro disse que sim.'],
    ['part', 'facilitator', 'O faroleiro moderou a mesa.'],
    ['part', 'participant', 'O faroleiro participou também.'],
    ['part', 'author', 'O conselho publicou o relatório.'],
    ['part', 'government', 'Vieram três ministros.'],
    ['part', 'delegation', 'Veio uma delegação.'],
    ['part', 'regional-organisation', 'Vieram dois organismos regionais.'],
    ['part', 'civil-society', 'Sociedade civil: quatro.'],
    ['part', 'private-sector', 'Vieram quatro empresas.'],
    ['part', 'technical-community', 'Comunidade técnica: duas.'],
    ['part', 'academia', 'Vieram duas universidades.'],
  ],
  fr: [
    ['status', 'announced', 'Le Nord a annoncé un relais des marées.'],
    ['status', 'announced', 'Le relais sera lancé en 2031.'],
    ['status', 'preparing', 'Le relais est en préparation.'],
    ['status', 'running', 'Le relais est en service.'],
    ['status', 'ended', 'Le relais a pris fin en 2024.'],
    ['outcome', 'announced', 'Le forum aura lieu en juin.'],
    ['outcome', 'announced', 'Le forum se tiendra en juin.'],
    ['outcome', 'held', 'Le forum a eu lieu en juin.'],
    ['outcome', 'held', 'Le forum s’est tenu en juin.'],
    ['outcome', 'cancelled', 'Le forum n’a pas eu lieu.'],
    ['outcome', 'unknown', 'Un forum, peut-être.'],
    ['state', 'delivered', 'Les tables ont été publiées.'],
    ['state', 'dropped', 'Le Nord renonce au pont.'],
    ['state', 'open', 'Le pont est encore en cours.'],
    ['force', 'will', 'Le conseil imprimera les tables.'],
    ['force', 'will', 'Le conseil s’engage à imprimer les tables.'],
    ['force', 'will', 'Le conseil a signé, s’engageant à imprimer les tables.'],
    ['force', 'plans', 'Le conseil prévoit d’imprimer les tables.'],
    ['force', 'aims', 'Le conseil vise à imprimer les tables.'],
    ['force', 'proposes', 'Le conseil propose des tables pour tous.'],
    ['part', 'member', 'Le conseil compte six membres.'],
    ['part', 'lead', 'Le conseil pilote les travaux.'],
    ['part', 'partner', 'Le conseil est partenaire.'],
    ['part', 'implementer', 'Le conseil met en œuvre le plan.'],
    ['part', 'funder', 'Le conseil finance les travaux.'],
    ['part', 'organiser', 'Le conseil organise le forum.'],
    ['part', 'host', 'Le conseil accueille le forum.'],
    ['part', 'speaker', 'Le gardien a souligné cela.'],
    ['part', 'facilitator', 'Le gardien a animé la table.'],
    ['part', 'participant', 'Le gardien a assisté aussi.'],
    ['part', 'author', 'Le conseil publie le rapport.'],
    ['part', 'government', 'Trois ministres sont venus.'],
    ['part', 'delegation', 'Une délégation est venue.'],
    ['part', 'regional-organisation', 'Deux organisations régionales.'],
    ['part', 'civil-society', 'Société civile : quatre.'],
    ['part', 'private-sector', 'Quatre entreprises.'],
    ['part', 'technical-community', 'Communauté technique : deux.'],
    ['part', 'academia', 'Deux universités.'],
  ],
};

describe.each(readableLanguages)('texts in %s', (code) => {
  const own = sentences[code] ?? [];

  test('every word of every family is tried', () => {
    const tried = new Set(own.map(([family, word]) => `${family} ${word}`));
    for (const [family, words] of entriesOf<WordFamily, readonly string[]>(claimedWords))
      for (const word of words) expect(tried).toContain(`${family} ${word}`);
  });

  test.each(own.filter(([family]) => family !== 'part'))('%s %s: %s', (family, word, says) => {
    expect(wordsIn(says, family, code)).toEqual([word]);
  });

  // A part is told by a word, of which a sentence can hold several.
  test.each(own.filter(([family]) => family === 'part'))('%s %s: %s', (family, word, says) => {
    expect(wordsIn(says, family, code)).toContain(word);
    expect(wordsIn('Bla bla bla.', family, code)).toEqual([]);
  });
});

describe('what is undone', () => {
  test.each<[code: string, family: WordFamily, says: string]>([
    ['en', 'outcome', 'It is not known whether the forum was held.'],
    ['en', 'status', 'The relay has never ended.'],
    ['es', 'status', 'El enlace no finalizó.'],
    ['pt', 'status', 'O enlace não terminou.'],
    ['fr', 'status', 'Le relais n’a pas pris fin.'],
  ])('%s %s: %s', (code, family, says) => {
    const words = wordsIn(says, family, code);
    expect(words).not.toContain('held');
    expect(words).not.toContain('ended');
  });
});

test('a phrase within a longer one of another word says nothing', () => {
  expect(wordsIn('The forum will be further discussed and held.', 'outcome', 'en')).toEqual(['announced', 'held']);
  expect(wordsIn('The forum will be held.', 'outcome', 'en')).toEqual(['announced']);
});

test('months and people are no modal verbs', () => {
  expect(wordsIn('In May, Will Roe came.', 'outcome', 'en')).not.toContain('unknown');
});

test('a text that was given, a sentence that goes on', () => {
  expect(tellsOfGiving('Press release of 3 May.', reading('en'))).toBe(true);
  expect(tellsOfGiving('The fog lifted.', reading('en'))).toBe(false);
  expect(goesOnAbout('It was closed.', reading('en'))).toBe(true);
  expect(goesOnAbout('Italy was closed.', reading('en'))).toBe(false);
  expect(goesOnAbout('Esta red creció.', reading('es'))).toBe(true);
});
