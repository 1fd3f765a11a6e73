import { readFile } from 'node:fs/promises';
import { readFolder } from '../../scripts/package/read-files.ts';
import { unzipFile } from '../../scripts/package/unzip-file.ts';
import { writeFiles } from '../../scripts/package/write-files.ts';

/** Runs first in every context of ours: what the WebExtension API of Firefox for Android leaves out. */
const TAKE_AWAY = `for (const [api, name] of [
  [browser, 'commands'], [browser, 'contextMenus'], [browser, 'menus'], [browser, 'windows'],
  [browser.storage, 'managed'],
]) Object.defineProperty(api, name, { value: undefined });\n`;

/**
 * Copies a built extension for Firefox (its folder or package) into a folder, so that the interfaces that Firefox for
 * Android does not have are missing there, too: what can be seen of a phone without one.
 */
export async function copyAsOnAndroid(built: string, folder: string): Promise<void> {
  const files = built.endsWith('.xpi') ? unzipFile(await readFile(built)) : await readFolder(built);
  const changed = files.map(({ path, content }) => {
    const text = () => Buffer.from(content).toString('utf8');
    // Also of modules it runs before the rest: it comes as a classic script.
    if (path.endsWith('.html')) {
      const page = text().replace('<head>', '<head><script src="/as-on-android.js"></script>');
      return { path, content: Buffer.from(page) };
    }
    const isEntry = path === 'background.js' || path.startsWith('content-scripts/');
    return isEntry ? { path, content: Buffer.from(TAKE_AWAY + text()) } : { path, content };
  });
  await writeFiles(folder, [
    ...changed,
    { path: 'as-on-android.js', content: Buffer.from(TAKE_AWAY) },
  ]);
}
