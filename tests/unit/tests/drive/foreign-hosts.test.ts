import { expect, test } from 'vitest';
import { isForeignHost } from '../../../drive/foreign-hosts.ts';

test.each([
  'fonts.googleapis.com',
  'fonts.gstatic.com',
  'ajax.googleapis.com',
  'googleapis.com',
  'google.com',
  'clients2.google.com',
  'firefox.settings.services.mozilla.com',
  'other.update.googleapis.com',
  'accounts.google.com.example',
  'news.test.example',
  'protest',
  '127.0.0.2',
  // A name that objects have of themselves excuses nothing.
  'constructor',
])('%s is foreign', host => {
  expect(isForeignHost(host)).toBe(true);
});

test.each(['test', 'news.test', 'a.b.localhost', '127.0.0.1'])('%s is the tests’ own', host => {
  expect(isForeignHost(host)).toBe(false);
});
