import type { ReadingLanguage } from '../../basics/reading.ts';

export const reading: ReadingLanguage = {
  code: 'pt',
  numbers: {
    numbers: {
      dois: 2, duas: 2, três: 3, tres: 3, quatro: 4, cinco: 5, seis: 6, sete: 7, oito: 8, nove: 9, dez: 10, onze: 11, doze: 12,
      treze: 13, catorze: 14, quatorze: 14, quinze: 15, dezesseis: 16, dezasseis: 16, dezessete: 17, dezassete: 17, dezoito: 18,
      dezenove: 19, dezanove: 19, vinte: 20, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70, oitenta: 80, noventa: 90,
      cem: 100, cento: 100, duzentos: 200, duzentas: 200, trezentos: 300, trezentas: 300, quatrocentos: 400, quatrocentas: 400,
      quinhentos: 500, quinhentas: 500, seiscentos: 600, seiscentas: 600, setecentos: 700, setecentas: 700, oitocentos: 800,
      oitocentas: 800, novecentos: 900, novecentas: 900,
    },
    ones: ['um', 'uma'],
    articles: [],
    scales: {
      dúzia: 12, dúzias: 12, mil: 1e3, milhão: 1e6, milhao: 1e6, milhões: 1e6, milhoes: 1e6, bilhão: 1e9, bilhao: 1e9, bilhões: 1e9, bilhoes: 1e9,
      bi: 1e9, trilhão: 1e12, trilhao: 1e12, trilhões: 1e12, trilhoes: 1e12,
    },
    joiners: ['e'],
    bareScales: ['mil'],
    thousands: '.',
  },
  months: [
    ['janeiro', 'jan'], ['fevereiro', 'fev'], ['março', 'mar'], ['abril', 'abr'], ['maio', 'mai'], ['junho', 'jun'],
    ['julho', 'jul'], ['agosto', 'ago'], ['setembro', 'set'], ['outubro', 'out'], ['novembro', 'nov'], ['dezembro', 'dez'],
  ],
  weekdays: [['segunda', 'seg'], ['terca', 'ter'], ['quarta', 'qua'], ['quinta', 'qui'], ['sexta', 'sex'], ['sabado', 'sab'], ['domingo', 'dom']],
  monthsCapitalised: false,
  percent: ['por cento', 'pontos percentuais'],
  currencies: {
    euro: ['eur', 'euro', 'euros'],
    dollar: ['usd', 'dolar', 'dolares'],
    pound: ['gbp', 'libra', 'libras'],
    peso: ['mxn', 'peso', 'pesos'],
    real: ['brl', 'reais'],
  },
  senses: {
    about: ['cerca de', 'aproximadamente', 'uns', 'umas', 'por volta de', 'em torno de', 'estima-se que', 'um total estimado de', '~'],
    nearly: ['quase'],
    'more than': ['mais de', 'mais do que', 'mais que', 'acima de'],
    'less than': ['menos de', 'menos do que', 'menos que', 'abaixo de'],
    'up to': ['ate', 'no maximo', 'nao mais de', 'nao mais que'],
    'at least': ['pelo menos', 'no minimo', 'ao menos', 'nao menos de', 'nao menos que'],
  },
  sensesAfter: { 'more than': ['+'], 'at least': ['ou mais'], 'up to': ['ou menos'] },
  ahead: ['proximo', 'proxima', 'vindouro'],
  past: ['passado', 'passada', 'ultimo'],
  now: ['este', 'neste', 'deste', 'presente', 'corrente'],
  monthWords: ['mes de'],
  relativeYears: {
    'proximo ano': 1, 'ano que vem': 1, 'ano passado': -1, 'este ano': 0, 'neste ano': 0, 'deste ano': 0, 'corrente ano': 0, 'ano em curso': 0,
  },
  relativeMonths: { 'proximo mes': 1, 'mes que vem': 1, 'mes passado': -1, 'este mes': 0, 'neste mes': 0, 'deste mes': 0 },
  ofWords: ['de', 'do'],
  rangeWords: ['a', 'e', 'ate'],
  monthFirst: false,
  common: [
    'o', 'a', 'os', 'as', 'um', 'uma', 'de', 'do', 'da', 'dos', 'das', 'em', 'no', 'na', 'nos', 'nas', 'para', 'por', 'com', 'e', 'ou', 'que',
    'seu', 'sua', 'se', 'sao', 'foi', 'foram', 'mais', 'como', 'entre', 'sobre', 'este', 'esta', 'ao',
  ],
};
