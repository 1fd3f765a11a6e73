import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground(() => {
  void browser.scripting.registerContentScripts([
    { id: 'content', js: ['content-scripts/content.js'], matches: ['<all_urls>'] },
  ]);
});
