import { forms, type Form } from '../briefing/forms/index.ts';
import { pagesIn } from '../briefing/forms/pdf-places.ts';
import type { Length } from '../briefing/length.ts';
import { withTrail, used } from '../model/asking.ts';
import type { PaperRequest } from '../briefing/request.ts';
import { laidOut } from './page/document.ts';
import { paperPath } from './paths.ts';
import { href } from './context.ts';
import type { Page } from './page/page.ts';
import type { MadeForm, Printing } from './printing.ts';
import type { Inline } from './page/text.ts';

/** The path of a paper in one of its forms, below the root: beside its page. */
export function formPath(paper: Paper, { suffix }: Form): string {
  return `${paperPath(paper, 'full')}${paper.id}${suffix}`;
}

/** The path of a paper's ledger. */
export function ledgerPath(paper: Paper): string {
  return `${paperPath(paper, 'full')}ledger.json`;
}

/** What tells where a paper lies. */
type Paper = Pick<PaperRequest, 'id' | 'record'>;

/** A paper in one of its forms. */
export function formBytes(printing: Printing, paper: Paper, form: Form): Promise<Uint8Array<ArrayBuffer>> {
  const { context, papers } = printing;
  return printing.bytesOf(form, laidOut(context, papers.written(paper.id, form.length), form.length).document);
}

/** What pages tell of a paper in one of its forms. Two pages tell it, and only this is held of the form meanwhile. */
function madeForm(printing: Printing, paper: Paper, form: Form): Promise<MadeForm> {
  const path = formPath(paper, form);
  const made =
    printing.made.get(path) ??
    withTrail(() =>
      formBytes(printing, paper, form).then(async (bytes) => {
        await printing.onForm(path, bytes);
        return { bytes: bytes.byteLength, pages: pagesIn(bytes) };
      }),
    );
  printing.made.set(path, made);
  const [oldest] = printing.made.keys();
  if (printing.made.size > mostMade && oldest !== undefined) printing.made.delete(oldest);
  return used(made);
}

/** What is told of so many forms is kept: the pages of a paper are made together, and what was asked is much. */
const mostMade = 100;

/** Both lengths of a paper, each with its forms and their sizes; the one that is not `current` with a link to it. */
export async function lengthsOf(printing: Printing, paper: Paper, current: Length): Promise<Page['lengths']> {
  const { context } = printing;
  const { t } = context.words;
  const linksOf = async (length: Length): Promise<Inline[]> => [
    ...(length === current ? [] : [{ text: t('form.read'), href: href(context, paperPath(paper, length)) }]),
    ...(await Promise.all(
      forms.filter((form) => form.length === length).map((form) => formLink(printing, paper, form)),
    )),
  ];
  // Both are written before any form is waited for: meanwhile other papers are.
  const [full, onePage] = await Promise.all([linksOf('full'), linksOf('one-page')]);
  const ledger = { text: t('form.ledger'), href: href(context, ledgerPath(paper)) };
  return [
    { label: t('form.full'), links: [...full, ledger] },
    { label: t('form.one-page'), links: onePage },
  ];
}

async function formLink(printing: Printing, paper: Paper, form: Form): Promise<Inline> {
  const { t, fileSize } = printing.context.words;
  const { bytes, pages } = await madeForm(printing, paper, form);
  const size = fileSize(bytes);
  const text = form.label === 'form.pdf' ? t(form.label, { size, pages }) : t(form.label, { size });
  return { text, href: href(printing.context, formPath(paper, form)) };
}
