import { launchBrowser } from './lib/browser.ts';
const [port = '4501', out = '/tmp/w/shots'] = process.argv.slice(2);
const browser = await launchBrowser();
const pages: [string, string][] = [['home', '/'], ['bella', '/programmes/bella/'], ['alliance', '/programmes/eu-lac-digital-alliance/'], ['mexeu1', '/briefings/mexico--european-union/one-page/'], ['mexico', '/places/mexico/'], ['places', '/places/'], ['commitments', '/commitments/'], ['chronology', '/chronology/'], ['organisations', '/organisations/'], ['briefings', '/briefings/'], ['themes', '/themes/'], ['map', '/map/']];
for (const [w, scheme] of [[1440, 'light'], [390, 'light'], [1440, 'dark']] as const) {
  const context = await browser.newContext({ viewport: { width: w, height: w === 390 ? 2400 : 1900 }, colorScheme: scheme });
  const page = await context.newPage();
  for (const [name, path] of scheme === 'dark' ? pages.slice(1, 3) : pages) {
    await page.goto(`http://localhost:${port}${path}`);
    await page.screenshot({ path: `${out}/n-${name}-${w}-${scheme}.png` });
  }
  await context.close();
}
await browser.close();
