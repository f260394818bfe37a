import { mdx, type Files } from '../../../../support/content.ts';

/** The language of a source, whether the statement is true, what the source says, and the statement. */
export type Case = readonly [language: string, truth: 'T' | 'F', text: string, says: string];

/** The records that the cases name; whoever acts in them is invented. */
export const records: Files = {
  'organisations/european-union.mdx': mdx(`
    name: European Union
    type: regional
    aliases: [EU, {name: Unión Europea, lang: es}, {name: UE, lang: es}, {name: UE, lang: pt}, {name: UE, lang: fr}]
  `),
  'organisations/reef-bank.mdx': mdx(`
    name: Reef Development Bank
    type: international
    aliases: [RDB, {name: Banco Arrecifal de Desarrollo, lang: es}, {name: BAD, lang: es}, {name: BRD, lang: pt}]
  `),
  'organisations/imarex.mdx': mdx(`
    name: Imarex
    type: research
    aliases: [{name: Instituto de Mareas y Exploración, lang: es}]
  `),
  'places/united-states.mdx': mdx(`
    name: United States
    inText: the United States
    type: country
    country: '840'
    aliases: [US, {name: EU, lang: es}, {name: EUA, lang: pt}]
  `),
  'places/ecuador.mdx': mdx(`
    name: Ecuador
    type: country
    country: '218'
  `),
  'places/guinea.mdx': mdx(`
    name: Guinea
    type: country
    country: '324'
  `),
  'people/marta-quiroga.mdx': mdx(`
    name: Marta Elena Quiroga Salas
    aliases: [Marta Quiroga]
    roles: [{id: minister, title: Minister of Fisheries, when: 2024, from: gazette-2024#8}]
  `),
  'people/rui-teixeira.mdx': mdx(`
    name: Rui Vaz Teixeira
  `),
  'people/olga-brandt.mdx': mdx(`
    name: Olga Brandt
    roles: [{id: president, title: President of Northland, when: 2024, from: gazette-2024#8}]
  `),
  'people/nils-brandt.mdx': mdx(`
    name: Nils Brandt
    roles: [{id: director, title: Director of Imarex, when: 2024, from: gazette-2024#8}]
  `),
};

/**
 * Statements about names as press releases and communiqués give them, true and false in balance. Written before the
 * reader was, so that what it gets right at first try tells something.
 */
