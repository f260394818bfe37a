import { phrases, type SignatureWords } from '../../signatures.ts';

export const signatures: SignatureWords = {
  negation: phrases(`
    no; nunca; jamas; ningun*; nadie; nada; ni; sin; tampoco; falta; faltan; carec*; salvo;
    excepto
  `),
  firmness: {
    will: phrases(`
    va a; van a; habra; proximo; proxima; proximos; proximas; previst*; se compromet*; prometi*;
    sera; seran; tendra; tendran; debera; deberan
  `),
    plan: phrases(`
    planea*; planific*; plan; planes; proyecta*; pretend*; propon*; propuso; propuest*;
    intencion*; prev*
  `),
    aim: phrases(`
    busca; buscan; buscar*; objetivo*; finalidad; proposito*; fin de; meta; metas; quier*;
    desea*; aspira*; espera; esperan; invit*; intent*; trata de; tratan de; con miras
  `),
    possible: phrases(`puede; pueden; podria*; podra*; posib*; quiza*; tal vez; potencial*; si`),
  },
  quantities: {
    all: phrases(`
    todo; toda; todos; todas; cada; entero*; entera*; siempre; completo; completa; totalidad;
    cualquier*
  `),
    most: phrases(`mayoria; mayor parte; principalmente; sobre todo`),
    some: phrases(`
    algun*; varios; varias; ciertos; ciertas; parte de; pocos; pocas; entre otros; entre otras;
    muchos; muchas
  `),
    only: phrases(`solo; solamente; unico*; unica*; exclusiv*; unicamente`),
    first: phrases(`primer; primero; primera; primeros; primeras; pioner*; inicial*; inaugural`),
    never: phrases(`nunca; jamas; nadie`),
    new: phrases(`nuevo*; nueva*; recien*; ultimo*; ultima*`),
    best: phrases(`
    mejor; mejores; mayor; mayores; principal*; clave; lider; destacad*; mas grande;
    mas importante
  `),
    already: phrases(`ya; todavia; aun; permanent*; anual*; cada ano; mensual*; diari*; de nuevo`),
  },
  causes: phrases(`
    porque; debido a; gracias a; por lo que; por ello; por eso; como resultado; resultad* de;
    caus*; a raiz; ya que; llev* a; permiti*; derivad*; consecuencia*; contribuy*; en respuesta
  `),
  verbs: {
    agree: phrases(`acord*; acuerd*; convenio*; convin*; pact*; consens*; tratado*; coincid*`),
    sign: phrases(`firm*; suscri*; rubric*`),
    fund: phrases(`
    financi*; fondo*; invert*; invirt*; inversi*; pag*; patrocin*; dono; donar*; donacion*;
    subvenci*; presupuest*; recursos; dinero; costo*; aporta*
  `),
    own: phrases(`propiedad*; propietari*; posee*; dueno*; pertenec*; compr*; adquir*`),
    decide: phrases(`decid*; decision*; resolv*; resolucion*; determin*; eleg*; elig*; seleccion*`),
    launch: phrases(`
    lanz*; inici*; comenz*; comienz*; empez*; fund*; establec*; cre*; inaugur*; abr*; apertura;
    puso en marcha; puesta en marcha; present*
  `),
    host: phrases(`sede*; acog*; anfitri*; celebr*; tuvo lugar; tendra lugar; realiz*; alberg*`),
    lead: phrases(`lider*; encabez*; dirig*; direccion; presid*; a cargo; gestion*; coordin*`),
    win: phrases(`gan*; premi*; venc*; galardon*`),
    approve: phrases(`aprob*; aprueb*; adopt*; ratific*; autoriz*; acept*; aval*`),
    pledge: phrases(`prometi*; promet*; compromet*; compromis*; garantiz*`),
    finish: phrases(`termin*; conclu*; complet*; finaliz*; entreg*; logr*; cumpl*; alcanz*`),
    publish: phrases(`public*; difund*; emit*; edit*`),
    build: phrases(`constru*; instal*; edific*; tend*; desplieg*; despleg*`),
    end: phrases(`fin; termin*; cerr*; cierr*; cancel*; suspend*; suspens*; disolv*; aband*; pospus*; aplaz*`),
    require: phrases(`requier*; requer*; oblig*; exig*; deb*; vinculant*; necesit*`),
    confirm: phrases(`confirm*; prob*; prueb*; demuestr*; demostr*; verific*; certific*; garantiz*; asegur*`),
    coordinate: phrases(`coordin*; organiz*; supervis*; administr*; gobern*; control*`),
    grow: phrases(`crec*; crez*; aument*; increment*; dupl*; triplic*; mejor*; fortalec*; ampli*; impuls*`),
    shrink: phrases(`disminu*; reduc*; baj*; recort*; cay*; caid*`),
    extend: phrases(`exten*; extien*; prorrog*; renov*; renuev*; ampli*; continu*`),
    replace: phrases(`reemplaz*; sustitu*; substitu*; suced*`),
    reject: phrases(`rechaz*; neg*; nieg*; opus*; opon*; veto; prohib*; conden*; critic*`),
  },
  attribution: phrases(`
    dijo; dijeron; dice; dicen; segun; afirm*; asegur*; senal*; declar*; subray*; destac*;
    manifest*; explic*; expres*; sostuv*; sostien*; agrego; apunt*; coment*; resalt*; enfatiz*; puntualiz*;
    recalc*; reiter*; indico; indicaron
  `),
  attributed: phrases(`anunci*; inform*; present*; recon*; consider*; esper*; nombr*; llam*`),
  ownWords: phrases(`nosotros; nuestro; nuestra; nuestros; nuestras`),
  agents: phrases(`por`),
  modals: [],
  passive: phrases(`es; son; fue; fueron; ser; sido; sera; seran; esta; estan; se`),
  nominal: phrases(`el; la; los; las; un; una; de; del; en; por; con; sus; su; este; esta; como; entre`),
  mutual: phrases(`
    un*; conect*; reun*; cooper*; colabor*; y; con; acord*; compart*; firm*; es; son; fue;
    fueron
  `),
  clauses: phrases(`que; quien; quienes; cuando; donde; pero; aunque; mientras; cuyo; cuya`),
  light: phrases(`
    ser; es; son; fue; haber; ha; han; estar; esta; tener; tiene; hacer; parte; tambien; asi;
    como; muy; hay; este; estos; estas
  `),
  irregular: new Map(),
  firstForms: (word) => [word],
  verbal: /(?:aron|ieron|aba|aban)$/,
  unfinished: /[aei]ndo$/,
  infinitive: ['para'],
  infinitiveForm: /[aei]r(?:se|(?:l[aeo]|[nv]?os|me|te)s?)?$/,
};
