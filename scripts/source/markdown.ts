import { parse } from 'yaml';
import { isDay } from '../../src/basics/dates.ts';
import { paragraphsOf } from '../../src/basics/paragraphs.ts';
import { splitFile } from '../../src/records/front-matter.ts';
import type { ReadDocument } from './document.ts';

/** A Markdown file: front matter tells of it, and lines that are wrapped are one paragraph again. */
export function markdownDocument(text: string): ReadDocument {
  const parts = splitFile(text) ?? unfenced(text);
  const front = parts ? frontOf(parts.yaml) : {};
  const paragraphs = paragraphsOf(unwrapped(parts?.body ?? text)).map((line) => line.trim());
  const heading = /^#\s+(.+)$/.exec(paragraphs[0] ?? '')?.[1];
  const title = wordsIn(front, 'title') ?? heading;
  const publisher = wordsIn(front, 'publisher') ?? wordsIn(front, 'site');
  const published = (wordsIn(front, 'date') ?? wordsIn(front, 'published'))?.slice(0, 10);
  const language = wordsIn(front, 'lang') ?? wordsIn(front, 'language');
  const url = wordsIn(front, 'url') ?? wordsIn(front, 'source');
  return {
    paragraphs,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published !== undefined && isDay(published) ? { published } : {}),
    ...(language === undefined ? {} : { language }),
    ...(url === undefined ? {} : { url }),
  };
}

/** Front matter without its fences: the lines of a word, a colon and a value before the first empty one. */
function unfenced(text: string): { readonly yaml: string; readonly body: string } | undefined {
  const [head, ...rest] = text.replace(/^\uFEFF?\s*/, '').split(/\r?\n[ \t]*\r?\n/);
  const lines = (head ?? '').split(/\r?\n/);
  if (lines.length < 2 || !lines.every((line) => /^[a-z][\w-]{1,20}:(?:\s+\S.*)?$/.test(line))) return undefined;
  // What stands behind the colon may hold one itself: "title: Fact sheet: tides".
  const yaml = lines.map((line) => line.replace(/:\s+(.*)$/, (_, value: string) => `: ${JSON.stringify(value)}`));
  return { yaml: yaml.join('\n'), body: rest.join('\n\n') };
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
