import { expect, inject, it } from 'vitest';
import { serve, startBrowser, visit } from '../support/visit.ts';

const browser = await startBrowser();
const home = await serve(inject('atRoot'));
const cable = new URL('programmes/tidewater-cable/', home).href;
const pair = new URL('briefings/southland--tidal-union/', home).href;
const briefing = new URL('briefings/before-the-forum/', home).href;
const open = '.card:popover-open';

it('a mark under the mouse opens a card with the evidence; Escape closes it', async () => {
  await visit(browser, {}, async ({ page, faults }) => {
    await page.goto(pair);
    await page.locator('.mark a').first().hover();
    const text = await page.locator(open).innerText();
    expect(text).toMatch(/Tide Gazette of 2029.*Ministry of Tides.*2029/s);
    expect(text).toMatch(/account of a party.*The text lies at the desk\. The original/s);
    expect(text).toMatch(/Found by machine, read by Ines Ferry on 30 May 2031.*¶2/s);
    await page.keyboard.press('Escape');
    expect(await page.locator(open).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

it('stays while the mouse moves into it, and goes when it leaves', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(cable);
    await page.locator('.mark a').first().hover();
    await page.locator(open).hover();
    await page.locator(open).locator('a[href*="#p_"]').hover();
    expect(await page.locator(open).count()).toBe(1);
    await page.locator('h1').hover();
    await page.locator('.card').waitFor({ state: 'hidden' });
  });
});

it('of marks side by side each opens its own, and nothing moves', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(cable);
    const marks = page.locator('p .mark:has(+ .next) a, p .next a, li .mark:has(+ .next) a, li .next a');
    expect(await marks.count()).toBeGreaterThan(1);
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.mark a')].map(
          (mark) => mark.getBoundingClientRect().x + scrollY + mark.getBoundingClientRect().y,
        ),
      );
    const before = await places();
    for (const mark of await marks.all()) {
      await mark.hover();
      await page.locator(open, { hasText: `${await mark.innerText()} ¶` }).waitFor();
      expect(await places()).toEqual(before);
      await page.keyboard.press('Escape');
    }
  });
});

it('opens where a finger taps, at the foot of a phone', async () => {
  await visit(browser, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }, async ({ page }) => {
    await page.goto(briefing);
    await page.locator('.mark a').nth(2).tap();
    const box = await page.locator(open).boundingBox();
    expect(box && Math.round(box.y + box.height)).toBe(800);
    expect(new URL(page.url()).hash).toBe('');
  });
});

it('never lies over the mark that opened it on a phone, by finger or by key', async () => {
  await visit(
    browser,
    { viewport: { width: 390, height: 800 }, hasTouch: true, reducedMotion: 'reduce' },
    async ({ page }) => {
      await page.goto(briefing);
      // The long parts of a paper are folded on a phone.
      await page.locator('main details').evaluateAll((all) => all.forEach((part) => part.setAttribute('open', '')));
      const marks = page.locator('.mark a');
      const isFree = (index: number) =>
        page.evaluate((which) => {
          const [mark, card] = [document.querySelectorAll('.mark a')[which], document.querySelector('.card')].map(
            (one) => one?.getBoundingClientRect(),
          );
          return mark !== undefined && card !== undefined && mark.top >= 0 && mark.bottom <= card.top;
        }, index);
      for (const index of [0, 3, 6]) {
        // At the very foot of the screen.
        await marks.nth(index).evaluate((mark) => scrollBy(0, mark.getBoundingClientRect().bottom - innerHeight + 4));
        const { x = 0, y = 0, width = 0, height = 0 } = (await marks.nth(index).boundingBox()) ?? {};
        await page.touchscreen.tap(x + width / 2, y + height / 2);
        await page.locator(open).waitFor();
        expect(await isFree(index)).toBe(true);
        await page.keyboard.press('Escape');
      }
      await marks.nth(6).focus();
      await page.keyboard.press('Tab');
      await page.locator(open).waitFor();
      expect(await isFree(7)).toBe(true);
    },
  );
});

it('sets the sentence beside its source, and says whose word it is, to be copied whole', async () => {
  await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
    await page.goto(pair);
    const told = await page.locator('.bottom-line .told').first().innerText();
    await page.locator('.bottom-line .mark a').first().focus();
    const card = page.locator(open);
    expect(await card.locator('.passage').innerText()).toBe(told);
    expect(await card.locator('q').innerText()).toMatch(/^…, according to the Ministry of Tides in \w+ 2029\.$/);
    await card.getByRole('button', { name: 'Copy' }).click();
    await card.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(told.replace(/\.$/, '') + (await card.locator('q').innerText()).slice(1));
  });
});

it('copies a sentence as a citation: paper, anchor, day, every source with its paragraph, rights', async () => {
  await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
    await page.goto(cable);
    const told = page.locator('.bottom-line .told').first();
    const marks = page.locator('.bottom-line .told:first-of-type ~ .mark');
    await page.locator('.bottom-line .mark a').first().focus();
    const card = page.locator(open);
    await card.getByRole('button', { name: 'Cite this sentence' }).click();
    await card.getByRole('button', { name: 'Copied' }).waitFor();
    const [sentence = '', ...lines] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    const terms = lines.pop();
    expect(sentence).toBe(
      `“${await told.innerText()}” Desk of Tides, “Tidewater Cable”, Tidewater Papers, as of 31 May 2031. ${cable}#${(await told.getAttribute('id')) ?? ''}`,
    );
    // Both of the sources that the sentence rests on, whichever mark was opened.
    expect(await marks.count()).toBeGreaterThan(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /^Heraldo .*, .* 2031, in Spanish, press account ¶2 http\S+\/sources\/shore-herald-2031\/#p_2$/,
      ),
      expect.stringMatching(
        /^Tide Gazette of 2029, Ministry of Tides, [\w ]+ 2029, in English, account of a party ¶2 http\S+\/sources\/tide-gazette-2029\/#p_2$/,
      ),
    ]);
    for (const line of lines) {
      const address = /\S+$/.exec(line)?.[0] ?? '';
      await page.goto(address);
      expect(await page.locator(':target').count()).toBe(1);
    }
    expect(terms).toMatch(/^Licence: .*\. Report date: 31 May 2031\./);
  });
});

