import type { ReadingLanguage } from '../../basics/reading.ts';

/** "Uno" and "una" are left out of the numbers: they are articles as often as numbers. */
export const reading: ReadingLanguage = {
  numbers: {
    numbers: {
      dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12, trece: 13,
      catorce: 14, quince: 15, dieciséis: 16, dieciseis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19, veinte: 20,
      veintiuno: 21, veintiún: 21, veintidós: 22, veintidos: 22, veintitrés: 23, veintitres: 23, veinticuatro: 24, veinticinco: 25,
      veintiséis: 26, veintiseis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29, treinta: 30, cuarenta: 40, cincuenta: 50,
      sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100, ciento: 100, doscientos: 200, doscientas: 200, trescientos: 300,
      trescientas: 300, cuatrocientos: 400, cuatrocientas: 400, quinientos: 500, quinientas: 500, seiscientos: 600, seiscientas: 600,
      setecientos: 700, setecientas: 700, ochocientos: 800, ochocientas: 800, novecientos: 900, novecientas: 900,
    },
    scales: { mil: 1e3, millón: 1e6, millon: 1e6, millones: 1e6, billón: 1e12, billon: 1e12, billones: 1e12 },
    joiners: ['y'],
    bareScales: ['mil'],
    thousands: '.',
  },
  months: [
    ['enero', 'ene'], ['febrero', 'feb'], ['marzo'], ['abril', 'abr'], ['mayo'], ['junio', 'jun'],
    ['julio', 'jul'], ['agosto', 'ago'], ['septiembre', 'setiembre', 'sept', 'sep'], ['octubre', 'oct'], ['noviembre', 'nov'], ['diciembre', 'dic'],
  ],
  monthsCapitalised: false,
  senses: {
    about: ['alrededor de', 'aproximadamente', 'unos', 'unas', 'cerca de', 'en torno a', '~'],
    nearly: ['casi'],
    'more than': ['mas de', 'por encima de'],
    'up to': ['hasta', 'como maximo'],
    'at least': ['al menos', 'por lo menos', 'como minimo'],
  },
  ahead: ['proximo', 'proxima', 'entrante'],
  past: ['pasado', 'pasada', 'ultimo'],
  ofWords: ['de', 'del', 'el'],
  rangeWords: ['al', 'a', 'y', 'hasta'],
  monthFirst: false,
  common: [
    'el', 'la', 'los', 'las', 'un', 'una', 'de', 'del', 'en', 'a', 'al', 'para', 'por', 'con', 'y', 'o', 'que', 'su', 'sus', 'se', 'es', 'son',
    'fue', 'fueron', 'ha', 'han', 'mas', 'como', 'entre', 'sobre', 'este', 'esta', 'no', 'lo',
  ],
};
