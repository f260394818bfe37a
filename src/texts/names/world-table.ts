// Made by `npm run names`; never edited. Sources: cldr-core 45.0.0 (Unicode-3.0), cldr-localenames-modern 45.0.0
// (Unicode-3.0), cldr-dates-modern 45.0.0 (Unicode-3.0), i18n-nationality 1.4.0 (MIT); and scripts/names/by-hand.ts for
// what they lack.

/** The languages of the columns. */
export const tableLanguages = ['en', 'es', 'pt', 'fr'] as const;

/** Countries and territories: their two letters and three digits, names, adjectives and peoples. */
export const countries = `
AD 020|Andorra|Andorra|Andorra|Andorre|Andorran|andorrano|andorrano|andorran
AE 784|United Arab Emirates;UAE;Emirates|Emiratos Árabes Unidos;Emiratos;EAU|Emirados Árabes Unidos;Emirados;EAU|Émirats arabes unis;Émirats;EAU|Emirati|emiratí|emiradense;emirático|émirati;émirien
AF 004|Afghanistan|Afganistán|Afeganistão|Afghanistan|Afghan|afgano|afegão|afghan
AG 028|Antigua & Barbuda;Antigua and Barbuda|Antigua y Barbuda|Antígua e Barbuda|Antigua-et-Barbuda|Antiguan;Barbudan|antiguano|antiguano|antiguais;barbudien
AI 660|Anguilla|Anguila|Anguila|Anguilla
AL 008|Albania|Albania|Albânia|Albanie|Albanian|albanés|albanês|albanais
AM 051|Armenia|Armenia|Armênia;Arménia|Arménie|Armenian|armenio|armênio|arménien
AO 024|Angola|Angola|Angola|Angola|Angolan|angoleño;angolano|angolano|angolais
AQ 010|Antarctica|Antártida|Antártida|Antarctique
AR 032|Argentina|Argentina|Argentina|Argentine|Argentine;Argentinian;Argentinean|argentino|argentino|argentin
AS 016|American Samoa|Samoa Americana|Samoa Americana|Samoa américaines
AT 040|Austria|Austria|Áustria|Autriche|Austrian|austriaco;austríaco|austríaco|autrichien
AU 036|Australia|Australia|Austrália|Australie|Australian|australiano|australiano|australien
AW 533|Aruba|Aruba|Aruba|Aruba|Aruban|arubeño|arubano|arubais
AX 248|Åland Islands|Islas Aland;Islas Åland|Ilhas Aland;Alanda|Îles Åland;îles d’Åland
AZ 031|Azerbaijan|Azerbaiyán|Azerbaijão|Azerbaïdjan|Azerbaijani|azerbaiyano;azerí|azerbaijano;azeri|azerbaïdjanais;azéri
BA 070|Bosnia & Herzegovina;Bosnia;Bosnia and Herzegovina|Bosnia y Herzegovina;Bosnia-Herzegovina;Bosnia|Bósnia e Herzegovina;Bósnia|Bosnie-Herzégovine;Bosnie|Bosnian|bosnio;bosnioherzegovino|bósnio|bosnien;bosniaque
BB 052|Barbados|Barbados|Barbados|Barbade|Barbadian;Bajan|barbadense|barbadiano|barbadien
BD 050|Bangladesh|Bangladés|Bangladesh;Bangladeche|Bangladesh|Bangladeshi|bangladesí|bangladeshiano;bengalês;bangladeche|bangladais
BE 056|Belgium|Bélgica|Bélgica|Belgique|Belgian|belga|belga|belge
BF 854|Burkina Faso|Burkina Faso|Burquina Faso|Burkina Faso|Burkinabe;Burkinabè|burkinés;burkinabé|burquinense;burquinês|burkinabé;burkinabè
BG 100|Bulgaria|Bulgaria|Bulgária|Bulgarie|Bulgarian|búlgaro|búlgaro|bulgare
BH 048|Bahrain|Baréin|Barein;Barém|Bahreïn|Bahraini|bareiní|bareinita;baremita|bahreïnien
BI 108|Burundi|Burundi|Burundi|Burundi|Burundian|burundés|burundês;burundiano|burundais
BJ 204|Benin|Benín|Benin;Benim|Bénin|Beninese|beninés|beninense|béninois
BL 652|St. Barthélemy;St Barthélemy;Saint-Barthélemy|San Bartolomé|São Bartolomeu|Saint-Barthélemy
BM 060|Bermuda|Bermudas|Bermudas|Bermudes|Bermudian;Bermudan|bermudeño|bermudense|bermudien
BN 096|Brunei|Brunéi|Brunei|Brunei;Brunéi|Bruneian|bruneano|bruneano;bruneíno|brunéien
BO 068|Bolivia;Plurinational State of Bolivia|Bolivia;Estado Plurinacional de Bolivia|Bolívia;Estado Plurinacional da Bolívia|Bolivie|Bolivian|boliviano|boliviano|bolivien
BQ 535|Caribbean Netherlands|Caribe neerlandés|Países Baixos Caribenhos|Pays-Bas caribéens
BR 076|Brazil|Brasil|Brasil|Brésil|Brazilian|brasileño|brasileiro|brésilien
BS 044|Bahamas|Bahamas|Bahamas;Baamas|Bahamas|Bahamian|bahameño|bahamense;bahamiano|bahamien
BT 064|Bhutan|Bután|Butão|Bhoutan|Bhutanese|butanés|butanês|bhoutanais
BV 074|Bouvet Island|Isla Bouvet|Ilha Bouvet|Île Bouvet;île Bouvet
BW 072|Botswana|Botsuana|Botsuana|Botswana|Batswana;Motswana;Botswanan|botsuano|botsuanês;botsuano|botswanais
BY 112|Belarus;Byelorussia|Bielorrusia;Belarús|Bielorrússia;Belarus|Biélorussie;Bélarus|Belarusian|bielorruso|bielorrusso|biélorusse
BZ 084|Belize|Belice|Belize|Belize;Bélize|Belizean|beliceño|belizenho|bélizien
CA 124|Canada|Canadá|Canadá|Canada|Canadian|canadiense|canadense;canadiano|canadien
CC 166|Cocos|Islas Cocos|Ilhas Cocos;Ilhas dos Cocos|Îles Cocos;îles Cocos
CD 180|Congo - Kinshasa;Congo;Democratic Republic of the Congo;DR Congo;DRC|República Democrática del Congo;Congo;RDC|Congo - Kinshasa;República Democrática do Congo;Congo-Kinshasa;RDC|Congo-Kinshasa;Congo;République démocratique du Congo;RDC|Congolese|congoleño;congolés|congolês|congolais
CF 140|Central African Republic;CAR|República Centroafricana|República Centro-Africana|République centrafricaine;Centrafrique|Central African|centroafricano|centro-africano|centrafricain
CG 178|Congo - Brazzaville;Congo;Republic of the Congo|Congo;República del Congo|República do Congo;Congo;Congo-Brazzaville|Congo-Brazzaville;République du Congo;Congo|Congolese|congoleño;congolés|congolês|congolais
CH 756|Switzerland|Suiza|Suíça|Suisse|Swiss|suizo|suíço|suisse
CI 384|Côte d’Ivoire;Ivory Coast|Côte d’Ivoire;Costa de Marfil|Costa do Marfim;Côte d’Ivoire|Côte d’Ivoire;République de Côte d’Ivoire|Ivorian|marfileño;costamarfileño|marfinense;costa-marfinense|ivoirien
CK 184|Cook Islands|Islas Cook|Ilhas Cook|Îles Cook;îles Cook||cookiano
CL 152|Chile|Chile|Chile|Chili|Chilean|chileno|chileno|chilien
CM 120|Cameroon|Camerún|Camarões|Cameroun|Cameroonian|camerunés|camaronês|camerounais
CN 156|China;People’s Republic of China|China;República Popular China;República Popular de China|China;República Popular da China|Chine;République populaire de Chine|Chinese|chino|chinês|chinois
CO 170|Colombia|Colombia|Colômbia|Colombie|Colombian|colombiano|colombiano|colombien
CR 188|Costa Rica|Costa Rica|Costa Rica|Costa Rica|Costa Rican|costarricense;tico|costa-riquenho;costarriquenho|costaricien;costaricain
CU 192|Cuba|Cuba|Cuba|Cuba|Cuban|cubano|cubano|cubain
CV 132|Cape Verde;Cabo Verde|Cabo Verde|Cabo Verde|Cap-Vert|Cape Verdean;Cabo Verdean|caboverdiano|cabo-verdiano|cap-verdien;capverdien
CW 531|Curaçao|Curazao|Curaçao;Curaçau|Curaçao|Curaçaoan|curazoleño|curaçauense|curacien
CX 162|Christmas Island|Isla de Navidad|Ilha Christmas;Ilha do Natal|Île Christmas;île Christmas
CY 196|Cyprus|Chipre|Chipre|Chypre|Cypriot|chipriota|cipriota|chypriote
CZ 203|Czechia;Czech Republic|Chequia;República Checa|Tchéquia;República Tcheca;Chéquia;República Checa|Tchéquie;République tchèque|Czech|checo|tcheco;checo|tchèque
DE 276|Germany;Federal Republic of Germany|Alemania;República Federal de Alemania|Alemanha;República Federal da Alemanha|Allemagne;République fédérale d’Allemagne|German|alemán|alemão|allemand
DJ 262|Djibouti|Yibuti|Djibuti;Jibuti|Djibouti|Djiboutian|yibutiano|djibutiano|djiboutien
DK 208|Denmark|Dinamarca|Dinamarca|Danemark|Danish;Dane|danés|dinamarquês|danois
DM 212|Dominica|Dominica|Dominica;Domínica|Dominique|Dominican|dominiqués|dominiquense|dominiquais
DO 214|Dominican Republic|República Dominicana|República Dominicana|République dominicaine|Dominican|dominicano|dominicano|dominicain
DZ 012|Algeria|Argelia|Argélia|Algérie|Algerian|argelino|argelino|algérien
EC 218|Ecuador|Ecuador|Equador|Équateur|Ecuadorian;Ecuadorean;Ecuadoran|ecuatoriano|equatoriano|équatorien
EE 233|Estonia|Estonia|Estônia;Estónia|Estonie|Estonian|estonio|estoniano;estónio|estonien
EG 818|Egypt|Egipto|Egito|Égypte|Egyptian|egipcio|egípcio|égyptien
EH 732|Western Sahara|Sáhara Occidental;Sahara Occidental|Saara Ocidental;Sara Ocidental|Sahara occidental|Sahrawi;Saharawi|saharaui|saaraui;sarauí|sahraoui
ER 232|Eritrea|Eritrea|Eritreia|Érythrée|Eritrean|eritreo|eritreu|érythréen
ES 724|Spain|España|Espanha|Espagne|Spanish;Spaniard|español|espanhol|espagnol
ET 231|Ethiopia|Etiopía|Etiópia|Éthiopie|Ethiopian|etíope|etíope|éthiopien
FI 246|Finland|Finlandia|Finlândia|Finlande|Finnish;Finn|finlandés|finlandês|finlandais
FJ 242|Fiji|Fiyi|Fiji|Fidji|Fijian|fiyiano|fijiano|fidjien
FK 238|Falkland Islands;Malvinas|Islas Malvinas;Malvinas|Ilhas Malvinas;Ilhas Falkland;Malvinas|Îles Malouines;îles Malouines;îles Falkland;Malouines|Falkland Islander|malvinense|malvinense|malouin
FM 583|Micronesia|Micronesia|Micronésia|Micronésie|Micronesian|micronesio|micronésio|micronésien
FO 234|Faroe Islands|Islas Feroe|Ilhas Faroé|Îles Féroé;îles Féroé|Faroese|feroés|feroês;faroense|féroïen
FR 250|France|Francia|França|France|French;Frenchman;Frenchwoman|francés|francês|français
GA 266|Gabon|Gabón|Gabão|Gabon|Gabonese|gabonés|gabonês;gabonense|gabonais
GB 826|United Kingdom;UK;U.K.;Great Britain;Britain|Reino Unido;RU;R. U.;Gran Bretaña|Reino Unido;GB;Grã-Bretanha|Royaume-Uni;R.-U.;Grande-Bretagne|British;Briton|británico|britânico|britannique
GD 308|Grenada|Granada|Granada|Grenade|Grenadian|granadino|granadino|grenadien
GE 268|Georgia|Georgia|Geórgia|Géorgie|Georgian|georgiano|georgiano|géorgien
GF 254|French Guiana|Guayana Francesa|Guiana Francesa|Guyane française;Guyane|French Guianese|francoguayanés|franco-guianense|guyanais
GG 831|Guernsey|Guernesey;Guernsey|Guernsey;Guernesey|Guernesey||||guernesiais
GH 288|Ghana|Ghana|Gana|Ghana|Ghanaian|ghanés|ganês;ganense|ghanéen
GI 292|Gibraltar|Gibraltar|Gibraltar|Gibraltar||gibralteño||gibraltariens
GL 304|Greenland|Groenlandia|Groenlândia;Gronelândia|Groenland|Greenlandic;Greenlander|groenlandés|groenlandês;gronelandês|groenlandais
GM 270|Gambia|Gambia|Gâmbia|Gambie|Gambian|gambiano|gambiano|gambien
GN 324|Guinea|Guinea|Guiné|Guinée|Guinean|guineano|guineano|guinéen
GP 312|Guadeloupe|Guadalupe|Guadalupe|Guadeloupe|Guadeloupean|guadalupeño|guadalupense|guadeloupéen
GQ 226|Equatorial Guinea|Guinea Ecuatorial|Guiné Equatorial|Guinée équatoriale|Equatorial Guinean;Equatoguinean|ecuatoguineano|guinéu-equatoriano;equato-guineense|équato-guinéen
GR 300|Greece|Grecia|Grécia|Grèce|Greek|griego|grego|grec;grecque
GS 239|South Georgia & South Sandwich Islands;South Georgia and South Sandwich Islands|Islas Georgia del Sur y Sandwich del Sur;Islas Georgia del Sur y Sándwich del Sur|Ilhas Geórgia do Sul e Sandwich do Sul|Géorgie du Sud-et-les Îles Sandwich du Sud;Îles Géorgie du Sud et Sandwich du Sud
GT 320|Guatemala|Guatemala|Guatemala|Guatemala|Guatemalan|guatemalteco|guatemalteco|guatémaltèque
GU 316|Guam|Guam|Guam;Guame|Guam||guamés
GW 624|Guinea-Bissau|Guinea-Bisáu|Guiné-Bissau|Guinée-Bissau|Bissau-Guinean|guineano|guineense|bissau-guinéen;bissaoguinéen
GY 328|Guyana|Guyana|Guiana|Guyana|Guyanese|guyanés|guianense|guyanien
HK 344|Hong Kong|Hong Kong|Hong Kong|Hong Kong|Hong Konger|hongkonés|honconguês|hongkongais
HM 334|Heard & McDonald Islands;Heard and McDonald Islands|Islas Heard y McDonald|Ilhas Heard e McDonald|Îles Heard-et-MacDonald;îles Heard et McDonald
HN 340|Honduras|Honduras|Honduras|Honduras|Honduran|hondureño|hondurenho|hondurien
HR 191|Croatia|Croacia|Croácia|Croatie|Croatian;Croat|croata|croata|croate
HT 332|Haiti|Haití|Haiti|Haïti|Haitian|haitiano|haitiano|haïtien
HU 348|Hungary|Hungría|Hungria|Hongrie|Hungarian|húngaro|húngaro|hongrois
ID 360|Indonesia|Indonesia|Indonésia|Indonésie|Indonesian|indonesio|indonésio|indonésien
IE 372|Ireland|Irlanda|Irlanda|Irlande|Irish;Irishman;Irishwoman|irlandés|irlandês|irlandais
IL 376|Israel|Israel|Israel|Israël|Israeli|israelí|israelense;israelita;israelí|israélien
IM 833|Isle of Man|Isla de Man|Ilha de Man|Île de Man;île de Man|Manx|manés
IN 356|India|India|Índia|Inde|Indian|indio|indiano|indien
IO 086|British Indian Ocean Territory|Territorio Británico del Océano Índico|Território Britânico do Oceano Índico|Territoire britannique de l’océan Indien
IQ 368|Iraq|Irak|Iraque|Irak|Iraqi|iraquí|iraquiano|irakien;iraquien
IR 364|Iran;Islamic Republic of Iran|Irán;República Islámica de Irán|Irã;Irão;República Islâmica do Irã|Iran|Iranian|iraní|iraniano|iranien
IS 352|Iceland|Islandia|Islândia|Islande|Icelandic;Icelander|islandés|islandês|islandais
IT 380|Italy|Italia|Itália|Italie|Italian|italiano|italiano|italien
JE 832|Jersey|Jersey|Jersey|Jersey||||jersiais
JM 388|Jamaica|Jamaica|Jamaica|Jamaïque|Jamaican|jamaicano;jamaiquino|jamaicano|jamaïquain
JO 400|Jordan|Jordania|Jordânia|Jordanie|Jordanian|jordano|jordaniano;jordano|jordanien
JP 392|Japan|Japón|Japão|Japon|Japanese|japonés;nipón|japonês;nipônico|japonais;nippon
KE 404|Kenya|Kenia|Quênia;Quénia|Kenya|Kenyan|keniano;keniata|queniano|kényan;kenyan
KG 417|Kyrgyzstan|Kirguistán|Quirguistão|Kirghizstan;Kirghizistan|Kyrgyz;Kyrgyzstani|kirguís;kirguiso|quirguiz;quirguistanês|kirghize
KH 116|Cambodia|Camboya|Camboja|Cambodge|Cambodian|camboyano|cambojano|cambodgien
KI 296|Kiribati|Kiribati|Quiribati;Quiribáti|Kiribati|I-Kiribati|kiribatiano|quiribatiano|kiribatiens
KM 174|Comoros|Comoras|Comores|Comores|Comoran;Comorian|comorense|comoriano;comorense|comorien
KN 659|St. Kitts & Nevis;St Kitts & Nevis;Saint Kitts and Nevis|San Cristóbal y Nieves|São Cristóvão e Névis;São Cristóvão e Neves|Saint-Christophe-et-Niévès;Saint‑Kitts‑et‑Nevis|Kittitian;Nevisian|sancristobaleño|são-cristovense|kittitien
KP 408|North Korea;DPRK|Corea del Norte;República Popular Democrática de Corea|Coreia do Norte;RPDC|Corée du Nord|North Korean;Korean|norcoreano;coreano|norte-coreano;coreano|nord-coréen;coréen
KR 410|South Korea;Republic of Korea;Korea|Corea del Sur;República de Corea;Corea|Coreia do Sul;República da Coreia;Coreia|Corée du Sud;République de Corée;Corée|South Korean;Korean|surcoreano;coreano|sul-coreano;coreano|sud-coréen;coréen
KW 414|Kuwait|Kuwait|Kuwait;Koweit|Koweït|Kuwaiti|kuwaití|kuwaitiano;kuwaiti|koweïtien
KY 136|Cayman Islands|Islas Caimán|Ilhas Cayman;Ilhas Caimão|Îles Caïmans||caimanés||caïmanien
KZ 398|Kazakhstan|Kazajistán|Cazaquistão|Kazakhstan|Kazakh;Kazakhstani|kazajo;kazajstano|cazaque|kazakh;kazakhstanais
LA 418|Laos;Lao PDR|Laos|Laos|Laos|Lao;Laotian|laosiano|laosiano;laociano|laotien
LB 422|Lebanon|Líbano|Líbano|Liban|Lebanese|libanés|libanês|libanais
LC 662|St. Lucia;St Lucia;Saint Lucia|Santa Lucía|Santa Lúcia|Sainte-Lucie|Saint Lucian;St. Lucian|santalucense|santa-lucense|saint-lucien
LI 438|Liechtenstein|Liechtenstein|Liechtenstein;Listenstaine|Liechtenstein|Liechtensteiner|liechtensteiniano|liechtensteiniense|liechtensteinois
LK 144|Sri Lanka|Sri Lanka|Sri Lanka;Sri Lanca|Sri Lanka|Sri Lankan|esrilanqués;ceilanés;ceilandés|cingalês;esrilanquês|sri-lankais;srilankais
LR 430|Liberia|Liberia|Libéria|Liberia;Libéria|Liberian|liberiano|liberiano|liberian
LS 426|Lesotho|Lesoto|Lesoto|Lesotho|Basotho;Mosotho|lesotense|lesotiano|lésothien
LT 440|Lithuania|Lituania|Lituânia|Lituanie|Lithuanian|lituano|lituano|lituanien
LU 442|Luxembourg|Luxemburgo|Luxemburgo|Luxembourg|Luxembourgish;Luxembourger|luxemburgués|luxemburguês|luxembourgeois
LV 428|Latvia|Letonia|Letônia;Letónia|Lettonie|Latvian|letón|letão|letton
LY 434|Libya|Libia|Líbia|Libye|Libyan|libio|líbio|libyen
MA 504|Morocco|Marruecos|Marrocos|Maroc|Moroccan|marroquí|marroquino|marocain
MC 492|Monaco|Mónaco|Mônaco;Mónaco|Monaco|Monegasque;Monacan|monegasco|monegasco|monégasque
MD 498|Moldova|Moldavia|Moldávia|Moldavie|Moldovan|moldavo|moldávio;moldavo|moldave
ME 499|Montenegro|Montenegro|Montenegro|Monténégro|Montenegrin|montenegrino|montenegrino|monténégrin
MF 663|St. Martin;St Martin;Saint Martin|San Martín|São Martinho|Saint-Martin
MG 450|Madagascar|Madagascar|Madagascar;Madagáscar|Madagascar|Malagasy|malgache|malgaxe|malgache
MH 584|Marshall Islands|Islas Marshall|Ilhas Marshall|Îles Marshall|Marshallese|marshalés|marshallino;marshalês|marshallais
MK 807|North Macedonia;Macedonia|Macedonia del Norte;Macedonia|Macedônia do Norte;Macedónia do Norte;Macedônia|Macédoine du Nord;Macédoine|Macedonian|macedonio|macedônio|macédonien
ML 466|Mali|Mali|Mali|Mali|Malian|maliense|malinês;maliano|malien
MM 104|Myanmar;Burma|Myanmar;Birmania|Mianmar;Birmânia|Myanmar;Birmanie|Burmese|birmano|birmanês;birmane|birman
MN 496|Mongolia|Mongolia|Mongólia|Mongolie|Mongolian|mongol|mongol|mongol
MO 446|Macao;Macau|Macao|Macau|Macao|Macanese|macaense|macaense|macanais
MP 580|Northern Mariana Islands|Islas Marianas del Norte|Ilhas Marianas do Norte|Îles Mariannes du Nord;Mariannes du Nord||marianense
MQ 474|Martinique|Martinica|Martinica|Martinique|Martinican|martiniqués|martiniquense|martiniquais
MR 478|Mauritania|Mauritania|Mauritânia|Mauritanie|Mauritanian|mauritano|mauritano|mauritanien
MS 500|Montserrat|Montserrat|Montserrat;Monserrate|Montserrat||montserratiano||montserratien
MT 470|Malta|Malta|Malta|Malte|Maltese|maltés|maltês|maltais
MU 480|Mauritius|Mauricio|Maurício;Maurícia|Maurice|Mauritian|mauriciano|mauriciano|mauricien
MV 462|Maldives|Maldivas|Maldivas|Maldives|Maldivian;Maldivan|maldivo|maldivo;maldívio|maldivien
MW 454|Malawi|Malaui|Malaui;Maláui|Malawi|Malawian|malauí;malauiano|malauiano;malawiano|malawien
MX 484|Mexico;United Mexican States|México;Estados Unidos Mexicanos;Méjico|México;Estados Unidos Mexicanos|Mexique|Mexican|mexicano;mejicano|mexicano|mexicain
MY 458|Malaysia|Malasia|Malásia|Malaisie|Malaysian|malasio|malaio;malásio|malaisien
MZ 508|Mozambique|Mozambique|Moçambique|Mozambique|Mozambican|mozambiqueño|moçambicano|mozambicain
NA 516|Namibia|Namibia|Namíbia|Namibie|Namibian|namibio|namibiano;namíbio|namibien
NC 540|New Caledonia|Nueva Caledonia|Nova Caledônia;Nova Caledónia|Nouvelle-Calédonie|New Caledonian|neocaledonio|neocaledônio|néo-calédonien
NE 562|Niger|Níger|Níger|Niger|Nigerien|nigerino|nigerino|nigérien
NF 574|Norfolk Island|Isla Norfolk|Ilha Norfolk|Île Norfolk;île Norfolk
NG 566|Nigeria|Nigeria|Nigéria|Nigeria;Nigéria|Nigerian|nigeriano|nigeriano|nigérian
NI 558|Nicaragua|Nicaragua|Nicarágua|Nicaragua|Nicaraguan|nicaragüense|nicaraguense|nicaraguayen
NL 528|Netherlands;Holland|Países Bajos;Holanda|Países Baixos;Holanda|Pays-Bas;Hollande|Dutch;Dutchman;Dutchwoman|neerlandés;holandés|neerlandês;holandês|néerlandais;hollandais
NO 578|Norway|Noruega|Noruega|Norvège|Norwegian|noruego|norueguês|norvégien
NP 524|Nepal|Nepal|Nepal|Népal|Nepalese;Nepali|nepalí;nepalés|nepalês|népalais
NR 520|Nauru|Nauru|Nauru|Nauru|Nauruan|nauruano|nauruano|nauruan
NU 570|Niue|Niue|Niue;Niuê|Niue||niueano||niuéen
NZ 554|New Zealand;Aotearoa New Zealand|Nueva Zelanda;Aotearoa|Nova Zelândia;Aotearoa da Nova Zelândia;Aotearoa|Nouvelle-Zélande;Aotearoa|New Zealander;New Zealand|neozelandés|neozelandês|néo-zélandais;néozélandais
OM 512|Oman|Omán|Omã|Oman|Omani|omaní|omanense;omanita;omani|omanais
PA 591|Panama|Panamá|Panamá|Panama|Panamanian|panameño|panamenho|panaméen
PE 604|Peru|Perú|Peru|Pérou|Peruvian|peruano|peruano|péruvien
PF 258|French Polynesia|Polinesia Francesa|Polinésia Francesa|Polynésie française|French Polynesian|francopolinesio|franco-polinésio|franco-polynésien
PG 598|Papua New Guinea|Papúa Nueva Guinea|Papua-Nova Guiné|Papouasie-Nouvelle-Guinée|Papua New Guinean;Papuan|papú|papuásio;papua|papouasien
PH 608|Philippines|Filipinas|Filipinas|Philippines|Filipino;Filipina;Philippine|filipino|filipino|philippin
PK 586|Pakistan|Pakistán|Paquistão|Pakistan|Pakistani|pakistaní|paquistanês|pakistanais
PL 616|Poland|Polonia|Polônia;Polónia|Pologne|Polish|polaco|polonês;polaco|polonais
PM 666|St. Pierre & Miquelon;St Pierre & Miquelon;Saint-Pierre-et-Miquelon|San Pedro y Miquelón|São Pedro e Miquelão|Saint-Pierre-et-Miquelon
PN 612|Pitcairn Islands|Islas Pitcairn|Ilhas Pitcairn|Îles Pitcairn;îles Pitcairn
PR 630|Puerto Rico|Puerto Rico|Porto Rico|Porto Rico|Puerto Rican|puertorriqueño;portorriqueño|porto-riquenho|portoricain
PS 275|Palestinian Territories;Palestine;Palestinian territories|Territorios Palestinos;Palestina|Territórios palestinos;Palestina;Territórios palestinianos|Territoires palestiniens;Palestine|Palestinian|palestino|palestino;palestiniano|palestinien
PT 620|Portugal|Portugal|Portugal|Portugal|Portuguese|portugués|português|portugais
PW 585|Palau|Palaos|Palau|Palaos|Palauan|palauano|palauano;palauense|palauan
PY 600|Paraguay|Paraguay|Paraguai|Paraguay|Paraguayan|paraguayo|paraguaio|paraguayen
QA 634|Qatar|Catar|Catar|Qatar|Qatari|catarí;qatarí|catariano;catarense;qatari|qatari;qatarien
RE 638|Réunion|Reunión|Reunião|La Réunion;la Réunion|Réunionese||reunionense|réunionnais
RO 642|Romania|Rumanía;Rumania|Romênia;Roménia|Roumanie|Romanian|rumano|romeno|roumain
RS 688|Serbia|Serbia|Sérvia|Serbie|Serbian;Serb|serbio|sérvio|serbe
RU 643|Russia;Russian Federation|Rusia;Federación de Rusia;Federación Rusa|Rússia;Federação Russa;Federação da Rússia|Russie;Fédération de Russie|Russian|ruso|russo|russe
RW 646|Rwanda|Ruanda|Ruanda|Rwanda|Rwandan|ruandés|ruandês|rwandais
SA 682|Saudi Arabia|Arabia Saudí;Arabia Saudita|Arábia Saudita|Arabie saoudite|Saudi;Saudi Arabian|saudí;saudita|saudita|saoudien
SB 090|Solomon Islands|Islas Salomón|Ilhas Salomão|Îles Salomon|Solomon Islander|salomonense|salomonense;salomônico|salomonien
SC 690|Seychelles|Seychelles|Seicheles|Seychelles|Seychellois|seychellense|seichelense|seychellois
SD 729|Sudan|Sudán|Sudão|Soudan|Sudanese|sudanés|sudanês|soudanais
SE 752|Sweden|Suecia|Suécia|Suède|Swedish;Swede|sueco|sueco|suédois
SG 702|Singapore|Singapur|Singapura|Singapour|Singaporean|singapurense|singapuriano;singapurense;cingapuriano|singapourien
SH 654|St. Helena;St Helena;Saint Helena|Santa Elena|Santa Helena|Sainte-Hélène||santaeleno||sainte Hélène
SI 705|Slovenia|Eslovenia|Eslovênia;Eslovénia|Slovénie|Slovenian;Slovene|esloveno|esloveno|slovène
SJ 744|Svalbard & Jan Mayen;Svalbard and Jan Mayen|Svalbard y Jan Mayen|Svalbard e Jan Mayen|Svalbard et Jan Mayen
SK 703|Slovakia|Eslovaquia|Eslováquia|Slovaquie|Slovak;Slovakian|eslovaco|eslovaco|slovaque
SL 694|Sierra Leone|Sierra Leona|Serra Leoa|Sierra Leone|Sierra Leonean|sierraleonés|serra-leonês|sierra Léonais
SM 674|San Marino|San Marino|San Marino;São Marinho|Saint-Marin|Sammarinese;San Marinese|sanmarinense|são-marinhense;samarinês|saint-marinais
SN 686|Senegal|Senegal|Senegal|Sénégal|Senegalese|senegalés|senegalês|sénégalais
SO 706|Somalia|Somalia|Somália|Somalie|Somali|somalí|somali;somaliano|somalien
SR 740|Suriname|Surinam|Suriname|Suriname|Surinamese|surinamés|surinamês|surinamais
SS 728|South Sudan|Sudán del Sur|Sudão do Sul|Soudan du Sud|South Sudanese|sursudanés|sul-sudanês|sud-soudanais
ST 678|São Tomé & Príncipe;São Tomé and Príncipe|Santo Tomé y Príncipe|São Tomé e Príncipe|Sao Tomé-et-Principe|São Toméan;Sao Tomean|santotomense|são-tomense;santomense|santoméen
SV 222|El Salvador|El Salvador|El Salvador;Salvador|Salvador|Salvadoran;Salvadorean;Salvadorian|salvadoreño|salvadorenho|salvadorien
SX 534|Sint Maarten|Sint Maarten|Sint Maarten;São Martinho|Saint-Martin||sanmartinense
SY 760|Syria;Syrian Arab Republic|Siria;República Árabe Siria|Síria|Syrie|Syrian|sirio|sírio|syrien
SZ 748|Eswatini;Swaziland|Esuatini;Suazilandia;Eswatini|Essuatíni;Suazilândia|Eswatini;Swaziland|Swazi|suazi|suazi;suázi|swazi
TC 796|Turks & Caicos Islands;Turks and Caicos Islands|Islas Turcas y Caicos|Ilhas Turcas e Caicos|Îles Turques-et-Caïques
TD 148|Chad|Chad|Chade|Tchad|Chadian|chadiano|chadiano|tchadien
TF 260|French Southern Territories|Territorios Australes Franceses|Territórios Franceses do Sul;Territórios Austrais Franceses|Terres australes françaises
TG 768|Togo|Togo|Togo|Togo|Togolese|togolés|togolês|togolais
TH 764|Thailand|Tailandia|Tailândia|Thaïlande|Thai|tailandés|tailandês|thaïlandais
TJ 762|Tajikistan|Tayikistán|Tadjiquistão;Tajiquistão|Tadjikistan|Tajik;Tajikistani|tayiko|tadjique;tajique|tadjik
TK 772|Tokelau|Tokelau|Tokelau;Toquelau|Tokelau
TL 626|Timor-Leste;East Timor|Timor-Leste;Timor Oriental|Timor-Leste;República Democrática de Timor-Leste;Timor Leste|Timor oriental;Timor-Oriental;Timor-Leste|East Timorese;Timorese|timorense|timorense|est-timorais;timorais
TM 795|Turkmenistan|Turkmenistán|Turcomenistão;Turquemenistão|Turkménistan|Turkmen|turcomano;turkmeno|turcomeno;turcomano|turkmène
TN 788|Tunisia|Túnez|Tunísia|Tunisie|Tunisian|tunecino|tunisiano;tunisino|tunisien
TO 776|Tonga|Tonga|Tonga|Tonga|Tongan|tongano|tonganês|tongien
TR 792|Türkiye;Turkey|Turquía;Türkiye|Turquia;Türkiye|Turquie;Türkiye|Turkish;Turk|turco|turco|turc;turque
TT 780|Trinidad & Tobago;Trinidad and Tobago|Trinidad y Tobago|Trinidad e Tobago;Trindade e Tobago|Trinité-et-Tobago|Trinidadian;Tobagonian|trinitense;trinitario|trinitário;trinidadiano|trinidadien;trinidadéen
TV 798|Tuvalu|Tuvalu|Tuvalu|Tuvalu|Tuvaluan|tuvaluano|tuvaluano|tuvalais
TW 158|Taiwan|Taiwán|Taiwan|Taïwan|Taiwanese|taiwanés|taiwanês|taïwanais
TZ 834|Tanzania|Tanzania|Tanzânia|Tanzanie|Tanzanian|tanzano|tanzaniano|tanzanien
UA 804|Ukraine|Ucrania|Ucrânia|Ukraine|Ukrainian|ucraniano|ucraniano|ukrainien
UG 800|Uganda|Uganda|Uganda|Ouganda|Ugandan|ugandés|ugandense;ugandês|ougandais
UM 581|U.S. Outlying Islands;US Outlying Islands|Islas menores alejadas de EE. UU.;Islas Ultramarinas de EE.UU.|Ilhas Menores Distantes dos EUA;Ilhas Menores Afastadas dos EUA|Îles mineures éloignées des États-Unis;îles mineures éloignées des États-Unis
US 840|United States;US;U.S.;USA;U.S.A.;United States of America|Estados Unidos;EE. UU.;EU;EE.UU.;EEUU;EUA;E.U.;E.U.A.;Estados Unidos de América;Estados Unidos de Norteamérica|Estados Unidos;EUA;E.U.A.;Estados Unidos da América|États-Unis;É.-U.;USA;États-Unis d’Amérique|American|estadounidense;estadunidense;norteamericano|estadunidense;estado-unidense;norte-americano;americano|américain;états-unien;étatsunien
UY 858|Uruguay|Uruguay|Uruguai|Uruguay|Uruguayan|uruguayo|uruguaio|uruguayen
UZ 860|Uzbekistan|Uzbekistán|Uzbequistão;Usbequistão|Ouzbékistan|Uzbek;Uzbekistani|uzbeko|uzbeque;usbeque|ouzbek
VA 336|Vatican City;Vatican;Holy See|Ciudad del Vaticano;Vaticano;Santa Sede|Cidade do Vaticano;Vaticano;Santa Sé|État de la Cité du Vatican;Cité du Vatican;Vatican;Saint-Siège||vaticano|vaticano|vatican
VC 670|St. Vincent & Grenadines;St Vincent & the Grenadines;Saint Vincent and the Grenadines|San Vicente y las Granadinas|São Vicente e Granadinas|Saint-Vincent-et-les Grenadines|Vincentian|sanvicentino|são-vicentino|vincentais
VE 862|Venezuela;Bolivarian Republic of Venezuela|Venezuela;República Bolivariana de Venezuela|Venezuela|Venezuela;Vénézuéla|Venezuelan|venezolano|venezuelano|vénézuélien
VG 092|British Virgin Islands|Islas Vírgenes Británicas|Ilhas Virgens Britânicas|Îles Vierges britanniques;îles Vierges britanniques||||îles Vierges Britanniques
VI 850|U.S. Virgin Islands;US Virgin Islands|Islas Vírgenes de EE. UU.|Ilhas Virgens Americanas;Ilhas Virgens dos EUA|Îles Vierges des États-Unis;îles Vierges américaines||||îles Vierges Américaines
VN 704|Vietnam;Viet Nam|Vietnam;Viet Nam|Vietnã;Vietname|Viêt Nam;Vietnam|Vietnamese|vietnamita|vietnamita|vietnamien
VU 548|Vanuatu|Vanuatu|Vanuatu|Vanuatu||vanuatense|vanuatuense|vanuatais;vanuatuan
WF 876|Wallis & Futuna;Wallis and Futuna|Wallis y Futuna|Wallis e Futuna|Wallis-et-Futuna|Welsh|wallisiano||gallois
WS 882|Samoa|Samoa|Samoa|Samoa|Samoan|samoano|samoano|samoan
XK 983|Kosovo|Kosovo|Kosovo|Kosovo|Kosovar;Kosovan|kosovar|kosovar|kosovar
YE 887|Yemen|Yemen|Iêmen;Iémen|Yémen|Yemenite|yemení|iemenita|yéménite
YT 175|Mayotte|Mayotte|Mayotte;Maiote|Mayotte||mayotés||mahorais
ZA 710|South Africa|Sudáfrica|África do Sul|Afrique du Sud|South African|sudafricano|sul-africano|sud-africain
ZM 894|Zambia|Zambia|Zâmbia|Zambie|Zambian|zambiano|zambiano|zambien
ZW 716|Zimbabwe|Zimbabue;Zimbabwe|Zimbábue;Zimbabué|Zimbabwe|Zimbabwean|zimbabuense|zimbabuense;zimbabueano|zimbabwéen
`;

