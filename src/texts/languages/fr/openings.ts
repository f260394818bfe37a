import type { OpeningWords } from '../../openings.ts';

/** How sentences open that lean on others. */
export const openings: OpeningWords = {
  pronouns: 'il elle ils elles son sa ses leur leurs'.split(' '),
  demonstratives: 'ce cela ceci'.split(' '),
  determiners: 'le la les ce cet cette ces'.split(' '),
  nouns:
    'accord accords administration agence alliance article autorites centre comite communique conference declaration delegation document entreprises etude evenement experts fonctionnaires forum gouvernement gouvernements groupe initiative institutions chercheurs membres ministere ministres page parties partenaires participants pays plan programme projet projets regions reseau reunion seminaire sommet atelier texte visite'.split(
      ' ',
    ),
  verbs:
    'est sont etait etaient fut furent a ont avait avaient aura auront sera seront peut peuvent devra annonce annoncent comprend couvre dit disent prevoit presente presentent propose signe soutient traite'.split(
      ' ',
    ),
};
