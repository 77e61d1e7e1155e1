import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PAIR_RULES, PLACEMENT_RULES } from '../../src/rules/all.ts';
import { RECOVERY_RULES } from '../../src/rules/recovery.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const TABLE = /\b(placementTable|pairTable)\(\s*'([^']+)',\s*'([^']+)'/g;

/** Every table in the tests of this folder, as `placementTable E01 enough energy`. */
const tables = readdirSync(folder)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(TABLE)])
  .map(([, kind, id, name]) => `${kind} ${id} ${name}`);

describe('every rule has exactly one table of cases', () => {
  it('among the tests of this folder', () => {
    const placement = PLACEMENT_RULES.map(({ id, name }) => `placementTable ${id} ${name}`);
    const pairs = PAIR_RULES.map(({ id, name }) => `pairTable ${id} ${name}`);
    expect(tables.toSorted()).toEqual([...placement, ...pairs].toSorted());
  });

  it('those of recovery included', () => {
    expect(RECOVERY_RULES.length).toBeGreaterThan(0);
    for (const { id, name } of RECOVERY_RULES) {
      expect(tables).toContain(`placementTable ${id} ${name}`);
    }
  });

  it('and no two rules share id and name', () => {
    for (const rules of [PLACEMENT_RULES, PAIR_RULES]) {
      expect(new Set(rules.map(({ id, name }) => `${id} ${name}`)).size).toBe(rules.length);
    }
  });
});