/** Parts of the world, and parts of countries. */
export const regions = `
002|Africa|África|África|Afrique|African|africano|africano|africain
003|North America|América del Norte;Norteamérica|América do Norte|Amérique du Nord|North American|norteamericano|norte-americano|nord-américain
005|South America|Sudamérica;América del Sur;Suramérica|América do Sul|Amérique du Sud|South American|sudamericano;suramericano|sul-americano|sud-américain
009|Oceania|Oceanía|Oceania;Oceânia|Océanie|Oceanian|oceánico|oceânico|océanien
011|Western Africa|África occidental;África del Oeste;África Occidental|África Ocidental|Afrique occidentale
013|Central America|Centroamérica;América Central|América Central|Amérique centrale|Central American|centroamericano|centro-americano|centraméricain
014|Eastern Africa|África oriental;África del Este;África Oriental|África Oriental|Afrique orientale
015|Northern Africa|África septentrional;África del Norte|África do Norte;Norte de África|Afrique septentrionale
017|Middle Africa|África central|África Central|Afrique centrale
019|Americas;America;Western Hemisphere|América;las Américas;hemisferio occidental|Américas|Amériques|American|americano|americano|américain
029|Caribbean|Caribe|Caribe;Caraíbas|Caraïbes|Caribbean|caribeño|caribenho|caribéen;caraïbe
030|Eastern Asia|Asia oriental;Asia del Este;Asia Oriental|Ásia Oriental|Asie de l’Est;Asie orientale
034|Southern Asia|Asia meridional;Asia del Sur|Ásia Meridional;Ásia do Sul|Asie du Sud
035|Southeast Asia|Sudeste asiático;Asia sudoriental;Sudeste Asiático|Sudeste Asiático|Asie du Sud-Est
039|Southern Europe|Europa meridional;Europa del Sur|Europa Meridional;Europa do Sul|Europe du Sud;Europe méridionale
142|Asia|Asia|Ásia|Asie|Asian|asiático|asiático|asiatique
143|Central Asia|Asia central|Ásia Central|Asie centrale|Central Asian|centroasiático|centro-asiático
145|Western Asia|Asia occidental;Asia del Oeste;Asia Occidental|Ásia Ocidental|Asie de l’Ouest;Asie occidentale
150|Europe|Europa|Europa|Europe|European|europeo|europeu|européen
151|Eastern Europe|Europa oriental;Europa del Este;Europa Oriental|Europa Oriental|Europe de l’Est;Europe orientale
154|Northern Europe|Europa septentrional;Europa del Norte|Europa Setentrional;Europa do Norte|Europe du Nord;Europe septentrionale
155|Western Europe|Europa occidental;Europa del Oeste;Europa Occidental|Europa Ocidental|Europe de l’Ouest;Europe occidentale
202|Sub-Saharan Africa|África subsahariana|África Subsaariana;África subsariana|Afrique subsaharienne|sub-Saharan|subsahariano|subsaariano|subsaharien
419|Latin America;LatAm|Latinoamérica;América Latina;Iberoamérica|América Latina|Amérique latine|Latin American|latinoamericano;iberoamericano|latino-americano|latino-américain
England|England|Inglaterra|Inglaterra|Angleterre|English|inglés|inglês|anglais
Scotland|Scotland|Escocia|Escócia|Écosse|Scottish;Scot|escocés|escocês|écossais
Wales|Wales|Gales|Gales;País de Gales|Pays de Galles|Welsh|galés|galês|gallois
Northern Ireland|Northern Ireland|Irlanda del Norte|Irlanda do Norte|Irlande du Nord|Northern Irish|norirlandés|norte-irlandês|nord-irlandais
Catalonia|Catalonia|Cataluña|Catalunha|Catalogne|Catalan|catalán|catalão|catalan
Basque Country|Basque Country|País Vasco|País Basco|Pays basque|Basque|vasco|basco|basque
Andalusia|Andalusia|Andalucía|Andaluzia|Andalousie|Andalusian|andaluz|andaluz|andalou
Navarre|Navarre|Navarra|Navarra|Navarre
Bavaria|Bavaria|Baviera|Baviera|Bavière|Bavarian|bávaro|bávaro|bavarois
Saxony|Saxony|Sajonia|Saxônia|Saxe
Flanders|Flanders|Flandes|Flandres|Flandre;Flandres|Flemish|flamenco|flamengo|flamand
Wallonia|Wallonia|Valonia|Valônia|Wallonie
Tuscany|Tuscany|Toscana|Toscana|Toscane
Lombardy|Lombardy|Lombardía|Lombardia|Lombardie
Sicily|Sicily|Sicilia|Sicília|Sicile
Sardinia|Sardinia|Cerdeña|Sardenha|Sardaigne
Brittany|Brittany|Bretaña|Bretanha|Bretagne
Normandy|Normandy|Normandía|Normandia|Normandie
New Mexico|New Mexico|Nuevo México|Novo México|Nouveau-Mexique
New Jersey|New Jersey|Nueva Jersey|Nova Jersey|New Jersey
New Hampshire|New Hampshire|Nuevo Hampshire|Nova Hampshire|New Hampshire
New England|New England|Nueva Inglaterra|Nova Inglaterra|Nouvelle-Angleterre
North Carolina|North Carolina|Carolina del Norte|Carolina do Norte|Caroline du Nord
South Carolina|South Carolina|Carolina del Sur|Carolina do Sul|Caroline du Sud
California|California|California|Califórnia|Californie|Californian|californiano|californiano|californien
Baja California|Baja California|Baja California|Baixa Califórnia|Basse-Californie
Florida|Florida|Florida|Flórida|Floride
Pennsylvania|Pennsylvania|Pensilvania|Pensilvânia|Pennsylvanie
Louisiana|Louisiana|Luisiana|Luisiana|Louisiane
Hawaii|Hawaii|Hawái|Havaí|Hawaï
British Columbia|British Columbia|Columbia Británica|Colúmbia Britânica|Colombie-Britannique
Newfoundland|Newfoundland|Terranova|Terra Nova|Terre-Neuve
New South Wales|New South Wales|Nueva Gales del Sur|Nova Gales do Sul|Nouvelle-Galles du Sud
Crimea|Crimea|Crimea|Crimeia|Crimée
Siberia|Siberia|Siberia|Sibéria|Sibérie
Tibet|Tibet|Tíbet|Tibete|Tibet
Gaza Strip|Gaza Strip|Franja de Gaza|Faixa de Gaza|bande de Gaza
West Bank|West Bank|Cisjordania|Cisjordânia|Cisjordanie
Patagonia|Patagonia|Patagonia|Patagônia|Patagonie
Amazonia|Amazonia|Amazonia;Amazonía|Amazônia|Amazonie|Amazonian|amazónico|amazônico|amazonien
`;

