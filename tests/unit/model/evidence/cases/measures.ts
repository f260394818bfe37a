/**
 * Lengths of time, intervals, degrees and units with prefixes; all is invented. Lines as in numbers.ts.
 */
export const measureCases = `
- | es | T | El presupuesto abarca el bienio. | The budget covers two years.
- | es | T | Rige un plan quinquenal. | A five-year plan is in force.
- | es | F | Rige un plan quinquenal. | A four-year plan is in force.
- | es | T | Duró un sexenio. | It lasted six years.
- | pt-BR | T | O plano cobre o quadriênio. | The plan covers four years.
- | pt-BR | F | O plano cobre o triênio. | The plan covers four years.
- | fr | T | Le plan triennal est adopté. | The three-year plan is adopted.
- | en | T | The plan covers the biennium. | The plan covers two years.
- | es | T | El plan dura tres años. | It is a plan for the triennium.
- | en | T | The fair is held every second year. | The fair is held every two years.
- | en | F | The fair is held every third year. | The fair is held every two years.
- | en | T | The fair is held every other year. | The fair is held every two years.
- | es | T | La feria se celebra cada dos años. | The fair is held every second year.
- | es | F | La feria se celebra cada dos años. | The fair is held every third year.
- | pt-BR | T | A feira ocorre a cada segundo ano. | The fair is held every two years.
- | fr | T | La foire a lieu tous les deux ans. | The fair is held every second year.
- | es | F | La cámara enfría a -40 grados. | The chamber cools to 40 degrees.
- | es | T | La cámara enfría a -40 grados. | The chamber cools to 40 degrees below zero.
- | es | T | La cámara enfría a 40 grados bajo cero. | The chamber cools to minus 40 degrees.
- | es | F | La cámara enfría a 40 grados bajo cero. | The chamber cools to 40 °C.
- | pt-BR | T | A câmara chega a 40 graus abaixo de zero. | The chamber reaches −40 °C.
- | fr | T | La chambre descend à 40 degrés sous zéro. | The chamber goes down to -40 degrees.
- | es | T | La prueba va de 10-15 grados. | The test goes from 10 to 15 degrees.
- | es | F | El equipo alcanza 3 petaflops. | The machine reaches 3 teraflops.
- | es | T | El equipo alcanza 3 petaflops. | The machine reaches 3,000 teraflops.
- | es | T | El equipo alcanza 3 petaflops. | The machine reaches 3 PFLOPS.
- | es | F | La fibra mide 250 nanómetros. | The fibre measures 250 micrometres.
- | es | T | La fibra mide 250 nanómetros. | The fibre measures 0.25 µm.
- | pt-BR | T | O pulso dura 8 milissegundos. | The pulse lasts 8 milliseconds.
- | pt-BR | F | O pulso dura 8 microssegundos. | The pulse lasts 8 milliseconds.
- | fr | T | Le pixel mesure 5 micromètres. | The pixel measures 5 microns.
- | es | F | Midieron 60 partes por millón. | They measured 60 parts per billion.
- | pt-BR | T | Mediram 60 partes por milhão. | They measured 60 ppm.
- | fr | F | On a mesuré 60 parties par milliard. | They measured 60 parts per million.
`;
