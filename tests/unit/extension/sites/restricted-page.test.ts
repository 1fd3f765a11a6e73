import { describe, expect, test } from 'vitest';
import { reasonOfRefusal, restrictedReason } from '../../../../extension/sites/restricted-page.ts';

describe('a page that no extension may enter', () => {
  test.each([
    ['https://example.com/', undefined],
    ['http://localhost:3000/', undefined],
    ['file:///home/ada/a.html', undefined],
    ['https://example.com/pdf', undefined],
    ['https://example.com/?file=a.pdf', undefined],
    ['https://chrome.google.com/other', undefined],
    ['https://addons.mozilla.org.example.com/', undefined],
    ['', 'no-page'],
    [undefined, 'no-page'],
    ['chrome://settings/', 'browser-page'],
    ['edge://newtab/', 'browser-page'],
    ['about:config', 'browser-page'],
    ['devtools://devtools/', 'browser-page'],
    ['chrome-extension://abc/popup.html', 'extension-page'],
    ['moz-extension://abc/popup.html', 'extension-page'],
    ['safari-web-extension://abc/', 'extension-page'],
    ['https://chromewebstore.google.com/detail/x', 'extension-store'],
    ['https://chrome.google.com/webstore', 'extension-store'],
    ['https://addons.mozilla.org/firefox/', 'extension-store'],
    ['https://microsoftedge.microsoft.com/addons/', 'extension-store'],
    ['view-source:https://example.com/', 'view-source'],
    ['data:text/html,x', 'address'],
    ['blob:https://example.com/1', 'address'],
    ['https://example.com/a.pdf', 'pdf'],
    ['https://example.com/a.PDF?x#y', 'pdf'],
    ['file:///home/ada/a.pdf', 'pdf'],
  ])('%s: %s', (url, reason) => {
    expect(restrictedReason(url)).toBe(reason);
  });

  test.each([
    ['Error: Frame with ID 0 is showing error page', 'error-page'],
    ['This page cannot be scripted due to an ExtensionsSettings policy.', 'organization'],
    ['The extensions gallery cannot be scripted.', 'extension-store'],
    ['Cannot access a chrome:// URL', 'browser-page'],
    ['Missing host permission for the tab', 'refused'],
    ['No tab with id: 7', undefined],
  ])('is told by the browser: %s', (message, reason) => {
    expect(reasonOfRefusal(message)).toBe(reason);
  });
});
