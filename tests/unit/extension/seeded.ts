import { configureGlobal } from 'fast-check';

/** fast-check, giving every run the same cases. */
configureGlobal({ seed: 20_250_121 });
export { default as fc } from 'fast-check';
