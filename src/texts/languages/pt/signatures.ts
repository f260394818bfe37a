import { phrases, type SignatureWords } from '../../signatures.ts';

export const signatures: SignatureWords = {
  negation: phrases(`
    nao; nunca; jamais; nenhum*; ninguem; nada; nem; sem; tampouco; falta; faltam; carec*; salvo;
    exceto
  `),
  firmness: {
    will: phrases(`
    vai; vao; havera; proximo; proxima; proximos; proximas; previst*; se compromet*; promet*;
    sera; serao; tera; terao; devera; deverao
  `),
    plan: phrases(`planej*; plano; planos; projeta*; pretend*; propo*; propost*; intenc*; prev*`),
    aim: phrases(`
    busca; buscam; buscar*; objetivo*; finalidade; proposito*; fim de; visa; visam; visar;
    meta; metas; quer; querem; deseja*; aspira*; espera; esperam; convid*; tenta*; com vista*
  `),
    possible: phrases(`pode; podem; poderia*; podera*; possiv*; talvez; potencia*; se`),
  },
  quantities: {
    all: phrases(`todo; toda; todos; todas; tudo; cada; inteir*; sempre; complet*; totalidade; qualquer`),
    most: phrases(`maioria; maior parte; principalmente; sobretudo`),
    some: phrases(`
    algum*; alguns; varios; varias; certos; certas; parte de; poucos; poucas; entre outros;
    entre outras; muitos; muitas
  `),
    only: phrases(`so; somente; apenas; unico*; unica*; exclusiv*; unicamente`),
    first: phrases(`primeiro; primeira; primeiros; primeiras; pioneir*; inicia*; inaugural`),
    never: phrases(`nunca; jamais; ninguem`),
    new: phrases(`novo*; nova*; recente*; ultimo*; ultima*`),
    best: phrases(`melhor; melhores; maior; maiores; principa*; chave; lider; destacad*; mais importante`),
    already: phrases(`ja; ainda; permanent*; anua*; cada ano; mensa*; diari*; de novo`),
  },
  causes: phrases(`
    porque; devido a; gracas a; pelo que; por isso; como resultado; resultad* de; caus*; ja que;
    lev* a; permiti*; decorr*; consequenci*; contribu*; em resposta
  `),
  verbs: {
    agree: phrases(`acord*; convenio*; pacto*; pactu*; consens*; tratado*; concord*; coincid*`),
    sign: phrases(`assin*; firm*; subscrev*; rubric*`),
    fund: phrases(`
    financi*; fundo*; invest*; pag*; patrocin*; doou; doar*; doac*; subven*; orcament*; recursos;
    dinheiro; custo*; aporte*
  `),
    own: phrases(`propriedade*; proprietari*; possu*; dono*; pertenc*; compr*; adquir*`),
    decide: phrases(`decid*; decis*; resolv*; resoluc*; determin*; escolh*; elege*; selecion*`),
    launch: phrases(`lanc*; inici*; comec*; fund*; estabelec*; cri*; inaugur*; abr*; abert*; apresent*`),
    host: phrases(`sede*; sedi*; acolh*; anfitri*; realiz*; ocorr*; alberg*; receb*`),
    lead: phrases(`lider*; encabec*; dirig*; direcao; presid*; a cargo; gest*; coorden*; chefi*`),
    win: phrases(`ganh*; premi*; venc*`),
    approve: phrases(`aprov*; adot*; ratific*; autoriz*; aceit*`),
    pledge: phrases(`promet*; compromet*; compromiss*; garant*`),
    finish: phrases(`termin*; conclu*; complet*; finaliz*; entreg*; cumpr*; alcanc*`),
    publish: phrases(`public*; divulg*; emit*; edit*`),
    build: phrases(`constru*; instal*; edific*; implant*`),
    end: phrases(`fim; termin*; encerr*; fech*; cancel*; suspend*; suspens*; dissolv*; abandon*; adi*`),
    require: phrases(`requer*; obrig*; exig*; dev*; vinculant*; necessit*`),
    confirm: phrases(`confirm*; prov*; demonstr*; verific*; certific*; garant*; assegur*`),
    coordinate: phrases(`coorden*; organiz*; supervis*; administr*; govern*; control*`),
    grow: phrases(`cresc*; aument*; increment*; dobr*; dupl*; triplic*; melhor*; fortalec*; ampli*; impuls*`),
    shrink: phrases(`diminu*; reduz*; reduc*; baix*; cort*; cai*; queda`),
    extend: phrases(`estend*; exten*; prorrog*; renov*; ampli*; continu*`),
    replace: phrases(`substitu*; suced*`),
    reject: phrases(`rejeit*; neg*; opos*; opoe; veto; proib*; conden*; critic*`),
  },
  attribution: phrases(`
    disse; disseram; diz; dizem; segundo; afirm*; assegur*; declar*; sublinh*; destac*;
    manifest*; explic*; express*; sustent*; acrescent*; apont*; ressalt*
  `),
  attributed: phrases(`anunci*; inform*; apresent*; reconhec*; consider*; esper*; nome*; cham*`),
  ownWords: phrases(`nos; nosso; nossa; nossos; nossas`),
  agents: phrases(`por; pelo; pela; pelos; pelas`),
  modals: [],
  passive: phrases(`e; sao; foi; foram; ser; sido; sera; serao; esta; estao; se`),
  nominal: phrases(`o; a; os; as; um; uma; de; do; da; dos; das; em; no; na; por; com; seu; sua; como; entre`),
  mutual: phrases(`un*; conect*; reun*; cooper*; colabor*; e; com; acord*; compart*; assin*; sao; foi; foram`),
  clauses: phrases(`que; quem; quando; onde; mas; embora; enquanto; cujo; cuja`),
  light: phrases(`
    ser; e; sao; foi; haver; ha; estar; esta; ter; tem; fazer; parte; tambem; assim; como; muito;
    este; estes; estas
  `),
  irregular: new Map(),
  firstForms: (word) => [word],
  verbal: /(?:aram|eram|iram|ava|avam)$/,
  unfinished: /[aei]ndo$/,
  infinitive: ['para'],
  infinitiveForm: /[aeio]r(?:em|mos)?$/,
};
