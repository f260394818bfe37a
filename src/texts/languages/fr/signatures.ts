import { phrases, type SignatureWords } from '../../signatures.ts';

export const signatures: SignatureWords = {
  negation: phrases(`ne; n; pas; non; jamais; aucun*; personne; rien; ni; sans; manque*; sauf; hormis`),
  firmness: {
    will: phrases(`
    va; vont; aura; auront; prochain*; prevu*; s engag*; promet*; promis; sera; seront; devra;
    devront
  `),
    plan: phrases(`prevo*; planifi*; plan; plans; projet*; propos*; intention*; compte; comptent; envisag*`),
    aim: phrases(`
    vise; visent; visant; viser; objectif*; but; afin de; pour; cherch*; souhait*; veu*; voul*;
    aspir*; esper*; invit*; tent*; en vue de
  `),
    possible: phrases(`peut; peuvent; pourra*; possib*; peut etre; potentiel*; si`),
  },
  quantities: {
    all: phrases(`
    tout; toute; tous; toutes; chaque; chacun*; entier*; toujours; complet*; totalite;
    ensemble de
  `),
    most: phrases(`plupart; majorite; majeure partie; principalement; surtout`),
    some: phrases(`quelque*; certain*; plusieurs; partie de; peu de; notamment; beaucoup; divers*`),
    only: phrases(`seul; seule; seuls; seules; seulement; unique*; exclusiv*; uniquement`),
    first: phrases(`premier; premiere; premiers; premieres; pionnier*; initia*; inaugura*`),
    never: phrases(`jamais; personne`),
    new: phrases(`nouve*; recen*; dernier*`),
    best: phrases(`meilleur*; plus grand*; principa*; cle; leader; majeur*; plus important*`),
    already: phrases(`deja; encore; permanent*; annuel*; chaque annee; mensuel*; quotidien*; a nouveau`),
  },
  causes: phrases(`
    parce que; parce qu; a cause de; en raison de; grace a; c est pourquoi; par consequent;
    resultat*; caus*; suite a; puisque; condui* a; permis; permet*; decoul*; consequence*;
    contribu*; en reponse
  `),
  verbs: {
    agree: phrases(`accord*; conven*; pacte*; consensus; traite*; entent*; entend*`),
    sign: phrases(`sign*; paraph*`),
    fund: phrases(`
    financ*; fonds; invest*; pay*; paie*; parrain*; don; dons; subvention*; budget*; argent;
    cout*; vers*
  `),
    own: phrases(`propriete*; proprietaire*; posse*; detien*; deten*; appart*; achet*; acqui*`),
    decide: phrases(`decid*; decis*; resol*; determin*; choisi*; selectionn*`),
    launch: phrases(`
    lanc*; commenc*; debut*; fond*; etabli*; cre*; inaugur*; ouvr*; ouvert*; demarr*;
    mis en place; mise en place; presente*
  `),
    host: phrases(`accueil*; siege*; hot*; tenu*; tien*; organis*; heberg*; lieu`),
    lead: phrases(`dirig*; direct*; mene*; preside*; presiden*; pilot*; gere*; gest*; tete`),
    win: phrases(`gagn*; prix; remport*; laureat*; vainc*`),
    approve: phrases(`approuv*; adopt*; ratifi*; autoris*; accept*; enterin*`),
    pledge: phrases(`promet*; promis; promess*; engag*; garant*`),
    finish: phrases(`termin*; achev*; conclu*; complet*; livr*; atteint*; atteign*; accompl*`),
    publish: phrases(`publi*; diffus*; paru*; edit*`),
    build: phrases(`constru*; install*; bati*; pos*; deploy*; deploi*`),
    end: phrases(`fin; termin*; ferm*; annul*; suspend*; suspens*; dissou*; abandon*; report*`),
    require: phrases(`requi*; oblig*; exig*; doi*; contraignant*; besoin*; necessit*`),
    confirm: phrases(`confirm*; prouv*; preuve*; demontr*; verifi*; certifi*; garant*; assur*`),
    coordinate: phrases(`coordonn*; coordin*; organis*; supervis*; administr*; gouvern*; control*`),
    grow: phrases(`croi*; cru; augment*; accru*; doubl*; tripl*; amelior*; renforc*; elarg*`),
    shrink: phrases(`diminu*; redui*; reduc*; baiss*; coup*; chut*`),
    extend: phrases(`eten*; exten*; prorog*; prolong*; renouvel*; elarg*; continu*; poursui*`),
    replace: phrases(`remplac*; substitu*; succed*`),
    reject: phrases(`rejet*; refus*; oppos*; ni; nie; veto; interdi*; condamn*; critiqu*`),
  },
  attribution: phrases(`
    dit; disent; selon; d apres; affirm*; assur*; declar*; soulign*; expliqu*; estim*; ajout*;
    indiqu*; exprim*; soutient
  `),
  attributed: phrases(`annonc*; inform*; present*; reconn*; consider*; esper*; nomm*; appel*; salu*`),
  ownWords: phrases(`nous; notre; nos`),
  agents: phrases(`par`),
  modals: [],
  passive: phrases(`est; sont; fut; furent; etre; ete; sera; seront`),
  nominal: phrases(`
    le; la; les; un; une; de; du; des; en; dans; par; avec; son; sa; ses; leur; leurs; ce; cette;
    comme; entre
  `),
  mutual: phrases(`
    uni*; connect*; reuni*; coop*; collabor*; et; avec; accord*; partag*; sign*; est; sont; fut;
    etait
  `),
  clauses: phrases(`qui; que; quand; ou; mais; bien que; tandis; dont; lequel; laquelle`),
  light: phrases(`
    etre; est; sont; ete; avoir; a; ont; faire; fait; partie; aussi; ainsi; comme; tres; ce;
    cette; ces
  `),
  irregular: new Map(),
  firstForms: (word) => [word],
  verbal: /(?:erent|irent|ait|aient)$/,
  unfinished: /ant$/,
  infinitive: [],
  infinitiveForm: /(?:er|ir|re)$/,
};
