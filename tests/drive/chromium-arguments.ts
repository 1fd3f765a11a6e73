import type { FixtureServer } from './fixture-server.ts';

/** The window that every driven page has, in CSS pixels. */
export const VIEWPORT = { width: 1280, height: 800 };

/** What every Chromium of ours is started with. With a server, that is all the world it can reach. */
export function chromiumArguments(server: FixtureServer | undefined): readonly string[] {
  return [
    // The sandbox refuses to start as root, which is what containers run as.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(server
      ? [`--proxy-server=127.0.0.1:${server.port}`, '--proxy-bypass-list=<-loopback>']
      : []),
    '--lang=en-US',
    // Else the browser asks Google for the time, and what the fields of a form are.
    '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
  ];
}
