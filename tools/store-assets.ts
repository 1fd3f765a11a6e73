import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startFixtureServer } from '../tests/drive/fixture-server.ts';
import { openBrowser } from '../tests/drive/open-browser.ts';
import { draw, promoTile, sideBySide, type Picture } from './store/compose.ts';
import { card, popupAlone, scenes, type Stage } from './store/scenes.ts';

/**
 * Makes the stores' pictures (`.output/store/<language>/`, `.output/store/tile.png`) and the README's
 * (`docs/images/`) from the running extension. Build it first.
 */
const LANGUAGES = ['en', 'de'];
const root = resolve(import.meta.dirname, '..');
const server = await startFixtureServer(resolve(root, 'tests/fixtures'));

for (const language of LANGUAGES) {
  const browser = await openBrowser('chromium', {
    server,
    args: [`--lang=${language}`, `--accept-lang=${language}`],
  });
  const stage: Stage = { browser, server };
  try {
    for (const [name, play] of Object.entries(scenes)) {
      await save(join('.output/store', language, `${name}.png`), await play(stage));
    }
    if (language === 'en') await makeOthers(stage);
  } finally {
    await browser.close();
  }
}
await server.close();

async function makeOthers(stage: Stage): Promise<void> {
  const page = await stage.browser.newPage();
  const icon = await readFile(join(root, 'public/icon/128.png'));
  const line = 'One article’s facts, on every page you read.';
  const tile = promoTile(icon, 'Context Annotator', line);
  await save('.output/store/tile.png', await draw(page, { width: 440, height: 280 }, tile));

  const overview = sideBySide(
    await card(stage, 'light', 'stargate', 'Project Stargate', 0),
    await popupAlone(stage, 'light', 'article', 2),
  );
  await save('docs/images/overview.png', await draw(page, { width: 1600, height: 800 }, overview));
  await save(
    'docs/images/card-dark.png',
    await card(stage, 'dark', 'openai', 'OpenAI', 3, '0 0 460px'),
  );
}

async function save(path: string, picture: Picture): Promise<void> {
  const file = join(root, path);
  await mkdir(resolve(file, '..'), { recursive: true });
  await writeFile(file, picture);
  console.log(path);
}
