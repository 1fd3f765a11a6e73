/** Stands for `wxt/browser` in the unit tests. */
export { fakeBrowser as browser } from 'wxt/testing/fake-browser';
