import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { bringAxe, violations } from '../../scripts/inspect/axe.ts';
import { openDesk } from '../support/desk.ts';
import { startBrowser, tabTo, visit } from '../support/visit.ts';

const desk = await openDesk();
const browser = await startBrowser();
const programme = 'programmes/tidewater-cable.mdx';

/** The readings that were written at this desk, as claim and verdict. */
async function readings(): Promise<string[]> {
  const lines = (await desk.read('readings.jsonl')).trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as { claim: string; verdict: string; by: string })
    .filter(({ by }) => by === 'clerk')
    .map(({ claim, verdict }) => `${claim}: ${verdict}`);
}

/** The claim that the reading room asks about. */
async function asked(page: Page): Promise<string> {
  return (await page.locator('[data-claim]').getAttribute('data-claim')) ?? '';
}

/** Waits until the claim that the reading room asks about stands on the screen. */
async function shown(page: Page): Promise<void> {
  await page.locator('[data-claim][data-shown]').waitFor();
}

/** Opens the reading room, at one claim of it where that is named. */
async function openReading(page: Page, claim?: string): Promise<void> {
  await page.goto(desk.at(`desk/reading/${claim === undefined ? '' : `?claim=${claim}`}`));
  await shown(page);
}

/** Presses a key of the reading room and waits until an answer is written, and another claim stands on the screen. */
async function press(page: Page, key: string): Promise<void> {
  const before = await asked(page);
  const answers = /^(?:y|n|Enter)$/.test(key);
  await Promise.all([answers ? signed(page) : undefined, page.keyboard.press(key)]);
  await page.locator(`[data-claim][data-shown]:not([data-claim="${before}"])`).waitFor();
}

/** Waits until the next answer has been written. */
async function signed(page: Page): Promise<void> {
  await page.waitForResponse((response) => response.url().endsWith('/api/reading'));
}

