import { expect, test } from 'vitest';
import { currencyFault } from '../../../src/basics/currencies.ts';

test.each(['EUR', 'USD', 'MXN', 'DEM', 'XDR'])('%s is a currency, today or before', (code) => {
  expect(currencyFault(code)).toBeUndefined();
});

const unknown = "write the three letters of ISO 4217, such as 'EUR'";

test.each([
  ['eur', "did you mean 'EUR'?"],
  ['EU', "did you mean 'EUR'?"],
  ['USDD', "did you mean 'USD'?"],
  ['€', "did you mean 'EUR'?"],
  ['$', "did you mean 'USD'?"],
  ['Euros', "did you mean 'EUR'?"],
  ['ABC', unknown],
  ['ZZ9', unknown],
  ['zz9', unknown],
  ['XXX', unknown],
  ['XTS', unknown],
  ['', unknown],
  ['ＥＵＲ', "did you mean 'EUR'?"],
])('%j is none', (text, todo) => {
  expect(currencyFault(text)).toEqual({ what: `'${text}' is no currency`, todo });
});