/** Unions of countries. */
export const unions = `
EU|European Union;EU;E.U.|Unión Europea;UE;U.E.|União Europeia;UE|Union européenne;UE
EZ|Eurozone;euro area|zona del euro;Eurozona;eurozona|zona do euro;Zona Euro;zona euro|zone euro
UN|United Nations;UN;U.N.|Naciones Unidas;ONU;Organización de las Naciones Unidas|Nações Unidas;ONU;Organização das Nações Unidas|Nations Unies;ONU;Organisation des Nations unies
African Union|African Union|Unión Africana|União Africana|Union africaine
ASEAN|ASEAN|ASEAN;ANSEA|ASEAN;ANASE|ASEAN;ANASE
Mercosur|Mercosur;Mercosul|Mercosur|Mercosul|Mercosur
NATO|NATO|OTAN|OTAN;NATO|OTAN
OPEC|OPEC|OPEP|OPEP;OPEC|OPEP
World Health Organization|World Health Organization;World Health Organisation;WHO|Organización Mundial de la Salud;OMS|Organização Mundial da Saúde;OMS|Organisation mondiale de la santé;OMS
Pan American Health Organization|Pan American Health Organization;Pan American Health Organisation;PAHO|Organización Panamericana de la Salud;OPS|Organização Pan-Americana da Saúde;OPAS|Organisation panaméricaine de la santé;OPS
World Trade Organization|World Trade Organization;World Trade Organisation;WTO|Organización Mundial del Comercio;OMC|Organização Mundial do Comércio;OMC|Organisation mondiale du commerce;OMC
International Monetary Fund|International Monetary Fund;IMF|Fondo Monetario Internacional;FMI|Fundo Monetário Internacional;FMI|Fonds monétaire international;FMI
World Bank|World Bank|Banco Mundial|Banco Mundial|Banque mondiale
Inter-American Development Bank|Inter-American Development Bank;IDB|Banco Interamericano de Desarrollo;BID|Banco Interamericano de Desenvolvimento;BID|Banque interaméricaine de développement;BID
European Investment Bank|European Investment Bank;EIB|Banco Europeo de Inversiones;BEI|Banco Europeu de Investimento;BEI|Banque européenne d’investissement;BEI
African Development Bank|African Development Bank;AfDB|Banco Africano de Desarrollo;BAfD|Banco Africano de Desenvolvimento;BAD|Banque africaine de développement;BAD
Asian Development Bank|Asian Development Bank;ADB|Banco Asiático de Desarrollo|Banco Asiático de Desenvolvimento|Banque asiatique de développement
OECD|OECD;Organisation for Economic Co-operation and Development;Organization for Economic Cooperation and Development|OCDE;Organización para la Cooperación y el Desarrollo Económicos;Organización para la Cooperación y el Desarrollo Económico|OCDE;Organização para a Cooperação e Desenvolvimento Econômico|OCDE;Organisation de coopération et de développement économiques
International Atomic Energy Agency|International Atomic Energy Agency;IAEA|Organismo Internacional de Energía Atómica;OIEA|Agência Internacional de Energia Atômica;AIEA|Agence internationale de l’énergie atomique;AIEA
United Nations Development Programme|United Nations Development Programme;UN Development Programme;United Nations Development Program;UNDP|Programa de las Naciones Unidas para el Desarrollo;PNUD|Programa das Nações Unidas para o Desenvolvimento;PNUD|Programme des Nations unies pour le développement;PNUD
United Nations Environment Programme|United Nations Environment Programme;UN Environment Programme;UNEP|Programa de las Naciones Unidas para el Medio Ambiente;PNUMA|Programa das Nações Unidas para o Meio Ambiente;PNUMA|Programme des Nations unies pour l’environnement;PNUE
UNESCO|UNESCO;United Nations Educational, Scientific and Cultural Organization|UNESCO;Organización de las Naciones Unidas para la Educación, la Ciencia y la Cultura|UNESCO;Organização das Nações Unidas para a Educação, a Ciência e a Cultura|UNESCO;Organisation des Nations unies pour l’éducation, la science et la culture
UNICEF|UNICEF;United Nations Children’s Fund|UNICEF;Fondo de las Naciones Unidas para la Infancia|UNICEF;Fundo das Nações Unidas para a Infância|UNICEF;Fonds des Nations unies pour l’enfance
FAO|FAO;Food and Agriculture Organization;UN Food and Agriculture Organization|FAO;Organización de las Naciones Unidas para la Alimentación y la Agricultura|FAO;Organização das Nações Unidas para a Alimentação e a Agricultura|FAO;Organisation des Nations unies pour l’alimentation et l’agriculture
International Labour Organization|International Labour Organization;International Labour Organisation;International Labor Organization;ILO|Organización Internacional del Trabajo;OIT|Organização Internacional do Trabalho;OIT|Organisation internationale du travail;OIT
International Organization for Migration|International Organization for Migration;IOM|Organización Internacional para las Migraciones;OIM|Organização Internacional para as Migrações;OIM|Organisation internationale pour les migrations;OIM
UNHCR|UNHCR|ACNUR|ACNUR|HCR
UNCTAD|UNCTAD|UNCTAD|UNCTAD|CNUCED
UNIDO|UNIDO|ONUDI|UNIDO;ONUDI|ONUDI
International Telecommunication Union|International Telecommunication Union;ITU|Unión Internacional de Telecomunicaciones;UIT|União Internacional de Telecomunicações;UIT|Union internationale des télécommunications;UIT
World Meteorological Organization|World Meteorological Organization;World Meteorological Organisation;WMO|Organización Meteorológica Mundial;OMM|Organização Meteorológica Mundial;OMM|Organisation météorologique mondiale;OMM
World Intellectual Property Organization|World Intellectual Property Organization;WIPO|Organización Mundial de la Propiedad Intelectual;OMPI|Organização Mundial da Propriedade Intelectual;OMPI|Organisation mondiale de la propriété intellectuelle;OMPI
ECLAC|ECLAC;Economic Commission for Latin America and the Caribbean|CEPAL;Comisión Económica para América Latina y el Caribe|CEPAL;Comissão Econômica para a América Latina e o Caribe|CEPALC;Commission économique pour l’Amérique latine et les Caraïbes
Organization of American States|Organization of American States;OAS|Organización de los Estados Americanos;Organización de Estados Americanos;OEA|Organização dos Estados Americanos;OEA|Organisation des États américains;OEA
Organization of Ibero-American States|Organization of Ibero-American States;OEI|Organización de Estados Iberoamericanos;OEI|Organização de Estados Ibero-americanos;OEI|Organisation des États ibéro-américains;OEI
Community of Latin American and Caribbean States|Community of Latin American and Caribbean States;CELAC|Comunidad de Estados Latinoamericanos y Caribeños;CELAC|Comunidade de Estados Latino-Americanos e Caribenhos;CELAC|Communauté d’États latino-américains et caraïbes;CELAC
Pacific Alliance|Pacific Alliance|Alianza del Pacífico|Aliança do Pacífico|Alliance du Pacifique
European Commission|European Commission|Comisión Europea|Comissão Europeia|Commission européenne
European Parliament|European Parliament|Parlamento Europeo|Parlamento Europeu|Parlement européen
European Space Agency|European Space Agency;ESA|Agencia Espacial Europea;ESA;AEE|Agência Espacial Europeia;ESA|Agence spatiale européenne;ESA;ASE
CERN|CERN;European Organization for Nuclear Research|CERN;Organización Europea para la Investigación Nuclear|CERN;Organização Europeia para a Pesquisa Nuclear|CERN;Organisation européenne pour la recherche nucléaire
Red Cross|Red Cross|Cruz Roja|Cruz Vermelha|Croix-Rouge
International Court of Justice|International Court of Justice;ICJ|Corte Internacional de Justicia;CIJ|Corte Internacional de Justiça;CIJ|Cour internationale de justice;CIJ
International Criminal Court|International Criminal Court;ICC|Corte Penal Internacional;CPI|Tribunal Penal Internacional;TPI|Cour pénale internationale;CPI
International Energy Agency|International Energy Agency;IEA|Agencia Internacional de la Energía;AIE|Agência Internacional de Energia;AIE|Agence internationale de l’énergie;AIE
`;

