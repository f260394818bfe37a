import { describe, expect, test } from 'vitest';
import { freeze } from '../../../src/model/editions/edition.ts';
import { writeEdition } from '../../../src/model/editions/file.ts';
import { said, world } from '../../support/cable-world.ts';
import { heldOf, printing } from '../../support/printings.ts';
import { record, settings, siteOf } from '../../support/records.ts';

const address = 'https://tides.example';
const published = heldOf(world, { settings: { ...settings, address } });

describe('the host that pages name', () => {
  test('is the one in the settings, unless the run names another', () => {
    expect(printing(published).context.origin).toBe(address);
    expect(printing(published, { origin: 'https://other.example' }).context.origin).toBe('https://other.example');
  });

  test('is not the public one where the site is for the desk alone', () => {
    const { context } = printing(published, { forDesk: true });
    expect([context.origin, context.stamp]).toEqual([undefined, 'Internal – not for publication']);
  });
});

test('what became internal since an edition was frozen stays out of what changed, for everyone', () => {
  const secret = (audience: 'internal' | undefined) =>
    record('programme', 'secret', {
      ...(audience ? { audience } : {}),
      statements: [said('plan', 'goal', 'The second cable shall be hidden.')],
    });
  const later = siteOf([...world, secret(undefined)]);
  const editions = new Map(
    [freeze(siteOf(world), 'autumn', '2025-01-30'), freeze(later, 'winter', '2025-01-31')].map((edition) => [
      edition.name,
      writeEdition(edition),
    ]),
  );
  const changes = (forDesk: boolean): string =>
    JSON.stringify(
      printing(heldOf([...world, secret('internal')], { editions }), { forDesk }).papers.written(
        'what-changed-autumn-winter',
        'full',
      ).sections,
    );
  expect(changes(true)).toContain('shall be hidden');
  expect(changes(false)).not.toContain('shall be hidden');
});
