import { dates } from './dates.ts';
import { interfaceWords } from './interface.ts';
import { method } from './method.ts';
import { sentences } from './sentences.ts';
import { vocabulary } from './vocabulary.ts';

export { prose } from './prose.ts';
export { reading } from './reading.ts';

/** Every word of the interface and of the sentence rules, as ICU messages. */
export const en = { ...dates, ...vocabulary, ...interfaceWords, ...method, ...sentences } as const;
