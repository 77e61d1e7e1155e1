// Tests that need real components of the world outside; CI runs them after the others.
import { defineConfig } from 'vitest/config';
import { shared } from './vitest.config.mts';

export default defineConfig({
  ...shared,
  test: {
    include: ['tests/real/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    passWithNoTests: true,
  },
});