it('copies the citation of a paper', async () => {
  await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page }) => {
    await page.goto(cable);
    await page.getByRole('button', { name: 'Copy the citation' }).click();
    await page.locator('.cite').getByRole('button', { name: 'Copied' }).waitFor();
    const [cited, terms] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(cited).toBe(`${await page.locator('.cite p').first().innerText()}, ${cable}`);
    expect(terms).toMatch(/^Licence: /);
  });
  await visit(browser, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(cable);
    expect(await page.locator('.cite button').isVisible()).toBe(false);
  });
});

it('puts what rests on two sources into the mouth of neither', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(cable);
    for (const mark of [0, 1]) {
      await page.locator('.bottom-line .mark a').nth(mark).focus();
      expect(await page.locator(open).locator('.say').isVisible()).toBe(false);
    }
  });
});

it('a question is shown with its source, and is nobody’s word', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(cable);
    const asked = page.locator('.section_not-said li', { hasText: '?' }).first();
    await asked.locator('.mark a').first().focus();
    expect(await page.locator(open).locator('.passage').innerText()).toMatch(/\?$/);
    expect(await page.locator(open).locator('.say').isVisible()).toBe(false);
  });
});

it('is closed by its button, which a finger finds', async () => {
  await visit(browser, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }, async ({ page }) => {
    await page.goto(cable);
    await page.locator('.mark a').first().tap();
    const close = page.locator(open).getByRole('button', { name: 'Close' });
    const { width = 0, height = 0 } = (await close.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24.5);
    await close.tap();
    await page.locator('.card').waitFor({ state: 'hidden' });
  });
});

it.each([
  ['a desk', { width: 1440, height: 900 }],
  ['a low window', { width: 900, height: 600 }],
  ['a phone', { width: 390, height: 800 }],
])('never lies over the sentence that it proves: on %s', async (_name, viewport) => {
  await visit(browser, { viewport, reducedMotion: 'reduce' }, async ({ page }) => {
    await page.goto(cable);
    const marks = page.locator('main .mark a');
    const covered: string[] = [];
    for (let index = 0; index < (await marks.count()); index += 1) {
      const mark = marks.nth(index);
      const places = ['start', 'center', 'end'] as const;
      await mark.evaluate(
        (link, block) => {
          link.closest('details')?.setAttribute('open', '');
          link.scrollIntoView({ block });
          link.focus({ preventScroll: true });
        },
        places[index % 3] ?? 'end',
      );
      await page.locator(open).waitFor();
      const over = await page.evaluate(() => {
        const card = document.querySelector('.card')?.getBoundingClientRect();
        const [proven] = [...(CSS.highlights.get('proven') ?? [])];
        if (!card || !(proven instanceof Range)) return 'nothing is marked';
        const isOver = ({ top, bottom, left, right }: DOMRect): boolean =>
          bottom > card.top + 1 && top < card.bottom - 1 && right > card.left + 1 && left < card.right - 1;
        return [...proven.getClientRects()].some(isOver) ? proven.toString() : undefined;
      });
      if (over !== undefined) covered.push(over);
      await page.keyboard.press('Escape');
    }
    expect(covered).toEqual([]);
  });
});

it('reports a mistake with the page, the sentence, the evidence and the report date', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(briefing);
    await page.locator('.run .mark a').first().focus();
    const mail = new URL((await page.locator(open).locator('a[href^=mailto]').getAttribute('href')) ?? '');
    const sentence = await page.locator('.run .told').first().getAttribute('id');
    expect(mail.searchParams.get('subject')).toBe(await page.title());
    const [place, told, evidence, date] = (mail.searchParams.get('body') ?? '').split('\n');
    expect(place).toBe(`${briefing}#${sentence}`);
    expect(told).toBe(await page.locator('.run .told').first().innerText());
    expect(evidence).toMatch(/Tide Gazette.* Found by machine, not read yet: \d+ ¶\d/);
    expect(date).toContain('30 September 2030');
  });
});

it('without scripts a mark is a link to its note, and the note leads back', async () => {
  await visit(browser, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(cable);
    await page.locator('.mark a').first().click();
    expect(new URL(page.url()).hash).toBe('#note_1');
    await page.locator('#note_1 .back').click();
    expect(new URL(page.url()).hash).toBe('#ref_1');
  });
});

it('stands in the margin of a wide screen, beside the line that cites it, and nowhere else', async () => {
  const margin = `getComputedStyle(document.querySelector('main [data-side]'), '::after').content`;
  await visit(browser, { viewport: { width: 1440, height: 900 } }, async ({ page }) => {
    await page.goto(briefing);
    expect(await page.evaluate(margin)).toContain('¶');
    await page.setViewportSize({ width: 900, height: 900 });
    expect(await page.evaluate(margin)).toBe('none');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(margin)).toBe('none');
  });
});
