import { describe, expect, test } from 'vitest';
import { addressFault, basePath, isWebAddress, siteOrigin } from '../../../src/basics/addresses.ts';
import type { Fault } from '../../../src/basics/problem.ts';

const told = ({ what, todo }: Fault): string => `${what} — ${todo}`;
const faultOf = (text: string, use: 'field' | 'link' = 'field'): string => {
  const fault = addressFault(text, use);
  return fault ? told(fault) : 'fine';
};

describe('a web address', () => {
  test.each([
    'https://example.org',
    'http://example.org/a/b.html?c=d&e=%20#f',
    'HTTPS://Example.ORG/Path',
    'https://bücher.example/straße',
    'https://xn--bcher-kva.example',
    'https://[2001:db8::1]:8443/',
    'https://192.0.2.1/',
    'http://intranet/paper',
    'https://example.org:8443/',
    'https://e_x.example./',
    "https://example.org/it's(so)[1]{2}|3^4",
  ])('%s may stand, in a field and behind a link', (text) => {
    expect([faultOf(text), faultOf(text, 'link')]).toEqual(['fine', 'fine']);
    expect(isWebAddress(text)).toBe(true);
  });

  test.each([
    ['', "'' is no web address — write it in full: https://…"],
    ['herald', "'herald' is no web address — write it in full: https://…"],
    ['javascript:alert(1)', "'javascript:alert(1)' is no web address — write it in full: https://…"],
    ['//evil', "'//evil' is no web address — write it in full: https://…"],
    ['//evil.example/x', "'//evil.example/x' is no web address — did you mean 'https://evil.example/x'?"],
    ['www.example.org', "'www.example.org' is no web address — did you mean 'https://www.example.org'?"],
    ['example.org:8080/x', "'example.org:8080/x' is no web address — did you mean 'https://example.org:8080/x'?"],
    ['report.pdf', "'report.pdf' is no web address — write it in full: https://…"],
    ['http:evil', "'http:evil' is no web address — did you mean 'http://evil/'?"],
    ['https:///x', "'https:///x' is no web address — did you mean 'https://x/'?"],
    ['http:user:secret@evil', "'http:user:secret@evil' is no web address — did you mean 'http://evil/'?"],
    ['https://', "'https://' is no web address — write it in full: https://…"],
    [
      'https://https://example.org',
      "'https://https://example.org' is no web address — did you mean 'https://example.org'?",
    ],
    [
      'https://example..org',
      "'https://example..org' is no web address — 'example..org' is no host; write the address as a browser shows it",
    ],
    [
      'https://example.org:99999',
      "'https://example.org:99999' is no web address — 'example.org:99999' is no host; write the address as a browser shows it",
    ],
    [
      'https://example%2eorg',
      "'https://example%2eorg' is no web address — 'example%2eorg' is no host; write the address as a browser shows it",
    ],
    [
      'https://2130706433/',
      "'https://2130706433/' is no web address — '2130706433' is no host; write the address as a browser shows it",
    ],
    [
      'https://me:secret@example.org/x',
      "'https://…@example.org/x' holds a name or a password — everyone could read it; write 'https://example.org/x'",
    ],
    [
      'https://example.org/a b',
      "'https://example.org/a b' holds a space, which no address can — take it out, or write %20 for it",
    ],
    ['https://example.org\\x', "'https://example.org\\x' holds a backslash, which no address can — write / for it"],
    [
      'https://example.org/"><script>',
      '\'https://example.org/"><script>\' holds the sign ", which no address can — write %22 for it',
    ],
    [
      'https://example.org/\u202Egpj',
      "'https://example.org/\u202Egpj' holds the sign U+202E, which no address can — take it out",
    ],
    ['java\nscript:x', "'java\nscript:x' holds the sign U+000A, which no address can — take it out"],
    [
      'https://example.org/\uD800',
      "'https://example.org/\uD800' holds the sign U+D800, which no address can — take it out",
    ],
  ])('%j is told', (text, expected) => {
    expect(faultOf(text)).toBe(expected);
  });

  test.each(['https://example.org/', 'x:', 'a.', '//', 'https://@', '%'])(
    '%s, very often, is told at once and in short',
    (part) => {
      for (const text of [part.repeat(200_000), `https://${part.repeat(200_000)}`])
        expect(faultOf(text).length).toBeLessThan(300);
    },
  );
});

describe('behind a link may stand too', () => {
  test.each(['mailto:desk@example.org', 'MAILTO:a.b+c@example.org?subject=A%20word', 'tel:+32-2-555-01-02', 'tel:112'])(
    '%s, but in no field',
    (text) => {
      expect(faultOf(text, 'link')).toBe('fine');
      expect(faultOf(text)).toBe(`'${text}' is no web address — write it in full: https://…`);
    },
  );

  test.each([
    'mailto:',
    'mailto:desk',
    'mailto:a@b',
    'mailto:a@example.org,b@example.org',
    'mailto:a@example.org?bcc=b@example.org',
    'mailto:a@exa..mple.org',
    'mailto:?subject=x',
    'mailto:a..b@example.org',
  ])('%s may not', (text) => {
    expect(faultOf(text, 'link')).toBe(
      `'${text}' is no address to write to — write 'mailto:desk@example.org', and nothing behind it but '?subject=…'`,
    );
  });

  test.each(['tel:', 'tel:12', 'tel:abc', 'tel:+1;phone-context=x', `tel:${'1'.repeat(30)}`])('%s may not', (text) => {
    expect(faultOf(text, 'link')).toBe(
      `'${text}' is no number to call — write it in digits with its country's code: 'tel:+32-2-555-01-02'`,
    );
  });
});

