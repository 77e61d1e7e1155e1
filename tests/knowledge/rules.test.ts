import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isRuleId, RULES } from '../../src/knowledge/rules.ts';

const all = Object.entries(RULES);

function ids(family: string, last: number) {
  return Array.from({ length: last }, (_, i) => family + String(i + 1).padStart(2, '0'));
}

test('every rule of the evidence is there, and those of the planner', () => {
  expect(Object.keys(RULES).toSorted()).toEqual(
    [
      ...ids('M', 24),
      ...ids('P', 23),
      ...ids('E', 21),
      ...ids('F', 12),
      ...ids('C', 8),
      ...ids('Z', 8),
      ...ids('T', 1),
      ...ids('O', 7),
    ].toSorted(),
  );
});

test.each(all)('%s has an id, a short title and whole sentences', (id, rule) => {
  expect(rule.id).toBe(id);
  expect(rule.title.split(' ').length).toBeGreaterThanOrEqual(3);
  expect(rule.title.split(' ').length).toBeLessThanOrEqual(6);
  expect(rule.title).toMatch(/^[A-Z].*[a-z]$/);
  expect(rule.text).toMatch(/^[A-Z].*\.$/);
  expect(rule.strength).not.toBe('');
});

test('the hard rules are exactly those a plan is proven against', () => {
  const hard = all.filter(([, { kind }]) => kind === 'hard').map(([id]) => id);
  const proven =
    'T01 E01 E02 M01 M02 M03 M04 M05 M08 M13 M14 M15 M16 M22 M24 C01 C02 C03 C04 C08 P08 P09 ' +
    'P02 P03 P04 P16 E04 F01 F06 E14 E16 Z01 Z02 Z03 Z04 Z05 Z06';
  expect(hard.toSorted()).toEqual(proven.split(' ').toSorted());
});

test('a rule that rests on the article alone says so', () => {
  for (const [id, rule] of all) {
    if (rule.strength === 'the article only') expect(rule.sources, id).toContain('seed');
    if (rule.basis === 'article') expect(rule.sources, id).toContain('seed');
    if (rule.sources.every((source) => source === 'seed') && rule.sources.length > 0) {
      expect(['article', 'our-choice', 'practice'], id).toContain(rule.basis);
    }
  }
});

test('a rule that rests on research names a source other than the article', () => {
  for (const [id, rule] of all) {
    if (rule.basis !== 'research' && rule.basis !== 'practice') continue;
    const others = rule.sources.filter((source) => source !== 'seed');
    if (rule.strength !== 'expert opinion') expect(others.length, id).toBeGreaterThan(0);
  }
});

test('only known names are rules', () => {
  expect(isRuleId('M01')).toBe(true);
  expect(isRuleId('M25')).toBe(false);
  expect(isRuleId('constructor')).toBe(false);
});

test('advice is what no plan depends on: nothing that plans or explains names it', () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url));
  const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/knowledge[\\/](?:rules|sources)/.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  const advice = all.filter(([, { kind }]) => kind === 'advice').map(([id]) => id);
  expect(advice).toContain('E21');
  for (const id of advice) expect(code, id).not.toMatch(new RegExp(`\\W${id}(?:\\.\\w+)?'`));
});

test('advice promises nothing of the planner', () => {
  for (const [id, rule] of all) {
    if (rule.kind === 'advice')
      expect(rule.text, id).not.toMatch(/\b(?:planner|planned|the plan)\b/);
  }
});
