import { expect, test } from 'vitest';
import { CONDITION } from '../../src/knowledge/conditions.ts';
import { PARAMETERS } from '../../src/knowledge/parameters.ts';
import { RULES } from '../../src/knowledge/rules.ts';
import { SOURCES } from '../../src/knowledge/sources.ts';

test('every source that is named exists, and none twice in one place', () => {
  for (const { sources } of [
    ...Object.values(RULES),
    ...Object.values(PARAMETERS),
    ...Object.values(CONDITION),
  ]) {
    for (const id of sources) expect(SOURCES).toHaveProperty(id);
    expect(new Set(sources).size).toBe(sources.length);
  }
});

test.each(Object.entries(SOURCES))('%s says what it is and where it was read', (id, source) => {
  expect(id).toMatch(/^(seed|S\d\d\d?)$/);
  expect(source.citation.length).toBeGreaterThan(8);
  expect(source.seen.length).toBeGreaterThan(5);
});

test('therapists’ pages and the article are marked as weak, trials are not', () => {
  for (const id of ['seed', 'S20', 'S21', 'S22', 'S23', 'S24', 'S25', 'S113', 'S128'] as const) {
    expect(SOURCES[id].weak).toBe(true);
  }
  for (const id of ['S10', 'S40', 'S103', 'S108'] as const) expect(SOURCES[id].weak).toBe(false);
});

test('what was read only in somebody else’s copy says so', () => {
  for (const id of ['S35', 'S77', 'S111', 'S121'] as const) {
    expect(SOURCES[id].read).toBe('second-hand');
  }
});
