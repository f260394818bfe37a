import type { OpeningWords } from '../../openings.ts';

/** How sentences open that lean on others. */
export const openings: OpeningWords = {
  pronouns: 'ella ellos ellas ello su sus'.split(' '),
  demonstratives: 'este esta esto estos estas ese esa eso esos esas aquel aquella'.split(' '),
  determiners: 'el la los las este esta estos estas ambos ambas'.split(' '),
  nouns:
    'acuerdo acuerdos administracion agencia alianza articulo autoridades centro comite comunicado conferencia cumbre declaracion delegacion documento empresas encuentro estudio evento expertos foro funcionarios gobierno gobiernos grupo iniciativa instituciones investigadores memorando miembros ministerio ministros pagina paises participantes partes plan programa proyecto proyectos red regiones reunion seminario socios taller texto visita'.split(
      ' ',
    ),
  verbs:
    'es son era eran fue fueron esta estan estaba estaban ha han habia habian hay tiene tienen tuvo tuvieron sera seran puede pueden podra acordaron acordo anuncio anunciaron apoya busca contiene cubre dice dicen empezo firmaron firmo incluye menciona participaron prevee presento presentaron propuso senala trata'.split(
      ' ',
    ),
};