/** Holds back whatever is asked for of the reading room's pages, until what is returned is called. */
async function holdPages(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/desk/reading/**', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Presses keys in one breath: none waits for what the one before it does. */
async function pressAtOnce(page: Page, keys: readonly string[]): Promise<void> {
  await page.evaluate((all) => {
    for (const key of all)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }, keys);
}

test.each([
  'desk/',
  'desk/reading/',
  'desk/sources/',
  'desk/sources/tide-gazette-2029/',
  'desk/proposals/tide-gazette-2029/',
  'desk/papers/',
  'desk/papers/tidewater-cable/',
  'desk/papers/tidewater-cable/one-page/',
])('%s meets WCAG 2.2 AA in light and dark and on a phone, and asks no one else for anything', async (path) => {
  for (const colorScheme of ['light', 'dark'] as const)
    await visit(browser, { colorScheme, viewport: { width: 390, height: 844 } }, async ({ page, faults, requests }) => {
      await page.goto(desk.at(path));
      await bringAxe(page);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(requests.filter((address) => !address.startsWith(desk.home))).toEqual([]);
      expect(faults).toEqual([]);
    });
});

test('claims are read by keyboard alone, and each answer is a line of the readings', async () => {
  await visit(browser, {}, async ({ page, faults }) => {
    await openReading(page);
    expect(await page.locator('.face-to-face mark').count()).toBeGreaterThan(1);
    expect(await page.locator('.doubts li').count()).toBeGreaterThan(0);
    const before = await readings();
    const told: string[] = [];
    told.push(`${await asked(page)}: says it`);
    await press(page, 'y');
    told.push(`${await asked(page)}: says less`);
    await press(page, 'n');
    const later = await asked(page);
    await press(page, 'l');
    told.push(`${await asked(page)}: only in passing`);
    await page.keyboard.press('m');
    await page.locator('.note input:focus').waitFor();
    await page.keyboard.type('only in passing');
    await press(page, 'Enter');
    expect((await readings()).slice(before.length)).toEqual(told);
    expect(told.map((line) => line.split(':')[0])).not.toContain(later);
    await page.locator('.progress', { hasText: /3 of \d+ read/ }).waitFor();
    expect(await page.locator('#claim:focus').count()).toBe(1);
    expect(faults).toEqual([]);
  });
});

test('a key answers the claim that stands on the screen, and none that was not seen', async () => {
  await visit(browser, {}, async ({ page, faults }) => {
    await openReading(page);
    const before = await readings();
    const first = await asked(page);
    await Promise.all([signed(page), pressAtOnce(page, ['y', 'n', 'y', 'm', 'l'])]);
    await page.locator(`[data-claim][data-shown]:not([data-claim="${first}"])`).waitFor();
    expect((await readings()).slice(before.length)).toEqual([`${first}: says it`]);
    expect(await page.locator('.note').isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });
});

test('the next claim lies ready, and is shown whatever the desk is doing', async () => {
  await visit(browser, {}, async ({ page }) => {
    await openReading(page);
    await page.waitForLoadState('networkidle');
    const first = await asked(page);
    const next = new URL((await page.locator('[data-key=l]').getAttribute('href')) ?? '', desk.home).searchParams.get(
      'claim',
    );
    const release = await holdPages(page);
    const count = (await readings()).length + 1;
    await page.keyboard.press('y');
    await shown(page);
    expect(await asked(page)).toBe(next);
    await expect.poll(async () => (await readings()).length).toBe(count);
    // That behind it is held back: none is on the screen, and keys do nothing.
    await page.keyboard.press('l');
    await page.locator('[data-claim][data-left]').waitFor({ state: 'attached' });
    expect(await page.locator('.claim').isVisible()).toBe(false);
    for (const key of ['y', 'n', 'm', 'l', 'b']) await page.keyboard.press(key);
    release();
    await page.locator(`[data-claim][data-shown]:not([data-claim="${next ?? ''}"])`).waitFor();
    expect(await readings()).toHaveLength(count);
    expect(await asked(page)).not.toBe(first);
  });
});

test('an answer is given again, and the last one counts', async () => {
  await visit(browser, {}, async ({ page }) => {
    await openReading(page);
    const claim = await asked(page);
    await press(page, 'n');
    await press(page, 'b');
    expect(await asked(page)).toBe(claim);
    expect(await page.locator('.answered').innerText()).toContain('No, it says less');
    await press(page, 'y');
    expect((await readings()).slice(-2)).toEqual([`${claim}: says less`, `${claim}: says it`]);
  });
});

test('single keys can be turned off, and do nothing then', async () => {
  await visit(browser, {}, async ({ page }) => {
    await openReading(page);
    const before = await readings();
    await tabTo(page, '#single-keys');
    await page.keyboard.press('Space');
    await page.locator('#claim').focus();
    await page.keyboard.press('y');
    await page.reload();
    await shown(page);
    await page.keyboard.press('n');
    expect(await page.locator('#single-keys').isChecked()).toBe(false);
    expect(await readings()).toEqual(before);
    await tabTo(page, '[data-verdict="says it"]');
    await press(page, 'Enter');
    expect(await readings()).toHaveLength(before.length + 1);
  });
});

test('a claim that has changed since it was shown is not signed', async () => {
  await visit(browser, {}, async ({ page }) => {
    await openReading(page, 'tidewater-cable.storms');
    const before = await readings();
    await desk.change(programme, (text) => text.replace('storms broke the', 'storms twice broke the'));
    await page.keyboard.press('y');
    await page.locator('#said', { hasText: 'read it again' }).waitFor();
    expect(await readings()).toEqual(before);
    await desk.change(programme, (text) => text.replace('storms twice broke the', 'storms broke the'));
  });
});

test('a statement is started on a paragraph without a mouse, and rests on it', async () => {
  await visit(browser, {}, async ({ page, faults }) => {
    await page.goto(desk.at('desk/sources/tide-gazette-2029/'));
    await tabTo(page, '#p18 [data-start]');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] [name=record]:focus').waitFor();
    expect(await page.locator('#statement-words').innerText()).toBe('Letters are answered on Tuesdays.');
    await page.keyboard.type('programme/tide-watch');
    await tabTo(page, '[name=id]');
    await page.keyboard.type('letters');
    await tabTo(page, '[name=says]');
    await page.keyboard.type('Tide Watch answers letters on Tuesdays.');
    await tabTo(page, '[value=write]');
    await page.keyboard.press('Enter');
    await page.locator('#said', { hasText: 'programmes/tide-watch.mdx' }).waitFor();
    expect(await desk.read('programmes/tide-watch.mdx')).toContain(
      [
        '  - id: letters',
        '    aspect: purpose',
        '    says: Tide Watch answers letters on Tuesdays.',
        '    from: tide-gazette-2029#18',
      ].join('\n'),
    );
    expect(faults).toEqual([]);
  });
});

test('words that are selected begin a statement in a new record, as a draft', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(desk.at('desk/sources/tide-gazette-2029/'));
    const paragraph = page.locator('#p19 .text');
    const select = async (word: string): Promise<void> => {
      await paragraph.scrollIntoViewIfNeeded();
      // Where a word lies depends on whether its face came in time.
      const box = await paragraph.evaluate((element, wanted) => {
        const range = document.createRange();
        const [node, start] = [element.firstChild ?? element, element.textContent.indexOf(wanted)];
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        return range.getBoundingClientRect();
      }, word);
      const middle = box.y + box.height / 2;
      await page.mouse.move(box.x + 1, middle);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width - 1, middle);
      await page.mouse.up();
    };
    const words = page.locator('#statement-words');
    await select('coins');
    await select('sold');
    await page.locator('#p19 [data-start]').press('Enter');
    expect(await words.innerText()).toBe('sold');
    await page.keyboard.press('Escape');
    await select('two');
    await page.locator('#p19 [data-start]').click();
    expect(await words.innerText()).toBe('two');
    await page.fill('[name=record]', 'programme/two-coins');
    await page.fill('[name=name]', 'Two Coins');
    await page.fill('[name=id]', 'price');
    await page.click('[value=write]');
    await page.locator('#said', { hasText: 'programmes/two-coins.mdx' }).waitFor();
    const text = await desk.read('programmes/two-coins.mdx');
    expect(text).toContain('draft: true');
    expect(text).toContain('from: tide-gazette-2029#19');
  });
});

