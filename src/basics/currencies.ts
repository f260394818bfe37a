import type { Fault } from './problem.ts';
import { suggest } from './suggest.ts';

const names = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
/** ISO 4217 has codes for no currency and for tests. */
const none = ['XXX', 'XTS'];

/** What is wrong with the code of a currency; undefined where ISO 4217 has it, today or before. */
export function currencyFault(text: string): Fault | undefined {
  if (/^[A-Z]{3}$/.test(text) && names.of(text) !== undefined && !none.includes(text)) return undefined;
  const known = Intl.supportedValuesOf('currency');
  const meant =
    codeOfSign(text, known) ??
    suggest(
      text,
      known.map((code) => code.toLowerCase()),
    )?.toUpperCase();
  return {
    what: `'${text}' is no currency`,
    todo: meant === undefined ? "write the three letters of ISO 4217, such as 'EUR'" : `did you mean '${meant}'?`,
  };
}

/** The code of a currency by its sign or its name: `€`, `euro`. */
function codeOfSign(text: string, known: readonly string[]): string | undefined {
  const word = text.trim().toLowerCase().replace(/s$/, '');
  return known.find((code) => {
    const sign = new Intl.NumberFormat('en', { style: 'currency', currency: code })
      .formatToParts(1)
      .find(({ type }) => type === 'currency')?.value;
    return sign?.toLowerCase() === word || names.of(code)?.toLowerCase() === word;
  });
}
