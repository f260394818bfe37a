import { describe, expect, test } from 'vitest';
import { rulesFor, withoutSlash } from '../../../../scripts/build/hosts/rules.ts';
import { apacheFile, caddyFile, headersFile, nginxFile, redirectsFile } from '../../../../scripts/build/hosts/twins.ts';

const hashes = { scripts: ["'sha256-abc='"], styles: ["'sha256-def='"] };
const rules = rulesFor('/papers', hashes, [
  // An entry can earn its page, so that is for now; the other is for good.
  { from: '/papers/organisations/board.of/', to: '/papers/organisations/#board.of' },
  { from: '/papers/programmes/old/', to: '/papers/programmes/new/' },
]);

test('the policy of all pages allows what pages hold, and nothing inline besides', () => {
  const policy = rules.headers.find(({ name }) => name === 'Content-Security-Policy')?.value ?? '';
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='");
  expect(policy).toContain("style-src 'sha256-def='");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(rulesFor('/', { scripts: [], styles: [] }, []).headers[0]?.value).toContain("style-src 'none'");
});

test('every line of a header is short enough for the hosts that count', () => {
  for (const line of headersFile(rules).split('\n')) expect(line.length).toBeLessThan(2000);
});

describe('each host is told the same', () => {
  test('Netlify and Cloudflare Pages', () => {
    expect(headersFile(rules)).toContain('/papers/*\n  Content-Security-Policy: ');
    expect(headersFile(rules)).toContain('/papers/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n');
    expect(redirectsFile(rules)).toBe(
      [
        '/papers/organisations/board.of/ /papers/organisations/#board.of 302\n',
        '/papers/programmes/old/ /papers/programmes/new/ 301\n',
      ].join(''),
    );
  });

  test('nginx', () => {
    expect(nginxFile(rules)).toContain(
      'location = /papers/organisations/board.of { return 302 "/papers/organisations/#board.of"; }',
    );
    // Where a folder has headers of its own, those of all must be said again.
    expect(nginxFile(rules).match(/add_header X-Content-Type-Options/g)).toHaveLength(3);
    expect(nginxFile(rules)).toContain('error_page 404 /papers/404.html;');
  });

  test('Apache, whose patterns take a full stop for any sign', () => {
    expect(apacheFile(rules)).toContain(
      'RedirectMatch 302 "^/papers/organisations/board\\.of/?$" "/papers/organisations/#board.of"',
    );
  });

  test('Caddy', () => {
    expect(caddyFile(rules)).toContain('redir /papers/organisations/board.of "/papers/organisations/#board.of" 302');
    expect(caddyFile(rules)).toContain('rewrite @missing /papers/404.html');
  });
});

test('the root has no slash to leave out', () => {
  expect([withoutSlash('/'), withoutSlash('/a/')]).toEqual(['/', '/a']);
});