/** Cities that languages call differently. */
export const cities = `
Asunción|Asunción|Asunción|Assunção|Asunción
Bahía de Banderas|Bahía de Banderas;Bahia Banderas|Bahía de Banderas|Bahia de Banderas;Bahia Banderas|Bahia de Banderas
St. John’s|St. John’s;St John’s;Saint John’s|San Juan de Terranova|Saint John’s;St. John’s|Saint-Jean de Terre-Neuve;St. John’s
St. Kitts|St. Kitts;St Kitts;Saint Kitts|San Cristóbal|São Cristóvão|Saint-Christophe;Saint-Christophe-et-Niévès
St. Thomas|St. Thomas;St Thomas;Saint Thomas|St. Thomas;Santo Tomás|Saint Thomas;St. Thomas|Saint-Thomas;Saint Thomas
St. Vincent|St. Vincent;St Vincent;Saint Vincent|San Vicente|São Vicente|Saint-Vincent
Faroe|Faroe|Islas Feroe|Ilhas Faroé;Faroé|Îles Féroé;îles Féroé
Kyiv|Kyiv|Kiev|Kiev|Kiev
São Tomé|São Tomé|Santo Tomé|São Tomé|São Tomé
Kolkata|Kolkata|Calcuta|Calcutá|Calcutta
Kathmandu|Kathmandu|Katmandú|Katmandu;Catmandu|Katmandou
Kostanay|Kostanay|Kostanái|Kostanay|Kostanaï
Yangon|Yangon;Rangoon|Yangón|Rangum;Yangon|Rangoun
Ho Chi Minh City|Ho Chi Minh City|Ciudad Ho Chi Minh|Cidade de Ho Chi Minh|Hô-Chi-Minh-Ville
Aktau|Aktau|Aktau|Aktau;Aqtau|Aktaou
Tucuman|Tucuman|Tucumán|Tucumã;Tucumán|Tucumán
Bahia|Bahia|Bahía|Baía|Bahia
Belem|Belem|Belén|Belém|Belém
Cayenne|Cayenne|Cayena|Caiena|Cayenne
Cayman|Cayman|Caimán|Caimão|Caïmans;îles Caïmans
Cordoba|Cordoba|Córdoba|Córdoba;Córdova|Córdoba;Cordoue
Grand Turk|Grand Turk|Gran Turca|Grand Turk|Grand Turk
Havana|Havana|La Habana;Habana|Havana|La Havane;Havane
Manaus|Manaus|Manaos|Manaus|Manaos
Mexico City|Mexico City|Ciudad de México|Cidade do México|Mexico
New York|New York|Nueva York|Nova York;Nova Iorque|New York
Port-au-Prince|Port-au-Prince|Puerto Príncipe|Porto Príncipe;Port-au-Prince|Port-au-Prince
Port of Spain|Port of Spain|Puerto España|Porto de Espanha|Port-d’Espagne
Santiago|Santiago|Santiago de Chile;Santiago|Santiago|Santiago
Canary|Canary|Canarias;Islas Canarias|Canárias|Îles Canaries
Reykjavik|Reykjavik|Reikiavik|Reykjavík;Reiquiavique|Reykjavik
South Georgia|South Georgia|Georgia del Sur|Geórgia do Sul|Géorgie du Sud
Amsterdam|Amsterdam|Ámsterdam|Amsterdã;Amesterdão|Amsterdam
Astrakhan|Astrakhan|Astracán;Astrakhan|Astracã|Astrakhan
Athens|Athens|Atenas|Atenas|Athènes
Belgrade|Belgrade|Belgrado|Belgrado|Belgrade
Berlin|Berlin|Berlín|Berlim|Berlin
Brussels|Brussels|Bruselas|Bruxelas|Bruxelles
Bucharest|Bucharest|Bucarest|Bucareste|Bucarest
Copenhagen|Copenhagen|Copenhague|Copenhague;Copenhaga|Copenhague
Istanbul|Istanbul|Estambul|Istambul|Istanbul
Kaliningrad|Kaliningrad|Kaliningrado|Kaliningrado;Caliningrado|Kaliningrad
Lisbon|Lisbon|Lisboa|Lisboa|Lisbonne
Ljubljana|Ljubljana|Liubliana|Liubliana|Ljubljana
London|London|Londres|Londres|Londres
Moscow|Moscow|Moscú|Moscou;Moscovo|Moscou
Prague|Prague|Praga|Praga|Prague
Rome|Rome|Roma|Roma|Rome
Skopje|Skopje|Skopie|Skopje|Skopje
Stockholm|Stockholm|Estocolmo|Estocolmo|Stockholm
Tallinn|Tallinn|Tallin|Talim|Tallinn
Tirane|Tirane|Tirana|Tirana|Tirana
Ulyanovsk|Ulyanovsk|Uliánovsk;Ulyanovsk|Ulianovsk|Oulianovsk
Vatican|Vatican|El Vaticano|Vaticano|Le Vatican;Vatican
Vienna|Vienna|Viena|Viena|Vienne
Vilnius|Vilnius|Vilna|Vilnius|Vilnius
Volgograd|Volgograd|Volgogrado|Volgogrado|Volgograd
Warsaw|Warsaw|Varsovia|Varsóvia|Varsovie
Zurich|Zurich|Zúrich|Zurique|Zurich
Abidjan|Abidjan|Abiyán|Abidjan|Abidjan
Accra|Accra|Acra|Acra|Accra
Addis Ababa|Addis Ababa|Adís Abeba|Adis Abeba;Adis-Abeba|Addis-Abeba
Algiers|Algiers|Argel|Argel|Alger
Bissau|Bissau|Bisáu|Bissau|Bissau
Cairo|Cairo|El Cairo;Cairo|Cairo|Le Caire;Caire
Conakry|Conakry|Conakri;Conakry|Conacri|Conakry
Dar es Salaam|Dar es Salaam|Dar es-Salam;Dar es-Salaam|Dar es Salaam|Dar es Salaam
Douala|Douala|Duala|Douala|Douala
El Aaiun|El Aaiun|El Aaiún|El Aaiún|Laâyoune
Johannesburg|Johannesburg|Johannesburgo|Joanesburgo|Johannesburg
Khartoum|Khartoum|Jartum|Cartum|Khartoum
Mogadishu|Mogadishu|Mogadiscio|Mogadíscio|Mogadiscio
Ndjamena|Ndjamena|Yamena|N’Djamena;Ndjamena|N’Djamena;Ndjamena
Nouakchott|Nouakchott|Nuakchot|Nouakchott|Nouakchott
Ouagadougou|Ouagadougou|Uagadugú|Ouagadougou|Ouagadougou
Porto-Novo|Porto-Novo|Portonovo|Porto Novo;Porto-Novo|Porto-Novo
Tunis|Tunis|Túnez|Túnis;Tunes|Tunis
Aden|Aden|Adén|Áden;Adem|Aden
Amman|Amman|Ammán|Amã|Amman
Aqtobe|Aqtobe|Aktobe;Aktobé|Aktobe;Aqtobe|Aktioubinsk
Ashgabat|Ashgabat|Asjabad|Asgabate|Achgabat
Baghdad|Baghdad|Bagdad|Bagdá;Bagdade|Bagdad
Baku|Baku|Bakú|Baku|Bakou
Chita|Chita|Chitá|Chita|Tchita
Damascus|Damascus|Damasco|Damasco|Damas
Dhaka|Dhaka|Daca|Dacca;Daca|Dacca
Dushanbe|Dushanbe|Dusambé|Duchambe|Douchanbé
Jakarta|Jakarta|Yakarta|Jacarta|Jakarta
Jerusalem|Jerusalem|Jerusalén|Jerusalém|Jérusalem
Khandyga|Khandyga|Khandiga;Khandyga|Khandyga|Khandyga
Makassar|Makassar|Makasar|Macassar|Macassar
Muscat|Muscat|Mascate|Mascate|Mascate
Qyzylorda|Qyzylorda|Kyzylorda|Qyzylorda|Kzyl Orda
Riyadh|Riyadh|Riad|Riade|Riyad
Sakhalin|Sakhalin|Sajalín|Sacalina|Sakhaline
Samarkand|Samarkand|Samarcanda|Samarcanda|Samarcande
Seoul|Seoul|Seúl|Seul|Séoul
Shanghai|Shanghai|Shanghái|Xangai|Shanghai
Srednekolymsk|Srednekolymsk|Srednekolimsk|Srednekolymsk|Srednekolymsk
Taipei|Taipei|Taipéi|Taipé|Taipei
Tashkent|Tashkent|Taskent|Tashkent|Tachkent
Tbilisi|Tbilisi|Tiflis|Tbilisi|Tbilissi
Tehran|Tehran|Teherán|Teerã;Teerão|Téhéran
Thimphu|Thimphu|Timbu|Timphu|Thimphou
Tokyo|Tokyo|Tokio|Tóquio|Tokyo
Ulaanbaatar|Ulaanbaatar|Ulán Bator|Ulan Bator|Oulan-Bator
Vientiane|Vientiane|Vientián|Vientiane|Vientiane
Yekaterinburg|Yekaterinburg|Ekaterimburgo|Ecaterimburgo|Ekaterinbourg
Yerevan|Yerevan|Ereván|Erevan|Erevan
Christmas|Christmas|Navidad|Ilha do Natal|Christmas
Comoro|Comoro|Comoras|Comores|Comores
Adelaide|Adelaide|Adelaida|Adelaide|Adélaïde
Sydney|Sydney|Sídney|Sydney|Sydney
Easter|Easter|Isla de Pascua|Ilha de Páscoa;Ilha da Páscoa|Île de Pâques;île de Pâques
Noumea|Noumea|Numea|Nouméa|Nouméa
Tahiti|Tahiti|Tahití|Taiti|Tahiti
Fort Nelson|Fort Nelson|Fuerte Nelson;Fort Nelson|Fort Nelson|Fort Nelson
Nassau|Nassau|Nasáu;Nassau|Nassau|Nassau
Wake|Wake|Isla Wake;Wake|Wake|Wake
Bujumbura|Bujumbura|Buyumbura|Bujumbura|Bujumbura
Almaty|Almaty|Almatý|Almaty|Alma Ata
Atyrau|Atyrau|Atirau|Atyrau|Atyraou
Pyongyang|Pyongyang|Pionyang|Pyongyang|Pyongyang
Guayaquil|Guayaquil|Guayaquil|Guaiaquil|Guayaquil
Montevideo|Montevideo|Montevideo|Montevidéu;Montevideu|Montevideo
Noronha|Noronha|Noronha|Fernando de Noronha|Noronha
Azores|Azores|Azores|Açores|Açores
Budapest|Budapest|Budapest|Budapeste|Budapest
Helsinki|Helsinki|Helsinki|Helsinque;Helsínquia|Helsinki
Madrid|Madrid|Madrid|Madri;Madrid|Madrid
Beirut|Beirut|Beirut|Beirute|Beyrouth
Kabul|Kabul|Kabul|Cabul|Kaboul
Nicosia|Nicosia|Nicosia|Nicósia|Nicosie
Chatham|Chatham|Chatham|Chatnam;Chatham|Chatham
Tarawa|Tarawa|Tarawa|Taraua;Tarawa|Tarawa
Bamako|Bamako|Bamako|Bamaco|Bamako
Dakar|Dakar|Dakar|Dacar|Dakar
Kampala|Kampala|Kampala|Campala|Kampala
Lusaka|Lusaka|Lusaka|Lusaca|Lusaka
Niamey|Niamey|Niamey|Niamei|Niamey
Bangkok|Bangkok|Bangkok|Banguecoque|Bangkok
Karachi|Karachi|Karachi|Carachi|Karachi
Cocos|Cocos|Cocos|Ilhas Cocos|Cocos
Lord Howe|Lord Howe|Lord Howe|Ilha de Lord Howe|Lord Howe
Pitcairn|Pitcairn|Pitcairn|Ilhas Pitcairn|Pitcairn
Santo Domingo|Santo Domingo|Santo Domingo|Santo Domingo|Saint-Domingue
Madeira|Madeira|Madeira|Madeira|Madère
Bishkek|Bishkek|Bishkek|Bishkek|Bichkek
Choibalsan|Choibalsan|Choibalsan|Choibalsan|Tchoïbalsan
Famagusta|Famagusta|Famagusta|Famagusta|Famagouste
Irkutsk|Irkutsk|Irkutsk|Irkutsk|Irkoutsk
Kamchatka|Kamchatka|Kamchatka|Kamchatka|Kamtchatka
Krasnoyarsk|Krasnoyarsk|Krasnoyarsk|Krasnoyarsk|Krasnoïarsk
Manila|Manila|Manila|Manila|Manille
Novosibirsk|Novosibirsk|Novosibirsk|Novosibirsk|Novossibirsk
Oral|Oral|Oral|Oral|Ouralsk
Yakutsk|Yakutsk|Yakutsk|Yakutsk|Iakoutsk
Kanton|Kanton|Kanton|Kanton|Canton
Marquesas|Marquesas|Marquesas|Marquesas|Marquises
Beijing|Beijing;Peking|Pekín;Beijing|Pequim|Pékin
Guangzhou|Guangzhou;Canton|Cantón;Guangzhou|Cantão|Canton
Nanjing|Nanjing|Nankín;Nanjing|Nanquim|Nankin
New Delhi|New Delhi|Nueva Delhi|Nova Délhi;Nova Deli|New Delhi
Delhi|Delhi|Delhi|Délhi;Deli|Delhi
Mumbai|Mumbai;Bombay|Bombay|Mumbai;Bombaim|Bombay;Mumbai
Bangalore|Bangalore;Bengaluru|Bangalore|Bangalore|Bangalore
Geneva|Geneva|Ginebra|Genebra|Genève
Bern|Bern;Berne|Berna|Berna|Berne
Basel|Basel|Basilea|Basileia|Bâle
Lausanne|Lausanne|Lausana|Lausanne;Lausana|Lausanne
Lucerne|Lucerne|Lucerna|Lucerna|Lucerne
The Hague|The Hague;Hague|La Haya;Haya|Haia|La Haye;Haye
Rotterdam|Rotterdam|Róterdam|Roterdã;Roterdão|Rotterdam
Antwerp|Antwerp|Amberes|Antuérpia|Anvers
Ghent|Ghent|Gante|Gante|Gand
Bruges|Bruges|Brujas|Bruges|Bruges
Liège|Liège|Lieja|Liège|Liège
Leuven|Leuven|Lovaina|Lovaina|Louvain
Munich|Munich|Múnich|Munique|Munich
Cologne|Cologne|Colonia|Colônia|Cologne
Hamburg|Hamburg|Hamburgo|Hamburgo|Hambourg
Frankfurt|Frankfurt|Fráncfort;Frankfurt|Frankfurt;Francoforte|Francfort
Dresden|Dresden|Dresde|Dresden|Dresde
Nuremberg|Nuremberg|Núremberg|Nuremberg;Nuremberga|Nuremberg
Stuttgart|Stuttgart|Stuttgart|Stuttgart;Estugarda|Stuttgart
Aachen|Aachen|Aquisgrán|Aachen|Aix-la-Chapelle
Milan|Milan|Milán|Milão|Milan
Turin|Turin|Turín|Turim|Turin
Naples|Naples|Nápoles|Nápoles|Naples
Genoa|Genoa|Génova|Gênova|Gênes
Florence|Florence|Florencia|Florença|Florence
Venice|Venice|Venecia|Veneza|Venise
Bologna|Bologna|Bolonia|Bolonha|Bologne
Padua|Padua|Padua|Pádua|Padoue
Marseille|Marseille|Marsella|Marselha|Marseille
Bordeaux|Bordeaux|Burdeos|Bordéus;Bordeaux|Bordeaux
Strasbourg|Strasbourg|Estrasburgo|Estrasburgo|Strasbourg
Nice|Nice|Niza|Nice|Nice
Lyon|Lyon|Lyon|Lyon;Lião|Lyon
Toulouse|Toulouse|Toulouse;Tolosa|Toulouse|Toulouse
Seville|Seville|Sevilla|Sevilha|Séville
Saragossa|Saragossa;Zaragoza|Zaragoza|Saragoça|Saragosse
Corunna|Corunna;A Coruña|La Coruña;A Coruña|Corunha|La Corogne
Granada|Granada|Granada|Granada|Grenade
Barcelona|Barcelona|Barcelona|Barcelona|Barcelone
Valencia|Valencia|Valencia|Valência|Valence
Porto|Porto;Oporto|Oporto|Porto|Porto
Edinburgh|Edinburgh|Edimburgo|Edimburgo|Édimbourg
Gothenburg|Gothenburg|Gotemburgo|Gotemburgo|Göteborg
Krakow|Krakow;Cracow|Cracovia|Cracóvia|Cracovie
Saint Petersburg|Saint Petersburg;St. Petersburg|San Petersburgo|São Petersburgo|Saint-Pétersbourg
Thessaloniki|Thessaloniki|Salónica|Salônica|Thessalonique
Marrakesh|Marrakesh;Marrakech|Marrakech|Marraquexe;Marrakech|Marrakech
Alexandria|Alexandria|Alejandría|Alexandria|Alexandrie
Cape Town|Cape Town|Ciudad del Cabo|Cidade do Cabo|Le Cap
Mecca|Mecca|La Meca|Meca|La Mecque
Abu Dhabi|Abu Dhabi|Abu Dabi|Abu Dhabi|Abou Dhabi
Sharm el-Sheikh|Sharm el-Sheikh|Sharm el Sheij|Sharm el-Sheikh|Charm el-Cheikh
Islamabad|Islamabad|Islamabad|Islamabade|Islamabad
Kyoto|Kyoto|Kioto|Quioto|Kyoto
Philadelphia|Philadelphia|Filadelfia|Filadélfia|Philadelphie
New Orleans|New Orleans|Nueva Orleans|Nova Orleans|La Nouvelle-Orléans
Guatemala City|Guatemala City|Ciudad de Guatemala|Cidade da Guatemala|Guatemala
Panama City|Panama City|Ciudad de Panamá|Cidade do Panamá|Panama
Rio de Janeiro|Rio de Janeiro|Río de Janeiro|Rio de Janeiro;Rio|Rio de Janeiro
Cartagena de Indias|Cartagena de Indias;Cartagena|Cartagena de Indias;Cartagena|Cartagena|Carthagène
`;

