/** Letters that JSON writes as they are. */
const letters = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((letter) => letter !== '"' && letter !== '\\')
  .join('');

/** Whole numbers, none negative, in one string: each in as many letters as the largest needs, which the first says. */
export function pack(numbers: readonly number[]): string {
  const largest = numbers.reduce((most, number) => Math.max(most, number), 0);
  let width = 1;
  while (letters.length ** width <= largest) width += 1;
  return String(width) + numbers.map((number) => packed(number, width)).join('');
}

function packed(number: number, width: number): string {
  let rest = number;
  let text = '';
  for (let index = 0; index < width; index += 1) {
    text = letters.charAt(rest % letters.length) + text;
    rest = Math.floor(rest / letters.length);
  }
  return text;
}

/** The numbers that `pack` packed. */
export function unpack(text: string): number[] {
  const width = Number(text.charAt(0)) || 1;
  const numbers: number[] = [];
  for (let start = 1; start < text.length; start += width) {
    let number = 0;
    for (const letter of text.slice(start, start + width)) number = number * letters.length + letters.indexOf(letter);
    numbers.push(number);
  }
  return numbers;
}
