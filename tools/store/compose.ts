import type { Page } from 'puppeteer-core';

/** A picture as it comes from a page. */
export type Picture = Uint8Array;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Draws markup of our own and takes its picture. */
export async function draw(page: Page, size: Size, markup: string, scale = 1): Promise<Picture> {
  // A tab behind another paints nothing, and a picture of it never comes.
  await page.bringToFront();
  await page.setViewport({ ...size, deviceScaleFactor: scale });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${markup}`);
  return page.screenshot({ type: 'png' });
}

/** The popup as it hangs from the toolbar, over the page it speaks of. */
export function popupOver(pagePicture: Picture, popupPicture: Picture): string {
  return `<img class="full" src="${url(pagePicture)}"><img class="popup" src="${url(popupPicture)}">`;
}

/** The page and the popup, each in a frame of its own, side by side. */
export function sideBySide(pagePicture: Picture, popupPicture: Picture): string {
  return `<div class="stage"><img class="framed" style="width: 1080px" src="${url(pagePicture)}">
    <img class="framed" style="width: 360px" src="${url(popupPicture)}"></div>`;
}

/** The small tile of the Chrome store. */
export function promoTile(icon: Picture, name: string, line: string): string {
  return `<div class="tile"><img width="88" height="88" src="${url(icon)}">
    <strong>${name}</strong><span>${line}</span></div>`;
}

function url(picture: Picture): string {
  return `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
}

const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; font-family: system-ui, sans-serif; }
  img { display: block; }
  .full { width: 100vw; height: 100vh; object-fit: cover; object-position: top; filter: saturate(0.9) brightness(0.96); }
  .popup { position: absolute; top: 12px; right: 28px; width: 400px; max-height: calc(100vh - 32px); object-fit: cover; object-position: top; border-radius: 12px; box-shadow: 0 16px 48px rgb(15 23 42 / 0.35), 0 0 0 1px rgb(15 23 42 / 0.12); }
  .stage { display: flex; gap: 40px; align-items: center; justify-content: center; height: 100vh; background: linear-gradient(135deg, #e9ecfb, #f7f0ea); }
  .framed { border-radius: 14px; box-shadow: 0 24px 64px rgb(15 23 42 / 0.22), 0 0 0 1px rgb(15 23 42 / 0.08); }
  .tile { display: grid; justify-items: center; align-content: center; gap: 10px; height: 100vh; background: linear-gradient(135deg, #e9ecfb, #f7f0ea); color: #1c1b29; text-align: center; }
  .tile strong { font-size: 30px; letter-spacing: -0.01em; }
  .tile span { max-width: 340px; color: #4a4a5c; font-size: 16px; line-height: 1.4; }
`;
