// The one number that the program, the tests and the package share.
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

export const define = { __VERSION__: JSON.stringify(manifest.version) };
