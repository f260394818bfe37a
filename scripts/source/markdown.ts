import { parse } from 'yaml';
import { isDay } from '../../src/basics/dates.ts';
import { paragraphsOf } from '../../src/basics/paragraphs.ts';
import { splitFile } from '../../src/records/front-matter.ts';
import type { ReadDocument } from './document.ts';

/** A Markdown file: front matter tells of it, and lines that are wrapped are one paragraph again. */
export function markdownDocument(text: string): ReadDocument {
  const parts = splitFile(text);
  const front = parts ? frontOf(parts.yaml) : {};
  const paragraphs = paragraphsOf(unwrapped(parts?.body ?? text));
  const heading = /^#\s+(.+)$/.exec(paragraphs[0] ?? '')?.[1];
  const title = wordsIn(front, 'title') ?? heading;
  const publisher = wordsIn(front, 'publisher');
  const published = wordsIn(front, 'date')?.slice(0, 10);
  const language = wordsIn(front, 'lang') ?? wordsIn(front, 'language');
  return {
    paragraphs,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published !== undefined && isDay(published) ? { published } : {}),
    ...(language === undefined ? {} : { language }),
  };
}

function frontOf(yaml: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(yaml);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Front matter that is none tells nothing.
    return {};
  }
}

function wordsIn(front: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = front[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A line that goes on with the one before it belongs to it. */
function unwrapped(text: string): string {
  return text.replace(/([^\n])\n(?![\n\s]|[-*+>#|]|\d+[.)]\s|```)/g, (_, last: string) => `${last} `);
}
