import type { Problem } from '../../src/basics/problem.ts';
import type { ReviewFormat } from '../lib/flags/flag-table.ts';
import { annotationsOf, withinRepository, type Annotation } from './annotations.ts';
import { codeQuality } from './code-quality.ts';
import { sarif } from './sarif.ts';
import { workflowCommands } from './workflow-commands.ts';

/** For whom a check can write what it found. */
const writers = {
  sarif: (annotations) => JSON.stringify(sarif(annotations), null, 2),
  'code-quality': (annotations) => JSON.stringify(codeQuality(annotations), null, 2),
  github: (annotations) => workflowCommands(annotations).join('\n'),
} as const satisfies Readonly<Record<ReviewFormat, (annotations: readonly Annotation[]) => string>>;

/** The problems of the content folder `content` as a review takes them, their paths from the root of its repository. */
export function forReview(problems: readonly Problem[], content: string, format: ReviewFormat): string {
  return writers[format](annotationsOf(problems, withinRepository(content)));
}