describe('the host of a site', () => {
  const read = (text: string): string => {
    const host = siteOrigin(text);
    return 'origin' in host ? host.origin : told(host);
  };

  test.each([
    ['https://desk.example', 'https://desk.example'],
    ['https://desk.example/', 'https://desk.example'],
    ['HTTPS://Desk.Example', 'https://desk.example'],
    ['https://desk.example:443', 'https://desk.example'],
    ['https://desk.example:8443/', 'https://desk.example:8443'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['https://Bücher.example', 'https://xn--bcher-kva.example'],
    ['http://localhost:4321', 'http://localhost:4321'],
  ])('%s is %s', (text, origin) => {
    expect(read(text)).toBe(origin);
  });

  test.each([
    [
      'https://desk.example/papers/',
      "'https://desk.example/papers/' holds more than a host — write 'https://desk.example' and give the path with --base papers",
    ],
    [
      'https://desk.example/b%C3%BCro',
      "'https://desk.example/b%C3%BCro' holds more than a host — write 'https://desk.example'",
    ],
    ['https://desk.example//', "'https://desk.example//' holds more than a host — write 'https://desk.example'"],
    ['https://desk.example/?', "'https://desk.example/?' holds more than a host — write 'https://desk.example'"],
    ['https://desk.example#', "'https://desk.example#' holds more than a host — write 'https://desk.example'"],
    [
      'https://me:secret@desk.example',
      "'https://…@desk.example' holds a name or a password — everyone could read it; write 'https://desk.example'",
    ],
    ['ftp://desk.example', "'ftp://desk.example' is no address of a host — write https:// and the host alone"],
    ['javascript:alert(1)', "'javascript:alert(1)' is no address of a host — write https:// and the host alone"],
    ['desk.example', "'desk.example' is no address of a host — did you mean 'https://desk.example'?"],
    ['https://', "'https://' is no web address — write it in full: https://…"],
  ])('%s is none', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('the path of a site', () => {
  const read = (text: string): string => {
    const path = basePath(text);
    return 'base' in path ? path.base : told(path);
  };

  test.each([
    ['/', '/'],
    ['/papers', '/papers'],
    ['papers', '/papers'],
    ['papers/', '/papers'],
    ['/some/path/', '/some/path'],
    ['~desk/v1.0_x', '/~desk/v1.0_x'],
    ['.well-known', '/.well-known'],
  ])('%s is %s', (text, base) => {
    expect(read(text)).toBe(base);
  });

  const alone = 'write the path with a–z, 0–9, - _ . ~ and / alone';
  test.each([
    ['"><script>alert(1)</script>', `'"><script>alert(1)</script>' holds the sign " — ${alone}: script-alert-1/script`],
    ["it's", `'it's' holds the sign ' — ${alone}: it-s`],
    ['a&b', `'a&b' holds the sign & — ${alone}: a-b`],
    ['%', `'%' holds the sign % — ${alone}`],
    ['a%20b', `'a%20b' holds the sign % — ${alone}: a-20b`],
    ['#papers', `'#papers' holds the sign # — ${alone}: papers`],
    ['a?b', `'a?b' holds the sign ? — ${alone}: a-b`],
    ['\\papers', `'\\papers' holds a backslash — ${alone}: papers`],
    ['our papers', `'our papers' holds a space — ${alone}: our-papers`],
    ['büro', `'büro' holds the sign ü — ${alone}: buro`],
    ['a\nb', `'a\nb' holds the sign U+000A — ${alone}: a-b`],
    ['..', "'..' has a part that is made of dots — name every part"],
    ['/a/../b', "'/a/../b' has a part that is made of dots — name every part: a/b"],
    ['//', "'//' has a part that is empty — name every part"],
    ['//papers', "'//papers' has a part that is empty — name every part: papers"],
    ['papers//', "'papers//' has a part that is empty — name every part: papers"],
    ['', "the path is empty — write some/path, or leave it away where the site lies at its host's root"],
    [
      'https://desk.example/papers/',
      "'https://desk.example/papers/' is a whole address, not a path — write --site https://desk.example --base papers",
    ],
    [
      'https://desk.example',
      "'https://desk.example' is a whole address, not a path — give the host with --site, and here the path alone: some/path",
    ],
    [
      'https://me:secret@desk.example/x',
      "'https://…@desk.example/x' is a whole address, not a path — give the host with --site, and here the path alone: some/path",
    ],
    [
      'javascript:x',
      "'javascript:x' is a whole address, not a path — give the host with --site, and here the path alone: some/path",
    ],
    ['a'.repeat(300), `'${'a'.repeat(160)}…' has 300 characters — take a path of at most 200`],
  ])('%j is none', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['C:/Program Files/Git/papers', 'write it without: papers'],
    ['C:/Program Files/Git/some/path/', 'write it without: some/path'],
    ['C:/Program Files/Git/', 'leave it away'],
    ['D:\\PortableGit\\papers', 'write it without: papers'],
    ['C:/msys64/papers', 'write it without: papers'],
    ['C:/papers', 'write it without: papers'],
  ])('%s is what a shell on Windows makes of it', (text, instead) => {
    expect(read(text)).toBe(
      `'${text}' is a folder of Windows — Git Bash makes it of a path that begins with a slash; ${instead}, or set MSYS_NO_PATHCONV=1`,
    );
  });
});
