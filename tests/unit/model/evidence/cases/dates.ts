/**
 * Dates as press releases, gazettes and joint declarations write them, each with a true or a false statement. A line:
 * day of publication or - | language of the source | T or F | paragraphs split by // | statement. All is invented.
 */
export const dateCases = `
- | es | T | El muelle se inauguró el 21 de mayo del 2014. | The quay was opened on 21 May 2014.
- | es | F | El muelle se inauguró el 21 de mayo del 2014. | The quay was opened on 12 May 2014.
- | es | F | El muelle se inauguró el 21 de mayo del 2014. | The quay was opened on 21 May 2015.
- | es | T | El muelle se inauguró el 21 de mayo del 2014. | The quay was opened in the second quarter of 2014.
- | es | F | El muelle se inauguró el 21 de mayo del 2014. | The quay was opened in the third quarter of 2014.
- | es | T | El muelle se inauguró en mayo de 2014. | The quay was opened in the first half of 2014.
- | es | F | El muelle se inauguró en mayo de 2014. | The quay was opened on 1 May 2014.
- | es | F | El muelle se inauguró en 2014. | The quay was opened in May 2014.
- | es | F | El muelle se inauguró en 2014. | The quay was opened in the second quarter of 2014.
- | es | T | El muelle se inauguró en el tercer trimestre de 2014. | The quay was opened in the third quarter of 2014.
- | es | F | El muelle se inauguró en el tercer trimestre de 2014. | The quay was opened in the second quarter of 2014.
- | es | T | El muelle se inauguró en el tercer trimestre de 2014. | The quay was opened in the second half of 2014.
- | es | T | El muelle se inauguró en el tercer trimestre de 2014. | The quay was opened in 2014.
- | es | F | El muelle se inauguró en el segundo semestre de 2014. | The quay was opened in the third quarter of 2014.
- | es | T | Las obras terminarán en el 4T de 2027. | The works will end in the fourth quarter of 2027.
- | es | F | Las obras terminarán en el último trimestre de 2027. | The works will end in the third quarter of 2027.
- | pt-BR | T | As obras terminam no último trimestre de 2027. | The works end in the last quarter of 2027.
- | pt-BR | T | As obras terminam no 1º semestre de 2027. | The works end in the first half of 2027.
- | pt-BR | F | As obras terminam no 1º semestre de 2027. | The works end in the second half of 2027.
- | en | T | Trials resume in Q3 2026. | The trials resume in the third quarter of 2026.
- | en | F | Trials resume in Q3 2026. | The trials resume in the fourth quarter of 2026.
- | en | T | Trials resume in H2 2026. | The trials resume in the second half of 2026.
- | en | T | Trials resume in the final quarter of 2026. | The trials resume in the fourth quarter of 2026.
- | en | T | Trials resume in the first three months of 2026. | The trials resume in the first quarter of 2026.
- | fr | T | Les essais reprendront au troisième trimestre 2026. | The trials resume in the third quarter of 2026.
- | fr | F | Les essais reprendront au troisième trimestre 2026. | The trials resume in the first quarter of 2026.
- | es | T | La fase piloto arranca a principios de 2026. | The pilot phase starts in early 2026.
- | es | F | La fase piloto arranca a principios de 2026. | The pilot phase starts in late 2026.
- | es | T | La fase piloto arranca a comienzos del 2026. | The pilot phase starts at the beginning of 2026.
- | es | F | La fase piloto arranca a mediados de 2026. | The pilot phase starts at the end of 2026.
- | es | T | La fase piloto acaba a fines de 2026. | The pilot phase ends late in 2026.
- | pt | T | A fase piloto arranca em meados de 2026. | The pilot phase starts in mid-2026.
- | pt | F | A fase piloto arranca no início de 2026. | The pilot phase starts in mid-2026.
- | pt-BR | T | A fase piloto arranca no começo de 2026. | The pilot phase starts in 2026.
- | en-GB | T | The pilot phase starts at the start of 2026. | The pilot phase starts in early 2026.
- | en | F | The pilot phase starts in 2026. | The pilot phase starts in early 2026.
- | es | T | La fase piloto arranca a finales de mayo de 2026. | The pilot phase starts in late May 2026.
- | es | F | La fase piloto arranca a finales de mayo de 2026. | The pilot phase starts in early May 2026.
- | es | T | La fase piloto arranca en la primera quincena de mayo de 2026. | The pilot phase starts in the first half of May 2026.
- | es | T | La fase piloto arranca a finales de mayo de 2026. | The pilot phase starts in May 2026.
- | fr | T | La phase pilote débute début 2026. | The pilot phase starts in early 2026.
- | fr | T | La phase pilote débute à la fin de l’année 2026. | The pilot phase starts at the end of 2026.
- | fr | T | Le quai a été ouvert le 1er mars 2014. | The quay was opened on 1 March 2014.
- | fr | F | Le quai a été ouvert le 1er mars 2014. | The quay was opened on 11 March 2014.
- | fr | T | La rencontre se tiendra du 30 avril au 2 mai 2024. | The meeting will be held from 30 April to 2 May 2024.
- | en | T | The fair runs 30 April–2 May 2024. | The fair runs from 30 April to 2 May 2024.
- | en-GB | F | The fair runs 30 April–2 May 2024. | The fair runs from 30 April to 3 May 2024.
- | en-US | T | The fair runs April 30 - May 2, 2024. | The fair runs from 30 April to 2 May 2024.
- | en-US | T | The fair runs from December 29, 2023 to January 3. | The fair runs until 3 January 2024.
- | es | T | La feria será del 30 de diciembre de 2023 al 2 de enero de 2024. | The fair starts on 30 December 2023.
- | es | F | La feria será del 30 de diciembre de 2023 al 2 de enero de 2024. | The fair starts on 30 December 2024.
- | es | T | La feria será los días 3, 4 y 5 de mayo de 2024. | The fair is on 3, 4 and 5 May 2024.
- | es | F | La feria será los días 3, 4 y 5 de mayo de 2024. | The fair is on 3, 4 and 6 May 2024.
- | en-US | T | The fair is on May 3, 4, and 5, 2024. | The fair is on 4 May 2024.
- | pt | T | A feira decorre de 28 de julho a 1.º de agosto de 2024. | The fair ends on 1 August 2024.
- | pt | T | Lançado a 3 de julho de 2019. | It was launched on 3 July 2019.
- | pt | F | Lançado a 3 de julho de 2019. | It was launched on 3 June 2019.
- | es | T | La hoja de ruta 2021-27 sigue vigente. | The road map covers 2021 to 2027.
- | es | F | La hoja de ruta 2021-27 sigue vigente. | The road map covers 2021 to 2026.
- | en | T | The road map for 2021–27 stands. | The road map lasts until 2027.
- | en | T | The road map stands between 2021 and 2027. | The road map covers 2021–2027.
- | es | F | El plan rige desde 2010. | The plan is in force until 2010.
- | es | F | El plan se cierra antes de 2030. | The plan closes after 2030.
- | pt | F | O plano vigora até 2030. | The plan is in force since 2030.
- | es | F | El informe se entregará antes del 15 de mayo de 2024. | The report will be handed in after 15 May 2024.
- | es | T | El informe se entregará antes del 15 de mayo de 2024. | The report will be handed in before 15 May 2024.
- | en | T | The report is due by 15 May 2024. | The report is due by 15 May 2024.
- | es | T | El acta es del 03/09/2013. | The minutes are of 3 September 2013.
- | es | F | El acta es del 03/09/2013. | The minutes are of 9 March 2013.
- | en-US | T | The minutes were filed on 03/09/2013. | The minutes were filed on 9 March 2013.
- | en-US | F | The minutes were filed on 03/09/2013. | The minutes were filed on 3 September 2013.
- | en-IN | T | The minutes were filed on 03/09/2013. | The minutes were filed on 3 September 2013.
- | es-MX | T | El acta es del 03/09/13. | The minutes are of 3 September 2013.
- | pt-BR | T | Ata de 03.09.2013. | The minutes are of 3 September 2013.
- | es | T | Registrado 14-ABR-2009. | It was registered on 14 April 2009.
- | es | F | Registrado 14-ABR-2009. | It was registered on 14 August 2009.
- | en | T | Filed 14-Apr-09. | It was filed on 14 April 2009.
- | pt-BR | T | Registrado em 14/abr/2009. | It was registered on 14 April 2009.
- | es | T | Vigente al 2023-11-30. | It was in force on 30 November 2023.
- | es | T | Dado a los tres días del mes de mayo de dos mil veinticuatro. | It was given on 3 May 2024.
- | es | F | Dado a los tres días del mes de mayo de dos mil veinticuatro. | It was given on 3 May 2023.
- | es | T | Se celebra el primero de mayo de 2024. | It takes place on 1 May 2024.
- | pt-BR | T | Será no dia primeiro de maio de 2024. | It takes place on 1 May 2024.
- | en | T | It was set up in the nineties. | It was set up in the 1990s.
- | es | T | Se fundó en la década de los ochenta. | It was set up in the 1980s.
- | es | F | Se fundó en la década de los ochenta. | It was set up in the 1990s.
- | es | T | Se fundó en los años 80. | It was set up in the 1980s.
- | es | T | Se fundó en 1987. | It was set up in the 1980s.
- | es | F | Se fundó en la década de 1980. | It was set up in 1980.
- | pt-BR | T | Foi fundado nos anos 1970. | It was set up in the 1970s.
- | pt-BR | T | Foi fundado na década de 70. | It was set up in the seventies.
- | es | T | Se fundó a principios de los noventa. | It was set up in the early 1990s.
- | es | F | Se fundó a principios de los noventa. | It was set up in the late 1990s.
- | fr | T | Il fut créé dans les années 1990. | It was set up in the 1990s.
- | es | T | El faro es del siglo XIX. | The lighthouse is of the 19th century.
- | es | F | El faro es del siglo XIX. | The lighthouse is of the 18th century.
- | pt | T | O farol é do século XIX. | The lighthouse is of the nineteenth century.
- | fr | F | Le phare date du XIXe siècle. | The lighthouse is of the twentieth century.
- | en | F | The wall was built in 2000 BC. | The wall was built in 2000.
- | en | T | They met in spring 2019. | They met in the spring of 2019.
- | es | F | Se reunieron en la primavera de 2019. | They met in the autumn of 2019.
- | es | T | Se reunieron en la primavera de 2019. | They met in 2019.
- | es | F | La firma fue el jueves 16 de mayo de 2013. | The signature was on Friday 16 May 2013.
- | es | T | La firma fue el jueves 16 de mayo de 2013. | The signature was on Thursday 16 May 2013.
- | es | T | La firma fue el jueves 16 de mayo de 2013. | The signature was on Thursday.
- | es | F | La firma fue el jueves 16 de mayo de 2013. | The signature was on Monday.
- | es | F | La firma fue el 16 de mayo de 2013. | The signature was on Wednesday, 16 May 2013.
- | es | T | La firma fue el 16 de mayo de 2013. | The signature was on Thursday, 16 May 2013.
- | en | F | The Long March 5 lifted the probe. | The probe was lifted on 5 March.
- | en | F | Minister May 12 times spoke of the bay. | It was spoken of on 12 May.
- | es | F | El acto fue en la calle 1 de Mayo. | The ceremony was on 1 May.
- | es | F | Se visitó el Hospital 20 de Noviembre. | The visit was on 20 November.
- | pt-BR | F | O ato foi na Avenida 9 de Julho. | The ceremony was on 9 July.
- | es | F | Se alinea con la Agenda 2030. | It will be done in 2030.
- | en | F | The project is funded under Horizon 2020. | The project was funded in 2020.
- | es | T | El acto fue el 1 de Mayo de 2024. | The ceremony was on 1 May 2024.
- | es | T | El proyecto nació en 2013. En mayo de ese año se firmó el acta. | The minutes were signed in May 2013.
- | es | F | El proyecto nació en 2013. En mayo del año siguiente se firmó el acta. | The minutes were signed in May 2013.
- | es | T | El proyecto nació en 2013. En mayo del año siguiente se firmó el acta. | The minutes were signed in May 2014.
- | en | T | The project began in 2013. It was widened in May of that year. | The project was widened in May 2013.
- | en | T | The project began in 2013. The following year it was widened. | The project was widened in 2014.
- | en | F | The yard built 2,014 boats. | The boats were built in 2014.
- | es | T | El acto será a las 9:30 horas. | The ceremony is at 9.30 am.
- | es | F | El acto será a las 9:30 horas. | The ceremony is at 9.30 pm.
- | es | T | El acto será a las 4 de la tarde. | The ceremony is at 4 pm.
- | pt-BR | T | O ato será às 14h30. | The ceremony is at 2:30 pm.
- | pt-BR | F | O ato será às 14h30. | The ceremony is at 2:40 pm.
- | fr | T | L’acte aura lieu à 18 h 30. | The ceremony is at 18:30.
- | es | F | 7 de junio de 2023. // El acta se firmó en mayo. | The minutes were signed on 7 June 2023.
- | es | T | 7 de junio de 2023. // El acta se firmó en mayo. | The minutes were signed in May 2023.
- | es | T | 7 de junio de 2023. // El acta se firmó ayer. | The minutes were signed on 6 June 2023.
- | es | F | 7 de junio de 2023. // El acta se firmó ayer. | The minutes were signed on 7 June 2023.
- | pt-BR | F | BRASÍLIA, 7 de junho de 2023 — O acordo foi assinado. | The agreement was signed on 7 June 2023.
- | en | F | LIMA, 7 June 2023 — The agreement was signed. | The agreement was signed on 7 June 2023.
- | en | T | LIMA, 7 June 2023 — The agreement was signed today. | The agreement was signed on 7 June 2023.
- | en | T | LIMA, 7 June 2023 — The agreement was signed on 2 June. | The agreement was signed on 2 June 2023.
- | en | T | LIMA, 7 June 2023 — The agreement was signed. | It was told in a release of 7 June 2023.
- | es | F | Publicado: 07/06/2023 10:15 // El acuerdo se firmó. | The agreement was signed on 7 June 2023.
- | es | T | Puerto Gris, a 7 de junio de 2023 // El acuerdo se firmó el pasado lunes. | The agreement was signed on 5 June 2023.
2023-06-07 | es | T | El acuerdo se firmó este lunes. | The agreement was signed on 5 June 2023.
2023-06-07 | es | F | El acuerdo se firmó este lunes. | The agreement was signed on 12 June 2023.
2023-06-07 | es | T | El acuerdo se firmará el próximo viernes. | The agreement will be signed on 9 June 2023.
2023-06-07 | es | F | El acuerdo se firmará el próximo viernes. | The agreement will be signed on 2 June 2023.
2023-06-07 | es | T | El acuerdo se firmó anteayer. | The agreement was signed on 5 June 2023.
2023-06-07 | es | T | El acuerdo se firmará pasado mañana. | The agreement will be signed on 9 June 2023.
2023-06-07 | es | T | El acuerdo se firmó el lunes 5. | The agreement was signed on 5 June 2023.
2023-06-07 | es | T | El acuerdo se firmó hace dos años. | The agreement was signed in 2021.
2023-06-07 | es | F | El acuerdo se firmó hace dos años. | The agreement was signed in 2020.
2023-06-07 | es | T | El cable entrará en servicio dentro de tres meses. | The cable will enter service in September 2023.
2023-06-07 | es | F | El cable entrará en servicio dentro de tres meses. | The cable will enter service in October 2023.
2023-06-07 | es | T | La reunión fue la semana pasada. | The meeting was in the week of 29 May 2023.
2023-06-20 | es | T | La reunión fue la semana pasada. | The meeting was in June 2023.
2023-06-20 | es | F | La reunión fue la semana pasada. | The meeting was in May 2023.
2023-06-07 | es | T | La reunión fue a finales del año pasado. | The meeting was in late 2022.
2023-06-07 | es | F | La reunión fue a finales del año pasado. | The meeting was in late 2023.
2023-06-07 | es | T | Será en el segundo semestre de este año. | It will be in the second half of 2023.
2023-06-07 | es | F | Será en el segundo semestre del próximo año. | It will be in the second half of 2023.
2023-06-07 | es | T | Será el 15 de este mes. | It will be on 15 June 2023.
2023-06-07 | es | F | Será el 15 de este mes. | It will be on 15 July 2023.
2023-06-07 | es | T | Será el 15 del mes próximo. | It will be on 15 July 2023.
2023-06-07 | pt-BR | T | O acordo foi assinado nesta segunda-feira (5). | The agreement was signed on 5 June 2023.
2023-06-07 | pt-BR | F | O acordo foi assinado nesta segunda-feira (5). | The agreement was signed on 7 June 2023.
2023-06-07 | pt-BR | T | O acordo foi assinado na última sexta (2). | The agreement was signed on 2 June 2023.
2023-06-07 | pt-BR | T | O acordo foi assinado na terça-feira (6/6). | The agreement was signed on Tuesday 6 June 2023.
2023-06-07 | pt-BR | T | O acordo será assinado amanhã. | The agreement will be signed on 8 June 2023.
2023-06-07 | pt-BR | F | O acordo foi assinado hoje (7). | The agreement was signed on 6 June 2023.
2023-06-07 | pt-BR | T | O acordo foi assinado há três anos. | The agreement was signed in 2020.
2023-06-07 | pt-BR | T | O acordo foi assinado no mês passado. | The agreement was signed in May 2023.
2023-06-07 | pt-BR | T | O acordo vence no fim deste ano. | The agreement lapses at the end of 2023.
2023-06-07 | pt-BR | T | O acordo foi assinado no dia 2. | The agreement was signed on 2 June 2023.
2023-06-07 | pt | T | O acordo foi assinado em novembro último. | The agreement was signed in November 2022.
2023-06-07 | en | T | The agreement was signed last November. | The agreement was signed in November 2022.
2023-06-07 | en | F | The agreement was signed last November. | The agreement was signed in November 2023.
2023-06-07 | en-GB | T | The agreement was signed on Monday. | The agreement was signed on 5 June 2023.
2023-06-07 | en | F | The agreement was signed on Monday. | The agreement was signed on 6 June 2023.
2023-06-07 | en | T | The agreement was signed yesterday. | The agreement was signed on 6 June 2023.
2023-06-07 | en | T | The agreement was signed two years ago. | The agreement was signed in 2021.
2023-06-07 | en | T | The agreement will be signed later this year. | The agreement will be signed in 2023.
2023-06-07 | en | T | The agreement will be signed early next year. | The agreement will be signed in early 2024.
2023-06-07 | en | F | The agreement will be signed early next year. | The agreement will be signed in early 2023.
2023-06-07 | en | T | Results come in the third quarter of this year. | Results come in the third quarter of 2023.
2023-06-07 | en | T | The agreement was signed on 28 May. | The agreement was signed on 28 May 2023.
2023-06-07 | en | F | The agreement was signed on 28 May. | The agreement was signed on 28 May 2022.
2023-06-07 | en | F | The agreement was signed. | The agreement was signed on 7 June 2023.
2023-06-07 | fr | T | L’accord a été signé hier. | The agreement was signed on 6 June 2023.
2023-06-07 | fr | T | L’accord a été signé lundi dernier. | The agreement was signed on 5 June 2023.
2023-06-07 | fr | T | L’accord sera signé l’année prochaine. | The agreement will be signed in 2024.
2023-06-07 | fr | F | L’accord a été signé il y a deux ans. | The agreement was signed in 2022.
2023-06-07 | fr | T | L’accord a été signé il y a deux ans. | The agreement was signed in 2021.
2023-06 | es | F | El acuerdo se firmó ayer. | The agreement was signed on 31 May 2023.
2023-06 | es | T | El acuerdo se firmó el mes pasado. | The agreement was signed in May 2023.
2023 | es | T | El acuerdo se firmará el próximo año. | The agreement will be signed in 2024.
2023 | es | F | El acuerdo se firmó el mes pasado. | The agreement was signed in December 2022.
2023-06-07 | es | F | El acuerdo se firmará el próximo año. | The agreement will be signed this year.
2023-06-07 | es | T | El acuerdo se firmará el próximo año. | The agreement will be signed next year.
- | es | T | La planta entrará en operación en el primer trimestre del año 2026. | The plant will enter operation in the first quarter of 2026.
- | es | F | La planta entrará en operación en el primer trimestre del año 2026. | The plant will enter operation in the first quarter of 2027.
- | es | T | La licitación se publicará durante el II semestre de 2025. | The tender will be published in the second half of 2025.
- | es | F | La licitación se publicará durante el II semestre de 2025. | The tender will be published in the first half of 2025.
- | es | T | Las clases inician la segunda semana de agosto de 2024. | Classes start in the second week of August 2024.
- | es | F | Las clases inician la segunda semana de agosto de 2024. | Classes start in the third week of August 2024.
- | es | T | El convenio, suscrito el 5 de diciembre de 2019, vence a fines de 2025. | The agreement, signed on 5 December 2019, lapses at the end of 2025.
- | es | F | El convenio, suscrito el 5 de diciembre de 2019, vence a fines de 2025. | The agreement, signed on 5 December 2025, lapses at the end of 2019.
- | es | T | Entre el 12 y el 16 de agosto de 2024 se realizó el taller. | The workshop ran from 12 to 16 August 2024.
- | es | F | Entre el 12 y el 16 de agosto de 2024 se realizó el taller. | The workshop ran from 12 to 18 August 2024.
- | es | T | El taller fue del lunes 12 al viernes 16 de agosto de 2024. | The workshop began on Monday 12 August 2024.
- | es | T | El taller fue del lunes 12 al viernes 16 de agosto de 2024. | The workshop ended on Friday 16 August 2024.
- | es | F | El taller fue del lunes 12 al viernes 16 de agosto de 2024. | The workshop ended on 17 August 2024.
- | es-MX | T | Vigencia: 01/02/2024 al 31/01/2025. | It is valid from 1 February 2024 to 31 January 2025.
- | es-MX | F | Vigencia: 01/02/2024 al 31/01/2025. | It is valid from 2 January 2024 to 31 January 2025.
- | es | T | La convocatoria estará abierta hasta el próximo 30 de septiembre de 2024. | The call is open until 30 September 2024.
- | es | F | La convocatoria estará abierta hasta el próximo 30 de septiembre de 2024. | The call is open until 13 September 2024.
- | es | T | En los años 2021, 2022 y 2023 se entregaron becas. | Scholarships were given in 2021, 2022 and 2023.
- | es | F | En los años 2021, 2022 y 2023 se entregaron becas. | Scholarships were given in 2021, 2022 and 2024.
- | es | T | La primera edición fue en 1998 y la última en 2019. | The first edition was in 1998 and the last one in 2019.
- | es | T | Se creó mediante ley de 23 de noviembre de 1995. | It was created by a law of 23 November 1995.
- | es | T | La segunda fase se ejecutará de enero a junio de 2026. | The second phase will be carried out from January to June 2026.
- | es | F | La segunda fase se ejecutará de enero a junio de 2026. | The second phase will be carried out from January to July 2026.
- | es | T | La segunda fase se ejecutará en el primer semestre de 2026. | The second phase will be carried out in 2026.
- | es | T | El convenio data de la década de 1970. | The agreement dates from the 1970s.
- | es | F | El convenio data de la década de 1970. | The agreement dates from the 1960s.
- | es | T | El observatorio abrió a fines de los ochenta. | The observatory opened in the late 1980s.
- | es | T | El observatorio abrió a mediados del siglo XX. | The observatory opened in the twentieth century.
- | es | F | El observatorio abrió a mediados del siglo XX. | The observatory opened in the 21st century.
- | es | F | La oficina está en la Avenida 18 de Julio. | The office opened on 18 July.
- | es | F | El acto tuvo lugar en la plaza 25 de Mayo. | The ceremony took place on 25 May.
- | pt-BR | F | A sede fica na Rua 7 de Setembro. | The seat was opened on 7 September.
- | pt-BR | T | O edital foi lançado em 15/03/2024. | The call was launched on 15 March 2024.
- | pt-BR | F | O edital foi lançado em 15/03/2024. | The call was launched on 15 May 2024.
- | pt-BR | T | As inscrições vão de 1º a 15 de abril de 2024. | Enrolment runs from 1 to 15 April 2024.
- | pt-BR | F | As inscrições vão de 1º a 15 de abril de 2024. | Enrolment runs from 1 to 25 April 2024.
- | pt-BR | T | A obra será entregue até o final do primeiro semestre de 2025. | The work will be handed over by the end of the first half of 2025.
- | pt-BR | F | A obra será entregue até o final do primeiro semestre de 2025. | The work will be handed over by the end of the second half of 2025.
- | pt-BR | T | O satélite foi lançado em dezembro de 2019. | The satellite was launched in the fourth quarter of 2019.
- | pt-BR | T | O satélite foi lançado em dezembro de 2019. | The satellite was launched in late 2019.
- | pt-BR | F | O satélite foi lançado em dezembro de 2019. | The satellite was launched in early 2019.
- | pt | T | A cimeira teve lugar a 19 e 20 de outubro de 2017. | The summit took place on 19 and 20 October 2017.
- | pt | T | O programa decorreu entre 2014 e 2020. | The programme ran between 2014 and 2020.
- | pt | F | O programa decorreu entre 2014 e 2020. | The programme ran between 2014 and 2022.
- | pt | T | Nos anos 90 foi criado o instituto. | The institute was created in the 1990s.
- | en-GB | T | The ministers met on Tuesday 14th November 2023. | The ministers met on 14 November 2023.
- | en-GB | F | The ministers met on Tuesday 14th November 2023. | The ministers met on 15 November 2023.
- | en | T | On the 14th of November, 2023, the ministers met. | The ministers met on Tuesday, 14 November 2023.
- | en | T | The grant period runs Oct. 1, 2023 – Sept. 30, 2026. | The grant period runs from 1 October 2023 to 30 September 2026.
- | en | F | The grant period runs Oct. 1, 2023 – Sept. 30, 2026. | The grant period runs from 1 October 2023 to 30 September 2025.
- | en | T | The report is due no later than 31 March 2026. | The report is due by 31 March 2026.
- | en | F | The report is due no later than 31 March 2026. | The report is due after 31 March 2026.
- | en | T | The mine has been closed since mid-2019. | The mine has been closed since the middle of 2019.
- | en | T | The works were finished towards the end of 2018. | The works were finished in late 2018.
- | en | F | The works were finished towards the end of 2018. | The works were finished in mid-2018.
- | en | T | In FY 2023 the bank lent more. | In 2023 the bank lent more.
- | en | T | A 2015 study names the reefs. | A study of 2015 names the reefs.
- | en-IN | T | The pact was inked on 05.08.2022. | The pact was signed on 5 August 2022.
- | en-IN | F | The pact was inked on 05.08.2022. | The pact was signed on 8 May 2022.
- | en | T | The turbine was tested in the winter of 2021. | The turbine was tested in winter 2021.
- | en | F | The turbine was tested in the winter of 2021. | The turbine was tested in summer 2021.
- | en | T | The talks ran into the early 2000s. | The talks ran into the early 2000s.
- | en | F | The talks ran into the early 2000s. | The talks ran into the late 2000s.
- | en | T | June 2020 saw the first call; the second followed in September. | The second call followed in September 2020.
- | fr | T | La convention a été signée le mardi 14 novembre 2023. | The convention was signed on 14 November 2023.
- | fr | F | La convention a été signée le mardi 14 novembre 2023. | The convention was signed on 4 November 2023.
- | fr | T | Le chantier s’achèvera d’ici fin 2027. | The works will be finished by the end of 2027.
- | fr | T | Le chantier s’achèvera mi-2027. | The works will be finished in mid-2027.
- | fr | T | Le chantier s’achèvera au premier semestre 2027. | The works will be finished in the first half of 2027.
- | fr | F | Le chantier s’achèvera au premier semestre 2027. | The works will be finished in the second quarter of 2027.
- | es | T | El acto comenzó a las 10:00 de la mañana. | The ceremony began at 10 am.
- | es | F | El acto comenzó a las 10:00 de la mañana. | The ceremony began at 11 am.
- | es | T | El acto comenzó a las 7 p. m. | The ceremony began at 19:00.
- | es | T | San Telmo, 4 de marzo de 2024. // El canciller viajará mañana. | The minister will travel on 5 March 2024.
- | es | F | San Telmo, 4 de marzo de 2024. // El canciller viajará mañana. | The minister will travel on 4 March 2024.
- | es | F | Puerto Hondo, 4 de marzo de 2024 (Agencia).- El canciller presentó el plan. | The minister presented the plan on 4 March 2024.
- | es | T | Puerto Hondo, 4 de marzo de 2024 (Agencia).- El canciller presentó hoy el plan. | The minister presented the plan on 4 March 2024.
- | en | F | PORT HOLLOW, March 4, 2024 (Wire) -- The minister presented the plan. | The minister presented the plan on 4 March 2024.
- | pt-BR | F | Publicado em 04/03/2024 às 14h20 // O ministro apresentou o plano. | The minister presented the plan on 4 March 2024.
2024-03-04 | es | T | El canciller presentó el plan el pasado jueves 29 de febrero. | The minister presented the plan on 29 February 2024.
2024-03-04 | es | T | El canciller presentó el plan el viernes pasado. | The minister presented the plan on 1 March 2024.
2024-03-04 | es | F | El canciller presentó el plan el viernes pasado. | The minister presented the plan on 8 March 2024.
2024-03-04 | es | T | El canciller viajará el jueves. | The minister will travel on 7 March 2024.
2024-03-04 | es | F | El canciller viajará el jueves. | The minister will travel on 29 February 2024.
2024-03-04 | es | T | El canciller viaja el 7 de marzo próximo. | The minister travels on 7 March 2024.
2024-03-04 | es | T | El pasado mes de enero se firmó el contrato. | The contract was signed in January 2024.
2024-03-04 | es | F | El pasado mes de enero se firmó el contrato. | The contract was signed in January 2023.
2024-03-04 | es | T | Hace una semana se firmó el contrato. | The contract was signed in February 2024.
2024-03-04 | es | T | Hace diez días se firmó el contrato. | The contract was signed on 23 February 2024.
2024-03-04 | es | F | Hace diez días se firmó el contrato. | The contract was signed on 24 February 2024.
2024-03-04 | es | T | A principios de este mes se firmó el contrato. | The contract was signed in early March 2024.
2024-03-04 | es | T | El próximo semestre se abrirá la planta. | The plant will open in the second half of 2024.
2024-03-04 | es | T | El año pasado se firmaron dos contratos y en 2022, uno. | Two contracts were signed in 2023.
2024-03-04 | es | F | Este año se firmarán dos contratos. | Two contracts will be signed in 2025.
2024-03-04 | pt-BR | T | O ministro viajou na quinta-feira, 29. | The minister travelled on 29 February 2024.
2024-03-04 | pt-BR | T | O ministro viajou na última quinta-feira (29/2). | The minister travelled on 29 February 2024.
2024-03-04 | pt-BR | F | O ministro viajou na última quinta-feira (29/2). | The minister travelled on 28 February 2024.
2024-03-04 | pt-BR | T | O ministro viaja na próxima terça-feira (5). | The minister travels on 5 March 2024.
2024-03-04 | pt-BR | T | Na semana passada, o ministro viajou. | The minister travelled in the week of 26 February 2024.
2024-03-04 | pt-BR | T | O contrato foi assinado há dois meses. | The contract was signed in January 2024.
2024-03-04 | pt-BR | F | O contrato foi assinado há dois meses. | The contract was signed in February 2024.
2024-03-04 | pt-BR | T | O contrato será assinado daqui a dois anos. | The contract will be signed in 2026.
2024-03-04 | pt-BR | T | A fábrica abre no segundo trimestre deste ano. | The factory opens in the second quarter of 2024.
2024-03-04 | pt-BR | F | A fábrica abre no segundo trimestre do ano que vem. | The factory opens in the second quarter of 2024.
2024-03-04 | en | T | The minister left on Friday. | The minister left on 1 March 2024.
2024-03-04 | en | T | The minister will leave on Friday. | The minister will leave on 8 March 2024.
2024-03-04 | en | F | The minister will leave on Friday. | The minister will leave on 1 March 2024.
2024-03-04 | en | T | The minister left last week. | The minister left in the week of 26 February 2024.
2024-03-04 | en | T | Talks resume next month. | Talks resume in April 2024.
2024-03-04 | en | F | Talks resume next month. | Talks resume in March 2024.
2024-03-04 | en | T | Last year's round raised more. | The round of 2023 raised more.
2024-03-04 | en | T | The dam broke late last year. | The dam broke in late 2023.
2024-03-04 | en | T | The dam broke earlier this year. | The dam broke in 2024.
2024-03-04 | en | T | The dam broke three months ago. | The dam broke in December 2023.
2024-03-04 | en | F | The dam broke three months ago. | The dam broke in November 2023.
2024-03-04 | en | T | The dam broke in December. | The dam broke in December 2023.
2024-03-04 | en | F | The dam broke in December. | The dam broke in December 2024.
2024-03-04 | fr | T | Le ministre partira vendredi prochain. | The minister will leave on 8 March 2024.
2024-03-04 | fr | T | Le ministre est parti la semaine dernière. | The minister left in the week of 26 February 2024.
2024-03-04 | fr | T | Le ministre partira dans deux mois. | The minister will leave in May 2024.
2024-03-04 | fr | F | Le ministre partira le mois prochain. | The minister will leave in March 2024.
- | en | F | The parties met on 3 May 2024 and on 6 June 2023. | The parties met on 3 June 2024.
- | en | F | The parties met in May 2024 and in June 2023. | The parties met in June 2024.
- | en | F | The parties met in May 2024 and in June. | The parties met in June 2023.
- | es | F | El plan 2014-2020 se cerró en marzo de 2021. | The plan was closed in March 2020.
- | es | F | El 3 de mayo de 2024 cerró; el 5 de junio de 2025 reabrió. | It closed on 3 May 2025.
- | es | F | Participaron 2030 personas en 2019. | It was held in 2030.
- | es | F | La ley 2013 de 1998 lo prevé. | It was provided in 2013.
- | en | F | Resolution 2030 of 1998 provides for it. | It was provided in 2030.
- | en | T | Resolution 1325 was passed on 31 October 2000. | The resolution was passed on 31 October 2000.
- | es | F | La inversión fue de 2024 millones. | It was invested in 2024.
- | es | F | Costó 1.999 pesos. | It was built in 1999.
- | es | F | El proyecto empezará en marzo. | The project will begin in May.
- | es | T | El proyecto empezará en marzo o abril de 2025. | The project will begin in March or April 2025.
- | es | F | El proyecto empezará en marzo o abril de 2025. | The project will begin in February 2025.
- | es | F | El proyecto empezará a más tardar en marzo de 2025. | The project will begin after March 2025.
- | es | T | A más tardar en marzo de 2025 empezará. | It will begin by March 2025.
- | es | T | El 3 y el 5 de mayo de 2024 hubo talleres. | There were workshops on 3 and 5 May 2024.
- | es | T | Los talleres fueron el 28 y 29 de febrero y el 1 de marzo de 2024. | There were workshops on 29 February and 1 March 2024.
- | es | F | Los talleres fueron el 28 y 29 de febrero y el 1 de marzo de 2024. | There were workshops on 29 February and 2 March 2024.
- | es | T | Se reunieron en Lima (3 de mayo de 2024). | They met on 3 May 2024.
- | es | T | Primera reunión: 3-may-2024 | The first meeting was on 3 May 2024.
- | es | T | 3 de mayo de 2024: se firma el acta. | The minutes were signed on 3 May 2024.
- | es | T | Fecha: 3 de mayo de 2024. Lugar: Lima. Se firmó el acta. | The minutes were signed on 3 May 2024.
- | en | T | May 3, 2024 – Launch of the ferry. | The ferry was launched on 3 May 2024.
- | en | T | The ferry (launched May 2024) sails. | The ferry was launched in May 2024.
- | en | F | Theresa Mayhew spoke in 2024. | It was spoken of in May 2024.
- | en | F | They may launch the ferry in 2024. | The ferry will be launched in May 2024.
- | en | F | The march of 2024 was long. | It took place in March 2024.
- | en | T | It was signed into law on the first of May 2024. | It was signed into law on 1 May 2024.
- | en | T | The ferry sails from 2024 onwards. | The ferry sails since 2024.
- | en | F | Before 2024 the ferry sailed. | The ferry sailed in 2024.
- | en | F | After June 2024 the ferry sailed. | The ferry sailed in June 2024.
- | en | T | By the end of 2024 the ferry had sailed. | By the end of 2024 the ferry had sailed.
- | en | F | By the end of 2024 the ferry had sailed. | By the end of June 2024 the ferry had sailed.
- | en | T | The ferry sailed in the summer of 1997. | The ferry sailed in the 1990s.
- | en | F | The ferry sailed in the summer of 1997. | The ferry sailed in June 1997.
- | es | F | El transbordador zarpó el 31 de diciembre de 2023. | The ferry sailed in early 2024.
- | es | F | El transbordador zarpó el 1 de octubre de 2023. | The ferry sailed in the third quarter of 2023.
- | es | T | El transbordador zarpó el 1 de octubre de 2023. | The ferry sailed in the fourth quarter of 2023.
- | es | T | El transbordador zarpó el 30 de junio de 2023. | The ferry sailed in the first half of 2023.
- | es | F | El transbordador zarpó el 1 de julio de 2023. | The ferry sailed in the first half of 2023.
2024-03-04 | es | F | Hoy el transbordador navega; zarpó el 2 de marzo. | The ferry set sail on 1 March 2024.
2024-03-04 | es | F | El transbordador zarpa esta semana. | The ferry sails on 5 March 2024.
2024-03-04 | es | T | El transbordador zarpa esta semana. | The ferry sails in March 2024.
2024-03-04 | es | F | El transbordador zarpa en los próximos tres meses. | The ferry sails in June 2024.
2024-03-04 | es | F | El transbordador zarpó hace más de dos años. | The ferry sailed in 2022.
2024-03-04 | es | F | Hoy en día hay dos transbordadores. | There were two ferries on 4 March 2024.
2024-03-04 | es | F | Zarpa por la mañana. | It sails on 5 March 2024.
2024-03-04 | es | F | En la segunda reunión se firmó. | It was signed on 4 March 2024.
2024-03-04 | pt-BR | F | Na segunda reunião foi assinado. | It was signed on 4 March 2024.
2024-03-04 | pt-BR | T | Na segunda-feira, 26, foi assinado. | It was signed on 26 February 2024.
2024-03-04 | pt-BR | T | Foi assinado na noite de sexta-feira (1º). | It was signed on 1 March 2024.
2024-03-04 | pt-BR | T | O prazo termina no dia 15 deste mês. | The deadline is 15 March 2024.
2024-03-04 | pt-BR | T | O prazo termina em 15 de abril. | The deadline is 15 April 2024.
2024-03-04 | pt-BR | F | O prazo termina em 15 de abril. | The deadline is 15 April 2025.
2024-03-04 | en | F | Sales rose in the last quarter. | Sales rose in the third quarter of 2023.
2024-03-04 | en | T | Sales rose last quarter. | Sales rose in the fourth quarter of 2023.
2024-03-04 | en | T | Sales rose in the fourth quarter of last year. | Sales rose in the fourth quarter of 2023.
2024-03-04 | en | T | The law came into force on January 1. | The law came into force on 1 January 2024.
2024-03-04 | en | T | The law comes into force on January 1, 2025. | The law comes into force on 1 January 2025.
2024-03-04 | en | F | The law comes into force on January 1, 2025. | The law comes into force on 1 January 2024.
2024-03-04 | en | T | Since 2019, and again this February, they met. | They met in February 2024.
2024-03-04 | en | T | They met on 20 November and will meet again on 20 May. | They met on 20 November 2023.
2024-03-04 | en | T | They met on 20 November and will meet again on 20 May. | They will meet on 20 May 2024.
2024-12-20 | es | T | La cumbre será el 15 de enero. | The summit will be on 15 January 2025.
2024-12-20 | es | F | La cumbre será el 15 de enero. | The summit will be on 15 January 2024.
2024-12-20 | es | T | La cumbre será en enero. | The summit will be in January 2025.
2024-01-10 | es | T | La cumbre fue en diciembre. | The summit was in December 2023.
2024-01-10 | es | T | La cumbre fue el mes pasado. | The summit was in December 2023.
2024-01-10 | en | T | The summit was held last December. | The summit was held in December 2023.
2024-01-10 | en | F | The summit is to be held next December. | The summit is to be held in December 2025.
- | en | T | The 19th- and 20th-century maps are kept. | Maps of the 20th century are kept.
- | es | T | Las metas para 2025 y 2030 son claras. | There are aims for 2030.
- | es | T | La Agenda 2030 fija las metas. | The 2030 Agenda sets the aims.
- | es | F | La Agenda 2030 fija las metas. | The 2063 Agenda sets the aims.
- | es | T | Vigente de 2021 a la fecha. | It has been in force since 2021.
2022-06-09 | en | T | June 9, 2022 // Forests hold carbon. | Forests hold carbon, the ministry said on 9 June 2022.
2022-06-09 | en | F | June 9, 2022 // Forests hold carbon. | Forests hold carbon, the ministry said on 10 June 2022.
2022-06-09 | en | T | June 9, 2022 // The towns gave the bank a bus. | On 9 June 2022, the bank announced that the towns gave it a bus.
2022-06-09 | en | F | June 9, 2022 // The towns gave the bank a bus. | On 9 June 2022, the towns gave the bank a bus.
2022-06-09 | en | F | June 9, 2022 // The ministers met in Lima. | The ministers met in Lima on 9 June 2022.
2022-06-09 | en | T | June 9, 2022 // The deed on ports is new. | The harbour board published the whole of its fact sheet on the old and new deeds on ports of the land on 9 June 2022.
`;
