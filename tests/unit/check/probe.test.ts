import { expect, test } from 'vitest';
import { problemsOf } from '../../support/content.ts';
test('base', async () => { expect(await problemsOf({})).toEqual([]); });
