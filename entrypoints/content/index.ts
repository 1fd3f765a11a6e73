import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../../app/content/start-content.ts';

/** Registered by the background at run time, so that switched-off sites get no code of ours. */
export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: startContent,
});
