import { spawn } from 'node:child_process';

/**
 * Runs a command with our terminal as its own.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] In place of ours.
 * @returns {Promise<number>} The exit code; 1 where it could not start or a signal ended it.
 */
export function runCommand(command, args, env = process.env) {
  return new Promise(done => {
    // On Windows npm is a .cmd file, which only a shell can run; our arguments hold nothing to quote.
    const child = spawn(command, [...args], {
      stdio: 'inherit',
      env,
      shell: process.platform === 'win32',
    });
    child.once('error', error => {
      console.error(`${command} did not start: ${error.message}`);
      done(1);
    });
    child.once('exit', code => done(code ?? 1));
  });
}