test('a new commitment is asked who, how firmly and by when, by keys alone', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(desk.at('desk/sources/tide-gazette-2029/'));
    await tabTo(page, '#p18 [data-start]');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] [name=record]:focus').waitFor();
    expect(await page.locator('fieldset[data-kind=commitment]').isVisible()).toBe(false);
    await page.keyboard.type('commitment/letters-at-once');
    expect(await page.locator('fieldset[data-kind=commitment]').isVisible()).toBe(true);
    expect(await page.locator('fieldset[data-kind=event]').isVisible()).toBe(false);
    await tabTo(page, '[name=name]');
    await page.keyboard.type('Letters at once');
    await tabTo(page, '[name=by]');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('nobody-at-all');
    await tabTo(page, '[name=due]');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2032');
    await tabTo(page, '[name=id]');
    await page.keyboard.type('promise');
    await page.keyboard.press('Enter');
    await page.locator('#statement-fault', { hasText: 'nobody-at-all' }).waitFor();
    await page.fill('[name=by]', 'tidal-union');
    await page.press('[name=by]', 'Enter');
    await page.locator('#said', { hasText: 'commitments/letters-at-once.mdx' }).waitFor();
    const text = await desk.read('commitments/letters-at-once.mdx');
    for (const line of ['by: [tidal-union]', 'force: will', 'due: "2032"', 'due: tide-gazette-2029#18'])
      expect(text).toContain(line);
  });
});

test('a record that changed since the form was opened is not written over, and both are shown', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(desk.at('desk/sources/tide-gazette-2029/'));
    await page.locator('#p20 [data-start]').click();
    await page.fill('[name=record]', 'programme/tidewater-cable');
    await page.press('[name=record]', 'Tab');
    await page.waitForLoadState('networkidle');
    await desk.change(programme, (text) => text.replace('short: the Cable', 'short: the Great Cable'));
    const before = await desk.read(programme);
    await page.fill('[name=id]', 'next-number');
    await page.click('[value=write]');
    await page.locator('#statement-fault', { hasText: 'has changed since it was read' }).waitFor();
    const [there, yours] = await page.locator('#statement-fault pre').allInnerTexts();
    expect(there).toContain('short: the Great Cable');
    expect(there).not.toContain('next-number');
    expect(yours).toContain('next-number');
    expect(await desk.read(programme)).toBe(before);
    await desk.change(programme, (text) => text.replace('short: the Great Cable', 'short: the Cable'));
  });
});

test('a proposal is changed and taken, another left, and the left one stays away', async () => {
  await visit(browser, {}, async ({ page }) => {
    await page.goto(desk.at('desk/proposals/tide-gazette-2029/'));
    const first = page.locator('[data-type=record]:not(.on-record)').first();
    const name =
      (await first.getAttribute('data-record')) ?? (await first.locator('form').getAttribute('data-record')) ?? '';
    const draft = first.locator('[name=draft]');
    await draft.fill((await draft.inputValue()).replace(/^type: .*$/m, 'type: company'));
    await first.locator('[type=submit]').click();
    await page.locator('.proposal.taken').waitFor();
    expect(await desk.read(`organisations/${name.split('/')[1] ?? ''}.mdx`)).toContain('type: company');
    const other = page.locator('[data-type=statement]:not(.on-record)').first();
    const id = await other.getAttribute('data-proposal');
    await other.locator('[data-leave]').focus();
    await page.keyboard.press('Enter');
    await page.reload();
    expect(await page.locator(`[data-proposal="${id ?? ''}"]`).isVisible()).toBe(false);
    await page.check('#show-left');
    expect(await page.locator(`[data-proposal="${id ?? ''}"]`).isVisible()).toBe(true);
  });
});

