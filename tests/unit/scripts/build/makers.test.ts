import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Makers } from '../../../../scripts/build/makers.ts';
import type { PaperDocument } from '../../../../src/briefing/document/document.ts';
import { formKey, forms, makeForm } from '../../../../src/briefing/forms/index.ts';
import type { Cover } from '../../../../src/views/cover/cover.ts';
import { drawCover } from '../../../support/covers.ts';
import { sampleDocument } from '../../../support/documents.ts';

async function withMakers<Result>(work: (makers: Makers) => Promise<Result>): Promise<Result> {
  const makers = await Makers.open();
  try {
    return await work(makers);
  } finally {
    await makers.close();
  }
}

/** A paper that no test before has made. */
const newDocument = (): PaperDocument => sampleDocument({ title: `Sea Cable ${randomUUID()}` });
const quick = forms.filter(({ suffix }) => !suffix.endsWith('.pdf'));

test('whoever wants forms and images at once gets what each key speaks of, the second time as it was kept', async () => {
  const keys = [newDocument(), newDocument()].flatMap((document) => quick.map((form) => formKey(form, document)));
  const covers = Array.from({ length: 20 }, (_, index): Cover => {
    const title = `Sea Cable ${index} ${randomUUID()}`;
    const path = 'images/programmes/sea-cable.png';
    return { path, language: 'en', site: undefined, kicker: '', title, about: undefined, facts: [] };
  });
  const made = await Promise.all(keys.map(async (key) => new Uint8Array(await makeForm(key))));
  const drawn: Uint8Array[] = [];
  for (const cover of covers) drawn.push(new Uint8Array(await drawCover(cover)));
  for (let round = 0; round < 2; round += 1)
    await withMakers(async (makers) => {
      const [ownForms, ownImages] = await Promise.all([
        Promise.all(keys.map((key) => makers.make('forms', key))),
        Promise.all(covers.map((cover) => makers.make('images', JSON.stringify(cover)))),
      ]);
      expect(ownForms).toEqual(made);
      expect(ownImages).toEqual(drawn);
    });
});

test('what cannot be made is told to whoever wants it, and others get theirs', async () => {
  const [form] = quick;
  if (!form) throw new RangeError('there is no form');
  await withMakers(async (makers) => {
    const wanted = [formKey({ ...form, suffix: '.tide' }, newDocument()), formKey(form, newDocument())];
    const [failed, made] = await Promise.allSettled(wanted.map((key) => makers.make('forms', key)));
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: "there is no form '.tide'" } });
    expect(made?.status).toBe('fulfilled');
  });
});
