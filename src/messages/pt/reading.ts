import type { ReadingLanguage } from '../../basics/reading.ts';

/** "Um" and "uma" are left out of the numbers: they are articles as often as numbers. */
export const reading: ReadingLanguage = {
  numbers: {
    numbers: {
      dois: 2, duas: 2, três: 3, tres: 3, quatro: 4, cinco: 5, seis: 6, sete: 7, oito: 8, nove: 9, dez: 10, onze: 11, doze: 12,
      treze: 13, catorze: 14, quatorze: 14, quinze: 15, dezesseis: 16, dezasseis: 16, dezessete: 17, dezassete: 17, dezoito: 18,
      dezenove: 19, dezanove: 19, vinte: 20, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70, oitenta: 80, noventa: 90,
      cem: 100, cento: 100, duzentos: 200, duzentas: 200, trezentos: 300, trezentas: 300, quatrocentos: 400, quatrocentas: 400,
      quinhentos: 500, quinhentas: 500, seiscentos: 600, seiscentas: 600, setecentos: 700, setecentas: 700, oitocentos: 800,
      oitocentas: 800, novecentos: 900, novecentas: 900,
    },
    scales: {
      mil: 1e3, milhão: 1e6, milhao: 1e6, milhões: 1e6, milhoes: 1e6, bilhão: 1e9, bilhao: 1e9, bilhões: 1e9, bilhoes: 1e9,
      trilhão: 1e12, trilhões: 1e12, trilhoes: 1e12,
    },
    joiners: ['e'],
    bareScales: ['mil'],
    thousands: '.',
  },
  months: [
    ['janeiro', 'jan'], ['fevereiro', 'fev'], ['março', 'marco'], ['abril', 'abr'], ['maio'], ['junho', 'jun'],
    ['julho', 'jul'], ['agosto', 'ago'], ['setembro'], ['outubro'], ['novembro', 'nov'], ['dezembro'],
  ],
  monthsCapitalised: false,
  senses: {
    about: ['cerca de', 'aproximadamente', 'uns', 'umas', 'por volta de', 'em torno de', '~'],
    nearly: ['quase'],
    'more than': ['mais de', 'acima de'],
    'up to': ['ate', 'no maximo'],
    'at least': ['pelo menos', 'no minimo'],
  },
  ahead: ['proximo', 'proxima', 'vindouro'],
  past: ['passado', 'passada', 'ultimo'],
  ofWords: ['de', 'do'],
  rangeWords: ['a', 'e', 'ate'],
  monthFirst: false,
  common: [
    'o', 'a', 'os', 'as', 'um', 'uma', 'de', 'do', 'da', 'dos', 'das', 'em', 'no', 'na', 'nos', 'nas', 'para', 'por', 'com', 'e', 'ou', 'que',
    'seu', 'sua', 'se', 'é', 'são', 'foi', 'foram', 'mais', 'como', 'entre', 'sobre', 'este', 'esta', 'ao',
  ],
};
