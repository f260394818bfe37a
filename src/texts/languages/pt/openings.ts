import type { OpeningWords } from '../../openings.ts';

/** How sentences open that lean on others. */
export const openings: OpeningWords = {
  pronouns: 'ele ela eles elas seu sua seus suas'.split(' '),
  demonstratives: 'este esta isto estes estas esse essa isso esses essas'.split(' '),
  determiners: 'o a os as este esta estes estas ambos ambas'.split(' '),
  nouns:
    'acordo acordos administracao agencia alianca artigo autoridades centro comite comunicado conferencia cupula declaracao delegacao documento empresas encontro estudo evento especialistas forum funcionarios governo governos grupo iniciativa instituicoes investigadores memorando membros ministerio ministros pagina paises participantes partes plano programa projeto projetos rede regioes reuniao seminario parceiros oficina texto visita'.split(
      ' ',
    ),
  verbs:
    'e sao era eram foi foram esta estao estava ha tem tinha tinham teve tiveram sera serao pode podem anunciou anunciaram apoia assinou assinaram cobre comecou diz dizem inclui participaram preve apresentou apresentaram propos trata'.split(
      ' ',
    ),
};
