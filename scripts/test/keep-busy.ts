import { spawn } from 'node:child_process';

/**
 * Keeps cores busy with `count` processes that do nothing else, until the signal aborts. Each ends by itself, too, as
 * soon as this process is gone, however it went: the pipe to it closes.
 */
export function keepBusy(count: number, signal: AbortSignal): void {
  for (let number = 0; number < count; number += 1) {
    const child = spawn(process.execPath, ['--eval', BUSY], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    signal.addEventListener('abort', () => child.kill('SIGKILL'), { once: true });
  }
}

/** Works in short turns, between which it can hear that its input has ended. */
const BUSY = `
  process.stdin.on('end', () => process.exit()).on('error', () => process.exit()).resume();
  (function work() {
    for (const end = performance.now() + 50; performance.now() < end;);
    setImmediate(work);
  })();
`;
