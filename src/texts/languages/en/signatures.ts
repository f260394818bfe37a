import { phrases, type SignatureWords } from '../../signatures.ts';
import { irregular } from './irregular.ts';

export const signatures: SignatureWords = {
  negation: phrases(`
    not; no; never; none; nobody; nothing; neither; nor; without; cannot; hardly; lack*;
    fail* to; refus*; unable; non; no longer; instead of; rather than; except; exclud*; absence;
    n t; don t; doesn t; didn t; isn t; aren t; wasn t; won t; hasn t; haven t
  `),
  firmness: {
    will: phrases(`
    will; shall; would; going to; due to take; due to be; expect*; scheduled; upcoming;
    forthcoming; soon to; about to; set to; commit* to; promise; promises; promised; pledg*;
    undertak*; undertook
  `),
    plan: phrases(`plan; plans; planned; planning; intend*; intention*; envisag*; foresee*; foreseen; propos*`),
    aim: phrases(`
    aim; aims; aimed; aiming; seek; seeks; sought; seeking; goal; goals; objective*; purpose;
    meant to; would like; is to; are to; was to; were to; is meant; are meant; was meant;
    were meant; in order to; so as to; designed to; want*; hope*; hoping; striv*; aspir*; wish*;
    vision; ambition*; work* to; work* towards; work* on; efforts to; effort to; try; tries;
    tried; trying; attempt*; intended to; opportunit* to; ways to; how to; tasked to; mission;
    invit* to; ask* to; call* for; call* on; encourag*; urg*; need* to; explor*; consider*;
    looking to; look* forward
  `),
    possible: phrases(`may; cannot; might; could; can; possib*; potential*; perhaps; likely; able to; if; whether`),
  },
  quantities: {
    all: phrases(`all; every; each; everyone; everything; entire*; whole; fully; complete*; always; any; full`),
    most: phrases(`
    most; majority; above all; especially; particularly; in particular; mostly; mainly; chiefly;
    largely; nearly all; almost all
  `),
    some: phrases(`
    some; several; certain; a few; few; part of; partly; a number of; sometimes; among others;
    many
  `),
    only: phrases(`only; sole; solely; alone; exclusive*; unique*; nothing but; just; merely`),
    first: phrases(`first; 1st; firstly; inaugural; pioneer*; initial*; earliest`),
    never: phrases(`never; nobody; none; ever`),
    new: phrases(`new; newly; recent*; latest; newest`),
    best: phrases(`
    best; largest; biggest; greatest; highest; main; most important; leading; top; foremost; key;
    principal; major; primary; smallest; lowest; fastest; strongest; oldest
  `),
    already: phrases(`
    permanent*; yearly; annual*; every year; each year; a year; per year; monthly; weekly; daily;
    nightly
  `),
  },
  causes: phrases(`
    because; because of; due to; owing to; thanks to; as a result; result* in; result* from;
    result of; led to; lead* to; caus*; therefore; thus; hence; consequen*; since it; since they;
    brought about; gave rise; prompted; thereby; on account of; in response to; driven by;
    which is why; made possible; contribut* to; enabl*; follow* from; reason*; under pressure;
    triggered
  `),
  verbs: {
    agree: phrases(`
    ~agree; agreed; agrees; agreeing; agreement*; consensus; accord; accords; pact; treaty;
    ~deal
  `),
    sign: phrases(`sign; signed; signs; signing; signature*; signator*; initialled`),
    fund: phrases(`
    fund; funds; funded; funding; cofund*; financ*; cofinanc*; pay; pays; paid; sponsor*; invest;
    invests; invested; investing; ~investment*; donat*; ~grant; grants; granted; subsid*;
    ~budget*; bankroll*
  `),
    own: phrases(`own; owns; owned; ~owner*; possess*; ~propert*; bought; buys; acquir*`),
    decide: phrases(`
    decid*; decision*; resolv*; resolution*; determin*; ~settled; ~chose; ~chosen; ~choos*;
    ~select*
  `),
    launch: phrases(`
    launch*; ~start; ~starts; started; ~starting; ~begin*; ~began; ~begun; found; founded;
    founding; establish*; creat*; set up; sets up; setting up; inaugurat*; ~open; ~opens; opened;
    ~opening; ~introduc*; initiate; initiates; initiated; ~kick*; form; ~emerg*; unveil*
  `),
    host: phrases(`
    host; hosts; hosted; hosting; ~venue; ~take* place; ~took place; ~taking place; ~held;
    ~hold*; ~seat*; ~hous*
  `),
    lead: phrases(`
    lead; leads; led; ~leading; ~leader*; ~head; ~heads; headed; chair*; spearhead*; ~direct;
    ~directed; ~directs; preside*; ~presid*; ~manag*
  `),
    win: phrases(`win; wins; won; winner*; award*; prize*; beat; beats; defeat*`),
    approve: phrases(`
    approv*; adopt; adopts; adopted; adopting; adoption; endors*; ratif*; authoris*; authoriz*;
    enact*; ~pass; ~passed; ~accept*
  `),
    pledge: phrases(`
    pledg*; promise; promises; promised; commit; commits; committed; commitment*; undertak*;
    undertook; vow*; guarant*
  `),
    finish: phrases(`finish*; complet*; conclud*; ~conclusion; deliver*; achiev*; accomplish*; fulfil*; ~succe*`),
    publish: phrases(`publish*; publication*; releas*; issu*; ~print*`),
    build: phrases(`~build; builds; built; ~building; construct*; install*; ~lay; ~laid; erect*; deploy*`),
    end: phrases(`
    end; ends; ended; ending; close; closes; closed; closure; terminat*; stop*; cancel*;
    abolish*; dissol*; ceas*; suspend*; withdr*; abandon*; halt*; postpon*
  `),
    require: phrases(`requir*; oblig*; ~must; ~mandat*; compel*; ~forc*; compuls*; binding; ~demand*`),
    confirm: phrases(`confirm*; demonstrat*; verif*; certif*; guarantee*; ensur*; validat*`),
    coordinate: phrases(`
    coordinat*; ~organis*; ~organiz*; overs*; supervis*; administ*; govern; governs; governed;
    ~control*; ~monitor*
  `),
    grow: phrases(`
    grow*; grew; increas*; rise; rises; rose; doubl*; tripl*; more than double; ~boost*;
    ~strength*; ~expan*; ~rais*; ~improv*; ~accelerat*
  `),
    shrink: phrases(`
    shrink*; shrank; decreas*; ~fall; ~fell; ~fallen; reduc*; ~cut; ~cuts; declin*; ~lower*;
    halv*; ~drop*; weaken*
  `),
    extend: phrases(`extend*; extens*; renew*; prolong*; ~expan*; enlarg*; ~reach*`),
    replace: phrases(`replac*; substitut*; supersed*; succeed*; ~instead`),
    reject: phrases(`
    reject*; refus*; declin*; denied; deny; denies; oppos*; veto*; turn* down; block*; prohibit*;
    ban; banned; forb*; criticis*; criticiz*; condemn*
  `),
  },
  attribution: phrases(`
    say; says; said; saying; according to; claim; claims; claimed; stated; states; told; tells;
    explain*; stress*; underlin*; emphasi*; declar*; affirm*; assert*; argu*; insist*; believ*;
    reportedly; in the words; wrote; writes; in the view; in the opinion; remarks; remarked;
    comment*; assur*
  `),
  attributed: phrases(`
    holds; held to be; is held; are held; the release; finds; found that; judg*; taken to;
    supposed; alleged*; announc*; report; reports; reported; note; notes; noted; add; adds;
    added; maintain; maintains; think*; thought; view; views; viewed; opinion; recall*;
    point* out; highlight*; call; called; calls; describ*; see; sees; seen; saw; express*;
    present; presents; presented; hope*; voic*; prais*; credit*; count; counts; counted; promise;
    promises; promised; consider*; quot*; name; names; named; speak*; spoke; list*; warn*;
    predict*; estimat*; put* it; own words; thank*; welcom*; acknowledg*; recogni*; speech;
    quotation; ask; asks; asked; want*; urg*; propos*; mention*; for
  `),
  ownWords: phrases(`we; our; us; i; my`),
  agents: phrases(`by`),
  modals: phrases(`will; would; shall; may; might; can; could; must; should`),
  passive: phrases(`is; are; was; were; be; been; being; gets; got`),
  nominal: phrases(`
    the; a; an; of; in; on; at; for; from; by; with; its; their; this; these; that; those; as;
    into; between; two; three; four; several; some; all; such; other; under; over; through
  `),
  mutual: phrases(`
    join*; meet; meets; met; cooperat*; co; connect*; link*; partner*; collaborat*; and; with;
    agree*; shar*; exchang*; sign*; discuss*; pair*; unit*; bring*; brought; include*; is; are;
    was; were; be
  `),
  clauses: phrases(`
    which; once; until; unless; if; as; who; that; while; where; when; but; although; after;
    before; whose
  `),
  light: phrases(`
    be; is; are; was; were; been; being; have; has; had; do; does; did; make; take; give; bring;
    come; go; get; put; keep; let; work; stand; lie; include; concern; deal; cover; involve;
    consist; use; name; tell; say; list; count; call; mention; describe; speak; belong; part;
    place; number; area; field; kind; way; thing; time; source; page; text; paper; document;
    topic; subject; one; other; own; such; same; well; much; many; also; then; there; here; too;
    out; off; so; together; mean; serve; follow; side; year; day; aim; plan; goal; several;
    various; different; certain; now; today; later; next; past; last; people; effort; release;
    article; website; itself; themselves; matter; bear; run; carry; find; look; lay; meet;
    attend; represent; label; heading; example; help; case; body; country; join; far; easily;
    date; rest; leave; line; step; become; remain; exist; happen; occur; within; across; towards;
    via; per; among; while; whose; whom; what; how; why; because; thus; through; against; above;
    below; along; behind; beyond; upon; beside; besides; except; only; all; some; any; each;
    every; both; either; neither; must; should; can; could; may; might; would; shall; they; them;
    he; she; him; her; his; we; us; our; i; my; you; your; those; but; yet; still; very; just;
    even; already; again; never; always; ever; often; once; first; second; third; new; like;
    down; back; set; most; less; least; few; half
  `),
  irregular,
  firstForms,
  verbal: /ed$/,
  unfinished: /ing$/,
  infinitive: phrases(`to`),
  infinitiveForm: /./,
};

/** What stands at the end of a form, with what the first form has instead. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/ied$/, 'y'],
  [/(?<=([^aeiou]))\1(?:ed|ing)$/, ''],
  [/(?:es|ed|ing|er|est)$/, ''],
  [/(?:es|ed|er|est)$/, 'e'],
  [/ing$/, 'e'],
  [/s$/, ''],
  [/men$/, 'man'],
  [/ily$/, 'y'],
  [/ly$/, ''],
];

function firstForms(word: string): string[] {
  const known = irregular.get(word);
  const rule = endings
    .filter(([ending]) => ending.test(word))
    .map(([ending, first]) => word.replace(ending, () => first));
  return [...new Set([...(known === undefined ? [] : [known]), word, ...rule])].filter((form) => form.length > 1);
}
