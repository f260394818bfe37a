import type { PaperDocument } from '../document/document.ts';
import type { Length } from '../length.ts';

/** A form in which a paper can be taken along. */
export interface Form {
  /** What pages call it, with its `size`. */
  readonly label: 'form.pdf' | 'form.word' | 'form.markdown' | 'form.text';
  readonly length: Length;
  /** What follows the paper's id in the file's name: `-one-page.pdf`. */
  readonly suffix: string;
  readonly mediaType: string;
  readonly make: (document: PaperDocument) => Promise<Uint8Array>;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

// What makes a form is loaded where one is made: pages only tell of them.
const pdf = {
  label: 'form.pdf',
  mediaType: 'application/pdf',
  make: async (document: PaperDocument) => (await import('./pdf.ts')).pdfForm(document),
} as const;
const text = {
  label: 'form.text',
  mediaType: 'text/plain; charset=utf-8',
  make: async (document: PaperDocument) => utf8((await import('./text.ts')).textForm(document)),
} as const;

/** All that a form is made of, in one text: the form and the document. */
export function formKey({ suffix }: Form, document: PaperDocument): string {
  const text = texts.get(document) ?? JSON.stringify(document);
  texts.set(document, text);
  return [suffix, text].join('\0');
}

/** What documents are made of, as text: several forms are made of each. */
const texts = new WeakMap<PaperDocument, string>();

/** What the form that a key of `formKey` speaks of is made of: the end of the key, the same for all of a document. */
export function madeOf(key: string): string {
  return key.slice(key.indexOf('\0') + 1);
}

/** The form that a key of `formKey` speaks of. */
export async function makeForm(key: string): Promise<Uint8Array> {
  const end = key.indexOf('\0');
  const form = forms.find(({ suffix }) => suffix === key.slice(0, end));
  if (!form) throw new RangeError(`there is no form '${key.slice(0, end)}'`);
  return form.make(JSON.parse(madeOf(key)) as PaperDocument);
}

/** Every form of every length, in the order in which pages offer them. */
export const forms: readonly Form[] = [
  { ...pdf, length: 'full', suffix: '.pdf' },
  {
    label: 'form.word',
    length: 'full',
    suffix: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: async (document) => (await import('./word.ts')).wordForm(document),
  },
  {
    label: 'form.markdown',
    length: 'full',
    suffix: '.md',
    mediaType: 'text/markdown; charset=utf-8',
    make: async (document) => utf8((await import('./markdown.ts')).markdownForm(document)),
  },
  { ...text, length: 'full', suffix: '.txt' },
  { ...pdf, length: 'one-page', suffix: '-one-page.pdf' },
  { ...text, length: 'one-page', suffix: '-one-page.txt' },
];
