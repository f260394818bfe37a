import type { ReadingLanguage } from '../../language.ts';
import { asking } from './asking.ts';
import { common } from './common.ts';
import { counted } from './counted.ts';
import { dates } from './dates.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { openings } from './openings.ts';
import { abbreviations } from './sentences.ts';
import { signatures } from './signatures.ts';
import { triggers } from './triggers.ts';

export const en: ReadingLanguage = {
  code: 'en',
  numbers,
  dates,
  asking,
  common,
  counted,
  names,
  triggers,
  abbreviations,
  openings,
  signatures,
  region: undefined,
};
