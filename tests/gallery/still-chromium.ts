/**
 * Arguments with which Chromium draws the same pixels on every machine: letters unhinted and in shades of grey, colours
 * in sRGB, drawn by the processor, and by the code that every processor can run.
 */
export const STILL_CHROMIUM: readonly string[] = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--disable-gpu',
  '--disable-skia-runtime-opts',
];