export const cases: readonly Case[] = [
  // Countries, by their names in other languages, at the beginning of a sentence and within it.
  ['es', 'T', 'Noruega y Dinamarca aportarán barcos.', 'Norway and Denmark will contribute ships.'],
  ['es', 'F', 'Noruega y Dinamarca aportarán barcos.', 'Sweden and Denmark will contribute ships.'],
  ['es', 'F', 'Noruega y Dinamarca aportarán barcos.', 'Norway and Finland will contribute ships.'],
  ['pt-BR', 'T', 'A Alemanha sediará a próxima oficina.', 'Germany will host the next workshop.'],
  ['pt-BR', 'F', 'A Alemanha sediará a próxima oficina.', 'Austria will host the next workshop.'],
  ['pt-PT', 'T', 'A Polónia e a Roménia aderiram à rede.', 'Poland and Romania joined the network.'],
  ['pt-BR', 'T', 'O Irã e o Vietnã aderiram à rede.', 'Iran and Vietnam joined the network.'],
  ['pt-PT', 'T', 'O Irão e o Vietname aderiram à rede.', 'Iran and Vietnam joined the network.'],
  ['fr', 'T', 'L’Allemagne et les Pays-Bas ont signé.', 'Germany and the Netherlands signed.'],
  ['fr', 'F', 'L’Allemagne et les Pays-Bas ont signé.', 'Belgium and the Netherlands signed.'],
  ['es', 'T', 'Participaron Costa de Marfil, Túnez y Sudáfrica.', 'Ivory Coast, Tunisia and South Africa took part.'],
  ['es', 'T', 'Participaron Costa de Marfil, Túnez y Sudáfrica.', 'Côte d’Ivoire took part.'],
  ['es', 'F', 'Participaron Costa de Marfil, Túnez y Sudáfrica.', 'South Sudan took part.'],
  ['es', 'T', 'El Reino Unido financia el laboratorio.', 'The UK funds the laboratory.'],
  ['es', 'T', 'El Reino Unido financia el laboratorio.', 'The United Kingdom funds the laboratory.'],
  ['es', 'F', 'El Reino Unido financia el laboratorio.', 'Ireland funds the laboratory.'],
  ['es', 'T', 'Corea del Sur envió dos técnicos.', 'South Korea sent two technicians.'],
  ['es', 'F', 'Corea del Sur envió dos técnicos.', 'North Korea sent two technicians.'],
  ['es', 'F', 'El buque zarpó de Guinea Ecuatorial.', 'The ship left from Guinea.'],
  ['es', 'F', 'El buque zarpó de Guinea.', 'The ship left from Equatorial Guinea.'],
  ['es', 'F', 'La brigada trabajó en Nuevo México.', 'The brigade worked in Mexico.'],
  ['es', 'F', 'La sede está en Dominica.', 'The seat is in the Dominican Republic.'],
  ['es', 'T', 'La sede está en República Dominicana.', 'The seat is in the Dominican Republic.'],
  ['es', 'F', 'El buque llegó a Malí.', 'The ship reached Malawi.'],
  ['es', 'F', 'El buque llegó a Eslovenia.', 'The ship reached Slovakia.'],
  ['pt-BR', 'F', 'O navio chegou à Mauritânia.', 'The ship reached Mauritius.'],
  ['en', 'F', 'The ship reached Slovenia.', 'The ship reached Slovakia.'],
  ['en', 'F', 'The ship called at Liberia.', 'The ship called at Libya.'],
  ['en', 'T', 'THE SHIP REACHED SLOVENIA.', 'The ship reached Slovenia.'],
  // Peoples and adjectives for countries, and the other way round.
  ['es', 'T', 'Ocho becarios de Ecuador viajarán.', 'Ecuadorian scholars will travel.'],
  ['es', 'T', 'El Gobierno ecuatoriano pagará los pasajes.', 'Ecuador will pay the fares.'],
  ['es', 'F', 'El Gobierno ecuatoriano pagará los pasajes.', 'The Uruguayan government will pay the fares.'],
  ['es', 'T', 'Los científicos alemanes llegaron ayer.', 'The Germans arrived yesterday.'],
  ['es', 'T', 'Una investigadora suiza dirigió el estudio.', 'A Swiss researcher led the study.'],
  ['es', 'F', 'Una investigadora suiza dirigió el estudio.', 'A Swedish researcher led the study.'],
  ['pt-BR', 'T', 'Pesquisadoras japonesas visitaram o porto.', 'Japanese researchers visited the port.'],
  ['pt-BR', 'F', 'Pesquisadoras japonesas visitaram o porto.', 'Korean researchers visited the port.'],
  ['pt-BR', 'T', 'O governo norueguês doará sensores.', 'Norway will donate sensors.'],
  ['fr', 'T', 'Les chercheuses norvégiennes ont livré les capteurs.', 'Norwegian researchers delivered the sensors.'],
  ['fr', 'F', 'Les chercheuses norvégiennes ont livré les capteurs.', 'Danish researchers delivered the sensors.'],
  ['en', 'T', 'Peruvian and Chilean officials met.', 'Officials of Peru and Chile met.'],
  ['en', 'T', 'Officials of the Philippines met.', 'Filipino officials met.'],
  ['en', 'F', 'Officials of Niger met.', 'Nigerian officials met.'],
  ['es', 'T', 'La delegación estadounidense llegó tarde.', 'The American delegation arrived late.'],
  ['en', 'F', 'The Inter-American Development Bank paid.', 'The United States paid.'],
  ['en', 'F', 'The Inter‑American system decided.', 'The United States decided.'],
  ['en', 'F', 'Pan-American talks began.', 'Talks with the United States began.'],
  ['pt-BR', 'F', 'O sistema inter-americano decidiu.', 'The United States decided.'],
  ['pt-BR', 'F', 'A cúpula ibero-americana decidiu.', 'The United States decided.'],
  ['en', 'T', 'The Peruvian-American fund paid.', 'Peru and the United States paid.'],
  ['es', 'T', 'La delegación estadounidense llegó tarde.', 'The US delegation arrived late.'],
  ['es', 'F', 'La delegación austriaca llegó tarde.', 'The Australian delegation arrived late.'],
  [
    'es',
    'T',
    'Los países latinoamericanos y caribeños lo acordaron.',
    'Latin American and Caribbean countries agreed on it.',
  ],
  [
    'es',
    'T',
    'Se reunieron ministros de América Latina y el Caribe.',
    'Ministers of Latin America and the Caribbean met.',
  ],
  ['pt-BR', 'T', 'Os países sul-americanos votaram.', 'The South American countries voted.'],
  ['es', 'F', 'Los países centroamericanos votaron.', 'The South American countries voted.'],
  ['es', 'T', 'El informe está en portugués e inglés.', 'The report is in Portuguese and English.'],
  ['es', 'F', 'El informe está en portugués e inglés.', 'The report is in French.'],
  ['es', 'T', 'Se tradujo al quechua y al guaraní.', 'It was translated into Quechua and Guarani.'],
  // Cities and regions.
  ['es', 'T', 'El acto se celebró en Londres y en Ginebra.', 'The ceremony was held in London and Geneva.'],
  ['es', 'F', 'El acto se celebró en Londres.', 'The ceremony was held in Lisbon.'],
  ['es', 'T', 'Viajarán a Sevilla, Varsovia y La Haya.', 'They will travel to Seville, Warsaw and The Hague.'],
  ['es', 'F', 'Viajarán a Sevilla y Varsovia.', 'They will travel to Vienna and Warsaw.'],
  ['pt-BR', 'T', 'A missão visitou Moscou e Nova Délhi.', 'The mission visited Moscow and New Delhi.'],
  ['pt-PT', 'T', 'A missão visitou Moscovo.', 'The mission visited Moscow.'],
  ['fr', 'T', 'La mission a visité La Havane et Le Caire.', 'The mission visited Havana and Cairo.'],
  ['es', 'T', 'La Ciudad de México acogerá el foro.', 'Mexico City will host the forum.'],
  ['pt-BR', 'T', 'A feira será em São Paulo.', 'The fair will be in Sao Paulo.'],
  ['es', 'T', 'La feria será en Cataluña.', 'The fair will be in Catalonia.'],
  ['es', 'T', 'Escocia y Gales enviaron equipos.', 'Scotland and Wales sent teams.'],
  ['es', 'F', 'Escocia envió un equipo.', 'England sent a team.'],
  // A form that means another thing in another language.
  [
    'es',
    'T',
    'El tratado entre Ecuador y EU sigue vigente.',
    'The treaty between Ecuador and the United States stands.',
  ],
  [
    'es',
    'F',
    'El tratado entre Ecuador y EU sigue vigente.',
    'The treaty between Ecuador and the European Union stands.',
  ],
  ['es', 'F', 'El tratado entre Ecuador y EU sigue vigente.', 'The treaty between Ecuador and the EU stands.'],
  [
    'en',
    'T',
    'The treaty between Ecuador and the EU stands.',
    'The treaty between Ecuador and the European Union stands.',
  ],
  [
    'en',
    'F',
    'The treaty between Ecuador and the EU stands.',
    'The treaty between Ecuador and the United States stands.',
  ],
  ['pt-BR', 'T', 'O tratado com a UE segue em vigor.', 'The treaty with the EU stands.'],
  ['pt-BR', 'T', 'O tratado com os EUA segue em vigor.', 'The treaty with the US stands.'],
  ['es', 'T', 'El BAD prestará el dinero.', 'The Reef Development Bank will lend the money.'],
  ['en', 'F', 'The BAD will lend the money.', 'The Reef Development Bank will lend the money.'],
  ['pt-BR', 'T', 'O BRD emprestará o dinheiro.', 'The RDB will lend the money.'],
  ['es', 'F', 'El BRD prestará el dinero.', 'The RDB will lend the money.'],
  ['es', 'T', 'La ONU y la UE enviarán observadores.', 'The UN and the EU will send observers.'],
  ['es', 'F', 'La UE enviará observadores.', 'The United Nations will send observers.'],
  // People: whole names, titles with a surname, roles.
  ['es', 'T', 'La ministra Quiroga inauguró el muelle.', 'Minister Quiroga opened the quay.'],
  ['es', 'T', 'La ministra Quiroga Salas inauguró el muelle.', 'Minister Marta Quiroga opened the quay.'],
  ['es', 'T', 'Marta Elena Quiroga Salas inauguró el muelle.', 'Marta Quiroga opened the quay.'],
  ['es', 'F', 'El diputado Pedro Quiroga inauguró el muelle.', 'Marta Quiroga opened the quay.'],
  ['es', 'F', 'La ministra Quiroz inauguró el muelle.', 'Minister Quiroga opened the quay.'],
  ['es', 'F', 'La directora Quiroga inauguró el muelle.', 'President Quiroga opened the quay.'],
  ['pt-BR', 'T', 'O embaixador Vaz Teixeira discursou.', 'Ambassador Rui Vaz Teixeira spoke.'],
  ['pt-BR', 'F', 'O ministro Vaz Teixeira discursou.', 'Ambassador Vaz Teixeira spoke.'],
  ['es', 'T', 'La presidenta Brandt dio la bienvenida.', 'President Olga Brandt gave the welcome.'],
  ['es', 'F', 'La presidenta Brandt dio la bienvenida.', 'Nils Brandt gave the welcome.'],
  ['en', 'T', 'Director Brandt gave the welcome.', 'Nils Brandt gave the welcome.'],
  ['en', 'F', 'Director Brandt gave the welcome.', 'Olga Brandt gave the welcome.'],
  ['es', 'T', 'Firmó la rectora Lucía Ibáñez Montalvo.', 'Lucia Ibanez signed.'],
  ['es', 'F', 'Firmó la rectora Lucía Ibáñez Montalvo.', 'Lucio Ibáñez signed.'],
  ['es', 'F', 'Firmaron Ana Zubieta y Luis Carranza.', 'Ana Carranza signed.'],
  ['es', 'F', 'Firmó el señor Fernandes.', 'Mr Fernández signed.'],
  ['pt-BR', 'F', 'Assinou o senhor Gonçalves.', 'Mr González signed.'],
  ['pt-BR', 'T', 'Assinou Inês Gonçalves da Mota.', 'Ines Goncalves da Mota signed.'],
  ['en', 'T', 'Ms. Zoë Müller-Straß signed.', 'Zoe Müller-Strass signed.'],
  ['en', 'T', 'Maria O’Donovan signed.', "Maria O'Donovan signed."],
  ['en', 'F', 'Mariano Fuentes signed.', 'Mariana Fuentes signed.'],
  ['es', 'T', 'La canciller Elvira Santos viajó.', 'Foreign Minister Elvira Santos travelled.'],
  ['es', 'T', 'El secretario de Salud, Jorge Paz, viajó.', 'Jorge Paz, Secretary of Health, travelled.'],
  ['es', 'F', 'El secretario de Salud, Jorge Paz, viajó.', 'Jorge Paz, Secretary of Education, travelled.'],
  // Bodies whose names are words of the language.
  [
    'es',
    'T',
    'El Ministerio de Agricultura y Pesca aprobó el plan.',
    'The Ministry of Agriculture and Fisheries approved the plan.',
  ],
  ['es', 'F', 'El Ministerio de Agricultura aprobó el plan.', 'The Ministry of Health approved the plan.'],
  ['pt-BR', 'T', 'O Ministério da Saúde aprovou o plano.', 'The Ministry of Health approved the plan.'],
  ['pt-BR', 'F', 'O Ministério da Saúde aprovou o plano.', 'The Ministry of Education approved the plan.'],
  ['es', 'T', 'La Universidad Nacional de Ingeniería firmó.', 'The National University of Engineering signed.'],
  ['es', 'T', 'El Banco Central y el Senado opinaron.', 'The Central Bank and the Senate gave their views.'],
  ['es', 'T', 'La Agencia Espacial Europea lo confirmó.', 'The European Space Agency confirmed it.'],
  ['fr', 'T', 'Le ministère de la Santé a approuvé le plan.', 'The Ministry of Health approved the plan.'],
  ['fr', 'T', 'L’Agence spatiale européenne l’a confirmé.', 'The European Space Agency confirmed it.'],
  ['es', 'T', 'Imarex dirigirá la campaña.', 'Imarex will lead the campaign.'],
  ['es', 'T', 'El Instituto de Mareas y Exploración dirigirá la campaña.', 'Imarex will lead the campaign.'],
  ['es', 'T', 'El PIB y la I+D crecieron.', 'GDP and R&D grew.'],
  ['es', 'F', 'La inflación creció.', 'GDP grew.'],
  // Words at the beginning of a sentence.
  ['en', 'F', 'The workshop will take place in Vordal.', 'Kestria will host the workshop.'],
  ['en', 'T', 'The workshop will take place in Vordal.', 'Vordal will host the workshop.'],
  ['es', 'F', 'El taller será en Vordal.', 'Kestria will host the workshop.'],
  ['es', 'T', 'El taller será en Vordal.', 'Participants will meet in Vordal.'],
  ['en', 'F', 'The roads are built.', 'Jamaica builds the roads.'],
  ['es', 'T', 'Acudieron apicultores y pescadores.', 'Beekeepers and fishermen came.'],
  ['es', 'T', 'Habrá talleres itinerantes.', 'Travelling workshops are planned: everyone may come. Nobody pays.'],
  ['pt-BR', 'T', 'Haverá microcrédito para pescadores.', 'Microcredit for fishers will be offered.'],
  ['es', 'T', 'Se instalarán sensores hidrométricos.', 'Hydrometric sensors will be installed.'],
  ['en', 'F', 'Delegates met in the harbour.', 'Anselm met delegates in the harbour.'],
  ['es', 'F', 'Los delegados se reunieron en el puerto.', 'Delegates met in the harbour. Ruritania paid.'],
  ['en', 'F', 'Delegates met in the harbour.', 'Zarqueño delegates met in the harbour.'],
  // Languages with a region, and names that are words too.
  [
    'es-MX',
    'T',
    'La Secretaría de Marina de México entregó el buque.',
    'Mexico’s Ministry of the Navy handed over the ship.',
  ],
  ['es-MX', 'T', 'Habló el embajador de Canadá.', 'The Canadian ambassador spoke.'],
  ['en-IN', 'T', 'Indian and Bhutanese officials met in New Delhi.', 'Officials of India and Bhutan met in New Delhi.'],
  ['en-GB', 'T', 'The Welsh Government pays.', 'The Government of Wales pays.'],
  ['en', 'F', 'The turkey farms pay.', 'Turkey pays.'],
  ['es', 'T', 'Turquía y Jordania pagan.', 'Turkey and Jordan pay.'],
  ['es', 'T', 'Los turcos pagan.', 'Turkey pays.'],
  ['es', 'F', 'El chile y la papa subieron.', 'Chile rose.'],
  ['pt-BR', 'T', 'A Santa Sé e a Suíça mediaram.', 'The Holy See and Switzerland mediated.'],
  ['en', 'T', 'The Danes and the Spaniards won.', 'Denmark and Spain won.'],
  ['fr', 'T', 'Le Brésil et les États-Unis ont signé.', 'Brazil and the United States signed.'],
  ['fr', 'F', 'Le Brésil et la Guyane ont signé.', 'Brazil and the United States signed.'],
  // Found wrong in a second and a third lot, which were written after the reader was.
  ['es', 'F', 'Visitó la República del Congo.', 'She visited the Democratic Republic of the Congo.'],
  ['es', 'F', 'Visitó Irlanda del Norte.', 'She visited Ireland.'],
  ['es', 'F', 'Visitó la Guayana Francesa.', 'She visited France.'],
  ['es', 'F', 'Visitó Samoa Americana.', 'She visited the United States.'],
  [
    'es',
    'F',
    'El Instituto Nacional de Salud firmó con la Universidad de Chile.',
    'The National University of Chile signed.',
  ],
  [
    'es',
    'T',
    'El Instituto Nacional de Salud firmó con la Universidad de Chile.',
    'The National Institute of Health signed.',
  ],
  ['es', 'F', 'La Universidad de Chile firmó.', 'The Catholic University of Chile signed.'],
  ['pt-BR', 'F', 'O ministro da Defesa, Davi Serpa, viajou.', 'Health Minister Davi Serpa travelled.'],
  ['pt-BR', 'T', 'O ministro da Defesa, Davi Serpa, viajou.', 'Defence Minister Davi Serpa travelled.'],
  ['es', 'T', 'El Banco Mundial y la OTAN opinaron.', 'The World Bank and NATO gave their views.'],
  ['es', 'F', 'La Organización Mundial de la Salud opinó.', 'The World Trade Organization gave its view.'],
  [
    'es',
    'T',
    'El Consejo de Seguridad y la Asamblea General opinaron.',
    'The Security Council and the General Assembly spoke.',
  ],
  ['es', 'T', 'La Corte Interamericana de Derechos Humanos falló.', 'The Inter-American Court of Human Rights ruled.'],
  ['es', 'F', 'La Corte Interamericana de Derechos Humanos falló.', 'The International Court of Justice ruled.'],
  ['es', 'T', 'La Carta Democrática Interamericana sigue vigente.', 'The Inter-American Democratic Charter stands.'],
  ['es', 'T', 'El jefe de Gobierno español, Luis Ferrán, habló.', 'Spanish Prime Minister Luis Ferrán spoke.'],
  ['es', 'F', 'El vicepresidente Luis Ferrán habló.', 'President Luis Ferrán spoke.'],
  ['es', 'T', 'La Fiscalía General investigó.', 'The Attorney General’s Office investigated.'],
  ['es', 'F', 'Los socios latinoamericanos firmaron.', 'The European Union and its Latin American partners signed.'],
  ['es', 'T', 'El Mercosur firmó.', 'Mercosur signed.'],
  ['pt-BR', 'T', 'O Mercosul assinou.', 'Mercosur signed.'],
  ['es', 'F', 'Es una entidad sin fines de lucro.', 'It is a Finnish entity.'],
  ['en', 'F', 'Anna Lind and Karl Berg signed.', 'Karl Lind signed.'],
  ['en', 'T', 'Dr. Anna B. Lind signed.', 'Anna Lind signed.'],
  ['en', 'F', 'Dr. Anna Lind signed.', 'Dr. Hanna Lind signed.'],
  ['en', 'F', 'The scheme covers Kenya and Uganda.', 'Tanzania is covered.'],
  ['en', 'T', 'The scheme covers Kenya and Uganda.', 'Ugandans and Kenyans are covered.'],
  [
    'es',
    'T',
    'La OMS y el FMI publicaron un informe.',
    'The World Health Organization and the IMF published a report.',
  ],
  ['es', 'F', 'La OMC publicó un informe.', 'The World Health Organization published a report.'],
  ['pt-BR', 'T', 'O PNUD financiou a obra.', 'The United Nations Development Programme paid for the works.'],
  ['fr', 'F', 'Le PNUE a financé les travaux.', 'UNDP paid for the works.'],
  ['es', 'T', 'El fondo combate el VIH/sida.', 'The fund fights HIV/AIDS.'],
  ['es', 'T', 'El Museo Nacional de Historia abrió.', 'The National Museum of History opened.'],
  ['es', 'F', 'El Museo Nacional de Geología abrió.', 'The National Museum of History opened.'],
  ['en', 'T', 'The AURIGA-2 probe was lost.', 'The AURIGA-2 probe was lost.'],
  ['en', 'T', 'The AURIGA 2 probe was lost.', 'The AURIGA-2 probe was lost.'],
  ['en', 'F', 'The AURIGA-2 probe was lost.', 'The AURIGA-3 probe was lost.'],
  ['es', 'F', 'La sonda AURIGA-2 se perdió.', 'The AURIGA-12 probe was lost.'],
  ['en', 'F', 'The towns want 5G and fibre.', 'The towns want 6G and fibre.'],
  ['es', 'T', 'Los pueblos piden red 5G.', 'The towns ask for a 5G network.'],
  ['en', 'T', 'Rural Deans (RDs) and Land Surveyors (LSs) met.', 'Rural Deans and Land Surveyors met.'],
  ['es', 'T', 'El Decreto 591 de 1991 rige.', 'Decree 591 of 1991 is in force.'],
  ['es', 'F', 'El Decreto 591 de 1991 rige.', 'Decree 595 of 1991 is in force.'],
  ['en', 'T', 'Act 12 of 2009 founded the office.', 'The office was founded by Act No. 12 of 2009.'],
];
