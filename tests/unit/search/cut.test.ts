import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, cutWords } from '../../../src/search/cut.ts';

describe('a text is cut into plain tokens', () => {
  test.each([
    ['Sea CABLE, sea-bed?', ['sea', 'cable', 'sea', 'bed', 'seabed']],
    ['Bielsko–Biała', ['bielsko', 'biala', 'bielskobiala']],
    ['Łódź Straße Ægir Đặng', ['lodz', 'strasse', 'aegir', 'dang']],
    ['Bogota\u0301', ['bogota']],
    ['Côte d’Ivoire', ['cote', 'ivoire', 'divoire']],
    ["O'Brien O’Brien", ['brien', 'obrien', 'brien', 'obrien']],
    ['Northland’s cables', ['northland', 'cables']],
    ['R&D', ['rd']],
    ['U.S. policy e.g.', ['us', 'policy', 'eg']],
    ['C++ is C', ['c', 'cx2bx2b', 'is', 'c']],
    ['€300 billion', ['300', 'x20ac300', 'billion']],
    ['US$$', ['us', 'usx24x24']],
    ['3:2:3', ['3c2c3', '323']],
    ['1,500 1.234.567 3.5 3,5', ['1500', '1234567', '3p5', '3p5']],
    ['LAC4 COP30', ['lac4', 'cop30']],
    ['2024/25', ['2024', '25']],
    ['the end. (And so.)', ['the', 'end', 'and', 'so']],
    ['北京大学', ['x5317x4eac', 'x4eacx5927', 'x5927x5b66']],
    ['東京 と', ['x6771x4eac', 'x3068']],
    ['Москва', ['x43cx43ex441x43ax432x430']],
    ['…!?', []],
    ['', []],
  ])('%s', (text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  test('which are of letters and digits alone, so that no engine cuts them again', () => {
    const text = 'Ωmega ñandú 中文 हिन्दी العربية C# €5 naïve’s ﬁn ½ №7 emoji 🎉 x²';
    expect(cut(text).filter((token) => !/^[a-z\d]+$/.test(token))).toEqual([]);
  });

  test('each word with where it stands', () => {
    const text = 'The O’Brien–Łódź line';
    expect(cutWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['The', 'O’Brien–Łódź', 'line']);
  });

  test('no word goes on behind a space', () => {
    const sign = fc.constantFrom(...'aÉ1.,:’-–&·+#€東U \n');
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join('');
        expect(cut(text)).toEqual(
          cutWords(text).flatMap(({ parts, joined }) => (joined === undefined ? parts : [...parts, joined])),
        );
      }),
    );
  });

  test('a part of a name in such a script is found in it', () => {
    expect(cut('北京大学')).toEqual(expect.arrayContaining(cut('大学')));
  });
});
