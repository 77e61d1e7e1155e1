import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ACTIVITY } from '../../src/knowledge/activities.ts';
import { ENERGY_PRIOR } from '../../src/knowledge/energy-prior.ts';
import { isParameterId, PARAMETERS, type ParameterId } from '../../src/knowledge/parameters.ts';
import { isRuleId } from '../../src/knowledge/rules.ts';

const all = Object.entries(PARAMETERS);

test.each(all)('%s lies inside its range and belongs to a rule', (id, parameter) => {
  const [least, most] = parameter.range;
  expect(parameter.value).toBeGreaterThanOrEqual(least);
  expect(parameter.value).toBeLessThanOrEqual(most);
  expect(parameter.text.length).toBeGreaterThan(10);
  expect(id).toMatch(/^[MPEFCTO]\d\d\.[a-z][a-z0-9_]*$/);
  expect(isRuleId(id.slice(0, 3))).toBe(true);
});

test('only known names are parameters', () => {
  expect(isParameterId('M01.fade_h')).toBe(true);
  expect(isParameterId('M01.settle_h')).toBe(false);
  expect(isParameterId('toString')).toBe(false);
});

test('energy 1 takes nothing, whatever is set', () => {
  for (const id of ['E01.low', 'E01.topup'] satisfies ParameterId[]) {
    expect(PARAMETERS[id].range[0]).toBe(2);
  }
});

test('the small first week is three easy walks and one short light strength session', () => {
  const minutes = PARAMETERS['P02.session_minutes'].value;
  const points =
    PARAMETERS['P02.easy_sessions'].value * ACTIVITY.walk_easy.effortPoints +
    PARAMETERS['P02.strength_sessions'].value * ACTIVITY.strength_full_light.effortPoints;
  expect(minutes * points).toBe(PARAMETERS['P02.start_load'].value);
});

test('what a session is worth keeps its order, whatever is set', () => {
  const steps = ['O01.full', 'O01.shortened', 'O01.substitute', 'O01.fallback'] as const;
  const ranges = steps.map((id) => PARAMETERS[id].range);
  expect(ranges.every(([least], i) => least > (ranges[i + 1]?.[1] ?? 0))).toBe(true);
});

test('a wanted day is worth its time in the kitchen, whatever is set', () => {
  expect(PARAMETERS['O02.wanted_day'].range[0]).toBeGreaterThan(PARAMETERS['O02.block'].range[1]);
});

test('a stricter setting never goes below what a condition allows in a flare', () => {
  expect(PARAMETERS['C03.per_week'].range[1]).toBe(2);
  expect(PARAMETERS['C03.factor'].range[1]).toBe(0.5);
});

test('defaults of the rules, retyped', () => {
  const defaults = {
    'M01.fade_h': 36,
    'M01.loose_days': 9,
    'M02.max_effort': 3,
    'M03.max_region_load': 1,
    'M04.soreness_ok': 2,
    'M05.volume_factor': 0.7,
    'M08.no_load_h': 72,
    'M14.no_high_h': 48,
    'M14.build_up_gap_h': 12,
    'M15.first_time_h': 12,
    'P03.growth': 0.1,
    'P03.growth_stressed': 0.05,
    'P03.room_load': 45,
    'P04.factor': 1.1,
    'P04.floor_minutes': 15,
    'P08.gap_days': 2,
    'P08.gap_days_stressed': 3,
    'P09.weeks_first': 6,
    'P09.weeks_more': 12,
    'E01.moderate': 3,
    'E01.high': 4,
    'E04.work_3': 4,
    'E14.short_sleep_h': 6,
    'E16.before_bed_min': 60,
    'F01.days_us': 4,
    'F01.days_uk': 2,
    'F01.days_freezer': 14,
    'C02.flare': 4,
    'T01.slot_minutes': 15,
  } satisfies Partial<Record<ParameterId, number>>;
  const found = Object.keys(defaults)
    .filter(isParameterId)
    .map((id) => [id, PARAMETERS[id].value]);
  expect(Object.fromEntries(found)).toEqual(defaults);
});

test('people who told us nothing get the energy of their type', () => {
  expect(ENERGY_PRIOR[1]).toEqual({ early: 4, morning: 4, afternoon: 3, evening: 2, night: 1 });
  expect(ENERGY_PRIOR[2]).toEqual(ENERGY_PRIOR[1]);
  expect(ENERGY_PRIOR[3]).toEqual({ early: 3, morning: 3, afternoon: 4, evening: 3, night: 1 });
  expect(ENERGY_PRIOR[4]).toEqual(ENERGY_PRIOR[5]);
  expect(ENERGY_PRIOR[5]).toEqual({ early: 2, morning: 3, afternoon: 4, evening: 4, night: 1 });
});

test('every number does something: a setting that changes nothing is not offered', () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url));
  const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/knowledge[\\/]parameters/.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  for (const [id] of all) expect(code, id).toContain(`'${id}'`);
});
