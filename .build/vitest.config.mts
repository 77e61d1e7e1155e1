import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { define } from './define.mjs';

export const shared = {
  root: fileURLToPath(new URL('..', import.meta.url)),
  define,
};

export default defineConfig({
  ...shared,
  test: {
    globalSetup: ['.build/before-tests.ts'],
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/real/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
});
