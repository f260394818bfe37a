import { forms, type Form } from '../briefing/forms/index.ts';
import type { Length } from '../briefing/one-page.ts';
import { briefingPath, layOutFor } from './briefing.ts';
import { href } from './context.ts';
import type { Paper } from './paper.ts';
import type { Printing } from './printing.ts';
import type { Inline } from './text.ts';

/** The path of a paper in one of its forms, below the root: beside its page. */
export function formPath(id: string, { suffix }: Form): string {
  return `${briefingPath(id, 'full')}${id}${suffix}`;
}

/** The path of a paper's ledger. */
export function ledgerPath(id: string): string {
  return `${briefingPath(id, 'full')}ledger.json`;
}

/** A paper in one of its forms. */
export function formBytes(printing: Printing, id: string, form: Form): Promise<Uint8Array<ArrayBuffer>> {
  const { context, papers, bytesOf } = printing;
  return bytesOf(formPath(id, form), form, () => layOutFor(context, papers.written(id, form.length), form.length));
}

/** Both lengths of a paper, each with its forms and their sizes; the one that is not `current` with a link to it. */
export async function lengthsOf(printing: Printing, id: string, current: Length): Promise<Paper['lengths']> {
  const { context } = printing;
  const { t } = context.words;
  const linksOf = async (length: Length): Promise<Inline[]> => [
    ...(length === current ? [] : [{ text: t('form.read'), href: href(context, briefingPath(id, length)) }]),
    ...(await Promise.all(forms.filter((form) => form.length === length).map((form) => formLink(printing, id, form)))),
  ];
  const ledger = { text: t('form.ledger'), href: href(context, ledgerPath(id)) };
  return [
    { label: t('form.full'), links: [...(await linksOf('full')), ledger] },
    { label: t('form.one-page'), links: await linksOf('one-page') },
  ];
}

async function formLink(printing: Printing, id: string, form: Form): Promise<Inline> {
  const { t, fileSize } = printing.context.words;
  const { byteLength } = await formBytes(printing, id, form);
  return { text: t(form.label, { size: fileSize(byteLength) }), href: href(printing.context, formPath(id, form)) };
}
