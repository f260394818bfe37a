import { dates } from './dates.ts';
import { desk } from './desk.ts';
import { interfaceWords } from './interface.ts';
import { manual } from './manual.ts';
import { method } from './method.ts';
import { neighbours } from './neighbours.ts';
import { pictures } from './pictures.ts';
import { sentences } from './sentences.ts';
import { states } from './states.ts';
import { vocabulary } from './vocabulary.ts';

/** Every word of the interface and of the sentence rules, as ICU messages. */
export const en = {
  ...dates,
  ...desk,
  ...vocabulary,
  ...interfaceWords,
  ...manual,
  ...method,
  ...neighbours,
  ...pictures,
  ...sentences,
  ...states,
} as const;