/** Languages that languages call differently. */
export const tongues = `
ab|Abkhazian|abjasio|abcázio|abkhaze
ae|Avestan|avéstico|avéstico|avestique
af|Afrikaans|afrikáans|africâner|afrikaans
am|Amharic|amárico|amárico|amharique
an|Aragonese|aragonés|aragonês|aragonais
ar|Arabic|árabe|árabe|arabe
as|Assamese|asamés|assamês|assamais
av|Avaric|avar|avárico|avar
ay|Aymara|aimara|aimará|aymara
az|Azerbaijani|azerbaiyano|azerbaijano|azerbaïdjanais
ba|Bashkir|baskir|bashkir|bachkir
be|Belarusian|bielorruso|bielorrusso|biélorusse
bg|Bulgarian|búlgaro|búlgaro|bulgare
bi|Bislama|bislama|bislamá|bichelamar
bn|Bangla|bengalí|bengali|bengali
bo|Tibetan|tibetano|tibetano|tibétain
br|Breton|bretón|bretão|breton
bs|Bosnian|bosnio|bósnio|bosniaque
ca|Catalan|catalán|catalão|catalan
ce|Chechen|checheno|checheno|tchétchène
co|Corsican|corso|corso|corse
cs|Czech|checo|tcheco|tchèque
cu|Church Slavic|eslavo eclesiástico|eslavo eclesiástico|slavon d’église
cv|Chuvash|chuvasio|tchuvache|tchouvache
cy|Welsh|galés|galês|gallois
da|Danish|danés|dinamarquês|danois
de|German|alemán|alemão|allemand
dv|Divehi|divehi|divehi|maldivien
dz|Dzongkha|dzongkha|dzonga|dzongkha
el|Greek|griego|grego|grec
en|English|inglés|inglês|anglais
es|Spanish|español|espanhol|espagnol
et|Estonian|estonio|estoniano|estonien
eu|Basque|euskera|basco|basque
fa|Persian|persa|persa|persan
ff|Fula|fula|fula|peul
fi|Finnish||finlandês|finnois
fj|Fijian|fiyiano|fijiano|fidjien
fo|Faroese|feroés|feroês|féroïen
fr|French|francés|francês|français
fy|Western Frisian|frisón occidental|frísio ocidental|frison occidental
ga|Irish|irlandés|irlandês|irlandais
gd|Scottish Gaelic|gaélico escocés|gaélico escocês|gaélique écossais
gl|Galician|gallego|galego|galicien
gu|Gujarati|guyaratí|guzerate|goudjarati
gv|Manx|manés|manx|mannois
ha|Hausa|hausa|hauçá|haoussa
he|Hebrew|hebreo|hebraico|hébreu
hr|Croatian|croata|croata|croate
ht|Haitian Creole|criollo haitiano|haitiano|créole haïtien
hu|Hungarian|húngaro|húngaro|hongrois
hy|Armenian|armenio|armênio|arménien
id|Indonesian|indonesio|indonésio|indonésien
ii|Sichuan Yi|yi de Sichuán|sichuan yi|yi du Sichuan
ik|Inupiaq|inupiaq|inupiaque|inupiaq
is|Icelandic|islandés|islandês|islandais
it|Italian|italiano|italiano|italien
ja|Japanese|japonés|japonês|japonais
jv|Javanese|javanés|javanês|javanais
ka|Georgian|georgiano|georgiano|géorgien
kg|Kongo|kongo|congolês|kikongo
ki|Kikuyu|kikuyu|quicuio|kikuyu
kj|Kuanyama|kuanyama|cuanhama|kuanyama
kk|Kazakh|kazajo|cazaque|kazakh
kl|Kalaallisut|groenlandés|groenlandês|groenlandais
km|Khmer|jemer|khmer|khmer
kn|Kannada|canarés|canarim|kannada
ko|Korean|coreano|coreano|coréen
kr|Kanuri|kanuri|canúri|kanouri
ks|Kashmiri|cachemir|caxemira|cachemiri
ku|Kurdish|kurdo|curdo|kurde
kw|Cornish|córnico|córnico|cornique
ky|Kyrgyz|kirguís|quirguiz|kirghize
la|Latin|latín|latim|latin
lb|Luxembourgish|luxemburgués|luxemburguês|luxembourgeois
lg|Ganda|ganda|luganda|ganda
li|Limburgish|limburgués|limburguês|limbourgeois
lo|Lao|lao|laosiano|lao
lt|Lithuanian|lituano|lituano|lituanien
lv|Latvian|letón|letão|letton
mg|Malagasy|malgache|malgaxe|malgache
mh|Marshallese|marshalés|marshalês|marshallais
mk|Macedonian|macedonio|macedônio|macédonien
ml|Malayalam|malayálam|malaiala|malayalam
mn|Mongolian|mongol|mongol|mongol
mr|Marathi|maratí|marati|marathi
ms|Malay|malayo|malaio|malais
mt|Maltese|maltés|maltês|maltais
my|Burmese|birmano|birmanês|birman
na|Nauru|nauruano|nauruano|nauruan
nb|Norwegian Bokmål|noruego bokmal|bokmål norueguês|norvégien bokmål
nd|North Ndebele|ndebele septentrional|ndebele do norte|ndébélé du Nord
ne|Nepali|nepalí|nepalês|népalais
ng|Ndonga|ndonga|dongo|ndonga
nl|Dutch|neerlandés|holandês|néerlandais
nn|Norwegian Nynorsk|noruego nynorsk|nynorsk norueguês|norvégien nynorsk
no|Norwegian|noruego|norueguês|norvégien
nr|South Ndebele|ndebele meridional|ndebele do sul|ndébélé du Sud
ny|Nyanja|nyanja|nianja|chewa
oc|Occitan|occitano|occitânico|occitan
or|Odia|oriya|oriá|odia
os|Ossetic|osético|osseto|ossète
pa|Punjabi|punyabí|panjabi|pendjabi
pl|Polish|polaco|polonês|polonais
ps|Pashto|pastún|pashto|pachto
pt|Portuguese|portugués|português|portugais
qu|Quechua|quechua|quíchua|quechua
rm|Romansh|romanche|romanche|romanche
rn|Rundi|kirundi|rundi|roundi
ro|Romanian|rumano|romeno|roumain
ru|Russian|ruso|russo|russe
rw|Kinyarwanda|kinyarwanda|quiniaruanda|kinyarwanda
sa|Sanskrit|sánscrito|sânscrito|sanskrit
sc|Sardinian|sardo|sardo|sarde
sd|Sindhi|sindi|sindi|sindhi
se|Northern Sami|sami septentrional|sami setentrional|same du Nord
sh|Serbo-Croatian|serbocroata|servo-croata|serbo-croate
si|Sinhala|cingalés|cingalês|cingalais
sk|Slovak|eslovaco|eslovaco|slovaque
sl|Slovenian|esloveno|esloveno|slovène
sm|Samoan|samoano|samoano|samoan
sn|Shona|shona|xona|shona
sq|Albanian|albanés|albanês|albanais
sr|Serbian|serbio|sérvio|serbe
ss|Swati|suazi|suázi|swati
st|Southern Sotho|sotho meridional|soto do sul|sotho du Sud
su|Sundanese|sundanés|sundanês|soundanais
sv|Swedish|sueco|sueco|suédois
sw|Swahili|suajili|suaíli|swahili
ta|Tamil|tamil|tâmil|tamoul
te|Telugu|telugu|télugo|télougou
tg|Tajik|tayiko|tadjique|tadjik
th|Thai|tailandés|tailandês|thaï
ti|Tigrinya|tigriña|tigrínia|tigrigna
tk|Turkmen|turcomano|turcomeno|turkmène
tl|Tagalog|tagalo|tagalo|tagalog
tn|Tswana|setsuana|tswana|tswana
to|Tongan|tongano|tonganês|tongien
tr|Turkish|turco|turco|turc
tt|Tatar|tártaro|tártaro|tatar
ty|Tahitian|tahitiano|taitiano|tahitien
ug|Uyghur|uigur|uigur|ouïghour
uk|Ukrainian|ucraniano|ucraniano|ukrainien
ur|Urdu|urdu|urdu|ourdou
uz|Uzbek|uzbeko|uzbeque|ouzbek
vi|Vietnamese|vietnamita|vietnamita|vietnamien
vo|Volapük|volapük|volapuque|volapük
wa|Walloon|valón|valão|wallon
wo|Wolof|wólof|uolofe|wolof
yi|Yiddish|yidis|iídiche|yiddish
yo|Yoruba|yoruba|iorubá|yoruba
zh|Chinese|chino|chinês|chinois
zu|Zulu|zulú|zulu|zoulou
`;
