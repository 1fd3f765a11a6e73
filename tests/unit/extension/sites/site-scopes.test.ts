import { describe, expect, test } from 'vitest';
import { siteScopes } from '../../../../extension/sites/site-scopes.ts';

describe('the scopes of a switch', () => {
  test.each([
    ['https://www.example.com/', 'example.com', '*.example.com'],
    ['https://a.b.example.co.uk/', 'a.b.example.co.uk', '*.example.co.uk'],
    // Many owners share these: nobody may switch them all off by one click.
    ['https://ada.github.io/notes', 'ada.github.io', '*.ada.github.io'],
    ['https://github.io/', 'github.io', undefined],
    ['https://localhost:3000/', 'localhost:3000', undefined],
    ['http://192.168.1.1/', '192.168.1.1', undefined],
    ['http://[::1]/', '[::1]', undefined],
    ['file:///home/ada/a.html', 'file:///home/ada/a.html', undefined],
    ['https://bücher.example.com/', 'xn--bcher-kva.example.com', '*.example.com'],
  ])('of %s are %s and %s', (url, site, domain) => {
    expect(siteScopes(url)).toStrictEqual({
      site,
      ...(domain !== undefined && { domain: { pattern: domain, name: domain.slice(2) } }),
    });
  });

  test('are none where rules do not reach', () => {
    expect(siteScopes('about:blank')).toBeUndefined();
    expect(siteScopes('no address')).toBeUndefined();
  });
});