test('each sentence of a paper tells its rule and its inputs, in both lengths', async () => {
  await visit(browser, {}, async ({ page, faults }) => {
    for (const [length, count] of [
      ['', 30],
      ['one-page/', 20],
    ] as const) {
      await page.goto(desk.at(`desk/papers/tidewater-cable/${length}`));
      const items = page.locator('.ledger > ol > li');
      expect(await items.count()).toBeGreaterThan(count);
      const frame = page.frameLocator('iframe.paper');
      const said = await items.first().locator('a').first().innerText();
      expect((await frame.locator('main').innerText()).replace(/\s+/g, ' ')).toContain(said.slice(0, 40));
      for (const item of await items.all()) expect(await item.locator('strong').count()).toBe(1);
      await items.first().locator('summary').click();
      expect(await items.first().locator('details li').first().innerText()).toMatch(/^tidewater-cable\./);
    }
    expect(faults).toEqual([]);
  });
});

test('a refused claim leaves every page standing, and is told at its sentence, at the desk, and gone when mended', async () => {
  const before = await desk.read(programme);
  await visit(browser, {}, async ({ page }) => {
    await page.goto(desk.at('desk/'));
    await desk.change(programme, (text) => text.replace('is 900 km long', 'is 950 km long'));
    await page.locator(`[id^="${programme}"]`, { hasText: '950' }).first().waitFor();
    const link = page.locator(`[id^="${programme}"] .place a`).first();
    expect(await link.getAttribute('href')).toMatch(
      new RegExp(`^vscode://file/.*/${programme.replace('.', '\\.')}:\\d+:\\d+$`),
    );
    expect(await page.locator('.meaning[open]').count()).toBeGreaterThan(0);
    await page.goto(desk.at('programmes/tidewater-cable/'));
    const row = page.locator('tr', { hasText: 'is 950 km long' }).first();
    await row.locator('.flaw').first().waitFor();
    await row.locator('.flaw a').first().click();
    await page.locator(`[id^="${programme}"]:focus`).waitFor();
  });
  await visit(browser, {}, async ({ page }) => {
    await page.goto(desk.at('programmes/tidewater-cable/'));
    await desk.change(programme, () => before);
    await page.locator('tr', { hasText: 'is 900 km long' }).first().waitFor();
  });
});

test('what changes before a page has asked for changes is told as soon as it asks', async () => {
  const html = await (await fetch(desk.at('desk/'))).text();
  const since = /data-state="(\w+)"/.exec(html)?.[1] ?? '';
  await desk.change(programme, (text) => `${text}\n`);
  const told = new TextDecoder();
  let heard = '';
  const { body } = await fetch(desk.at(`desk/changes?since=${since}`));
  for await (const chunk of body ?? []) {
    heard += told.decode(chunk, { stream: true });
    if (heard.includes('data:')) break;
  }
  expect(heard).toContain('data: changed');
  await desk.change(programme, (text) => text.slice(0, -1));
});

test('a file that cannot be read has a page that says why, and the desk says it too', async () => {
  const name = 'events/2030-shore-forum.mdx';
  const before = await desk.read(name);
  await desk.change(name, () => '---\nname: [\n---\n');
  await visit(browser, {}, async ({ page }) => {
    await page.goto(desk.at('events/2030-shore-forum/'));
    expect(await page.locator('main').innerText()).toContain('cannot be made until its file is mended');
    expect(await page.locator('main .flaw').innerText()).toContain('yaml-broken');
  });
  await visit(browser, {}, async ({ page }) => {
    await page.goto(desk.at('desk/'));
    expect(await page.locator(`[id="${name}:2:7"]`).count()).toBe(1);
  });
  await desk.change(name, () => before);
});

test('of many problems of a record their number and the first stand open on a phone, the others folded', async () => {
  const before = await desk.read(programme);
  await desk.change(programme, (text) => text.replace('short: the Cable', 'short: the Cable\na: 1\nb: 2\nc: 3\nd: 4'));
  await visit(browser, { viewport: { width: 390, height: 844 } }, async ({ page }) => {
    // The page loads itself again when the desk hears of the change.
    await vi.waitFor(async () => {
      await page.goto(desk.at('programmes/tidewater-cable/'));
      expect(await page.locator('.flaw-count').innerText()).toBe('Problems of this record: 4');
      expect(await page.locator('.flaws > .flaw:visible').count()).toBe(2);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.locator('.flaws summary').click();
      expect(await page.locator('.flaws .flaw:visible').count()).toBe(4);
    }, 30_000);
  });
  await desk.change(programme, () => before);
});

test('one route answers for every address: with a page, a file, or that there is nothing', async () => {
  const answers = async (path: string): Promise<string> => {
    const response = await fetch(desk.at(path));
    return `${response.status} ${response.headers.get('content-type')?.split(';')[0] ?? ''}`;
  };
  for (const path of ['', 'programmes/', 'programmes', 'programmes/index.html', 'search/'])
    expect(await answers(path), path).toBe('200 text/html');
  expect(await answers('data/records.json')).toBe('200 application/json');
  expect(await answers('programmes/nothing/')).toBe('404 text/html');
});
